/**
 * How a person is put together from atlas parts: which frames, in which order, where and in which colour. The renderer
 * keeps one sprite per layer and multiplies each tint by the light; all parts share one atlas, so a person is one batch.
 * Pure: no Phaser, no time, no randomness. Positions are world pixels from the feet, x to the right, y down.
 */
import type { Pose, ZombiePose } from "../../shared/content/ids.ts";
import { boundAt } from "./bounds.ts";
import {
  type ArmAct,
  armsFrame,
  crawlFrame,
  type DeadArmAct,
  deadArmsFrame,
  deadHandsFrame,
  deadTorsoFrame,
  faceFrame,
  hairFrame,
  handsFrame,
  hatFrame,
  type InfectedBody,
  type InfectedFrame,
  infectedFrame,
  type LegStep,
  legsFrame,
  type RUNNER_FRAMES,
  type SeatStyle,
  type Side,
  sharedFaceFrame,
  skullFrame,
  torsoFrame,
  wearFrame,
} from "./frames.ts";
import { FACE_KINDS, type Look } from "./looks.ts";

export type Facing = "down" | "up" | "left" | "right";

/** One sprite of a person, from back to front. `angle` in degrees, clockwise. Frames bring their own pivot. */
export interface Layer {
  readonly frame: string;
  readonly tint: number;
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  readonly flipX: boolean;
}

export type Hold = "none" | "torch" | "antenna";

/** The most layers a person has; a sprite pool of this size always suffices. */
export const MAX_LAYERS = 9;

const WHITE = 0xffffff;
/** Middle of the head above the feet, and how far it sits forward in the side view. */
const HEAD_Y = -57;
const HEAD_SIDE_X = 1.5;
const DEGREES = Math.PI / 180;

/** Linear mix of two colours, 0 = a, 1 = b. */
export function mixColor(a: number, b: number, t: number): number {
  const channel = (shift: number) => {
    const from = (a >> shift) & 255;
    return Math.round(from + (((b >> shift) & 255) - from) * t) << shift;
  };
  return channel(16) | channel(8) | channel(0);
}

/** What a pose does to the parts; the side view leans, kneeling sinks the body. */
interface Stance {
  legs: LegStep;
  arms: ArmAct;
  /** Upper body moves down by this many px. */
  sink: number;
  /** Degrees forward; in the front and back views it only lowers the head a little. */
  lean: number;
  headTilt: number;
  headX: number;
  headY: number;
  face: "calm" | "hurt" | "feral";
}

const WALK_BEAT: readonly LegStep[] = ["a", "stand", "b", "stand"];

/** Which quarter of a two-step cycle a phase (whole cycles, any number >= 0) is in. */
const beatOf = (phase: number) => Math.floor(phase * 4) & 3;

function stanceOf(pose: Pose, phase: number, hold: Hold): Stance {
  const beat = beatOf(phase);
  const odd = beat > 1;
  const stance: Stance = {
    legs: "stand",
    arms: hold === "none" ? "rest" : hold === "torch" ? "torch" : "carry",
    sink: 0,
    lean: 0,
    headTilt: 0,
    headX: 0,
    headY: 0,
    face: "calm",
  };
  switch (pose) {
    case "sneak":
    case "walk": {
      const step = WALK_BEAT[beat] ?? "stand";
      stance.legs = step;
      stance.sink = (step === "stand" ? 0 : -1.6) + (pose === "sneak" ? 3 : 0);
      stance.lean = pose === "sneak" ? 7 : 0;
      if (hold === "none") stance.arms = step === "a" ? "swingA" : step === "b" ? "swingB" : "rest";
      break;
    }
    case "run":
    case "feral":
      stance.legs = odd ? "runB" : "runA";
      stance.sink = (beat & 1) === 0 ? -2.4 : 0.6;
      stance.lean = pose === "run" ? 11 : 16;
      stance.arms = pose === "feral" ? "shove" : hold === "none" ? (odd ? "runB" : "runA") : stance.arms;
      stance.face = pose === "feral" ? "feral" : "calm";
      stance.headTilt = pose === "feral" ? (odd ? 7 : -3) : 0;
      break;
    case "shove":
      stance.legs = "a";
      stance.arms = "shove";
      stance.lean = 12;
      break;
    case "work":
    case "lift":
      stance.legs = "kneel";
      stance.sink = 10;
      stance.lean = 6;
      stance.arms = pose === "lift" ? "carry" : odd ? "workB" : "workA";
      stance.headTilt = 6;
      break;
    case "feed":
      // It shuffles along with a victim that walks.
      stance.legs = odd ? "b" : "a";
      stance.sink = 3;
      stance.lean = 15;
      stance.arms = "shove";
      stance.headTilt = odd ? 12 : 5;
      break;
    case "hurt":
      stance.arms = "wince";
      stance.sink = 1.5;
      stance.lean = 5;
      stance.headTilt = 7;
      stance.face = "hurt";
      break;
    case "turning":
      stance.legs = odd ? "kneel" : "stand";
      stance.sink = odd ? 9 : 4;
      stance.lean = [9, -7, 12, -4][beat] ?? 0;
      stance.headTilt = [-16, 12, -9, 18][beat] ?? 0;
      stance.arms = "convulse";
      stance.face = odd ? "feral" : "hurt";
      break;
    case "halt":
      stance.arms = "halt";
      stance.face = "feral";
      break;
    default:
      break;
  }
  return stance;
}

