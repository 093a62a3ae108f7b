/**
 * Line of sight on the grid, one function for server and client: a walk over the tiles between two points
 * (Amanatides & Woo, "A Fast Voxel Traversal Algorithm", 1987). Pure; no allocation.
 */
import { type Barriers, type Grid, seeThrough } from "./grid.ts";

/** Longest walk in tiles; beyond any sight range of the game. */
const MAX_STEPS = 64;

/**
 * Whether a straight line from (x0, y0) to (x1, y1) crosses no wall and no closed door. Metres. The start tile and the end tile
 * never block, so that one can see a door one stands at and whoever stands in a doorway.
 */
export function canSee(grid: Grid, barriers: Barriers, x0: number, y0: number, x1: number, y1: number): boolean {
  let cx = Math.floor(x0);
  let cy = Math.floor(y0);
  const ex = Math.floor(x1);
  const ey = Math.floor(y1);
  const dx = x1 - x0;
  const dy = y1 - y0;
  const sx = dx > 0 ? 1 : -1;
  const sy = dy > 0 ? 1 : -1;
  const perX = dx === 0 ? Infinity : Math.abs(1 / dx);
  const perY = dy === 0 ? Infinity : Math.abs(1 / dy);
  let tx = dx === 0 ? Infinity : (dx > 0 ? cx + 1 - x0 : x0 - cx) * perX;
  let ty = dy === 0 ? Infinity : (dy > 0 ? cy + 1 - y0 : y0 - cy) * perY;
  for (let i = 0; i < MAX_STEPS; i++) {
    // Both next borders lie at or beyond the end: arrived, also when the end sits exactly on a corner of tiles.
    if ((cx === ex && cy === ey) || (tx >= 1 && ty >= 1)) return true;
    if (tx < ty) {
      tx += perX;
      cx += sx;
    } else {
      ty += perY;
      cy += sy;
    }
    if (cx === ex && cy === ey) return true;
    if (cx < 0 || cy < 0 || cx >= grid.width || cy >= grid.height) return false;
    if (!seeThrough(grid, barriers, cy * grid.width + cx)) return false;
  }
  return false;
}
