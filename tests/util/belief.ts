/** What a virus is made to believe of a crew in a test. */
import { POSTURES, type Posture } from "../../shared/content/ids.ts";
import type { VirusState } from "../../shared/sim/enemy.ts";

/** Beliefs by posture: `sure` (0..1) in the one, the rest in the others alike. null = in none more than in another. */
export function beliefIn(posture: Posture | null, sure: number): number[] {
  if (posture === null) return POSTURES.map(() => 1 / POSTURES.length);
  return POSTURES.map((p) => (p === posture ? sure : (1 - sure) / (POSTURES.length - 1)));
}

/** The virus believes so from now on, until it infers something else. */
export function believe(virus: VirusState, posture: Posture | null, sure: number): void {
  virus.posture.splice(0, POSTURES.length, ...beliefIn(posture, sure));
}
