/**
 * Infected. Lit, they are seen for what they are; unlit, a near-black shape with eyes that shine back at whoever looks. What the virus
 * changed in them hangs on their bodies as parts (mutants.ts). One who turned keeps hat and colours, so that friends know.
 */
import type { ZombiePose } from "../../shared/content/ids.ts";
import { boundAt, type Echo, echoesOf } from "./bounds.ts";
import { effectFrame, INFECTED_KINDS, type InfectedBody, infectedFrame } from "./frames.ts";
import { type Track, Tracks } from "./gait.ts";
import { headJoint, type Joint } from "./infected-joints.ts";
import { type Stance, stanceOf } from "./infected-stance.ts";
import { follow } from "./light-field.ts";
import { infectedTone, type Tone } from "./lighting.ts";
import { LOOKS } from "./looks.ts";
import { headLayers, type MarkLayer, MUTANTS, type Mutant, markLayers, mutationOf, PLAIN } from "./mutants.ts";
import { chance, lit, METRE } from "./paint.ts";
import { blob, styleOf } from "./people.ts";
import { inView, type Picture } from "./picture.ts";
import { infectedPose, sideOf, turnedLayers } from "./puppet.ts";
import { drawShine } from "./shine.ts";
import type { StageRound, StageZombie, WorldSnapshot } from "./snapshot.ts";

const STRIDE_M: Readonly<Partial<Record<ZombiePose, number>>> = { walk: 1.15, hunt: 1.7 };
const PULSE_HZ: Readonly<Partial<Record<ZombiePose, number>>> = { attackDoor: 1.3, sniff: 0.7, bite: 1 };
/** From this look number on it is a turned person: the seat is the rest. */
const TURNED = 16;
const LEAST_SEEN = 0.75;
/** Heads of people are larger than those parts were drawn for. */
const TURNED_HEAD = 1.18;
/** The parts of a body are laid in front of one another within one step of the painter's order. */
const OVER = 0.001;
const MOUTH = { x: 20, y: 6 };
const SAC_LIGHT = 0x9fe03c;
const HERE: Echo = { dx: 0, dy: 0, share: 1 };
const NO_ECHOES: readonly Echo[] = [];
/** What feet kick up: how far behind it drifts, world pixels. */
const KICKED_PX = 26;

/** What is drawn of one body besides its frames. */
interface Drawn {
  readonly stance: Stance;
  readonly order: number;
  readonly alpha: number;
  readonly mirrored: boolean;
  readonly tone: Tone;
  readonly echoes: readonly Echo[];
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
    const mutant = mutantOf(zombie.mark);
    const stride = (STRIDE_M[zombie.pose] ?? 1.2) * METRE * mutant.stride;
    const { facing, gen, pose, slot } = zombie;
    const track = this.tracks.step(slot, gen, x, y, facing, pose, timeS, dt, stride);
    if (!inView(picture.view, x, y, 80, 140)) return;
    const s = light.sample(x, y);
    track.seen = follow(track.seen, Math.max(s.seen, LEAST_SEEN * s.near), 13, dt);
    track.known = follow(track.known, zombie.lit ? 1 : 0, 11, dt);
    if (track.seen < 0.02) return;
    const body = mutant.body ?? kindOf(zombie.look);
    blob(picture, x, y, body === "brute" ? 1.9 : 1.5, track.seen);

