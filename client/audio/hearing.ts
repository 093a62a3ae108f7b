/** What the sound is told: a sound of the world, the air of the moment, a sound of the screens. */
import type { PhaseId, SoundKind } from "../../shared/content/ids.ts";

/** What ears get: see HeardSound in shared/sim. bearing 0..15 (0 east, clockwise), band 0 here .. 3 very far. */
export interface Heard {
  readonly kind: SoundKind;
  readonly bearing: number;
  readonly band: number;
  readonly muffled: boolean;
}

export const UI_SOUNDS = ["tap", "confirm", "deny", "tick", "join", "reveal", "sting", "radio"] as const;
export type UiSound = (typeof UI_SOUNDS)[number];

/** The air of the moment. Say it as often as you like: only changes cost. */
export interface Mood {
  /** null outside a round. */
  readonly phase: PhaseId | null;
  /** 0 calm .. 1 hunted. */
  readonly tension: number;
  /** 0..1, the own fear. */
  readonly fear: number;
  /** Own heart; 0 = not heard. */
  readonly heartbeatBpm: number;
  /** The held breath before something happens: the bed falls away. */
  readonly hush: boolean;
  /** Many are about to come: what one feels in the stomach. */
  readonly dread: boolean;
}
