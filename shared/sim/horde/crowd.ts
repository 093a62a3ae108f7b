/**
 * Who stands beside whom: bodies sorted by tile once a tick, what neighbours push, and the step that never ends in another body.
 * Sorting: a counting sort into one array, so that the neighbours of a row of three tiles lie side by side. Nothing is allocated in the tick.
 * Never breaks: a step brings no two bodies nearer than CORE_M, whatever pushes.
 */
import { horde } from "../../content/secret/odds.ts";
import { move, TICK_SECONDS } from "../../content/tuning.ts";
import { type Barriers, centreX, centreY, tileAt } from "../grid.ts";
import { free } from "../movement.ts";
import type { World } from "../world.ts";
import { CORE_M, freeSpot, spot } from "./bodies.ts";

/** How hard neighbours push apart, m/s at full overlap, and how many are felt. */
const APART_M: number = horde.separationM;
const APART_MPS = 2;
const NEIGHBOURS = 8;
/** Bodies this near may be met within a step, even a shoved one; more than `CLOSE` never have room so near. */
const MEET_M = CORE_M + 0.35;
const CLOSE = 64;
/** A step shorter than this is none. */
const STILL_M = 0.0005;
/** Stepping aside is slower. */
const ASIDE = 0.7;
const RADIUS_M: number = move.bodyRadiusM;
/** Rings of free spots tried where stairs come out. */
const LANDING_RINGS = 1;

/** Members of tile t: bodies[firstOf[t]] up to bodies[firstOf[t + 1]], by index. */
let firstOf = new Int32Array(0);
let bodies = new Int32Array(0);
let tileOf = new Int32Array(0);
/** 1 = somebody is on this row of tiles: the others, most of the map, are passed by. */
let inRow = new Uint8Array(0);
/** Where a body is in `bodies`, and the places of all in that order, kept up as they move: neighbours lie side by side in memory. */
let orderOf = new Int32Array(0);
let sortedX = new Float64Array(0);
let sortedY = new Float64Array(0);
const close = new Int32Array(CLOSE);
let closeCount = 0;
/** Scratch: the step tried, and where it ends. */
const step = new Float64Array(2);
const at = new Float64Array(2);
/** Not 0 = nobody may stand on this tile now. */
let solid: Uint8Array = new Uint8Array(0);
/** Ticks that a step of the body in hand covers: 1, or more in a crowd beyond the rules' caps. */
export const gait = { ticks: 1 };
/** What the neighbours of the last body asked push, m/s. */
export const push = new Float64Array(2);

/** Takes those who stand on stairs up or down, then sorts the living by tile. Call once a tick, before any zombie moves. */
export function sortBodies(world: World): void {
  const z = world.zombies;
  const { grid } = world;
  const { width, height, link } = grid;
  const size = width * height;
  if (firstOf.length !== size + 1) firstOf = new Int32Array(size + 1);
  if (inRow.length !== height) inRow = new Uint8Array(height);
  solid = solidNow(world);
  if (tileOf.length < z.capacity) {
    tileOf = new Int32Array(z.capacity);
    bodies = new Int32Array(z.capacity);
    orderOf = new Int32Array(z.capacity);
    sortedX = new Float64Array(z.capacity);
    sortedY = new Float64Array(z.capacity);
  }
  firstOf.fill(0);
  inRow.fill(0);
  for (let i = 0; i < z.capacity; i++) {
    tileOf[i] = -1;
    if (z.alive[i] !== 1) continue;
    let tile = tileAt(grid, z.x[i] as number, z.y[i] as number);
    if (tile < 0 || (link[tile] as number) < 0) z.onLink[i] = 0;
    else if (z.onLink[i] === 0) tile = takeStairs(world, i, tile);
    tileOf[i] = tile;
    if (tile < 0) continue;
    firstOf[tile] = (firstOf[tile] as number) + 1;
    inRow[Math.floor(z.y[i] as number)] = 1;
  }
  let sum = 0;
  for (let row = 0; row < size; row += width) {
    const end = row + width;
    if (inRow[row / width] === 0) firstOf.fill(sum, row, end);
    else {
      for (let t = row; t < end; t++) {
        sum += firstOf[t] as number;
        firstOf[t] = sum;
      }
    }
  }
  firstOf[size] = sum;
  for (let i = z.capacity - 1; i >= 0; i--) {
    const tile = tileOf[i] as number;
    if (tile < 0) continue;
    const place = (firstOf[tile] as number) - 1;
    firstOf[tile] = place;
    bodies[place] = i;
    orderOf[i] = place;
    sortedX[place] = z.x[i] as number;
    sortedY[place] = z.y[i] as number;
  }
}

