/**
 * Soft shadows from one row of numbers per light: for each of 512 directions, how far the light gets. The light map's shader reads
 * the rows, and whole sprites ask the same rows on the CPU, so both agree. Exact per direction; the cost is the sum of the angles
 * that nearby segments span (about 28 microseconds a row on a school's walls).
 */
import type { Segments } from "./occluders.ts";

/** Directions in a row. */
export const COLUMNS = 512;
const TURN = Math.PI * 2;
const COS = Float32Array.from({ length: COLUMNS }, (_, i) => Math.cos(((i + 0.5) / COLUMNS) * TURN));
const SIN = Float32Array.from({ length: COLUMNS }, (_, i) => Math.sin(((i + 0.5) / COLUMNS) * TURN));

/** Side of a cell of the index, world pixels. */
const CELL = 192;
const ROW = 4096;

/** Segments in a coarse grid of cells: `near` finds those around a light. Built anew when a door moves. */
export class SegmentIndex {
  private readonly segments: Segments;
  private readonly cells = new Map<number, number[]>();
  private readonly asked: Int32Array;
  private query = 0;

  constructor(segments: Segments) {
    this.segments = segments;
    const count = segments.length / 4;
    this.asked = new Int32Array(count);
    for (let i = 0; i < count; i++) {
      const [ax, ay, bx, by] = segments.subarray(i * 4, i * 4 + 4) as unknown as [number, number, number, number];
      const right = Math.floor(Math.max(ax, bx) / CELL);
      const bottom = Math.floor(Math.max(ay, by) / CELL);
      for (let cx = Math.floor(Math.min(ax, bx) / CELL); cx <= right; cx++) {
        for (let cy = Math.floor(Math.min(ay, by) / CELL); cy <= bottom; cy++) {
          const key = cx * ROW + cy;
          const cell = this.cells.get(key);
          if (cell) cell.push(i);
          else this.cells.set(key, [i]);
        }
      }
    }
  }

  /** Fills `out` (offset `at`) with how far one sees from (x, y) in each direction, at most `radius`. World pixels. */
  castRow(x: number, y: number, radius: number, out: Float32Array, at: number): void {
    out.fill(radius, at, at + COLUMNS);
    this.query++;
    const right = Math.floor((x + radius) / CELL);
    const bottom = Math.floor((y + radius) / CELL);
    for (let cx = Math.floor((x - radius) / CELL); cx <= right; cx++) {
      for (let cy = Math.floor((y - radius) / CELL); cy <= bottom; cy++) {
        const cell = this.cells.get(cx * ROW + cy);
        if (!cell) continue;
        for (const i of cell) {
          if (this.asked[i] === this.query) continue;
          this.asked[i] = this.query;
          this.shade(i * 4, x, y, out, at);
        }
      }
    }
  }

  /** Lets one segment shorten the directions it spans. */
  private shade(segment: number, x: number, y: number, out: Float32Array, at: number): void {
    const s = this.segments;
    let ax = (s[segment] as number) - x;
    let ay = (s[segment + 1] as number) - y;
    let bx = (s[segment + 2] as number) - x;
    let by = (s[segment + 3] as number) - y;
    let cross = ax * by - ay * bx;
    if (cross === 0) return;
    if (cross < 0) {
      [ax, ay, bx, by] = [bx, by, ax, ay];
      cross = -cross;
    }
    const ex = bx - ax;
    const ey = by - ay;
    const from = Math.atan2(ay, ax);
    let to = Math.atan2(by, bx);
    if (to < from) to += TURN;
    const last = Math.floor((to / TURN) * COLUMNS - 0.5);
    for (let c = Math.ceil((from / TURN) * COLUMNS - 0.5); c <= last; c++) {
      const i = c & (COLUMNS - 1);
      const denominator = (COS[i] as number) * ey - (SIN[i] as number) * ex;
      if (denominator <= 0) continue;
      const distance = cross / denominator;
      if (distance < (out[at + i] as number)) out[at + i] = distance;
    }
  }
}

/** How far the row starting at `at` reaches in the direction (dx, dy). */
export function reachOf(rows: Float32Array, at: number, dx: number, dy: number): number {
  let angle = Math.atan2(dy, dx);
  if (angle < 0) angle += TURN;
  return rows[at + (Math.floor((angle / TURN) * COLUMNS) & (COLUMNS - 1))] as number;
}
