/**
 * The nouns of a round: everything that is true, as plain data (JSON-able but for the zombies' typed arrays), so that it can be
 * hashed, saved and replayed. Nothing here is ever sent as it is: what a seat may know is decided by `view.ts`.
 * Times are ticks (20 a second); `...Tick` is a moment, `...Ticks` a length; distances metres. -1 means "none".
 */
import type {
  BallotAct,
  Ending,
  FactKind,
  Fate,
  Gait,
  Health,
  HuddleReason,
  ItemKind,
  LossCause,
  ObjectiveId,
  PhaseId,
  PingKind,
  PlayId,
  Pose,
  Posture,
  Refusal,
  Role,
  SiteKind,
  SoundKind,
  Temperament,
  Verb,
  WhisperId,
} from "../content/ids.ts";
import type { Comfort } from "../content/secret/odds.ts";
import type { PhaseProfile } from "../content/tuning.ts";
import type { DirectorState, Hive, Mark, Pack, VirusState, Zombies } from "./enemy.ts";
import type { Barriers, Grid } from "./grid.ts";
import type { Minds } from "./minds/minds.ts";
import type { VirusMemory } from "./minds/virus/memory.ts";
import type { Body, Move } from "./movement.ts";
import type { Stream, Streams } from "./rng.ts";

/** Who moves a body: a person, a bot from the start, or the caretaker of a dropped person's seat. */
export type Driver = "human" | "bot" | "caretaker";

/** How one seat enters the round. */
export interface SeatSetup {
  readonly driver: "human" | "bot";
  readonly character: string;
  /** Rounds since this person was last half-bie (1 = first chance), 0 = first round ever (never drawn). */
  readonly roundsSince: number;
  readonly comfort: Comfort;
  readonly temperament: Temperament;
  /** A bot's way of surviving, for experiments; absent = it does a bit of all. */
  readonly habit?: Posture;
  /** What draws a bot with a habit to its rooms and ways: the same number, the same places, all night. */
  readonly favourite?: number;
}

/** What a round is made of besides its seed. Plain data: part of a replay. */
export interface Scenario {
  readonly mapId: string;
  readonly profile: PhaseProfile;
  readonly seats: readonly SeatSetup[];
  /** Seat of the half-bie; "draw" leaves it to chance, -1 is none. */
  readonly halfbie: number | "draw";
  /** Chance in percent that "draw" gives one; undefined = by number of seats. */
  readonly halfbiePct?: number;
  /** What the virus brings along from earlier rounds of the night; absent = it knows nothing of this table. */
  readonly virus?: VirusMemory;
  /** For experiments: the virus runs this play and no other, or draws one at random each time. */
  readonly fixedPlay?: PlayId | "random";
  /** Votes shown without names after the close. */
  readonly anonymousVotes: boolean;
}

/** A thing one does over time while holding use: lifting, unlocking, working, ringing ... */
export interface Task {
  verb: Verb;
  /** Door, locker, site, body, item, seat or gate index, by verb. */
  target: number;
  doneTicks: number;
  needTicks: number;
  /** Where the mark stands on the timing ring, 0..1; -1 = no ring for this verb. */
  ring: number;
  /** The ring was pressed in this sweep already. */
  pressed: boolean;
}

export interface Person extends Body {
  readonly seat: number;
  readonly character: string;
  readonly temperament: Temperament;
  driver: Driver;
  /** The last move asked for; what the body does this tick. */
  move: Move;
  /** Ticks without input (humans and caretakers). */
  idleTicks: number;

  fate: Fate;
  lossCause: LossCause | null;
  /** When the fate was sealed. */
  fateTick: number;
  exiled: boolean;
  /** Confined until this tick, in `cellRoom`. */
  confinedUntilTick: number;
  cellRoom: number;

