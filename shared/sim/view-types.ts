/**
 * What one seat may know of the world: the shape of the only door out. `view.ts` fills it, the server publishes it, bots think with
 * it, the client draws it. Split by how it travels: `now` changes every tick and goes into the seat's Frame; each of the
 * `docs` changes rarely and goes as a whole, in a message of its own name, when it differs from the last one sent.
 * Seats are 0-based indexes, -1 = none or unknown. Positions are metres.
 */
import type {
  BallotAct,
  Ending,
  FactKind,
  Fate,
  Health,
  HuddleReason,
  ItemKind,
  LossCause,
  MutationId,
  MutationReason,
  ObjectiveId,
  PhaseId,
  PingKind,
  PlayId,
  Pose,
  Posture,
  PowerId,
  Role,
  SiteKind,
  Verb,
  WhisperId,
  ZombiePose,
} from "../content/ids.ts";
import type { Deed, HeardSound } from "./world.ts";

/** The own body: what prediction needs and what the HUD shows. */
export interface SelfView {
  x: number;
  y: number;
  vx: number;
  vy: number;
  facing: number;
  stamina: number;
  winded: number;
  onLink: number;
  speedFactor: number;
  mayRun: boolean;
  crawling: boolean;
  pose: Pose;
  fate: Fate;
  exiled: boolean;
  health: Health;
  /** Ticks until one bleeds out, 0 = not bleeding. */
  bleedTicks: number;
  item: ItemKind;
  light: boolean;
  /** Battery left, 0..1. */
  battery: number;
  /** Seen by others as lit. */
  lit: boolean;
  fear: number;
  locker: number;
  confinedTicks: number;
  shoveTicks: number;
  /** What use does here, and how far it is. `ring` -1 = no timing ring. */
  prompt: { verb: Verb; target: number; progress: number; ring: number };
  /** Told bitten: ticks until turning; -1 = not told. */
  turnTicks: number;
}

/** The own secret. The same shape for every seat whatever its role; a crew member's is all zeros. */
export interface SecretView {
  role: Role;
  masked: boolean;
  hunger: number;
  conscience: number;
  /** Ticks until ready; 0 = ready. */
  feedTicks: number;
  feedsLeft: number;
  callTicks: number;
  power: PowerId;
  powerUsed: boolean;
  feralTicks: number;
  feeding: number;
  /** Heartbeats of the living within 12 m: fixed capacity, sorted by x then y, no identity. */
  heartbeats: { x: number; y: number }[];
  whisper: WhisperId;
  whisperParam: number;
  /** What kin hears the virus believe of the crew, how sure it is, and the play in force; "none" for everyone else. */
  hypothesis: { posture: Posture | "none"; surePct: number; play: PlayId | "none" };
}

/** A person seen for who it is. Index in the array is the seat. */
export interface PersonView {
  seen: boolean;
  gen: number;
  x: number;
  y: number;
  facing: number;
  pose: Pose;
  light: boolean;
  item: ItemKind;
  health: Health;
}

/** Someone or something seen unlit: no name, no colour, no stable id. Sorted by quantised x, then y. */
export interface ShadeView {
  x: number;
  y: number;
}

export interface ZombieView {
  seen: boolean;
  gen: number;
  x: number;
  y: number;
  facing: number;
  pose: ZombiePose;
  lit: boolean;
  /** Body type; for one who turned and is lit, 16 + seat. Unlit: 0. */
  look: number;
  /** The mutation it carries, 1 + index of MUTATIONS; 0 = plain. Seen in the dark too, by its eyes. */
  mark: number;
}

export interface NowView {
  tick: number;
  phase: PhaseId;
  /** Tick at which the phase (or the stage of the huddle) ends. */
  phaseEndTick: number;
  self: SelfView;
  secret: SecretView;
  people: PersonView[];
  shades: ShadeView[];
  zombies: ZombieView[];
  /** Per door and lamp as this seat last saw them (see Knowledge). */
  doors: Uint8Array;
  lamps: Uint8Array;
  gateOpen: boolean;
  /** Seats in the gate's lane as far as seen, and the share done 0..1. */
  gateProgress: number;
}

