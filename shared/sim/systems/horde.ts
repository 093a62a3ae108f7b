/**
 * The horde's bodies, one tick: each zombie does what its state allows, in this order: stand (Halt), stagger, strike, sniff, walk.
 * Where it walks to is its prey as last sensed, or its pack's order. Also how much the press of bodies slows people.
 */
import { horde } from "../../content/secret/odds.ts";
import { beginBlow, continueBlow, isBiting, strikeDoor } from "../horde/attacks.ts";
import { PUSH_KEPT, poseIndex } from "../horde/bodies.ts";
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
export { thinPacks } from "../horde/leaving.ts";

const IDLE = poseIndex("idle");
const WALK = poseIndex("walk");
const HUNT = poseIndex("hunt");
const STAGGER = poseIndex("stagger");
const SNIFF = poseIndex("sniff");
const STILL = poseIndex("still");
/** This close to its prey it stops: bodies do not stand in each other. */
const TOUCH_M = 0.55;
/** How near its order's spot a leader goes, the others, and those who hold at a door. */
const THERE_M = 0.6;
const NEAR_M = 1.9;
const HOLD_M = 1.6;
/** After a blow it recovers at this share of its speed. */
const RECOVER = 0.45;
/** Turning of an idle head, per tick. */
const LOOK_TURN = 2;

const heading: Heading = { dx: 0, dy: 0 };

export function hordeSystem(world: World): void {
  const z = world.zombies;
  const near = nearFields(world.grid, world.barriers);
  sortIntoCells(world);
  for (let i = 0; i < z.capacity; i++) if (z.alive[i] === 1) live(world, near, i);
  clearCells(world);
  pressPeople(world);
}

function live(world: World, near: NearFields, i: number): void {
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
  else if (!beginBlow(world, i)) walkOn(world, near, i);
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
function walkOn(world: World, near: NearFields, i: number): void {
  const z = world.zombies;
  const pack = world.packs[z.pack[i] as number];
  if (!pack) return;
  const hunts = (z.target[i] as number) >= 0;
  let mps = hunts ? headForPrey(world, near, i, pack) : headForOrder(world, near, i, pack);
  if ((z.frenzyUntilTick[i] as number) > world.tick) mps *= horde.frenzyFactor;
  const wants = mps > 0 && (heading.dx !== 0 || heading.dy !== 0);
  if (isBiting(world, i) || (wants && strikeDoor(world, i, heading.dx, heading.dy))) {
    walk(world, i, 0, 0, 0);
    return;
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

/** Points `heading` at the pack's order and returns the speed; there, it looks round. The leader goes to the very spot, the rest near it. */
function headForOrder(world: World, near: NearFields, i: number, pack: Pack): number {
  const z = world.zombies;
  const dx = pack.x - (z.x[i] as number);
  const dy = pack.y - (z.y[i] as number);
  const stop = stopAt(pack, i);
  heading.dx = 0;
  heading.dy = 0;
  if (dx * dx + dy * dy > stop * stop) headFor(world, near, i, pack.x, pack.y, heading);
  if (heading.dx === 0 && heading.dy === 0) {
    z.facing[i] = ((z.facing[i] as number) + ((i & 1) === 0 ? LOOK_TURN : -LOOK_TURN)) & 255;
    return 0;
  }
  if (pack.order === "rush") return horde.huntMps;
  return pack.order === "search" ? horde.walkMps : horde.investigateMps;
}

/** How near to the order's spot this member goes, metres. */
function stopAt(pack: Pack, i: number): number {
  if (pack.order === "hold") return HOLD_M;
  // Prey in sight: those who may not hunt lurk around it.
  if (pack.order === "rush" && pack.heard.tick < 0) return horde.lurkM;
  return i === pack.leader || pack.heard.locker >= 0 ? THERE_M : NEAR_M;
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
