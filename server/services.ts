/** What rooms need from the process: configuration, log, counters, codes. Set once at start, since the framework makes rooms itself. */
import type { Logger } from "pino";
import type { World } from "../shared/sim/world.ts";
import type { Codes } from "./night/codes.ts";
import type { SavedNight } from "./night/night.ts";
import type { Metrics } from "./ops/metrics.ts";

/** The doors of a room at which a trial may make it fail. */
export type Door = "create" | "join" | "drop" | "reconnect" | "leave" | "intent" | "lobby" | "step" | "dispose";

/** For tests and benches only: rooms that are stepped by hand, fail on purpose, or start crowded. Never set by `main.ts`. */
export interface Trial {
  /** Rooms step only when `NightRoom.advance` is called. */
  readonly byHand?: boolean;
  /** Called at each door before it does its work; may throw. */
  readonly atDoor?: (door: Door, code: string) => void;
  /** Called with each new round's world before its first tick. */
  readonly onRound?: (world: World) => void;
}

export interface Services {
  readonly config: { readonly testHooks: boolean; readonly roundsDir: string };
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly codes: Codes;
  readonly cleanChat: (text: string) => string | null;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The night behind a key that the server's own start gave out, once; null for any other key. */
  readonly takeRestored: (key: unknown) => SavedNight | null;
  /** Keeps a night for the next start of the process; null when nights end with the process. */
  readonly keepNight: ((night: SavedNight) => void) | null;
  readonly trial: Trial;
}

let current: Services | null = null;

export function provide(services: Services): void {
  current = services;
}

/** Throws an Error when the process was not started through `startGameServer`. */
export function services(): Services {
  if (!current) throw new Error("services are not provided yet");
  return current;
}
