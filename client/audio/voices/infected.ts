/** What the infected say, each for its own moment: seen you (growl), thinking (groan), calling others (answer), smelling, raging. */
import { puff, tone, type Voice } from "../parts.ts";
import { throat } from "./throat.ts";

/** They have seen someone. Short, rising, near. */
export const growl: Voice = (play) => {
  const size = 0.85 + play.luck() * 0.4;
  const lengthS = 0.9 + play.luck() * 0.6;
  const low = 74 / size;
  throat(play, {
    pitchHz: [low, low * 1.4, low * 0.7],
    size,
    roughHz: 40,
    fryHz: 23,
    breath: 0.08,
    attackS: lengthS * 0.22,
    fallS: lengthS * 0.78,
    level: 1.15,
  });
  return lengthS;
};

/** A leader has made up its mind: long, falling, and from deep down. Heard at least three seconds before it happens. */
export const groan: Voice = (play) => {
  const size = 1.15 + play.luck() * 0.25;
  const low = 58 / size;
  throat(play, {
    pitchHz: [low * 1.5, low * 1.25, low * 0.72],
    size,
    roughHz: 14,
    fryHz: 11,
    breath: 0.16,
    attackS: 0.5,
    holdS: 0.4,
    fallS: 1.4,
    level: 1.3,
  });
  return 2.4;
};

/** One pack calls, another answers: half a howl, two notes that people do not sing. */
export const answer: Voice = (play) => {
  const size = 0.8 + play.luck() * 0.25;
  const low = 148 + play.luck() * 30;
  throat(play, {
    pitchHz: [low, low * 1.52, low * 1.4],
    size,
    roughHz: 12,
    fryHz: 31,
    breath: 0.05,
    attackS: 0.3,
    holdS: 0.25,
    fallS: 0.5,
    level: 0.8,
  });
  throat(play, {
    pitchHz: [low * 1.3, low * 1.06, low * 0.6],
    size,
    roughHz: 20,
    fryHz: 27,
    breath: 0.08,
    atS: 0.85,
    attackS: 0.15,
    fallS: 0.9,
    level: 0.7,
  });
  return 2;
};

/** Somebody's stomach, or somebody's throat. Nobody should be sure. */
export const softGrowl: Voice = (play) => {
  const low = 62 + play.luck() * 8;
  throat(play, {
    pitchHz: [low * 0.9, low * 1.15, low * 0.85],
    size: 1.3,
    roughHz: 8,
    fryHz: 13,
    breath: 0.02,
    attackS: 0.6,
    fallS: 1,
    level: 0.75,
  });
  return 1.7;
};

/** Three drawn breaths, the last one longer. */
export const sniff: Voice = (play) => {
  const start = 1700 + play.luck() * 500;
  for (const [atS, lengthS] of [
    [0, 0.11],
    [0.2, 0.12],
    [0.44, 0.34],
  ] as const) {
    const pass = { type: "bandpass", hz: start, toHz: start * 1.7, q: 2.2 } as const;
    puff(play, { pass, atS, attackS: lengthS * 0.7, fallS: lengthS * 0.3, level: 0.9 });
  }
  return 0.85;
};

/** All at once, and higher than before. */
export const frenzy: Voice = (play) => {
  for (let i = 0; i < 3; i++) {
    const low = 120 + play.luck() * 70;
    throat(play, {
      pitchHz: [low, low * 2.1, low * 1.3],
      size: 0.7 + play.luck() * 0.2,
      roughHz: 70,
      fryHz: 37,
      breath: 0.2,
      atS: i * 0.17,
      attackS: 0.18,
      holdS: 0.3,
      fallS: 0.8,
      level: 0.62,
    });
  }
  const pass = { type: "bandpass", hz: 1900, q: 4 } as const;
  tone(play, { hz: 480, toHz: 1150, wave: "sawtooth", pass, atS: 0.1, attackS: 0.35, fallS: 0.9, level: 0.4 });
  return 1.8;
};
