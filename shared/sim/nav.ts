/**
 * Finding the way for many: one flow field per goal instead of one path per walker. A field holds, for every tile, how far the
 * goal is and which tile comes next; it depends on the map alone, so it is computed once and shared by all rounds on that map.
 * Never breaks: a step never cuts a corner nor enters a wall, and the same goal gives the same field everywhere.
 * Algorithm: Dijkstra with circular buckets (Dial, "Algorithm 360", 1969) on typed arrays, over 8 neighbours.
 */
import { type Barriers, type Grid, tileAt, walkable } from "./grid.ts";
import { isFloor } from "./nav-rooms.ts";

export { isFloor, isJoined, type RoomExit, roomGraph, roomTile } from "./nav-rooms.ts";

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
/** Fields kept per map. */
const KEPT = 256;
/** How far a near field reaches, decimetres, and how many are kept per round. */
const NEAR = 260;
const NEAR_KEPT = 16;
/** Tiles looked ahead for a straight line. */
const LOOK_AHEAD = 4;

/** Scratch of the flood, sized for the largest map so far; never read before it is written. */
let entryTile = new Int32Array(0);
let entryNext = new Int32Array(0);
const bucketHead = new Int32Array(BUCKETS);

/**
 * Fills `dist` and `next` outward from the goals up to `limit` decimetres. With `barriers` a closed door costs more. Stairs are
 * one way round: stepping on one end arrives on the other, so an end's `dist` is that of entering it and its `next` that of leaving it.
 */
function flood(
  grid: Grid,
  goals: ArrayLike<number>,
  limit: number,
  barriers: Barriers | null,
  dist: Uint16Array,
  next: Int32Array,
): void {
  const { width, door, link } = grid;
  const size = dist.length;
  if (entryTile.length < size * 9) {
    entryTile = new Int32Array(size * 9);
    entryNext = new Int32Array(size * 9);
  }
  dist.fill(FAR);
  next.fill(-1);
  bucketHead.fill(-1);
  let entries = 0;
  let waiting = 0;
  const push = (tile: number, d: number): void => {
    const bucket = d & (BUCKETS - 1);
    dist[tile] = d;
    entryTile[entries] = tile;
    entryNext[entries] = bucketHead[bucket] as number;
    bucketHead[bucket] = entries++;
    waiting++;
  };
  const relax = (from: number, to: number, step: number): void => {
    const doorCost = (door[to] as number) < 0 ? 0 : barriers !== null && barriers[to] === 1 ? CLOSED : DOOR;
    const d = (dist[from] as number) + step + doorCost;
    const other = link[to] as number;
    if (other >= 0) {
      if (d + STAIRS >= (dist[other] as number)) return;
      next[to] = from;
      if (d + STAIRS <= limit) push(other, d + STAIRS);
      return;
    }
    if (d >= (dist[to] as number) || d > limit) return;
    next[to] = from;
    push(to, d);
  };
  for (let i = 0; i < goals.length; i++) push(goals[i] as number, 0);
  for (let now = 0; waiting > 0; now++) {
    const bucket = now & (BUCKETS - 1);
    for (let e = bucketHead[bucket] as number; e >= 0; e = bucketHead[bucket] as number) {
      bucketHead[bucket] = entryNext[e] as number;
      waiting--;
      const t = entryTile[e] as number;
      if (dist[t] !== now) continue;
      const east = isFloor(grid, t + 1);
      const south = isFloor(grid, t + width);
      const west = isFloor(grid, t - 1);
      const north = isFloor(grid, t - width);
      if (east) relax(t, t + 1, STRAIGHT);
      if (south) relax(t, t + width, STRAIGHT);
      if (west) relax(t, t - 1, STRAIGHT);
      if (north) relax(t, t - width, STRAIGHT);
      if (south && east && isFloor(grid, t + width + 1)) relax(t, t + width + 1, DIAGONAL);
      if (south && west && isFloor(grid, t + width - 1)) relax(t, t + width - 1, DIAGONAL);
      if (north && west && isFloor(grid, t - width - 1)) relax(t, t - width - 1, DIAGONAL);
      if (north && east && isFloor(grid, t - width + 1)) relax(t, t - width + 1, DIAGONAL);
    }
  }
}

