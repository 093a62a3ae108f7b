/**
 * Walking: along the map's flow fields, through doors, up stairs, and out of corners. A bot knows the building's plan as everyone does;
 * what stands open or shut it knows only as far as it has seen. Never stands against the same wall for long.
 */
import { habits } from "../../../content/secret/bots.ts";
import { move, ticks } from "../../../content/tuning.ts";
import { dirOf, dirX, dirY } from "../../directions.ts";
import { tileAt } from "../../grid.ts";
import { FAR, fieldTo, type Heading, isFloor, stepToward } from "../../nav.ts";
import { below, chance } from "../../rng.ts";
import { type Bot, gap, press } from "./scene.ts";

export type Pace = "sneak" | "walk" | "run";

const heading: Heading = { dx: 0, dy: 0 };
/** Doors are dealt with from this near; it is inside the reach of hands. */
const DOOR_M = 1.35;
const DOOR_AHEAD = 3;
const CROWD_M = 2.5;
/** Seconds between two thoughts: how far one step carries. */
export const THOUGHT_S = 0.2;
const STUCK_M = 0.06;
const STUCK_THOUGHTS = 7;
const SIDE_S = 0.7;

/** Goes on toward a place; true when within `near` metres of it (and then stands). Unreachable places are barred for a while. */
export function walkTo(bot: Bot, x: number, y: number, near: number, pace: Pace = "walk"): boolean {
  const { self, act, grid, memory } = bot;
  const d = gap(self, { x, y });
  if (d <= near) return true;
  const usual = memory.dareUntilTick > bot.tick ? "sneak" : bot.manner.pace;
  const gait = pace === "walk" ? usual : pace;
  act.run = gait === "run" && self.mayRun;
  act.sneak = gait === "sneak";
  if (memory.sideUntilTick > bot.tick) {
    act.dx = dirX(memory.sideDir);
    act.dy = dirY(memory.sideDir);
    return false;
  }
  const goal = tileAt(grid, x, y);
  if (goal < 0) return false;
  const field = fieldTo(grid, goal);
  const here = bot.tile < 0 ? FAR : (field.dist[bot.tile] as number);
  if (here === FAR && d > 3) {
    bar(bot, x, y);
    return false;
  }
  if (here > 15 && here !== FAR) {
    if (throughDoor(bot, field.next) || offTheStairs(bot, field.dist)) return false;
    stepToward(grid, field, self.x, self.y, heading);
    act.dx = heading.dx;
    act.dy = heading.dy;
    return false;
  }
  if (throughDoor(bot, field.next)) return false;
  // The last step: not so fast as to walk past.
  const mps = act.run ? move.runMps : act.sneak ? move.sneakMps : move.walkMps;
  const share = Math.max(0.25, Math.min(1, d / (mps * THOUGHT_S)));
  act.dx = ((x - self.x) / d) * share;
  act.dy = ((y - self.y) / d) * share;
  return false;
}

/** Just come by the stairs and wanting back: they take nobody who has not stepped off first. True while it does. */
function offTheStairs(bot: Bot, dist: Uint16Array): boolean {
  const { grid, tile, act } = bot;
  if (tile < 0 || bot.self.onLink === 0 || (grid.link[tile] as number) < 0) return false;
  const here = dist[tile] as number;
  const beside = [tile + 1, tile + grid.width, tile - 1, tile - grid.width].filter((t) => isFloor(grid, t));
  const first = beside[0];
  if (first === undefined || beside.some((t) => (dist[t] as number) < here)) return false;
  act.dx = Math.sign((first % grid.width) - (tile % grid.width));
  act.dy = act.dx === 0 ? Math.sign(first - tile) : 0;
  return true;
}

/** Deals with a closed door just ahead; true while hands are at it. */
function throughDoor(bot: Bot, next: Int32Array): boolean {
  const { grid } = bot;
  let tile = bot.tile;
  for (let i = 0; i < DOOR_AHEAD; i++) {
    tile = tile < 0 ? -1 : (next[tile] as number);
    if (tile < 0) return false;
    const door = grid.door[tile] as number;
    if (door < 0 || !isShut(bot, door)) continue;
    return gap(bot.self, doorPlace(bot, door)) <= DOOR_M && openUp(bot, door);
  }
  return false;
}

