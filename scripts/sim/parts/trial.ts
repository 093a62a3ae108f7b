/** What every trial of `npm run sim` takes and gives: numbers in, a report with its thresholds out. */

import type { NightJob, NightRecord } from "./night.ts";
import { playNights } from "./pool.ts";

export interface TrialArgs {
  readonly seed: string;
  /** 0 = as many as the trial's thresholds are meant for. */
  readonly rounds: number;
  readonly nights: number;
  readonly seats: number;
  readonly workers: number;
  readonly write: boolean;
  /** Only these habits or plays, where a trial knows them; empty = all. */
  readonly only: readonly string[];
}

export interface Threshold {
  readonly name: string;
  readonly value: number;
  readonly need: string;
  readonly ok: boolean;
}

export interface TrialReport {
  readonly ok: boolean;
  readonly thresholds: readonly Threshold[];
  readonly [key: string]: unknown;
}

export type Trial = (args: TrialArgs) => Promise<TrialReport>;

export function atLeast(name: string, value: number, limit: number): Threshold {
  return { name, value: rounded(value), need: `>= ${limit}`, ok: value >= limit };
}

export function atMost(name: string, value: number, limit: number): Threshold {
  return { name, value: rounded(value), need: `<= ${limit}`, ok: value <= limit };
}

export function within(name: string, value: number, least: number, most: number): Threshold {
  return { name, value: rounded(value), need: `${least} to ${most}`, ok: value >= least && value <= most };
}

export function report(thresholds: readonly Threshold[], rest: Readonly<Record<string, unknown>>): TrialReport {
  return { ok: thresholds.every((t) => t.ok), thresholds, ...rest };
}

/** Plays the jobs and says on stderr how far it is. */
export function play(args: TrialArgs, jobs: readonly NightJob[]): Promise<NightRecord[]> {
  const each = Math.max(1, Math.round(jobs.length / 10));
  return playNights(jobs, args.workers, (done, of) => {
    if (done % each === 0) console.error(`${done} of ${of} nights`);
  });
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, v) => sum + v, 0) / values.length;
}

/** One standard error of a share 0..1 of `n` rounds: how far chance alone carries it, two times in three. */
export function errorOf(share: number, n: number): number {
  return n === 0 ? 0 : Math.sqrt((share * (1 - share)) / n);
}

export function rounded(value: number, digits = 3): number {
  const scale = 10 ** digits;
  return Math.round(value * scale) / scale;
}
