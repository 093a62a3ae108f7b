/**
 * How a zombie's wish becomes steps: toward a point (straight when the way is clear, else along a field), apart from its neighbours,
 * sliding along walls. Never breaks: nobody leaves the floor or passes a closed door. Nothing is allocated in the tick.
 */
import { horde } from "../../content/secret/odds.ts";
import { move, TICK_SECONDS } from "../../content/tuning.ts";
import { dirOf, turnBetween } from "../directions.ts";
import { tileAt } from "../grid.ts";
import { slide } from "../movement.ts";
import { clearWalk, FAR, fieldTo, type Heading, type NearFields, nearTo, stepToward } from "../nav.ts";
import { canSee } from "../sight.ts";
import type { World } from "../world.ts";

/** Beyond this no straight line is tried. */
const STRAIGHT_M = 12;
/** Share of the wished change of speed taken each tick. */
const NIMBLE = 0.35;
/** How hard neighbours push apart, m/s at full overlap, and how many are felt. */
const APART_MPS = 2;
const NEIGHBOURS = 8;
/** Widest turn in a tick, of 256. */
const TURN = 18;

/** Cells of one tile as linked lists; rebuilt every tick before they are read, only touched cells are cleared. */
let cellHead = new Int32Array(0);
let cellNext = new Int32Array(0);
let cellOf = new Int32Array(0);
const at = { x: 0, y: 0 };

/** Sorts the living into cells for `pushApart`. Call once a tick, before any zombie moves; pair with `clearCells`. */
export function sortIntoCells(world: World): void {
  const z = world.zombies;
  const size = world.grid.width * world.grid.height;
  if (cellHead.length < size) cellHead = new Int32Array(size).fill(-1);
  if (cellNext.length < z.capacity) {
    cellNext = new Int32Array(z.capacity);
    cellOf = new Int32Array(z.capacity);
  }
  for (let i = 0; i < z.capacity; i++) {
    cellOf[i] = -1;
    if (z.alive[i] !== 1) continue;
    const tile = tileAt(world.grid, z.x[i] as number, z.y[i] as number);
    cellOf[i] = tile;
    if (tile < 0) continue;
    cellNext[i] = cellHead[tile] as number;
    cellHead[tile] = i;
  }
}

export function clearCells(world: World): void {
  for (let i = 0; i < world.zombies.capacity; i++) {
    const cell = cellOf[i] as number;
    if (cell >= 0) cellHead[cell] = -1;
  }
}

/** Sets `out` to the direction in which zombie `i` should walk to reach (x, y); (0, 0) when it is there or there is no way. */
export function headFor(world: World, near: NearFields, i: number, x: number, y: number, out: Heading): void {
  const z = world.zombies;
  const { grid, barriers } = world;
  const zx = z.x[i] as number;
  const zy = z.y[i] as number;
  const dx = x - zx;
  const dy = y - zy;
  const d = Math.sqrt(dx * dx + dy * dy);
  out.dx = 0;
  out.dy = 0;
  if (d < 0.05) return;
  const goal = tileAt(grid, x, y);
  if (
    d < STRAIGHT_M &&
    (grid.link[goal] ?? -1) < 0 &&
    canSee(grid, barriers, zx, zy, x, y) &&
    clearWalk(grid, barriers, zx, zy, x, y, move.bodyRadiusM)
  ) {
    out.dx = dx / d;
    out.dy = dy / d;
    return;
  }
  if (goal < 0) return;
  const field = nearTo(near, goal);
  if (field.dist[tileAt(grid, zx, zy)] !== FAR) stepToward(grid, field, zx, zy, out);
  else stepToward(grid, fieldTo(grid, goal), zx, zy, out);
}

/** Moves zombie `i` by its wish (unit direction, m/s), eased, apart from others, along walls, and up or down stairs. */
export function walk(world: World, i: number, dx: number, dy: number, mps: number): void {
  const z = world.zombies;
  z.vx[i] = (z.vx[i] as number) + (dx * mps - (z.vx[i] as number)) * NIMBLE;
  z.vy[i] = (z.vy[i] as number) + (dy * mps - (z.vy[i] as number)) * NIMBLE;
  pushApart(world, i, mps > 0 && (dx !== 0 || dy !== 0));
  go(world, i, z.vx[i] as number, z.vy[i] as number);
}

/** Moves zombie `i` by a velocity in m/s for one tick. */
export function go(world: World, i: number, vx: number, vy: number): void {
  const z = world.zombies;
  at.x = z.x[i] as number;
  at.y = z.y[i] as number;
  slide(world.grid, world.barriers, at, vx * TICK_SECONDS, vy * TICK_SECONDS);
  const tile = tileAt(world.grid, at.x, at.y);
  const end = world.grid.link[tile] ?? -1;
  if (end < 0) z.onLink[i] = 0;
  else if (z.onLink[i] === 0) {
    z.onLink[i] = 1;
    at.x = (end % world.grid.width) + 0.5;
    at.y = Math.floor(end / world.grid.width) + 0.5;
  }
  z.x[i] = at.x;
  z.y[i] = at.y;
}

/**
 * Adds to the velocity of `i` what its neighbours push. One on its way yields only to lower indexes: somebody always goes first, so
 * that two in a narrow door never hold each other up.
 */
function pushApart(world: World, i: number, onItsWay: boolean): void {
  const z = world.zombies;
  const { width } = world.grid;
  const cell = cellOf[i] as number;
  if (cell < 0) return;
  const x = z.x[i] as number;
  const y = z.y[i] as number;
  let felt = 0;
  for (let row = -width; row <= width; row += width) {
    for (let c = cell + row - 1; c <= cell + row + 1; c++) {
      for (let j = cellHead[c] ?? -1; j >= 0 && felt < NEIGHBOURS; j = cellNext[j] as number) {
        if (j === i) continue;
        let dx = x - (z.x[j] as number);
        let dy = y - (z.y[j] as number);
        let d = Math.sqrt(dx * dx + dy * dy);
        if (d >= horde.separationM) continue;
        if (onItsWay && j > i) continue;
        if (d < 0.01) {
          // Two on one spot part along their index.
          dx = i < j ? 0.01 : -0.01;
          dy = 0;
          d = 0.01;
        }
        const push = ((horde.separationM - d) / horde.separationM) * APART_MPS;
        z.vx[i] = (z.vx[i] as number) + (dx / d) * push;
        z.vy[i] = (z.vy[i] as number) + (dy / d) * push;
        felt++;
      }
    }
  }
}

/** Turns zombie `i` toward a direction, as fast as a neck allows. */
export function face(world: World, i: number, dx: number, dy: number): void {
  if (dx === 0 && dy === 0) return;
  const z = world.zombies;
  const turn = turnBetween(z.facing[i] as number, dirOf(dx, dy));
  z.facing[i] = ((z.facing[i] as number) + Math.max(-TURN, Math.min(TURN, turn))) & 255;
}
