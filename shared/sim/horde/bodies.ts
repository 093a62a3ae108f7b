/**
 * Zombies as bodies: how one comes and goes, how a pack is founded, and the questions other systems ask about who stands where.
 * Never breaks: a slot is either dead or holds a zombie of a living pack, and nobody is put where another stands.
 */
import { MUTATIONS, type MutationId, ZOMBIE_POSES, type ZombiePose } from "../../content/ids.ts";
import { horde } from "../../content/secret/odds.ts";
import { act, ticks } from "../../content/tuning.ts";
import { dirX, dirY } from "../directions.ts";
import { centreX, centreY, tileAt } from "../grid.ts";
import { free } from "../movement.ts";
import { FAR, fieldFrom, isFloor } from "../nav.ts";
import { isPlaying } from "../people.ts";
import { below } from "../rng.ts";
import { canSee } from "../sight.ts";
import type { Pack, Person, World } from "../world.ts";
import { loseSight } from "./hive.ts";
import { mutationForNewPack } from "./mutating.ts";

/** Far beyond the rules' caps; pack indexes live in an Int16Array. */
const MAX_PACKS = 1000;
const BODIES = 5;
/** No two are put, or walk, nearer to each other than this: they jostle, but never stand in one another. */
export const CORE_M = 0.2;
/** How a spot is looked for beside one that is taken: rings this far apart, so many. */
const RING_M = 0.25;
const RINGS = 12;
/** Each tick of a shove keeps this share of its speed, so 6 m/s carry 1.5 m. */
export const PUSH_KEPT = 0.8;
/** Speed of one just shoved: nothing moves a body faster. */
export const PUSH_MPS = act.shovePushM * (1 - PUSH_KEPT) * 20;

export function poseIndex(pose: ZombiePose): number {
  return ZOMBIE_POSES.indexOf(pose);
}

/** Founds a pack at (x, y) and returns its index; it knows nothing but where one can walk to from there. */
export function foundPack(world: World, x: number, y: number): number {
  let index = world.packs.findIndex((p) => !p.alive);
  if (index < 0) index = world.packs.length < MAX_PACKS ? world.packs.length : MAX_PACKS - 1;
  world.packs[index] = freshPack(world, x, y);
  return index;
}

function freshPack(world: World, x: number, y: number): Pack {
  return {
    alive: true,
    leader: -1,
    order: "search",
    x,
    y,
    orderTick: world.tick,
    lastSeen: world.people.map(() => ({ tick: -1, x: 0, y: 0, vx: 0, vy: 0 })),
    heard: { tick: -1, x: 0, y: 0, locker: -1, decoy: false },
    room: -1,
    lookedInto: 0,
    thereTick: -1,
    voiceTick: world.tick,
    sprungTick: -1,
    assignment: null,
    mutation: mutationForNewPack(world),
    calledBy: -1,
    calledUntilTick: -1,
  };
}

/**
 * Puts a zombie at (x, y), or beside it when another stands there, into a pack (-1 = a new one; an index beyond the list founds that pack).
 * Returns its index, -1 when there is no room.
 */
export function spawnZombie(world: World, x: number, y: number, pack: number, body = -1): number {
  const z = world.zombies;
  const i = z.alive.indexOf(0);
  if (i < 0) return -1;
  let of = pack;
  if (of < 0 || of >= MAX_PACKS) of = foundPack(world, x, y);
  for (let k = world.packs.length; k < of; k++) world.packs.push({ ...freshPack(world, x, y), alive: false });
  if (!world.packs[of]?.alive) world.packs[of] = freshPack(world, x, y);
  stand(world, i, x, y);
  z.alive[i] = 1;
  z.facing[i] = below(world.streams.horde, 256);
  z.pose[i] = 0;
  z.body[i] = body >= 0 ? body : below(world.streams.horde, BODIES);
  z.turnedSeat[i] = -1;
  z.pack[i] = of;
  z.target[i] = -1;
  z.windupTicks[i] = 0;
  z.cooldownTicks[i] = 0;
  z.staggerTicks[i] = 0;
  z.haltUntilTick[i] = 0;
  z.frenzyUntilTick[i] = 0;
  z.sniffUntilTick[i] = -ticks(horde.kinS);
  z.contactTick[i] = world.tick;
  z.mark[i] = MUTATIONS.indexOf(world.packs[of]?.mutation as MutationId) + 1;
  z.burstUntilTick[i] = -1;
  z.tiredUntilTick[i] = -1;
  z.onLink[i] = 0;
  return i;
}

