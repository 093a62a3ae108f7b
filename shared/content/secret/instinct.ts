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
      [15, 27, 58],
      [15, 14, 13],
      [15, 1, 26],
      [70, 20, 10],
      [27, 10, 23],
      [62, 28, 10],
      [17, 21, 62],
      [34, 28, 38],
      [252, 0, 0],
      [33, 55, 140],
      [235, 15, 2],
    ],
    // run
    [
      [52, 69, 30],
      [3, 27, 57],
      [69, 6, 12],
      [108, 36, 7],
      [32, 22, 50],
      [71, 33, 47],
      [46, 39, 66],
      [59, 47, 45],
      [323, 0, 0],
      [69, 72, 158],
      [323, 0, 0],
    ],
    // hold
    [
      [20, 25, 59],
      [9, 7, 51],
      [60, 2, 5],
      [81, 19, 4],
      [12, 9, 55],
      [35, 17, 52],
      [53, 16, 35],
      [32, 26, 46],
      [236, 12, 74],
      [38, 66, 194],
      [322, 0, 0],
    ],
    // split
    [
      [36, 36, 72],
      [45, 29, 16],
      [64, 5, 21],
      [97, 33, 14],
      [39, 27, 26],
      [85, 44, 15],
      [20, 43, 81],
      [40, 47, 57],
      [289, 0, 0],
      [45, 79, 141],
      [289, 0, 0],
    ],
    // group
    [
      [48, 57, 38],
      [29, 27, 29],
      [66, 6, 13],
      [46, 36, 61],
      [22, 31, 56],
      [48, 39, 56],
      [58, 38, 47],
      [53, 47, 43],
      [305, 0, 0],
      [69, 58, 154],
      [305, 0, 0],
    ],
  ],
};
