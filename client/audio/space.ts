/**
 * Where a sound comes from, out of the little that ears are told: 16 bearings, 4 bands, a wall or none. Stereo pan, level, a low-pass and a
 * share of reverb: cheaper than a PannerNode, and muffling is itself a clue. What never breaks: farther is never louder or brighter.
 */
import type { Heard } from "./hearing.ts";

export type Where = Pick<Heard, "bearing" | "band" | "muffled">;

export const HERE: Where = { bearing: 0, band: 0, muffled: false };

const WIDTHS = [0, 0.55, 0.72, 0.85] as const;
const LEVELS = [1, 0.62, 0.36, 0.2] as const;
const MUFFLED_LEVEL = 0.7;
const CUTOFFS_HZ = [16000, 10500, 6500, 3800] as const;
const MUFFLED_HZ = [1100, 940, 780, 620] as const;
const WETS = [0.1, 0.22, 0.4, 0.6] as const;

const at = (row: readonly number[], band: number) => row[Math.min(3, Math.max(0, band))] as number;

/** -1 left .. 1 right. In band 0 a bearing means nothing: the middle. */
export function panOf({ bearing, band }: Where): number {
  return Math.cos((bearing / 8) * Math.PI) * at(WIDTHS, band);
}

export function levelOf({ band, muffled }: Where): number {
  return at(LEVELS, band) * (muffled ? MUFFLED_LEVEL : 1);
}

export function cutoffHzOf({ band, muffled }: Where): number {
  return at(muffled ? MUFFLED_HZ : CUTOFFS_HZ, band);
}

/** Share sent to the reverb. */
export function wetOf({ band }: Where): number {
  return at(WETS, band);
}
