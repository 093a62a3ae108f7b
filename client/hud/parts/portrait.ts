/**
 * Faces for the screens, put together on a canvas from the very parts the world draws people with, so that who you pick in the
 * photo is who you meet in the dark. Each is drawn once and kept; until the pictures are here there is none.
 */
import { signal } from "@preact/signals";
import { ART_SCALE, SEAT_STYLES, type SeatStyle } from "../../view/frames.ts";
import { LOOKS, type Look } from "../../view/looks.ts";
import { type Layer, personLayers, turnedLayers } from "../../view/puppet.ts";

interface AtlasFrame {
  readonly frame: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly spriteSourceSize: { readonly x: number; readonly y: number };
  readonly sourceSize: { readonly w: number; readonly h: number };
  readonly pivot: { readonly x: number; readonly y: number };
}

interface Atlas {
  readonly image: HTMLImageElement;
  readonly frames: Readonly<Record<string, AtlasFrame>>;
}

const ATLAS = "assets/atlas";
/** What of the person is shown, in world pixels from the feet. */
const CROPS = {
  head: { x: -25, y: -90, size: 50 },
  bust: { x: -31, y: -98, size: 62 },
} as const;
export type Crop = keyof typeof CROPS;
const PIXELS_PER_WORLD = 3;

const atlas = signal<Atlas | null>(null);
let loading: Promise<void> | null = null;
const kept = new Map<string, string>();

async function load(): Promise<void> {
  const response = await fetch(`${ATLAS}.json`);
  const json = (await response.json()) as { frames: Atlas["frames"] };
  const image = new Image();
  image.src = `${ATLAS}.webp`;
  await image.decode();
  atlas.value = { image, frames: json.frames };
}

/** The picture of a look as an address, or null while the parts are on their way. Seat -1 wears the photo's own clothes. */
export function portraitOf(look: number, seat: number, crop: Crop, turned = false): string | null {
  loading ??= load().catch(() => {
    // Without pictures the screens show glyphs and names; the next screen tries again.
    loading = null;
  });
  const parts = atlas.value;
  if (parts === null) return null;
  const key = `${look}:${seat}:${crop}:${turned}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const address = paint(parts, look, seat, crop, turned);
  kept.set(key, address);
  return address;
}

function styleOf(look: Look, seat: number): SeatStyle {
  return SEAT_STYLES[seat] ?? { color: look.cloth, trim: look.cloth, glyph: "circle" };
}

function paint(parts: Atlas, index: number, seat: number, crop: Crop, turned: boolean): string {
  const look = LOOKS[index] ?? (LOOKS[0] as Look);
  const style = styleOf(look, seat);
  const layers = turned
    ? turnedLayers(look, style, "down", "idle", 0, index)
    : personLayers(look, style, "down", "idle", 0);
  const { x, y, size } = CROPS[crop];
  const canvas = document.createElement("canvas");
  canvas.width = size * PIXELS_PER_WORLD;
  canvas.height = size * PIXELS_PER_WORLD;
  const pen = canvas.getContext("2d") as CanvasRenderingContext2D;
  pen.scale(PIXELS_PER_WORLD, PIXELS_PER_WORLD);
  pen.translate(-x, -y);
  for (const layer of layers) paintLayer(pen, parts, layer);
  return canvas.toDataURL();
}

function paintLayer(pen: CanvasRenderingContext2D, parts: Atlas, layer: Layer): void {
  const frame = parts.frames[layer.frame];
  if (frame === undefined) return;
  const { w, h } = frame.frame;
  const sheet = document.createElement("canvas");
  sheet.width = w;
  sheet.height = h;
  const dye = sheet.getContext("2d") as CanvasRenderingContext2D;
  dye.drawImage(parts.image, frame.frame.x, frame.frame.y, w, h, 0, 0, w, h);
  // Multiply keeps outline and shade; the second pass cuts the colour back to the part's own shape.
  dye.globalCompositeOperation = "multiply";
  dye.fillStyle = `#${layer.tint.toString(16).padStart(6, "0")}`;
  dye.fillRect(0, 0, w, h);
  dye.globalCompositeOperation = "destination-in";
  dye.drawImage(parts.image, frame.frame.x, frame.frame.y, w, h, 0, 0, w, h);

  pen.save();
  pen.translate(layer.x, layer.y);
  pen.rotate((layer.angle * Math.PI) / 180);
  pen.scale((layer.flipX ? -1 : 1) / ART_SCALE, 1 / ART_SCALE);
  pen.drawImage(
    sheet,
    frame.spriteSourceSize.x - frame.pivot.x * frame.sourceSize.w,
    frame.spriteSourceSize.y - frame.pivot.y * frame.sourceSize.h,
  );
  pen.restore();
}
