/**
 * What the virus keeps from round to round of a night: plain JSON, part of a round's scenario and so of its replay. Counts, never
 * positions of now. Another night starts with 30 % of them.
 */
import { type MutationId, PLAYS, POSTURES } from "../../../content/ids.ts";
import { virus } from "../../../content/secret/plays.ts";
import type { VirusState } from "../../enemy.ts";
import type { World } from "../../world.ts";
import { fadedHeld, type HeldRooms } from "./held.ts";
import { nextMutation } from "./mutate.ts";
import { afterSwitch } from "./posture.ts";
import { rightOnes } from "./predict.ts";
import { kept, saveRoutes } from "./routes.ts";

export interface VirusMemory {
  readonly version: 1;
  /** Rounds learned from. */
  rounds: number;
  /** Evidence that a play pays and that it does not, by posture and play: index posture * plays + play, each from 0. */
  pays: number[];
  fails: number[];
  /** How likely each posture was in the last round's outbreak. */
  posture: number[];
  /** Moves from room to room by map: see `routes.ts`. */
  routes: { [mapId: string]: SavedRoutes };
  held: HeldRooms;
  /** What was sensed of each seat, and how often it was named at the fire; index of seats. */
  habits: { seenS: number; aloneS: number; named: number }[];
  /** How hard it uses what it knows, 0.25..1; lowered while crews lose. */
  exploit: number;
  /** Mutations in force when the last round ended, oldest first. */
  mutations: MutationId[];
  /** What its opened predictions brought: it starts with one more mutation, or the crew with a longer quiet. */
  evolves: boolean;
  respite: boolean;
}

/** Route counts of one map, sparse: [from, to, count] pooled, [seat, from, to, count] by seat, [before, from, to, count] second order. */
export interface SavedRoutes {
  pooled: [number, number, number][];
  bySeat: [number, number, number, number][];
  second: [number, number, number, number][];
  /** Seconds stayed and moves made, by room. */
  dwell: [number, number, number][];
}

/** A virus that has met nobody. */
export function freshMemory(): VirusMemory {
  const cells = POSTURES.length * PLAYS.length;
  return {
    version: 1,
    rounds: 0,
    pays: new Array<number>(cells).fill(0),
    fails: new Array<number>(cells).fill(0),
    posture: new Array<number>(POSTURES.length).fill(1 / POSTURES.length),
    routes: {},
    held: {},
    habits: [],
    exploit: 1,
    mutations: [],
    evolves: false,
    respite: false,
  };
}

/**
 * What the next round of the night starts with. Asked of a world in its aftermath; leaves the world as it is. One that evolves has one
 * more mutation, chosen by the evidence of this round; the oldest beyond three is gone.
 */
export function memoryAfter(world: World): VirusMemory {
  const { memory, crew, tally } = world.virus;
  const out = world.people.filter((p) => p.fate === "out").length;
  const crewWon = out * 2 >= world.people.length;
  return {
    ...structuredClone(memory),
    rounds: memory.rounds + 1,
    posture: [...crew],
    routes: { ...structuredClone(memory.routes), [world.scenario.mapId]: saveRoutes(world, virus.roundKeeps) },
    held: fadedHeld(memory.held, virus.roundKeeps),
    habits: world.people.map(({ seat }) => {
      const habit = memory.habits[seat] ?? { seenS: 0, aloneS: 0, named: 0 };
      return { ...habit, named: habit.named + (tally.named[seat] ?? 0) };
    }),
    exploit: controlled(memory.exploit, crewWon),
    ...outlook(world.virus),
  };
}

/** What the round leaves the virus with, and what its opened predictions bring. */
export function outlook(state: VirusState): Pick<VirusMemory, "mutations" | "evolves" | "respite"> {
  const right = state.seal ? rightOnes(state.seal) : -1;
  const active = state.mutations.map((m) => m.id);
  const evolves = right >= 2;
  const more = evolves ? nextMutation(state, active) : null;
  return {
    mutations: (more ? [...active, more] : active).slice(-virus.maxMutations),
    evolves,
    respite: right >= 0 && right < 2,
  };
}

/** What another night with this crew starts with: 30 % of all counts, no mutation, and hardly a guess how they play today. */
export function forAnotherNight(memory: VirusMemory): VirusMemory {
  const less = (count: number) => kept(count * virus.nightKeeps);
  const routes: VirusMemory["routes"] = {};
  for (const [map, saved] of Object.entries(memory.routes)) {
    routes[map] = {
      pooled: saved.pooled.map(([a, b, n]) => [a, b, less(n)]),
      bySeat: saved.bySeat.map(([s, a, b, n]) => [s, a, b, less(n)]),
      second: saved.second.map(([a, b, c, n]) => [a, b, c, less(n)]),
      dwell: saved.dwell.map(([room, stayedS, moves]) => [room, less(stayedS), less(moves)]),
    };
  }
  return {
    ...memory,
    pays: memory.pays.map((n) => n * virus.nightKeeps),
    fails: memory.fails.map((n) => n * virus.nightKeeps),
    posture: afterSwitch(memory.posture, 1 - virus.nightKeeps),
    routes,
    held: fadedHeld(memory.held, virus.nightKeeps),
    habits: memory.habits.map((h) => ({ seenS: less(h.seenS), aloneS: less(h.aloneS), named: less(h.named) })),
    mutations: [],
    evolves: false,
    respite: false,
  };
}

/** Win-rate control, a guard and no more: it uses what it knows a little less after each crew that lost. */
function controlled(exploit: number, crewWon: boolean): number {
  const { crewWins, gain, least } = virus.control;
  return Math.min(1, Math.max(least, exploit + gain * ((crewWon ? 1 : 0) - crewWins)));
}
