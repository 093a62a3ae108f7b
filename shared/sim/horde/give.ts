/**
 * How a pack gets an order, from its own mind or from outside: the half-bie's Call, and the director, who only knows rooms.
 */
import { ticks } from "../../content/tuning.ts";
import type { Pack, PackOrder, World } from "../world.ts";
import { nearestPack } from "./bodies.ts";

const CALL_TICKS = ticks(20);

/**
 * The half-bie's Call: the nearest pack goes to (x, y), and for 20 s its hits are `bySeat`'s doing. False when there is no pack.
 */
export function pointPack(world: World, x: number, y: number, bySeat: number): boolean {
  const k = nearestPack(world, x, y, Number.POSITIVE_INFINITY);
  const pack = world.packs[k];
  if (!pack) return false;
  hintAt(world, pack, x, y, "go");
  pack.calledBy = bySeat;
  pack.calledUntilTick = world.tick + CALL_TICKS;
  return true;
}

/** Draws a pack to a place as a sound there would, whatever it was at. */
export function hintAt(world: World, pack: Pack, x: number, y: number, order: "go" | "rush"): void {
  pack.heard.tick = world.tick;
  pack.heard.x = x;
  pack.heard.y = y;
  pack.heard.locker = -1;
  pack.heard.decoy = false;
  give(world, pack, order, x, y);
}

/** Gives an order; the clock of an order starts anew only when it changes. */
export function give(world: World, pack: Pack, order: PackOrder, x: number, y: number): void {
  if (pack.order !== order) pack.orderTick = world.tick;
  pack.order = order;
  pack.x = x;
  pack.y = y;
}
