/**
 * What the virus makes of its own: one part of the body each, grown, shut or torn, hung on the five painted bodies so that a mutation is
 * told by its outline before anything else. Heads around (0, 0), trunks with the feet at (0, 0), facing right.
 */
import type { HeadMark, Side, TrunkMark } from "../../view/frames.ts";
import { BLOOD, BLOOD_WET, BONE, darker, EYE_SHINE, INK, lighter } from "./palette.ts";
import { at, type Drawing, dot, flat, group, limb, oval, type Point, puffs, shape, stroke } from "./svg.ts";
import { claw } from "./turned.ts";

const SKIN = "#9aa48f";
const RAW = "#8e4640";
const WOUND = "#a3281d";
const FLESH = "#85938f";
const RAG = "#585c68";
const THREAD = "#1a1210";
const SAC = "#a3976a";
const LINE = 2;

const mirrored = (body: string) => group("scale(-1 1)", body);
const both = (body: string) => body + mirrored(body);

/** A bat's: wider than the head, thin enough to see blood through. */
const bigEar = (back: boolean) =>
  shape(
    "M7 -7 Q14 -19 24 -23 Q33 -25 37 -20 Q35 -17 36 -12 Q31 -10 30 -4 Q24 -2 22 4 Q14 9 7 6Z",
    darker(SKIN, 0.12),
    LINE,
  ) +
  (back
    ? stroke("M10 1 Q20 -8 33 -19 M11 3 Q21 -2 30 -7", darker(SKIN, 0.5), 1.4)
    : flat(
        "M11 -4 Q17 -16 26 -19.6 Q32 -20.6 33 -18.4 Q31 -16 32 -13.4 Q27 -11 26.4 -6 Q21 -4 19 1 Q14 4 11 2.6Z",
        RAW,
      ) + stroke("M12 0 Q20 -8 31 -17.4 M13 1.6 Q20 -3 28 -8", darker(RAW, 0.5), 1.3));

function wideEars(side: Side): string {
  if (side !== "side") return both(bigEar(side === "up"));
  return (
    shape("M0 -11 Q2 -21 9 -26 Q15 -25 15 -21 Q11 -18 8 -9Z", darker(SKIN, 0.45), LINE) +
    shape(
      "M2 4 Q0 -10 -10 -18 Q-20 -26 -31 -23 Q-29 -19 -32 -14 Q-27 -11 -28 -4 Q-22 -1 -20 6 Q-10 11 -2 8Z",
      darker(SKIN, 0.1),
      LINE,
    ) +
    flat(
      "M-3 3 Q-5 -8 -13 -14.6 Q-20 -20 -27 -19.6 Q-26 -17 -28 -14 Q-23 -11 -24 -6 Q-18 -3 -16.6 3 Q-10 6 -5 5Z",
      RAW,
    ) +
    stroke("M-5 3 Q-13 -7 -25 -17 M-7 4 Q-15 0 -22 -6", darker(RAW, 0.5), 1.3)
  );
}

/** Grown over and sewn. */
const shutEye = (x: number, y: number) =>
  oval(x, y, 4.3, 4.7, darker(SKIN, 0.08)) +
  stroke(`M${x - 3.6} ${y + 0.6} Q${x} ${y + 3} ${x + 3.6} ${y + 0.4}`, THREAD, 1.5) +
  stroke(`M${x - 2} ${y - 0.8} v3.6 M${x} ${y} v3.6 M${x + 2} ${y - 0.9} v3.6`, darker(SKIN, 0.75), 0.9);

const slitEye = (x: number, y: number) =>
  oval(x, y, 4.1, 4.4, "#23282a") +
  stroke(`M${x - 3} ${y + 1} L${x + 3} ${y + 0.6}`, "#cfd08a", 1.3) +
  stroke(`M${x - 3.6} ${y - 0.4} Q${x} ${y - 0.8} ${x + 3.6} ${y - 0.6}`, INK, 1.8);

