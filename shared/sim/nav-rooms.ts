/**
 * The map seen from far: which room leads to which, and which places are joined by foot at all. Facts of the map alone, found once.
 */
import { type Grid, tileAt } from "./grid.ts";

/** Whether feet may ever stand on this tile, whatever the doors do. Gates are no way through: they are goals of their own. */
export function isFloor(grid: Grid, tile: number): boolean {
  return grid.wall[tile] === 0 && grid.low[tile] === 0 && (grid.gate[tile] as number) < 0;
}

/** A way from one room into another. `door` -1 = an open passage or stairs. */
export interface RoomExit {
  readonly room: number;
  readonly door: number;
}

const graphs = new WeakMap<Grid, readonly (readonly RoomExit[])[]>();

/** Per room its exits: doors, open passages and stairs. Built once per map. */
export function roomGraph(grid: Grid): readonly (readonly RoomExit[])[] {
  let graph = graphs.get(grid);
  if (!graph) {
    graph = buildGraph(grid);
    graphs.set(grid, graph);
  }
  return graph;
}

function buildGraph(grid: Grid): RoomExit[][] {
  const graph: RoomExit[][] = grid.data.rooms.map(() => []);
  const join = (a: number, b: number, door: number): void => {
    if (a < 0 || b < 0 || a === b) return;
    if (graph[a]?.some((e) => e.room === b && e.door === door)) return;
    graph[a]?.push({ room: b, door });
    graph[b]?.push({ room: a, door });
  };
  grid.data.doors.forEach((d, i) => {
    join(d.rooms[0], d.rooms[1], i);
  });
  const size = grid.width * grid.height;
  const passage = (t: number, u: number): void => {
    if (u >= size || !isFloor(grid, t) || !isFloor(grid, u)) return;
    if ((grid.door[t] as number) >= 0 || (grid.door[u] as number) >= 0) return;
    join(grid.room[t] as number, grid.room[u] as number, -1);
  };
  for (let t = 0; t < size; t++) {
    if ((t + 1) % grid.width !== 0) passage(t, t + 1);
    passage(t, t + grid.width);
    const end = grid.link[t] as number;
    if (end >= 0) join(grid.room[t] as number, grid.room[end] as number, -1);
  }
  return graph;
}

/** The tile from which a room can be walked all over. */
export function roomTile(grid: Grid, room: number): number {
  const r = grid.data.rooms[room];
  return r ? tileAt(grid, r.x, r.y) : -1;
}

const grounds = new WeakMap<Grid, Int16Array>();

/**
 * Whether feet can get from one tile to the other with every door open. Gates join nothing, but who stands in one belongs to both
 * sides. Cheap: the joined regions of a map are numbered once.
 */
export function isJoined(grid: Grid, a: number, b: number): boolean {
  let ground = grounds.get(grid);
  if (!ground) {
    ground = numberGrounds(grid);
    grounds.set(grid, ground);
  }
  const ga = ground[a] ?? 0;
  const gb = ground[b] ?? 0;
  return ga === gb || ga === 0 || gb === 0;
}

/** Region number per tile, from 1; 0 = no floor. */
function numberGrounds(grid: Grid): Int16Array {
  const ground = new Int16Array(grid.width * grid.height);
  const open: number[] = [];
  let regions = 0;
  for (let start = 0; start < ground.length; start++) {
    if (ground[start] !== 0 || !isFloor(grid, start)) continue;
    regions++;
    open.push(start);
    ground[start] = regions;
    while (open.length > 0) {
      const t = open.pop() as number;
      for (const to of [t - 1, t + 1, t - grid.width, t + grid.width, grid.link[t] as number]) {
        if (to < 0 || ground[to] !== 0 || !isFloor(grid, to)) continue;
        ground[to] = regions;
        open.push(to);
      }
    }
  }
  return ground;
}
