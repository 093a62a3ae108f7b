/**
 * What the virus is born knowing: crews of one habit each against plays at random, nobody half-bie, and how often each looked how when
 * the virus decided. `--write` makes that its instinct. Counts are of the outbreak alone: at the gate everybody does the same.
 */
import { writeFileSync } from "node:fs";
import { POSTURES } from "../../shared/content/ids.ts";
import { virus } from "../../shared/content/secret/plays.ts";
import { FEATURES } from "../../shared/sim/minds/virus/features.ts";
import { afterSwitch, inferPosture } from "../../shared/sim/minds/virus/posture.ts";
import type { NightJob, RoundRecord } from "./parts/night.ts";
import { atLeast, mean, play, report, rounded, type Trial } from "./parts/trial.ts";

const ROUNDS = 24;
const PER_NIGHT = 3;
const FILE = new URL("../../shared/content/secret/instinct.ts", import.meta.url);
/** Mean belief in the true posture: chance is 0.2, and the mean is over single rounds that begin from knowing nothing. */
const RIGHT = 0.3;

export const instinct: Trial = async (args) => {
  const nights = Math.ceil((args.rounds || ROUNDS) / PER_NIGHT);
  const jobs: NightJob[] = POSTURES.flatMap((habit) =>
    Array.from({ length: nights }, (_, i) => ({
      seed: `instinct/${args.seed}/${habit}/${i}`,
      rounds: PER_NIGHT,
      enemy: "random" as const,
      crew: { kind: "keeps" as const, habit },
      favourite: i,
      seats: args.seats,
    })),
  );
  const rounds = (await play(args, jobs)).flatMap((n) => n.rounds);
  const by = POSTURES.map((habit) => rounds.filter((r) => r.habit === habit));
  // Learned on the even rounds of each habit and tried on the odd ones; what is written has learned from all.
  const half = { version: 1 as const, counts: by.map((rs) => tally(rs.filter((_, i) => i % 2 === 0))) };
  const confusion = POSTURES.map((_, h) => confusionOf(by[h]?.filter((_, i) => i % 2 === 1) ?? [], half));
  const counts = by.map(tally);
  if (args.write) writeFileSync(FILE, sourceOf(counts));
  return report(
    POSTURES.map((habit, h) => atLeast(`${habit} recognised`, confusion[h]?.[h] ?? 0, RIGHT)),
    {
      features: FEATURES,
      // How sure it was of each posture, by the true one.
      believed: Object.fromEntries(POSTURES.map((habit, h) => [habit, confusion[h]?.map((p) => rounded(p, 2)) ?? []])),
      counts: Object.fromEntries(
        POSTURES.map((habit, h) => [
          habit,
          Object.fromEntries(FEATURES.map((f, i) => [f, counts[h]?.[i]?.join(" ") ?? ""])),
        ]),
      ),
    },
  );
};

function decisionsOf(round: RoundRecord) {
  return round.decisions.filter((d) => d.outbreak && d.features.some((bin) => bin >= 0));
}

function tally(rounds: readonly RoundRecord[]): number[][] {
  const counts = FEATURES.map(() => [0, 0, 0]);
  for (const decision of rounds.flatMap(decisionsOf)) {
    decision.features.forEach((bin, f) => {
      const row = counts[f];
      if (bin >= 0 && row) row[bin] = (row[bin] ?? 0) + 1;
    });
  }
  return counts;
}

/** Mean belief in each posture over the decisions of these rounds, from knowing nothing. */
function confusionOf(rounds: readonly RoundRecord[], trained: { version: 1; counts: number[][][] }): number[] {
  const beliefs: number[][] = [];
  for (const round of rounds) {
    let posture = POSTURES.map(() => 1 / POSTURES.length);
    for (const decision of decisionsOf(round)) {
      posture = inferPosture(afterSwitch(posture, virus.switchInRound), decision.features, trained);
      beliefs.push(posture);
    }
  }
  return POSTURES.map((_, h) => mean(beliefs.map((b) => b[h] as number)));
}

function sourceOf(counts: readonly number[][][]): string {
  const rows = counts
    .map(
      (features, h) =>
        `    // ${POSTURES[h]}\n    [\n${features.map((f) => `      [${f.join(", ")}],\n`).join("")}    ],\n`,
    )
    .join("");
  return `/**
 * What the virus is born knowing: how often each way of surviving looks how, counted as [posture][feature][bin] in the orders of POSTURES
 * and of FEATURES (\`sim/minds/virus/features.ts\`): ${FEATURES.join(", ")}.
 * Written by \`npm run sim -- instinct --write\` from bots with one habit each; only ratios within a row matter.
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
${rows}  ],
};
`;
}
