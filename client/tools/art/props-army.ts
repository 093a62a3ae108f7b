/** What the quarantine brought, and the yard: crates, barriers, lights, the truck, the dead. As in props-school.ts. */
import type { PropKind } from "../../view/frames.ts";
import type { PropDrawing } from "./furniture.ts";
import { BLOOD } from "./palette.ts";
import { box, dot, fill, flat, limb, oval, type Point, puffs, shape, stroke, turned } from "./svg.ts";

const OLIVE = "#5d6a4c";
const leg = (from: Point, to: Point, color = "#59636a") => limb([from, to], 2.6, color, 1.4);
const crate = (extra: string) =>
  box(3, 5, 42, 42, OLIVE, 2) +
  flat("M36 18 H43.6 V45.6 H36Z", "#414b34") +
  box(3, 5, 42, 12, "#7a8a62", 2, 1.8) +
  stroke("M3.6 31 H44.4 M13 17 V46 M35 17 V46", "#39432e", 2) +
  extra;

const wheelAt = (x: number, y: number, r: number) => dot(x, y, r, "#15171a", 2.4) + dot(x, y, r * 0.5, "#59636a", 1.6);

export const ARMY: Partial<Record<PropKind, PropDrawing>> = {
  crate: [48, 50, crate(fill(18, 22, 13, 2, "#c9c3a4", 0.8) + fill(18, 26, 9, 2, "#c9c3a4", 0.8))],
  medCrate: [
    48,
    50,
    crate(box(17, 19, 14, 14, "#e9e4d6", 1, 1.2) + stroke("M24 21.6 v8.8 M19.6 26 h8.8", "#b3342c", 3)),
  ],
  barrel: [
    36,
    50,
    box(4, 6, 28, 40, "#c2a52c", 5) +
      flat("M23 8 H28 Q30.7 8 30.7 12 V41 Q30.6 44.4 27 44.7 H23Z", "#7f6a19") +
      stroke("M4.6 18 H31.4 M4.6 33 H31.4", "#07090c", 1.8) +
      oval(18, 8, 14, 5, "#d8bd48", 2.4) +
      `<g fill="none" stroke="#1b1a10" stroke-width="1.9"><circle cx="17" cy="22.6" r="2.5"/><circle cx="14" cy="28" r="2.5"/><circle cx="20" cy="28" r="2.5"/></g>`,
  ],
  sandbags: [
    88,
    38,
    [
      [4, 22, 26],
      [31, 22, 26],
      [58, 22, 26],
      [16, 9, 27],
      [44, 9, 27],
    ]
      .map(
        ([x, y, w], i) =>
          box(x ?? 0, y ?? 0, w ?? 0, 14, i > 2 ? "#8d8260" : "#7d7355", 6.5, 2.2) +
          stroke(`M${(x ?? 0) + 5} ${(y ?? 0) + 4} q${(w ?? 0) / 3} -2 ${(w ?? 0) - 11} 0`, "#b5a980", 1.3, 0.7) +
          stroke(`M${(x ?? 0) + 3} ${(y ?? 0) + 9} q3 3 8 2`, "#54492f", 1.2, 0.7),
      )
      .join(""),
  ],
  truck: [
    150,
    96,
    wheelAt(34, 82, 12) +
      wheelAt(112, 82, 12) +
      wheelAt(86, 82, 12) +
      box(4, 22, 92, 54, "#4d5a3d", 3) +
      flat("M4 30 Q50 12 96 30 V22 Q50 4 4 22Z", "#5f6d4b", 1, 'stroke="#07090c" stroke-width="2.6"') +
      stroke("M20 24 V74 M42 20 V74 M64 20 V74 M84 24 V74", "#3a4530", 1.8) +
      shape("M97 36 H126 L138 54 H146 V76 H97Z", OLIVE) +
      flat("M124 54 H144.6 V74.6 H124Z", "#414b34") +
      shape("M104 42 H123 L131 54 H104Z", "#1d2b31", 1.8) +
      flat("M106 44 h6 l4 9 h-10z", "#ffffff", 0.2) +
      box(140, 58, 6, 7, "#fff0c2", 2, 1.6) +
      fill(97, 76, 52, 4, "#23291c") +
      flat("M45 38 l3 6.6 7 0.6 -5.4 4.6 1.8 7 -6.4 -3.8 -6.4 3.8 1.8 -7 -5.4 -4.6 7 -0.6z", "#e3dcc8", 0.75),
  ],
  floodlight: [
    40,
    100,
    leg([20, 34], [20, 88]) +
      leg([20, 86], [6, 97]) +
      leg([20, 86], [34, 97]) +
      leg([20, 60], [12, 92]) +
      box(3, 5, 34, 28, "#3d464a", 2) +
      [0, 1]
        .map((r) =>
          [0, 1]
            .map(
              (c) =>
                box(6 + c * 15, 8 + r * 12, 13, 10, "#fff0c2", 1.5, 1.3) +
                stroke(`M${8 + c * 15} ${11 + r * 12} l6 4`, "#ffffff", 1.3),
            )
            .join(""),
        )
        .join(""),
  ],
  fireBarrel: [
    38,
    54,
    box(5, 14, 28, 36, "#5c4a3f", 4) +
      flat("M24 16 H31.7 V46 Q31 48.6 28 48.6 H24Z", "#382b24") +
      stroke("M5.6 26 H32.4 M5.6 38 H32.4", "#07090c", 1.7) +
      dot(12, 32, 2.2, "#ff9a3a") +
      dot(20, 33, 2, "#ffb860") +
      dot(26, 31, 1.7, "#ff9a3a") +
      dot(15, 43, 1.8, "#ff9a3a") +
      oval(19, 15, 14, 4.6, "#1a0f0a", 2.4) +
      oval(19, 15, 10.6, 3, "#e0672a") +
      oval(18, 15, 6, 1.8, "#ffd27a"),
  ],
  lantern: [
    20,
    30,
    stroke("M6 8 Q10 0 14 8", "#07090c", 2.4) +
      box(4, 7, 12, 4, "#4a5458", 1, 1.6) +
      box(5, 11, 10, 11, "#ffd9a0", 1.5, 1.7) +
      oval(10, 17, 2.4, 3.6, "#fff6dd") +
      box(3.4, 21, 13.2, 5, "#3d464a", 1.4, 1.7),
  ],
  cone: [
    24,
    30,
    shape("M12 3 L18 24 H6Z", "#d8683c", 2.2) +
      flat("M9.4 12 H14.6 L15.8 17 H8.2Z", "#e9e4d6") +
      box(2.4, 23, 19, 4, "#b3502c", 1.2, 1.8),
  ],
  barrier: [
    78,
    44,
    leg([14, 10], [8, 41]) +
      leg([14, 10], [20, 41]) +
      leg([64, 10], [58, 41]) +
      leg([64, 10], [70, 41]) +
      box(3, 7, 72, 11, "#e3dcc8", 1) +
      [0, 1, 2, 3, 4].map((i) => flat(`M${6 + i * 15} 8.3 h7.4 l-6 8.4 h-7.4z`, "#b3342c")).join("") +
      box(3, 24, 72, 7, "#d8d2bd", 1, 1.8),
  ],
  bodyBag: [
    76,
    30,
    shape("M4 18 Q6 7 20 8 L56 9 Q70 9 72 17 Q70 25 56 25 L20 26 Q6 26 4 18Z", "#23282c") +
      flat("M6 19 Q12 24.6 22 24.6 L56 23.6 Q68 23.6 70.6 18 Q60 20 40 20 Q18 21 6 19Z", "#14181b") +
      stroke("M12 12 Q38 15 64 12", "#8b969b", 1.4) +
      fill(36, 13, 4, 3, "#c3cbcd") +
      flat("M20 9 q8 -3 14 1 q-6 3 -14 -1z", "#3a4247"),
  ],
  body: [
    76,
    36,
    flat("M10 27 Q30 20 56 24 Q66 28 56 33 Q30 36 14 33Z", BLOOD, 0.85) +
      shape("M8 22 Q10 10 24 12 L52 14 Q66 14 70 22 Q66 28 52 27 L24 29 Q9 30 8 22Z", "#3f4a5a") +
      flat("M10 23 Q20 26 52 23 Q62 24 66 22 Q62 26.4 52 25.8 L24 27.6 Q11 28 10 23Z", "#28303c") +
      dot(13, 18, 8.4, "#b99b80", 2.4) +
      flat("M5 15 Q6 8 14 9 Q21 10 21 16 Q14 12 5 15Z", "#2a1a14") +
      limb(
        [
          [52, 17],
          [69, 19],
        ],
        3.8,
        "#2b323d",
        1.5,
      ) +
      limb(
        [
          [52, 24],
          [68, 26],
        ],
        3.8,
        "#2b323d",
        1.5,
      ) +
      flat("M24 17 q12 -3 17 4 q-7 7 -16 4z", "#5a1412"),
  ],
  bicycle: [
    70,
    46,
    [15, 55]
      .map(
        (x) =>
          `<circle cx="${x}" cy="31" r="12" fill="none" stroke="#07090c" stroke-width="4.4"/><circle cx="${x}" cy="31" r="12" fill="none" stroke="#59636a" stroke-width="1.8"/>`,
      )
      .join("") +
      stroke(
        "M15 31 L27 14 H46 L55 31 M27 14 L35 31 L46 14 M15 31 H35 M46 14 L44 7 H51 M27 14 L25 9 M21 9 H30",
        "#07090c",
        5,
      ) +
      stroke(
        "M15 31 L27 14 H46 L55 31 M27 14 L35 31 L46 14 M15 31 H35 M46 14 L44 7 H51 M27 14 L25 9 M21 9 H30",
        "#45808a",
        2.2,
      ),
  ],
  tree: [
    96,
    124,
    stroke("M48 120 V66 M48 92 L30 70 M48 84 L66 64", "#07090c", 14) +
      stroke("M48 120 V66 M48 92 L30 70 M48 84 L66 64", "#4a3a2e", 9) +
      puffs(
        [
          [28, 56, 22],
          [68, 54, 23],
          [48, 34, 27],
          [48, 62, 22],
          [22, 40, 15],
          [76, 36, 15],
        ],
        "#24382e",
        2.8,
      ) +
      puffs(
        [
          [40, 30, 12],
          [24, 46, 9],
          [62, 44, 10],
        ],
        "#2f493a",
        0,
      ),
  ],
  goal: [
    104,
    66,
    stroke("M8 62 V8 H96 V62", "#07090c", 7) +
      stroke("M8 8 L20 22 V58 M96 8 L84 22 V58 M20 22 H84", "#4a5458", 1.6) +
      Array.from({ length: 9 }, (_, i) => stroke(`M${18 + i * 8.4} 16 V58`, "#8b969b", 0.7, 0.6)).join("") +
      Array.from({ length: 5 }, (_, i) => stroke(`M16 ${22 + i * 8} H88`, "#8b969b", 0.7, 0.6)).join("") +
      stroke("M8 62 V8 H96 V62", "#dfe5e1", 4),
  ],
  barricade: [
    96,
    52,
    turned(
      -3,
      48,
      30,
      box(2, 13, 92, 11, "#8a6a45", 1) + fill(4, 14.6, 88, 1.5, "#c09a6c", 0.6) + box(4, 31, 88, 11, "#76583a", 1),
    ) +
      box(14, 5, 9, 45, "#6b4d30", 1) +
      box(72, 5, 9, 45, "#6b4d30", 1) +
      limb(
        [
          [10, 21],
          [86, 35],
        ],
        6,
        "#9a7850",
        1.6,
      ) +
      [18, 77].map((x) => dot(x, 18, 1.2, "#c3cbcd") + dot(x, 36, 1.2, "#c3cbcd")).join(""),
  ],
};
