/**
 * The way out: one gate, one lane, one passage at a time (one person, or two who step in together), 6 s of holding use. The exiled pass from
 * the outer side by the same rule. Giving way to others and leaving after them is a deed; so is staying behind for good.
 */
import { FATES, type Refusal } from "../../content/ids.ts";
import { conscience } from "../../content/secret/odds.ts";
import { gate as rules, ticks } from "../../content/tuning.ts";
import { addConscience } from "../conscience.ts";
import { record } from "../deeds.ts";
import { makeNoise } from "../noises.ts";
import { gap2, isConfined, isFeral, isPlaying, isStanding, within } from "../people.ts";
import type { Person, World } from "../world.ts";
import { setGateOpen } from "./doors.ts";

export function gateSystem(world: World): void {
  const { gate } = world;
  const place = world.grid.data.gates[gate.index];
  if (world.phase !== "evacuation" || !place) return;
  if (!gate.open) {
    gate.opensTick = gateOpensTick(world);
    if (world.tick < gate.opensTick) return;
    setGateOpen(world, true);
    makeNoise(world, "gate", place.x, place.y, rules.openingM);
  }
  gate.passing = gate.passing.filter((seat) => wantsThrough(world, world.people[seat]));
  admit(world);
  if (gate.passing.length > 0 && world.tick >= gate.passTick) letThrough(world);
}

/** 10 s into the evacuation, and later for every objective still open: finishing one now opens it sooner. */
export function gateOpensTick(world: World): number {
  const { profile } = world.scenario;
  const open = world.objectives.filter((o) => !o.done).length;
  return world.phaseTick + ticks(profile.gateOpensS + profile.gatePerObjectiveS * open);
}

/** Whether this person stands in the lane of the announced gate, on either side. */
export function inLane(world: World, p: Person): boolean {
  const place = world.grid.data.gates[world.gate.index];
  return place !== undefined && within(p, place, rules.laneM);
}

/** Intent: staying behind for good. It is no way out, but it is a choice. */
export function stayBehind(world: World, p: Person): Refusal | null {
  record(world, "stayed", p.seat);
  addConscience(p, conscience.stayBehind);
  depart(world, p, "stayed");
  return null;
}

function wantsThrough(world: World, p: Person | undefined): boolean {
  if (!p || !isStanding(p) || !p.useHeld || isFeral(world, p) || isConfined(world, p)) return false;
  return (p.task === null || p.task.verb === "gate") && inLane(world, p);
}

/** Whoever stands nearest goes first; one more may step in beside them while they have hardly begun. */
function admit(world: World): void {
  const { gate } = world;
  const begun = gate.passTick - ticks(rules.laneS);
  if (gate.passing.length >= 2 || (gate.passing.length === 1 && world.tick > begun + ticks(rules.joinS))) return;
  const place = world.grid.data.gates[gate.index];
  if (!place) return;
  const waiting = world.people.filter((p) => !gate.passing.includes(p.seat) && wantsThrough(world, p));
  waiting.sort((a, b) => gap2(a, place) - gap2(b, place) || a.seat - b.seat);
  for (const p of waiting.slice(0, 2 - gate.passing.length)) {
    gate.passing.push(p.seat);
    gate.passTick = world.tick + ticks(rules.laneS);
  }
}

function letThrough(world: World): void {
  const { gate } = world;
  noteWhoGivesWay(world);
  for (const seat of gate.passing) {
    const p = world.people[seat];
    if (!p) continue;
    if (gate.gaveWay.includes(seat)) {
      record(world, "holdGate", seat);
      addConscience(p, conscience.holdGate);
    }
    record(world, "out", seat);
    depart(world, p, "out");
  }
  gate.passing = [];
}

/** Those who stand by the lane with their hands off it, while others go; the exiled on their side of it too. */
function noteWhoGivesWay(world: World): void {
  const { gate } = world;
  const place = world.grid.data.gates[gate.index];
  for (const p of world.people) {
    if (!place || !isPlaying(p) || !isStanding(p) || p.useHeld || !within(p, place, rules.holdM)) continue;
    if (!gate.passing.includes(p.seat) && !gate.gaveWay.includes(p.seat)) gate.gaveWay.push(p.seat);
  }
}

/** Leaves the round alive. Those who see it know it, and who is out sees who comes after. */
function depart(world: World, p: Person, fate: "out" | "stayed"): void {
  for (const w of world.people) {
    const known = world.knowledge[w.seat];
    const sees = w.fate === "out" ? fate === "out" : isPlaying(w) && known?.person[p.seat] === 1;
    if (known && sees) known.knownGone[p.seat] = FATES.indexOf(fate);
  }
  p.fate = fate;
  p.fateTick = world.tick;
  p.task = null;
}
