/**
 * Where the horde comes from: never in view of anyone, never within 9 m, mostly from behind. Only the director uses it, and only it may
 * read where people are: what it tells a pack is a room, never a person.
 */
import { director, horde } from "../../content/secret/odds.ts";
import { dirX, dirY } from "../directions.ts";
import { roomAt, tileAt } from "../grid.ts";
import { FAR, fieldTo, isFloor } from "../nav.ts";
import { isPlaying } from "../people.ts";
import { between, chance } from "../rng.ts";
import { canSee } from "../sight.ts";
import { hintAt } from "../systems/packs.ts";
import type { Person, World } from "../world.ts";
import { foundPack, spawnZombie } from "./bodies.ts";

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

/** Metres on foot from (x, y) to a horde spawn; Infinity where there is no way. */
export function metresToSpawn(world: World, spot: number, x: number, y: number): number {
  const at = world.grid.data.hordeSpawns[spot];
  const tile = tileAt(world.grid, x, y);
  if (!at || tile < 0) return Number.POSITIVE_INFINITY;
  const d = fieldTo(world.grid, tileAt(world.grid, at.x, at.y)).dist[tile] as number;
  return d === FAR ? Number.POSITIVE_INFINITY : d / 10;
}

/** Metres on foot from a horde spawn to whoever is nearest. */
export function metresToCrew(world: World, spot: number): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const p of world.people) if (isPlaying(p)) nearest = Math.min(nearest, metresToSpawn(world, spot, p.x, p.y));
  return nearest;
}

/** Secluded horde spawns within `maxM` on foot of `focus`. */
export function spotsAround(world: World, focus: Person, maxM: number): number[] {
  const spots: number[] = [];
  world.grid.data.hordeSpawns.forEach((s, i) => {
    if (metresToSpawn(world, i, focus.x, focus.y) <= maxM && isSecluded(world, s.x, s.y)) spots.push(i);
  });
  return spots;
}

/** One of the spots, mostly one behind the back of `focus`; -1 when there is none. */
export function spotBehind(world: World, focus: Person, spots: readonly number[]): number {
  const wantsBehind = chance(world.streams.director, director.behindShare);
  let best = -1;
  let bestWorth = Number.NEGATIVE_INFINITY;
  for (const spot of spots) {
    const at = world.grid.data.hordeSpawns[spot];
    if (!at) continue;
    const ahead = (at.x - focus.x) * dirX(focus.facing) + (at.y - focus.y) * dirY(focus.facing) > 0;
    const worth = between(world.streams.director, 0, 1) + (ahead === wantsBehind ? 0 : 1);
    if (worth <= bestWorth) continue;
    bestWorth = worth;
    best = spot;
  }
  return best;
}

/** Of the spots, the one that lies most another way from `focus` than `first`; -1 when all lie within 60 degrees of it. */
export function spotAcross(world: World, focus: Person, spots: readonly number[], first: number): number {
  const a = world.grid.data.hordeSpawns[first];
  if (!a) return -1;
  let best = -1;
  let least = 0.5;
  for (const spot of spots) {
    const b = world.grid.data.hordeSpawns[spot];
    if (!b || spot === first) continue;
    const dot = (a.x - focus.x) * (b.x - focus.x) + (a.y - focus.y) * (b.y - focus.y);
    const cos = dot / (metres(focus, a.x, a.y) * metres(focus, b.x, b.y));
    if (cos >= least) continue;
    least = cos;
    best = spot;
  }
  return best;
}

/** Brings a pack of up to `size` in at a point, members only on secluded floor. Returns its index, -1 when nobody could come. */
export function bringPack(world: World, x: number, y: number, size: number): number {
  let pack = -1;
  let count = 0;
  for (const [dx, dy] of AROUND) {
    if (count >= Math.min(size, horde.packMax)) break;
    const tile = tileAt(world.grid, x + dx, y + dy);
    if (tile < 0 || !isFloor(world.grid, tile) || world.barriers[tile] === 1 || !isSecluded(world, x + dx, y + dy)) continue;
    if (pack < 0) pack = foundPack(world, x, y);
    if (spawnZombie(world, x + dx, y + dy, pack) >= 0) count++;
  }
  const founded = world.packs[pack];
  if (founded && count === 0) founded.alive = false;
  return count > 0 ? pack : -1;
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
