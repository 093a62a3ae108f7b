/**
 * The senses of the horde: eyes, ears and nose. Everything a pack ever knows about people enters here and nowhere else, so a person
 * who is not seen, heard or smelt changes no zombie (tested). What one member senses, its pack knows.
 */
import { horde } from "../../content/secret/odds.ts";
import { halfbie, ticks } from "../../content/tuning.ts";
import { dirX, dirY } from "../directions.ts";
import { roomAt, tileAt } from "../grid.ts";
import { isJoined } from "../nav-rooms.ts";
import { makeNoise } from "../noises.ts";
import { isExposed } from "../people.ts";
import { noteSeen } from "../perceived.ts";
import { canSee } from "../sight.ts";
import { isUnmaskedKin } from "../systems/halfbie.ts";
import type { Noise, Pack, Person, World } from "../world.ts";
import { believeIn } from "./belief.ts";
import { isPressing } from "./numbers.ts";

/** Each zombie looks and smells every 4th tick, in turn. */
const TURNS = 4;
const SHARED_TICKS = ticks(1);
const LOSE_TICKS = ticks(horde.loseS);
const CALM_LOSE_TICKS = ticks(horde.calmLoseS);
const SCENT_TICKS = ticks(horde.scentS);
const SNIFF_TICKS = ticks(1);
const KIN_TICKS = ticks(horde.kinS);
/** A fresh sound does not draw a pack off one it follows unless it is nearer. */
const STEADY_TICKS = ticks(2);
const STEADY_M = 3;
/** One who holds at a door breaks cover only for prey this near. */
const HOLD_SIGHT_M = 4;
/** One who withdraws is drawn only by what it nearly touches. */
const WITHDRAW_SIGHT_M = 2.5;

export function sense(world: World): void {
  layScent(world);
  for (const noise of world.noises) if (noise.lure) hear(world, noise);
  let free = hunterRoom(world);
  const z = world.zombies;
  for (let i = 0; i < z.capacity; i++) {
    if (z.alive[i] !== 1 || ((i + world.tick) & (TURNS - 1)) !== 0) continue;
    const pack = world.packs[z.pack[i] as number];
    if (!pack) continue;
    const before = z.target[i] as number;
    look(world, i, pack, free > 0);
    const now = z.target[i] as number;
    if (before < 0 && now >= 0) free--;
    if (before >= 0 && now < 0) free++;
    if (!inSight(world, pack, now)) smell(world, i, pack);
  }
}

function loseTicks(world: World): number {
  return isPressing(world) ? LOSE_TICKS : CALM_LOSE_TICKS;
}

/** Whether the pack has had eyes on `seat` just now. */
function inSight(world: World, pack: Pack, seat: number): boolean {
  const seen = pack.lastSeen[seat];
  return seen !== undefined && seen.tick >= 0 && world.tick - seen.tick <= TURNS;
}

/** How many more may hunt: at most two thirds of all (fewer in the calm), at least one. */
function hunterRoom(world: World): number {
  const z = world.zombies;
  let alive = 0;
  let hunting = 0;
  for (let i = 0; i < z.capacity; i++) {
    if (z.alive[i] !== 1) continue;
    alive++;
    if ((z.target[i] as number) >= 0) hunting++;
  }
  const share = isPressing(world) ? horde.huntingShare : horde.calmHuntingShare;
  return Math.max(1, Math.floor(alive * share)) - hunting;
}

/** Whoever stands somewhere leaves a trail, freshest last. */
function layScent(world: World): void {
  for (const p of world.people) {
    if (!isExposed(p)) continue;
    const t = tileAt(world.grid, p.x, p.y);
    if (t >= 0) world.scent[t] = world.tick * 16 + p.seat;
  }
}

/** A sound reaches its whole radius in the open and half of it through walls and closed doors. */
function hear(world: World, noise: Noise): void {
  const z = world.zombies;
  const r2 = noise.radiusM * noise.radiusM;
  for (let i = 0; i < z.capacity; i++) {
    if (z.alive[i] !== 1) continue;
    const dx = (z.x[i] as number) - noise.x;
    const dy = (z.y[i] as number) - noise.y;
    const d2 = dx * dx + dy * dy;
    if (d2 > r2) continue;
    const pack = world.packs[z.pack[i] as number];
    if (!pack || pack.order === "withdraw" || !canReach(world, i, noise.x, noise.y)) continue;
    if (d2 * 4 > r2 && !canSee(world.grid, world.barriers, z.x[i] as number, z.y[i] as number, noise.x, noise.y))
      continue;
    followSound(world, pack, i, noise);
  }
}

