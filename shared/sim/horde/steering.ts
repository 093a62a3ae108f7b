/**
 * How a zombie's wish becomes steps: toward a point (straight when the way is clear, else along a field), apart from its neighbours,
 * sliding along walls. Never breaks: nobody leaves the floor or passes a closed door. Nothing is allocated in the tick.
 */
import { move, TICK_SECONDS } from "../../content/tuning.ts";
import { dirOf, dirX, dirY, turnBetween } from "../directions.ts";
import { tileAt } from "../grid.ts";
import { clearWalk, type Heading, stepToward } from "../nav.ts";
import { canSee } from "../sight.ts";
import type { World } from "../world.ts";
import { PUSH_MPS } from "./bodies.ts";
import { feelNeighbours, gait, go, push } from "./crowd.ts";
import { type Ways, wayTo } from "./ways.ts";

/** Beyond this no straight line is tried. */
const STRAIGHT_M = 12;
/** Farther than this from its goal it thinks only every second tick about where to go; still farther, every fourth. */
const HASTE_M = 2;
const CALM_M = 8;
/** The longest of long steps: two bodies never come near each other unfelt. */
const LONG_STEP_M = 0.35;
/** Share of the wished change of speed taken each tick. */
const NIMBLE = 0.35;
/** Widest turn in a tick, of 256; what is this nearly ahead (cosine, squared) needs none. */
const TURN = 18;
const AHEAD_COS2 = 0.999;

/** Turns the wish of zombie `i` to the direction in which it should walk to reach (x, y); (0, 0) when it is there or there is no way. */
export function headFor(world: World, ways: Ways, i: number, x: number, y: number): void {
  const z = world.zombies;
  const dx = x - (z.x[i] as number);
  const dy = y - (z.y[i] as number);
  const d = Math.sqrt(dx * dx + dy * dy);
  const skips = d > CALM_M ? 3 : d > HASTE_M ? 1 : 0;
  if (((i + world.tick) & skips) !== 0 && hasWish(world, i)) return;
  z.wishX[i] = 0;
  z.wishY[i] = 0;
  const { grid, barriers } = world;
  const goal = tileAt(grid, x, y);
  if (d < 0.05 || goal < 0) return;
  const zx = z.x[i] as number;
  const zy = z.y[i] as number;
  if (
    d < STRAIGHT_M &&
    (grid.link[goal] as number) < 0 &&
    canSee(grid, barriers, zx, zy, x, y) &&
    clearWalk(grid, barriers, zx, zy, x, y, move.bodyRadiusM)
  ) {
    z.wishX[i] = dx / d;
    z.wishY[i] = dy / d;
    return;
  }
  const at = tileAt(grid, zx, zy);
  const way = at < 0 ? null : wayTo(world, ways, at, x, y);
  if (way) stepToward(grid, way, zx, zy, heading);
  z.wishX[i] = way ? heading.dx : dx / d;
  z.wishY[i] = way ? heading.dy : dy / d;
}
const heading: Heading = { dx: 0, dy: 0 };

export function hasWish({ zombies: z }: World, i: number): boolean {
  return z.wishX[i] !== 0 || z.wishY[i] !== 0;
}

/** It wants to go nowhere. */
export function stop({ zombies: z }: World, i: number): void {
  z.wishX[i] = 0;
  z.wishY[i] = 0;
}

/** Moves zombie `i` along its wish at so many m/s (0 = it stands), eased, apart from others, along walls. */
export function walk(world: World, i: number, mps: number): void {
  const z = world.zombies;
  feelNeighbours(world, i, mps > 0 && hasWish(world, i));
  const dx = z.wishX[i] as number;
  const dy = z.wishY[i] as number;
  z.vx[i] = (z.vx[i] as number) + (dx * mps - (z.vx[i] as number)) * NIMBLE + (push[0] as number);
  z.vy[i] = (z.vy[i] as number) + (dy * mps - (z.vy[i] as number)) * NIMBLE + (push[1] as number);
  holdSpeed(world, i);
  go(world, i);
}

/** However many push, nobody is thrown farther in a tick than a shove throws, nor steps too far. */
function holdSpeed(world: World, i: number): void {
  const { vx, vy } = world.zombies;
  const x = vx[i] as number;
  const y = vy[i] as number;
  const v2 = x * x + y * y;
  const most = gait.ticks === 1 ? PUSH_MPS : LONG_STEP_M / (TICK_SECONDS * gait.ticks);
  if (v2 <= most * most) return;
  const share = most / Math.sqrt(v2);
  vx[i] = x * share;
  vy[i] = y * share;
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
