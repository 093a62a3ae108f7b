/**
 * Which play next: Thompson sampling, one table of pays and fails per posture, with the look ahead as prior. For every play a pay is drawn
 * from its Beta under each posture, weighed by how likely that posture is, and the best sum is run. It is born knowing which habit each
 * play is made to break. At least every tenth play is drawn blindly, so that nobody can be sure; a play that pays is held.
 * Sources: Thompson (1933); discounting, Raj & Kalyani (2017); narrower draws, Chapelle & Li (2011): what is blind here is blind on purpose.
 * A Beta is drawn as a normal of the same mean and spread (sum of 12 uniforms): exact draws need logarithms, and draws are only compared.
 */
import { PLAYS, type PlayId, POSTURES } from "../../../content/ids.ts";
import { plays, virus } from "../../../content/secret/plays.ts";
import type { VirusState } from "../../enemy.ts";
import { below, chance, type Stream, unit } from "../../rng.ts";
import type { Scenario } from "../../world.ts";

/** Keeps a Beta proper where there is neither evidence nor promise. */
const LEAST_COUNT = 0.05;
/** What a play promises when nobody looked ahead. */
const NO_PROMISE = 0.5;

export interface Choice {
  readonly play: PlayId;
  /** Drawn blindly on purpose. */
  readonly mixed: boolean;
}

/** `ahead` is 0..1 by posture * plays + play, empty when nobody looked; `holds`: the play being run pays. */
export function choosePlay(
  state: VirusState,
  ahead: readonly number[],
  holds: boolean,
  stream: Stream,
  fixed?: Scenario["fixedPlay"],
): Choice {
  if (fixed !== undefined && fixed !== "random") return { play: fixed, mixed: false };
  if (fixed === "random" || chance(stream, virus.mix) || !chance(stream, state.memory.exploit)) {
    return { play: PLAYS[below(stream, PLAYS.length)] as PlayId, mixed: true };
  }
  let best: PlayId = state.play;
  let most = Number.NEGATIVE_INFINITY;
  PLAYS.forEach((play, k) => {
    let worth = holds && play === state.play ? virus.stick : 0;
    state.posture.forEach((likely, posture) => {
      const { a, b } = counts(state.memory, posture, k, ahead[posture * PLAYS.length + k] ?? NO_PROMISE);
      worth += likely * drawBeta(stream, a, b);
    });
    if (worth <= most) return;
    most = worth;
    best = play;
  });
  return { play: best, mixed: false };
}

/** What a play is expected to pay, 0..1, over all postures as likely as they are: from birth and experience, without looking ahead. */
export function expectedPay(memory: Pays, posture: readonly number[], k: number): number {
  let pay = 0;
  posture.forEach((p, h) => {
    const { a, b } = counts(memory, h, k, 0);
    pay += (p * a) / (a + b);
  });
  return pay;
}

type Pays = Pick<VirusState["memory"], "pays" | "fails">;

/** What was paid and what was not, with what is promised in advance: `promise` is the look ahead's, 0..1. */
function counts(memory: Pays, posture: number, k: number, promise: number): { a: number; b: number } {
  const [least, most] = virus.priorPay;
  const cell = posture * PLAYS.length + k;
  const born = plays[PLAYS[k] as PlayId].hurts === POSTURES[posture] ? virus.born : 0;
  // Squared: what promises half as much as the best is rarely half as good.
  const pay = least + (most - least) * Math.max(promise * promise * (1 - virus.born / 2), born);
  return {
    a: (memory.pays[cell] ?? 0) + virus.priorWeight * pay + LEAST_COUNT,
    b: (memory.fails[cell] ?? 0) + virus.priorWeight * (1 - pay) + LEAST_COUNT,
  };
}

/** Mean a / (a + b), `drawSpread` times the spread of Beta(a, b); may lie outside 0..1. */
function drawBeta(stream: Stream, a: number, b: number): number {
  const sum = a + b;
  let normal = -6;
  for (let i = 0; i < 12; i++) normal += unit(stream);
  return a / sum + virus.drawSpread * normal * Math.sqrt((a * b) / (sum * sum * (sum + 1)));
}
