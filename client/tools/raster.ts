/**
 * Drawings to pixels: resvg at ART_SCALE, straight alpha, trimmed to what is visible.
 * Never breaks: the trimmed pixels put back at (left, top) of the full frame are the whole drawing.
 */
import { Resvg } from "@resvg/resvg-js";
import { type Drawing, svgText } from "./art/svg.ts";

export interface Raster {
  /** Full size of the frame, pixels. */
  readonly width: number;
  readonly height: number;
  /** Where the trimmed part sits in it. */
  readonly left: number;
  readonly top: number;
  readonly trimmedWidth: number;
  readonly trimmedHeight: number;
  /** Straight (not premultiplied) RGBA of the trimmed part. */
  readonly pixels: Uint8Array;
}

/** Below this alpha (of 255) a pixel is noise of the rasteriser and not worth atlas space. */
const FAINT_ALPHA = 2;

export function rasterise(drawing: Drawing, scale: number, trim = true): Raster {
  const image = new Resvg(svgText(drawing), { fitTo: { mode: "zoom", value: scale } }).render();
  const { width, height } = image;
  const source = image.pixels;
  let [left, top, right, bottom] = trim ? [width, height, -1, -1] : [0, 0, width - 1, height - 1];
  if (trim) {
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        if ((source[(y * width + x) * 4 + 3] ?? 0) <= FAINT_ALPHA) continue;
        if (x < left) left = x;
        if (x > right) right = x;
        if (y < top) top = y;
        if (y > bottom) bottom = y;
      }
    }
    if (right < 0) [left, top, right, bottom] = [0, 0, 0, 0];
  }
  const trimmedWidth = right - left + 1;
  const trimmedHeight = bottom - top + 1;
  const pixels = new Uint8Array(trimmedWidth * trimmedHeight * 4);
  for (let y = 0; y < trimmedHeight; y++) {
    const from = ((y + top) * width + left) * 4;
    pixels.set(source.subarray(from, from + trimmedWidth * 4), y * trimmedWidth * 4);
  }
  straighten(pixels);
  return { width, height, left, top, trimmedWidth, trimmedHeight, pixels };
}

/** Undo resvg's premultiplied alpha in place. */
function straighten(pixels: Uint8Array): void {
  for (let i = 0; i < pixels.length; i += 4) {
    const alpha = pixels[i + 3] ?? 0;
    if (alpha === 0 || alpha === 255) continue;
    for (let c = i; c < i + 3; c++) pixels[c] = Math.min(255, Math.round(((pixels[c] ?? 0) * 255) / alpha));
  }
}
