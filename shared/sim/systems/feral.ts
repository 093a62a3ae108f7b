/**
 * Feral: hunger has won for eight seconds. The body runs at the nearest of the living and strikes the first it reaches; its player only
 * watches. A blow, not a bite: hunger is not the same as feeding.
 */
import { hunger } from "../../content/secret/odds.ts";
import { heard, halfbie as rules, ticks } from "../../content/tuning.ts";
import { record } from "../deeds.ts";
import { tileAt } from "../grid.ts";
import { strike } from "../health.ts";
import { Button } from "../movement.ts";
import { fieldTo, stepToward } from "../nav.ts";
import { makeNoise } from "../noises.ts";
import { gap2, isExposed, isInside, within } from "../people.ts";
import { noteSeen } from "../perceived.ts";
import { canSee } from "../sight.ts";
import type { Person, World } from "../world.ts";
import { leaveLocker } from "./lockers.ts";

const SEEN_EVERY = ticks(0.5);

export function goFeral(world: World, p: Person): void {
  leaveLocker(world, p);
  p.half.feralUntilTick = world.tick + ticks(rules.feralS);
  p.half.feedingOn = -1;
  p.task = null;
  makeNoise(world, "growl", p.x, p.y, heard.screamM, p.seat, false);
  record(world, "feral", p.seat);
}

/** One tick of it: steers the body (the move system runs it), strikes whom it reaches, and ends by blow, fall or time. */
export function runFeral(world: World, p: Person): void {
  if (world.tick >= p.half.feralUntilTick || p.health === "down" || p.exiled) {
    comeBack(p);
    return;
  }
  if (world.tick % SEEN_EVERY === 0) noteSeen(world, "sawFeral", p);
  const prey = nearestPrey(world, p);
  if (!prey) {
    p.move = { mx: 0, my: 0, aim: p.facing, buttons: 0 };
    return;
  }
  if (within(p, prey, hunger.feralReachM) && canSee(world.grid, world.barriers, p.x, p.y, prey.x, prey.y)) {
    strike(world, prey);
    noteSeen(world, "sawFeral", p);
    comeBack(p);
    return;
  }
  const { dx, dy } = stepToward(world.grid, fieldTo(world.grid, tileAt(world.grid, prey.x, prey.y)), p.x, p.y);
  p.move = { mx: Math.round(dx * 127), my: Math.round(dy * 127), aim: p.facing, buttons: Button.run };
}

function comeBack(p: Person): void {
  p.half.feralUntilTick = -1;
  p.half.hunger = hunger.afterFeral;
  p.move = { mx: 0, my: 0, aim: p.facing, buttons: 0 };
}

function nearestPrey(world: World, p: Person): Person | undefined {
  let best: Person | undefined;
  for (const o of world.people) {
    if (o.seat === p.seat || !isInside(o) || !isExposed(o) || o.health === "down") continue;
    if (!best || gap2(p, o) < gap2(p, best)) best = o;
  }
  return best;
}
