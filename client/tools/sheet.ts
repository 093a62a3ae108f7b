/**
 * Contact sheets: what the game will show, put together from a finished atlas by the same layer rules the renderer uses.
 * For looking at, never shipped: they are written to `.cache/sheets`.
 */
import { mkdirSync } from "node:fs";
import sharp from "sharp";
import type { Pose, ZombiePose } from "../../shared/content/ids.ts";
import {
  GROUND_ITEMS,
  INFECTED_FRAMES,
  INFECTED_KINDS,
  infectedFrame,
  itemFrame,
  PROPS,
  propFrame,
  SEAT_STYLES,
  SIDES,
} from "../view/frames.ts";
import { LOOKS } from "../view/looks.ts";
import { type Facing, type Layer, personLayers, turnedLayers } from "../view/puppet.ts";
import type { Atlas } from "./pack.ts";

type Rgb = readonly [number, number, number];

/** A page of pixels that frames are drawn on, in atlas pixels. */
class Sheet {
  readonly width: number;
  readonly height: number;
  private readonly pixels: Buffer;
  private readonly atlas: Atlas;

  constructor(atlas: Atlas, width: number, height: number, [r, g, b]: Rgb) {
    this.atlas = atlas;
    this.width = width;
    this.height = height;
    this.pixels = Buffer.alloc(width * height * 4);
    for (let i = 0; i < this.pixels.length; i += 4) {
      this.pixels[i] = r;
      this.pixels[i + 1] = g;
      this.pixels[i + 2] = b;
      this.pixels[i + 3] = 255;
    }
  }

  /** Draws a frame with its pivot at (x, y); `layer` offsets are world pixels, `scale` atlas pixels per atlas pixel. */
  draw(x: number, y: number, layer: Layer, scale = 1, silhouette = false): void {
    const found = this.atlas.json.frames[layer.frame];
    if (!found) throw new Error(`no frame ${layer.frame}`);
    const { frame, spriteSourceSize: trim, sourceSize, pivot } = found;
    const turn = (layer.angle * Math.PI) / 180;
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
    const originX = x + layer.x * 2 * scale;
    const originY = y + layer.y * 2 * scale;
    const reach = Math.ceil(Math.hypot(sourceSize.w, sourceSize.h) * scale);
    for (let py = Math.floor(originY - reach); py < originY + reach; py++) {
      for (let px = Math.floor(originX - reach); px < originX + reach; px++) {
        if (px < 0 || py < 0 || px >= this.width || py >= this.height) continue;
        const dx = (px + 0.5 - originX) / scale;
        const dy = (py + 0.5 - originY) / scale;
        let u = dx * cos + dy * sin;
        const v = -dx * sin + dy * cos;
        if (layer.flipX) u = -u;
        const sx = Math.floor(u + pivot.x * sourceSize.w - trim.x);
        const sy = Math.floor(v + pivot.y * sourceSize.h - trim.y);
        if (sx < 0 || sy < 0 || sx >= frame.w || sy >= frame.h) continue;
        const from = ((frame.y + sy) * this.atlas.width + frame.x + sx) * 4;
        const alpha = (this.atlas.pixels[from + 3] ?? 0) / 255;
        if (alpha === 0) continue;
        const to = (py * this.width + px) * 4;
        for (let c = 0; c < 3; c++) {
          const tint = silhouette ? 0 : ((layer.tint >> (16 - c * 8)) & 255) / 255;
          const source = (this.atlas.pixels[from + c] ?? 0) * tint;
          this.pixels[to + c] = Math.round((this.pixels[to + c] ?? 0) * (1 - alpha) + source * alpha);
        }
      }
    }
  }

  async save(path: string): Promise<void> {
    await sharp(this.pixels, { raw: { width: this.width, height: this.height, channels: 4 } })
      .png()
      .toFile(path);
  }
}

const DUSK: Rgb = [58, 66, 74];
const plain = (frame: string): Layer => ({ frame, tint: 0xffffff, x: 0, y: 0, angle: 0, flipX: false });
const seat = (i: number) => SEAT_STYLES[i % SEAT_STYLES.length] ?? SEAT_STYLES[0]!;
const lookAt = (i: number) => LOOKS[i % LOOKS.length] ?? LOOKS[0]!;

const POSES: readonly (readonly [Pose, number, Facing])[] = [
  ["idle", 0, "down"],
  ["walk", 0, "down"],
  ["run", 0, "down"],
  ["shove", 0, "down"],
  ["work", 0, "down"],
  ["lift", 0, "down"],
  ["hurt", 0, "down"],
  ["turning", 0, "down"],
  ["feral", 0, "down"],
  ["halt", 0, "down"],
  ["idle", 0, "right"],
  ["walk", 0, "right"],
  ["walk", 0.5, "right"],
  ["run", 0, "right"],
  ["run", 0.5, "right"],
  ["shove", 0, "right"],
  ["work", 0, "right"],
  ["hurt", 0, "right"],
  ["turning", 0.25, "right"],
  ["feral", 0, "left"],
  ["idle", 0, "up"],
  ["walk", 0, "up"],
  ["run", 0, "up"],
  ["shove", 0, "up"],
  ["work", 0, "up"],
  ["down", 0, "right"],
  ["down", 0.5, "left"],
  ["halt", 0, "right"],
  ["sneak", 0, "right"],
  ["feed", 0, "right"],
];

