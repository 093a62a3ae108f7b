/**
 * The throat of the infected: a rough source through three formants, with breath. Growl, groan, call and the half-bie's stomach are the
 * same throat held differently, as they should be: one family of sound, never twice the same.
 */
import { chain, envelope, filterOf, gainOf, hiss, lengthOf, oscillator, type Play, type Shape } from "../parts.ts";

export interface Throat extends Shape {
  /** Pitch at the beginning, on the way and at the end, Hz. */
  readonly pitchHz: readonly [number, number, number];
  /** Throat length: 1 = a grown person, more = a bigger body. */
  readonly size: number;
  /** Roughness of the pitch, Hz, and beats of the vocal fry a second. */
  readonly roughHz: number;
  readonly fryHz: number;
  /** Share of breath. */
  readonly breath: number;
}

/** Formants: centre Hz, sharpness, level. */
const FORMANTS = [
  [430, 6, 1],
  [980, 8, 0.6],
  [2350, 7, 0.22],
] as const;
const FRY = 0.42;
const DRIVE = 2.6;

/** Sounds for as long as the shape says. */
export function throat(play: Play, made: Throat): void {
  const { context } = play;
  const startS = play.startS + (made.atS ?? 0);
  const lengthS = lengthOf(made);
  const luck = 0.93 + play.luck() * 0.14;
  const [from, over, to] = made.pitchHz;

  const source = oscillator(play, made, "sawtooth", from * luck);
  source.frequency.linearRampToValueAtTime(over * luck, startS + lengthS * 0.38);
  source.frequency.linearRampToValueAtTime(to * luck, startS + lengthS);
  chain(hiss(play, made), filterOf(context, "lowpass", 38))
    .connect(gainOf(context, made.roughHz * 6))
    .connect(source.frequency);

  const fry = gainOf(context, 1 - FRY);
  oscillator(play, made, "sawtooth", made.fryHz * luck)
    .connect(gainOf(context, FRY))
    .connect(fry.gain);
  source.connect(fry);

  const mouth = envelope(play, { ...made, level: made.level * DRIVE });
  for (const [hz, q, level] of FORMANTS) {
    const formant = filterOf(context, "bandpass", hz / made.size, q);
    formant.frequency.setValueAtTime((hz / made.size) * 0.8, startS);
    formant.frequency.linearRampToValueAtTime((hz / made.size) * 1.2, startS + lengthS * 0.4);
    formant.frequency.linearRampToValueAtTime((hz / made.size) * 0.7, startS + lengthS);
    chain(fry, formant, gainOf(context, level), mouth);
  }
  chain(hiss(play, made), filterOf(context, "bandpass", 1500 / made.size, 0.8), gainOf(context, made.breath), mouth);
  mouth.connect(play.out);
}
