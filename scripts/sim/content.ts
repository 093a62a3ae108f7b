/**
 * Is there a game in the plays? Every habit against every play that is run all round by a virus that knows the habit, nobody half-bie: what
 * each costs the other, and how both would mix. `--write` keeps the matrix for the trials that ask what counters what. `--only hide,sweep`
 * plays some cells alone.
 */
import { writeFileSync } from "node:fs";
import { PLAYS, type PlayId, POSTURES, type Posture } from "../../shared/content/ids.ts";
import { bestReply, type Cell, countersOf, equilibriumOf, MATRIX_FILE, type Matrix } from "./parts/matrix.ts";
import type { NightJob, RoundRecord } from "./parts/night.ts";
import { atLeast, atMost, mean, play, report, rounded, type Trial, within } from "./parts/trial.ts";

/** A share of won rounds is then +-7 points; of the least of six cells of a third as many, luck made counters. */
const ROUNDS = 48;
/** Crews with different favourite places. */
const CREWS = 8;
const COSTS = 0.25;

export const content: Trial = async (args) => {
  const rounds = args.rounds || ROUNDS;
  const wanted = (name: string, of: readonly string[]) =>
    args.only.includes(name) || !args.only.some((o) => of.includes(o));
  const habits = POSTURES.filter((habit) => wanted(habit, POSTURES));
  const plays = PLAYS.filter((id) => wanted(id, PLAYS));
  const jobs: (NightJob & { habit: Posture; enemy: PlayId })[] = [];
  for (let i = 0; i < rounds; i++) {
    for (const habit of habits) {
      for (const enemy of plays) {
        const crew = { kind: "keeps", habit } as const;
        jobs.push({
          seed: `${args.seed}/${i}`,
          rounds: 1,
          enemy,
          crew,
          favourite: i % CREWS,
          seats: args.seats,
          habit,
          knows: habit,
        });
      }
    }
  }
  const nights = await play(args, jobs);
  const all = nights.flatMap((n, j) => n.rounds.map((round) => ({ round, job: jobs[j] as (typeof jobs)[number] })));
  const cellOf = (habit: Posture, id: PlayId) =>
    cell(all.filter(({ job }) => job.habit === habit && job.enemy === id).map(({ round }) => round));
  const matrix = Object.fromEntries(
    habits.map((habit) => [habit, Object.fromEntries(plays.map((id) => [id, cellOf(habit, id)]))]),
  ) as Matrix;
  const table = habits.map(
    (habit) =>
      `${habit.padEnd(6)} ${plays.map((id) => `${id} ${Math.round(matrix[habit][id].crewWin * 100)}% (${Math.round(matrix[habit][id].damage)})`).join("  ")}`,
  );
  const stuckAt = all.flatMap(({ round, job }) =>
    round.stuck.map((s) => `${job.habit}, ${job.enemy}, ${job.seed}: ${s}`),
  );
  const objectives = Object.fromEntries(
    habits.map((h) => [h, rounded(mean(all.filter(({ job }) => job.habit === h).map((a) => a.round.objectives)), 2)]),
  );
  if (habits.length < POSTURES.length || plays.length < PLAYS.length) return report([], { table, objectives, stuckAt });
  if (args.write) writeFileSync(MATRIX_FILE, `${JSON.stringify(matrix, null, 2)}\n`);
  const replies = POSTURES.map((habit) => bestReply(matrix, habit));
  const costs = POSTURES.map((habit, i) => {
    const wins = PLAYS.map((id) => matrix[habit][id].crewWin);
    return Math.max(...wins) - matrix[habit][replies[i] as PlayId].crewWin;
  });
  const mix = equilibriumOf(matrix);
  return report(
    [
      ...POSTURES.map((habit, i) => atLeast(`best reply costs ${habit}`, costs[i] as number, COSTS)),
      atLeast("different best replies", new Set(replies).size, 4),
      within("value", mix.value, 0.45, 0.75),
      atLeast("habits above 10 %", Object.values(mix.habits).filter((w) => w > 0.1).length, 3),
      atMost("stuck", stuckAt.length, 0),
    ],
    {
      table,
      replies: Object.fromEntries(POSTURES.map((habit, i) => [habit, replies[i]])),
      counters: Object.fromEntries(POSTURES.map((habit) => [habit, [...countersOf(matrix, habit)]])),
      equilibrium: mix,
      objectives,
      stuckAt,
      matrix,
    },
  );
};

function cell(rounds: readonly RoundRecord[]): Cell {
  return {
    rounds: rounds.length,
    crewWin: rounded(mean(rounds.map((r) => (r.crewWon ? 1 : 0)))),
    damage: rounded(mean(rounds.map((r) => r.outbreakDamage)), 1),
    damageInAll: rounded(mean(rounds.map((r) => r.damage)), 1),
    firstBiteS: rounded(mean(rounds.map((r) => r.firstBiteS)), 1),
  };
}