function sewnMouth(side: Side): string {
  if (side === "side")
    return (
      shape("M1 4 L11.4 3.6 L10 14 Q5 17 1 13Z", darker(SKIN, 0.06), 1.4) +
      stroke("M2 9.4 L11 8.6", THREAD, 2) +
      stroke("M4 6 l1 6.6 M7 5.6 l1 6.6 M9.8 5.4 l0.4 5.6", THREAD, 1.3)
    );
  return (
    shape("M-6.6 4.6 L6.6 4.2 L5.4 14.4 Q0 17.4 -5.4 14.4Z", darker(SKIN, 0.06), 1.4) +
    stroke("M-5.8 9.6 Q0 11 5.8 9.2", THREAD, 2) +
    stroke("M-4 6.4 l0.6 6.6 M-1.4 6.8 l0.2 6.8 M1.4 6.6 l0 6.8 M4.2 6 l-0.4 6.6", THREAD, 1.3)
  );
}

const fang = (x: number, y: number, dx: number, dy: number) =>
  `M${x} ${y - 1.6} L${x + dx} ${y + dy} L${x} ${y + 1.8}Z`;

/** One skull torn down to the jaw: two faces that lean away from each other, teeth along the tear. */
function cleftHead(side: Side): string {
  if (side === "side")
    return (
      flat("M-10 -16 L-1 9 L3 -15 Q-3 -22 -10 -16Z", "#3c0e0c") +
      shape("M-1 11 Q-4 -4 -8 -19 Q-24 -22 -25 -6 Q-24 5 -13 11Z", darker(SKIN, 0.18), LINE) +
      shape("M0 12 Q0 -4 4 -19 Q17 -18 16 -4 Q16 4 11 8 L8 14Z", SKIN, LINE) +
      flat(`${fang(-7, -14, 6, 1)} ${fang(-5, -8, 6, 1)} ${fang(-3.4, -2, 5, 1)}`, BONE) +
      flat(`${fang(3.4, -13, -6, 1)} ${fang(1.6, -6, -5, 1)}`, BONE) +
      oval(-17, -8, 3.2, 3.8, "#120d0c") +
      dot(-17.6, -8, 1.4, EYE_SHINE) +
      oval(9.4, -7, 3.2, 3.8, "#120d0c") +
      dot(10.2, -7, 1.4, EYE_SHINE) +
      flat("M3 5 L12 3.6 L9.4 13 Q6 15 3.4 12Z", "#170808") +
      stroke("M-2 8 q-2 8 -1 14", BLOOD_WET, 2.2)
    );
  const lobe = (back: boolean) =>
    shape("M0.6 13 Q2 -2 6 -19 Q22 -22 22.4 -5 Q21 5 13 10 L8 15Z", back ? darker(SKIN, 0.2) : SKIN, LINE) +
    (back
      ? ""
      : flat("M15 -18 Q21 -16 21 -5 Q20 4 13 9 Q18 -4 15 -18Z", darker(SKIN, 0.42), 0.8) +
        oval(13.4, -6.4, 3.6, 4.2, "#120d0c") +
        dot(13, -6, 1.5, EYE_SHINE) +
        flat(`${fang(4.4, -13, -4.6, 2)} ${fang(3, -7, -4, 2)} ${fang(2, -1, -3.2, 2)}`, BONE));
  return (
    flat("M-7 -18 L-1 13 L1 13 L7 -18 Q0 -12 -7 -18Z", "#3c0e0c") +
    both(lobe(side === "up")) +
    (side === "up"
      ? ""
      : flat("M-6.4 8 L6.4 7.6 L4.6 15 Q0 18 -4.6 15Z", "#170808") +
        flat("M-5 8.4 l1.4 2.8 l1.4 -2.8 l1.4 2.8 l1.4 -2.8 l1.4 2.8 l1.4 -2.8 l1.2 2.6 l1 -2.6Z", BONE) +
        stroke("M0 13 q2 7 -1 13 M-4 14 q0 4 -1 7", BLOOD_WET, 2.2))
  );
}

/** Torn off and hanging by the skin; the blood of it down neck and shoulder. */
const tornEar = (length: number) =>
  stroke(`M9.6 2 Q12.6 ${length * 0.5} 10 ${length}`, BLOOD_WET, 4) +
  stroke(`M10.4 4 Q12.6 ${length * 0.5} 11 ${length - 3}`, WOUND, 2) +
  shape("M8 -3 Q17 -3 21 6 Q24 13 21 20 L18.4 13.6 L15.4 19 Q13 8 8 4Z", darker(SKIN, 0.2), LINE) +
  flat("M10 -0.6 Q15 0 17.6 6 L15 7.6 L12.6 6 Q11 4 10 3Z", WOUND) +
  dot(9.2, 0, 3.2, "#4a0f0c") +
  dot(9.2, 0, 1.4, INK);

