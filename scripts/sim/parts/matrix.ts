/** What each play does to each habit, as measured by the `content` trial: read by the trials that ask what counters what. */
import { existsSync, readFileSync } from "node:fs";
import { PLAYS, type PlayId, POSTURES, type Posture } from "../../../shared/content/ids.ts";

export interface Cell {
  readonly rounds: number;
  readonly crewWin: number;
  /** Until the gate is called: habits end there. */
  readonly damage: number;
  readonly damageInAll: number;
  readonly firstBiteS: number;
}

export type Matrix = Readonly<Record<Posture, Readonly<Record<PlayId, Cell>>>>;

export const MATRIX_FILE = new URL("../matrix.json", import.meta.url);

/** A play counters a habit when it does it the most damage, or at least so much of that: blind draws then meet one about every fifth time. */
const STRONG = 0.45;

let read: Matrix | undefined;

/** Throws when none was measured yet. */
export function readMatrix(): Matrix {
  if (!read) {
    if (!existsSync(MATRIX_FILE)) throw new Error("no matrix yet: run `npm run sim -- content --write` first");
    read = JSON.parse(readFileSync(MATRIX_FILE, "utf8")) as Matrix;
  }
  return read;
}

export function countersOf(matrix: Matrix, habit: Posture): ReadonlySet<PlayId> {
  const row = matrix[habit];
  const most = Math.max(...PLAYS.map((play) => row[play].damage));
  return new Set(PLAYS.filter((play) => row[play].damage >= STRONG * most));
}

/** The play that costs the crew most; of equals the one that does more damage. */
export function bestReply(matrix: Matrix, habit: Posture): PlayId {
  const row = matrix[habit];
  return [...PLAYS].sort((a, b) => row[a].crewWin - row[b].crewWin || row[b].damage - row[a].damage)[0] as PlayId;
}

export interface Equilibrium {
  /** Share of rounds the crew wins when both sides mix as well as they can. */
  readonly value: number;
  readonly habits: Readonly<Record<string, number>>;
  readonly plays: Readonly<Record<string, number>>;
}

/** Regret matching (Hart & Mas-Colell 2000): both sides learn against each other, the mean of what they did is the equilibrium. */
export function equilibriumOf(matrix: Matrix, steps = 40_000): Equilibrium {
  const gain = POSTURES.map((habit) => PLAYS.map((play) => matrix[habit][play].crewWin));
  const regretH = POSTURES.map(() => 0);
  const regretP = PLAYS.map(() => 0);
  const sumH = POSTURES.map(() => 0);
  const sumP = PLAYS.map(() => 0);
  for (let step = 0; step < steps; step++) {
    const h = mixOf(regretH);
    const p = mixOf(regretP);
    h.forEach((w, i) => {
      sumH[i] = (sumH[i] as number) + w;
    });
    p.forEach((w, i) => {
      sumP[i] = (sumP[i] as number) + w;
    });
    const ofHabit = gain.map((row) => row.reduce((sum, g, k) => sum + g * (p[k] as number), 0));
    const ofPlay = PLAYS.map((_, k) => gain.reduce((sum, row, i) => sum + (row[k] as number) * (h[i] as number), 0));
    const now = ofHabit.reduce((sum, g, i) => sum + g * (h[i] as number), 0);
    ofHabit.forEach((g, i) => {
      regretH[i] = (regretH[i] as number) + g - now;
    });
    ofPlay.forEach((g, k) => {
      regretP[k] = (regretP[k] as number) + now - g;
    });
  }
  const habits = sumH.map((w) => w / steps);
  const playShares = sumP.map((w) => w / steps);
  let value = 0;
  gain.forEach((row, i) => {
    row.forEach((g, k) => {
      value += g * (habits[i] as number) * (playShares[k] as number);
    });
  });
  return {
    value,
    habits: Object.fromEntries(POSTURES.map((habit, i) => [habit, Math.round((habits[i] as number) * 100) / 100])),
    plays: Object.fromEntries(PLAYS.map((play, k) => [play, Math.round((playShares[k] as number) * 100) / 100])),
  };
}

function mixOf(regret: readonly number[]): number[] {
  const positive = regret.map((r) => Math.max(0, r));
  const sum = positive.reduce((a, b) => a + b, 0);
  return positive.map((r) => (sum > 0 ? r / sum : 1 / regret.length));
}
