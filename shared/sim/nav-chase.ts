/**
 * One field for a whole hunt: the way from every tile to the nearest of several moving sources, aware of closed doors. It is made again and
 * again, a slice a tick into a second buffer, so that its price is the same however many walk by it. What it was made from a few ticks
 * ago is what it shows; each tile also tells which source it leads to.
 */
import { type Barriers, type Grid, tileAt } from "./grid.ts";
import { addGoal, beginFlood, createFlood, emptyField, FAR, type Flood, type NavField, runFlood } from "./nav-flood.ts";

/** Sources there may be: one for each seat. */
const MOST = 16;
/** Tiles in a slice: about 0.1 ms. */
const SLICE = 900;

interface Buffer {
  readonly field: NavField;
  /** Source each tile leads to, -1 = none. */
  readonly owner: Int8Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  sources: number;
}

export interface Chase {
  readonly grid: Grid;
  readonly flood: Flood;
  ready: Buffer;
  making: Buffer;
  busy: boolean;
}

export function createChase(grid: Grid): Chase {
  const buffer = (): Buffer => ({
    field: emptyField(grid),
    owner: new Int8Array(grid.width * grid.height).fill(-1),
    x: new Float64Array(MOST),
    y: new Float64Array(MOST),
    sources: 0,
  });
  return { grid, flood: createFlood(grid), ready: buffer(), making: buffer(), busy: false };
}

/** Begins the next field, so far without sources. */
export function beginChase(chase: Chase, barriers: Barriers): void {
  const { making } = chase;
  making.sources = 0;
  beginFlood(chase.flood, making.field, FAR - 1, barriers, making.owner);
  chase.busy = true;
}

/** Adds a source to the field just begun. Metres; off the map it is left out. */
export function addSource(chase: Chase, x: number, y: number): void {
  const { making } = chase;
  const tile = tileAt(chase.grid, x, y);
  if (tile < 0 || making.sources >= MOST) return;
  making.x[making.sources] = x;
  making.y[making.sources] = y;
  addGoal(chase.flood, tile, making.sources++);
}

/** One slice of the field in the making; once whole it takes the place of the last. */
export function sliceChase(chase: Chase): void {
  if (!chase.busy || !runFlood(chase.flood, SLICE)) return;
  const last = chase.ready;
  chase.ready = chase.making;
  chase.making = last;
  chase.busy = false;
}

/** Forgets all sources: who hunted has lost its prey. */
export function endChase(chase: Chase): void {
  chase.busy = false;
  if (chase.ready.sources === 0) return;
  chase.ready.sources = 0;
  chase.ready.owner.fill(-1);
}

/** The field, if from `tile` it leads to a source within `metres` of (x, y) and there is still a way to go; else null. */
export function chaseTo(chase: Chase, tile: number, x: number, y: number, metres: number): NavField | null {
  const { owner, field, x: sx, y: sy } = chase.ready;
  const source = owner[tile] as number;
  if (source < 0 || (field.next[tile] as number) < 0) return null;
  const dx = (sx[source] as number) - x;
  const dy = (sy[source] as number) - y;
  return dx * dx + dy * dy <= metres * metres ? field : null;
}