function tornEars(side: Side): string {
  if (side !== "side") return tornEar(24) + mirrored(tornEar(29));
  return (
    stroke("M-3.6 2 Q-8 12 -5 27", BLOOD_WET, 5) +
    stroke("M-4.6 3 Q-8 12 -6 23", WOUND, 2.4) +
    shape("M-1 -3 Q-10 -6 -15 3 Q-20 12 -16 22 L-13 15 L-9.6 20 Q-7 10 -1 6Z", darker(SKIN, 0.18), LINE) +
    flat("M-3 -1 Q-9 -2 -12 3 L-10 6 L-7.4 5.4 Q-5 5 -3 4Z", WOUND) +
    dot(-2.6, 1, 3.4, "#4a0f0c") +
    dot(-2.6, 1, 1.5, INK)
  );
}

/** A toad's: hangs from jaw to breastbone, skin stretched until it shines. */
function throat(side: Side): string {
  const sac =
    side === "side"
      ? "M-3 7 Q-5 20 2 27 Q12 35 21 27 Q27 19 20 10 Q14 6 10 10 Q4 13 -3 7Z"
      : "M-9 8 Q-16 15 -13 23 Q-7 33 2 32 Q13 31 15 22 Q16 13 9 8 Q0 15 -9 8Z";
  const x = side === "side" ? 9 : 0;
  return (
    shape(sac, SAC, LINE) +
    group(`translate(${x} 0)`, flat("M-11 24 Q0 32 12 22 Q9 30 1 30.6 Q-7 31 -11 24Z", darker(SAC, 0.45), 0.9)) +
    group(
      `translate(${x} 0)`,
      stroke("M-8 13 q-2 6 2 11 M-1 15 q-1 6 1 13 M7 13 q3 6 0 11", darker(RAW, 0.15), 1.5, 0.9) +
        oval(-5, 18, 3, 4, lighter(SAC, 0.5), 0, 0.55),
    )
  );
}

export function headMark(mark: HeadMark, side: Side): string {
  switch (mark) {
    case "wideEars":
      return wideEars(side);
    case "shutLids":
      return side === "side" ? shutEye(5.6, -1.4) : shutEye(-4.2, -1) + shutEye(4.4, -1.3);
    case "slitLids":
      return side === "side" ? slitEye(5.6, -1.4) : slitEye(-4.2, -1) + slitEye(4.4, -1.3);
    case "sewnMouth":
      return sewnMouth(side);
    case "cleftHead":
      return cleftHead(side);
    case "tornEars":
      return tornEars(side);
    case "throat":
      return throat(side);
  }
}

const onFeet = (body: string): Drawing => ({
  width: 112,
  height: 112,
  pivotX: 56,
  pivotY: 106,
  body: at(56, 106, body),
});

/** Shoulders like boulders, bone through the skin. */
function hump(side: Side): string {
  const spike = (x: number, y: number, lean: number) =>
    shape(`M${x - 3} ${y} L${x + lean} ${y - 9} L${x + 3.4} ${y + 1}Z`, BONE, 1.6);
  const cracks = (x: number, y: number) =>
    stroke(`M${x - 6} ${y + 3} q5 -5 11 -2 M${x - 2} ${y + 8} q4 -3 8 0`, darker(FLESH, 0.55), 1.4);
  if (side === "side")
    return (
      spike(-13, -53, -5) +
      spike(-4, -57, -3) +
      puffs(
        [
          [-6, -44, 14],
          [-15, -37, 10],
        ],
        FLESH,
        LINE,
      ) +
      cracks(-6, -46)
    );
  const shoulder = puffs(
    [
      [24, -43, 12],
      [31, -35, 8],
    ],
    FLESH,
    LINE,
  );
  return both(spike(24, -53, 4) + spike(31, -47, 6) + shoulder) + cracks(24, -45) + cracks(-24, -45);
}

