/**
 * Bodies of people: legs, torso, arms and hands as separate parts, white to grey, tinted at run time.
 * Frame 64 x 96, feet at (32, 90). Upright and round: must never be confused with the infected as a black shape.
 */
import type { ArmAct, CrawlStep, LegStep, Side } from "../../view/frames.ts";
import type { Ink } from "./palette.ts";
import { box, dot, fill, flat, limb, type Point, shape, stroke } from "./svg.ts";

const SHOE = "#3d3d3d";

/** Feet end at y 88.5; a leg is hip, knee, ankle. */
function leg(points: readonly Point[], color: string, toe: number): string {
  const [x, y] = points[points.length - 1] ?? [0, 0];
  return (
    limb(points, 7, color) +
    limb(
      [
        [x + Math.min(0, toe), y + 1.4],
        [x + Math.max(0, toe), y + 1.4],
      ],
      5,
      SHOE,
      1.9,
    )
  );
}

export function legs(side: Side, step: LegStep, { paint }: Ink): string {
  if (side === "side") {
    const stride: Record<LegStep, readonly [far: readonly Point[], near: readonly Point[]]> = {
      stand: [[[33, 69], [33.5, 86]], [[31, 69], [31, 86]]],
      a: [[[32, 69], [25, 78], [22, 85]], [[32, 69], [38, 78], [41, 86]]],
      b: [[[32, 69], [38, 78], [41, 86]], [[32, 69], [25, 78], [22, 85]]],
      runA: [[[31, 69], [25, 78], [14, 79]], [[33, 68], [43, 74], [46, 84]]],
      runB: [[[33, 68], [43, 74], [46, 84]], [[31, 69], [25, 78], [14, 79]]],
      kneel: [[[32, 79], [41, 79], [41, 86]], [[30, 80], [26, 86], [17, 86]]],
    };
    const [far, near] = stride[step];
    return leg(far, paint.shade, 5) + leg(near, paint.base, 5);
  }
  const rear = side === "up" ? paint.shade : paint.base;
  if (step === "kneel") {
    return leg([[27, 79], [22, 82], [23, 86]], rear, -2) + leg([[37, 79], [42, 82], [41, 86]], paint.shade, 2);
  }
  const lift: Record<Exclude<LegStep, "kneel">, readonly [number, number]> = {
    stand: [0, 0],
    a: [3.4, 0],
    b: [0, 3.4],
    runA: [6.5, 0],
    runB: [0, 6.5],
  };
  const [left, right] = lift[step];
  return (
    leg([[27, 70], [26.6 - left * 0.15, 86 - left]], rear, -1.6) +
    leg([[37, 70], [37.4 + right * 0.15, 86 - right]], paint.shade, 1.6)
  );
}

/** The jacket without arms: what carries the colour of the seat. */
export function torso(side: Side, { paint, line }: Ink): string {
  if (side === "side") {
    return (
      shape("M22 57 Q22 47 32 47 Q42 47 42.5 57 L42 69 Q42 73 37 73 L27 73 Q22 73 22 69Z", paint.base, line) +
      flat("M23.2 60 Q23 49.5 29 48.3 Q25.6 58 27.4 71.8 Q23.2 72 23.2 69Z", paint.shade) +
      fill(23.3, 67.8, 17.5, 3.2, paint.deep)
    );
  }
  const body = "M19 57 Q19 47 32 47 Q45 47 45 57 L44.4 69 Q44 73 39 73 L25 73 Q20 73 19.6 69Z";
  const shade =
    side === "down"
      ? "M37.5 48.4 Q43.7 50 43.7 57 L43.2 69 Q43 71.8 39 71.8 L35.5 71.8 Q40 61 37.5 48.4Z"
      : "M39 49 Q43.7 51 43.7 57 L43.2 69 Q43 71.8 39 71.8 L37.5 71.8 Q41 61 39 49Z";
  const collar =
    side === "down"
      ? flat("M26.6 48.4 L32 55 L37.4 48.4Z", paint.deep)
      : stroke("M25 51.6 Q32 54.4 39 51.6", paint.deep, 1.6);
  return shape(body, paint.base, line) + flat(shade, paint.shade) + fill(20.8, 67.8, 22.4, 3.2, paint.deep) + collar;
}

/** Arms as joints from shoulder to wrist, then where the hands are; a hand of radius 0 is hidden. */
interface Reach {
  readonly far: readonly Point[];
  readonly near: readonly Point[];
  readonly hands: readonly (readonly [x: number, y: number, r: number])[];
}

