/**
 * Hats, glasses and other things worn on the head: what gives each person a silhouette and carries the seat's second
 * colour. Drawn around (0, 0), the middle of the head, over the hair.
 */
import type { Side } from "../../view/frames.ts";
import type { HatKind } from "../../view/looks.ts";
import type { Ink } from "./palette.ts";
import { box, dot, fill, flat, oval, shape, stroke } from "./svg.ts";

type Forms = Record<Side, (ink: Ink) => string>;
const same = (draw: (ink: Ink) => string): Forms => ({ down: draw, side: draw, up: draw });

const bow = (x: number, y: number, { paint, line }: Ink) =>
  shape(`M${x} ${y} l-5.4 -3.4 q-1.4 3.4 0 6.8z M${x} ${y} l5.4 -3.4 q1.4 3.4 0 6.8z`, paint.base, line * 0.6) +
  dot(x, y, 1.7, paint.light, line * 0.5);

const rims = (draw: (x: number) => string, bridge: string): Forms => ({
  down: () => draw(-5.6) + draw(5.6) + bridge,
  side: () => draw(8) + stroke("M3 1 L-4 0", "#d8d8d8", 1.7),
  up: () => stroke("M-15 1 l2 -1 M15 1 l-2 -1", "#d8d8d8", 1.7),
});

