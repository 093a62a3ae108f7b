/**
 * The dead: run where they will not be first, lock the door behind, vanish into a locker, shove when cornered, throw what rings. With the
 * unwary ones about: dark and quiet.
 */
import { habits } from "../../../content/secret/bots.ts";
import { move, ticks } from "../../../content/tuning.ts";
import { dirOf, turnBetween } from "../../directions.ts";
import { centreX, centreY, tileAt } from "../../grid.ts";
import { fieldTo, roomGraph, roomTile } from "../../nav.ts";
import { canShut, doorPlace, isBolted, THOUGHT_S, walkTo } from "./legs.ts";
import type { BotMemory } from "./memory.ts";
import { type Behaviour, type Bot, gap, isCruel, lookAt, press, since, type Threat, wayTo } from "./scene.ts";
import { isDangerous } from "./senses.ts";
import { isHidingFoolish } from "./tells.ts";

const CLOSE_M = 3;
/** Half the shove's cone and a little less, in 256ths of a turn. */
const SHOVE_TURN = 34;
/** Body and doorway: from here on a door can shut behind. */
const CLEAR_OF_DOOR_M = 0.95;
const DOOR_IN_HAND_M = 1.4;
const DECOY_FROM = 2;
/** The way of a flight is judged this many tiles ahead; more to spare than this is as good. */
const LOOK_AHEAD = 14;
const SLACK_MAX_M = 6;
const KEEP_SLACK_M = -0.5;
const FAR_M = 70;
const THERE_M = 2;
/** Speed of a hunter as a share of a runner's. */
const PURSUIT = 0.8;

/** Hunters in view that concern this bot, nearest first. */
export function huntersOf(bot: Bot, withinM: number): Threat[] {
  return bot.threats.filter((t) => t.hunting && (t.mine ? t.d < withinM + 3 : t.d < withinM));
}

/** From how near hunters are run from now: the less time is left to get out, the nearer. */
export function fleeM(bot: Bot): number {
  if (bot.now.phase !== "evacuation") return bot.temper.fleeM * bot.manner.fleeFactor;
  const left = (bot.now.phaseEndTick - bot.tick) / ticks(60);
  return bot.temper.fleeM * Math.max(0.25, Math.min(0.55, left));
}

/** Runs from hunters; goes on for a moment after the last was seen. */
export const flee: Behaviour = (bot) => {
  const { memory } = bot;
  if (bot.safe) return false;
  const hunters = huntersOf(bot, fleeM(bot));
  if (hunters.length > 0) {
    memory.fleeUntilTick = bot.tick + ticks(bot.manner.fleeOnS);
    memory.huntedTick = bot.tick;
  } else if (memory.fleeUntilTick <= bot.tick) return false;
  const nearest = hunters[0];
  if (nearest) defend(bot, nearest);
  if (shutBehind(bot, hunters)) return true;
  if (!nearest && bot.now.phase === "outbreak" && hide(bot)) return true;
  // Held off on one spot for long, a hunter never leaves: one way is chosen then, and run to its end.
  if (nearest) losePatience(bot, "hunters");
  const room = refugeFrom(bot, hunters);
  const place = bot.grid.data.rooms[room];
  if (!place) return false;
  if (walkTo(bot, place.x, place.y, 1, "run")) memory.refuge = -1;
  lingerAtDoor(bot, hunters);
  return true;
};

/** Arms: shoves who comes too near, turning to face them first; rings a decoy at a crowd. */
export function defend(bot: Bot, nearest: Threat): void {
  const { self, act } = bot;
  if (nearest.d < CLOSE_M) lookAt(bot, nearest.x, nearest.y);
  if (nearest.d < habits.shoveM && self.shoveTicks === 0) {
    const turn = turnBetween(self.facing, dirOf(nearest.x - self.x, nearest.y - self.y));
    if (turn > -SHOVE_TURN && turn < SHOVE_TURN) act.intents.push({ type: "shove" });
  }
  if (self.item === "noisemaker" && bot.threats.filter((t) => t.hunting && t.d < 10).length >= DECOY_FROM) {
    act.intents.push({ type: "item", act: "use" });
  }
}

