/**
 * What the virus is born knowing: how often each way of surviving looks how, counted as [posture][feature][bin] in the orders of POSTURES
 * and of FEATURES (`sim/minds/virus/features.ts`): running, freshRunning, freshSneaking, still, near, company, alone, moves, barred, unsensed, found.
 * Written by `npm run sim -- instinct --write` from bots with one habit each; only ratios within a row matter.
 */

/** Searched for in every client chunk by the bundle test. */
export const SECRET_CANARY = "canary:instinct:2f9a";

export interface Instinct {
  readonly version: 1;
  readonly counts: readonly (readonly (readonly number[])[])[];
}

export const instinct: Instinct = {
  version: 1,
  counts: [
    // hide
    [
      [9, 23, 21],
      [2, 5, 3],
      [2, 1, 7],
      [40, 10, 3],
      [8, 8, 14],
      [35, 12, 6],
      [6, 13, 34],
      [15, 18, 20],
      [105, 0, 0],
      [9, 32, 55],
      [98, 6, 1],
    ],
    // run
    [
      [27, 43, 5],
      [3, 12, 28],
      [32, 4, 7],
      [56, 14, 5],
      [23, 18, 18],
      [37, 24, 14],
      [13, 29, 33],
      [28, 27, 20],
      [124, 0, 0],
      [21, 41, 53],
      [124, 0, 0],
    ],
    // hold
    [
      [6, 22, 32],
      [4, 11, 20],
      [27, 3, 5],
      [40, 16, 4],
      [8, 16, 23],
      [21, 14, 25],
      [29, 13, 18],
      [15, 15, 30],
      [95, 2, 24],
      [17, 33, 62],
      [121, 0, 0],
    ],
    // split
    [
      [17, 17, 28],
      [14, 12, 7],
      [24, 1, 8],
      [42, 17, 3],
      [15, 15, 7],
      [40, 14, 8],
      [10, 18, 34],
      [18, 21, 23],
      [110, 0, 0],
      [20, 35, 46],
      [110, 0, 0],
    ],
    // group
    [
      [25, 34, 20],
      [12, 15, 14],
      [32, 3, 6],
      [32, 21, 26],
      [14, 22, 30],
      [23, 27, 29],
      [34, 24, 21],
      [31, 27, 21],
      [120, 0, 0],
      [44, 29, 38],
      [120, 0, 0],
    ],
  ],
};
