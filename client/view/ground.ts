/**
 * The floor, baked: tiles, the shade at the foot of walls, stains and decals, shadows of furniture, wall faces, drawn into square canvas
 * textures of 16 tiles when the camera comes near, and painted over for another place when it has left: a big map needs no more memory
 * than a small one. Canvas textures keep their picture through a lost graphics context. What moves or is lit by itself is not here.
 */
import type Phaser from "phaser";
import { SURFACES } from "../../shared/content/ids.ts";
import type { DecalData, MapData } from "../../shared/content/maps/format.ts";
import { ART_SCALE, decalFrame, FACE_HEIGHT_PX, floorFrame, TILE_PX, wallFrame } from "./frames.ts";
import { FACES, type FaceKind, FLOOR_VARIANTS, type FloorKind, floorVariant } from "./ground-frames.ts";
import { isWall } from "./occluders.ts";
import { chance, hash, type Rect } from "./paint.ts";

const CHUNK_TILES = 16;
const CHUNK_PX = CHUNK_TILES * TILE_PX;
/** Squares overlap by this much on each side, texture pixels: no seam shows between them. */
const EDGE_PX = 2;
/** Squares kept painted: what any screen can show, and some around it. */
const KEPT = 12;
/** Squares this near to the picture are painted ahead, one per picture, world pixels. */
const AHEAD_PX = 260;
/** Decals and shadows of neighbours may reach this far into a chunk, tiles. */
const REACH_TILES = 4;
const INK = "#06080b";
const BLOODY_DECALS = new Set(["blood0", "blood1", "blood2", "smear", "handprint", "footprints"]);
const BLOODY_FACES = new Set(["blood", "bloodHand"]);

export interface GroundArt {
  /** Texture of floors and faces, and the one that holds decals. */
  readonly ground: string;
  readonly live: string;
}

type Context = CanvasRenderingContext2D;

interface Square {
  readonly key: string;
  readonly image: Phaser.GameObjects.Image;
  /** Its chunk, in chunks from the map's corner; -1 = nothing painted yet. */
  column: number;
  row: number;
  /** Number of the picture that last showed it. */
  usedAt: number;
}

export class Ground {
  private readonly scene: Phaser.Scene;
  private readonly map: MapData;
  private readonly art: GroundArt;
  private readonly seed: number;
  private readonly tilePx: number;
  private readonly depth: number;
  private readonly squares: Square[] = [];
  private readonly court: Map<number, FloorKind>;
  private bloody: boolean;
  private picture = 0;

  /** `tilePx` is the sharpness of the baked picture: texture pixels per tile, at most 64. `gore` 0 leaves out blood. */
  constructor(
    scene: Phaser.Scene,
    map: MapData,
    art: GroundArt,
    seed: number,
    tilePx: number,
    gore: number,
    depth: number,
  ) {
    this.scene = scene;
    this.map = map;
    this.art = art;
    this.seed = seed;
    this.tilePx = tilePx;
    this.depth = depth;
    this.bloody = gore > 0;
    this.court = courtLines(map);
  }

  /** Makes sure that all the camera sees is painted, and a little of what it may see next. */
  update(view: Rect): void {
    this.picture++;
    for (const square of this.squares) square.image.visible = false;
    this.each(view, 0, (column, row) => {
      const square = this.find(column, row) ?? this.repaint(column, row);
      square.usedAt = this.picture;
      square.image.visible = true;
    });
    let painted = false;
    this.each(view, AHEAD_PX, (column, row) => {
      const square = this.find(column, row);
      if (square) square.usedAt = this.picture;
      else if (!painted) {
        painted = true;
        this.repaint(column, row).usedAt = this.picture;
      }
    });
  }

  /** Paints again from the next picture on; `gore` 0 leaves out blood. */
  setGore(gore: number): void {
    this.bloody = gore > 0;
    for (const square of this.squares) square.column = -1;
  }

  destroy(): void {
    for (const square of this.squares) {
      square.image.destroy();
      this.scene.textures.remove(square.key);
    }
    this.squares.length = 0;
  }

  private each(view: Rect, around: number, act: (column: number, row: number) => void): void {
    const columns = Math.ceil(this.map.width / CHUNK_TILES);
    const rows = Math.ceil(this.map.height / CHUNK_TILES);
    const right = Math.min(columns - 1, Math.floor((view.x + view.width + around) / CHUNK_PX));
    const bottom = Math.min(rows - 1, Math.floor((view.y + view.height + around) / CHUNK_PX));
    for (let row = Math.max(0, Math.floor((view.y - around) / CHUNK_PX)); row <= bottom; row++) {
      for (let column = Math.max(0, Math.floor((view.x - around) / CHUNK_PX)); column <= right; column++)
        act(column, row);
    }
  }

  private find(column: number, row: number): Square | undefined {
    return this.squares.find((square) => square.column === column && square.row === row);
  }

