/** What the living do to each other and to themselves: breath, a scream, a shove, teeth, a friend pulled up. */
import { chain, envelope, filterOf, gainOf, oscillator, puff, tone, type Voice, wobble } from "../parts.ts";

/** In through the nose, out shaking. */
export const breath: Voice = (play) => {
  const tight = 0.9 + play.luck() * 0.25;
  puff(play, {
    pass: { type: "bandpass", hz: 1300 * tight, toHz: 1900 * tight, q: 1.4 },
    attackS: 0.26,
    fallS: 0.08,
    level: 0.4,
  });
  for (let i = 0; i < 3; i++) {
    const hz = (920 - i * 110) * tight;
    puff(play, {
      pass: { type: "bandpass", hz, q: 1.1 },
      atS: 0.42 + i * 0.13,
      attackS: 0.05,
      fallS: 0.14,
      level: 0.42 - i * 0.09,
    });
  }
  return 1;
};

/** Somebody goes down. */
export const scream: Voice = (play) => {
  const hz = 560 + play.luck() * 160;
  const shape = { attackS: 0.06, holdS: 0.45, fallS: 0.55, level: 1.6 };
  const source = oscillator(play, shape, "sawtooth", hz);
  source.frequency.linearRampToValueAtTime(hz * 1.6, play.startS + 0.16);
  source.frequency.linearRampToValueAtTime(hz * 1.45, play.startS + 0.5);
  source.frequency.linearRampToValueAtTime(hz * 0.75, play.startS + 1.05);
  wobble(play, shape, source.frequency, 6.4, 22);
  wobble(play, shape, source.frequency, 61, 30);
  const mouth = envelope(play, shape);
  for (const [at, q, level] of [
    [940, 5, 0.8],
    [1600, 6, 0.7],
    [3000, 6, 0.35],
  ] as const)
    chain(source, filterOf(play.context, "bandpass", at, q), gainOf(play.context, level), mouth);
  mouth.connect(play.out);
  puff(play, { pass: { type: "highpass", hz: 2600 }, attackS: 0.05, holdS: 0.3, fallS: 0.4, level: 0.07 });
  return 1.15;
};

/** Cloth, then a body's weight. */
export const shove: Voice = (play) => {
  puff(play, { pass: { type: "bandpass", hz: 500, toHz: 1600, q: 0.9 }, attackS: 0.07, fallS: 0.06, level: 1.1 });
  puff(play, { pass: { type: "lowpass", hz: 620 }, atS: 0.1, attackS: 0.004, fallS: 0.14, level: 1.6 });
  tone(play, { hz: 120, toHz: 52, atS: 0.1, attackS: 0.004, fallS: 0.14, level: 0.45 });
  return 0.35;
};

/** Wet, and something gives. */
export const bite: Voice = (play) => {
  for (let i = 0; i < 7; i++) {
    const hz = 700 + play.luck() * 1500;
    puff(play, {
      pass: { type: "bandpass", hz, q: 4 },
      atS: i * 0.035 + play.luck() * 0.02,
      attackS: 0.003,
      fallS: 0.04,
      level: 2.4,
    });
  }
  puff(play, {
    pass: { type: "bandpass", hz: 380, toHz: 1100, q: 5 },
    atS: 0.08,
    attackS: 0.1,
    fallS: 0.16,
    level: 2.2,
  });
  tone(play, { hz: 150, toHz: 58, wave: "triangle", attackS: 0.004, fallS: 0.2, level: 0.6 });
  return 0.5;
};

/** An effort, and cloth. */
export const lift: Voice = (play) => {
  const hz = 118 + play.luck() * 40;
  const pass = { type: "bandpass", hz: 620, q: 3 } as const;
  tone(play, { hz, toHz: hz * 1.25, wave: "sawtooth", pass, attackS: 0.06, fallS: 0.3, level: 0.55 });
  puff(play, {
    pass: { type: "bandpass", hz: 900, toHz: 1500, q: 0.8 },
    atS: 0.05,
    attackS: 0.15,
    fallS: 0.2,
    level: 0.28,
  });
  puff(play, {
    pass: { type: "bandpass", hz: 1500, toHz: 800, q: 0.8 },
    atS: 0.38,
    attackS: 0.06,
    fallS: 0.2,
    level: 0.24,
  });
  return 0.7;
};
