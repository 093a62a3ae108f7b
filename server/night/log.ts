/** A round as seed and inputs: enough to play it again, bit for bit. Secret until the round is over, so it is saved only then. */
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { mapById } from "../../shared/content/maps/index.ts";
import { createWorld } from "../../shared/sim/create.ts";
import type { Move } from "../../shared/sim/movement.ts";
import { step } from "../../shared/sim/step.ts";
import type { Scenario, SeatControl, SeatIntent, TickInput, World } from "../../shared/sim/world.ts";
import { streamsOf } from "../seed.ts";

/** One tick in which something came in. Moves as pairs of a seat and a packed move, in the order they were used. */
export interface LogTick {
  readonly t: number;
  readonly m?: readonly number[];
  readonly i?: readonly SeatIntent[];
  readonly c?: readonly SeatControl[];
}

export interface RoundLog {
  readonly format: 1;
  readonly rules: number;
  readonly seed: string;
  readonly scenario: Scenario;
  readonly ticks: LogTick[];
  /** Last tick and the hash of the world there. */
  end: { readonly tick: number; readonly hash: string } | null;
}

/** Grows when the rules change so that old logs no longer replay to the same hash. */
export const RULES_VERSION = 2;

export function createLog(seed: string, scenario: Scenario): RoundLog {
  return { format: 1, rules: RULES_VERSION, seed, scenario, ticks: [], end: null };
}

/** Notes what enters tick `t`; empty ticks take no room. */
export function logTick(log: RoundLog, t: number, input: TickInput): void {
  const m: number[] = [];
  for (const [seat, moves] of input.moves) for (const move of moves) m.push(seat, packed(move));
  if (m.length === 0 && input.intents.length === 0 && input.controls.length === 0) return;
  log.ticks.push({
    t,
    ...(m.length > 0 ? { m } : {}),
    ...(input.intents.length > 0 ? { i: [...input.intents] } : {}),
    ...(input.controls.length > 0 ? { c: [...input.controls] } : {}),
  });
}

/** The input of one logged tick again. */
export function inputOf(entry: LogTick | undefined): TickInput {
  const moves = new Map<number, Move[]>();
  const m = entry?.m ?? [];
  for (let i = 0; i + 1 < m.length; i += 2) {
    const seat = m[i] as number;
    const list = moves.get(seat) ?? [];
    list.push(unpacked(m[i + 1] as number));
    moves.set(seat, list);
  }
  return { moves, intents: entry?.i ?? [], controls: entry?.c ?? [] };
}

/** Four bytes: mx, my, aim, buttons. A round of twelve people is 130,000 moves. */
function packed({ mx, my, aim, buttons }: Move): number {
  return ((mx & 255) | ((my & 255) << 8) | (aim << 16) | (buttons << 24)) >>> 0;
}

function unpacked(n: number): Move {
  return { mx: (n << 24) >> 24, my: (n << 16) >> 24, aim: (n >>> 16) & 255, buttons: n >>> 24 };
}

/** The world as it was after `tick`. Throws what the simulation throws when the log does not fit its rules. */
export function replayTo(log: RoundLog, tick: number): World {
  const world = createWorld(streamsOf(log.seed), log.scenario, mapById(log.scenario.mapId));
  const entries = new Map(log.ticks.map((entry) => [entry.t, entry]));
  while (world.tick < tick) step(world, inputOf(entries.get(world.tick + 1)));
  return world;
}

const KEEP = 50;

/** Saves a finished round under `dir`, keeping the latest 50. Rejects when the disk refuses; the game goes on without. */
export async function saveLog(dir: string, log: RoundLog, name: string): Promise<string> {
  await mkdir(dir, { recursive: true });
  const file = join(dir, `${name}.json`);
  // Whole or not at all: half a log would replay to nothing.
  await writeFile(`${file}.part`, JSON.stringify(log));
  await rename(`${file}.part`, file);
  const old = (await readdir(dir)).filter((f) => f.endsWith(".json")).sort();
  for (const f of old.slice(0, Math.max(0, old.length - KEEP))) await rm(join(dir, f), { force: true });
  return file;
}
