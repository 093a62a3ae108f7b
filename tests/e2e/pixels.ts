/** What is really on a screen: a page's picture as numbers, and the brightness at a place of the world. */
import sharp from "sharp";
import { canSee } from "../../shared/sim/sight.ts";
import type { Person, World } from "../../shared/sim/world.ts";
import type { Visitor } from "../util/browser.ts";

export interface Place {
  readonly x: number;
  readonly y: number;
}

const PATCH_PX = 3;
/** Places nearer than this to the screen's edge may lie under the HUD. */
const MARGIN_PX = 30;

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
function sees({ grid, barriers }: World, p: Person, x: number, y: number): boolean {
  const around = [-0.5, 0, 0.5];
  return around.some((dx) => around.some((dy) => canSee(grid, barriers, p.x, p.y + dy / 2, x + dx, y + dy)));
}

/** Floor of other rooms that is on the screen but that this person cannot see: behind walls. */
export async function hiddenFloor({ page }: Visitor, world: World, p: Person): Promise<Place[]> {
  const { grid } = world;
  const own = grid.room[Math.floor(p.y) * grid.width + Math.floor(p.x)];
  const hidden: Place[] = [];
  for (let t = 0; t < grid.wall.length; t++) {
    const x = (t % grid.width) + 0.5;
    const y = Math.floor(t / grid.width) + 0.5;
    if (Math.abs(x - p.x) > 12 || Math.abs(y - p.y) > 8) continue;
    if (grid.wall[t] !== 0 || grid.room[t] === own || sees(world, p, x, y)) continue;
    // The middle of a room: walls' faces reach half a tile into the floor below them.
    const around = [t - 1, t + 1, t - grid.width, t + grid.width].every(
      (n) => grid.wall[n] === 0 && grid.room[n] === grid.room[t],
    );
    if (around) hidden.push({ x, y });
  }
  return page.evaluate(
    ({ list, margin }) =>
      list.filter(({ x, y }) => {
        const at = window.__half?.toScreen(x, y);
        return at && at.x > margin && at.y > margin && at.x < innerWidth - margin && at.y < innerHeight - margin;
      }),
    { list: hidden, margin: MARGIN_PX },
  );
}
