/**
 * Where noisemakers ring that this page saw being thrown, by the own hand or a friend's. Sounds come without a place, so it is worked out as
 * the rules do it: from the hand, along the facing, until something solid. Says no more than eyes and ears do: a throw nobody saw is
 * only heard, and what was put down instead, or never rattles, is forgotten.
 */
import { act, ticks } from "../../shared/content/tuning.ts";
import type { Barriers, Grid } from "../../shared/sim/grid.ts";
import { flightEnd } from "../../shared/sim/movement.ts";
import type { NowView, ThingsDoc } from "../../shared/sim/view-types.ts";

const RING_TICKS = ticks(act.noisemakerS);
/** The first rattle comes this soon after the hand is empty, or it was no throw. */
const RATTLE_TICKS = 14;
/** Nothing is concluded from a hand that was out of sight for longer than this. */
const GAP_TICKS = 4;
/** Eyes take in what lies about only so often: whether it was put down is known after this. */
const SURE_TICKS = 4;
/** What is put down lies this near. */
const AT_FEET_M = 1;

export interface Decoy {
  readonly x: number;
  readonly y: number;
  /** The hand it left. */
  readonly fromX: number;
  readonly fromY: number;
  /** From when on it is shown on its way. */
  readonly tick: number;
}

export interface Decoys {
  /** The next tick's view, what blocks throws as known now, and what lies about. */
  took(view: NowView, barriers: Barriers, items: ThingsDoc["items"]): void;
  /** A noisemaker rattles somewhere. */
  rattled(): void;
  /** Those in the air or ringing, as of the last view. */
  readonly now: readonly Decoy[];
}

interface Hand {
  readonly x: number;
  readonly y: number;
  readonly facing: number;
  readonly armed: boolean;
}

/** For the round of `seat` on this grid. */
export function createDecoys(grid: Grid, seat: number): Decoys {
  let before: ReadonlyMap<number, Hand> = new Map();
  let beforeTick = Number.NEGATIVE_INFINITY;
  let thrown: readonly Decoy[] = [];
  let ringing: readonly Decoy[] = [];
  let shown: readonly Decoy[] = [];

  return {
    took(view, barriers, items) {
      const { tick } = view;
      const hands = handsOf(view, seat);
      const putDown = (x: number, y: number) =>
        items.some((item) => item.kind === "noisemaker" && Math.hypot(item.x - x, item.y - y) < AT_FEET_M);
      if (tick - beforeTick <= GAP_TICKS) {
        for (const [who, hand] of before) {
          if (!hand.armed || hands.get(who)?.armed !== false) continue;
          // Hands act before feet and eyes move: it flew the way they faced a tick ago.
          thrown = [
            ...thrown,
            { ...flightEnd(grid, barriers, hand), fromX: hand.x, fromY: hand.y, tick: tick + SURE_TICKS },
          ];
        }
      }
      before = hands;
      beforeTick = tick;
      thrown = thrown.filter((one) => tick - one.tick <= RATTLE_TICKS && !putDown(one.fromX, one.fromY));
      ringing = ringing.filter((one) => tick - one.tick < RING_TICKS - SURE_TICKS);
      shown = [...thrown, ...ringing].filter((one) => one.tick <= tick);
    },

    rattled() {
      ringing = [...ringing, ...thrown];
      thrown = [];
    },

    get now() {
      return shown;
    },
  };
}

/** Every hand in sight, the own among them, by seat. */
function handsOf({ people, self }: NowView, seat: number): ReadonlyMap<number, Hand> {
  const hands = new Map<number, Hand>();
  const add = (who: number, { x, y, facing, item }: Pick<NowView["self"], "x" | "y" | "facing" | "item">) =>
    hands.set(who, { x, y, facing, armed: item === "noisemaker" });
  people.forEach((person, who) => {
    if (person.seen) add(who, person);
  });
  add(seat, self);
  return hands;
}
