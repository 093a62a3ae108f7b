/**
 * People: the own body, those known by sight, and shades. A person is a stack of tinted atlas parts put together by puppet.ts, lit as
 * a whole; a shade is a black shape that is the same for everyone, so that it tells nothing but where someone is.
 */
import type { ItemKind, Pose } from "../../shared/content/ids.ts";
import { effectFrame, itemFrame, SEAT_STYLES, type SeatStyle } from "./frames.ts";
import { type Track, Tracks } from "./gait.ts";
import { type Lifting, liftingOf } from "./lifting.ts";
import { follow } from "./light-field.ts";
import { personTone } from "./lighting.ts";
import { LOOKS, type Look } from "./looks.ts";
import { lit, METRE, rgb } from "./paint.ts";
import { inView, type Picture } from "./picture.ts";
import { PlateLayout, type PlatePlace, type PlateWish } from "./plate-layout.ts";
import { plateFrame, plateGlyphFrame, plateWidths } from "./plates.ts";
import { type Facing, type Hold, holdPoint, type Layer, personLayers } from "./puppet.ts";
import type { StagePerson, StageRound, WorldSnapshot } from "./snapshot.ts";

/** Metres of one gait cycle. */
const STRIDE_M: Readonly<Partial<Record<Pose, number>>> = { sneak: 1.05, walk: 1.35, run: 1.85, feral: 1.9, down: 0.8 };
/** Cycles a second of poses that move on the spot. */
const PULSE_HZ: Readonly<Partial<Record<Pose, number>>> = { work: 1.1, lift: 0.9, feed: 1.6, turning: 1.5 };
const WALKING: ReadonlySet<Pose> = new Set(["idle", "sneak", "walk", "run"]);
const STILL_PX_PER_S = 9;
/** The own body and known people are never darker than this. */
const SELF_FLOOR = 0.3;
const KNOWN_FLOOR = 0.2;
/** Known by the rules but round a corner of the picture's own line of sight: still shown this much. */
const LEAST_SEEN = 0.7;
const PLATE_Y = -90;
const SHADE = 0x0a0e13;
/** What breaks out of one who turns. */
const SICK = 0xb4e03c;
const SHADE_KEY = 1000;
const NOBODY: Look = {
  hair: "none",
  hairColor: 0,
  hat: "none",
  face: "plain",
  skin: 0,
  wear: "none",
  trousers: 0,
  cloth: 0,
};

export class People {
  private readonly round: StageRound;
  private readonly tracks = new Tracks();
  private readonly stacks = new Map<string, readonly Layer[]>();
  private readonly looks: Map<number, Look>;
  private readonly layout = new PlateLayout();
  private readonly widths: ReadonlyMap<number, number>;
  private wishes: PlateWish[] = [];
  private lifting: Lifting = liftingOf([]);

  constructor(round: StageRound) {
    this.round = round;
    this.widths = plateWidths(round.roster);
    this.looks = new Map(round.roster.map((one) => [one.seat, LOOKS[one.look] ?? NOBODY]));
  }

  draw(picture: Picture, snapshot: WorldSnapshot): void {
    const { self } = snapshot;
    this.wishes = [];
    const own = self ? { ...self, seat: this.round.seat, gen: 0 } : null;
    this.lifting = liftingOf(own ? [own, ...snapshot.people] : snapshot.people);
    if (own) this.person(picture, own, true);
    for (const one of snapshot.people) this.person(picture, one, false);
    for (const shade of snapshot.shades) this.shade(picture, shade.id, shade.x * METRE, shade.y * METRE);
    this.tracks.sweep();
    this.layout.lay(this.wishes, picture.perCss, picture.dt, (wish, place) => plate(picture, wish, place));
  }

  /** What the light of a torch should know: where the hand is, world pixels. Null for someone not drawn. */
  private person(picture: Picture, body: StagePerson, own: boolean): void {
    const x = body.x * METRE;
    const y = body.y * METRE;
    const { dt, timeS } = picture;
    const stride = (STRIDE_M[body.pose] ?? 1.35) * METRE;
    const facing = this.lifting.facings.get(body.seat) ?? body.facing;
    const track = this.tracks.step(own ? -1 : body.seat, body.gen, x, y, facing, body.pose, timeS, dt, stride);
    if (body.pose === "hidden" || !inView(picture.view, x, y, 60, 120)) return;
    const s = picture.light.sample(x, y);
    const target = own ? 1 : Math.max(s.seen, LEAST_SEEN * s.near);
    track.seen = own ? 1 : follow(track.seen, target, 13, dt);
    if (track.seen < 0.02) return;
    const tone = personTone(s, own ? SELF_FLOOR : KNOWN_FLOOR);
    const sinceS = timeS - track.poseSinceS;
    const flash = body.pose === "hurt" && picture.comfort.flashes ? Math.max(0, 1 - sinceS * 4) * 0.6 : 0;
    const { r, g, b, light } = {
      r: tone.r + flash,
      g: tone.g * (1 - flash),
      b: tone.b * (1 - flash),
      light: tone.light,
    };

    blob(picture, x, y, body.pose === "down" ? 2.1 : 1.5, track.seen);
    const pose = WALKING.has(body.pose) && track.speed < STILL_PX_PER_S ? "idle" : body.pose;
    const shown = pose === "idle" && body.pose === "sneak" ? "sneak" : pose;
    const hold: Hold = body.item === "antenna" ? "antenna" : body.light && WALKING.has(body.pose) ? "torch" : "none";
    const reach = push(body.pose, sinceS);
    const angle = (body.facing / 128) * Math.PI;
    const bx = x + Math.cos(angle) * reach;
    const by = y + Math.sin(angle) * reach * 0.7;
    this.stack(picture, body.seat, track, shown, hold, bx, by, y, Math.min(1, track.seen * 1.4), r, g, b);
    if (hold === "torch") torch(picture, track.facing, body.pose, angle, bx, by, y, track.seen, r, g, b);
    if (body.item !== "none" && body.item !== "antenna") carried(picture, body.item, track.facing, bx, by, y, r, g, b);
    if (body.item === "antenna") antenna(picture, track.facing, bx, by, y, r, g, b);
    this.signs(picture, body, track, bx, by, light, own);
  }

