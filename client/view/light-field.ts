/**
 * The lights of one picture: which of them count, how far each reaches, and how bright any point is. The arrays are what the shader
 * reads; `sample` is its mirror on the CPU, for sprites that are lit as a whole. Row 0 is the viewer's own eyes.
 */
import { approach, type Rect } from "./paint.ts";
import { COLUMNS, reachOf, SegmentIndex } from "./polar.ts";

export const ROWS = 16;
/** Longest reach a row can hold, world pixels (16 bits in the texture). */
export const MAX_REACH_PX = 1024;

/** Memory of a place out of sight, and what is seen but unlit. */
export const MEMORY = [0.085, 0.115, 0.15] as const;
export const AMBIENT = [0.05, 0.07, 0.09] as const;
/** Beyond this share of the sight range things fade. */
export const SIGHT_FADE_FROM = 0.72;

export interface Light {
  x: number;
  y: number;
  radius: number;
  color: number;
  intensity: number;
  /** Width of the half shadow, radians. */
  penumbra: number;
  /** A cone points along (dirX, dirY) and is dark outside `cosOuter`; null shines all round. */
  cone: { dirX: number; dirY: number; cosOuter: number; cosInner: number } | null;
  /** A lamp that never moves: its row is kept under this number until a door moves. -1 = cast anew each picture. */
  still: number;
  /** Never dropped when there are more lights than rows. */
  own: boolean;
}

export interface LightSample {
  r: number;
  g: number;
  b: number;
  /** Line of sight, 0..1, with the fade of distance. */
  seen: number;
  /** Fade of distance alone, 0..1. */
  near: number;
}

interface CastRow {
  readonly reach: Float32Array;
  readonly packed: Uint8Array;
}

export class LightField {
  /** 16-bit reach in the red and green bytes, ROWS rows of COLUMNS. */
  readonly pixels = new Uint8Array(COLUMNS * ROWS * 4);
  /** Per row: x, y, radius, intensity. */
  readonly place = new Float32Array(ROWS * 4);
  /** Per row: r, g, b, penumbra. */
  readonly color = new Float32Array(ROWS * 4);
  /** Per row: direction, cosine of the cone's edge and of its core; edge -2 = all round. */
  readonly cone = new Float32Array(ROWS * 4);
  /** Rows in use. */
  count = 1;
  /** 0 = no line of sight: everything is seen. */
  fog = 1;
  sightPx = 576;
  /** Share of the light that comes from nowhere: 1, less while the lights fail. */
  ambient = 1;
  /** Lights at most, besides the eye. */
  maxLights = ROWS - 1;

  private readonly reach = new Float32Array(COLUMNS * ROWS);
  private readonly still = new Map<number, CastRow>();
  private readonly chosen: Light[] = [];
  private index = new SegmentIndex(new Float32Array(0));
  private readonly answer: LightSample = { r: 0, g: 0, b: 0, seen: 0, near: 0 };

  /** New walls or a door that moved: all rows are cast again. */
  setOccluders(segments: Float32Array): void {
    this.index = new SegmentIndex(segments);
    this.still.clear();
  }

  /** Takes the lights of this picture; those that reach into `view` and matter most win. */
  aim(eye: { x: number; y: number } | null, lights: readonly Light[], view: Rect): void {
    this.fog = eye ? 1 : 0;
    if (eye) {
      this.place.set([eye.x, eye.y, this.sightPx, 1], 0);
      this.index.castRow(eye.x, eye.y, Math.min(this.sightPx, MAX_REACH_PX), this.reach, 0);
      this.pack(0);
    }
    this.choose(lights, view);
    this.count = this.chosen.length + 1;
    this.chosen.forEach((light, i) => {
      this.put(light, i + 1);
    });
  }

  private choose(lights: readonly Light[], view: Rect): void {
    const chosen = this.chosen;
    chosen.length = 0;
    for (const l of lights) {
      const inside =
        l.x + l.radius > view.x &&
        l.x - l.radius < view.x + view.width &&
        l.y + l.radius > view.y &&
        l.y - l.radius < view.y + view.height;
      if (inside && l.intensity > 0.01) chosen.push(l);
    }
    if (chosen.length <= this.maxLights) return;
    const cx = view.x + view.width / 2;
    const cy = view.y + view.height / 2;
    const distance = (l: Light) => (l.own ? -1e6 : Math.hypot(l.x - cx, l.y - cy) - l.radius);
    chosen.sort((a, b) => distance(a) - distance(b));
    chosen.length = this.maxLights;
  }

