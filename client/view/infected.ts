/**
 * Infected. Lit, they are seen for what they are; unlit, a near-black shape with eyes that shine back at whoever looks: the eyes are
 * the cheapest and strongest dread there is. One who turned keeps hat and colours, so that friends know.
 */
import type { ZombiePose } from "../../shared/content/ids.ts";
import { effectFrame, INFECTED_KINDS, type InfectedFrame, type InfectedKind } from "./frames.ts";
import { type Track, Tracks } from "./gait.ts";
import { follow } from "./light-field.ts";
import { infectedTone } from "./lighting.ts";
import { LOOKS } from "./looks.ts";
import { chance, lit, METRE, rgb } from "./paint.ts";
import { blob, styleOf } from "./people.ts";
import { inView, type Picture } from "./picture.ts";
import { type Facing, infectedPoseFrame, turnedLayers } from "./puppet.ts";
import type { StageRound, StageZombie, WorldSnapshot } from "./snapshot.ts";

const STRIDE_M: Readonly<Partial<Record<ZombiePose, number>>> = { walk: 1.15, hunt: 1.7 };
const PULSE_HZ: Readonly<Partial<Record<ZombiePose, number>>> = { attackDoor: 1.3, sniff: 0.7, bite: 1 };
/** From this look number on it is a turned person: the seat is the rest. */
const TURNED = 16;
const LEAST_SEEN = 0.75;
const EYE_SHINE = 0xffe2a0;
const HUNT_SHINE = 0xffb070;

type Point = readonly [number, number];

/** Where the eyes are from the feet, world pixels, on a body of size 1: the pair from the front, the one of the right side view. */
const FRONT_EYES: Point = [-4.5, -59.2];
const SIDE_EYE: Point = [20, -53];
const TURNED_EYES: { front: Point; side: Point } = { front: [-2.5, -53.5], side: [14, -51.5] };
/** How far each frame carries the eye of the side view. */
const SIDE_SHIFT: Readonly<Record<InfectedFrame, Point>> = {
  stand: [0, 0],
  a: [1, 1],
  b: [-1, 0.6],
  bite: [9, 5.7],
  stagger: [-23.5, -2.9],
  pound: [0, 0],
  sniff: [-6.5, -6.7],
};
const BUILD: Readonly<Record<InfectedKind, { size: number; forward: number }>> = {
  pupil: { size: 0.96, forward: 0 },
  teacher: { size: 1.02, forward: 0.3 },
  nurse: { size: 0.98, forward: -0.3 },
  athlete: { size: 0.99, forward: 0.2 },
  brute: { size: 1.16, forward: 3.5 },
};
/** The heads of the infected hang to one side. */
const FRONT_TILT = -0.24;

interface Stance {
  readonly x: number;
  readonly y: number;
  readonly turn: number;
}

export class Infected {
  private readonly looks: Map<number, number>;
  private readonly tracks = new Tracks();

  constructor(round: StageRound) {
    this.looks = new Map(round.roster.map((one) => [one.seat, one.look]));
  }

  draw(picture: Picture, snapshot: WorldSnapshot): void {
    for (const one of snapshot.zombies) this.one(picture, one, snapshot.self);
    this.tracks.sweep();
  }

  private one(picture: Picture, zombie: StageZombie, viewer: { x: number; y: number } | null): void {
    const x = zombie.x * METRE;
    const y = zombie.y * METRE;
    const { dt, light, timeS } = picture;
    const stride = (STRIDE_M[zombie.pose] ?? 1.2) * METRE;
    const { facing, gen, pose, slot } = zombie;
    const track = this.tracks.step(slot, gen, x, y, facing, pose, timeS, dt, stride);
    if (!inView(picture.view, x, y, 70, 130)) return;
    const s = light.sample(x, y);
    track.seen = follow(track.seen, Math.max(s.seen, LEAST_SEEN * s.near), 13, dt);
    track.known = follow(track.known, zombie.lit ? 1 : 0, 11, dt);
    if (track.seen < 0.02) return;
    const tone = infectedTone(s, track.known);
    const kind = kindOf(zombie.look);
    blob(picture, x, y, kind === "brute" ? 1.9 : 1.5, track.seen);

    const stance = stanceOf(picture, track, zombie, x, y);
    const hz = PULSE_HZ[pose];
    const phase = hz ? timeS * hz + track.roll * 9 : track.phase;
    const alpha = Math.min(1, track.seen * 1.4);
    const frame = infectedPoseFrame(kind, track.facing, pose, phase);
    const turned = zombie.look >= TURNED;
    if (turned) this.turned(picture, zombie, track, phase, stance, y, alpha, tone);
    else {
      const quad = picture.bodies.quad(frame, stance.x, stance.y, y);
      quad.tint = rgb(tone.r, tone.g, tone.b);
      quad.alpha = alpha;
      quad.turn = stance.turn;
      quad.flipX = track.facing === "left";
    }
    const looking = viewer
      ? Math.cos((facing / 128) * Math.PI - Math.atan2(viewer.y * METRE - y, viewer.x * METRE - x))
      : 1;
    if (track.facing === "up" || looking < -0.2) return;
    const [ex, ey] = eyePlace(track.facing, turned ? null : kind, frame);
    eyes(picture, track, stance, pose, tone.light, ex, ey);
  }

