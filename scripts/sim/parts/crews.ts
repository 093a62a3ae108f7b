/** How a crew picks its habit from round to round: keep to one, change by the clock, at random, after a loss, or by what the card says. */

import { streamsOf } from "../../../server/seed.ts";
import { PLAYS, POSTURES, type Posture } from "../../../shared/content/ids.ts";
import { below } from "../../../shared/sim/rng.ts";
import type { Card } from "./cards.ts";
import { readMatrix } from "./matrix.ts";

export type Crew =
  /** One habit, or none, all night. */
  | { readonly kind: "keeps"; readonly habit: Posture | null }
  /** The first for so many rounds, then the other. */
  | { readonly kind: "steps"; readonly from: Posture; readonly to: Posture; readonly after: number }
  /** Another one each three rounds; any one each round; another one after a loss; what the card expects least. */
  | { readonly kind: "thirds" | "random" | "loseShift" | "card" };

interface Played {
  readonly habit: Posture | null;
  readonly crewWon: boolean;
  readonly card: Card;
}

export function firstHabit(crew: Crew, seed: string): Posture | null {
  if (crew.kind === "keeps") return crew.habit;
  return crew.kind === "steps" ? crew.from : (POSTURES[draw(seed, POSTURES.length)] as Posture);
}

export function nextHabit(crew: Crew, seed: string, played: readonly Played[]): Posture | null {
  const last = played.at(-1);
  const now = last?.habit ?? null;
  switch (crew.kind) {
    case "keeps":
      return crew.habit;
    case "steps":
      return played.length < crew.after ? crew.from : crew.to;
    case "random":
      return POSTURES[draw(seed, POSTURES.length)] as Posture;
    case "thirds":
      return played.length % 3 === 0 ? another(now, seed) : now;
    case "loseShift":
      return last?.crewWon ? now : another(now, seed);
    case "card":
      return last ? replyTo(last.card) : now;
  }
}

function another(now: Posture | null, seed: string): Posture {
  const others = POSTURES.filter((p) => p !== now);
  return others[draw(seed, others.length)] as Posture;
}

/**
 * What it does not expect: a habit it is sure of will be met by the play that costs it most, one it hardly believes in by any, each at its
 * worth in the measured matrix.
 */
function replyTo({ believed }: Card): Posture {
  const matrix = readMatrix();
  const worth = (habit: Posture) => {
    const wins = PLAYS.map((play) => matrix[habit][play].crewWin);
    return (
      (1 - believed[habit]) * (wins.reduce((sum, win) => sum + win, 0) / wins.length) +
      believed[habit] * Math.min(...wins)
    );
  };
  return [...POSTURES].sort((a, b) => worth(b) - worth(a))[0] as Posture;
}

function draw(seed: string, n: number): number {
  return below(streamsOf(`crew/${seed}`).bots, n);
}
