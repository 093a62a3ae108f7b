/** Sealing: a text's hash is published before, the text and its salt after, so that anyone can see nothing was changed in between. */
import { sha256 } from "@noble/hashes/sha2.js";
import type { Prediction } from "../../enemy.ts";
import { nextU32, type Stream } from "../../rng.ts";

/** 128 bits as 32 hex digits. */
export function saltOf(stream: Stream): string {
  let salt = "";
  for (let i = 0; i < 4; i++) salt += nextU32(stream).toString(16).padStart(8, "0");
  return salt;
}

/** What is hashed: the salt, then the predictions as JSON, each with these four fields in this order. */
export function sealedText(salt: string, predictions: readonly Prediction[]): string {
  return (
    salt + JSON.stringify(predictions.map(({ kind, about, surePct, basePct }) => ({ kind, about, surePct, basePct })))
  );
}

/** SHA-256 of an ASCII text, 64 hex digits. */
export function sha256Hex(text: string): string {
  const bytes = Uint8Array.from(text, (c) => c.charCodeAt(0));
  return Array.from(sha256(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
