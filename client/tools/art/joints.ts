/**
 * Where limbs bend, as compact text: joints are `x,y` from shoulder or hip to wrist or ankle, separated by blanks; limbs by
 * bars, the far one first, then (for arms) the hands as `x,y,r`. Same frame as the body: feet at (32, 90).
 */
import type { ArmAct, DeadArmAct, LegStep, Side } from "../../view/frames.ts";
import type { Point } from "./svg.ts";

export type Hand = readonly [x: number, y: number, radius: number];

/** Two arms and the hands that are seen. A hand that the body hides is left out. */
export interface Reach {
  readonly far: readonly Point[];
  readonly near: readonly Point[];
  readonly hands: readonly Hand[];
}

const numbers = (text: string) =>
  text
    .trim()
    .split(/\s+/)
    .filter((part) => part !== "")
    .map((part) => part.split(",").map(Number));

const points = (text: string): Point[] => numbers(text).map(([x = 0, y = 0]) => [x, y] as const);
const handsOf = (text: string): Hand[] => numbers(text).map(([x = 0, y = 0, r = 3]) => [x, y, r] as const);

function reach(text: string): Reach {
  const [far = "", near = "", hands = ""] = text.split("|");
  return { far: points(far), near: points(near), hands: handsOf(hands) };
}

const limbs = (text: string): readonly (readonly Point[])[] => text.split("|").map(points);

const each = <K extends string, V>(table: Record<K, string>, parse: (text: string) => V): Record<K, V> =>
  Object.fromEntries(Object.entries<string>(table).map(([key, text]) => [key, parse(text)])) as Record<K, V>;

/* ---------------------------------------------------------------- legs, from the side: far | near */

export const STRIDES: Record<LegStep, readonly (readonly Point[])[]> = each(
  {
    stand: "33,69 33.5,86 | 31,69 31,86",
    a: "32,69 25,78 22,85 | 32,69 38,78 41,86",
    b: "32,69 38,78 41,86 | 32,69 25,78 22,85",
    runA: "31,69 25,78 14,79 | 33,68 43,74 46,84",
    runB: "33,68 43,74 46,84 | 31,69 25,78 14,79",
    kneel: "32,79 41,79 41,86 | 30,80 26,86 17,86",
  },
  limbs,
);

/* ---------------------------------------------------------------- arms of people: far | near | hands */

const FRONT_TEXT: Record<ArmAct, string> = {
  rest: "20.4,55 18,67 | 43.6,55 46,67 | 17.8,69.8,3.1 46.2,69.8,3.1",
  swingA: "20.4,55 17.6,64.5 | 43.6,55 46.6,68.6 | 17.6,67.2,3.2 46.8,71.4,3.1",
  swingB: "20.4,55 17.4,68.6 | 43.6,55 46.4,64.5 | 17.2,71.4,3.1 46.4,67.2,3.2",
  runA: "20.4,55 15,61 20,66 | 43.6,55 49,60.5 47.4,54 | 21.6,67.4,3.2 47,51.6,3.1",
  runB: "20.4,55 15,60.5 16.6,54 | 43.6,55 49,61 44,66 | 17,51.6,3.1 42.4,67.4,3.2",
  torch: "20.4,55 18,67 | 43.6,55 47,62 42,67 | 17.8,69.8,3.1 40.8,68.4,3.3",
  carry: "20.4,55 17.6,63 26,66 | 43.6,55 46.4,63 38,66 | 28,66.4,3.2 36,66.4,3.2",
  shove: "21,55 19.4,62 23,66 | 43,55 44.6,62 41,66 | 24,69,4.3 40,69,4.3",
  workA: "20.6,56 20,64 26,68 | 43.4,56 44,62 38,66 | 28,69.4,3.2 36.4,66.4,3.2",
  workB: "20.6,56 20,62 26,65 | 43.4,56 44,64 38,69 | 28,65.6,3.2 36.4,70.2,3.2",
  wince: "20.4,55 20,64 30,66 | 43.6,55 44,64 34,61 | 32.4,66,3.2 31.4,60,3.2",
  convulse: "20.4,55 12.6,57 11,66 | 43.6,55 51,52 54,44 | 10.6,68.4,3.2 54.4,41.8,3.2",
  halt: "20.4,55 18,67 | 43.6,55 51,50 52,41 | 17.8,69.8,3.1 52.4,37.6,4.2",
};

