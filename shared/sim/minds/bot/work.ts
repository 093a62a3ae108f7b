/**
 * The crew's work: which site to go to, the timing ring, the antenna on its way. Bots spread out because each sees distances a little
 * differently and shuns places where others already are; nobody tells them where anyone is.
 */

import type { ObjectiveId, SiteKind } from "../../../content/ids.ts";
import { habits } from "../../../content/secret/bots.ts";
import { ticks, work } from "../../../content/tuning.ts";
import { below, between, chance } from "../../rng.ts";
import { call, goFetch } from "./care.ts";
import { isBarred, walkTo } from "./legs.ts";
import { astrayM } from "./places.ts";
import { type Behaviour, type Bot, gap, isCruel, lookAt, since, wayTo } from "./scene.ts";
import { isDangerous, othersNear } from "./senses.ts";

export interface Job {
  readonly objective: ObjectiveId;
  readonly kind: SiteKind;
  readonly x: number;
  readonly y: number;
  readonly done: boolean;
  readonly whim: number;
}

const AT_SITE_M = 0.9;
const COMPANY_M = 5;
const SAME_SITE_M = 0.5;
/** Middle of the ring's window, and how far off a good press may be. */
const RING_MIDDLE = (work.windowFrom + work.windowTo) / 2;
const RING_SLACK = (work.windowTo - work.windowFrom) / 2;

export const doWork: Behaviour = (bot) => {
  const { self, memory } = bot;
  // Work is an alibi to some: only where it is seen.
  if (isCruel(bot) && bot.friends.length === 0 && self.item !== "antenna") return false;
  const jobs = openJobs(bot);
  if (self.item === "antenna") {
    const mast = jobs.find((j) => j.kind === "mast");
    if (mast) return workAt(bot, mast);
  } else if (carryAntenna(bot)) return true;
  if (looksAbout(bot, jobs)) return false;
  const job = chooseJob(bot, jobs);
  if (!job) return false;
  if (!isErrand(bot, job)) memory.errand = { kind: "site", x: job.x, y: job.y, sinceTick: bot.tick };
  return workAt(bot, job);
};

/** One job done, and no habit to keep to: begins to look about for a while before the next, as people do. Whether it still does. */
function looksAbout(bot: Bot, jobs: readonly Job[]): boolean {
  const { memory } = bot;
  if (bot.habit === null && memory.errand.kind === "site" && !jobs.some((j) => isErrand(bot, j))) {
    memory.idleUntilTick = bot.tick + ticks(between(bot.stream, habits.idleS[0], habits.idleS[1]));
    memory.errand = { kind: "none", x: 0, y: 0, sinceTick: bot.tick };
  }
  return bot.tick < memory.idleUntilTick;
}

/** Whether this is the job it is on its way to, or at. */
export function isErrand({ memory }: Bot, job: Job): boolean {
  return memory.errand.kind === "site" && gap(memory.errand, job) < SAME_SITE_M;
}

/** Sites that still want work, as far as the round's list tells. A finished breaker whose twin is not counts: it will fall back. */
export function openJobs(bot: Bot): Job[] {
  const jobs: Job[] = [];
  let n = 0;
  for (const o of bot.round.objectives) {
    for (const s of o.sites) {
      const whim = bot.memory.whims[n++] ?? 0;
      if (o.done || (s.done && s.kind !== "breaker")) continue;
      jobs.push({ objective: o.id, kind: s.kind, x: s.x, y: s.y, done: s.done, whim });
    }
  }
  return jobs;
}

function chooseJob(bot: Bot, jobs: readonly Job[]): Job | undefined {
  const going = jobs.find((j) => isErrand(bot, j));
  const settled = going && since(bot, bot.memory.errand.sinceTick) < habits.settleS && !isBarred(bot, going);
  if (settled && !isDangerous(bot, going, 9)) return going;
  let best: Job | undefined;
  let bestCost = 150;
  const spared = !bot.manner.breakers && jobs.some((j) => j.kind !== "breaker" && j.kind !== "mast");
  for (const job of jobs) {
    if (job.kind === "mast" || (spared && job.kind === "breaker") || isBarred(bot, job)) continue;
    const cost = costOf(bot, job, jobs);
    if (cost >= bestCost) continue;
    best = job;
    bestCost = cost;
  }
  return best;
}

