/** What a bot remembers between its thoughts; plain data inside the world, so that it is hashed, saved and replayed with it. */
import type { SoundKind } from "../../../content/ids.ts";
import type { HeardSound } from "../../world.ts";

export interface Spot {
  x: number;
  y: number;
  tick: number;
}

/** What it is about: kept from thought to thought so that it does not waver. */
export interface Errand {
  kind: "none" | "site" | "antenna" | "item" | "wander" | "bell";
  x: number;
  y: number;
  sinceTick: number;
}

export interface BotMemory {
  readonly seat: number;
  /** Character is drawn at the first thought. */
  awake: boolean;
  /** What it would be as a half-bie. */
  lean: "protector" | "executioner";
  /** Metres by which each objective site seems nearer or farther, by site in the order of the objectives. */
  whims: number[];
  hunches: number[];

  /** Where others were last seen, by seat; tick -1 = never. `down` as then. */
  seen: (Spot & { down: boolean; item: string })[];
  dangers: Spot[];
  /** Sounds since the last thought. */
  ears: HeardSound[];
  lastHeard: Partial<Record<SoundKind, number>>;

  /** The behaviour that had the body last. */
  doing: string;
  errand: Errand;
  /** Places that proved out of reach, until their tick. */
  barred: Spot[];
  /** Waiting at breakers, in ticks, and when it may be tried again. */
  waited: number;
  breakerFromTick: number;
  /** Until when it looks about between two jobs. */
  idleUntilTick: number;

  /** Fleeing to a room until a tick; -1 = not. */
  refuge: number;
  refugeTick: number;
  fleeUntilTick: number;
  /** When a hunter was seen last. */
  huntedTick: number;
  /** Where and since when unwary dead, or hunters, have kept it on one spot, and when they did so last; and until when it dares to pass. */
  keptBy: Record<"unwary" | "hunters", Spot & { lastTick: number }>;
  dareUntilTick: number;
  hiddenTick: number;

  /** How far it is in its habit: a count of steps, the room that is about, and until when; see `habits.ts`. */
  habit: { step: number; room: number; untilTick: number };
  /** The last tell it took to heart; null = none. */
  tell: { kind: SoundKind; tick: number } | null;

  /** Legs: use was held in the last thought, where it stood, how long it has not come on, and a sidestep out of it. */
  used: boolean;
  x: number;
  y: number;
  stuck: number;
  stuckTimes: number;
  sideUntilTick: number;
  sideDir: number;
  pingTick: number;
  /** Since when it has been standing by one who has a cure, and close to prey. */
  waits: { cure: number; prey: number };

  /** Suspicion by seat in points, kept from huddle to huddle; alarms of the field on top, until the next one. */
  suspicion: number[];
  alarms: number[];
  talkTick: number;
  /** Ticks of the running huddle at which it speaks and votes next. */
  speakTick: number;
  voteTick: number;
  said: number;
  tested: { face: number; infected: boolean; told: boolean } | null;
  /** Exiled: the gate it makes for. */
  gate: number;
  /** Known to be out when it came to stand by the lane. */
  outBefore: number;
}

export function createBotMemory(seat: number): BotMemory {
  return {
    seat,
    awake: false,
    lean: "protector",
    whims: [],
    hunches: [],
    seen: [],
    dangers: [],
    ears: [],
    lastHeard: {},
    doing: "",
    errand: { kind: "none", x: 0, y: 0, sinceTick: 0 },
    barred: [],
    waited: 0,
    breakerFromTick: 0,
    idleUntilTick: 0,
    refuge: -1,
    refugeTick: 0,
    fleeUntilTick: 0,
    huntedTick: 0,
    keptBy: { unwary: { x: 0, y: 0, tick: 0, lastTick: 0 }, hunters: { x: 0, y: 0, tick: 0, lastTick: 0 } },
    dareUntilTick: 0,
    hiddenTick: 0,
    habit: { step: 0, room: -1, untilTick: 0 },
    tell: null,
    used: false,
    x: 0,
    y: 0,
    stuck: 0,
    stuckTimes: 0,
    sideUntilTick: 0,
    sideDir: 0,
    pingTick: 0,
    waits: { cure: 0, prey: 0 },
    suspicion: [],
    alarms: [],
    talkTick: -1,
    speakTick: 0,
    voteTick: 0,
    said: 0,
    tested: null,
    gate: -1,
    outBefore: 0,
  };
}
