/**
 * Doors, gates and fences of one tile (48 px), standing on the tile's south edge. A door in a horizontal wall is seen
 * from the front; in a vertical wall it is a leaf on edge that swings to the front when open.
 */
import type { Axis, DoorState, GateState } from "../../view/frames.ts";
import { darker } from "./palette.ts";
import { box, type Drawing, dot, fill, flat, limb, shape, stroke, turned } from "./svg.ts";

const WOOD = "#7d5b3e";
const FRAME = "#2a211a";
const STEEL = "#6b767e";

const tile = (body: string, height = 64): Drawing => ({ width: 48, height, pivotX: 24, pivotY: height, body });

const leafFront = (x: number, y: number, w: number, h: number) =>
  box(x, y, w, h, WOOD, 0.6, 1.8) +
  fill(x + w - 6, y + 1, 5.2, h - 2, darker(WOOD, 0.35)) +
  box(x + w * 0.2, y + 5, w * 0.5, 14, "#17262b", 0.6, 1.5) +
  stroke(`M${x + w * 0.26} ${y + 16} L${x + w * 0.44} ${y + 7}`, "#9ac0c8", 1.2, 0.5) +
  `<rect x="${x + w * 0.14}" y="${y + 24}" width="${w * 0.62}" height="${h - 30}" fill="none" stroke="${darker(WOOD, 0.3)}" stroke-width="1.4"/>` +
  fill(x + w * 0.05, y + h - 6, w * 0.9, 4, "#9aa3a0", 0.5);

/** The closed leaf fills the lower 46 px of 64. */
function horizontalDoor(state: DoorState): Drawing {
  const jambs = fill(0, 18, 3.4, 46, FRAME) + fill(44.6, 18, 3.4, 46, FRAME) + fill(0, 16, 48, 3.4, "#3a2d22");
  switch (state) {
    case "closed":
      return tile(jambs + leafFront(3.6, 19, 40.8, 45) + box(38, 42, 2.8, 7, "#d6c27b", 1, 1));
    case "open":
      return tile(
        jambs +
          shape("M3.6 19.6 L12 25 V64.6 L3.6 63.4Z", darker(WOOD, 0.18), 1.8) +
          flat("M6 27 L10 29.4 V40 L6 38.4Z", "#17262b") +
          fill(9.6, 45, 1.6, 5, "#d6c27b"),
      );
    case "broken":
      return tile(
        jambs +
          shape("M3.6 20 L17 20 L13 31 L20 37 L11 45 L15 56 L8 64 L3.6 64Z", WOOD, 1.8) +
          shape("M44.4 44 L36 47 L40 54 L33 60 L38 64 L44.4 64Z", darker(WOOD, 0.2), 1.8) +
          limb(
            [
              [14, 60],
              [31, 63],
            ],
            3.4,
            WOOD,
            1.4,
          ) +
          stroke("M20 38 l6 -3 M16 46 l7 2", "#caa06b", 1.4),
      );
  }
}

/** A vertical wall runs north-south: its top is seen, the leaf is 12 px thick. */
function verticalDoor(state: DoorState): Drawing {
  switch (state) {
    case "closed":
      return tile(
        box(17, 14, 14, 48, "#5f452f", 0.8, 1.8) +
          fill(18.4, 15.4, 4, 45, "#8a6646", 0.9) +
          fill(25, 15.4, 5, 45, darker(WOOD, 0.45)) +
          box(15, 50, 3.4, 6, "#d6c27b", 1, 1.1) +
          box(29.6, 50, 3.4, 6, "#d6c27b", 1, 1.1),
        62,
      );
    case "open":
      return tile(box(17, 12, 14, 5, FRAME, 0.6, 1.4) + leafFront(18, 14, 30, 38), 62);
    case "broken":
      return tile(
        box(17, 14, 14, 8, "#5f452f", 0.6, 1.6) +
          shape("M17 54 L22 47 L26 52 L31 49 L31 62 L17 62Z", darker(WOOD, 0.2), 1.8) +
          limb(
            [
              [8, 56],
              [22, 60],
            ],
            3.2,
            WOOD,
            1.3,
          ) +
          limb(
            [
              [33, 40],
              [42, 46],
            ],
            2.8,
            WOOD,
            1.2,
          ),
        62,
      );
  }
}

export const door = (axis: Axis, state: DoorState): Drawing =>
  axis === "horizontal" ? horizontalDoor(state) : verticalDoor(state);

