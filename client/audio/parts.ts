/**
 * The few building blocks every voice is made of: a tone, a puff of noise, a filter, an envelope. All take a BaseAudioContext, so that
 * a voice renders offline just as it plays. Times are seconds from the start of the voice, levels are linear, 1 = full scale.
 */

/** One playing of a voice: where it goes, when it starts (context time), and its own luck. */
export interface Play {
  readonly context: BaseAudioContext;
  readonly out: AudioNode;
  readonly startS: number;
  /** 0..1, seeded: two growls are never the same, two renderings are. */
  readonly luck: () => number;
}

/** Starts everything and returns how long it sounds, seconds. */
export type Voice = (play: Play) => number;

export interface Shape {
  readonly atS?: number;
  readonly attackS?: number;
  /** Between attack and fall. */
  readonly holdS?: number;
  readonly fallS: number;
  readonly level: number;
}

export interface Pass {
  readonly type: BiquadFilterType;
  readonly hz: number;
  readonly toHz?: number;
  readonly q?: number;
}

export interface Tone extends Shape {
  readonly hz: number;
  /** Glides here by the end. */
  readonly toHz?: number;
  readonly wave?: OscillatorType;
  readonly pass?: Pass;
}

export interface Puff extends Shape {
  readonly pass: Pass;
}

/** A fall ends 46 dB down; the rest goes in the tail. */
const FALLEN = 0.005;
const TAIL_S = 0.05;
const NOISE_S = 2;

/** A small generator of luck (Numerical Recipes' linear congruential one): the same seed, the same sounds. */
export function luckOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

const noises = new WeakMap<BaseAudioContext, AudioBuffer>();

/** White noise, made once per context. */
export function noiseOf(context: BaseAudioContext): AudioBuffer {
  const known = noises.get(context);
  if (known) return known;
  const buffer = context.createBuffer(1, context.sampleRate * NOISE_S, context.sampleRate);
  const luck = luckOf(12345);
  const samples = buffer.getChannelData(0);
  for (let i = 0; i < samples.length; i++) samples[i] = luck() * 2 - 1;
  noises.set(context, buffer);
  return buffer;
}

/** Connects the nodes in a row and returns the last. */
export function chain(...nodes: [AudioNode, ...AudioNode[]]): AudioNode {
  return nodes.reduce((from, to) => from.connect(to));
}

export function gainOf(context: BaseAudioContext, level: number): GainNode {
  const gain = context.createGain();
  gain.gain.value = level;
  return gain;
}

export function filterOf(context: BaseAudioContext, type: BiquadFilterType, hz: number, q = 0.7): BiquadFilterNode {
  const filter = context.createBiquadFilter();
  filter.type = type;
  filter.frequency.value = hz;
  filter.Q.value = q;
  return filter;
}

export const lengthOf = ({ attackS = 0.005, holdS = 0, fallS }: Shape): number => attackS + holdS + fallS;

/** A gain that rises, stays and falls as told. */
export function envelope(play: Play, shape: Shape): GainNode {
  const { atS = 0, attackS = 0.005, holdS = 0, fallS, level } = shape;
  const gain = gainOf(play.context, 0);
  const startS = play.startS + atS;
  const topS = startS + attackS;
  const endS = topS + holdS + fallS;
  gain.gain.setValueAtTime(0, startS);
  gain.gain.linearRampToValueAtTime(level, topS);
  gain.gain.setValueAtTime(level, topS + holdS);
  gain.gain.exponentialRampToValueAtTime(level * FALLEN, endS);
  gain.gain.linearRampToValueAtTime(0, endS + TAIL_S);
  return gain;
}

/** A bare oscillator running for as long as the shape sounds; connect it yourself. */
export function oscillator(play: Play, shape: Shape, wave: OscillatorType, hz: number, toHz = hz): OscillatorNode {
  const startS = play.startS + (shape.atS ?? 0);
  const source = play.context.createOscillator();
  source.type = wave;
  source.frequency.setValueAtTime(hz, startS);
  if (toHz !== hz) source.frequency.exponentialRampToValueAtTime(toHz, startS + lengthOf(shape));
  source.start(startS);
  source.stop(startS + lengthOf(shape) + TAIL_S);
  return source;
}

/** Bare noise running for as long as the shape sounds; connect it yourself. */
export function hiss(play: Play, shape: Shape): AudioBufferSourceNode {
  const startS = play.startS + (shape.atS ?? 0);
  const source = play.context.createBufferSource();
  source.buffer = noiseOf(play.context);
  source.loop = true;
  source.start(startS, play.luck() * NOISE_S);
  source.stop(startS + lengthOf(shape) + TAIL_S);
  return source;
}

function passOf(play: Play, shape: Shape, { type, hz, toHz, q }: Pass): BiquadFilterNode {
  const filter = filterOf(play.context, type, hz, q);
  if (toHz === undefined) return filter;
  const startS = play.startS + (shape.atS ?? 0);
  filter.frequency.setValueAtTime(hz, startS);
  filter.frequency.exponentialRampToValueAtTime(toHz, startS + lengthOf(shape));
  return filter;
}

/** A shaped tone; returns its oscillator for whoever wants to shake it. */
export function tone(play: Play, made: Tone): OscillatorNode {
  const source = oscillator(play, made, made.wave ?? "sine", made.hz, made.toHz);
  const passes = made.pass ? [passOf(play, made, made.pass)] : [];
  chain(source, ...passes, envelope(play, made), play.out);
  return source;
}

/** Shaped noise. */
export function puff(play: Play, made: Puff): void {
  chain(hiss(play, made), passOf(play, made, made.pass), envelope(play, made), play.out);
}

/** Struck metal or a bell: partials at these ratios, the higher the softer and shorter. */
export function strike(play: Play, hz: number, ratios: readonly number[], shape: Shape): void {
  ratios.forEach((ratio, i) => {
    const part = 1 / (1 + i * 0.55);
    tone(play, { ...shape, hz: hz * ratio, fallS: shape.fallS * part, level: shape.level * part });
  });
}

/** Lets `source` wobble `depth` up and down `hz` times a second (a gain's level, an oscillator's pitch). */
export function wobble(
  play: Play,
  shape: Shape,
  param: AudioParam,
  hz: number,
  depth: number,
  wave: OscillatorType = "sine",
): void {
  oscillator(play, shape, wave, hz).connect(gainOf(play.context, depth)).connect(param);
}
