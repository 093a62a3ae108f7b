/**
 * Remembers of each moving shape just what its animation needs: how far it has walked, which side it shows, since when it holds its
 * pose, how well it is seen. Steps follow the distance covered, so feet never slide whatever the speed.
 */
import { approach, hash } from "./paint.ts";
import type { Facing } from "./puppet.ts";

export interface Track {
  x: number;
  y: number;
  gen: number;
  /** Whole gait cycles walked, and a share. */
  phase: number;
  facing: Facing;
  pose: string;
  poseSinceS: number;
  /** World pixels a second, smoothed. */
  speed: number;
  /** 0..1, follows the line of sight. */
  seen: number;
  /** 0..1, follows being lit. */
  known: number;
  /** 0..1, a chance of its own. */
  roll: number;
  touched: boolean;
}

/** Beyond this in one picture a body did not walk but was put there, world pixels. */
const JUMP_PX = 140;

export class Tracks {
  private readonly byKey = new Map<number, Track>();

  /**
   * The track of a body at this place and pose. `stridePx` is the way of one gait cycle (two steps), world pixels; `facing` 0..255.
   * A new or jumped body starts unseen, so that it fades in.
   */
  step(
    key: number,
    gen: number,
    x: number,
    y: number,
    facing: number,
    pose: string,
    timeS: number,
    dt: number,
    stridePx: number,
  ): Track {
    let track = this.byKey.get(key);
    if (!track || track.gen !== gen || Math.hypot(x - track.x, y - track.y) > JUMP_PX) {
      const roll = hash(key + 17, gen) / 4294967296;
      const side = sideOf(facing, null);
      track = {
        x,
        y,
        gen,
        phase: roll,
        facing: side,
        pose,
        poseSinceS: timeS - 1,
        speed: 0,
        seen: 0,
        known: 0,
        roll,
        touched: true,
      };
      this.byKey.set(key, track);
    }
    const way = Math.hypot(x - track.x, y - track.y);
    track.phase += way / stridePx;
    if (dt > 0) track.speed += (way / dt - track.speed) * approach(14, dt);
    track.x = x;
    track.y = y;
    track.facing = sideOf(facing, track.facing);
    if (pose !== track.pose) {
      track.pose = pose;
      track.poseSinceS = timeS;
    }
    track.touched = true;
    return track;
  }

  /** Forgets who was not stepped since the last sweep. */
  sweep(): void {
    for (const [key, track] of this.byKey) {
      if (track.touched) track.touched = false;
      else this.byKey.delete(key);
    }
  }
}

/** The side shown for a facing; `last` gives some hold, so that a body near a diagonal does not flutter. */
export function sideOf(facing: number, last: Facing | null): Facing {
  const angle = (facing / 128) * Math.PI;
  const hold = last === "left" || last === "right" ? 0.54 : last === null ? 0.62 : 0.7;
  const c = Math.cos(angle);
  if (Math.abs(c) > hold) return c < 0 ? "left" : "right";
  return Math.sin(angle) > 0 ? "down" : "up";
}
