/** Feet: a scuff and a thump by what is under them. The own and the others' are the same feet, so that distance can be judged. */
import type { Surface } from "../../../shared/content/ids.ts";
import { type Play, puff, tone, type Voice } from "../parts.ts";

interface Ground {
  readonly scuffHz: number;
  readonly q: number;
  readonly scuffS: number;
  readonly scuff: number;
  readonly thumpHz: number;
  readonly thump: number;
  /** Loose grains under the sole. */
  readonly grains?: number;
  /** Rubber on a polished floor, now and then. */
  readonly squeak?: number;
  /** A board that gives, now and then. */
  readonly creak?: number;
}

const GROUNDS: Readonly<Record<Surface, Ground>> = {
  none: { scuffHz: 640, q: 0.9, scuffS: 0.075, scuff: 1.6, thumpHz: 88, thump: 0.22 },
  lino: { scuffHz: 760, q: 1.1, scuffS: 0.075, scuff: 2, thumpHz: 88, thump: 0.26, squeak: 0.16 },
  wood: { scuffHz: 330, q: 1.8, scuffS: 0.11, scuff: 3.2, thumpHz: 74, thump: 0.34, creak: 0.28 },
  tile: { scuffHz: 1700, q: 1.6, scuffS: 0.053, scuff: 2.2, thumpHz: 104, thump: 0.19 },
  concrete: { scuffHz: 540, q: 0.8, scuffS: 0.068, scuff: 1.8, thumpHz: 96, thump: 0.26 },
  gym: { scuffHz: 290, q: 2.4, scuffS: 0.17, scuff: 3.6, thumpHz: 66, thump: 0.42, squeak: 0.3 },
  kitchen: { scuffHz: 1250, q: 0.7, scuffS: 0.14, scuff: 1.8, thumpHz: 84, thump: 0.19, squeak: 0.08 },
  carpet: { scuffHz: 230, q: 0.6, scuffS: 0.14, scuff: 1.6, thumpHz: 70, thump: 0.22 },
  yard: { scuffHz: 880, q: 0.6, scuffS: 0.11, scuff: 1.4, thumpHz: 92, thump: 0.22, grains: 2 },
  gravel: { scuffHz: 1900, q: 0.5, scuffS: 0.15, scuff: 1.2, thumpHz: 90, thump: 0.17, grains: 6 },
  dirt: { scuffHz: 420, q: 0.5, scuffS: 0.15, scuff: 1.8, thumpHz: 78, thump: 0.26, grains: 1 },
};

/** One footfall; `weight` about .4 sneaking, .7 walking, 1 running. */
export function footfall(surface: Surface, weight: number): Voice {
  const ground = GROUNDS[surface];
  return (play) => {
    const size = 0.88 + play.luck() * 0.24;
    const { scuffHz, q, scuffS } = ground;
    puff(play, {
      pass: { type: "bandpass", hz: scuffHz * size, q },
      attackS: 0.004,
      fallS: scuffS,
      level: ground.scuff * weight,
    });
    tone(play, { hz: ground.thumpHz * size, toHz: 46, attackS: 0.003, fallS: 0.08, level: ground.thump * weight });
    grains(play, ground.grains ?? 0, weight);
    if (play.luck() < (ground.squeak ?? 0)) squeak(play, weight);
    if (play.luck() < (ground.creak ?? 0)) board(play, weight);
    return 0.3;
  };
}

/** A footfall of someone running is two, heel and ball, and heavier. */
export function runningStep(surface: Surface): Voice {
  const heel = footfall(surface, 1);
  return (play) => {
    heel(play);
    const { scuffHz } = GROUNDS[surface];
    puff(play, { pass: { type: "bandpass", hz: scuffHz * 1.35, q: 0.8 }, atS: 0.06, fallS: 0.05, level: 1.4 });
    return 0.35;
  };
}

function grains(play: Play, count: number, weight: number): void {
  for (let i = 0; i < count; i++) {
    const hz = 2200 + play.luck() * 2600;
    const atS = 0.01 + play.luck() * 0.11;
    puff(play, { pass: { type: "bandpass", hz, q: 3 }, atS, attackS: 0.002, fallS: 0.02, level: 1.1 * weight });
  }
}

function squeak(play: Play, weight: number): void {
  const hz = 1500 + play.luck() * 600;
  tone(play, { hz, toHz: hz * 1.4, wave: "triangle", atS: 0.03, attackS: 0.012, fallS: 0.05, level: 0.12 * weight });
}

function board(play: Play, weight: number): void {
  const pass = { type: "bandpass", hz: 820, q: 9 } as const;
  tone(play, {
    hz: 118,
    toHz: 96,
    wave: "sawtooth",
    pass,
    atS: 0.05,
    attackS: 0.05,
    fallS: 0.15,
    level: 0.3 * weight,
  });
}
