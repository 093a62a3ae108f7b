/** Takes in each patch: the view of this tick for the screens, its moment for the drawing, its time for the clock. */
import type { NightState } from "../../shared/schema/frame.ts";
import type { NowView } from "../../shared/sim/view-types.ts";
import * as night from "./night.ts";
import { ownFrame, readNow } from "./reading.ts";
import { createRing } from "./ring.ts";
import { createTickClock } from "./tick-clock.ts";

export const ring = createRing();
export let tickClock = createTickClock();

let listeners: ((view: NowView) => void)[] = [];

/** Called for every tick taken in; returns how to stop. */
export function onTick(listen: (view: NowView) => void): () => void {
  listeners = [...listeners, listen];
  return () => {
    listeners = listeners.filter((l) => l !== listen);
  };
}

type Place = { readonly x: number; readonly y: number };
let walkers: ((place: Place) => void)[] = [];

/** Called once for every tick of input with the own body's predicted place: feet that do not wait for the server. */
export function onOwnTick(listen: (place: Place) => void): () => void {
  walkers = [...walkers, listen];
  return () => {
    walkers = walkers.filter((l) => l !== listen);
  };
}

export function ownTick(place: Place): void {
  for (const listen of walkers) listen(place);
}

export function feedTick(state: NightState): void {
  const frame = ownFrame(state);
  if (frame === null || frame.tick === 0) return;
  takeIn(readNow(frame));
}

/** One tick's view, however it came. */
export function takeIn(view: NowView): void {
  ring.push(view);
  tickClock.arrived(view.tick, performance.now());
  night.now.value = view;
  for (const listen of listeners) listen(view);
}

/** A new connection: what was, is not to be blended with what comes. */
export function resetTicks(): void {
  ring.clear();
  tickClock = createTickClock();
}
