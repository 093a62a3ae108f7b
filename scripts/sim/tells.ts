/**
 * Is it fair and legible? Whole nights of all habits: every change of play told 3 s before the first hit under it, every card true to its
 * state, enough plays drawn blindly, one new mutation a phase, nothing learned from what led to a loss.
 */
import { POSTURES } from "../../shared/content/ids.ts";
import type { NightJob, RoundRecord } from "./parts/night.ts";
import { atLeast, atMost, play, report, type Trial } from "./parts/trial.ts";

const ROUNDS = 200;
const PER_NIGHT = 5;

export const tells: Trial = async (args) => {
  const nights = Math.ceil((args.rounds || ROUNDS) / PER_NIGHT);
  const habits = [...POSTURES, null];
  const jobs: NightJob[] = Array.from({ length: nights }, (_, i) => ({
    seed: `tells/${args.seed}/${i}`,
    rounds: PER_NIGHT,
    enemy: "virus",
    crew: { kind: "keeps", habit: habits[i % habits.length] ?? null },
    favourite: i,
    seats: args.seats,
    halfbie: "draw",
  }));
  const rounds = (await play(args, jobs)).flatMap((n) => n.rounds);
  return fairness(rounds);
};

/** The thresholds over any rounds against the virus. */
export function fairness(rounds: readonly RoundRecord[]) {
  const total = (of: (r: RoundRecord) => number) => rounds.reduce((sum, r) => sum + of(r), 0);
  const changes = total((r) => r.changes);
  const decisions = total((r) => r.decisions.length);
  return report(
    [
      atLeast("changes of play told in time", 1 - total((r) => r.untold) / Math.max(1, changes), 0.99),
      atLeast("cards that are true", total((r) => (r.card.true ? 1 : 0)) / Math.max(1, rounds.length), 1),
      atLeast(
        "plays drawn blindly",
        total((r) => r.decisions.filter((d) => d.mixed).length) / Math.max(1, decisions),
        0.08,
      ),
      atMost("new mutations in a phase", Math.max(0, ...rounds.flatMap((r) => Object.values(r.mutated))), 1),
      atMost(
        "learned from a loss",
        total((r) => r.merciless),
        0,
      ),
    ],
    { rounds: rounds.length, changes, decisions, mutations: total((r) => r.mutated.outbreak + r.mutated.evacuation) },
  );
}
