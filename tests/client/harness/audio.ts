/**
 * Renders the game's sounds offline, in a page, and measures them there. Bundled by tests/e2e/audio.test.ts; `window.audioBench` is its door.
 */
import { createBed } from "../../../client/audio/bed.ts";
import { CAST } from "../../../client/audio/cast.ts";
import { createFire } from "../../../client/audio/fire.ts";
import { UI_SOUNDS } from "../../../client/audio/hearing.ts";
import { createMixer, type Mixer } from "../../../client/audio/mixer.ts";
import type { Voice } from "../../../client/audio/parts.ts";
import { createSound, type GameSound } from "../../../client/audio/sound.ts";
import { HERE, type Where } from "../../../client/audio/space.ts";
import { aftermathChord, heartbeat, SCREEN_VOICES } from "../../../client/audio/voices/screen.ts";
import { footfall } from "../../../client/audio/voices/steps.ts";
import { PHASES, SOUNDS, SURFACES } from "../../../shared/content/ids.ts";

/** Half of what is common: twice as fast, and nothing is decided above 11 kHz. */
const RATE = 22050;
/** Octaves from 31 Hz. */
const BANDS = 10;
const FRAME = 4096;
const SLICES = 12;

export interface Measured {
  readonly peak: number;
  /** Of the loudest 0.2 s. */
  readonly loudness: number;
  readonly finite: boolean;
  /** Share of energy per octave, and share of loudness per twelfth of its length. */
  readonly octaves: number[];
  readonly envelope: number[];
  /** Until it has fallen to a hundredth of its peak. */
  readonly seconds: number;
  /** Left minus right, as a share. */
  readonly side: number;
  /** Time to render as a share of time to play. */
  readonly cost: number;
}

interface Sample {
  readonly seconds: number;
  readonly start: (mixer: Mixer) => void;
}

const LONG: ReadonlySet<string> = new Set([
  "siren",
  "gate",
  "bell",
  "halt",
  ...SOUNDS.filter((kind) => kind.startsWith("tell")),
]);
const PLACES: Readonly<Record<string, Where>> = {
  "": HERE,
  "@left": { bearing: 8, band: 1, muffled: false },
  "@right": { bearing: 0, band: 1, muffled: false },
  "@far": { bearing: 0, band: 3, muffled: false },
  "@wall": { bearing: 0, band: 1, muffled: true },
};

const once = (voice: Voice, level: number, seconds: number, where: Where = HERE): Sample => ({
  seconds,
  start: (mixer) => mixer.play({ voice, level, weight: 9, softenS: 0 }, where),
});

const SAMPLES: Record<string, Sample> = {
  heartbeat: once(heartbeat, 0.8, 2),
  chord: once(aftermathChord, 0.8, 4),
  bedCalm: { seconds: 6, start: (mixer) => createBed(mixer).set("outbreak", 0.2, false, false) },
  bedTense: { seconds: 6, start: (mixer) => createBed(mixer).set("evacuation", 1, false, false) },
  bedHush: { seconds: 6, start: (mixer) => createBed(mixer).set("outbreak", 0.2, true, false) },
  bedDread: { seconds: 6, start: (mixer) => createBed(mixer).set("outbreak", 0.2, true, true) },
  fire: { seconds: 6, start: (mixer) => createFire(mixer).set(true) },
  crowd: {
    seconds: 5,
    start(mixer) {
      createBed(mixer).set("evacuation", 1, false, false);
      for (const kind of SOUNDS) {
        const { voice, level, weight } = CAST[kind];
        mixer.play({ voice: voice("lino"), level, weight, softenS: 0 }, HERE);
      }
    },
  },
};
for (const kind of SOUNDS) {
  const { voice, level } = CAST[kind];
  const seconds = LONG.has(kind) ? 5 : 2.2;
  for (const [name, where] of Object.entries(PLACES)) SAMPLES[kind + name] = once(voice("lino"), level, seconds, where);
}
for (const surface of SURFACES) SAMPLES[`step:${surface}`] = once(footfall(surface, 0.7), 1, 1);
for (const kind of UI_SOUNDS) SAMPLES[`ui:${kind}`] = once(SCREEN_VOICES[kind], 0.6, 2.2);

async function render(name: string): Promise<{ buffer: AudioBuffer; ms: number }> {
  const sample = SAMPLES[name];
  if (!sample) throw new RangeError(`no sound "${name}"`);
  const context = new OfflineAudioContext(2, RATE * sample.seconds, RATE);
  const mixer = createMixer(context, 7);
  sample.start(mixer);
  const before = performance.now();
  const buffer = await context.startRendering();
  return { buffer, ms: performance.now() - before };
}