    const hz = PULSE_HZ[pose];
    const phase = stutter(picture, mutant, slot, hz ? timeS * hz + track.roll * 9 : track.phase);
    const leaping = mutant === MUTANTS.runners && pose === "hunt" && picture.comfort.motion;
    const drawn: Drawn = {
      stance: stanceOf(picture, track, zombie, mutant, x, y),
      order: y,
      alpha: Math.min(1, track.seen * 1.4),
      mirrored: track.facing === "left",
      tone: infectedTone(s, track.known),
      echoes: leaping ? echoesOf(facing, track.speed) : NO_ECHOES,
    };
    if (drawn.echoes.length > 0) kick(picture, drawn, boundAt(track.phase).sinceKick, x, y);
    const turned = zombie.look >= TURNED;
    const head = turned
      ? this.turned(picture, zombie, mutant, track, phase, drawn)
      : painted(picture, mutant, body, track, pose, phase, drawn);
    if (head === null) return;
    if (mutant === MUTANTS.runners && pose === "idle") breath(picture, track, head, drawn);
    if (mutant === MUTANTS.callers) glow(picture, track, head, drawn);
    if (pose === "sniff") nose(picture, x, y, track.seen);
    const looking = viewer
      ? Math.cos((facing / 128) * Math.PI - Math.atan2(viewer.y * METRE - y, viewer.x * METRE - x))
      : 1;
    // Ears shine from behind as well.
    if ((track.facing === "up" || looking < -0.2) && mutant.shine.shape !== "rims") return;
    const { stance } = drawn;
    for (const { dx, dy, share } of [HERE, ...drawn.echoes]) {
      drawShine(
        picture,
        {
          shine: mutant.shine,
          head,
          sideways: sideOf(track.facing) === "side",
          mirrored: drawn.mirrored,
          pose,
          seen: track.seen * share,
          light: drawn.tone.light,
          roll: track.roll,
          wide: stance.wide,
          tall: stance.tall,
        },
        stance.x + dx,
        stance.y + dy,
        stance.turn,
      );
    }
  }

  /** A person of the table, dead; what the virus changed sits on its head. Returns where that is, facing right. */
  private turned(
    picture: Picture,
    zombie: StageZombie,
    mutant: Mutant,
    track: Track,
    phase: number,
    drawn: Drawn,
  ): Joint | null {
    const seat = zombie.look - TURNED;
    const look = LOOKS[this.looks.get(seat) ?? 0];
    if (!look) return null;
    const { order, stance, tone } = drawn;
    const layers = turnedLayers(look, styleOf(seat), track.facing, zombie.pose, phase, seat);
    let head: Joint = { x: 0, y: 0, angle: 0 };
    const mirror = drawn.mirrored ? -1 : 1;
    layers.forEach((layer, i) => {
      const quad = picture.bodies.quad(layer.frame, stance.x + layer.x, stance.y + layer.y, order + i * OVER);
      quad.tint = lit(layer.tint, tone.r, tone.g, tone.b);
      quad.alpha = drawn.alpha;
      quad.turn = (layer.angle * Math.PI) / 180 + stance.turn;
      quad.flipX = layer.flipX;
      if (layer.frame.startsWith("skull")) head = { x: layer.x * mirror, y: layer.y, angle: layer.angle * mirror };
    });
    const parts = headLayers(mutant, sideOf(track.facing), head, TURNED_HEAD);
    parts.forEach((part, i) => {
      hang(picture, part, mutant, drawn, order + (layers.length + i) * OVER);
    });
    return head;
  }
}

export function mutantOf(mark: number): Mutant {
  const mutation = mutationOf(mark);
  return mutation === null ? PLAIN : MUTANTS[mutation];
}

function kindOf(look: number): InfectedBody {
  return look >= TURNED ? "pupil" : (INFECTED_KINDS[look % INFECTED_KINDS.length] ?? "pupil");
}

/** A body in one painted frame with its parts before and behind it. Returns where its head is, facing right. */
function painted(
  picture: Picture,
  mutant: Mutant,
  body: InfectedBody,
  track: Track,
  pose: ZombiePose,
  phase: number,
  drawn: Drawn,
): Joint {
  const side = sideOf(track.facing);
  const frame = infectedPose(body, side, pose, phase);
  const parts = mutant === PLAIN ? [] : markLayers(mutant, body, side, frame);
  const { order, stance, tone } = drawn;
  parts.forEach((part, i) => {
    hang(picture, part, mutant, drawn, order + (part.under ? i - parts.length : i + 1) * OVER);
  });
  [HERE, ...drawn.echoes].forEach(({ dx, dy, share }, i) => {
    const quad = picture.bodies.quad(infectedFrame(body, side, frame), stance.x + dx, stance.y + dy, order - i * OVER);
    quad.tint = lit(mutant.skin, tone.r, tone.g, tone.b);
    quad.alpha = drawn.alpha * share;
    quad.turn = stance.turn;
    quad.flipX = drawn.mirrored;
    quad.scaleX = stance.wide;
    quad.scaleY = stance.tall;
  });
  return headJoint(body, side, frame);
}

