/**
 * How light fails when something is about to come: the lamps that die gutter twice and are gone, and all other light sags with them, as on
 * one overloaded line. Pure functions of the time since it began. Never flashes more than three times a second; without flashes it
 * only sinks and comes back.
 */

/** How long it is felt, seconds. */
export const ONSET_S = 4.6;
/** A lamp that began to die is dark after this, seconds. */
export const GUTTER_S = 0.8;

type Curve = readonly (readonly [atS: number, share: number])[];

const STUTTER: Curve = [
  [0, 1],
  [0.05, 0.2],
  [0.17, 0.28],
  [0.2, 0.92],
  [0.34, 0.86],
  [0.38, 0.12],
  [0.52, 0.18],
  [0.55, 0.8],
  [0.7, 0.7],
];
const DEATH: Curve = [...STUTTER, [0.75, 0.03], [GUTTER_S, 0]];
const SAG: Curve = [...STUTTER, [0.75, 0.04], [1.2, 0.06], [1.8, 0.58], [3.3, 0.5], [ONSET_S, 1]];
const CALM_DEATH: Curve = [
  [0, 1],
  [GUTTER_S, 0],
];
const CALM_SAG: Curve = [
  [0, 1],
  [1, 0.4],
  [3.3, 0.5],
  [ONSET_S, 1],
];

/** Share of its light that a lamp still gives, so many seconds after it began to die. */
export function gutterAt(ageS: number, flashes: boolean): number {
  return along(flashes ? DEATH : CALM_DEATH, ageS);
}

/** Share of their light that all others give, so many seconds into an onset; 1 when there is none. */
export function sagAt(ageS: number | null, flashes: boolean): number {
  return ageS === null ? 1 : along(flashes ? SAG : CALM_SAG, ageS);
}

function along(curve: Curve, atS: number): number {
  let [fromS, from] = curve[0] as Curve[number];
  for (const [toS, to] of curve) {
    if (atS <= toS) return toS === fromS ? to : from + ((to - from) * (atS - fromS)) / (toS - fromS);
    fromS = toS;
    from = to;
  }
  return from;
}
