/**
 * What the horde as one knows of people: how likely each is where, who was seen how, what was tried in vain. Written by the functions
 * here alone, which senses and blows call with what they met; spread along the routes people are known to take, cleared by looking.
 * Never breaks: nothing here finds out where anybody is; a seat's likelihood sums to 1, or to 0 once it is known to be gone.
 * Idea: Isla's occupancy maps (AIIDE 2013), over rooms and per person.
 */
import { hive as tuning } from "../../content/secret/plays.ts";
import { fear, TICKS_PER_SECOND, ticks } from "../../content/tuning.ts";
import type { Hive, Sighting } from "../enemy.ts";
import { type Grid, roomAt } from "../grid.ts";
import { nothingSensed } from "../minds/virus/ripen.ts";
import { leaveRate, nextRoomShare, noteMove } from "../minds/virus/routes.ts";
import { crewRooms, roomNeighbours } from "../nav-places.ts";
import { isPlaying, within } from "../people.ts";
import type { Person, World } from "../world.ts";

/** Seen within this time is seen now: everyone's eyes have had their turn. */
export const FRESH_TICKS = TICKS_PER_SECOND;
/** Two sightings within this time are of one moment. */
export const TOGETHER_TICKS = ticks(2);
/** Sighted again within this time, whoever is in another room has walked there. */
const TRACKED_TICKS = ticks(6);
/** Unseen for this long, one who is seen again has not been chased just now. */
const UNAWARE_TICKS = ticks(3);
/** Likelihood below this is not worth spreading. */
const DUST = 1e-6;

/** A horde that has met nobody: everyone may be anywhere that can be walked to. */
export function createHive(grid: Grid, seats: number): Hive {
  const rooms = grid.data.rooms.length;
  const hive: Hive = {
    rooms,
    where: new Float64Array(seats * rooms),
    presence: new Float64Array(rooms),
    seen: Array.from({ length: seats }, () => ({
      tick: -1,
      x: 0,
      y: 0,
      room: -1,
      gait: "walk",
      found: "about",
      alone: false,
      light: false,
    })),
    cameFrom: new Array<number>(seats).fill(-1),
    sensedTick: new Array<number>(seats).fill(-1),
    metTick: -1,
    stillS: new Array<number>(seats).fill(0),
    held: new Float64Array(rooms),
    shut: new Uint8Array(grid.data.doors.length),
    stage: { play: "swarm", room: -1, sinceTick: -1, charged: false },
    lookedTick: new Int32Array(rooms).fill(-1),
    searchedTick: new Int32Array(rooms).fill(-1),
    observed: nothingSensed(),
    harm: [],
  };
  for (let seat = 0; seat < seats; seat++) couldBeAnywhere(grid, hive, seat);
  sumPresence(hive);
  return hive;
}

/** Whether no sense has told the horde of anybody yet. */
export function metNobodyYet(world: World): boolean {
  return world.hive.metTick < 0;
}

/**
 * Whether this seat was last seen with nobody else within `metres`, as far as eyes went: who was seen there up to `sinceTicks` before or
 * after is company.
 */
export function seemsAlone(hive: Hive, seat: number, metres: number, sinceTicks: number = TOGETHER_TICKS): boolean {
  const own = hive.seen[seat];
  if (!own || own.tick < 0) return false;
  for (let s = 0; s < hive.seen.length; s++) {
    const other = hive.seen[s];
    if (s === seat || !other || other.tick < 0) continue;
    const apart = own.tick > other.tick ? own.tick - other.tick : other.tick - own.tick;
    if (apart <= sinceTicks && within(own, other, metres)) return false;
  }
  return true;
}

/** Lying low = keeping still or creeping, without a light or work in hand. */
function mannerOf({ gait, light, task }: Person): Sighting["found"] {
  if (gait === "run") return "running";
  return gait !== "walk" && !light && task === null ? "low" : "about";
}

/** Eyes met this person. */
export function hiveSaw(world: World, person: Person): void {
  const { hive } = world;
  const { seat } = person;
  const seen = hive.seen[seat];
  if (!seen) return;
  meet(world, seat);
  const room = roomAt(world.grid, person.x, person.y);
  if (room >= 0 && seen.room >= 0 && room !== seen.room) {
    const tracked = seen.tick >= 0 && world.tick - seen.tick <= TRACKED_TICKS;
    hive.cameFrom[seat] = tracked ? seen.room : -1;
    hive.stillS[seat] = 0;
    if (tracked) {
      noteMove(world, seat, seen.room, room);
      hive.observed.moves++;
    }
  }
  if (seen.tick < 0 || world.tick - seen.tick > UNAWARE_TICKS) {
    hive.observed.fresh++;
    seen.found = mannerOf(person);
    if (person.gait === "run") hive.observed.freshRunning++;
    if (person.gait === "sneak") hive.observed.freshSneaking++;
  }
  seen.tick = world.tick;
  seen.x = person.x;
  seen.y = person.y;
  if (room >= 0) {
    seen.room = room;
    hive.lookedTick[room] = -1;
  }
  seen.gait = person.gait;
  seen.light = person.light;
  seen.alone = seemsAlone(hive, seat, fear.aloneM);
}

