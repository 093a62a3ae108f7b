/** What rooms need from the process: configuration, log, counters, codes. Set once at start, since the framework makes rooms itself. */
import type { Logger } from "pino";
import type { Codes } from "./night/codes.ts";
import type { Metrics } from "./ops/metrics.ts";

export interface Services {
  readonly config: { readonly testHooks: boolean; readonly roundsDir: string };
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly codes: Codes;
  readonly cleanChat: (text: string) => string | null;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

let current: Services | null = null;

export function provide(services: Services): void {
  current = services;
}

/** Throws an Error when the process was not started through `createGameServer`. */
export function services(): Services {
  if (!current) throw new Error("services are not provided yet");
  return current;
}