  private stack(
    picture: Picture,
    seat: number,
    track: Track,
    pose: Pose,
    hold: Hold,
    x: number,
    y: number,
    order: number,
    alpha: number,
    r: number,
    g: number,
    b: number,
  ): void {
    const hz = PULSE_HZ[pose];
    const phase = hz ? picture.timeS * hz + track.roll : track.phase;
    const layers = this.layers(seat, track.facing, pose, phase, hold);
    layers.forEach((layer, i) => {
      const quad = picture.bodies.quad(layer.frame, x + layer.x, y + layer.y, order + i * 0.001);
      quad.tint = lit(layer.tint, r, g, b);
      quad.alpha = alpha;
      quad.turn = (layer.angle * Math.PI) / 180;
      quad.flipX = layer.flipX;
    });
  }

  private layers(seat: number, facing: Facing, pose: Pose, phase: number, hold: Hold): readonly Layer[] {
    const beat = Math.floor(phase * 4) & 3;
    const key = `${seat} ${facing} ${pose} ${beat} ${hold}`;
    let layers = this.stacks.get(key);
    if (!layers) {
      layers = personLayers(this.looks.get(seat) ?? NOBODY, styleOf(seat), facing, pose, beat / 4, hold);
      this.stacks.set(key, layers);
    }
    return layers;
  }

  /** Name plate, and the marks one must not miss: down, turning, feral, the great Halt. */
  private signs(
    picture: Picture,
    body: StagePerson,
    track: Track,
    x: number,
    y: number,
    light: number,
    own: boolean,
  ): void {
    const bright = own ? 0.75 : 0.5 + 0.5 * Math.min(1, light * 0.6);
    const low = body.pose === "down" ? 38 : 0;
    const { view } = picture;
    this.wishes.push({
      seat: body.seat,
      x,
      y: y + PLATE_Y + low,
      width: this.widths.get(body.seat) ?? 0,
      // The own name first, then whoever is nearest to the middle of the picture.
      distance: own ? 0 : 1 + Math.hypot(x - view.x - view.width / 2, y - view.y - view.height / 2),
      alpha: track.seen * bright,
    });
    const pulse = picture.comfort.flashes ? 0.75 + 0.25 * Math.sin(picture.timeS * 5) : 0.9;
    const helped = this.lifting.lifted.has(body.seat);
    if (helped) sign(picture, "handHold", x, y - 70, 0x6fe0a0, pulse * track.seen, 1.1);
    else if (body.health === "down") sign(picture, "alert", x, y - 74, 0xff5a4a, pulse * track.seen, 1);
    if (body.pose === "turning") {
      sign(picture, "sweat", x + 14, y - 74, 0xd7ecff, pulse * track.seen, 1);
      glow(picture, x, y - 40, SICK, 0.42 * pulse * track.seen, 1.5);
    }
    if (body.pose === "feral") glow(picture, x, y - 50, 0xffa020, 0.3 * track.seen, 1.1);
    if (body.pose === "halt") {
      const sinceS = picture.timeS - track.poseSinceS;
      for (let i = 0; i < 3; i++) wave(picture, x, y - 20, (sinceS * 0.5 + i / 3) % 1, track.seen);
    }
  }

  private shade(picture: Picture, id: number, x: number, y: number): void {
    const { dt, timeS } = picture;
    const track = this.tracks.step(SHADE_KEY + id, 0, x, y, 192, "walk", timeS, dt, 1.35 * METRE);
    if (!inView(picture.view, x, y, 60, 120)) return;
    const s = picture.light.sample(x, y);
    track.seen = follow(track.seen, Math.max(s.seen, LEAST_SEEN * s.near), 13, dt);
    if (track.seen < 0.02) return;
    blob(picture, x, y, 1.5, track.seen);
    const pose: Pose = track.speed < STILL_PX_PER_S ? "idle" : "walk";
    const beat = pose === "idle" ? 0 : Math.floor(track.phase * 4) & 3;
    const key = `shade ${pose} ${beat}`;
    let layers = this.stacks.get(key);
    if (!layers) {
      layers = personLayers(NOBODY, styleOf(0), "up", pose, beat / 4);
      this.stacks.set(key, layers);
    }
    const sway = picture.comfort.motion ? Math.sin(timeS * 1.3 + track.roll * 7) * 0.6 : 0;
    layers.forEach((layer, i) => {
      const quad = picture.bodies.quad(layer.frame, x + layer.x + sway, y + layer.y, y + i * 0.001);
      quad.tint = SHADE;
      quad.alpha = Math.min(1, track.seen * 1.4);
      quad.turn = (layer.angle * Math.PI) / 180;
      quad.flipX = layer.flipX;
    });
  }
}