  /** A square more, while there are few. */
  private grow(): Square {
    const key = `ground-${this.squares.length}`;
    const size = CHUNK_TILES * this.tilePx + EDGE_PX * 2;
    this.scene.textures.createCanvas(key, size, size);
    const image = this.scene.add
      .image(0, 0, key)
      .setOrigin(0)
      .setScale(TILE_PX / this.tilePx)
      .setDepth(this.depth);
    const square: Square = { key, image, column: -1, row: -1, usedAt: -1 };
    this.squares.push(square);
    return square;
  }

  /** Gives a new square, or the one unused for longest, to a chunk. */
  private repaint(column: number, row: number): Square {
    let oldest = this.squares.length < KEPT ? this.grow() : (this.squares[0] as Square);
    for (const square of this.squares) if (square.usedAt < oldest.usedAt) oldest = square;
    const texture = this.scene.textures.get(oldest.key) as Phaser.Textures.CanvasTexture;
    this.paint(texture.getContext(), column * CHUNK_TILES, row * CHUNK_TILES);
    texture.refresh();
    const edge = (EDGE_PX * TILE_PX) / this.tilePx;
    oldest.image.setPosition(column * CHUNK_PX - edge, row * CHUNK_PX - edge);
    oldest.column = column;
    oldest.row = row;
    return oldest;
  }

  private paint(context: Context, x0: number, y0: number): void {
    const scale = this.tilePx / TILE_PX;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = INK;
    context.fillRect(0, 0, context.canvas.width, context.canvas.height);
    context.setTransform(scale, 0, 0, scale, EDGE_PX - x0 * this.tilePx, EDGE_PX - y0 * this.tilePx);
    context.imageSmoothingQuality = "high";
    const each = (reach: number, act: (x: number, y: number) => void) => {
      for (let y = y0 - reach; y < y0 + CHUNK_TILES + reach; y++) {
        for (let x = x0 - reach; x < x0 + CHUNK_TILES + reach; x++) act(x, y);
      }
    };
    each(1, (x, y) => this.floorTile(context, x, y));
    each(REACH_TILES, (x, y) => this.stain(context, x, y));
    each(1, (x, y) => this.footOfWalls(context, x, y));
    const near = (x: number, y: number) =>
      x > x0 - REACH_TILES &&
      y > y0 - REACH_TILES &&
      x < x0 + CHUNK_TILES + REACH_TILES &&
      y < y0 + CHUNK_TILES + REACH_TILES;
    for (const decal of this.map.decals) {
      if (!near(decal.x, decal.y)) continue;
      if (this.bloody || !BLOODY_DECALS.has(decal.kind)) this.decal(context, decal);
    }
    for (const prop of this.map.props)
      if (near(prop.x, prop.y)) shadow(context, prop.x * TILE_PX, prop.y * TILE_PX, 30);
    for (const { kind, tile } of this.map.faces) {
      if (near(tile % this.map.width, Math.floor(tile / this.map.width))) this.face(context, tile, kind);
    }
  }

  private floorTile(context: Context, x: number, y: number): void {
    const surface = SURFACES[isWall(this.map, x, y) ? 0 : (this.map.floor[y * this.map.width + x] ?? 0)];
    if (surface === undefined || !(surface in FLOOR_VARIANTS)) return;
    const kind = surface as FloorKind;
    const variant = floorVariant(kind, hash(x * 977 + y, this.seed));
    this.stamp(context, this.art.ground, floorFrame(kind, variant), x * TILE_PX, y * TILE_PX, TILE_PX, TILE_PX);
    const line = this.court.get(y * this.map.width + x);
    if (line) this.stamp(context, this.art.ground, floorFrame(line, 0), x * TILE_PX, y * TILE_PX, TILE_PX, TILE_PX);
  }

  /** Wide, faint patches of wear, so that tiles do not read as a pattern. */
  private stain(context: Context, x: number, y: number): void {
    const bits = hash(x * 131 + y * 7, this.seed ^ 0x51a1);
    if (bits % 9 !== 0 || isWall(this.map, x, y)) return;
    const px = (x + chance(bits, 1)) * TILE_PX;
    const py = (y + chance(bits, 2)) * TILE_PX;
    const radius = 60 + 90 * chance(bits, 3);
    const dark = (bits & 64) === 0;
    const wash = context.createRadialGradient(px, py, 0, px, py, radius);
    wash.addColorStop(0, dark ? "rgba(4,6,9,.17)" : "rgba(214,208,190,.06)");
    wash.addColorStop(1, dark ? "rgba(4,6,9,0)" : "rgba(214,208,190,0)");
    context.fillStyle = wash;
    context.fillRect(px - radius, py - radius, radius * 2, radius * 2);
  }

  private footOfWalls(context: Context, x: number, y: number): void {
    if (isWall(this.map, x, y)) return;
    const px = x * TILE_PX;
    const py = y * TILE_PX;
    if (isWall(this.map, x, y - 1)) band(context, px, py, TILE_PX, 34, 0, 1, 0.62);
    if (isWall(this.map, x - 1, y)) band(context, px, py, 28, TILE_PX, 1, 0, 0.44);
    if (isWall(this.map, x + 1, y)) band(context, px + TILE_PX - 28, py, 28, TILE_PX, -1, 0, 0.44);
  }

