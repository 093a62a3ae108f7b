/** What a crew reads off the card after a round, and whether the card says what the state says. */
import { PLAYS, POSTURES, type Posture } from "../../../shared/content/ids.ts";
import { cardOf } from "../../../shared/sim/minds/virus/card.ts";
import { memoryAfter } from "../../../shared/sim/minds/virus/memory.ts";
import { viewOf } from "../../../shared/sim/view.ts";
import type { World } from "../../../shared/sim/world.ts";

export interface Card {
  /** How sure it is of each habit, 0..1. */
  readonly believed: Readonly<Record<Posture, number>>;
  /** Every line of it follows from the state it was drawn from, and it is what everyone is shown. */
  readonly true: boolean;
}

export function readCard(world: World): Card {
  const card = cardOf(world);
  return {
    believed: Object.fromEntries(card.believed.map((b) => [b.posture, b.pct / 100])) as Card["believed"],
    true: isTrue(world, card),
  };
}

function isTrue(world: World, card: ReturnType<typeof cardOf>): boolean {
  const { virus } = world;
  const pct = (share: number) => Math.round(share * 100);
  const believed = POSTURES.every(
    (posture, h) => card.believed.find((b) => b.posture === posture)?.pct === pct(virus.crew[h] ?? 0),
  );
  const tried = PLAYS.every((play) => {
    const runs = virus.decisions.filter((d) => d.play === play && d.fromTick >= 0);
    const paid = runs.filter((d) => d.reward >= 0).map((d) => d.reward);
    const line = card.tried.find((t) => t.play === play);
    if (runs.length === 0) return line === undefined;
    const mean = paid.length > 0 ? pct(paid.reduce((sum, r) => sum + r, 0) / paid.length) : -1;
    return line?.times === runs.length && line.paidPct === mean;
  });
  const after = memoryAfter(world);
  const keeps = JSON.stringify(card.keeps) === JSON.stringify(after.mutations);
  const fates =
    card.fooled === world.director.fooled && card.evolves === after.evolves && card.respite === after.respite;
  const shown = viewOf(world, 0).docs.truth?.virus;
  return believed && tried && keeps && fates && JSON.stringify(shown) === JSON.stringify(card);
}
