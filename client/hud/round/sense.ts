/** What the field's screens read off the own view: small derived signals, so that a part redraws only when its own number changes. */
import { computed } from "@preact/signals";
import type { ItemKind } from "../../../shared/content/ids.ts";
import { act, TICKS_PER_SECOND } from "../../../shared/content/tuning.ts";
import type { RoundDoc } from "../../../shared/sim/view-types.ts";
import { now, round, things } from "../../net/night.ts";

export const self = computed(() => now.value?.self ?? null);
export const secret = computed(() => now.value?.secret ?? null);
export const isHalfbie = computed(() => secret.value?.role === "halfbie");
export const fate = computed(() => self.value?.fate ?? "inside");
export const health = computed(() => self.value?.health ?? "well");

/** Behind a locked door: all that hands can do there is to slide a card out. */
export const confined = computed(() => (self.value?.confinedTicks ?? 0) > 0);

/** Beyond the wire: no work, no one to feed on, no pack to call. */
export const exiled = computed(() => self.value?.exiled ?? false);

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

/** What one would pick up here: the nearest thing known to lie about that is not in the hand already. */
export const atFeet = computed((): ItemKind => {
  const body = self.value;
  if (body === null) return "none";
  let kind: ItemKind = "none";
  let nearest = Number.POSITIVE_INFINITY;
  for (const item of things.value.items) {
    const away = Math.hypot(item.x - body.x, item.y - body.y);
    if (item.kind === body.item || away >= nearest) continue;
    nearest = away;
    kind = item.kind;
  }
  return kind;
});

/** The nearest place where an objective still needs hands; for the antenna, where it lies when it is known to lie somewhere. */
export function nearestSite(objective: Objective): Heading | null {
  const dropped = objective.id === "signal" ? things.value.items.find((item) => item.kind === "antenna") : undefined;
  if (dropped !== undefined) return headingTo(dropped.x, dropped.y);
  let best: Heading | null = null;
  for (const site of objective.sites) {
    if (site.done) continue;
    const heading = headingTo(site.x, site.y);
    if (best === null || heading.metres < best.metres) best = heading;
  }
  return best;
}

/** Who has hold of this body to pull it up, as far as it sees; -1 = nobody. The nearest of those who lift somebody. */
export const lifter = computed(() => {
  const view = now.value;
  if (view === null || view.self.health !== "down") return -1;
  let by = -1;
  let nearest: number = act.reachM;
  view.people.forEach((p, seat) => {
    const away = Math.hypot(p.x - view.self.x, p.y - view.self.y);
    if (!p.seen || p.pose !== "lift" || away > nearest) return;
    by = seat;
    nearest = away;
  });
  return by;
});

/** Seats of the others seen for who they are right now. */
export const inSight = computed(() => {
  const view = now.value;
  const own = round.value?.seat;
  if (view === null) return [];
  return view.people.flatMap((p, seat) => (p.seen && seat !== own ? [seat] : []));
});
