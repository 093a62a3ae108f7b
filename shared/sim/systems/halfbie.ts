/**
 * The half-bie: who it is, its hunger and conscience, its mask, and what it may do to the horde. Feeding and going feral have files of their own.
 * Never breaks: for a crew member every door here answers "role" or does nothing, so the shape of the game tells nobody's side.
 */
import type { Refusal } from "../../content/ids.ts";
import { conscience as deeds, draw, hunger } from "../../content/secret/odds.ts";
import { halfbie as rules, sight, TICK_SECONDS, ticks } from "../../content/tuning.ts";
import { addConscience, powerOf } from "../conscience.ts";
import { record } from "../deeds.ts";
import { tileAt } from "../grid.ts";
import { showPose } from "../hands.ts";
import { pointPack } from "../horde/give.ts";
import { addHunger } from "../hunger.ts";
import { makeNoise } from "../noises.ts";
import { halfbieOf, isConfined, isFeral, isPlaying, within } from "../people.ts";
import { notePerceived } from "../perceived.ts";
import { chance, weighted } from "../rng.ts";
import { canSee } from "../sight.ts";
import type { Person, SeatSetup, World } from "../world.ts";
import { continueFeeding } from "./feeding.ts";
import { goFeral, runFeral } from "./feral.ts";
import { frenzyAround, haltAround, zombieWithin } from "./horde.ts";

/** Draws who is half-bie (stream "role"), or does what the scenario says. Called once, when the world is made. */
export function drawHalfbie(world: World): void {
  const { halfbie, halfbiePct, seats } = world.scenario;
  const pct = halfbiePct ?? (seats.length >= 5 ? draw.chancePct.fiveUp : draw.chancePct.four);
  const people = seats.filter((s) => s.driver === "human").length;
  // Both are drawn every time, so that what follows in the stream never depends on the first.
  const anyone = chance(world.streams.role, pct / 100);
  const drawn = weighted(
    world.streams.role,
    seats.map((s) => weightOf(s, people)),
  );
  const seat = halfbie !== "draw" ? halfbie : anyone ? drawn : -1;
  const chosen = world.people[seat];
  if (chosen) chosen.role = "halfbie";
}

/** Likelier the longer it has not been one's turn; never in a person's first round. */
function weightOf(seat: SeatSetup, people: number): number {
  const comfort = draw.comfort[seat.comfort];
  if (seat.driver === "human") return Math.min(draw.maxRoundsWeight, seat.roundsSince) * comfort;
  const rounds = Math.max(1, Math.min(draw.maxRoundsWeight, seat.roundsSince));
  return rounds * comfort * (people >= 3 ? draw.botWeightWithThreePeople : 1);
}

/** Intent: begins to put the mask on or off; done a second later. "state" when it is so already or in a cell, "rate" while changing. */
export function setMask(world: World, p: Person, on: boolean): Refusal | null {
  if (p.role !== "halfbie") return "role";
  if (p.half.maskChangeTick > world.tick) return "rate";
  if (isConfined(world, p) || p.half.masked === on) return "state";
  p.half.maskChangeTick = world.tick + ticks(rules.maskChangeS);
  return null;
}

/** Intent: points the nearest pack at a place, without a sound. Whether a pack obeys is not told. */
export function callPack(world: World, p: Person, x: number, y: number): Refusal | null {
  if (p.role !== "halfbie") return "role";
  if (tileAt(world.grid, x, y) < 0) return "shape";
  if (p.exiled || isConfined(world, p) || isFeral(world, p)) return "state";
  if (p.half.callReadyTick > world.tick) return "rate";
  p.half.callReadyTick = world.tick + ticks(rules.callCooldownS);
  pointPack(world, x, y, p.seat);
  record(world, "call", p.seat);
  return null;
}

/** Intent: the one great deed of a round. With a conscience it is Halt, without one Apex; between them neither comes. */
export function usePower(world: World, p: Person): Refusal | null {
  if (p.role !== "halfbie") return "role";
  if (p.half.powerUsed || isConfined(world, p) || isFeral(world, p)) return "state";
  const power = powerOf(p);
  if (power === "none") return "state";
  if (power === "halt") halt(world, p);
  else apex(world, p);
  p.half.powerUsed = true;
  return null;
}

/** Every zombie near stands still, and everyone near sees whose doing it is. */
function halt(world: World, p: Person): void {
  haltAround(world, p.x, p.y, rules.haltM, world.tick + ticks(rules.haltS));
  showPose(world, p, "halt", rules.haltPoseS);
  makeNoise(world, "halt", p.x, p.y, rules.haltM, p.seat, false);
  for (const w of world.people) {
    if (w.seat === p.seat || !isPlaying(w) || !within(w, p, Math.min(rules.haltM, sight.rangeM))) continue;
    if (canSee(world.grid, world.barriers, w.x, w.y, p.x, p.y)) notePerceived(world, w.seat, "sawHalt", p.seat, -1, p);
  }
  record(world, "halt", p.seat);
  addConscience(p, deeds.halt);
}

/** The pack goes mad; nobody sees why. */
function apex(world: World, p: Person): void {
  frenzyAround(world, p.x, p.y, rules.apexM, world.tick + ticks(rules.apexS));
  record(world, "apex", p.seat);
  addConscience(p, deeds.apex);
}

export function halfbieSystem(world: World): void {
  if (world.phase !== "outbreak" && world.phase !== "evacuation") return;
  const p = halfbieOf(world);
  if (!p || !isPlaying(p)) return;
  changeMask(world, p);
  if (p.half.feralUntilTick >= 0) {
    runFeral(world, p);
    return;
  }
  if (p.half.feedingOn >= 0) continueFeeding(world, p);
  // Beyond the wire there is nobody to hunger for.
  if (!p.exiled) growHungry(world, p);
}

function changeMask(world: World, p: Person): void {
  if (p.half.maskChangeTick < 0 || world.tick < p.half.maskChangeTick) return;
  p.half.masked = !p.half.masked;
  p.half.maskChangeTick = -1;
}

function growHungry(world: World, p: Person): void {
  const strained = p.half.masked && zombieWithin(world, p.x, p.y, hunger.maskNearM);
  const perS = (hunger.feralAt / hunger.fullInS) * (strained ? hunger.maskNearZombieFactor : 1);
  addHunger(p, perS * TICK_SECONDS);
  if (p.half.hunger > hunger.growlFrom && world.tick % ticks(hunger.growlEveryS) === 0) {
    makeNoise(world, "softGrowl", p.x, p.y, rules.softGrowlM, p.seat, false);
  }
  if (p.half.hunger >= hunger.feralAt && p.health !== "down" && !isConfined(world, p)) goFeral(world, p);
}
