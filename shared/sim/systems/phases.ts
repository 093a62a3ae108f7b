/**
 * The clock of a round: assembly, outbreak, evacuation, aftermath, each ended by a timer of the server and none by a person. The huddle
 * interrupts the outbreak and gives it back (see `huddle.ts`). Never breaks: once nobody plays on, the aftermath begins.
 */
import { gate as gateRules, huddle as huddleRules, ticks } from "../../content/tuning.ts";
import { record } from "../deeds.ts";
import { releaseConfined } from "../exile.ts";
import { lose } from "../health.ts";
import { makeNoise } from "../noises.ts";
import { settleEnding } from "../outcome.ts";
import { isPlaying, livingInside } from "../people.ts";
import type { World } from "../world.ts";
import { gateOpensTick } from "./gate.ts";
import { startHuddle } from "./huddle.ts";

export function phasesSystem(world: World): void {
  const { profile } = world.scenario;
  const timeIsUp = world.tick >= world.phaseEndTick;
  if (world.phase === "outbreak" || world.phase === "evacuation") world.runTicks++;
  if (world.phase !== "aftermath" && !world.people.some(isPlaying)) {
    beginAftermath(world);
    return;
  }
  switch (world.phase) {
    case "assembly":
      if (timeIsUp) enter(world, "outbreak", profile.outbreakMaxS);
      return;
    case "outbreak":
      releaseConfined(world, false);
      if (timeIsUp || (allObjectivesDone(world) && world.runTicks >= ticks(profile.outbreakMinS)))
        beginEvacuation(world);
      else if (commandCallsIn(world)) startHuddle(world, "command", -1, -1);
      return;
    case "evacuation":
      if (timeIsUp) closeForGood(world);
      return;
    case "aftermath":
      if (timeIsUp) world.over = true;
      return;
    case "huddle":
      return;
  }
}

function enter(world: World, phase: World["phase"], seconds: number): void {
  world.phase = phase;
  world.phaseTick = world.tick;
  world.phaseEndTick = world.tick + ticks(seconds);
}

function allObjectivesDone(world: World): boolean {
  return world.objectives.length > 0 && world.objectives.every((o) => o.done);
}

/** Command forces one huddle when there was none by 2:30. Alone there is nobody to talk to. */
function commandCallsIn(world: World): boolean {
  if (world.huddles > 0 || world.runTicks < ticks(huddleRules.forcedAtS * world.scenario.profile.paceFactor))
    return false;
  return livingInside(world).length >= 2;
}

/** The gate is named, the cells are opened, the siren goes. */
function beginEvacuation(world: World): void {
  enter(world, "evacuation", world.scenario.profile.evacuationS);
  releaseConfined(world, true);
  const { gate } = world;
  gate.index = gate.planned;
  gate.opensTick = gateOpensTick(world);
  record(world, "gateAnnounced", -1, gate.index);
  const place = world.grid.data.gates[gate.index];
  if (place) makeNoise(world, "siren", place.x, place.y, gateRules.sirenM, -1, false);
}

/** The clock is 0: whoever is still inside is lost, wherever they stand. */
function closeForGood(world: World): void {
  for (const p of world.people) if (isPlaying(p)) lose(world, p, "clock");
  beginAftermath(world);
}

function beginAftermath(world: World): void {
  world.huddle = null;
  enter(world, "aftermath", world.scenario.profile.aftermathS);
  settleEnding(world);
}
