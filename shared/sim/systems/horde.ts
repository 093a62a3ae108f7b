/**
 * The horde's bodies, one tick: each zombie does what its state allows, in this order: stand (Halt), stagger, strike, sniff, walk.
 * Where it walks to is its prey as last sensed, or its pack's order. Also how much the press of bodies slows people.
 */
import { horde } from "../../content/secret/odds.ts";
import { dirX, dirY } from "../directions.ts";
import { tileAt, walkable } from "../grid.ts";
import { poseIndex, PUSH_KEPT } from "../horde/bodies.ts";
import { beginBlow, continueBlow, isBiting, strikeDoor } from "../horde/attacks.ts";
import { clearCells, face, go, headFor, sortIntoCells, walk } from "../horde/steering.ts";
import { type Heading, type NearFields, nearFields } from "../nav.ts";
import { isExposed } from "../people.ts";
import type { Pack, World } from "../world.ts";

export {
  frenzyAround,
  haltAround,
  hunterWithin,
  pushBack,
  scatterAround,
  spawnZombie,
  zombieFrom,
  zombieWithin,
} from "../horde/bodies.ts";
export { shiftHunters } from "../horde/clocks.ts";
export { thinPacks } from "./director.ts";

const IDLE = poseIndex("idle");
const WALK = poseIndex("walk");
const HUNT = poseIndex("hunt");
const STAGGER = poseIndex("stagger");
const SNIFF = poseIndex("sniff");
const STILL = poseIndex("still");
/** This close to its prey it stops: bodies do not stand in each other. */
const TOUCH_M = 0.55;
/** How near an order's place counts as there, and the ring in which members spread around it. */
const THERE_M = 0.7;
const SPREAD_M = 1.2;
const HOLD_M = 1.6;
const PLACE_M = 0.3;
/** After a blow it recovers at this share of its speed. */
const RECOVER = 0.45;
/** Turning of an idle head, per tick. */
const LOOK_TURN = 2;

const heading: Heading = { dx: 0, dy: 0 };

export function hordeSystem(world: World): void {
  const z = world.zombies;
  const near = nearFields(world.grid, world.barriers);
  sortIntoCells(world);
  for (let i = 0; i < z.capacity; i++) if (z.alive[i] === 1) act1(world, near, i);
  clearCells(world);
  pressPeople(world);
}

function act1(world: World, near: NearFields, i: number): void {
  const z = world.zombies;
  if ((z.cooldownTicks[i] as number) > 0) z.cooldownTicks[i] = (z.cooldownTicks[i] as number) - 1;
  if ((z.haltUntilTick[i] as number) > world.tick) {
    z.vx[i] = 0;
    z.vy[i] = 0;
    z.windupTicks[i] = 0;
    z.pose[i] = STILL;
  } else if ((z.staggerTicks[i] as number) > 0) stagger(world, i);
  else if ((z.windupTicks[i] as number) > 0) continueBlow(world, i);
  else if ((z.sniffUntilTick[i] as number) > world.tick) turnAway(world, i);
  else if (!beginBlow(world, i)) wander(world, near, i);
}

function stagger(world: World, i: number): void {
  const z = world.zombies;
  z.staggerTicks[i] = (z.staggerTicks[i] as number) - 1;
  z.pose[i] = STAGGER;
  go(world, i, z.vx[i] as number, z.vy[i] as number);
  z.vx[i] = (z.vx[i] as number) * PUSH_KEPT;
  z.vy[i] = (z.vy[i] as number) * PUSH_KEPT;
}

/** It has smelt kin: it stands, then turns its back. */
function turnAway(world: World, i: number): void {
  const z = world.zombies;
  z.pose[i] = SNIFF;
  z.facing[i] = ((z.facing[i] as number) + 6) & 255;
  walk(world, i, 0, 0, 0);
}

