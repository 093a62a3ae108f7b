/**
 * The infected: gaunt, hunched, small tilted heads, long arms, torn hems and a thinner line, so that even as black
 * shapes nobody takes them for people. Frame 112 x 112, feet at (56, 106); drawn here with the feet at (0, 0).
 */
import type { InfectedFrame, InfectedKind, Side } from "../../view/frames.ts";
import { claw } from "./body.ts";
import { BLOOD_WET, darker, EYE_SHINE, INK, lighter } from "./palette.ts";
import { at, type Drawing, dot, flat, group, limb, oval, type Point, shape, stroke } from "./svg.ts";

interface Build {
  readonly skin: string;
  readonly cloth: string;
  readonly trousers: string;
  readonly hair: string;
  /** Size against the others, 1 = about 72 px tall. */
  readonly size: number;
  /** Extra half width of the shoulders, px. */
  readonly bulk: number;
  readonly arm: number;
  readonly leg: number;
  readonly cut: "rags" | "bald" | "long" | "crop";
  readonly dress: "tie" | "shirt" | "coat" | "stripe" | "bare";
}

const BUILDS: Record<InfectedKind, Build> = {
  pupil: { skin: "#93a08a", cloth: "#566178", trousers: "#3a4250", hair: "#1c1a18", size: 0.96, bulk: 0, arm: 4.4, leg: 5.2, cut: "rags", dress: "tie" },
  teacher: { skin: "#a09a86", cloth: "#7b6a54", trousers: "#453d38", hair: "#3a2d22", size: 1.02, bulk: 0.6, arm: 4.6, leg: 5.4, cut: "bald", dress: "shirt" },
  nurse: { skin: "#b0a39a", cloth: "#8f9392", trousers: "#575b60", hair: "#2d2622", size: 0.98, bulk: -0.6, arm: 4.2, leg: 5, cut: "long", dress: "coat" },
  athlete: { skin: "#85938f", cloth: "#6e4a46", trousers: "#3d3f47", hair: "#141414", size: 0.99, bulk: 0.4, arm: 4.6, leg: 5.4, cut: "crop", dress: "stripe" },
  brute: { skin: "#85938f", cloth: "#565f4c", trousers: "#3a4136", hair: "#141414", size: 1.16, bulk: 7, arm: 8, leg: 8, cut: "bald", dress: "bare" },
};

const LINE = 2;
const SHOE = "#151515";

/** Offsets a pose gives to the parts. */
interface Posture {
  /** -1 to 1: how far the walk has swung. */
  readonly stride: number;
  readonly headTilt: number;
  readonly headX: number;
  readonly headY: number;
  readonly jaw: number;
  readonly twist: number;
}

const POSTURE: Record<InfectedFrame, Posture> = {
  stand: { stride: 0.2, headTilt: 0, headX: 0, headY: 0, jaw: 0, twist: 0 },
  a: { stride: 1, headTilt: 3, headX: 1, headY: 1, jaw: 0, twist: 2 },
  b: { stride: -1, headTilt: -4, headX: -1, headY: 0.6, jaw: 0, twist: -2 },
  bite: { stride: 0.8, headTilt: -8, headX: 4, headY: 2, jaw: 4, twist: 9 },
  stagger: { stride: -0.8, headTilt: -34, headX: -8, headY: 1, jaw: 2, twist: -15 },
  pound: { stride: 0.5, headTilt: -6, headX: 1, headY: 0, jaw: 2, twist: 3 },
  sniff: { stride: 0.2, headTilt: -38, headX: 1, headY: -3, jaw: -1.4, twist: -2 },
};

type Arm = readonly [shoulder: Point, elbow: Point, wrist: Point];