class LayerList {
  readonly layers: Layer[] = [];
  private readonly mirrored: boolean;

  constructor(mirrored: boolean) {
    this.mirrored = mirrored;
  }

  add(frame: string, tint: number, x = 0, y = 0, angle = 0): void {
    const sign = this.mirrored ? -1 : 1;
    this.layers.push({ frame, tint, x: x * sign, y, angle: angle * sign, flipX: this.mirrored });
  }
}

export const sideOf = (facing: Facing): Side => (facing === "left" || facing === "right" ? "side" : facing);

function addHead(
  list: LayerList,
  look: Look,
  seat: SeatStyle,
  side: Side,
  face: Stance["face"] | "dead",
  skin: number,
  x: number,
  y: number,
  tilt: number,
): void {
  list.add(skullFrame(side, face === "dead"), skin, x, y, tilt);
  if (side !== "up") {
    const frame =
      face === "dead" || face === "feral"
        ? sharedFaceFrame(face, side)
        : faceFrame(FACE_KINDS.indexOf(look.face), face, side);
    list.add(frame, WHITE, x, y, tilt);
  }
  const dull = face === "dead" ? 0.35 : 0;
  if (look.hair !== "none") list.add(hairFrame(look.hair, side), mixColor(look.hairColor, 0x3c3a36, dull), x, y, tilt);
  if (look.hat !== "none") list.add(hatFrame(look.hat, side), mixColor(seat.trim, 0x5a564c, dull), x, y, tilt);
}

/**
 * The layers of a living person, back to front; empty when hidden. `phase` counts gait cycles (or pulses of a working or
 * convulsing pose): only its quarter matters, so recompute when facing, pose, hold or `Math.floor(phase * 4)` changes.
 */
export function personLayers(
  look: Look,
  seat: SeatStyle,
  facing: Facing,
  pose: Pose,
  phase: number,
  hold: Hold = "none",
): Layer[] {
  if (pose === "hidden") return [];
  if (pose === "down") return crawlLayers(look, seat, facing, phase);
  const side = sideOf(facing);
  const list = new LayerList(facing === "left");
  const stance = stanceOf(pose, phase, hold);
  const lean = side === "side" ? stance.lean : 0;
  const nod = side === "side" ? 0 : stance.lean * (side === "down" ? 0.28 : 0.16);
  const skin = stance.face === "feral" ? mixColor(look.skin, 0x93a08a, 0.5) : look.skin;
  const y = stance.sink;

  list.add(legsFrame(side, stance.legs), look.trousers, 0, 0, 0);
  list.add(torsoFrame(side), seat.color, 0, y, lean);
  if (look.wear !== "none") list.add(wearFrame(look.wear, side), WHITE, 0, y, lean);
  list.add(armsFrame(side, stance.arms), seat.color, 0, y, lean);
  list.add(handsFrame(side, stance.arms), skin, 0, y, lean);

  const headX = (side === "side" ? HEAD_SIDE_X : 0) + stance.headX;
  const headY = HEAD_Y + stance.headY + nod;
  const turn = lean * DEGREES;
  addHead(
    list,
    look,
    seat,
    side,
    stance.face,
    skin,
    headX * Math.cos(turn) - headY * Math.sin(turn),
    y + headX * Math.sin(turn) + headY * Math.cos(turn),
    lean * 0.5 + stance.headTilt,
  );
  return list.layers;
}

/** A downed person on the belly, head forward. Facing up or down is shown as right. */
function crawlLayers(look: Look, seat: SeatStyle, facing: Facing, phase: number): Layer[] {
  const list = new LayerList(facing === "left");
  const step = beatOf(phase) > 1 ? "b" : "a";
  list.add(crawlFrame("legs", step), look.trousers);
  list.add(crawlFrame("torso", step), seat.color);
  list.add(crawlFrame("arms", step), seat.color);
  list.add(crawlFrame("hands", step), look.skin);
  addHead(list, look, seat, "side", "hurt", look.skin, 19, step === "a" ? -20 : -18.5, 14);
  return list.layers;
}