  private turned(
    picture: Picture,
    zombie: StageZombie,
    track: Track,
    phase: number,
    stance: Stance,
    order: number,
    alpha: number,
    tone: { r: number; g: number; b: number },
  ): void {
    const seat = zombie.look - TURNED;
    const look = LOOKS[this.looks.get(seat) ?? 0];
    if (!look) return;
    const layers = turnedLayers(look, styleOf(seat), track.facing, zombie.pose, phase, seat);
    layers.forEach((layer, i) => {
      const quad = picture.bodies.quad(layer.frame, stance.x + layer.x, stance.y + layer.y, order + i * 0.001);
      quad.tint = lit(layer.tint, tone.r, tone.g, tone.b);
      quad.alpha = alpha;
      quad.turn = (layer.angle * Math.PI) / 180 + stance.turn;
      quad.flipX = layer.flipX;
    });
  }
}

function kindOf(look: number): InfectedKind {
  return look >= TURNED ? "pupil" : (INFECTED_KINDS[look % INFECTED_KINDS.length] as InfectedKind);
}

/** Sway, wind-up and lunge on top of the frame: what makes a still picture move. */
function stanceOf(picture: Picture, track: Track, zombie: StageZombie, x: number, y: number): Stance {
  const { motion } = picture.comfort;
  const sinceS = picture.timeS - track.poseSinceS;
  const angle = (zombie.facing / 128) * Math.PI;
  const dx = Math.cos(angle);
  const dy = Math.sin(angle);
  const sway = motion ? Math.sin(picture.timeS * 2.1 + track.roll * 20) * 0.05 : 0;
  switch (zombie.pose) {
    case "windup": {
      const drawn = Math.min(1, sinceS / 0.35);
      const shiver = motion ? (chance(Math.floor(picture.timeS * 24), zombie.slot) - 0.5) * 2.4 * drawn : 0;
      return { x: x - dx * 7 * drawn + shiver, y: y - dy * 5 * drawn, turn: -dx * 0.13 * drawn };
    }
    case "bite": {
      const lunge = Math.sin(Math.min(1, sinceS / 0.3) * Math.PI);
      return { x: x + dx * 17 * lunge, y: y + dy * 12 * lunge, turn: dx * 0.2 * lunge };
    }
    case "stagger":
      return { x, y, turn: -dx * 0.22 * Math.exp(-sinceS * 2) + sway };
    case "attackDoor": {
      const hit = Math.max(0, Math.sin(picture.timeS * Math.PI * 2 * 1.3 + track.roll * 20));
      return { x: x + dx * 5 * hit, y: y + dy * 4 * hit, turn: dx * 0.06 * hit };
    }
    case "sniff":
      return { x, y, turn: sway * 2 };
    case "still":
      return { x, y, turn: 0.02 * Math.sign(dx) };
    default:
      return { x, y, turn: sway };
  }
}

/** The eye (or pair) of what is drawn, from the feet, mirrored when it faces left. `kind` null: one who turned. */
function eyePlace(facing: Facing, kind: InfectedKind | null, frame: string): Point {
  const sideways = facing === "left" || facing === "right";
  const mirror = facing === "left" ? -1 : 1;
  if (kind === null) {
    const [x, y] = sideways ? TURNED_EYES.side : TURNED_EYES.front;
    return [x * mirror, y];
  }
  const { forward, size } = BUILD[kind];
  if (!sideways) return [FRONT_EYES[0] * size, FRONT_EYES[1] * size];
  const [dx, dy] = SIDE_SHIFT[frame.slice(frame.lastIndexOf("_") + 1) as InfectedFrame];
  return [(SIDE_EYE[0] + forward + dx) * size * mirror, (SIDE_EYE[1] + dy) * size];
}

function eyes(
  picture: Picture,
  track: Track,
  stance: Stance,
  pose: ZombiePose,
  light: number,
  ox: number,
  oy: number,
): void {
  const sideways = track.facing === "left" || track.facing === "right";
  const c = Math.cos(stance.turn);
  const s = Math.sin(stance.turn);
  const quad = picture.glow.quad(
    effectFrame(sideways ? "eye" : "eyes"),
    stance.x + ox * c - oy * s,
    stance.y + ox * s + oy * c,
  );
  const blink = picture.comfort.flashes ? 0.86 + 0.14 * Math.sin(picture.timeS * 6 + track.roll * 60) : 1;
  quad.tint = pose === "hunt" || pose === "windup" || pose === "bite" ? HUNT_SHINE : EYE_SHINE;
  quad.alpha = track.seen * (0.2 + 0.8 * Math.max(0, 1 - light * 0.55)) * blink;
  quad.turn = stance.turn + (sideways ? 0 : FRONT_TILT);
}
