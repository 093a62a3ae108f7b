/** Free text in the huddle: one line, at most 120 graphemes, the same cleaning as names, shown as text only. */
import { cleanText } from "./names.ts";

export const CHAT_MAX = 120;

/** The cleaned line, or null when nothing readable is left. */
export function cleanChat(raw: string): string | null {
  return cleanText(raw, CHAT_MAX);
}
