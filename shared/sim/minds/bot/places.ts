/**
 * Favourite places: which rooms a bot of some habit goes back to, the same all night for the same `favourite` number. Drawn from the
 * plan of the building alone, which everyone knows, and never from what happens in it.
 */
import { habitual } from "../../../content/secret/bots.ts";
import { centreX, centreY, type Grid, roomAt } from "../../grid.ts";
import { FAR, fieldTo, isFloor, roomGraph, roomTile } from "../../nav.ts";
import { type Bot, gap } from "./scene.ts";

/** Facts of one map, found once. */
interface Plan {
  /** Tiles of each room that feet may stand on. */
  readonly tiles: readonly (readonly number[])[];
  /** Rooms that can be shut: doors only, and few of them. */
  readonly strongholds: readonly number[];
  /** Rooms with a locker, or off the ways of others. */
  readonly lairs: readonly number[];
  /** Of these: rooms with a locker. */
  readonly lockers: ReadonlySet<number>;
  /** Rooms one passes through. */
  readonly ways: readonly number[];
  /** Tiles away from the doors, by room; found when first asked for. */
  readonly inner: (readonly number[])[];
  /** Favourite rooms found so far, by what they are for, favourite number and seat. */
  readonly favourites: Map<string, readonly number[]>;
}

/** Tiles away from doors that are enough for a crew. */
const ROOMY = 8;
const plans = new WeakMap<Grid, Plan>();

function planOf(grid: Grid): Plan {
  let plan = plans.get(grid);
  if (!plan) {
    plan = makePlan(grid);
    plans.set(grid, plan);
  }
  return plan;
}

function makePlan(grid: Grid): Plan {
  const { rooms, lockers } = grid.data;
  const graph = roomGraph(grid);
  const tiles: number[][] = rooms.map(() => []);
  for (let t = 0; t < grid.width * grid.height; t++) if (isFloor(grid, t)) tiles[grid.room[t] as number]?.push(t);
  const doorsOnly = (room: number) => (graph[room] ?? []).every((exit) => exit.door >= 0);
  const exits = (room: number) => graph[room]?.length ?? 0;
  const indoors = (room: number) => rooms[room]?.kind !== "yard" && rooms[room]?.kind !== "outside";
  const all = rooms.map((_, i) => i).filter((i) => exits(i) > 0 && (tiles[i]?.length ?? 0) >= 12);
  const passage = (i: number) => rooms[i]?.kind === "corridor" || rooms[i]?.kind === "yard" || exits(i) > 3;
  const hasLocker = (i: number) => lockers.some((l) => roomAt(grid, l.outX, l.outY) === i);
  return {
    tiles,
    strongholds: all.filter((i) => indoors(i) && doorsOnly(i) && exits(i) <= habitual.hold.exitsMax),
    lairs: all.filter((i) => indoors(i) && (hasLocker(i) || (!passage(i) && exits(i) <= 2))),
    lockers: new Set(all.filter(hasLocker)),
    ways: all.filter(passage),
    inner: [],
    favourites: new Map(),
  };
}

/** The room where a crew that holds out meets; `second` = where it goes when the first is lost. -1 when the map has none. */
export function strongholdOf(bot: Bot, second: boolean): number {
  return favourites(bot, "hold", false, (plan, key) => shuffled(plan.strongholds, key))[second ? 1 : 0] ?? -1;
}

/** Where one that hides goes by turns. */
export function lairsOf(bot: Bot): readonly number[] {
  return favourites(bot, "hide", true, (plan, key) => {
    const all = shuffled(plan.lairs, key);
    const first = all.find((room) => plan.lockers.has(room)) ?? all[0] ?? -1;
    const near = all.filter((room) => wayBetween(bot.grid, first, room) < habitual.hide.withinM);
    // Lockers before corners.
    const isLocker = (room: number) => (plan.lockers.has(room) ? 0 : 1);
    return near.sort((a, b) => isLocker(a) - isLocker(b)).slice(0, habitual.hide.lairs);
  });
}

