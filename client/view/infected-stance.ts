/**
 * How an infected holds itself: sway, wind-up and lunge over its painted frame, and what its mutation makes of that. What makes a still
 * picture move; a pure function of time, pose and the body's own chance.
 */
import type { ZombiePose } from "../../shared/content/ids.ts";
import { boundAt } from "./bounds.ts";
import type { Track } from "./gait.ts";
import { MUTANTS, type Mutant } from "./mutants.ts";
import { chance } from "./paint.ts";
import type { Picture } from "./picture.ts";
import type { StageZombie } from "./snapshot.ts";

const RESTING: ReadonlySet<ZombiePose> = new Set<ZombiePose>(["idle", "still", "sniff"]);

/** Of what leaps: how far it leans into it, and rolls. Radians. */
const LEAN = 0.24;
const ROLL = 0.1;

/** How a body stands in this picture: its feet, its turn, how it is stretched. */
export interface Stance {
  x: number;
  y: number;
  turn: number;
  wide: number;
  tall: number;
  /** How far the swollen part of it is swollen, 1 = as drawn. */
  swell: number;
}

/** Sway, wind-up and lunge on top of the frame: what makes a still picture move. */
export function stanceOf(
  picture: Picture,
  track: Track,
  zombie: StageZombie,
  mutant: Mutant,
  x: number,
  y: number,
): Stance {
  const { timeS } = picture;
  const { motion } = picture.comfort;
  const sinceS = timeS - track.poseSinceS;
  const angle = (zombie.facing / 128) * Math.PI;
  const dx = Math.cos(angle);
  const dy = Math.sin(angle);
  const sway = motion ? Math.sin(timeS * 2.1 + track.roll * 20) * 0.05 : 0;
  const stance: Stance = { x, y, turn: sway, wide: mutant.wide, tall: mutant.tall, swell: 1 };
  habit(stance, mutant, zombie, track, motion ? timeS : 0);
  switch (zombie.pose) {
    case "windup": {
      const drawn = Math.min(1, sinceS / 0.35);
      const shiver = motion ? (chance(Math.floor(timeS * 24), zombie.slot) - 0.5) * 2.4 * drawn : 0;
      stance.x += -dx * 7 * drawn + shiver;
      stance.y -= dy * 5 * drawn;
      stance.turn = -dx * 0.13 * drawn;
      break;
    }
    case "bite": {
      const lunge = Math.sin(Math.min(1, sinceS / 0.3) * Math.PI);
      stance.x += dx * 17 * lunge;
      stance.y += dy * 12 * lunge;
      stance.turn = dx * 0.2 * lunge;
      break;
    }
    case "stagger":
      stance.turn = -dx * 0.22 * Math.exp(-sinceS * 2) + sway;
      break;
    case "attackDoor": {
      const hit = Math.max(0, Math.sin(timeS * Math.PI * 2 * 1.3 + track.roll * 20));
      stance.x += dx * 5 * hit;
      stance.y += dy * 4 * hit;
      stance.turn = dx * 0.06 * hit;
      break;
    }
    case "sniff":
      stance.turn = sway * 2;
      break;
    case "still":
      stance.turn = 0.02 * Math.sign(dx);
      break;
  }
  return stance;
}

/** Thrown forward into every leap; seen along its way it rolls from side to side instead. */
function leap(stance: Stance, zombie: StageZombie, track: Track): void {
  const { frame, liftPx, tall } = boundAt(track.phase);
  const sideways = Math.cos((zombie.facing / 128) * Math.PI);
  const foot = frame === "a" ? 1 : frame === "b" ? -1 : 0;
  stance.y -= liftPx;
  stance.tall *= tall;
  stance.wide /= tall;
  stance.turn = LEAN * sideways + ROLL * (1 - Math.abs(sideways)) * foot;
}

/** What a mutation does to how a body holds itself. */
function habit(stance: Stance, mutant: Mutant, zombie: StageZombie, track: Track, timeS: number): void {
  const beat = timeS * Math.PI * 2 + track.roll * 20;
  switch (mutant) {
    case MUTANTS.runners:
      // Stands only to pant.
      if (zombie.pose === "idle") stance.tall *= 0.95 + 0.05 * Math.sin(beat * 1.9);
      if (zombie.pose === "hunt") leap(stance, zombie, track);
      break;
    case MUTANTS.breakers:
      stance.turn = Math.sin(track.phase * Math.PI * 2) * 0.07;
      break;
    case MUTANTS.lurkers:
      stance.turn = 0;
      if (RESTING.has(zombie.pose)) stance.tall *= 0.93;
      break;
    case MUTANTS.herders:
      stance.turn = Math.sin(beat * 0.45) * 0.07;
      break;
    case MUTANTS.callers:
      stance.swell = 1 + 0.16 * Math.max(0, Math.sin(beat * 0.55));
      break;
    case MUTANTS.feint:
      stance.x += (chance(Math.floor(timeS * 7), zombie.slot) - 0.5) * 3;
      break;
  }
}