const HATS: Record<Exclude<HatKind, "none">, Forms> = {
  beanie: same(
    ({ paint, line }) =>
      dot(0, -22.6, 4.4, paint.light, line * 0.8) +
      shape("M-16.2 -3 Q-17.4 -21.4 0 -21.6 Q17.4 -21.4 16.2 -3Z", paint.base, line) +
      flat("M6 -20 Q15.4 -17 15 -4 L9 -4 Q11 -13 6 -20Z", paint.shade) +
      stroke("M-8 -18.4 Q-10 -13 -9.6 -8 M0 -20 V-8 M8 -18.4 Q10 -13 9.6 -8", paint.deep, 1.1, 0.55) +
      box(-17.4, -7.6, 34.8, 6.8, paint.light, 3.2, line * 0.8) +
      stroke("M-11 -6 v3.6 M-5.4 -6 v3.6 M0 -6 v3.6 M5.4 -6 v3.6 M11 -6 v3.6", paint.shade, 1.2, 0.8),
  ),
  scrunchie: {
    down: ({ paint, line }) =>
      oval(12.6, -11.4, 4.6, 4.2, paint.base, line * 0.75) + stroke("M10.6 -12.6 q2 -1.6 4 0", paint.shade, 1.2),
    side: ({ paint, line }) =>
      oval(-11.4, -9.4, 3.8, 5, paint.base, line * 0.75) + stroke("M-12.6 -11.4 q1.6 2 0 4", paint.shade, 1.2),
    up: ({ paint, line }) =>
      oval(0, -7, 6, 3.8, paint.base, line * 0.75) + stroke("M-3 -7.4 q3 -1.6 6 0", paint.shade, 1.2),
  },
  cap: {
    down: ({ paint, line }) =>
      shape("M-16.4 -4 Q-16.6 -20.6 0 -20.8 Q16.6 -20.6 16.4 -4Z", paint.base, line) +
      flat("M6 -19 Q15 -16 15.2 -5 L9.6 -5 Q11 -13 6 -19Z", paint.shade) +
      oval(0, -20.4, 2.2, 1.4, paint.light, line * 0.5) +
      dot(0, -12.6, 3.2, paint.light) +
      shape(
        "M-14.6 -7 Q0 -12.4 14.6 -7 Q16.6 -1.4 12 -1.6 Q0 -4.6 -12 -1.6 Q-16.6 -1.4 -14.6 -7Z",
        paint.shade,
        line * 0.9,
      ),
    side: ({ paint, line }) =>
      shape("M-16.4 -3 Q-16.6 -20.6 0 -20.8 Q15.6 -20.6 15.6 -5 L14 -3Z", paint.base, line) +
      flat("M-15 -4.4 Q-15.4 -16 -7 -19 Q-11 -11 -8 -4.4Z", paint.shade) +
      oval(0, -20.4, 2.2, 1.4, paint.light, line * 0.5) +
      shape("M3 -8.4 L24.6 -5 Q27.6 -1.6 23 -0.6 L3 -2.6Z", paint.shade, line * 0.9),
    up: ({ paint, line }) =>
      shape(
        "M-16.4 -1 Q-16.6 -20.6 0 -20.8 Q16.6 -20.6 16.4 -1 Q10 2.4 5.4 1.4 Q0 -5 -5.4 1.4 Q-10 2.4 -16.4 -1Z",
        paint.base,
        line,
      ) + flat("M6 -19 Q15 -16 15.2 -2 L10 0.6 Q12 -11 6 -19Z", paint.shade),
  },
  headband: {
    down: ({ paint, line }) =>
      shape("M-15.8 -4.4 Q0 -12 15.8 -4.4 L15.4 -9.4 Q0 -16.4 -15.4 -9.4Z", paint.base, line * 0.7) +
      flat("M7 -12.4 Q12 -11 15 -8.6 L15.2 -5.6 Q12 -7.8 7.6 -9Z", paint.shade),
    side: ({ paint, line }) =>
      shape("M-16.6 -1 Q0 -10.6 15.6 -5.6 L15 -10.4 Q0 -15 -16.8 -6Z", paint.base, line * 0.7) +
      shape("M-16 -4 l-7 -1 l2 5 l-3 4 l8 -3Z", paint.shade, line * 0.6),
    up: ({ paint, line }) =>
      shape("M-16.4 -5 Q0 1 16.4 -5 L16.4 -10 Q0 -4 -16.4 -10Z", paint.base, line * 0.7) +
      shape("M-1 -4 l-4 8 l4 -1 l3 3 l1 -10Z", paint.shade, line * 0.6),
  },
  hood: {
    down: ({ paint, line }) =>
      shape(
        "M-14 15.6 Q-20.4 11 -19.4 -2 Q-18.6 -20.6 -2 -22.4 Q2 -24.6 5 -21.6 Q18.6 -19 19.4 -2 Q20.4 11 14 15.6 Q11 17.6 8 17 Q14.6 9 13.4 -1 Q11.4 -10.8 0 -11 Q-11.4 -10.8 -13.4 -1 Q-14.6 9 -8 17 Q-11 17.6 -14 15.6Z",
        paint.base,
        line,
      ) +
      flat("M8 -19.4 Q18 -16 18 -2 Q19 10 13 14.6 L11.4 14.4 Q15.4 8 14.6 -1 Q13.6 -9 8 -11Z", paint.shade) +
      stroke("M-13.4 -14 Q-9 -18.6 -3 -19.4", paint.light, 1.6, 0.7),
    side: ({ paint, line }) =>
      shape(
        "M6 16 Q-14 20 -18.4 6 Q-23 -20 -4 -22.4 Q12 -24 17 -9 Q9 -13.4 4 -8 Q-1 -2 2 6 Q3.4 12 6 16Z",
        paint.base,
        line,
      ) +
      flat("M4 15 Q-13 17.4 -17 5 Q-19 -5 -15 -13 Q-15 6 -4 11 Q1 13 4 15Z", paint.shade) +
      stroke("M-13 -13.4 Q-8 -19 0 -19.4", paint.light, 1.6, 0.7),
    up: ({ paint, line }) =>
      shape(
        "M-12 17 Q-20.4 12 -19.4 -2 Q-18.6 -20.6 -2 -22.4 Q2 -24.6 5 -21.6 Q18.6 -19 19.4 -2 Q20.4 12 12 17 Q0 20.4 -12 17Z",
        paint.base,
        line,
      ) +
      flat("M7 -20 Q18 -16 18 -2 Q19 11 11.6 15.6 Q7 17 5 17 Q13 0 7 -20Z", paint.shade) +
      stroke("M0 -21 Q-1.4 0 0 17", paint.deep, 1.5),
  },
  clip: {
    down: (ink) => bow(-12.4, -10.6, ink),
    side: (ink) => bow(-1, -12, ink),
    up: (ink) => bow(-11, -9, ink),
  },
  roundGlasses: rims(
    (x) => `<circle cx="${x}" cy="1.6" r="5" fill="#ffffff" fill-opacity=".16" stroke="#ececec" stroke-width="1.9"/>`,
    stroke("M-1 0.6 Q0 -0.4 1 0.6", "#ececec", 1.7),
  ),
  band: {
    down: ({ paint, line }) =>
      shape("M-17.4 -5.4 Q0 -13 17.4 -5.4 L17.2 -9.6 Q0 -17 -17.2 -9.6Z", paint.base, line * 0.55) +
      box(-3.6, -15.4, 7.2, 5.4, paint.light, 1.4, line * 0.5),
    side: ({ paint, line }) =>
      shape("M-17.8 -3 Q0 -11.6 18.4 -7 L17.4 -11.2 Q0 -15.8 -18 -7.4Z", paint.base, line * 0.55),
    up: ({ paint, line }) => shape("M-17.6 -5 Q0 2.6 17.6 -5 L17.4 -9.4 Q0 -2 -17.4 -9.4Z", paint.base, line * 0.55),
  },
  ties: {
    down: (ink) => bow(-19.6, 20, ink) + bow(19.6, 20, ink),
    side: (ink) => bow(-12, 22.4, ink),
    up: (ink) => bow(-13.6, 22.4, ink) + bow(13.6, 22.4, ink),
  },
  bucket: {
    down: ({ paint, line }) =>
      shape("M-13.6 -9 L-10.8 -21 Q0 -23.6 10.8 -21 L13.6 -9Z", paint.base, line) +
      flat("M5.6 -20.6 L9.8 -20 L12.2 -10 L6.6 -10Z", paint.shade) +
      shape(
        "M-14 -10.6 Q0 -13.6 14 -10.6 Q21.4 -5 20.6 -1.6 Q0 -8 -20.6 -1.6 Q-21.4 -5 -14 -10.6Z",
        paint.light,
        line * 0.9,
      ) +
      stroke("M-17 -4.6 Q0 -10.4 17 -4.6", paint.shade, 1.2),
    side: ({ paint, line }) =>
      shape("M-13.6 -8 L-11 -21 Q0 -23.6 10.6 -21 L13.6 -9Z", paint.base, line) +
      flat("M-12 -9.4 L-9.8 -20 L-5.6 -21 L-6.4 -9.6Z", paint.shade) +
      shape("M-14 -9.6 Q0 -13 14 -10.6 Q22.6 -6 21.4 -2 Q0 -7.4 -20 0 Q-21 -4 -14 -9.6Z", paint.light, line * 0.9) +
      stroke("M-16.4 -3 Q0 -9.6 18 -5", paint.shade, 1.2),
    up: ({ paint, line }) =>
      shape("M-13.6 -6 L-10.8 -21 Q0 -23.6 10.8 -21 L13.6 -6Z", paint.base, line) +
      flat("M5.6 -20.6 L9.8 -20 L12.2 -6 L6.6 -6Z", paint.shade) +
      shape("M-14 -7.6 Q0 -5 14 -7.6 Q21.4 -3 20.6 1.4 Q0 8 -20.6 1.4 Q-21.4 -3 -14 -7.6Z", paint.light, line * 0.9),
  },
  squareGlasses: rims(
    (x) =>
      `<rect x="${x - 4.9}" y="-2.6" width="9.8" height="8" rx="2" fill="#ffffff" fill-opacity=".16" stroke="#ececec" stroke-width="1.9"/>`,
    stroke("M-1 0.4 H1", "#ececec", 1.8),
  ),
  headphones: {
    down: ({ paint, line }) =>
      stroke("M-16.6 0 Q-18.6 -23.4 0 -23.6 Q18.6 -23.4 16.6 0", "#07090c", 5.6 + line * 0.4) +
      stroke("M-16.6 0 Q-18.6 -23.4 0 -23.6 Q18.6 -23.4 16.6 0", paint.base, 3.2) +
      box(-21, -4, 7.4, 12.4, paint.base, 3.4, line * 0.9) +
      box(13.6, -4, 7.4, 12.4, paint.shade, 3.4, line * 0.9),
    side: ({ paint, line }) =>
      stroke("M-3 -2 Q-6 -23.6 1 -23.6", "#07090c", 5.6 + line * 0.4) +
      stroke("M-3 -2 Q-6 -23.6 1 -23.6", paint.base, 3.2) +
      oval(-3.4, 3, 6.4, 7.2, paint.base, line * 0.9) +
      oval(-3, 3.2, 3.4, 4.2, paint.shade),
    up: ({ paint, line }) =>
      stroke("M-16.6 0 Q-18.6 -23.4 0 -23.6 Q18.6 -23.4 16.6 0", "#07090c", 5.6 + line * 0.4) +
      stroke("M-16.6 0 Q-18.6 -23.4 0 -23.6 Q18.6 -23.4 16.6 0", paint.base, 3.2) +
      box(-21, -4, 7.4, 12.4, paint.base, 3.4, line * 0.9) +
      box(13.6, -4, 7.4, 12.4, paint.shade, 3.4, line * 0.9),
  },
  nurseCap: {
    down: ({ paint, line }) =>
      shape("M-13 -11 L-15 -21.6 Q0 -28.6 15 -21.6 L13 -11 Q0 -16.6 -13 -11Z", paint.light, line) +
      flat("M6 -24 L13.8 -21 L12 -13 Q9 -14.4 6 -15Z", paint.shade, 0.8) +
      stroke("M0 -24 V-16.6 M-3.7 -20.3 H3.7", "#9a2f28", 2.6),
    side: ({ paint, line }) =>
      shape("M-12 -10 L-13 -22 Q2 -27.6 14.6 -20.6 L13.6 -11 Q2 -15.6 -12 -10Z", paint.light, line) +
      flat("M-11.8 -21.4 L-6 -23.4 L-5.6 -13 L-11 -11.4Z", paint.shade, 0.8) +
      stroke("M6.6 -22.6 V-16 M3.4 -19.2 H9.8", "#9a2f28", 2.4),
    up: ({ paint, line }) =>
      shape("M-13 -9 L-15 -21.6 Q0 -28.6 15 -21.6 L13 -9 Q0 -3 -13 -9Z", paint.light, line) +
      flat("M6 -24 L13.8 -21 L12 -9.6 Q9 -8 6 -7Z", paint.shade, 0.8),
  },
  flatCap: {
    down: ({ paint, line }) =>
      shape("M-17.6 -5 Q-20.6 -17 -8 -20.4 Q0 -22 8 -20.4 Q20.6 -17 17.6 -5 Q0 -10 -17.6 -5Z", paint.base, line) +
      flat("M7 -19.4 Q18.6 -16 16.6 -6.4 Q12 -8 8 -8.4 Q12 -14 7 -19.4Z", paint.shade) +
      shape("M-13.4 -6.6 Q0 -11 13.4 -6.6 Q14 -2.4 10 -3 Q0 -5.4 -10 -3 Q-14 -2.4 -13.4 -6.6Z", paint.deep, line * 0.8),
    side: ({ paint, line }) =>
      shape("M-17 -3 Q-22 -17 -6 -20 Q10 -22 20 -9 Q22.4 -5.4 17 -5.6 Q0 -9 -17 -3Z", paint.base, line) +
      flat("M-16 -4.6 Q-19.6 -16 -8 -18.4 Q-13 -11 -9 -6.6Z", paint.shade) +
      shape("M8 -8.6 L22.4 -6.4 Q24 -3 19 -3 L8 -5Z", paint.deep, line * 0.8),
    up: ({ paint, line }) =>
      shape("M-17.6 -3 Q-20.6 -17 -8 -20.4 Q0 -22 8 -20.4 Q20.6 -17 17.6 -3 Q0 3 -17.6 -3Z", paint.base, line) +
      flat("M7 -19.4 Q18.6 -16 16.6 -4 Q12 -2 8 -1.6 Q12 -12 7 -19.4Z", paint.shade),
  },
  beret: {
    down: ({ paint, line }) =>
      shape("M-15.6 -8 Q-24 -13 -16 -20 Q-4 -27 12 -21 Q19 -17 15 -9 Q0 -15 -15.6 -8Z", paint.base, line) +
      flat("M4 -22.4 Q17 -21 14 -10.6 Q10 -12.4 6 -12.8 Q9 -18 4 -22.4Z", paint.shade) +
      stroke("M-4 -23.4 l-1.4 -4", "#07090c", 3),
    side: ({ paint, line }) =>
      shape("M-17 -6 Q-24 -16 -12 -22 Q4 -26 14 -18 Q16.6 -13 15 -9 Q0 -14 -17 -6Z", paint.base, line) +
      flat("M-16 -8 Q-20 -16 -11 -20.4 Q-14 -13 -9 -10.6Z", paint.shade) +
      stroke("M-4 -23 l-1.4 -4", "#07090c", 3),
    up: ({ paint, line }) =>
      shape("M-15 -6 Q-24 -12 -15 -20 Q-3 -27 12 -21 Q20 -16 15 -6 Q0 -1 -15 -6Z", paint.base, line) +
      flat("M4 -22.4 Q17 -21 14 -6.6 Q10 -5 6 -4.6 Q11 -15 4 -22.4Z", paint.shade),
  },
  scarf: {
    down: ({ paint, line }) =>
      shape(
        "M-15 16 Q-20.4 10 -18.6 -4 Q-16.6 -20 0 -20.2 Q16.6 -20 18.6 -4 Q20.4 10 15 16 Q17 22 8 21 L0 24.4 L-8 21 Q-17 22 -15 16Z M-12.6 -1 Q-13.4 11.6 0 14 Q13.4 11.6 12.6 -1 Q10.4 -9.6 0 -9.8 Q-10.4 -9.6 -12.6 -1Z",
        paint.base,
        line,
        'fill-rule="evenodd"',
      ) +
      flat(
        "M8 -17.4 Q16.6 -14 17.2 -4 Q18.6 9 13.8 15 Q9 19 3 20.6 L6 14 Q14 10 13.9 -1 Q12.6 -9 8 -11Z",
        paint.shade,
      ) +
      stroke("M-13 -12 Q-8 -17 -2 -17.4 M-11 15.4 Q-4 18.6 2 17.6", paint.light, 1.5, 0.6),
    side: ({ paint, line }) =>
      shape(
        "M9 15.4 Q4 23.4 -8 22 Q-19 19 -18.4 2 Q-18.6 -19.6 1 -20.2 Q14.6 -20 15.6 -7.6 Q8 -11 4 -6 Q1 0 3.4 7 Q5 12 9 15.4Z",
        paint.base,
        line,
      ) +
      flat("M6 16.4 Q1 21.6 -8 20.6 Q-17.4 17 -17 2 Q-16.8 -5 -14.6 -10 Q-14 8 -5 13 Q1 16 6 16.4Z", paint.shade) +
      stroke("M-12 -13 Q-7 -17.6 1 -17.4", paint.light, 1.5, 0.6),
    up: ({ paint, line }) =>
      shape(
        "M-13 20 Q-20.4 12 -18.6 -4 Q-16.6 -20 0 -20.2 Q16.6 -20 18.6 -4 Q20.4 12 13 20 Q0 25.4 -13 20Z",
        paint.base,
        line,
      ) +
      flat("M7 -18 Q16.6 -14 17.2 -4 Q18.6 11 12 18.6 Q9 20 6 20.8 Q14 2 7 -18Z", paint.shade) +
      stroke("M-9 4 Q0 9 9 4", paint.deep, 1.4),
  },
  bandana: {
    down: ({ paint, line }) =>
      shape("M-16.2 -4 Q-17 -19.8 0 -20 Q17 -19.8 16.2 -4 Q0 -11.6 -16.2 -4Z", paint.base, line) +
      flat("M6.4 -18.4 Q15.4 -15 15 -5.8 Q12 -7.4 9 -8 Q11 -13 6.4 -18.4Z", paint.shade) +
      dot(-8, -13, 1.3, paint.light) +
      dot(-1, -15.6, 1.3, paint.light) +
      dot(-3, -11, 1.3, paint.light) +
      dot(5, -12.6, 1.3, paint.light),
    side: ({ paint, line }) =>
      shape("M-15 -1 l-8.4 3 l1.4 5 l8 -5Z", paint.shade, line * 0.7) +
      shape("M-16.4 1 Q-18 -19.8 1 -20 Q15 -19.8 15.6 -6.4 Q0 -9 -16.4 1Z", paint.base, line) +
      dot(-8, -12, 1.3, paint.light) +
      dot(0, -15, 1.3, paint.light) +
      dot(6, -11.4, 1.3, paint.light),
    up: ({ paint, line }) =>
      shape("M-16.2 0 Q-17 -19.8 0 -20 Q17 -19.8 16.2 0 Q6 4 0 8 Q-6 4 -16.2 0Z", paint.base, line) +
      shape("M0 4 l-6 8 l5 0 l1 -3 l1 3 l5 0Z", paint.shade, line * 0.7),
  },
  earmuffs: {
    down: ({ paint, line }) =>
      stroke("M-16 0 Q-18 -22 0 -22.2 Q18 -22 16 0", "#07090c", 5.2) +
      stroke("M-16 0 Q-18 -22 0 -22.2 Q18 -22 16 0", paint.shade, 2.6) +
      dot(-17.6, 3.4, 6.4, paint.base, line * 0.9) +
      dot(17.6, 3.4, 6.4, paint.shade, line * 0.9) +
      stroke("M-20.6 1.6 q2 -2.4 4.6 -1.4", paint.light, 1.4),
    side: ({ paint, line }) =>
      stroke("M-3.4 0 Q-5 -22 1 -22.2", "#07090c", 5.2) +
      stroke("M-3.4 0 Q-5 -22 1 -22.2", paint.shade, 2.6) +
      dot(-3.6, 3.4, 7, paint.base, line * 0.9) +
      stroke("M-7 1 q2 -2.8 5 -1.6", paint.light, 1.4),
    up: ({ paint, line }) =>
      stroke("M-16 0 Q-18 -22 0 -22.2 Q18 -22 16 0", "#07090c", 5.2) +
      stroke("M-16 0 Q-18 -22 0 -22.2 Q18 -22 16 0", paint.shade, 2.6) +
      dot(-17.6, 3.4, 6.4, paint.base, line * 0.9) +
      dot(17.6, 3.4, 6.4, paint.shade, line * 0.9) +
      fill(-1, -1, 2, 1, paint.shade, 0),
  },
};

export const hat = (kind: Exclude<HatKind, "none">, side: Side, ink: Ink): string => HATS[kind][side](ink);
