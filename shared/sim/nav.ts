/**
 * Finding the way for many: one flow field per goal instead of one path per walker. A field holds, for every tile, how far the
 * goal is and which tile comes next; it depends on the map alone, so it is computed once and shared by all rounds on that map.
 * Never breaks: a step never cuts a corner nor enters a wall, and the same goal gives the same field everywhere.
 */
import { type Barriers, centreX, centreY, type Grid, tileAt, walkable } from "./grid.ts";
import { addGoal, beginFlood, createFlood, emptyField, FAR, type Flood, type NavField, runFlood } from "./nav-flood.ts";
import { isFloor } from "./nav-rooms.ts";

export { FAR, type NavField } from "./nav-flood.ts";
export { hasNear, type NearFields, nearFields, nearTo } from "./nav-near.ts";
export { isFloor, isJoined, type RoomExit, roomGraph, roomTile } from "./nav-rooms.ts";

/** Fields kept per map. */
const KEPT = 256;
/** Tiles looked ahead for a straight line. */
const LOOK_AHEAD = 4;

const floods = new WeakMap<Grid, Flood>();

/** A whole field over the map, as if every door could be opened. */
function wholeField(grid: Grid, goals: readonly number[]): NavField {
  let flood = floods.get(grid);
  if (!flood) {
    flood = createFlood(grid);
    floods.set(grid, flood);
  }
  const field = emptyField(grid);
  beginFlood(flood, field, FAR - 1, null);
  for (const goal of goals) addGoal(flood, goal);
  runFlood(flood);
  return field;
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
  const field = wholeField(grid, [tile]);
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
  return wholeField(grid, goals);
}

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
  const dx = centreX(aim, grid.width) - x;
  const dy = centreY(aim, grid.width) - y;
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
