/** How hard the round has been on each person lately, from harm alone: the director's only pulse. 0..100, held 4 s, then falling 2/s. */
import { director } from "../../content/secret/odds.ts";
import { fear, TICK_SECONDS, ticks } from "../../content/tuning.ts";
import { isInside, isPlaying, within } from "../people.ts";
import type { World } from "../world.ts";

const MOST = 100;

/** Harm done to a seat: a hit, being seized or felled, or seeing an ally die. */
export function noteHarm(world: World, seat: number, kind: "hit" | "grabbed" | "allyLost"): void {
  const d = world.director;
  if (d.stress[seat] === undefined) return;
  d.stress[seat] = Math.min(MOST, (d.stress[seat] as number) + director[kind]);
  d.stressHoldTick[seat] = world.tick + ticks(director.holdS);
}

/** One tick: the dark wears on who is alone in it; the rest calm down. Sets the team's stress: 0.6 of the highest, 0.4 of the mean. */
export function measureStress(world: World): void {
  const d = world.director;
  let max = 0;
  let sum = 0;
  let count = 0;
  for (const p of world.people) {
    const s = p.seat;
    if (!isPlaying(p)) {
      d.stress[s] = 0;
      continue;
    }
    let stress = d.stress[s] as number;
    if (!p.lit && !world.people.some((o) => o !== p && isPlaying(o) && within(o, p, fear.aloneM))) {
      stress = Math.min(MOST, stress + director.darkAlonePerS * TICK_SECONDS);
    } else if (world.tick >= (d.stressHoldTick[s] as number)) {
      stress = Math.max(0, stress - director.decayPerS * TICK_SECONDS);
    }
    d.stress[s] = stress;
    if (!isInside(p)) continue;
    max = Math.max(max, stress);
    sum += stress;
    count++;
  }
  d.team = count === 0 ? 0 : director.teamMax * max + (director.teamMean * sum) / count;
}