  gait: Gait;
  pose: Pose;
  poseUntilTick: number;
  light: boolean;
  batteryTicks: number;
  health: Health;
  /** A hit cannot land before this. */
  graceUntilTick: number;
  /** When one bleeds out; only while down (and the down clock runs). */
  bleedTicks: number;
  item: ItemKind;
  /** Locker index when hidden, and since when. */
  locker: number;
  lockerTick: number;
  /** The task in hand while use is held. */
  task: Task | null;
  /** What use would do here, for prompt and for apply: at most 0.2 s old, and fresh whenever use is held. */
  context: { verb: Verb; target: number };
  /** Use is down by the last move taken in. */
  useDown: boolean;
  /** Use was down at some moment of this tick, and whether it went down in it: a tap that begins and ends between two ticks counts. */
  useHeld: boolean;
  usePressed: boolean;
  /** How long the antenna's carrier has stood idle. */
  carryIdleTicks: number;
  shoveReadyTick: number;
  pingReadyTick: number;
  sayReadyTick: number;
  bellRung: boolean;
  /** 0..100; heard as breath. */
  fear: number;
  /** Share of speed left by zombies pressing on, 0..1. */
  crowdFactor: number;
  /** Bitten: when it turns, and when it is told. -1 = not bitten. */
  biteTick: number;
  turnTick: number;
  toldTick: number;
  /** Seat that fed on it (for the truth), -1 = a zombie. */
  biteBy: number;
  /** Lit right now (lamp, own or another's light). Since when unlit, for the hysteresis of shades. */
  lit: boolean;
  unlitTicks: number;

  role: Role;
  half: HalfState;
  /** The next step whispered to this seat. */
  whisper: WhisperId;
  whisperParam: number;
}

/** The secret state of a half-bie. Everyone has one, so that its shape tells nothing; only `role` gives it life. */
export interface HalfState {
  masked: boolean;
  maskChangeTick: number;
  hunger: number;
  conscience: number;
  feralUntilTick: number;
  feedReadyTick: number;
  feedingOn: number;
  feedTicks: number;
  fedOn: number[];
  callReadyTick: number;
  powerUsed: boolean;
  ending: Ending;
}

export interface Door {
  open: boolean;
  locked: boolean;
  /** Hits left of the barricade, 0 = none. */
  barricade: number;
  /** Hits left of the door itself; 0 = broken for good (stays open). */
  hits: number;
}

/** Something to pick up. */
export interface GroundItem {
  kind: ItemKind;
  x: number;
  y: number;
  /** Taken or used: kept, so that indexes stay. */
  gone: boolean;
}

/** A thrown noisemaker, ringing. */
export interface Decoy {
  x: number;
  y: number;
  ticksLeft: number;
}

/** A door was shut on someone chased: whose doing a hit on the victim is while `ticksLeft`. */
export interface ShutOut {
  by: number;
  victim: number;
  ticksLeft: number;
}

/** What the dead leave: a body, or the badge of one who turned. */
export interface Corpse {
  seat: number;
  kind: "body" | "badge";
  x: number;
  y: number;
  tick: number;
  /** Used to call a huddle already. */
  reported: boolean;
}

export interface Site {
  readonly objective: ObjectiveId;
  readonly kind: SiteKind;
  readonly x: number;
  readonly y: number;
  /** Work done, in ticks of one person. */
  doneTicks: number;
  needTicks: number;
  done: boolean;
  /** `runTicks` at which it was finished (breakers within 8 s of each other), -1 = not yet. */
  doneTick: number;
}

export interface Objective {
  readonly id: ObjectiveId;
  done: boolean;
  /** Indexes into World.sites. */
  readonly sites: readonly number[];
}

/** A sound made this tick; who hears it how is computed per listener. */
export interface Noise {
  kind: SoundKind;
  x: number;
  y: number;
  radiusM: number;
  /** Seat that made it, -1 = world or zombie. Never leaves the simulation. */
  by: number;
  /** Does the horde care? (a growl of its own kind draws nobody) */
  lure: boolean;
}

/** Something a living player could have perceived; the raw stuff of evidence and of bots' statements. */
export interface Perceived {
  tick: number;
  /** Who perceived it. */
  witness: number;
  fact: FactKind;
  /** Seat it is about, -1 = unknown. */
  who: number;
  /** Second seat, for facts of two. */
  whom: number;
  room: number;
}

