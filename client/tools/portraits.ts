/** The two portrait sheets and their cloth masks, each a grid of 160 px cells in the order of LOOKS. */
import sharp from "sharp";
import { LATECOMER_LOOKS, type Look, PHOTO_LOOKS } from "../view/looks.ts";
import { PORTRAIT_COLUMNS } from "../view/portraits.ts";
import { PORTRAIT_PX, portrait, portraitExtremes } from "./art/portrait.ts";
import type { Drawing } from "./art/svg.ts";
import { rasterise } from "./raster.ts";

export interface PortraitFiles {
  readonly [file: string]: Buffer;
}

const pixelsOf = (drawing: Drawing) => rasterise(drawing, 1, false).pixels;

/** White where cloth is seen, its coverage as alpha. */
function maskOf(look: Look, pencilled: boolean): Uint8Array {
  const [white, black] = portraitExtremes(look, pencilled).map(pixelsOf) as [Uint8Array, Uint8Array];
  const mask = new Uint8Array(white.length).fill(255);
  for (let i = 0; i < white.length; i += 4) {
    const seen = (white[i + 3] ?? 0) / 255;
    mask[i + 3] = Math.round(Math.max(0, (white[i] ?? 0) - (black[i] ?? 0)) * seen);
  }
  return mask;
}

async function grid(cells: readonly Uint8Array[], quality: number): Promise<Buffer> {
  const rows = Math.ceil(cells.length / PORTRAIT_COLUMNS);
  const width = PORTRAIT_COLUMNS * PORTRAIT_PX;
  const page = Buffer.alloc(width * rows * PORTRAIT_PX * 4);
  cells.forEach((cell, i) => {
    const left = (i % PORTRAIT_COLUMNS) * PORTRAIT_PX;
    const top = Math.floor(i / PORTRAIT_COLUMNS) * PORTRAIT_PX;
    for (let y = 0; y < PORTRAIT_PX; y++) {
      page.set(cell.subarray(y * PORTRAIT_PX * 4, (y + 1) * PORTRAIT_PX * 4), ((top + y) * width + left) * 4);
    }
  });
  return sharp(page, { raw: { width, height: rows * PORTRAIT_PX, channels: 4 } })
    .webp({ quality, alphaQuality: 85, effort: 6 })
    .toBuffer();
}

export async function portraitFiles(): Promise<PortraitFiles> {
  const sheets = [
    ["portraits", PHOTO_LOOKS, false],
    ["latecomers", LATECOMER_LOOKS, true],
  ] as const;
  const files: Record<string, Buffer> = {};
  for (const [name, looks, pencilled] of sheets) {
    files[`${name}.webp`] = await grid(
      looks.map((look) => pixelsOf(portrait(look, pencilled))),
      84,
    );
    files[`${name}-cloth.webp`] = await grid(
      looks.map((look) => maskOf(look, pencilled)),
      50,
    );
  }
  return files;
}