/** Far and near arm, by side; `w` widens the shoulders. */
function armsOf(side: Side, frame: InfectedFrame, w: number): readonly [far: Arm, near: Arm] {
  const sway = POSTURE[frame].stride * 3;
  if (side === "side") {
    const [fs, ns]: readonly [Point, Point] = [[6, -41], [2, -41]];
    switch (frame) {
      case "bite":
        return [[fs, [16, -46], [26, -40]], [ns, [14, -40], [26, -33]]];
      case "stagger":
        return [[fs, [13, -47], [19, -55]], [[-4, -41], [-13, -36], [-20, -28]]];
      case "pound":
        return [[fs, [13, -50], [19, -58]], [ns, [13, -39], [22, -43]]];
      case "sniff":
        return [[fs, [12, -32], [12, -20]], [ns, [3, -29], [9, -19]]];
      case "stand":
        return [[fs, [14, -34], [18, -25]], [ns, [8, -31], [17, -31]]];
      default:
        return [[fs, [17, -31 - sway], [25, -33 - sway]], [ns, [14, -35 + sway * 0.7], [25, -39 + sway * 1.4]]];
    }
  }
  const [l, r]: readonly [Point, Point] = [[-12 - w, -41], [13 + w, -41]];
  switch (frame) {
    case "bite":
      return [[r, [22 + w, -44], [19 + w, -31]], [l, [-22 - w, -45], [-18 - w, -32]]];
    case "stagger":
      return [[r, [22 + w, -50], [27 + w, -58]], [l, [-22 - w, -44], [-27 - w, -36]]];
    case "pound":
      return [[r, [20 + w, -34], [16 + w, -27]], [l, [-23 - w, -49], [-22 - w, -62]]];
    case "sniff":
      return [[r, [18 + w, -29], [16 + w, -16]], [l, [-18 - w, -30], [-17 - w, -16]]];
    default:
      return [[r, [18 + w, -28], [16 + w, -15 - sway]], [l, [-19 - w, -33], [-17 - w, -24 + sway * 1.3]]];
  }
}

function legsOf(side: Side, build: Build, stride: number): string {
  const near = build.trousers;
  const far = darker(near, 0.4);
  const w = build.leg;
  const foot = (x: number, y: number) => limb([[x - 1.5, y], [x + 4, y]], 3.4, SHOE, 1.8);
  const half = build.bulk > 3 ? 7 : 5;
  if (side === "side") {
    const a = stride * 9;
    return (
      limb([[-4, -24], [-1 - a * 0.4, -13], [-6 - a, -3]], w, far) + foot(-7 - a, -2.2) +
      limb([[-3, -24], [2 + a * 0.5, -13], [-3 + a, -3]], w, near) + foot(-4 + a, -2.2)
    );
  }
  const lift = stride * 3.2;
  const left = Math.max(0, lift);
  const right = Math.max(0, -lift);
  const base = side === "up" ? far : near;
  return (
    limb([[-half, -23], [-half - 2, -13], [-half - 0.5, -4 - left]], w, base) + limb([[-half - 2, -2.4 - left], [-half + 1, -2.4 - left]], 3.6, SHOE, 1.8) +
    limb([[half, -23], [half + 3, -13], [half + 0.6, -4 - right]], w, darker(near, 0.25)) + limb([[half, -2.4 - right], [half + 3.4, -2.4 - right]], 3.6, SHOE, 1.8)
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
      : stroke("M-7 -44 q6 7 4 18 M6 -43 q-2 7 1 14", darker(cloth, 0.7), 1.4) + flat("M-3 -36 q5 -3 6 3 q-2 6 -6 3z", "#2a0c0b", 0.9)) +
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
        ? flat("M-4 -48.4 L0 -41 L4 -48.6 L2 -49Z", "#c2b9a0") + stroke("M0.6 -41 L1 -25", darker(build.cloth, 0.7), 1.2)
        : side === "side"
          ? flat("M8 -49 L11 -43 L9 -41 L6 -46Z", "#c2b9a0")
          : "";
    case "coat":
      return side === "side"
        ? shape("M-12 -28 Q-9 -20 -14 -10 L-3 -13 L4 -9 Q5 -20 5 -26Z", light, 1.4)
        : shape("M-12 -26 L-14 -10 L-7 -14 L-3 -22Z", light, 1.4) + shape("M11 -25 L13 -9 L6 -13 L3 -22Z", build.cloth, 1.4) +
            (side === "down" ? stroke("M7 -41 v4 M5 -39 h4", "#7a211c", 1.4) : "");
    case "stripe":
      return side === "side"
        ? stroke("M-6 -47 Q-9 -36 -6 -24", light, 1.6, 0.7)
        : stroke("M-9 -46 Q-10 -36 -8 -25 M10 -45 Q10 -36 8 -25", light, 1.6, 0.7) + (side === "up" ? stroke("M-3 -42 h6 M0 -42 v9", light, 1.8, 0.8) : "");
    default:
      return side === "down" ? flat("M6 -45 l6 3 l-2 6 l-6 -3z", darker(build.skin, 0.2), 1, `stroke="${INK}" stroke-width="1.2"`) : "";
  }
}

