/** With others or without: a group that keeps behind its leader and stands together, and those who keep apart from everybody. */
import { habitual } from "../../../content/secret/bots.ts";
import { ticks } from "../../../content/tuning.ts";
import { dirX, dirY } from "../../directions.ts";
import { tileAt } from "../../grid.ts";
import { isFloor } from "../../nav.ts";
import { below, between } from "../../rng.ts";
import { call } from "./care.ts";
import { defend } from "./danger.ts";
import { walkTo } from "./legs.ts";
import type { Spot } from "./memory.ts";
import { homeOf } from "./places.ts";
import { type Behaviour, type Bot, type Friend, gap, since } from "./scene.ts";
import { isDangerous, othersNear } from "./senses.ts";
import { openJobs, workAt } from "./work.ts";

const { group, split } = habitual;
/** Sides tried for a place beside the leader are so far apart, in 256ths of a turn. */
const GUARD_TURN = 16;

/** Alone is how it likes it: works and looks about its own part of the building by turns, and leaves whoever comes near. */
export function keepApart(bot: Bot): boolean {
  const { memory, stream } = bot;
  const { habit } = memory;
  if (bot.self.item === "antenna") return false;
  const crowded = bot.friends.some((f) => f.d < split.apartM && f.seat < bot.round.seat && f.body.health !== "down");
  const roams = habit.step % 2 === 1;
  if (bot.tick >= habit.untilTick || (crowded && !roams)) {
    habit.step++;
    const [least, most] = roams ? split.workS : split.roamS;
    habit.untilTick = bot.tick + ticks(between(stream, least, most));
    memory.errand = { kind: "none", x: 0, y: 0, sinceTick: bot.tick };
    habit.room = -1;
  }
  if (habit.step % 2 === 0) return false;
  const place = bot.grid.data.rooms[habit.room];
  if (!place || isDangerous(bot, place, 8) || walkTo(bot, place.x, place.y, 1)) habit.room = roomToRoam(bot);
  return true;
}

/** A room near home in which nobody is known to be, people or dead; -1 = none found this time. */
function roomToRoam(bot: Bot): number {
  const { rooms } = bot.grid.data;
  for (let i = 0; i < 6; i++) {
    const room = below(bot.stream, rooms.length);
    const place = rooms[room];
    if (!place || place.kind === "outside" || gap(place, homeOf(bot)) > split.roamM) continue;
    if (othersNear(bot, place, split.apartM).all === 0 && !isDangerous(bot, place, 8)) return room;
  }
  return -1;
}

/** Behind the leader, at the same work; the leader waits for the rest. */
export function keepTogether(bot: Bot): boolean {
  const jobs = openJobs(bot);
  // Breakers alone are left: they take two places at once.
  if (jobs.length > 0 && jobs.every((j) => j.kind === "breaker")) return false;
  const leader = leaderSpot(bot);
  if (!leader) return waitForTheRest(bot);
  if (bot.self.item === "antenna") return false;
  const job = jobs.find((j) => j.kind !== "mast" && gap(j, leader) < group.nearM);
  if (job && gap(bot.self, leader) < group.runM) return workAt(bot, job);
  const d = gap(bot.self, leader);
  if (d > group.nearM) walkTo(bot, leader.x, leader.y, group.nearM - 0.5, d > group.runM ? "run" : "walk");
  else standGuard(bot, leader);
  return true;
}

/** Beside the leader, now on this side and now on that; where there is a wall, on the next side that has floor. */
function standGuard(bot: Bot, leader: Spot): void {
  const from = bot.round.seat * 43 + Math.floor(bot.tick / ticks(group.guardS)) * 97;
  for (let turn = 0; turn < 256; turn += GUARD_TURN) {
    const dir = (from + turn) & 255;
    const x = Math.floor(leader.x + dirX(dir) * group.guardM) + 0.5;
    const y = Math.floor(leader.y + dirY(dir) * group.guardM) + 0.5;
    if (!isFloor(bot.grid, tileAt(bot.grid, x, y))) continue;
    walkTo(bot, x, y, 0.5);
    return;
  }
}

/** A flight goes where the leader goes, while there is time for that. */
function runBehindLeader(bot: Bot, hunterM: number): boolean {
  const leader = leaderSpot(bot);
  if (!leader || hunterM < group.closeM || since(bot, leader.tick) > group.waitS) return false;
  const d = gap(bot.self, leader);
  if (d > group.farM || d < 1.2 || bot.threats.some((t) => t.hunting && gap(t, leader) < d)) return false;
  walkTo(bot, leader.x, leader.y, 1, "run");
  return true;
}

/** Where the one in front was last seen; null for the one in front, and when it was lost from sight for long. */
function leaderSpot(bot: Bot): Spot | null {
  const first = bot.round.roster.find((r) => !r.gone && !r.exiled && !r.confined);
  if (!first || first.seat === bot.round.seat) return null;
  const cry = bot.things.pings.findLast((p) => p.kind === "here" && p.seat === first.seat);
  const spot = bot.memory.seen[first.seat];
  if (cry && spot && cry.tick > spot.tick) Object.assign(spot, { x: cry.x, y: cry.y, tick: cry.tick });
  for (const entry of bot.round.roster) {
    if (entry.seat >= bot.round.seat) break;
    const seen = bot.memory.seen[entry.seat];
    if (entry.gone || entry.exiled || entry.confined || !seen || seen.tick < 0 || seen.down) continue;
    if (since(bot, seen.tick) < group.recallS) return seen;
  }
  return null;
}

/** The one in front stops now and then until most have come up. */
function waitForTheRest(bot: Bot): boolean {
  const { habit } = bot.memory;
  const others = bot.round.roster.filter((r) => r.seat !== bot.round.seat && !r.gone && !r.exiled && !r.confined);
  const near = bot.friends.filter((f) => f.d < group.waitM).length;
  if (near < others.length) call(bot, "here", 4);
  if (near * 3 >= others.length * 2) return false;
  if (bot.tick > habit.untilTick + ticks(group.waitS * 2)) habit.untilTick = bot.tick + ticks(group.waitS);
  return bot.tick < habit.untilTick;
}

/** Few of the dead and friends at hand: stands its ground and shoves, rather than run each for oneself. */
export const standTogether: Behaviour = (bot) => {
  const { manner, self } = bot;
  if (manner.standsWith === 0 || bot.safe || self.health !== "well") return false;
  const beside = bot.friends.filter((f: Friend) => f.d < group.holdM * 2 && f.body.health !== "down");
  const hunters = bot.threats.filter((t) => t.hunting && t.d < 9);
  const nearest = hunters[0];
  if (!nearest) return false;
  if (beside.length < manner.standsWith || hunters.length > Math.min(group.hunters, beside.length + 1))
    return runBehindLeader(bot, nearest.d);
  defend(bot, nearest);
  // Out of reach while the arms are tired, and back to back else.
  if (nearest.d < 1.5 && self.shoveTicks > 0) {
    bot.act.dx = (self.x - nearest.x) / Math.max(0.1, nearest.d);
    bot.act.dy = (self.y - nearest.y) / Math.max(0.1, nearest.d);
    bot.act.run = self.mayRun;
  }
  return true;
};
