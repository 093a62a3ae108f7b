/**
 * Holding out: the crew meets in one room, shuts, locks and barricades its doors and stays; two at a time go out to work while it is
 * quiet. Comes back to the same room all night, and to the second best one when that has fallen.
 */
import type { SoundKind } from "../../../content/ids.ts";
import { habitual } from "../../../content/secret/bots.ts";
import { ticks } from "../../../content/tuning.ts";
import { roomAt } from "../../grid.ts";
import { roomGraph } from "../../nav.ts";
import { below, between } from "../../rng.ts";
import { doorPlace, walkTo } from "./legs.ts";
import { spotIn, strongholdOf } from "./places.ts";
import { type Bot, gap, lookAt } from "./scene.ts";
import { heardLately, isDangerous } from "./senses.ts";
import { openJobs } from "./work.ts";

const { hold } = habitual;
const OPEN = 1;
const BARRED = 2;
const BROKEN = 4;
const LOCKED = 8;
const HAND_M = 1.15;
const ALARMS: readonly SoundKind[] = ["doorHit", "doorBreak", "scream", "tellBreach"];

export function holdOut(bot: Bot): boolean {
  const { memory } = bot;
  if (bot.self.item === "antenna") return false;
  const room = chosenRoom(bot);
  const place = bot.grid.data.rooms[room];
  if (!place) return false;
  if (isOnSortie(bot, room)) return false;
  if (bot.room !== room) {
    walkTo(bot, place.x, place.y, 1, bot.threats.length > 0 ? "run" : "walk");
    return true;
  }
  if (bot.self.prompt.progress > 0) return true;
  const door = doorToSecure(bot, room);
  if (door >= 0) {
    secure(bot, door, room);
    return true;
  }
  if (bot.tick >= memory.habit.untilTick) {
    memory.habit.untilTick = bot.tick + ticks(between(bot.stream, hold.paceS[0], hold.paceS[1]));
    memory.habit.step = below(bot.stream, 1000);
  }
  const spot = spotIn(bot.grid, room, memory.habit.step);
  walkTo(bot, spot.x, spot.y, 0.5);
  return true;
}

/** The favourite, unless the dead were seen in there lately or its door is broken: then the other one. */
function chosenRoom(bot: Bot): number {
  const first = strongholdOf(bot, false);
  const place = bot.grid.data.rooms[first];
  const fallen = doorsOf(bot, first).every((d) => (lookOf(bot, d) & BROKEN) !== 0);
  return (place && isDangerous(bot, place, 4)) || fallen ? strongholdOf(bot, true) : first;
}

function doorsOf(bot: Bot, room: number): number[] {
  return (roomGraph(bot.grid)[room] ?? []).map((exit) => exit.door).filter((d) => d >= 0);
}

/** What is known of a door, as bits; 0 = shut and nothing else, or never seen. */
function lookOf(bot: Bot, door: number): number {
  return Math.max(0, (bot.now.doors[door] ?? 0) - 1);
}

/** A door of the room that still has to be made fast, by this bot: the nearest to it of those inside. -1 = none. */
function doorToSecure(bot: Bot, room: number): number {
  const inside = bot.friends.filter((f) => roomAt(bot.grid, f.x, f.y) === room && f.body.health !== "down");
  const living = bot.round.roster.filter((r) => !r.gone && !r.exiled).length;
  const hunted = bot.threats.some((t) => t.hunting);
  if (!hunted && inside.length + 1 < living && bot.tick < ticks(hold.gatherS)) return -1;
  for (const door of doorsOf(bot, room)) {
    if ((lookOf(bot, door) & (BARRED | BROKEN)) !== 0) continue;
    const place = doorPlace(bot, door);
    const mine = gap(bot.self, place);
    const others = inside.some((f) => gap(f, place) < mine || (gap(f, place) === mine && f.seat < bot.round.seat));
    const passing = bot.friends.some((f) => roomAt(bot.grid, f.x, f.y) !== room && gap(f, place) < hold.nearDoorM);
    if (!others && !passing) return door;
  }
  return -1;
}

/** To the door; shut and locked first, then barred. */
function secure(bot: Bot, door: number, room: number): void {
  const place = doorPlace(bot, door);
  const centre = bot.grid.data.rooms[room] ?? place;
  const side = bot.grid.data.doors[door]?.axis === "horizontal";
  // One step inside, so that nobody stands in the doorway.
  const x = side ? place.x : place.x + Math.sign(centre.x - place.x) * 1;
  const y = side ? place.y + Math.sign(centre.y - place.y) * 1 : place.y;
  if (!walkTo(bot, x, y, HAND_M - 0.75)) return;
  lookAt(bot, place.x, place.y);
  const look = lookOf(bot, door);
  const act = (look & OPEN) !== 0 || (look & LOCKED) === 0 ? "lock" : "barricade";
  bot.act.intents.push({ type: "door", act });
}

/** Whether it is this bot's turn to be out: pairs by turns, and only those go for whom it is quiet at the door. */
function isOnSortie(bot: Bot, room: number): boolean {
  const living = bot.round.roster.filter((r) => !r.gone && !r.exiled && !r.confined);
  const rank = living.findIndex((r) => r.seat === bot.round.seat);
  const turns = Math.ceil(living.length / 2) + hold.restTurns;
  const turn = (Math.floor(bot.tick / ticks(hold.sortieS)) + turns - 1) % turns;
  if (rank >> 1 !== turn || openJobs(bot).length === 0) return false;
  const quiet = bot.threats.length === 0 && !ALARMS.some((kind) => heardLately(bot, kind, hold.quietS));
  return bot.room !== room || quiet;
}
