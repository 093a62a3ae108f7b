/**
 * What the player's hands want, whatever they hold: keyboard and mouse, a pad, or thumbs on glass, all at once. Gives one Move
 * per tick; presses (shove, beat, light ...) are told as they happen. Work latches: once begun it goes on by itself, so that
 * pressing again can hit the timing ring, until the body moves.
 */
import { Button, type Move } from "../../shared/sim/movement.ts";
import { directionOf, type Push, STILL } from "./stick.ts";

export const PRESSES = ["use", "shove", "light", "wheel", "role", "say"] as const;
export type Press = (typeof PRESSES)[number];

/** One way of holding the game; sources write, `takeMove` reads. */
export interface Source {
  push: Push;
  sneak: boolean;
  run: boolean;
  use: boolean;
  /** Direction looked at, 0..255; null = where one walks. */
  aim: number | null;
}

export const newSource = (): Source => ({ push: STILL, sneak: false, run: false, use: false, aim: null });

export const keyboard = newSource();
export const pad = newSource();
export const thumbs = newSource();
const SOURCES: readonly Source[] = [keyboard, pad, thumbs];

const MOVED = 0.1;

export interface Hands {
  light: boolean;
  /** The ring is up: work goes on by itself. */
  working: boolean;
  latched: boolean;
  /** Nothing of the body moves (a sheet, the wheel or a text field is open). */
  busy: boolean;
  /** The wheel is open: the mouse goes to a choice, and where one looked stays what the choice is about. */
  choosing: boolean;
}

export const hands: Hands = { light: true, working: false, latched: false, busy: false, choosing: false };

/** Use was pressed since the last move: a tap between two ticks must not fall through. */
let tapped = false;
/** Use was down in the last move. */
let usedLast = false;
let listeners: ((press: Press) => void)[] = [];
let releaseListeners: ((press: Press) => void)[] = [];

/** Calls `listen` at every press; returns how to stop. */
export function onPress(listen: (press: Press) => void): () => void {
  listeners = [...listeners, listen];
  return () => {
    listeners = listeners.filter((l) => l !== listen);
  };
}

export function press(what: Press): void {
  if (what === "use") tapped = true;
  for (const listen of listeners) listen(what);
}

/** Calls `listen` when something pressed on a pad is let go; returns how to stop. Keys tell it themselves. */
export function onRelease(listen: (press: Press) => void): () => void {
  releaseListeners = [...releaseListeners, listen];
  return () => {
    releaseListeners = releaseListeners.filter((l) => l !== listen);
  };
}

export function release(what: Press): void {
  for (const listen of releaseListeners) listen(what);
}

/** The move of this tick. */
export function takeMove(): Move {
  const mover = SOURCES.reduce((a, b) => (strength(b) > strength(a) ? b : a));
  const looker = SOURCES.find((s) => s.aim !== null && s !== keyboard) ?? keyboard;
  const push = hands.busy ? STILL : mover.push;
  // Two taps between two moves of a slow page: the hand comes up once, or they would look like one long press.
  const again = tapped && usedLast && !hands.latched;
  const held = !hands.busy && !again && (tapped || SOURCES.some((s) => s.use));
  tapped = again;
  const moving = Math.hypot(push.x, push.y) > MOVED;
  if (held && hands.working) hands.latched = true;
  if (moving || !hands.working) hands.latched = false;
  let buttons = 0;
  if (mover.run || push.run) buttons |= Button.run;
  if (SOURCES.some((s) => s.sneak)) buttons |= Button.sneak;
  usedLast = held || hands.latched;
  if (usedLast) buttons |= Button.use;
  if (hands.light) buttons |= Button.light;
  if (looker.aim !== null) buttons |= Button.aiming;
  return {
    mx: Math.round(push.x * 127),
    my: Math.round(push.y * 127),
    aim: looker.aim ?? (moving ? directionOf(push.x, push.y) : 0),
    buttons,
  };
}

function strength(source: Source): number {
  return Math.hypot(source.push.x, source.push.y);
}

/** Everything let go: the window lost its focus, or a new round begins. */
export function letGo(): void {
  for (const source of SOURCES) Object.assign(source, newSource());
  hands.latched = false;
  tapped = false;
  usedLast = false;
}
