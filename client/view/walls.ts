/**
 * Tops and edges of walls. A wall stands 44 px high, but one with floor behind it is drawn cut down, so that a body at its north side
 * is hidden to the knees and not to the neck, and nothing on the floor is lost. Tops lie among the standing things, in the order of
 * their row. Edges catch the light on the side they face; everything else of a wall is part of the baked ground.
 */
import type { MapData } from "../../shared/content/maps/format.ts";
import { FACE_HEIGHT_PX, TILE_PX } from "./frames.ts";
import { hasFace, isWall } from "./occluders.ts";
import { rgb } from "./paint.ts";
import { inView, type Picture } from "./picture.ts";

export const WALL_TOP = 0x06080b;
const EDGE_PX = 1.9;
/** How high a wall stands that would hide the floor behind it, world pixels. */
const CUT_PX = 20;

interface Run {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

interface Edge {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly order: number;
  /** The floor whose light it catches. */
  readonly litX: number;
  readonly litY: number;
}

export class Walls {
  private readonly tops: Run[] = [];
  private readonly edges: Edge[] = [];

  constructor(map: MapData) {
    for (let y = 0; y < map.height; y++) {
      this.addTops(map, y);
      for (let x = 0; x < map.width; x++) if (isWall(map, x, y)) this.addEdges(map, x, y);
    }
  }

  /** Only a wall with floor north of it hides anything; the rest of the black is in the ground. */
  private addTops(map: MapData, y: number): void {
    let from = -1;
    for (let x = 0; x <= map.width; x++) {
      const hides = x < map.width && isWall(map, x, y) && !isWall(map, x, y - 1);
      if (hides && from < 0) from = x;
      if (!hides && from >= 0) {
        this.tops.push({ x: from * TILE_PX, y: y * TILE_PX, width: (x - from) * TILE_PX });
        from = -1;
      }
    }
  }

  private addEdges(map: MapData, tx: number, ty: number): void {
    const x = tx * TILE_PX;
    const y = ty * TILE_PX;
    const hides = !isWall(map, tx, ty - 1);
    const top = y - (hides ? CUT_PX : FACE_HEIGHT_PX);
    const bottom = y + TILE_PX - FACE_HEIGHT_PX;
    const half = TILE_PX / 2;
    const add = (ex: number, ey: number, width: number, height: number, litX: number, litY: number) =>
      this.edges.push({ x: ex, y: ey, width, height, order: y + 0.5, litX, litY });
    if (hasFace(map, tx, ty)) add(x, bottom - EDGE_PX - 0.3, TILE_PX, EDGE_PX + 0.3, x + half, y + TILE_PX + 14);
    if (!isWall(map, tx + 1, ty)) add(x + TILE_PX - EDGE_PX, top, EDGE_PX, bottom - top, x + TILE_PX + 14, y + 10);
    if (!isWall(map, tx - 1, ty)) add(x, top, EDGE_PX, bottom - top, x - 14, y + 10);
    if (hides) add(x, top, TILE_PX, EDGE_PX, x + half, y - 20);
  }

  draw(picture: Picture): void {
    const { bodies, light, view } = picture;
    for (const run of this.tops) {
      const outside =
        run.y - CUT_PX > view.y + view.height ||
        run.y + TILE_PX < view.y ||
        run.x > view.x + view.width ||
        run.x + run.width < view.x;
      if (outside) continue;
      bodies.rect(run.x, run.y - CUT_PX, run.width, CUT_PX + TILE_PX - FACE_HEIGHT_PX, run.y).tint = WALL_TOP;
    }
    for (const edge of this.edges) {
      if (!inView(view, edge.x, edge.y, TILE_PX, TILE_PX)) continue;
      const s = light.sample(edge.litX, edge.litY);
      const k = (0.12 + s.seen * 0.75) * 0.62;
      const quad = bodies.rect(edge.x, edge.y, edge.width, edge.height, edge.order);
      quad.tint = rgb(0.05 + s.r * k, 0.065 + s.g * k, 0.08 + s.b * k);
    }
  }
}