/** Whoever turned stands up as one of them, where it fell, and joins the nearest pack. */
export function zombieFrom(world: World, person: Person): void {
  const near = nearestPack(world, person.x, person.y, horde.callM);
  const i = spawnZombie(world, person.x, person.y, near);
  if (i < 0) return;
  world.zombies.turnedSeat[i] = person.seat;
  world.zombies.facing[i] = person.facing;
  world.zombies.staggerTicks[i] = ticks(act.staggerS);
}

/** Takes a zombie out of the round; its pack dies with its last member. */
export function removeZombie(world: World, i: number): void {
  const z = world.zombies;
  z.alive[i] = 0;
  z.target[i] = -1;
  const of = z.pack[i] as number;
  for (let j = 0; j < z.capacity; j++) if (z.alive[j] === 1 && z.pack[j] === of) return;
  const pack = world.packs[of];
  if (pack) pack.alive = false;
}

/** Puts the body of `i` at rest at (x, y), or at the nearest free spot within three metres; failing that, at (x, y). */
function stand(world: World, i: number, x: number, y: number): void {
  const z = world.zombies;
  const at = freeSpot(world, i, x, y, RINGS);
  z.x[i] = at ? spot.x : x;
  z.y[i] = at ? spot.y : y;
  z.vx[i] = 0;
  z.vy[i] = 0;
  z.wishX[i] = 0;
  z.wishY[i] = 0;
}

/** Finds in `spot` the nearest place to (x, y), at most `rings` rings out, where a body has room and none but `i` stands. */
export function freeSpot(world: World, i: number, x: number, y: number, rings: number): boolean {
  for (let ring = 0; ring <= rings; ring++) {
    const sides = Math.max(1, ring * 8);
    for (let k = 0; k < sides; k++) {
      const dir = Math.floor((k * 256) / sides);
      spot.x = x + dirX(dir) * ring * RING_M;
      spot.y = y + dirY(dir) * ring * RING_M;
      const fits = ring === 0 || free(world.grid, world.barriers, spot.x, spot.y);
      if (fits && !isTaken(world, i, spot.x, spot.y)) return true;
    }
  }
  return false;
}
/** What `freeSpot` found last. */
export const spot = { x: 0, y: 0 };

function isTaken(world: World, i: number, x: number, y: number): boolean {
  const z = world.zombies;
  for (let j = 0; j < z.capacity; j++)
    if (j !== i && z.alive[j] === 1 && gap2(world, j, x, y) < CORE_M * CORE_M) return true;
  return false;
}

/** The pack whose nearest member is closest to a point, within `metres`; -1 = none. */
export function nearestPack(world: World, x: number, y: number, metres: number): number {
  const z = world.zombies;
  let best = metres * metres;
  let pack = -1;
  for (let i = 0; i < z.capacity; i++) {
    if (z.alive[i] !== 1) continue;
    const d2 = gap2(world, i, x, y);
    if (d2 > best) continue;
    best = d2;
    pack = z.pack[i] as number;
  }
  return pack;
}

export function zombieWithin(world: World, x: number, y: number, metres: number): boolean {
  const z = world.zombies;
  for (let i = 0; i < z.capacity; i++) if (z.alive[i] === 1 && gap2(world, i, x, y) <= metres * metres) return true;
  return false;
}

/** Whether a zombie that hunts somebody is that near. */
export function hunterWithin(world: World, x: number, y: number, metres: number): boolean {
  const z = world.zombies;
  for (let i = 0; i < z.capacity; i++) {
    if (z.alive[i] === 1 && (z.target[i] as number) >= 0 && gap2(world, i, x, y) <= metres * metres) return true;
  }
  return false;
}