/** Whether a door is shut, as far as this bot has seen. */
export function isShut(bot: Bot, door: number): boolean {
  const look = bot.now.doors[door] as number;
  return look > 0 && ((look - 1) & (1 | 4)) === 0;
}

/** Whether a door was seen standing open and can still be shut. */
export function canShut(bot: Bot, door: number): boolean {
  const look = bot.now.doors[door] as number;
  return look > 0 && ((look - 1) & (1 | 4)) === 1;
}

/** Whether a door was seen to be locked or barred. */
export function isBolted(bot: Bot, door: number): boolean {
  const look = bot.now.doors[door] as number;
  return isShut(bot, door) && ((look - 1) & (2 | 8)) !== 0;
}

/** Centre of a door, metres. */
export function doorPlace(bot: Bot, door: number): { x: number; y: number } {
  const tiles = bot.grid.data.doors[door]?.tiles ?? [];
  const { width } = bot.grid;
  const a = tiles[0] ?? 0;
  const b = tiles[tiles.length - 1] ?? 0;
  return {
    x: ((a % width) + (b % width)) / 2 + 0.5,
    y: (Math.floor(a / width) + Math.floor(b / width)) / 2 + 0.5,
  };
}

function openUp(bot: Bot, door: number): boolean {
  const { prompt } = bot.self;
  const place = doorPlace(bot, door);
  switch (prompt.verb) {
    case "open":
      if (prompt.target !== door) return false;
      // Two hands at once would open and shut it for ever.
      if (bot.friends.every((f) => f.d > CROWD_M) || chance(bot.stream, 0.35)) press(bot);
      return true;
    case "unlock":
    case "unbar":
      if (prompt.target !== door) return false;
      bot.act.use = true;
      return true;
    case "pickUp":
      // A swap clears nothing out of the way, and where one is offered no door is.
      if (bot.self.item !== "none") return false;
      press(bot);
      return true;
    case "report":
      press(bot);
      return true;
    case "work":
      bot.act.use = true;
      return true;
    case "treat":
      // A friend ahead comes before the door: look the other way.
      bot.act.aim = (dirOf(place.x - bot.self.x, place.y - bot.self.y) + 128) & 255;
      return false;
    default:
      return false;
  }
}

/** Marks a place as out of reach for a while. */
export function bar(bot: Bot, x: number, y: number): void {
  const { memory } = bot;
  memory.barred = memory.barred.filter((b) => b.tick > bot.tick);
  memory.barred.push({ x, y, tick: bot.tick + ticks(habits.giveUpS) });
  memory.errand = { kind: "none", x: 0, y: 0, sinceTick: bot.tick };
}

export function isBarred(bot: Bot, place: { x: number; y: number }): boolean {
  return bot.memory.barred.some((b) => b.tick > bot.tick && gap(b, place) < 1.5);
}

/** Notices, after the thought, that the body wanted on and did not come on: first a step aside, then another errand. */
export function noticeStuck(bot: Bot): void {
  const { memory, self, act } = bot;
  const wants = act.dx * act.dx + act.dy * act.dy > 0.04;
  const came = gap(self, memory) > STUCK_M;
  memory.x = self.x;
  memory.y = self.y;
  if (!wants || came || self.prompt.progress > 0) {
    if (came) memory.stuck = 0;
    if (came && memory.stuckTimes > 0 && memory.sideUntilTick < bot.tick - ticks(3)) memory.stuckTimes = 0;
    return;
  }
  if (++memory.stuck < STUCK_THOUGHTS) return;
  memory.stuck = 0;
  memory.sideDir = below(bot.stream, 256);
  memory.sideUntilTick = bot.tick + ticks(SIDE_S);
  if (++memory.stuckTimes < 3) return;
  memory.stuckTimes = 0;
  if (memory.errand.kind !== "none") bar(bot, memory.errand.x, memory.errand.y);
}
