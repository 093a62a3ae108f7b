/**
 * Which tick the server is at, judged from when patches arrive. Follows the earliest arrivals (the least delayed ones), so that
 * a burst after a stall does not push time back and forth; drifts slowly towards later ones, so that a route change is followed.
 */
import { TICK_SECONDS } from "../../shared/content/tuning.ts";

const TICK_MS = TICK_SECONDS * 1000;
/** Share of a later arrival that is believed, per patch. */
const DRIFT = 0.02;
/** More than this off: the estimate starts anew (a new round, a long sleep), ticks. */
const JUMP_TICKS = 20;

export interface TickClock {
  /** A patch of tick `tick` came in at `atMs`. */
  arrived(tick: number, atMs: number): void;
  /** The server's tick at `atMs`, with fraction. */
  at(atMs: number): number;
}

export function createTickClock(): TickClock {
  let offset = Number.NaN;
  return {
    arrived(tick, atMs) {
      const sample = tick - atMs / TICK_MS;
      if (Number.isNaN(offset) || Math.abs(sample - offset) > JUMP_TICKS || sample > offset) offset = sample;
      else offset += (sample - offset) * DRIFT;
    },
    at: (atMs) => (Number.isNaN(offset) ? 0 : atMs / TICK_MS + offset),
  };
}
