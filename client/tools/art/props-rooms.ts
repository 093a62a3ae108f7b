/** Furniture of kitchen, gym, infirmary and roof, and the places where samples are taken. As in props-school.ts. */
import type { PropKind } from "../../view/frames.ts";
import type { PropDrawing } from "./furniture.ts";
import { BLOOD, BLOOD_WET, darker, lighter } from "./palette.ts";
import { box, dot, fill, flat, limb, oval, type Point, puffs, shape, stroke, turned } from "./svg.ts";

const STEEL = "#8b969b";
const leg = (from: Point, to: Point, color = "#7c878d") => limb([from, to], 2.4, color, 1.4);
const wheel = (x: number, y: number) => dot(x, y, 2.6, "#1d1f20", 1.2);
/** A steel front with shade on the right. */
const steel = (x: number, y: number, w: number, h: number, color = STEEL) =>
  box(x, y, w, h, color, 1.5) +
  fill(x + w - w * 0.2 - 1.3, y + 1.3, w * 0.2, h - 2.6, darker(color, 0.35)) +
  fill(x + 1.6, y + 1.6, w - 3.2, 1.4, lighter(color, 0.5), 0.6);

const growth = (x: number, y: number, s: number) =>
  `<g transform="translate(${x} ${y}) scale(${s})">${puffs(
    [
      [-9, 0, 6],
      [0, -4, 7.6],
      [9, 0, 6.4],
      [-3, 4, 6],
      [5, 5, 5.6],
    ],
    "#6b3040",
    2,
  )}${dot(-2, -6, 2, "#b9d95a")}${dot(7, -1, 1.5, "#b9d95a")}${dot(-8, 1, 1.3, "#b9d95a")}${stroke("M-14 4 q-8 2 -10 10 M13 4 q8 0 10 8 M0 8 q-2 8 2 14", "#4a1f2c", 2.2)}</g>`;

