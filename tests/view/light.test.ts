// The light of the picture, without a picture: what stops it, what it reaches, and that it flickers for nobody's harm.
import { describe, expect, test } from "vitest";
import { LAMP_LOOKS, waverAt } from "../../client/view/lamps.ts";
import { type Light, LightField } from "../../client/view/light-field.ts";
import { Lights } from "../../client/view/lights.ts";
import { doorSegments, wallSegments } from "../../client/view/occluders.ts";
import { METRE } from "../../client/view/paint.ts";
import type { LampKind, MapData } from "../../shared/content/maps/format.ts";
import { mapById } from "../../shared/content/maps/index.ts";
import { createGrid } from "../../shared/sim/grid.ts";
import { canSee } from "../../shared/sim/sight.ts";
import { EAST, me, still } from "./harness/staging.ts";

const map = mapById("six");
const SHUT = 1;
const OPEN = 2;
const EVERYWHERE = { x: 0, y: 0, width: map.width * METRE, height: map.height * METRE };

function fieldWith(doors: readonly number[]): LightField {
  const field = new LightField();
  field.setOccluders(Float32Array.from([...wallSegments(map), ...doorSegments(map, doors)]));
  return field;
}

function lampAt(x: number, y: number): Light {
  return {
    x: x * METRE,
    y: y * METRE,
    radius: 300,
    color: 0xffffff,
    intensity: 1,
    penumbra: 0.05,
    cone: null,
    still: -1,
    own: false,
  };
}

const allDoors = (state: number) => map.doors.map(() => state);

/** The first door in an east-west wall: where it is, and a point a metre north and south of it. */
function doorway(of: MapData): { x: number; north: number; south: number } {
  const door = of.doors.find((one) => one.axis === "horizontal");
  const tile = door?.tiles[0] ?? 0;
  const y = Math.floor(tile / of.width);
  return { x: (tile % of.width) + 0.5, north: y - 0.7, south: y + 1.7 };
}

