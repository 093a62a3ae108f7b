/**
 * What each pack makes of its senses: one order for all its members (search, go, hold, rush, withdraw). A pack follows what it sees,
 * then what it hears or smells, then its belief; it never strolls. Two packs on one prey come from two doors.
 * Never breaks: an order rests on the pack's own knowledge alone.
 */
import { horde } from "../../content/secret/odds.ts";
import { TICKS_PER_SECOND, ticks } from "../../content/tuning.ts";
import { roomAt, tileAt } from "../grid.ts";
import { believeIn, lookedInto, roomToSearch, spreadBelief } from "../horde/belief.ts";
import { nearestPack } from "../horde/bodies.ts";
import { isPressing } from "../horde/numbers.ts";
import { sense } from "../horde/senses.ts";
import { FAR, fieldTo, isFloor } from "../nav.ts";
import { roomGraph } from "../nav-rooms.ts";
import { makeNoise } from "../noises.ts";
import { between } from "../rng.ts";
import type { Pack, PackOrder, World } from "../world.ts";

/** Packs think four times a second, in turn. */
const THINK_TICKS = 5;
const LOSE_TICKS = ticks(horde.loseS);
const HEARD_TICKS = ticks(horde.heardS);
const HOLD_TICKS = ticks(horde.holdS);
const ANSWER_TICKS = ticks(horde.voice.answerEveryS);
const SEARCH_TICKS = ticks(25);
const CALL_TICKS = ticks(20);
/** A room counts as looked into, and a sound as reached, from this near to its middle. */
const IN_ROOM_M = 2;
const AT_SOUND_M = 0.9;
/** One who ran is looked for this far along its way, and the likelihood that goes there. */
const AHEAD_M = 5;
const AHEAD_STEP_M = 0.5;
const AHEAD_WEIGHT = 0.6;
/** A search ends when less than this share of the likelihood is left in its room. */
const SPENT = 0.02;
/** What another pack's search leaves of a room's appeal. */
const TAKEN = 0.3;

export function packsSystem(world: World): void {
  sense(world);
  for (let k = 0; k < world.packs.length; k++) {
    const pack = world.packs[k] as Pack;
    if (!pack.alive || (world.tick + k) % THINK_TICKS !== 0 || !keepLeader(world, pack, k)) continue;
    if ((world.tick + k) % TICKS_PER_SECOND === 0) reflect(world, pack, k);
    decide(world, pack, k);
  }
}

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

/** Draws a pack to a place as a sound there would, whatever it was at. Used by the Call and by the director (who only knows rooms). */
export function hintAt(world: World, pack: Pack, x: number, y: number, order: "go" | "rush"): void {
  pack.heard.tick = world.tick;
  pack.heard.x = x;
  pack.heard.y = y;
  pack.heard.locker = -1;
  believeIn(pack, roomAt(world.grid, x, y), horde.belief.heard);
  give(world, pack, order, x, y);
}

/** Gives an order; the clock of an order starts anew only when it changes. */
export function give(world: World, pack: Pack, order: PackOrder, x: number, y: number): void {
  if (pack.order !== order) pack.orderTick = world.tick;
  pack.order = order;
  pack.x = x;
  pack.y = y;
}

/** The first living member leads, until it is gone. False when nobody is left. */
function keepLeader(world: World, pack: Pack, k: number): boolean {
  const z = world.zombies;
  if (pack.leader >= 0 && z.alive[pack.leader] === 1 && z.pack[pack.leader] === k) return true;
  pack.leader = -1;
  for (let i = 0; i < z.capacity && pack.leader < 0; i++) if (z.alive[i] === 1 && z.pack[i] === k) pack.leader = i;
  if (pack.leader < 0) pack.alive = false;
  return pack.alive;
}

/** Once a second: likelihood spreads, and rooms that members stand in without sensing anyone lose theirs. */
function reflect(world: World, pack: Pack, k: number): void {
  const z = world.zombies;
  spreadBelief(world.grid, pack);
  for (let i = 0; i < z.capacity; i++) {
    if (z.alive[i] !== 1 || z.pack[i] !== k || world.tick - (z.contactTick[i] as number) < TICKS_PER_SECOND) continue;
    if (i !== pack.leader && (z.target[i] as number) >= 0) continue;
    lookedInto(pack, roomAt(world.grid, z.x[i] as number, z.y[i] as number));
  }
}

