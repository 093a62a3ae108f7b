/** Room codes: six letters that cannot be misread, never two rooms with the same, and none used again for a day. */
import { randomInt } from "node:crypto";
import { CODE_ALPHABET, CODE_LENGTH } from "../../shared/protocol.ts";

const REST_MS = 24 * 3600 * 1000;

export class Codes {
  readonly #live = new Set<string>();
  readonly #resting = new Map<string, number>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  reserve(): string {
    for (const [code, until] of this.#resting) if (until <= this.#now()) this.#resting.delete(code);
    for (;;) {
      let code = "";
      for (let i = 0; i < CODE_LENGTH; i++) code += CODE_ALPHABET[randomInt(CODE_ALPHABET.length)];
      if (this.#live.has(code) || this.#resting.has(code)) continue;
      this.#live.add(code);
      return code;
    }
  }

  /** Takes a certain code: of a night that goes on after a restart. */
  take(code: string): void {
    this.#live.add(code);
  }

  release(code: string): void {
    if (this.#live.delete(code)) this.#resting.set(code, this.#now() + REST_MS);
  }
}
