/**
 * Order-sensitive hash of a world for replays and determinism tests: FNV-1a over 32-bit words.
 * Walks the whole plain-data world, so a new field is in the hash without anyone remembering to add it.
 */

import type { World } from "./world.ts";

const PRIME = 0x01000193;
const scratch = new Float64Array(1);
const words = new Int32Array(scratch.buffer);

function mix(h: number, word: number): number {
  return Math.imul(h ^ word, PRIME);
}

function mixNumber(h: number, n: number): number {
  scratch[0] = n;
  return mix(mix(h, words[0] as number), words[1] as number);
}

function mixValue(h: number, value: unknown): number {
  switch (typeof value) {
    case "number":
      return mixNumber(h, value);
    case "boolean":
      return mix(h, value ? 1 : 2);
    case "string": {
      for (let i = 0; i < value.length; i++) h = mix(h, value.charCodeAt(i));
      return mix(h, value.length);
    }
    case "object": {
      if (value === null) return mix(h, 3);
      if (ArrayBuffer.isView(value)) {
        for (const n of value as unknown as Iterable<number>) h = mixNumber(h, n);
        return h;
      }
      if (Array.isArray(value)) {
        for (const item of value) h = mixValue(h, item);
        return mix(h, value.length);
      }
      for (const key in value) h = mixValue(mixValue(h, key), (value as Record<string, unknown>)[key]);
      return h;
    }
    default:
      return mix(h, 4);
  }
}

/** Eight hex digits for any tree of plain objects, arrays and typed arrays (key order counts; no cycles). */
export function hashOf(value: unknown): string {
  return (mixValue(0x811c9dc5, value) >>> 0).toString(16).padStart(8, "0");
}

/** The hash of a world: all of it but the map and what is derived from it. */
export function hashWorld(world: World): string {
  const { grid: _grid, scenario: _scenario, barriers: _barriers, ...state } = world;
  return hashOf(state);
}
