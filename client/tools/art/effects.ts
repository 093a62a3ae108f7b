/** Light, dust and small signs. White ones are tinted at run time; soft ones are meant for ADD. Glyphs of the seats too. */
import type { EffectKind, Glyph } from "../../view/frames.ts";
import { GLYPH_PATHS } from "../../view/icons.ts";
import { box, type Drawing, dot, fill, flat, group, shape, stroke } from "./svg.ts";

type Stop = readonly [offset: number, opacity: number];
const radial = (id: string, stops: readonly Stop[], color = "#fff") =>
  `<radialGradient id="${id}">${stops.map(([offset, opacity]) => `<stop offset="${offset}" stop-color="${color}" stop-opacity="${opacity}"/>`).join("")}</radialGradient>`;

const centred = (width: number, height: number, body: string, defs = ""): Drawing => ({
  width,
  height,
  pivotX: width / 2,
  pivotY: height / 2,
  body,
  defs,
});
const soft = (size: number, stops: readonly Stop[], height = size, color = "#fff") =>
  centred(
    size,
    height,
    `<ellipse cx="${size / 2}" cy="${height / 2}" rx="${size / 2}" ry="${height / 2}" fill="url(#r)"/>`,
    radial("r", stops, color),
  );

const SHINE: readonly Stop[] = [
  [0, 1],
  [0.28, 0.95],
  [0.5, 0.25],
  [1, 0],
];
/** The lit edge of an ear, bulging to `side`. */
const rim = (x: number, side: number) => {
  const edge = `M${x - side * 4} 3 Q${x + side * 9} 3 ${x - side * 2} 21`;
  return `<path d="${edge}" fill="none" stroke="#fff" stroke-width="4" opacity=".4" filter="url(#b)"/>${stroke(edge, "#ffffff", 1.5)}`;
};
const flame = (outer: string, inner: string) => centred(32, 44, flat(outer, "#e0672a", 0.95) + flat(inner, "#ffd27a"));

/** A cone of light that opens to the right over 56 degrees. */
function cone(): Drawing {
  const length = 60;
  const half = 32;
  return {
    width: length,
    height: half * 2,
    pivotX: 0,
    pivotY: half,
    body: `<path d="M0 ${half} L${length} 0 V${half * 2}Z" fill="url(#c)"/>`,
    defs: `<radialGradient id="c" gradientUnits="userSpaceOnUse" cx="0" cy="${half}" r="${length}"><stop offset="0" stop-color="#fff" stop-opacity=".85"/><stop offset=".4" stop-color="#fff" stop-opacity=".34"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient>`,
  };
}

