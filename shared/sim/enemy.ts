/**
 * The nouns of the enemy: zombies as bodies, packs with their orders, the director's pulse, what the horde as one knows, and the virus
 * that learns. Plain data like the rest of the world. Four layers: Director (when, how many) > Virus (which play) > Packs (where) >
 * Zombies (steps); only the virus learns. Nothing here is ever sent as it is. Times are ticks, distances metres, -1 is "none".
 */
import type { Gait, MutationId, PlayId, Posture } from "../content/ids.ts";
import type { VirusMemory } from "./minds/virus/memory.ts";
import type { Rollout } from "./minds/virus/rollouts.ts";

/** Zombies as a structure of arrays: no object is made in the tick. Index = zombie; `alive[i] === 0` slots are reused. */
export interface Zombies {
  readonly capacity: number;
  alive: Uint8Array;
  x: Float64Array;
  y: Float64Array;
  vx: Float64Array;
  vy: Float64Array;
  /** Which way it wants to go, a unit vector or (0, 0); thought over every second tick. */
  wishX: Float64Array;
  wishY: Float64Array;
  facing: Uint8Array;
  /** Index into ZOMBIE_POSES. */
  pose: Uint8Array;
  /** Body type 0..4 for the artist; `turnedSeat` >= 0: it was that person. */
  body: Uint8Array;
  turnedSeat: Int8Array;
  pack: Int16Array;
  /** Seat hunted, -1 = none. */
  target: Int8Array;
  windupTicks: Uint16Array;
  cooldownTicks: Uint16Array;
  staggerTicks: Uint16Array;
  /** Stands still until this tick (Halt), frenzies until that one (Apex). */
  haltUntilTick: Int32Array;
  frenzyUntilTick: Int32Array;
  sniffUntilTick: Int32Array;
  /** Last tick in which it saw anyone (or came into being). */
  contactTick: Int32Array;
  /** Stands in light (refreshed every 2nd tick by the knowledge system). */
  lit: Uint8Array;
  /** The mutation it carries, 1 + index into MUTATIONS; 0 = plain. Seen, lit or not: in the dark by its eyes. */
  mark: Uint8Array;
  /** A burst of speed ends, and the breath after it is over, at these ticks. Burst -1 = none yet on this prey. */
  burstUntilTick: Int32Array;
  tiredUntilTick: Int32Array;
  /** 1 while on the far end of stairs just taken (see Body.onLink). */
  onLink: Uint8Array;
}

export type PackOrder = Assignment["order"] | "withdraw";

/** A pack shares what one of its members senses. */
export interface Pack {
  alive: boolean;
  leader: number;
  order: PackOrder;
  /** Where the order points, metres. */
  x: number;
  y: number;
  orderTick: number;
  /** Last known place of each seat and how it moved there (m/s): what this pack believes, fed by senses only. Tick -1 = nothing. */
  lastSeen: { tick: number; x: number; y: number; vx: number; vy: number }[];
  /** The last sound or scent that drew it; `locker` = the locker it is about to open, -1 = none; `decoy` = a noisemaker. Tick -1 = nothing. */
  heard: { tick: number; x: number; y: number; locker: number; decoy: boolean };
  /** The room it was last sent to by its play, -1 = none. */
  room: number;
  /** What a thorough search has looked into, a bit for each of the room's corners. */
  lookedInto: number;
  /** When the leader came to the place it now looks into; -1 = on its way. */
  thereTick: number;
  /** When it may raise its voice again. */
  voiceTick: number;
  /** When one of it last sprang at prey that suits its play, -1 = never. */
  sprungTick: number;
  /** What the play wants of it; null = nothing yet, it searches. */
  assignment: Assignment | null;
  /** The mutation its members carry, "none" = plain. */
  mutation: MutationId | "none";
  /** Called by the half-bie: hits until this tick are its doing. */
  calledBy: number;
  calledUntilTick: number;
}

