/**
 * What shines back from an infected in the dark: the cheapest and strongest dread there is, and in the dark the only way to tell one
 * mutation from another. Added to the picture, so that it needs no light; it fades where the body itself is lit.
 */
import type { ZombiePose } from "../../shared/content/ids.ts";
import { effectFrame } from "./frames.ts";
import type { Joint } from "./infected-joints.ts";
import type { Shine } from "./mutants.ts";
import type { Picture } from "./picture.ts";

const HUNTING: ReadonlySet<ZombiePose> = new Set<ZombiePose>(["hunt", "windup", "bite"]);
/** The eyes on a head: between the pair from the front, the one of the right side view. */
const FRONT_EYES = { x: 0.1, y: -1.1 };
const SIDE_EYE = { x: 6, y: -1.3 };
const FRONT_EARS = { x: 0, y: -11 };
const SIDE_EAR = { x: -19, y: -8 };
/** The two faces of a split head: how far each is from the middle, and how far they lean apart. */
const FACE_APART = 13;
const SIDE_FACES = [9.6, -17];
const FACE_Y = -6.6;

export interface Shining {
  readonly shine: Shine;
  /** Facing right. */
  readonly head: Joint;
  readonly sideways: boolean;
  readonly mirrored: boolean;
  readonly pose: ZombiePose;
  /** How far it is seen, 0..1, and how bright the light on it is. */
  readonly seen: number;
  readonly light: number;
  /** 0..1, its own. */
  readonly roll: number;
  /** How it is stretched. */
  readonly wide: number;
  readonly tall: number;
}

/** `x`, `y`: the feet, world pixels; `turn`: of the whole body, radians. */
export function drawShine(picture: Picture, of: Shining, x: number, y: number, turn: number): void {
  const { shine } = of;
  const { flashes } = picture.comfort;
  const blink = flashes ? 0.86 + 0.14 * Math.sin(picture.timeS * 6 + of.roll * 60) : 1;
  const strength = shine.strength * of.seen * (0.2 + 0.8 * Math.max(0, 1 - of.light * 0.55)) * blink;
  const tint = HUNTING.has(of.pose) ? shine.hunting : shine.tint;
  const spot = (frame: "eyes" | "eye" | "rims" | "rim", at: { x: number; y: number }, alpha: number) => {
    const tilt = (of.head.angle * Math.PI) / 180;
    const c = Math.cos(tilt);
    const s = Math.sin(tilt);
    const side = of.mirrored ? -1 : 1;
    const ox = (of.head.x + at.x * c - at.y * s) * of.wide * side;
    const oy = (of.head.y + at.x * s + at.y * c) * of.tall;
    const quad = picture.glow.quad(
      effectFrame(frame),
      x + ox * Math.cos(turn) - oy * Math.sin(turn),
      y + ox * Math.sin(turn) + oy * Math.cos(turn),
    );
    quad.tint = tint;
    quad.alpha = alpha;
    quad.turn = turn + tilt * side;
    quad.scaleX = shine.wide;
    quad.scaleY = shine.tall;
    quad.flipX = of.mirrored;
  };
  if (shine.shape === "rims") {
    spot(of.sideways ? "rim" : "rims", of.sideways ? SIDE_EAR : FRONT_EARS, strength);
  } else if (shine.shape === "twoFaces") {
    // Never both as bright: which of them looks at you?
    const first = flashes ? 0.55 + 0.45 * Math.sign(Math.sin(picture.timeS * 2.3 + of.roll * 40)) : 1;
    const [left, right] = of.sideways ? SIDE_FACES : [-FACE_APART, FACE_APART];
    spot("eye", { x: left as number, y: FACE_Y }, strength * Math.max(0.25, first));
    spot("eye", { x: right as number, y: FACE_Y }, strength * Math.max(0.25, 1.1 - first));
  } else {
    spot(of.sideways ? "eye" : "eyes", of.sideways ? SIDE_EYE : FRONT_EYES, strength);
  }
}
