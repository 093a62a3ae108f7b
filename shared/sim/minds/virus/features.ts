/**
 * What an observation looks like to the virus: a few shares and counts, each in one of three bins. Never breaks: a share of too little
 * says nothing (-1) rather than "low", so that an unseen crew is not mistaken for one that stands apart.
 */
import type { Observation } from "../../enemy.ts";

export const FEATURES = [
  "running",
  "freshRunning",
  "freshSneaking",
  "still",
  "near",
  "company",
  "alone",
  "moves",
  "barred",
  "unsensed",
  "found",
] as const;
export type Feature = (typeof FEATURES)[number];

/** Fewer sightings, pairs or seat-seconds than this carry no share. */
const ENOUGH = 3;

/** How each is measured, and where the middle and the high bin begin. */
const MEASURES: Readonly<Record<Feature, { of: (o: Observation) => number; middle: number; high: number }>> = {
  running: { of: (o) => share(o.running, o.seen), middle: 0.38, high: 0.55 },
  // At first sight nobody flees yet: how they go about when they feel safe.
  freshRunning: { of: (o) => share(o.freshRunning, o.fresh), middle: 0.15, high: 0.4 },
  freshSneaking: { of: (o) => share(o.freshSneaking, o.fresh), middle: 0.05, high: 0.2 },
  still: { of: (o) => share(o.still, o.seen), middle: 0.03, high: 0.12 },
  near: { of: (o) => share(o.near, o.pairs), middle: 0.2, high: 0.5 },
  company: { of: (o) => share(o.company, o.seen), middle: 0.25, high: 0.8 },
  alone: { of: (o) => share(o.alone, o.seen), middle: 0.35, high: 0.75 },
  moves: { of: (o) => share(o.moves, o.seen), middle: 0.12, high: 0.21 },
  barred: { of: (o) => o.barredBlows, middle: 1, high: 4 },
  unsensed: { of: (o) => share(o.unsensed, o.seatS), middle: 0.65, high: 0.88 },
  found: { of: (o) => o.found, middle: 1, high: 2 },
};

/** Bins 0 (low), 1 or 2 (high) in the order of FEATURES; -1 = too little was sensed to say. */
export function featuresOf(observation: Observation): number[] {
  return FEATURES.map((feature) => {
    const { of, middle, high } = MEASURES[feature];
    const value = of(observation);
    if (value < 0) return -1;
    return value < middle ? 0 : value < high ? 1 : 2;
  });
}

function share(part: number, whole: number): number {
  return whole < ENOUGH ? -1 : part / whole;
}
