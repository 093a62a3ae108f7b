/** What a bot remembers between its thoughts; plain data inside the world. */
export interface BotMemory {
  readonly seat: number;
}

export function createBotMemory(seat: number): BotMemory {
  return { seat };
}