export interface DirectorState {
  mode: "quiet" | "build" | "erupt" | "fade" | "falseCalm";
  modeTick: number;
  modeUntilTick: number;
  stress: number[];
  stressHoldTick: number[];
  team: number;
  eruptions: number;
  lastEruptionTick: number;
  falseCalmDone: boolean;
  skipNextEruption: boolean;
  /** What the virus wrongly took the crew for when an eruption of the outbreak came, which was smaller for it; the last one. null = none. */
  fooled: Posture | null;
  /** Zombies still to be brought in by the running eruption. */
  toSpawn: number;
  spawnReadyTick: number;
  thinnedUntilTick: number;
  /** Zombies that still have to slip away before `thinnedUntilTick`. */
  toThin: number;
  firstContact: boolean;
  /** Hits are withheld until this tick after the first contact. */
  harmlessUntilTick: number;
  /** The one eruption of the evacuation has been. */
  gateErupted: boolean;
  /** Tiles the running eruption comes from. */
  spots: number[];
  /** Why the state changed, newest last, at most 16: for the developer overlay. */
  reasons: { tick: number; mode: DirectorState["mode"]; reason: DirectorReason }[];
}

/**
 * Why the director changed its mode: its clock ran out, stress rose or fell, the way out is open (gate), the eruption was locked away
 * (skipped), the phase has had its share (spent). Or what keeps a due eruption waiting: the gap between two, a huddle just over, a crew
 * with its hands full (threat), no hidden ways in (hidden).
 */
export type DirectorReason =
  | "clock"
  | "stress"
  | "calm"
  | "gate"
  | "skipped"
  | "spent"
  | "gap"
  | "huddle"
  | "threat"
  | "hidden";

/** What a play wants of one pack, written by the play once a second and carried out unless the pack has prey of its own. */
export interface Assignment {
  order: "search" | "go" | "hold" | "stage" | "rush" | "shadow";
  x: number;
  y: number;
  room: number;
  /** Metres per second on the way. */
  mps: number;
  /** One that holds, stages or shadows breaks cover for prey this near. */
  triggerM: number;
  /** Blows of its members on doors and barricades count so many times. */
  doorFactor: number;
  /** It runs this fast for this long once it breaks cover; 0 = no burst. */
  burstMps: number;
  burstS: number;
  /** Only one who is alone is prey. */
  lonersOnly: boolean;
  /** Opens lockers and corners of its room while it searches. */
  thorough: boolean;
}

/** A play that waits before it strikes: about which room, since when, and whether the waiting is over. */
export interface PlayStage {
  readonly play: PlayId;
  /** -1 = not chosen yet. */
  readonly room: number;
  sinceTick: number;
  readonly charged: boolean;
}

/** How a person looked when eyes last met it; a tick of -1 = never, or forgotten. */
export interface Sighting {
  tick: number;
  x: number;
  y: number;
  room: number;
  gait: Gait;
  /** How it went about when it came into view: nobody flees yet at first sight. */
  found: "running" | "low" | "about";
  alone: boolean;
  /** With a burning light of its own. */
  light: boolean;
}