function costOf(bot: Bot, job: Job, jobs: readonly Job[]): number {
  const { memory, temper, manner } = bot;
  const companyM = manner.companyM ?? temper.companyM;
  let cost = wayTo(bot, job.x, job.y) + job.whim + astrayM(bot, job);
  if (isErrand(bot, job)) cost -= habits.stickM;
  if (isDangerous(bot, job, 9)) cost += habits.dangerM;
  // Of a crowd, those whose seat comes later look for other work: everybody knows the same order, so nobody wavers.
  const others = othersNear(bot, job, COMPANY_M);
  if (others.all > 0) cost += others.before > 1 ? habits.crowdM * (others.before - 1) : -companyM;
  if (job.kind !== "breaker") return cost;
  if (bot.tick < memory.breakerFromTick) cost += 60;
  const twin = jobs.find((j) => j.kind === "breaker" && j !== job);
  // One at each: who comes second to this one goes to the other.
  if (twin && others.before > 0 && othersNear(bot, twin, COMPANY_M).all === 0) cost += habits.crowdM;
  return cost;
}

export function workAt(bot: Bot, job: Job): boolean {
  const { self } = bot;
  if (self.prompt.verb === "work" && gap(self, job) < AT_SITE_M + 0.6) {
    bot.act.use = true;
    lookAt(bot, job.x, job.y - 1);
    pressRing(bot);
    return true;
  }
  if (job.done && gap(self, job) < COMPANY_M) return waitAtBreaker(bot, job);
  if (walkTo(bot, job.x, job.y, AT_SITE_M - 0.4)) bot.act.use = !bot.memory.used && self.prompt.verb === "pickUp";
  if (job.kind === "breaker" && gap(self, job) < 2) wearOut(bot);
  return true;
}

/** The first breaker is in; stays by until it falls back or the other follows. */
function waitAtBreaker(bot: Bot, job: Job): boolean {
  wearOut(bot);
  call(bot, "here", 6);
  walkTo(bot, job.x, job.y, AT_SITE_M);
  return true;
}

/** Patience at a breaker runs out when no twin follows. */
function wearOut(bot: Bot): void {
  const { memory } = bot;
  memory.waited += 4;
  if (memory.waited < ticks(habits.breakerPatienceS)) return;
  memory.waited = 0;
  memory.breakerFromTick = bot.tick + ticks(habits.breakerRestS);
}

/** Presses when the mark is in the window, or, as people do, a little off now and then. */
function pressRing(bot: Bot): void {
  const { ring } = bot.self.prompt;
  if (ring < 0) return;
  const off = Math.abs(ring - RING_MIDDLE);
  if (off < RING_SLACK * 0.9) {
    if (chance(bot.stream, bot.temper.ringSkill)) bot.act.intents.push({ type: "beat" });
  } else if (off < RING_SLACK * 1.6 && chance(bot.stream, (1 - bot.temper.ringSkill) * 0.15)) {
    bot.act.intents.push({ type: "beat" });
  }
}

/** The antenna is wanted and lies somewhere known: the nearest hand takes it. */
export function carryAntenna(bot: Bot): boolean {
  if (!openJobs(bot).some((j) => j.kind === "mast")) return false;
  const carried = bot.memory.seen.some((s) => s.tick >= 0 && s.item === "antenna" && bot.tick - s.tick < ticks(20));
  if (carried || !goFetch(bot, ["antenna"], 80)) return false;
  // With a full hand the work beside it is offered first: done, and out of the way.
  if (bot.self.prompt.verb === "work" && bot.act.dx === 0 && bot.act.dy === 0) bot.act.use = true;
  return true;
}

/** Nothing better to do: to a room not far off, to see what lies there; never twice the same. */
export const wander: Behaviour = (bot) => {
  const { memory, grid } = bot;
  if (memory.errand.kind !== "wander" || since(bot, memory.errand.sinceTick) > 25 || isBarred(bot, memory.errand)) {
    for (let i = 0; i < 8; i++) {
      const room = grid.data.rooms[below(bot.stream, grid.data.rooms.length)];
      if (!room || room.kind === "outside" || isDangerous(bot, room, 9) || isBarred(bot, room)) continue;
      if (wayTo(bot, room.x, room.y) > 45) continue;
      memory.errand = { kind: "wander", x: room.x, y: room.y, sinceTick: bot.tick };
      break;
    }
  }
  if (memory.errand.kind !== "wander") return false;
  if (walkTo(bot, memory.errand.x, memory.errand.y, 1))
    memory.errand = { kind: "none", x: 0, y: 0, sinceTick: bot.tick };
  return true;
};