const nail = (x: number, y: number) => dot(x, y, 1.1, "#c3cbcd");
export function barricade(axis: Axis): Drawing {
  const plank = (angle: number, y: number, color: string, w: number) =>
    turned(
      angle,
      24,
      y,
      box(24 - w / 2, y - 4.6, w, 9.2, color, 0.8, 2) +
        fill(26 - w / 2, y - 3, w - 4, 1.4, "#c09a6c", 0.6) +
        nail(28 - w / 2, y) +
        nail(20 + w / 2, y),
    );
  return axis === "horizontal"
    ? tile(plank(-7, 29, "#8a6a45", 47) + plank(5, 43, "#76583a", 47) + plank(-3, 55, "#8a6a45", 46))
    : tile(plank(-12, 24, "#8a6a45", 34) + plank(9, 38, "#76583a", 34) + plank(-6, 52, "#8a6a45", 34), 62);
}

export function lockMark(axis: Axis): Drawing {
  const mark = (x: number, y: number) =>
    dot(x, y, 4.6, "#ff3a2c", 0, 0.25) +
    box(x - 3.2, y - 1, 6.4, 5.4, "#d9b44a", 1, 1.3) +
    stroke(`M${x - 1.9} ${y - 1} v-1.4 a1.9 1.9 0 0 1 3.8 0 v1.4`, "#07090c", 3) +
    stroke(`M${x - 1.9} ${y - 1} v-1.4 a1.9 1.9 0 0 1 3.8 0 v1.4`, "#c3cbcd", 1.3) +
    dot(x, y + 1.6, 0.9, "#07090c");
  return axis === "horizontal" ? tile(mark(36, 40)) : tile(mark(24, 48), 62);
}

const links = (x: number, y: number, w: number, h: number) => {
  let d = "";
  for (let i = -h; i < w; i += 6) {
    const clip = (a: number) => Math.max(0, Math.min(w, a));
    const from = clip(i);
    const to = clip(i + h);
    d += `M${x + from} ${y + (from - i)} L${x + to} ${y + (to - i)} M${x + w - from} ${y + (from - i)} L${x + w - to} ${y + (to - i)}`;
  }
  return stroke(d, "#9aa5a8", 0.9, 0.75);
};

const wire = (y: number) =>
  stroke(`M0 ${y} q4 -5 8 0 t8 0 t8 0 t8 0 t8 0 t8 0`, "#b9c4c4", 1.2) +
  stroke("M6 3 l2 3 M18 3 l2 3 M30 3 l2 3 M42 3 l2 3".replaceAll(" 3 l", ` ${y - 2} l`), "#b9c4c4", 1);

export function fence(axis: Axis): Drawing {
  return axis === "horizontal"
    ? tile(
        links(0, 14, 48, 48) +
          stroke("M0 14 H48 M0 62 H48", "#07090c", 4) +
          stroke("M0 14 H48 M0 62 H48", STEEL, 2) +
          wire(8),
        66,
      )
    : tile(
        box(21.4, 12, 5.2, 52, STEEL, 1, 1.6) +
          fill(22.8, 13, 1.2, 50, "#b9c4c4", 0.7) +
          stroke("M24 12 q-5 4 0 8 t0 8 t0 8 t0 8 t0 8 t0 8", "#b9c4c4", 1.1),
        66,
      );
}

export const fencePost: Drawing = tile(
  box(20, 4, 8, 60, "#59636a", 1.5, 2.2) + fill(21.8, 6, 1.6, 56, "#9aa5a8", 0.7) + box(18, 58, 12, 6, "#4a5458", 1, 2),
  66,
);

/** Army gate: ribbed steel with a hazard band; `opening` is half up, `open` leaves only the rail. */
export function gate(axis: Axis, state: GateState): Drawing {
  if (axis === "vertical") {
    const length = state === "closed" ? 52 : state === "opening" ? 28 : 8;
    let body =
      box(16, 12, 16, length, "#4e5a5c", 1, 2) +
      fill(17.6, 13.4, 4, length - 3, "#7d8a8c") +
      fill(26, 13.4, 4.6, length - 3, "#333c3e");
    for (let y = 15; y < 8 + length; y += 9) body += flat(`M21.6 ${y} h4.4 l0 4.4 l-4.4 -2.4z`, "#d9b92f");
    return tile(body, 66);
  }
  const lift = state === "closed" ? 0 : state === "opening" ? 26 : 46;
  const height = 50 - lift;
  let body = "";
  if (height > 5) {
    body += box(1, 14, 46, height, "#566265", 0.8, 2);
    for (let x = 6; x < 46; x += 8)
      body += fill(x, 15.4, 3, height - 2.8, "#3d474a") + fill(x - 1.4, 15.4, 1.4, height - 2.8, "#7d8a8c", 0.7);
    body += fill(2.2, 10 + height - 4, 45.6, 7, "#d9b92f");
    for (let i = 0; i < 5; i++) body += flat(`M${3 + i * 9.6} ${6 + height} h4.8 l-4 7 h-4.8z`, "#16150f");
  }
  return tile(body + box(0, 8, 48, 7, "#3a4447", 1, 1.8) + fill(1, 9.4, 46, 1.4, "#7d8a8c", 0.6), 66);
}
