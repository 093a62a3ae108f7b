/**
 * Turns a Tiled map into the compiled map of `shared/content/maps/format.ts`. Says what lies where, never whether that is a
 * good map (see validate.ts); but what it cannot understand it refuses, naming the object.
 *
 * Tile layers: `floor` (nothing = wall), `low` (furniture and fence), `faces` (what a wall shows; may be left bare).
 * Object layers, class in quotes where it matters: `rooms` rectangles "kind of room" (one name = one room; en, ko; cell), `doors` and
 * `gates` (en, ko) rectangles, `stairs` pairs of one name, `spawns` "assembly" "horde" "exile" (named like its gate), `lamps` "kind"
 * (radiusM), `sites` "kind", `props` "kind" (flip), `decals` "kind" (scale), and `lockers`, `bells`, `items`, `supplies`.
 */
import {
  type ObjectiveId,
  ROOM_KINDS,
  type RoomKind,
  SITE_KINDS,
  type SiteKind,
  SURFACES,
  type Surface,
  type Text,
} from "../../shared/content/ids.ts";
import type {
  DecalData,
  DoorData,
  FaceData,
  FenceData,
  GateData,
  LampData,
  LampKind,
  LinkData,
  LockerData,
  MapData,
  PropData,
  RoomData,
  SiteData,
  SpotData,
} from "../../shared/content/maps/format.ts";
import { centreX, centreY } from "../../shared/sim/grid.ts";
import {
  flagOf,
  numberOf,
  objectsOf,
  TILE_PX,
  type TiledMap,
  type TiledObject,
  type Tileset,
  textOf,
  tilesOf,
} from "./tiled.ts";

/** How far before and behind a gate people stand. */
const GATE_SIDE_M = 2;

const LAMP_KINDS = [
  "fluorescent",
  "vending",
  "moon",
  "lantern",
  "fire",
  "alarm",
  "exit",
  "floodlight",
] as const satisfies readonly LampKind[];

const OBJECTIVE_OF = {
  breaker: "power",
  antennaRack: "signal",
  mast: "signal",
  sample: "samples",
} as const satisfies Record<SiteKind, ObjectiveId>;

/** What a wall shows where nothing is painted on the layer `faces`, by the floor below it. */
const PLAIN_FACE: Record<Surface, string> = {
  none: "brick0",
  lino: "plaster0",
  wood: "brick0",
  tile: "tiled0",
  concrete: "concrete0",
  gym: "brick0",
  kitchen: "tiled0",
  carpet: "plaster0",
  yard: "outer0",
  gravel: "outer0",
  dirt: "outer0",
};

type Axis = DoorData["axis"];

/** The ground everything else stands on, shared by the readers below. */
interface Ground {
  readonly map: TiledMap;
  readonly width: number;
  readonly floor: readonly number[];
  readonly roomOf: number[];
  readonly walkable: (tile: number) => boolean;
}

/** Compiles `map` under the name `id`. Throws an Error that names what is wrong. */
export function compile(id: string, map: TiledMap, tileset: Tileset): MapData {
  const { width, height } = map;
  const floor = tilesOf(map, tileset, "floor").map(surfaceIndex);
  const lowKinds = tilesOf(map, tileset, "low");
  const low = lowKinds.flatMap((kind, tile) => (kind === undefined ? [] : [tile]));
  const walkable = (tile: number) => (floor[tile] ?? 0) > 0 && lowKinds[tile] === undefined;
  const ground: Ground = { map, width, floor, roomOf: floor.map(() => 0), walkable };

  const rooms = readRooms(ground);
  const doors = objectsOf(map, "doors").map((object, i) => readDoor(ground, object, i));
  const gates = objectsOf(map, "gates").map((object) => readGate(ground, rooms, object));
  const spawns = objectsOf(map, "spawns");
  return {
    id,
    name: nameOf(map),
    width,
    height,
    floor,
    low,
    roomOf: ground.roomOf,
    rooms,
    doors,
    lockers: objectsOf(map, "lockers").map((object, i) => readLocker(object, i)),
    lamps: objectsOf(map, "lamps").map((object, i) => readLamp(object, i)),
    props: objectsOf(map, "props").map(readProp),
    decals: objectsOf(map, "decals").map(readDecal),
    faces: readFaces(ground, tilesOf(map, tileset, "faces")),
    fences: readFences(width, lowKinds, gates),
    assembly: readAssembly(ground, spawns),
    bells: readSpots(map, "bells", "bell"),
    sites: objectsOf(map, "sites").map(readSite),
    itemSpots: readSpots(map, "items", "item"),
    supplies: readSpots(map, "supplies", "supply"),
    hordeSpawns: spawns.filter((object) => object.type === "horde").map((object, i) => readSpot(object, `horde${i}`)),
    gates,
    cells: objectsOf(map, "rooms").flatMap((object) =>
      flagOf(object, "cell") ? [indexOfRoom(rooms, object.name)] : [],
    ),
    exileStarts: gates.map((gate) => pointOf(exileStart(spawns, gate.id))),
    links: readLinks(objectsOf(map, "stairs")),
  };
}

