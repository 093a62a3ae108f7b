/**
 * Every sentence of the interface, in both languages side by side: a missing one does not compile. Sentences about the game's
 * content (facts, whispers, names, captions) live in shared/content beside what they describe.
 */
import type { Text } from "../../shared/content/ids.ts";
import { fieldWords } from "./field.ts";
import { fireWords } from "./fire.ts";
import { lobbyWords } from "./lobby.ts";
import { titleWords } from "./title.ts";
import { truthWords } from "./truth.ts";
import { virusWords } from "./virus.ts";

export const dictionary = {
  ...titleWords,
  ...lobbyWords,
  ...fieldWords,
  ...fireWords,
  ...truthWords,
  ...virusWords,
} as const satisfies Record<string, Text>;

export type Key = keyof typeof dictionary;

/** All sections by name, for tests. */
export const sections = { titleWords, lobbyWords, fieldWords, fireWords, truthWords, virusWords };
