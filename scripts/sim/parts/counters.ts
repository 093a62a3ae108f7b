/** How well plays meet the habit they are run against, by the measured matrix. */
import { PLAYS, type Posture } from "../../../shared/content/ids.ts";
import { countersOf, readMatrix } from "./matrix.ts";
import type { RoundRecord } from "./night.ts";

/** Share of a round's outbreak decisions whose play counters this habit. */
export function counterRate(round: RoundRecord, habit: Posture): number {
  const counters = countersOf(readMatrix(), habit);
  const decisions = round.decisions.filter((d) => d.outbreak);
  return decisions.filter((d) => counters.has(d.play)).length / Math.max(1, decisions.length);
}

/** What plays drawn blindly would reach. */
export function chanceOf(habit: Posture): number {
  return countersOf(readMatrix(), habit).size / PLAYS.length;
}

/** Whether the play run most in the outbreak is one that counters this habit. */
export function isCountered(round: RoundRecord, habit: Posture): boolean {
  const runs = new Map<string, number>();
  for (const { play, outbreak } of round.decisions) if (outbreak) runs.set(play, (runs.get(play) ?? 0) + 1);
  const most = Math.max(0, ...runs.values());
  return [...countersOf(readMatrix(), habit)].some((play) => most > 0 && runs.get(play) === most);
}