  private put(light: Light, row: number): void {
    const at = row * COLUMNS;
    const kept = light.still >= 0 ? this.still.get(light.still) : undefined;
    if (kept) {
      this.reach.set(kept.reach, at);
      this.pixels.set(kept.packed, at * 4);
    } else {
      this.index.castRow(light.x, light.y, Math.min(light.radius, MAX_REACH_PX), this.reach, at);
      this.pack(row);
      if (light.still >= 0) {
        this.still.set(light.still, {
          reach: this.reach.slice(at, at + COLUMNS),
          packed: this.pixels.slice(at * 4, (at + COLUMNS) * 4),
        });
      }
    }
    const o = row * 4;
    this.place[o] = light.x;
    this.place[o + 1] = light.y;
    this.place[o + 2] = light.radius;
    this.place[o + 3] = light.intensity;
    this.color[o] = ((light.color >> 16) & 255) / 255;
    this.color[o + 1] = ((light.color >> 8) & 255) / 255;
    this.color[o + 2] = (light.color & 255) / 255;
    this.color[o + 3] = light.penumbra;
    const cone = light.cone;
    this.cone[o] = cone ? cone.dirX : 1;
    this.cone[o + 1] = cone ? cone.dirY : 0;
    this.cone[o + 2] = cone ? cone.cosOuter : -2;
    this.cone[o + 3] = cone ? cone.cosInner : -2;
  }

  private pack(row: number): void {
    const scale = 65535 / MAX_REACH_PX;
    const at = row * COLUMNS;
    for (let i = at; i < at + COLUMNS; i++) {
      const d = ((this.reach[i] as number) * scale) | 0;
      this.pixels[i * 4] = d >> 8;
      this.pixels[i * 4 + 1] = d & 255;
    }
  }

  /** Light and line of sight at a point on the floor, world pixels. The answer is valid until the next call. */
  sample(x: number, y: number): LightSample {
    const out = this.answer;
    this.look(x, y, out);
    let r: number = AMBIENT[0] * this.ambient;
    let g: number = AMBIENT[1] * this.ambient;
    let b: number = AMBIENT[2] * this.ambient;
    for (let row = 1; row < this.count; row++) {
      const strength = this.strength(row, x, y);
      if (strength <= 0) continue;
      const o = row * 4;
      r += (this.color[o] as number) * strength;
      g += (this.color[o + 1] as number) * strength;
      b += (this.color[o + 2] as number) * strength;
    }
    out.r = r;
    out.g = g;
    out.b = b;
    return out;
  }

  private look(x: number, y: number, out: LightSample): void {
    if (this.fog === 0) {
      out.seen = 1;
      out.near = 1;
      return;
    }
    const dx = x - (this.place[0] as number);
    const dy = y - (this.place[1] as number);
    const distance = Math.sqrt(dx * dx + dy * dy);
    const fade = (distance - this.sightPx * SIGHT_FADE_FROM) / (this.sightPx * (1 - SIGHT_FADE_FROM));
    out.near = 1 - Math.min(1, Math.max(0, fade));
    out.seen = reachOf(this.reach, 0, dx, dy) > distance - 10 ? out.near : 0;
  }

  private strength(row: number, x: number, y: number): number {
    const o = row * 4;
    const dx = x - (this.place[o] as number);
    const dy = y - (this.place[o + 1] as number);
    const radius = this.place[o + 2] as number;
    const squared = dx * dx + dy * dy;
    if (squared >= radius * radius) return 0;
    const distance = Math.sqrt(squared);
    const t = 1 - distance / radius;
    const outer = this.cone[o + 2] as number;
    let fall = t * t * (1.6 - 0.6 * t);
    if (outer > -1.5) {
      const along = (dx * (this.cone[o] as number) + dy * (this.cone[o + 1] as number)) / Math.max(distance, 1);
      let inside = Math.min(1, Math.max(0, (along - outer) / ((this.cone[o + 3] as number) - outer)));
      inside = inside * inside * (3 - 2 * inside);
      if (distance < 26) inside = Math.max(inside, 1 - (distance - 8) / 18);
      fall = t * (0.55 + 0.45 * t) * inside;
    }
    if (fall <= 0 || reachOf(this.reach, row * COLUMNS, dx, dy) < distance - 10) return 0;
    return fall * (this.place[o + 3] as number);
  }
}

/** A value that follows another without jumping; for the slow change of sight on a moving body. */
export function follow(value: number, target: number, rate: number, dt: number): number {
  return value + (target - value) * approach(rate, dt);
}
