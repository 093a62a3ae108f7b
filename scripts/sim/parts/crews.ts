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
  /** Another one each three rounds; any one each round; another one after a loss; the best reply to the card. */
  | { readonly kind: "thirds" | "random" | "loseShift" | "card" };

interface Played {
  readonly habit: Posture | null;
  readonly crewWon: boolean;
  readonly card: Card;
}

/** Rounds back that a reader of cards weighs. */
const READS = 2;

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
      return replyTo(played.slice(-READS).map((p) => p.card));
  }
}

function another(now: Posture | null, seed: string): Posture {
  const others = POSTURES.filter((p) => p !== now);
  return others[draw(seed, others.length)] as Posture;
}

/** The habit that wins most against what the last cards say it tried and will try, by the measured matrix. */
function replyTo(cards: readonly Card[]): Posture {
  const matrix = readMatrix();
  const last = cards.at(-1);
  const worth = (habit: Posture) => {
    let win = 0;
    for (const play of PLAYS) {
      const tried = cards.reduce((sum, c) => sum + (c.tried[play] ?? 0), 0) / Math.max(1, cards.length);
      const share = 0.6 * tried + (last?.next === play ? 0.4 : 0);
      win += share * matrix[habit][play].crewWin;
    }
    return win;
  };
  return [...POSTURES].sort((a, b) => worth(b) - worth(a))[0] as Posture;
}

function draw(seed: string, n: number): number {
  return below(streamsOf(`crew/${seed}`).bots, n);
}
