/**
 * The room graph as numbers: exits in one list, how far rooms lie apart on foot, and which room comes next on the way. Facts of the map
 * alone, found once per map and shared by routes and look-ahead.
 */
import type { Grid } from "../../grid.ts";
import { FAR, fieldTo, roomGraph, roomTile } from "../../nav.ts";

export interface Net {
  readonly rooms: number;
  readonly exits: number;
  /** Exits of room r are exitStart[r] .. exitStart[r + 1] - 1; each leads to a room, and is a door or an open way. */
  readonly exitStart: Int32Array;
  readonly exitTo: Int16Array;
  readonly exitIsDoor: Uint8Array;
  /** For a move along exit e, counts of the exits taken next lie at pairStart[e] + k, k = number of the exit in its room. */
  readonly pairStart: Int32Array;
  readonly pairs: number;
  /** Metres on foot from room to room, index from * rooms + to; Infinity = no way. */
  readonly metres: Float64Array;
  /** The neighbour to go to first, same index; -1 = there already, or no way. */
  readonly next: Int16Array;
}

const nets = new WeakMap<Grid, Net>();

/** The net of a map; the first call for a map fills its flow fields, so make it as a round is created. */
export function netOf(grid: Grid): Net {
  let net = nets.get(grid);
  if (!net) {
    net = buildNet(grid);
    nets.set(grid, net);
  }
  return net;
}

/** The exit that leads from one room straight into another, -1 = they do not touch. */
export function exitBetween(net: Net, from: number, to: number): number {
  if (from < 0 || from >= net.rooms) return -1;
  for (let e = net.exitStart[from] as number; e < (net.exitStart[from + 1] as number); e++)
    if (net.exitTo[e] === to) return e;
  return -1;
}

function buildNet(grid: Grid): Net {
  const neighbours = roomGraph(grid).map((exits) => {
    const open = new Set(exits.filter((e) => e.door < 0).map((e) => e.room));
    return [...new Set(exits.map((e) => e.room))].map((room) => ({ room, isDoor: !open.has(room) }));
  });
  const rooms = neighbours.length;
  const all = neighbours.flat();
  const exitStart = new Int32Array(rooms + 1);
  neighbours.forEach((of, r) => {
    exitStart[r + 1] = (exitStart[r] as number) + of.length;
  });
  const pairStart = new Int32Array(all.length);
  let pairs = 0;
  all.forEach((exit, e) => {
    pairStart[e] = pairs;
    pairs += neighbours[exit.room]?.length ?? 0;
  });
  const metres = metresBetween(grid, rooms);
  return {
    rooms,
    exits: all.length,
    exitStart,
    exitTo: Int16Array.from(all, (exit) => exit.room),
    exitIsDoor: Uint8Array.from(all, (exit) => (exit.isDoor ? 1 : 0)),
    pairStart,
    pairs,
    metres,
    next: Int16Array.from({ length: rooms * rooms }, (_, i) =>
      nextRoom(metres, rooms, Math.floor(i / rooms), i % rooms, neighbours),
    ),
  };
}

function metresBetween(grid: Grid, rooms: number): Float64Array {
  const metres = new Float64Array(rooms * rooms).fill(Number.POSITIVE_INFINITY);
  for (let to = 0; to < rooms; to++) {
    const { dist } = fieldTo(grid, roomTile(grid, to));
    for (let from = 0; from < rooms; from++) {
      const d = dist[roomTile(grid, from)] ?? FAR;
      if (d !== FAR) metres[from * rooms + to] = d / 10;
    }
  }
  return metres;
}

function nextRoom(
  metres: Float64Array,
  rooms: number,
  from: number,
  to: number,
  neighbours: readonly (readonly { room: number }[])[],
): number {
  if (from === to) return -1;
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const { room } of neighbours[from] ?? []) {
    const way = (metres[from * rooms + room] as number) + (metres[room * rooms + to] as number);
    if (way >= least) continue;
    least = way;
    best = room;
  }
  return best;
}
