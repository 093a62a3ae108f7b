/**
 * The infected: gaunt, hunched, small tilted heads, long arms, torn hems and a thinner line, so that even as black
 * shapes nobody takes them for people. Frame 112 x 112, feet at (56, 106); drawn here with the feet at (0, 0).
 */
import type { InfectedBody, InfectedFrame, Side } from "../../view/frames.ts";
import { type Arm, armsOf, headOnBody, POSTURES, twistOf } from "../../view/infected-joints.ts";
import { BUILDS, type Build, headOf, LINE } from "./infected-head.ts";
import { darker, INK, lighter } from "./palette.ts";
import { at, type Drawing, flat, group, limb, shape, stroke } from "./svg.ts";
import { claw } from "./turned.ts";

const SHOE = "#151515";

function legsOf(side: Side, build: Build, stride: number): string {
  const near = build.trousers;
  const far = darker(near, 0.4);
  const w = build.leg;
  const foot = (x: number, y: number) =>
    limb(
      [
        [x - 1.5, y],
        [x + 4, y],
      ],
      3.4,
      SHOE,
      1.8,
    );
  const half = build.bulk > 3 ? 7 : 5;
  if (side === "side") {
    const a = stride * 9;
    return (
      limb(
        [
          [-4, -24],
          [-1 - a * 0.4, -13],
          [-6 - a, -3],
        ],
        w,
        far,
      ) +
      foot(-7 - a, -2.2) +
      limb(
        [
          [-3, -24],
          [2 + a * 0.5, -13],
          [-3 + a, -3],
        ],
        w,
        near,
      ) +
      foot(-4 + a, -2.2)
    );
  }
  const lift = stride * 3.2;
  const left = Math.max(0, lift);
  const right = Math.max(0, -lift);
  const base = side === "up" ? far : near;
  return (
    limb(
      [
        [-half, -23],
        [-half - 2, -13],
        [-half - 0.5, -4 - left],
      ],
      w,
      base,
    ) +
    limb(
      [
        [-half - 2, -2.4 - left],
        [-half + 1, -2.4 - left],
      ],
      3.6,
      SHOE,
      1.8,
    ) +
    limb(
      [
        [half, -23],
        [half + 3, -13],
        [half + 0.6, -4 - right],
      ],
      w,
      darker(near, 0.25),
    ) +
    limb(
      [
        [half, -2.4 - right],
        [half + 3.4, -2.4 - right],
      ],
      3.6,
      SHOE,
      1.8,
    )
  );
}

/** Bare, thin and bent the wrong way, like a bird's: made for running. */
function longLegsOf(side: Side, build: Build, stride: number, rise: number): string {
  const hip = -24 - rise;
  const leg = (x: number, knee: number, ankle: number, foot: number, lift: number, color: string) =>
    limb(
      [
        [x, hip],
        [knee, hip * 0.62],
        [ankle, hip * 0.3 - lift],
        [foot, -2 - lift],
      ],
      build.leg,
      color,
      1.9,
    ) +
    limb(
      [
        [foot - 1, -2 - lift],
        [foot + 5, -1.4 - lift],
      ],
      2.6,
      color,
      1.7,
    ) +
    limb(
      [
        [x, hip],
        [x + (knee - x) * 0.45, hip * 0.83],
      ],
      build.leg + 3,
      build.trousers,
      1.9,
    );
  const far = darker(build.skin, 0.42);
  if (side === "side") {
    const a = stride * 17;
    return (
      leg(-5, 3 - a * 0.7, -12 - a * 0.6, -6 - a, Math.max(0, stride) * 6, far) +
      leg(-3, 9 + a * 0.5, -9 + a * 0.8, -1 + a * 1.2, Math.max(0, -stride) * 6, build.skin)
    );
  }
  const lift = stride * 7;
  return (
    leg(-5, -14, -6, -10, Math.max(0, lift), side === "up" ? far : build.skin) +
    leg(5, 15, 7, 10, Math.max(0, -lift), darker(build.skin, 0.25))
  );
}

function torsoOf(side: Side, build: Build): string {
  const w = build.bulk;
  const { cloth } = build;
  const shade = darker(cloth, 0.5);
  if (side === "side") {
    const spine = `M${-12 - w} -28 Q${-15 - w} -46 -1 -51 Q${11 + w * 0.6} -52 ${11 + w * 0.5} -41 Q10 -30 5 -23 L4 -18 L1 -23 L-2 -16 L-5 -22 L-9 -17 L-12 -24Z`;
    return (
      shape(spine, cloth, LINE) +
      flat(`M${-11 - w} -28 Q${-13.6 - w} -45 -3 -49.4 Q-8 -36 -4 -20.6 L-5 -22 L-8.8 -18.4 L-11 -24Z`, shade) +
      stroke("M-1 -38 q5 -1 8 1 M-1 -34.5 q5 -1 7 1 M-1 -31 q4 -1 6 1", darker(cloth, 0.72), 1.3) +
      dress(side, build)
    );
  }
  const body = `M${-13 - w} -36 Q${-14 - w} -48 -2 -49 Q${13 + w} -50 ${14 + w} -39 Q12 -30 10 -21 L7 -24 L3.5 -17 L-1 -23 L-5 -16 L-10 -22 Q-11 -30 ${-13 - w} -36Z`;
  return (
    shape(body, cloth, LINE) +
    flat(`M4 -48.4 Q${12 + w} -48 ${13 + w} -39 Q11 -30 9.4 -22.4 L7 -24 L3.5 -17.6 Q9 -32 4 -48.4Z`, shade) +
    (side === "down"
      ? flat("M-8 -38 Q-1 -42 0 -32 Q-4 -24 -9 -29Z", "#2a0c0b") +
        stroke("M-7 -36 q3 -1.4 6 0 M-7 -33 q3 -1.2 6 0 M-6.6 -30 q2.4 -1 5 0", "#b9a990", 1.3) +
        flat("M3 -30 l5 2 l-1 5 l-6 -2Z", "#5c1512", 0.85)
      : stroke("M-7 -44 q6 7 4 18 M6 -43 q-2 7 1 14", darker(cloth, 0.7), 1.4) +
        flat("M-3 -36 q5 -3 6 3 q-2 6 -6 3z", "#2a0c0b", 0.9)) +
    dress(side, build)
  );
}