/** Ground items, corpses and sites in this seat's memory. */
export interface ThingsDoc {
  items: { kind: ItemKind; x: number; y: number }[];
  corpses: { seat: number; kind: "body" | "badge"; x: number; y: number; reported: boolean }[];
  /** Supply cabinets still full, as far as seen. */
  supplies: { x: number; y: number; full: boolean }[];
  pings: { kind: PingKind; seat: number; x: number; y: number; tick: number }[];
  /** What tells of a mutation where it lies, once seen. */
  marks: { mutation: MutationId; x: number; y: number }[];
}

/** The round as this seat knows it. */
export interface RoundDoc {
  seat: number;
  mapId: string;
  role: Role;
  /** Who plays; `fate` as far as known to this seat, `gone` when it is no longer inside. */
  roster: {
    seat: number;
    character: string;
    bot: boolean;
    gone: boolean;
    fate: Fate;
    exiled: boolean;
    confined: boolean;
  }[];
  objectives: {
    id: ObjectiveId;
    done: boolean;
    sites: { kind: SiteKind; x: number; y: number; done: boolean }[];
  }[];
  bells: { x: number; y: number }[];
  /** Announced at evacuation; -1 before. */
  gate: number;
  gateOpensTick: number;
  /** Mutations this seat has understood, in the order of MUTATIONS. */
  notes: MutationId[];
  /** The virus' sealed predictions: hex SHA-256, public from the outbreak on; "" before. */
  seal: string;
  huddlesLeft: number;
  bellRung: boolean;
  /** Others who must be out for this half-bie's endings; [0, 0] for everyone else. */
  endings: readonly [number, number];
}

export interface HuddleDoc {
  reason: HuddleReason;
  caller: number;
  body: number;
  stage: "evidence" | "talk" | "result";
  endTick: number;
  /** Seat that has the floor now, -1 = anyone, and when that ends. */
  floor: number;
  floorEndTick: number;
  living: number;
  canExile: boolean;
  canVote: boolean;
  evidence: { fact: FactKind; who: number; whom: number; room: number; sure: boolean }[];
  cards: { seat: number; fact: FactKind; who: number; whom: number; room: number }[];
  own: { face: number; act: BallotAct; locked: boolean };
  result: {
    act: BallotAct;
    face: number;
    votes: { seat: number; face: number; act: BallotAct }[];
    counts: { face: number; act: BallotAct; votes: number }[];
  } | null;
  /** Only for the kit's carrier. */
  test: { face: number; infected: boolean } | null;
  /** Facts this seat truly perceived since the last huddle: the raw stuff of its cards. */
  saw: { fact: FactKind; who: number; whom: number; room: number }[];
}

/** The virus' mind laid open, once the round is over. Percent where a name ends in `Pct`. */
export interface VirusCard {
  /** What it believed of this crew in the outbreak, surest first. */
  believed: { posture: Posture; pct: number }[];
  /** What it was sure of before and did not find: an eruption was smaller for it. null = nothing. */
  fooled: Posture | null;
  /** Plays it ran, most often first, and what they paid it on the mean; -1 = could not be told. */
  tried: { play: PlayId; times: number; paidPct: number }[];
  /** What it is readiest to try in the next round. */
  next: PlayId;
  /** What it became this round and why; and what it goes on with. */
  gained: { mutation: MutationId; why: MutationReason }[];
  keeps: MutationId[];
  /** Opened: SHA-256 of the salt and the predictions' `kind, about, surePct, basePct` as JSON is the hash told before. */
  seal: {
    hash: string;
    salt: string;
    predictions: {
      kind: "alone" | "held" | "accused";
      /** Seat, or room for "held"; -1 = nobody or none. */
      about: number;
      surePct: number;
      basePct: number;
      right: boolean;
    }[];
  } | null;
  /** It gains a mutation for its right guesses; the crew a longer first quiet for its wrong ones. */
  evolves: boolean;
  respite: boolean;
}

/** The truth, once it may be told. */
export interface TruthDoc {
  halfbie: number;
  ending: Ending;
  conscience: number;
  crewWon: boolean;
  out: number;
  needed: number;
  people: {
    seat: number;
    fate: Fate;
    cause: LossCause | null;
    bitten: boolean;
    bitBy: number;
    fateTick: number;
    won: boolean;
  }[];
  deeds: Deed[];
  virus: VirusCard;
  ticks: number;
}

export interface Docs {
  round: RoundDoc;
  things: ThingsDoc;
  huddle: HuddleDoc | null;
  truth: TruthDoc | null;
}

export interface SeatView {
  now: NowView;
  docs: Docs;
  heard: readonly HeardSound[];
}
