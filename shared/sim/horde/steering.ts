/**
 * How a zombie's wish becomes steps: toward a point (straight when the way is clear, else along a field), apart from its neighbours,
 * sliding along walls. Never breaks: nobody leaves the floor or passes a closed door. Nothing is allocated in the tick.
 */
import { move } from "../../content/tuning.ts";
import { dirOf, dirX, dirY, turnBetween } from "../directions.ts";
import { tileAt } from "../grid.ts";
import { clearWalk, type Heading, stepToward } from "../nav.ts";
import { canSee } from "../sight.ts";
import type { World } from "../world.ts";
import { feelNeighbours, go, push } from "./crowd.ts";
import { type Ways, wayTo } from "./ways.ts";

/** Beyond this no straight line is tried. */
const STRAIGHT_M = 12;
/** Farther than this from its goal it thinks only every second tick about where to go. */
const HASTE_M = 2;
/** Share of the wished change of speed taken each tick. */
const NIMBLE = 0.35;
/** Widest turn in a tick, of 256; what is this nearly ahead (cosine, squared) needs none. */
const TURN = 18;
const AHEAD_COS2 = 0.999;

/** Sets `out` to the direction in which zombie `i` should walk to reach (x, y); (0, 0) when it is there or there is no way. */
export function headFor(world: World, ways: Ways, i: number, x: number, y: number, out: Heading): void {
  const z = world.zombies;
  const dx = x - (z.x[i] as number);
  const dy = y - (z.y[i] as number);
  const d = Math.sqrt(dx * dx + dy * dy);
  out.dx = z.wishX[i] as number;
  out.dy = z.wishY[i] as number;
  if (d > HASTE_M && ((i + world.tick) & 1) === 1 && (out.dx !== 0 || out.dy !== 0)) return;
  out.dx = 0;
  out.dy = 0;
  if (d >= 0.05) think(world, ways, i, x, y, d, out);
  z.wishX[i] = out.dx;
  z.wishY[i] = out.dy;
}

function think(world: World, ways: Ways, i: number, x: number, y: number, d: number, out: Heading): void {
  const { grid, barriers, zombies: z } = world;
  const zx = z.x[i] as number;
  const zy = z.y[i] as number;
  const goal = tileAt(grid, x, y);
  if (goal < 0) return;
  if (
    d < STRAIGHT_M &&
    (grid.link[goal] as number) < 0 &&
    canSee(grid, barriers, zx, zy, x, y) &&
    clearWalk(grid, barriers, zx, zy, x, y, move.bodyRadiusM)
  ) {
    out.dx = (x - zx) / d;
    out.dy = (y - zy) / d;
    return;
  }
  const at = tileAt(grid, zx, zy);
  if (at >= 0) stepToward(grid, wayTo(world, ways, at, x, y), zx, zy, out);
}

/** Moves zombie `i` by its wish (unit direction, m/s), eased, apart from others, along walls. */
export function walk(world: World, i: number, dx: number, dy: number, mps: number): void {
  const z = world.zombies;
  feelNeighbours(world, i, mps > 0 && (dx !== 0 || dy !== 0));
  z.vx[i] = (z.vx[i] as number) + (dx * mps - (z.vx[i] as number)) * NIMBLE + push.x;
  z.vy[i] = (z.vy[i] as number) + (dy * mps - (z.vy[i] as number)) * NIMBLE + push.y;
  go(world, i, z.vx[i] as number, z.vy[i] as number);
}

/** Turns zombie `i` toward a direction, as fast as a neck allows. */
export function face(world: World, i: number, dx: number, dy: number): void {
  if (dx === 0 && dy === 0) return;
  const z = world.zombies;
  const facing = z.facing[i] as number;
  const ahead = dirX(facing) * dx + dirY(facing) * dy;
  if (ahead > 0 && ahead * ahead > AHEAD_COS2 * (dx * dx + dy * dy)) return;
  const turn = turnBetween(facing, dirOf(dx, dy));
  z.facing[i] = (facing + Math.max(-TURN, Math.min(TURN, turn))) & 255;
}
