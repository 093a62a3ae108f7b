/**
 * What every map must be like to be played: nobody can be walled in, no objective is out of reach, no wing has only one way out.
 * Each check is one line of the table; a problem reads "check: what is wrong where". An empty list is a map one can play.
 */
import type { RoomKind, Text } from "../../shared/content/ids.ts";
import type { MapData } from "../../shared/content/maps/format.ts";
import { createGrid, type Grid, tileAt } from "../../shared/sim/grid.ts";
import { type Point, standable, walkFrom } from "./ground.ts";
import { hasTwoWays, waysOf } from "./ways.ts";

/** Seats a start room must hold. */
const SEATS = 12;
const HORDE_SPAWNS_MIN = 8;
const HORDE_AWAY_M = 9;
const GATES = 3;
/** Half of the width and the depth of the largest piece of furniture (the truck), metres. */
const PROP_HALF_WIDTH_M = 1.6;
const PROP_DEPTH_M = 2;
/** Rooms that must have two separate ways to each other; the rest are side rooms. */
const MAIN_KINDS: readonly RoomKind[] = [
  "corridor",
  "gym",
  "cafeteria",
  "infirmary",
  "lab",
  "library",
  "music",
  "yard",
  "roof",
];

interface Case {
  readonly map: MapData;
  readonly grid: Grid;
}

type Check = (c: Case) => Iterable<string>;

const CHECKS: Readonly<Record<string, Check>> = {
  border: checkBorder,
  names: checkNames,
  counts: checkCounts,
  rooms: checkRooms,
  standing: checkStanding,
  walls: checkFeetOfWalls,
  doors: checkDoors,
  gates: checkGates,
  stairs: checkStairs,
  reach: checkReach,
  ways: checkWays,
  horde: checkHorde,
  furniture: checkFurniture,
};

/** All problems of a map, in the order of the checks; empty for a good map. */
export function problemsOf(map: MapData): string[] {
  const misfits = layersThatMisfit(map).map((problem) => `size: ${problem}`);
  // Nothing else can be asked of a map whose layers do not fit.
  if (misfits.length > 0) return misfits;
  const c = { map, grid: createGrid(map) };
  return Object.entries(CHECKS).flatMap(([name, check]) => [...check(c)].map((problem) => `${name}: ${problem}`));
}

function layersThatMisfit(map: MapData): string[] {
  const tiles = map.width * map.height;
  return (["floor", "roomOf"] as const)
    .filter((layer) => map[layer].length !== tiles)
    .map((layer) => `${layer} has ${map[layer].length} tiles, not ${tiles}`);
}

function* checkBorder({ map, grid }: Case): Generator<string> {
  for (let tile = 0; tile < grid.wall.length; tile++) {
    const x = tile % map.width;
    const y = Math.floor(tile / map.width);
    const edge = x === 0 || y === 0 || x === map.width - 1 || y === map.height - 1;
    if (edge && grid.wall[tile] === 0) yield `${at(grid, tile)} is open`;
  }
}

function* checkNames({ map }: Case): Generator<string> {
  const named: [string, Text][] = [
    ["map", map.name],
    ...map.rooms.map((room): [string, Text] => [room.id, room.name]),
    ...map.gates.map((gate): [string, Text] => [gate.id, gate.name]),
  ];
  for (const [id, name] of named) if (name.en.trim() === "" || name.ko.trim() === "") yield `${id} lacks a name`;
}

function* checkCounts({ map }: Case): Generator<string> {
  const sites = (kind: string) => map.sites.filter((site) => site.kind === kind).length;
  const atLeast: [string, number, number][] = [
    ["start rooms", map.assembly.length, 3],
    ["bells", map.bells.length, 2],
    ["gates", map.gates.length, GATES],
    ["exile starts", map.exileStarts.length, map.gates.length],
    ["breakers", sites("breaker"), 2],
    ["antenna racks", sites("antennaRack"), 1],
    ["masts", sites("mast"), 1],
    ["samples", sites("sample"), 3],
    ["item spots", map.itemSpots.length, SEATS],
    ["supplies", map.supplies.length, 1],
    ["cells", map.cells.length, 1],
    ["horde spawns", map.hordeSpawns.length, HORDE_SPAWNS_MIN],
  ];
  for (const [what, count, need] of atLeast) if (count < need) yield `${count} ${what}, ${need} needed`;
  for (const { room, spawns } of map.assembly) {
    if (spawns.length < SEATS) yield `start room ${roomName(map, room)} holds ${spawns.length}, ${SEATS} needed`;
  }
}

