/**
 * How does a round breathe, by habit? Quiet stretches, time at the peak, eruptions and the false calm, against the virus over short nights;
 * nobody half-bie. What counts as quiet and as a peak is defined in `pacing-measure.ts`.
 */
import { POSTURES } from "../../shared/content/ids.ts";
import type { NightJob, RoundRecord } from "./parts/night.ts";
import { atLeast, atMost, errorOf, mean, play, report, rounded, type Trial, within } from "./parts/trial.ts";

/** A share of won rounds is then +-5 points; with 10 it was +-9. */
const NIGHTS = 32;
const PER_NIGHT = 3;

export const pacing: Trial = async (args) => {
  const jobs: NightJob[] = POSTURES.flatMap((habit) =>
    Array.from({ length: args.nights || NIGHTS }, (_, i) => ({
      seed: `pacing/${args.seed}/${habit}/${i}`,
      rounds: args.rounds || PER_NIGHT,
      enemy: "virus" as const,
      crew: { kind: "keeps" as const, habit },
      favourite: i,
      seats: args.seats,
    })),
  );
  const all = (await play(args, jobs)).flatMap((n) => n.rounds);
  const rows = POSTURES.map((habit) => rowOf(all.filter((r) => r.habit === habit)));
  return report(
    POSTURES.flatMap((habit, h) => {
      const row = rows[h] as ReturnType<typeof rowOf>;
      return [
        atLeast(`${habit}: quiet stretches a round`, row.quietStretches, 2),
        atMost(`${habit}: time at the peak`, row.atPeak, 0.45),
        within(`${habit}: crew wins`, row.crewWin, 0.35, 0.6),
        atLeast(`${habit}: rounds with an eruption and a false calm`, row.whole, 0.9),
      ];
    }),
    { rows: Object.fromEntries(POSTURES.map((habit, h) => [habit, printed(rows[h] as ReturnType<typeof rowOf>)])) },
  );
};

/** To be read, not judged: rounding lets a share pass a limit that it misses. */
function printed(row: ReturnType<typeof rowOf>) {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, rounded(value, 2)]));
}

function rowOf(rounds: readonly RoundRecord[]) {
  const of = (value: (r: RoundRecord) => number) => mean(rounds.map(value));
  const crewWin = of((r) => (r.crewWon ? 1 : 0));
  return {
    rounds: rounds.length,
    quietStretches: of((r) => r.pacing.quietStretches),
    quietS: of((r) => r.pacing.quietS),
    atPeak: of((r) => r.pacing.atPeak),
    hunted: of((r) => r.pacing.hunted),
    eruptions: of((r) => r.pacing.eruptions),
    eruption: of((r) => (r.pacing.eruptions > 0 ? 1 : 0)),
    falseCalm: of((r) => (r.pacing.falseCalms > 0 ? 1 : 0)),
    whole: of((r) => (r.pacing.eruptions > 0 && r.pacing.falseCalms > 0 ? 1 : 0)),
    crewWin,
    crewWinError: errorOf(crewWin, rounds.length),
    damage: of((r) => r.damage),
  };
}