/** Around which rooms one that runs goes: each the nearest to the one before. Some go the other way round. */
export function circuitOf(bot: Bot): readonly number[] {
  return favourites(bot, "run", true, (plan) => {
    const left = shuffled(plan.ways, bot.favourite).slice(0, habitual.run.waypoints);
    const circuit: number[] = [];
    for (let room = left[0]; room !== undefined; ) {
      circuit.push(room);
      left.splice(left.indexOf(room), 1);
      const from = room;
      room = [...left].sort((a, b) => wayBetween(bot.grid, from, a) - wayBetween(bot.grid, from, b))[0];
    }
    return scramble(bot.favourite, bot.round.seat) % 2 === 0 ? circuit : circuit.reverse();
  });
}

/** The part of the building that one who works alone takes for its own; seats of a crew have different ones. */
export function homeOf(bot: Bot): { x: number; y: number } {
  const rooms = favourites(bot, "split", false, (plan, key) => shuffled(plan.lairs, key));
  return bot.grid.data.rooms[rooms[(bot.round.seat * 2) % Math.max(1, rooms.length)] ?? -1] ?? bot.self;
}

/** Metres by which a place seems farther to one that works alone, because it is not in its own part of the building. */
export function astrayM(bot: Bot, place: { x: number; y: number }): number {
  return bot.habit === "split" ? gap(place, homeOf(bot)) * habitual.split.homeShare : 0;
}

/** Found once for a map, a favourite number and (when seats differ) a seat. */
function favourites(
  bot: Bot,
  what: string,
  bySeat: boolean,
  find: (plan: Plan, key: number) => readonly number[],
): readonly number[] {
  const plan = planOf(bot.grid);
  const seat = bySeat ? bot.round.seat + 1 : 0;
  const name = `${what}/${bot.favourite}/${seat}`;
  let rooms = plan.favourites.get(name);
  if (!rooms) {
    rooms = find(plan, bot.favourite * 16 + seat);
    plan.favourites.set(name, rooms);
  }
  return rooms;
}

/** Metres on foot from room to room; Infinity where there is no way. */
function wayBetween(grid: Grid, from: number, to: number): number {
  const d = fieldTo(grid, roomTile(grid, to)).dist[roomTile(grid, from)] ?? FAR;
  return d === FAR ? Number.POSITIVE_INFINITY : d / 10;
}

/** A place in a room away from its doors: by `draw`, any whole number. */
export function spotIn(grid: Grid, room: number, draw: number): { x: number; y: number } {
  const plan = planOf(grid);
  const inner = plan.inner[room] ?? innerTiles(grid, room);
  plan.inner[room] = inner;
  const tile = inner[draw % Math.max(1, inner.length)];
  if (tile === undefined) return grid.data.rooms[room] ?? { x: 0, y: 0 };
  return { x: centreX(tile, grid.width), y: centreY(tile, grid.width) };
}

function innerTiles(grid: Grid, room: number): number[] {
  const reach = fieldTo(grid, roomTile(grid, room)).dist;
  const all = (planOf(grid).tiles[room] ?? []).filter((t) => (reach[t] as number) < FAR && !isByDoor(grid, t, 0));
  const aside = all.filter((t) => !isByDoor(grid, t, 2));
  return aside.length >= ROOMY ? aside : all;
}

function isByDoor(grid: Grid, tile: number, reach: number): boolean {
  for (let dy = -reach; dy <= reach; dy++) {
    for (let dx = -reach; dx <= reach; dx++) if ((grid.door[tile + dy * grid.width + dx] ?? -1) >= 0) return true;
  }
  return false;
}

/** The same order for the same number. */
function shuffled(rooms: readonly number[], key: number): number[] {
  return [...rooms].sort((a, b) => scramble(key, a) - scramble(key, b) || a - b);
}

/** A number 0..2^31-1 that looks drawn: integer mixing in the manner of MurmurHash3's finaliser (Appleby, public domain). */
function scramble(key: number, n: number): number {
  let h = Math.imul(key + 1, 0x9e3779b1) ^ Math.imul(n + 1, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 1;
}
