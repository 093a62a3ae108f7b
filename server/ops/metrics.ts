/** Counters of the process, without names or roles. */
import type { Refusal } from "../../shared/content/ids.ts";

export class Metrics {
  readonly #refused = new Map<Refusal, number>();

  refused(why: Refusal): void {
    this.#refused.set(why, (this.#refused.get(why) ?? 0) + 1);
  }

  snapshot(): { refused: Record<string, number> } {
    return { refused: Object.fromEntries(this.#refused) };
  }
}
