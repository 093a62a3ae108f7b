/**
 * The two to four facts read out at the fire: drawn only from what living people truly perceived since the last huddle, and told no
 * roles (by type: nothing but witnessed facts and seats comes in). Unsure facts may name the wrong one; no seat is named by more than half.
 */
import type { FactKind } from "../content/ids.ts";
import { evidence as rules } from "../content/secret/odds.ts";
import { below, chance, pick, type Stream, weighted } from "./rng.ts";
import type { Evidence, Perceived } from "./world.ts";

export interface EvidenceInput {
  readonly perceived: readonly Perceived[];
  /** Facts up to this tick were there for the last huddle. */
  readonly sinceTick: number;
  /** Seats of the living at the table. */
  readonly living: readonly number[];
}

interface Candidate {
  readonly fact: FactKind;
  readonly who: number;
  readonly whom: number;
  readonly room: number;
  witnesses: number;
}

const WEIGHT: Partial<Record<FactKind, number>> = rules.weight;

/** Draws the facts; fewer than two when there was less to see. Consumes `stream` only. */
export function drawEvidence(input: EvidenceInput, stream: Stream): Evidence[] {
  const pool = candidates(input);
  const wanted = rules.min + below(stream, rules.max - rules.min + 1);
  const told: Evidence[] = [];
  while (told.length < wanted && pool.length > 0) {
    const chosen = take(pool, stream);
    const fact = asTold(chosen, input.living, stream);
    const tooOften = (seat: number) => (1 + told.filter((t) => names(t).includes(seat)).length) * 2 > wanted;
    if (!names(fact).some(tooOften)) told.push(fact);
  }
  return withinHalf(told);
}

/** Takes one out: first the kind by its weight, then any of that kind, so that what is common does not drown what is rare. */
function take(pool: Candidate[], stream: Stream): Candidate {
  const kinds = [...new Set(pool.map((c) => c.fact))];
  const kind =
    kinds[
      weighted(
        stream,
        kinds.map((k) => WEIGHT[k] ?? 0),
      )
    ];
  const chosen = pick(
    stream,
    pool.filter((c) => c.fact === kind),
  );
  pool.splice(pool.indexOf(chosen), 1);
  return chosen;
}

/** What may be told: each fact once, with the number of living people who can vouch for it. */
function candidates({ perceived, sinceTick, living }: EvidenceInput): Candidate[] {
  const found: Candidate[] = [];
  for (const { tick, witness, fact, who, whom, room } of perceived) {
    if (tick <= sinceTick || !living.includes(witness) || WEIGHT[fact] === undefined) continue;
    const same = found.find((c) => c.fact === fact && c.who === who && c.whom === whom && c.room === room);
    if (same) same.witnesses++;
    else found.push({ fact, who, whom, room, witnesses: 1 });
  }
  return found;
}

/** Marks it sure or unsure; an unsure one sometimes has the wrong person in it. Whose body was found is never in doubt. */
function asTold({ fact, who, whom, room, witnesses }: Candidate, living: readonly number[], stream: Stream): Evidence {
  const sure = fact === "foundBody" || who < 0 || witnesses > 1 || chance(stream, rules.sureAlone);
  if (sure) return { fact, who, whom, room, sure };
  const others = living.filter((seat) => seat !== who && seat !== whom);
  const mistaken = others.length > 0 && chance(stream, rules.unsureWrong);
  return { fact, who: mistaken ? pick(stream, others) : who, whom, room, sure };
}

/** The living seats a fact casts light on: a body is a loss, not a suspicion. */
function names({ fact, who, whom }: { fact: FactKind; who: number; whom: number }): number[] {
  return fact === "foundBody" ? [] : [who, whom].filter((seat) => seat >= 0);
}

/** Leaves out the last facts about whoever more than half of them would name. */
function withinHalf(told: Evidence[]): Evidence[] {
  const seats = new Set(told.flatMap(names));
  for (const seat of seats) {
    const about = told.filter((t) => names(t).includes(seat));
    if (about.length * 2 <= told.length) continue;
    const last = about.at(-1);
    return withinHalf(told.filter((t) => t !== last));
  }
  return told;
}
