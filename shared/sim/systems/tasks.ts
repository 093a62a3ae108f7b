/**
 * Hands at work: the press edge does quick things, holding use does slow ones, letting go (or stepping away, or a blow) ends them.
 * A site keeps its work, everything else starts over. Barricading and treating oneself go on by themselves while one stays.
 */
import type { Refusal, Verb } from "../../content/ids.ts";
import { act, heard, ticks, work } from "../../content/tuning.ts";
import { findContext, isPossible } from "../context.ts";
import { beginTask, canAct, showPose } from "../hands.ts";
import { bandage, cure, lift } from "../health.ts";
import { makeNoise } from "../noises.ts";
import { notePerceived, noteSeen } from "../perceived.ts";
import type { Person, Task, World } from "../world.ts";
import { closeDoor, nearestDoor, openDoor, raiseBarricade, unbarDoor, unlockDoor } from "./doors.ts";
import { startHuddle } from "./huddle.ts";
import { give, pickUp } from "./items.ts";
import { hideIn, leaveLocker } from "./lockers.ts";
import { finishSite } from "./objectives.ts";

type Act = (world: World, person: Person, target: number) => void;

/** Done at the press. */
const PRESSED: { readonly [V in Verb]?: Act } = {
  open: openDoor,
  close: closeDoor,
  hide: hideIn,
  leave: leaveLocker,
  pickUp,
  report: reportBody,
};

/** Done after so many seconds of holding. Work has its own way; the gate's lane belongs to the gate. */
const HELD: { readonly [V in Verb]?: { readonly seconds: number; readonly finish: Act } } = {
  unlock: { seconds: act.unlockS, finish: unlockDoor },
  unbar: { seconds: act.unbarS, finish: unbarDoor },
  barricade: { seconds: act.barricadeS, finish: raiseBarricade },
  lift: { seconds: act.liftS, finish: liftFriend },
  treat: { seconds: act.treatS, finish: treat },
  ring: { seconds: act.ringBellS, finish: ringBell },
  drawSupplies: { seconds: act.suppliesS, finish: drawSupplies },
};

/** Somebody else was quicker: whoever pressed to open a door does not shut it again. */
const UNDOES: { readonly [V in Verb]?: Verb } = { open: "close", close: "open" };

/** Standing still while treating oneself: slower than a crawl. */
const STILL_MPS2 = 0.25;
const RING_STEP = 1 / ticks(work.ringS);
/** Idle hands look for something to do this often, people in turn; a hand on the button looks each tick. */
const LOOK_EVERY = 4;
const WORK_SOUND_EVERY = ticks(1);

export function tasksSystem(world: World): void {
  for (const p of world.people) {
    // Someone has just called a huddle: the hands of the others stay as they are.
    if (world.phase === "huddle") return;
    const pressed = p.usePressed;
    if (p.task && !goesOn(world, p, p.task, pressed)) p.task = null;
    if (p.task) {
      p.context.verb = p.task.verb;
      p.context.target = p.task.target;
    } else {
      const { verb, target } = p.context;
      if (p.useHeld || !canAct(world, p) || (world.tick + p.seat) % LOOK_EVERY === 0) findContext(world, p);
      const undone = p.context.target === target && p.context.verb === UNDOES[verb];
      press(world, p, pressed && !undone);
    }
    if (p.task) advance(world, p, p.task);
  }
}

/** Intent: a press on the timing ring. Inside the window it helps, outside it is loud and costs; once a sweep ("rate"). */
export function pressRing(world: World, person: Person): Refusal | null {
  const { task } = person;
  const site = task?.verb === "work" ? world.sites[task.target] : undefined;
  if (!task || !site || task.ring < 0) return "state";
  if (task.pressed) return "rate";
  task.pressed = true;
  if (task.ring >= work.windowFrom && task.ring <= work.windowTo) {
    site.doneTicks = Math.min(site.needTicks, site.doneTicks + ticks(work.hitBonusS));
  } else {
    site.doneTicks = Math.max(0, site.doneTicks - ticks(work.missLossS));
    makeNoise(world, "workMiss", site.x, site.y, heard.workMissM * quietness(world, task.target), person.seat);
  }
  return null;
}