function decide(world: World, pack: Pack, k: number): void {
  if (pack.order === "withdraw" && !isHunting(world, k)) return;
  if (pack.order === "hold" && world.tick - pack.orderTick < HOLD_TICKS && !isHunting(world, k)) return;
  const seat = freshestSight(world, pack);
  if (seat >= 0) {
    chase(world, pack, k, seat);
    return;
  }
  const rushes = pack.order === "rush" || pack.order === "hold";
  const { heard } = pack;
  if (heard.tick >= 0 && world.tick - heard.tick <= HEARD_TICKS) {
    if (!isThere(world, pack, heard.x, heard.y, AT_SOUND_M) || heard.locker >= 0) {
      give(world, pack, rushes ? "rush" : "go", heard.x, heard.y);
      return;
    }
    heard.tick = -1;
  }
  heard.locker = -1;
  groan(world, pack);
  search(world, pack);
}

/** The seat this pack saw last, within the time it takes to lose one; -1 = none. */
function freshestSight(world: World, pack: Pack): number {
  let best = -1;
  let tick = Math.max(-1, world.tick - LOSE_TICKS - 1);
  for (let s = 0; s < pack.lastSeen.length; s++) {
    const seen = pack.lastSeen[s];
    if (!seen || seen.tick <= tick) continue;
    tick = seen.tick;
    best = s;
  }
  return best;
}

/** Prey in mind: the members hunt or lurk around it, and packs near by are called. */
function chase(world: World, pack: Pack, k: number, seat: number): void {
  const seen = pack.lastSeen[seat];
  if (!seen) return;
  const age = world.tick - seen.tick;
  if (age > THINK_TICKS && age <= THINK_TICKS * 2) lookAhead(world, pack, seat);
  give(world, pack, "rush", seen.x, seen.y);
  if (pack.heard.locker < 0) pack.heard.tick = -1;
  if (age <= THINK_TICKS && isPressing(world) && isHunting(world, k)) callOthers(world, pack, k, seat);
}

function isHunting(world: World, k: number): boolean {
  const z = world.zombies;
  for (let i = 0; i < z.capacity; i++)
    if (z.alive[i] === 1 && z.pack[i] === k && (z.target[i] as number) >= 0) return true;
  return false;
}

/** Just out of sight: the place to look is the way it was going, as far as there is floor, doors shut behind it or not. */
function lookAhead(world: World, pack: Pack, seat: number): void {
  const seen = pack.lastSeen[seat];
  if (!seen) return;
  const speed = Math.sqrt(seen.vx * seen.vx + seen.vy * seen.vy);
  if (speed === 0) return;
  let { x, y } = seen;
  for (let m = AHEAD_STEP_M; m <= AHEAD_M; m += AHEAD_STEP_M) {
    const nx = seen.x + (seen.vx / speed) * m;
    const ny = seen.y + (seen.vy / speed) * m;
    const tile = tileAt(world.grid, nx, ny);
    if (tile < 0 || !isFloor(world.grid, tile)) break;
    x = nx;
    y = ny;
  }
  seen.x = x;
  seen.y = y;
  seen.vx = 0;
  seen.vy = 0;
  believeIn(pack, roomAt(world.grid, x, y), AHEAD_WEIGHT);
}

/** A hunting pack calls; those in earshot that hunt nobody take what it knows and come by another door, announced by their answer. */
function callOthers(world: World, pack: Pack, k: number, seat: number): void {
  const z = world.zombies;
  const seen = pack.lastSeen[seat];
  if (!seen) return;
  const x = z.x[pack.leader] as number;
  const y = z.y[pack.leader] as number;
  let called = false;
  for (let o = 0; o < world.packs.length; o++) {
    const other = world.packs[o] as Pack;
    if (o === k || !other.alive || other.order === "withdraw" || other.leader < 0 || isHunting(world, o)) continue;
    if (other.order === "hold" || (other.order === "rush" && world.tick - other.orderTick < ANSWER_TICKS)) continue;
    const ox = z.x[other.leader] as number;
    const oy = z.y[other.leader] as number;
    if ((ox - x) * (ox - x) + (oy - y) * (oy - y) > horde.callM * horde.callM) continue;
    const known = other.lastSeen[seat];
    if (known) Object.assign(known, seen);
    comeByAnotherDoor(world, pack, other, seen.x, seen.y);
    makeNoise(world, "answer", ox, oy, horde.voice.answerM, -1, false);
    called = true;
  }
  if (called) makeNoise(world, "answer", x, y, horde.voice.answerM, -1, false);
}

