/** How long and how many: the director's lengths at the pace of the round, what its modes mean to the horde, and the most there may be. */
import { director, horde } from "../../content/secret/odds.ts";
import { ticks } from "../../content/tuning.ts";
import { isPlaying } from "../people.ts";
import type { World } from "../world.ts";

/** More than this is a crowd, far beyond the rules' caps: those who have time take longer steps and look round less often. */
export const CROWD = 400;

/** A length of the director's in ticks, at the pace of this round. */
export function paced(world: World, seconds: number): number {
  return ticks(seconds * world.scenario.profile.paceFactor);
}

/** Whether the director lets the pressure rise: packs call each other, track by scent and hunt in numbers. */
export function isPressing(world: World): boolean {
  return world.director.mode === "build" || world.director.mode === "erupt";
}

/**
 * Whether the horde keeps its mouth shut: in quiet and in the false calm alike, so that neither can be told by ear, and while an eruption
 * is told. Asked before any voice that is not part of a hunt.
 */
export function isSilent({ director: d, tick }: World): boolean {
  if (d.mode === "erupt") return tick - d.modeTick < ticks(director.tellS);
  return d.mode === "quiet" || d.mode === "falseCalm";
}

/** The most alive at once at a table of `seats` of whom `living` still play; more while they storm the gate. */
export function mostAlive(seats: number, living: number, storming: boolean): number {
  const size = horde.alive.find((a) => seats <= a.upToSeats) ?? horde.alive[horde.alive.length - 1];
  if (!size) return 0;
  return Math.round((size.base + size.perLiving * living) * (storming ? size.atGate : 1));
}

/** The most alive at once now; lower for a while after an exile. */
export function cap(world: World): number {
  const storming = world.phase === "evacuation" && world.director.mode === "erupt";
  const all = mostAlive(world.people.length, world.people.filter(isPlaying).length, storming);
  return world.tick < world.director.thinnedUntilTick ? Math.floor(all * (1 - horde.exileThinShare)) : all;
}

/** How many are about. */
export function aliveCount(world: World): number {
  const z = world.zombies;
  let n = 0;
  for (let i = 0; i < z.capacity; i++) n += z.alive[i] as number;
  return n;
}

/** How many more there may be in this mode. */
export function roomLeft(world: World): number {
  return Math.floor(cap(world) * director.share[world.director.mode]) - aliveCount(world);
}