export function styleOf(seat: number): SeatStyle {
  return SEAT_STYLES[((seat % SEAT_STYLES.length) + SEAT_STYLES.length) % SEAT_STYLES.length] as SeatStyle;
}

/** How far a shove or a bite throws the body forward, world pixels, `sinceS` seconds into it. */
function push(pose: Pose, sinceS: number): number {
  if (pose === "shove") return 9 * Math.sin(Math.min(1, sinceS / 0.24) * Math.PI);
  if (pose === "feed") return 4;
  return 0;
}

export function blob(picture: Picture, x: number, y: number, size: number, alpha: number): void {
  const quad = picture.ground.quad(effectFrame("shadow"), x, y - 1);
  quad.alpha = alpha;
  quad.scaleX = size;
  quad.scaleY = size * 0.9;
}

function torch(
  picture: Picture,
  facing: Facing,
  pose: Pose,
  angle: number,
  x: number,
  y: number,
  order: number,
  seen: number,
  r: number,
  g: number,
  b: number,
): void {
  const hand = holdPoint(facing, pose);
  const turn = Math.atan2(Math.sin(angle) * 0.8, Math.cos(angle));
  const quad = picture.bodies.quad(
    effectFrame("torch"),
    x + hand.x,
    y + hand.y,
    order + (facing === "up" ? -0.01 : 0.02),
  );
  quad.turn = turn;
  quad.alpha = seen;
  quad.tint = rgb(r * 1.2, g * 1.2, b * 1.2);
  glow(picture, x + hand.x + Math.cos(turn) * 16, y + hand.y + Math.sin(turn) * 16, 0xffd9a0, 0.34 * seen, 0.34);
}

function carried(
  picture: Picture,
  item: Exclude<ItemKind, "none">,
  facing: Facing,
  x: number,
  y: number,
  order: number,
  r: number,
  g: number,
  b: number,
): void {
  const side = facing === "left" ? 1 : -1;
  const quad = picture.bodies.quad(itemFrame(item), x + side * 10, y - 15, order + (facing === "up" ? 0.03 : 0.015));
  quad.tint = rgb(r, g, b);
  quad.scaleX = 0.62;
  quad.scaleY = 0.62;
}

function antenna(
  picture: Picture,
  facing: Facing,
  x: number,
  y: number,
  order: number,
  r: number,
  g: number,
  b: number,
): void {
  const side = facing === "left" ? -1 : 1;
  const quad = picture.bodies.quad(
    itemFrame("antenna"),
    x + side * 6,
    y - 26,
    order + (facing === "up" ? -0.01 : 0.03),
  );
  quad.tint = rgb(r, g, b);
  quad.turn = side * 0.5;
}

export function glow(picture: Picture, x: number, y: number, color: number, alpha: number, size: number): void {
  const quad = picture.glow.quad(effectFrame("glow"), x, y);
  quad.tint = color;
  quad.alpha = alpha;
  quad.scaleX = size;
  quad.scaleY = size;
}

/** A name plate in its place: the name, the glyph alone, or on the way from one to the other. */
function plate(picture: Picture, wish: PlateWish, place: PlatePlace): void {
  const y = wish.y - place.lift * picture.perCss;
  const shares = [
    [plateFrame(wish.seat), place.name],
    [plateGlyphFrame(wish.seat), 1 - place.name],
  ] as const;
  for (const [frame, share] of shares) {
    const alpha = wish.alpha * place.shown * share;
    if (alpha < 0.02) continue;
    const quad = picture.plates.quad(frame, wish.x, y);
    quad.alpha = alpha;
    quad.scaleX = picture.perCss;
    quad.scaleY = picture.perCss;
  }
}

function sign(
  picture: Picture,
  effect: "alert" | "sweat" | "handHold",
  x: number,
  y: number,
  tint: number,
  alpha: number,
  size: number,
): void {
  const quad = picture.signs.quad(effectFrame(effect), x, y);
  quad.tint = tint;
  quad.alpha = alpha;
  quad.scaleX = size;
  quad.scaleY = size;
}

/** One ring of a Halt going out, `share` 0..1 of its way. */
function wave(picture: Picture, x: number, y: number, share: number, seen: number): void {
  const quad = picture.glow.quad(effectFrame("ring"), x, y);
  quad.tint = 0xbfe8ff;
  quad.alpha = 0.26 * (1 - share) * seen;
  quad.scaleX = 1 + share * 9;
  quad.scaleY = (1 + share * 9) * 0.7;
}