function followSound(world: World, pack: Pack, i: number, noise: Noise): void {
  const { heard } = pack;
  const breather = noise.kind === "breath" ? (world.people[noise.by]?.locker ?? -1) : -1;
  if (world.tick - heard.tick < STEADY_TICKS && heard.tick >= 0) {
    const toNew = metresTo(world, i, noise.x, noise.y);
    if (breather < 0 && toNew > metresTo(world, i, heard.x, heard.y) + STEADY_M) return;
  }
  heard.tick = world.tick;
  heard.x = noise.x;
  heard.y = noise.y;
  heard.locker = breather;
  believeIn(pack, roomAt(world.grid, noise.x, noise.y), horde.belief.heard);
  if (breather >= 0) pointAtLocker(world, pack, breather);
}

function pointAtLocker(world: World, pack: Pack, locker: number): void {
  const data = world.grid.data.lockers[locker];
  if (!data) return;
  pack.heard.tick = world.tick;
  pack.heard.x = data.outX;
  pack.heard.y = data.outY;
  pack.heard.locker = locker;
}

/** Looks round, tells the pack, and takes, keeps, changes or gives up its prey. */
function look(world: World, i: number, pack: Pack, mayHunt: boolean): void {
  const z = world.zombies;
  let best = -1;
  let best2 = Number.POSITIVE_INFINITY;
  for (const p of world.people) {
    if (!isExposed(p)) {
      if (p.locker >= 0) sawHiding(world, pack, p);
      continue;
    }
    const d2 = seenAt(world, i, p, pack);
    if (d2 < 0 || !canReach(world, i, p.x, p.y) || turnsFromKin(world, i, p, d2)) continue;
    if (p.health === "down") {
      // The fallen are left to bleed: they draw no one, so that friends can come.
      if (z.target[i] === p.seat) z.target[i] = -1;
      const seen = pack.lastSeen[p.seat];
      if (seen) seen.tick = -1;
      continue;
    }
    remember(world, i, pack, p);
    if (d2 >= best2) continue;
    best2 = d2;
    best = p.seat;
  }
  const target = z.target[i] as number;
  if (target >= 0) {
    const seen = pack.lastSeen[target];
    if (best >= 0 && seen && (seen.tick !== world.tick || best2 * 4 < square(metresTo(world, i, seen.x, seen.y))))
      z.target[i] = best;
    else if (!seen || seen.tick < 0 || world.tick - seen.tick > loseTicks(world)) z.target[i] = -1;
    return;
  }
  if (pack.order === "withdraw" && world.tick < world.director.harmlessUntilTick) return;
  if (!mayHunt && (z.frenzyUntilTick[i] as number) <= world.tick) return;
  if (pack.order === "hold") {
    // It waits for the others, unless somebody walks into its arms.
    if (best2 > HOLD_SIGHT_M * HOLD_SIGHT_M) return;
  } else if (best < 0) best = sharedPrey(world, i, pack);
  if (best < 0) return;
  z.target[i] = best;
  growl(world, i, pack);
}

/** Squared distance at which zombie `i` sees `p`; -1 = it does not. */
function seenAt(world: World, i: number, p: Person, pack: Pack): number {
  const z = world.zombies;
  const zx = z.x[i] as number;
  const zy = z.y[i] as number;
  const dx = p.x - zx;
  const dy = p.y - zy;
  const d2 = dx * dx + dy * dy;
  let range: number = horde.darkSightM;
  if (p.lit) range = horde.litSightM;
  else if (z.target[i] === p.seat) range = horde.sightM;
  if (pack.order === "withdraw") range = WITHDRAW_SIGHT_M;
  if (d2 > range * range) return -1;
  if (d2 > horde.feelM * horde.feelM) {
    const d = Math.sqrt(d2);
    if (dx * dirX(z.facing[i] as number) + dy * dirY(z.facing[i] as number) < horde.sightCos * d) return -1;
  }
  return canSee(world.grid, world.barriers, zx, zy, p.x, p.y) ? d2 : -1;
}

/** Kin without a mask is sniffed at within 3 m and left alone for a while; true = no prey now. */
function turnsFromKin(world: World, i: number, p: Person, d2: number): boolean {
  if (!isUnmaskedKin(world, p)) return false;
  const z = world.zombies;
  const since = world.tick - (z.sniffUntilTick[i] as number);
  if (d2 <= halfbie.sniffM * halfbie.sniffM) {
    if (since > KIN_TICKS) {
      z.sniffUntilTick[i] = world.tick + SNIFF_TICKS;
      makeNoise(world, "sniff", z.x[i] as number, z.y[i] as number, horde.voice.sniffM, -1, false);
      noteSeen(world, "sawSniffed", p);
    }
    if (z.target[i] === p.seat) {
      z.target[i] = -1;
      z.windupTicks[i] = 0;
    }
    return true;
  }
  return since <= KIN_TICKS;
}

