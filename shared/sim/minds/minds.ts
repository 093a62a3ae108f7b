/** The memories of all minds, kept inside the world so that they are hashed, saved and replayed with it. */
import type { BotMemory } from "./bot/memory.ts";

export interface Minds {
  /** By seat; null until a bot or caretaker first drives it. */
  bots: (BotMemory | null)[];
}
