/**
 * The few strokes all art is made of. Everything returns SVG text; coordinates are world pixels of the frame.
 * Never breaks: same arguments, same text, so outputs can be cached by the hash of their sources.
 */
import { INK } from "./palette.ts";

/** A finished drawing: its size and where its pivot is, all in world pixels. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly pivotX: number;
  readonly pivotY: number;
  readonly body: string;
  readonly defs?: string;
}

export const svgText = (drawing: Drawing) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${drawing.width}" height="${drawing.height}" viewBox="0 0 ${drawing.width} ${drawing.height}"><defs>${drawing.defs ?? ""}</defs>${drawing.body}</svg>`;

/** A closed form with an ink outline. */
export const shape = (d: string, fill: string, width = 2.6, extra = "") =>
  `<path d="${d}" fill="${fill}" stroke="${INK}" stroke-width="${width}" stroke-linejoin="round" stroke-linecap="round" ${extra}/>`;

/** A closed form without outline. */
export const flat = (d: string, fill: string, opacity = 1, extra = "") =>
  `<path d="${d}" fill="${fill}"${opacity < 1 ? ` opacity="${opacity}"` : ""} ${extra}/>`;

/** An open stroke. */
export const stroke = (d: string, color: string, width: number, opacity = 1) =>
  `<path d="${d}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"${opacity < 1 ? ` opacity="${opacity}"` : ""}/>`;

/** A rectangle with an ink outline (`width` 0: none). */
export const box = (x: number, y: number, w: number, h: number, fill: string, round = 0, width = 2.6) =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${round}" fill="${fill}"${width > 0 ? ` stroke="${INK}" stroke-width="${width}" stroke-linejoin="round"` : ""}/>`;

export const fill = (x: number, y: number, w: number, h: number, color: string, opacity = 1, round = 0) =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${round}" fill="${color}"${opacity < 1 ? ` opacity="${opacity}"` : ""}/>`;

export const oval = (cx: number, cy: number, rx: number, ry: number, color: string, width = 0, opacity = 1) =>
  `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="${color}"${width > 0 ? ` stroke="${INK}" stroke-width="${width}"` : ""}${opacity < 1 ? ` opacity="${opacity}"` : ""}/>`;

export const dot = (cx: number, cy: number, r: number, color: string, width = 0, opacity = 1) =>
  oval(cx, cy, r, r, color, width, opacity);

export const group = (transform: string, body: string) => `<g transform="${transform}">${body}</g>`;
export const at = (x: number, y: number, body: string) => group(`translate(${x} ${y})`, body);
export const turned = (angle: number, x: number, y: number, body: string) => group(`rotate(${angle} ${x} ${y})`, body);

export type Point = readonly [x: number, y: number];
const polyline = (points: readonly Point[]) => points.map(([x, y], i) => `${i === 0 ? "M" : "L"}${x} ${y}`).join("");

/** An arm or a leg: a thick bent stroke with an ink rim of `rim` px on both sides. */
export const limb = (points: readonly Point[], width: number, color: string, rim = 2.2) =>
  stroke(polyline(points), INK, width + rim * 2) + stroke(polyline(points), color, width);

/** Several round puffs as one form: rims first, then fills (curls, smoke, leaves). */
export const puffs = (circles: readonly (readonly [number, number, number])[], color: string, rim: number) =>
  circles.map(([x, y, r]) => dot(x, y, r + rim / 2, INK)).join("") +
  circles.map(([x, y, r]) => dot(x, y, r - rim / 2, color)).join("");

/** Seeded numbers in [0, 1) for wear and stains (xorshift-multiply, good enough for looks). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) / 4294967296;
  };
}

/** A filter of seamless noise stains in one colour; use as filter="url(#id)" on a rect. `strength` about 2. */
export function noise(
  id: string,
  frequency: string | number,
  seed: number,
  rgb: readonly [number, number, number],
  strength: number,
) {
  const [r, g, b] = rgb;
  return `<filter id="${id}" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="${frequency}" numOctaves="3" seed="${seed}" stitchTiles="stitch"/><feColorMatrix values="0 0 0 0 ${r} 0 0 0 0 ${g} 0 0 0 0 ${b} ${strength} 0 0 0 ${-0.42 * strength}"/></filter>`;
}
