/** What furniture is made of: table tops, legs, paper, books. Props are [width, height, body], standing on their bottom edge. */
import { darker, lighter } from "./palette.ts";
import { box, fill, limb, type Point, turned } from "./svg.ts";

export type PropDrawing = readonly [width: number, height: number, body: string];

export const STEEL = "#6b767e";
export const WOOD = "#9a7448";
export const WOOD_DARK = "#6b4d2c";

/** A thin metal leg. */
export const leg = (from: Point, to: Point, color = STEEL) => limb([from, to], 2.4, color, 1.4);
export const board = (x: number, y: number, w: number, color: string, depth = 13) =>
  box(x, y, w, depth, color, 2) +
  fill(x + 2.4, y + 1.9, w - 4.8, 1.5, lighter(color, 0.35), 0.7, 0.7) +
  box(x, y + depth - 1, w, 5, darker(color, 0.35), 1, 1.8);
export const sheet = (x: number, y: number, w: number, h: number, angle: number, color = "#d8d2bd") =>
  turned(
    angle,
    x + w / 2,
    y + h / 2,
    fill(x, y, w, h, color) +
      fill(x + 1.6, y + 2, w - 3.2, 0.9, "#8d8878") +
      fill(x + 1.6, y + 4.2, w - 5, 0.9, "#8d8878"),
  );

export const books = (x: number, y: number, w: number, h: number, seed: number) => {
  const colors = ["#7d3b34", "#3f5f6d", "#8a7a45", "#4d6448", "#5f4a6b", "#a08a6a"];
  let body = "";
  let cx = x;
  for (let i = 0; cx < x + w - 1.5; i++) {
    const bw = 2.2 + ((i * 7 + seed * 5) % 4) * 0.6;
    const bh = h - ((i * 5 + seed * 3) % 4) * 1.1;
    if ((i + seed) % 9 !== 5)
      body +=
        fill(cx, y + h - bh, Math.min(bw, x + w - cx), bh, colors[(i * 2 + seed) % colors.length] ?? WOOD) +
        fill(cx, y + h - bh + 1.6, Math.min(bw, x + w - cx), 0.8, "#e5dcc0", 0.5);
    cx += bw + 0.3;
  }
  return body;
};

export const shelfUnit = (w: number, h: number) => {
  let body = box(1.5, 3, w - 3, h - 4.5, WOOD_DARK, 1);
  const rows = Math.floor((h - 8) / 17);
  for (let r = 0; r < rows; r++) {
    const y = 6 + r * 17;
    body +=
      fill(4, y, w - 8, 14, "#191310") +
      books(4.6, y + 2, w - 9.2, 12, r * 3 + 1) +
      fill(4, y + 14, w - 8, 2.4, "#8a6640");
  }
  return body + fill(3, 3, w - 6, 2, lighter(WOOD, 0.2), 0.5);
};
