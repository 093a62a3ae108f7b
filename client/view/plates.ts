/**
 * Name plates: glyph and name in the seat's colour, drawn once per round into one texture, so that plates cost one draw call and
 * carry whatever script a name is in. Shown at a constant size on the page.
 */
import type Phaser from "phaser";
import { glyphFrame, SEAT_STYLES } from "./frames.ts";
import type { StageSeat } from "./snapshot.ts";

export const PLATES = "plates";
/** Texture pixels per CSS pixel. */
const SHARP = 2;
const WIDTH = 200;
const HEIGHT = 24;
const GLYPH_PX = 14;
const GAP_PX = 5;
/** Longer names are squeezed. */
const NAME_PX = WIDTH - GLYPH_PX - GAP_PX - 10;
const FONT = '600 16px "Half Text", "Apple SD Gothic Neo", "Noto Sans KR", "NanumGothic", system-ui, sans-serif';

export const plateFrame = (seat: number) => `plate_${seat}`;
/** The glyph alone. */
export const plateGlyphFrame = (seat: number) => `plate_glyph_${seat}`;

/** Paints the plates of a table into the texture PLATES (made if there is none yet). `atlas` holds the glyphs. */
export function paintPlates(scene: Phaser.Scene, atlas: string, roster: readonly StageSeat[]): void {
  const rows = SEAT_STYLES.length;
  const texture = scene.textures.exists(PLATES)
    ? (scene.textures.get(PLATES) as Phaser.Textures.CanvasTexture)
    : makeTexture(scene, rows);
  const context = texture.getContext();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, (WIDTH + HEIGHT) * SHARP, HEIGHT * SHARP * rows);
  context.scale(SHARP, SHARP);
  for (const one of roster) paintPlate(context, scene.textures.get(atlas), one);
  texture.refresh();
}

function makeTexture(scene: Phaser.Scene, rows: number): Phaser.Textures.CanvasTexture {
  const texture = scene.textures.createCanvas(
    PLATES,
    (WIDTH + HEIGHT) * SHARP,
    HEIGHT * SHARP * rows,
  ) as Phaser.Textures.CanvasTexture;
  for (let row = 0; row < rows; row++) {
    const top = row * HEIGHT * SHARP;
    texture.add(plateFrame(row), 0, 0, top, WIDTH * SHARP, HEIGHT * SHARP);
    texture.add(plateGlyphFrame(row), 0, WIDTH * SHARP, top, HEIGHT * SHARP, HEIGHT * SHARP);
  }
  return texture;
}

function paintPlate(context: CanvasRenderingContext2D, atlas: Phaser.Textures.Texture, one: StageSeat): void {
  const row = one.seat % SEAT_STYLES.length;
  const style = SEAT_STYLES[row];
  if (!style) return;
  const color = `#${lighten(style.color).toString(16).padStart(6, "0")}`;
  const middle = row * HEIGHT + HEIGHT / 2;
  context.font = FONT;
  context.textBaseline = "middle";
  context.lineJoin = "round";
  const text = Math.min(NAME_PX, context.measureText(one.name).width);
  const left = (WIDTH - text - GLYPH_PX - GAP_PX) / 2;
  const textLeft = left + GLYPH_PX + GAP_PX;
  context.lineWidth = 4;
  context.strokeStyle = "rgba(5,7,9,.86)";
  context.strokeText(one.name, textLeft, middle, NAME_PX);
  context.fillStyle = color;
  context.fillText(one.name, textLeft, middle, NAME_PX);
  paintGlyph(context, atlas, glyphFrame(style.glyph), left, middle - GLYPH_PX / 2, color);
  paintGlyph(context, atlas, glyphFrame(style.glyph), WIDTH + (HEIGHT - GLYPH_PX) / 2, middle - GLYPH_PX / 2, color);
}

/** How wide each seat's plate is as painted, CSS px. */
export function plateWidths(roster: readonly StageSeat[]): ReadonlyMap<number, number> {
  const context = document.createElement("canvas").getContext("2d");
  if (context) context.font = FONT;
  return new Map(
    roster.map(({ seat, name }) => [
      seat,
      GLYPH_PX + GAP_PX + Math.min(NAME_PX, context?.measureText(name).width ?? NAME_PX),
    ]),
  );
}

/** The atlas glyph (white in an ink rim) multiplied by the colour. */
function paintGlyph(
  context: CanvasRenderingContext2D,
  atlas: Phaser.Textures.Texture,
  name: string,
  x: number,
  y: number,
  color: string,
): void {
  if (!atlas.has(name)) return;
  const frame = atlas.get(name);
  const stamp = document.createElement("canvas");
  stamp.width = frame.cutWidth;
  stamp.height = frame.cutHeight;
  const ink = stamp.getContext("2d");
  if (!ink) return;
  const source = frame.source.image as CanvasImageSource;
  const draw = () =>
    ink.drawImage(source, frame.cutX, frame.cutY, frame.cutWidth, frame.cutHeight, 0, 0, stamp.width, stamp.height);
  draw();
  ink.globalCompositeOperation = "multiply";
  ink.fillStyle = color;
  ink.fillRect(0, 0, stamp.width, stamp.height);
  ink.globalCompositeOperation = "destination-in";
  draw();
  context.drawImage(stamp, x, y, GLYPH_PX, GLYPH_PX);
}

/** A third of the way to white: identity colours as small text on the dark. */
function lighten(color: number): number {
  const up = (shift: number) => {
    const v = (color >> shift) & 255;
    return Math.round(v + (255 - v) * 0.3) << shift;
  };
  return up(16) | up(8) | up(0);
}

/** Waits a moment for the face of the plates, so that they are not painted in a fallback; never fails. */
export async function plateFontReady(): Promise<void> {
  await Promise.race([
    document.fonts.load(FONT).then(
      () => undefined,
      () => undefined,
    ),
    new Promise<void>((resolve) => setTimeout(resolve, 1500)),
  ]);
}
