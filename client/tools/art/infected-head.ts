/**
 * Who the infected were: five builds, and their heads, about 21 px wide, gaunt, with hanging jaws. Heads are drawn around
 * (0, 0); `infected.ts` tilts them onto bodies.
 */
import type { InfectedBody, Side } from "../../view/frames.ts";
import { STATURES, type Stature } from "../../view/infected-joints.ts";
import { BLOOD_WET, darker, EYE_SHINE, INK } from "./palette.ts";
import { dot, flat, oval, shape, stroke } from "./svg.ts";

/** Outlines of the infected are thinner than those of people: "thinner, wrong". */
export const LINE = 2;

export interface Build extends Stature {
  readonly skin: string;
  readonly cloth: string;
  readonly trousers: string;
  readonly hair: string;
  readonly arm: number;
  readonly leg: number;
  readonly cut: "rags" | "bald" | "long" | "crop";
  readonly dress: "tie" | "shirt" | "coat" | "stripe" | "bare";
}

export const BUILDS: Readonly<Record<InfectedBody, Build>> = {
  pupil: {
    ...STATURES.pupil,
    skin: "#93a08a",
    cloth: "#566178",
    trousers: "#3a4250",
    hair: "#1c1a18",
    arm: 4.4,
    leg: 5.2,
    cut: "rags",
    dress: "tie",
  },
  teacher: {
    ...STATURES.teacher,
    skin: "#a09a86",
    cloth: "#7b6a54",
    trousers: "#453d38",
    hair: "#3a2d22",
    arm: 4.6,
    leg: 5.4,
    cut: "bald",
    dress: "shirt",
  },
  nurse: {
    ...STATURES.nurse,
    skin: "#b0a39a",
    cloth: "#8f9392",
    trousers: "#575b60",
    hair: "#2d2622",
    arm: 4.2,
    leg: 5,
    cut: "long",
    dress: "coat",
  },
  athlete: {
    ...STATURES.athlete,
    skin: "#85938f",
    cloth: "#6e4a46",
    trousers: "#3d3f47",
    hair: "#141414",
    arm: 4.6,
    leg: 5.4,
    cut: "crop",
    dress: "stripe",
  },
  brute: {
    ...STATURES.brute,
    skin: "#85938f",
    cloth: "#565f4c",
    trousers: "#3a4136",
    hair: "#141414",
    arm: 8,
    leg: 8,
    cut: "bald",
    dress: "bare",
  },
  runner: {
    ...STATURES.runner,
    skin: "#b08a7c",
    cloth: "#5b4a46",
    trousers: "#33343c",
    hair: "#141414",
    arm: 3.6,
    leg: 3.4,
    cut: "crop",
    dress: "bare",
  },
};

const teethAlong = (x: number, y: number, count: number, width: number, down = true) =>
  flat(
    `M${x} ${y}${Array.from({ length: count }, () => ` l${width / 2} ${down ? 2.4 : -2.2} l${width / 2} ${down ? -2.4 : 2.2}`).join("")}Z`,
    "#cfc5a8",
  );

