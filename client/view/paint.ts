/**
 * The small vocabulary every drawn part of the world shares: rectangles, colours, cheap seeded chance, and the Brush, to which a part
 * hands its quads anew for each picture. Free of Phaser, so that the parts stay plain functions of a snapshot.
 * Units: world pixels (48 a metre), colours 0xrrggbb, light channels 0..1 and beyond.
 */

/** World pixels per metre. */
export const METRE = 48;

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One sprite of the next picture; a brush hands it out with everything but frame and place at rest. */
export interface Quad {
  frame: string;
  x: number;
  y: number;
  /** Painter's order within a sorted brush: the y of the feet, in world pixels. */
  order: number;
  tint: number;
  alpha: number;
  scaleX: number;
  scaleY: number;
  /** Radians, clockwise. */
  turn: number;
  flipX: boolean;
}

export interface Brush {
  /** Adds a sprite to this picture. A frame the atlas lacks is not drawn. The quad is valid until the next call. */
  quad(frame: string, x: number, y: number, order?: number): Quad;
  /** Adds a filled rectangle; (x, y) is its top left corner. */
  rect(x: number, y: number, width: number, height: number, order?: number): Quad;
}

const byte = (v: number) => (v <= 0 ? 0 : v >= 1 ? 255 : (v * 255) | 0);

/** Light channels as a tint; more than 1 is cut. */
export function rgb(r: number, g: number, b: number): number {
  return (byte(r) << 16) | (byte(g) << 8) | byte(b);
}

/** A colour under a light. */
export function lit(color: number, r: number, g: number, b: number): number {
  const cut = (v: number) => (v <= 0 ? 0 : v >= 1 ? 1 : v);
  const red = (((color >> 16) & 255) * cut(r)) | 0;
  const green = (((color >> 8) & 255) * cut(g)) | 0;
  const blue = ((color & 255) * cut(b)) | 0;
  return (red << 16) | (green << 8) | blue;
}

/** 32 well mixed bits of two numbers (finaliser of MurmurHash3, Appleby). The same for the same numbers, always. */
export function hash(a: number, b: number): number {
  let h = Math.imul(a | 0, 0x9e3779b1) ^ Math.imul((b | 0) + 0x7f4a7c15, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** `hash` as 0..1. */
export function chance(a: number, b: number): number {
  return hash(a, b) / 4294967296;
}

/** Share of the way that an exponential approach covers in `dt` seconds at `rate` per second. */
export function approach(rate: number, dt: number): number {
  return 1 - Math.exp(-rate * dt);
}

export function smoothstep(from: number, to: number, v: number): number {
  const t = Math.min(1, Math.max(0, (v - from) / (to - from)));
  return t * t * (3 - 2 * t);
}
