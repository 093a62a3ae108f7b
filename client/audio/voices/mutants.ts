/**
 * What the virus made of them, by ear: each says what it is before it is seen, with the part that grew or broke. All but two are the same
 * throat held differently; the listeners have none left, and the callers have one of ours.
 */
import { chain, envelope, filterOf, gainOf, oscillator, puff, strike, tone, type Voice, wobble } from "../parts.ts";
import { throat } from "./throat.ts";

/** Clicks with the tongue, then listens; clicks again, faster. */
export const listeners: Voice = (play) => {
  const hz = 2700 + play.luck() * 500;
  [0, 0.19, 0.38, 0.57, 1.02, 1.1, 1.18, 1.26, 1.34].forEach((atS, i) => {
    const late = i > 3 ? 1.25 : 1;
    strike(play, hz * late, [1, 1.9], { atS, attackS: 0.001, fallS: 0.035, level: 0.7 });
    puff(play, { pass: { type: "bandpass", hz: 1150 * late, q: 6 }, atS, attackS: 0.001, fallS: 0.03, level: 2.4 });
  });
  return 1.5;
};

/** Out of breath after a burst: quick and dry, in and out. */
export const runners: Voice = (play) => {
  const quick = 0.145 + play.luck() * 0.02;
  for (let i = 0; i < 8; i++) {
    const out = i % 2 === 1;
    const pass = { type: "bandpass", hz: out ? 1050 : 2300, toHz: out ? 700 : 3100, q: 1.3 } as const;
    puff(play, { pass, atS: i * quick, attackS: quick * 0.35, fallS: quick * 0.6, level: out ? 1 : 0.62 });
    if (out) throat(play, { ...RASP, atS: i * quick, attackS: 0.03, fallS: 0.09, level: 0.45 });
  }
  return 8 * quick + 0.1;
};
const RASP = { pitchHz: [190, 160, 120], size: 0.75, roughHz: 40, fryHz: 44, breath: 0.3 } as const;

/** Two hundred kilos set down a foot, and it grunts. */
export const breakers: Voice = (play) => {
  const low = 47 + play.luck() * 6;
  throat(play, {
    pitchHz: [low, low * 1.25, low * 0.6],
    size: 1.75,
    roughHz: 20,
    fryHz: 9,
    breath: 0.05,
    attackS: 0.07,
    holdS: 0.12,
    fallS: 0.5,
    level: 1.35,
  });
  for (const atS of [0.02, 0.62]) {
    tone(play, { hz: 74, toHz: 31, atS, attackS: 0.004, fallS: 0.26, level: 0.75 });
    puff(play, { pass: { type: "lowpass", hz: 260 }, atS, attackS: 0.003, fallS: 0.16, level: 1.7 });
  }
  return 1;
};

/** Breath drawn slowly over gravel. It does not move. */
export const lurkers: Voice = (play) => {
  const GRAINS = 34;
  for (let i = 0; i < GRAINS; i++) {
    const share = i / GRAINS;
    const pass = { type: "bandpass", hz: 620 + share * 500 + play.luck() * 180, q: 9 } as const;
    const level = 3.2 * Math.sin((share * 0.9 + 0.1) * Math.PI);
    puff(play, { pass, atS: share * 1.5 + play.luck() * 0.02, attackS: 0.004, fallS: 0.045, level });
  }
  puff(play, { pass: { type: "bandpass", hz: 500, toHz: 900, q: 1 }, attackS: 1.1, fallS: 0.5, level: 0.16 });
  return 1.8;
};

/** A howl through closed lips that drives up and up: away from it, where it wants you. */
export const herders: Voice = (play) => {
  const low = 150 + play.luck() * 20;
  const shape = { attackS: 0.35, holdS: 0.75, fallS: 0.5, level: 1.5 };
  for (const detune of [1, 1.012]) {
    const source = oscillator(play, shape, "sawtooth", low * detune);
    source.frequency.exponentialRampToValueAtTime(low * 2.6 * detune, play.startS + 1.25);
    source.frequency.exponentialRampToValueAtTime(low * 2.2 * detune, play.startS + 1.6);
    wobble(play, shape, source.frequency, 5.2, 7);
    chain(source, filterOf(play.context, "lowpass", 480, 5), envelope(play, shape), play.out);
  }
  return 1.7;
};

/** Somebody calls "he-ey?", and every vowel comes out of the wrong mouth. */
export const callers: Voice = (play) => {
  const hz = 205 + play.luck() * 50;
  for (const [atS, up, first, second, lengthS] of [
    [0, 1.1, 640, 1750, 0.3],
    [0.4, 1.55, 430, 2200, 0.62],
  ] as const) {
    const shape = { atS, attackS: 0.06, holdS: lengthS * 0.4, fallS: lengthS * 0.6, level: 1.25 };
    const source = oscillator(play, shape, "sawtooth", hz * up);
    source.frequency.linearRampToValueAtTime(hz * up * 1.18, play.startS + atS + lengthS * 0.6);
    source.frequency.linearRampToValueAtTime(hz * 0.55, play.startS + atS + lengthS + 0.06);
    wobble(play, shape, source.frequency, 6, 9);
    const mouth = envelope(play, shape);
    for (const [at, level] of [
      [first, 1],
      [second, 0.55],
      [first * 0.5, 0.5],
    ] as const)
      chain(source, filterOf(play.context, "bandpass", at, 9), gainOf(play.context, level), mouth);
    mouth.connect(play.out);
  }
  throat(play, { ...RASP, atS: 0.98, attackS: 0.05, fallS: 0.35, level: 0.3 });
  return 1.45;
};

/** Begins to moan, begins again, and it is two of them in one neck. */
export const feint: Voice = (play) => {
  const low = 92 + play.luck() * 14;
  [0, 0.17, 0.31, 0.72].forEach((atS, i) => {
    const last = i === 3;
    for (const apart of [1, 1.38]) {
      throat(play, {
        pitchHz: [low * apart, low * apart * (last ? 0.8 : 1.3), low * apart * 0.7],
        size: 1 / apart,
        roughHz: 18,
        fryHz: 19,
        breath: 0.1,
        atS,
        attackS: 0.02,
        holdS: last ? 0.25 : 0.02,
        fallS: last ? 0.45 : 0.08,
        level: 0.7,
      });
    }
  });
  return 1.5;
};

/** Air through what is left of its ears: it hisses, wet, at nothing. */
export const decoyDeaf: Voice = (play) => {
  puff(play, { pass: { type: "highpass", hz: 3400 }, attackS: 0.1, holdS: 0.35, fallS: 0.45, level: 0.5 });
  puff(play, { pass: { type: "bandpass", hz: 5200, toHz: 2600, q: 1.4 }, attackS: 0.05, fallS: 0.8, level: 0.9 });
  for (let i = 0; i < 9; i++) {
    const pass = { type: "bandpass", hz: 420 + play.luck() * 500, toHz: 900 + play.luck() * 500, q: 8 } as const;
    puff(play, { pass, atS: 0.08 + play.luck() * 0.7, attackS: 0.015, fallS: 0.05, level: 1.7 });
  }
  return 1;
};
