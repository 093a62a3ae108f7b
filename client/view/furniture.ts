/**
 * What stands in the rooms: furniture, lockers, bells, the cabinets, the sites of the objectives and what they look like once done,
 * fences and stairs' ends. All lit as whole sprites by the light at their feet, and dimly remembered out of sight.
 */
import type { SiteKind } from "../../shared/content/ids.ts";
import type { MapData } from "../../shared/content/maps/format.ts";
import { effectFrame, FENCE_POST, fenceFrame, itemFrame, type PropKind, propFrame, TILE_PX } from "./frames.ts";
import { thingTone } from "./lighting.ts";
import { lit, METRE, rgb } from "./paint.ts";
import { inView, type Picture } from "./picture.ts";
import type { WorldSnapshot } from "./snapshot.ts";

interface Thing {
  readonly frame: string;
  readonly x: number;
  readonly y: number;
  readonly flip: boolean;
}

/** Two looks of a site: waiting for work and done. */
const SITE_PROPS: Readonly<Record<SiteKind, readonly [PropKind, PropKind]>> = {
  breaker: ["breakerOff", "breakerOn"],
  antennaRack: ["antennaRack", "antennaRack"],
  mast: ["mast", "mast"],
  sample: ["sampleFridge", "sampleFridge"],
};
const SAMPLE_PROPS: readonly PropKind[] = ["sampleFridge", "sampleVent", "sampleCorpse"];
const WAITING = 0xffb45a;
const DONE = 0x6ee0a0;
const NEAR_M = 0.6;
/** How the antenna stands in its rack. */
const RACKED = { upPx: 21, turn: 0.08, scale: 1.7 };

export class Furniture {
  private readonly map: MapData;
  private readonly things: Thing[];
  /** The look of each site by its place in the map. */
  private readonly sites: { x: number; y: number; waiting: string; done: string; antenna: boolean }[];

  constructor(map: MapData) {
    this.map = map;
    this.things = [...fixed(map)].sort((a, b) => a.y - b.y);
    let samples = 0;
    this.sites = map.sites.map((site) => {
      const [waiting, done] = SITE_PROPS[site.kind];
      const sample = SAMPLE_PROPS[samples % SAMPLE_PROPS.length] as PropKind;
      if (site.kind === "sample") samples++;
      return {
        x: site.x * METRE,
        y: site.y * METRE,
        antenna: site.kind === "antennaRack",
        waiting: propFrame(site.kind === "sample" ? sample : waiting),
        done: propFrame(site.kind === "sample" ? sample : done),
      };
    });
  }

  draw(picture: Picture, snapshot: WorldSnapshot): void {
    for (const thing of this.things) this.put(picture, thing.frame, thing.x, thing.y, thing.flip);
    for (const site of this.sites) {
      const active = snapshot.sites.find((s) => close(s.x * METRE, s.y * METRE, site.x, site.y));
      this.put(picture, active?.done ? site.done : site.waiting, site.x, site.y, false);
      if (site.antenna && !active?.done) this.antenna(picture, site.x, site.y);
      if (active) beacon(picture, site.x, site.y, active.done ? DONE : WAITING, active.done);
    }
    for (const cabinet of this.map.supplies) {
      const known = snapshot.supplies.find((s) => close(s.x, s.y, cabinet.x, cabinet.y, NEAR_M));
      this.put(picture, propFrame("supplyCabinet"), cabinet.x * METRE, cabinet.y * METRE, false);
      if (known?.full) beacon(picture, cabinet.x * METRE, cabinet.y * METRE, DONE, true);
    }
  }

  /** In its rack until somebody takes it: the very thing that is carried off. */
  private antenna(picture: Picture, x: number, y: number): void {
    if (!inView(picture.view, x, y, 80, 130)) return;
    const tone = thingTone(picture.light.sample(x, y + 4));
    const quad = picture.bodies.quad(itemFrame("antenna"), x + 1, y - RACKED.upPx, y + 0.01);
    quad.tint = rgb(tone.r, tone.g, tone.b);
    quad.turn = RACKED.turn;
    quad.scaleX = RACKED.scale;
    quad.scaleY = RACKED.scale;
  }

  private put(picture: Picture, frame: string, x: number, y: number, flip: boolean): void {
    if (!inView(picture.view, x, y, 80, 130)) return;
    const tone = thingTone(picture.light.sample(x, y + 4));
    const quad = picture.bodies.quad(frame, x, y, y);
    quad.tint = rgb(tone.r, tone.g, tone.b);
    quad.flipX = flip;
  }
}

/** A soft mark over something that matters: it waits, or it is done. Only where one can see it. */
function beacon(picture: Picture, x: number, y: number, color: number, calm: boolean): void {
  if (!inView(picture.view, x, y, 80, 130)) return;
  const seen = picture.light.sample(x, y + 4).seen;
  if (seen <= 0.02) return;
  const beat = calm || !picture.comfort.flashes ? 0.6 : 0.55 + 0.45 * Math.sin(picture.timeS * 3);
  const glow = picture.glow.quad(effectFrame("glow"), x, y - 26);
  glow.tint = lit(color, 1, 1, 1);
  glow.alpha = 0.2 * beat * seen;
  glow.scaleX = 0.9;
  glow.scaleY = 0.9;
}

function close(ax: number, ay: number, bx: number, by: number, within = NEAR_M * METRE): boolean {
  return Math.abs(ax - bx) < within && Math.abs(ay - by) < within;
}

function* fixed(map: MapData): Generator<Thing> {
  const at = (prop: PropKind, x: number, y: number): Thing => ({
    frame: propFrame(prop),
    x: x * METRE,
    y: y * METRE,
    flip: false,
  });
  for (const prop of map.props) {
    yield { frame: propFrame(prop.kind as PropKind), x: prop.x * METRE, y: prop.y * METRE, flip: prop.flip };
  }
  for (const locker of map.lockers) yield at("locker", locker.x, locker.y);
  for (const bell of map.bells) yield at("bell", bell.x, bell.y);
  for (const link of map.links) {
    yield at("stairsUp", link.a.x, link.a.y + 0.45);
    yield at("stairsDown", link.b.x, link.b.y + 0.45);
  }
  for (const fence of map.fences) {
    const x = ((fence.tile % map.width) + 0.5) * TILE_PX;
    const y = (Math.floor(fence.tile / map.width) + 1) * TILE_PX;
    yield { frame: fenceFrame(fence.axis), x, y, flip: false };
    if (fence.tile % 3 === 0) yield { frame: FENCE_POST, x, y: y + 0.1, flip: false };
  }
}