/** Arms held out like a scarecrow's, what is left of a shroud between them. */
function wings(side: Side): string {
  const fold = darker(RAG, 0.5);
  const skin = darker(SKIN, 0.1);
  if (side === "side") {
    const back: Point[] = [
      [-3, -39],
      [-22, -44],
      [-38, -53],
    ];
    const front: Point[] = [
      [6, -37],
      [24, -35],
      [40, -45],
    ];
    return (
      shape(
        "M-35 -51 L-20 -43 L0 -38 L22 -34 L37 -43 L37 -26 L32 -30 L29 -13 L22 -22 L17 -8 L8 -17 L0 -6 L-7 -18 L-13 -9 L-20 -25 L-27 -18 L-30 -36Z",
        RAG,
        LINE,
      ) +
      stroke("M-21 -41 q2 8 -1 14 M-6 -37 q2 12 0 19 M10 -34 q2 9 3 17 M25 -33 q1 6 2 10", fold, 1.8) +
      limb(front, 4.6, darker(skin, 0.3), LINE) +
      claw(front, darker(skin, 0.3), 6) +
      limb(back, 4.6, skin, LINE) +
      claw(back, skin, 6)
    );
  }
  const arm: Point[] = [
    [12, -42],
    [29, -47],
    [45, -58],
  ];
  return both(
    shape("M10 -43 L28 -47 L44 -57 L45 -40 L40 -43 L40 -24 L34 -32 L30 -13 L24 -24 L19 -9 L13 -20 L9 -14Z", RAG, LINE) +
      stroke("M17 -40 q3 10 2 20 M27 -42 q3 8 3 16 M37 -46 q2 7 2 12", fold, 1.8) +
      limb(arm, 4.6, skin, LINE) +
      claw(arm, skin, 6),
  );
}

export const trunkMark = (mark: TrunkMark, side: Side): Drawing => onFeet(mark === "hump" ? hump(side) : wings(side));

/** Swollen to a hammer, the knuckles split to the bone. */
export const fist: Drawing = {
  width: 36,
  height: 30,
  pivotX: 10,
  pivotY: 15,
  body: at(
    10,
    15,
    shape("M-8 -4 Q-1 -11 9 -11 Q22 -12 23 -4 Q25 4 20 9 Q10 13 1 9 Q-6 7 -8 4Z", FLESH, LINE) +
      flat("M-5 4 Q6 6 23 2 Q23 7 19 8.6 Q10 11.6 2 8.4 Q-3 7 -5 4Z", darker(FLESH, 0.42), 0.9) +
      stroke("M12 -9 q3 4 0 8 M14 0 q3 4 0 8", darker(FLESH, 0.62), 1.7) +
      shape("M17 -11 L25 -9.4 L20 -5.6Z M21 -4 L27.6 -0.6 L21.4 1.4Z M20 3 L24.4 8.4 L17.4 8Z", BONE, 1.3) +
      flat("M14 -10.4 q4 1 5 4 l-2 0 q-1 -3 -3 -4z M17 -3 q3 2 3 5 l-2 0z", WOUND, 0.9),
  ),
};

/** Old blood on the floor, soft enough to be shown twice as large. */
export const pool: Drawing = {
  width: 44,
  height: 24,
  pivotX: 22,
  pivotY: 12,
  body: group(
    "scale(0.5)",
    flat("M8 26 Q4 12 24 10 Q34 2 52 7 Q74 4 80 18 Q88 32 66 38 Q52 47 34 41 Q12 42 8 26Z", darker(BLOOD, 0.35), 0.9) +
      flat("M18 25 Q18 15 34 15 Q48 9 60 14 Q74 18 68 29 Q56 38 38 34 Q20 35 18 25Z", BLOOD, 0.95) +
      flat("M30 20 Q42 15 56 19 Q46 20 38 24 Q31 24 30 20Z", BLOOD_WET, 0.9) +
      dot(80, 36, 3, BLOOD) +
      dot(10, 40, 2.4, BLOOD),
  ),
};

/** Four nails drawn through floor and paint. */
export const claws: Drawing = {
  width: 64,
  height: 48,
  pivotX: 32,
  pivotY: 24,
  body: [0, 1, 2, 3]
    .map((i) => {
      const y = 9 + i * 9;
      const x = 6 + (i % 2) * 5;
      return (
        flat(`M${x} ${y} Q30 ${y - 9} ${56 - i * 2} ${y - 2} Q30 ${y - 3} ${x} ${y}Z`, INK, 0.85) +
        stroke(`M${x + 4} ${y + 0.6} Q30 ${y - 5} ${50 - i * 2} ${y - 1}`, "#b9a990", 1.2, 0.8)
      );
    })
    .join(""),
};