function surfaceIndex(kind: string | undefined): number {
  if (kind === undefined) return 0;
  const index = (SURFACES as readonly string[]).indexOf(kind);
  if (index < 1) throw new Error(`"${kind}" on the layer "floor" is not a floor`);
  return index;
}

/* ---- rooms: rectangles; one room may have several of the same name, of which the first is named in both languages */

function readRooms(ground: Ground): RoomData[] {
  const parts = Map.groupBy(objectsOf(ground.map, "rooms"), (object) => object.name);
  return [...parts].map(([id, rects], index) => {
    const tiles = rects.flatMap((rect) => tilesIn(ground.width, rect)).filter((tile) => (ground.floor[tile] ?? 0) > 0);
    for (const tile of tiles) ground.roomOf[tile] = index + 1;
    const first = rects[0];
    if (first === undefined) throw new Error(`room "${id}" is empty`);
    const kind = first.type as RoomKind;
    if (!ROOM_KINDS.includes(kind)) throw new Error(`room "${id}": "${kind}" is not a kind of room`);
    return { id, kind, name: nameOf(first), ...middleOf(ground, id, tiles.filter(ground.walkable)) };
  });
}

/** The walkable tile nearest to the middle of these. */
function middleOf(ground: Ground, id: string, tiles: readonly number[]): { x: number; y: number } {
  const points = tiles.map((tile) => centreOf(ground.width, tile));
  const x = points.reduce((sum, point) => sum + point.x, 0) / points.length;
  const y = points.reduce((sum, point) => sum + point.y, 0) / points.length;
  const away = (point: { x: number; y: number }) => Math.abs(point.x - x) + Math.abs(point.y - y);
  const nearest = points.toSorted((a, b) => away(a) - away(b))[0];
  if (nearest === undefined) throw new Error(`room "${id}" has no tile to stand on`);
  return nearest;
}

function indexOfRoom(rooms: readonly RoomData[], id: string): number {
  return rooms.findIndex((room) => room.id === id);
}

/* ---- doors and gates: rectangles of one or more tiles in a wall or fence */

function readDoor(ground: Ground, object: TiledObject, i: number): DoorData {
  const id = object.name || `door${i}`;
  const tiles = tilesIn(ground.width, object);
  const first = tiles[0];
  if (first === undefined || tiles.length > 2) throw new Error(`door "${id}" must fill one or two tiles`);
  const axis = axisOf(ground, tiles);
  const across = axis === "horizontal" ? ground.width : 1;
  const rooms = [(ground.roomOf[first - across] ?? 0) - 1, (ground.roomOf[first + across] ?? 0) - 1] as const;
  for (const tile of tiles) ground.roomOf[tile] = rooms[0] + 1;
  return { id, tiles, axis, rooms };
}

/** The direction of the wall that these tiles stand in: solid at both ends. */
function axisOf({ width, walkable }: Ground, tiles: readonly number[]): Axis {
  const first = tiles[0] ?? 0;
  const last = tiles.at(-1) ?? 0;
  if (last - first < width && !walkable(first - 1) && !walkable(last + 1)) return "horizontal";
  return "vertical";
}

function readGate(ground: Ground, rooms: readonly RoomData[], object: TiledObject): GateData {
  const tiles = tilesIn(ground.width, object);
  const axis = axisOf(ground, tiles);
  const across = axis === "horizontal" ? ground.width : 1;
  const first = tiles[0] ?? 0;
  const before = (ground.roomOf[first - across] ?? 0) - 1;
  const after = (ground.roomOf[first + across] ?? 0) - 1;
  const outsideBefore = rooms[before]?.kind === "outside";
  for (const tile of tiles) ground.roomOf[tile] = (outsideBefore ? after : before) + 1;
  const x = metres(object.x + object.width / 2);
  const y = metres(object.y + object.height / 2);
  const side = (sign: number) =>
    axis === "horizontal" ? { x, y: y + sign * GATE_SIDE_M } : { x: x + sign * GATE_SIDE_M, y };
  const inward = outsideBefore ? 1 : -1;
  return { id: object.name, name: nameOf(object), x, y, inner: side(inward), outer: side(-inward), tiles, axis };
}

/** Fence tiles run along their line; posts and corners count as horizontal. */
function readFences(width: number, kinds: readonly (string | undefined)[], gates: readonly GateData[]): FenceData[] {
  const inLine = (tile: number) => kinds[tile] === "fence" || gates.some((gate) => gate.tiles.includes(tile));
  return kinds.flatMap((kind, tile): FenceData[] => {
    if (kind !== "fence") return [];
    const upright = (inLine(tile - width) || inLine(tile + width)) && !inLine(tile - 1) && !inLine(tile + 1);
    return [{ tile, axis: upright ? "vertical" : "horizontal" }];
  });
}

