/**
 * Eyes and prey: who a zombie sees, and whom it hunts for it. With ears and nose (`ears.ts`, `nose.ts`) all that the horde ever knows of
 * people enters here and nowhere else, so a person who is not seen, heard or smelt changes no zombie (tested). What one member senses,
 * its pack knows at once, and the hive.
 */
import { horde } from "../../content/secret/odds.ts";
import { orders, plays, hive as tuning } from "../../content/secret/plays.ts";
import { halfbie, TICKS_PER_SECOND, ticks } from "../../content/tuning.ts";
import { dirX, dirY } from "../directions.ts";
import { centreX, centreY, roomAt, tileAt } from "../grid.ts";
import { playInForce } from "../minds/plays/index.ts";
import { isJoined } from "../nav-rooms.ts";
import { makeNoise } from "../noises.ts";
import { isExposed, isUnmaskedKin } from "../people.ts";
import { noteSeen } from "../perceived.ts";
import { canSee } from "../sight.ts";
import type { Pack, Person, World } from "../world.ts";
import { poseIndex } from "./bodies.ts";
import { census } from "./census.ts";
import { hear, pointAtLocker } from "./ears.ts";
import { clearRooms, hiveSaw, noteDoor, noteHeld, noteLook, passSecond } from "./hive.ts";
import { mutationOf } from "./mutants.ts";
import { layScent, smell, smellFear } from "./nose.ts";
import { CROWD } from "./numbers.ts";
import { noteContactSecond, observeSecond } from "./observed.ts";
import { huntingShare, isLoner, isStray, isWaiting, pursuitTicks, suits } from "./orders.ts";

/** Each zombie looks and smells every 4th tick, in turn; in a crowd every 16th. */
const TURNS = 4;
const CROWD_TURNS = 16;
/** Which of the two it is in this tick. */
let turns = TURNS;
const SHARED_TICKS = ticks(1);
const LOSE_TICKS = ticks(horde.loseS);
const SNIFF_TICKS = ticks(1);
const KIN_TICKS = ticks(horde.kinS);
/** One who holds at a door because a pack called it breaks cover only for prey this near. */
const HOLD_SIGHT_M = 4;
/** One who withdraws is drawn only by what it nearly touches. */
const WITHDRAW_SIGHT_M = horde.withdrawSightM;
/** Those after loners step over anybody else, but for one they run into. */
const TOUCH_M = 0.5;
/** Prey within this is as good as in its hands. */
const CONTACT_M = 3;
const ATTACK_DOOR = poseIndex("attackDoor");

/** One tick of senses; needs the census of this tick. */
export function sense(world: World): void {
  turns = census.alive > CROWD ? CROWD_TURNS : TURNS;
  layScent(world);
  for (const noise of world.noises) if (noise.lure) hear(world, noise);
  const play = playInForce(world);
  let free = hunterRoom(world);
  const z = world.zombies;
  for (let i = 0; i < z.capacity; i++) {
    if (z.alive[i] !== 1 || ((i + world.tick) & (turns - 1)) !== 0) continue;
    const pack = world.packs[z.pack[i] as number];
    if (!pack) continue;
    const before = z.target[i] as number;
    look(world, i, pack, free > 0, plays[play].sightFactor * mutationOf(world, i).sightFactor);
    const now = z.target[i] as number;
    if (before < 0 && now >= 0) free--;
    if (before >= 0 && now < 0) free++;
    if (!inSight(world, pack, now)) smell(world, i, pack);
  }
  if (world.tick % TICKS_PER_SECOND !== 0) return;
  if (play === "loners") smellFear(world);
  lookRound(world);
  passSecond(world);
  observeSecond(world);
}

/** Whether the pack has had eyes on `seat` just now. */
function inSight(world: World, pack: Pack, seat: number): boolean {
  const seen = pack.lastSeen[seat];
  return seen !== undefined && seen.tick >= 0 && world.tick - seen.tick <= turns;
}

/** How many more may hunt: a share of all, rounded up (fewer in the calm), at least one. */
function hunterRoom(world: World): number {
  return Math.max(1, Math.ceil(census.alive * huntingShare(world))) - census.hunting;
}

/** Looks round, tells the pack, and takes, keeps, changes or gives up its prey. */
function look(world: World, i: number, pack: Pack, mayHunt: boolean, sightFactor: number): void {
  const z = world.zombies;
  let best = -1;
  let best2 = Number.POSITIVE_INFINITY;
  for (const p of world.people) {
    if (!isExposed(p)) {
      if (p.locker >= 0) sawHiding(world, pack, p);
      continue;
    }
    const d2 = seenAt(world, i, p, pack, sightFactor);
    if (d2 < 0 || !canReach(world, i, p.x, p.y) || turnsFromKin(world, i, p, d2)) continue;
    if (p.health === "down") {
      // The fallen are left to bleed: they draw no one, so that friends can come.
      if (z.target[i] === p.seat) z.target[i] = -1;
      const seen = pack.lastSeen[p.seat];
      if (seen) seen.tick = -1;
      continue;
    }
    remember(world, i, pack, p);
    if (d2 >= best2 || !isPrey(world, pack, p, d2)) continue;
    best2 = d2;
    best = p.seat;
  }
  if ((z.target[i] as number) >= 0) keepPrey(world, i, pack, best, best2);
  else takePrey(world, i, pack, best, mayHunt);
}