function remember(world: World, i: number, pack: Pack, p: Person): void {
  const seen = pack.lastSeen[p.seat];
  if (!seen) return;
  seen.tick = world.tick;
  seen.x = p.x;
  seen.y = p.y;
  seen.vx = p.vx;
  seen.vy = p.vy;
  world.zombies.contactTick[i] = world.tick;
  believeIn(pack, roomAt(world.grid, p.x, p.y), horde.belief.seen);
}

/** One who climbs into a locker before the pack's eyes is not hidden from it. */
function sawHiding(world: World, pack: Pack, p: Person): void {
  const seen = pack.lastSeen[p.seat];
  if (!seen || seen.tick < 0 || seen.tick < p.lockerTick - TURNS || world.tick - p.lockerTick > LOSE_TICKS) return;
  pointAtLocker(world, pack, p.locker);
}

/** Prey a packmate has in sight: the nearest known within calling distance, -1 = none. */
function sharedPrey(world: World, i: number, pack: Pack): number {
  let best = -1;
  let nearest: number = horde.litSightM;
  for (let seat = 0; seat < pack.lastSeen.length; seat++) {
    const seen = pack.lastSeen[seat];
    if (!seen || seen.tick < 0 || world.tick - seen.tick > SHARED_TICKS) continue;
    const d = metresTo(world, i, seen.x, seen.y);
    if (d >= nearest) continue;
    nearest = d;
    best = seat;
  }
  return best;
}

/** A hunt begins with a growl: one per pack and moment. */
function growl(world: World, i: number, pack: Pack): void {
  if (world.tick < pack.voiceTick) return;
  const z = world.zombies;
  makeNoise(world, "growl", z.x[i] as number, z.y[i] as number, horde.voice.growlM, -1, false);
  pack.voiceTick = world.tick + ticks(horde.voice.answerEveryS);
}

/**
 * Nose down: the freshest trail among the tiles around. Its own prey's trail it follows as if it saw it; any other draws the pack on
 * as a sound would, unless ears lead it just now.
 */
function smell(world: World, i: number, pack: Pack): void {
  if (pack.order === "withdraw") return;
  const { grid, scent } = world;
  const z = world.zombies;
  const at = tileAt(grid, z.x[i] as number, z.y[i] as number);
  if (at < 0) return;
  let freshest = Math.max(1, world.tick - SCENT_TICKS) * 16;
  let tile = -1;
  for (let row = -grid.width; row <= grid.width; row += grid.width) {
    for (let t = at + row - 1; t <= at + row + 1; t++) {
      const v = scent[t] as number;
      if (v <= freshest) continue;
      freshest = v;
      tile = t;
    }
  }
  if (tile < 0 || tile === at) return;
  const x = (tile % grid.width) + 0.5;
  const y = Math.floor(tile / grid.width) + 0.5;
  const left = Math.floor(freshest / 16);
  const prey = z.target[i] as number;
  if (prey >= 0) {
    const seen = pack.lastSeen[prey];
    if (!seen || (freshest & 15) !== prey || left <= seen.tick || !isPressing(world)) return;
    seen.x = x;
    seen.y = y;
    seen.vx = 0;
    seen.vy = 0;
    return;
  }
  const { heard } = pack;
  if (heard.tick >= 0 && (heard.locker >= 0 || world.tick - heard.tick < STEADY_TICKS)) return;
  heard.tick = world.tick;
  heard.x = x;
  heard.y = y;
  believeIn(pack, grid.room[tile] as number, horde.belief.heard);
}

/** Whoever is beyond the fence is no prey. */
function canReach(world: World, i: number, x: number, y: number): boolean {
  const { grid, zombies: z } = world;
  return isJoined(grid, tileAt(grid, z.x[i] as number, z.y[i] as number), tileAt(grid, x, y));
}

function metresTo(world: World, i: number, x: number, y: number): number {
  const dx = (world.zombies.x[i] as number) - x;
  const dy = (world.zombies.y[i] as number) - y;
  return Math.sqrt(dx * dx + dy * dy);
}

function square(n: number): number {
  return n * n;
}
