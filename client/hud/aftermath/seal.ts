/** Whether the opened predictions are those whose hash was told before the outbreak. Computed here, so that nobody has to believe the server. */
import { sha256 } from "@noble/hashes/sha2.js";
import type { VirusCard } from "../../../shared/sim/view-types.ts";

/** The sealed text is the salt and, as JSON, each guess' kind, about, surePct and basePct in this order. */
export function sealHolds({ hash, salt, predictions }: NonNullable<VirusCard["seal"]>): boolean {
  const guesses = predictions.map(({ kind, about, surePct, basePct }) => ({ kind, about, surePct, basePct }));
  const digest = sha256(new TextEncoder().encode(salt + JSON.stringify(guesses)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("") === hash;
}