/** Whether the pack's order lets it hunt one it sees `d2` m2 away: those who wait strike near, those after loners leave company alone. */
function isPrey(world: World, pack: Pack, p: Person, d2: number): boolean {
  const play = pack.assignment;
  if (play?.lonersOnly && !isStray(world, p.seat)) return d2 <= TOUCH_M * TOUCH_M;
  if (d2 <= horde.feelM * horde.feelM) return true;
  if (!isWaiting(pack)) {
    const { strangerM } = plays[playInForce(world)];
    return d2 <= strangerM * strangerM || !play || suits(world, play, p.seat);
  }
  const near = play?.order === pack.order ? play.triggerM : HOLD_SIGHT_M;
  const trigger = near * (p.gait === "run" ? 1 : orders.quietTrigger);
  return d2 <= trigger * trigger;
}

/** On the hunt it changes to prey much nearer, and gives up what it lost, or what has found company when it hunts loners. */
function keepPrey(world: World, i: number, pack: Pack, best: number, best2: number): void {
  const z = world.zombies;
  const target = z.target[i] as number;
  const seen = pack.lastSeen[target];
  const nearer =
    best >= 0 && seen && (seen.tick !== world.tick || best2 * 4 < square(metresTo(world, i, seen.x, seen.y)));
  if (nearer) z.target[i] = best;
  else if (!seen || seen.tick < 0 || world.tick - seen.tick > pursuitTicks(world)) z.target[i] = -1;
  else if (pack.assignment?.lonersOnly && best !== target && !isLoner(world, target)) z.target[i] = -1;
}

function takePrey(world: World, i: number, pack: Pack, sighted: number, mayHunt: boolean): void {
  const z = world.zombies;
  if (pack.order === "withdraw" && world.tick < world.director.harmlessUntilTick) return;
  if (!mayHunt && (z.frenzyUntilTick[i] as number) <= world.tick) return;
  const prey = sighted < 0 && !isWaiting(pack) ? sharedPrey(world, i, pack) : sighted;
  if (prey < 0) return;
  z.target[i] = prey;
  growl(world, i, pack);
}

/** Squared distance at which zombie `i` sees `p`; -1 = it does not. */
function seenAt(world: World, i: number, p: Person, pack: Pack, sightFactor: number): number {
  const z = world.zombies;
  const zx = z.x[i] as number;
  const zy = z.y[i] as number;
  const dx = p.x - zx;
  const dy = p.y - zy;
  const d2 = dx * dx + dy * dy;
  let range: number = horde.darkSightM;
  if (p.lit) range = horde.litSightM;
  else if (z.target[i] === p.seat) range = horde.sightM;
  // Whoever stands still in the dark is nearly nothing to see, but for those who search every corner.
  else if (p.gait === "still" && pack.assignment?.thorough !== true) range = horde.stillSightM;
  range *= sightFactor;
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
  if (!isUnmaskedKin(p)) return false;
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
  hiveSaw(world, p);
}

/** One who climbs into a locker before the pack's eyes is not hidden from it; those after loners leave lockers alone. */
function sawHiding(world: World, pack: Pack, p: Person): void {
  if (pack.assignment?.lonersOnly) return;
  const seen = pack.lastSeen[p.seat];
  if (!seen || seen.tick < 0 || seen.tick < p.lockerTick - turns || world.tick - p.lockerTick > LOSE_TICKS) return;
  pointAtLocker(world, pack, p.locker);
}

/** Prey a packmate has in sight: the nearest known within calling distance, -1 = none. */
function sharedPrey(world: World, i: number, pack: Pack): number {
  let best = -1;
  let nearest: number = horde.litSightM;
  for (let seat = 0; seat < pack.lastSeen.length; seat++) {
    const seen = pack.lastSeen[seat];
    if (!seen || seen.tick < 0 || world.tick - seen.tick > SHARED_TICKS) continue;
    if (pack.assignment?.lonersOnly && !isStray(world, seat)) continue;
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

/** Once a second: rooms in which members meet nobody lose likelihood, doors before a leader's eyes are known, blows tell what is held. */
function lookRound(world: World): void {
  const { grid, zombies: z } = world;
  if (keeps.length !== world.hive.rooms) keeps = new Float64Array(world.hive.rooms);
  keeps.fill(1);
  let contact = false;
  for (let i = 0; i < z.capacity; i++) {
    if (z.alive[i] !== 1) continue;
    const pack = world.packs[z.pack[i] as number];
    if (!pack) continue;
    if (z.pose[i] === ATTACK_DOOR) noteHeld(world, roomAt(grid, pack.x, pack.y), 1);
    const seen = pack.lastSeen[z.target[i] as number];
    if (seen && seen.tick >= 0 && metresTo(world, i, seen.x, seen.y) <= CONTACT_M) contact = true;
    if (pack.leader === i) seeDoors(world, i);
    if (world.tick - (z.contactTick[i] as number) < TICKS_PER_SECOND) continue;
    const room = roomAt(grid, z.x[i] as number, z.y[i] as number);
    if (room < 0) continue;
    keeps[room] = tuning.keepsPassing;
    const middle = grid.data.rooms[room];
    if (pack.leader === i && middle && metresTo(world, i, middle.x, middle.y) <= tuning.lookM) noteLook(world, room);
  }
  if (contact) noteContactSecond(world);
  clearRooms(world, keeps);
}
let keeps = new Float64Array(0);

function seeDoors(world: World, i: number): void {
  const { grid, barriers, zombies: z } = world;
  const { doors } = grid.data;
  for (let d = 0; d < doors.length; d++) {
    const tile = doors[d]?.tiles[0] ?? -1;
    const x = centreX(tile, grid.width);
    const y = centreY(tile, grid.width);
    if (metresTo(world, i, x, y) > tuning.doorSightM) continue;
    if (canSee(grid, barriers, z.x[i] as number, z.y[i] as number, x, y)) noteDoor(world, d, barriers[tile] === 1);
  }
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