function emptyField(grid: Grid): NavField {
  const size = grid.width * grid.height;
  return { dist: new Uint16Array(size), next: new Int32Array(size) };
}

interface Kept {
  readonly field: NavField;
  usedAt: number;
}

const fieldsOf = new WeakMap<Grid, Map<number, Kept>>();
let uses = 0;

/**
 * The field toward a tile, over the whole map, as if every door could be opened. Kept per map and tile (about half a millisecond
 * the first time), so ask for places that matter to many or for long; the goal may be any tile inside the border ring.
 */
export function fieldTo(grid: Grid, tile: number): NavField {
  let fields = fieldsOf.get(grid);
  if (!fields) {
    fields = new Map();
    fieldsOf.set(grid, fields);
  }
  const known = fields.get(tile);
  if (known) {
    known.usedAt = ++uses;
    return known.field;
  }
  if (fields.size >= KEPT) dropOldest(fields);
  const field = emptyField(grid);
  flood(grid, [tile], FAR - 1, null, field.dist, field.next);
  fields.set(tile, { field, usedAt: ++uses });
  return field;
}

function dropOldest(fields: Map<number, Kept>): void {
  let oldest = -1;
  let usedAt = Number.POSITIVE_INFINITY;
  for (const [tile, kept] of fields) {
    if (kept.usedAt >= usedAt) continue;
    usedAt = kept.usedAt;
    oldest = tile;
  }
  fields.delete(oldest);
}

/** A field from several goals at once; not kept. For rare questions ("where is far from everybody?"). */
export function fieldFrom(grid: Grid, goals: readonly number[]): NavField {
  const field = emptyField(grid);
  flood(grid, goals, FAR - 1, null, field.dist, field.next);
  return field;
}

/** Fields around moving goals in one round: short, aware of closed doors, their arrays used again and again. */
export interface NearFields {
  readonly grid: Grid;
  readonly barriers: Barriers;
  /** Door states the kept fields were made for. */
  readonly doors: Uint8Array;
  readonly tiles: number[];
  readonly usedAt: number[];
  readonly fields: NavField[];
}

const nearOf = new WeakMap<Barriers, NearFields>();

/** The near fields of a round; call once a tick, since it forgets those made before a door moved. */
export function nearFields(grid: Grid, barriers: Barriers): NearFields {
  let near = nearOf.get(barriers);
  if (!near || near.grid !== grid) {
    near = { grid, barriers, doors: new Uint8Array(grid.data.doors.length), tiles: [], usedAt: [], fields: [] };
    nearOf.set(barriers, near);
  }
  let moved = false;
  const doors = grid.data.doors;
  for (let d = 0; d < doors.length; d++) {
    const closed = barriers[doors[d]?.tiles[0] ?? 0] as number;
    if (near.doors[d] === closed) continue;
    near.doors[d] = closed;
    moved = true;
  }
  if (moved) near.tiles.fill(-1);
  return near;
}

/** The field toward `tile` within 26 m. Its arrays are used again: read it now, never keep it. */
export function nearTo(near: NearFields, tile: number): NavField {
  let slot = near.tiles.indexOf(tile);
  if (slot < 0) {
    slot = near.fields.length;
    if (slot < NEAR_KEPT) near.fields.push(emptyField(near.grid));
    else {
      slot = 0;
      for (let i = 1; i < NEAR_KEPT; i++) if ((near.usedAt[i] as number) < (near.usedAt[slot] as number)) slot = i;
    }
    const field = near.fields[slot] as NavField;
    near.tiles[slot] = tile;
    goal[0] = tile;
    flood(near.grid, goal, NEAR, near.barriers, field.dist, field.next);
  }
  near.usedAt[slot] = ++uses;
  return near.fields[slot] as NavField;
}
const goal = new Int32Array(1);

