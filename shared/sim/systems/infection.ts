/** The clocks inside bodies: a bite turns its bearer after 90 s, who is down bleeds out after 25. Both stand still in a huddle. */
import { horde } from "../../content/secret/odds.ts";
import { act, ticks } from "../../content/tuning.ts";
import { showPose } from "../hands.ts";
import { lose } from "../health.ts";
import { makeNoise } from "../noises.ts";
import { isPlaying } from "../people.ts";
import type { Person, World } from "../world.ts";
import { zombieFrom } from "./horde.ts";

/** The last moments of a turning are seen. */
const TURNING_TICKS = ticks(2);
/** Renewed each tick, so that a cure in the last moment frees the body at once. */
const TURNING_POSE_S = 0.1;

export function infectionSystem(world: World): void {
  for (const p of world.people) {
    if (!isPlaying(p)) continue;
    if (p.turnTick >= 0) runBite(world, p);
    if (p.health === "down" && isPlaying(p)) bleed(world, p);
  }
}

function runBite(world: World, p: Person): void {
  if (world.tick >= p.turnTick) {
    lose(world, p, "turned");
    zombieFrom(world, p);
    // Whoever has their back turned is warned.
    makeNoise(world, "growl", p.x, p.y, horde.voice.growlM, -1, false);
  } else if (p.turnTick - world.tick <= TURNING_TICKS && p.locker < 0 && p.health !== "down") {
    showPose(world, p, "turning", TURNING_POSE_S);
    p.task = null;
  }
}

/** Early in a round nobody bleeds out, and nobody does while a friend pulls. */
function bleed(world: World, p: Person): void {
  const early = world.runTicks < ticks(act.downClockFromS * world.scenario.profile.paceFactor);
  if (early || isBeingLifted(world, p.seat)) return;
  p.bleedTicks--;
  if (p.bleedTicks <= 0) lose(world, p, "bled");
}

function isBeingLifted(world: World, seat: number): boolean {
  return world.people.some((p) => p.task?.verb === "lift" && p.task.target === seat);
}
