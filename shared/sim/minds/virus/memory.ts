/**
 * What the virus keeps from round to round of a night: plain JSON, part of a round's scenario and so of its replay. Counts, never
 * positions of now. Another night starts with 30 % of them.
 */
import { type MutationId, PLAYS, POSTURES } from "../../../content/ids.ts";

export interface VirusMemory {
  readonly version: 1;
  /** Rounds learned from. */
  rounds: number;
  /** Evidence that a play pays and that it does not, by posture and play: index posture * plays + play, each from 0. */
  pays: number[];
  fails: number[];
  /** How likely each posture was when the last round ended. */
  posture: number[];
  /** Moves from room to room by map: see `routes.ts`. */
  routes: { [mapId: string]: SavedRoutes };
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
    exploit: 1,
    mutations: [],
    evolves: false,
    respite: false,
  };
}
