/**
 * Many drawings into one page with a Phaser hash atlas beside it. Frames are trimmed and carry their pivot; with
 * `extrude` they keep their full size and their edge pixels are repeated outwards, so tiles join without seams.
 * Never breaks: one page only; if the drawings do not fit, packing throws.
 */
import { createHash } from "node:crypto";
import { MaxRectsPacker } from "maxrects-packer/dist/maxrects-packer.mjs";
import sharp from "sharp";
import type { Drawing } from "./art/svg.ts";
import { type Raster, rasterise } from "./raster.ts";

export interface AtlasFrame {
  readonly frame: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly rotated: false;
  readonly trimmed: boolean;
  readonly spriteSourceSize: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly sourceSize: { readonly w: number; readonly h: number };
  readonly pivot: { readonly x: number; readonly y: number };
}

export interface Atlas {
  readonly json: { readonly frames: Record<string, AtlasFrame>; readonly meta: object };
  readonly width: number;
  readonly height: number;
  readonly pixels: Buffer;
}

export interface PackOptions {
  readonly scale: number;
  /** Largest side of the page, pixels. */
  readonly page: number;
  readonly extrude: number;
  /** File name of the image, as written into the atlas. */
  readonly image: string;
}

const GAP_PX = 2;

const round = (value: number) => Math.round(value * 10000) / 10000;

export function pack(drawings: ReadonlyMap<string, Drawing>, options: PackOptions): Atlas {
  const { extrude, page, scale } = options;
  const names = [...drawings].map(([name, drawing]) => ({
    name,
    drawing,
    raster: rasterise(drawing, scale, extrude === 0),
  }));
  // Frames with equal pixels (an arm that looks the same from front and back) share one place.
  const places = new Map<string, { readonly raster: Raster; readonly key: string }>();
  const keyOf = (raster: Raster) =>
    `${raster.trimmedWidth}x${raster.trimmedHeight}:${createHash("sha256").update(raster.pixels).digest("base64")}`;
  for (const { raster } of names) {
    const key = keyOf(raster);
    if (!places.has(key)) places.set(key, { raster, key });
  }
  const entries = [...places.values()];
  // The widest first: what fills the page best.
  entries.sort(
    (a, b) =>
      b.raster.trimmedWidth - a.raster.trimmedWidth ||
      b.raster.trimmedHeight - a.raster.trimmedHeight ||
      (a.key < b.key ? -1 : 1),
  );
  const packer = new MaxRectsPacker(page, page, GAP_PX, { smart: true, pot: true, square: false, border: GAP_PX });
  packer.addArray(
    entries.map((entry) => ({
      width: entry.raster.trimmedWidth + extrude * 2,
      height: entry.raster.trimmedHeight + extrude * 2,
      data: entry,
    })) as never,
  );
  const bin = packer.bins[0];
  if (packer.bins.length !== 1 || !bin) {
    const area = entries.reduce((sum, { raster }) => sum + raster.trimmedWidth * raster.trimmedHeight, 0);
    throw new Error(`${options.image}: ${area} px² do not fit one ${page} px page`);
  }

  const pixels = Buffer.alloc(bin.width * bin.height * 4);
  const corners = new Map<string, { readonly x: number; readonly y: number }>();
  for (const rect of bin.rects) {
    const { key, raster } = rect.data as (typeof entries)[number];
    blit(pixels, bin.width, rect.x, rect.y, raster, extrude);
    corners.set(key, { x: rect.x + extrude, y: rect.y + extrude });
  }
  const frames: Record<string, AtlasFrame> = {};
  for (const { name, drawing, raster } of names) {
    const corner = corners.get(keyOf(raster));
    if (!corner) throw new Error(`${name}: was not packed`);
    const { trimmedWidth: w, trimmedHeight: h } = raster;
    frames[name] = {
      frame: { ...corner, w, h },
      rotated: false,
      trimmed: w !== raster.width || h !== raster.height,
      spriteSourceSize: { x: raster.left, y: raster.top, w, h },
      sourceSize: { w: raster.width, h: raster.height },
      pivot: { x: round(drawing.pivotX / drawing.width), y: round(drawing.pivotY / drawing.height) },
    };
  }
  const sorted = Object.fromEntries(Object.entries(frames).sort(([a], [b]) => (a < b ? -1 : 1)));
  const meta = { image: options.image, scale, size: { w: bin.width, h: bin.height } };
  return { json: { frames: sorted, meta }, width: bin.width, height: bin.height, pixels };
}

/** Copies a raster to (x + extrude, y + extrude), repeating its edges into the `extrude` px around it. */
function blit(page: Buffer, pageWidth: number, x: number, y: number, raster: Raster, extrude: number): void {
  const { trimmedWidth: w, trimmedHeight: h, pixels } = raster;
  for (let dy = -extrude; dy < h + extrude; dy++) {
    const sy = Math.max(0, Math.min(h - 1, dy));
    for (let dx = -extrude; dx < w + extrude; dx++) {
      const from = (sy * w + Math.max(0, Math.min(w - 1, dx))) * 4;
      const to = ((y + extrude + dy) * pageWidth + x + extrude + dx) * 4;
      page[to] = pixels[from] ?? 0;
      page[to + 1] = pixels[from + 1] ?? 0;
      page[to + 2] = pixels[from + 2] ?? 0;
      page[to + 3] = pixels[from + 3] ?? 0;
    }
  }
}

/** Straight RGBA to WebP. `quality` 0-100; alpha is kept nearly exact so outlines stay clean. */
export function webp(pixels: Uint8Array, width: number, height: number, quality: number): Promise<Buffer> {
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .webp({ quality, alphaQuality: 90, effort: 6, smartSubsample: true })
    .toBuffer();
}
