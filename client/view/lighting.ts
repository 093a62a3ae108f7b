/**
 * Turns a sample of the light into the tint of a whole sprite, for the three ways things are seen: as furniture (remembered dimly),
 * as a person one knows (never too dark to be told apart), as an infected in the dark (a black shape).
 */
import type { LightSample } from "./light-field.ts";

/** Red, green, blue factors of a sprite's own colours. Reused: valid until the next call of the function that filled it. */
export interface Tone {
  r: number;
  g: number;
  b: number;
  /** Brightness of the light itself, about 0..3. */
  light: number;
}

const tone: Tone = { r: 0, g: 0, b: 0, light: 0 };

/** A thing of the place: light when seen, a cold memory when not. */
export function thingTone(s: LightSample): Tone {
  const memory = 0.16;
  tone.r = memory * 0.8 + s.seen * s.r;
  tone.g = memory * 0.95 + s.seen * s.g;
  tone.b = memory * 1.1 + s.seen * s.b;
  tone.light = s.r + s.g + s.b;
  return tone;
}

/** Someone known: colours stay colours even in the gloom. `floor` is the least brightness, 0..1. */
export function personTone(s: LightSample, floor: number): Tone {
  const bright = 1.15;
  const lift = Math.max(0, floor - Math.max(s.r, s.g, s.b) * bright);
  tone.r = s.r * bright + lift;
  tone.g = s.g * bright + lift;
  tone.b = s.b * bright + lift * 1.04;
  tone.light = s.r + s.g + s.b;
  return tone;
}

/** An infected: `known` 0..1 mixes from a near-black shape to what the light shows. */
export function infectedTone(s: LightSample, known: number): Tone {
  const dark = 0.085;
  const shown = (v: number) => Math.max(v, 0.3);
  tone.r = dark * 0.8 + (shown(s.r) - dark * 0.8) * known;
  tone.g = dark + (shown(s.g) - dark) * known;
  tone.b = dark * 1.25 + (shown(s.b) - dark * 1.25) * known;
  tone.light = (s.r + s.g + s.b) * known;
  return tone;
}