/** Every tile one can stand on lies in a room, and a room is one piece. */
function* checkRooms({ map, grid }: Case): Generator<string> {
  for (let tile = 0; tile < grid.wall.length; tile++) {
    if (standable(grid, tile, true) && grid.room[tile] === -1) yield `${at(grid, tile)} is in no room`;
  }
  const reached = walkFrom(grid, map.rooms[0] ?? { x: 0, y: 0 }, true);
  for (const [index, room] of map.rooms.entries()) {
    const tile = tileAt(grid, room.x, room.y);
    if (grid.room[tile] !== index) yield `${room.id}: its point lies elsewhere`;
    if (reached[tile] === Number.POSITIVE_INFINITY) yield `${room.id}: no way to it`;
  }
}

/** Everything that is used or appeared at can be stood at. */
function* checkStanding({ map, grid }: Case): Generator<string> {
  for (const [what, point] of spotsOf(map)) {
    if (!standable(grid, tileAt(grid, point.x, point.y), true)) yield `${what} stands in something solid`;
  }
}

/** What hangs on a wall, or stands at its foot, has something solid to the north. */
function* checkFeetOfWalls({ map, grid }: Case): Generator<string> {
  for (const spot of [...map.lockers, ...map.bells, ...map.sites, ...map.supplies]) {
    if (standable(grid, tileAt(grid, spot.x, spot.y) - grid.width, true)) yield `${spot.id} has no wall behind it`;
  }
}

function* checkDoors({ map, grid }: Case): Generator<string> {
  for (const door of map.doors) {
    const along = door.axis === "horizontal" ? 1 : grid.width;
    const across = door.axis === "horizontal" ? grid.width : 1;
    if (door.tiles.length < 1 || door.tiles.length > 2) yield `${door.id} fills ${door.tiles.length} tiles`;
    if (door.rooms[0] === door.rooms[1] || door.rooms.includes(-1)) yield `${door.id} does not part two rooms`;
    for (const tile of door.tiles) {
      if (!standable(grid, tile, true)) yield `${door.id} is filled in`;
      if (!standable(grid, tile - across, false) || !standable(grid, tile + across, false))
        yield `${door.id} is blocked`;
      if (grid.room[tile - across] !== door.rooms[0] || grid.room[tile + across] !== door.rooms[1]) {
        yield `${door.id} names other rooms than it parts`;
      }
    }
    const ends = [(door.tiles[0] ?? 0) - along, (door.tiles.at(-1) ?? 0) + along];
    if (ends.some((tile) => grid.wall[tile] === 0)) yield `${door.id} does not fill its wall`;
  }
}

/** A gate leads from inside the wire to outside, and its exiled can walk to it without passing another. */
function* checkGates({ map, grid }: Case): Generator<string> {
  for (const [index, gate] of map.gates.entries()) {
    const inner = tileAt(grid, gate.inner.x, gate.inner.y);
    const outer = tileAt(grid, gate.outer.x, gate.outer.y);
    if (isOutside(map, grid, inner)) yield `${gate.id}: its inner side is outside`;
    if (!isOutside(map, grid, outer)) yield `${gate.id}: its outer side is inside`;
    if (walkFrom(grid, gate.inner, true)[outer] === Number.POSITIVE_INFINITY) yield `${gate.id} leads nowhere`;
    const start = map.exileStarts[index];
    if (start && walkFrom(grid, start, false)[outer] === Number.POSITIVE_INFINITY)
      yield `${gate.id}: its exiled cannot come to it`;
  }
}

function* checkStairs({ map, grid }: Case): Generator<string> {
  const ends = map.links.flatMap((link) => [link.a, link.b].map((point) => tileAt(grid, point.x, point.y)));
  if (new Set(ends).size < ends.length) yield "two stairs share an end";
  for (const link of map.links) {
    const [a, b] = [link.a, link.b].map((point) => grid.room[tileAt(grid, point.x, point.y)]);
    if (a === b) yield `${link.id} stays in one room`;
  }
}