/** What the horde as one knows of people: fed by senses only, forgotten over time. Index seat * rooms + room where two are meant. */
export interface Hive {
  readonly rooms: number;
  /** How likely a seat is in a room; sums to 1 per seat, or to 0 once that seat is known to be gone. */
  readonly where: Float64Array;
  /** The sum over seats: how many people a room probably holds. */
  readonly presence: Float64Array;
  /** Last sighting of each seat. */
  readonly seen: Sighting[];
  /** The room each seat was last sensed to come from, -1 = not known. */
  readonly cameFrom: number[];
  /** When each seat was last seen, smelt, or probably heard; -1 = never. */
  readonly sensedTick: number[];
  /** The first time in the round that anybody was sensed, -1 = not yet. */
  metTick: number;
  /** Seconds a seat was last seen standing in one room, per seat: how firmly it holds there. */
  readonly stillS: number[];
  /** How firmly each room was found shut: seconds of blows on its doors and sounds of barring, fading. */
  readonly held: Float64Array;
  /** Doors last seen shut: 1. */
  readonly shut: Uint8Array;
  /** How far the play in force has come. */
  stage: PlayStage;
  /** Tick at which a leader last stood in the middle of each room and met nobody; -1 = never, or somebody was sensed there since. */
  readonly lookedTick: Int32Array;
  /** Tick at which each room was last searched to its end, -1 = never. */
  readonly searchedTick: Int32Array;
  /** What came in since the virus last decided. */
  readonly observed: Observation;
  /** Harm done of late, for reward; oldest first, dropped once counted. */
  harm: { tick: number; seat: number; amount: number }[];
}

/** What the senses brought in since the last decision, counted once a second per seat unless said otherwise. */
export interface Observation {
  /** Seat-seconds of people still in play. */
  seatS: number;
  /** Of these: not seen, heard or smelt. */
  unsensed: number;
  seen: number;
  /** Of those seen: running, standing still, with a burning light of their own, nobody else seen within 8 m. */
  running: number;
  still: number;
  lit: number;
  alone: number;
  /** Of those seen: others seen within 6 m of them, summed. */
  company: number;
  /** Sightings of somebody not seen for 3 s, who could not yet know: of these on the run, sneaking. Walks from room to room that were seen. */
  fresh: number;
  freshRunning: number;
  freshSneaking: number;
  moves: number;
  /** Pairs of seats seen within the same 2 s; of these within 6 m of each other. */
  pairs: number;
  near: number;
  /** Events: blows on shut doors and barricades, people found in lockers, decoys heard, decoys reached where nobody was. */
  doorBlows: number;
  /** Of the blows: on barricades. */
  barredBlows: number;
  found: number;
  decoys: number;
  decoysWasted: number;
  /** Seconds in which some zombie had prey within 3 m. */
  contactS: number;
}

/** One decision of the virus, kept for its card. */
export interface VirusDecision {
  tick: number;
  play: PlayId;
  /** What it believed then, by posture, and what that rests on (bins of FEATURES, -1 = nothing). */
  posture: number[];
  features: number[];
  /** What the look ahead promised, 0..1 by play; empty = it did not look. */
  ahead: number[];
  /** In force from this tick on; later than `tick` when it is a change and had to be told. -1 = not yet. */
  fromTick: number;
  /** Drawn at random on purpose. */
  mixed: boolean;
  /** The tell showed another play (feint). */
  feint: boolean;
  /** What it paid, 0..1; -1 = not yet known. */
  reward: number;
}

/** The time one decision's play is in force, and the harm done in it so far. Ticks before `countFromTick` are not its doing. */
export interface Epoch {
  /** Index into the decisions. */
  readonly decision: number;
  countFromTick: number;
  /** When the next play came into force; -1 = still running. */
  toTick: number;
  /** Ticks within that do not count: the breath after a huddle. */
  skippedTicks: number;
  harm: number;
  /** Begun in the outbreak. When everyone makes for the gate, habits show no more and nothing is learned of them. */
  readonly teaches: boolean;
  /** What the crew's posture turned out to be; null until the next decision inferred it. */
  posture: number[] | null;
}

/**
 * Something sensed that is too young to be learned from: a second's observations, seats seen and seen alone as bits, and the room that most
 * seemed to be held shut (-1 = none).
 */
export interface FreshSense {
  tick: number;
  readonly observed: Observation;
  readonly seenSeats: number;
  readonly aloneSeats: number;
  readonly heldRoom: number;
}