export const effects: Record<EffectKind, () => Drawing> = {
  shadow: () =>
    soft(
      48,
      [
        [0, 0.75],
        [0.6, 0.5],
        [1, 0],
      ],
      24,
      "#000",
    ),
  glow: () =>
    soft(64, [
      [0, 1],
      [0.12, 0.62],
      [0.35, 0.2],
      [0.7, 0.05],
      [1, 0],
    ]),
  cone,
  mote: () =>
    soft(8, [
      [0, 0.9],
      [0.5, 0.4],
      [1, 0],
    ]),
  dust: () =>
    soft(16, [
      [0, 0.9],
      [0.4, 0.35],
      [1, 0],
    ]),
  smoke: () =>
    soft(48, [
      [0, 0.5],
      [0.5, 0.2],
      [1, 0],
    ]),
  spark: () => centred(16, 16, flat("M8 0 L9.4 6.6 L16 8 L9.4 9.4 L8 16 L6.6 9.4 L0 8 L6.6 6.6Z", "#ffffff")),
  ring: () =>
    centred(
      64,
      64,
      `<circle cx="32" cy="32" r="30" fill="none" stroke="#fff" stroke-width="1.6"/><circle cx="32" cy="32" r="28" fill="none" stroke="#fff" stroke-width="3" opacity=".18"/>`,
    ),
  heart: () =>
    centred(
      20,
      18,
      shape("M10 16 Q1.6 10 2 5.6 Q3 2 6.4 2 Q9 2 10 5 Q11 2 13.6 2 Q17 2 18 5.6 Q18.4 10 10 16Z", "#ffffff", 2),
    ),
  eyes: () =>
    centred(
      20,
      12,
      `<circle cx="5" cy="6" r="5" fill="url(#r)"/><circle cx="15" cy="6" r="5" fill="url(#r)"/>`,
      radial("r", SHINE),
    ),
  eye: () => centred(10, 12, `<circle cx="5" cy="6" r="5" fill="url(#r)"/>`, radial("r", SHINE)),
  rims: () => centred(48, 24, rim(10, -1) + rim(38, 1), `<filter id="b"><feGaussianBlur stdDeviation="1.1"/></filter>`),
  rim: () => centred(20, 24, rim(10, -1), `<filter id="b"><feGaussianBlur stdDeviation="1.1"/></filter>`),
  torch: () => ({
    width: 30,
    height: 12,
    pivotX: 6,
    pivotY: 6,
    body:
      box(1.5, 3, 16, 6, "#2b2f34", 2, 1.6) +
      fill(3, 4.2, 12, 1.2, "#6b767e", 0.7, 0.6) +
      shape("M17 1.5 L26 0.8 V11.2 L17 10.5Z", "#4c535a", 1.6) +
      fill(25, 1, 3.4, 10, "#fff3cf", 1, 1.4),
  }),
  flame0: () =>
    flame(
      "M16 42 Q3 38 5 24 Q9 27 9 20 Q8 11 16 2 Q16 12 21 15 Q27 20 26 30 Q26 39 16 42Z",
      "M16 40 Q9 37 11 29 Q14 30 15 22 Q21 27 21 33 Q20 38 16 40Z",
    ),
  flame1: () =>
    flame(
      "M15 42 Q3 37 6 26 Q4 18 12 12 Q12 7 10 3 Q19 8 20 17 Q24 16 23 11 Q29 22 26 31 Q25 40 15 42Z",
      "M15 40 Q9 36 12 28 Q16 27 15 20 Q22 26 21 34 Q19 39 15 40Z",
    ),
  flame2: () =>
    flame(
      "M16 42 Q5 40 4 29 Q5 21 11 18 Q10 9 18 1 Q17 9 22 13 Q24 18 23 21 Q27 20 27 17 Q30 35 16 42Z",
      "M16 40 Q8 38 10 31 Q13 26 16 25 Q15 20 18 16 Q18 24 21 28 Q22 37 16 40Z",
    ),
  exit: () =>
    centred(
      40,
      16,
      `<rect x="1" y="1" width="38" height="14" rx="2" fill="#0d3a26" stroke="#04110b" stroke-width="1.6"/><g fill="none" stroke="#7dffb8" stroke-width="1.9" stroke-linecap="round"><path d="M10 4.5 H6 V11.5 H10 M6 8 H9"/><path d="M13 4.5 L18 11.5 M18 4.5 L13 11.5"/><path d="M21.5 4.5 V11.5"/><path d="M25 4.5 H31 M28 4.5 V11.5"/></g><path d="M33 8 l3 0" stroke="#7dffb8" stroke-width="1.6"/>`,
    ),
  sweat: () => centred(10, 14, shape("M5 1.6 Q9 8 5 12 Q1 8 5 1.6Z", "#bfe0ee", 1.5)),
  alert: () => centred(12, 24, shape("M3.4 2 H8.6 L7.6 14 H4.4Z", "#ffffff", 1.8) + dot(6, 19.4, 2.6, "#ffffff", 1.8)),
  sniffMark: () =>
    centred(
      24,
      18,
      stroke(
        "M4 14 q-2 -4 2 -6 q-2 -3 0 -5 M12 14 q-2 -4 2 -6 q-2 -3 0 -5 M20 14 q-2 -4 2 -6 q-2 -3 0 -5",
        "#07090c",
        4,
      ) +
        stroke(
          "M4 14 q-2 -4 2 -6 q-2 -3 0 -5 M12 14 q-2 -4 2 -6 q-2 -3 0 -5 M20 14 q-2 -4 2 -6 q-2 -3 0 -5",
          "#ffffff",
          1.7,
        ),
    ),
  handHold: () =>
    centred(
      26,
      14,
      stroke("M2 7 H11 M15 7 H24", "#07090c", 7) +
        stroke("M2 7 H11 M15 7 H24", "#ffffff", 3.6) +
        dot(13, 7, 4.6, "#ffffff", 1.8),
    ),
};

export const glyph = (kind: Glyph): Drawing =>
  centred(
    20,
    20,
    group(
      "translate(1.6 1.6) scale(.7)",
      `<path d="${GLYPH_PATHS[kind]}" fill="#ffffff" stroke="#07090c" stroke-width="3.4" stroke-linejoin="round" paint-order="stroke"/>`,
    ),
  );
