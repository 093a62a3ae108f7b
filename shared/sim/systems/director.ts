/**
 * The director: when, and how many. It breathes with the crew's stress (quiet, build, erupt, fade, once a false calm), fits that into the
 * round that is left, keeps numbers within the cap, and sees that the first contact is a fright and no more. How the horde then hunts is
 * not its business: it tells packs at most a room. Why it changed its mind is kept for a developer's eyes.
 */
import { director, horde } from "../../content/secret/odds.ts";
import { TICKS_PER_SECOND, ticks } from "../../content/tuning.ts";
import { isUnderThreat, watchContact } from "../horde/contact.ts";
import { beginEruption, findOpening, packSize, pourIn } from "../horde/eruption.ts";
import { callBack, vanish } from "../horde/leaving.ts";
import { paced, roomLeft } from "../horde/numbers.ts";
import { bringNear, bringPack, hintAtNearest, metresToCrew, spawnTiles } from "../horde/spawn.ts";
import { measureStress } from "../horde/stress.ts";
import { guardWire } from "../horde/wire.ts";
import { wrongAbout } from "../minds/virus/posture.ts";
import { livingInside } from "../people.ts";
import { between, chance, pick } from "../rng.ts";
import type { DirectorReason, DirectorState, World } from "../world.ts";

export { noteHarm } from "../horde/stress.ts";

const SECOND = TICKS_PER_SECOND;
/** An eruption that is due looks this long for two ways in, then takes what there is. */
const WAIT_TICKS = ticks(10);
/** Start packs keep at least this far from the crew. */
const START_M = 18;
const REASONS_KEPT = 16;

export function directorSystem(world: World): void {
  if (world.phase !== "outbreak" && world.phase !== "evacuation") return;
  const d = world.director;
  if (d.modeUntilTick === 0) openRound(world, d);
  measureStress(world);
  pace(world, d);
  if (d.mode === "erupt") pourIn(world);
  if (world.tick % SECOND !== 0) return;
  watchContact(world);
  if (d.mode === "build" && !awaitsGate(world, d)) fillUp(world);
  if (isCallingBack(d)) callBack(world);
  vanish(world);
  guardWire(world);
}

/** The next eruption does not come (the right one was locked away). */
export function skipNextEruption(world: World): void {
  world.director.skipNextEruption = true;
}

/** Whether those without contact are to go. In the first quiet of a round nobody hunts yet: the start packs are far off and search. */
function isCallingBack(d: DirectorState): boolean {
  return d.mode === "fade" || d.mode === "falseCalm" || (d.mode === "quiet" && d.eruptions > 0);
}

/** Goes over to a mode for so many ticks. Those who drew back come again when the pressure rises. */
function enter(
  world: World,
  d: DirectorState,
  mode: DirectorState["mode"],
  forTicks: number,
  why: DirectorReason,
): void {
  d.mode = mode;
  d.modeTick = world.tick;
  d.modeUntilTick = world.tick + Math.max(1, Math.round(forTicks));
  note(world, d, why);
  if (mode === "build" || mode === "erupt")
    for (const pack of world.packs) if (pack.order === "withdraw") pack.order = "search";
}

function note(world: World, d: DirectorState, reason: DirectorReason): void {
  d.reasons.push({ tick: world.tick, mode: d.mode, reason });
  if (d.reasons.length > REASONS_KEPT) d.reasons.shift();
}

/** A few packs, far from the crew. */
function openRound(world: World, d: DirectorState): void {
  const respite = world.virus.memory.respite ? director.respite.quietS : 0;
  const length = paced(world, between(world.streams.director, director.quietS[0], director.quietS[1]));
  enter(world, d, "quiet", cutToFit(world, d, length, director.quietS[0]) + paced(world, respite), "clock");
  const far = spawnTiles(world.grid)
    .map((tile) => ({ tile, metres: metresToCrew(world, tile) }))
    .filter((s) => s.metres >= START_M && s.metres < Number.POSITIVE_INFINITY)
    .sort((a, b) => b.metres - a.metres || a.tile - b.tile);
  for (const { tile } of far) {
    if (roomLeft(world) < horde.packMin) return;
    bringPack(world, tile, Math.min(roomLeft(world), packSize(world)));
  }
}

