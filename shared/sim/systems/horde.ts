/**
 * The horde's bodies, one tick: each zombie does what its state allows, in this order: stand (Halt, a flinch in light), stagger, strike,
 * sniff, catch its breath, walk. Where it walks to is its prey as last sensed, or its pack's order. Also how much the press of bodies
 * slows people. Nothing is allocated in the tick but the sounds it makes.
 */
import { mutantBodies } from "../../content/secret/mutations.ts";
import { horde } from "../../content/secret/odds.ts";
import { tileAt } from "../grid.ts";
import { beginBlow, continueBlow, isBiting, strikeDoor } from "../horde/attacks.ts";
import { PUSH_KEPT, poseIndex } from "../horde/bodies.ts";
import { countNear, feelNeighbours, gait, go, sortBodies } from "../horde/crowd.ts";
import { flinches, huntingMps, isTired, mutationOf, orderMps, rest } from "../horde/mutants.ts";
import { aliveCount, CROWD } from "../horde/numbers.ts";
import { face, hasWish, headFor, stop, walk } from "../horde/steering.ts";
import { keepWays, type Ways } from "../horde/ways.ts";
import { isFloor } from "../nav.ts";
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
/** In a crowd one who strolls, or hunts, takes a step so often. Powers of two. */
const STROLL_TICKS = 8;
const HUNT_TICKS = 2;
/** Prey slower than this drives nobody to go round behind it. */
const FLEES_MPS = 0.5;
/** After a blow it recovers at this share of its speed. */
const RECOVER = 0.45;
/** Turning of an idle head, per tick. */
const LOOK_TURN = 2;

export function hordeSystem(world: World): void {
  const z = world.zombies;
  const crowded = aliveCount(world) > CROWD;
  const ways = keepWays(world, !crowded);
  sortBodies(world);
  for (let i = 0; i < z.capacity; i++) {
    if (z.alive[i] !== 1) continue;
    gait.ticks = crowded ? strideOf(world, i) : 1;
    if (((i + world.tick) & (gait.ticks - 1)) === 0) live(world, ways, i);
  }
  pressPeople(world);
}

/** In a crowd far beyond the rules' caps: ticks to a step. One for those with their hands busy or off their feet, two on a hunt, eight on a stroll. */
function strideOf({ zombies: z }: World, i: number): number {
  if ((z.windupTicks[i] as number) + (z.cooldownTicks[i] as number) + (z.staggerTicks[i] as number) > 0) return 1;
  return (z.target[i] as number) < 0 ? STROLL_TICKS : HUNT_TICKS;
}

function live(world: World, ways: Ways, i: number): void {
  const z = world.zombies;
  if ((z.cooldownTicks[i] as number) > 0) z.cooldownTicks[i] = (z.cooldownTicks[i] as number) - 1;
  if ((z.target[i] as number) < 0) rest(world, i);
  if ((z.haltUntilTick[i] as number) > world.tick || flinches(world, i)) {
    z.vx[i] = 0;
    z.vy[i] = 0;
    z.windupTicks[i] = 0;
    z.pose[i] = STILL;
  } else if ((z.staggerTicks[i] as number) > 0) stagger(world, i);
  else if ((z.windupTicks[i] as number) > 0) continueBlow(world, i);
  else if ((z.sniffUntilTick[i] as number) > world.tick) turnAway(world, i);
  else if (isTired(world, i)) catchBreath(world, i);
  else if (!beginBlow(world, i)) walkOn(world, ways, i);
}

function stagger(world: World, i: number): void {
  const z = world.zombies;
  z.staggerTicks[i] = (z.staggerTicks[i] as number) - 1;
  z.pose[i] = STAGGER;
  feelNeighbours(world, i, false);
  go(world, i);
  z.vx[i] = (z.vx[i] as number) * PUSH_KEPT;
  z.vy[i] = (z.vy[i] as number) * PUSH_KEPT;
}

/** It has smelt kin: it stands, then turns its back. */
function turnAway(world: World, i: number): void {
  const z = world.zombies;
  z.pose[i] = SNIFF;
  z.facing[i] = ((z.facing[i] as number) + 6) & 255;
  walk(world, i, 0);
}

