/**
 * Ears: a sound reaches its whole radius in the open and half of it through walls and closed doors. The hive learns that somebody is
 * there; a pack that is free to follows it.
 */
import { hive as tuning } from "../../content/secret/plays.ts";
import { heard as loudness, ticks } from "../../content/tuning.ts";
import { roomAt, tileAt } from "../grid.ts";
import { isJoined } from "../nav-rooms.ts";
import { canSee } from "../sight.ts";
import type { Noise, Pack, World } from "../world.ts";
import { hiveHeard, noteHeld } from "./hive.ts";
import { mutationOf } from "./mutants.ts";
import { noteDecoy } from "./observed.ts";
import { isLyingInWait, LONER_ROOM } from "./orders.ts";

/** A fresh sound does not draw a pack off one it follows unless it is nearer. */
export const STEADY_TICKS = ticks(2);
const STEADY_M = 3;

/** Every pack that can hears a sound, once. */
export function hear(world: World, noise: Noise): void {
  const z = world.zombies;
  let told = false;
  for (let i = 0; i < z.capacity; i++) {
    if (z.alive[i] !== 1) continue;
    const pack = world.packs[z.pack[i] as number];
    if (!pack || pack.order === "withdraw" || hasHeard(world, pack, noise) || !reaches(world, i, pack, noise)) continue;
    if (!told) tell(world, noise);
    told = true;
    if (isDrawn(world, i, pack, noise)) follow(world, i, pack, noise);
  }
}

/** What a zombie's ears make of a sound's radius: some mutations hear breath through doors, some are deaf to decoys. */
function reachOf(world: World, i: number, pack: Pack, noise: Noise): number {
  const mutation = mutationOf(world, i);
  if (noise.kind === "noisemaker") return pack.assignment?.thorough ? 0 : noise.radiusM * mutation.decoyFactor;
  const soft = noise.kind === "breath" || (noise.kind === "steps" && noise.radiusM <= loudness.sneakM);
  return noise.radiusM * (soft ? mutation.breathFactor : mutation.hearingFactor);
}

function reaches(world: World, i: number, pack: Pack, noise: Noise): boolean {
  const z = world.zombies;
  const zx = z.x[i] as number;
  const zy = z.y[i] as number;
  const reach = reachOf(world, i, pack, noise);
  const d2 = (zx - noise.x) * (zx - noise.x) + (zy - noise.y) * (zy - noise.y);
  if (d2 > reach * reach) return false;
  const { grid, barriers } = world;
  if (!isJoined(grid, tileAt(grid, zx, zy), tileAt(grid, noise.x, noise.y))) return false;
  return d2 * 4 <= reach * reach || canSee(grid, barriers, zx, zy, noise.x, noise.y);
}

/** Another of its ears was first. */
function hasHeard(world: World, pack: Pack, noise: Noise): boolean {
  const { heard } = pack;
  return heard.tick === world.tick && heard.x === noise.x && heard.y === noise.y;
}

function tell(world: World, noise: Noise): void {
  const room = roomAt(world.grid, noise.x, noise.y);
  // What a thrown thing's noise says is that somebody threw it, not where they are.
  if (noise.kind !== "noisemaker") hiveHeard(world, room, tuning.heard);
  if (noise.kind === "barricade" || noise.kind === "lock") noteHeld(world, room, tuning.barredS);
}

/** Those who wait break cover for running feet near by, let steps pass, and follow a noisemaker; those who hunt loners leave the noise of company alone. */
function isDrawn(world: World, i: number, pack: Pack, noise: Noise): boolean {
  const play = pack.assignment;
  if (noise.kind === "noisemaker") return true;
  if (play?.order === "rush") return false;
  if (isLyingInWait(pack)) return noise.kind === "run" && metresTo(world, i, noise.x, noise.y) <= (play?.triggerM ?? 0);
  if (!play?.lonersOnly) return true;
  if (noise.kind === "breath") return false;
  return (world.hive.presence[roomAt(world.grid, noise.x, noise.y)] ?? 0) <= LONER_ROOM;
}

function follow(world: World, i: number, pack: Pack, noise: Noise): void {
  const { heard } = pack;
  const breather = noise.kind === "breath" ? (world.people[noise.by]?.locker ?? -1) : -1;
  const decoy = noise.kind === "noisemaker";
  const follows = heard.tick >= 0;
  if (follows && world.tick - heard.tick < STEADY_TICKS && breather < 0) {
    const toNew = metresTo(world, i, noise.x, noise.y);
    if (toNew > metresTo(world, i, heard.x, heard.y) + STEADY_M) return;
  }
  const sameDecoy = follows && heard.decoy && heard.x === noise.x && heard.y === noise.y;
  if (decoy && !sameDecoy) noteDecoy(world, false);
  if (breather >= 0) {
    pointAtLocker(world, pack, breather);
    return;
  }
  heard.tick = world.tick;
  heard.x = noise.x;
  heard.y = noise.y;
  heard.locker = -1;
  heard.decoy = decoy;
}

/** The pack goes to a locker and opens it. */
export function pointAtLocker(world: World, pack: Pack, locker: number): void {
  const data = world.grid.data.lockers[locker];
  if (!data) return;
  pack.heard.tick = world.tick;
  pack.heard.x = data.outX;
  pack.heard.y = data.outY;
  pack.heard.locker = locker;
  pack.heard.decoy = false;
}

function metresTo(world: World, i: number, x: number, y: number): number {
  const dx = (world.zombies.x[i] as number) - x;
  const dy = (world.zombies.y[i] as number) - y;
  return Math.sqrt(dx * dx + dy * dy);
}
