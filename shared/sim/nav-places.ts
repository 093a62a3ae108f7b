/**
 * The map as packs use it: which rooms touch, where one waits outside a way into a room, and what has to be looked into before a room
 * counts as searched. Facts of the map alone, found once per map.
 */
import { centreX, centreY, type Grid, tileAt } from "./grid.ts";
import { isFloor, isJoined, roomGraph, roomTile } from "./nav-rooms.ts";

/** A way into a room, seen by those who wait outside it. */
export interface Approach {
  /** The room on the other side. */
  readonly from: number;
  /** -1 = an open passage or stairs. */
  readonly door: number;
  /** The tile of the doorway. */
  readonly tile: number;
  /** Where one waits: on the other side, a step aside of the opening where there is room. */
  readonly x: number;
  readonly y: number;
}

/** A place in a room to look into; `locker` -1 = a corner. */
export interface Corner {
  readonly x: number;
  readonly y: number;
  readonly locker: number;
}

/** How far back from a doorway, and aside of it, one waits, in tiles; the first that is floor of that room. */
const WAITING = [
  [2, 1],
  [2, -1],
  [1, 1],
  [1, -1],
  [2, 0],
  [1, 0],
] as const;
/** Lockers of a room that are opened at most: a bit each. */
const MOST = 31;
/** Corners looked into where there are no lockers, and how far apart they lie at least, metres. */
const CORNERS = 3;
const CORNER_APART_M = 5;

interface Places {
  readonly neighbours: readonly (readonly number[])[];
  readonly approaches: readonly (readonly Approach[])[];
  readonly corners: readonly (readonly Corner[])[];
  readonly indoors: Uint8Array;
}

const known = new WeakMap<Grid, Places>();

function placesOf(grid: Grid): Places {
  let places = known.get(grid);
  if (!places) {
    places = {
      neighbours: roomGraph(grid).map((exits) => [...new Set(exits.map((e) => e.room))]),
      approaches: grid.data.rooms.map((_, room) => approachesTo(grid, room)),
      corners: grid.data.rooms.map((_, room) => cornersOf(grid, room)),
      indoors: insideOf(grid),
    };
    known.set(grid, places);
  }
  return places;
}

/** Per room the rooms one step away, each once. */
export function roomNeighbours(grid: Grid): readonly (readonly number[])[] {
  return placesOf(grid).neighbours;
}

/** The ways into a room. */
export function approaches(grid: Grid, room: number): readonly Approach[] {
  return placesOf(grid).approaches[room] ?? [];
}

/** What a thorough search of a room looks into: at most 31 places: its lockers, else its corners. */
export function corners(grid: Grid, room: number): readonly Corner[] {
  return placesOf(grid).corners[room] ?? [];
}

/** Per room 1 where the crew may be: all that is joined by foot to where it starts. */
export function crewRooms(grid: Grid): Uint8Array {
  return placesOf(grid).indoors;
}

function insideOf(grid: Grid): Uint8Array {
  const start = grid.data.assembly[0]?.spawns[0];
  const from = start ? tileAt(grid, start.x, start.y) : -1;
  return Uint8Array.from(grid.data.rooms, (_, r) => (isJoined(grid, from, roomTile(grid, r)) ? 1 : 0));
}

function approachesTo(grid: Grid, room: number): Approach[] {
  const found: Approach[] = [];
  grid.data.doors.forEach((door, index) => {
    const [a, b] = door.rooms;
    const from = a === room ? b : b === room ? a : -1;
    const tile = door.tiles[0];
    if (from < 0 || tile === undefined) return;
    const back = door.axis === "horizontal" ? grid.width : 1;
    // Rooms are listed north or west first.
    found.push(approach(grid, from, index, tile, from === a ? -back : back));
  });
  for (const [from, tiles] of passagesInto(grid, room)) {
    const tile = tiles[tiles.length >> 1] as number;
    const step = stepsOut(grid).find((s) => grid.room[tile + s] === from);
    found.push(step === undefined ? overStairs(grid, from, tile) : approach(grid, from, -1, tile, step));
  }
  return found;
}

