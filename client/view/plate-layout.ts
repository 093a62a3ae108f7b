/**
 * Where name plates go when people stand close: the nearest ones have their names, one above the other if need be, the rest only their
 * glyph, and none lies on another. Choices are kept while they hold, and plates glide, so that names do not flicker in a crowd.
 */
import { approach } from "./paint.ts";

/** Measures in CSS px: plates have a constant size on the page. */
const LINE_PX = 21;
const GLYPH_WIDTH_PX = 16;
const GAP_PX = 6;
/** A better place must be free by this much more before a plate moves to it. */
const LOYAL_PX = 14;
/** Names above the first line. */
const MOST_LINES = 2;
const GLIDE_PER_S = 9;

export interface PlateWish {
  readonly seat: number;
  /** Middle of the plate where it would be alone, world pixels. */
  readonly x: number;
  readonly y: number;
  /** CSS px. */
  readonly width: number;
  /** The smallest is served first. */
  readonly distance: number;
  readonly alpha: number;
}

export interface PlatePlace {
  /** CSS px above the wish. */
  lift: number;
  /** 0..1 of the name shown; the rest is the glyph alone. */
  name: number;
  /** 0 where there is no room at all. */
  shown: number;
}

interface Choice {
  line: number;
  name: boolean;
}

interface Kept extends PlatePlace {
  choice: Choice;
  /** Served in this picture. */
  live: boolean;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export class PlateLayout {
  private readonly kept = new Map<number, Kept>();

  /** Finds a place for each wish (sorts them); `perCss` = world pixels per CSS px. `show` is called once for each. */
  lay(wishes: PlateWish[], perCss: number, dt: number, show: (wish: PlateWish, place: PlatePlace) => void): void {
    wishes.sort((a, b) => a.distance - b.distance || a.seat - b.seat);
    for (const kept of this.kept.values()) kept.live = false;
    const taken: Box[] = [];
    for (const wish of wishes) {
      const kept = this.kept.get(wish.seat);
      const choice = choose(wish, perCss, taken, kept?.choice);
      const lift = (choice?.line ?? kept?.choice.line ?? 0) * LINE_PX;
      const name = choice?.name ? 1 : 0;
      const shown = choice ? 1 : 0;
      if (kept) {
        const pace = approach(GLIDE_PER_S, dt);
        kept.lift += (lift - kept.lift) * pace;
        kept.name += (name - kept.name) * pace;
        kept.shown += (shown - kept.shown) * pace;
        kept.live = true;
        if (choice) kept.choice = choice;
        show(wish, kept);
      } else {
        const fresh = { lift, name, shown, live: true, choice: choice ?? { line: 0, name: false } };
        this.kept.set(wish.seat, fresh);
        show(wish, fresh);
      }
    }
    for (const [seat, kept] of this.kept) if (!kept.live) this.kept.delete(seat);
  }
}

/** The best free place, which is then taken; null when there is none. */
function choose(wish: PlateWish, perCss: number, taken: Box[], last: Choice | undefined): Choice | null {
  for (const name of [true, false]) {
    for (let line = 0; line <= MOST_LINES; line++) {
      const better = last !== undefined && (name === last.name ? line < last.line : name);
      const box = boxOf(wish, name ? wish.width : GLYPH_WIDTH_PX, line, perCss);
      if (!isFree(box, taken, (better ? LOYAL_PX : 0) * perCss)) continue;
      taken.push(box);
      return { line, name };
    }
  }
  return null;
}

function boxOf(wish: PlateWish, width: number, line: number, perCss: number): Box {
  const y = wish.y - line * LINE_PX * perCss;
  const half = ((width + GAP_PX) / 2) * perCss;
  const up = (LINE_PX / 2) * perCss;
  return { left: wish.x - half, right: wish.x + half, top: y - up, bottom: y + up };
}

/** Whether the box, wider by `more` on both sides, touches none of those taken. */
function isFree(box: Box, taken: readonly Box[], more: number): boolean {
  return taken.every(
    (t) =>
      box.right + more <= t.left ||
      box.left - more >= t.right ||
      box.bottom + more / 4 <= t.top ||
      box.top - more / 4 >= t.bottom,
  );
}
