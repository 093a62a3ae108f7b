/**
 * Dust in the light: specks whose place is a function of time alone, wrapped around what the camera sees, so that they stand in the
 * room and not on the lens. They show only where there is light to show them.
 */
import { effectFrame } from "./frames.ts";
import { chance } from "./paint.ts";
import type { Picture } from "./picture.ts";

const FIELD_PX = 1600;

export function drawMotes(picture: Picture, count: number, seed: number): void {
  const { light, timeS, view } = picture;
  const width = view.width + 80;
  const height = view.height + 80;
  const wrap = (v: number, size: number) => ((v % size) + size) % size;
  for (let i = 0; i < count; i++) {
    const roll = (n: number) => chance(i * 8 + n, seed);
    const x = view.x - 40 + wrap(roll(0) * FIELD_PX + (roll(1) - 0.5) * 12 * timeS - view.x, width);
    const y = view.y - 40 + wrap(roll(2) * FIELD_PX - (2 + roll(3) * 7) * timeS - view.y, height);
    const s = light.sample(x, y);
    const bright = Math.min(1, (s.r + s.g + s.b) * 0.42 - 0.12);
    const alpha = 0.7 * bright * s.seen * (0.45 + 0.55 * Math.sin(timeS * 1.6 + roll(4) * 6.28));
    if (alpha < 0.02) continue;
    const size = 0.22 + roll(5) * 0.34;
    const quad = picture.glow.quad(effectFrame("mote"), x, y);
    quad.tint = 0xffedd0;
    quad.alpha = alpha;
    quad.scaleX = size;
    quad.scaleY = size;
  }
}
