/** Bodies, crowds and empty snapshots for scripted scenes; places are found by the kind of room, so scenes survive a redrawn map. */
import type { StagePerson, StageRound, StageSelf, StageZombie, WorldSnapshot } from "../../../client/view/snapshot.ts";
import type { RoomKind, ZombiePose } from "../../../shared/content/ids.ts";
import type { MapData } from "../../../shared/content/maps/format.ts";

export const NAMES = [
  "Haneul",
  "Jiwoo",
  "Minjae",
  "Seo-yeon",
  "도윤",
  "하린",
  "Old Park",
  "Sgt. Kim",
  "Bomi",
  "유나",
  "Mr. Lee",
  "Taeo",
];
export const EAST = 0;
export const SOUTH = 64;
export const WEST = 128;
export const NORTH = 192;
export const OPEN = 2;

export interface Point {
  x: number;
  y: number;
}

/** Seeded, so that crowds stand where they stood. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

export function roundOf(map: MapData): StageRound {
  return { map, seat: 0, publicSeed: 11, roster: NAMES.map((name, seat) => ({ seat, name, look: seat })) };
}

/** A snapshot of an empty building with every door open and every lamp on, changed by `over`. */
export function still(map: MapData, over: Partial<WorldSnapshot>): WorldSnapshot {
  return {
    timeS: 0,
    phase: "outbreak",
    self: null,
    fog: true,
    people: [],
    shades: [],
    zombies: [],
    doors: map.doors.map(() => OPEN),
    lamps: map.lamps.map(() => 2),
    gate: { index: -1, open: false, progress: 0 },
    items: [],
    decoys: [],
    corpses: [],
    marks: [],
    sites: map.sites.map((site) => ({ kind: site.kind, x: site.x, y: site.y, done: false })),
    bells: map.bells,
    supplies: map.supplies.map((one) => ({ ...one, full: true })),
    pings: [],
    sounds: [],
    heartbeats: [],
    fear: 0,
    onsetS: null,
    ...over,
  };
}

export function me(at: Point, facing: number, over: Partial<StageSelf> = {}): StageSelf {
  return { ...at, facing, pose: "idle", health: "well", item: "none", light: true, lit: true, ...over };
}

export function person(
  seat: number,
  x: number,
  y: number,
  facing: number,
  over: Partial<StagePerson> = {},
): StagePerson {
  return { seat, gen: 1, x, y, facing, pose: "idle", health: "well", item: "none", light: true, ...over };
}

export function zombie(
  slot: number,
  x: number,
  y: number,
  facing: number,
  lit: boolean,
  look: number,
  pose: ZombiePose,
  mark = 0,
): StageZombie {
  return { slot, gen: 1, x, y, facing, lit, look: lit ? look : 0, pose, mark };
}

/** The middle of the first room of a kind, or of the map's first room. */
export function room(
  map: MapData,
  kind: RoomKind,
): { index: number; x: number; y: number; left: number; right: number; top: number; bottom: number } {
  const index = Math.max(
    0,
    map.rooms.findIndex((one) => one.kind === kind),
  );
  const tiles = map.roomOf.flatMap((of, tile) => (of === index + 1 ? [tile] : []));
  const xs = tiles.map((tile) => tile % map.width);
  const ys = tiles.map((tile) => Math.floor(tile / map.width));
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return { index, x: (left + right + 1) / 2, y: (top + bottom + 1) / 2, left, right, top, bottom };
}

export function horde(
  count: number,
  at: (roll: () => number) => Point,
  facing: number,
  lit: (p: Point) => boolean,
  pose: ZombiePose,
  speed: number,
  timeS: number,
): StageZombie[] {
  const roll = dice(5);
  const angle = (facing / 128) * Math.PI;
  return Array.from({ length: count }, (_, i) => {
    const p = at(roll);
    p.x += Math.cos(angle) * speed * timeS;
    p.y += Math.sin(angle) * speed * timeS;
    return zombie(
      i,
      p.x,
      p.y,
      facing + Math.round((roll() - 0.5) * 14),
      lit(p),
      [0, 1, 0, 2, 3, 0, 1, 4][i % 8] ?? 0,
      pose,
    );
  });
}
