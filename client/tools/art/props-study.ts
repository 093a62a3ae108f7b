/** Furniture of music room, library and lab; breakers and stairs. Drawn as in props-school.ts. */
import type { PropKind } from "../../view/frames.ts";
import { board, books, leg, type PropDrawing, STEEL, sheet } from "./furniture.ts";
import { box, dot, fill, flat, oval, shape, stroke, turned } from "./svg.ts";

export const STUDY: Partial<Record<PropKind, PropDrawing>> = {
  piano: [
    84,
    66,
    box(3, 4, 78, 42, "#3a2a22", 2) +
      fill(5, 5.6, 74, 2, "#7a5d4a", 0.5) +
      flat("M70 5.4 H79.6 V44.6 H70Z", "#231914") +
      box(1.5, 34, 81, 12, "#4a362b", 1.5, 2.2) +
      fill(6, 36.6, 72, 6.4, "#e9e4d6") +
      Array.from({ length: 17 }, (_, i) =>
        fill(
          9 + i * 4.1,
          36.6,
          i % 7 === 2 || i % 7 === 6 ? 0.8 : 2.1,
          i % 7 === 2 || i % 7 === 6 ? 6.4 : 3.8,
          "#15110f",
        ),
      ).join("") +
      sheet(34, 18, 16, 12, 0, "#e9e4d6") +
      leg([8, 46], [8, 63], "#3a2a22") +
      leg([76, 46], [76, 63], "#3a2a22") +
      fill(30, 58, 24, 3, "#1a1310"),
  ],
  drum: [
    44,
    40,
    leg([10, 28], [6, 38]) +
      leg([34, 28], [38, 38]) +
      shape("M5 12 V28 Q22 36 39 28 V12Z", "#8d3a34") +
      flat("M30 14 H38 V27 Q34 30 30 31Z", "#5c2420") +
      oval(22, 12, 17, 6.6, "#e3dcc8", 2.4) +
      stroke("M8 18 v10 M16 20 v11 M28 20 v11", "#d6c27b", 1.3) +
      stroke("M14 3 L24 11 M32 4 L22 12", "#caa06b", 2),
  ],
  cello: [
    34,
    74,
    stroke("M17 6 V40", "#07090c", 6) +
      stroke("M17 6 V40", "#3a2418", 3) +
      shape(
        "M17 30 Q27 30 26 39 Q22 43 24 47 Q31 52 28 62 Q24 70 17 70 Q10 70 6 62 Q3 52 10 47 Q12 43 8 39 Q7 30 17 30Z",
        "#9a5a2e",
        2.4,
      ) +
      flat("M20 32 Q25 32 24.6 39 Q21 43 23 48 Q29 53 26.6 61 Q23 68 19 68.6 Q24 50 20 32Z", "#6f3d1e") +
      stroke("M12 54 q-2 4 0 8 M22 54 q2 4 0 8", "#2a160c", 1.4) +
      stroke("M16 8 V60 M18.4 8 V60", "#e3dcc8", 0.7) +
      box(13.6, 2, 7, 6, "#3a2418", 2, 1.4),
  ],
  musicStand: [
    30,
    54,
    leg([15, 22], [15, 48]) +
      leg([15, 46], [7, 52]) +
      leg([15, 46], [23, 52]) +
      turned(
        -4,
        15,
        14,
        box(3, 5, 24, 17, "#2b3134", 1, 2) +
          fill(5.6, 7, 9, 12, "#e5dfcc") +
          fill(15.6, 7, 9, 12, "#d8d2bd") +
          stroke("M7 10 h6 M7 13 h6 M17 10 h6 M17 13 h6", "#777", 0.8),
      ),
  ],
  bookCart: [
    46,
    48,
    leg([6, 10], [6, 44]) +
      leg([40, 10], [40, 44]) +
      box(3, 18, 40, 4, STEEL, 1, 1.6) +
      box(3, 36, 40, 4, STEEL, 1, 1.6) +
      books(6, 6, 34, 12, 3) +
      books(6, 25, 34, 11, 6) +
      dot(7, 45, 2, "#1a1a1a", 1) +
      dot(39, 45, 2, "#1a1a1a", 1),
  ],
  labBench: [
    86,
    46,
    box(4, 18, 78, 25, "#556168", 1) +
      flat("M62 19 H80.6 V41.6 H62Z", "#3a444a") +
      box(8, 22, 22, 17, "#66737b", 1, 1.3) +
      box(33, 22, 22, 17, "#616e76", 1, 1.3) +
      fill(17, 27, 6, 1.8, "#23292c") +
      fill(42, 27, 6, 1.8, "#23292c") +
      board(2, 8, 82, "#3d4649", 12) +
      shape("M12 12 V5 H15 V12 L19 17 H8Z", "#a8d8cf", 1.2) +
      fill(10, 14, 7, 2.4, "#6fb36a") +
      shape("M26 4 h5 v12 h-5z", "#cfe4e2", 1.2) +
      fill(27, 9, 3, 6, "#c9824a") +
      stroke("M58 14 V5 q6 -2 7 4", "#07090c", 4) +
      stroke("M58 14 V5 q6 -2 7 4", "#9aa5aa", 2) +
      fill(54, 12, 18, 4, "#1c2326", 1, 2),
  ],
  microscope: [
    24,
    30,
    box(4, 24, 17, 4, "#23292c", 1.4, 1.6) +
      stroke("M14 24 Q20 16 13 9", "#07090c", 5.4) +
      stroke("M14 24 Q20 16 13 9", "#8d989d", 3) +
      turned(-24, 10, 10, box(7, 2, 6, 15, "#c3cbcd", 1.4, 1.8)) +
      box(6, 19, 11, 2.6, "#4a5458", 1, 1),
  ],
  breakerOff: [
    36,
    48,
    box(3, 3, 30, 42, "#5d676b", 2) +
      flat("M26 4.4 H31.6 V43.6 H26Z", "#414a4e") +
      box(7, 8, 17, 22, "#1d2326", 1, 1.4) +
      fill(9.4, 20, 12, 6, "#3d474b") +
      box(13, 19, 5, 9, "#8a2d27", 1, 1.2) +
      fill(10, 11, 2.6, 3.4, "#4a1d1a") +
      flat("M15 34 l5 0 l-3 4 l4 0 l-7 6 l2 -5 l-4 0z", "#d9c23a", 1, 'stroke="#07090c" stroke-width="1"'),
  ],
  breakerOn: [
    36,
    48,
    box(3, 3, 30, 42, "#6b767a", 2) +
      flat("M26 4.4 H31.6 V43.6 H26Z", "#4a5458") +
      box(7, 8, 17, 22, "#1d2326", 1, 1.4) +
      fill(9.4, 12, 12, 6, "#3d474b") +
      box(13, 10, 5, 9, "#4f9c62", 1, 1.2) +
      dot(11.4, 25.4, 2, "#7dffb8") +
      dot(19.6, 25.4, 2, "#7dffb8") +
      flat("M15 34 l5 0 l-3 4 l4 0 l-7 6 l2 -5 l-4 0z", "#f0d74a", 1, 'stroke="#07090c" stroke-width="1"'),
  ],
  stairsUp: [
    96,
    56,
    Array.from(
      { length: 6 },
      (_, i) =>
        box(
          4 + i * 2.4,
          46 - i * 8.4,
          88 - i * 4.8,
          9.6,
          ["#59626a", "#616b73", "#69737c", "#727d86", "#7b8790", "#859199"][i] ?? STEEL,
          0.6,
          1.6,
        ) + fill(6 + i * 2.4, 47.4 - i * 8.4, 84 - i * 4.8, 1.5, "#b3bec5", 0.45),
    ).join("") +
      stroke("M5 44 L17 2 M91 44 L79 2", "#07090c", 5) +
      stroke("M5 44 L17 2 M91 44 L79 2", "#a08a5a", 2.6),
  ],
  stairsDown: [
    96,
    56,
    box(4, 4, 88, 50, "#0a0d10", 1) +
      Array.from(
        { length: 5 },
        (_, i) =>
          fill(
            7 + i * 3,
            44 - i * 9,
            82 - i * 6,
            7.4,
            ["#566068", "#444d54", "#333b41", "#23292e", "#15191d"][i] ?? "#111",
          ) + fill(7 + i * 3, 44 - i * 9, 82 - i * 6, 1.3, "#9aa5ac", 0.4 - i * 0.07),
      ).join("") +
      stroke("M5 52 L19 6 M91 52 L77 6", "#07090c", 4.6) +
      stroke("M5 52 L19 6 M91 52 L77 6", "#8a774d", 2.2),
  ],
};
