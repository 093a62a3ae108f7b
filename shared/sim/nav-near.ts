/**
 * Fields around goals that move or matter to few: short, aware of closed doors, their arrays used again and again. How many are made in a
 * tick is bounded, so that no tick pays for a crowd's every wish.
 */
import type { Barriers, Grid } from "./grid.ts";
import { addGoal, beginFlood, createFlood, emptyField, type Flood, type NavField, runFlood } from "./nav-flood.ts";

/** How far a near field reaches, decimetres, how many are kept per round, and how many are made in a tick. */
const REACH = 260;
const KEPT = 16;
const MADE_PER_TICK = 2;

export interface NearFields {
  readonly grid: Grid;
  readonly barriers: Barriers;
  /** Door states the kept fields were made for. */
  readonly doors: Uint8Array;
  /** Goals of the kept fields, -1 = none. */
  readonly tiles: Int32Array;
  readonly usedAt: Float64Array;
  readonly fields: NavField[];
  readonly flood: Flood;
  uses: number;
  /** Fields that may still be made in this tick. */
  left: number;
}

const nearOf = new WeakMap<Barriers, NearFields>();

/** The near fields of a round; call once a tick, since it forgets those made before a door moved. */
export function nearFields(grid: Grid, barriers: Barriers): NearFields {
  let near = nearOf.get(barriers);
  if (!near || near.grid !== grid) {
    near = {
      grid,
      barriers,
      doors: new Uint8Array(grid.data.doors.length),
      tiles: new Int32Array(KEPT).fill(-1),
      usedAt: new Float64Array(KEPT),
      fields: Array.from({ length: KEPT }, () => emptyField(grid)),
      flood: createFlood(grid),
      uses: 0,
      left: 0,
    };
    nearOf.set(barriers, near);
  }
  near.left = MADE_PER_TICK;
  let moved = false;
  const { doors } = grid.data;
  for (let d = 0; d < doors.length; d++) {
    const closed = barriers[doors[d]?.tiles[0] ?? 0] as number;
    if (near.doors[d] === closed) continue;
    near.doors[d] = closed;
    moved = true;
  }
  if (moved) near.tiles.fill(-1);
  return near;
}

/** Whether the field toward `tile` is at hand, or may still be made in this tick. */
export function hasNear(near: NearFields, tile: number): boolean {
  return near.left > 0 || near.tiles.indexOf(tile) >= 0;
}

/** The field toward `tile` within 26 m, made whatever the tick has paid already. Its arrays are used again: read it now, never keep it. */
export function nearTo(near: NearFields, tile: number): NavField {
  let slot = near.tiles.indexOf(tile);
  if (slot < 0) {
    slot = 0;
    for (let i = 1; i < KEPT; i++) if ((near.usedAt[i] as number) < (near.usedAt[slot] as number)) slot = i;
    near.left--;
    near.tiles[slot] = tile;
    beginFlood(near.flood, near.fields[slot] as NavField, REACH, near.barriers);
    addGoal(near.flood, tile);
    runFlood(near.flood);
  }
  near.usedAt[slot] = ++near.uses;
  return near.fields[slot] as NavField;
}
