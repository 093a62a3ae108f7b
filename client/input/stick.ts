/** From a thumb or a pad's stick to what the body is asked for: a soft middle, a sneak below, a run past four fifths. */

export interface Push {
  /** -1..1, length at most 1. */
  readonly x: number;
  readonly y: number;
  readonly run: boolean;
}

/** Below this share of the way nothing moves: a resting thumb. */
export const DEAD = 0.18;
/** From this share on it is a run. */
export const RUN = 0.8;
const SLOWEST = 0.35;
export const STILL: Push = { x: 0, y: 0, run: false };

/** Axes of a stick (-1..1 each, may be longer than 1 together) to a push. A light push sneaks, since speed follows it. */
export function pushOf(x: number, y: number): Push {
  const length = Math.hypot(x, y);
  if (length < DEAD) return STILL;
  const run = length >= RUN;
  const speed = run ? 1 : SLOWEST + ((1 - SLOWEST) * (length - DEAD)) / (RUN - DEAD);
  return { x: (x / length) * speed, y: (y / length) * speed, run };
}

/** Direction 0..255 of a vector (east 0, south 64). */
export function directionOf(x: number, y: number): number {
  return Math.round((Math.atan2(y, x) / (2 * Math.PI)) * 256) & 255;
}
