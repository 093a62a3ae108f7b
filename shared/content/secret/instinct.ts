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
      [20, 43, 50],
      [8, 19, 13],
      [23, 0, 17],
      [83, 21, 9],
      [33, 15, 16],
      [76, 29, 8],
      [8, 30, 75],
      [38, 29, 46],
      [264, 0, 0],
      [41, 61, 138],
      [251, 12, 1],
    ],
    // run
    [
      [38, 104, 27],
      [11, 25, 54],
      [67, 2, 21],
      [134, 26, 9],
      [44, 24, 46],
      [83, 52, 34],
      [41, 48, 80],
      [62, 51, 56],
      [323, 0, 0],
      [66, 80, 153],
      [323, 0, 0],
    ],
    // hold
    [
      [20, 49, 62],
      [9, 18, 31],
      [47, 4, 7],
      [100, 21, 10],
      [19, 25, 44],
      [61, 28, 42],
      [41, 29, 61],
      [49, 35, 47],
      [255, 9, 53],
      [43, 80, 170],
      [317, 0, 0],
    ],
    // split
    [
      [36, 43, 61],
      [43, 30, 10],
      [61, 5, 17],
      [104, 32, 4],
      [46, 28, 16],
      [93, 35, 12],
      [14, 40, 86],
      [40, 46, 54],
      [295, 0, 0],
      [62, 65, 144],
      [295, 0, 0],
    ],
    // group
    [
      [62, 50, 39],
      [23, 34, 25],
      [64, 3, 15],
      [56, 28, 67],
      [14, 30, 74],
      [43, 29, 79],
      [77, 30, 44],
      [64, 47, 40],
      [295, 0, 0],
      [83, 54, 134],
      [295, 0, 0],
    ],
  ],
};
