/**
 * An eruption: told by failing lamps and calls from two sides, then a pack at a time out of at least two directions. Never breaks: nobody
 * comes before the tell is over, nor in view. The director says when; this is how many and from where.
 */
import { director, horde } from "../../content/secret/odds.ts";
import { ticks } from "../../content/tuning.ts";
import { record } from "../deeds.ts";
import { centreX, centreY } from "../grid.ts";
import { makeNoise } from "../noises.ts";
import { livingInside } from "../people.ts";
import { below, pick } from "../rng.ts";
import type { Person, World } from "../world.ts";
import { aliveCount, cap, roomLeft } from "./numbers.ts";
import {
  bringPack,
  hiddenTilesNear,
  hintAtNearest,
  pickAcross,
  pickBehind,
  roomTiles,
  secludedNear,
  spawnTiles,
} from "./spawn.ts";

/** Who an eruption comes for and its two ways in. */
export interface Opening {
  readonly focus: Person;
  readonly spots: readonly [number, number];
}

/** Looks for two hidden ways in at wide angles to somebody; null = none just now. `anyway` takes one way when there is no second. */
export function findOpening(world: World, anyway: boolean): Opening | null {
  const inside = livingInside(world);
  if (inside.length === 0) return null;
  const focus = pick(world.streams.director, inside);
  const spots = secludedNear(world, focus, spawnTiles(world.grid), director.spawnMaxM);
  const first = pickBehind(world, focus, spots.length > 0 ? spots : hiddenTilesNear(world, focus, director.spawnMaxM));
  if (first < 0) return null;
  let second = pickAcross(world, focus, spots, first);
  if (second < 0)
    second = pickAcross(world, focus, secludedNear(world, focus, roomTiles(world.grid), director.spawnMaxM), first);
  if (second < 0) second = pickAcross(world, focus, hiddenTilesNear(world, focus, director.spawnMaxM), first);
  if (second < 0 && anyway) second = first;
  return second < 0 ? null : { focus, spots: [first, second] };
}

/** The tell: lamps near `focus` die, calls come from both ways in; the first follow 3.5 s later. `strength` 0..1 scales their number. */
export function beginEruption(world: World, { focus, spots }: Opening, strength: number): void {
  const d = world.director;
  d.spots = [...spots];
  // However few, some from each way in.
  d.toSpawn = Math.max(spots.length, Math.round(Math.max(horde.packMin * 2, roomLeft(world)) * strength));
  d.spawnReadyTick = world.tick + ticks(director.tellS);
  d.modeUntilTick = Math.max(d.modeUntilTick, d.spawnReadyTick + ticks(director.tellS));
  record(world, "eruption", focus.seat);
  failLamps(world, focus);
  const { width } = world.grid;
  for (const tile of d.spots)
    makeNoise(world, "answer", centreX(tile, width), centreY(tile, width), horde.voice.answerM, -1, false);
}

/** While it lasts: a pack at a time, from its ways in turn, wherever nobody looks. */
export function pourIn(world: World): void {
  const d = world.director;
  if (d.toSpawn <= 0 || world.tick < d.spawnReadyTick) return;
  d.spawnReadyTick = world.tick + ticks(director.spawnEveryS) * horde.packMin;
  // Few come from both sides as well.
  const share = d.toSpawn < horde.packMin * 2 ? Math.ceil(d.toSpawn / 2) : d.toSpawn;
  const size = Math.min(share, packSize(world), cap(world) - aliveCount(world));
  const tile = d.spots.shift();
  if (tile === undefined) return;
  d.spots.push(tile);
  const pack = size > 0 ? bringPack(world, tile, size) : -1;
  if (pack < 0) return;
  d.toSpawn -= size;
  hintAtNearest(world, pack, centreX(tile, world.grid.width), centreY(tile, world.grid.width), "rush");
}

/** How many come together. */
export function packSize(world: World): number {
  return horde.packMin + below(world.streams.director, horde.packMax - horde.packMin + 1);
}

/** The lamps nearest to where it will come die, and stay dead. */
function failLamps(world: World, focus: Person): void {
  const metres2 = (l: { x: number; y: number }) =>
    (l.x - focus.x) * (l.x - focus.x) + (l.y - focus.y) * (l.y - focus.y);
  const near = world.grid.data.lamps
    .map((lamp, index) => ({ lamp, index }))
    .filter(({ lamp, index }) => world.lamps[index] === 1 && (lamp.kind === "fluorescent" || lamp.kind === "lantern"))
    .filter(({ lamp }) => metres2(lamp) <= director.lampsWithinM * director.lampsWithinM)
    .sort((a, b) => metres2(a.lamp) - metres2(b.lamp) || a.index - b.index)
    .slice(0, director.lampsFail);
  for (const { lamp, index } of near) {
    world.lamps[index] = 0;
    makeNoise(world, "lampDies", lamp.x, lamp.y, horde.voice.answerM, -1, false);
  }
}
