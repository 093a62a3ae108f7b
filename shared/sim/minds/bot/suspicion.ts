/**
 * Whom a bot suspects: what it saw itself, what is read out at the fire, and what others claim, each worth so many points. Grows out of
 * what any player at the table knows; a claim by someone suspect counts for less.
 */

import type { FactKind } from "../../../content/ids.ts";
import { habits, suspicionOf } from "../../../content/secret/bots.ts";
import type { HuddleDoc } from "../../view-types.ts";
import type { Bot } from "./scene.ts";

interface Fact {
  readonly fact: FactKind;
  readonly who: number;
  readonly whom: number;
  readonly room: number;
}

/** A seat's standing in this bot's eyes, in points; above 0 is suspect. */
export function standings(bot: Bot, huddle: HuddleDoc): number[] {
  const own = bot.round.seat;
  const points = bot.round.roster.map((_, seat) => (bot.memory.suspicion[seat] ?? 0) + (bot.memory.hunches[seat] ?? 0));
  const add = (fact: Fact, weight: number) => {
    if (fact.who < 0 || fact.who === own) return;
    points[fact.who] = (points[fact.who] ?? 0) + (suspicionOf[fact.fact] ?? 0) * weight;
  };
  for (const fact of strongest(huddle.saw)) add(fact, 1);
  for (const fact of huddle.evidence) add(fact, fact.sure ? 1 : habits.unsureWeight);
  const bodyRoom = huddle.evidence.find((e) => e.fact === "foundBody")?.room ?? -2;
  for (const fact of [...huddle.evidence, ...strongest(huddle.saw)]) {
    if (fact.fact === "sawAlone" && fact.room === bodyRoom) add({ ...fact, fact: "sawShutDoor" }, 1);
  }
  const before = [...points];
  for (const card of huddle.cards) {
    if (card.seat === own || card.who === own) continue;
    const doubt = Math.max(0, before[card.seat] ?? 0);
    add(card, habits.cardWeight / (1 + doubt / 3));
    // Who accuses the one it trusts is doubted in turn.
    if (card.fact === "suspect" && (before[card.who] ?? 0) < -1)
      add({ ...card, fact: "sawAlone", who: card.seat }, 0.5);
  }
  for (const card of huddle.cards) {
    if (card.who === own && card.fact === "suspect") points[card.seat] = (points[card.seat] ?? 0) + 0.6;
  }
  const { tested } = bot.memory;
  if (tested) points[tested.face] = (points[tested.face] ?? 0) + (tested.infected ? 6 : -4);
  points[own] = Number.NEGATIVE_INFINITY;
  return points;
}

/** Each fact about each person once. */
function strongest(saw: readonly Fact[]): Fact[] {
  return saw.filter((f, i) => saw.findIndex((o) => o.fact === f.fact && o.who === f.who) === i);
}

/** The living inside that a ballot may name. */
export function accusable(bot: Bot): number[] {
  return bot.round.roster.filter((r) => r.seat !== bot.round.seat && !r.gone && !r.exiled).map((r) => r.seat);
}

/** The most suspect of those who may be named; -1 when there is nobody. */
export function topOf(points: readonly number[], seats: readonly number[]): number {
  let best = -1;
  for (const seat of seats) if (best < 0 || (points[seat] ?? 0) > (points[best] ?? 0)) best = seat;
  return best;
}