async function measure(name: string): Promise<Measured> {
  const { buffer, ms } = await render(name);
  const left = buffer.getChannelData(0);
  const right = buffer.getChannelData(1);
  let peak = 0;
  let finite = true;
  for (let i = 0; i < left.length; i++) {
    const most = Math.max(Math.abs(left[i] as number), Math.abs(right[i] as number));
    if (!Number.isFinite(most)) finite = false;
    if (most > peak) peak = most;
  }
  let end = left.length;
  while (end > 1 && Math.abs(left[end - 1] as number) + Math.abs(right[end - 1] as number) < peak * 0.02) end--;
  const powerL = power(left, 0, end);
  const powerR = power(right, 0, end);
  const window = RATE / 5;
  let loudest = 0;
  for (let at = 0; at < left.length; at += window / 4) {
    loudest = Math.max(loudest, power(left, at, at + window) + power(right, at, at + window));
  }
  return {
    peak,
    loudness: Math.sqrt(loudest / window / 2),
    finite,
    octaves: octavesOf(left, end),
    envelope: shares(
      Array.from({ length: SLICES }, (_, i) => Math.sqrt(power(left, (end * i) / SLICES, (end * (i + 1)) / SLICES))),
    ),
    seconds: end / RATE,
    side: (powerL - powerR) / (powerL + powerR + 1e-12),
    cost: ms / 1000 / (left.length / RATE),
  };
}

function power(samples: Float32Array, from: number, to: number): number {
  let sum = 0;
  for (let i = Math.floor(from); i < Math.min(to, samples.length); i++) sum += (samples[i] as number) ** 2;
  return sum;
}

function shares(values: number[]): number[] {
  const sum = values.reduce((a, b) => a + b, 0) || 1;
  return values.map((value) => value / sum);
}

/** Energy per octave, by a plain transform of every frame that sounds. */
function octavesOf(samples: Float32Array, end: number): number[] {
  const bands = new Array<number>(BANDS).fill(0);
  for (let at = 0; at < Math.max(end, 1); at += FRAME) {
    const spectrum = spectrumOf(samples, at);
    for (let k = 1; k < FRAME / 2; k++) {
      const band = Math.floor(Math.log2((k * RATE) / FRAME / 31));
      if (band >= 0 && band < BANDS) bands[band] = (bands[band] as number) + (spectrum[k] as number) ** 2;
    }
  }
  return shares(bands);
}

/** Magnitudes of one frame (radix-2, Hann window). */
export function spectrumOf(samples: Float32Array, from: number): Float64Array {
  const re = new Float64Array(FRAME);
  const im = new Float64Array(FRAME);
  for (let i = 0, j = 0; i < FRAME; i++) {
    re[j] = (samples[from + i] ?? 0) * (0.5 - 0.5 * Math.cos((2 * Math.PI * i) / FRAME));
    let bit = FRAME >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
  }
  for (let size = 2; size <= FRAME; size <<= 1) {
    const half = size >> 1;
    for (let k = 0; k < half; k++) {
      const c = Math.cos((-2 * Math.PI * k) / size);
      const s = Math.sin((-2 * Math.PI * k) / size);
      for (let i = k; i < FRAME; i += size) {
        const a = i + half;
        const x = (re[a] as number) * c - (im[a] as number) * s;
        const y = (re[a] as number) * s + (im[a] as number) * c;
        re[a] = (re[i] as number) - x;
        im[a] = (im[i] as number) - y;
        re[i] = (re[i] as number) + x;
        im[i] = (im[i] as number) + y;
      }
    }
  }
  return re.map((x, k) => Math.hypot(x, im[k] as number) / FRAME);
}

/** Voices that sound after this many were asked for at once. */
function crowded(count: number): number {
  const mixer = createMixer(new OfflineAudioContext(2, RATE, RATE));
  const { voice, level, weight } = CAST.steps;
  for (let i = 0; i < count; i++) mixer.play({ voice: voice("lino"), level, weight, softenS: 0 }, HERE);
  return mixer.sounding;
}

/** Everything the door offers, in the order of a night; throws if any of it does. */
function wholeNight(): GameSound {
  const sound = createSound({ volume: () => 0.8, suddenLoud: () => false });
  sound.unlock();
  for (const phase of PHASES) {
    sound.ambience({ phase, tension: 0.5, fear: 0.8, heartbeatBpm: 90, hush: false, dread: false });
    sound.hear(SOUNDS.map((kind) => ({ kind, bearing: 3, band: 1, muffled: true })));
    sound.step("gravel", "run");
    sound.huddle(phase === "huddle");
    for (const kind of UI_SOUNDS) sound.ui(kind);
  }
  sound.suspend();
  sound.resume();
  sound.refresh();
  return sound;
}

export const audioBench = { names: Object.keys(SAMPLES), measure, render, crowded, wholeNight };

declare global {
  interface Window {
    audioBench: typeof audioBench;
  }
}
window.audioBench = audioBench;