/** Tasks that an intent began go on with free buttons; the others live by the held button. */
function goesOn(world: World, p: Person, task: Task, pressed: boolean): boolean {
  if (task.verb === "barricade")
    return (
      !pressed && canAct(world, p) && nearestDoor(world, p) === task.target && world.doors[task.target]?.open === false
    );
  if (isOnSelf(p, task)) return !pressed && canAct(world, p) && p.locker < 0 && p.vx * p.vx + p.vy * p.vy <= STILL_MPS2;
  return p.useHeld && isPossible(world, p, task.verb, task.target);
}

function isOnSelf(p: Person, task: Task): boolean {
  return task.verb === "treat" && task.target === p.seat;
}

function press(world: World, p: Person, pressed: boolean): void {
  const { verb, target } = p.context;
  const quick = pressed ? PRESSED[verb] : undefined;
  if (quick) {
    quick(world, p, target);
    findContext(world, p);
  }
  if (p.useHeld && (verb === "work" || HELD[verb])) beginTask(p, verb, target);
}

function advance(world: World, p: Person, task: Task): void {
  if (task.verb === "work") {
    workOn(world, p, task);
    return;
  }
  const held = HELD[task.verb];
  if (!held) return;
  if (task.needTicks === 0) task.needTicks = ticks(isOnSelf(p, task) ? selfSeconds(p) : held.seconds);
  task.doneTicks++;
  showPose(world, p, task.verb === "lift" ? "lift" : "work", 0);
  if (task.doneTicks < task.needTicks) return;
  p.task = null;
  held.finish(world, p, task.target);
}

function selfSeconds(p: Person): number {
  return p.item === "bandage" ? act.bandageS : act.injectS;
}

/** One tick of work: the first at a site gives all, the second a part, more are in the way. */
function workOn(world: World, p: Person, task: Task): void {
  const site = world.sites[task.target];
  if (!site) return;
  const rank = workersBefore(world, p, task.target);
  if (rank === 0) site.doneTicks += 1;
  else if (rank === 1) site.doneTicks += work.secondFactor;
  sweep(task);
  task.needTicks = site.needTicks;
  task.doneTicks = Math.min(site.doneTicks, site.needTicks);
  showPose(world, p, "work", 0);
  if (world.tick % WORK_SOUND_EVERY === 0) {
    noteSeen(world, "sawWork", p);
    if (rank === 0 && site.kind !== "sample")
      makeNoise(world, "work", site.x, site.y, heard.workM * quietness(world, task.target), p.seat);
  }
  if (site.doneTicks < site.needTicks) return;
  p.task = null;
  finishSite(world, p, task.target);
}

function sweep(task: Task): void {
  if (task.ring < 0) task.ring = 0;
  task.ring += RING_STEP;
  if (task.ring < 1) return;
  task.ring -= 1;
  task.pressed = false;
}

function workersBefore(world: World, p: Person, site: number): number {
  let before = 0;
  for (const other of world.people) {
    if (other.seat >= p.seat) break;
    if (other.task?.verb === "work" && other.task.target === site) before++;
  }
  return before;
}

/** Share of the noise that work at this site makes: two are quieter. */
function quietness(world: World, site: number): number {
  let workers = 0;
  for (const p of world.people) if (p.task?.verb === "work" && p.task.target === site) workers++;
  return workers >= 2 ? work.quietFactor : 1;
}

function reportBody(world: World, person: Person, index: number): void {
  const corpse = world.corpses[index];
  if (!corpse || corpse.reported) return;
  corpse.reported = true;
  notePerceived(world, person.seat, "foundBody", corpse.seat, -1, corpse);
  startHuddle(world, "body", person.seat, corpse.seat);
}

function liftFriend(world: World, person: Person, seat: number): void {
  const friend = world.people[seat];
  if (friend) lift(world, friend, person);
}

/** The thing in the hand is used up whether or not it did anything: what it did is for the treated to feel. */
function treat(world: World, person: Person, seat: number): void {
  const patient = world.people[seat];
  if (!patient) return;
  if (person.item === "suppressant") cure(world, patient, person);
  else if (person.item === "bandage") bandage(patient);
  else return;
  person.item = "none";
}

function ringBell(world: World, person: Person, index: number): void {
  const bell = world.grid.data.bells[index];
  if (!bell) return;
  makeNoise(world, "bell", bell.x, bell.y, heard.bellM, person.seat);
  startHuddle(world, "bell", person.seat, -1);
}

function drawSupplies(world: World, person: Person, index: number): void {
  world.supplies[index] = 0;
  give(world, person, "rawSupplies");
  noteSeen(world, "sawTakeSupplies", person);
}
