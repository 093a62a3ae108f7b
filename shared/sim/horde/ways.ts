/**
 * The ways the horde of a round knows: the hunt's chase field, near fields, and the map's own. All of them follow from the world since its first
 * tick, so a replay finds the same ones; they are kept beside it, by world. Nothing is allocated in the tick.
 */
import { tileAt } from "../grid.ts";
import { FAR, fieldTo, hasNear, type NavField, type NearFields, nearFields, nearTo, roomTile } from "../nav.ts";
import { addSource, beginChase, type Chase, chaseTo, createChase, endChase, sliceChase } from "../nav-chase.ts";
import type { World } from "../world.ts";

/** A goal this near to a source of the chase is the same prey, a moment later. */
const SAME_PREY_M = 4;

export interface Ways {
  near: NearFields;
  readonly chase: Chase;
  /** Scratch: when each seat was last sensed by one of its hunters, and where. */
  readonly tick: Int32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
}

const waysOf = new WeakMap<World, Ways>();

/** The ways of a round; call once a tick, before anybody walks: a slice of the chase field is made here. A crowd's many goals are not worth near fields. */
export function keepWays(world: World, affordsNear: boolean): Ways {
  let ways = waysOf.get(world);
  const seats = world.people.length;
  const near = nearFields(world.grid, world.barriers);
  if (!ways) {
    const chase = createChase(world.grid);
    ways = { near, chase, tick: new Int32Array(seats), x: new Float64Array(seats), y: new Float64Array(seats) };
    waysOf.set(world, ways);
  }
  ways.near = near;
  if (!affordsNear) near.left = 0;
  if (!ways.chase.busy) chaseAnew(world, ways);
  sliceChase(ways.chase);
  return ways;
}

/** Begins the next chase field, from where each hunted person was last sensed by any of its hunters. */
function chaseAnew(world: World, ways: Ways): void {
  const { tick, x, y } = ways;
  tick.fill(-1);
  const z = world.zombies;
  let hunted = false;
  for (let i = 0; i < z.capacity; i++) {
    const seat = z.target[i] as number;
    if (z.alive[i] !== 1 || seat < 0) continue;
    const seen = world.packs[z.pack[i] as number]?.lastSeen[seat];
    if (!seen || seen.tick <= (tick[seat] as number)) continue;
    tick[seat] = seen.tick;
    x[seat] = seen.x;
    y[seat] = seen.y;
    hunted = true;
  }
  if (!hunted) {
    endChase(ways.chase);
    return;
  }
  beginChase(ways.chase, world.barriers);
  for (let seat = 0; seat < tick.length; seat++)
    if ((tick[seat] as number) >= 0) addSource(ways.chase, x[seat] as number, y[seat] as number);
}

/**
 * A field that leads from tile `at` to (x, y), or into its room when that is far: the chase when it leads there, then a near field, then the
 * field of the room. Null when it is in the same room and this tick can pay for no further field: straight on, then. The goal is on the map.
 */
export function wayTo(world: World, ways: Ways, at: number, x: number, y: number): NavField | null {
  const { grid } = world;
  const chase = chaseTo(ways.chase, at, x, y, SAME_PREY_M);
  if (chase) return chase;
  const goal = tileAt(grid, x, y);
  const room = grid.room[goal] as number;
  const isElsewhere = room >= 0 && room !== grid.room[at];
  if (hasNear(ways.near, goal)) {
    const near = nearTo(ways.near, goal);
    if (near.dist[at] !== FAR) return near;
  } else if (!isElsewhere) return null;
  return fieldTo(grid, isElsewhere ? roomTile(grid, room) : goal);
}