/** The state machine: one step. */
function pace(world: World, d: DirectorState): void {
  const over = world.tick >= d.modeUntilTick;
  if (awaitsGate(world, d)) {
    if (world.tick - world.gate.opensTick >= stormAfter(world)) tryToErupt(world, d, "gate");
    return;
  }
  switch (d.mode) {
    case "quiet":
    case "falseCalm":
      if (over) build(world, d, "clock");
      return;
    case "build":
      if (d.team < director.eruptAt && !over) return;
      if (isSpent(world, d)) fade(world, d, "spent");
      else tryToErupt(world, d, over ? "clock" : "stress");
      return;
    case "erupt":
      if (over) fade(world, d, "clock");
      return;
    case "fade":
      if (!hasFaded(world, d)) return;
      // The way out is not the place for a rest.
      if (world.phase === "evacuation") build(world, d, "calm");
      else rest(world, d);
      return;
  }
}

function hasFaded(world: World, d: DirectorState): boolean {
  const lasted = world.tick - d.modeTick;
  if (lasted >= paced(world, director.fadeMaxS)) return true;
  return d.team < director.fadeBelow && lasted >= paced(world, director.fadeMinS);
}

/** What is still to come at the gate comes at once, when it has opened. */
function awaitsGate(world: World, d: DirectorState): boolean {
  return world.phase === "evacuation" && !d.gateErupted && d.mode !== "erupt";
}

/** Whether this phase has had its eruptions. */
function isSpent(world: World, d: DirectorState): boolean {
  return world.phase !== "outbreak" || d.eruptions >= director.eruptByS.length;
}

/** The pressure rises, until the next eruption is due at the latest. */
function build(world: World, d: DirectorState, why: DirectorReason): void {
  const longest = paced(world, director.buildMaxS);
  const shortest = paced(world, director.buildMinS);
  enter(world, d, "build", Math.min(longest, Math.max(shortest, ticksToNext(world, d))), why);
}

function fade(world: World, d: DirectorState, why: DirectorReason): void {
  d.toSpawn = 0;
  d.spots = [];
  enter(world, d, "fade", paced(world, director.fadeMinS), why);
}

/** A quiet stretch; once a round a longer one in its place, that feels the same and is not. */
function rest(world: World, d: DirectorState): void {
  const stream = world.streams.director;
  const calm = !d.falseCalmDone && (d.eruptions > 0 || chance(stream, 0.5));
  const [from, to] = calm ? director.falseCalmS : director.quietS;
  if (calm) d.falseCalmDone = true;
  const length = cutToFit(world, d, paced(world, between(stream, from, to)), from);
  enter(world, d, calm ? "falseCalm" : "quiet", length, "calm");
}

/** A rest of so many ticks, shortened to no less than `leastS` so that a build has room before the next eruption is due. */
function cutToFit(world: World, d: DirectorState, length: number, leastS: number): number {
  const room = ticksToNext(world, d) - paced(world, director.buildMinS);
  return Math.max(paced(world, leastS), Math.min(length, room));
}

/** Running clock until the next eruption is to begin; Infinity when no more are planned. */
function ticksToNext(world: World, d: DirectorState): number {
  const byS = director.eruptByS[d.eruptions];
  if (byS === undefined || isSpent(world, d)) return Number.POSITIVE_INFINITY;
  const respite = world.virus.memory.respite ? director.respite.quietS : 0;
  return paced(world, byS + respite) - world.runTicks;
}

