/**
 * What every drawn part is given for one picture: the time, what the camera sees, the light, the brushes from the floor up, and the
 * comfort switches. A part reads its share of the snapshot and puts quads on brushes; it keeps no sprites.
 */
import type { LightField } from "./light-field.ts";
import type { Brush, Rect } from "./paint.ts";
import type { WorldComfort } from "./snapshot.ts";

export interface Picture {
  timeS: number;
  /** Seconds since the picture before, at most 0.1. */
  dt: number;
  /** World pixels that the camera sees. */
  readonly view: Rect;
  /** World pixels per CSS pixel of the page: for things of a fixed size on the screen. */
  perCss: number;
  readonly light: LightField;
  /** On the floor, under the light map. */
  readonly ground: Brush;
  /** Standing things, laid by the y of their feet, lit as a whole. */
  readonly bodies: Brush;
  /** Light added on top. */
  readonly glow: Brush;
  /** Name plates, over everything; their own texture. */
  readonly plates: Brush;
  /** Over everything, not lit. */
  readonly signs: Brush;
  comfort: WorldComfort;
}

/** Whether something at (x, y), reaching `up` above and `around` to the sides, can be in the picture. */
export function inView(view: Rect, x: number, y: number, around: number, up: number): boolean {
  return (
    x > view.x - around && x < view.x + view.width + around && y > view.y - around && y < view.y + view.height + up
  );
}