/** Locks the open door just passed, with the hunters on its other side and no friend there. */
function shutBehind(bot: Bot, hunters: readonly Threat[]): boolean {
  const past = metresPastDoor(bot, hunters);
  if (past < CLEAR_OF_DOOR_M) return false;
  bot.act.intents.push({ type: "door", act: "lock" });
  return true;
}

/** In the doorway with some head start: no farther than the hand still reaches it. */
function lingerAtDoor(bot: Bot, hunters: readonly Threat[]): void {
  const past = metresPastDoor(bot, hunters);
  if (past < 0 || past >= CLEAR_OF_DOOR_M || hunters.some((h) => h.d < past + CLOSE_M)) return;
  const share = (CLEAR_OF_DOOR_M + 0.1 - past) / (move.runMps * THOUGHT_S);
  bot.act.dx *= Math.min(1, share);
  bot.act.dy *= Math.min(1, share);
}

/** How far it has come through a door that can be shut between it and all hunters, along its way; -1 when there is none. */
function metresPastDoor(bot: Bot, hunters: readonly Threat[]): number {
  const door = doorInHand(bot);
  if (door < 0 || hunters.length === 0) return -1;
  const place = doorPlace(bot, door);
  const flat = bot.grid.data.doors[door]?.axis === "horizontal";
  const side = (p: { x: number; y: number }) => (flat ? p.y - place.y : p.x - place.x);
  const mine = side(bot.self);
  const beyond = (p: { x: number; y: number }) => side(p) * mine < 0;
  if (!hunters.every((h) => beyond(h) && gap(h, place) > 1)) return -1;
  if (!isCruel(bot) && bot.friends.some((f) => beyond(f) && gap(f, place) < 4)) return -1;
  return Math.abs(mine);
}

function doorInHand(bot: Bot): number {
  const doors = bot.grid.data.doors;
  let best = -1;
  let bestM = DOOR_IN_HAND_M;
  for (let i = 0; i < doors.length; i++) {
    const d = gap(doorPlace(bot, i), bot.self);
    if (d >= bestM) continue;
    best = i;
    bestM = d;
  }
  return best >= 0 && canShut(bot, best) ? best : -1;
}

/** Into a near locker, while nobody hunting looks. One that is not to be had must not draw the flight out for ever. */
function hide(bot: Bot): boolean {
  const { memory, self, manner } = bot;
  if (isHidingFoolish(bot) || since(bot, memory.huntedTick) > manner.fleeOnS + habits.lockerS) return false;
  for (const locker of bot.grid.data.lockers) {
    if (gap(locker, self) > manner.lockerM) continue;
    if (wayTo(bot, locker.x, locker.y) > manner.lockerM) continue;
    if (self.prompt.verb === "hide") {
      press(bot);
      memory.hiddenTick = bot.tick;
      return true;
    }
    if (gap(locker, self) < 1) continue;
    memory.fleeUntilTick = Math.max(memory.fleeUntilTick, bot.tick + ticks(0.5));
    walkTo(bot, locker.x, locker.y, 0.6, "run");
    return true;
  }
  return false;
}

/** Inside a locker: waits until it is quiet, but not until breath gives it away. */
export const stayHidden: Behaviour = (bot) => {
  const { memory, self, manner } = bot;
  if (self.locker < 0) return false;
  const inside = (bot.tick - memory.hiddenTick) / ticks(1);
  const near = bot.threats.some((t) => t.d < 6);
  const hurry = (bot.now.phase === "evacuation" || isHidingFoolish(bot)) && !near && inside > 2;
  if (hurry || inside > manner.hideMaxS || (inside > manner.hideMinS && !near)) press(bot);
  return true;
};

