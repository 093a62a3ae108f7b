/** Keys, sticks and thumbs become the moves the server understands. */
import { beforeEach, describe, expect, test } from "vitest";
import { hands, keyboard, letGo, press, takeMove, thumbs } from "../../client/input/hands.ts";
import { DEEDS, DEFAULT_KEYS, deedOf, keyName, remap } from "../../client/input/keys.ts";
import { DEAD, directionOf, pushOf, RUN } from "../../client/input/stick.ts";
import { Button } from "../../shared/sim/movement.ts";

beforeEach(() => {
  letGo();
  Object.assign(hands, { light: false, working: false, busy: false });
});

describe("a stick", () => {
  test("a resting thumb does not move anyone", () => {
    expect(pushOf(DEAD * 0.9, 0)).toEqual({ x: 0, y: 0, run: false });
  });

  test("a light push is slow enough to sneak, a full one runs", () => {
    const light = pushOf(0.3, 0);
    expect(light.run).toBe(false);
    expect(light.x * 2.6).toBeLessThan(1.6);
    expect(pushOf(RUN, 0)).toEqual({ x: 1, y: 0, run: true });
    const far = pushOf(3, 4);
    expect(Math.hypot(far.x, far.y)).toBeCloseTo(1);
  });

  test("directions count from east, clockwise", () => {
    expect([directionOf(1, 0), directionOf(0, 1), directionOf(-1, 0), directionOf(0, -1)]).toEqual([0, 64, 128, 192]);
  });
});

describe("a tick's move", () => {
  test("axes, aim and buttons are whole numbers in range", () => {
    keyboard.push = { x: Math.SQRT1_2, y: -Math.SQRT1_2, run: false };
    keyboard.run = true;
    keyboard.aim = 200;
    hands.light = true;
    expect(takeMove()).toEqual({ mx: 90, my: -90, aim: 200, buttons: Button.run | Button.light | Button.aiming });
  });

  test("without an aim one looks where one walks", () => {
    thumbs.push = { x: 0, y: 1, run: false };
    const move = takeMove();
    expect(move.aim).toBe(64);
    expect(move.buttons & Button.aiming).toBe(0);
  });

  test("the stronger hand moves the body, a thumb's aim beats the mouse", () => {
    keyboard.push = { x: 0.2, y: 0, run: false };
    keyboard.aim = 10;
    thumbs.push = { x: -1, y: 0, run: true };
    thumbs.aim = 99;
    const move = takeMove();
    expect(move.mx).toBe(-127);
    expect(move.aim).toBe(99);
    expect(move.buttons & Button.run).toBe(Button.run);
  });

  test("two quick taps are two: the hand comes up in between", () => {
    const use = () => (takeMove().buttons & Button.use) !== 0;
    press("use");
    expect(use()).toBe(true);
    press("use");
    expect([use(), use(), use()]).toEqual([false, true, false]);
    keyboard.use = true;
    press("use");
    expect([use(), use(), use()], "held on, it stays down").toEqual([true, true, true]);
  });

  test("a tap between two ticks is one tick of use", () => {
    press("use");
    expect(takeMove().buttons & Button.use).toBe(Button.use);
    expect(takeMove().buttons & Button.use).toBe(0);
    press("use");
    letGo();
    expect(takeMove().buttons & Button.use).toBe(0);
  });

  test("work goes on after letting go, until the body moves", () => {
    thumbs.use = true;
    hands.working = true;
    takeMove();
    thumbs.use = false;
    expect(takeMove().buttons & Button.use).toBe(Button.use);
    thumbs.push = { x: 1, y: 0, run: false };
    expect(takeMove().buttons & Button.use).toBe(0);
  });

  test("while a sheet is open the body stands", () => {
    keyboard.push = { x: 1, y: 0, run: false };
    keyboard.use = true;
    hands.busy = true;
    const move = takeMove();
    expect([move.mx, move.my, move.buttons & Button.use]).toEqual([0, 0, 0]);
  });
});

describe("the keys", () => {
  test("a key given to a deed is taken from the other, and nobody is left without one", () => {
    const keys = remap(DEFAULT_KEYS, "shove", "KeyF");
    expect(deedOf(keys, "KeyF")).toBe("shove");
    for (const deed of DEEDS) expect(keys[deed].length, deed).toBeGreaterThan(0);
  });

  test("names are as printed on the key", () => {
    expect([keyName("KeyE"), keyName("ShiftLeft"), keyName("ArrowUp"), keyName("Space")]).toEqual([
      "E",
      "Shift",
      "↑",
      "Space",
    ]);
  });
});