export const ROOMS: Partial<Record<PropKind, PropDrawing>> = {
  sampleFridge: [
    40,
    76,
    steel(3, 3, 34, 70, "#b9c4c4") +
      box(6, 7, 24, 28, "#10262a", 1, 1.4) +
      fill(7.6, 9, 21, 24.6, "#5fb7b0", 0.75) +
      [0, 1, 2]
        .map((i) => shape(`M${10 + i * 6} 18 h4 v10 h-4z`, ["#b9d95a", "#8f3030", "#d8d2bd"][i] ?? "#fff", 1))
        .join("") +
      fill(7.6, 28, 21, 1.4, "#e6efec") +
      stroke("M6 39 H33", "#07090c", 1.8) +
      fill(27, 42, 2.6, 12, "#4a5458", 1, 1) +
      `<g fill="none" stroke="#1b1a10" stroke-width="2">${'<rect x="9" y="46" width="14" height="14" fill="#d9c23a" stroke-width="1.4"/><circle cx="16" cy="51" r="2.2"/><circle cx="13.4" cy="55.4" r="2.2"/><circle cx="18.6" cy="55.4" r="2.2"/>'}</g>`,
  ],
  sampleVent: [
    48,
    44,
    box(5, 4, 38, 34, "#59636a", 1.5) +
      fill(8, 7, 32, 28, "#0b0e10") +
      [0, 1, 2, 3].map((i) => fill(8, 10 + i * 6.6, 32, 2.6, "#78838a")).join("") +
      growth(26, 24, 1),
  ],
  sampleCorpse: [
    84,
    44,
    flat("M8 34 Q20 26 44 28 Q74 28 78 36 Q60 43 38 42 Q14 42 8 34Z", BLOOD, 0.85) +
      shape("M10 24 Q12 13 26 15 L54 17 Q68 17 72 25 Q68 31 54 30 L26 32 Q11 33 10 24Z", "#4c5a48") +
      dot(14.6, 20.6, 8, "#93a08a", 2) +
      limb(
        [
          [54, 20],
          [72, 22],
        ],
        3.8,
        "#333b33",
        1.5,
      ) +
      limb(
        [
          [54, 27],
          [71, 30],
        ],
        3.8,
        "#333b33",
        1.5,
      ) +
      limb(
        [
          [32, 28],
          [38, 37],
          [46, 38],
        ],
        3.8,
        "#93a08a",
        1.5,
      ) +
      growth(38, 20, 0.72) +
      oval(12, 19.4, 1.6, 2, "#120d0c") +
      oval(17.4, 20, 1.4, 1.8, "#120d0c") +
      oval(14.6, 25.4, 2.2, 2.6, "#240a09"),
  ],
  fridge: [
    40,
    78,
    steel(3, 3, 34, 72, "#c3c9c6") +
      stroke("M3.6 28 H36.4", "#07090c", 1.8) +
      fill(8, 13, 2.6, 10, "#4a5458", 1, 1) +
      fill(8, 34, 2.6, 16, "#4a5458", 1, 1) +
      turned(5, 20, 42, fill(16, 38, 10, 8, "#e7d9a0")) +
      turned(-6, 22, 18, fill(18, 14, 8, 8, "#d98d7a")),
  ],
  stove: [
    54,
    50,
    steel(3, 16, 48, 31, "#7c878c") +
      box(9, 24, 30, 17, "#14191b", 1.4, 1.4) +
      flat("M11 26 L20 26 L13 39 L11 39Z", "#ffffff", 0.14) +
      [12, 19, 26, 33].map((x) => dot(x, 20.4, 1.7, "#1b1f21")).join("") +
      box(2, 7, 50, 10, "#4a5357", 1.4, 2.2) +
      oval(15, 11, 7.6, 2.8, "#181c1e") +
      oval(38, 11, 7.6, 2.8, "#181c1e") +
      shape("M30 3 H46 V9 Q38 13 30 9Z", "#a9b3b6", 1.8) +
      stroke("M46 5 l6 -2", "#07090c", 3),
  ],
  counter: [
    68,
    46,
    steel(3, 14, 62, 29, "#79858a") +
      box(8, 20, 22, 19, "#869297", 1, 1.3) +
      box(33, 20, 18, 19, "#7f8b90", 1, 1.3) +
      box(1.5, 6, 65, 10, "#b3bcbc", 1.5, 2.2) +
      fill(4, 7.6, 60, 1.6, "#e5ecea", 0.7) +
      box(12, 4, 12, 5, "#caa06b", 1, 1.3) +
      stroke("M40 10 l12 -3", "#d5dcdc", 2),
  ],
  sink: [
    40,
    44,
    steel(3, 18, 34, 23, "#a9b3b3") +
      box(1.5, 11, 37, 9, "#dfe5e1", 2.5, 2.2) +
      oval(20, 15, 12, 3, "#4c585c") +
      stroke("M20 12 V4 q6 -2 6 4", "#07090c", 4.4) +
      stroke("M20 12 V4 q6 -2 6 4", "#c3cbcd", 2.2),
  ],
  stall: [
    48,
    74,
    box(3, 4, 42, 66, "#5f7a78", 1) +
      flat("M36 5.4 H43.6 V68.6 H36Z", "#40565a") +
      box(8, 9, 27, 54, "#6f8c89", 1, 1.6) +
      dot(31, 37, 1.8, "#d8d2bd", 1) +
      fill(10, 11, 22, 1.4, "#a5bdb8", 0.6) +
      stroke("M14 22 l8 4 M13 28 l12 -2", "#2f4244", 1.2, 0.7),
  ],
  mats: [
    70,
    40,
    [0, 1, 2]
      .map(
        (i) =>
          box(3 + i * 1.6, 26 - i * 10.6, 64 - i * 3, 12, ["#3a5a86", "#44679a", "#4e75ad"][i] ?? "#44679a", 3) +
          fill(7 + i * 1.6, 28 - i * 10.6, 56 - i * 3, 1.6, "#8fb0dc", 0.6),
      )
      .join("") +
      fill(16, 6, 3, 32, "#1c2c44", 0.5) +
      fill(50, 6, 3, 32, "#1c2c44", 0.5),
  ],
  vault: [
    58,
    54,
    shape("M8 16 H50 L54 51 H4Z", "#a9804f") +
      flat("M42 17 H49 L52.6 49.6 H44Z", "#7a5a34") +
      stroke("M7 27 H51 M6 38 H52", "#5c4226", 1.8) +
      box(6, 5, 46, 12, "#8d3a34", 5) +
      fill(10, 7, 36, 1.8, "#c9746b", 0.7) +
      fill(26, 30, 7, 3.4, "#3a2a18", 1, 1.6),
  ],
  hoop: [
    52,
    84,
    stroke("M26 30 V81", "#07090c", 7) +
      stroke("M26 30 V81", "#59636a", 4) +
      box(10, 76, 32, 6, "#3d474c", 2, 2) +
      box(4, 3, 44, 28, "#dfe5e1", 1.5, 2.2) +
      `<rect x="17" y="11" width="18" height="13" fill="none" stroke="#b3342c" stroke-width="2"/>` +
      stroke("M16 28 H36", "#07090c", 5) +
      stroke("M16 28 H36", "#d8683c", 2.6) +
      stroke("M17 30 L21 44 M22 30 L24 44 M30 30 L28 44 M35 30 L31 44 M18 35 H34 M20 40 H32", "#dfe5e1", 1.1),
  ],
  ballRack: [
    56,
    44,
    leg([6, 12], [6, 41]) +
      leg([50, 12], [50, 41]) +
      [0, 1]
        .map(
          (r) =>
            box(3, 20 + r * 16, 50, 3.6, "#6b767e", 1, 1.4) +
            [11, 24, 37, 47]
              .filter((_, i) => r === 0 || i < 3)
              .map(
                (x, i) =>
                  dot(x, 13.4 + r * 16, 6, (i + r) % 2 ? "#c9783c" : "#c2b04a", 1.7) +
                  stroke(`M${x - 5} ${13.4 + r * 16} q5 -3 10 0`, "#2a1a10", 1),
              )
              .join(""),
        )
        .join(""),
  ],
  ball: [18, 18, dot(9, 9, 7.4, "#c9783c", 2) + stroke("M2.6 8 q6 -4 12.6 1 M9 2 q-3 7 1 14", "#3a2010", 1.2)],
  bed: [
    84,
    46,
    leg([8, 14], [8, 43]) +
      leg([76, 14], [76, 43]) +
      leg([8, 5], [8, 22]) +
      box(4, 18, 76, 14, "#dfe5e1", 4) +
      shape("M30 16 H78 Q81 16 80 22 V34 H30Z", "#6f9a9a", 2) +
      flat("M64 17.4 H78.6 V32.8 H64Z", "#4d7476") +
      box(7, 13, 20, 11, "#f2f2ea", 4, 1.8) +
      stroke("M34 20 h26", "#9fc4c2", 1.5),
  ],
  gurney: [
    80,
    46,
    leg([15, 24], [21, 40]) +
      leg([65, 24], [59, 40]) +
      wheel(21, 42) +
      wheel(59, 42) +
      box(3, 13, 74, 13, "#d4d8d4", 5) +
      shape("M24 12 q15 -8 32 0 l4 12 h-40z", "#a9b1ac", 1.8) +
      flat("M35 15 q8 -3 12 2 q-2 7 -9 6z", BLOOD_WET) +
      box(5, 10.6, 16, 9, "#f0f0e8", 3, 1.6) +
      stroke("M6 30 H74", "#5a6468", 2),
  ],
  screen: [
    74,
    70,
    leg([8, 6], [8, 67]) +
      leg([37, 6], [37, 67]) +
      leg([66, 6], [66, 67]) +
      shape("M9 8 Q16 12 22 8 Q29 12 36 8 V56 Q29 60 22 56 Q16 60 9 56Z", "#a9c2bf", 2) +
      shape("M38 8 Q45 12 51 8 Q58 12 65 8 V56 Q58 60 51 56 Q45 60 38 56Z", "#8fa8a6", 2) +
      stroke("M15 12 V54 M29 12 V54 M45 12 V54 M58 12 V54", "#6f8886", 1.3) +
      flat("M42 40 q4 -6 7 0 q2 6 -1 12 l-2 -5 q-4 0 -4 -7z", BLOOD, 0.8),
  ],
  wheelchair: [
    44,
    50,
    stroke("M12 6 V26 H30 L36 40 H41", "#07090c", 5.4) +
      stroke("M12 6 V26 H30 L36 40 H41", "#8b969b", 2.6) +
      stroke("M6 7 H13", "#07090c", 4.4) +
      box(11, 21, 21, 6.4, "#3f5560", 2, 2) +
      box(9, 9, 6, 14, "#4a6470", 2, 1.8) +
      `<circle cx="17" cy="34" r="11.6" fill="none" stroke="#07090c" stroke-width="5"/><circle cx="17" cy="34" r="11.6" fill="none" stroke="#7c878d" stroke-width="2"/>` +
      stroke("M17 23 V45 M6 34 H28 M9 26 L25 42 M25 26 L9 42", "#7c878d", 0.9) +
      dot(17, 34, 2, "#c3cbcd") +
      dot(36, 44.6, 3.4, "#1d1f20", 1.4),
  ],
  ivStand: [
    24,
    70,
    leg([12, 6], [12, 62]) +
      leg([12, 60], [4, 67]) +
      leg([12, 60], [20, 67]) +
      leg([5, 6], [19, 6]) +
      shape("M15 8 h7 v13 q-3.6 3 -7 0z", "#cfe4e2", 1.6) +
      fill(16.2, 14, 4.6, 6, "#8fc2c9") +
      stroke("M18.6 23 Q19 34 13 40", "#cfe4e2", 1.1),
  ],
  supplyCabinet: [
    54,
    66,
    box(3, 4, 48, 58, "#d5dbd6", 2) +
      flat("M42 5.4 H49.6 V60.6 H42Z", "#a3aba8") +
      box(7, 9, 17, 34, "#2b4a50", 1, 1.4) +
      box(26, 9, 15, 34, "#2b4a50", 1, 1.4) +
      [0, 1, 2]
        .map(
          (r) =>
            fill(8.4, 18 + r * 10, 31, 1.5, "#9ab4b4") +
            [10, 15, 28, 34]
              .map((x, i) =>
                fill(
                  x,
                  11.4 + r * 10,
                  3.6,
                  6.6,
                  ["#b3342c", "#e9e4d6", "#b9d95a", "#d9b44a"][(i + r) % 4] ?? "#fff",
                  0.9,
                  0.8,
                ),
              )
              .join(""),
        )
        .join("") +
      flat("M7.6 9.6 h8 l-6 33 h-2z", "#ffffff", 0.2) +
      fill(15, 46, 20, 13, "#ffffff") +
      stroke("M25 48 V57 M20.6 52.4 H29.4", "#b3342c", 3.4),
  ],
  boiler: [
    64,
    86,
    box(8, 14, 48, 66, "#6f5245", 8) +
      flat("M44 15.4 Q54.6 18 54.6 24 V70 Q54.6 78 44 78.6Z", "#4a342b") +
      fill(12, 30, 38, 2.2, "#3a281f") +
      fill(12, 56, 38, 2.2, "#3a281f") +
      dot(26, 43, 7, "#e3dcc8", 2) +
      stroke("M26 43 l4 -4", "#b3342c", 1.7) +
      box(19, 61, 22, 13, "#1d1613", 2, 2) +
      flat("M22 72 q3 -8 6 -4 q3 -5 5 0 q3 -2 4 4z", "#c9682f") +
      stroke("M20 14 V4 H2 M44 14 V2", "#07090c", 9) +
      stroke("M20 14 V4 H2 M44 14 V2", "#8b7a6a", 5) +
      leg([14, 78], [14, 84]) +
      leg([50, 78], [50, 84]),
  ],
  generator: [
    64,
    50,
    box(4, 12, 56, 32, "#a8892c", 3) +
      flat("M48 13.4 H58.6 V42.6 H48Z", "#745d1b") +
      box(9, 17, 20, 20, "#2a2c22", 1.6, 1.6) +
      [0, 1, 2, 3].map((i) => fill(11, 20 + i * 4.2, 16, 1.8, "#57594a")).join("") +
      dot(38, 22, 4.4, "#e3dcc8", 1.6) +
      stroke("M38 22 l2 -3", "#b3342c", 1.4) +
      box(34, 30, 10, 6, "#b3342c", 1, 1.2) +
      stroke("M10 12 V5 H54 V12", "#07090c", 4.6) +
      stroke("M10 12 V5 H54 V12", "#6b767e", 2.2) +
      wheel(14, 46) +
      wheel(50, 46),
  ],
  // Bare: the antenna that stands in it is the one that is taken (furniture.ts of the view hangs it there).
  antennaRack: [
    48,
    62,
    leg([7, 8], [7, 59]) +
      leg([41, 8], [41, 59]) +
      box(4, 18, 40, 4, "#5a6468", 1, 1.6) +
      box(4, 44, 40, 4, "#5a6468", 1, 1.6) +
      stroke("M14 22 q2 8 -3 12 M34 22 q-1 6 3 9", "#07090c", 3.6) +
      stroke("M14 22 q2 8 -3 12 M34 22 q-1 6 3 9", "#a8892c", 1.7) +
      box(10, 34, 28, 10, "#4e5a42", 1.5, 1.8) +
      dot(16, 39, 2, "#e7a33c") +
      fill(22, 37.4, 12, 1.4, "#232a1f") +
      fill(22, 40.4, 9, 1.4, "#232a1f"),
  ],
  mast: [
    56,
    108,
    stroke("M12 104 L26 6 M44 104 L30 6", "#07090c", 6.4) +
      stroke("M12 104 L26 6 M44 104 L30 6", "#7c878d", 3.4) +
      stroke(
        "M14 90 L41 80 M42 90 L16 76 M17 70 L38 62 M39 70 L19 56 M20 50 L36 42 M36 50 L22 36 M23 30 L33 24",
        "#07090c",
        4,
      ) +
      stroke(
        "M14 90 L41 80 M42 90 L16 76 M17 70 L38 62 M39 70 L19 56 M20 50 L36 42 M36 50 L22 36 M23 30 L33 24",
        "#8b969b",
        1.7,
      ) +
      dot(28, 5, 3.4, "#ff3a2c", 1.6) +
      box(4, 98, 48, 8, "#4a5458", 1.5) +
      shape("M34 40 Q50 36 50 24 Q44 34 34 34Z", "#b9c4c4", 1.8),
  ],
  radio: [
    34,
    42,
    box(3, 15, 28, 23, "#4e5a42", 2) +
      flat("M24 16.4 H29.6 V36.6 H24Z", "#374030") +
      stroke("M26 15 V2", "#07090c", 3) +
      stroke("M26 15 V2", "#8b969b", 1.2) +
      dot(12, 27, 6.4, "#232a1f", 1.4) +
      [-3, 0, 3].map((y) => fill(8, 26.4 + y, 8, 1, "#4e5a42")).join("") +
      fill(21, 20, 8, 5, "#e7a33c") +
      fill(24, 20, 1, 5, "#7a3a10") +
      dot(25, 31, 2.6, "#cfd6c0", 1),
  ],
  vent: [
    44,
    36,
    box(4, 10, 36, 22, "#6b767a", 1.5) +
      flat("M32 11.4 H38.6 V30.6 H32Z", "#4a5458") +
      [0, 1, 2].map((i) => fill(8, 15 + i * 5, 22, 2.2, "#23292c")).join("") +
      box(2, 5, 40, 7, "#7d888c", 1.5, 2),
  ],
  waterTank: [
    66,
    80,
    leg([14, 56], [10, 77]) +
      leg([52, 56], [56, 77]) +
      leg([33, 58], [33, 77]) +
      box(6, 12, 54, 46, "#5f6d6a", 4) +
      flat("M46 13.4 H58.6 V56.6 H46Z", "#414d4c") +
      shape("M4 14 L33 3 L62 14Z", "#4f5b59") +
      stroke("M7 26 H59 M7 42 H59", "#3a4544", 1.6) +
      flat("M20 26 q3 10 1 24 l-3 0 q0 -14 2 -24z", "#7a4a30", 0.7),
  ],
};
