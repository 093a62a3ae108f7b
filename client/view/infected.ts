/**
 * Infected. Lit, they are seen for what they are; unlit, a near-black shape with eyes that shine back at whoever looks: the eyes are
 * the cheapest and strongest dread there is. One who turned keeps hat and colours, so that friends know.
 */
import type { ZombiePose } from "../../shared/content/ids.ts";
import { effectFrame, INFECTED_KINDS, type InfectedKind } from "./frames.ts";
import { type Track, Tracks } from "./gait.ts";
import { follow } from "./light-field.ts";
import { infectedTone } from "./lighting.ts";
import { LOOKS } from "./looks.ts";
import { chance, lit, METRE, rgb } from "./paint.ts";
import { blob, styleOf } from "./people.ts";
import { inView, type Picture } from "./picture.ts";
import { infectedPoseFrame, turnedLayers } from "./puppet.ts";
import type { StageRound, StageZombie, WorldSnapshot } from "./stage.ts";

const STRIDE_M: Readonly<Partial<Record<ZombiePose, number>>> = { walk: 1.15, hunt: 1.7 };
const PULSE_HZ: Readonly<Partial<Record<ZombiePose, number>>> = { attackDoor: 1.3, sniff: 0.7, bite: 1 };
/** From this look number on it is a turned person: the seat is the rest. */
const TURNED = 16;
const LEAST_SEEN = 0.75;
const EYE_SHINE = 0xffe2a0;
const HUNT_SHINE = 0xffb070;

/** Where the eyes of each kind are, from the feet: front pair, and the single eye of the right side view. World pixels. */
const EYES: Readonly<Record<InfectedKind, { front: readonly [number, number]; side: readonly [number, number] }>> = {
  pupil: { front: [-3.6, -57], side: [19.5, -51.5] },
  teacher: { front: [-3.6, -57], side: [19.5, -51.5] },
  nurse: { front: [-3.6, -57], side: [19.5, -51.5] },
  athlete: { front: [-3.6, -57], side: [19.5, -51.5] },
  brute: { front: [-3.6, -57], side: [19.5, -51.5] },
};

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
    const eye = snapshot.self;
    for (const one of snapshot.zombies) {
      this.one(picture, one, eye ? eye.x * METRE : picture.view.x, eye ? eye.y * METRE : picture.view.y);
    }
    this.tracks.sweep();
  }

  private one(picture: Picture, zombie: StageZombie, eyeX: number, eyeY: number): void {
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
    if (zombie.look >= TURNED) this.turned(picture, zombie, track, phase, stance, y, alpha, tone);
    else {
      const quad = picture.bodies.quad(infectedPoseFrame(kind, track.facing, pose, phase), stance.x, stance.y, y);
      quad.tint = rgb(tone.r, tone.g, tone.b);
      quad.alpha = alpha;
      quad.turn = stance.turn;
      quad.flipX = track.facing === "left";
    }
    const looking = Math.cos((facing / 128) * Math.PI - Math.atan2(eyeY - y, eyeX - x));
    if (track.facing !== "up" && looking > -0.2) eyes(picture, kind, track, stance, pose, tone.light);
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

function eyes(picture: Picture, kind: InfectedKind, track: Track, stance: Stance, pose: ZombiePose, light: number): void {
  const sideways = track.facing === "left" || track.facing === "right";
  const place = EYES[kind];
  const [px, py] = sideways ? place.side : place.front;
  const ox = track.facing === "left" ? -px : px;
  const c = Math.cos(stance.turn);
  const s = Math.sin(stance.turn);
  const bob = pose === "walk" || pose === "hunt" ? ([1, 0, 1, 0][Math.floor(track.phase * 4) & 3] as number) : 0;
  const quad = picture.glow.quad(
    effectFrame(sideways ? "eye" : "eyes"),
    stance.x + ox * c - (py + bob) * s,
    stance.y + ox * s + (py + bob) * c,
  );
  const blink = picture.comfort.flashes ? 0.86 + 0.14 * Math.sin(picture.timeS * 6 + track.roll * 60) : 1;
  quad.tint = pose === "hunt" || pose === "windup" || pose === "bite" ? HUNT_SHINE : EYE_SHINE;
  quad.alpha = track.seen * (0.2 + 0.8 * Math.max(0, 1 - light * 0.55)) * blink;
  quad.flipX = track.facing === "left";
}

