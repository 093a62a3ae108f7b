/** The fire of the huddle: a low roar and crackles, a loop made once. It fades in and out; while it is out it costs nothing. */
import type { Buses } from "./mixer.ts";
import { chain, filterOf, gainOf, luckOf } from "./parts.ts";

export interface Fire {
  set(on: boolean): void;
}

const LOOP_S = 6;
const CRACKLES = 46;
const IN_S = 0.8;
const OUT_S = 0.3;
const LEVEL = 0.3;

export function createFire({ context, dry, wet }: Buses): Fire {
  let loop: AudioBuffer | null = null;
  let burning: { source: AudioBufferSourceNode; fader: GainNode } | null = null;

  return {
    set(on) {
      if (on === (burning !== null)) return;
      if (burning) {
        burning.fader.gain.setTargetAtTime(0, context.currentTime, OUT_S);
        burning.source.stop(context.currentTime + OUT_S * 6);
        burning = null;
        return;
      }
      loop ??= crackle(context);
      const source = context.createBufferSource();
      source.buffer = loop;
      source.loop = true;
      const fader = gainOf(context, 0);
      fader.gain.setTargetAtTime(LEVEL, context.currentTime, IN_S);
      chain(source, filterOf(context, "lowpass", 5200), fader, dry);
      chain(fader, gainOf(context, 0.15), wet);
      source.start();
      burning = { source, fader };
    },
  };
}

/** Brown noise that breathes, and short snaps of all sizes. The roar's ends are cross-faded, so that the loop has no seam. */
function crackle(context: BaseAudioContext): AudioBuffer {
  const rate = context.sampleRate;
  const length = rate * LOOP_S;
  const luck = luckOf(7);
  const buffer = context.createBuffer(1, length, rate);
  const samples = buffer.getChannelData(0);
  const seam = rate / 4;
  let brown = 0;
  const roar = new Float32Array(length + seam);
  for (let i = 0; i < roar.length; i++) {
    brown = brown * 0.985 + (luck() * 2 - 1) * 0.06;
    roar[i] = brown * (0.75 + 0.25 * Math.sin((i / length) * Math.PI * 10));
  }
  for (let i = 0; i < length; i++) {
    const mix = Math.min(1, i / seam);
    samples[i] = (roar[i] as number) * mix + (roar[i + length] ?? 0) * (1 - mix);
  }
  for (let k = 0; k < CRACKLES; k++) {
    const at = Math.floor(luck() * (length - rate * 0.05));
    const loud = 0.12 + 0.6 * luck() ** 3;
    const fall = rate * (0.0015 + 0.006 * luck());
    for (let i = 0; i < fall * 6; i++)
      samples[at + i] = (samples[at + i] as number) + (luck() * 2 - 1) * loud * Math.exp(-i / fall);
  }
  return buffer;
}
