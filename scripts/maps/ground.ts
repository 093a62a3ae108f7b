/** Where one can walk on a map, how far it is, and how much of it is dark: measures the validator and its tests share. */
import type { MapData } from "../../shared/content/maps/format.ts";
import { centreX, centreY, createGrid, type Grid, tileAt } from "../../shared/sim/grid.ts";
import { canSee } from "../../shared/sim/sight.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

const DIAGONAL = Math.SQRT2;

/** Whether a body may stand on the tile, all doors open; gates count as open only with `gatesOpen`. */
export function standable(grid: Grid, tile: number, gatesOpen: boolean): boolean {
  return grid.wall[tile] === 0 && grid.low[tile] === 0 && (gatesOpen || grid.gate[tile] === -1);
}

/**
 * Metres to walk from a point to every tile (Infinity: no way), all doors open, stairs taken; eight directions, corners not cut.
 */
export function walkFrom(grid: Grid, start: Point, gatesOpen: boolean): Float64Array {
  const far = new Float64Array(grid.wall.length).fill(Number.POSITIVE_INFINITY);
  const ok = (tile: number) => standable(grid, tile, gatesOpen);
  const first = tileAt(grid, start.x, start.y);
  if (!ok(first)) return far;
  far[first] = 0;
  // Label-correcting search: a tile is looked at again whenever a shorter way to it is found.
  const queue = [first];
  for (let i = 0; i < queue.length; i++) {
    const tile = queue[i] as number;
    const here = far[tile] as number;
    for (const [other, cost] of steps(grid, tile, ok)) {
      if (here + cost >= (far[other] as number) - 1e-9) continue;
      far[other] = here + cost;
      queue.push(other);
    }
  }
  return far;
}

function* steps(grid: Grid, tile: number, ok: (tile: number) => boolean): Generator<[number, number]> {
  const { width } = grid;
  for (const dx of [-1, 0, 1]) {
    for (const dy of [-1, 0, 1]) {
      const other = tile + dy * width + dx;
      if (other === tile || !ok(other)) continue;
      if (dx !== 0 && dy !== 0 && !(ok(tile + dx) && ok(tile + dy * width))) continue;
      yield [other, dx !== 0 && dy !== 0 ? DIAGONAL : 1];
    }
  }
  const link = grid.link[tile] as number;
  if (link >= 0) yield [link, 0];
}

/** Metres an exiled person walks from the start to the gate's outer side, without passing any gate. */
export function exileRunM(map: MapData, gate: number): number {
  const grid = createGrid(map);
  const start = map.exileStarts[gate];
  const outer = map.gates[gate]?.outer;
  if (start === undefined || outer === undefined) return Number.POSITIVE_INFINITY;
  return walkFrom(grid, start, false)[tileAt(grid, outer.x, outer.y)] ?? Number.POSITIVE_INFINITY;
}

/** Share 0..1 of the walkable tiles under a roof that no lamp lights, all lamps on and all doors open. */
export function darkShare(map: MapData): number {
  const grid = createGrid(map);
  const none = new Uint8Array(grid.wall.length);
  let indoors = 0;
  let dark = 0;
  for (let tile = 0; tile < grid.wall.length; tile++) {
    const kind = map.rooms[grid.room[tile] ?? -1]?.kind;
    if (kind === undefined || kind === "yard" || kind === "outside" || kind === "roof" || !standable(grid, tile, false))
      continue;
    const x = centreX(tile, grid.width);
    const y = centreY(tile, grid.width);
    const lit = map.lamps.some((lamp) => {
      const dx = lamp.x - x;
      const dy = lamp.y - y;
      return dx * dx + dy * dy <= lamp.radiusM * lamp.radiusM && canSee(grid, none, lamp.x, lamp.y, x, y);
    });
    indoors++;
    if (!lit) dark++;
  }
  return dark / indoors;
}