const teethAlong = (x: number, y: number, count: number, width: number, down = true) =>
  flat(`M${x} ${y}${Array.from({ length: count }, () => ` l${width / 2} ${down ? 2.4 : -2.2} l${width / 2} ${down ? -2.4 : 2.2}`).join("")}Z`, "#cfc5a8");

/** Head around (0, 0), about 21 px wide, jaw hanging by `jaw` px more. */
function headOf(side: Side, build: Build, jaw: number): string {
  const { skin } = build;
  const shade = darker(skin, 0.45);
  const w = 10.4;
  const chin = 12 + jaw;
  const form = `M${-w} -4 Q${-w} -14 0 -14 Q${w} -14 ${w} -3 Q${w} 4 ${w - 3} 8 L${w - 4} ${chin} Q0 ${chin + 3} ${-w + 4} ${chin} L${-w + 3} 7 Q${-w} 3 ${-w} -4Z`;
  const shaded = `M2.6 -13 Q${w - 1} -12 ${w - 1} -3 Q${w - 1} 4 ${w - 4} 8 L${w - 5} ${chin - 0.6} Q3 ${chin + 1.4} 0 ${chin + 1.6} Q7 3 2.6 -13Z`;
  const drip = stroke(`M-2 ${chin + 1} Q2 ${chin + 6} -1 ${chin + 11} M2 ${chin + 1} q1 3 0 6`, BLOOD_WET, 2.2);
  const base = shape(form, skin, LINE) + flat(shaded, shade, 0.85);
  if (side === "up") return base + hairOf(side, build);
  if (side === "side") {
    return (
      base +
      oval(5.4, -1.4, 3.3, 3.9, "#120d0c") + dot(6.2, -1.2, 1.35, EYE_SHINE) +
      flat("M9.4 1 l2.4 2.4 l-2.8 1z", shade, 1, `stroke="${INK}" stroke-width="1.2" stroke-linejoin="round"`) +
      flat(`M2 5.4 L${w} 4.6 L${w - 1} ${chin - 0.4} Q5 ${chin + 2} 2.4 ${chin - 1}Z`, "#170808") + teethAlong(2.4, 5.6, 3, 2.5) + teethAlong(3.2, chin - 0.2, 2, 2.4, false) +
      stroke(`M6 ${chin + 1} q1 4 -1 7`, BLOOD_WET, 2.2) + stroke("M-4 3 q3 1 4 4", shade, 1.4) +
      hairOf(side, build)
    );
  }
  return (
    base +
    oval(-4.2, -1, 3.5, 4, "#120d0c") + oval(4.4, -1.4, 3.1, 3.7, "#120d0c") + dot(-4, -0.8, 1.4, EYE_SHINE) + dot(4.4, -1.2, 1.2, EYE_SHINE) +
    flat("M-0.8 3 l1.6 0 l0.4 2 l-2.2 0z", "#241512") +
    flat(`M-5 6.4 L5 6 L4 ${chin + 0.4} Q0 ${chin + 3} -4 ${chin + 0.4}Z`, "#170808") + teethAlong(-4.4, 6.5, 4, 2.2) + teethAlong(-3.2, chin + 1, 3, 2.1, false) +
    drip + stroke("M-8.4 4 q2 1 2.4 3", shade, 1.3) +
    hairOf(side, build)
  );
}

