/**
 * Gives shades a thread to follow. They arrive without identity, re-dealt each tick; a shade is taken for the nearest one of the
 * tick before if it could have moved there, so that dots glide instead of flicker. Says no more than the eye does.
 */

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface ThreadedShade extends Place {
  readonly id: number;
}

/** The farthest a body moves in a tick (feral 4.8 m/s plus rounding), metres. */
const STEP_M = 0.3;

/** Threads `next` to `before`, `ticks` ticks later; unmatched ones get a new id from `fresh`. Nearest pairs first. */
export function threadShades(
  before: readonly ThreadedShade[],
  next: readonly Place[],
  ticks: number,
  fresh: () => number,
): ThreadedShade[] {
  const reach = STEP_M * Math.max(1, ticks);
  const pairs: { from: number; to: number; gap2: number }[] = [];
  before.forEach((a, from) => {
    next.forEach((b, to) => {
      const gap2 = (a.x - b.x) ** 2 + (a.y - b.y) ** 2;
      if (gap2 <= reach * reach) pairs.push({ from, to, gap2 });
    });
  });
  pairs.sort((a, b) => a.gap2 - b.gap2);
  const idOf = new Map<number, number>();
  const used = new Set<number>();
  for (const { from, to } of pairs) {
    if (used.has(from) || idOf.has(to)) continue;
    used.add(from);
    idOf.set(to, (before[from] as ThreadedShade).id);
  }
  return next.map((place, to) => ({ id: idOf.get(to) ?? fresh(), x: place.x, y: place.y }));
}
