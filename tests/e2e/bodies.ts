/** Bodies and hands of a story: where one can walk, where one looks, and how a page is held. */
import type { Locator } from "playwright-core";
import { TICK_SECONDS } from "../../shared/content/tuning.ts";
import { dirX, dirY } from "../../shared/sim/directions.ts";
import { tileAt, walkable } from "../../shared/sim/grid.ts";
import type { Person, World } from "../../shared/sim/world.ts";
import type { Visitor } from "../util/browser.ts";
import { until } from "../util/server.ts";
import { fingersOn } from "./fingers.ts";

/** Keys and directions (0..255) of the four ways one can go. */
export const WAYS = [
  { key: "KeyD", facing: 0, dx: 1, dy: 0 },
  { key: "KeyS", facing: 64, dx: 0, dy: 1 },
  { key: "KeyA", facing: 128, dx: -1, dy: 0 },
  { key: "KeyW", facing: 192, dx: 0, dy: -1 },
] as const;

const TICK_MS = TICK_SECONDS * 1000;

export type Way = (typeof WAYS)[number];

/** Whether one can walk this way for so many metres. */
export function isFree(world: World, p: Person, { dx, dy }: Pick<Way, "dx" | "dy">, metres: number): boolean {
  const { grid, barriers } = world;
  return Array.from({ length: metres }, (_, i) => i + 1).every((m) =>
    walkable(grid, barriers, tileAt(grid, p.x + dx * m, p.y + dy * m)),
  );
}

/** A way that is free for some metres from where this person stands. */
export function openWay(world: World, p: Person): Way {
  const way = WAYS.find((w) => isFree(world, p, w, 3));
  if (!way) throw new Error("nowhere to go");
  return way;
}

/** Puts someone in the middle of a room. */
export function moveTo(world: World, p: Person, roomId: string): void {
  const room = world.grid.data.rooms.find((r) => r.id === roomId);
  if (!room) throw new Error(`no room ${roomId}`);
  Object.assign(p, { x: room.x, y: room.y });
}

/** Points the mouse at a place until the body looks there: the camera leans that way, too, and takes a moment. */
export async function lookAt(
  visitor: Visitor,
  world: World,
  p: Person,
  { x, y }: { x: number; y: number },
): Promise<void> {
  const away = Math.hypot(x - p.x, y - p.y);
  for (let calm = 0; calm < 3; ) {
    const spot = await visitor.page.evaluate(([wx, wy]) => window.__half?.toScreen(wx, wy), [x, y] as const);
    if (!spot) throw new Error("no picture");
    await visitor.page.mouse.move(spot.x, spot.y);
    const { tick } = world;
    await until(() => world.tick > tick + 5, "a quarter of a second");
    const looks = (dirX(p.facing) * (x - p.x) + dirY(p.facing) * (y - p.y)) / away > 0.98;
    calm = looks ? calm + 1 : 0;
  }
}

/** A point of the page that belongs to this half of the glass and to nothing else. */
export function freeGlass(visitor: Visitor, side: "left" | "right"): Promise<{ x: number; y: number }> {
  return visitor.page.evaluate((half) => {
    for (let y = innerHeight * 0.65; y > innerHeight * 0.3; y -= 10) {
      const x = innerWidth * (half === "left" ? 0.3 : 0.65);
      if (document.elementFromPoint(x, y)?.matches(`.glass.${half}`)) return { x, y };
    }
    throw new Error(`no free glass on the ${half}`);
  }, side);
}

export async function centreOf(element: Locator): Promise<{ x: number; y: number }> {
  const box = await element.boundingBox();
  if (!box) throw new Error(`not there: ${element}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Keeps something true before every tick while one waits. */
export async function holding<T>(keep: () => void, wait: Promise<T>): Promise<T> {
  keep();
  const timer = setInterval(keep, TICK_MS / 5);
  try {
    return await wait;
  } finally {
    clearInterval(timer);
  }
}

/** Presses with what this visitor has, mouse or finger; returns how to let go. */
export async function hold(visitor: Visitor, at: { x: number; y: number }): Promise<() => Promise<void>> {
  if (visitor.touch) {
    const fingers = await fingersOn(visitor);
    await fingers.touch(1, at);
    return () => fingers.lift(1);
  }
  await visitor.page.mouse.move(at.x, at.y);
  await visitor.page.mouse.down();
  return () => visitor.page.mouse.up();
}
