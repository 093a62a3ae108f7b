/**
 * Mercy as a rule of learning: whatever is sensed or done lies `mercyS` before the virus may learn from it, and what has not ripened when
 * somebody is lost for good is thrown away. So nothing is ever learned from the seconds before a loss, by construction.
 */
import { virus } from "../../../content/secret/plays.ts";
import { TICKS_PER_SECOND, ticks } from "../../../content/tuning.ts";
import type { Observation } from "../../enemy.ts";
import type { World } from "../../world.ts";
import { largest } from "../plays/situation.ts";
import { heldRooms } from "./held.ts";
import { creditHarm } from "./learn.ts";
import { weighEvidence } from "./mutate.ts";
import { learnRoutes } from "./routes.ts";

export const MERCY_TICKS = ticks(virus.mercyS);
/** A room seems to be held from so many seconds of blows or barring on. */
const HELD_S = 1;

/** Once a second: takes over what the hive observed since. */
export function perceive(world: World): void {
  const { hive, virus: state } = world;
  let seenSeats = 0;
  let aloneSeats = 0;
  hive.seen.forEach((seen, seat) => {
    if (seen.tick < 0 || world.tick - seen.tick > TICKS_PER_SECOND) return;
    seenSeats |= 1 << seat;
    if (seen.alone) aloneSeats |= 1 << seat;
  });
  state.fresh.push({
    tick: world.tick,
    observed: { ...hive.observed },
    seenSeats,
    aloneSeats,
    heldRoom: largest(hive.held, HELD_S),
  });
  clear(hive.observed);
}

/** Learns from what was sensed and done up to and with `tick`. */
export function ripen(world: World, tick: number): void {
  const { hive, virus: state } = world;
  while (state.fresh.length > 0 && (state.fresh[0]?.tick ?? 0) <= tick) {
    const fresh = state.fresh.shift();
    if (!fresh) break;
    addTo(state.sensed, fresh.observed);
    weighEvidence(world, fresh.observed);
    creditHarm(world, fresh.tick, fresh.observed.contactS * virus.harm.contactPerS);
    state.memory.habits.forEach((habit, seat) => {
      habit.seenS += (fresh.seenSeats >> seat) & 1;
      habit.aloneS += (fresh.aloneSeats >> seat) & 1;
    });
    if (fresh.heldRoom >= 0) {
      const held = heldRooms(world);
      held[fresh.heldRoom] = (held[fresh.heldRoom] as number) + 1;
    }
  }
  while (hive.harm.length > 0 && (hive.harm[0]?.tick ?? 0) <= tick) {
    const harm = hive.harm.shift();
    if (harm) creditHarm(world, harm.tick, harm.amount);
  }
  learnRoutes(world, tick);
}

/** Every tick: whoever was lost just now takes the last seconds of its own harm and moves, and of all observations, along. */
export function heedLosses(world: World): void {
  const { hive, virus: state } = world;
  for (const { seat, fate } of world.people) {
    if (fate !== "lost" || state.heeded[seat] === 1) continue;
    state.heeded[seat] = 1;
    hive.harm = hive.harm.filter((h) => h.seat !== seat);
    drop(state.routes.fresh, (note) => note.seat === seat);
    state.fresh.length = 0;
    clear(hive.observed);
  }
}

function drop<T>(list: T[], gone: (item: T) => boolean): void {
  for (let i = list.length - 1; i >= 0; i--) if (gone(list[i] as T)) list.splice(i, 1);
}

function addTo(sum: Observation, more: Observation): void {
  for (const key of Object.keys(more) as (keyof Observation)[]) sum[key] += more[key];
}

/** Nothing sensed yet. */
export function nothingSensed(): Observation {
  return {
    seatS: 0,
    unsensed: 0,
    seen: 0,
    running: 0,
    still: 0,
    lit: 0,
    alone: 0,
    company: 0,
    fresh: 0,
    freshRunning: 0,
    freshSneaking: 0,
    moves: 0,
    pairs: 0,
    near: 0,
    doorBlows: 0,
    barredBlows: 0,
    found: 0,
    decoys: 0,
    decoysWasted: 0,
    contactS: 0,
  };
}

export function clear(observation: Observation): void {
  for (const key of Object.keys(observation) as (keyof Observation)[]) observation[key] = 0;
}
