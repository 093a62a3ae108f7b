/**
 * Skulls and hair. Drawn around (0, 0), the middle of a head 30 px wide; white to grey, tinted at run time.
 * The hair layer lies over the face, so every front and side form leaves the face open.
 */
import type { Side } from "../../view/frames.ts";
import type { HairKind } from "../../view/looks.ts";
import type { Ink } from "./palette.ts";
import { dot, flat, oval, puffs, shape, stroke } from "./svg.ts";

const ROUND = "M-15 -1 Q-15.4 -15 0 -15 Q15.4 -15 15 -1 Q15.4 15 0 15 Q-15.4 15 -15 -1Z";
const GAUNT =
  "M-14.4 -3 Q-14.8 -15.4 0 -15.4 Q14.8 -15.4 14.4 -3 Q14 6 9.4 11 Q6 16.6 0 16.6 Q-6 16.6 -9.4 11 Q-14 6 -14.4 -3Z";
const GAUNT_SIDE =
  "M-14.4 -3 Q-14.8 -15.4 0 -15.4 Q13.6 -15.4 14.2 -4 L14.4 3 Q14.6 9 13 12 Q9 17.4 3 16.4 Q-9 15 -12 8 Q-14.4 4 -14.4 -3Z";

export function skull(side: Side, dead: boolean, { paint, line }: Ink): string {
  const width = dead ? Math.min(line, 2.1) : line;
  if (side === "up") {
    return (
      shape(dead ? GAUNT : ROUND, paint.base, width) +
      flat("M6 -13.4 Q13.9 -12 13.7 0 Q13.4 12 4 13.8 Q11 4 6 -13.4Z", paint.shade)
    );
  }
  const ear = (x: number) => oval(x, 3, 3, 3.8, paint.base, width * 0.75);
  if (side === "side") {
    return (
      shape(
        dead ? GAUNT_SIDE : "M-15 -1 Q-15.4 -15 0 -15 Q14 -15 14.6 -2 Q17 1.6 15 4 Q14.6 15 1 15 Q-15.4 15 -15 -1Z",
        paint.base,
        width,
      ) +
      flat("M-13.6 1 Q-12.8 13.4 1 13.7 Q9 13.8 12.4 9 Q3 12.4 -4 8 Q-11 5 -13.6 1Z", paint.shade, dead ? 0.95 : 0.7) +
      (dead
        ? flat("M-1 6 Q4 4.6 7.6 9 Q5 12 -1 11Z", paint.shade, 0.9)
        : oval(-3.4, 3, 2.6, 3.4, paint.base, width * 0.55))
    );
  }
  return (
    (dead ? "" : ear(-15) + ear(15)) +
    shape(dead ? GAUNT : ROUND, paint.base, width) +
    flat("M6.4 -13.2 Q13.9 -12 13.7 -1 Q13.6 13.2 1 13.7 Q11.4 6 6.4 -13.2Z", paint.shade, dead ? 0.95 : 0.7) +
    (dead
      ? flat("M-11.6 4 Q-6.4 4 -6.6 9.4 Q-8.6 10.4 -9.4 9.4Z M11.6 4 Q6.4 4 6.6 9.4 Q8.6 10.4 9.4 9.4Z", paint.shade)
      : "")
  );
}

type Forms = Record<Side, (ink: Ink) => string>;

/** Hair over the crown: one path per side, with a darker right half and a light streak. */
function crown(down: string, side: string, up: string): Forms {
  const draw = (d: string, gleam: string) => (ink: Ink) =>
    shape(d, ink.paint.base, ink.line) + stroke(gleam, ink.paint.light, 1.5, 0.45);
  return {
    down: draw(down, "M-9.6 -11.6 Q-6 -15.6 0 -15.8"),
    side: draw(side, "M-9 -11.4 Q-4.6 -15.4 2 -15.4"),
    up: draw(up, "M-10 -9 Q-7 -15 0 -15.6"),
  };
}

const NAPE =
  "M-15.6 0 Q-17.2 -18.4 0 -18.6 Q17.2 -18.4 15.6 0 L14.4 8.6 Q9.6 12.4 7.4 10.4 Q0 14.6 -7.4 10.4 Q-9.6 12.4 -14.4 8.6Z";
const CAP_SIDE =
  "M-15.4 7 Q-18.4 -18.2 1 -18.6 Q14.8 -18.6 15.6 -6.4 Q10 -9.8 3.4 -8.4 L1.6 -3.6 L-4 -3.4 Q-5.4 5 -9 9.4 Q-14 11.4 -15.4 7Z";