/** The four steps from tile to tile. */
function stepsOut(grid: Grid): number[] {
  return [-grid.width, -1, 1, grid.width];
}

/** Tiles of `room` that touch another room without a door between (or lie on its end of stairs), by that room. */
function passagesInto(grid: Grid, room: number): Map<number, number[]> {
  const passages = new Map<number, number[]>();
  for (let t = 0; t < grid.room.length; t++) {
    if (grid.room[t] !== room || !isFloor(grid, t) || (grid.door[t] as number) >= 0) continue;
    const ends = stepsOut(grid).map((step) => t + step);
    const over = grid.link[t] as number;
    if (over >= 0) ends.push(over);
    for (const end of ends) {
      const other = grid.room[end] ?? -1;
      if (other < 0 || other === room || !isFloor(grid, end) || (grid.door[end] as number) >= 0) continue;
      passages.set(other, [...(passages.get(other) ?? []), t]);
      break;
    }
  }
  return passages;
}

/** One waits two tiles from the far end of the stairs. */
function overStairs(grid: Grid, from: number, tile: number): Approach {
  const end = grid.link[tile] as number;
  const way = stepsOut(grid).find(
    (s) => grid.room[end + s * 2] === from && isFloor(grid, end + s) && isFloor(grid, end + s * 2),
  );
  return { from, door: -1, tile, ...middleOf(grid, end + (way ?? 0) * 2) };
}

function approach(grid: Grid, from: number, door: number, tile: number, back: number): Approach {
  const aside = back === 1 || back === -1 ? grid.width : 1;
  let at = tile + back;
  for (const [steps, side] of WAITING) {
    const spot = tile + back * steps + aside * side;
    if (grid.room[spot] !== from || !isFloor(grid, spot) || (grid.link[spot] as number) >= 0) continue;
    at = spot;
    break;
  }
  return { from, door, tile, ...middleOf(grid, at) };
}

function middleOf(grid: Grid, tile: number): { x: number; y: number } {
  return { x: centreX(tile, grid.width), y: centreY(tile, grid.width) };
}

function cornersOf(grid: Grid, room: number): Corner[] {
  const found: Corner[] = [];
  grid.data.lockers.forEach((l, locker) => {
    if (grid.room[tileAt(grid, l.outX, l.outY)] === room && found.length < MOST)
      found.push({ x: l.outX, y: l.outY, locker });
  });
  const middle = grid.data.rooms[room];
  if (!middle || found.length > 0) return found;
  // Each corner is the tile farthest from the middle and from those already taken.
  const taken = [{ x: middle.x, y: middle.y }];
  while (found.length < CORNERS) {
    let best: Corner | undefined;
    let far = CORNER_APART_M * CORNER_APART_M;
    for (let t = 0; t < grid.room.length; t++) {
      if (grid.room[t] !== room || !isFloor(grid, t) || (grid.link[t] as number) >= 0 || !hasElbowRoom(grid, t))
        continue;
      const x = centreX(t, grid.width);
      const y = centreY(t, grid.width);
      const gap = Math.min(...taken.map((p) => (p.x - x) * (p.x - x) + (p.y - y) * (p.y - y)));
      if (gap <= far) continue;
      far = gap;
      best = { x, y, locker: -1 };
    }
    if (!best) break;
    taken.push(best);
    found.push(best);
  }
  if (found.length === 0) found.push({ x: middle.x, y: middle.y, locker: -1 });
  return found;
}

/** A corner between furniture is looked into from the open floor beside it. */
function hasElbowRoom(grid: Grid, tile: number): boolean {
  let free = 0;
  for (const step of [-grid.width, -1, 1, grid.width]) if (isFloor(grid, tile + step)) free++;
  return free >= 2;
}
