/**
 * What walls are made of, 48 x 44: painted brick, plaster, tiles, concrete, rows of lockers and books, a window's frame.
 * They refer to the gradient `g`, the noise `n` and the sky `w` that walls.ts defines.
 */
import { FACE_HEIGHT_PX } from "../../view/frames.ts";
import { darker } from "./palette.ts";
import { box, dot, fill, flat, seeded, stroke, turned } from "./svg.ts";

export const W = 48;
export const H = FACE_HEIGHT_PX;

const grain = `<rect width="48" height="44" filter="url(#n)" opacity=".5"/>`;
const finish = `${grain}<rect width="48" height="44" fill="url(#g)"/>`;
const skirting = (color: string) => fill(0, 40.4, W, 3.6, color) + fill(0, 40.4, W, 0.8, "#ffffff", 0.12);

/** School brick: cream above, green below, thick old paint. */
export function brick(variant: number): string {
  const random = seeded(401 + variant * 17);
  let body = fill(0, 0, W, H, "#b9b49c") + fill(0, 24, W, 20, "#5f7a6c") + fill(0, 23, W, 2.4, "#3f5349");
  for (let j = 0; j < 7; j++) {
    const y = j * 6.3;
    body += stroke(`M0 ${y} H48`, "#2c3431", 0.8, 0.32);
    for (let i = 0; i < 4; i++) {
      const x = i * 12 + (j % 2 ? 6 : 0);
      body += stroke(`M${x} ${y} v6.3`, "#2c3431", 0.8, 0.28);
      if (random() > 0.7) body += fill(x, y, Math.min(12, W - x), 6.3, "#2b332f", random() * 0.14);
    }
  }
  return body + finish + skirting("#2a302e");
}

/** Classroom plaster, warm, with a picture rail. */
export function plaster(variant: number): string {
  const random = seeded(77 + variant * 31);
  let body = fill(0, 0, W, H, "#b3a88c") + fill(0, 26, W, 18, "#8f8468") + fill(0, 25, W, 2, "#6b5d42");
  for (let i = 0; i < 5; i++)
    body += stroke(
      `M${random() * 44} ${random() * 20} q${random() * 6 - 3} 6 ${random() * 4 - 2} 12`,
      "#7d7258",
      0.6,
      0.4,
    );
  if (variant === 2)
    body += flat("M26 3 l10 2 4 9 -6 5 -9 -3 -3 -8z", "#8a7a5e") + flat("M28 5 l7 2 3 6 -5 4 -6 -3z", "#6b5f4a");
  return body + finish + skirting("#4a3a28");
}

/** Outside: red brick. */
export function outer(variant: number): string {
  const random = seeded(21 + variant * 11);
  let body = fill(0, 0, W, H, "#4a332c");
  for (let j = 0; j < 8; j++) {
    for (let i = -1; i < 5; i++) {
      const x = i * 11 + (j % 2 ? 5.5 : 0);
      const from = Math.max(0, x);
      const to = Math.min(W, x + 10.2);
      if (to > from)
        body += fill(
          from,
          j * 5.6 + 0.4,
          to - from,
          4.7,
          ["#7d4f42", "#704539", "#86574a", "#673f35"][Math.floor(random() * 4)] ?? "#7d4f42",
        );
    }
  }
  return body + finish + fill(0, 39, W, 5, "#5a5c5a");
}

export function tiled(variant: number): string {
  const random = seeded(5 + variant * 7);
  let body = fill(0, 0, W, H, "#6f7f7f");
  for (let j = 0; j < 5; j++) {
    for (let i = 0; i < 6; i++)
      body += fill(
        i * 8 + 0.5,
        j * 8 + 0.5,
        7,
        7,
        j === 2 ? "#5f8a8c" : random() > 0.9 ? "#93a3a0" : "#bccac6",
        1,
        0.6,
      );
  }
  if (variant === 1)
    body +=
      fill(16.5, 24.5, 7, 7, "#4a5656") +
      fill(24.5, 24.5, 7, 7, "#55625f") +
      stroke("M30 2 q3 14 -1 34", "#6b5a3a", 2.4, 0.35);
  return body + finish + skirting("#3d4a4a");
}