/** Every zombie within `metres` stands still until `untilTick`. */
export function haltAround(world: World, x: number, y: number, metres: number, untilTick: number): void {
  const z = world.zombies;
  for (let i = 0; i < z.capacity; i++) {
    if (z.alive[i] === 1 && gap2(world, i, x, y) <= metres * metres) z.haltUntilTick[i] = untilTick;
  }
}

/** Every pack with a member within `metres` frenzies, all of it, until `untilTick`. */
export function frenzyAround(world: World, x: number, y: number, metres: number, untilTick: number): void {
  const z = world.zombies;
  for (let i = 0; i < z.capacity; i++) {
    if (z.alive[i] !== 1 || gap2(world, i, x, y) > metres * metres) continue;
    for (let j = 0; j < z.capacity; j++)
      if (z.alive[j] === 1 && z.pack[j] === z.pack[i]) z.frenzyUntilTick[j] = untilTick;
  }
}

/** A shove: zombies in reach in front of `person` stagger back 1.5 m. Returns how many. */
export function pushBack(world: World, person: Person): number {
  const z = world.zombies;
  const fx = dirX(person.facing);
  const fy = dirY(person.facing);
  let pushed = 0;
  for (let i = 0; i < z.capacity; i++) {
    if (z.alive[i] !== 1) continue;
    const dx = (z.x[i] as number) - person.x;
    const dy = (z.y[i] as number) - person.y;
    const d = Math.sqrt(dx * dx + dy * dy);
    if (d > act.shoveReachM || dx * fx + dy * fy < act.shoveCos * d) continue;
    if (!canSee(world.grid, world.barriers, person.x, person.y, z.x[i] as number, z.y[i] as number)) continue;
    z.vx[i] = (d > 0 ? dx / d : fx) * PUSH_MPS;
    z.vy[i] = (d > 0 ? dy / d : fy) * PUSH_MPS;
    z.staggerTicks[i] = ticks(act.staggerS);
    z.windupTicks[i] = 0;
    pushed++;
  }
  return pushed;
}

/**
 * The breath after a huddle: zombies within `metresFrom` of anyone are moved to `metresTo` on foot (or as far as there is room),
 * all of them lose their prey, and every trail is cold.
 */
export function scatterAround(world: World, metresFrom: number, metresTo: number): void {
  const z = world.zombies;
  const { grid } = world;
  const goals = world.people.filter(isPlaying).map((p) => tileAt(grid, p.x, p.y));
  if (goals.length === 0) return;
  const { dist } = fieldFrom(grid, goals);
  for (let i = 0; i < z.capacity; i++) {
    if (z.alive[i] !== 1) continue;
    z.target[i] = -1;
    z.windupTicks[i] = 0;
    const near = world.people.some((p) => isPlaying(p) && gap2(world, i, p.x, p.y) <= metresFrom * metresFrom);
    if (!near) continue;
    const to = retreatTile(world, i, dist, metresTo);
    if (to < 0) continue;
    stand(world, i, centreX(to, grid.width), centreY(to, grid.width));
  }
  world.scent.fill(0);
  loseSight(world);
  for (const pack of world.packs) {
    for (const seen of pack.lastSeen) seen.tick = -1;
    pack.heard.tick = -1;
    pack.heard.locker = -1;
    pack.room = -1;
  }
}

/** The tile nearest to zombie `i` that is `metres` or more on foot from all goals; failing that, the farthest from them. -1 = none. */
function retreatTile(world: World, i: number, dist: Uint16Array, metres: number): number {
  const { grid } = world;
  let best = -1;
  let bestCost = Number.POSITIVE_INFINITY;
  for (let t = 0; t < dist.length; t++) {
    const d = dist[t] as number;
    if (d === FAR || d === 0 || !isFloor(grid, t) || (grid.door[t] as number) >= 0 || (grid.link[t] as number) >= 0)
      continue;
    const short = d >= metres * 10 ? 0 : (metres * 10 - d) * 100;
    const cost = short + gap2(world, i, centreX(t, grid.width), centreY(t, grid.width));
    if (cost >= bestCost) continue;
    bestCost = cost;
    best = t;
  }
  return best;
}

function gap2(world: World, i: number, x: number, y: number): number {
  const dx = (world.zombies.x[i] as number) - x;
  const dy = (world.zombies.y[i] as number) - y;
  return dx * dx + dy * dy;
}
