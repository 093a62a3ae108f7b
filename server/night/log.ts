/** A finished round as seed and inputs: enough to play it again, bit for bit. Secret until the round is over, so it is written only then. */
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Move } from "../../shared/sim/movement.ts";
import type { Scenario, SeatControl, SeatIntent, TickInput } from "../../shared/sim/world.ts";

/** One tick in which something came in. Moves as [seat, mx, my, aim, buttons]. */
export interface LogTick {
  readonly t: number;
  readonly m?: readonly (readonly [number, number, number, number, number])[];
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
export const RULES_VERSION = 1;

export function createLog(seed: string, scenario: Scenario): RoundLog {
  return { format: 1, rules: RULES_VERSION, seed, scenario, ticks: [], end: null };
}

/** Notes what enters tick `t`; empty ticks take no room. */
export function logTick(log: RoundLog, t: number, input: TickInput): void {
  const m = [...input.moves].flatMap(([seat, moves]) => moves.map((v) => [seat, v.mx, v.my, v.aim, v.buttons] as const));
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
  for (const [seat, mx, my, aim, buttons] of entry?.m ?? []) {
    const list = moves.get(seat) ?? [];
    list.push({ mx, my, aim, buttons });
    moves.set(seat, list);
  }
  return { moves, intents: entry?.i ?? [], controls: entry?.c ?? [] };
}

const KEEP = 50;

/** Saves a finished round under `dir`, keeping the latest 50. Rejects when the disk refuses; the game goes on without. */
export async function saveLog(dir: string, log: RoundLog, name: string): Promise<string> {
  await mkdir(dir, { recursive: true });
  const file = join(dir, `${name}.json`);
  await writeFile(file, JSON.stringify(log));
  const old = (await readdir(dir)).filter((f) => f.endsWith(".json")).sort();
  for (const f of old.slice(0, Math.max(0, old.length - KEEP))) await rm(join(dir, f), { force: true });
  return file;
}
