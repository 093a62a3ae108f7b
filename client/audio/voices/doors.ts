/** Doors and lockers: wood that creaks, holds, and at last does not. */
import { type Play, puff, strike, tone, type Voice } from "../parts.ts";

/** The latch, then the hinge: grains of friction that rise and sink. */
export const door: Voice = (play) => {
  click(play, 0, 1500, 0.5);
  const high = 470 + play.luck() * 160;
  let atS = 0.08;
  const GRAINS = 26;
  for (let i = 0; i < GRAINS; i++) {
    const hz = high + Math.sin(i * 0.25) * 190 + play.luck() * 60;
    const level = 11 * Math.sin(((i + 0.5) / GRAINS) * Math.PI);
    puff(play, { pass: { type: "bandpass", hz, q: 22 }, atS, attackS: 0.002, fallS: 0.022, level });
    atS += 0.012 + play.luck() * 0.026;
  }
  thud(play, atS, 0.3);
  return atS + 0.2;
};

/** Key, bolt. */
export const lock: Voice = (play) => {
  for (const [atS, hz] of [
    [0, 3100],
    [0.07, 2600],
    [0.13, 3300],
  ] as const)
    click(play, atS, hz, 0.6);
  puff(play, {
    pass: { type: "bandpass", hz: 1300, toHz: 900, q: 3 },
    atS: 0.2,
    attackS: 0.03,
    fallS: 0.07,
    level: 0.7,
  });
  strike(play, 720, [1, 2.7, 4.9], { atS: 0.28, attackS: 0.002, fallS: 0.1, level: 0.4 });
  return 0.45;
};

/** Something heavy dragged before it. */
export const barricade: Voice = (play) => {
  for (let i = 0; i < 5; i++) {
    const hz = 260 + play.luck() * 130;
    puff(play, {
      pass: { type: "bandpass", hz, toHz: hz * 0.8, q: 3.5 },
      atS: i * 0.11,
      attackS: 0.04,
      fallS: 0.12,
      level: 1.4,
    });
  }
  const pass = { type: "bandpass", hz: 520, q: 7 } as const;
  tone(play, { hz: 92, toHz: 74, wave: "sawtooth", pass, attackS: 0.15, fallS: 0.45, level: 0.45 });
  thud(play, 0.62, 0.9);
  return 0.9;
};

/** A blow from the other side; what hangs on it rattles. */
export const doorHit: Voice = (play) => {
  thud(play, 0, 1.1);
  strike(play, 190 + play.luck() * 30, [1, 1.6, 2.3], { attackS: 0.003, fallS: 0.22, level: 0.6 });
  for (let i = 0; i < 4; i++)
    click(play, 0.05 + i * 0.05 + play.luck() * 0.02, 1100 + play.luck() * 700, 1.2 - i * 0.25);
  return 0.45;
};

/** It gives way: the blow, splinters, boards falling. */
export const doorBreak: Voice = (play) => {
  thud(play, 0, 1.5);
  puff(play, { pass: { type: "highpass", hz: 900 }, attackS: 0.003, fallS: 0.4, level: 1.1 });
  for (let i = 0; i < 16; i++) {
    const hz = 700 + play.luck() * 2600;
    const atS = 0.02 + play.luck() * 0.5;
    puff(play, { pass: { type: "bandpass", hz, q: 5 }, atS, attackS: 0.001, fallS: 0.05, level: 2.6 });
  }
  for (const atS of [0.42, 0.62, 0.75]) thud(play, atS, 0.5);
  return 1.1;
};

/** Thin sheet metal. */
export const locker: Voice = (play) => {
  const hz = 205 + play.luck() * 30;
  click(play, 0, 2300, 0.7);
  strike(play, hz, [1, 1.52, 2.24, 3.4, 5.1], { atS: 0.06, attackS: 0.003, fallS: 0.3, level: 0.3 });
  puff(play, { pass: { type: "bandpass", hz: 1500, q: 0.8 }, atS: 0.06, attackS: 0.003, fallS: 0.09, level: 0.45 });
  click(play, 0.34, 1900, 0.55);
  strike(play, hz * 1.1, [1, 1.52, 2.24], { atS: 0.34, attackS: 0.003, fallS: 0.16, level: 0.26 });
  return 0.6;
};

function click(play: Play, atS: number, hz: number, level: number): void {
  puff(play, { pass: { type: "bandpass", hz, q: 2.5 }, atS, attackS: 0.001, fallS: 0.018, level: level * 2 });
}

function thud(play: Play, atS: number, level: number): void {
  tone(play, { hz: 105, toHz: 44, atS, attackS: 0.003, fallS: 0.16, level: level * 0.6 });
  puff(play, { pass: { type: "lowpass", hz: 520 }, atS, attackS: 0.002, fallS: 0.14, level: level * 1.8 });
}