const FRONT: Record<ArmAct, Reach> = {
  rest: { far: [[20.4, 55], [18, 67]], near: [[43.6, 55], [46, 67]], hands: [[17.8, 69.8, 3.1], [46.2, 69.8, 3.1]] },
  swingA: { far: [[20.4, 55], [17.6, 64.5]], near: [[43.6, 55], [46.6, 68.6]], hands: [[17.6, 67.2, 3.2], [46.8, 71.4, 3.1]] },
  swingB: { far: [[20.4, 55], [17.4, 68.6]], near: [[43.6, 55], [46.4, 64.5]], hands: [[17.2, 71.4, 3.1], [46.4, 67.2, 3.2]] },
  runA: { far: [[20.4, 55], [15, 61], [20, 66]], near: [[43.6, 55], [49, 60.5], [47.4, 54]], hands: [[21.6, 67.4, 3.2], [47, 51.6, 3.1]] },
  runB: { far: [[20.4, 55], [15, 60.5], [16.6, 54]], near: [[43.6, 55], [49, 61], [44, 66]], hands: [[17, 51.6, 3.1], [42.4, 67.4, 3.2]] },
  torch: { far: [[20.4, 55], [18, 67]], near: [[43.6, 55], [47, 62], [42, 67]], hands: [[17.8, 69.8, 3.1], [40.8, 68.4, 3.3]] },
  carry: { far: [[20.4, 55], [17.6, 63], [26, 66]], near: [[43.6, 55], [46.4, 63], [38, 66]], hands: [[28, 66.4, 3.2], [36, 66.4, 3.2]] },
  shove: { far: [[21, 55], [19.4, 62], [23, 66]], near: [[43, 55], [44.6, 62], [41, 66]], hands: [[24, 69, 4.3], [40, 69, 4.3]] },
  workA: { far: [[20.6, 56], [20, 64], [26, 68]], near: [[43.4, 56], [44, 62], [38, 66]], hands: [[28, 69.4, 3.2], [36.4, 66.4, 3.2]] },
  workB: { far: [[20.6, 56], [20, 62], [26, 65]], near: [[43.4, 56], [44, 64], [38, 69]], hands: [[28, 65.6, 3.2], [36.4, 70.2, 3.2]] },
  wince: { far: [[20.4, 55], [20, 64], [30, 66]], near: [[43.6, 55], [44, 64], [34, 61]], hands: [[32.4, 66, 3.2], [31.4, 60, 3.2]] },
  convulse: { far: [[20.4, 55], [12.6, 57], [11, 66]], near: [[43.6, 55], [51, 52], [54, 44]], hands: [[10.6, 68.4, 3.2], [54.4, 41.8, 3.2]] },
  halt: { far: [[20.4, 55], [18, 67]], near: [[43.6, 55], [51, 50], [52, 41]], hands: [[17.8, 69.8, 3.1], [52.4, 37.6, 4.2]] },
};

const SIDE: Record<ArmAct, Reach> = {
  rest: { far: [], near: [[31, 55], [33, 67]], hands: [[33.6, 69.8, 3.2]] },
  swingA: { far: [[39, 58], [43.6, 65.4]], near: [[30.4, 55], [25.4, 66.6]], hands: [[44.6, 67.6, 3.1], [24.6, 69.2, 3.2]] },
  swingB: { far: [[25, 59], [20.6, 65.6]], near: [[32, 55], [38.4, 66]], hands: [[19.6, 67.8, 3], [39.8, 68.6, 3.2]] },
  runA: { far: [[38, 57], [43.6, 61.6], [48, 56]], near: [[30.4, 55], [22.6, 61], [26, 67.4]], hands: [[49, 54, 3.1], [27.2, 69, 3.2]] },
  runB: { far: [[26, 57], [20, 62], [19, 66]], near: [[32, 55], [38.6, 62], [45, 57]], hands: [[19, 68, 3], [46.4, 55.4, 3.2]] },
  torch: { far: [], near: [[31, 55], [35.6, 63.4], [44, 65]], hands: [[46.6, 65.6, 3.3]] },
  carry: { far: [[40, 60], [45, 63]], near: [[31, 55], [34.6, 64.6], [43, 64]], hands: [[47, 62, 3.1], [45, 64.6, 3.3]] },
  shove: { far: [[40, 53], [48, 51]], near: [[32, 55], [47, 56]], hands: [[51, 50.6, 3.5], [50.4, 56, 3.7]] },
  workA: { far: [[40, 58], [46, 61]], near: [[31, 56], [36, 64], [42, 66.6]], hands: [[48, 61.8, 3.1], [44.4, 67, 3.3]] },
  workB: { far: [[40, 59], [46, 65]], near: [[31, 56], [37, 63], [43, 62]], hands: [[48, 66.4, 3.1], [45.4, 61.6, 3.3]] },
  wince: { far: [], near: [[31, 55], [38, 63], [39, 55]], hands: [[38.6, 52.6, 3.3]] },
  convulse: { far: [[24, 56], [17, 59], [14.6, 67]], near: [[32, 55], [41, 54], [45, 46]], hands: [[14.2, 69.4, 3.1], [45.6, 43.6, 3.3]] },
  halt: { far: [], near: [[32, 55], [43, 52], [50, 44]], hands: [[52, 41, 4.2]] },
};

