/**
 * Where the camera looks: after a target, a little ahead of its aim, with a jolt now and then. Every screen sees the same area of the
 * world whatever its size and shape, so a big monitor is no advantage. No Phaser: it only computes.
 * The lean ahead is kept apart from the following: a mouse must be read in the picture as it would be without it, or else what it
 * turns would turn the picture under it.
 */
import { approach, chance, METRE } from "./paint.ts";

/** World pixels that every screen shows, in area. */
const SHOWN_AREA = 520_000;
const AHEAD_PX = 70;
/** Looks at the body's middle, not its feet. */
const RAISE_PX = 30;
const FOLLOW_PER_S = 5;
const LEAN_PER_S = 2.6;
/** Farther than this the target was put elsewhere: cut, do not travel. */
const CUT_PX = 260;
const JOLT_PX = 9;
const JOLT_PER_S = 4;

/** How far past the map's edge the picture may reach, world pixels. */
const BEYOND_PX = 24;

/** Middle of a picture of `size` that follows `middle` but stays within 0..`limit`; centred when the map is smaller. */
export function within(middle: number, size: number, limit: number): number {
  const least = size / 2 - BEYOND_PX;
  const most = limit - size / 2 + BEYOND_PX;
  return least > most ? limit / 2 : Math.min(most, Math.max(least, middle));
}

/** Device pixels per world pixel for a canvas of this many device pixels. */
export function zoomFor(width: number, height: number): number {
  return Math.sqrt((width * height) / SHOWN_AREA);
}

export class CameraWork {
  /** Middle of the picture if it did not lean, world pixels. */
  stillX = 0;
  stillY = 0;
  private leanX = 0;
  private leanY = 0;
  private strength = 0;
  private placed = false;
  private timeS = 0;

  /** Middle of the picture, world pixels. */
  get x(): number {
    return this.stillX + this.leanX;
  }

  get y(): number {
    return this.stillY + this.leanY;
  }

  /** The next picture starts at its target at once. */
  cut(): void {
    this.placed = false;
  }

  jolt(strength: number): void {
    this.strength = Math.min(1, Math.max(this.strength, strength));
  }

  /**
   * Moves on by `dt` seconds; target in metres, `facing` 0..255 or null for no look-ahead, `share` 0..1 = how far ahead of what is
   * possible.
   */
  step(
    target: { x: number; y: number },
    facing: number | null,
    share: number,
    dt: number,
    timeS: number,
    motion: boolean,
    shake: boolean,
  ): void {
    const angle = facing === null ? 0 : (facing / 128) * Math.PI;
    const ahead = facing === null || !motion ? 0 : AHEAD_PX * share;
    const raise = facing === null ? 0 : RAISE_PX;
    const toX = Math.cos(angle) * ahead;
    const toY = Math.sin(angle) * ahead;
    const x = target.x * METRE;
    const y = target.y * METRE - raise;
    if (!this.placed || Math.hypot(x - this.stillX, y - this.stillY) > CUT_PX) {
      this.placed = true;
      this.leanX = toX;
      this.leanY = toY;
      this.stillX = x;
      this.stillY = y;
    }
    const turn = approach(LEAN_PER_S, dt);
    this.leanX += (toX - this.leanX) * turn;
    this.leanY += (toY - this.leanY) * turn;
    const pace = approach(FOLLOW_PER_S, dt);
    this.stillX += (x - this.stillX) * pace;
    this.stillY += (y - this.stillY) * pace;
    this.strength = shake ? Math.max(0, this.strength - JOLT_PER_S * dt * this.strength - 0.02 * dt) : 0;
    this.timeS = timeS;
  }

  /** Offset of a running jolt, world pixels: a new throw 30 times a second. */
  get throwX(): number {
    return this.thrown(1);
  }

  get throwY(): number {
    return this.thrown(2);
  }

  private thrown(axis: number): number {
    if (this.strength < 0.02) return 0;
    return (chance(Math.floor(this.timeS * 30), axis) - 0.5) * 2 * JOLT_PX * this.strength;
  }
}
