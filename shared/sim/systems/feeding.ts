/**
 * Feeding: two seconds behind someone alone in the dark. The button refuses in silence whatever depends on others, else it would be an
 * oracle for "nobody is near"; only what the half-bie knows of itself is ever refused aloud. The victim never learns whose doing it was.
 */
import type { Refusal } from "../../content/ids.ts";
import { conscience, hunger } from "../../content/secret/odds.ts";
import { halfbie as rules, sight, ticks } from "../../content/tuning.ts";
import { addConscience } from "../conscience.ts";
import { record } from "../deeds.ts";
import { dirX, dirY } from "../directions.ts";
import { canAct, showPose } from "../hands.ts";
import { infect } from "../health.ts";
import { bucket, gap2, isExposed, isInside, isPlaying, within } from "../people.ts";
import { canSee } from "../sight.ts";
import type { Person, World } from "../world.ts";
import { looksLit } from "./light.ts";

/** Renewed each tick of feeding. */
const FEED_POSE_S = 0.1;

/** Whether this half-bie may feed at all now, as far as it knows itself: hunger, cooldown, how often, not too early. */
export function mayFeed(world: World, p: Person): Refusal | null {
  if (p.role !== "halfbie") return "role";
  if (!canAct(world, p) || p.exiled || p.half.hunger < hunger.feedFrom) return "state";
  if (p.half.feedReadyTick > world.tick) return "rate";
  if (p.half.fedOn.length >= (hunger.feedsMax[bucket(world.people.length)] as number)) return "state";
  return world.runTicks < ticks(hunger.feedNotBeforeS * world.scenario.profile.paceFactor) ? "phase" : null;
}

/** Intent: begins to feed on whoever offers itself. With nobody fit for it nothing happens, and nothing is said. */
export function feedIntent(world: World, p: Person): Refusal | null {
  const why = mayFeed(world, p);
  if (why !== null) return why;
  const victim = nearestVictim(world, p);
  if (!victim) return null;
  p.half.feedingOn = victim.seat;
  p.half.feedTicks = 0;
  p.task = null;
  showPose(world, p, "feed", FEED_POSE_S);
  return null;
}

/** One tick of feeding: it breaks off when the victim slips away or its mouth is torn from it; a witness does not stop it. */
export function continueFeeding(world: World, p: Person): void {
  const victim = world.people[p.half.feedingOn];
  if (!victim || !isPlaying(p) || p.health === "down" || !isExposed(victim) || !within(p, victim, rules.feedReachM)) {
    p.half.feedingOn = -1;
    p.half.feedTicks = 0;
    return;
  }
  p.half.feedTicks++;
  showPose(world, p, "feed", FEED_POSE_S);
  if (p.half.feedTicks >= ticks(rules.feedS)) finish(world, p, victim);
}

function finish(world: World, p: Person, victim: Person): void {
  p.half.feedingOn = -1;
  p.half.feedTicks = 0;
  p.half.hunger = 0;
  p.half.fedOn.push(victim.seat);
  p.half.feedReadyTick = world.tick + ticks(hunger.feedCooldownS[bucket(world.people.length)] as number);
  addConscience(p, conscience.feed);
  record(world, "fed", p.seat, victim.seat);
  infect(world, victim, p.seat);
}

function nearestVictim(world: World, p: Person): Person | undefined {
  let best: Person | undefined;
  for (const victim of world.people) {
    if (victim.seat === p.seat || !isInside(victim) || !isFit(world, p, victim)) continue;
    if (!best || gap2(p, victim) < gap2(p, best)) best = victim;
  }
  return best;
}

/** Near, turned away, in the dark, not fed on before, and with nobody by. */
function isFit(world: World, p: Person, victim: Person): boolean {
  if (!isExposed(victim) || looksLit(victim) || p.half.fedOn.includes(victim.seat)) return false;
  if (!within(p, victim, rules.feedReachM) || !canSee(world.grid, world.barriers, p.x, p.y, victim.x, victim.y))
    return false;
  const ahead = (p.x - victim.x) * dirX(victim.facing) + (p.y - victim.y) * dirY(victim.facing);
  return (
    ahead < 0 && world.people.every((o) => o.seat === p.seat || o.seat === victim.seat || isAway(world, o, victim))
  );
}

/** Not within 8 m of the victim, nor in its line of sight. */
function isAway(world: World, other: Person, victim: Person): boolean {
  if (!isPlaying(other)) return true;
  if (within(other, victim, hunger.feedLonerM)) return false;
  return (
    !within(other, victim, sight.rangeM) || !canSee(world.grid, world.barriers, other.x, other.y, victim.x, victim.y)
  );
}