export interface Evidence {
  fact: FactKind;
  who: number;
  whom: number;
  room: number;
  sure: boolean;
}

export interface Card {
  tick: number;
  seat: number;
  fact: FactKind;
  who: number;
  whom: number;
  room: number;
}

export interface Ballot {
  face: number;
  act: BallotAct;
  locked: boolean;
}

export interface HuddleResult {
  act: BallotAct;
  face: number;
  /** Votes by seat (face, act), for the reveal; empty when anonymous. */
  votes: { seat: number; face: number; act: BallotAct }[];
  counts: { face: number; act: BallotAct; votes: number }[];
}

export interface Huddle {
  reason: HuddleReason;
  caller: number;
  /** Whose body was found, -1. */
  body: number;
  /** When the world froze. */
  startTick: number;
  stage: "evidence" | "talk" | "result";
  stageEndTick: number;
  evidence: Evidence[];
  cards: Card[];
  ballots: Ballot[];
  allLockedTick: number;
  /** Who has the floor until when: first the caller, then the most-named; -1 = whoever speaks. */
  floor: number;
  floorEndTick: number;
  /** Turns of the floor given so far: the caller's, the accused's. */
  floorTurns: number;
  result: HuddleResult | null;
  /** Test by the kit's carrier: private to that seat. */
  test: { carrier: number; face: number; infected: boolean } | null;
}

export interface GateState {
  /** Which of the map's gates, announced at evacuation; -1 before. */
  index: number;
  /** Which it will be: drawn at creation, a secret until evacuation. */
  planned: number;
  opensTick: number;
  open: boolean;
  /** Seats in the lane now (one, or two who vouch) and when they are through. */
  passing: number[];
  passTick: number;
  /** Seats that stood by the lane, hands off, while others went through. */
  gaveWay: number[];
}

export interface Ping {
  kind: PingKind;
  seat: number;
  x: number;
  y: number;
  tick: number;
}

/** One line of the truth told in the aftermath. Append only. */
export interface Deed {
  tick: number;
  kind:
    | "bitten"
    | "fed"
    | "lift"
    | "save"
    | "halt"
    | "apex"
    | "call"
    | "callHit"
    | "feral"
    | "shutOut"
    | "holdGate"
    | "stayed"
    | "died"
    | "turned"
    | "out"
    | "objective"
    | "huddle"
    | "exile"
    | "confine"
    | "test"
    | "lie"
    | "eruption"
    | "suppressed"
    | "gateAnnounced"
    | "rawSupplies";
  seat: number;
  other: number;
  room: number;
}

/** What a seat has come to know; written by the knowledge system, read by `view.ts`. Index by seat, door, lamp ... */
export interface Knowledge {
  /** Seats seen lit or near this tick: they are shown by identity. `personGen` grows when one reappears. */
  person: Uint8Array;
  personGen: Uint8Array;
  /** Ticks since a person was last identifiable, for the 0.3 s hysteresis. */
  personUnlit: Uint8Array;
  /** Seats seen but unidentified this tick. */
  shade: Uint8Array;
  /** Zombie in each of the sent slots, -1 = empty; `zombieGen` grows when a slot gets another. */
  zombieSlot: Int16Array;
  zombieGen: Uint8Array;
  zombieLit: Uint8Array;
  /** Door state as last seen: 0 unknown, else 1 + bits (1 open, 2 barricaded, 4 broken, 8 lock seen). */
  door: Uint8Array;
  /** Lamp as last seen: 0 unknown, 1 off, 2 on. */
  lamp: Uint8Array;
  /** Items and corpses seen: 0 unknown, 1 seen there, 2 seen gone. */
  item: number[];
  corpse: number[];
  /** Mutations this seat has read from a body, a mark or the horde itself: 1. Index of MUTATIONS. */
  notes: Uint8Array;
  /** Marks seen, 0 unknown, 1 seen. */
  mark: number[];
  /** What is known of each seat's fate, as an index of FATES: 0 inside. */
  knownGone: Uint8Array;
  /** Sounds heard this tick, already anonymous. */
  heard: HeardSound[];
  /** Rooms in which this seat saw each other seat last: bots and statement cards start from here. */
  lastSeenRoom: Int16Array;
  lastSeenTick: Int32Array;
  /** This listener's own jitter: draws depend on what it hears and on nothing else. */
  ear: Stream;
}

