/**
 * All sound of the game lives in this folder, synthesised (no files); this is its only door. `wire.ts` feeds it from the night's signals;
 * screens need at most `ui()`. Make one with `createSound`, call `unlock()` from a gesture (browsers allow no sound before), then tell it
 * what is: `hear` for what the server let this seat hear, `ambience` for the mood, `step` for the own feet, `huddle` for the fire.
 * Never breaks: without WebAudio, before a gesture, or with the context taken away by a call, everything is a quiet no-op.
 */
import type { Gait, PhaseId, SoundKind, Surface } from "../../shared/content/ids.ts";

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
}

/** The player's choices, read whenever they matter. */
export interface SoundChoices {
  /** 0..1. */
  volume(): number;
  /** May something be suddenly loud? If not, shocks come softened and slow. */
  suddenLoud(): boolean;
}

export interface GameSound {
  /** Call from a gesture; makes or wakes the context. */
  unlock(): void;
  hear(sounds: readonly Heard[], surfaceOf?: (sound: Heard) => Surface): void;
  ambience(mood: Mood): void;
  /** One own footfall. */
  step(surface: Surface, gait: Gait): void;
  ui(kind: UiSound): void;
  /** The fire of the huddle, on or off. */
  huddle(on: boolean): void;
  suspend(): void;
  resume(): void;
  /** Reads the choices again. */
  refresh(): void;
  destroy(): void;
}
