/**
 * What an observation looks like to the virus: a few shares and counts, each in one of three bins. Never breaks: a share of too little
 * says nothing (-1) rather than "low", so that an unseen crew is not mistaken for one that stands apart.
 */
import type { Observation } from "../../enemy.ts";

export const FEATURES = ["running", "still", "near", "doors", "unsensed", "found", "alone", "decoys", "lit"] as const;
export type Feature = (typeof FEATURES)[number];

/** Fewer sightings, pairs or seat-seconds than this carry no share. */
const ENOUGH = 3;

/** How each is measured, and where the middle and the high bin begin. */
const MEASURES: Readonly<Record<Feature, { of: (o: Observation) => number; middle: number; high: number }>> = {
  running: { of: (o) => share(o.running, o.seen), middle: 0.15, high: 0.45 },
  still: { of: (o) => share(o.still, o.seen), middle: 0.25, high: 0.6 },
  near: { of: (o) => share(o.near, o.pairs), middle: 0.35, high: 0.7 },
  doors: { of: (o) => o.doorBlows, middle: 1, high: 6 },
  unsensed: { of: (o) => share(o.unsensed, o.seatS), middle: 0.5, high: 0.8 },
  found: { of: (o) => o.found, middle: 1, high: 2 },
  alone: { of: (o) => share(o.alone, o.seen), middle: 0.3, high: 0.7 },
  decoys: { of: (o) => o.decoys, middle: 1, high: 2 },
  lit: { of: (o) => share(o.lit, o.seen), middle: 0.2, high: 0.6 },
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