/** A sound as its listener may know it: never who, never exactly where. */
export interface HeardSound {
  kind: SoundKind;
  /** 0..15, 0 = east, clockwise. */
  bearing: number;
  /** 0 here, 1 near, 2 far, 3 very far. */
  band: number;
  muffled: boolean;
}

export interface World {
  readonly grid: Grid;
  readonly scenario: Scenario;
  /** Closed doors and gates as a bitmap, kept by the doors system. */
  barriers: Barriers;
  streams: Streams;
  tick: number;

  phase: PhaseId;
  phaseTick: number;
  /** When the phase ends by its timer. */
  phaseEndTick: number;
  /** Ticks of running clock since the outbreak began (huddles do not count). */
  runTicks: number;
  /** The phase that a huddle interrupted. */
  huddles: number;
  lastHuddleEndTick: number;
  over: boolean;

  people: Person[];
  doors: Door[];
  /** Seat inside each locker, -1 = empty. */
  lockers: Int8Array;
  /** 1 = on. */
  lamps: Uint8Array;
  items: GroundItem[];
  decoys: Decoy[];
  shutOuts: ShutOut[];
  corpses: Corpse[];
  sites: Site[];
  objectives: Objective[];
  /** Supply cabinets that still hold raw supplies. */
  supplies: Uint8Array;
  zombies: Zombies;
  packs: Pack[];
  /** Per tile: the last person who crossed it, as tick * 16 + seat; 0 = nobody. */
  scent: Int32Array;
  director: DirectorState;
  hive: Hive;
  virus: VirusState;
  marks: Mark[];
  noises: Noise[];
  pings: Ping[];
  perceived: Perceived[];
  huddle: Huddle | null;
  gate: GateState;
  /** How often each seat was named in the last huddle (for hunger). */
  named: number[];
  /** Lost seats that have cast their one last vote of the round: 1. */
  lastVoteUsed: Uint8Array;
  /** Cards the confined slid under their doors; read out at the next huddle. */
  slid: Card[];
  deeds: Deed[];
  knowledge: Knowledge[];
  minds: Minds;
}

/** Everything that may enter a tick. Absent seats simply did nothing. */
export interface TickInput {
  /** Per seat the moves consumed this tick, 0-2. */
  readonly moves: ReadonlyMap<number, readonly Move[]>;
  readonly intents: readonly SeatIntent[];
  readonly controls: readonly SeatControl[];
}

/** A seat changes hands: part of the log, so that a replay sees the same drivers. */
export interface SeatControl {
  readonly seat: number;
  readonly kind: "drop" | "return" | "takeover" | "leave";
}

export interface SeatIntent {
  readonly seat: number;
  readonly intent: Intent;
}

/** All discrete intents: the only door in besides moves. Shapes are validated before; `intents.ts` holds the rules. */
export type Intent =
  | { readonly type: "shove" }
  | { readonly type: "beat" }
  | { readonly type: "item"; readonly act: "use" | "drop" }
  | { readonly type: "door"; readonly act: "lock" | "barricade" }
  | { readonly type: "mask"; readonly on: boolean }
  | { readonly type: "call"; readonly x: number; readonly y: number }
  | { readonly type: "power" }
  | { readonly type: "feed" }
  | { readonly type: "ping"; readonly kind: PingKind; readonly x: number; readonly y: number }
  | {
      readonly type: "say";
      readonly fact: FactKind;
      readonly who: number;
      readonly whom: number;
      readonly room: number;
    }
  | { readonly type: "ballot"; readonly face: number; readonly act: BallotAct }
  | { readonly type: "lock" }
  | { readonly type: "stay" };
export type IntentType = Intent["type"];

export interface Refused {
  readonly seat: number;
  readonly type: IntentType;
  readonly why: Refusal;
}

export type { Assignment, DirectorReason, DirectorState, Pack, PackOrder, Zombies } from "./enemy.ts";
export type { Move };
