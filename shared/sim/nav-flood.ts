/**
 * The wave behind every field: Dijkstra outward from the goals with circular buckets (Dial, "Algorithm 360", 1969) on typed arrays, over
 * 8 neighbours. It can be run in slices, and allocates only when it is made. Never breaks: a step never cuts a corner nor enters a wall.
 */
import type { Barriers, Grid } from "./grid.ts";
import { isFloor } from "./nav-rooms.ts";

export interface NavField {
  /** Decimetres to the goal; FAR = cannot be reached. */
  readonly dist: Uint16Array;
  /** The next tile toward the goal, -1 at the goal and where it cannot be reached. */
  readonly next: Int32Array;
}

/** The distance of what cannot be reached. */
export const FAR = 65535;

/** Costs in decimetres. A door takes a moment; a closed one is broken down only when the way round is long; stairs take their time. */
const STRAIGHT = 10;
const DIAGONAL = 14;
const DOOR = 20;
const CLOSED = 80;
const STAIRS = 30;
/** Circular buckets: a power of two above the dearest step. */
const BUCKETS = 256;
/** A tile waits at most once for each neighbour that reached it, and once as a goal. */
const ENTRIES_PER_TILE = 9;

/** What a tile is to feet. */
const SOLID = 0;
const PLAIN = 1;
const DOORWAY = 2;
const STAIR = 3;

/** The neighbours of a tile: straight ones first; a diagonal one is open only when both beside it are. */
const SIDES = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
  [1, 1],
  [-1, 1],
  [-1, -1],
  [1, -1],
] as const;

/**
 * A wave under way. Entries of a bucket are a linked list; those overtaken by a shorter way are skipped when met. Entries done with are used
 * again at once, so that a wave lives in the little memory of its front.
 */
export interface Flood {
  readonly grid: Grid;
  readonly ground: Uint8Array;
  /** Per tile one bit for each neighbour that feet may go to, in the order of `SIDES`. */
  readonly exits: Uint8Array;
  /** How far in tile numbers each neighbour lies. */
  readonly offsets: Int32Array;
  readonly entryTile: Int32Array;
  readonly entryNext: Int32Array;
  readonly bucketHead: Int32Array;
  entries: number;
  /** First of the entries to be used again, linked like a bucket; -1 = none. */
  spare: number;
  waiting: number;
  /** Decimetres the wave has come. */
  now: number;
  limit: number;
  barriers: Barriers | null;
  field: NavField;
  /** Which goal a tile belongs to, when asked for. */
  owner: Int8Array | null;
}

export function createFlood(grid: Grid): Flood {
  const size = grid.width * grid.height;
  return {
    grid,
    ground: groundOf(grid),
    exits: exitsOf(grid),
    offsets: Int32Array.from(SIDES, ([dx, dy]) => dy * grid.width + dx),
    entryTile: new Int32Array(size * ENTRIES_PER_TILE),
    entryNext: new Int32Array(size * ENTRIES_PER_TILE),
    bucketHead: new Int32Array(BUCKETS),
    entries: 0,
    spare: -1,
    waiting: 0,
    now: 0,
    limit: 0,
    barriers: null,
    field: emptyField(grid),
    owner: null,
  };
}

export function emptyField(grid: Grid): NavField {
  const size = grid.width * grid.height;
  return { dist: new Uint16Array(size).fill(FAR), next: new Int32Array(size).fill(-1) };
}

/**
 * Begins a wave that fills `field` (and `owner`, which goal each tile is nearest to) up to `limit` decimetres. With `barriers` a closed
 * door costs more. Stairs are one way round: stepping on one end arrives on the other, so an end's `dist` is that of entering it and
 * its `next` that of leaving it.
 */
export function beginFlood(
  flood: Flood,
  field: NavField,
  limit: number,
  barriers: Barriers | null,
  owner: Int8Array | null = null,
): void {
  field.dist.fill(FAR);
  field.next.fill(-1);
  owner?.fill(-1);
  flood.bucketHead.fill(-1);
  flood.entries = 0;
  flood.spare = -1;
  flood.waiting = 0;
  flood.now = 0;
  flood.limit = limit;
  flood.barriers = barriers;
  flood.field = field;
  flood.owner = owner;
}

/** Adds a goal to a wave that has not been run yet; of two on one tile the first owns it. */
export function addGoal(flood: Flood, tile: number, owner = 0): void {
  if (flood.field.dist[tile] === 0) return;
  if (flood.owner) flood.owner[tile] = owner;
  push(flood, tile, 0);
}

/**
 * Runs the wave over about `cells` tiles; true when it is over. A hunt pays for this in every tick: plain floor, nearly all there is, is done
 * right here, the rest by `enter`.
 */