/** Puts one part where its joint is on the body as it stands. */
function hang(picture: Picture, part: MarkLayer, mutant: Mutant, drawn: Drawn, order: number): void {
  const { mirrored, stance, tone } = drawn;
  const mirror = mirrored ? -1 : 1;
  const px = part.joint.x * stance.wide * mirror;
  const py = part.joint.y * stance.tall;
  const c = Math.cos(stance.turn);
  const s = Math.sin(stance.turn);
  const quad = picture.bodies.quad(part.frame, stance.x + px * c - py * s, stance.y + px * s + py * c, order);
  quad.tint = lit(mutant.skin, tone.r, tone.g, tone.b);
  quad.alpha = drawn.alpha;
  quad.turn = stance.turn + ((part.joint.angle * Math.PI) / 180) * mirror;
  quad.flipX = mirrored;
  quad.scaleX = part.scale * stance.wide * stance.swell;
  quad.scaleY = part.scale * stance.tall * stance.swell;
}

/** What says one thing and does another cannot even walk straight: now and then its step jumps back. */
function stutter(picture: Picture, mutant: Mutant, slot: number, phase: number): number {
  if (mutant !== MUTANTS.feint) return phase;
  return phase + (chance(Math.floor(picture.timeS * 5), slot + 77) > 0.62 ? 0.5 : 0);
}

/** The floor's dust where its feet left, `share` 0..1 of the way to the next leap. */
function kick(picture: Picture, { alpha, echoes, order, tone }: Drawn, share: number, x: number, y: number): void {
  const back = echoes[0];
  if (!back) return;
  const way = Math.hypot(back.dx, back.dy);
  const quad = picture.bodies.quad(
    effectFrame("dust"),
    x + (back.dx / way) * KICKED_PX * (0.3 + share),
    y + (back.dy / way) * KICKED_PX * (0.3 + share) - 3 - share * 5,
    order - 0.02,
  );
  quad.tint = lit(0xb9b3a6, tone.r, tone.g, tone.b);
  quad.alpha = 0.5 * alpha * (1 - share);
  quad.scaleX = 0.6 + share * 1.3;
  quad.scaleY = 0.4 + share * 0.7;
}

/** It smells kin: the one thing of an infected that one must not miss, so it stands over its head, in the dark as well. */
function nose(picture: Picture, x: number, y: number, seen: number): void {
  const { comfort, perCss, timeS } = picture;
  const drift = comfort.motion ? (timeS * 1.4) % 1 : 0.3;
  const quad = picture.signs.quad(effectFrame("sniffMark"), x, y - 86 - drift * 7);
  quad.tint = 0xcfe39a;
  quad.alpha = seen * (1 - 0.6 * drift);
  const size = Math.max(1, perCss) * (0.95 + 0.2 * drift);
  quad.scaleX = size;
  quad.scaleY = size;
}

/** Out of breath: it shows before the mouth. */
function breath(picture: Picture, track: Track, head: Joint, drawn: Drawn): void {
  const share = (picture.timeS * 1.9 + track.roll) % 1;
  const mirror = drawn.mirrored ? -1 : 1;
  const quad = picture.bodies.quad(
    effectFrame("dust"),
    drawn.stance.x + (head.x + (MOUTH.x - 8) * 0.7 + share * 9) * mirror,
    drawn.stance.y + (head.y + MOUTH.y) * drawn.stance.tall - share * 4,
    drawn.order + 0.02,
  );
  quad.tint = lit(0xdfe6ea, drawn.tone.r + 0.1, drawn.tone.g + 0.1, drawn.tone.b + 0.1);
  quad.alpha = 0.55 * (1 - share) * drawn.alpha;
  quad.scaleX = 0.4 + share;
  quad.scaleY = 0.4 + share;
}

/** Something in there glows when it fills. */
function glow(picture: Picture, track: Track, head: Joint, drawn: Drawn): void {
  const mirror = drawn.mirrored ? -1 : 1;
  const quad = picture.glow.quad(
    effectFrame("glow"),
    drawn.stance.x + (head.x + (track.facing === "down" ? 0 : 6)) * mirror,
    drawn.stance.y + head.y + 18,
  );
  quad.tint = SAC_LIGHT;
  quad.alpha = track.seen * Math.max(0, drawn.stance.swell - 0.94) * 2.2;
  quad.scaleX = 0.62;
  quad.scaleY = 0.55;
}