/** Head around (0, 0), about 21 px wide, jaw hanging by `jaw` px more. */
export function headOf(side: Side, build: Build, jaw: number): string {
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
      oval(5.4, -1.4, 3.3, 3.9, "#120d0c") +
      dot(6.2, -1.2, 1.35, EYE_SHINE) +
      flat("M9.4 1 l2.4 2.4 l-2.8 1z", shade, 1, `stroke="${INK}" stroke-width="1.2" stroke-linejoin="round"`) +
      flat(`M2 5.4 L${w} 4.6 L${w - 1} ${chin - 0.4} Q5 ${chin + 2} 2.4 ${chin - 1}Z`, "#170808") +
      teethAlong(2.4, 5.6, 3, 2.5) +
      teethAlong(3.2, chin - 0.2, 2, 2.4, false) +
      stroke(`M6 ${chin + 1} q1 4 -1 7`, BLOOD_WET, 2.2) +
      stroke("M-4 3 q3 1 4 4", shade, 1.4) +
      hairOf(side, build)
    );
  }
  return (
    base +
    oval(-4.2, -1, 3.5, 4, "#120d0c") +
    oval(4.4, -1.4, 3.1, 3.7, "#120d0c") +
    dot(-4, -0.8, 1.4, EYE_SHINE) +
    dot(4.4, -1.2, 1.2, EYE_SHINE) +
    flat("M-0.8 3 l1.6 0 l0.4 2 l-2.2 0z", "#241512") +
    flat(`M-5 6.4 L5 6 L4 ${chin + 0.4} Q0 ${chin + 3} -4 ${chin + 0.4}Z`, "#170808") +
    teethAlong(-4.4, 6.5, 4, 2.2) +
    teethAlong(-3.2, chin + 1, 3, 2.1, false) +
    drip +
    stroke("M-8.4 4 q2 1 2.4 3", shade, 1.3) +
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
          : shape(`M${-w - 0.4} 2 Q${-w - 2} -7 ${-w + 2} -9 L${-w + 2.6} -3Z`, hair, 1.4) +
            (side === "down"
              ? shape(`M${w + 0.4} 2 Q${w + 2} -7 ${w - 2} -9 L${w - 2.6} -3Z`, hair, 1.4) + scar
              : flat("M-6 -6 q4 1 5 6 q-5 0 -5 -6z", BLOOD_WET));
    case "long":
      return side === "up"
        ? shape(
            `M${-w - 1} 2 Q${-w - 2} -16.6 0 -16.6 Q${w + 2} -16.6 ${w + 1} 2 L11 16 L7 12 L4 19 L0 13 L-4 20 L-8 13 L-12 16Z`,
            hair,
            LINE,
          )
        : side === "side"
          ? shape(`M-3 -6 Q-8 4 -6 19 L-10 14 L-13 18 Q-15 -2 -11 -9 Q-6 -17 2 -16.4 Q10 -16 ${w} -6 L5 -9Z`, hair, 1.8)
          : shape(
              `M${-w + 1.4} -6 L-9 4 L-11 16 L-14.6 11 Q-16 -16 0 -16.6 Q15 -16 13.6 9 L11 15 L9 2 L${w - 2} -7 L4 -10.4 L1 -6 L-3 -11Z`,
              hair,
              1.8,
            );
    case "crop":
      return side === "up"
        ? shape(`M${-w} 0 Q${-w - 1} -15.4 0 -15.4 Q${w + 1} -15.4 ${w} 0 Q6 5 0 4 Q-6 5 ${-w} 0Z`, hair, 1.8)
        : side === "side"
          ? shape(`M${-w} 2 Q${-w - 1.6} -15.4 1 -15.4 Q${w} -15.4 ${w} -6 L4 -8 L-1 -7 L-3 1Z`, hair, 1.6)
          : shape(`M${-w} -2 Q${-w - 1} -15.4 0 -15.4 Q${w + 1} -15.4 ${w} -3 L7 -8 L0 -9.4 L-7 -7.6Z`, hair, 1.6);
    default:
      return side === "up"
        ? shape(
            `M${-w - 0.6} 0 Q${-w - 1} -16 0 -16 Q${w + 1} -16 ${w + 0.6} -1 L7 6 L3 1 L-1 8 L-5 2 L-8 6Z`,
            hair,
            LINE,
          )
        : side === "side"
          ? shape(
              `M${-w - 0.6} 5 Q${-w - 2} -16.5 0 -16.5 Q${w + 1} -16 ${w} -5 L6 -9.6 L3 -4 L-1 -8 L-3 2 L-6 0 L-8 6Z`,
              hair,
              1.6,
            )
          : shape(
              `M${-w - 0.6} -2 Q${-w - 1} -16.5 -1 -16.5 Q${w + 1} -16 ${w} -5 L6 -10 L3 -5.6 L-1 -11 L-5 -5 L-7.4 -9Z`,
              hair,
              1.6,
            );
  }
}
