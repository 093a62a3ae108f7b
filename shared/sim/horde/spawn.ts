/**
 * Where the horde comes from: never in view of anyone, never within 9 m, mostly from behind. Only the director uses it, and only it may
 * read where people are: what it tells a pack is a room, never a person.
 */
import { director, horde } from "../../content/secret/odds.ts";
import { dirX, dirY } from "../directions.ts";
import { centreX, centreY, type Grid, roomAt, tileAt } from "../grid.ts";
import { FAR, fieldTo, isFloor } from "../nav.ts";
import { roomTile } from "../nav-rooms.ts";
import { isPlaying } from "../people.ts";
import { below, between, chance } from "../rng.ts";
import { canSee } from "../sight.ts";
import type { Person, World } from "../world.ts";
import { foundPack, spawnZombie } from "./bodies.ts";
import { hintAt } from "./give.ts";

/** New packs of a build come from at most this far on foot. */
const BRING_M = 80;
const HIDDEN_TRIES = 60;
/** Places of a pack's members around a spawn, in tiles. */
const AROUND = [
  [0, 0],
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
  [1, 1],
] as const;

/** Whether anybody could see something at (x, y) from where it stands. */
export function isInView(world: World, x: number, y: number): boolean {
  for (const p of world.people) {
    if (!isPlaying(p) || p.locker >= 0 || metres(p, x, y) > director.viewM) continue;
    if (canSee(world.grid, world.barriers, p.x, p.y, x, y)) return true;
  }
  return false;
}

/** Whether a zombie may appear or vanish at (x, y): out of view, and 9 m or more from everyone. */
export function isSecluded(world: World, x: number, y: number): boolean {
  for (const p of world.people) if (isPlaying(p) && metres(p, x, y) < director.spawnMinM) return false;
  return !isInView(world, x, y);
}

/** Tiles of the map's horde spawns. */
export function spawnTiles(grid: Grid): number[] {
  return grid.data.hordeSpawns.map((s) => tileAt(grid, s.x, s.y));
}

/** Metres on foot between a tile that zombies come from and a point; Infinity where there is no way. */
export function metresOnFoot(world: World, tile: number, x: number, y: number): number {
  const d = fieldTo(world.grid, tile).dist[tileAt(world.grid, x, y)] ?? FAR;
  return d === FAR ? Number.POSITIVE_INFINITY : d / 10;
}

/** Metres on foot from a tile to whoever is nearest. */
export function metresToCrew(world: World, tile: number): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const p of world.people) if (isPlaying(p)) nearest = Math.min(nearest, metresOnFoot(world, tile, p.x, p.y));
  return nearest;
}

/** Those of the tiles that are secluded and at most `maxM` on foot from `focus`. */
export function secludedNear(world: World, focus: Person, tiles: readonly number[], maxM: number): number[] {
  const { width } = world.grid;
  return tiles.filter(
    (t) => metresOnFoot(world, t, focus.x, focus.y) <= maxM && isSecluded(world, centreX(t, width), centreY(t, width)),
  );
}

/** A few hidden floor tiles within `maxM` on foot, drawn at random: where an eruption may come from when rooms and spawns will not do. */
export function hiddenTilesNear(world: World, focus: Person, maxM: number): number[] {
  const { grid } = world;
  const { dist } = fieldTo(grid, tileAt(grid, focus.x, focus.y));
  const found: number[] = [];
  for (let tries = 0; tries < HIDDEN_TRIES; tries++) {
    const tile = below(world.streams.director, dist.length);
    if (!isFloor(grid, tile) || (dist[tile] as number) > maxM * 10) continue;
    if (isSecluded(world, centreX(tile, grid.width), centreY(tile, grid.width))) found.push(tile);
  }
  return found;
}

/** Middles of rooms: where an eruption may also come from when all spawns lie one way. */
export function roomTiles(grid: Grid): number[] {
  return grid.data.rooms.map((_, r) => roomTile(grid, r));
}

