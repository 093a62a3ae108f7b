/**
 * What the own hands and feet sound like. The server tells nobody of a sound that they made themselves, so the page makes it from what
 * changed about the own body. A half-bie's deeds make none: on a couch a loudspeaker would betray it.
 */
import type { Gait, SoundKind } from "../../shared/content/ids.ts";
import { TICKS_PER_SECOND } from "../../shared/content/tuning.ts";
import type { NowView } from "../../shared/sim/view-types.ts";

const WORSE = { well: 0, hurt: 1, down: 2 } as const;
const DOOR_VERBS: ReadonlySet<string> = new Set(["open", "close", "unlock", "unbar", "barricade"]);
/** Bits of a door's value, see client/net/barriers.ts. */
const OPEN = 1;
const BARRED = 2;
const LOCKED = 8;
const MISS = 0.01;

/** Sounds the own body made between two ticks. `quietWork`: what is worked on makes no noise. */
export function ownSounds(before: NowView, after: NowView, quietWork: boolean): SoundKind[] {
  const was = before.self;
  const is = after.self;
  const sounds: SoundKind[] = [];
  const into = (pose: string) => is.pose === pose && was.pose !== pose;
  if (into("shove")) sounds.push("shove");
  if (into("halt")) sounds.push("halt");
  if (into("lift")) sounds.push("lift");
  if (WORSE[is.health] > WORSE[was.health]) sounds.push("bite");
  if (into("down")) sounds.push("scream");
  if (is.locker !== was.locker) sounds.push("locker");
  sounds.push(...doorSounds(before, after), ...workSounds(before, after, quietWork));
  return sounds;
}

function doorSounds(before: NowView, after: NowView): SoundKind[] {
  const { verb, target } = before.self.prompt;
  if (!DOOR_VERBS.has(verb)) return [];
  const was = before.doors[target] ?? 0;
  const is = after.doors[target] ?? 0;
  if (was === 0 || is === 0) return [];
  const turned = (was - 1) ^ (is - 1);
  const sounds: SoundKind[] = [];
  if (turned & OPEN) sounds.push("door");
  if (turned & LOCKED) sounds.push("lock");
  if (turned & BARRED) sounds.push("barricade");
  return sounds;
}

function workSounds(before: NowView, after: NowView, quiet: boolean): SoundKind[] {
  const was = before.self.prompt;
  const is = after.self.prompt;
  if (is.verb !== was.verb || is.target !== was.target) return [];
  if (is.verb === "work" && is.progress > 0 && is.progress < was.progress - MISS) return ["workMiss"];
  if (is.progress <= was.progress || after.tick % TICKS_PER_SECOND !== 0) return [];
  if (is.verb === "work") return quiet ? [] : ["work"];
  return is.verb === "barricade" ? ["barricade"] : [];
}

/** Metres from one footfall to the next. */
const STEP_M = { sneak: 0.75, walk: 0.95, run: 1.35 } as const;
const WALK_MPS = 1.7;
const RUN_MPS = 3.2;
/** Farther in one tick is a jump, not a step. */
const JUMP_M = 0.6;
/** The server's corrections make single ticks drag or hurry: speed is taken over about a quarter of a second. */
const SMOOTH = 0.25;
const STOOD_TICKS = 5;

/** Counts the own way: tells when a foot comes down, and how. Call once a tick with the place. */
export function createStrides(): (x: number, y: number) => Gait | null {
  let lastX = Number.NaN;
  let lastY = Number.NaN;
  let mps = 0;
  let sinceM = 0;
  let stoodTicks = STOOD_TICKS;

  return (x, y) => {
    const way = Math.hypot(x - lastX, y - lastY);
    lastX = x;
    lastY = y;
    stoodTicks = way > 0 ? 0 : stoodTicks + 1;
    if (!(way < JUMP_M) || stoodTicks >= STOOD_TICKS) {
      // The first step after standing comes soon.
      sinceM = STEP_M.sneak / 2;
      mps = 0;
      return null;
    }
    const tickMps = way * TICKS_PER_SECOND;
    mps = mps === 0 ? tickMps : mps + (tickMps - mps) * SMOOTH;
    const gait = mps < WALK_MPS ? "sneak" : mps < RUN_MPS ? "walk" : "run";
    sinceM += way;
    if (sinceM < STEP_M[gait]) return null;
    sinceM -= STEP_M[gait];
    return gait;
  };
}
