/** What the field's screens read off the own view: small derived signals, so that a part redraws only when its own number changes. */
import { computed } from "@preact/signals";
import { TICKS_PER_SECOND } from "../../../shared/content/tuning.ts";
import type { RoundDoc } from "../../../shared/sim/view-types.ts";
import { now, round } from "../../net/night.ts";

export const self = computed(() => now.value?.self ?? null);
export const secret = computed(() => now.value?.secret ?? null);
export const isHalfbie = computed(() => secret.value?.role === "halfbie");
export const fate = computed(() => self.value?.fate ?? "inside");
export const health = computed(() => self.value?.health ?? "well");

/** Ticks as whole seconds, rounded up. */
export const seconds = (ticks: number) => Math.ceil(ticks / TICKS_PER_SECOND);

export interface Heading {
  /** Degrees clockwise from up, in steps of 15: an arrow that does not tremble. */
  readonly degrees: number;
  readonly metres: number;
}

/** From the own body to a place. */
export function headingTo(x: number, y: number): Heading {
  const body = self.value;
  if (body === null) return { degrees: 0, metres: 0 };
  const dx = x - body.x;
  const dy = y - body.y;
  const degrees = (Math.atan2(dy, dx) * 180) / Math.PI + 90;
  return { degrees: Math.round(degrees / 15) * 15, metres: Math.round(Math.hypot(dx, dy)) };
}

type Objective = RoundDoc["objectives"][number];

/** The nearest place where an objective still needs hands. */
export function nearestSite(objective: Objective): Heading | null {
  let best: Heading | null = null;
  for (const site of objective.sites) {
    if (site.done) continue;
    const heading = headingTo(site.x, site.y);
    if (best === null || heading.metres < best.metres) best = heading;
  }
  return best;
}

/** Seats of the others seen for who they are right now. */
export const inSight = computed(() => {
  const view = now.value;
  const own = round.value?.seat;
  if (view === null) return [];
  return view.people.flatMap((p, seat) => (p.seen && seat !== own ? [seat] : []));
});