const SIDE_TEXT: Record<ArmAct, string> = {
  rest: "| 31,55 33,67 | 33.6,69.8,3.2",
  swingA: "39,58 43.6,65.4 | 30.4,55 25.4,66.6 | 44.6,67.6,3.1 24.6,69.2,3.2",
  swingB: "25,59 20.6,65.6 | 32,55 38.4,66 | 19.6,67.8,3 39.8,68.6,3.2",
  runA: "38,57 43.6,61.6 48,56 | 30.4,55 22.6,61 26,67.4 | 49,54,3.1 27.2,69,3.2",
  runB: "26,57 20,62 19,66 | 32,55 38.6,62 45,57 | 19,68,3 46.4,55.4,3.2",
  torch: "| 31,55 35.6,63.4 44,65 | 46.6,65.6,3.3",
  carry: "40,60 45,63 | 31,55 34.6,64.6 43,64 | 47,62,3.1 45,64.6,3.3",
  shove: "40,53 48,51 | 32,55 47,56 | 51,50.6,3.5 50.4,56,3.7",
  workA: "40,58 46,61 | 31,56 36,64 42,66.6 | 48,61.8,3.1 44.4,67,3.3",
  workB: "40,59 46,65 | 31,56 37,63 43,62 | 48,66.4,3.1 45.4,61.6,3.3",
  wince: "| 31,55 38,63 39,55 | 38.6,52.6,3.3",
  convulse: "24,56 17,59 14.6,67 | 32,55 41,54 45,46 | 14.2,69.4,3.1 45.6,43.6,3.3",
  halt: "| 32,55 43,52 50,44 | 52,41,4.2",
};

/** From behind, what is done in front of the body is hidden by it: only elbows show. */
const BACK_TEXT: Record<ArmAct, string> = {
  ...FRONT_TEXT,
  torch: "20.4,55 18,67 | 43.6,55 47,61 45.6,64 | 17.8,69.8,3.1 45.4,65,2.8",
  carry: "20.4,55 17.2,62 20,66 | 43.6,55 46.8,62 44,66",
  shove: "20.4,55 15.4,51 15.6,46 | 43.6,55 48.6,51 48.4,46 | 15.6,43.4,3.3 48.4,43.4,3.3",
  workA: "20.4,56 17.6,62 20,66 | 43.6,56 46.4,61 44,64",
  workB: "20.4,56 17.6,61 20,64 | 43.6,56 46.4,62 44,66",
  wince: "20.4,55 18,63 21,66 | 43.6,55 46,62 43,64",
};

export const REACHES: Record<Side, Record<ArmAct, Reach>> = {
  down: each(FRONT_TEXT, reach),
  side: each(SIDE_TEXT, reach),
  up: each(BACK_TEXT, reach),
};

/* ---------------------------------------------------------------- arms of the turned: far | near */

const DEAD_FRONT: Record<DeadArmAct, string> = {
  hang: "20,53 14.6,62 16.4,73 | 44,53 49.4,63 48,75",
  reach: "20,53 13.4,60 18,68 | 44,53 50.4,58 45,65",
  bite: "20,53 11,56 14,65 | 44,53 53,56 50,65",
  stagger: "20,53 10,50 6,57 | 44,53 54,48 59,42",
  pound: "20,53 12.6,49 17,40 | 44,53 51,56 47,64",
};

const DEAD_SIDE: Record<DeadArmAct, string> = {
  hang: "36,52 43,62 42.6,73 | 30,53 31,64 36,74",
  reach: "38,51 47,53 54,50 | 32,53 41,58 51,57",
  bite: "38,50 47,48 55,52 | 32,53 42,54 53,58",
  stagger: "36,51 45,48 51,41 | 30,53 22,60 16,68",
  pound: "38,50 44,43 50,38 | 32,53 42,55 49,51",
};

export const DEAD_REACHES: Record<Side, Record<DeadArmAct, readonly (readonly Point[])[]>> = {
  down: each(DEAD_FRONT, limbs),
  side: each(DEAD_SIDE, limbs),
  up: each(DEAD_FRONT, limbs),
};
