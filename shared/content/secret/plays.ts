/**
 * The plays of the virus as data: what each asks of its packs, what it gives up for that, how it is told before it comes, and which
 * habit it is meant to hurt. Metres, metres per second, seconds; shares 0..1.
 */
import type { PlayId, Posture, SoundKind } from "../ids.ts";

/** Searched for in every client chunk by the bundle test. */
export const SECRET_CANARY = "canary:plays:9b42";

export interface Play {
  /** The habit it is made to break; null = none in particular. */
  readonly hurts: Posture | null;
  readonly tell: SoundKind;
  /** Speed on the way to its orders. */
  readonly mps: number;
  /** Blows on doors and barricades count so many times. */
  readonly doorFactor: number;
  /** A waiting pack breaks cover for prey this near. */
  readonly triggerM: number;
  /** How far the eyes of its packs reach, as a share. */
  readonly sightFactor: number;
  /** Share of the packs that do what the play is named for; the rest search. */
  readonly share: number;
}

export const plays: Readonly<Record<PlayId, Play>> = {
  swarm: { hurts: null, tell: "tellSwarm", mps: 1.9, doorFactor: 1, triggerM: 99, sightFactor: 1, share: 1 },
  sweep: { hurts: "hide", tell: "tellSweep", mps: 1.6, doorFactor: 1, triggerM: 99, sightFactor: 0.55, share: 1 },
  ambush: { hurts: "run", tell: "tellAmbush", mps: 2, doorFactor: 1, triggerM: 4, sightFactor: 1, share: 0.5 },
  breach: { hurts: "hold", tell: "tellBreach", mps: 2, doorFactor: 8, triggerM: 4, sightFactor: 0.8, share: 1 },
  loners: { hurts: "split", tell: "tellLoners", mps: 2.6, doorFactor: 1, triggerM: 3, sightFactor: 1, share: 0.75 },
  encircle: { hurts: "group", tell: "tellEncircle", mps: 2.2, doorFactor: 2, triggerM: 3, sightFactor: 1, share: 1 },
};

export const virus = {
  /** One decision so often. */
  decideEveryS: 20,
  /** A play is told this long before it is in force. */
  tellS: 3.5,
  /** What a play does in its first seconds is not credited to it. */
  settleS: 5,
  /** What led to a loss within this time teaches nothing. */
  mercyS: 5,
  /** Share of plays drawn at random. */
  mix: 0.1,
  /** What a decision keeps of older evidence; weight of new. */
  discount: 0.98,
  gain: 2.5,
  /** Pseudo-counts of the look ahead, and the pay it may promise. */
  priorWeight: 2.2,
  priorPay: [0.15, 0.55],
  /** A play that is being run is worth so much more: it is held while it pays. */
  stick: 0.15,
  /** Chance that the crew changes its ways from one decision to the next, and from one round to the next. */
  switchInRound: 0.1,
  switchBetween: 0.35,
  /** Harm that counts as full pay for one decision. */
  fullPay: 60,
  harm: { hit: 12, down: 30, found: 8, contactPerS: 1.5 },
  /** Win-rate control: the share of rounds the crew should win, how fast it corrects, and the least it exploits. */
  control: { crewWins: 0.47, gain: 0.22, least: 0.25 },
  /** Look ahead: seconds, samples per play, samples per tick. */
  rollout: { steps: 18, samples: 12, samplesPerTick: 2 },
  /** What another night keeps of the counts, and another round of the routes. */
  nightKeeps: 0.3,
  roundKeepsRoutes: 0.85,
  /** A feint at most once in so many decisions, never twice running. */
  feintEvery: 6,
  maxMutations: 3,
} as const;
