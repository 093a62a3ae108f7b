/**
 * The virus: once every 20 s it asks how this crew survives, looks ahead, and chooses the play its packs are to run. It knows what the
 * hive knows and nothing else. The steps of a decision are here; when they come, and what is heard of them, is the system's business.
 */
import { MUTATIONS, PLAYS } from "../../../content/ids.ts";
import { virus } from "../../../content/secret/plays.ts";
import type { VirusState } from "../../enemy.ts";
import type { Grid } from "../../grid.ts";
import { chance, pick } from "../../rng.ts";
import type { World } from "../../world.ts";
import { choosePlay } from "./choose.ts";
import { featuresOf } from "./features.ts";
import { bookEpochs, openEpoch, payOf } from "./learn.ts";
import { freshMemory, type VirusMemory } from "./memory.ts";
import { weighPosture } from "./mutate.ts";
import { afterSwitch, inferPosture } from "./posture.ts";
import { scorePredictions } from "./predict.ts";
import { clear, nothingSensed, ripen } from "./ripen.ts";
import { beginRollout, promises } from "./rollouts.ts";
import { createRoutes } from "./routes.ts";

/** Where a feint is possible, it is made this often. */
const FEINTS = 0.5;

/** A virus at the start of a round, with what it remembers of the night (copied, never shared). */
export function createVirus(memory: VirusMemory | undefined, grid: Grid, seats: number): VirusState {
  const own = memory ? structuredClone(memory) : freshMemory();
  while (own.habits.length < seats) own.habits.push({ seenS: 0, aloneS: 0, named: 0 });
  return {
    memory: own,
    posture: afterSwitch(own.posture, virus.switchBetween),
    crew: afterSwitch(own.posture, virus.switchBetween),
    features: [],
    play: "swarm",
    playTick: -1,
    next: null,
    nextTick: -1,
    telling: null,
    decideTick: -1,
    rollout: null,
    decisions: [],
    mutations: own.mutations.map((id) => ({ id, tick: -1 })),
    mutatedIn: [],
    seal: null,
    routes: createRoutes(grid, seats, own.routes[grid.data.id]),
    fresh: [],
    sensed: nothingSensed(),
    epochs: [],
    evidence: MUTATIONS.map(() => 0),
    reasonRoom: MUTATIONS.map(() => -1),
    spreadTick: -1,
    voiceTick: [],
    heeded: new Uint8Array(seats),
    tally: {
      aloneS: new Array<number>(seats).fill(0),
      heldS: new Array<number>(grid.data.rooms.length).fill(0),
      named: new Array<number>(seats).fill(0),
    },
    settled: false,
  };
}

/** A decision begins: how does this crew survive now? What was sensed since the last one answers. */
export function beginDecision(world: World): void {
  const state = world.virus;
  infer(world, state.decisions.length > 0 ? virus.switchInRound : 0);
  weighPosture(world);
  state.rollout = forcedPlay(world) !== undefined ? { ...beginRollout(), play: PLAYS.length } : beginRollout();
}

/** What leaves it no choice: an experiment's wish, and at the end the siren, which calls all of it to the gate. */
function forcedPlay(world: World): World["scenario"]["fixedPlay"] {
  return world.phase === "evacuation" ? "swarm" : world.scenario.fixedPlay;
}

/** Whether the look ahead is done and the choice can be made. */
export function mayDecide(state: VirusState): boolean {
  return state.rollout !== null && state.rollout.play >= PLAYS.length;
}

/**
 * Ends a decision: the play in force is kept, and its next epoch begins at once, or another is chosen, and is in force once it was told.
 * What is told is yet another play when it feints.
 */
export function endDecision(world: World): void {
  const state = world.virus;
  const stream = world.streams.virus;
  const forced = forcedPlay(world);
  const ahead = state.rollout && forced === undefined ? promises(state.rollout) : [];
  state.rollout = null;
  const { play, mixed } = choosePlay(state, ahead, paysNow(world), stream, forced);
  const kept = state.playTick >= 0 && play === state.play;
  const feint = !kept && forced === undefined && mayFeint(state) && chance(stream, FEINTS);
  state.decisions.push({
    tick: world.tick,
    play,
    posture: [...state.posture],
    features: state.features,
    ahead: overall(state, ahead),
    fromTick: kept ? world.tick : -1,
    mixed,
    feint,
    reward: -1,
  });
  if (kept) {
    openEpoch(world, false);
    return;
  }
  state.next = play;
  state.telling = feint
    ? pick(
        stream,
        PLAYS.filter((other) => other !== play),
      )
    : play;
}

/** The play that was told is in force. */
export function enforce(world: World): void {
  const state = world.virus;
  const decision = state.decisions.at(-1);
  if (state.next === null || !decision) return;
  decision.fromTick = world.tick;
  state.play = state.next;
  state.playTick = world.tick;
  state.next = null;
  state.nextTick = -1;
  openEpoch(world, true);
}

/** What is being thought, or was chosen and maybe told but is not yet in force, comes to nothing. */
export function dropChoice(state: VirusState): void {
  state.rollout = null;
  if (state.next !== null) state.decisions.pop();
  state.next = null;
  state.nextTick = -1;
  state.telling = null;
}

/** The round is over: what is left is learned and booked, and the predictions are scored. Once. */
export function settle(world: World): void {
  const state = world.virus;
  if (state.settled) return;
  state.settled = true;
  dropChoice(state);
  ripen(world, world.tick);
  infer(world, virus.switchInRound);
  const running = state.epochs.at(-1);
  if (running && running.toTick < 0) running.toTick = world.tick;
  bookEpochs(world, world.tick);
  if (state.seal) scorePredictions(state.seal, state.tally);
}

/** Updates the beliefs from what was sensed, and gives them to the epoch that was running meanwhile. */
function infer(world: World, switches: number): void {
  const state = world.virus;
  state.features = featuresOf(state.sensed);
  clear(state.sensed);
  const now = inferPosture(afterSwitch(state.posture, switches), state.features);
  now.forEach((p, h) => {
    state.posture[h] = p;
    if (world.phase === "outbreak") state.crew[h] = ((state.crew[h] as number) + p) / 2;
  });
  const running = state.epochs.at(-1);
  if (running && running.toTick < 0) running.posture = now;
}

/** Whether the play in force pays well enough to be held. */
function paysNow(world: World): boolean {
  const running = world.virus.epochs.at(-1);
  return running !== undefined && running.toTick < 0 && payOf(running, world.tick) >= virus.sticksFrom;
}

/** What each play promises over all postures, as likely as they are. */
function overall(state: VirusState, ahead: readonly number[]): number[] {
  if (ahead.length === 0) return [];
  return PLAYS.map((_, k) => state.posture.reduce((sum, p, h) => sum + p * (ahead[h * PLAYS.length + k] as number), 0));
}

/** At most one in so many, and never twice running. */
function mayFeint(state: VirusState): boolean {
  if (!state.mutations.some((m) => m.id === "feint")) return false;
  return !state.decisions.slice(-(virus.feintEvery - 1)).some((d) => d.feint);
}
