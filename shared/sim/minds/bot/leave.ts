/** Getting out: to the announced gate, into its lane, hands on it. The exiled run to its outer side; the confined wait. */
import { kin as kinHabits } from "../../../content/secret/bots.ts";
import { gate as gateRules, ticks } from "../../../content/tuning.ts";
import { tileAt } from "../../grid.ts";
import { fieldTo } from "../../nav.ts";
import { liftFriend, nearestDown } from "./care.ts";
import { defend, flee, fleeM, huntersOf } from "./danger.ts";
import { walkTo } from "./legs.ts";
import { type Behaviour, type Bot, gap, wayTo } from "./scene.ts";
import { isRunningFoolish } from "./tells.ts";

const QUEUE_M = 4;
/** From here on the lane matters more than what comes. */
const AT_GATE_M = 9;
const AT_LANE_M = 2.5;
const HEAD_START_M = 1.5;
const PRESSED_M = 4;
/** So far inside the lane that a nudge does not put one out of it. */
const WELL_INSIDE_M = 0.8;
const LIFT_ON_WAY_M = 7;
/** A half-bie of such a conscience has nothing left to prove at the gate. */
const SURE_CONSCIENCE = 80;

export const sitInCell: Behaviour = (bot) => bot.self.confinedTicks > 0;

/** The evacuation: to the gate, kiting what hunts until the lane is free, then hands on it whatever comes. */
export const goOut: Behaviour = (bot) => {
  const place = bot.grid.data.gates[bot.round.gate];
  if (bot.now.phase !== "evacuation" || !place) return false;
  if (!isCommitted(bot, place) && !isFirst(bot, place.inner) && flee(bot)) return true;
  const hunter = huntersOf(bot, 3)[0];
  if (hunter) defend(bot, hunter);
  if (!bot.now.gateOpen) {
    walkTo(bot, place.inner.x, place.inner.y, QUEUE_M, pace(bot, place));
    return true;
  }
  return passThrough(bot, place.x, place.y);
};

/** Somebody lies beside the way out, and there is time. */
export const liftOnTheWay: Behaviour = (bot) => {
  const fallen = bot.memory.seen[nearestDown(bot)];
  if (bot.now.phase !== "evacuation" || !fallen || gap(fallen, bot.self) > LIFT_ON_WAY_M) return false;
  const place = bot.grid.data.gates[bot.round.gate];
  if (place && bot.now.gateProgress > 0 && gap(bot.self, place) < gateRules.laneM) return false;
  return bot.now.phaseEndTick - bot.tick > ticks(25) && liftFriend(bot);
};

/** Near the open gate, with few enough about or well on the way through: now the lane matters more than what comes. */
function isCommitted(bot: Bot, place: { x: number; y: number }): boolean {
  const m = gap(bot.self, place);
  if (!bot.now.gateOpen || m > AT_GATE_M) return false;
  if (m < AT_LANE_M) return true;
  const close = bot.threats.filter((t) => t.hunting && t.d < PRESSED_M).length;
  const beside = bot.friends.filter((f) => f.d < PRESSED_M && f.body.health !== "down").length;
  return close <= 2 + beside || bot.now.gateProgress > 0.4 || isLastCall(bot);
}

/** Whether it will be at a place well before any hunter in view. */
function isFirst(bot: Bot, place: { x: number; y: number }): boolean {
  const mine = wayTo(bot, place.x, place.y);
  const { dist } = fieldTo(bot.grid, tileAt(bot.grid, place.x, place.y));
  return huntersOf(bot, fleeM(bot)).every((h) => (dist[tileAt(bot.grid, h.x, h.y)] ?? 0) / 10 > mine + HEAD_START_M);
}

/** Into the lane of the open gate and through. */
export function passThrough(bot: Bot, x: number, y: number): boolean {
  const m = gap(bot.self, { x, y });
  bot.act.use = m < gateRules.laneM;
  if (m < WELL_INSIDE_M) return true;
  const place = bot.grid.data.gates[bot.round.gate];
  const from = bot.self.exiled ? place?.outer : place?.inner;
  if (place && from && gap(bot.self, place) > gap(from, place) + 0.6)
    walkTo(bot, from.x, from.y, 0.3, pace(bot, place));
  else straight(bot, x, y);
  return true;
}

function straight(bot: Bot, x: number, y: number): void {
  const d = gap(bot.self, { x, y });
  bot.act.dx = (x - bot.self.x) / d;
  bot.act.dy = (y - bot.self.y) / d;
}

function pace(bot: Bot, place: { x: number; y: number }): "walk" | "run" {
  const hurried = bot.now.phaseEndTick - bot.tick < ticks(30) || bot.threats.some((t) => t.hunting);
  if (!hurried && isRunningFoolish(bot)) return "walk";
  return hurried || gap(bot.self, place) > 15 ? "run" : "walk";
}

/** Beyond the wire: along the strip to the outer side of the gate that this place belongs to, and through when it opens. */
export const runTheStrip: Behaviour = (bot) => {
  const { self, memory, grid, round } = bot;
  if (!self.exiled) return false;
  if (memory.gate < 0) memory.gate = nearestStart(bot);
  const gates = grid.data.gates;
  const place = gates[round.gate >= 0 ? round.gate : memory.gate];
  if (!place) return true;
  const hunter = huntersOf(bot, 3)[0];
  if (hunter) defend(bot, hunter);
  if (round.gate >= 0 && bot.now.gateOpen && gap(self, place.outer) < 3.5 && !holdsForOthers(bot, place)) {
    return passThrough(bot, place.x, place.y);
  }
  walkTo(bot, place.outer.x, place.outer.y, 0.8, "run");
  return true;
};

/**
 * Whether a half-bie that means well still stands by the lane, on whichever side it is: to go after somebody is a deed, to go first is
 * none. Once one has passed it follows, or when the clock asks. It counts those out as long as it is on its way: to be asked at each thought.
 */
export function holdsForOthers(bot: Bot, place: { x: number; y: number }): boolean {
  const { memory, round } = bot;
  if (!bot.kin || memory.lean !== "protector") return false;
  const out = round.roster.filter((r) => r.fate === "out").length;
  if (gap(bot.self, place) > gateRules.holdM) memory.outBefore = out;
  const left = round.roster.some((r) => !r.gone && r.seat !== round.seat);
  return left && out <= memory.outBefore && bot.now.secret.conscience < SURE_CONSCIENCE && !isLastCall(bot);
}

/** The exiled are set out far from the gate that is meant: the plan of the place tells which one that is. */
function nearestStart(bot: Bot): number {
  let best = 0;
  let bestM = Number.POSITIVE_INFINITY;
  bot.grid.data.exileStarts.forEach((start, gate) => {
    const d = gap(start, bot.self);
    if (d >= bestM) return;
    best = gate;
    bestM = d;
  });
  return best;
}

/** Whether the clock asks even the patient to go. */
export function isLastCall(bot: Bot): boolean {
  return bot.now.phaseEndTick - bot.tick < ticks(kinHabits.lastCallS);
}
