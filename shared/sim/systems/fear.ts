/** Fear rises in the dark, alone and near hunters, and falls in light and company. Breath and crowds are its sound. */
import { fear, TICK_SECONDS } from "../../content/tuning.ts";
import { isPlaying, within } from "../people.ts";
import type { Person, World } from "../world.ts";
import { breathe } from "./breath.ts";
import { hunterWithin } from "./horde.ts";

/** Each person's fear moves every fifth tick, people in turn. */
const EVERY = 5;
const MAX = 100;

export function fearSystem(world: World): void {
  // The first tick after a huddle: everyone comes from the fire.
  const fromFire = world.tick - 1 === world.lastHuddleEndTick ? fear.fireCalm : 0;
  for (const p of world.people) {
    if (!isPlaying(p)) continue;
    p.fear = clamp(p.fear - fromFire);
    if ((world.tick + p.seat) % EVERY === 0) p.fear = clamp(p.fear + fearPerS(world, p) * TICK_SECONDS * EVERY);
  }
  breathe(world);
}

function fearPerS(world: World, p: Person): number {
  const alone = !world.people.some((o) => o.seat !== p.seat && isPlaying(o) && within(o, p, fear.aloneM));
  let perS = alone ? fear.alonePerS : fear.companyPerS;
  perS += p.lit ? fear.lightPerS : fear.darkPerS;
  if (hunterWithin(world, p.x, p.y, fear.hunterNearM)) perS += fear.hunterNearPerS;
  return perS;
}

function clamp(value: number): number {
  return Math.max(0, Math.min(MAX, value));
}
