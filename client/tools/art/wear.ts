/**
 * Garments over the jacket, painted in their own colours so that sixteen people stay sixteen people while the jacket
 * beneath carries the seat's colour. Same frame as the body: torso from x 19 to 45 (front), 22 to 42 (side), y 47 to 73.
 */
import type { Side } from "../../view/frames.ts";
import type { WearKind } from "../../view/looks.ts";
import { box, dot, fill, flat, shape, stroke } from "./svg.ts";

const DARK = "#0b1016";
const WHITE = "#ece7da";
const fold = (d: string, opacity = 0.3) => flat(d, DARK, opacity);

type Forms = Record<Side, string>;
const BAG = "#6a4a33";

const WEAR: Record<Exclude<WearKind, "none">, Forms> = {
  hoodie: {
    down:
      fold("M24.6 62 L39.4 62 L41.6 68 L22.4 68Z") +
      stroke("M24.6 62 L22.6 67.6 M39.4 62 L41.4 67.6", DARK, 1.2, 0.6) +
      stroke("M29.6 52.6 V58.6 M34.4 52.6 V57.6", WHITE, 1.3),
    side: fold("M34 62 L41 63 L41 68 L33 68Z") + stroke("M24 50 Q22.6 46 29 46", DARK, 2, 0.5),
    up: shape("M24.6 47.6 Q32 44 39.4 47.6 Q39 56.4 32 57.4 Q25 56.4 24.6 47.6Z", "#0b1016", 0, 'opacity=".38"'),
  },
  track: {
    down: stroke("M32 54 V67.6", WHITE, 1.6) + stroke("M23.6 50 L23.4 67 M40.4 50 L40.6 67", WHITE, 1.7, 0.9),
    side: stroke("M40 51 L40.4 67", WHITE, 1.5, 0.9) + stroke("M27 49 L26.4 67", WHITE, 1.7, 0.8),
    up:
      stroke("M23.6 51 L23.4 67 M40.4 51 L40.6 67", WHITE, 1.7, 0.9) +
      fill(27.4, 55, 9.2, 2.2, WHITE, 0.9) +
      fill(28.6, 59, 6.8, 2.2, WHITE, 0.9),
  },
  varsity: {
    down:
      fill(20.6, 68, 22.8, 1.3, WHITE, 0.95) +
      fill(20.6, 70, 22.8, 0.9, WHITE, 0.8) +
      stroke("M32 55 V67.6", DARK, 1.3, 0.6) +
      box(35, 56, 5.6, 6.6, WHITE, 1, 1.1) +
      stroke("M36.8 57.6 v3.4 M38.8 57.6 v3.4 M36.8 59.4 h2", "#7d2f2c", 1.1),
    side: fill(23.2, 68, 17.6, 1.3, WHITE, 0.95) + fill(23.2, 70, 17.6, 0.9, WHITE, 0.8),
    up:
      fill(20.6, 68, 22.8, 1.3, WHITE, 0.95) +
      fill(20.6, 70, 22.8, 0.9, WHITE, 0.8) +
      stroke("M27 55.6 h3 M28.5 55.6 v6 M34 55.6 l2.6 6 l2.4 -6", WHITE, 1.5),
  },
  blazer: {
    down:
      flat("M28 48.6 L32 60 L36 48.6Z", WHITE) +
      flat("M31 50.4 L33 50.4 L34 57 L32 61 L30 57Z", "#7d2f2c") +
      fold("M26 48.6 L32 60 L30 66 L24 56Z", 0.45) +
      fold("M38 48.6 L32 60 L34 66 L40 56Z", 0.55) +
      stroke("M32 60 V67.6", DARK, 1.3, 0.7) +
      dot(34, 64, 0.8, "#e7c86a"),
    side: flat("M38.6 49 L42 55 L41.6 60 L38 52Z", WHITE) + fold("M36 48.6 L41 60 L38 66 L35 54Z", 0.45),
    up: stroke("M32 63 V72", DARK, 1.3, 0.7) + stroke("M25 51.4 Q32 55 39 51.4", DARK, 2, 0.4),
  },
  sailor: {
    down:
      shape("M22.4 50 Q27 47 28 48.4 L32 56 L36 48.4 Q37 47 41.6 50 L39 58 L32 61 L25 58Z", WHITE, 1.2) +
      stroke("M24.6 52.4 L26.4 57 L32 59.4 L37.6 57 L39.4 52.4", "#3b4a7a", 1.1) +
      flat("M32 59 l-4.6 5 l3.4 0.6 l1.2 3 l1.2 -3 l3.4 -0.6z", "#b3342c") +
      dot(32, 59.4, 1.5, "#7d211c"),
    side:
      shape("M24 50 Q30 46.4 36 48.4 L41.4 56 L37 58 L26 57Z", WHITE, 1.2) +
      stroke("M25.6 55 L37 56 L40 54.6", "#3b4a7a", 1.1) +
      flat("M40 57 l2.6 5 l-3.4 1.6z", "#b3342c"),
    up:
      shape("M22 50 Q32 46 42 50 L41 60 Q32 62 23 60Z", WHITE, 1.2) +
      stroke("M24.6 57.6 Q32 59.4 39.4 57.6", "#3b4a7a", 1.1),
  },
  apron: {
    down:
      shape("M26.6 55 H37.4 L41 62 L40.6 74 Q32 76.4 23.4 74 L23 62Z", WHITE, 1.3) +
      stroke("M26.6 55 L24 49 M37.4 55 L40 49", WHITE, 1.7) +
      fill(27.6, 64, 8.8, 5.4, "#bdb7a6") +
      flat("M34 58 q3 1 2 4 q-3 0 -2 -4z", "#a4512f", 0.6),
    side: shape("M38 55 L42.6 57 L43 74 Q37 75.6 33 74 L35 60Z", WHITE, 1.3) + stroke("M38 55 L31 49", WHITE, 1.7),
    up: stroke("M24.6 49 L39 64 M39.4 49 L25 64", WHITE, 1.7) + flat("M32 64 l-6 -2.4 v5z M32 64 l6 -2.4 v5z", WHITE),
  },
  vest: {
    down:
      shape("M22.6 50 L27.6 48.4 L29.6 55 H34.4 L36.4 48.4 L41.4 50 L42 66 H22Z", "#5c6549", 1.4) +
      box(24, 58.4, 6.4, 6, "#454d37", 0.8, 1) +
      box(33.6, 58.4, 6.4, 6, "#3b4230", 0.8, 1) +
      fill(35, 51.6, 4.2, 2, "#c9c3a4"),
    side: shape("M25 49 L36 48 L41.6 54 L41.6 66 H24Z", "#5c6549", 1.4) + box(34, 58, 6.6, 6.4, "#454d37", 0.8, 1),
    up:
      shape("M22.6 50 L41.4 50 L42 67 H22Z", "#5c6549", 1.4) +
      box(25.4, 54, 13.2, 9.4, "#454d37", 1.4, 1.1) +
      stroke("M27 58.4 h10", "#333a28", 1.2),
  },
  cardigan: {
    down:
      flat("M28.6 48.6 L32 66 L35.4 48.6Z", "#efe6d2") +
      flat("M28.6 48.6 L31 67.6 L33 67.6 L35.4 48.6 L32 54Z", "#d8cbb0", 0.8) +
      stroke("M28.2 49 L31 67.6 M35.8 49 L33 67.6", DARK, 1.2, 0.7) +
      dot(34.4, 60, 0.8, WHITE) +
      dot(34, 64, 0.8, WHITE),
    side:
      flat("M40 50 L42.4 57 L42 67.6 L40.6 67.6 L38.6 52Z", "#efe6d2") + stroke("M38.8 51 L40.2 67.6", DARK, 1.2, 0.6),
    up: stroke("M23.6 58 H40.4 M23.4 62 H40.6", DARK, 1, 0.28),
  },
  coat: {
    down:
      shape("M20.4 57 Q20.8 49 28 48.4 L31 56 L30.6 77 L20 77Z", WHITE, 1.4) +
      shape("M43.6 57 Q43.2 49 36 48.4 L33 56 L33.4 77 L44 77Z", "#cfcabc", 1.4) +
      fill(22.6, 64, 5, 4.6, "#cfcabc") +
      stroke("M38.4 55 v4.4 M36.2 57.2 h4.4", "#9a2f28", 1.5),
    side:
      shape("M22.8 58 Q23 49 31 48.2 L39 49.6 L40.4 77 L22.6 77Z", WHITE, 1.4) +
      flat("M24 58 Q24.4 51 29 49.6 Q26.4 60 27.6 76 L23.6 76Z", "#bdb8a8") +
      fill(34, 64, 4.4, 4.4, "#cfcabc"),
    up:
      shape("M20 58 Q20 48.6 32 48.2 Q44 48.6 44 58 L44.4 77 H19.6Z", WHITE, 1.4) +
      flat("M38 49.6 Q43 52 43 58 L43.4 76 H37.4 Q41 62 38 49.6Z", "#bdb8a8") +
      stroke("M32 64 V76", "#8d8878", 1.2),
  },
  overalls: {
    down:
      stroke("M25.6 48.6 L26.4 60 M38.4 48.6 L37.6 60", "#2f405c", 3.4) +
      shape("M24.6 58.6 H39.4 L42.6 66 L42 73 H22 L21.4 66Z", "#3f5578", 1.3) +
      box(28.6, 60.6, 6.8, 5, "#354868", 0.8, 0.9) +
      dot(26.4, 59.6, 1.2, "#d9c36a") +
      dot(37.6, 59.6, 1.2, "#d9c36a"),
    side:
      stroke("M30 48.6 L36.6 59", "#2f405c", 3.4) +
      shape("M24 62 L41.8 58 L42.2 73 H23Z", "#3f5578", 1.3) +
      dot(37, 59.8, 1.2, "#d9c36a"),
    up:
      stroke("M26 48.8 L37 61 M38 48.8 L27 61", "#2f405c", 3.2) +
      shape("M23 61 H41 L42.4 66 L42 73 H22 L21.6 66Z", "#3f5578", 1.3),
  },
  bag: {
    down: stroke("M25 48.6 L24.4 62 M39 48.6 L39.6 62", BAG, 3) + stroke("M25 48.6 L24.4 62", "#8a6446", 1.2),
    side:
      shape("M25 50 Q15.4 49 15.6 58 L16 66 Q17 70 25 69Z", BAG, 2) +
      shape("M17 60 h6.6 v6.4 h-6.6z", "#553a27", 1.1) +
      stroke("M27 49 Q33 54 31 66", BAG, 2.8),
    up:
      shape("M24 51.6 Q24 48 28 48 H36 Q40 48 40 51.6 L40.6 67 Q40 70 32 70 Q24 70 23.4 67Z", BAG, 2) +
      shape("M26.6 59 H37.4 V66 H26.6Z", "#553a27", 1.2) +
      stroke("M28 54 h8", "#8a6446", 1.4) +
      dot(35, 61, 1.1, "#d9c36a"),
  },
};

export const wear = (kind: Exclude<WearKind, "none">, side: Side): string => WEAR[kind][side];
