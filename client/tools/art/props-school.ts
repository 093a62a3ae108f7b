/** Furniture of classrooms and corridors. Light comes from above, the right side of a thing is in shade. */
import type { PropKind } from "../../view/frames.ts";
import { board, leg, type PropDrawing, sheet, shelfUnit, WOOD, WOOD_DARK } from "./furniture.ts";
import { darker } from "./palette.ts";
import { box, dot, fill, flat, oval, shape, stroke, turned } from "./svg.ts";

const LOCKER = "#557781";

const lockerBody = (open: boolean) => {
  let body =
    box(2, 3, 24, 63, open ? "#4a6973" : LOCKER, 1.5) +
    flat("M18 4.5 H24.6 V64.5 H18Z", darker(LOCKER, 0.35)) +
    fill(3.5, 4.5, 1.3, 59, "#86a6ad", 0.55);
  if (open) {
    body +=
      fill(4, 6, 20, 57, "#0a0d0f") +
      fill(4, 18, 20, 2, "#31444b") +
      stroke("M8 20 v3 q4 3 6 0 v-3", "#4c5b61", 1.2) +
      flat("M7 46 q6 -4 13 0 l2 16 h-16z", "#1a2226");
    body +=
      shape("M2 3.5 L-0 8 L-0 68 L2 66Z", LOCKER, 1.5) +
      shape("M2 4 L-7 9 L-7 69 L2 66Z", "#6b8e97", 1.8) +
      stroke("M-4.6 14 v12 M-2.4 13 v12", "#2a3b41", 1.2);
    return `<g transform="translate(8 0)">${body}</g>`;
  }
  for (let i = 0; i < 4; i++) body += fill(7, 10 + i * 3.2, 13, 1.5, "#22333a");
  body +=
    box(17.6, 32, 3.2, 7, "#c8cdbf", 1, 1) + fill(7, 52, 8, 6, "#c9b458", 0.75) + fill(7.8, 53.6, 5, 0.9, "#5d5226");
  return `<g transform="translate(8 0)">${body}</g>`;
};

