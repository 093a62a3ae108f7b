/**
 * The mutations of the virus as data: what each gives its carriers and what it costs them. Factors multiply the plain horde's numbers;
 * every gain comes with a weakness that players can use. How a carrier looks and sounds is art's and sound's business (by its id).
 */
import type { MutationId } from "../ids.ts";

/** Searched for in every client chunk by the bundle test. */
export const SECRET_CANARY = "canary:mutations:7e10";

export interface Mutation {
  /** Hearing of breath and soft steps, of other sounds, of noisemakers. */
  readonly breathFactor: number;
  readonly hearingFactor: number;
  readonly decoyFactor: number;
  readonly sightFactor: number;
  /** Speed while hunting and otherwise. */
  readonly huntFactor: number;
  readonly walkFactor: number;
  readonly doorFactor: number;
  /** A burst after breaking cover, m/s, how long, and how long it is tired after; 0 = none. */
  readonly burstMps: number;
  readonly burstS: number;
  readonly tiredS: number;
  /** Light makes it flinch and stand for this long, at most once in twice that time; 0 = it does not mind. */
  readonly flinchS: number;
  /** It drives rather than bites. */
  readonly bites: boolean;
  /** Carriers wait on predicted routes whatever the play is. */
  readonly waits: boolean;
}

const PLAIN: Mutation = {
  breathFactor: 1,
  hearingFactor: 1,
  decoyFactor: 1,
  sightFactor: 1,
  huntFactor: 1,
  walkFactor: 1,
  doorFactor: 1,
  burstMps: 0,
  burstS: 0,
  tiredS: 0,
  flinchS: 0,
  bites: true,
  waits: false,
};

/** What carriers of a body's gift have in common: how near prey is when they leap, and how near a driver comes to it. */
export const mutantBodies = { burstFromM: 8, driveM: 2.5 } as const;

export const mutations: Readonly<Record<MutationId | "none", Mutation>> = {
  none: PLAIN,
  // Hears a held breath; half blind, and every rattle draws it.
  listeners: { ...PLAIN, breathFactor: 2.2, hearingFactor: 1.3, decoyFactor: 1.5, sightFactor: 0.55 },
  // Outruns a walk and almost a run, then has to stand and pant.
  runners: { ...PLAIN, huntFactor: 0.95, burstMps: 4.3, burstS: 3, tiredS: 3 },
  // No door holds it; slow enough to walk away from.
  breakers: { ...PLAIN, doorFactor: 3.5, huntFactor: 0.65, walkFactor: 0.85 },
  // Waits where people are going to pass; light makes it flinch.
  lurkers: { ...PLAIN, waits: true, burstMps: 4.2, burstS: 1.5, tiredS: 2, flinchS: 1.5, sightFactor: 0.8 },
  // Drives people ahead of it; never bites.
  herders: { ...PLAIN, bites: false, hearingFactor: 1.2, huntFactor: 1.05 },
  // A false voice from an empty room; quick to lose who does not come.
  callers: { ...PLAIN, sightFactor: 0.8, huntFactor: 0.95 },
  // Shows one play and runs another; slower at both.
  feint: { ...PLAIN, walkFactor: 0.9, huntFactor: 0.97 },
  // Deaf to decoys, and to much else.
  decoyDeaf: { ...PLAIN, decoyFactor: 0, hearingFactor: 0.6 },
};