/**
 * A sound came from `room`: somebody is there. Likelihood of those not in view moves there until the room holds `weight` (0..1) of a
 * person; a room that already explains the sound gains nothing, however often it is heard.
 */
export function hiveHeard(world: World, room: number, weight: number): void {
  const { hive } = world;
  if (room < 0 || room >= hive.rooms) return;
  if (hive.metTick < 0) hive.metTick = world.tick;
  hive.lookedTick[room] = -1;
  let held = 0;
  let shares = 0;
  let likeliest = -1;
  let most = -1;
  for (let seat = 0; seat < hive.seen.length; seat++) {
    const here = hive.where[seat * hive.rooms + room] as number;
    if (isInView(world, seat)) {
      if (hive.seen[seat]?.room === room) return;
      continue;
    }
    if (isGone(hive, seat)) continue;
    held += here;
    shares += here + tuning.strayShare;
    if (here <= most) continue;
    most = here;
    likeliest = seat;
  }
  if (likeliest < 0) return;
  hive.sensedTick[likeliest] = world.tick;
  const missing = weight - held;
  if (missing <= 0) return;
  for (let seat = 0; seat < hive.seen.length; seat++) {
    if (isInView(world, seat) || isGone(hive, seat)) continue;
    const here = hive.where[seat * hive.rooms + room] as number;
    raise(hive, seat, room, here + (missing * (here + tuning.strayShare)) / shares);
  }
}

/** A trail or fear of this seat was smelt in `room`; it is at least `weight` (0..1) likely there. */
export function hiveSmelt(world: World, seat: number, room: number, weight: number): void {
  const { hive } = world;
  if (room < 0 || room >= hive.rooms || isInView(world, seat) || isGone(hive, seat)) return;
  meet(world, seat);
  if (weight > tuning.heard) hive.lookedTick[room] = -1;
  raise(hive, seat, room, weight);
}

/** Somebody was dragged out of a locker. */
export function hiveFound(world: World, seat: number): void {
  meet(world, seat);
  world.hive.observed.found++;
}

/** Something speaks for a room being held shut: blows on its doors, barring heard. */
export function noteHeld(world: World, room: number, seconds: number): void {
  const { held } = world.hive;
  if (room >= 0 && room < held.length) held[room] = (held[room] as number) + seconds;
}

/** A leader stands in the middle of a room and meets nobody. */
export function noteLook(world: World, room: number): void {
  if (room >= 0) world.hive.lookedTick[room] = world.tick;
}

/** A leader has a door before its eyes. */
export function noteDoor(world: World, door: number, shut: boolean): void {
  world.hive.shut[door] = shut ? 1 : 0;
}

/** A room has been looked through, every corner or only from its middle. */
export function lookedThrough(world: World, room: number, thorough: boolean): void {
  const { hive } = world;
  if (room < 0 || room >= hive.rooms) return;
  hive.searchedTick[room] = world.tick;
  if (keep.length !== hive.rooms) keep = new Float64Array(hive.rooms);
  keep.fill(1);
  keep[room] = thorough ? tuning.keepsThorough : tuning.keepsLooked;
  clearRooms(world, keep);
}

/**
 * Takes likelihood out of rooms that members stand in without meeting anybody: `keeps[room]` (0..1) of it stays. Those in view are
 * where they are seen.
 */
export function clearRooms(world: World, keeps: Float64Array): void {
  const { hive } = world;
  const { where, rooms } = hive;
  for (let seat = 0; seat < hive.seen.length; seat++) {
    if (isInView(world, seat) || isGone(hive, seat)) continue;
    let sum = 0;
    for (let r = 0; r < rooms; r++) {
      const left = (where[seat * rooms + r] as number) * (keeps[r] as number);
      where[seat * rooms + r] = left;
      sum += left;
    }
    if (sum <= DUST) couldBeAnywhere(world.grid, hive, seat);
    else for (let r = 0; r < rooms; r++) where[seat * rooms + r] = (where[seat * rooms + r] as number) / sum;
  }
  for (let r = 0; r < rooms; r++) hive.held[r] = (hive.held[r] as number) * (keeps[r] as number);
}
let keep = new Float64Array(0);

