/**
 * Bodies of people: legs, torso, arms and hands as separate parts, white to grey, tinted at run time.
 * Frame 64 x 96, feet at (32, 90). Upright and round: must never be confused with the infected as a black shape.
 */
import type { ArmAct, CrawlStep, LegStep, Side } from "../../view/frames.ts";
import { REACHES, STRIDES } from "./joints.ts";
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
    const [far = [], near = []] = STRIDES[step];
    return leg(far, paint.shade, 5) + leg(near, paint.base, 5);
  }
  const rear = side === "up" ? paint.shade : paint.base;
  if (step === "kneel") {
    return (
      leg(
        [
          [27, 79],
          [22, 82],
          [23, 86],
        ],
        rear,
        -2,
      ) +
      leg(
        [
          [37, 79],
          [42, 82],
          [41, 86],
        ],
        paint.shade,
        2,
      )
    );
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
    leg(
      [
        [27, 70],
        [26.6 - left * 0.15, 86 - left],
      ],
      rear,
      -1.6,
    ) +
    leg(
      [
        [37, 70],
        [37.4 + right * 0.15, 86 - right],
      ],
      paint.shade,
      1.6,
    )
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

export function arms(side: Side, act: ArmAct, { paint }: Ink): string {
  const { far, near } = REACHES[side][act];
  const sleeves = side === "side" ? [paint.shade, paint.base] : [paint.base, paint.shade];
  return (far.length > 0 ? limb(far, 5.8, sleeves[0] ?? paint.shade) : "") + limb(near, 5.8, sleeves[1] ?? paint.base);
}

export function hands(side: Side, act: ArmAct, { paint }: Ink): string {
  return REACHES[side][act].hands.map(([x, y, r]) => dot(x, y, r, paint.base, 1.7)).join("");
}

/** On the belly, head to the right (the head itself is a layer of its own). */
export function crawl(part: "legs" | "torso" | "arms" | "hands", step: CrawlStep, { paint, line }: Ink): string {
  const pull = step === "a" ? 0 : 4;
  switch (part) {
    case "legs":
      return (
        leg(
          [
            [24, 82],
            [14, 81 - pull * 0.4],
            [4 + pull, 83],
          ],
          paint.shade,
          -3,
        ) +
        leg(
          [
            [24, 84],
            [13, 86],
            [3 + pull * 0.3, 85.5],
          ],
          paint.base,
          -3,
        )
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
        limb(
          [
            [42, 76],
            [50, 73 + pull * 0.6],
            [56 - pull, 78],
          ],
          5.4,
          paint.shade,
        ) +
        limb(
          [
            [39, 80],
            [47, 87.4],
            [57 + pull * 0.9, 86],
          ],
          5.8,
          paint.base,
        )
      );
    case "hands":
      return dot(58 - pull, 79.6, 3.1, paint.base, 1.7) + dot(60 + pull * 0.9, 86, 3.3, paint.base, 1.7);
  }
}

/** A bust for the portraits: shoulders only, same build as the torso from the front. */
export function bust({ paint, line }: Ink): string {
  return (
    limb(
      [
        [20.4, 56],
        [17.6, 72],
      ],
      5.8,
      paint.base,
      line * 0.85,
    ) +
    limb(
      [
        [43.6, 56],
        [46.4, 72],
      ],
      5.8,
      paint.shade,
      line * 0.85,
    ) +
    box(27, 42, 10, 8, paint.deep, 3, 0) +
    shape("M19 58 Q19 47.6 32 47.4 Q45 47.6 45 58 L44.6 80 L19.4 80Z", paint.base, line) +
    flat("M37.5 48.6 Q43.9 50 43.9 58 L43.6 80 L36.5 80 Q40 62 37.5 48.6Z", paint.shade) +
    flat("M26.6 48.6 L32 55 L37.4 48.6Z", paint.deep)
  );
}
