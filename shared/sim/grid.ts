/**
 * The map as the simulation and the client's prediction ask it: may I walk here, may I see through, which room is this.
 * A Grid is built once per map and never changes; what changes (doors, gates) is passed in as a `Barriers` bitmap.
 */
import type { MapData } from "../content/maps/format.ts";

export interface Grid {
  readonly data: MapData;
  readonly width: number;
  readonly height: number;
  /** 1 = wall: blocks walking and sight. */
  readonly wall: Uint8Array;
  /** 1 = furniture: blocks walking, not sight. */
  readonly low: Uint8Array;
  /** Room index, -1 = none. */
  readonly room: Int16Array;
  /** Index into SURFACES. */
  readonly surface: Uint8Array;
  /** Door index on this tile, -1 = none. */
  readonly door: Int16Array;
  /** Gate index on this tile, -1 = none. */
  readonly gate: Int16Array;
  /** Tile of the other end of the stairs that start on this tile, -1 = none. */
  readonly link: Int32Array;
}

/** Per tile: 1 = a closed door or gate stands here (blocks walking and, unless a fence gate, sight). */
export type Barriers = Uint8Array;

export function createGrid(data: MapData): Grid {
  const n = data.width * data.height;
  const wall = new Uint8Array(n);
  const low = new Uint8Array(n);
  const room = new Int16Array(n).fill(-1);
  const surface = new Uint8Array(n);
  const door = new Int16Array(n).fill(-1);
  const gate = new Int16Array(n).fill(-1);
  const link = new Int32Array(n).fill(-1);
  for (let t = 0; t < n; t++) {
    const f = data.floor[t] as number;
    surface[t] = f;
    wall[t] = f === 0 ? 1 : 0;
    room[t] = (data.roomOf[t] as number) - 1;
  }
  for (const t of data.low) low[t] = 1;
  data.doors.forEach((d, i) => {
    for (const t of d.tiles) door[t] = i;
  });
  data.gates.forEach((g, i) => {
    for (const t of g.tiles) gate[t] = i;
  });
  const at = (p: { x: number; y: number }) => Math.floor(p.y) * data.width + Math.floor(p.x);
  for (const l of data.links) {
    link[at(l.a)] = at(l.b);
    link[at(l.b)] = at(l.a);
  }
  return { data, width: data.width, height: data.height, wall, low, room, surface, door, gate, link };
}

/** Tile index of a point in metres; points off the map give -1. */
export function tileAt(grid: Grid, x: number, y: number): number {
  if (x < 0 || y < 0 || x >= grid.width || y >= grid.height) return -1;
  return Math.floor(y) * grid.width + Math.floor(x);
}

/** The middle of a tile in metres, on a map `width` tiles wide. */
export function centreX(tile: number, width: number): number {
  return (tile % width) + 0.5;
}

export function centreY(tile: number, width: number): number {
  return Math.floor(tile / width) + 0.5;
}

/** Room index at a point, -1 where there is none. */
export function roomAt(grid: Grid, x: number, y: number): number {
  const t = tileAt(grid, x, y);
  return t < 0 ? -1 : (grid.room[t] as number);
}

/** Whether a body may stand on this tile. */
export function walkable(grid: Grid, barriers: Barriers, tile: number): boolean {
  return tile >= 0 && grid.wall[tile] === 0 && grid.low[tile] === 0 && barriers[tile] === 0;
}

/** Whether sight passes this tile. Gates are fences: they stop feet, not eyes. */
export function seeThrough(grid: Grid, barriers: Barriers, tile: number): boolean {
  return tile >= 0 && grid.wall[tile] === 0 && (barriers[tile] === 0 || (grid.gate[tile] as number) >= 0);
}
