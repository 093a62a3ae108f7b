/** The mutation card: what the virus believed, tried, was paid and will try next, told to everyone in the aftermath. Reads, never writes. */
import { PLAYS, type PlayId, POSTURES } from "../../../content/ids.ts";
import { virus } from "../../../content/secret/plays.ts";
import type { VirusState } from "../../enemy.ts";
import type { VirusCard } from "../../view-types.ts";
import type { World } from "../../world.ts";
import { expectedPay } from "./choose.ts";
import { outlook } from "./memory.ts";
import { REASONS } from "./mutate.ts";
import { afterSwitch } from "./posture.ts";

/** The card of a round that is over (its epochs booked, its predictions scored). */
export function cardOf(world: World): VirusCard {
  const state = world.virus;
  const after = outlook(state);
  return {
    believed: POSTURES.map((posture, h) => ({ posture, pct: percent(state.crew[h] as number) })).sort(
      (a, b) => b.pct - a.pct,
    ),
    fooled: world.director.fooled,
    tried: PLAYS.map((play) => triedOf(state, play))
      .filter((t) => t.times > 0)
      .sort((a, b) => b.times - a.times),
    next: nextPlay(state),
    gained: state.mutations.filter((m) => m.tick >= 0).map(({ id }) => ({ mutation: id, why: REASONS[id] })),
    keeps: after.mutations,
    seal: state.seal && {
      hash: state.seal.hash,
      salt: state.seal.salt,
      predictions: state.seal.predictions.map((p) => ({ ...p })),
    },
    evolves: after.evolves,
    respite: after.respite,
  };
}

/** What it would choose next round if it neither drew blindly nor looked ahead: the play that is expected to pay most. */
export function nextPlay(state: VirusState): PlayId {
  const posture = afterSwitch(state.crew, virus.switchBetween);
  let best: PlayId = PLAYS[0];
  let most = Number.NEGATIVE_INFINITY;
  PLAYS.forEach((play, k) => {
    const pay = expectedPay(state.memory, posture, k);
    if (pay <= most) return;
    most = pay;
    best = play;
  });
  return best;
}

/** How often a play was run, and what it paid on the mean of the times that could be counted; -1 = none could. */
function triedOf(state: VirusState, play: PlayId): VirusCard["tried"][number] {
  const runs = state.decisions.filter((d) => d.play === play && d.fromTick >= 0);
  const paid = runs.filter((d) => d.reward >= 0);
  const sum = paid.reduce((all, d) => all + d.reward, 0);
  return { play, times: runs.length, paidPct: paid.length > 0 ? percent(sum / paid.length) : -1 };
}

function percent(share: number): number {
  return Math.round(share * 100);
}