function catchBreath(world: World, i: number): void {
  world.zombies.pose[i] = IDLE;
  walk(world, i, 0);
}

/** Walks after its prey, or to where its pack wants it. */
function walkOn(world: World, ways: Ways, i: number): void {
  const z = world.zombies;
  const pack = world.packs[z.pack[i] as number];
  if (!pack) return;
  const hunts = (z.target[i] as number) >= 0;
  let mps = hunts ? headForPrey(world, ways, i, pack) : headForOrder(world, ways, i, pack);
  if ((z.frenzyUntilTick[i] as number) > world.tick) mps *= horde.frenzyFactor;
  if (isBiting(world, i) || (mps > 0 && hasWish(world, i) && strikeDoor(world, i))) {
    walk(world, i, 0);
    return;
  }
  if ((z.cooldownTicks[i] as number) > 0) mps *= RECOVER;
  walk(world, i, mps);
  z.pose[i] = mps === 0 ? IDLE : hunts || pack.order === "rush" ? HUNT : WALK;
  if (mps > 0) face(world, i, z.wishX[i] as number, z.wishY[i] as number);
}

/** Turns its wish to the prey as last sensed and returns the speed. */
function headForPrey(world: World, ways: Ways, i: number, pack: Pack): number {
  const z = world.zombies;
  const seen = pack.lastSeen[z.target[i] as number];
  if (!seen) return 0;
  const dx = seen.x - (z.x[i] as number);
  const dy = seen.y - (z.y[i] as number);
  const preyM = Math.sqrt(dx * dx + dy * dy);
  const { bites } = mutationOf(world, i);
  if (preyM <= (bites ? TOUCH_M : mutantBodies.driveM)) {
    stop(world, i);
    face(world, i, dx, dy);
    return 0;
  }
  if (bites) headFor(world, ways, i, seen.x, seen.y);
  else headBehind(world, ways, i, seen);
  return huntingMps(world, i, pack, preyM);
}

/** One who drives comes from behind: it heads for the spot its prey has just left, never for where it is going. */
function headBehind(world: World, ways: Ways, i: number, seen: Pack["lastSeen"][number]): void {
  const mps = Math.sqrt(seen.vx * seen.vx + seen.vy * seen.vy);
  const back = mps > FLEES_MPS ? mutantBodies.driveM / mps : 0;
  const x = seen.x - seen.vx * back;
  const y = seen.y - seen.vy * back;
  const tile = tileAt(world.grid, x, y);
  if (tile >= 0 && isFloor(world.grid, tile)) headFor(world, ways, i, x, y);
  else headFor(world, ways, i, seen.x, seen.y);
}

/** Turns its wish to the pack's order and returns the speed; there, it looks round. The leader goes to the very spot, the rest near it. */
function headForOrder(world: World, ways: Ways, i: number, pack: Pack): number {
  const z = world.zombies;
  const dx = pack.x - (z.x[i] as number);
  const dy = pack.y - (z.y[i] as number);
  const near = stopAt(pack, i);
  if (dx * dx + dy * dy > near * near) headFor(world, ways, i, pack.x, pack.y);
  else stop(world, i);
  if (!hasWish(world, i)) {
    z.facing[i] = ((z.facing[i] as number) + ((i & 1) === 0 ? LOOK_TURN : -LOOK_TURN)) & 255;
    return 0;
  }
  return orderMps(world, i, pack);
}

/** How near to the order's spot this member goes, metres. */
function stopAt(pack: Pack, i: number): number {
  if (pack.order === "hold" || pack.order === "stage" || pack.order === "shadow") return HOLD_M;
  // Prey in sight: those who may not hunt lurk around it.
  if (pack.order === "rush" && pack.heard.tick < 0) return horde.lurkM;
  return i === pack.leader || pack.heard.locker >= 0 ? THERE_M : NEAR_M;
}

/** Bodies do not block, but two or more that press on someone slow it. */
function pressPeople(world: World): void {
  for (const p of world.people) {
    const pressing = isExposed(p) ? countNear(world, p.x, p.y, horde.pressM) : 0;
    p.crowdFactor = horde.pressed[Math.min(pressing, horde.pressed.length - 1)] ?? 1;
  }
}
