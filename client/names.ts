/** Names at the door: a friendly one for who has none, and a hint on one that will not do. The server cleans for good. */
import type { Text } from "../shared/content/ids.ts";
import { NAME_MAX } from "../shared/protocol.ts";
import type { Key } from "./i18n/dictionary.ts";
import { friendly } from "./i18n/friendly.ts";
import type { Lang } from "./settings.ts";

/** A random friendly name of at most NAME_MAX letters. `roll` gives 0..1. */
export function friendlyName(language: Lang, roll: () => number = Math.random): string {
  const pick = (words: readonly Text[]) => words[Math.floor(roll() * words.length)]?.[language] ?? "";
  return `${pick(friendly.first)} ${pick(friendly.second)}`;
}

/** Letters as a reader counts them. */
function letters(text: string): string[] {
  if (typeof Intl.Segmenter !== "function") return [...text];
  return [...new Intl.Segmenter().segment(text)].map((part) => part.segment);
}

/** The name as it will be sent: composed, one space at a time, no control or invisible characters. */
export function tidyName(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u115f\u1160\u3164\uffa0\u2800]/gu, (c) => (c === "\u200d" ? c : " "))
    .replace(/\s+/g, " ")
    .trim();
}

/** What is wrong with a name, or null. */
export function nameTrouble(text: string): Key | null {
  const name = tidyName(text);
  if (!/[\p{L}\p{N}]/u.test(name)) return "name.empty";
  return letters(name).length > NAME_MAX ? "name.long" : null;
}
