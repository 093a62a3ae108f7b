/**
 * The tells: what is heard at least three seconds before a play comes. Six that cannot be taken for one another, even through a wall, where
 * only rhythm is left: a swell, doors one by one, one held breath, threes on wood, one heart, a call and its answer.
 */
import { puff, strike, tone, type Voice } from "../parts.ts";
import { throat } from "./throat.ts";

/** Many of them moan as one thing that comes nearer. */
export const tellSwarm: Voice = (play) => {
  for (let i = 0; i < 6; i++) {
    const low = 52 + play.luck() * 46;
    throat(play, {
      pitchHz: [low, low * (1.2 + play.luck() * 0.5), low * 0.8],
      size: 0.9 + play.luck() * 0.5,
      roughHz: 16,
      fryHz: 9 + play.luck() * 14,
      breath: 0.18,
      atS: i * 0.22 + play.luck() * 0.1,
      attackS: 0.7,
      holdS: 0.4,
      fallS: 0.9,
      level: 0.42 + i * 0.05,
    });
  }
  return 3.4;
};

/** Snuffling at a gap, a door tried, and on to the next. */
export const tellSweep: Voice = (play) => {
  for (const atS of [0, 0.95, 1.9]) {
    for (const late of [0, 0.13]) {
      const pass = { type: "bandpass", hz: 1500 + play.luck() * 300, toHz: 2500, q: 2.4 } as const;
      puff(play, { pass, atS: atS + late, attackS: 0.07, fallS: 0.03, level: 1.1 });
    }
    strike(play, 640 + play.luck() * 60, [1, 2.3, 3.9], { atS: atS + 0.38, attackS: 0.002, fallS: 0.09, level: 0.4 });
    tone(play, { hz: 150, toHz: 80, wave: "triangle", atS: atS + 0.4, attackS: 0.004, fallS: 0.14, level: 0.5 });
  }
  return 2.6;
};

/** All else has hushed. One breath is drawn in, and not let out. */
export const tellAmbush: Voice = (play) => {
  puff(play, { pass: { type: "bandpass", hz: 480, toHz: 2100, q: 1.8 }, attackS: 0.95, fallS: 0.05, level: 0.9 });
  puff(play, { pass: { type: "highpass", hz: 2600 }, attackS: 0.95, fallS: 0.04, level: 0.18 });
  // The floor gives a little under who stands there.
  for (const atS of [1.7, 1.78]) {
    puff(play, { pass: { type: "bandpass", hz: 310, q: 16 }, atS, attackS: 0.02, fallS: 0.07, level: 3.2 });
  }
  return 2;
};

/** Blows on wood in threes, all fists at once: leave before the third three. */
export const tellBreach: Voice = (play) => {
  for (let three = 0; three < 3; three++) {
    for (let blow = 0; blow < 3; blow++) {
      const atS = three * 1.05 + blow * 0.21;
      const level = (blow === 2 ? 1 : 0.7) * (0.75 + three * 0.125);
      tone(play, { hz: 98, toHz: 40, atS, attackS: 0.003, fallS: 0.17, level: 0.6 * level });
      puff(play, { pass: { type: "bandpass", hz: 420, q: 1.2 }, atS, attackS: 0.002, fallS: 0.1, level: 2.2 * level });
      strike(play, 205, [1, 1.6], { atS, attackS: 0.002, fallS: 0.15, level: 0.36 * level });
    }
  }
  return 3;
};

/** Somebody's heart, heard as they hear it: slow, close, with breath held over it. */
export const tellLoners: Voice = (play) => {
  for (let i = 0; i < 4; i++) {
    for (const [late, size] of [
      [0, 1],
      [0.19, 0.6],
    ] as const) {
      const atS = i * 0.72 + late;
      tone(play, { hz: 92, toHz: 42, atS, attackS: 0.01, fallS: 0.16, level: 0.85 * size });
      puff(play, { pass: { type: "lowpass", hz: 320 }, atS, attackS: 0.006, fallS: 0.08, level: 1.3 * size });
      tone(play, { hz: 260, toHz: 140, wave: "triangle", atS, attackS: 0.006, fallS: 0.07, level: 0.3 * size });
    }
  }
  puff(play, { pass: { type: "bandpass", hz: 900, q: 3 }, attackS: 1.9, fallS: 0.5, level: 0.1 });
  return 2.9;
};

/** One calls high, another answers low, a third between: they are around you. */
export const tellEncircle: Voice = (play) => {
  for (const [atS, pitch, size, level] of [
    [0, 210, 0.7, 0.8],
    [0.85, 118, 1.15, 0.95],
    [1.7, 168, 0.85, 0.85],
  ] as const) {
    const low = pitch * (0.95 + play.luck() * 0.1);
    throat(play, {
      pitchHz: [low, low * 1.6, low * 1.15],
      size,
      roughHz: 10,
      fryHz: 29,
      breath: 0.06,
      atS,
      attackS: 0.16,
      holdS: 0.2,
      fallS: 0.4,
      level,
    });
  }
  return 2.6;
};
