/** Keys and mouse into the hands. The mouse looks from where the body stands on the screen; keys are the player's own map. */
import { choices } from "../settings.ts";
import { hands, keyboard, letGo, PRESSES, type Press, pad, press, thumbs } from "./hands.ts";
import { deedOf, type KeyDeed } from "./keys.ts";
import { directionOf, type Push, STILL } from "./stick.ts";

const held = new Set<KeyDeed>();
let eyeX = 0;
let eyeY = 0;
let mouse: { x: number; y: number } | null = null;

/** The mouse this far from the body leans the camera all the way, as a share of the screen's shorter side. */
const FAR = 0.4;

/** Where the own body is on the screen of a camera that does not lean, CSS px: the mouse looks from there. */
export function setEye(x: number, y: number): void {
  eyeX = x;
  eyeY = y;
  lookAtMouse();
}

/** The point looked at with the mouse, CSS px, or null without one. */
export function mousePoint(): { readonly x: number; readonly y: number } | null {
  return mouse;
}

function lookAtMouse(): void {
  if (mouse === null) return;
  const dx = mouse.x - eyeX;
  const dy = mouse.y - eyeY;
  if (Math.abs(dx) + Math.abs(dy) > 4) keyboard.aim = directionOf(dx, dy);
}

/** How far ahead of the body one looks, 0..1: near it the mouse leans the camera little, so that one can look around oneself. */
export function lookAhead(): number {
  if (mouse === null || thumbs.aim !== null || pad.aim !== null) return 1;
  const farPx = FAR * Math.min(innerWidth, innerHeight);
  return Math.min(1, Math.hypot(mouse.x - eyeX, mouse.y - eyeY) / farPx);
}

function isPress(deed: KeyDeed): deed is Press & KeyDeed {
  return (PRESSES as readonly string[]).includes(deed);
}

function pushOfKeys(): Push {
  const x = Number(held.has("right")) - Number(held.has("left"));
  const y = Number(held.has("down")) - Number(held.has("up"));
  const length = Math.hypot(x, y);
  return length === 0 ? STILL : { x: x / length, y: y / length, run: false };
}

function update(): void {
  keyboard.push = pushOfKeys();
  keyboard.run = held.has("run");
  keyboard.sneak = held.has("sneak");
  keyboard.use = held.has("use");
}

/** Someone is writing, or choosing with arrows: the keys belong to the page. */
function elsewhere(target: EventTarget | null): boolean {
  const element = target instanceof HTMLElement ? target : null;
  return element?.closest("input, textarea, select, [role=dialog], [role=radiogroup], .owns-keys") != null;
}

/** Listens until the returned function is called. */
export function listenToKeys(): () => void {
  const down = (event: KeyboardEvent) => {
    if (elsewhere(event.target) || event.metaKey || event.altKey) return;
    const deed = deedOf(choices.value.keys, event.code);
    if (deed === null) return;
    // A focused button answers Space and Enter itself; in the field the keys are for the body.
    if (event.target instanceof HTMLButtonElement) event.target.blur();
    event.preventDefault();
    if (held.has(deed)) return;
    held.add(deed);
    update();
    if (isPress(deed)) press(deed);
  };
  const up = (event: KeyboardEvent) => {
    const deed = deedOf(choices.value.keys, event.code);
    if (deed === null) return;
    held.delete(deed);
    update();
  };
  const move = (event: PointerEvent) => {
    if (event.pointerType !== "mouse" || hands.choosing) return;
    mouse = { x: event.clientX, y: event.clientY };
    lookAtMouse();
  };
  const blur = () => {
    held.clear();
    update();
    letGo();
  };
  addEventListener("keydown", down);
  addEventListener("keyup", up);
  addEventListener("pointermove", move);
  addEventListener("blur", blur);
  return () => {
    blur();
    removeEventListener("keydown", down);
    removeEventListener("keyup", up);
    removeEventListener("pointermove", move);
    removeEventListener("blur", blur);
  };
}

/** Whether this key is down now. */
export function isHeld(deed: KeyDeed): boolean {
  return held.has(deed);
}
