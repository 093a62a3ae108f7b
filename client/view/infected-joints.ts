/**
 * The skeleton of the infected: where head and hands of each painted body are, frame by frame. The art tool draws bodies by it and the
 * renderer hangs marks, fists and eyes on them by it, so that the two never come apart. Positions are world pixels from the feet, facing
 * right; angles degrees, clockwise.
 */
import type { InfectedBody, InfectedFrame, Side } from "./frames.ts";

export type Point = readonly [x: number, y: number];
export type Arm = readonly [shoulder: Point, elbow: Point, wrist: Point];

export interface Stature {
  /** Size against the others, 1 = about 72 px tall. */
  readonly size: number;
  /** Extra half width of the shoulders, px. */
  readonly bulk: number;
  /** How much longer the legs are, px. */
  readonly rise: number;
}

export const STATURES: Readonly<Record<InfectedBody, Stature>> = {
  pupil: { size: 0.96, bulk: 0, rise: 0 },
  teacher: { size: 1.02, bulk: 0.6, rise: 0 },
  nurse: { size: 0.98, bulk: -0.6, rise: 0 },
  athlete: { size: 0.99, bulk: 0.4, rise: 0 },
  brute: { size: 1.16, bulk: 7, rise: 0 },
  runner: { size: 0.9, bulk: -2.4, rise: 27 },
};

/** Offsets a pose gives to the parts. */
export interface Posture {
  /** -1 to 1: how far the walk has swung. */
  readonly stride: number;
  readonly headTilt: number;
  readonly headX: number;
  readonly headY: number;
  readonly jaw: number;
  readonly twist: number;
}

export const POSTURES: Readonly<Record<InfectedFrame, Posture>> = {
  stand: { stride: 0.2, headTilt: 0, headX: 0, headY: 0, jaw: 0, twist: 0 },
  a: { stride: 1, headTilt: 3, headX: 1, headY: 1, jaw: 0, twist: 2 },
  b: { stride: -1, headTilt: -4, headX: -1, headY: 0.6, jaw: 0, twist: -2 },
  bite: { stride: 0.8, headTilt: -8, headX: 4, headY: 2, jaw: 4, twist: 9 },
  stagger: { stride: -0.8, headTilt: -34, headX: -8, headY: 1, jaw: 2, twist: -15 },
  pound: { stride: 0.5, headTilt: -6, headX: 1, headY: 0, jaw: 2, twist: 3 },
  sniff: { stride: 0.2, headTilt: -38, headX: 1, headY: -3, jaw: -1.4, twist: -2 },
};

const DEGREES = Math.PI / 180;
/** The chin, about which heads tilt, and the hips, about which bodies twist. */
const CHIN_Y = 10;
const HIPS_Y = -22;

/** Far and near arm, by side; `w` widens the shoulders. */
export function armsOf(side: Side, frame: InfectedFrame, w: number): readonly [far: Arm, near: Arm] {
  const sway = POSTURES[frame].stride * 3;
  if (side === "side") {
    const far: Point = [6, -41];
    const near: Point = [2, -41];
    switch (frame) {
      case "bite":
        return [
          [far, [16, -46], [26, -40]],
          [near, [14, -40], [26, -33]],
        ];
      case "stagger":
        return [
          [far, [13, -47], [19, -55]],
          [
            [-4, -41],
            [-13, -36],
            [-20, -28],
          ],
        ];
      case "pound":
        return [
          [far, [13, -50], [19, -58]],
          [near, [13, -39], [22, -43]],
        ];
      case "sniff":
        return [
          [far, [12, -32], [12, -20]],
          [near, [3, -29], [9, -19]],
        ];
      case "stand":
        return [
          [far, [14, -34], [18, -25]],
          [near, [8, -31], [17, -31]],
        ];
      default:
        return [
          [far, [17, -31 - sway], [25, -33 - sway]],
          [near, [14, -35 + sway * 0.7], [25, -39 + sway * 1.4]],
        ];
    }
  }
  const [l, r]: readonly [Point, Point] = [
    [-12 - w, -41],
    [13 + w, -41],
  ];
  switch (frame) {
    case "bite":
      return [
        [r, [22 + w, -44], [19 + w, -31]],
        [l, [-22 - w, -45], [-18 - w, -32]],
      ];
    case "stagger":
      return [
        [r, [22 + w, -50], [27 + w, -58]],
        [l, [-22 - w, -44], [-27 - w, -36]],
      ];
    case "pound":
      return [
        [r, [20 + w, -34], [16 + w, -27]],
        [l, [-23 - w, -49], [-22 - w, -62]],
      ];
    case "sniff":
      return [
        [r, [18 + w, -29], [16 + w, -16]],
        [l, [-18 - w, -30], [-17 - w, -16]],
      ];
    default:
      return [
        [r, [18 + w, -28], [16 + w, -15 - sway]],
        [l, [-19 - w, -33], [-17 - w, -24 + sway * 1.3]],
      ];
  }
}

/** Before the body twists: where the head sits on it, and its tilt. */
export function headOnBody(
  body: InfectedBody,
  side: Side,
  frame: InfectedFrame,
): { x: number; y: number; tilt: number } {
  const posture = POSTURES[frame];
  const profile = side === "side";
  return {
    x: profile ? 11 + STATURES[body].bulk * 0.5 + posture.headX : -2 + posture.headX * 0.4,
    y: (profile ? -54 : -58.5) + posture.headY + (profile ? 0 : Math.abs(posture.headX) * 0.35),
    tilt: profile ? 16 + posture.headTilt : -14 + posture.headTilt * (frame === "sniff" ? 0.3 : 0.5),
  };
}

/** How the upper body moves in a frame: sinks by `bob`, twists by `twist` about the hips. */
export function twistOf(side: Side, frame: InfectedFrame): { bob: number; twist: number } {
  const posture = POSTURES[frame];
  return { bob: Math.abs(posture.stride) * 0.9, twist: side === "side" ? posture.twist : posture.twist * 0.35 };
}

export interface Joint {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
}

/** The middle of the head of a body as painted. */
export function headJoint(body: InfectedBody, side: Side, frame: InfectedFrame): Joint {
  const { x, y, tilt } = headOnBody(body, side, frame);
  const turn = tilt * DEGREES;
  return jointOf(body, side, frame, x + CHIN_Y * Math.sin(turn), y + CHIN_Y * (1 - Math.cos(turn)), tilt);
}

/** The wrists of a body as painted, far and near; `angle` is where the forearm points. */
export function wristJoints(body: InfectedBody, side: Side, frame: InfectedFrame): readonly [far: Joint, near: Joint] {
  const [far, near] = armsOf(side, frame, side === "side" ? 0 : STATURES[body].bulk);
  const wrist = ([, elbow, hand]: Arm) =>
    jointOf(body, side, frame, hand[0], hand[1], Math.atan2(hand[1] - elbow[1], hand[0] - elbow[0]) / DEGREES);
  return [wrist(far), wrist(near)];
}

/** A point of the upper body after twist, legs and size. */
export function jointOf(
  body: InfectedBody,
  side: Side,
  frame: InfectedFrame,
  x: number,
  y: number,
  angle: number,
): Joint {
  const { rise, size } = STATURES[body];
  const { bob, twist } = twistOf(side, frame);
  const c = Math.cos(twist * DEGREES);
  const s = Math.sin(twist * DEGREES);
  return {
    x: (x * c - (y - HIPS_Y) * s) * size,
    y: (HIPS_Y + x * s + (y - HIPS_Y) * c + bob - rise) * size,
    angle: angle + twist,
  };
}
