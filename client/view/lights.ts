/**
 * Which lights burn in a picture: the own faint aura and torch, the torches of those in sight, the lamps as last known, the beacon of
 * the announced gate; and how all of them fail when something is about to come (onset.ts). Light objects are kept from picture to picture; their order puts the own ones first.
 */
import type { LampData, MapData } from "../../shared/content/maps/format.ts";
import { sight } from "../../shared/content/tuning.ts";
import { effectFrame } from "./frames.ts";
import { LAMP_LOOKS, waverAt } from "./lamps.ts";
import type { Light } from "./light-field.ts";
import { GUTTER_S, gutterAt, sagAt } from "./onset.ts";
import { chance, METRE } from "./paint.ts";
import { inView, type Picture } from "./picture.ts";
import type { StageRound, WorldSnapshot } from "./snapshot.ts";

const AURA = { radius: 120, color: 0x9fb4c8, intensity: 0.42 };
const TORCH = { color: 0xffc688, own: 1.18, others: 0.8, penumbra: 0.022, core: 0.62 };
/** Hand to eye height and reach, so that the beam starts at the torch and never beyond a wall one leans on. */
const HAND = { forward: 11, up: 10 };
/** A lamp is drawn a little past the ring in which it lights people by the rules: there its light has already faded. */
const LAMP_REACH = 1.5;
const LAMP_OFF = 1;
const GATE_WAITS = 0xff3a2c;
const GATE_OPEN = 0x3fdc8a;
/** A battery feels less of it than the mains. */
const TORCH_STEADY = 0.4;
/** A lamp that bursts sheds sparks, from the moment it is dark. */
const SPARKS = { count: 9, fromS: 0.7, shownS: 0.9, tint: 0xffd890 };

interface Lamp {
  readonly data: LampData;
  readonly light: Light;
  /** 0..1, its own. */
  readonly roll: number;
  /** When it was last seen burning, of the pictures' time. */
  burntS: number;
}

export class Lights {
  private readonly map: MapData;
  private readonly lamps: readonly Lamp[];
  private readonly moving: Light[] = [];
  private readonly all: Light[] = [];
  private used = 0;

  constructor(round: StageRound) {
    this.map = round.map;
    this.lamps = round.map.lamps.map((data, i) => ({
      data,
      roll: chance(i, round.publicSeed),
      burntS: Number.NEGATIVE_INFINITY,
      light: {
        ...newLight(),
        x: data.x * METRE,
        y: data.y * METRE,
        radius: data.radiusM * METRE * LAMP_REACH,
        color: LAMP_LOOKS[data.kind].color,
        penumbra: 0.06,
        still: i,
      },
    }));
  }

  /** The lights of this picture; valid until the next call. */
  gather(snapshot: WorldSnapshot, timeS: number, flashes: boolean): readonly Light[] {
    this.used = 0;
    this.all.length = 0;
    const { self } = snapshot;
    const sag = sagAt(snapshot.onsetS, flashes);
    const held = TORCH_STEADY + (1 - TORCH_STEADY) * sag;
    if (self) {
      this.aura(self.x, self.y, held);
      if (self.light && self.pose !== "hidden") this.torch(self, timeS, 0, true, flashes, held);
    }
    for (const one of snapshot.people)
      if (one.light && one.pose !== "hidden") this.torch(one, timeS, one.seat + 1, false, flashes, held);
    this.gate(snapshot, timeS, flashes);
    this.lamps.forEach((lamp, i) => {
      const look = LAMP_LOOKS[lamp.data.kind];
      const off = snapshot.lamps[i] === LAMP_OFF;
      if (!off) lamp.burntS = timeS;
      const share = off
        ? this.dying(lamp, snapshot, timeS, flashes)
        : waverAt(lamp.data.kind, lamp.roll, timeS, flashes) * sag;
      lamp.light.intensity = look.intensity * share;
      if (share > 0) this.all.push(lamp.light);
    });
    return this.all;
  }

  /** What is left of a lamp that is off: it gutters when it died just now, and is simply dark when one comes to know of it later. */
  private dying(lamp: Lamp, snapshot: WorldSnapshot, timeS: number, flashes: boolean): number {
    const ageS = timeS - lamp.burntS;
    return snapshot.onsetS === null || ageS >= GUTTER_S ? 0 : gutterAt(ageS, flashes);
  }

