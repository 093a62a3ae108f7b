/** How long and how many: the director's lengths at the pace of the round, and the most zombies there may be. */
import { director, horde } from "../../content/secret/odds.ts";
import { ticks } from "../../content/tuning.ts";
import type { World } from "../world.ts";
import { aliveCount } from "./bodies.ts";

/** A length of the director's in ticks, at the pace of this round. */
export function paced(world: World, seconds: number): number {
  return ticks(seconds * world.scenario.profile.paceFactor);
}

/** Whether the director lets the pressure rise: packs call each other, track by scent and hunt in numbers. */
export function isPressing(world: World): boolean {
  return world.director.mode === "build" || world.director.mode === "erupt";
}

/** The most alive at once; lower for a while after an exile. */
export function cap(world: World): number {
  const all = horde.aliveBase + horde.alivePerSeat * world.people.length;
  return world.tick < world.director.thinnedUntilTick ? Math.floor(all * (1 - horde.exileThinShare)) : all;
}

/** How many more there may be in this mode. */
export function roomLeft(world: World): number {
  return Math.floor(cap(world) * director.share[world.director.mode]) - aliveCount(world);
}
