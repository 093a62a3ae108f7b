/**
 * At the fire: says what it saw (or, as a half-bie, sometimes what it did not), accuses whom it suspects, votes, and locks within ten
 * seconds. With two or more people at the table bots hold back from exile, so that people decide it.
 */

import type { BallotAct } from "../../../content/ids.ts";
import { habits } from "../../../content/secret/bots.ts";
import { ticks } from "../../../content/tuning.ts";
import { between, chance, pick } from "../../rng.ts";
import type { HuddleDoc } from "../../view-types.ts";
import type { Bot } from "./scene.ts";
import { accusable, standings, topOf } from "./suspicion.ts";

const CARDS_MAX = 3;
/** Facts worth a card, by what they are worth in points. */
const TELLING = new Set([
  "sawFeral",
  "sawSniffed",
  "sawTakeSupplies",
  "sawHalt",
  "sawShutDoor",
  "sawLift",
  "sawAlone",
  "foundBody",
]);

/** One thought at the fire. */
export function talk(bot: Bot, huddle: HuddleDoc): void {
  const { memory } = bot;
  if (bot.caretaker) return;
  if (huddle.test) memory.tested = { ...huddle.test, told: false };
  if (huddle.stage === "evidence") {
    memory.talkTick = -1;
    return;
  }
  if (huddle.stage === "result") {
    if (memory.talkTick >= 0) sleepOnIt(bot, huddle);
    return;
  }
  if (memory.talkTick < 0) open(bot);
  if (bot.tick >= memory.voteTick && !huddle.own.locked) {
    vote(bot, huddle);
    return;
  }
  if (bot.tick >= memory.speakTick && memory.said < CARDS_MAX && !huddle.own.locked) {
    memory.speakTick = bot.tick + ticks(habits.speakEveryS);
    memory.said++;
    speak(bot, huddle);
  }
}

function open(bot: Bot): void {
  const { memory, stream } = bot;
  memory.talkTick = bot.tick;
  memory.said = 0;
  memory.speakTick = bot.tick + ticks(between(stream, 0.5, 2.5));
  memory.voteTick = bot.tick + ticks(between(stream, habits.voteAfterS[0], habits.voteAfterS[1]));
}

/** What is left of tonight's talk for the next. */
function sleepOnIt(bot: Bot, huddle: HuddleDoc): void {
  const points = standings(bot, huddle);
  bot.memory.suspicion = points.map((p, seat) =>
    Number.isFinite(p) ? (p - (bot.memory.hunches[seat] ?? 0)) * habits.keepSuspicion : 0,
  );
  bot.memory.alarms.fill(0);
  bot.memory.talkTick = -1;
}

function speak(bot: Bot, huddle: HuddleDoc): void {
  const { memory, stream } = bot;
  if (memory.tested && !memory.tested.told) {
    memory.tested.told = true;
    const { face, infected } = memory.tested;
    say(bot, infected ? "testInfected" : "testClean", face, -1, -1);
    return;
  }
  if (bot.kin && chance(stream, bot.temper.lies)) {
    lie(bot, huddle);
    return;
  }
  const told = (fact: string, who: number) =>
    huddle.cards.some((c) => c.seat === bot.round.seat && c.fact === fact && c.who === who);
  const saw = huddle.saw.filter((s) => TELLING.has(s.fact) && s.who !== bot.round.seat && !told(s.fact, s.who));
  const best = saw.at(-1);
  if (best && memory.said < CARDS_MAX) {
    say(bot, best.fact, best.who, best.whom, best.room);
    return;
  }
  const points = standings(bot, huddle);
  const top = topOf(points, accusable(bot));
  if (top >= 0 && (points[top] ?? 0) >= bot.temper.testAt && !told("suspect", top)) say(bot, "suspect", top, -1, -1);
  else say(bot, "iWasAt", -1, -1, bot.room);
}

/** Puts something on another: most of all on whom the table already doubts. */
function lie(bot: Bot, huddle: HuddleDoc): void {
  const seats = accusable(bot);
  if (seats.length === 0) return;
  const goat = chance(bot.stream, 0.6) ? topOf(standings(bot, huddle), seats) : pick(bot.stream, seats);
  const fact = chance(bot.stream, 0.5) ? "suspect" : "sawAlone";
  const room = fact === "suspect" ? -1 : (huddle.evidence.find((e) => e.room >= 0)?.room ?? bot.room);
  say(bot, fact, goat, -1, room);
}

function say(bot: Bot, fact: HuddleDoc["saw"][number]["fact"], who: number, whom: number, room: number): void {
  bot.act.intents.push({ type: "say", fact, who, whom, room });
}

function vote(bot: Bot, huddle: HuddleDoc): void {
  const seats = accusable(bot);
  const points = standings(bot, huddle);
  const face = topOf(points, seats);
  const act = huddle.canVote && face >= 0 ? actFor(bot, huddle, points[face] ?? 0) : "nobody";
  bot.act.intents.push({ type: "ballot", face: act === "nobody" ? -1 : face, act }, { type: "lock" });
}

function actFor(bot: Bot, huddle: HuddleDoc, points: number): BallotAct {
  const { temper } = bot;
  const mercy = bot.kin && bot.memory.lean === "protector" ? 2 : 0;
  // The more there are, the more is said about everyone.
  const exileAt = temper.exileAt * Math.sqrt(huddle.living / habits.tableOf);
  if (huddle.canExile && points >= exileAt + mercy) return mayExile(bot, huddle) ? "exile" : "confine";
  if (points >= temper.confineAt + mercy) return "confine";
  return points >= temper.testAt ? "test" : "nobody";
}

/** At most half of a majority may be bots when two or more people play: the first few by seat, and the others ask for confinement. */
function mayExile(bot: Bot, huddle: HuddleDoc): boolean {
  const inside = bot.round.roster.filter((r) => !r.gone && !r.exiled);
  if (inside.filter((r) => !r.bot).length < 2) return true;
  const cap = Math.floor((Math.floor(huddle.living / 2) + 1) / 2);
  return inside.filter((r) => r.bot && r.seat < bot.round.seat).length < cap;
}
