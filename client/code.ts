/** Codes of nights as people type and send them: from an address, in lower case, with spaces. */
import { CODE_ALPHABET, CODE_LENGTH } from "../shared/protocol.ts";

/** What was typed, as far as it can be part of a code. Look-alikes that no code holds are dropped. */
export function tidyCode(text: string): string {
  return [...text.toUpperCase()]
    .filter((c) => CODE_ALPHABET.includes(c))
    .join("")
    .slice(0, CODE_LENGTH);
}

export function isCode(text: string): boolean {
  return text.length === CODE_LENGTH && [...text].every((c) => CODE_ALPHABET.includes(c));
}

/** The code in an address' fragment, or null. */
export function codeInHash(hash: string): string | null {
  const code = tidyCode(decodeURIComponent(hash.replace(/^#\/?/, "")));
  return isCode(code) ? code : null;
}
