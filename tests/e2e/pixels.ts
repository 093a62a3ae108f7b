/** What is really on a screen: a page's picture as numbers, and the brightness at a place of the world. */
import sharp from "sharp";
import { sight } from "../../shared/content/tuning.ts";
import { roomAt } from "../../shared/sim/grid.ts";
import { canSee } from "../../shared/sim/sight.ts";
import type { World } from "../../shared/sim/world.ts";
import type { Visitor } from "../util/browser.ts";

export interface Place {
  readonly x: number;
  readonly y: number;
}

const PATCH_PX = 3;
const MARGIN_PX = 8;

/** Mean brightness 0..255 of a small square of the world as drawn now, for each of the places (metres). */
export async function brightnessAt({ page }: Visitor, places: readonly Place[]): Promise<number[]> {
  const spots = await page.evaluate(
    (list) => list.map(({ x, y }) => window.__half?.toScreen(x, y) ?? null),
    [...places],
  );
  const picture = await page.screenshot({ style: "#app { visibility: hidden }" });
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return spots.map((spot) => {
    if (!spot) throw new Error("the page has no picture");
    let sum = 0;
    let count = 0;
    for (let y = Math.round(spot.y) - PATCH_PX; y <= spot.y + PATCH_PX; y++) {
      for (let x = Math.round(spot.x) - PATCH_PX; x <= spot.x + PATCH_PX; x++) {
        const i = (y * info.width + x) * 3;
        sum += ((data[i] ?? 0) + (data[i + 1] ?? 0) + (data[i + 2] ?? 0)) / 3;
        count++;
      }
    }
    return sum / count;
  });
}

/** Whether anything of the tile may be seen from about where this person stands: light has soft edges. */
function sees({ grid, barriers }: World, p: Place, x: number, y: number): boolean {
  const around = [-0.5, 0, 0.5];
  return around.some((dx) => around.some((dy) => canSee(grid, barriers, p.x, p.y + dy / 2, x + dx, y + dy)));
}

/**
 * Floor of other rooms that lies where a torch held towards (dx, dy) would shine if it were not for a wall. Empty when part of another room
 * can be seen there.
 */
export function floorBehindWall(world: World, p: Place, dx: number, dy: number): Place[] {
  const { grid } = world;
  const own = roomAt(grid, p.x, p.y);
  const hidden: Place[] = [];
  for (let t = 0; t < grid.wall.length; t++) {
    const x = (t % grid.width) + 0.5;
    const y = Math.floor(t / grid.width) + 0.5;
    const far = Math.hypot(x - p.x, y - p.y);
    if (grid.wall[t] !== 0 || grid.room[t] === own || far > sight.torchM) continue;
    if ((x - p.x) * dx + (y - p.y) * dy < far * sight.torchCos) continue;
    if (sees(world, p, x, y)) return [];
    // Not beside a wall: its face reaches half a tile into the floor below it.
    if ([t - 1, t + 1, t - grid.width, t + grid.width].every((n) => grid.wall[n] === 0)) hidden.push({ x, y });
  }
  return hidden;
}

/** Those of the places that are well inside the page's picture. */
export function onScreen({ page }: Visitor, places: readonly Place[]): Promise<Place[]> {
  return page.evaluate(
    ({ list, margin }) =>
      list.filter(({ x, y }) => {
        const at = window.__half?.toScreen(x, y);
        return at && at.x > margin && at.y > margin && at.x < innerWidth - margin && at.y < innerHeight - margin;
      }),
    { list: [...places], margin: MARGIN_PX },
  );
}
