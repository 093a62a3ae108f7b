/** The sounds bodies make by merely being there, once a second: frightened breath, breath in a locker, and a crowd. */
import { fear, heard, TICKS_PER_SECOND } from "../../content/tuning.ts";
import { makeNoise } from "../noises.ts";
import { isExposed, isPlaying, within } from "../people.ts";
import type { Person, World } from "../world.ts";
import { lockerBreathM } from "./lockers.ts";

const FEAR_MAX = 100;

export function breathe(world: World): void {
  for (const p of world.people) {
    // People breathe out of phase.
    if (!isPlaying(p) || (world.tick + p.seat) % TICKS_PER_SECOND !== 0) continue;
    const radiusM = p.locker >= 0 ? lockerBreathM(world.tick - p.lockerTick) : fearBreathM(p);
    if (radiusM > 0) makeNoise(world, "breath", p.x, p.y, radiusM, p.seat);
  }
  if (world.tick % TICKS_PER_SECOND === 0) crowdNoise(world);
}

/** Silent up to 50, growing from there to 6 m at 100. */
function fearBreathM(p: Person): number {
  if (p.fear <= fear.breathFrom) return 0;
  return ((p.fear - fear.breathFrom) / (FEAR_MAX - fear.breathFrom)) * fear.breathM;
}

/** Five or more together are heard from afar: one sound per crowd, at whoever stands in its midst. */
function crowdNoise(world: World): void {
  const counted = new Set<number>();
  for (;;) {
    let middle: Person | undefined;
    let most = heard.crowdPeople - 1;
    for (const p of world.people) {
      const size = counted.has(p.seat) ? 0 : crowdAround(world, p, counted).length;
      if (size <= most) continue;
      most = size;
      middle = p;
    }
    if (!middle) return;
    makeNoise(world, "steps", middle.x, middle.y, heard.crowdM);
    for (const seat of crowdAround(world, middle, counted)) counted.add(seat);
  }
}

/** Seats of the exposed within 6 m of `p`, itself included, that no louder crowd has taken. */
function crowdAround(world: World, p: Person, counted: ReadonlySet<number>): number[] {
  if (!isExposed(p)) return [];
  const seats: number[] = [];
  for (const o of world.people) {
    if (!counted.has(o.seat) && isExposed(o) && within(o, p, heard.crowdWithinM)) seats.push(o.seat);
  }
  return seats;
}
