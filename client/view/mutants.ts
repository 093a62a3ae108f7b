/**
 * How each mutation is drawn: which parts it hangs on which body, how it holds and moves itself, and what shines back from it in the dark.
 * Every one is told apart by its outline, its colour in the light and its eyes without; a mutation without a look does not compile.
 * Pure: no time, no chance of its own; the renderer says where in its breath or step a body is.
 */
import { MUTATIONS, type MutationId } from "../../shared/content/ids.ts";
import {
  FIST,
  type HeadMark,
  headMarkFrame,
  type InfectedBody,
  type InfectedFrame,
  type Side,
  showsFrom,
  type TrunkMark,
  trunkMarkFrame,
} from "./frames.ts";
import { headJoint, type Joint, STATURES, wristJoints } from "./infected-joints.ts";

/** What shines back: a pair of eyes, the rims of ears, or two pairs on one neck. */
export interface Shine {
  readonly shape: "eyes" | "rims" | "twoFaces";
  readonly tint: number;
  readonly hunting: number;
  readonly wide: number;
  readonly tall: number;
  /** 0..1 */
  readonly strength: number;
}

export interface Mutant {
  /** The body it always has; null keeps whose it was. */
  readonly body: InfectedBody | null;
  readonly head: readonly HeadMark[];
  readonly trunk: TrunkMark | null;
  readonly fists: boolean;
  /** Its skin in the light: multiplies the body's colours. */
  readonly skin: number;
  readonly wide: number;
  readonly tall: number;
  /** Metres of one gait cycle against the plain ones: less is quicker feet. */
  readonly stride: number;
  readonly shine: Shine;
}

const PALE_EYES: Shine = { shape: "eyes", tint: 0xffe2a0, hunting: 0xffb070, wide: 1, tall: 1, strength: 1 };

export const PLAIN: Mutant = {
  body: null,
  head: [],
  trunk: null,
  fists: false,
  skin: 0xffffff,
  wide: 1,
  tall: 1,
  stride: 1,
  shine: PALE_EYES,
};

export const MUTANTS: Readonly<Record<MutationId, Mutant>> = {
  listeners: {
    ...PLAIN,
    head: ["wideEars", "shutLids"],
    skin: 0xfff0e4,
    shine: { shape: "rims", tint: 0xdfe8ff, hunting: 0xffffff, wide: 1.45, tall: 1, strength: 0.5 },
  },
  runners: {
    ...PLAIN,
    body: "runner",
    wide: 0.96,
    tall: 1.1,
    // Few and long: quick feet would only flicker.
    stride: 1.15,
    shine: { shape: "eyes", tint: 0xff7a34, hunting: 0xff4a24, wide: 0.72, tall: 0.8, strength: 1 },
  },
  breakers: {
    ...PLAIN,
    body: "brute",
    trunk: "hump",
    fists: true,
    skin: 0xe8dccb,
    wide: 1.08,
    tall: 1.02,
    stride: 1.15,
    shine: { shape: "eyes", tint: 0xc8321c, hunting: 0xff3a1c, wide: 1.5, tall: 0.9, strength: 0.9 },
  },
  lurkers: {
    ...PLAIN,
    head: ["slitLids"],
    skin: 0x3e4450,
    wide: 1.14,
    tall: 0.78,
    shine: { shape: "eyes", tint: 0xd8dc8c, hunting: 0xf4ffa0, wide: 1.25, tall: 0.3, strength: 0.7 },
  },
  herders: {
    ...PLAIN,
    head: ["sewnMouth"],
    trunk: "wings",
    skin: 0xd6e4f4,
    shine: { shape: "eyes", tint: 0x9fd2ff, hunting: 0xc8e8ff, wide: 0.95, tall: 1.25, strength: 1 },
  },
  callers: {
    ...PLAIN,
    head: ["throat"],
    skin: 0xdcf0b4,
    shine: { shape: "eyes", tint: 0xa8e04c, hunting: 0xc8ff50, wide: 1, tall: 1, strength: 0.9 },
  },
  feint: {
    ...PLAIN,
    head: ["cleftHead"],
    skin: 0xf2dcf6,
    shine: { shape: "twoFaces", tint: 0xe08cff, hunting: 0xffb0ff, wide: 0.8, tall: 0.8, strength: 0.95 },
  },
  decoyDeaf: {
    ...PLAIN,
    head: ["tornEars"],
    skin: 0xffe2d8,
    shine: { shape: "eyes", tint: 0xff9ab0, hunting: 0xff6a80, wide: 1.05, tall: 1.45, strength: 1 },
  },
};

/** By what the wire says of a body: 0 plain, else 1 + the index of its mutation. */
export function mutationOf(mark: number): MutationId | null {
  return mark > 0 ? (MUTATIONS[mark - 1] ?? null) : null;
}

/** One part, facing right, from the feet; frames bring their own pivot. */
export interface MarkLayer {
  readonly frame: string;
  readonly joint: Joint;
  readonly scale: number;
  /** Under the body instead of over it. */
  readonly under: boolean;
}

/** The parts of a mutation on a painted body. */
export function markLayers(mutant: Mutant, body: InfectedBody, side: Side, frame: InfectedFrame): MarkLayer[] {
  const { size } = STATURES[body];
  const layers: MarkLayer[] = [];
  if (mutant.trunk)
    layers.push({
      frame: trunkMarkFrame(mutant.trunk, side),
      joint: { x: 0, y: 0, angle: 0 },
      scale: size,
      under: false,
    });
  if (mutant.fists)
    wristJoints(body, side, frame).forEach((joint, i) => {
      layers.push({ frame: FIST, joint, scale: size, under: side !== "side" ? side === "up" : i === 0 });
    });
  return [...layers, ...headLayers(mutant, side, headJoint(body, side, frame), size)];
}

/** The parts of a mutation on a head wherever it is: also of one who turned. */
export function headLayers(mutant: Mutant, side: Side, joint: Joint, scale: number): MarkLayer[] {
  return mutant.head
    .filter((mark) => showsFrom(mark, side))
    .map((mark) => ({
      frame: headMarkFrame(mark, side),
      joint,
      scale,
      under: (mark === "throat" && side === "up") || (mark === "wideEars" && side === "down"),
    }));
}