/** From behind, what is done in front of the body is hidden by it: only elbows show. */
const BACK: Record<ArmAct, Reach> = {
  ...FRONT,
  torch: { far: [[20.4, 55], [18, 67]], near: [[43.6, 55], [47, 61], [45.6, 64]], hands: [[17.8, 69.8, 3.1], [45.4, 65, 2.8]] },
  carry: { far: [[20.4, 55], [17.2, 62], [20, 66]], near: [[43.6, 55], [46.8, 62], [44, 66]], hands: [] },
  shove: { far: [[20.4, 55], [15.4, 51], [15.6, 46]], near: [[43.6, 55], [48.6, 51], [48.4, 46]], hands: [[15.6, 43.4, 3.3], [48.4, 43.4, 3.3]] },
  workA: { far: [[20.4, 56], [17.6, 62], [20, 66]], near: [[43.6, 56], [46.4, 61], [44, 64]], hands: [] },
  workB: { far: [[20.4, 56], [17.6, 61], [20, 64]], near: [[43.6, 56], [46.4, 62], [44, 66]], hands: [] },
  wince: { far: [[20.4, 55], [18, 63], [21, 66]], near: [[43.6, 55], [46, 62], [43, 64]], hands: [] },
};

const REACH: Record<Side, Record<ArmAct, Reach>> = { down: FRONT, side: SIDE, up: BACK };

export function arms(side: Side, act: ArmAct, { paint }: Ink): string {
  const { far, near } = REACH[side][act];
  const sleeves = side === "side" ? [paint.shade, paint.base] : [paint.base, paint.shade];
  return (
    (far.length > 0 ? limb(far, 5.8, sleeves[0] ?? paint.shade) : "") + limb(near, 5.8, sleeves[1] ?? paint.base)
  );
}

export function hands(side: Side, act: ArmAct, { paint }: Ink): string {
  return REACH[side][act].hands.map(([x, y, r]) => dot(x, y, r, paint.base, 1.7)).join("");
}

/** On the belly, head to the right (the head itself is a layer of its own). */
export function crawl(part: "legs" | "torso" | "arms" | "hands", step: CrawlStep, { paint, line }: Ink): string {
  const pull = step === "a" ? 0 : 4;
  switch (part) {
    case "legs":
      return (
        leg([[24, 82], [14, 81 - pull * 0.4], [4 + pull, 83]], paint.shade, -3) +
        leg([[24, 84], [13, 86], [3 + pull * 0.3, 85.5]], paint.base, -3)
      );
    case "torso":
      return (
        shape(
          "M20 84 Q18 75 27 73.5 L41 70.5 Q49 71 49 79 Q49 87.5 41 88 L26 88.6 Q20.6 88.6 20 84Z",
          paint.base,
          line,
        ) + flat("M21.4 84 L47.7 80 Q47.4 86.4 41 86.8 L26 87.4 Q21.8 87.4 21.4 84Z", paint.shade)
      );
    case "arms":
      return (
        limb([[42, 76], [50, 73 + pull * 0.6], [56 - pull, 78]], 5.4, paint.shade) +
        limb([[39, 80], [47, 87.4], [57 + pull * 0.9, 86]], 5.8, paint.base)
      );
    case "hands":
      return (
        dot(58 - pull, 79.6, 3.1, paint.base, 1.7) + dot(60 + pull * 0.9, 86, 3.3, paint.base, 1.7)
      );
  }
}

/* ------------------------------------------------------------------ the turned */

