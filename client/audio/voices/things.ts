/** Machines and signals of the building and the army: work, bells, the gate, sirens, a lamp that dies, and the one moment all stand still. */
import {
  chain,
  envelope,
  filterOf,
  gainOf,
  hiss,
  oscillator,
  puff,
  strike,
  tone,
  type Voice,
  wobble,
} from "../parts.ts";

/** A wind-up clock. Comes twice a second for as long as it runs. */
export const noisemaker: Voice = (play) => {
  const hz = 2050 + play.luck() * 30;
  for (let i = 0; i < 8; i++) strike(play, hz, [1, 1.34], { atS: i * 0.056, attackS: 0.002, fallS: 0.05, level: 0.34 });
  return 0.5;
};

/** A machine under somebody's hands; sounds a little longer than the second until the next. */
export const work: Voice = (play) => {
  const shape = { attackS: 0.12, holdS: 0.6, fallS: 0.35, level: 0.34 };
  const hum = tone(play, { ...shape, hz: 98, wave: "sawtooth", pass: { type: "lowpass", hz: 520, q: 2 } });
  wobble(play, shape, hum.frequency, 7, 1.5);
  tone(play, { ...shape, hz: 147.5, wave: "triangle", level: 0.16 });
  for (let i = 0; i < 4; i++) {
    const hz = 1700 + play.luck() * 500;
    puff(play, { pass: { type: "bandpass", hz, q: 4 }, atS: 0.12 + i * 0.2, attackS: 0.002, fallS: 0.025, level: 0.4 });
  }
  return 1.1;
};

/** The tool slips. */
export const workMiss: Voice = (play) => {
  const hz = 410 + play.luck() * 60;
  strike(play, hz, [1, 1.47, 2.09, 2.56, 3.9, 5.4], { attackS: 0.001, fallS: 0.9, level: 0.36 });
  puff(play, { pass: { type: "highpass", hz: 2200 }, attackS: 0.001, fallS: 0.06, level: 0.5 });
  return 1;
};

/** The hand bell on the wall, shaken. */
export const bell: Voice = (play) => {
  for (let i = 0; i < 5; i++) {
    const level = (i % 2 === 0 ? 0.34 : 0.24) * (i === 4 ? 1.2 : 1);
    strike(play, 784, [1, 2, 2.41, 3.01, 4.52], { atS: i * 0.21, attackS: 0.002, fallS: i === 4 ? 1.9 : 0.7, level });
  }
  return 2.8;
};

/** The gate's motor takes the load, and chain runs over iron. */
export const gate: Voice = (play) => {
  const shape = { attackS: 0.5, holdS: 1.6, fallS: 0.7, level: 0.5 };
  const motor = tone(play, {
    ...shape,
    hz: 44,
    toHz: 63,
    wave: "sawtooth",
    pass: { type: "lowpass", hz: 700, q: 1.5 },
  });
  wobble(play, shape, motor.frequency, 11, 3);
  strike(play, 150, [1, 1.6, 2.7], { attackS: 0.002, fallS: 0.5, level: 0.5 });
  for (let i = 0; i < 14; i++) {
    const hz = 900 + play.luck() * 900;
    puff(play, { pass: { type: "bandpass", hz, q: 6 }, atS: 0.4 + i * 0.15, attackS: 0.002, fallS: 0.05, level: 0.8 });
  }
  return 3;
};

/** Raised over the whole school: up, held, down. */
export const siren: Voice = (play) => {
  const shape = { attackS: 0.9, holdS: 2.2, fallS: 1.6, level: 0.42 };
  for (const detune of [1, 1.008]) {
    const horn = oscillator(play, shape, "sawtooth", 210 * detune);
    horn.frequency.exponentialRampToValueAtTime(466 * detune, play.startS + 1.3);
    horn.frequency.setValueAtTime(466 * detune, play.startS + 3);
    horn.frequency.exponentialRampToValueAtTime(190 * detune, play.startS + 4.7);
    chain(horn, filterOf(play.context, "bandpass", 900, 0.9), envelope(play, shape), play.out);
  }
  return 4.8;
};

/** Every one of them stands still: a low, wide tone with nothing above it, like pressure on the ears. */
export const halt: Voice = (play) => {
  const shape = { attackS: 0.5, holdS: 1, fallS: 2, level: 0.3 };
  for (const hz of [55, 55.5, 82.6, 110.4]) tone(play, { ...shape, hz, level: shape.level * (55 / hz) ** 0.7 });
  const choir = oscillator(play, shape, "sawtooth", 165);
  wobble(play, shape, choir.frequency, 4.6, 1.8);
  chain(choir, filterOf(play.context, "bandpass", 420, 7), envelope(play, { ...shape, level: 1.5 }), play.out);
  return 3.6;
};

/** Buzz, a pop, glass, and the hum it leaves behind sinking. */
export const lampDies: Voice = (play) => {
  const buzz = { fallS: 0.26, attackS: 0.02, level: 1.1 };
  const gaps = gainOf(play.context, 0.5);
  wobble(play, buzz, gaps.gain, 31 + play.luck() * 12, 0.5, "square");
  chain(hiss(play, buzz), filterOf(play.context, "bandpass", 3200, 2), gaps, envelope(play, buzz), play.out);
  tone(play, {
    hz: 100,
    wave: "square",
    pass: { type: "bandpass", hz: 900, q: 2 },
    attackS: 0.02,
    fallS: 0.26,
    level: 0.2,
  });
  puff(play, { pass: { type: "bandpass", hz: 900, q: 0.6 }, atS: 0.28, attackS: 0.001, fallS: 0.06, level: 3 });
  for (let i = 0; i < 5; i++) {
    const hz = 3200 + play.luck() * 3000;
    tone(play, { hz, atS: 0.34 + play.luck() * 0.3, attackS: 0.001, fallS: 0.1, level: 0.12 });
  }
  tone(play, { hz: 120, toHz: 38, wave: "triangle", atS: 0.28, attackS: 0.01, fallS: 0.8, level: 0.12 });
  return 1.2;
};
