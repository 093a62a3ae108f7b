/**
 * The nouns of the enemy: zombies as bodies, packs with their orders, the director's pulse, what the horde as one knows, and the virus
 * that learns. Plain data like the rest of the world. Four layers: Director (when, how many) > Virus (which play) > Packs (where) >
 * Zombies (steps); only the virus learns. Nothing here is ever sent as it is. Times are ticks, distances metres, -1 is "none".
 */
import type { MutationId, PlayId } from "../content/ids.ts";
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
  facing: Uint8Array;
  /** Index into ZOMBIE_POSES. */
  pose: Uint8Array;
  /** Body type 0..4 for the artist; `turnedSeat` >= 0: it was that person. */
  body: Uint8Array;
  turnedSeat: Int8Array;
  pack: Int8Array;
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
  /** A burst of speed ends, and the breath after it is over, at these ticks. */
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
  /** The last sound or scent that drew it; `locker` = the locker the breath came from, -1 = none. Tick -1 = nothing. */
  heard: { tick: number; x: number; y: number; locker: number };
  /** How likely somebody is in each room (sums to 1), as far as this pack can tell. */
  belief: number[];
  /** The room a search or a hold is about, -1 = none. */
  room: number;
  /** When it may raise its voice again. */
  voiceTick: number;
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
  reasons: { tick: number; mode: DirectorState["mode"]; reason: string }[];
}
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

/** What the horde as one knows of people: fed by senses only, forgotten over time. Index seat * rooms + room where two are meant. */
export interface Hive {
  readonly rooms: number;
  /** How likely a seat is in a room; sums to 1 per seat, or to 0 once that seat is known to be gone. */
  readonly where: Float64Array;
  /** The sum over seats: how many people a room probably holds. */
  readonly presence: Float64Array;
  /** Last sighting of each seat. */
  readonly seen: {
    tick: number;
    x: number;
    y: number;
    room: number;
    running: boolean;
    still: boolean;
    alone: boolean;
  }[];
  /** Seconds a seat was last seen standing in one room, per seat: how firmly it holds there. */
  readonly stillS: number[];
  /** Tick at which each room was last looked through. */
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
  /** Pairs of seats seen within the same 2 s; of these within 6 m of each other. */
  pairs: number;
  near: number;
  /** Events: blows on shut doors and barricades, people found in lockers, decoys heard, decoys reached where nobody was. */
  doorBlows: number;
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
  /** What it believed then, by posture. */
  posture: number[];
  /** Drawn at random on purpose. */
  mixed: boolean;
  /** The tell showed another play (feint). */
  feint: boolean;
  /** What it paid, 0..1; -1 = not yet known. */
  reward: number;
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
  /** The play in force, and since when. */
  play: PlayId;
  playTick: number;
  /** The next play, told already and in force from `nextTick`; null = none. */
  next: PlayId | null;
  nextTick: number;
  /** The next decision is due. */
  decideTick: number;
  /** A look ahead under way, a slice a tick; null = none. */
  rollout: Rollout | null;
  decisions: VirusDecision[];
  /** Mutations in force, oldest first. */
  mutations: { id: MutationId; tick: number }[];
  /** Phases in which one was gained. */
  mutatedIn: ("outbreak" | "evacuation")[];
  seal: Seal | null;
}

/** What lies about and tells of a mutation to whoever looks: a body with torn ears, claw marks by a door. */
export interface Mark {
  readonly mutation: MutationId;
  readonly x: number;
  readonly y: number;
}
