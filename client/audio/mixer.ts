/**
 * The desk: everything that sounds runs through here to one output. Holds the reverb, the 16 voices that may sound at once (when full, the
 * least important makes room) and the limiter. What never breaks: nothing leaves it above full scale.
 */
import { chain, filterOf, gainOf, luckOf, type Voice } from "./parts.ts";
import { cutoffHzOf, levelOf, panOf, type Where, wetOf } from "./space.ts";

export const MAX_VOICES = 16;

/** Where sources plug in. */
export interface Buses {
  readonly context: BaseAudioContext;
  readonly dry: AudioNode;
  readonly wet: AudioNode;
}

export interface Cue {
  readonly voice: Voice;
  readonly level: number;
  /** Higher stays when there is no room. */
  readonly weight: number;
  /** Comes softened, over this long; 0 = as it is. */
  readonly softenS: number;
}

export interface Mixer extends Buses {
  /** 0..1, as a slider shows it. */
  setVolume(volume: number): void;
  /** Plays now, or not at all when 16 more important ones are sounding. */
  play(cue: Cue, where: Where): void;
  /** Voices sounding now. */
  readonly sounding: number;
}

interface Live {
  readonly endS: number;
  readonly weight: number;
  readonly fader: GainNode;
  readonly nodes: readonly AudioNode[];
}

const REVERB_S = 1.9;
const REVERB_LEVEL = 0.55;
const FADE_S = 0.03;
const SOFT_LEVEL = 0.45;
const VOLUME_S = 0.06;
/** Farther costs weight: a near step beats a far groan, a near growl beats both. */
const BAND_WEIGHT = 1.5;

export function createMixer(context: BaseAudioContext, seed = 1): Mixer {
  const volume = gainOf(context, 1);
  const squeeze = context.createDynamicsCompressor();
  squeeze.threshold.value = -16;
  squeeze.knee.value = 12;
  squeeze.ratio.value = 5;
  squeeze.attack.value = 0.004;
  squeeze.release.value = 0.2;
  chain(volume, squeeze, limiter(context), context.destination);

  const wet = context.createConvolver();
  wet.buffer = roomEcho(context);
  chain(wet, gainOf(context, REVERB_LEVEL), volume);

  let live: Live[] = [];
  const seeds = luckOf(seed);

  function drop(voice: Live): void {
    const { gain } = voice.fader;
    gain.cancelScheduledValues(context.currentTime);
    gain.setTargetAtTime(0, context.currentTime, FADE_S / 3);
  }

  /** Whether there is, or could be made, room for something of this weight. */
  function makeRoom(weight: number): boolean {
    for (const voice of live) if (voice.endS <= context.currentTime) for (const node of voice.nodes) node.disconnect();
    live = live.filter((voice) => voice.endS > context.currentTime);
    if (live.length < MAX_VOICES) return true;
    const least = live.reduce((a, b) => (b.weight < a.weight ? b : a));
    if (least.weight >= weight) return false;
    drop(least);
    live = live.filter((voice) => voice !== least);
    return true;
  }

  return {
    context,
    dry: volume,
    wet,
    get sounding() {
      return live.filter((voice) => voice.endS > context.currentTime).length;
    },

    setVolume(share) {
      // Squared: the ear's middle is at the slider's.
      volume.gain.setTargetAtTime(share * share, context.currentTime, VOLUME_S);
    },

    play({ voice, level, weight, softenS }, where) {
      const own = weight - where.band * BAND_WEIGHT;
      if (!makeRoom(own)) return;
      const startS = context.currentTime;
      const far = filterOf(context, "lowpass", cutoffHzOf(where));
      const fader = gainOf(context, level * levelOf(where));
      const pan = context.createStereoPanner();
      pan.pan.value = panOf(where);
      const echo = gainOf(context, wetOf(where));
      chain(far, fader, pan, volume);
      chain(pan, echo, wet);
      if (softenS > 0) {
        const full = fader.gain.value * SOFT_LEVEL;
        fader.gain.setValueAtTime(0, startS);
        fader.gain.linearRampToValueAtTime(full, startS + softenS);
      }
      const seed = Math.floor(seeds() * 4294967296);
      const lengthS = voice({ context, out: far, startS, luck: luckOf(seed) });
      live = [...live, { endS: startS + lengthS, weight: own, fader, nodes: [fader, pan, echo] }];
    },
  };
}

/** Straight up to .6, then bending; its curve's end is the ceiling, whatever comes in. */
function limiter(context: BaseAudioContext): WaveShaperNode {
  const BEND = 0.6;
  const CEILING = 0.97;
  const POINTS = 2049;
  const curve = new Float32Array(POINTS);
  for (let i = 0; i < POINTS; i++) {
    const x = (i / (POINTS - 1)) * 2 - 1;
    const over = Math.abs(x) - BEND;
    const y = over <= 0 ? Math.abs(x) : BEND + (CEILING - BEND) * Math.tanh(over / (CEILING - BEND));
    curve[i] = Math.sign(x) * y;
  }
  const shaper = context.createWaveShaper();
  shaper.curve = curve;
  return shaper;
}

/** The impulse of an empty school: noise that decays and darkens. */
function roomEcho(context: BaseAudioContext): AudioBuffer {
  const rate = context.sampleRate;
  const length = Math.floor(rate * REVERB_S);
  const buffer = context.createBuffer(2, length, rate);
  const rise = rate * 0.012;
  for (let channel = 0; channel < 2; channel++) {
    const samples = buffer.getChannelData(channel);
    const luck = luckOf(99 + channel * 777);
    let dark = 0;
    for (let i = 0; i < length; i++) {
      const left = 1 - i / length;
      dark += (luck() * 2 - 1 - dark) * (0.55 * left * left + 0.03);
      samples[i] = dark * left ** 2.6 * Math.min(1, i / rise);
    }
  }
  return buffer;
}