/* ---- everything that stands at a point */

function readLocker(object: TiledObject, i: number): LockerData {
  const spot = readSpot(object, `locker${i}`);
  return { ...spot, outX: Math.floor(spot.x) + 0.5, outY: Math.floor(spot.y) + 0.5 };
}

function readLamp(object: TiledObject, i: number): LampData {
  const kind = object.type as LampKind;
  if (!LAMP_KINDS.includes(kind)) throw new Error(`lamp ${object.id}: "${kind}" is not a kind of lamp`);
  return { ...readSpot(object, `lamp${i}`), kind, radiusM: numberOf(object, "radiusM") };
}

function readProp(object: TiledObject): PropData {
  return { kind: object.type, ...pointOf(object), flip: flagOf(object, "flip") };
}

function readDecal(object: TiledObject): DecalData {
  const turn = round((object.rotation * Math.PI) / 180);
  return { kind: object.type, ...pointOf(object), turn, scale: numberOf(object, "scale") };
}

function readSite(object: TiledObject): SiteData {
  const kind = object.type as SiteKind;
  if (!SITE_KINDS.includes(kind)) throw new Error(`site "${object.name}": "${kind}" is not a kind of site`);
  return { ...readSpot(object, `site${object.id}`), objective: OBJECTIVE_OF[kind], kind };
}

function readSpots(map: TiledMap, layer: string, prefix: string): SpotData[] {
  return objectsOf(map, layer).map((object, i) => readSpot(object, `${prefix}${i}`));
}

function readSpot(object: TiledObject, id: string): SpotData {
  return { id: object.name || id, ...pointOf(object) };
}

function readAssembly(ground: Ground, spawns: readonly TiledObject[]): MapData["assembly"] {
  const points = spawns.filter((object) => object.type === "assembly").map(pointOf);
  const byRoom = Map.groupBy(points, (point) => (ground.roomOf[tileAt(ground.width, point)] ?? 0) - 1);
  return [...byRoom].map(([room, list]) => ({ room, spawns: list }));
}

function exileStart(spawns: readonly TiledObject[], gate: string): TiledObject {
  const start = spawns.find((object) => object.type === "exile" && object.name === gate);
  if (start === undefined) throw new Error(`gate "${gate}" has no exile start of its name`);
  return start;
}

/** Stairs are two points of one name. */
function readLinks(objects: readonly TiledObject[]): LinkData[] {
  return [...Map.groupBy(objects, (object) => object.name)].map(([id, ends]) => {
    const [a, b] = ends;
    if (a === undefined || b === undefined || ends.length !== 2) throw new Error(`stairs "${id}" need two ends`);
    return { id, a: pointOf(a), b: pointOf(b) };
  });
}

/** Walls seen from the south: those with floor below. */
function readFaces({ width, floor }: Ground, painted: readonly (string | undefined)[]): FaceData[] {
  return floor.flatMap((surface, tile) => {
    const below = floor[tile + width] ?? 0;
    const visible = surface === 0 && below !== 0;
    if (!visible) {
      if (painted[tile] !== undefined)
        throw new Error(`layer "faces", tile ${tile}: no wall is seen from the south here`);
      return [];
    }
    return [{ tile, kind: painted[tile] ?? PLAIN_FACE[SURFACES[below] ?? "none"] }];
  });
}

/* ---- units */

function nameOf(owner: { readonly name?: string; readonly properties: TiledObject["properties"] }): Text {
  return { en: textOf(owner, "en"), ko: textOf(owner, "ko") };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function metres(px: number): number {
  return round(px / TILE_PX);
}

function pointOf(object: TiledObject): { x: number; y: number } {
  return { x: metres(object.x), y: metres(object.y) };
}

function centreOf(width: number, tile: number): { x: number; y: number } {
  return { x: centreX(tile, width), y: centreY(tile, width) };
}

function tileAt(width: number, point: { readonly x: number; readonly y: number }): number {
  return Math.floor(point.y) * width + Math.floor(point.x);
}

/** The tiles a rectangle covers. Throws when it does not lie on the tile grid. */
function tilesIn(width: number, rect: TiledObject): number[] {
  const [x, y, w, h] = [rect.x, rect.y, rect.width, rect.height].map((px) => px / TILE_PX) as [
    number,
    number,
    number,
    number,
  ];
  if ([x, y, w, h].some((value) => !Number.isInteger(value)) || w < 1 || h < 1) {
    throw new Error(`"${rect.name}" (${rect.id}) does not lie on whole tiles`);
  }
  return Array.from({ length: w * h }, (_, i) => (y + Math.floor(i / w)) * width + x + (i % w));
}
