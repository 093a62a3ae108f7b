/** Where a ping or a call points: under the mouse if there is one, else a few steps ahead. Set up by `play.ts`. */
import { dirX, dirY } from "../../../shared/sim/directions.ts";
import { mousePoint } from "../../input/keyboard.ts";
import { now } from "../../net/night.ts";

type ToWorld = (x: number, y: number) => { x: number; y: number };
let toWorld: ToWorld | null = null;

export function setToWorld(convert: ToWorld | null): void {
  toWorld = convert;
}

/** Metres; the own place when nothing better is known. `aheadM` metres ahead without a mouse. */
export function aimPoint(aheadM: number): { x: number; y: number } {
  const mouse = mousePoint();
  if (mouse !== null && toWorld !== null) return toWorld(mouse.x, mouse.y);
  const body = now.value?.self;
  if (body === undefined) return { x: 0, y: 0 };
  return { x: body.x + dirX(body.facing) * aheadM, y: body.y + dirY(body.facing) * aheadM };
}
