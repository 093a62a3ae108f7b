/**
 * Who pulls whom up: a body that lifts bends to the fallen one beside it, wherever its hands pointed before, and the fallen one no longer
 * cries for help. Told by poses and places alone, as one sees them; pure.
 */
import { act } from "../../shared/content/tuning.ts";
import type { StagePerson } from "./snapshot.ts";

export interface Lifting {
  /** Facing 0..255 of each who lifts, by seat. */
  readonly facings: ReadonlyMap<number, number>;
  /** Seats of those who are being pulled up. */
  readonly lifted: ReadonlySet<number>;
}

const NOBODY: Lifting = { facings: new Map(), lifted: new Set() };

export function liftingOf(bodies: readonly StagePerson[]): Lifting {
  const lifters = bodies.filter(({ pose }) => pose === "lift");
  if (lifters.length === 0) return NOBODY;
  const fallen = bodies.filter(({ health }) => health === "down");
  const facings = new Map<number, number>();
  const lifted = new Set<number>();
  for (const by of lifters) {
    const friend = nearest(by, fallen);
    if (!friend) continue;
    const angle = Math.atan2(friend.y - by.y, friend.x - by.x);
    facings.set(by.seat, ((angle / Math.PI) * 128 + 256) % 256);
    lifted.add(friend.seat);
  }
  return { facings, lifted };
}

function nearest(by: StagePerson, fallen: readonly StagePerson[]): StagePerson | undefined {
  const gap = (one: StagePerson) => Math.hypot(one.x - by.x, one.y - by.y);
  const [first] = fallen.filter((one) => gap(one) <= act.reachM).sort((a, b) => gap(a) - gap(b));
  return first;
}
