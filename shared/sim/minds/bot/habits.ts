/**
 * Ways of surviving, for crews that keep to one: hide, run, hold, split, group. Each takes the body when nothing more urgent has, and
 * leaves it to work now and then, so that a round is played. What a habit changes of everything else is its `Manner`.
 */
import { habitual } from "../../../content/secret/bots.ts";
import { ticks } from "../../../content/tuning.ts";
import { roomAt } from "../../grid.ts";
import { below, between } from "../../rng.ts";
import { keepApart, keepTogether } from "./company.ts";
import { walkTo } from "./legs.ts";
import { circuitOf, lairsOf, spotIn } from "./places.ts";
import { type Behaviour, type Bot, gap, press, wayTo } from "./scene.ts";
import { isDangerous } from "./senses.ts";
import { holdOut } from "./stronghold.ts";
import { carryAntenna, isErrand, openJobs, workAt } from "./work.ts";

/** So near a locker its door would be offered. */
const AT_LOCKER_M = 0.6;

export const liveByHabit: Behaviour = (bot) => {
  switch (bot.habit) {
    case "hide":
      return lieLow(bot);
    case "run":
      return runRound(bot);
    case "hold":
      return holdOut(bot);
    case "split":
      return keepApart(bot);
    case "group":
      return keepTogether(bot);
    default:
      return false;
  }
};

/** Lies low in one of its lairs and works by turns; even steps rest. */
function lieLow(bot: Bot): boolean {
  const { habit } = bot.memory;
  const { restS, workS } = habitual.hide;
  if (bot.tick >= habit.untilTick) {
    habit.step++;
    const [least, most] = habit.step % 2 === 0 ? restS : workS;
    habit.untilTick = bot.tick + ticks(between(bot.stream, least, most));
    habit.room = -1;
  }
  if (habit.step % 2 === 1 || bot.self.item === "antenna") return false;
  const place = bot.grid.data.rooms[habit.room];
  if (!place || (bot.room !== habit.room && isDangerous(bot, place, 8))) habit.room = nextLair(bot);
  return vanish(bot, habit.room);
}

/** The lair after the last one that nothing was seen at. */
function nextLair(bot: Bot): number {
  const lairs = lairsOf(bot);
  const from = below(bot.stream, 4) === 0 ? 1 : 0;
  for (let i = 0; i < lairs.length; i++) {
    const room = lairs[((bot.memory.habit.step >> 1) + from + i) % lairs.length] ?? -1;
    const place = bot.grid.data.rooms[room];
    if (place && !isDangerous(bot, place, 8)) return room;
  }
  return lairs[0] ?? -1;
}

/** Into a locker of the room, or else into a corner of it for the seat. */
function vanish(bot: Bot, room: number): boolean {
  if (room < 0) return false;
  const { memory, self, grid } = bot;
  if (self.prompt.verb === "hide" && bot.room === room) {
    memory.hiddenTick = bot.tick;
    press(bot);
    return true;
  }
  const lockers = grid.data.lockers.filter((l) => roomAt(grid, l.outX, l.outY) === room);
  const locker = lockers[bot.round.seat % Math.max(1, lockers.length)];
  const spot = locker ? { x: locker.outX, y: locker.outY } : spotIn(grid, room, bot.round.seat * 7 + 3);
  // Somebody is in it already: work, and another lair after.
  if (locker && gap(spot, self) <= AT_LOCKER_M) {
    memory.habit.untilTick = bot.tick;
    return false;
  }
  walkTo(bot, spot.x, spot.y, AT_LOCKER_M - 0.2, gap(spot, self) < habitual.hide.softlyM ? "sneak" : "walk");
  return true;
}

/** Round and round at a run, with a short burst of work wherever the way leads past some. */
function runRound(bot: Bot): boolean {
  const { memory } = bot;
  const { habit } = memory;
  const { burstS, restS, nearM, atM } = habitual.run;
  const antenna = bot.things.items.some((i) => i.kind === "antenna" && wayTo(bot, i.x, i.y) < nearM);
  if (bot.self.item === "antenna") return false;
  if (antenna && carryAntenna(bot)) return true;
  if (bot.tick >= habit.untilTick + ticks(restS)) {
    const near = openJobs(bot).find((j) => j.kind !== "mast" && j.kind !== "breaker" && wayTo(bot, j.x, j.y) < nearM);
    if (near) {
      habit.untilTick = bot.tick + ticks(burstS);
      memory.errand = { kind: "site", x: near.x, y: near.y, sinceTick: bot.tick };
    }
  }
  const job = openJobs(bot).find((j) => isErrand(bot, j));
  if (job && bot.tick < habit.untilTick) return workAt(bot, job);
  const circuit = circuitOf(bot);
  const room = circuit[(habit.step + bot.round.seat) % Math.max(1, circuit.length)] ?? -1;
  const place = bot.grid.data.rooms[room];
  if (!place) return false;
  if (walkTo(bot, place.x, place.y, atM, "run") || isDangerous(bot, place, 8)) habit.step++;
  return true;
}