/** Counts of sensed moves; by exit, by seat * exits + exit, by pair of exits, by room, by seat (see `minds/virus/net.ts`). */
export interface Routes {
  readonly pooled: Float64Array;
  readonly bySeat: Float64Array;
  readonly second: Float64Array;
  readonly stayedS: Float64Array;
  readonly moves: Float64Array;
  readonly seatStayedS: Float64Array;
  readonly seatMoves: Float64Array;
  /** How likely each order thought this seat's latest moves. */
  readonly fitFirst: Float64Array;
  readonly fitSecond: Float64Array;
  /** The room of each seat's last learned move, and the one before it; -1 = none. */
  readonly at: Int16Array;
  readonly before: Int16Array;
  /** Moves and stays (from === to) noted and not yet learned, oldest first. */
  readonly fresh: { tick: number; seat: number; from: number; to: number; stayedS: number }[];
}

/** The truth that predictions are scored by: counted outside the mind and read by nobody before the aftermath. */
export interface Tally {
  /** Seconds alone, by seat; seconds shut with somebody in, by room; times named at the fire, by seat. */
  readonly aloneS: number[];
  readonly heldS: number[];
  readonly named: number[];
}

/** Three guesses made as the outbreak begins, and how they turned out. */
export interface Prediction {
  readonly kind: "alone" | "held" | "accused";
  /** Seat, or room for "held". */
  readonly about: number;
  /** How likely it thought so, and how likely anyone is by chance, percent. */
  readonly surePct: number;
  readonly basePct: number;
  /** Known in the aftermath only. */
  right: boolean;
}

export interface Seal {
  /** Hex SHA-256 of `salt` and the predictions as text; public from the outbreak on. */
  readonly hash: string;
  readonly salt: string;
  readonly predictions: Prediction[];
}

export interface VirusState {
  /** What it has learned this night; plain JSON, changed in place, taken along to the next round. */
  readonly memory: VirusMemory;
  /** How likely each posture of the crew is now, index of POSTURES. */
  readonly posture: number[];
  /** The same over the whole outbreak, newer counting more: what the round is remembered by. */
  readonly crew: number[];
  /** What `posture` rests on: bins of FEATURES at the last decision. */
  features: number[];
  /** The play in force, and since when. */
  play: PlayId;
  playTick: number;
  /** The next play, told already and in force from `nextTick`; null = none. */
  next: PlayId | null;
  nextTick: number;
  /** The play whose tell is still to be heard (another than `next` when it feints); null = all is told. */
  telling: PlayId | null;
  /** The next decision is due. */
  decideTick: number;
  /** A look ahead under way, a slice a tick; null = none. */
  rollout: Rollout | null;
  decisions: VirusDecision[];
  /** Mutations in force, oldest first, and when each came (a fact: huddles do not move it); -1 = brought along. */
  mutations: { id: MutationId; tick: number }[];
  /** Phases in which one was gained. */
  mutatedIn: ("outbreak" | "evacuation")[];
  seal: Seal | null;
  readonly routes: Routes;
  /** Too young to be learned from, oldest first. */
  readonly fresh: FreshSense[];
  /** What was sensed since the last decision and may be learned from. */
  readonly sensed: Observation;
  /** The running epoch, and those before it that are not yet booked; oldest first. */
  epochs: Epoch[];
  /** What speaks for each mutation, and the room in which that was last sensed (-1 = none); index of MUTATIONS. */
  readonly evidence: number[];
  readonly reasonRoom: number[];
  /** A new mutation takes hold of packs; -1 = none on its way. */
  spreadTick: number;
  /** When a changed pack may next be heard; index of packs, as far as any was heard. */
  readonly voiceTick: number[];
  /** Seats whose loss the virus has heeded: 1. */
  readonly heeded: Uint8Array;
  readonly tally: Tally;
  /** The round is over, all is booked and the predictions are scored. */
  settled: boolean;
}

/** What lies about and tells of a mutation to whoever looks: a body with torn ears, claw marks by a door. */
export interface Mark {
  readonly mutation: MutationId;
  readonly x: number;
  readonly y: number;
}