describe("walls and doors", () => {
  test("a shut door keeps the light of a lamp out, an open one lets it in", () => {
    const { x, north, south } = doorway(map);
    const brightness = (doors: readonly number[]) => {
      const field = fieldWith(doors);
      field.aim(null, [lampAt(x, south)], EVERYWHERE);
      return field.sample(x * METRE, north * METRE).r;
    };
    expect(brightness(allDoors(OPEN))).toBeGreaterThan(brightness(allDoors(SHUT)) + 0.2);
    expect(brightness(map.doors.map(() => 0))).toBe(brightness(allDoors(SHUT)));
    expect(brightness(allDoors(SHUT + 4))).toBe(brightness(allDoors(OPEN)));
  });

  test("what the eye of the picture sees through is what the rules see through", () => {
    const grid = createGrid(map);
    const shut = new Uint8Array(map.width * map.height);
    for (const door of map.doors) for (const tile of door.tiles) shut[tile] = 1;
    const field = fieldWith(allDoors(SHUT));
    const floor = map.floor.flatMap((surface, tile) => (surface !== 0 && shut[tile] === 0 ? [tile] : []));
    const middle = (tile: number) => ({ x: (tile % map.width) + 0.5, y: Math.floor(tile / map.width) + 0.5 });
    let agreed = 0;
    let asked = 0;
    for (let i = 0; i < floor.length; i += 7) {
      const from = middle(floor[i] as number);
      field.aim({ x: from.x * METRE, y: from.y * METRE }, [], EVERYWHERE);
      for (let j = 3; j < floor.length; j += 11) {
        const to = middle(floor[j] as number);
        if (Math.hypot(to.x - from.x, to.y - from.y) > 8) continue;
        asked++;
        const shown = field.sample(to.x * METRE, to.y * METRE).seen > 0;
        if (shown === canSee(grid, shut, from.x, from.y, to.x, to.y)) agreed++;
      }
    }
    expect(asked).toBeGreaterThan(1000);
    // The rest are lines that graze a corner, where tiles and outlines may differ.
    expect(agreed / asked).toBeGreaterThan(0.97);
  });

  test("a torch lights what it points at and not what is behind", () => {
    const { x, south } = doorway(map);
    const field = fieldWith(allDoors(SHUT));
    const torch = { ...lampAt(x, south), radius: 470, cone: { dirX: 1, dirY: 0, cosOuter: 0.8829, cosInner: 0.954 } };
    field.aim(null, [torch], EVERYWHERE);
    const ahead = field.sample((x + 3) * METRE, south * METRE).r;
    const behind = field.sample((x - 3) * METRE, south * METRE).r;
    expect(ahead).toBeGreaterThan(behind + 0.3);
  });

  test("more lights than rows: the own ones stay, the far ones go", () => {
    const field = fieldWith(allDoors(SHUT));
    field.maxLights = 4;
    const far = Array.from({ length: 30 }, (_, i) => lampAt(2 + i, 2));
    const own = { ...lampAt(30, 20), own: true, color: 0x00ff00, radius: 100 };
    field.aim(null, [...far, own], { x: 0, y: 0, width: 2000, height: 2000 });
    expect(field.count).toBe(5);
    expect(field.sample(30 * METRE, 20 * METRE).g).toBeGreaterThan(0.9);
  });

  test("lamps known to be off give no light", () => {
    const lights = new Lights({ map, seat: -1, roster: [], publicSeed: 1 });
    const burning = (lamps: readonly number[]) =>
      lights.gather(still(map, { lamps }), 1, true).filter((light) => light.intensity > 0).length;
    expect(burning(map.lamps.map(() => 2))).toBe(map.lamps.length);
    expect(burning(map.lamps.map(() => 1))).toBe(0);
  });

  test("a lamp that dies in an onset gutters before it is dark, one known of later is dark at once, and torches stutter", () => {
    const lights = new Lights({ map, seat: -1, roster: [], publicSeed: 1 });
    const gather = (timeS: number, onsetS: number | null, lamps: readonly number[], flashes = true) =>
      lights.gather(still(map, { lamps, onsetS, self: me({ x: 5, y: 5 }, EAST) }), timeS, flashes);
    const on = map.lamps.map(() => 2);
    const oneDead = on.map((_, i) => (i === 0 ? 1 : 2));
    const first = (lit: readonly Light[]) => lit.find((light) => light.still === 0)?.intensity ?? 0;
    const torch = (lit: readonly Light[]) => lit.find((light) => light.cone !== null)?.intensity ?? 0;
    const bright = first(gather(1, null, on));
    const steady = torch(gather(1, null, on));
    const seen = [0.03, 0.1, 0.27, 0.45, 0.6, 0.9].map((age) => first(gather(1 + age, age, oneDead)) / bright);
    expect(seen.map((share) => share > 0.5)).toEqual([true, false, true, false, true, false]);
    expect(seen.at(-1)).toBe(0);
    expect(torch(gather(2, 1, oneDead))).toBeLessThan(steady * 0.6);
    expect(torch(gather(8, null, oneDead))).toBeGreaterThan(steady * 0.9);
    gather(9, null, on);
    expect(first(gather(9.03, null, oneDead))).toBe(0);
  });
});

describe("flicker", () => {
  const kinds = Object.keys(LAMP_LOOKS) as LampKind[];

  test.each(kinds)("%s never flashes more than three times a second", (kind) => {
    for (let lamp = 0; lamp < 40; lamp++) {
      const flashes: number[] = [];
      let dark = false;
      for (let t = 0; t < 30; t += 1 / 120) {
        const strength = waverAt(kind, lamp / 40, t, true);
        if (!dark && strength < 0.7) dark = true;
        if (dark && strength > 0.85) {
          dark = false;
          flashes.push(t);
        }
      }
      const busiest = Math.max(0, ...flashes.map((from) => flashes.filter((t) => t >= from && t < from + 1).length));
      expect(busiest).toBeLessThanOrEqual(3);
    }
  });

  test("with flashes off every lamp is still", () => {
    for (const kind of kinds) expect(waverAt(kind, 0.1, 1, false)).toBe(waverAt(kind, 0.1, 7.7, false));
  });
});