/** With the gates shut one gets everywhere inside, from every start room; with a gate open, outside as well. */
function* checkReach({ map, grid }: Case): Generator<string> {
  const first = map.assembly[0]?.spawns[0];
  if (first === undefined) return;
  const shut = walkFrom(grid, first, false);
  const open = walkFrom(grid, first, true);
  for (let tile = 0; tile < grid.wall.length; tile++) {
    if (!standable(grid, tile, true)) continue;
    if (open[tile] === Number.POSITIVE_INFINITY) yield `no way to ${at(grid, tile)}`;
    const inside = !isOutside(map, grid, tile) && grid.gate[tile] === -1;
    if (inside && shut[tile] === Number.POSITIVE_INFINITY) yield `no way to ${at(grid, tile)} with the gates shut`;
    if (!inside && shut[tile] !== Number.POSITIVE_INFINITY) yield `${at(grid, tile)} is outside, yet no gate parts it`;
  }
  for (const { room, spawns } of map.assembly) {
    const far = walkFrom(grid, spawns[0] ?? first, false);
    for (const [what, point] of usedSpotsOf(map)) {
      if (far[tileAt(grid, point.x, point.y)] === Number.POSITIVE_INFINITY)
        yield `no way from ${roomName(map, room)} to ${what}`;
    }
  }
}

/** No wing with a single way out: two ways between all main rooms that share no room, door or stairs. */
function* checkWays({ map }: Case): Generator<string> {
  const ways = waysOf(map, new Set(map.cells));
  const starts = new Set(map.assembly.map(({ room }) => room));
  const main = map.rooms.flatMap((room, index) => (MAIN_KINDS.includes(room.kind) || starts.has(index) ? [index] : []));
  for (const [i, from] of main.entries()) {
    for (const to of main.slice(i + 1)) {
      if (!hasTwoWays(ways, from, to)) yield `only one way between ${roomName(map, from)} and ${roomName(map, to)}`;
    }
  }
}

function* checkHorde({ map }: Case): Generator<string> {
  const people = map.assembly.flatMap(({ spawns }) => spawns);
  for (const spawn of map.hordeSpawns) {
    if (people.some((point) => distanceM(point, spawn) < HORDE_AWAY_M)) yield `${spawn.id} is too near a start room`;
  }
}

/** No invisible furniture: what stops feet is seen. */
function* checkFurniture({ map, grid }: Case): Generator<string> {
  const fences = new Set(map.fences.map((fence) => fence.tile));
  for (const tile of map.low) {
    const x = (tile % grid.width) + 0.5;
    const y = Math.floor(tile / grid.width);
    const covers = (prop: Point) =>
      Math.abs(prop.x - x) <= PROP_HALF_WIDTH_M && prop.y >= y && prop.y <= y + PROP_DEPTH_M;
    if (!fences.has(tile) && !map.props.some(covers)) yield `nothing is seen at ${at(grid, tile)}`;
  }
}

/** What people go to during a round, by name. */
function usedSpotsOf(map: MapData): [string, Point][] {
  return [
    ...[...map.bells, ...map.sites, ...map.itemSpots, ...map.supplies].map((spot): [string, Point] => [spot.id, spot]),
    ...map.lockers.map((locker): [string, Point] => [locker.id, { x: locker.outX, y: locker.outY }]),
    ...map.gates.map((gate): [string, Point] => [gate.id, gate.inner]),
  ];
}

function spotsOf(map: MapData): [string, Point][] {
  return [
    ...usedSpotsOf(map),
    ...map.assembly.flatMap(({ room, spawns }) =>
      spawns.map((point): [string, Point] => [`spawn in ${roomName(map, room)}`, point]),
    ),
    ...map.hordeSpawns.map((spot): [string, Point] => [spot.id, spot]),
    ...map.exileStarts.map((point, gate): [string, Point] => [`exile start ${gate}`, point]),
    ...map.gates.map((gate): [string, Point] => [`${gate.id}, outside`, gate.outer]),
    ...map.links.flatMap((link): [string, Point][] => [
      [link.id, link.a],
      [link.id, link.b],
    ]),
  ];
}

function isOutside(map: MapData, grid: Grid, tile: number): boolean {
  return map.rooms[grid.room[tile] ?? -1]?.kind === "outside";
}

function roomName(map: MapData, room: number): string {
  return map.rooms[room]?.id ?? `room ${room}`;
}

function at(grid: Grid, tile: number): string {
  return `(${tile % grid.width}, ${Math.floor(tile / grid.width)})`;
}

function distanceM(a: Point, b: Point): number {
  const dx = a.x - b.x;
  const dy = a.y - b.y;
  return Math.sqrt(dx * dx + dy * dy);
}