const CROP = crown(
  "M-15.6 1 Q-17.6 -18.2 0 -18.6 Q17.6 -18.2 15.6 1 Q14.2 -5 12.4 -7.2 Q6 -10.6 1 -8.6 Q-5 -10.8 -12 -7.2 Q-14 -5 -15.6 1Z",
  CAP_SIDE,
  NAPE,
);
const SWEPT = crown("M-15.7 2 Q-18 -18.6 0 -19 Q18 -18.6 15.7 2 Q12.6 -8 3 -9.4 Q-9.6 -8.6 -15.7 2Z", CAP_SIDE, NAPE);

/** Adds something before (behind) and after (above) the forms of another style. */
const withExtra = (base: Forms, under: Partial<Forms>, over: Partial<Forms> = {}): Forms => {
  const join = (side: Side) => (ink: Ink) => (under[side]?.(ink) ?? "") + base[side](ink) + (over[side]?.(ink) ?? "");
  return { down: join("down"), side: join("side"), up: join("up") };
};

const braid = (x: number, from: number, lean: number) => (ink: Ink) =>
  [0, 1, 2]
    .map((i) =>
      oval(x + lean * i, from + i * 6, 4.2 - i * 0.5, 4.4, i === 1 ? ink.paint.shade : ink.paint.base, ink.line * 0.75),
    )
    .join("");

const curls = (circles: readonly (readonly [number, number, number])[]) => (ink: Ink) =>
  puffs(circles, ink.paint.base, ink.line) +
  circles
    .slice(0, 3)
    .map(([x, y, r]) =>
      stroke(
        `M${x - r * 0.4} ${y - r * 0.2} q${r * 0.3} ${-r * 0.5} ${r * 0.8} ${-r * 0.1}`,
        ink.paint.light,
        1.2,
        0.4,
      ),
    )
    .join("");