  /** Halos around burning lamps and the sparks of bursting ones, where one can see them. Call after the light field is aimed. */
  drawHalos(picture: Picture, snapshot: WorldSnapshot): void {
    for (const lamp of this.lamps) {
      const look = LAMP_LOOKS[lamp.data.kind];
      const { x, y } = lamp.light;
      if (look.halo === 0 || !inView(picture.view, x, y, 160, 160)) continue;
      if (snapshot.onsetS !== null) sparks(picture, lamp);
      if (lamp.light.intensity <= 0) continue;
      const seen = picture.light.sample(x, y + 6).seen;
      if (seen < 0.02) continue;
      if (lamp.data.kind === "fire") this.flame(picture, x, y, lamp.roll, seen);
      const quad = picture.glow.quad(effectFrame("glow"), x, y - look.heightPx * 0.6);
      quad.tint = look.color;
      quad.alpha = 0.2 * (lamp.light.intensity / look.intensity) * seen;
      quad.scaleX = look.halo * 1.6;
      quad.scaleY = look.halo * 1.2;
    }
  }

  private flame(picture: Picture, x: number, y: number, roll: number, seen: number): void {
    const frame = picture.comfort.flashes ? Math.floor(picture.timeS * 7 + roll * 9) % 3 : 0;
    const quad = picture.glow.quad(effectFrame(`flame${frame as 0 | 1 | 2}`), x, y - 30);
    quad.alpha = 0.9 * seen;
  }

  private gate(snapshot: WorldSnapshot, timeS: number, flashes: boolean): void {
    const gate = this.map.gates[snapshot.gate.index];
    if (!gate) return;
    const light = this.next();
    const beat = flashes ? 0.6 + 0.4 * Math.max(0, Math.sin(timeS * 4.4)) : 0.85;
    light.x = gate.x * METRE;
    light.y = gate.y * METRE;
    light.radius = 300;
    light.color = snapshot.gate.open ? GATE_OPEN : GATE_WAITS;
    light.intensity = 0.85 * (snapshot.gate.open ? 1 : beat);
    light.penumbra = 0.06;
    light.cone = null;
    light.own = false;
  }

  private aura(x: number, y: number, held: number): void {
    const light = this.next();
    light.x = x * METRE;
    light.y = y * METRE - 8;
    light.radius = AURA.radius;
    light.color = AURA.color;
    light.intensity = AURA.intensity * held;
    light.penumbra = 0.05;
    light.cone = null;
    light.own = true;
  }

  private torch(
    body: { x: number; y: number; facing: number },
    timeS: number,
    id: number,
    own: boolean,
    flashes: boolean,
    held: number,
  ): void {
    const light = this.next();
    const angle = (body.facing / 128) * Math.PI;
    const dirX = Math.cos(angle);
    const dirY = Math.sin(angle);
    const half = Math.acos(sight.torchCos);
    light.x = body.x * METRE + dirX * HAND.forward;
    light.y = body.y * METRE - HAND.up + dirY * HAND.forward * 0.6;
    light.radius = sight.torchM * METRE;
    light.color = TORCH.color;
    const hand = flashes ? 0.97 + 0.03 * Math.sin(timeS * 23 + id * 7) : 1;
    light.intensity = (own ? TORCH.own : TORCH.others) * hand * held;
    light.penumbra = TORCH.penumbra;
    light.cone = { dirX, dirY, cosOuter: sight.torchCos, cosInner: Math.cos(half * TORCH.core) };
    light.own = own;
  }

  private next(): Light {
    let light = this.moving[this.used];
    if (!light) {
      light = newLight();
      this.moving.push(light);
    }
    this.used++;
    this.all.push(light);
    return light;
  }
}

/** Hot glass falls from a lamp that burst, and goes out on the floor. */
function sparks(picture: Picture, lamp: Lamp): void {
  const sinceS = picture.timeS - lamp.burntS - SPARKS.fromS;
  if (sinceS < 0 || sinceS > SPARKS.shownS || !picture.comfort.motion) return;
  const { x, y } = lamp.light;
  const seen = picture.light.sample(x, y + 6).seen;
  const heightPx = LAMP_LOOKS[lamp.data.kind].heightPx;
  for (let i = 0; i < SPARKS.count; i++) {
    const roll = (n: number) => chance(i * 4 + n, Math.floor(lamp.roll * 1e6));
    const fall = Math.min(heightPx, 90 * sinceS * sinceS * (1.4 + roll(0)) - 26 * roll(1) * sinceS);
    const quad = picture.glow.quad(
      effectFrame("spark"),
      x + (roll(2) - 0.5) * 120 * sinceS,
      y - heightPx + fall + roll(3) * 8,
    );
    quad.tint = SPARKS.tint;
    quad.alpha = seen * (1 - sinceS / SPARKS.shownS);
    quad.turn = roll(2) * 6;
    quad.scaleX = 0.35 + 0.4 * roll(3);
    quad.scaleY = quad.scaleX;
  }
}

function newLight(): Light {
  return { x: 0, y: 0, radius: 0, color: 0xffffff, intensity: 0, penumbra: 0.03, cone: null, still: -1, own: false };
}