export const SCHOOL: Partial<Record<PropKind, PropDrawing>> = {
  desk: [
    48,
    40,
    leg([6, 14], [6, 37]) +
      leg([42, 14], [42, 37]) +
      board(2, 5, 44, WOOD) +
      sheet(12, 7, 11, 8, -7) +
      stroke("M30 9 l6 3", "#b9482f", 1.6),
  ],
  deskFlip: [
    52,
    38,
    turned(
      -13,
      26,
      26,
      leg([12, 18], [10, 3]) +
        leg([41, 18], [43, 3]) +
        box(5, 15, 42, 17, "#85623b", 2) +
        fill(8, 17, 36, 1.6, "#b58a56", 0.8) +
        stroke("M14 22 h9 M15 26 h14", "#6b4d2c", 1.2),
    ),
  ],
  chair: [
    26,
    36,
    leg([6, 20], [6, 34]) +
      leg([20, 20], [20, 34]) +
      box(4, 2, 18, 11, "#3f6d78", 3) +
      fill(6.4, 4, 13, 1.6, "#7ba5ae", 0.6, 0.8) +
      box(3, 16.5, 20, 7.5, "#4d8290", 2),
  ],
  chairFallen: [
    38,
    26,
    leg([10, 20], [26, 23]) +
      leg([10, 9], [25, 5]) +
      turned(78, 12, 14, box(3, 8, 18, 10, "#3f6d78", 3)) +
      box(8, 6, 8, 16, "#4d8290", 2),
  ],
  teacherDesk: [
    72,
    46,
    board(2, 4, 68, "#7d5a37", 15) +
      box(4, 22, 20, 20, "#5f4227", 1, 2) +
      box(48, 22, 20, 20, "#54391f", 1, 2) +
      fill(7, 26, 14, 5, "#6f4f2f") +
      fill(7, 34, 14, 5, "#6f4f2f") +
      dot(14, 28.6, 1, "#d6c27b") +
      dot(14, 36.6, 1, "#d6c27b") +
      sheet(10, 6, 12, 9, 6) +
      sheet(20, 7, 12, 9, -8, "#c9c2aa") +
      box(50, -0 + 2, 12, 9, "#9c2f28", 1, 1.6) +
      dot(40, 9, 3, "#b5452f", 1.4) +
      stroke("M40 6 q1 -2 3 -2", "#4d6448", 1.4),
  ],
  table: [58, 42, leg([8, 16], [8, 39]) + leg([50, 16], [50, 39]) + board(2, 5, 54, "#8d8676", 15)],
  tableLong: [
    112,
    44,
    leg([10, 18], [10, 41]) +
      leg([102, 18], [102, 41]) +
      leg([56, 18], [56, 41]) +
      board(2, 5, 108, "#a39a84", 17) +
      box(18, 8, 16, 8, "#b9643a", 2, 1.4) +
      oval(27, 11, 4, 2, "#e5dcc0") +
      box(66, 9, 16, 8, "#4d7a80", 2, 1.4) +
      dot(90, 11, 3, "#d8d2bd", 1.2),
  ],
  bench: [
    86,
    26,
    leg([10, 12], [10, 23]) +
      leg([76, 12], [76, 23]) +
      box(2, 5, 82, 7, WOOD, 2) +
      fill(5, 6.6, 76, 1.2, "#caa06b", 0.7) +
      box(2, 11, 82, 4.6, WOOD_DARK, 1, 1.6),
  ],
  bin: [
    28,
    38,
    shape("M4 8 L7 35 H21 L24 8Z", "#5a6366") +
      flat("M18 10 L22.4 10 L19.8 33.6 L16 33.6Z", "#3c4447") +
      stroke("M10 13 l1 19 M14 13 v19", "#333b3e", 1.6) +
      oval(14, 8, 10, 3.6, "#1b2022", 2) +
      flat("M8 7 l4 -4 l5 2 l3 3z", "#d8d2bd"),
  ],
  binFallen: [
    46,
    28,
    shape("M12 5 L40 9 L40 23 L12 26Z", "#5a6366") +
      stroke("M18 9 l18 2 M18 21 l18 -1", "#333b3e", 1.5) +
      oval(11, 15.5, 4, 10, "#1b2022", 2) +
      flat("M2 22 l5 -5 l5 3 l-3 6z", "#d8d2bd") +
      flat("M0 26 l7 -2 l4 3z", "#b9b19a"),
  ],
  vending: [
    44,
    80,
    box(3, 3, 38, 74, "#7d2b2b", 3) +
      flat("M33 4.4 H39.6 V75.6 H33Z", "#551c1d") +
      fill(6.5, 8, 23, 45, "#0e2023", 1, 1) +
      fill(7.5, 9, 21, 43, "#bfe6e2") +
      [0, 1, 2, 3]
        .map(
          (j) =>
            [0, 1, 2]
              .map((i) =>
                j === 2 && i === 1
                  ? ""
                  : fill(
                      9 + i * 6.6,
                      11.6 + j * 10,
                      4.6,
                      7.4,
                      ["#d8483c", "#f0a136", "#45b07a", "#4a6de0"][(i + j) % 4] ?? "#fff",
                      0.9,
                      1.2,
                    ),
              )
              .join("") + fill(7.5, 19.8 + j * 10, 21, 1, "#2f4a52", 0.6),
        )
        .join("") +
      box(31.6, 14, 7, 9, "#1b1f22", 1, 1) +
      dot(35, 18.5, 1.5, "#3fdc8a") +
      fill(31.6, 27, 7, 3, "#d8d2bd") +
      fill(33.6, 33, 3, 5, "#1b1f22") +
      box(8, 58, 26, 11, "#191213", 1.4, 1.6) +
      flat("M8 9.6 L16 9.6 L8 31Z", "#ffffff", 0.4) +
      fill(5, 4.6, 34, 2, "#c25a50", 0.7, 1),
  ],
  cabinet: [
    50,
    66,
    box(2, 4, 46, 58, "#6d5a45", 1.5) +
      flat("M38 5.4 H46.6 V60.6 H38Z", "#4c3d2d") +
      box(6, 9, 17, 48, "#7d6850", 1, 1.4) +
      box(25, 9, 17, 48, "#705c46", 1, 1.4) +
      dot(21, 34, 1.3, "#d6c27b") +
      dot(27, 34, 1.3, "#d6c27b") +
      fill(3.6, 5.6, 42, 1.4, "#a18868", 0.6),
  ],
  fileCabinet: [
    34,
    58,
    box(3, 3, 28, 52, "#737d82", 1.5) +
      flat("M24 4.4 H29.6 V53.6 H24Z", "#4f585c") +
      [0, 1, 2]
        .map(
          (i) =>
            box(6, 6.5 + i * 16, 19, 13, i === 1 ? "#808a8f" : "#7b858a", 1, 1.2) +
            fill(12, 10 + i * 16, 7, 2, "#2b3134") +
            fill(11, 14 + i * 16, 9, 3, "#d8d2bd"),
        )
        .join(""),
  ],
  shelf: [64, 78, shelfUnit(64, 78)],
  shelfFallen: [
    92,
    50,
    `<g transform="translate(6 45) rotate(-91) scale(.72 1)">${shelfUnit(54, 78)}</g>` +
      sheet(66, 40, 11, 6, 14, "#7d3b34") +
      sheet(78, 33, 10, 6, -30, "#3f5f6d") +
      sheet(4, 40, 10, 6, -12, "#8a7a45"),
  ],
  trophyCase: [
    64,
    70,
    box(2, 4, 60, 62, "#59442f", 1.5) +
      fill(6, 8, 52, 46, "#1c2a2e") +
      fill(6, 30, 52, 2.4, "#7d6042") +
      [14, 32, 50]
        .map(
          (x, i) =>
            `<g transform="translate(${x} ${i === 1 ? 28 : 29})">${flat("M-5 -14 H5 Q5 -6 1.6 -5 V-2 H4 V0 H-4 V-2 H-1.6 V-5 Q-5 -6 -5 -14Z", i === 1 ? "#d9b44a" : "#b9a05a", 1, 'stroke="#07090c" stroke-width="1.2"')}</g>`,
        )
        .join("") +
      flat("M10 52 V40 h10 v12z M30 52 V37 h5 v15z M44 52 v-9 h9 v9z", "#a89158") +
      flat("M8 8 L24 8 L10 54 L8 54Z", "#ffffff", 0.16) +
      box(6, 56, 52, 8, "#4a3726", 1, 1.2),
  ],
  globe: [
    26,
    34,
    stroke("M13 26 V31", "#07090c", 5) +
      oval(13, 31, 8, 2.6, "#6b4d2c", 1.6) +
      dot(13, 15, 10.6, "#4a7d90", 2.2) +
      flat("M8 8 q5 -2 6 2 q-1 4 -5 4 q-3 -2 -1 -6z M15 14 q5 0 5 4 q-3 5 -6 3 q-2 -4 1 -7z", "#7f9a5c") +
      stroke("M4 7 A12.6 12.6 0 0 0 9 27", "#b08f4d", 1.6),
  ],
  plant: [
    34,
    52,
    shape("M9 34 H25 L23 50 H11Z", "#9c5a3c") +
      box(7.5, 31, 19, 5, "#ad6746", 1, 2) +
      [
        [-28, 17, 8],
        [-10, 17, 3],
        [12, 17, 4],
        [32, 17, 9],
      ]
        .map(([a, x, y]) =>
          turned(
            a ?? 0,
            17,
            33,
            shape(
              `M${x} 34 Q${(x ?? 0) - 6} ${(y ?? 0) + 10} ${x} ${y} Q${(x ?? 0) + 6} ${(y ?? 0) + 10} ${x} 34Z`,
              "#4a7a4d",
              1.8,
            ),
          ),
        )
        .join(""),
  ],
  plantDead: [
    34,
    48,
    shape("M9 30 H25 L23 46 H11Z", "#84503a") +
      box(7.5, 27, 19, 5, "#925a41", 1, 2) +
      stroke("M17 28 Q14 14 6 12 M17 28 Q19 12 27 16 M17 28 Q17 14 14 5", "#07090c", 4.4) +
      stroke("M17 28 Q14 14 6 12 M17 28 Q19 12 27 16 M17 28 Q17 14 14 5", "#7a6a44", 2) +
      flat(
        "M4 12 q-2 4 1 7 q3 -3 2 -7z M28 16 q3 3 1 8 q-4 -3 -3 -8z",
        "#6b5a38",
        1,
        'stroke="#07090c" stroke-width="1.2"',
      ),
  ],
  backpack: [
    24,
    26,
    shape("M5 9 Q5 3 12 3 Q19 3 19 9 L20.6 21 Q20 24 12 24 Q4 24 3.4 21Z", "#4a6a8a", 2.2) +
      box(7, 14, 10, 7, "#3a5570", 1.6, 1.4) +
      stroke("M9 3.4 Q12 0.6 15 3.4", "#07090c", 2) +
      stroke("M8 10 h8", "#7fa0bf", 1.4),
  ],
  mopBucket: [
    32,
    50,
    stroke("M20 36 L27 3", "#07090c", 5) +
      stroke("M20 36 L27 3", "#9a7850", 2.4) +
      shape("M4 30 H26 L23.6 46 H6.4Z", "#c2a52c", 2.2) +
      oval(15, 30, 11, 3, "#2c3b3f", 1.8) +
      dot(8, 47, 2, "#1a1a1a", 1) +
      dot(22, 47, 2, "#1a1a1a", 1),
  ],
  locker: [44, 70, lockerBody(false)],
  lockerOpen: [44, 72, lockerBody(true)],
  bell: [
    30,
    30,
    box(5, 3, 20, 24, "#4a1f1c", 2, 2) +
      dot(15, 12.6, 7.6, "#b3342c", 2) +
      dot(13, 10.4, 2, "#e8958c") +
      box(11, 21, 8, 4.4, "#d8d2bd", 1, 1.2) +
      dot(15, 12.6, 2, "#5d1714"),
  ],
  extinguisher: [
    18,
    34,
    box(4, 9, 11, 22, "#b3342c", 4, 2) +
      fill(11, 11, 2.6, 18, "#7a211c") +
      box(6.6, 4, 6, 5, "#23292b", 1, 1.4) +
      stroke("M12 6 Q17 8 15.6 18", "#07090c", 2) +
      fill(5.4, 16, 8, 6, "#e5dcc0"),
  ],
};