const solidOf = new WeakMap<Barriers, { readonly solid: Uint8Array; readonly shutting: readonly number[] }>();

/** What nobody may stand on, kept by round: of the whole map only doors and gates ever change. */
function solidNow({ grid, barriers }: World): Uint8Array {
  let known = solidOf.get(barriers);
  if (!known) {
    const { wall, low } = grid;
    const shutting = [...grid.data.doors, ...grid.data.gates].flatMap(({ tiles }) => [...tiles]);
    known = { solid: wall.map((w, t) => w | (low[t] as number) | (barriers[t] as number)), shutting };
    solidOf.set(barriers, known);
  }
  const { solid, shutting } = known;
  for (const t of shutting) solid[t] = (grid.wall[t] as number) | (grid.low[t] as number) | (barriers[t] as number);
  return solid;
}

/**
 * Stairs take whoever steps on one end, tile `from`, to the other, once there is room; it must step off before it can go back. Returns the tile
 * on which it stands then.
 */
function takeStairs(world: World, i: number, from: number): number {
  const z = world.zombies;
  const { grid } = world;
  const end = grid.link[from] as number;
  if (!freeSpot(world, i, centreX(end, grid.width), centreY(end, grid.width), LANDING_RINGS)) return from;
  z.onLink[i] = 1;
  z.x[i] = spot.x;
  z.y[i] = spot.y;
  return tileAt(grid, spot.x, spot.y);
}

/**
 * Finds who is near zombie `i`, for `go`, and sets `push` to what they push. One on its way yields only to lower indexes: somebody always
 * goes first, so that two in a narrow door never hold each other up. Call right before `go`.
 */
export function feelNeighbours(world: World, i: number, onItsWay: boolean): void {
  const { x: zx, y: zy } = world.zombies;
  const { width } = world.grid;
  const tile = tileOf[i] as number;
  push[0] = 0;
  push[1] = 0;
  closeCount = 0;
  if (tile < 0) return;
  const x = zx[i] as number;
  const y = zy[i] as number;
  let pushX = 0;
  let pushY = 0;
  let felt = 0;
  for (let row = tile - width; row <= tile + width; row += width) {
    const end = firstOf[row + 2] ?? 0;
    for (let q = firstOf[row - 1] ?? 0; q < end; q++) {
      let dx = x - (sortedX[q] as number);
      const dy = y - (sortedY[q] as number);
      const d2 = dx * dx + dy * dy;
      if (d2 >= APART_M * APART_M) continue;
      const j = bodies[q] as number;
      if (j === i) continue;
      if (d2 < MEET_M * MEET_M && closeCount < CLOSE) close[closeCount++] = j;
      if (felt === NEIGHBOURS || (onItsWay && j > i)) continue;
      let d = Math.sqrt(d2);
      if (d < 0.01) {
        // Two on one spot part along their index.
        dx = i < j ? 0.01 : -0.01;
        d = 0.01;
      }
      const perM = ((APART_M - d) * APART_MPS) / (APART_M * d);
      pushX += dx * perM;
      pushY += dy * perM;
      felt++;
    }
  }
  push[0] = pushX;
  push[1] = pushY;
}

/**
 * Moves zombie `i` by its velocity, sliding along walls. Where another body is in the way it steps aside to its right, as people do,
 * or else stays where it is. The same rule as a person's step (`slide`), without a number boxed on the way.
 */