function dress(side: Side, build: Build): string {
  const light = lighter(build.cloth, 0.35);
  switch (build.dress) {
    case "tie":
      return side === "down" ? shape("M-1 -47 L3 -47 L6 -34 L2.4 -30 L-0.4 -34Z", "#7d2f2c", 1.2) : "";
    case "shirt":
      return side === "down"
        ? flat("M-4 -48.4 L0 -41 L4 -48.6 L2 -49Z", "#c2b9a0") +
            stroke("M0.6 -41 L1 -25", darker(build.cloth, 0.7), 1.2)
        : side === "side"
          ? flat("M8 -49 L11 -43 L9 -41 L6 -46Z", "#c2b9a0")
          : "";
    case "coat":
      return side === "side"
        ? shape("M-12 -28 Q-9 -20 -14 -10 L-3 -13 L4 -9 Q5 -20 5 -26Z", light, 1.4)
        : shape("M-12 -26 L-14 -10 L-7 -14 L-3 -22Z", light, 1.4) +
            shape("M11 -25 L13 -9 L6 -13 L3 -22Z", build.cloth, 1.4) +
            (side === "down" ? stroke("M7 -41 v4 M5 -39 h4", "#7a211c", 1.4) : "");
    case "stripe":
      return side === "side"
        ? stroke("M-6 -47 Q-9 -36 -6 -24", light, 1.6, 0.7)
        : stroke("M-9 -46 Q-10 -36 -8 -25 M10 -45 Q10 -36 8 -25", light, 1.6, 0.7) +
            (side === "up" ? stroke("M-3 -42 h6 M0 -42 v9", light, 1.8, 0.8) : "");
    default:
      return side === "down"
        ? flat("M6 -45 l6 3 l-2 6 l-6 -3z", darker(build.skin, 0.2), 1, `stroke="${INK}" stroke-width="1.2"`)
        : "";
  }
}

function armOf(arm: Arm, build: Build, far: boolean, sleeve: boolean): string {
  const skin = far ? darker(build.skin, 0.42) : build.skin;
  const cloth = far ? darker(build.cloth, 0.35) : darker(build.cloth, 0.05);
  const [shoulder, elbow, wrist] = arm;
  const upper = build.arm + 0.4;
  return (
    limb([shoulder, elbow, wrist], build.arm, skin, 2) +
    claw([elbow, wrist], skin, build.bulk > 3 ? 6 : 4.8) +
    (sleeve
      ? limb(
          [shoulder, [(shoulder[0] + elbow[0] * 1.4) / 2.4, (shoulder[1] + elbow[1] * 1.4) / 2.4]],
          upper + 1,
          cloth,
          1.8,
        )
      : "")
  );
}

export function infected(kind: InfectedBody, side: Side, frame: InfectedFrame): Drawing {
  const build = BUILDS[kind];
  const { bulk, rise, size } = build;
  const { jaw, stride } = POSTURES[frame];
  const [far, near] = armsOf(side, frame, side === "side" ? 0 : bulk);
  const sleeves = build.dress !== "bare";
  const profile = side === "side";
  const place = headOnBody(kind, side, frame);
  const neck = limb(
    [
      [profile ? 5 : 0, -45],
      [place.x, place.y + 7],
    ],
    5,
    darker(build.skin, 0.35),
    2,
  );
  const head = group(`translate(${place.x} ${place.y}) rotate(${place.tilt} 0 10)`, headOf(side, build, jaw));
  const upper = profile
    ? armOf(far, build, true, sleeves) + torsoOf(side, build) + neck + head + armOf(near, build, false, sleeves)
    : side === "down"
      ? armOf(far, build, true, sleeves) + torsoOf(side, build) + armOf(near, build, false, sleeves) + neck + head
      : armOf(far, build, true, sleeves) + armOf(near, build, false, sleeves) + torsoOf(side, build) + neck + head;
  const { bob, twist } = twistOf(side, frame);
  const legs = rise > 0 ? longLegsOf(side, build, stride, rise) : legsOf(side, build, stride);
  const body = legs + group(`translate(0 ${bob - rise}) rotate(${twist} 0 -22)`, upper);
  return { width: 112, height: 112, pivotX: 56, pivotY: 106, body: at(56, 106, group(`scale(${size})`, body)) };
}
