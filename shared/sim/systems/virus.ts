/**
 * When the virus thinks, and what comes of it: it perceives, ripens and books once a second, decides every 20 s over several ticks, has
 * each change of play told before it is in force, mutates, and seals its predictions. Skipped but in outbreak and evacuation.
 * Never breaks: no play comes into force, and no mutation into a body, that was not heard `tellS` before.
 */
import type { PlayId } from "../../content/ids.ts";
import { virus } from "../../content/secret/plays.ts";
import { TICKS_PER_SECOND, ticks } from "../../content/tuning.ts";
import { roomAt } from "../grid.ts";
import { takeCensus } from "../horde/census.ts";
import { layMarks } from "../horde/marks.ts";
import { announceMutation, spreadMutations, voiceMutants } from "../horde/mutating.ts";
import { paced } from "../horde/numbers.ts";
import { tallyNamed, tallySecond } from "../horde/tally.ts";
import { PLAYBOOK } from "../minds/plays/index.ts";
import { survey } from "../minds/plays/survey.ts";
import { tellPlay } from "../minds/plays/tell.ts";
import { bookEpochs, settleAgain } from "../minds/virus/learn.ts";
import { mutate } from "../minds/virus/mutate.ts";
import { sealPredictions } from "../minds/virus/predict.ts";
import { heedLosses, MERCY_TICKS, perceive, ripen } from "../minds/virus/ripen.ts";
import { lookAhead, type PackPlan } from "../minds/virus/rollouts.ts";
import { beginDecision, dropChoice, endDecision, enforce, mayDecide, settle } from "../minds/virus/virus.ts";
import type { World } from "../world.ts";

/** The next decision waits at least this long after the last play came into force. */
const LEAST_IN_FORCE_S = 1;

export function virusSystem(world: World): void {
  if (world.phase === "aftermath") conclude(world);
  if (world.phase !== "outbreak" && world.phase !== "evacuation") return;
  const state = world.virus;
  heedLosses(world);
  if (world.lastHuddleEndTick >= 0 && world.lastHuddleEndTick === world.tick - 1) afterHuddle(world);
  if (world.phase === "evacuation" && world.tick === world.phaseTick) heedSiren(world);
  if (world.tick % TICKS_PER_SECOND === 0) everySecond(world);
  if (state.seal === null && world.runTicks >= paced(world, virus.predict.afterS)) state.seal = sealPredictions(world);
  if (state.next !== null && state.telling === null && world.tick >= state.nextTick) enforce(world);
  if (state.rollout === null && world.tick >= state.decideTick) {
    state.decideTick = world.tick + paced(world, virus.decideEveryS);
    beginDecision(world);
  }
  if (state.rollout) decide(world);
}

/** A slice of the look ahead; after the last one the choice is made and told. */
function decide(world: World): void {
  const state = world.virus;
  if (!state.rollout) return;
  if (!mayDecide(state)) {
    lookAhead(world, state.rollout, virus.rollout.samplesPerTick, (play) => plansOf(world, play));
    return;
  }
  // With the short clocks of tests a tell is as long as ever: the one before must be over.
  if (state.next !== null) return;
  endDecision(world);
  tell(world);
}

/** Tells what is to be told, as soon as there is a pack to tell it; from then on the time runs until it is in force. */
function tell(world: World): void {
  const state = world.virus;
  if (state.telling === null || tellPlay(world, state.telling) === 0) return;
  state.telling = null;
  state.nextTick = world.tick + ticks(virus.tellS);
  state.decideTick = Math.max(state.decideTick, state.nextTick + ticks(LEAST_IN_FORCE_S));
}

/** What the packs would do now under a play. */
function plansOf(world: World, play: PlayId): PackPlan[] {
  takeCensus(world);
  const situation = survey(world);
  const { assignments } = PLAYBOOK[play](situation);
  return situation.packs.flatMap(({ room, size }, i) => {
    const assignment = assignments[i];
    return assignment ? [{ room, size, at: roomAt(world.grid, assignment.x, assignment.y), assignment }] : [];
  });
}

function everySecond(world: World): void {
  tell(world);
  perceive(world);
  ripen(world, world.tick - MERCY_TICKS);
  bookEpochs(world, world.tick - MERCY_TICKS);
  tallySecond(world);
  changeBodies(world);
}

function changeBodies(world: World): void {
  const state = world.virus;
  const { phase } = world;
  if (phase !== "outbreak" && phase !== "evacuation") return;
  const sincePhase = phase === "outbreak" ? world.runTicks : world.tick - world.phaseTick;
  const id = mutate(world, sincePhase, paced(world, virus.mutateAfterS[phase]));
  if (id) {
    announceMutation(world, id);
    layMarks(world, id);
  }
  if (state.spreadTick >= 0 && world.tick >= state.spreadTick) {
    state.spreadTick = -1;
    spreadMutations(world);
  }
  voiceMutants(world);
}

/** The horde was scattered and the crew has talked: the running play starts anew, and there is time to see what they do now. */
function afterHuddle(world: World): void {
  const state = world.virus;
  settleAgain(world);
  tallyNamed(world);
  state.decideTick = Math.max(state.decideTick, world.tick + ticks(virus.settleS));
}

/** The siren is answered at once: whatever was on its mind is dropped, and a decision made. */
function heedSiren(world: World): void {
  dropChoice(world.virus);
  world.virus.decideTick = world.tick;
}

function conclude(world: World): void {
  if (world.virus.settled) return;
  heedLosses(world);
  settle(world);
}
