/**
 * Wall faces, 48 x 44: the visible south side of a wall tile. A base of painted brick, plaster, tiles or concrete with
 * something on it. Darker at the ceiling and at the skirting, so rooms have height.
 */
import type { FaceKind } from "../../view/frames.ts";
import { brick, concrete, H, library, lockers, note, outer, pane, plaster, tiled, W } from "./masonry.ts";
import { BLOOD, BLOOD_WET } from "./palette.ts";
import { box, type Drawing, dot, fill, flat, noise, oval, stroke, turned } from "./svg.ts";

const SHADE = `<linearGradient id="g" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#000" stop-opacity=".34"/><stop offset=".3" stop-color="#000" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity=".22"/></linearGradient>`;
const SKY = (top: string, bottom: string) =>
  `<linearGradient id="w" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient>`;

const FACES: Record<FaceKind, () => string> = {
  brick0: () => brick(0),
  brick1: () => brick(1),
  brick2: () => brick(2) + stroke("M8 20 l6 6 -3 7 5 9", "#20282a", 1.2),
  plaster0: () => plaster(0),
  plaster1: () => plaster(1),
  plaster2: () => plaster(2),
  outer0: () => outer(0),
  outer1: () =>
    outer(1) +
    flat("M0 0 q8 4 6 18 q4 8 -2 20 l-4 2z", "#2f3d2a", 0.85) +
    flat("M4 6 l4 3 l-4 3z M6 18 l5 2 l-4 4z M3 28 l6 1 l-4 5z", "#4a6040"),
  tiled0: () => tiled(0),
  tiled1: () => tiled(1),
  concrete0: () => concrete(0),
  concrete1: () => concrete(1),
  lockers: () => lockers(false),
  lockersOpen: () => lockers(true),
  board: () =>
    brick(1) +
    box(4, 5, 40, 25, "#7b5a38", 0.6, 2) +
    note(8, 8, 9, 11, "#e7e0c8") +
    note(20, 7, 8, 10, "#c7d3cf", 4) +
    note(31, 9, 9, 8, "#e9cf7a", -5) +
    note(12, 20, 12, 7, "#d98d7a") +
    note(29, 19, 9, 9, "#e7e0c8", 3),
  quarantine: () =>
    brick(2) +
    turned(
      -2,
      24,
      20,
      fill(9, 4, 30, 33, "#d9c23a") +
        `<g fill="none" stroke="#1b1a10"><rect x="9" y="4" width="30" height="33" stroke-width="1.6"/><g stroke-width="2.6"><circle cx="24" cy="14" r="4.4"/><circle cx="19.6" cy="21.4" r="4.4"/><circle cx="28.4" cy="21.4" r="4.4"/></g></g>` +
        fill(12, 29.6, 24, 2.2, "#1b1a10") +
        fill(15, 33.2, 18, 1.6, "#1b1a10"),
    ),
  chalkboard: () =>
    plaster(0) +
    fill(0, 4, W, 27, "#1d3a31") +
    fill(0, 3, W, 2.4, "#6d5336") +
    fill(0, 30, W, 3, "#6d5336") +
    stroke("M5 12 q4 -5 7 0 t7 0 t7 0 M6 20 h20 M30 11 l8 10 M38 11 l-8 10 M8 25 h12", "#dfe9df", 1, 0.65) +
    fill(30, 29, 6, 1.6, "#e9e4d6"),
  chalkboardEnd: () =>
    plaster(1) +
    fill(0, 4, 40, 27, "#1d3a31") +
    fill(0, 3, 41.6, 2.4, "#6d5336") +
    fill(0, 30, 41.6, 3, "#6d5336") +
    fill(39.6, 3, 2.4, 30, "#6d5336") +
    stroke("M6 12 h12 M6 17 h18 M6 22 h9", "#dfe9df", 1, 0.6) +
    stroke("M24 24 q6 -8 10 0", "#d9b44a", 1.2, 0.7),
  window: () => plaster(0) + pane(stroke("M9 28 L20 6 M30 28 L40 9", "#eef8ff", 1.4, 0.4)),
  windowMoon: () =>
    plaster(1) +
    pane(
      dot(33, 11, 3.6, "#f0f6ff") +
        dot(33, 11, 6, "#dbe9ff", 0, 0.25) +
        flat("M6.4 29 L6.4 24 L12 26 L16 20 L20 26 L28 24 L34 27 L41.6 23 V29.2Z", "#0c151d", 0.9) +
        stroke("M9 28 L18 8", "#dff1ff", 1, 0.25),
    ),
  windowBroken: () =>
    plaster(2) +
    pane(
      flat("M12 5 L22 8 L20 17 L26 24 L16 29 L10 22 L13 14Z", "#07090c") +
        stroke("M22 8 L30 5 M20 17 L34 14 M26 24 L38 28 M10 22 L6 24 M13 14 L6.6 10", "#e3f1fa", 0.9, 0.8),
    ),
  windowBoarded: () =>
    plaster(1) +
    pane("") +
    turned(-5, 24, 11, fill(1, 7, 46, 7, "#8a6a45") + fill(1, 7.8, 46, 1.2, "#c09a6c", 0.6)) +
    turned(4, 24, 22, fill(1, 18, 46, 7, "#76583a") + fill(1, 18.8, 46, 1.2, "#b08a5c", 0.6)) +
    dot(5, 11, 1, "#c3cbcd") +
    dot(43, 10, 1, "#c3cbcd") +
    dot(5, 21, 1, "#c3cbcd") +
    dot(43, 23, 1, "#c3cbcd"),
  gymBars: () =>
    brick(0) +
    fill(3, 2, 4, 40, "#6b4d30") +
    fill(22, 2, 4, 40, "#6b4d30") +
    fill(41, 2, 4, 40, "#6b4d30") +
    Array.from(
      { length: 6 },
      (_, i) => fill(3, 5 + i * 6.4, 42, 2.6, "#b08a54") + fill(3, 7 + i * 6.4, 42, 0.8, "#5c4226"),
    ).join(""),
  gymScore: () =>
    brick(1) +
    box(5, 5, 38, 24, "#14181a", 1.4, 2) +
    stroke("M12 11 h5 v5 h-5 v6 h5 M31 11 h5 v11 M31 11 v5 h5", "#ff7a3a", 2) +
    dot(24, 14, 1.4, "#ff7a3a") +
    dot(24, 20, 1.4, "#ff7a3a") +
    fill(9, 7, 10, 1.4, "#8d989d") +
    fill(29, 7, 10, 1.4, "#8d989d"),
  hatch: () =>
    tiled(0) +
    box(4, 6, 40, 22, "#0d1113", 0.6, 2) +
    [0, 1, 2]
      .map((i) => fill(5.4, 7.4 + i * 3.4, 37.2, 2.4, "#8b969b") + fill(5.4, 9 + i * 3.4, 37.2, 0.8, "#4a5458"))
      .join("") +
    box(2, 27, 44, 4.4, "#b3bcbc", 0.6, 1.6) +
    oval(14, 26, 5, 1.6, "#e9e4d6", 0.8) +
    oval(30, 26, 5, 1.6, "#e9e4d6", 0.8),
  kitchenRack: () =>
    tiled(1) +
    fill(4, 9, 40, 2.4, "#59636a") +
    [8, 17, 26, 36]
      .map(
        (x, i) =>
          stroke(`M${x} 11 v4`, "#59636a", 1.4) +
          (i % 2
            ? flat(`M${x - 3} 15 h6 l-1 12 h-4z`, "#a9b3b6", 1, 'stroke="#07090c" stroke-width="1.2"')
            : dot(x, 19, 5, "#6b767a", 1.4) + dot(x, 19, 3, "#3d474b")),
      )
      .join(""),
  shelf: () => library(false),
  shelfGap: () => library(true),
  labCase: () =>
    tiled(0) +
    box(3, 4, 42, 34, "#c9d0cc", 0.6, 2) +
    fill(6, 7, 17, 28, "#16282c") +
    fill(25, 7, 17, 28, "#16282c") +
    [8, 13, 18, 27, 32, 37]
      .map(
        (x, i) =>
          flat(`M${x} 10 h3 v4 l2 4 h-7 l2 -4z`, ["#b9d95a", "#62b9a8", "#c9824a"][i % 3] ?? "#62b9a8", 0.85) +
          flat(`M${x} 25 h4 v8 h-4z`, ["#8f3030", "#d8d2bd", "#4a8f9c"][i % 3] ?? "#d8d2bd", 0.85),
      )
      .join("") +
    fill(6, 19, 17, 1.4, "#8d989d") +
    fill(25, 19, 17, 1.4, "#8d989d") +
    flat("M7 8 h6 l-5 26 h-1z", "#ffffff", 0.14),
  labChart: () =>
    plaster(0) +
    fill(8, 4, 32, 26, "#e3ddc9") +
    fill(8, 4, 32, 3, "#7d5a37") +
    Array.from({ length: 5 }, (_, r) =>
      Array.from({ length: 8 }, (_, c) =>
        r < 2 && c > 1 && c < 6
          ? ""
          : fill(
              10 + c * 3.6,
              9 + r * 4,
              3,
              3.2,
              ["#c9824a", "#62b9a8", "#d9c23a", "#8f6a9c"][(c + r) % 4] ?? "#62b9a8",
            ),
      ).join(""),
    ).join(""),
  music: () =>
    plaster(1) +
    fill(4, 6, 40, 24, "#efe9da") +
    [10, 13, 16, 19, 22].map((y) => stroke(`M6 ${y} H42`, "#5c5748", 0.7)).join("") +
    oval(13, 20, 2.3, 1.7, "#15110f") +
    stroke("M15 20 V11", "#15110f", 1.1) +
    oval(22, 17, 2.3, 1.7, "#15110f") +
    stroke("M24 17 V9 L31 8 V15", "#15110f", 1.2) +
    oval(29, 15.4, 2.3, 1.7, "#15110f") +
    oval(37, 22, 2.3, 1.7, "#15110f") +
    stroke("M39 22 V13", "#15110f", 1.1),
  clock: () =>
    plaster(0) +
    dot(24, 14, 9, "#23282b") +
    dot(24, 14, 7.6, "#e9e4d6") +
    stroke("M24 14 V9 M24 14 L27.6 16.4", "#15110f", 1.5) +
    [0, 1, 2, 3].map((i) => turned(i * 90, 24, 14, fill(23.5, 7.2, 1, 1.8, "#15110f"))).join(""),
  blood: () =>
    brick(1) +
    flat(
      "M10 14 q8 -7 17 0 q10 5 12 -1 q3 9 -3 13 l-1 11 -2 -9 -4 2 -2 12 -2 -13 -6 1 -1 8 -2 -9 q-8 -4 -6 -15z",
      BLOOD,
      0.88,
    ) +
    stroke("M16 17 q5 -3 9 1", BLOOD_WET, 2),
  bloodHand: () =>
    plaster(1) +
    oval(19, 18, 5, 5.4, BLOOD, 0, 0.9) +
    stroke("M15 15 l-3 -7 M18 13 l-1 -8 M21 13 l2 -8 M23.6 16 l5 -5 M14.6 20 l-5 -1", BLOOD, 2.4) +
    stroke("M17 23 q1 8 0 15 M21 23 q1 6 0 11", BLOOD, 1.9, 0.7) +
    oval(36, 28, 3.6, 4, BLOOD, 0, 0.7) +
    stroke("M33.6 25 l-2 -5 M36 24 v-6 M38 25 l3 -5", BLOOD, 1.9, 0.7),
  exitSign: () =>
    brick(0) +
    box(8, 4, 32, 12, "#0d3a26", 1.4, 1.8) +
    stroke(
      "M16 7 H12.6 V13 H16 M12.6 10 H15 M18.6 7 L22.4 13 M22.4 7 L18.6 13 M25 7 V13 M28 7 H33 M30.5 7 V13",
      "#7dffb8",
      1.5,
    ),
  pipes: () =>
    concrete(0) +
    fill(0, 6, W, 5, "#8b7a6a") +
    fill(0, 6.6, W, 1.3, "#c3b3a2", 0.6) +
    fill(0, 15, W, 3.4, "#5f7a7c") +
    fill(33, 0, 5, H, "#7d6f62") +
    fill(34, 0, 1.3, H, "#b5a594", 0.6) +
    box(31.4, 4.4, 8.4, 8, "#6b5f54", 1, 1.4) +
    dot(12, 8.4, 4.4, "#8a2d27", 1.5) +
    dot(12, 8.4, 1.4, "#3a1210"),
  panel: () =>
    concrete(1) +
    box(8, 5, 32, 30, "#5d676b", 1, 1.8) +
    fill(11, 8, 26, 8, "#14201d") +
    stroke("M13 13 l4 -3 4 2 5 -4 4 3 5 -1", "#3fdc8a", 1.1) +
    [13, 20, 27, 34]
      .map((x, i) => dot(x, 21, 1.8, ["#3fdc8a", "#d9b44a", "#ff3a2c", "#3fdc8a"][i] ?? "#3fdc8a", 0.8))
      .join("") +
    [12, 19, 26, 33].map((x) => fill(x, 26, 3, 6, "#23292c")).join(""),
  mirror: () =>
    tiled(0) +
    box(7, 4, 34, 25, "#5a6468", 0.8, 1.8) +
    fill(9, 6, 30, 21, "#8fa6ad") +
    flat("M10 26 L22 6.4 H28 L15 26.6Z", "#c9dbe0", 0.6) +
    stroke("M32 7 l-4 7 5 4 -3 8 M28 14 l-8 3", "#4a5a60", 1),
  curtain: () =>
    plaster(0) +
    fill(2, 3, 44, 2, "#6b5334") +
    [3, 9, 33, 39]
      .map((x, i) => flat(`M${x} 4.6 h6 q2 16 -1 30 h-5 q2 -14 0 -30z`, i % 2 ? "#6a4040" : "#7d4c4a"))
      .join("") +
    fill(15, 5, 18, 24, "#6f8ba0") +
    stroke("M24 5 V29 M15 17 H33", "#3a4448", 1.5),
  flag: () =>
    plaster(1) +
    stroke("M10 4 V38", "#6b5334", 2) +
    flat("M11 5 Q22 2 28 6 Q34 9 41 6 V24 Q34 27 28 24 Q22 20 11 23Z", "#d8d2bd") +
    dot(26, 14.6, 5, "#4a6a5c") +
    flat("M26 10.6 l1.2 2.8 3 0.2 -2.3 2 0.8 3 -2.7 -1.6 -2.7 1.6 0.8 -3 -2.3 -2 3 -0.2z", "#e9e4d6"),
};

const SKIES: Partial<Record<FaceKind, string>> = {
  window: SKY("#e4f3ff", "#5f87ab"),
  windowMoon: SKY("#7fa3cc", "#16283c"),
  windowBroken: SKY("#4a6a8c", "#16222e"),
  windowBoarded: SKY("#38506a", "#121c26"),
};

export const wall = (kind: FaceKind): Drawing => ({
  width: W,
  height: H,
  pivotX: 0,
  pivotY: 0,
  body: FACES[kind](),
  defs: SHADE + noise("n", 0.28, 31, [0.1, 0.1, 0.09], 2) + (SKIES[kind] ?? ""),
});
