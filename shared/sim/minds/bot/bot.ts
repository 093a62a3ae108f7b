/** A bot: from what its seat may know to a move and intents, as any player. */
import type { Temperament } from "../../../content/ids.ts";
import type { Grid } from "../../grid.ts";
import type { Move } from "../../movement.ts";
import type { Stream } from "../../rng.ts";
import type { SeatView } from "../../view-types.ts";
import type { Intent } from "../../world.ts";
import type { BotMemory } from "./memory.ts";

export interface BotInput {
  readonly view: SeatView;
  /** Changed in place. */
  readonly memory: BotMemory;
  readonly grid: Grid;
  readonly stream: Stream;
  readonly temperament: Temperament;
  /** Keeps a dropped person's body safe: no votes, no accusations, no powers. */
  readonly caretaker: boolean;
}

export interface Decision {
  readonly move: Move;
  readonly intents: readonly Intent[];
}

export function thinkBot(_input: BotInput): Decision {
  return { move: { mx: 0, my: 0, aim: 0, buttons: 0 }, intents: [] };
}