export function concrete(variant: number): string {
  let body = fill(0, 0, W, H, "#74787a") + stroke("M0 21 H48", "#55595b", 1.2);
  for (const x of [8, 24, 40]) body += dot(x, 10, 1.1, "#4c5052") + dot(x, 32, 1.1, "#4c5052");
  if (variant === 1)
    body +=
      stroke("M34 0 l-4 9 5 6 -4 12", "#3d4143", 1.2) + flat("M6 0 q4 18 1 36 l-3 0 q2 -18 -1 -36z", "#4a3f33", 0.5);
  return body + finish + skirting("#3a3e40");
}

export function lockers(open: boolean): string {
  const random = seeded(9);
  let body = fill(0, 0, W, H, "#1b2226");
  for (let i = 0; i < 3; i++) {
    const x = i * 16;
    const color = ["#5a7c86", "#547680", "#4d6d78"][i] ?? "#547680";
    body +=
      box(x + 1, 3, 14, 39, color, 1, 1.4) +
      stroke(`M${x + 2.4} 40 V4.6 H${x + 13.6}`, "#86a6ad", 0.9, 0.55) +
      fill(x + 11.6, 4, 2.6, 37, darker(color, 0.3), 0.6);
    for (let k = 0; k < 4; k++) body += fill(x + 4, 7 + k * 2.6, 7, 1.2, "#223238");
    body += fill(x + 11, 22, 2, 5, "#c8cdbf");
    if (random() > 0.5) body += turned(random() * 20 - 10, x + 7, 32, fill(x + 4, 30, 6, 5, "#c9b458", 0.8));
  }
  if (open)
    body +=
      fill(17, 3.6, 14, 38, "#0b0f11") +
      flat("M17 3.6 L9 7 V44 L17 41.6Z", "#6b8e97", 1, 'stroke="#11171a" stroke-width="1.2"') +
      fill(20, 14, 9, 2, "#39474c") +
      flat("M22 32 l6 -2 2 8 -8 2z", "#6d2d2a");
  return `${body + fill(0, 0, W, 3, "#8ba2a6", 0.35)}<rect width="48" height="44" filter="url(#n)" opacity=".3"/>`;
}

export const note = (x: number, y: number, w: number, h: number, color: string, angle = 0) =>
  turned(
    angle,
    x + w / 2,
    y + h / 2,
    fill(x, y, w, h, color) +
      stroke(`M${x + 1.6} ${y + 2.6} h${w - 3.4} M${x + 1.6} ${y + 5} h${w - 5}`, "#5c5748", 0.8, 0.7) +
      dot(x + w / 2, y + 0.8, 0.9, "#b3342c"),
  );

export const pane = (body: string) =>
  box(5, 3.6, 38, 27, "#2d3438", 0.6, 2.2) +
  `<rect x="6.4" y="5" width="35.2" height="24.2" fill="url(#w)"/>` +
  body +
  stroke("M24 5 V29.2 M6.4 17 H41.6", "#2d3438", 2) +
  fill(3.6, 30, 40.8, 2.6, "#8d8878");

const bookRow = (y: number, seed: number, gap: boolean) => {
  const colors = ["#7d3b34", "#3f5f6d", "#8a7a45", "#4d6448", "#5f4a6b", "#a08a6a"];
  let body = fill(2, y, 44, 10, "#15100d");
  let x = 3;
  for (let i = 0; x < 43; i++) {
    const w = 2.4 + ((i * 7 + seed * 5) % 4) * 0.7;
    const h = 9 - ((i * 5 + seed * 3) % 4) * 0.9;
    if (!(gap && i > 3 && i < 9))
      body +=
        fill(x, y + 10 - h, Math.min(w, 45 - x), h, colors[(i * 2 + seed) % 6] ?? "#7d3b34") +
        fill(x, y + 11.4 - h, Math.min(w, 45 - x), 0.7, "#e5dcc0", 0.5);
    x += w + 0.2;
  }
  return body + fill(2, y + 10, 44, 2.4, "#8a6640");
};
export const library = (gap: boolean) =>
  fill(0, 0, W, H, "#5c4429") +
  fill(0, 0, W, 2.4, "#a07a4c") +
  bookRow(4, 1, false) +
  bookRow(17.4, 4, gap) +
  bookRow(30.6, 2, false) +
  grain +
  fill(0, 43, W, 1, "#2a1c10");