  private decal(context: Context, decal: DecalData): void {
    const source = this.source(this.art.live, decalFrame(decal.kind as never));
    if (!source) return;
    const { frame, image } = source;
    const scale = decal.scale / ART_SCALE;
    context.save();
    context.translate(decal.x * TILE_PX, decal.y * TILE_PX);
    context.rotate(decal.turn);
    context.globalAlpha = 0.92;
    const left = (frame.x - frame.realWidth / 2) * scale;
    const top = (frame.y - frame.realHeight / 2) * scale;
    const { cutX, cutY, cutWidth, cutHeight } = frame;
    context.drawImage(image, cutX, cutY, cutWidth, cutHeight, left, top, cutWidth * scale, cutHeight * scale);
    context.restore();
  }

  private face(context: Context, tile: number, kind: string): void {
    const known = (FACES as readonly string[]).includes(kind) && (this.bloody || !BLOODY_FACES.has(kind));
    const name = wallFrame((known ? kind : "plaster0") as FaceKind);
    const x = (tile % this.map.width) * TILE_PX;
    const bottom = (Math.floor(tile / this.map.width) + 1) * TILE_PX;
    this.stamp(context, this.art.ground, name, x, bottom - FACE_HEIGHT_PX, TILE_PX, FACE_HEIGHT_PX);
    band(context, x, bottom - 12, TILE_PX, 12, 0, -1, 0.4);
  }

  private stamp(
    context: Context,
    key: string,
    name: string,
    x: number,
    y: number,
    width: number,
    height: number,
  ): void {
    const source = this.source(key, name);
    if (!source) return;
    const { cutX, cutY, cutWidth, cutHeight } = source.frame;
    // A hair wider than the cell, so that no seam of ink shows between neighbours.
    context.drawImage(source.image, cutX, cutY, cutWidth, cutHeight, x - 0.2, y - 0.2, width + 0.4, height + 0.4);
  }

  private source(key: string, name: string): { frame: Phaser.Textures.Frame; image: CanvasImageSource } | null {
    const texture = this.scene.textures.get(key);
    if (!texture.has(name)) return null;
    const frame = texture.get(name);
    return { frame, image: frame.source.image as CanvasImageSource };
  }
}

/** A band of shade that fades along (dx, dy). */
function band(
  context: Context,
  x: number,
  y: number,
  width: number,
  height: number,
  dx: number,
  dy: number,
  strength: number,
): void {
  const fromX = dx < 0 ? x + width : x;
  const fromY = dy < 0 ? y + height : y;
  const shade = context.createLinearGradient(fromX, fromY, fromX + dx * width, fromY + dy * height);
  shade.addColorStop(0, `rgba(0,0,0,${strength})`);
  shade.addColorStop(0.45, `rgba(0,0,0,${strength * 0.32})`);
  shade.addColorStop(1, "rgba(0,0,0,0)");
  context.fillStyle = shade;
  context.fillRect(x, y, width, height);
}

function shadow(context: Context, x: number, y: number, radius: number): void {
  context.save();
  context.translate(x, y - 3);
  context.scale(1, 0.42);
  const blob = context.createRadialGradient(0, 0, 0, 0, 0, radius);
  blob.addColorStop(0, "rgba(0,0,0,.6)");
  blob.addColorStop(0.6, "rgba(0,0,0,.34)");
  blob.addColorStop(1, "rgba(0,0,0,0)");
  context.fillStyle = blob;
  context.fillRect(-radius, -radius, radius * 2, radius * 2);
  context.restore();
}

/** Lines of the court on each gym floor: a frame one tile in from its edges, a middle line and a circle. */
function courtLines(map: MapData): Map<number, FloorKind> {
  const lines = new Map<number, FloorKind>();
  const gym = SURFACES.indexOf("gym");
  map.rooms.forEach((room, index) => {
    if (room.kind !== "gym") return;
    const tiles = map.floor.flatMap((floor, tile) => (floor === gym && map.roomOf[tile] === index + 1 ? [tile] : []));
    if (tiles.length === 0) return;
    const xs = tiles.map((tile) => tile % map.width);
    const ys = tiles.map((tile) => Math.floor(tile / map.width));
    const left = Math.min(...xs) + 1;
    const right = Math.max(...xs) - 1;
    const top = Math.min(...ys) + 1;
    const bottom = Math.max(...ys) - 1;
    if (right - left < 3 || bottom - top < 2) return;
    const middle = Math.round((left + right) / 2);
    const at = (x: number, y: number) => y * map.width + x;
    for (let x = left; x <= right; x++) for (const y of [top, bottom]) lines.set(at(x, y), "gymLineH");
    for (let y = top; y <= bottom; y++) for (const x of [left, middle, right]) lines.set(at(x, y), "gymLineV");
    for (const x of [left, middle, right]) for (const y of [top, bottom]) lines.set(at(x, y), "gymLineX");
    lines.set(at(middle, Math.round((top + bottom) / 2)), "gymCircle");
  });
  return lines;
}
