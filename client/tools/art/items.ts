/** Things that lie on the ground and are carried: small, bright, told apart by shape as well as colour. 26 x 26. */
import type { GroundItem } from "../../view/frames.ts";
import { box, dot, fill, flat, shape, stroke, turned } from "./svg.ts";

const ITEMS: Record<GroundItem, string> = {
  suppressant: turned(
    -32,
    13,
    13,
    box(9.6, 6, 7, 13, "#dcefe9", 1.4, 1.9) +
      fill(10.8, 11, 4.6, 7, "#62b9a8") +
      box(8, 3.4, 10.2, 3.2, "#4a5458", 1, 1.5) +
      stroke("M13 19.4 V24", "#c3cbcd", 1.5),
  ),
  noisemaker:
    shape("M5 9 H11 L19 4 V20 L11 15 H5Z", "#d8683c", 2.1) +
    fill(6.4, 10.4, 4, 3.2, "#f0a878") +
    stroke("M21.4 8 q3 4 0 8", "#f1e05a", 1.9) +
    box(7, 15, 4, 7, "#7a3a20", 1, 1.6),
  bandage:
    dot(13, 14, 8.4, "#efe9da", 2.1) +
    dot(13, 14, 3.4, "#c4bda9", 1.5) +
    stroke("M13 9.4 v-2 M9 14 h-1.4", "#c4bda9", 1.4) +
    shape("M15 20.6 L24 22.6 L24 19 L20 17.4Z", "#efe9da", 1.7) +
    stroke("M16.6 9.4 h4.6 M18.9 7.1 v4.6", "#b3342c", 2.1),
  battery:
    box(6, 7, 14, 16, "#3d464a", 1.6, 2.1) +
    fill(7.2, 8.2, 11.6, 5, "#d9b44a") +
    box(10, 3.6, 6, 3.8, "#c3cbcd", 1, 1.6) +
    flat("M14.4 13.6 l-4 5 h2.6 l-1.2 3.6 l4.4 -5.2 h-2.6z", "#f1e05a"),
  rawSupplies:
    box(3, 9, 20, 13, "#cfd6d2", 2, 2.1) +
    fill(4.2, 15.4, 17.6, 5.6, "#8f3a36", 0.9) +
    stroke("M6 18 q3 -3 6 0 t8 -1", "#c9746b", 1.4) +
    box(8, 5, 10, 4.6, "#a3aba8", 1, 1.6) +
    fill(5, 11, 9, 1.4, "#ffffff", 0.8),
  kit:
    box(3, 7, 20, 15, "#e9e4d6", 2, 2.1) +
    fill(4.2, 8.2, 17.6, 3.2, "#4a8f9c") +
    dot(9, 16.4, 3.2, "#b9d95a", 1.5) +
    shape("M15 12.6 h3.4 v8 h-3.4z", "#cfe4e2", 1.3) +
    fill(15.6, 17, 2.2, 3, "#b3342c") +
    stroke("M10 7 V4.4 H16 V7", "#07090c", 2),
  antenna:
    stroke("M13 23 V5", "#07090c", 4.8) +
    stroke("M6 6 H20 M8 11 H18 M10 16 H16", "#07090c", 4.4) +
    stroke("M13 23 V5", "#c3cbcd", 2.2) +
    stroke("M6 6 H20 M8 11 H18 M10 16 H16", "#c3cbcd", 1.9) +
    dot(13, 4, 1.8, "#ff5a48"),
  badge:
    turned(
      -8,
      13,
      14,
      stroke("M13 8 Q4 3 6 0 M13 8 Q22 3 20 0", "#7d2f2c", 2.2) +
        box(6, 7, 14, 17, "#e9e0c8", 1.6, 2.1) +
        fill(7.4, 8.4, 11.2, 3, "#8a2d27") +
        box(9.2, 12.4, 7.6, 6.6, "#9aa5a8", 0.6, 1) +
        dot(13, 15, 1.8, "#6b4d3a") +
        flat("M9.8 18.4 q3.2 -3.4 6.4 0z", "#6b4d3a") +
        fill(8.6, 20.6, 8.8, 1.2, "#6b6558"),
    ) + flat("M17 18 q4 -1 5 3 q-3 3 -6 1z", "#5c1512", 0.9),
};

export const item = (kind: GroundItem): string => ITEMS[kind];
