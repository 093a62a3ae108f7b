/**
 * Which mutation next: the one that what was sensed speaks for most. Each is an answer to one habit (or to decoys, or to a crew that
 * keeps beating the favourite play), so that a player who is told of it knows what to change.
 */
import {
  MUTATIONS,
  type MutationId,
  type MutationReason,
  PLAYS,
  POSTURES,
  type Posture,
} from "../../../content/ids.ts";
import { virus } from "../../../content/secret/plays.ts";
import type { Observation, VirusState } from "../../enemy.ts";
import { roomAt } from "../../grid.ts";
import type { World } from "../../world.ts";

export const REASONS: Readonly<Record<MutationId, MutationReason>> = {
  listeners: "hide",
  runners: "run",
  breakers: "hold",
  lurkers: "run",
  herders: "group",
  callers: "split",
  feint: "beaten",
  decoyDeaf: "decoys",
};

/** A second's observations, ripe, as evidence; remembers in which room it was. */
export function weighEvidence(world: World, observed: Observation): void {
  const { found, barredBlow, decoyWasted } = virus.evidence;
  const room = latestRoom(world);
  speakFor(world.virus, "listeners", observed.found * found, room);
  speakFor(world.virus, "breakers", observed.barredBlows * barredBlow, room);
  const decoy = world.decoys[0];
  const decoyRoom = decoy ? roomAt(world.grid, decoy.x, decoy.y) : room;
  speakFor(world.virus, "decoyDeaf", observed.decoysWasted * decoyWasted, decoyRoom);
}

/** At each decision: older evidence fades, and what the crew is believed to do speaks for its answers. */
export function weighPosture(world: World): void {
  const state = world.virus;
  const { keeps, posture, beaten } = virus.evidence;
  const room = latestRoom(world);
  MUTATIONS.forEach((id, m) => {
    // Wasted decoys are counted, not forgotten.
    if (id !== "decoyDeaf") state.evidence[m] = (state.evidence[m] as number) * keeps;
    const h = POSTURES.indexOf(REASONS[id] as Posture);
    if (h >= 0) speakFor(state, id, (state.posture[h] as number) * posture, room);
  });
  if (isFavouriteBeaten(state)) speakFor(state, "feint", beaten, room);
}

/** The mutation most spoken for that is not among `active`; the first of equals. Null when all are active. */
export function nextMutation(state: VirusState, active: readonly MutationId[]): MutationId | null {
  let best: MutationId | null = null;
  let most = Number.NEGATIVE_INFINITY;
  MUTATIONS.forEach((id, m) => {
    const evidence = state.evidence[m] as number;
    if (active.includes(id) || evidence <= most) return;
    if (id === "decoyDeaf" && evidence < virus.deafFrom * virus.evidence.decoyWasted) return;
    if (id === "feint" && evidence <= 0) return;
    most = evidence;
    best = id;
  });
  return best;
}

/** One new a phase, some time after it began; the oldest beyond three is gone. Returns it, null = not now. */
export function mutate(world: World, phaseTicks: number, notBefore: number): MutationId | null {
  const state = world.virus;
  const { phase } = world;
  if (phase !== "outbreak" && phase !== "evacuation") return null;
  if (phaseTicks < notBefore || state.mutatedIn.includes(phase)) return null;
  const id = nextMutation(
    state,
    state.mutations.map((m) => m.id),
  );
  if (!id) return null;
  state.mutatedIn.push(phase);
  state.mutations.push({ id, tick: world.tick });
  if (state.mutations.length > virus.maxMutations) state.mutations.shift();
  state.evidence[MUTATIONS.indexOf(id)] = 0;
  return id;
}

/** The play it ran most this round, often enough, paid next to nothing. */
function isFavouriteBeaten(state: VirusState): boolean {
  let most = 0;
  let pay = 0;
  for (const play of PLAYS) {
    const booked = state.decisions.filter((d) => d.play === play && d.reward >= 0);
    if (booked.length <= most) continue;
    most = booked.length;
    pay = booked.reduce((sum, d) => sum + d.reward, 0) / booked.length;
  }
  return most >= virus.beaten.times && pay < virus.beaten.pay;
}

function speakFor(state: VirusState, id: MutationId, by: number, room: number): void {
  if (by <= 0) return;
  const m = MUTATIONS.indexOf(id);
  state.evidence[m] = (state.evidence[m] as number) + by;
  if (room >= 0) state.reasonRoom[m] = room;
}

/** Where anyone was last seen, -1 = nobody yet. */
function latestRoom(world: World): number {
  let room = -1;
  let tick = -1;
  for (const seen of world.hive.seen) {
    if (seen.tick <= tick) continue;
    tick = seen.tick;
    room = seen.room;
  }
  return room;
}