const HAIR: Record<Exclude<HairKind, "none">, Forms> = {
  crop: CROP,
  ponytail: withExtra(
    SWEPT,
    {
      down: ({ paint, line }) => shape("M9 -14 Q25 -17 24.4 3 Q23.4 11.4 18.6 10.6 Q19.4 -2 10 -6Z", paint.base, line),
      side: ({ paint, line }) => shape("M-8 -12 Q-27 -15 -25.6 4 Q-25 14 -19.4 17 Q-17 5 -9 -2Z", paint.base, line),
    },
    {
      up: ({ paint, line }) =>
        shape("M-4.6 -8 Q-9.6 12 0 23 Q9.6 12 4.6 -8Z", paint.base, line) +
        flat("M1.4 -5 Q7 10 0.6 20 Q4 8 1.4 -5Z", paint.shade),
    },
  ),
  afro: {
    down: ({ paint, line }) =>
      shape(
        "M-14.4 9 Q-24.4 7 -22.4 -7 Q-20 -25.4 0 -25.4 Q20 -25.4 22.4 -7 Q24.4 7 14.4 9 Q16 -3 11 -8 Q0 -11.4 -11 -8 Q-16 -3 -14.4 9Z",
        paint.base,
        line,
      ) + stroke("M-14 -13 Q-10 -20 -3 -21 M-17 -5 q-1 -3 1 -5 M8 -19 q4 1 6 4", paint.light, 1.6, 0.4),
    side: ({ paint, line }) =>
      shape(
        "M-9 12 Q-24.4 10 -23 -7 Q-20 -25.4 0 -25.4 Q19.4 -24.8 18 -8.6 Q12 -11 5.4 -8.4 Q3.6 -4 1.4 -3 L-3 2 Q-5 10 -9 12Z",
        paint.base,
        line,
      ) + stroke("M-15 -12 Q-11 -20 -3 -21 M-18 -3 q-1 -3 1 -5", paint.light, 1.6, 0.4),
    up: ({ paint, line }) =>
      dot(0, -4.4, 20.6, paint.base, line) + stroke("M-13 -12 Q-9 -19 -2 -20 M-14 2 q3 6 9 8", paint.light, 1.6, 0.4),
  },
  bob: crown(
    "M-13.4 16.4 Q-20.4 15 -18.2 -2 Q-17 -19.4 0 -19.6 Q17 -19.4 18.2 -2 Q20.4 15 13.4 16.4 Q11.4 8 12.8 -3 L11 -6 Q0 -8.4 -10 -6 L-12.8 -3 Q-11.4 8 -13.4 16.4Z",
    "M-14 17.4 Q-21.4 11 -18.2 -6 Q-15 -19.6 1 -19.6 Q15.4 -19 15.9 -5.6 Q10 -7.6 5 -6 Q2.4 4 5.4 15.4 Q-5 19.4 -14 17.4Z",
    "M-16.4 15.4 Q-20.4 -19.4 0 -19.6 Q20.4 -19.4 16.4 15.4 Q0 20 -16.4 15.4Z",
  ),
  bun: withExtra(
    SWEPT,
    {
      down: ({ paint, line }) => dot(0, -21.4, 7.6, paint.base, line),
      side: ({ paint, line }) => dot(-8, -20.4, 7.4, paint.base, line),
    },
    {
      down: ({ paint }) => stroke("M-3.4 -24 q3 -2.4 6 0", paint.shade, 1.3),
      up: ({ paint, line }) =>
        dot(0, -18.4, 7.8, paint.base, line) + stroke("M-3.4 -20 q3 -2.6 6.4 0 q-2 4 -5 2.4", paint.shade, 1.4),
    },
  ),
  fringe: crown(
    "M-13.6 1 Q-15.6 -15.6 0 -16 Q15.6 -15.6 13.6 1 Q11 -5 7.6 -2.4 Q4 -7.4 1 -3 Q-3 -7.8 -6 -3 Q-10 -6 -13.6 1Z",
    "M-14.4 6 Q-17 -15.8 1 -16 Q14.6 -15.8 15 -3 Q11 -6 8 -2.4 Q5 -6.6 1.4 -3 L-4 -3 Q-6 4 -9 8Z",
    NAPE,
  ),
  braids: withExtra(
    crown(
      "M-15.9 5 Q-18.4 -18.6 0 -19 Q18.4 -18.6 15.9 5 Q15 -6 8 -9.6 Q3 -11.4 0 -14 Q-3 -11.4 -8 -9.6 Q-15 -6 -15.9 5Z",
      CAP_SIDE,
      NAPE,
    ),
    {},
    {
      down: (ink) => stroke("M0 -18 V-14", ink.paint.deep, 1.3) + braid(-17.6, 8, -0.8)(ink) + braid(17.6, 8, 0.8)(ink),
      side: (ink) => braid(-9.6, 10, -1)(ink),
      up: (ink) => stroke("M0 -18 V8", ink.paint.deep, 1.3) + braid(-11.6, 10, -0.8)(ink) + braid(11.6, 10, 0.8)(ink),
    },
  ),
  sidePart: withExtra(
    crown(
      "M-15.6 3 Q-18.6 -17 -6 -18.4 Q18.4 -23 16.2 2 L14 -2.6 Q13.4 -8.4 6 -9.6 Q-2 -8 -8.4 -10.8 Q-12.6 -7 -13.4 -2Z",
      "M-15.4 6 Q-18.4 -18 0 -19 Q16.4 -21.4 17 -9 Q10 -8.6 4 -9 L2 -3.6 L-3 -3 L-5 4 Q-8 8 -12 8.6 Q-15 8.6 -15.4 6Z",
      NAPE,
    ),
    {},
    { down: ({ paint }) => stroke("M-8.4 -10.8 Q-8 -15 -6 -17.4", paint.deep, 1.3) },
  ),
  messy: crown(
    "M-15.8 4 L-19.4 -3 L-17 -8 L-20 -15 L-12 -17 L-9 -23.4 L-1.6 -19.4 L6 -24 L10 -18 L18.6 -17 L16.6 -9 L19.6 -3 L15.7 3.4 L13 -4 L9.4 -8 L5 -2.6 L1 -8 L-4 -2.6 L-8 -8 L-12 -3Z",
    "M-15 9 L-20 3 L-17.6 -4 L-21 -10 L-15 -15 L-13 -21 L-5.4 -19.4 L1 -24 L6 -19 L14.6 -19 L14 -13 L17.6 -7 L11 -8.6 L8 -3 L4 -7.6 L1 -3 L-4 -3 L-6 6Z",
    "M-15 9 L-19.6 -1 L-17 -8 L-20 -15 L-12 -17 L-9 -23.4 L-1.6 -19.4 L6 -24 L10 -18 L18.6 -17 L16.6 -9 L19.6 -1 L15 9 L9 7 L5 12.6 L0 9 L-6 13 L-9 8Z",
  ),
  lowBun: withExtra(
    crown(
      "M-15.9 7 Q-18.4 -18.6 0 -19 Q18.4 -18.6 15.9 7 Q14.6 -3 9 -8.6 Q4 -11 0 -14.6 Q-4 -11 -9 -8.6 Q-14.6 -3 -15.9 7Z",
      CAP_SIDE,
      NAPE,
    ),
    { side: ({ paint, line }) => dot(-15, 9, 6.8, paint.base, line) },
    { up: ({ paint, line }) => dot(0, 9.4, 7.4, paint.base, line) + stroke("M-3.4 8 q3 -2.6 6.4 0", paint.shade, 1.4) },
  ),
  long: crown(
    "M-12.4 24 Q-22.4 25 -20.4 10 Q-18 -2 -18 -6 Q-16 -19.6 0 -19.6 Q16 -19.6 18 -6 Q18 -2 20.4 10 Q22.4 25 12.4 24 Q15.6 8 12.8 -3 Q10 -9 2 -10 Q-9 -8.6 -12.8 -3 Q-15.6 8 -12.4 24Z",
    "M-6 25.4 Q-23 26 -20 8 Q-19 -4 -17 -9 Q-12 -19.6 1 -19.6 Q15 -19 15.8 -6 Q10 -9.4 5 -8 Q2 0 1 8 Q0 19 -6 25.4Z",
    "M-13 25.4 Q-22.4 22 -19 4 Q-20 -19.4 0 -19.6 Q20 -19.4 19 4 Q22.4 22 13 25.4 Q0 28.4 -13 25.4Z",
  ),
  curly: {
    down: curls([
      [-9, -14, 7],
      [0, -17, 7.4],
      [9, -14, 7],
      [-15, -6, 6],
      [15, -6, 6],
      [-16, 2.4, 4.6],
      [16, 2.4, 4.6],
      [-6, -9.4, 4],
      [5, -9.6, 4.4],
    ]),
    side: curls([
      [-9, -14, 7.4],
      [0, -17, 7.4],
      [8, -13.6, 6.6],
      [-15, -5, 6.4],
      [-15, 4, 5.6],
      [-9, 8, 4.6],
      [-6, -2, 5],
      [12, -9, 4.4],
      [1, -9, 5],
    ]),
    up: curls([
      [-10, -13, 7.4],
      [0, -16.4, 7.6],
      [10, -13, 7.4],
      [-14, -3, 6.6],
      [14, -3, 6.6],
      [-9, 7, 6.4],
      [9, 7, 6.4],
      [0, 9, 6.6],
      [0, -3, 9],
      [-6, 1, 7],
      [6, 1, 7],
    ]),
  },
  spiky: crown(
    "M-15.7 2 L-18.6 -7 L-15 -9 L-16.6 -17.4 L-9.4 -16 L-6.4 -25 L-1 -18.6 L4.6 -26 L8 -18 L15.6 -20 L14.6 -11 L19 -8 L15.7 2 L12 -5.6 L7 -9.4 L3.4 -5 L-1 -9.8 L-6 -5 L-9 -9 L-12.6 -5Z",
    "M-15 8 L-20.4 1 L-17 -4 L-21.4 -10.4 L-15 -13 L-14 -21 L-6.6 -18.4 L-1 -26 L3.6 -19.6 L11.6 -23 L11.6 -16 L18 -13 L13.4 -8.4 L8 -9.4 L5 -5 L1.6 -8 L0 -3 L-4 -3 L-7 7Z",
    "M-14.6 8.6 L-18.6 -5 L-15 -9 L-16.6 -17.4 L-9.4 -16 L-6.4 -25 L-1 -18.6 L4.6 -26 L8 -18 L15.6 -20 L14.6 -11 L18.6 -5 L14.6 8.6 L8 7 L4 11.6 L0 7.6 L-5 11.6 L-8 7Z",
  ),
  helmet: {
    down: ({ paint, line }) =>
      shape("M-17.6 2 Q-19 -21.4 0 -21.6 Q19 -21.4 17.6 2 Q0 -5.4 -17.6 2Z", paint.base, line) +
      flat("M6.4 -20 Q16.4 -17 16.3 0 Q12 -2.6 7 -3.2 Q11 -11 6.4 -20Z", paint.shade) +
      stroke("M-14.6 3 Q-13.6 13 -6 15 M14.6 3 Q13.6 13 6 15", paint.deep, 2),
    side: ({ paint, line }) =>
      shape("M-17.6 4 Q-20 -21.4 0 -21.6 Q17.4 -21.4 19.4 -2 Q8 -5 -1 -2 L-3 5 Q-12 8 -17.6 4Z", paint.base, line) +
      flat("M-16.4 3 Q-17.6 -10 -12 -16 Q-12 -4 -4 0 L-4.4 3.6 Q-12 6.4 -16.4 3Z", paint.shade) +
      stroke("M-2 4 Q2 13 9 14.4", paint.deep, 2),
    up: ({ paint, line }) =>
      shape("M-17.6 6 Q-19 -21.4 0 -21.6 Q19 -21.4 17.6 6 Q0 13 -17.6 6Z", paint.base, line) +
      flat("M7 -20 Q16.4 -17 16.4 5 Q12 7.4 7 8 Q12 -6 7 -20Z", paint.shade),
  },
};

export const hair = (kind: Exclude<HairKind, "none">, side: Side, ink: Ink): string => HAIR[kind][side](ink);
