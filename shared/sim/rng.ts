/**
 * Randomness as state: named streams of sfc32 (integer only, so equal on every engine). A stream's four words are plain data inside
 * the world; the room derives them from a secret 128-bit seed, so no draw that players see tells anything about another stream.
 * Algorithm: Chris Doty-Humphrey's sfc32 (PractRand).
 */

export interface Stream {
  a: number;
  b: number;
  c: number;
  d: number;
}

/** The streams of a round. Drawing from one never moves another. */
export const STREAMS = [
  "setup",
  "role",
  "director",
  "horde",
  "bite",
  "evidence",
  "test",
  "bots",
  "sniff",
  "ears",
  "virus",
  "seal",
] as const;
export type StreamName = (typeof STREAMS)[number];
export type Streams = Record<StreamName, Stream>;

/** A stream from four 32-bit words (any integers). */
export function createStream(a: number, b: number, c: number, d: number): Stream {
  const stream: Stream = { a: a | 0, b: b | 0, c: c | 0, d: d | 0 };
  for (let i = 0; i < 12; i++) nextU32(stream);
  return stream;
}

/** Next integer 0..2^32-1. */
export function nextU32(s: Stream): number {
  const t = (((s.a + s.b) | 0) + s.d) | 0;
  s.d = (s.d + 1) | 0;
  s.a = s.b ^ (s.b >>> 9);
  s.b = (s.c + (s.c << 3)) | 0;
  s.c = (s.c << 21) | (s.c >>> 11);
  s.c = (s.c + t) | 0;
  return t >>> 0;
}

/** A stream of its own, seeded by four draws of `s`. */
export function forked(s: Stream): Stream {
  return createStream(nextU32(s), nextU32(s), nextU32(s), nextU32(s));
}

/** Next number in [0, 1). */
export function unit(s: Stream): number {
  return nextU32(s) / 4294967296;
}

/** Next integer in [0, n); n >= 1. */
export function below(s: Stream, n: number): number {
  return Math.floor(unit(s) * n);
}

/** Next number in [from, to). */
export function between(s: Stream, from: number, to: number): number {
  return from + (to - from) * unit(s);
}

/** True with probability p. */
export function chance(s: Stream, p: number): boolean {
  return unit(s) < p;
}

/** One of the items; throws RangeError on an empty list. */
export function pick<T>(s: Stream, items: readonly T[]): T {
  if (items.length === 0) throw new RangeError("pick from an empty list");
  return items[below(s, items.length)] as T;
}

/** A shuffled copy (Fisher-Yates). */
export function shuffled<T>(s: Stream, items: readonly T[]): T[] {
  const out = [...items];
  for (let i = out.length - 1; i > 0; i--) {
    const j = below(s, i + 1);
    const t = out[i] as T;
    out[i] = out[j] as T;
    out[j] = t;
  }
  return out;
}

/** Index drawn by weight; -1 when all weights are 0. */
export function weighted(s: Stream, weights: readonly number[]): number {
  let total = 0;
  for (const w of weights) total += w;
  if (total <= 0) return -1;
  let at = unit(s) * total;
  for (let i = 0; i < weights.length; i++) {
    at -= weights[i] as number;
    if (at < 0) return i;
  }
  return weights.length - 1;
}
