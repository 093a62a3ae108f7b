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
      [12, 47, 55],
      [5, 15, 5],
      [20, 0, 5],
      [81, 24, 9],
      [28, 9, 22],
      [85, 17, 12],
      [14, 20, 80],
      [32, 34, 48],
      [216, 0, 0],
      [18, 75, 105],
      [199, 14, 3],
    ],
    // run
    [
      [45, 91, 16],
      [9, 20, 40],
      [47, 5, 17],
      [114, 27, 11],
      [43, 30, 27],
      [85, 39, 28],
      [25, 48, 79],
      [48, 50, 54],
      [249, 0, 0],
      [55, 74, 102],
      [249, 0, 0],
    ],
    // hold
    [
      [30, 52, 47],
      [16, 17, 26],
      [40, 5, 14],
      [82, 36, 11],
      [17, 21, 43],
      [56, 31, 42],
      [48, 27, 54],
      [36, 44, 49],
      [208, 10, 32],
      [48, 59, 125],
      [250, 0, 0],
    ],
    // split
    [
      [35, 46, 46],
      [25, 25, 15],
      [45, 4, 16],
      [93, 27, 7],
      [40, 24, 25],
      [78, 30, 19],
      [28, 30, 69],
      [26, 45, 56],
      [223, 0, 0],
      [41, 66, 98],
      [223, 0, 0],
    ],
    // group
    [
      [46, 56, 30],
      [23, 30, 23],
      [53, 5, 18],
      [35, 37, 60],
      [22, 39, 48],
      [39, 32, 61],
      [68, 27, 37],
      [40, 50, 42],
      [230, 0, 0],
      [74, 41, 97],
      [230, 0, 0],
    ],
  ],
};
