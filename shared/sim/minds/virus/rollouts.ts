/**
 * Looking ahead: what each play would bring over the next seconds, rolled out on the room graph with people sampled from the horde's
 * belief and moved by their learned routes. Worked off in slices, so that no tick pays for a whole decision.
 * Idea: portfolio search over scripted plays (Churchill & Buro 2013) with plain Monte Carlo at the root.
 */
import { PLAYS, type PlayId, POSTURES, type Posture } from "../../../content/ids.ts";
import { virus } from "../../../content/secret/plays.ts";
import type { World } from "../../world.ts";
import { type PackPlan, rollOnce } from "./sample.ts";

export type { PackPlan } from "./sample.ts";

const { rollout: rules } = virus;

/** A look ahead under way. Plain data, so that a replay and a save in mid-decision agree. */
export interface Rollout {
  /** Play and sample to roll next. */
  play: number;
  sample: number;
  /** Sum of harm by posture * plays + play, and samples rolled so by posture. */
  value: number[];
  samples: number[];
  /** What the packs would do under the play being rolled; null = not asked yet. */
  plans: PackPlan[] | null;
}

export function beginRollout(): Rollout {
  return {
    play: 0,
    sample: 0,
    value: new Array<number>(POSTURES.length * PLAYS.length).fill(0),
    samples: POSTURES.map(() => 0),
    plans: null,
  };
}

/** Asks a play for its plans (`plansOf`: what it would order now), or rolls up to `samples` more of it; true once all are done. */
export function lookAhead(
  world: World,
  rollout: Rollout,
  samples: number,
  plansOf: (play: PlayId) => PackPlan[],
): boolean {
  const play = PLAYS[rollout.play];
  if (play === undefined) return true;
  if (rollout.plans === null) {
    rollout.plans = plansOf(play);
    return false;
  }
  for (let n = 0; n < samples && rollout.sample < rules.samples; n++) rollSample(world, rollout, rollout.plans);
  if (rollout.sample < rules.samples) return false;
  rollout.sample = 0;
  rollout.plans = null;
  rollout.play++;
  return rollout.play >= PLAYS.length;
}

function rollSample(world: World, rollout: Rollout, plans: readonly PackPlan[]): void {
  const posture = postureOf(world, rollout.sample);
  const cell = posture * PLAYS.length + rollout.play;
  rollout.value[cell] = (rollout.value[cell] as number) + rollOnce(world, POSTURES[posture] as Posture, plans);
  if (rollout.play === 0) rollout.samples[posture] = (rollout.samples[posture] as number) + 1;
  rollout.sample++;
}

/**
 * What each play promises against the best one, 0..1, by posture * plays + play; 0 where nothing is promised. A posture too unlikely to
 * have been rolled is promised what all are on the mean.
 */
export function promises(rollout: Rollout): number[] {
  const all = PLAYS.map((_, k) =>
    POSTURES.reduce((sum, _p, h) => sum + (rollout.value[h * PLAYS.length + k] as number), 0),
  );
  return POSTURES.flatMap((_, h) => {
    const own = (rollout.samples[h] as number) > 0;
    const values = own ? rollout.value.slice(h * PLAYS.length, (h + 1) * PLAYS.length) : all;
    let most = 0;
    for (const value of values) most = Math.max(most, value);
    return values.map((value) => (most > 0 ? value / most : 0));
  });
}

/** The posture of a sample: each gets as many of them as it is likely, the same for every play, so that plays are compared alike. */
function postureOf(world: World, sample: number): number {
  let left = (sample + 0.5) / rules.samples;
  const { posture } = world.virus;
  for (let h = 0; h < posture.length; h++) {
    left -= posture[h] as number;
    if (left < 0) return h;
  }
  return posture.length - 1;
}
