/** Counters and timings of the process, without names, codes or roles. */
import type { Refusal } from "../../shared/content/ids.ts";

/** Timings kept for percentiles: about a minute of one room. */
const KEPT = 1200;

/** The last so many lengths of a piece of work, milliseconds. */
class Timings {
  readonly #ring = new Float64Array(KEPT);
  #count = 0;

  add(ms: number): void {
    this.#ring[this.#count++ % KEPT] = ms;
  }

  snapshot(): { mean: number; p50: number; p99: number } {
    const sorted = this.#ring.slice(0, Math.min(this.#count, KEPT)).sort();
    if (sorted.length === 0) return { mean: 0, p50: 0, p99: 0 };
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number;
    return { mean: sorted.reduce((a, b) => a + b, 0) / sorted.length, p50: at(0.5), p99: at(0.99) };
  }
}

export interface MetricsSnapshot {
  readonly refused: Record<string, number>;
  readonly faults: number;
  readonly ticks: number;
  /** CPU time of the process since it started, user and system, milliseconds. */
  readonly cpuMs: number;
  readonly rssMb: number;
  /** Wall time of a room's step and of publishing it, milliseconds. */
  readonly stepMs: { mean: number; p50: number; p99: number };
  readonly publishMs: { mean: number; p50: number; p99: number };
}

export class Metrics {
  readonly #refused = new Map<Refusal, number>();
  readonly step = new Timings();
  readonly publish = new Timings();
  faults = 0;
  ticks = 0;

  refused(why: Refusal): void {
    this.#refused.set(why, (this.#refused.get(why) ?? 0) + 1);
  }

  snapshot(): MetricsSnapshot {
    const cpu = process.cpuUsage();
    return {
      refused: Object.fromEntries(this.#refused),
      faults: this.faults,
      ticks: this.ticks,
      cpuMs: (cpu.user + cpu.system) / 1000,
      rssMb: process.memoryUsage.rss() / 1e6,
      stepMs: this.step.snapshot(),
      publishMs: this.publish.snapshot(),
    };
  }
}