function hairOf(side: Side, build: Build): string {
  const { hair } = build;
  const w = 10.4;
  const scar = stroke("M-8 -8 Q-4 -13 0 -7 M3 -12 l3 5", BLOOD_WET, 2);
  switch (build.cut) {
    case "bald":
      return build.bulk > 3
        ? scar
        : side === "up"
          ? shape(`M${-w - 0.4} -2 Q${-w} 8 -6 9 L-2 7 L2 9 L7 7 Q${w} 6 ${w + 0.4} -2 Q0 3 ${-w - 0.4} -2Z`, hair, 1.6)
          : shape(`M${-w - 0.4} 2 Q${-w - 2} -7 ${-w + 2} -9 L${-w + 2.6} -3Z`, hair, 1.4) + (side === "down" ? shape(`M${w + 0.4} 2 Q${w + 2} -7 ${w - 2} -9 L${w - 2.6} -3Z`, hair, 1.4) + scar : flat("M-6 -6 q4 1 5 6 q-5 0 -5 -6z", BLOOD_WET));
    case "long":
      return side === "up"
        ? shape(`M${-w - 1} 2 Q${-w - 2} -16.6 0 -16.6 Q${w + 2} -16.6 ${w + 1} 2 L11 16 L7 12 L4 19 L0 13 L-4 20 L-8 13 L-12 16Z`, hair, LINE)
        : side === "side"
          ? shape(`M-3 -6 Q-8 4 -6 19 L-10 14 L-13 18 Q-15 -2 -11 -9 Q-6 -17 2 -16.4 Q10 -16 ${w} -6 L5 -9Z`, hair, 1.8)
          : shape(`M${-w + 1.4} -6 L-9 4 L-11 16 L-14.6 11 Q-16 -16 0 -16.6 Q15 -16 13.6 9 L11 15 L9 2 L${w - 2} -7 L4 -10.4 L1 -6 L-3 -11Z`, hair, 1.8);
    case "crop":
      return side === "up"
        ? shape(`M${-w} 0 Q${-w - 1} -15.4 0 -15.4 Q${w + 1} -15.4 ${w} 0 Q6 5 0 4 Q-6 5 ${-w} 0Z`, hair, 1.8)
        : side === "side"
          ? shape(`M${-w} 2 Q${-w - 1.6} -15.4 1 -15.4 Q${w} -15.4 ${w} -6 L4 -8 L-1 -7 L-3 1Z`, hair, 1.6)
          : shape(`M${-w} -2 Q${-w - 1} -15.4 0 -15.4 Q${w + 1} -15.4 ${w} -3 L7 -8 L0 -9.4 L-7 -7.6Z`, hair, 1.6);
    default:
      return side === "up"
        ? shape(`M${-w - 0.6} 0 Q${-w - 1} -16 0 -16 Q${w + 1} -16 ${w + 0.6} -1 L7 6 L3 1 L-1 8 L-5 2 L-8 6Z`, hair, LINE)
        : side === "side"
          ? shape(`M${-w - 0.6} 5 Q${-w - 2} -16.5 0 -16.5 Q${w + 1} -16 ${w} -5 L6 -9.6 L3 -4 L-1 -8 L-3 2 L-6 0 L-8 6Z`, hair, 1.6)
          : shape(`M${-w - 0.6} -2 Q${-w - 1} -16.5 -1 -16.5 Q${w + 1} -16 ${w} -5 L6 -10 L3 -5.6 L-1 -11 L-5 -5 L-7.4 -9Z`, hair, 1.6);
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
      ? limb([shoulder, [(shoulder[0] + elbow[0] * 1.4) / 2.4, (shoulder[1] + elbow[1] * 1.4) / 2.4]], upper + 1, cloth, 1.8)
      : "")
  );
}

export function infected(kind: InfectedKind, side: Side, frame: InfectedFrame): Drawing {
  const build = BUILDS[kind];
  const posture = POSTURE[frame];
  const [far, near] = armsOf(side, frame, side === "side" ? 0 : build.bulk);
  const sleeves = build.dress !== "bare";
  const profile = side === "side";
  const bob = Math.abs(posture.stride) * 0.9;
  const headX = profile ? 11 + build.bulk * 0.5 + posture.headX : -2 + posture.headX * 0.4;
  const headY = (profile ? -54 : -58.5) + posture.headY + (profile ? 0 : Math.abs(posture.headX) * 0.35);
  const rest = profile ? 16 : -14;
  const tilt = profile ? rest + posture.headTilt : rest + posture.headTilt * (frame === "sniff" ? 0.3 : 0.5);
  const neck = limb([[profile ? 5 : 0, -45], [headX, headY + 7]], 5, darker(build.skin, 0.35), 2);
  const head = group(`translate(${headX} ${headY}) rotate(${tilt} 0 10)`, headOf(side, build, posture.jaw));
  const upper = profile
    ? armOf(far, build, true, sleeves) + torsoOf(side, build) + neck + head + armOf(near, build, false, sleeves)
    : side === "down"
      ? armOf(far, build, true, sleeves) + torsoOf(side, build) + armOf(near, build, false, sleeves) + neck + head
      : armOf(far, build, true, sleeves) + armOf(near, build, false, sleeves) + torsoOf(side, build) + neck + head;
  const twist = profile ? posture.twist : posture.twist * 0.35;
  const body = legsOf(side, build, posture.stride) + group(`translate(0 ${bob}) rotate(${twist} 0 -22)`, upper);
  return { width: 112, height: 112, pivotX: 56, pivotY: 106, body: at(56, 106, group(`scale(${build.size})`, body)) };
}