/** Hunched, hem torn; tinted with a dulled seat colour. */
export function deadTorso(side: Side, { paint }: Ink): string {
  const line = 2;
  const wound = (d: string) => flat(d, "#2a0c0b", 0.9);
  if (side === "side") {
    return (
      shape("M20 60 Q19 46 31 44 Q43 44 43 55 L41 68 L38.5 65.5 L36 73 L32.6 68 L29 75 L26 68.6 L22 73Z", paint.base, line) +
      flat("M21 60 Q20.4 47.6 29.4 45.4 Q24.6 56 27 70 L26 68.6 L22.4 71.4Z", paint.shade) +
      wound("M34 52 q5 1 5 5 q-3 3 -6 1z") +
      stroke("M31 60 q5 -1 8 1", paint.deep, 1.3)
    );
  }
  return (
    shape("M19 57 Q18 45 31 44.6 Q45.4 44.6 45.6 55 L43 69 L39.4 66 L36 73.6 L31.6 67.6 L27.4 74.6 L22.4 68.6Z", paint.base, line) +
    flat("M37 45.6 Q44.4 47 44.5 55 L42.2 67 L39.4 66 L36 73 Q40.6 60 37 45.6Z", paint.shade) +
    (side === "down"
      ? wound("M24 53 q6 -3 8 3 q-1 7 -7 6 q-4 -3 -1 -9z") +
        stroke("M25.4 55.6 q3 -1.2 5.4 0 M25.4 58.6 q3 -1 5 0", "#b9a990", 1.2) +
        flat("M34 47 q3 6 1 12 l2 5 l-4 -3 q-2 -7 -2 -13z", "#5c1512", 0.85)
      : stroke("M25 50 q6 6 4 16 M38 52 q-3 7 0 13", paint.deep, 1.4))
  );
}

type DeadAct = "hang" | "reach" | "bite" | "stagger" | "pound";
type DeadReach = readonly (readonly Point[])[];
const DEAD_FRONT: Record<DeadAct, DeadReach> = {
  hang: [[[20, 53], [14.6, 62], [16.4, 73]], [[44, 53], [49.4, 63], [48, 75]]],
  reach: [[[20, 53], [13.4, 60], [18, 68]], [[44, 53], [50.4, 58], [45, 65]]],
  bite: [[[20, 53], [11, 56], [14, 65]], [[44, 53], [53, 56], [50, 65]]],
  stagger: [[[20, 53], [10, 50], [6, 57]], [[44, 53], [54, 48], [59, 42]]],
  pound: [[[20, 53], [12.6, 49], [17, 40]], [[44, 53], [51, 56], [47, 64]]],
};
const DEAD_SIDE: Record<DeadAct, DeadReach> = {
  hang: [[[36, 52], [43, 62], [42.6, 73]], [[30, 53], [31, 64], [36, 74]]],
  reach: [[[38, 51], [47, 53], [54, 50]], [[32, 53], [41, 58], [51, 57]]],
  bite: [[[38, 50], [47, 48], [55, 52]], [[32, 53], [42, 54], [53, 58]]],
  stagger: [[[36, 51], [45, 48], [51, 41]], [[30, 53], [22, 60], [16, 68]]],
  pound: [[[38, 50], [44, 43], [50, 38]], [[32, 53], [42, 55], [49, 51]]],
};

const deadReach = (side: Side, act: DeadAct) => (side === "side" ? DEAD_SIDE : DEAD_FRONT)[act];

/** Torn sleeves end at the elbow; forearms are bare and drawn with the hands. */
export function deadArms(side: Side, act: DeadAct, { paint }: Ink): string {
  return deadReach(side, act)
    .map((joints, i) => limb(joints.slice(0, 2), 5.2, i === 0 ? paint.shade : paint.base, 1.7))
    .join("");
}

export function deadHands(side: Side, act: DeadAct, { paint }: Ink): string {
  return deadReach(side, act)
    .map((joints, i) => {
      const color = i === 0 ? paint.shade : paint.base;
      return limb(joints.slice(1), 4.2, color, 1.5) + claw(joints, color);
    })
    .join("");
}

/** Three thin fingers that go on where the forearm points. */
export function claw(joints: readonly Point[], color: string, length = 4.6): string {
  const [from, to] = [joints[joints.length - 2] ?? [0, 0], joints[joints.length - 1] ?? [0, 0]];
  const norm = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  const [ux, uy] = [(to[0] - from[0]) / norm, (to[1] - from[1]) / norm];
  return [-0.62, 0, 0.62]
    .map((spread) => {
      const tip: Point = [to[0] + (ux - uy * spread) * length, to[1] + (uy + ux * spread) * length];
      return limb([to, tip], 1.7, color, 1.1);
    })
    .join("");
}

/** A bust for the portraits: shoulders only, same build as the torso from the front. */
export function bust({ paint, line }: Ink): string {
  return (
    limb([[20.4, 56], [17.6, 72]], 5.8, paint.base, line * 0.85) +
    limb([[43.6, 56], [46.4, 72]], 5.8, paint.shade, line * 0.85) +
    box(27, 42, 10, 8, paint.deep, 3, 0) +
    shape("M19 58 Q19 47.6 32 47.4 Q45 47.6 45 58 L44.6 80 L19.4 80Z", paint.base, line) +
    flat("M37.5 48.6 Q43.9 50 43.9 58 L43.6 80 L36.5 80 Q40 62 37.5 48.6Z", paint.shade) +
    flat("M26.6 48.6 L32 55 L37.4 48.6Z", paint.deep)
  );
}
