// Every committed map is one that can be played, is what the tool makes of its Tiled file, and uses only pictures that exist.
// Each check of the validator is shown to fail on a map with that very fault.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { DECALS, FACES, PROPS } from "../../client/view/frames.ts";
import { compile } from "../../scripts/maps/compile.ts";
import { darkShare, exileRunM, walkFrom } from "../../scripts/maps/ground.ts";
import { parseMap, parseTileset, type TiledMap } from "../../scripts/maps/tiled.ts";
import { problemsOf } from "../../scripts/maps/validate.ts";
import { compileAll } from "../../scripts/maps.ts";
import { SURFACES } from "../../shared/content/ids.ts";
import type { MapData } from "../../shared/content/maps/format.ts";
import { mapById, maps } from "../../shared/content/maps/index.ts";
import { createGrid, tileAt } from "../../shared/sim/grid.ts";

type Draft<T> = T extends object ? { -readonly [K in keyof T]: Draft<T[K]> } : T;

const folder = new URL("../../shared/content/maps/", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), "utf8");
const school = mapById("school");

test.each(Object.entries(maps))("%s can be played", (_, map) => {
  expect(problemsOf(map)).toEqual([]);
});

test("the committed maps are what the tool makes of the Tiled files", () => {
  const compiled = compileAll();
  expect(compiled.map(({ id }) => id).sort()).toEqual(Object.keys(maps).sort());
  for (const { path, text } of compiled)
    expect(readFileSync(path, "utf8") === text, `${path}: run npm run maps`).toBe(true);
});

test.each(Object.entries(maps))("%s shows only pictures that exist", (_, map) => {
  const unknown = (used: readonly { readonly kind: string }[], known: readonly string[]) =>
    used.map(({ kind }) => kind).filter((kind) => !known.includes(kind));
  expect(unknown(map.props, PROPS)).toEqual([]);
  expect(unknown(map.decals, DECALS)).toEqual([]);
  expect(unknown(map.faces, FACES)).toEqual([]);
});

test("the tileset offers every floor and every wall", () => {
  const tiles = [...parseTileset(read("tiles.tsj")).values()];
  expect(tiles).toEqual([...SURFACES, "low", "fence", ...FACES]);
});

test("the school is as large, as dark and as spread out as the rules ask", () => {
  const count = (kind: string) => school.rooms.filter((room) => room.kind === kind).length;
  expect(school.rooms.length).toBeGreaterThanOrEqual(24);
  expect(count("classroom")).toBeGreaterThanOrEqual(8);
  expect(school.assembly).toHaveLength(3);
  expect(school.lockers.length).toBeGreaterThanOrEqual(14);
  expect(school.itemSpots.length).toBeGreaterThanOrEqual(24);
  expect(school.cells.length).toBeGreaterThanOrEqual(2);
  expect(school.lamps.length).toBeGreaterThanOrEqual(20);
  expect(darkShare(school)).toBeGreaterThan(0.55);
});

test("an exile of the school runs about 45 seconds, along the wire", () => {
  for (const [index] of school.gates.entries()) {
    expect(exileRunM(school, index)).toBeGreaterThan(114);
    expect(exileRunM(school, index)).toBeLessThan(121);
  }
});

test("what belongs apart in the school is apart", () => {
  expect(nearestM(school.gates.map((gate) => gate.inner))).toBeGreaterThan(50);
  expect(nearestM(school.bells)).toBeGreaterThan(40);
  expect(nearestM(school.sites.filter((site) => site.kind === "breaker"))).toBeGreaterThan(30);
  expect(nearestM(school.assembly.map(({ spawns }) => spawns[0] ?? { x: 0, y: 0 }))).toBeGreaterThan(30);
  expect(school.sites.filter((site) => site.kind === "breaker").length).toBeGreaterThanOrEqual(4);
  expect(school.sites.filter((site) => site.kind === "antennaRack").length).toBeGreaterThanOrEqual(2);
  expect(school.sites.filter((site) => site.kind === "sample").length).toBeGreaterThanOrEqual(5);
});

/** Metres to walk between the two that are nearest to each other. */
function nearestM(points: readonly { readonly x: number; readonly y: number }[]): number {
  const grid = createGrid(school);
  const pairs = points.flatMap((from, i) => {
    const far = walkFrom(grid, from, false);
    return points.slice(i + 1).map((to) => far[tileAt(grid, to.x, to.y)] ?? 0);
  });
  return Math.min(...pairs);
}

const six = mapById("six");
const tile = (x: number, y: number) => y * six.width + x;

function wallUp(map: Draft<MapData>, doorId: string): void {
  const door = map.doors.find(({ id }) => id === doorId);
  for (const t of door?.tiles ?? []) map.floor[t] = 0;
  map.doors = map.doors.filter(({ id }) => id !== doorId);
}

