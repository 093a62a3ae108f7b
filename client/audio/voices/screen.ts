/** Sounds of the screens, and of moments that belong to no place: blips, the radio's squelch, the role card, the truth. */

import type { UiSound } from "../hearing.ts";
import { chain, envelope, filterOf, oscillator, puff, strike, tone, type Voice } from "../parts.ts";

const tap: Voice = (play) => {
  puff(play, { pass: { type: "bandpass", hz: 1900, q: 1.6 }, attackS: 0.001, fallS: 0.03, level: 1.6 });
  return 0.05;
};

const confirm: Voice = (play) => {
  tone(play, { hz: 392, wave: "triangle", fallS: 0.12, level: 0.22 });
  tone(play, { hz: 587, wave: "triangle", atS: 0.08, fallS: 0.2, level: 0.22 });
  return 0.35;
};

const deny: Voice = (play) => {
  for (const atS of [0, 0.11])
    tone(play, {
      hz: 132,
      toHz: 120,
      wave: "square",
      pass: { type: "lowpass", hz: 700 },
      atS,
      fallS: 0.09,
      level: 0.24,
    });
  return 0.3;
};

const tick: Voice = (play) => {
  strike(play, 1180, [1, 2.3], { attackS: 0.001, fallS: 0.09, level: 0.4 });
  return 0.1;
};

/** Somebody stands in the photo: a shutter. */
const join: Voice = (play) => {
  for (const [atS, hz] of [
    [0, 2400],
    [0.06, 1500],
  ] as const)
    puff(play, { pass: { type: "bandpass", hz, q: 1.2 }, atS, attackS: 0.001, fallS: 0.04, level: 1.4 });
  tone(play, { hz: 523, wave: "triangle", atS: 0.07, fallS: 0.25, level: 0.14 });
  return 0.4;
};

/** Votes turned over, the truth told: a held breath and one low stroke. */
const reveal: Voice = (play) => {
  puff(play, { pass: { type: "bandpass", hz: 300, toHz: 2600, q: 0.8 }, attackS: 0.55, fallS: 0.05, level: 0.28 });
  tone(play, { hz: 98, toHz: 49, atS: 0.58, attackS: 0.004, fallS: 1.3, level: 0.42 });
  strike(play, 233, [1, 1.5, 2.52], { atS: 0.58, attackS: 0.004, fallS: 1.4, level: 0.3 });
  return 2;
};

/** The role card. The same for everyone, whatever it says. */
const sting: Voice = (play) => {
  for (const hz of [98, 103.8, 155.6, 164.8, 233, 246.9]) {
    const shape = { attackS: 0.48, fallS: 1.8, level: 0.12 };
    const lid = filterOf(play.context, "lowpass", 180, 3);
    lid.frequency.setValueAtTime(180, play.startS);
    lid.frequency.exponentialRampToValueAtTime(3400, play.startS + 0.5);
    lid.frequency.exponentialRampToValueAtTime(240, play.startS + 2.2);
    chain(oscillator(play, shape, "sawtooth", hz), lid, envelope(play, shape), play.out);
  }
  puff(play, { pass: { type: "highpass", hz: 900 }, atS: 0.42, attackS: 0.02, fallS: 0.7, level: 0.2 });
  return 2.4;
};

/** Command has the floor: squelch, carrier, squelch. */
const radio: Voice = (play) => {
  for (let i = 0; i < 9; i++) {
    const level = 0.2 + play.luck() * 0.7;
    puff(play, {
      pass: { type: "bandpass", hz: 1700, q: 1.2 },
      atS: 0.08 + i * 0.11,
      attackS: 0.02,
      fallS: 0.12,
      level,
    });
  }
  for (const atS of [0, 1.12])
    tone(play, { hz: 1020, wave: "square", pass: { type: "lowpass", hz: 2400 }, atS, fallS: 0.06, level: 0.16 });
  return 1.3;
};

export const SCREEN_VOICES: Readonly<Record<UiSound, Voice>> = { tap, confirm, deny, tick, join, reveal, sting, radio };

/** The truth is told: an open chord that comes up and stays a while, neither glad nor sad. */
export const aftermathChord: Voice = (play) => {
  [110, 164.8, 220, 246.9, 329.6].forEach((hz, i) => {
    const shape = { atS: i * 0.35, attackS: 1.6, holdS: 1.4, fallS: 5, level: 0.13 };
    tone(play, { ...shape, hz, wave: "triangle" });
    tone(play, { ...shape, hz: hz * 1.003, level: 0.06 });
  });
  return 9.6;
};

/** One beat of the own heart. */
export const heartbeat: Voice = (play) => {
  for (const [atS, size, hz] of [
    [0, 1, 64],
    [0.17, 0.62, 52],
  ] as const) {
    tone(play, { hz, toHz: 34, atS, attackS: 0.012, fallS: 0.16, level: 0.8 * size });
    puff(play, { pass: { type: "lowpass", hz: 230 }, atS, attackS: 0.006, fallS: 0.08, level: 0.9 * size });
    tone(play, { hz: hz * 2.5, toHz: 80, wave: "triangle", atS, attackS: 0.008, fallS: 0.09, level: 0.3 * size });
  }
  return 0.4;
};