/** Erupts if nothing speaks against it and there are ways in (looked for once a second); otherwise it waits, and says why. */
function tryToErupt(world: World, d: DirectorState, why: DirectorReason): void {
  const hold = holdsBack(world, d);
  if (!hold && d.skipNextEruption) {
    d.skipNextEruption = false;
    countEruption(world, d);
    fade(world, d, "skipped");
    return;
  }
  if (hold) {
    noteWaiting(world, d, hold);
    // A fight that goes on for so long was this eruption in all but name.
    if (hold === "threat" && d.mode === "build" && waitedTicks(world, d) >= paced(world, director.threatMaxS))
      fade(world, d, "threat");
    return;
  }
  if (world.tick % SECOND !== 0) return;
  const opening = findOpening(world, world.tick - d.modeUntilTick > WAIT_TICKS);
  if (!opening) {
    noteWaiting(world, d, "hidden");
    return;
  }
  const [from, to] = director.eruptS;
  const wrong = world.phase === "evacuation" ? null : wrongAbout(world.virus);
  d.fooled = wrong ?? d.fooled;
  const strength = strengthOf(world, d, wrong !== null);
  enter(world, d, "erupt", paced(world, between(world.streams.director, from, to)), why);
  countEruption(world, d);
  beginEruption(world, opening, strength);
}

/** Ticks from the gate's opening to its eruption: who has lost somebody has more time, until too few are left to win. */
function stormAfter(world: World): number {
  const { whole, mourning, lostCause } = director.gateAfterS;
  if (isLostCause(world)) return paced(world, lostCause);
  return paced(world, lostCount(world) > 0 ? mourning : whole);
}

/** Whether fewer are left than it takes to win. */
function isLostCause(world: World): boolean {
  return lostCount(world) * 2 > world.people.length;
}

function lostCount(world: World): number {
  return world.people.filter((p) => p.fate === "lost").length;
}

/**
 * How large an eruption is, 0..1: smaller for a crew that the virus guessed wrong, or has taken wrong (`fooled`), and at a gate that opened
 * late, with little time left to pass it, but for a crew that cannot win any more.
 */
function strengthOf(world: World, d: DirectorState, fooled: boolean): number {
  if (world.phase === "evacuation") {
    if (isLostCause(world)) return 1;
    const left = Math.min(1, (world.phaseEndTick - world.tick) / paced(world, director.gateFullS));
    return left * left;
  }
  const eased = d.eruptions === 0 && world.virus.memory.respite ? 1 - director.respite.smaller : 1;
  return eased * (fooled ? 1 - director.fooled.smaller : 1);
}

/** What keeps a due eruption waiting; null = nothing. */
function holdsBack(world: World, d: DirectorState): DirectorReason | null {
  if (d.lastEruptionTick >= 0 && world.tick - d.lastEruptionTick < paced(world, director.eruptionGapS)) return "gap";
  const { lastHuddleEndTick } = world;
  if (lastHuddleEndTick >= 0 && world.tick - lastHuddleEndTick < paced(world, director.afterHuddleS)) return "huddle";
  return isUnderThreat(world) ? "threat" : null;
}

/** Once for each thing it waits for. */
function noteWaiting(world: World, d: DirectorState, reason: DirectorReason): void {
  if (d.reasons.at(-1)?.reason !== reason) note(world, d, reason);
}

function waitedTicks(world: World, d: DirectorState): number {
  return world.tick - (d.reasons.at(-1)?.tick ?? world.tick);
}

function countEruption(world: World, d: DirectorState): void {
  d.lastEruptionTick = world.tick;
  if (world.phase === "evacuation") d.gateErupted = true;
  else d.eruptions++;
}

/** In build a new pack comes every so often, and begins with the room of somebody near. */
function fillUp(world: World): void {
  if (roomLeft(world) < horde.packMin || world.tick % paced(world, director.packEveryS) >= SECOND) return;
  const inside = livingInside(world);
  if (inside.length === 0) return;
  const focus = pick(world.streams.director, inside);
  const k = bringNear(world, focus, Math.min(roomLeft(world), packSize(world)));
  const pack = world.packs[k];
  if (pack) hintAtNearest(world, k, pack.x, pack.y, "go");
}
