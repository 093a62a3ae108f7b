/**
 * What each quality draws, and the ladder that steps down by itself when a device cannot keep up. It never steps up: a device that was
 * too slow once will be again when the horde comes.
 */
import { QUALITIES, type Quality } from "./snapshot.ts";

export interface QualitySettings {
  /** Device pixels per CSS pixel at most. */
  readonly dprCap: number;
  /** Canvas pixels at most; the density gives way. */
  readonly canvasPx: number;
  /** Light map's size as a share of the canvas. */
  readonly lightScale: number;
  readonly post: boolean;
  readonly lights: number;
  readonly motes: number;
  /** Texture pixels per tile of the baked ground. */
  readonly groundTilePx: number;
}

export const QUALITY_SETTINGS: Readonly<Record<Quality, QualitySettings>> = {
  high: { dprCap: 2, canvasPx: 1_500_000, lightScale: 0.34, post: true, lights: 15, motes: 110, groundTilePx: 64 },
  medium: { dprCap: 1.5, canvasPx: 1_000_000, lightScale: 0.3, post: true, lights: 12, motes: 60, groundTilePx: 48 },
  low: { dprCap: 1, canvasPx: 600_000, lightScale: 0.2, post: false, lights: 8, motes: 0, groundTilePx: 48 },
};

/** Frames slower than this for this long mean: less. */
const SLOW_MS = 20;
const WINDOW_MS = 3000;
/** A gap this long is a hidden tab or a pause, not a slow frame. */
const GAP_MS = 500;

export class QualityLadder {
  private readonly onStep: (quality: Quality) => void;
  private frames: number[] = [];
  private spentMs = 0;
  private current: Quality;

  constructor(start: Quality, onStep: (quality: Quality) => void) {
    this.current = start;
    this.onStep = onStep;
  }

  get quality(): Quality {
    return this.current;
  }

  /** Starts over at a quality. */
  reset(quality: Quality): void {
    this.current = quality;
    this.frames = [];
    this.spentMs = 0;
  }

  /** Takes the time between two frames; calls back when the median of a whole window was too slow. */
  frame(ms: number): void {
    if (ms > GAP_MS) {
      this.reset(this.current);
      return;
    }
    this.frames.push(ms);
    this.spentMs += ms;
    if (this.spentMs < WINDOW_MS) return;
    const slow = median(this.frames) > SLOW_MS;
    const lower = QUALITIES[QUALITIES.indexOf(this.current) - 1];
    this.reset(this.current);
    if (!slow || !lower) return;
    this.current = lower;
    this.onStep(lower);
  }
}

/** The middle value; 0 of none. */
export function median(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] as number;
}
