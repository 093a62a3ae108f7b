/**
 * Does it learn this crew? Each habit kept for whole nights against the virus, and against plays at random for comparison; nobody
 * half-bie. A habit is countered in a round when the play run most is one that counters it. And are its sealed predictions worth anything?
 */
import { POSTURES, type Posture } from "../../shared/content/ids.ts";
import type { Prediction } from "../../shared/sim/enemy.ts";
import { chanceOf, counterRate, isCountered } from "./parts/counters.ts";
import type { NightJob, NightRecord } from "./parts/night.ts";
import { atLeast, mean, play, report, rounded, type Trial, within } from "./parts/trial.ts";

const NIGHTS = 6;
const ROUNDS = 10;
const LAST = 3;
/** Chance is below a tenth. */
const HELD_GUESSED = 0.5;

export const learn: Trial = async (args) => {
  const rounds = args.rounds || ROUNDS;
  const jobOf = (habit: Posture, enemy: "virus" | "random", i: number): NightJob => ({
    seed: `learn/${args.seed}/${habit}/${i}`,
    rounds,
    enemy,
    crew: { kind: "keeps", habit },
    favourite: i,
    seats: args.seats,
  });
  const all = Array.from({ length: args.nights || NIGHTS }, (_, i) => i);
  const jobs = POSTURES.flatMap((habit) => [
    ...all.map((i) => jobOf(habit, "virus", i)),
    ...all.map((i) => jobOf(habit, "random", i)),
  ]);
  const played = await play(args, jobs);
  const nightsOf = (habit: Posture, enemy: string) =>
    played.filter((_, i) => jobs[i]?.enemy === enemy && jobs[i]?.crew.kind === "keeps" && hasHabit(jobs[i], habit));
  const rows = POSTURES.map((habit) => {
    const nights = nightsOf(habit, "virus");
    const byRound = Array.from({ length: rounds }, (_, r) => mean(nights.map((n) => rateOf(n, r, habit))));
    return {
      habit,
      chance: rounded(chanceOf(habit)),
      byRound: byRound.map((rate) => rounded(rate, 2)),
      late: mean(byRound.slice(-LAST)),
      random: mean(nightsOf(habit, "random").map((n) => mean(n.rounds.map((r) => counterRate(r, habit))))),
      counteredByRound2: mean(nights.map((n) => (n.rounds[1] && isCountered(n.rounds[1], habit) ? 1 : 0))),
      crewWin: rounded(mean(nights.flatMap((n) => n.rounds).map((r) => (r.crewWon ? 1 : 0)))),
      crewWinRandom: rounded(
        mean(
          nightsOf(habit, "random")
            .flatMap((n) => n.rounds)
            .map((r) => (r.crewWon ? 1 : 0)),
        ),
      ),
      guessed: guessedBy(nights),
      believed: rounded(mean(nights.flatMap((n) => n.rounds).map((r) => beliefIn(r, POSTURES.indexOf(habit)))), 2),
    };
  });
  const late = mean(rows.map((r) => r.late));
  return report(
    [
      atLeast("counter-rate of the last rounds", late, 0.52),
      atLeast("gained since round 1", late - mean(rows.map((r) => r.byRound[0] ?? 0)), 0.15),
      ...rows.map((r) => atLeast(`${r.habit} above chance`, r.late - r.chance, 0.01)),
      within("random plays", mean(rows.map((r) => r.random)), 0.18, 0.3),
      atLeast("countered by round 2", mean(rows.map((r) => r.counteredByRound2)), 0.6),
      atLeast(
        "the room that holding crews hold is guessed",
        rows.find((r) => r.habit === "hold")?.guessed.held ?? 0,
        HELD_GUESSED,
      ),
    ],
    { rows: rows.map((r) => ({ ...r, late: rounded(r.late), random: rounded(r.random) })) },
  );
};

function hasHabit(job: NightJob | undefined, habit: Posture): boolean {
  return job?.crew.kind === "keeps" && job.crew.habit === habit;
}

function rateOf(night: NightRecord, round: number, habit: Posture): number {
  const record = night.rounds[round];
  return record ? counterRate(record, habit) : 0;
}

/** Share of each kind of sealed prediction that came true from the second round on, when there is something to go by. */
function guessedBy(nights: readonly NightRecord[]) {
  const guesses = nights.flatMap((n) => n.rounds.slice(1)).flatMap((r) => r.guesses);
  const right = (kind: Prediction["kind"]) =>
    mean(guesses.filter((g) => g.kind === kind).map((g) => (g.right ? 1 : 0)));
  return { alone: right("alone"), held: right("held"), accused: right("accused") };
}

/** How sure the virus was of what was true, over the outbreak's decisions. */
function beliefIn(round: NightRecord["rounds"][number], posture: number): number {
  return mean(round.decisions.filter((d) => d.outbreak).map((d) => d.posture[posture] ?? 0));
}
