/**
 * Reads a game pad (standard mapping) into the hands: left stick moves, right stick looks, A uses, X shoves, Y light, B sneaks, LB wheel,
 * RB says, Back shows the card. Where there is something to choose, cross and left stick go from control to control, A presses, B closes.
 */
import { newSource, type Press, pad, press, release } from "./hands.ts";
import { choiceUp, goBack, moveFocus, pressFocused, showChoosing, type Way } from "./pad-focus.ts";
import { directionOf, pushOf } from "./stick.ts";

const A = 0;
const B = 1;
const LB = 4;
const BACK = 8;
const PRESS_OF: readonly (readonly [number, Press])[] = [
  [A, "use"],
  [2, "shove"],
  [3, "light"],
  [LB, "wheel"],
  [BACK, "role"],
  [5, "say"],
];
const LOOKS = 0.35;
/** The left stick counts as a push of the cross from here on. */
const FLICK = 0.6;
const STAY: Way = { x: 0, y: 0 };
let before: boolean[] = [];
let wayBefore = STAY;

/** Call once a frame. */
export function pollPad(): void {
  const found = navigator.getGamepads?.().find((p) => p?.connected === true && p.mapping === "standard") ?? null;
  if (found === null) {
    if (before.length > 0) {
      Object.assign(pad, newSource());
      showChoosing(false);
    }
    before = [];
    return;
  }
  const down = found.buttons.map((b) => b.pressed);
  const choice = choiceUp();
  showChoosing(choice !== null);
  if (choice !== null) {
    // The body rests meanwhile, and what is held down now is no new press afterwards.
    Object.assign(pad, newSource());
    choose(choice, down, wayOf(found.axes, down));
  } else {
    move(found.axes, down);
  }
  if (before[BACK] === true && down[BACK] !== true) release("role");
  before = down;
}

/** Whether the button that shows the card is down now. */
export function holdsCard(): boolean {
  return before[BACK] === true;
}

function move(axes: readonly number[], down: readonly boolean[]): void {
  const [lx = 0, ly = 0, rx = 0, ry = 0] = axes;
  pad.push = pushOf(lx, ly);
  pad.run = down[7] === true || down[10] === true;
  pad.sneak = down[B] === true || down[6] === true;
  pad.use = down[A] === true && (pad.use || before[A] !== true);
  pad.aim = Math.hypot(rx, ry) > LOOKS ? directionOf(rx, ry) : null;
  for (const [button, what] of PRESS_OF) if (isEdge(down, button)) press(what);
}

function choose(root: HTMLElement, down: readonly boolean[], way: Way): void {
  if ((way.x !== 0 || way.y !== 0) && (way.x !== wayBefore.x || way.y !== wayBefore.y)) moveFocus(root, way);
  wayBefore = way;
  if (isEdge(down, A)) pressFocused(root);
  // Who one is can be looked up at the fire, too.
  if (isEdge(down, BACK)) press("role");
  if (isEdge(down, B) || (isEdge(down, LB) && root.classList.contains("wheel"))) goBack(root);
}

const isEdge = (down: readonly boolean[], button: number): boolean => down[button] === true && before[button] !== true;

/** One step on the cross or with the stick: the stronger axis. */
function wayOf([lx = 0, ly = 0]: readonly number[], down: readonly boolean[]): Way {
  const x = Number(down[15] === true) - Number(down[14] === true) || (Math.abs(lx) > FLICK ? Math.sign(lx) : 0);
  const y = Number(down[13] === true) - Number(down[12] === true) || (Math.abs(ly) > FLICK ? Math.sign(ly) : 0);
  if (x === 0 && y === 0) return STAY;
  const across = x !== 0 && (y === 0 || Math.abs(lx) >= Math.abs(ly));
  return across ? { x: x > 0 ? 1 : -1, y: 0 } : { x: 0, y: y > 0 ? 1 : -1 };
}
