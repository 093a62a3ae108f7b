/**
 * How this crew survives, as far as sensed: a hidden Markov model over five postures. Between decisions the crew may change its ways;
 * what was sensed then weighs each posture by how often it looks like that (naive Bayes on trained counts, Laplace-smoothed).
 * Source: Rabiner's forward algorithm (1989), one step at a time.
 */
import { POSTURES, type Posture } from "../../../content/ids.ts";
import { type Instinct, instinct as trained } from "../../../content/secret/instinct.ts";
import { director } from "../../../content/secret/odds.ts";
import type { VirusState } from "../../enemy.ts";

/** Added to every count, so that nothing is impossible. */
const SMOOTH = 0.5;

/** Beliefs after the crew may have changed its ways, with chance `switches` to any posture alike. Sums to 1 if `before` does. */
export function afterSwitch(before: readonly number[], switches: number): number[] {
  return before.map((p) => p * (1 - switches) + switches / before.length);
}

/** The habit that the virus was sure of when the round began and does not find: the crew has changed its ways. null = there is none. */
export function wrongAbout({ memory, posture }: Pick<VirusState, "memory" | "posture">): Posture | null {
  const { sure, keeps } = director.fooled;
  const wrong = memory.posture.findIndex((before, h) => before >= sure && (posture[h] as number) < before * keeps);
  return POSTURES[wrong] ?? null;
}

/** `likelihood` to the power of 1/4: from square roots alone, which every machine rounds alike. */
function tempered(likelihood: number): number {
  return Math.sqrt(Math.sqrt(likelihood));
}

/**
 * Beliefs after seeing `features` (bins 0-2, -1 = nothing to say). Features overlap in what they tell, so their joint likelihood is
 * tempered to the power of a quarter: eleven that agree count like three.
 */
export function inferPosture(
  prior: readonly number[],
  features: readonly number[],
  instinct: Instinct = trained,
): number[] {
  const weights = POSTURES.map((_, posture) => {
    let likelihood = 1;
    features.forEach((bin, feature) => {
      if (bin < 0) return;
      const row = instinct.counts[posture]?.[feature] ?? [];
      let all = 0;
      for (const count of row) all += count + SMOOTH;
      likelihood *= all > 0 ? ((row[bin] ?? 0) + SMOOTH) / all : 1;
    });
    return (prior[posture] as number) * tempered(likelihood);
  });
  let sum = 0;
  for (const w of weights) sum += w;
  return sum > 0 ? weights.map((w) => w / sum) : [...prior];
}
