/**
 * The picture behind title and lobby: the longest corridor of the map at night, a slow camera, and a few of the infected who pass
 * through as pairs of eyes. A function of time alone; nobody plays here.
 */
import type { MapData } from "../../shared/content/maps/format.ts";
import { chance } from "./paint.ts";
import type { StageRound, StageZombie, WorldSnapshot } from "./snapshot.ts";

interface Hall {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

const WALKERS = 5;
const WALK_MPS = 0.75;
const DRIFT_S = 46;

export function backdropRound(map: MapData): StageRound {
  return { map, seat: -1, roster: [], publicSeed: 7 };
}

/** The longest straight run of walkable floor in a corridor, in metres; of any room when the map has no corridor. */
export function longestHall(map: MapData): Hall {
  const low = new Set(map.low);
  const corridor = map.rooms.some((room) => room.kind === "corridor");
  const open = (x: number, y: number) => {
    const tile = y * map.width + x;
    const room = map.rooms[(map.roomOf[tile] ?? 0) - 1];
    return room !== undefined && (!corridor || room.kind === "corridor") && map.floor[tile] !== 0 && !low.has(tile);
  };
  let best: Hall = { left: 1, right: 2, y: 1 };
  for (let y = 0; y < map.height; y++) {
    let from = -1;
    for (let x = 0; x <= map.width; x++) {
      const on = x < map.width && open(x, y);
      if (on && from < 0) from = x;
      if (!on && from >= 0) {
        if (x - from > best.right - best.left) best = { left: from + 0.5, right: x - 0.5, y: y + 0.5 };
        from = -1;
      }
    }
  }
  return best;
}

/** The backdrop at a time. `hall` comes from `longestHall`. */
export function backdropAt(map: MapData, hall: Hall, timeS: number): WorldSnapshot {
  const length = hall.right - hall.left;
  const share = 0.5 - 0.5 * Math.cos((timeS / DRIFT_S) * Math.PI * 2);
  const margin = Math.min(4, length / 3);
  return {
    timeS,
    phase: "assembly",
    self: null,
    look: { x: hall.left + margin + (length - margin * 2) * share, y: hall.y - 0.4 },
    fog: false,
    people: [],
    shades: [],
    zombies: Array.from({ length: WALKERS }, (_, i) => walker(hall, i, timeS)),
    doors: map.doors.map(() => 0),
    lamps: map.lamps.map(() => 0),
    gate: { index: -1, open: false, progress: 0 },
    items: [],
    decoys: [],
    corpses: [],
    marks: [],
    sites: [],
    bells: [],
    supplies: [],
    pings: [],
    sounds: [],
    heartbeats: [],
    fear: 0,
    onsetS: null,
  };
}

/** Walks the hall up and down. */
function walker(hall: Hall, i: number, timeS: number): StageZombie {
  const length = hall.right - hall.left;
  const lap = (length * 2) / WALK_MPS;
  const t = (timeS + chance(i, 5) * lap) % lap;
  const way = t * WALK_MPS;
  const back = way > length;
  return {
    slot: i,
    gen: 1,
    x: back ? hall.right - (way - length) : hall.left + way,
    y: hall.y + (chance(i, 9) - 0.5) * 0.8,
    facing: back ? 128 : 0,
    pose: "walk",
    lit: false,
    look: 0,
    mark: 0,
  };
}
