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
      [34, 60, 128],
      [21, 26, 33],
      [50, 2, 28],
      [170, 37, 15],
      [43, 27, 40],
      [153, 53, 16],
      [29, 48, 145],
      [80, 70, 72],
      [547, 0, 0],
      [62, 142, 295],
      [517, 26, 4],
    ],
    // run
    [
      [97, 156, 50],
      [12, 54, 112],
      [132, 18, 28],
      [224, 63, 16],
      [81, 61, 73],
      [156, 81, 66],
      [76, 73, 154],
      [101, 111, 91],
      [640, 0, 0],
      [132, 149, 311],
      [640, 0, 0],
    ],
    // hold
    [
      [40, 58, 138],
      [13, 25, 97],
      [98, 13, 24],
      [191, 34, 11],
      [31, 30, 109],
      [79, 42, 115],
      [117, 39, 80],
      [82, 63, 91],
      [475, 21, 139],
      [81, 137, 369],
      [635, 0, 0],
    ],
    // split
    [
      [51, 85, 137],
      [74, 60, 29],
      [119, 8, 36],
      [186, 70, 17],
      [76, 66, 43],
      [163, 82, 28],
      [38, 88, 147],
      [82, 88, 103],
      [561, 0, 0],
      [98, 144, 271],
      [561, 0, 0],
    ],
    // group
    [
      [102, 115, 91],
      [58, 68, 57],
      [124, 15, 44],
      [99, 68, 141],
      [39, 74, 130],
      [93, 75, 140],
      [146, 73, 89],
      [113, 114, 81],
      [610, 0, 0],
      [162, 107, 293],
      [610, 0, 0],
    ],
  ],
};