/** One second passes: the seen are where they were seen, the others may have moved on, the gone are gone. Allocates nothing. */
export function passSecond(world: World): void {
  const { hive } = world;
  if (next.length !== hive.rooms) next = new Float64Array(hive.rooms);
  for (let seat = 0; seat < hive.seen.length; seat++) {
    const p = world.people[seat];
    if (!p || !isPlaying(p)) hive.where.fill(0, seat * hive.rooms, (seat + 1) * hive.rooms);
    else if (p.exiled) settle(hive, seat, outside(world.grid));
    else if (isInView(world, seat)) settle(hive, seat, hive.seen[seat]?.room ?? -1);
    else spread(world, seat);
  }
  for (let r = 0; r < hive.rooms; r++) hive.held[r] = (hive.held[r] as number) * tuning.heldKeepsPerS;
  sumPresence(hive);
}

/** After a huddle nobody knows where anybody is, but habits and doors are remembered. */
export function loseSight(world: World): void {
  const { hive } = world;
  for (let seat = 0; seat < hive.seen.length; seat++) {
    const seen = hive.seen[seat];
    if (seen) {
      seen.tick = -1;
      seen.room = -1;
    }
    hive.cameFrom[seat] = -1;
    hive.stillS[seat] = 0;
    if (!isGone(hive, seat)) couldBeAnywhere(world.grid, hive, seat);
  }
  hive.held.fill(0);
  hive.stage = { ...hive.stage, room: -1, sinceTick: -1, charged: false };
  sumPresence(hive);
}

function meet(world: World, seat: number): void {
  const { hive } = world;
  if (hive.metTick < 0) hive.metTick = world.tick;
  hive.sensedTick[seat] = world.tick;
}

/** Whether eyes rest on this seat just now. */
export function isInView(world: World, seat: number): boolean {
  const seen = world.hive.seen[seat];
  return seen !== undefined && seen.tick >= 0 && world.tick - seen.tick < FRESH_TICKS;
}

/** Whether this seat is known to be out of the round. */
export function isGone(hive: Hive, seat: number): boolean {
  for (let r = 0; r < hive.rooms; r++) if ((hive.where[seat * hive.rooms + r] as number) > 0) return false;
  return true;
}

function couldBeAnywhere(grid: Grid, hive: Hive, seat: number): void {
  const may = crewRooms(grid);
  let count = 0;
  for (let r = 0; r < hive.rooms; r++) count += may[r] as number;
  for (let r = 0; r < hive.rooms; r++)
    hive.where[seat * hive.rooms + r] = count === 0 ? 1 / hive.rooms : (may[r] as number) / count;
}

/** The exiled are put out before everybody's eyes. */
function outside(grid: Grid): number {
  const start = grid.data.exileStarts[0];
  return start ? roomAt(grid, start.x, start.y) : -1;
}

function settle(hive: Hive, seat: number, room: number): void {
  if (room < 0) return;
  hive.where.fill(0, seat * hive.rooms, (seat + 1) * hive.rooms);
  hive.where[seat * hive.rooms + room] = 1;
}

/** Makes `room` at least that likely for a seat; the rest shrinks in proportion. */
function raise(hive: Hive, seat: number, room: number, likely: number): void {
  const { where, rooms } = hive;
  const had = where[seat * rooms + room] as number;
  const to = Math.min(1, likely);
  if (to <= had || had >= 1) return;
  const rest = (1 - to) / (1 - had);
  for (let r = 0; r < rooms; r++) where[seat * rooms + r] = (where[seat * rooms + r] as number) * rest;
  where[seat * rooms + room] = to;
}

/** Part of the likelihood leaves each room by the routes this seat is known to take. */
function spread(world: World, seat: number): void {
  const { hive, grid } = world;
  const { where, rooms } = hive;
  const from = seat * rooms;
  const neighbours = roomNeighbours(grid);
  next.fill(0);
  let sum = 0;
  for (let r = 0; r < rooms; r++) {
    const likely = where[from + r] as number;
    if (likely <= 0) continue;
    sum += likely;
    const ways = neighbours[r] ?? [];
    const leaves = likely < DUST || ways.length === 0 ? 0 : Math.min(tuning.leavesMost, leaveRate(world, seat, r));
    next[r] = (next[r] as number) + likely * (1 - leaves);
    if (leaves === 0) continue;
    const before = r === hive.seen[seat]?.room ? (hive.cameFrom[seat] as number) : -1;
    for (let w = 0; w < ways.length; w++) {
      const to = ways[w] as number;
      next[to] = (next[to] as number) + likely * leaves * nextRoomShare(world, seat, before, r, to);
    }
  }
  if (sum <= 0) return;
  let total = 0;
  for (let r = 0; r < rooms; r++) total += next[r] as number;
  for (let r = 0; r < rooms; r++) where[from + r] = (next[r] as number) / total;
}
let next = new Float64Array(0);

function sumPresence(hive: Hive): void {
  hive.presence.fill(0);
  for (let i = 0; i < hive.where.length; i++) {
    const r = i % hive.rooms;
    hive.presence[r] = (hive.presence[r] as number) + (hive.where[i] as number);
  }
}
