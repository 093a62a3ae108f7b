/**
 * Maps drawn in text for tests. One character is one tile of 1 m:
 * `#` wall, `.` floor, `D` door, `L` locker (in a wall tile, opens to the south), `l` lamp, `b` bell, `o` furniture, `i` item spot,
 * `B` breaker, `A` antenna rack, `M` mast, `S` sample, `G` gate, `z` horde spawn, `s` supplies. Letters stand on floor. Rooms are found by flood fill between doors.
 */
import type { DoorData, MapData } from "../../shared/content/maps/format.ts";

const SOLID = new Set(["#", "L"]);

export function asciiMap(rows: readonly string[]): MapData {
  const height = rows.length;
  const width = Math.max(...rows.map((r) => r.length));
  const at = (x: number, y: number) => rows[y]?.[x] ?? "#";
  const floor: number[] = [];
  const roomOf = new Array<number>(width * height).fill(0);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) floor.push(SOLID.has(at(x, y)) ? 0 : 1);
  const rooms: { x: number; y: number }[] = [];
  for (let t = 0; t < floor.length; t++) {
    const c = at(t % width, Math.floor(t / width));
    if (floor[t] === 0 || roomOf[t] !== 0 || c === "D" || c === "G") continue;
    rooms.push({ x: (t % width) + 0.5, y: Math.floor(t / width) + 0.5 });
    const open = [t];
    roomOf[t] = rooms.length;
    while (open.length > 0) {
      const here = open.pop() as number;
      for (const next of [here - 1, here + 1, here - width, here + width]) {
        const ch = at(next % width, Math.floor(next / width));
        if (floor[next] !== 1 || roomOf[next] !== 0 || ch === "D" || ch === "G") continue;
        roomOf[next] = rooms.length;
        open.push(next);
      }
    }
  }
  const spots = (letter: string) => {
    const out: { id: string; x: number; y: number }[] = [];
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++)
        if (at(x, y) === letter) out.push({ id: `${letter}${out.length}`, x: x + 0.5, y: y + 0.5 });
    return out;
  };
  const doors: DoorData[] = spots("D").map((d) => {
    const x = Math.floor(d.x);
    const y = Math.floor(d.y);
    const vertical = SOLID.has(at(x, y - 1)) && SOLID.has(at(x, y + 1));
    const side = (dx: number, dy: number) => (roomOf[(y + dy) * width + x + dx] ?? 1) - 1;
    return {
      id: d.id,
      tiles: [y * width + x],
      axis: vertical ? ("vertical" as const) : ("horizontal" as const),
      rooms: vertical ? ([side(-1, 0), side(1, 0)] as const) : ([side(0, -1), side(0, 1)] as const),
    };
  });
  for (const d of doors) roomOf[d.tiles[0] as number] = d.rooms[0] + 1;
  const site = (
    letter: string,
    objective: "power" | "signal" | "samples",
    kind: "breaker" | "antennaRack" | "mast" | "sample",
  ) => spots(letter).map((s) => ({ ...s, objective, kind }));
  const start = rooms[0] ?? { x: 1.5, y: 1.5 };
  return {
    id: "ascii",
    name: { en: "Test", ko: "시험" },
    width,
    height,
    floor,
    low: spots("o").map((s) => Math.floor(s.y) * width + Math.floor(s.x)),
    roomOf,
    rooms: rooms.map((r, i) => ({
      id: `r${i}`,
      kind: "classroom" as const,
      name: { en: `Room ${i}`, ko: `방 ${i}` },
      ...r,
    })),
    doors,
    lockers: spots("L").map((l) => ({ ...l, outX: l.x, outY: l.y + 1 })),
    lamps: spots("l").map((l) => ({ ...l, kind: "lantern" as const, radiusM: 5 })),
    props: [],
    decals: [],
    fences: [],
    faces: [],
    assembly: [
      {
        room: 0,
        spawns: Array.from({ length: 12 }, (_, i) => ({
          x: start.x + (i % 4) * 0.7,
          y: start.y + Math.floor(i / 4) * 0.7,
        })),
      },
    ],
    bells: spots("b"),
    sites: [
      ...site("B", "power", "breaker"),
      ...site("A", "signal", "antennaRack"),
      ...site("M", "signal", "mast"),
      ...site("S", "samples", "sample"),
    ],
    itemSpots: spots("i"),
    supplies: spots("s"),
    hordeSpawns: spots("z"),
    gates: spots("G").map((g) => ({
      id: g.id,
      name: { en: "Gate", ko: "문" },
      x: g.x,
      y: g.y,
      inner: { x: g.x, y: g.y - 1.5 },
      outer: { x: g.x, y: g.y + 1.5 },
      tiles: [Math.floor(g.y) * width + Math.floor(g.x)],
      axis: "horizontal" as const,
    })),
    cells: rooms.map((_, i) => i).slice(-1),
    exileStarts: spots("G").map((g) => ({ x: g.x, y: g.y + 1.5 })),
    links: [],
  };
}
