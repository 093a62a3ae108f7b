/** Counters and timings of the process, without names, codes or roles. */
import type { Refusal } from "../../shared/content/ids.ts";

/** Kept for percentiles: about a minute of one room. */
const KEPT = 1200;

/**
 * CPU time of this thread so far, milliseconds: unlike a clock it does not count other programs' turns. Some systems count it in steps of 4 ms:
 * good for sums, not for the length of one tick.
 */
export function threadMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

export interface TimingsSnapshot {
  readonly count: number;
  readonly cpuMs: number;
  readonly p50: number;
  readonly p99: number;
}

/** CPU time is asked for at one piece of work in so many, since asking costs: a prime, so that no room is always the one. */
const CPU_EVERY = 7;

/** The last so many lengths of a piece of work. */
class Timings {
  readonly #ring = new Float64Array(KEPT);
  #count = 0;
  #cpuMs = 0;

  /** Starts the watch; call what it returns when the work is done. */
  start(): () => void {
    const isSample = this.#count % CPU_EVERY === 0;
    const startedMs = performance.now();
    const cpuMs = isSample ? threadMs() : 0;
    return () => {
      if (isSample) this.#cpuMs += (threadMs() - cpuMs) * CPU_EVERY;
      this.#ring[this.#count++ % KEPT] = performance.now() - startedMs;
    };
  }

  snapshot(): TimingsSnapshot {
    const sorted = this.#ring.slice(0, Math.min(this.#count, KEPT)).sort();
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
    return { count: this.#count, cpuMs: this.#cpuMs, p50: at(0.5), p99: at(0.99) };
  }
}

export interface MetricsSnapshot {
  readonly refused: Record<string, number>;
  readonly faults: number;
  readonly ticks: number;
  /** CPU time of the process since it started, user and system, milliseconds. */
  readonly cpuMs: number;
  readonly rssMb: number;
  /** Of a room's step, and of publishing and sending it: by the clock, and the CPU time of all so far by samples. Milliseconds. */
  readonly step: TimingsSnapshot;
  readonly publish: TimingsSnapshot;
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
      step: this.step.snapshot(),
      publish: this.publish.snapshot(),
    };
  }
}
