/**
 * What a mutation and a play do to a single body: its pace, its burst and the breath after it, the flinch in light. All of it is data
 * (`content/secret/mutations.ts`); a plain zombie passes through here unchanged.
 */
import { MUTATIONS } from "../../content/ids.ts";
import { type Mutation, mutantBodies, mutations } from "../../content/secret/mutations.ts";
import { horde } from "../../content/secret/odds.ts";
import { plays } from "../../content/secret/plays.ts";
import { ticks } from "../../content/tuning.ts";
import { playInForce } from "../minds/plays/index.ts";
import type { Assignment, Door, Pack, World } from "../world.ts";
import { asSure } from "./confidence.ts";
import { noteSpring } from "./observed.ts";
import { isInItsElement, suits } from "./orders.ts";

/** Index = `zombies.mark`. */
const BY_MARK: readonly Mutation[] = [mutations.none, ...MUTATIONS.map((id) => mutations[id])];

export function mutationOf(world: World, i: number): Mutation {
  return BY_MARK[world.zombies.mark[i] as number] ?? mutations.none;
}

/** What the play wants of the pack, as long as its order is the play's and not one of its own senses; else null. */
export function followed(pack: Pack): Assignment | null {
  const play = pack.assignment;
  return play && play.order === pack.order && play.x === pack.x && play.y === pack.y ? play : null;
}

/** How many blows one blow of zombie `i` on a shut door is worth. A play goes for doors that were made fast as hard as it can afford. */
export function doorBlows(world: World, i: number, door: Door): number {
  const isFast = door.locked || door.barricade > 0;
  const play = world.packs[world.zombies.pack[i] as number]?.assignment;
  const wants = play?.doorFactor ?? 1;
  return mutationOf(world, i).doorFactor * (isFast ? wants : Math.max(horde.shutDoorFactor, wants));
}

/** Light makes some stand for a moment, then leaves them alone as long again. True when a flinch begins now. */
export function flinches(world: World, i: number): boolean {
  const z = world.zombies;
  const { flinchS } = mutationOf(world, i);
  if (flinchS === 0 || z.lit[i] !== 1) return false;
  const flinch = ticks(flinchS);
  if (world.tick < (z.haltUntilTick[i] as number) + flinch) return false;
  z.haltUntilTick[i] = world.tick + flinch;
  return true;
}

/** Out of breath after a burst: it stands, and strikes nobody. */
export function isTired(world: World, i: number): boolean {
  const z = world.zombies;
  return (z.burstUntilTick[i] as number) <= world.tick && world.tick < (z.tiredUntilTick[i] as number);
}

/** Without prey it gathers its strength: the next prey may be met with another burst. */
export function rest(world: World, i: number): void {
  const z = world.zombies;
  if (world.tick >= (z.burstUntilTick[i] as number)) z.burstUntilTick[i] = -1;
}

/** Metres per second of zombie `i` after prey that is `preyM` away; may begin a burst, one for each prey it takes. */
export function huntingMps(world: World, i: number, pack: Pack, preyM: number): number {
  const z = world.zombies;
  const mutation = mutationOf(world, i);
  if ((z.burstUntilTick[i] as number) < 0) burst(world, i, pack, mutation, preyM);
  const mps = horde.huntMps * mutation.huntFactor * chaseOf(world, i);
  if (world.tick >= (z.burstUntilTick[i] as number)) return mps;
  return Math.max(mps, mutation.burstMps, (pack.assignment?.burstMps ?? 0) * asSure(world, horde.strike.burst));
}

/** Share of the hunting speed: more after prey as its play wants it, less after any other; an eruption goes after all prey alike. */
function chaseOf(world: World, i: number): number {
  if (isInItsElement(world, i, world.zombies.target[i] as number)) return asSure(world, horde.strike.pace);
  const { chase } = plays[playInForce(world)];
  return world.director.mode === "erupt" ? Math.max(chase, horde.eruptChase) : chase;
}

/** Prey near enough, for those whose play is to spring now or who are made for it. */
function burst(world: World, i: number, pack: Pack, mutation: Mutation, preyM: number): void {
  const z = world.zombies;
  const play = pack.assignment;
  if (preyM > mutantBodies.burstFromM) return;
  const springs = play !== null && play.burstMps > 0 && suits(world, play, z.target[i] as number);
  const leaps = mutation.burstMps > 0;
  if (!springs && !leaps) return;
  if (springs) noteSpring(world, pack, z.target[i] as number);
  const seconds = Math.max(springs ? play.burstS : 0, leaps ? mutation.burstS : 0);
  z.burstUntilTick[i] = world.tick + ticks(seconds);
  z.tiredUntilTick[i] = world.tick + ticks(seconds + (leaps ? mutation.tiredS : 0));
}

/** Metres per second of zombie `i` on its way to its pack's order. */
export function orderMps(world: World, i: number, pack: Pack): number {
  const { walkFactor, huntFactor } = mutationOf(world, i);
  const play = followed(pack);
  if (play) return play.mps * walkFactor;
  if (pack.order === "rush") return horde.huntMps * huntFactor;
  return (pack.order === "search" ? horde.walkMps : horde.investigateMps) * walkFactor;
}