/** `other` holds outside the nearest door of the prey's room that the first pack does not use; without one it comes straight. */
function comeByAnotherDoor(world: World, first: Pack, other: Pack, x: number, y: number): void {
  const { grid, zombies: z } = world;
  const room = roomAt(grid, x, y);
  const firstTile = tileAt(grid, z.x[first.leader] as number, z.y[first.leader] as number);
  const otherTile = tileAt(grid, z.x[other.leader] as number, z.y[other.leader] as number);
  const taken = nearestExit(world, room, firstTile, -1);
  const door = nearestExit(world, room, otherTile, taken);
  const tile = grid.data.doors[door]?.tiles[0];
  hintAt(world, other, x, y, "rush");
  if (tile === undefined) return;
  give(world, other, "hold", (tile % grid.width) + 0.5, Math.floor(tile / grid.width) + 0.5);
}

/** The door of `room` nearest on foot to `tile`, but for one; -1 = none. */
function nearestExit(world: World, room: number, tile: number, but: number): number {
  let best = -1;
  let nearest = FAR;
  for (const exit of roomGraph(world.grid)[room] ?? []) {
    if (exit.door < 0 || exit.door === but) continue;
    const d = fieldTo(world.grid, world.grid.data.doors[exit.door]?.tiles[0] ?? -1).dist[tile] ?? FAR;
    if (d >= nearest) continue;
    nearest = d;
    best = exit.door;
  }
  return best;
}

/**
 * Goes through the likeliest rooms, one after the other, leaving to other packs what they look into. Closed doors are broken only when
 * nothing is left on this side.
 */
function search(world: World, pack: Pack): void {
  const { grid, zombies: z } = world;
  const tile = tileAt(grid, z.x[pack.leader] as number, z.y[pack.leader] as number);
  const goal = grid.data.rooms[pack.room];
  const going = pack.order === "search" && goal !== undefined && world.tick - pack.orderTick < SEARCH_TICKS;
  if (going && (pack.belief[pack.room] as number) > SPENT && !isThere(world, pack, goal.x, goal.y, IN_ROOM_M)) return;
  if (going) lookedInto(pack, pack.room);
  appealWithin(world, grid.room[tile] as number);
  shareOut(world, pack);
  let room = roomToSearch(grid, pack, tile, appeal);
  if (room < 0 || (pack.belief[room] as number) < SPENT) {
    appeal.fill(1);
    shareOut(world, pack);
    room = roomToSearch(grid, pack, tile, appeal);
  }
  const next = grid.data.rooms[room];
  if (!next) return;
  pack.room = room;
  pack.orderTick = world.tick;
  give(world, pack, "search", next.x, next.y);
}

/** Sets `appeal` to 1 for rooms that can be walked to from `from` without breaking a door, to 0 for the others. */
function appealWithin(world: World, from: number): void {
  const graph = roomGraph(world.grid);
  if (appeal.length !== graph.length) appeal = new Float64Array(graph.length);
  appeal.fill(0);
  if (from < 0) return;
  appeal[from] = 1;
  queue.length = 0;
  queue.push(from);
  for (let q = 0; q < queue.length; q++) {
    for (const exit of graph[queue[q] as number] ?? []) {
      if (appeal[exit.room] === 1) continue;
      const tile = world.grid.data.doors[exit.door]?.tiles[0];
      if (tile !== undefined && world.barriers[tile] === 1) continue;
      appeal[exit.room] = 1;
      queue.push(exit.room);
    }
  }
}

/** Rooms that other packs are looking into appeal less. */
function shareOut(world: World, pack: Pack): void {
  for (const other of world.packs) {
    if (other === pack || !other.alive || other.order !== "search" || other.room < 0) continue;
    appeal[other.room] = (appeal[other.room] as number) * TAKEN;
  }
}
let appeal = new Float64Array(0);
const queue: number[] = [];

/** Whether the leader is within `metres` of a point. */
function isThere(world: World, pack: Pack, x: number, y: number, metres: number): boolean {
  const dx = (world.zombies.x[pack.leader] as number) - x;
  const dy = (world.zombies.y[pack.leader] as number) - y;
  return dx * dx + dy * dy <= metres * metres;
}

/** The sound of a pack that has nobody: now and then, and never in the silence before an eruption or in a false calm. */
function groan(world: World, pack: Pack): void {
  if (world.tick < pack.voiceTick || world.director.mode === "falseCalm" || world.director.mode === "erupt") return;
  const [from, to] = horde.voice.everyS;
  pack.voiceTick = world.tick + ticks(between(world.streams.horde, from, to));
  const z = world.zombies;
  makeNoise(world, "groan", z.x[pack.leader] as number, z.y[pack.leader] as number, horde.voice.groanM, -1, false);
}