/** One of the tiles, mostly one behind the back of `focus`; -1 when there is none. */
export function pickBehind(world: World, focus: Person, tiles: readonly number[]): number {
  const { width } = world.grid;
  const wantsBehind = chance(world.streams.director, director.behindShare);
  let best = -1;
  let bestWorth = Number.NEGATIVE_INFINITY;
  for (const t of tiles) {
    const dx = centreX(t, width) - focus.x;
    const dy = centreY(t, width) - focus.y;
    const ahead = dx * dirX(focus.facing) + dy * dirY(focus.facing) > 0;
    const worth = between(world.streams.director, 0, 1) + (ahead === wantsBehind ? 0 : 1);
    if (worth <= bestWorth) continue;
    bestWorth = worth;
    best = t;
  }
  return best;
}

/** Of the tiles, the one that lies most another way from `focus` than `first`; -1 when all lie within 60 degrees of it. */
export function pickAcross(world: World, focus: Person, tiles: readonly number[], first: number): number {
  const { width } = world.grid;
  const ax = centreX(first, width) - focus.x;
  const ay = centreY(first, width) - focus.y;
  let best = -1;
  let least = 0.5;
  for (const t of tiles) {
    const bx = centreX(t, width) - focus.x;
    const by = centreY(t, width) - focus.y;
    const cos = (ax * bx + ay * by) / Math.sqrt((ax * ax + ay * ay) * (bx * bx + by * by));
    if (!(cos < least)) continue;
    least = cos;
    best = t;
  }
  return best;
}

/** Brings a pack of up to `size` in around a tile, members only on secluded floor. Returns its index, -1 when nobody could come. */
export function bringPack(world: World, from: number, size: number): number {
  const x = centreX(from, world.grid.width);
  const y = centreY(from, world.grid.width);
  let pack = -1;
  let count = 0;
  for (const [dx, dy] of AROUND) {
    if (count >= Math.min(size, horde.packMax)) break;
    const tile = tileAt(world.grid, x + dx, y + dy);
    if (tile < 0 || !isFloor(world.grid, tile) || world.barriers[tile] === 1 || !isSecluded(world, x + dx, y + dy))
      continue;
    if (pack < 0) pack = foundPack(world, x, y);
    if (spawnZombie(world, x + dx, y + dy, pack) >= 0) count++;
  }
  const founded = world.packs[pack];
  if (founded && count === 0) founded.alive = false;
  return count > 0 ? pack : -1;
}

/** Brings a pack in for `focus` to meet, mostly from behind it. Returns its index, -1 when no spawn is secluded. */
export function bringNear(world: World, focus: Person, size: number): number {
  const tile = pickBehind(world, focus, secludedNear(world, focus, spawnTiles(world.grid), BRING_M));
  return tile >= 0 ? bringPack(world, tile, size) : -1;
}

/** Points a pack at the room of whoever is nearest on foot to (x, y): the room, not the person. */
export function hintAtNearest(world: World, pack: number, x: number, y: number, order: "go" | "rush"): void {
  const of = world.packs[pack];
  const tile = tileAt(world.grid, x, y);
  if (!of || tile < 0) return;
  let nearest: Person | undefined;
  let best = FAR;
  for (const p of world.people) {
    if (!isPlaying(p)) continue;
    const room = world.grid.data.rooms[roomAt(world.grid, p.x, p.y)];
    if (!room) continue;
    const d = fieldTo(world.grid, tileAt(world.grid, room.x, room.y)).dist[tile] as number;
    if (d >= best) continue;
    best = d;
    nearest = p;
  }
  const room = nearest && world.grid.data.rooms[roomAt(world.grid, nearest.x, nearest.y)];
  if (room) hintAt(world, of, room.x, room.y, order);
}

function metres(p: Person, x: number, y: number): number {
  const dx = p.x - x;
  const dy = p.y - y;
  return Math.sqrt(dx * dx + dy * dy);
}
