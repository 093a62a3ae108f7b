/**
 * The last moments of everyone else, drawn a little late so that there is always a next place to go to. Each slot is played to its
 * end: who has vanished from the newest tick is still drawn until its last moment has passed; a change of generation never blends.
 */
import type { NowView, PersonView, ZombieView } from "../../shared/sim/view-types.ts";
import { type ThreadedShade, threadShades } from "./shades.ts";

/** Drawn this much behind the server, ticks (110 ms). */
export const DELAY_TICKS = 2.2;
const KEPT = 12;
/** A longer gap between two known moments is a jump, not a path, ticks. */
const MAX_GAP_TICKS = 8;

interface Moment {
  readonly tick: number;
  readonly people: readonly PersonView[];
  readonly zombies: readonly ZombieView[];
  readonly shades: readonly ThreadedShade[];
}

export interface DrawnMoment {
  readonly people: readonly (PersonView & { readonly slot: number })[];
  readonly zombies: readonly (ZombieView & { readonly slot: number })[];
  readonly shades: readonly ThreadedShade[];
}

export interface Ring {
  push(view: NowView): void;
  /** Everyone as of tick `tick` (with fraction). */
  at(tick: number): DrawnMoment;
  clear(): void;
}

const NOBODY: DrawnMoment = { people: [], zombies: [], shades: [] };

export function createRing(): Ring {
  let moments: Moment[] = [];
  let shadeId = 0;

  return {
    push(view) {
      const last = moments.at(-1);
      if (last !== undefined && view.tick <= last.tick) {
        if (last.tick - view.tick < MAX_GAP_TICKS) return;
        moments = [];
      }
      const before = moments.at(-1);
      const shades = threadShades(
        before?.shades ?? [],
        view.shades,
        view.tick - (before?.tick ?? view.tick),
        () => ++shadeId,
      );
      moments = [...moments.slice(1 - KEPT), { tick: view.tick, people: view.people, zombies: view.zombies, shades }];
    },

    at(tick) {
      const first = moments[0];
      if (first === undefined) return NOBODY;
      let a = first;
      let b = first;
      for (const moment of moments) {
        if (moment.tick <= tick) a = moment;
        b = moment;
        if (moment.tick > tick) break;
      }
      const span = b.tick - a.tick;
      const share = span <= 0 || span > MAX_GAP_TICKS ? 0 : Math.min(1, (tick - a.tick) / span);
      return {
        people: blendSlots(a.people, b.people, share),
        zombies: blendSlots(a.zombies, b.zombies, share),
        shades: blendShades(a.shades, b.shades, share),
      };
    },

    clear() {
      moments = [];
    },
  };
}

interface Slot {
  readonly seen: boolean;
  readonly gen: number;
  readonly x: number;
  readonly y: number;
  readonly facing: number;
}

function blendSlots<T extends Slot>(a: readonly T[], b: readonly T[], share: number): (T & { slot: number })[] {
  const drawn: (T & { slot: number })[] = [];
  a.forEach((from, slot) => {
    if (!from.seen) return;
    const to = b[slot];
    if (to === undefined || !to.seen || to.gen !== from.gen) drawn.push({ ...from, slot });
    else
      drawn.push({
        ...from,
        slot,
        x: from.x + (to.x - from.x) * share,
        y: from.y + (to.y - from.y) * share,
        facing: blendFacing(from.facing, to.facing, share),
      });
  });
  return drawn;
}

function blendShades(a: readonly ThreadedShade[], b: readonly ThreadedShade[], share: number): ThreadedShade[] {
  const later = new Map(b.map((shade) => [shade.id, shade]));
  return a.map((from) => {
    const to = later.get(from.id);
    if (to === undefined) return from;
    return { id: from.id, x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
  });
}

/** The short way round the 256 directions. */
export function blendFacing(from: number, to: number, share: number): number {
  const turn = ((((to - from + 128) % 256) + 256) % 256) - 128;
  return (((from + turn * share) % 256) + 256) % 256;
}
