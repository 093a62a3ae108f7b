/** The slow documents of a view: each goes as a whole when it differs from the last one this client was sent. */
import type { Docs } from "../../shared/sim/view-types.ts";
import { same } from "./same.ts";

export const DOC_NAMES = ["round", "things", "huddle", "truth"] as const;
export type DocName = (typeof DOC_NAMES)[number];

/** What one connection was last sent. A new connection starts from nothing and so gets everything. */
export class DocsMirror {
  readonly #last = new Map<DocName, unknown>();

  /** Nothing was sent yet. */
  get isEmpty(): boolean {
    return this.#last.size === 0;
  }

  /** Calls `send` for each document that changed, in a fixed order. The documents are kept: nobody may change them. */
  publish(docs: Docs, send: (name: DocName, doc: unknown) => void): void {
    for (const name of DOC_NAMES) {
      const doc = docs[name];
      // A client that never had a document need not be told that there is none.
      if (same(this.#last.get(name) ?? null, doc)) continue;
      this.#last.set(name, doc);
      send(name, doc);
    }
  }

  /** Everything again at the next publish. */
  forget(): void {
    this.#last.clear();
  }
}
