/**
 * What each pack makes of its senses and of the play: one order for all its members. A pack goes after what it sees, then what it hears
 * or smells, then where the play wants it; it never strolls. Two packs on one prey come from two doors.
 * Never breaks: an order rests on what the horde has sensed alone.
 */
import { horde } from "../../content/secret/odds.ts";
import { ticks } from "../../content/tuning.ts";
import { centreX, centreY, roomAt, tileAt } from "../grid.ts";
import { census, takeCensus } from "../horde/census.ts";
import { give, hintAt } from "../horde/give.ts";
import { isPressing, isSilent } from "../horde/numbers.ts";
import { noteDecoy } from "../horde/observed.ts";
import { isWaiting, pursuitTicks } from "../horde/orders.ts";
import { searchRoom } from "../horde/search.ts";
import { sense } from "../horde/senses.ts";
import { FAR, fieldTo, isFloor } from "../nav.ts";
import { roomGraph } from "../nav-rooms.ts";
import { makeNoise } from "../noises.ts";
import { between } from "../rng.ts";
import type { Pack, World } from "../world.ts";
import { runPlay } from "./plays.ts";

/** Packs think four times a second, in turn. */
const THINK_TICKS = 5;
const HEARD_TICKS = ticks(horde.heardS);
const HOLD_TICKS = ticks(horde.holdS);
const ANSWER_TICKS = ticks(horde.voice.answerEveryS);
/** A sound counts as reached from this near; a locker is open after hands were on it so long. */
const AT_SOUND_M = 0.9;
const OPEN_TICKS = ticks(1.2);
/** One who ran is looked for this far along its way. */
const AHEAD_M = 5;
const AHEAD_STEP_M = 0.5;

export function packsSystem(world: World): void {
  takeCensus(world);
  sense(world);
  for (let k = 0; k < world.packs.length; k++) keepLeader(world, world.packs[k] as Pack, k);
  if (world.phase === "outbreak" || world.phase === "evacuation") runPlay(world);
  for (let k = 0; k < world.packs.length; k++) {
    const pack = world.packs[k] as Pack;
    if (pack.alive && pack.leader >= 0 && (world.tick + k) % THINK_TICKS === 0) decide(world, pack, k);
  }
}

/** The first living member leads, until it is gone; a pack without members is no more. */
function keepLeader(world: World, pack: Pack, k: number): void {
  const z = world.zombies;
  if (!pack.alive || (pack.leader >= 0 && z.alive[pack.leader] === 1 && z.pack[pack.leader] === k)) return;
  pack.leader = census.first[k] as number;
  pack.alive = pack.leader >= 0;
}

function decide(world: World, pack: Pack, k: number): void {
  const hunts = isHunting(k);
  if (pack.order === "withdraw" && !hunts) return;
  if (isCalled(world, pack) && !hunts) return;
  const play = pack.assignment;
  // Those who wait, and those who want only loners, go after prey that a member took, not after whoever it saw.
  const careful = play !== null && (play.lonersOnly || (isWaiting(pack) && play.order === pack.order));
  const seat = freshestSight(world, pack);
  if (seat >= 0 && (hunts || !careful)) {
    chase(world, pack, k, seat);
    return;
  }
  if (play?.order !== "rush" && followsSound(world, pack)) return;
  groan(world, pack);
  if (play === null) return;
  if (play.order === "search") {
    searchRoom(world, pack, play);
    return;
  }
  pack.room = play.room;
  give(world, pack, play.order, play.x, play.y);
}

/** Sent to another door by a pack that called it, and still waiting there. */
function isCalled(world: World, pack: Pack): boolean {
  return pack.order === "hold" && pack.heard.tick >= 0 && world.tick - pack.orderTick < HOLD_TICKS;
}

/** Goes to what it heard or smelt and looks there; opens the locker that it came from. False when there is nothing (more) to follow. */
function followsSound(world: World, pack: Pack): boolean {
  const { heard } = pack;
  if (heard.tick < 0 || world.tick - heard.tick > HEARD_TICKS) {
    forgetSound(pack);
    return false;
  }
  const there = isThere(world, pack, heard.x, heard.y, AT_SOUND_M);
  if (there && heard.locker < 0) {
    if (heard.decoy) noteDecoy(world, true);
    forgetSound(pack);
    return false;
  }
  if (!there) pack.thereTick = -1;
  else if (pack.thereTick < 0) pack.thereTick = world.tick;
  else if (world.tick - pack.thereTick > OPEN_TICKS) {
    // Open, and empty.
    forgetSound(pack);
    return false;
  }
  give(world, pack, pack.order === "rush" || pack.order === "hold" ? "rush" : "go", heard.x, heard.y);
  return true;
}

function forgetSound(pack: Pack): void {
  pack.heard.tick = -1;
  pack.heard.locker = -1;
  pack.heard.decoy = false;
}

/** The seat this pack saw last, within the time it takes to lose one; -1 = none. */
function freshestSight(world: World, pack: Pack): number {
  let best = -1;
  let tick = Math.max(-1, world.tick - pursuitTicks(world) - 1);
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
  if (age <= THINK_TICKS && isPressing(world) && isHunting(k)) callOthers(world, pack, k, seat);
}

function isHunting(k: number): boolean {
  return (census.hunters[k] as number) > 0;
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
}

/** A hunting pack calls; those in earshot that are free take what it knows and come by another door, announced by their answer. */
function callOthers(world: World, pack: Pack, k: number, seat: number): void {
  const z = world.zombies;
  const seen = pack.lastSeen[seat];
  if (!seen) return;
  const x = z.x[pack.leader] as number;
  const y = z.y[pack.leader] as number;
  let called = false;
  for (let o = 0; o < world.packs.length; o++) {
    if (o === k || isHunting(o)) continue;
    const other = world.packs[o] as Pack;
    if (!comesWhenCalled(world, pack, other)) continue;
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

/** Of those without prey, who is on a charge, at a sweep or lying in wait stays at it; those after loners come for a loner only. */
function comesWhenCalled(world: World, caller: Pack, other: Pack): boolean {
  if (!other.alive || other.leader < 0 || other.order === "withdraw" || isWaiting(other)) return false;
  if (other.order === "rush" && world.tick - other.orderTick < ANSWER_TICKS) return false;
  const play = other.assignment;
  if (play === null) return true;
  if (play.lonersOnly && !caller.assignment?.lonersOnly) return false;
  return (play.order === "search" || play.order === "go") && !play.thorough;
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
  give(world, other, "hold", centreX(tile, grid.width), centreY(tile, grid.width));
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

/** Whether the leader is within `metres` of a point. */
function isThere(world: World, pack: Pack, x: number, y: number, metres: number): boolean {
  const dx = (world.zombies.x[pack.leader] as number) - x;
  const dy = (world.zombies.y[pack.leader] as number) - y;
  return dx * dx + dy * dy <= metres * metres;
}

/** The sound of a pack that has nobody: now and then. Never when the horde is silent or around an ambush. */
function groan(world: World, pack: Pack): void {
  if (world.tick < pack.voiceTick || isSilent(world)) return;
  if (world.virus.play === "ambush" || world.virus.next === "ambush" || isWaiting(pack)) return;
  const [from, to] = horde.voice.everyS;
  pack.voiceTick = world.tick + ticks(between(world.streams.horde, from, to));
  const z = world.zombies;
  makeNoise(world, "groan", z.x[pack.leader] as number, z.y[pack.leader] as number, horde.voice.groanM, -1, false);
}