export function runFlood(flood: Flood, cells = Number.POSITIVE_INFINITY): boolean {
  const { ground, exits, offsets, bucketHead, entryTile, entryNext, limit, owner } = flood;
  const { dist, next } = flood.field;
  let left = cells;
  for (; flood.waiting > 0 && left > 0; flood.now++) {
    const { now } = flood;
    const bucket = now & (BUCKETS - 1);
    for (let e = bucketHead[bucket] as number; e >= 0; e = bucketHead[bucket] as number) {
      bucketHead[bucket] = entryNext[e] as number;
      entryNext[e] = flood.spare;
      flood.spare = e;
      flood.waiting--;
      const t = entryTile[e] as number;
      if (dist[t] !== now) continue;
      left--;
      const open = exits[t] as number;
      for (let side = 0; side < 8; side++) {
        if ((open & (1 << side)) === 0) continue;
        const to = t + (offsets[side] as number);
        const d = now + (side < 4 ? STRAIGHT : DIAGONAL);
        // No ground is entered for less than plain floor.
        if (d >= (dist[to] as number) && ground[to] !== STAIR) continue;
        if (ground[to] !== PLAIN) enter(flood, t, to, d);
        else if (d <= limit) {
          next[to] = t;
          if (owner !== null) owner[to] = owner[t] as number;
          push(flood, to, d);
        }
      }
    }
  }
  return flood.waiting === 0;
}

/** Into a doorway or onto stairs, `plain` = what plain floor would cost. */
function enter(flood: Flood, from: number, to: number, plain: number): void {
  const { dist, next } = flood.field;
  let d = plain;
  if ((flood.grid.door[to] as number) >= 0) d += flood.barriers !== null && flood.barriers[to] === 1 ? CLOSED : DOOR;
  if (flood.ground[to] === STAIR) {
    climb(flood, from, to, d + STAIRS);
    return;
  }
  if (d >= (dist[to] as number) || d > flood.limit) return;
  next[to] = from;
  if (flood.owner) flood.owner[to] = flood.owner[from] as number;
  push(flood, to, d);
}

function climb(flood: Flood, from: number, to: number, d: number): void {
  const other = flood.grid.link[to] as number;
  if (d >= (flood.field.dist[other] as number)) return;
  flood.field.next[to] = from;
  if (flood.owner) {
    flood.owner[to] = flood.owner[from] as number;
    flood.owner[other] = flood.owner[from] as number;
  }
  if (d <= flood.limit) push(flood, other, d);
}

function push(flood: Flood, tile: number, d: number): void {
  const bucket = d & (BUCKETS - 1);
  let entry = flood.spare;
  if (entry < 0) entry = flood.entries++;
  else flood.spare = flood.entryNext[entry] as number;
  flood.field.dist[tile] = d;
  flood.entryTile[entry] = tile;
  flood.entryNext[entry] = flood.bucketHead[bucket] as number;
  flood.bucketHead[bucket] = entry;
  flood.waiting++;
}

const grounds = new WeakMap<Grid, Uint8Array>();

/** Per tile what it is to feet, whatever the doors do. Found once per map. */
function groundOf(grid: Grid): Uint8Array {
  let ground = grounds.get(grid);
  if (!ground) {
    ground = new Uint8Array(grid.width * grid.height);
    for (let t = 0; t < ground.length; t++) {
      if (!isFloor(grid, t)) ground[t] = SOLID;
      else if ((grid.link[t] as number) >= 0) ground[t] = STAIR;
      else ground[t] = (grid.door[t] as number) >= 0 ? DOORWAY : PLAIN;
    }
    grounds.set(grid, ground);
  }
  return ground;
}

const exitsByGrid = new WeakMap<Grid, Uint8Array>();

/** Per tile the neighbours that feet may go to from it. Found once per map. */
function exitsOf(grid: Grid): Uint8Array {
  const known = exitsByGrid.get(grid);
  if (known) return known;
  const ground = groundOf(grid);
  const isOpen = (t: number) => (ground[t] ?? SOLID) !== SOLID;
  const exits = new Uint8Array(ground.length);
  SIDES.forEach(([dx, dy], side) => {
    const down = dy * grid.width;
    for (let t = 0; t < exits.length; t++) {
      const cutsCorner = dx !== 0 && dy !== 0 && !(isOpen(t + dx) && isOpen(t + down));
      if (isOpen(t + down + dx) && !cutsCorner) exits[t] = (exits[t] as number) | (1 << side);
    }
  });
  exitsByGrid.set(grid, exits);
  return exits;
}