/** A unit vector, or (0, 0). */
export interface Heading {
  dx: number;
  dy: number;
}

/**
 * The direction to walk from (x, y) toward the field's goal: straight at the farthest of the next few tiles that can be walked to in
 * a line, so that walkers do not zigzag. (0, 0) on the goal's tile and where the goal cannot be reached. Pass `out` to allocate nothing.
 */
export function stepToward(
  grid: Grid,
  field: NavField,
  x: number,
  y: number,
  out: Heading = { dx: 0, dy: 0 },
): Heading {
  out.dx = 0;
  out.dy = 0;
  const at = tileAt(grid, x, y);
  let aim = at < 0 ? -1 : (field.next[at] as number);
  if (aim < 0) return out;
  for (let i = 1, t = aim; i < LOOK_AHEAD; i++) {
    // Never past stairs, nor straight at them from afar: one steps onto them from the tile beside.
    if ((grid.link[t] as number) >= 0) break;
    t = field.next[t] as number;
    if (t < 0 || (grid.link[t] as number) >= 0 || !openRect(grid, at, t)) break;
    aim = t;
  }
  const dx = (aim % grid.width) + 0.5 - x;
  const dy = Math.floor(aim / grid.width) + 0.5 - y;
  const len = Math.sqrt(dx * dx + dy * dy);
  if (len > 0) {
    out.dx = dx / len;
    out.dy = dy / len;
  }
  return out;
}

/** Whether all tiles of the rectangle between two tiles are plain floor: then any line inside it is free. */
function openRect(grid: Grid, a: number, b: number): boolean {
  const w = grid.width;
  const x0 = Math.min(a % w, b % w);
  const x1 = Math.max(a % w, b % w);
  const y0 = Math.min(Math.floor(a / w), Math.floor(b / w));
  const y1 = Math.max(Math.floor(a / w), Math.floor(b / w));
  for (let y = y0; y <= y1; y++) {
    for (let x = x0; x <= x1; x++) {
      const t = y * w + x;
      if (!isFloor(grid, t) || ((grid.link[t] as number) >= 0 && t !== a)) return false;
    }
  }
  return true;
}

/** Metres on foot between two points with every door open; Infinity where there is no way. Meant for places, not for every tick. */
export function walkDistance(grid: Grid, ax: number, ay: number, bx: number, by: number): number {
  const from = tileAt(grid, ax, ay);
  const to = tileAt(grid, bx, by);
  if (from < 0 || to < 0) return Number.POSITIVE_INFINITY;
  const d = fieldTo(grid, to).dist[from] as number;
  return d === FAR ? Number.POSITIVE_INFINITY : d / 10;
}

/**
 * Whether a body of `radius` metres walks straight from one point to another without touching wall, furniture, closed door or stairs.
 * Samples both flanks every 0.4 m; meant for up to about 14 m.
 */
export function clearWalk(
  grid: Grid,
  barriers: Barriers,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  radius: number,
): boolean {
  const dx = x1 - x0;
  const dy = y1 - y0;
  const len = Math.sqrt(dx * dx + dy * dy);
  if (len === 0) return true;
  const sideX = (-dy / len) * radius;
  const sideY = (dx / len) * radius;
  const steps = Math.ceil(len / 0.4);
  for (let i = 1; i <= steps; i++) {
    const x = x0 + (dx * i) / steps;
    const y = y0 + (dy * i) / steps;
    const left = tileAt(grid, x + sideX, y + sideY);
    const right = tileAt(grid, x - sideX, y - sideY);
    if (!walkable(grid, barriers, left) || !walkable(grid, barriers, right)) return false;
    if ((grid.link[left] as number) >= 0 || (grid.link[right] as number) >= 0) return false;
  }
  return true;
}