export async function contactSheets(atlas: Atlas, ground: Atlas, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await sharp(ground.pixels, { raw: { width: ground.width, height: ground.height, channels: 4 } })
    .png()
    .toFile(`${folder}/ground.png`);

  const people = new Sheet(atlas, 12 * 150, 9 * 210, DUSK);
  LOOKS.forEach((look, i) => {
    (["down", "right", "up"] as const).forEach((facing, j) => {
      const column = i % 12;
      const row = Math.floor(i / 12) * 3 + j;
      for (const layer of personLayers(look, seat(i), facing, "idle", 0))
        people.draw(column * 150 + 75, row * 210 + 200, layer);
    });
  });
  await people.save(`${folder}/people.png`);

  const poses = new Sheet(atlas, 10 * 150, 3 * 210, DUSK);
  POSES.forEach(([pose, phase, facing], i) => {
    const x = (i % 10) * 150 + 75;
    const y = Math.floor(i / 10) * 210 + 195;
    for (const layer of personLayers(
      lookAt(i),
      seat(i),
      facing,
      pose,
      phase,
      pose === "idle" || pose === "walk" ? "torch" : "none",
    )) {
      poses.draw(x, y, layer);
    }
  });
  await poses.save(`${folder}/poses.png`);

  const turned = new Sheet(atlas, 10 * 150, 3 * 210, DUSK);
  const dead: readonly ZombiePose[] = [
    "idle",
    "hunt",
    "bite",
    "stagger",
    "attackDoor",
    "sniff",
    "walk",
    "hunt",
    "bite",
    "idle",
  ];
  (["down", "right", "up"] as const).forEach((facing, row) => {
    dead.forEach((pose, i) => {
      for (const layer of turnedLayers(lookAt(i + row * 3), seat(i), facing, pose, i * 0.25, i))
        turned.draw(i * 150 + 75, row * 210 + 195, layer);
    });
  });
  await turned.save(`${folder}/turned.png`);

  const infected = new Sheet(atlas, 7 * 170, 15 * 215, DUSK);
  INFECTED_KINDS.forEach((kind, k) => {
    SIDES.forEach((side, s) => {
      INFECTED_FRAMES.forEach((frame, f) => {
        infected.draw(f * 170 + 85, (k * 3 + s) * 215 + 203, plain(infectedFrame(kind, side, frame)));
      });
    });
  });
  await infected.save(`${folder}/infected.png`);

  const shapes = new Sheet(atlas, 16 * 60, 180, [150, 158, 165]);
  for (let i = 0; i < 16; i++) {
    for (const layer of personLayers(lookAt(i), seat(i), i % 2 ? "right" : "down", "walk", 0))
      shapes.draw(i * 60 + 30, 55, layer, 0.22, true);
    const kind = INFECTED_KINDS[i % 5] ?? "pupil";
    const side = SIDES[i % 2] ?? "down";
    shapes.draw(i * 60 + 30, 115, plain(infectedFrame(kind, side, "a")), 0.22, true);
    for (const layer of turnedLayers(lookAt(i), seat(i), i % 2 ? "right" : "down", "hunt", 0, i))
      shapes.draw(i * 60 + 30, 172, layer, 0.22, true);
  }
  await shapes.save(`${folder}/silhouettes.png`);

  const flow = async (name: string, frames: readonly string[], cell: number) => {
    const columns = 10;
    const sheet = new Sheet(atlas, columns * cell, Math.ceil(frames.length / columns) * cell, [96, 104, 110]);
    frames.forEach((frame, i) => {
      const found = atlas.json.frames[frame];
      if (!found) throw new Error(`no frame ${frame}`);
      const scale = Math.min(1, (cell - 12) / Math.max(found.sourceSize.w, found.sourceSize.h));
      const x = (i % columns) * cell + cell / 2 + (found.pivot.x - 0.5) * found.sourceSize.w * scale;
      const y = Math.floor(i / columns) * cell + cell - 6 - (1 - found.pivot.y) * found.sourceSize.h * scale;
      sheet.draw(x, y, plain(frame), scale);
    });
    await sheet.save(`${folder}/${name}.png`);
  };
  await flow("props", PROPS.map(propFrame), 170);
  await flow(
    "small",
    [
      ...GROUND_ITEMS.map(itemFrame),
      ...Object.keys(atlas.json.frames).filter((f) => /^(fx|glyph|door|gate|fence|barricade|lockMark)/.test(f)),
    ],
    150,
  );
}