const faults: Record<string, (map: Draft<MapData>) => void> = {
  "size: roomOf has 1007 tiles": (map) => void map.roomOf.pop(),
  "border: (5, 0) is open": (map) => {
    map.floor[tile(5, 0)] = 1;
  },
  "names: lab lacks a name": (map) =>
    void Object.assign(map.rooms.find(({ id }) => id === "lab") ?? {}, { name: { en: "Lab", ko: " " } }),
  "counts: 1 bells, 2 needed": (map) => void map.bells.pop(),
  "counts: start room class holds 11": (map) => void map.assembly[0]?.spawns.pop(),
  "rooms: (10, 13) is in no room": (map) => {
    map.roomOf[tile(10, 13)] = 0;
  },
  "rooms: lab: its point lies elsewhere": (map) =>
    void Object.assign(map.rooms.find(({ id }) => id === "lab") ?? {}, { x: 9.5, y: 9.5 }),
  "standing: item0 stands in something solid": (map) => void map.low.push(tile(8, 11)),
  "walls: bell-west has no wall behind it": (map) => void Object.assign(map.bells[0] ?? {}, { y: 14.1 }),
  "doors: class-corridor is blocked": (map) => void map.low.push(tile(10, 11)),
  "doors: class-corridor does not fill its wall": (map) => {
    map.floor[tile(11, 12)] = 1;
  },
  "doors: class-corridor names other rooms": (map) => void map.doors[0]?.rooms.reverse(),
  "gates: north: its inner side is outside": (map) => {
    const gate = map.gates[0];
    if (gate) [gate.inner, gate.outer] = [gate.outer, gate.inner];
  },
  "gates: south: its exiled cannot come to it": (map) =>
    void Object.assign(map.exileStarts[1] ?? {}, { x: 9.5, y: 13.5 }),
  "stairs: ladder stays in one room": (map) =>
    void map.links.push({ id: "ladder", a: { x: 8.5, y: 13.5 }, b: { x: 27.5, y: 13.5 } }),
  "reach: no way to (22, 17) with the gates shut": (map) => wallUp(map, "storage-corridor"),
  "reach: (1, 1) is outside, yet no gate parts it": (map) => {
    map.low = map.low.filter((t) => t !== tile(10, 4));
  },
  "ways: only one way between corridor and gym": (map) => {
    wallUp(map, "lab-gym");
    wallUp(map, "gym-yard");
  },
  "horde: yardEast is too near a start room": (map) =>
    void Object.assign(map.hordeSpawns[0] ?? {}, { x: 25.5, y: 13.5 }),
  "furniture: nothing is seen at (9, 9)": (map) => {
    map.props = map.props.filter(({ kind }) => kind !== "desk");
  },
};

test.each(Object.entries(faults))("a map with a fault is refused: %s", (expected, plant) => {
  const map = structuredClone(six) as Draft<MapData>;
  plant(map);
  expect(problemsOf(map).find((problem) => problem.startsWith(expected))).toBeDefined();
});

const slips: Record<string, (map: TiledMap) => void> = {
  "does not lie on whole tiles": (map) => void Object.assign(firstOf(map, "doors"), { x: 500 }),
  'lacks the text "ko"': (map) => {
    firstOf(map, "rooms").properties = [{ name: "en", value: "Yard" }];
  },
  "is not a kind of room": (map) => {
    firstOf(map, "rooms").type = "clasroom";
  },
  "is not a kind of lamp": (map) => {
    firstOf(map, "lamps").type = "candle";
  },
  "is not a kind of site": (map) => {
    firstOf(map, "sites").type = "sampel";
  },
  "has no exile start": (map) => {
    firstOf(map, "gates").name = "west";
  },
  "no wall is seen from the south": (map) => void paint(map, "faces", tile(9, 9), "brick0"),
  "is not a floor": (map) => void paint(map, "floor", tile(9, 9), "fence"),
  "no such tile": (map) => void paint(map, "floor", tile(9, 9), "none", 0x80000000),
};

test.each(Object.entries(slips))("a slip in the editor is named: %s", (expected, slip) => {
  const map = parseMap(read("six.tmj"));
  slip(map);
  expect(() => compile("six", map, parseTileset(read("tiles.tsj")))).toThrow(expected);
});

function firstOf(map: TiledMap, name: string) {
  const layer = map.layers.find((one) => one.name === name);
  const object = layer?.type === "objectgroup" ? layer.objects[0] : undefined;
  if (object === undefined) throw new Error(`no object on "${name}"`);
  return object;
}

function paint(map: TiledMap, name: string, at: number, kind: string, flip = 0): void {
  const layer = map.layers.find((one) => one.name === name);
  const [id] = [...parseTileset(read("tiles.tsj"))].find(([, one]) => one === kind) ?? [0];
  if (layer?.type === "tilelayer") layer.data[at] = id + 1 + flip;
}

test("an unknown map is an error", () => {
  expect(() => mapById("moon")).toThrow(RangeError);
});
