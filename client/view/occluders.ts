/**
 * What stops light and sight in the picture, as line segments: the outlines of walls and the leaves of closed doors. The rules have
 * their own line of sight on tiles; this one is only for the eye.
 * The three-quarter view shows the south side of a wall 44 px high over its tile, so a wall's ground outline ends above that face:
 * faces are lit by what stands before them, and wall tops stay black.
 */
import type { MapData } from "../../shared/content/maps/format.ts";
import { FACE_HEIGHT_PX, TILE_PX } from "./frames.ts";

/** Segments as x0, y0, x1, y1 in world pixels, one after the other. */
export type Segments = Float32Array;

/** Bits of a known door (after taking 1 off; 0 = unknown). */
export const DOOR_OPEN = 1;
export const DOOR_BARRICADED = 2;
export const DOOR_BROKEN = 4;
export const DOOR_LOCKED = 8;

/** The bits of a door as last known; a door never seen counts as shut. */
export function doorBits(known: ArrayLike<number>, door: number): number {
  return Math.max(0, (known[door] ?? 0) - 1);
}

export function doorStopsSight(known: ArrayLike<number>, door: number): boolean {
  return (doorBits(known, door) & (DOOR_OPEN | DOOR_BROKEN)) === 0;
}

/** Whether a tile is wall; everything off the map is. */
export function isWall(map: MapData, x: number, y: number): boolean {
  return x < 0 || y < 0 || x >= map.width || y >= map.height || map.floor[y * map.width + x] === 0;
}

/** Whether the south side of this wall tile shows. */
export function hasFace(map: MapData, x: number, y: number): boolean {
  return isWall(map, x, y) && !isWall(map, x, y + 1);
}

/** All outlines of the walls, neighbours in line merged into one run. */
export function wallSegments(map: MapData): number[] {
  const out: number[] = [];
  const south = (x: number, y: number) => (y + 1) * TILE_PX - (hasFace(map, x, y) ? FACE_HEIGHT_PX : 0);
  const runs = (length: number, open: (i: number) => boolean, add: (from: number, to: number) => void) => {
    let from = -1;
    for (let i = 0; i <= length; i++) {
      const on = i < length && open(i);
      if (on && from < 0) from = i;
      if (!on && from >= 0) {
        add(from, i);
        from = -1;
      }
    }
  };
  for (let y = 0; y < map.height; y++) {
    runs(
      map.width,
      (x) => isWall(map, x, y) && !isWall(map, x, y - 1),
      (from, to) => out.push(from * TILE_PX, y * TILE_PX, to * TILE_PX, y * TILE_PX),
    );
    runs(
      map.width,
      (x) => hasFace(map, x, y),
      (from, to) => out.push(from * TILE_PX, south(from, y), to * TILE_PX, south(from, y)),
    );
  }
  for (let x = 0; x < map.width; x++) {
    for (const side of [-1, 1]) {
      const px = (side > 0 ? x + 1 : x) * TILE_PX;
      runs(
        map.height,
        (y) => isWall(map, x, y) && !isWall(map, x + side, y),
        (from, to) => out.push(px, from * TILE_PX, px, south(x, to - 1)),
      );
    }
  }
  return out;
}

/** Leaves of the doors that are shut, as far as known. */
export function doorSegments(map: MapData, known: ArrayLike<number>): number[] {
  const out: number[] = [];
  map.doors.forEach((door, i) => {
    if (!doorStopsSight(known, i)) return;
    for (const tile of door.tiles) {
      const x = (tile % map.width) * TILE_PX;
      const y = Math.floor(tile / map.width) * TILE_PX;
      if (door.axis === "horizontal")
        out.push(x, y + TILE_PX - FACE_HEIGHT_PX, x + TILE_PX, y + TILE_PX - FACE_HEIGHT_PX);
      // The wall north of it shows its face above the door, where its own outline has ended.
      else out.push(x + TILE_PX / 2, y - FACE_HEIGHT_PX, x + TILE_PX / 2, y + TILE_PX);
    }
  });
  return out;
}
