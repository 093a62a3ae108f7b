/**
 * The run of the one mutation that is faster than people: no walk sped up but leaps, long in the air with the legs apart and short on the
 * floor with the legs together. Its few frames carry it because everything between them is done by lift, stretch and lean. Pure
 * functions of the gait's phase (whole cycles of two leaps).
 */

/** Of each half cycle, the share spent in the air. */
const AIR = 0.7;
const LIFT_PX = 11;

export interface Bound {
  /** Which of the two leaps, or on the floor between them. */
  readonly frame: "a" | "b" | "stand";
  /** How high the feet are, world pixels. */
  readonly liftPx: number;
  /** Stretched in the air, pressed together on the floor; 1 = as painted. */
  readonly tall: number;
  /** 0..1 since the feet last left the floor, for what they kick up. */
  readonly sinceKick: number;
}

export function boundAt(phase: number): Bound {
  const half = (((phase * 2) % 2) + 2) % 2;
  const leap = half % 1;
  if (leap >= AIR) {
    const pressed = Math.sin(((leap - AIR) / (1 - AIR)) * Math.PI);
    return { frame: "stand", liftPx: 0, tall: 1 - 0.14 * pressed, sinceKick: leap };
  }
  const arc = Math.sin((leap / AIR) * Math.PI);
  return { frame: half < 1 ? "a" : "b", liftPx: LIFT_PX * arc, tall: 1 + 0.06 * arc, sinceKick: leap };
}

/** A body's picture of a moment ago, still in the eye. */
export interface Echo {
  /** World pixels from where it is now. */
  readonly dx: number;
  readonly dy: number;
  /** How much of it is left, 0..1. */
  readonly share: number;
}

const ECHOES = [
  { backS: 0.05, share: 0.34 },
  { backS: 0.1, share: 0.16 },
] as const;
const NONE: readonly Echo[] = [];
/** Slower than this nothing is left behind, world pixels a second. */
const FAST_PX_PER_S = 150;
const FASTEST_PX_PER_S = 340;

/** What is left in the air behind a body of this speed (world pixels a second) that runs towards `facing`; nearest first. */
export function echoesOf(facing: number, speed: number): readonly Echo[] {
  if (speed < FAST_PX_PER_S) return NONE;
  const angle = (facing / 128) * Math.PI;
  const pace = Math.min(speed, FASTEST_PX_PER_S);
  return ECHOES.map(({ backS, share }) => ({
    dx: -Math.cos(angle) * pace * backS,
    dy: -Math.sin(angle) * pace * backS,
    share,
  }));
}
