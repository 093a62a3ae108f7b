/**
 * What the developer overlay shows of the enemy: everything it thinks. Secret through and through, so it is served under `npm run dev` only
 * (never in production) and no player's client holds code for it. Types alone.
 */
import type { MutationId, PlayId, SoundKind } from "./content/ids.ts";
import type { DirectorState, PackOrder } from "./sim/enemy.ts";

export interface Insight {
  readonly tick: number;
  readonly mapId: string;
  readonly director: {
    readonly mode: DirectorState["mode"];
    readonly team: number;
    readonly stress: readonly number[];
    readonly reasons: readonly { readonly tick: number; readonly mode: string; readonly reason: string }[];
  };
  readonly virus: {
    readonly play: PlayId;
    readonly next: PlayId | null;
    /** How likely each posture is, and how much each play is believed to pay against it (postures x plays, 0..1). */
    readonly posture: readonly number[];
    readonly pays: readonly number[];
    readonly mutations: readonly MutationId[];
    readonly decisions: readonly { readonly tick: number; readonly play: PlayId; readonly reward: number }[];
  };
  readonly packs: readonly {
    readonly x: number;
    readonly y: number;
    readonly size: number;
    readonly hunting: number;
    readonly order: PackOrder;
    readonly toX: number;
    readonly toY: number;
    readonly mutation: MutationId | "none";
  }[];
  /** How many people the horde believes in each room. */
  readonly presence: readonly number[];
  readonly people: readonly { readonly seat: number; readonly x: number; readonly y: number }[];
  readonly noises: readonly {
    readonly kind: SoundKind;
    readonly x: number;
    readonly y: number;
    readonly radiusM: number;
  }[];
}
