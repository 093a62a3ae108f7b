/** Fingers on glass, any number at once, as the browser itself would report them. */
import type { CDPSession } from "playwright-core";
import type { Visitor } from "../util/browser.ts";

interface Point {
  x: number;
  y: number;
}

export interface Fingers {
  /** Puts a finger down, or moves the one that is down. */
  touch(finger: number, at: Point): Promise<void>;
  /** From here to there in a few moves; the finger stays down. */
  drag(finger: number, from: Point, to: Point): Promise<void>;
  lift(finger: number): Promise<void>;
}

const MOVES = 5;

export async function fingersOn({ page, context }: Visitor): Promise<Fingers> {
  const cdp: CDPSession = await context.newCDPSession(page);
  const down = new Map<number, Point>();
  const points = () => [...down].map(([id, { x, y }]) => ({ id, x, y }));
  const touch: Fingers["touch"] = async (finger, at) => {
    const type = down.has(finger) ? "touchMove" : "touchStart";
    down.set(finger, at);
    await cdp.send("Input.dispatchTouchEvent", { type, touchPoints: points() });
  };
  return {
    touch,
    async drag(finger, from, to) {
      await touch(finger, from);
      for (let i = 1; i <= MOVES; i++) {
        const share = i / MOVES;
        await touch(finger, { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
      }
    },
    async lift(finger) {
      down.delete(finger);
      await cdp.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: points() });
    },
  };
}
