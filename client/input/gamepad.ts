/** Reads a game pad (standard mapping) into the hands: left stick moves, right stick looks, A uses, X shoves, Y light, B sneaks, LB wheel. */
import { type Press, pad, press } from "./hands.ts";
import { directionOf, pushOf } from "./stick.ts";

const PRESS_OF: readonly (readonly [number, Press])[] = [
  [0, "use"],
  [2, "shove"],
  [3, "light"],
  [4, "wheel"],
  [8, "role"],
  [5, "say"],
];
const LOOKS = 0.35;
let before: boolean[] = [];

/** Call once a frame. */
export function pollPad(): void {
  const found = navigator.getGamepads?.().find((p) => p?.connected === true && p.mapping === "standard") ?? null;
  if (found === null) {
    if (before.length > 0) Object.assign(pad, { push: pushOf(0, 0), run: false, sneak: false, use: false, aim: null });
    before = [];
    return;
  }
  const [lx = 0, ly = 0, rx = 0, ry = 0] = found.axes;
  const down = found.buttons.map((b) => b.pressed);
  pad.push = pushOf(lx, ly);
  pad.run = down[7] === true || down[10] === true;
  pad.sneak = down[1] === true || down[6] === true;
  pad.use = down[0] === true;
  pad.aim = Math.hypot(rx, ry) > LOOKS ? directionOf(rx, ry) : null;
  for (const [button, what] of PRESS_OF) if (down[button] === true && before[button] !== true) press(what);
  before = down;
}
