/**
 * Bodies of people of the table who have turned: torn, hunched, line thinner, drawn white to grey and tinted with a dulled
 * seat colour. Same frame as the living body.
 */
import type { DeadArmAct, Side } from "../../view/frames.ts";
import { DEAD_REACHES } from "./joints.ts";
import type { Ink } from "./palette.ts";
import { flat, limb, type Point, shape, stroke } from "./svg.ts";

/** Hunched, hem torn; tinted with a dulled seat colour. */
export function deadTorso(side: Side, { paint }: Ink): string {
  const line = 2;
  const wound = (d: string) => flat(d, "#2a0c0b", 0.9);
  if (side === "side") {
    return (
      shape(
        "M20 60 Q19 46 31 44 Q43 44 43 55 L41 68 L38.5 65.5 L36 73 L32.6 68 L29 75 L26 68.6 L22 73Z",
        paint.base,
        line,
      ) +
      flat("M21 60 Q20.4 47.6 29.4 45.4 Q24.6 56 27 70 L26 68.6 L22.4 71.4Z", paint.shade) +
      wound("M34 52 q5 1 5 5 q-3 3 -6 1z") +
      stroke("M31 60 q5 -1 8 1", paint.deep, 1.3)
    );
  }
  return (
    shape(
      "M19 57 Q18 45 31 44.6 Q45.4 44.6 45.6 55 L43 69 L39.4 66 L36 73.6 L31.6 67.6 L27.4 74.6 L22.4 68.6Z",
      paint.base,
      line,
    ) +
    flat("M37 45.6 Q44.4 47 44.5 55 L42.2 67 L39.4 66 L36 73 Q40.6 60 37 45.6Z", paint.shade) +
    (side === "down"
      ? wound("M24 53 q6 -3 8 3 q-1 7 -7 6 q-4 -3 -1 -9z") +
        stroke("M25.4 55.6 q3 -1.2 5.4 0 M25.4 58.6 q3 -1 5 0", "#b9a990", 1.2) +
        flat("M34 47 q3 6 1 12 l2 5 l-4 -3 q-2 -7 -2 -13z", "#5c1512", 0.85)
      : stroke("M25 50 q6 6 4 16 M38 52 q-3 7 0 13", paint.deep, 1.4))
  );
}

/** Torn sleeves end at the elbow; forearms are bare and drawn with the hands. */
export function deadArms(side: Side, act: DeadArmAct, { paint }: Ink): string {
  return DEAD_REACHES[side][act]
    .map((joints, i) => limb(joints.slice(0, 2), 5.2, i === 0 ? paint.shade : paint.base, 1.7))
    .join("");
}

export function deadHands(side: Side, act: DeadArmAct, { paint }: Ink): string {
  return DEAD_REACHES[side][act]
    .map((joints, i) => {
      const color = i === 0 ? paint.shade : paint.base;
      return limb(joints.slice(1), 4.2, color, 1.5) + claw(joints, color);
    })
    .join("");
}

/** Three thin fingers that go on where the forearm points. */
export function claw(joints: readonly Point[], color: string, length = 4.6): string {
  const [from = [0, 0] as const, to = from] = joints.slice(-2);
  const norm = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  const [ux, uy] = [(to[0] - from[0]) / norm, (to[1] - from[1]) / norm];
  return [-0.62, 0, 0.62]
    .map((spread) => {
      const tip: Point = [to[0] + (ux - uy * spread) * length, to[1] + (uy + ux * spread) * length];
      return limb([to, tip], 1.7, color, 1.1);
    })
    .join("");
}
