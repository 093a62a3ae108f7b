/**
 * The secrets that bring this browser back to its seat (and its hosting), by code of the night. Kept for half a day, at most
 * eight nights. Whoever holds a seat's token is that guest, so it goes nowhere but into the join options.
 */
import { recall, remember } from "../storage.ts";

export interface SeatTokens {
  readonly seatToken: string;
  readonly hostToken?: string;
}

interface Kept extends SeatTokens {
  readonly atMs: number;
}

const KEY = "half.seats";
const KEPT_MS = 12 * 3600_000;
const KEPT_NIGHTS = 8;

function all(): Record<string, Kept> {
  const kept = recall<Record<string, Kept>>(KEY, {});
  const fresh = Object.entries(kept).filter(([, seat]) => Date.now() - seat.atMs < KEPT_MS);
  fresh.sort(([, a], [, b]) => b.atMs - a.atMs);
  return Object.fromEntries(fresh.slice(0, KEPT_NIGHTS));
}

export function tokensOf(code: string): SeatTokens | null {
  return all()[code] ?? null;
}

export function keepTokens(code: string, tokens: SeatTokens): void {
  const before = all()[code];
  // A host who comes back as a plain guest's message must not lose the host token.
  const hostToken = tokens.hostToken ?? before?.hostToken;
  const kept: Kept = {
    seatToken: tokens.seatToken,
    atMs: Date.now(),
    ...(hostToken !== undefined ? { hostToken } : {}),
  };
  remember(KEY, { ...all(), [code]: kept });
}

export function dropTokens(code: string): void {
  const { [code]: _gone, ...rest } = all();
  remember(KEY, rest);
}