/** Walks after its prey, or to where its pack wants it. */
function wander(world: World, near: NearFields, i: number): void {
  const z = world.zombies;
  const pack = world.packs[z.pack[i] as number];
  if (!pack) return;
  const hunts = (z.target[i] as number) >= 0;
  let mps = hunts ? headForPrey(world, near, i, pack) : headForOrder(world, near, i, pack);
  if ((z.frenzyUntilTick[i] as number) > world.tick) mps *= horde.frenzyFactor;
  if (isBiting(world, i)) return walk(world, i, 0, 0, 0);
  if ((heading.dx !== 0 || heading.dy !== 0) && mps > 0 && strikeDoor(world, i, heading.dx, heading.dy)) {
    return walk(world, i, 0, 0, 0);
  }
  if ((z.cooldownTicks[i] as number) > 0) mps *= RECOVER;
  walk(world, i, heading.dx, heading.dy, mps);
  z.pose[i] = mps === 0 ? IDLE : hunts || pack.order === "rush" ? HUNT : WALK;
  if (mps > 0) face(world, i, heading.dx, heading.dy);
}

/** Points `heading` at the prey as last sensed and returns the speed. */
function headForPrey(world: World, near: NearFields, i: number, pack: Pack): number {
  const z = world.zombies;
  const seen = pack.lastSeen[z.target[i] as number];
  if (!seen) return 0;
  headFor(world, near, i, seen.x, seen.y, heading);
  const dx = seen.x - (z.x[i] as number);
  const dy = seen.y - (z.y[i] as number);
  if (dx * dx + dy * dy > TOUCH_M * TOUCH_M) return horde.huntMps;
  face(world, i, dx, dy);
  return 0;
}

/** Points `heading` at this member's place in the pack's order and returns the speed; there, it looks round. */
function headForOrder(world: World, near: NearFields, i: number, pack: Pack): number {
  const z = world.zombies;
  // Members take places around the point, by index, so that a pack fills a room instead of one tile.
  const turn = i * 67;
  const lurks = pack.order === "rush" && pack.heard.tick < 0;
  const stop = pack.order === "hold" ? HOLD_M : lurks ? horde.lurkM : THERE_M + SPREAD_M;
  const dx = pack.x - (z.x[i] as number);
  const dy = pack.y - (z.y[i] as number);
  const d = Math.sqrt(dx * dx + dy * dy);
  heading.dx = 0;
  heading.dy = 0;
  if (d > stop) headFor(world, near, i, pack.x, pack.y, heading);
  else if (pack.order !== "hold" && !lurks) {
    headForPlace(world, near, i, pack.x + dirX(turn) * SPREAD_M, pack.y + dirY(turn) * SPREAD_M);
  }
  if (heading.dx === 0 && heading.dy === 0) {
    z.facing[i] = ((z.facing[i] as number) + ((i & 1) === 0 ? LOOK_TURN : -LOOK_TURN)) & 255;
    return 0;
  }
  if (pack.order === "rush") return horde.huntMps;
  return pack.order === "search" ? horde.walkMps : horde.investigateMps;
}

/** Its own place near the point, when that is floor and not already underfoot. */
function headForPlace(world: World, near: NearFields, i: number, x: number, y: number): void {
  const z = world.zombies;
  const dx = x - (z.x[i] as number);
  const dy = y - (z.y[i] as number);
  if (dx * dx + dy * dy < PLACE_M * PLACE_M || !walkable(world.grid, world.barriers, tileAt(world.grid, x, y))) return;
  headFor(world, near, i, x, y, heading);
}

/** Bodies do not block, but two or more that press on someone slow it. */
function pressPeople(world: World): void {
  const z = world.zombies;
  for (const p of world.people) {
    let pressing = 0;
    if (isExposed(p)) {
      for (let i = 0; i < z.capacity && pressing < horde.pressed.length - 1; i++) {
        if (z.alive[i] !== 1) continue;
        const dx = (z.x[i] as number) - p.x;
        const dy = (z.y[i] as number) - p.y;
        if (dx * dx + dy * dy <= horde.pressM * horde.pressM) pressing++;
      }
    }
    p.crowdFactor = horde.pressed[pressing] ?? 1;
  }
}
