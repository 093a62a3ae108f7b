/**
 * Going through a room: to its middle, or, thoroughly, into each of its corners and lockers in turn, one after the other the nearest.
 * What is in a locker comes out.
 */
import { ticks } from "../../content/tuning.ts";
import type { Assignment } from "../enemy.ts";
import { type Corner, corners } from "../nav-places.ts";
import type { Pack, World } from "../world.ts";
import { pointAtLocker } from "./ears.ts";
import { give } from "./give.ts";
import { lookedThrough } from "./hive.ts";

/** A room counts as looked into from this near to its middle, a corner as reached. */
const IN_ROOM_M = 2;
const AT_CORNER_M = 1.1;
/** A look into a corner takes so long; a search of one place that takes longer than this is given up. */
const LOOK_TICKS = ticks(0.6);
const GIVE_UP_TICKS = ticks(25);

/** Carries out an order to search: walks, looks, and tells the hive when the room is done. */
export function searchRoom(world: World, pack: Pack, play: Assignment): void {
  const stale = pack.order === "search" && world.tick - pack.orderTick > GIVE_UP_TICKS;
  if (pack.room !== play.room || stale) {
    if (stale) lookedThrough(world, play.room, false);
    pack.room = play.room;
    pack.orderTick = world.tick;
    pack.lookedInto = 0;
    pack.thereTick = -1;
  }
  if (play.thorough) searchCorners(world, pack, play);
  else {
    give(world, pack, "search", play.x, play.y);
    if (metresTo(world, pack, play.x, play.y) <= IN_ROOM_M) lookedThrough(world, play.room, false);
  }
}

function searchCorners(world: World, pack: Pack, play: Assignment): void {
  const all = corners(world.grid, play.room);
  const at = nearestLeft(world, pack, all);
  const corner = all[at];
  if (!corner) {
    lookedThrough(world, play.room, true);
    pack.lookedInto = 0;
    return;
  }
  give(world, pack, "search", corner.x, corner.y);
  if (metresTo(world, pack, corner.x, corner.y) > AT_CORNER_M) {
    pack.thereTick = -1;
    return;
  }
  if (corner.locker >= 0) {
    // Hands on it: whoever is inside is out before the pack goes on.
    pack.lookedInto |= 1 << at;
    pointAtLocker(world, pack, corner.locker);
    pack.thereTick = -1;
  } else if (pack.thereTick < 0) pack.thereTick = world.tick;
  else if (world.tick - pack.thereTick >= LOOK_TICKS) {
    pack.lookedInto |= 1 << at;
    pack.thereTick = -1;
  }
}

/** The nearest place not looked into yet; -1 = all are done. Stays with one as long as the leader is on its way there. */
function nearestLeft(world: World, pack: Pack, all: readonly Corner[]): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let c = 0; c < all.length; c++) {
    if ((pack.lookedInto & (1 << c)) !== 0) continue;
    const { x, y } = all[c] as Corner;
    const current = pack.x === x && pack.y === y ? 0.7 : 1;
    const metres = metresTo(world, pack, x, y) * current;
    if (metres >= least) continue;
    least = metres;
    best = c;
  }
  return best;
}

function metresTo(world: World, pack: Pack, x: number, y: number): number {
  const dx = (world.zombies.x[pack.leader] as number) - x;
  const dy = (world.zombies.y[pack.leader] as number) - y;
  return Math.sqrt(dx * dx + dy * dy);
}
