/**
 * Where a pack thinks people are: a likelihood per room (sums to 1), spread along the ways between rooms as time passes, cleared by
 * looking and sharpened by sights and sounds. It never reads where anybody is. Idea: Isla's occupancy maps (AIIDE 2013), on rooms.
 */
import { horde } from "../../content/secret/odds.ts";
import { type Grid, tileAt } from "../grid.ts";
import { FAR, fieldTo } from "../nav.ts";
import { roomGraph, roomTile } from "../nav-rooms.ts";
import type { Pack } from "../world.ts";

/** Somebody could be in any room that can be walked to from (x, y). */
export function freshBelief(grid: Grid, x: number, y: number): number[] {
  const at = tileAt(grid, x, y);
  const belief = grid.data.rooms.map((_, r) => (at >= 0 && fieldTo(grid, roomTile(grid, r)).dist[at] !== FAR ? 1 : 0));
  normalise(belief);
  return belief;
}

/** One second passes: likelihood leaks into the neighbouring rooms. */
export function spreadBelief(grid: Grid, pack: Pack): void {
  const graph = roomGraph(grid);
  const { belief } = pack;
  for (let r = 0; r < belief.length; r++) leaked[r] = 0;
  for (let r = 0; r < belief.length; r++) {
    const exits = graph[r] ?? [];
    if (exits.length === 0) continue;
    const out = (belief[r] as number) * horde.belief.spreadPerS;
    belief[r] = (belief[r] as number) - out;
    for (const exit of exits) leaked[exit.room] = (leaked[exit.room] as number) + out / exits.length;
  }
  for (let r = 0; r < belief.length; r++) belief[r] = (belief[r] as number) + (leaked[r] as number);
}
const leaked: number[] = [];

/** Somebody was sensed in `room`: `weight` (0..1) of the likelihood moves there. */
export function believeIn(pack: Pack, room: number, weight: number): void {
  const { belief } = pack;
  if (room < 0 || room >= belief.length) return;
  for (let r = 0; r < belief.length; r++) belief[r] = (belief[r] as number) * (1 - weight);
  belief[room] = (belief[room] as number) + weight;
}

/** A member looked round in `room` and saw nobody. */
export function lookedInto(pack: Pack, room: number): void {
  const { belief } = pack;
  if (room < 0 || room >= belief.length) return;
  belief[room] = (belief[room] as number) * horde.belief.looked;
  normalise(belief);
}

function normalise(belief: number[]): void {
  let sum = 0;
  for (const b of belief) sum += b;
  if (sum <= 0) return;
  for (let r = 0; r < belief.length; r++) belief[r] = (belief[r] as number) / sum;
}

/** The room most worth a walk from `tile`: likelihood against distance, times `appeal` of each room (0 = not that one); -1 = none. */
export function roomToSearch(grid: Grid, pack: Pack, tile: number, appeal: Float64Array): number {
  let best = -1;
  let bestWorth = 0;
  for (let r = 0; r < pack.belief.length; r++) {
    if (appeal[r] === 0) continue;
    const d = fieldTo(grid, roomTile(grid, r)).dist[tile] as number;
    if (d === FAR) continue;
    const worth = ((pack.belief[r] as number) * (appeal[r] as number)) / (1 + d / 10 / horde.belief.metresWorthHalf);
    if (worth <= bestWorth) continue;
    bestWorth = worth;
    best = r;
  }
  return best;
}
