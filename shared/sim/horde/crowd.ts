/**
 * Who stands beside whom: bodies sorted by tile once a tick, what neighbours push, and the step that never ends in another body.
 * Sorting: a counting sort into one array, so that the neighbours of a row of three tiles lie side by side. Nothing is allocated in the tick.
 * Never breaks: a step brings no two bodies nearer than CORE_M, whatever pushes.
 */
import { horde } from "../../content/secret/odds.ts";
import { TICK_SECONDS } from "../../content/tuning.ts";
import { tileAt } from "../grid.ts";
import { slide } from "../movement.ts";
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
/** Rings of free spots tried where stairs come out. */
const LANDING_RINGS = 1;

/** Members of tile t: bodies[firstOf[t]] up to bodies[firstOf[t + 1]], by index. */
let firstOf = new Int32Array(0);
let bodies = new Int32Array(0);
let tileOf = new Int32Array(0);
const close = new Int32Array(CLOSE);
let closeCount = 0;
const at = { x: 0, y: 0 };
/** What the neighbours of the last body asked push, m/s. */
export const push = { x: 0, y: 0 };

/** Takes those who stand on stairs up or down, then sorts the living by tile. Call once a tick, before any zombie moves. */
export function sortBodies(world: World): void {
  const z = world.zombies;
  const size = world.grid.width * world.grid.height;
  if (firstOf.length !== size + 1) firstOf = new Int32Array(size + 1);
  if (tileOf.length < z.capacity) {
    tileOf = new Int32Array(z.capacity);
    bodies = new Int32Array(z.capacity);
  }
  firstOf.fill(0);
  for (let i = 0; i < z.capacity; i++) {
    tileOf[i] = -1;
    if (z.alive[i] !== 1) continue;
    takeStairs(world, i);
    const tile = tileAt(world.grid, z.x[i] as number, z.y[i] as number);
    tileOf[i] = tile;
    if (tile >= 0) firstOf[tile] = (firstOf[tile] as number) + 1;
  }
  let sum = 0;
  for (let t = 0; t <= size; t++) {
    sum += firstOf[t] as number;
    firstOf[t] = sum;
  }
  for (let i = z.capacity - 1; i >= 0; i--) {
    const tile = tileOf[i] as number;
    if (tile < 0) continue;
    const place = (firstOf[tile] as number) - 1;
    firstOf[tile] = place;
    bodies[place] = i;
  }
}

/** Stairs take whoever stands on one end to the other, once there is room; it must step off before it can go back. */
function takeStairs(world: World, i: number): void {
  const z = world.zombies;
  const { grid } = world;
  const end = grid.link[tileAt(grid, z.x[i] as number, z.y[i] as number)] ?? -1;
  if (end < 0) z.onLink[i] = 0;
  else if (z.onLink[i] === 0) {
    if (!freeSpot(world, i, (end % grid.width) + 0.5, Math.floor(end / grid.width) + 0.5, LANDING_RINGS)) return;
    z.onLink[i] = 1;
    z.x[i] = spot.x;
    z.y[i] = spot.y;
  }
}

/**
 * Finds who is near zombie `i`, for `go`, and sets `push` to what they push. One on its way yields only to lower indexes: somebody always
 * goes first, so that two in a narrow door never hold each other up. Call right before `go`.
 */
export function feelNeighbours(world: World, i: number, onItsWay: boolean): void {
  const { x: zx, y: zy } = world.zombies;
  const { width } = world.grid;
  const tile = tileOf[i] as number;
  push.x = 0;
  push.y = 0;
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
      const j = bodies[q] as number;
      if (j === i) continue;
      let dx = x - (zx[j] as number);
      const dy = y - (zy[j] as number);
      const d2 = dx * dx + dy * dy;
      if (d2 >= APART_M * APART_M) continue;
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
  push.x = pushX;
  push.y = pushY;
}

/**
 * Moves zombie `i` by a velocity in m/s for one tick, sliding along walls. Where another body is in the way it steps aside to its
 * right, as people do, or else stays where it is.
 */
export function go(world: World, i: number, vx: number, vy: number): void {
  const z = world.zombies;
  const dx = vx * TICK_SECONDS;
  const dy = vy * TICK_SECONDS;
  if (dx * dx + dy * dy < STILL_M * STILL_M) return;
  let j = tryStep(world, i, dx, dy);
  if (j >= 0) {
    const ax = (z.x[j] as number) - (z.x[i] as number);
    const ay = (z.y[j] as number) - (z.y[i] as number);
    const a2 = ax * ax + ay * ay;
    const along = a2 > 0 ? (dx * ax + dy * ay) / a2 : 0;
    const side = a2 > 0 ? Math.sqrt(dx * dx + dy * dy) / Math.sqrt(a2) : 0;
    j = tryStep(world, i, (dx - ax * along - ay * side) * 0.7, (dy - ay * along + ax * side) * 0.7);
    if (j >= 0) return;
  }
  z.x[i] = at.x;
  z.y[i] = at.y;
}

/** Slides a step from where `i` stands into `at`; returns a body it would stand in then, -1 = none. */
function tryStep(world: World, i: number, dx: number, dy: number): number {
  const z = world.zombies;
  const x = z.x[i] as number;
  const y = z.y[i] as number;
  at.x = x;
  at.y = y;
  slide(world.grid, world.barriers, at, dx, dy);
  for (let k = 0; k < closeCount; k++) {
    const j = close[k] as number;
    const nx = at.x - (z.x[j] as number);
    const ny = at.y - (z.y[j] as number);
    const now2 = nx * nx + ny * ny;
    if (now2 >= CORE_M * CORE_M) continue;
    const wx = x - (z.x[j] as number);
    const wy = y - (z.y[j] as number);
    if (now2 < wx * wx + wy * wy) return j;
  }
  return -1;
}