/** The room whose way keeps clear of the hunters longest; kept for a while, as long as that stays true. */
function refugeFrom(bot: Bot, hunters: readonly Threat[]): number {
  const { memory, grid } = bot;
  const kept = memory.refuge >= 0 && wayToRoom(bot, memory.refuge) > THERE_M;
  const stillGood = () => memory.refugeTick > bot.tick && slackOn(bot, memory.refuge, hunters) > KEEP_SLACK_M;
  if (kept && (memory.dareUntilTick > bot.tick || stillGood())) return memory.refuge;
  const graph = roomGraph(grid);
  const gate = grid.data.gates[bot.round.gate];
  const toGate = gate ? fieldTo(grid, tileAt(grid, gate.inner.x, gate.inner.y)).dist : null;
  let best = -1;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let room = 0; room < grid.data.rooms.length; room++) {
    const centre = roomTile(grid, room);
    const mine = wayToRoom(bot, room);
    if (mine <= THERE_M || mine > FAR_M) continue;
    const slack = Math.min(SLACK_MAX_M, slackOn(bot, room, hunters));
    const exits = graph[room]?.length ?? 0;
    const place = grid.data.rooms[room];
    const known = place && isDangerous(bot, place, 8) ? 8 : 0;
    const astray = toGate ? (toGate[centre] as number) * 0.04 : 0;
    // Not too short a way, since the hunters come after; and a way on from there.
    const score =
      slack * 3 +
      Math.min(mine, 18) * 0.2 -
      mine * 0.06 +
      (exits > 1 ? 3 : 0) -
      known -
      astray +
      (room === memory.refuge ? 2 : 0);
    if (score <= bestScore) continue;
    best = room;
    bestScore = score;
  }
  memory.refuge = best;
  memory.refugeTick = bot.tick + ticks(habits.refugeEveryS);
  return best;
}

/** Metres on foot to the middle of a room. */
function wayToRoom(bot: Bot, room: number): number {
  return (fieldTo(bot.grid, roomTile(bot.grid, room)).dist[bot.tile] as number) / 10;
}

/**
 * How much room to spare the first metres of the way to a room leave, metres: for each tile of it, how far the nearest hunter is beyond
 * what it runs while the bot gets there. Locked doors on the way leave none.
 */
function slackOn(bot: Bot, room: number, hunters: readonly Threat[]): number {
  const { grid } = bot;
  const { next, dist } = fieldTo(grid, roomTile(grid, room));
  const from = dist[bot.tile] as number;
  let least = SLACK_MAX_M as number;
  let tile = bot.tile;
  for (let i = 0; i < LOOK_AHEAD; i++) {
    tile = next[tile] as number;
    if (tile < 0) break;
    const x = centreX(tile, grid.width);
    const y = centreY(tile, grid.width);
    const door = grid.door[tile] as number;
    const mine = (from - (dist[tile] as number)) / 10;
    if (door >= 0 && isBolted(bot, door)) return -LOOK_AHEAD;
    for (const h of hunters) {
      const dx = h.x - x;
      const dy = h.y - y;
      least = Math.min(least, Math.sqrt(dx * dx + dy * dy) - mine * PURSUIT);
    }
  }
  return least;
}

/** The dead are near but have noticed nothing: away from them, softly. True while it does so. */
export const slipAway: Behaviour = (bot) => {
  const near = bot.threats.find((t) => !t.hunting && t.bites && t.d < bot.temper.sneakM * 0.6);
  if (!near || bot.safe || losePatience(bot, "unwary")) return false;
  const room = refugeFrom(bot, [near]);
  const place = bot.grid.data.rooms[room];
  if (!place) return false;
  walkTo(bot, place.x, place.y, 1, near.d < 3.5 ? "walk" : "sneak");
  return true;
};

/** Kept on one spot for long by dead that do not go away: patience is over for a while, and it goes past them. True for that while. */
function losePatience(bot: Bot, by: keyof BotMemory["keptBy"]): boolean {
  const { memory, self, tick } = bot;
  if (memory.dareUntilTick > tick) return true;
  const kept = memory.keptBy[by];
  const elsewhere = gap(kept, self) > habits.keptSpotM || since(bot, kept.lastTick) > habits.dareS;
  if (elsewhere) memory.keptBy[by] = { x: self.x, y: self.y, tick, lastTick: tick };
  else kept.lastTick = tick;
  if (since(bot, memory.keptBy[by].tick) < habits.keptPatienceS) return false;
  memory.dareUntilTick = tick + ticks(habits.dareS);
  return true;
}

/** Whether it should be quiet and dark here: the dead in view, unaware. */
export function shouldBeQuiet(bot: Bot): boolean {
  return bot.threats.some((t) => t.d < bot.temper.sneakM && !t.hunting);
}
