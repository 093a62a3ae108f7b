/**
 * What the virus is born knowing: how often each way of surviving looks how, counted as [posture][feature][bin] in the orders of POSTURES
 * and of FEATURES (`sim/minds/virus/features.ts`). Rewritten by training on bots with one habit each; only ratios within a row matter.
 */

/** Searched for in every client chunk by the bundle test. */
export const SECRET_CANARY = "canary:instinct:6a13";

export interface Instinct {
  readonly version: 1;
  readonly counts: readonly (readonly (readonly number[])[])[];
}

export const instinct: Instinct = {
  version: 1,
  counts: [
    // hide: running, still, near, doors, unsensed, found, alone, decoys, lit
    [
      [80, 15, 5],
      [10, 30, 60],
      [60, 20, 20],
      [70, 20, 10],
      [5, 25, 70],
      [50, 30, 20],
      [20, 30, 50],
      [90, 8, 2],
      [70, 20, 10],
    ],
    // run
    [
      [10, 40, 50],
      [80, 15, 5],
      [40, 30, 30],
      [70, 20, 10],
      [40, 40, 20],
      [90, 8, 2],
      [30, 40, 30],
      [70, 20, 10],
      [20, 40, 40],
    ],
    // hold
    [
      [70, 20, 10],
      [5, 30, 65],
      [10, 20, 70],
      [20, 30, 50],
      [20, 40, 40],
      [90, 8, 2],
      [60, 30, 10],
      [80, 15, 5],
      [30, 40, 30],
    ],
    // split
    [
      [50, 40, 10],
      [40, 40, 20],
      [80, 15, 5],
      [60, 30, 10],
      [20, 50, 30],
      [80, 15, 5],
      [5, 25, 70],
      [80, 15, 5],
      [30, 40, 30],
    ],
    // group
    [
      [50, 40, 10],
      [40, 40, 20],
      [5, 20, 75],
      [60, 30, 10],
      [40, 40, 20],
      [90, 8, 2],
      [75, 20, 5],
      [80, 15, 5],
      [20, 40, 40],
    ],
  ],
};
