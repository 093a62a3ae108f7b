/**
 * How the rooms of a map hang together: a graph of places (rooms) and passages (doors, stairs, open borders between rooms), and how
 * many ways there are between two rooms that share neither a room nor a passage.
 */

import type { MapData } from "../../shared/content/maps/format.ts";
import { createGrid } from "../../shared/sim/grid.ts";

/** Vertices 0..rooms-1 are the rooms, the rest passages; `next[v]` are the neighbours of v. */
export interface Ways {
  readonly next: readonly (readonly number[])[];
}

/** The graph with all doors open and all gates shut. Rooms in `closed` (cells) are left out. */
export function waysOf(map: MapData, closed: ReadonlySet<number>): Ways {
  const next: number[][] = map.rooms.map(() => []);
  const join = (a: number, b: number) => {
    if (a < 0 || b < 0 || a === b || closed.has(a) || closed.has(b)) return;
    const passage = next.push([a, b]) - 1;
    next[a]?.push(passage);
    next[b]?.push(passage);
  };
  for (const door of map.doors) join(door.rooms[0], door.rooms[1]);
  for (const link of map.links) join(roomAt(map, link.a), roomAt(map, link.b));
  for (const [a, b] of openBorders(map)) join(a, b);
  return { next };
}

function roomAt(map: MapData, point: { readonly x: number; readonly y: number }): number {
  return (map.roomOf[Math.floor(point.y) * map.width + Math.floor(point.x)] ?? 0) - 1;
}

/** Pairs of rooms that touch on walkable tiles without a door or gate between; each pair once. */
function openBorders(map: MapData): [number, number][] {
  const grid = createGrid(map);
  const open = (tile: number) =>
    grid.wall[tile] === 0 && grid.low[tile] === 0 && grid.door[tile] === -1 && grid.gate[tile] === -1;
  const pairs = new Map<string, [number, number]>();
  for (let tile = 0; tile < grid.wall.length; tile++) {
    for (const other of [tile + 1, tile + map.width]) {
      const a = grid.room[tile] ?? -1;
      const b = grid.room[other] ?? -1;
      if (a !== b && open(tile) && open(other)) pairs.set(`${Math.min(a, b)}-${Math.max(a, b)}`, [a, b]);
    }
  }
  return [...pairs.values()];
}

/**
 * Whether two ways lead from room `from` to room `to` that have no other room and no passage in common. Two rounds of augmenting
 * paths over vertices split into an entry and an exit (Ford & Fulkerson 1956, by Menger's theorem).
 */
export function hasTwoWays({ next }: Ways, from: number, to: number): boolean {
  const flow = new Set<string>();
  return [0, 1].every(() => augment(next, from, to, flow));
}

/** Vertex v enters at node 2v and leaves at 2v + 1. `flow` holds the edges in use as "a>b". */
function augment(next: Ways["next"], from: number, to: number, flow: Set<string>): boolean {
  const start = from * 2 + 1;
  const goal = to * 2;
  const cameFrom = new Map<number, number>([[start, start]]);
  const queue = [start];
  for (let node = queue.shift(); node !== undefined && !cameFrom.has(goal); node = queue.shift()) {
    for (const other of residual(next, node, flow)) {
      if (cameFrom.has(other)) continue;
      cameFrom.set(other, node);
      queue.push(other);
    }
  }
  if (!cameFrom.has(goal)) return false;
  for (let node = goal; node !== start; node = cameFrom.get(node) ?? start) {
    const before = cameFrom.get(node) ?? start;
    if (!flow.delete(`${node}>${before}`)) flow.add(`${before}>${node}`);
  }
  return true;
}

function residual(next: Ways["next"], node: number, flow: ReadonlySet<string>): number[] {
  const vertex = node >> 1;
  const neighbours = next[vertex] ?? [];
  const leaves = (node & 1) === 1;
  const forward = leaves ? neighbours.map((other) => other * 2) : [node + 1];
  const back = leaves ? [node - 1] : neighbours.map((other) => other * 2 + 1);
  return [
    ...forward.filter((other) => !flow.has(`${node}>${other}`)),
    ...back.filter((other) => flow.has(`${other}>${node}`)),
  ];
}