export function go(world: World, i: number): void {
  const { x: zx, y: zy, vx, vy } = world.zombies;
  const seconds = TICK_SECONDS * gait.ticks;
  const dx = (vx[i] as number) * seconds;
  const dy = (vy[i] as number) * seconds;
  if (dx * dx + dy * dy < STILL_M * STILL_M) return;
  step[0] = dx;
  step[1] = dy;
  const j = tryStep(world, i);
  if (j >= 0) {
    const ax = (zx[j] as number) - (zx[i] as number);
    const ay = (zy[j] as number) - (zy[i] as number);
    const a2 = ax * ax + ay * ay;
    const along = a2 > 0 ? (dx * ax + dy * ay) / a2 : 0;
    const side = a2 > 0 ? Math.sqrt((dx * dx + dy * dy) / a2) : 0;
    step[0] = (dx - ax * along - ay * side) * ASIDE;
    step[1] = (dy - ay * along + ax * side) * ASIDE;
    if (tryStep(world, i) >= 0) return;
  }
  zx[i] = at[0] as number;
  zy[i] = at[1] as number;
  if ((tileOf[i] as number) < 0) return;
  sortedX[orderOf[i] as number] = at[0] as number;
  sortedY[orderOf[i] as number] = at[1] as number;
}

/** Bodies within so many metres (up to 1.5) of a point, once all have moved. They may have left their tile since, by no more than a step. */
export function countNear(world: World, x: number, y: number, metres: number): number {
  const { width } = world.grid;
  const tile = tileAt(world.grid, x, y);
  let count = 0;
  for (let row = tile - 2 * width; row <= tile + 2 * width; row += width) {
    const end = firstOf[row + 3] ?? 0;
    for (let q = firstOf[row - 2] ?? 0; q < end; q++) {
      const dx = (sortedX[q] as number) - x;
      const dy = (sortedY[q] as number) - y;
      if (dx * dx + dy * dy <= metres * metres) count++;
    }
  }
  return count;
}

/** Slides `step` from where `i` stands into `at`; returns a body it would stand in then, -1 = none. */
function tryStep(world: World, i: number): number {
  const { x: zx, y: zy } = world.zombies;
  const x = zx[i] as number;
  const y = zy[i] as number;
  at[0] = x + (step[0] as number);
  at[1] = y;
  if (!fits(world) && !leaves(world, x, y)) at[0] = x;
  at[1] = y + (step[1] as number);
  if (!fits(world) && !leaves(world, x, y)) at[1] = y;
  const nowX = at[0] as number;
  const nowY = at[1] as number;
  for (let k = 0; k < closeCount; k++) {
    const j = close[k] as number;
    const jx = zx[j] as number;
    const jy = zy[j] as number;
    const now2 = (nowX - jx) * (nowX - jx) + (nowY - jy) * (nowY - jy);
    if (now2 < CORE_M * CORE_M && now2 < (x - jx) * (x - jx) + (y - jy) * (y - jy)) return j;
  }
  return -1;
}

/** Whether a body has room at `at`. */
function fits({ grid }: World): boolean {
  const x = at[0] as number;
  const y = at[1] as number;
  const west = Math.floor(x - RADIUS_M);
  const east = Math.floor(x + RADIUS_M);
  const north = Math.floor(y - RADIUS_M) * grid.width;
  const south = Math.floor(y + RADIUS_M) * grid.width;
  return (
    (solid[north + west] as number) +
      (solid[north + east] as number) +
      (solid[south + west] as number) +
      (solid[south + east] as number) ===
    0
  );
}

/** Who already stands in something solid (a door closed on it) may move out: its middle stays on free ground. */
function leaves({ grid, barriers }: World, x: number, y: number): boolean {
  return (
    !free(grid, barriers, x, y) && solid[Math.floor(at[1] as number) * grid.width + Math.floor(at[0] as number)] === 0
  );
}