/** Skins of the turned and the infected. */
export const DEAD_SKINS: readonly number[] = [0x93a08a, 0xa09a86, 0x85938f, 0xb0a39a];

const DEAD_ARMS: Record<ZombiePose, DeadArmAct> = {
  idle: "hang",
  walk: "hang",
  hunt: "reach",
  windup: "reach",
  bite: "bite",
  stagger: "stagger",
  attackDoor: "pound",
  sniff: "hang",
  still: "hang",
};

/**
 * Someone of the table who has turned: hat and colour stay, so friends know who it was; the rest is of the infected.
 * `pallor` picks a dead skin (any whole number >= 0).
 */
export function turnedLayers(
  look: Look,
  seat: SeatStyle,
  facing: Facing,
  pose: ZombiePose,
  phase: number,
  pallor: number,
): Layer[] {
  const side = sideOf(facing);
  const list = new LayerList(facing === "left");
  const skin = DEAD_SKINS[pallor % DEAD_SKINS.length] ?? WHITE;
  const cloth = mixColor(seat.color, 0x55524a, 0.42);
  const beat = beatOf(phase);
  const moving = pose === "walk" || pose === "hunt";
  const step: LegStep = moving ? (WALK_BEAT[beat] ?? "stand") : pose === "stagger" ? "b" : "stand";
  const back = pose === "stagger" ? -14 : pose === "bite" || pose === "windup" ? 8 : 0;
  const lean = side === "side" ? 9 + back : 0;
  const sway = moving ? ([1.2, 0, -1.2, 0][beat] ?? 0) : 0;
  const y = moving && step !== "stand" ? 1 : 2;

  list.add(legsFrame(side, step), mixColor(look.trousers, 0x2a2c2c, 0.4));
  list.add(deadTorsoFrame(side), cloth, sway, y, lean);
  list.add(deadArmsFrame(side, DEAD_ARMS[pose]), cloth, sway, y, lean);
  list.add(deadHandsFrame(side, DEAD_ARMS[pose]), skin, sway, y, lean);
  const sniffing = pose === "sniff" ? (beat > 1 ? -20 : -34) : 0;
  const turn = lean * DEGREES;
  const headX = side === "side" ? 7 : -1.5;
  const headY = side === "side" ? -50 : -52.5;
  addHead(
    list,
    look,
    seat,
    side,
    "dead",
    skin,
    sway * 1.6 + headX * Math.cos(turn) - headY * Math.sin(turn),
    y + headX * Math.sin(turn) + headY * Math.cos(turn),
    (side === "side" ? 8 : -14) + sniffing + sway * 3,
  );
  return list.layers;
}

const INFECTED_POSE: Record<ZombiePose, InfectedFrame> = {
  idle: "stand",
  walk: "a",
  hunt: "a",
  windup: "sniff",
  bite: "bite",
  stagger: "stagger",
  attackDoor: "pound",
  sniff: "sniff",
  still: "stand",
};

/** It has frames for running and biting, and stands for the rest. */
const RUNNER_POSE: Readonly<Record<ZombiePose, (typeof RUNNER_FRAMES)[number]>> = {
  idle: "stand",
  walk: "a",
  hunt: "a",
  windup: "b",
  bite: "bite",
  stagger: "b",
  attackDoor: "bite",
  sniff: "stand",
  still: "stand",
};

/** Which of its frames an infected shows; `phase` as for people. */
export function infectedPose(body: InfectedBody, side: Side, pose: ZombiePose, phase: number): InfectedFrame {
  const beat = beatOf(phase);
  if (body === "runner" && side === "up") return beat > 1 ? "b" : "a";
  if (body === "runner" && pose === "hunt") return boundAt(phase).frame;
  if (pose === "walk" || pose === "hunt") return beat === 0 ? "a" : beat === 2 ? "b" : "stand";
  if (body === "runner") return RUNNER_POSE[pose];
  if (pose === "attackDoor") return beat > 1 ? "pound" : "bite";
  return INFECTED_POSE[pose];
}

/** The single frame of an infected; mirror it (flipX) when facing left. */
export function infectedPoseFrame(body: InfectedBody, facing: Facing, pose: ZombiePose, phase: number): string {
  const side = sideOf(facing);
  return infectedFrame(body, side, infectedPose(body, side, pose, phase));
}

/** Where the hand that holds a torch or a tool is, from the feet; put `fx_torch` there and turn it to the aim. */
export function holdPoint(facing: Facing, pose: Pose): { x: number; y: number } {
  const dip = pose === "sneak" ? 3 : pose === "work" || pose === "lift" ? 10 : 0;
  if (facing === "down") return { x: 9, y: -21 + dip };
  if (facing === "up") return { x: 13, y: -27 + dip };
  return { x: facing === "right" ? 15 : -15, y: -24 + dip };
}
