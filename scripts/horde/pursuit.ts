/**
 * The same pursuit twice: our horde's step and recast-navigation's crowd, on the same floor, with the same agents, starts and six moving targets.
 * Every agent learns where its target is twice a second. Bench only.
 */
import { generateSoloNavMesh } from "@recast-navigation/generators";
import { Crowd, type CrowdAgent, init, type NavMesh, NavMeshQuery } from "recast-navigation";
import type { MapData } from "../../shared/content/maps/format.ts";
import { mapById } from "../../shared/content/maps/index.ts";
import { horde } from "../../shared/content/secret/odds.ts";
import { type Grid, tileAt } from "../../shared/sim/grid.ts";
import { stepBody } from "../../shared/sim/movement.ts";
import { isFloor } from "../../shared/sim/nav.ts";
import { hordeSystem } from "../../shared/sim/systems/horde.ts";
import type { World } from "../../shared/sim/world.ts";
import { fillUp, groundTiles, openWorld, PEOPLE } from "./crowd-world.ts";
import { createWalkers, type Walker, walkOn } from "./walkers.ts";

const TICKS = 400;
/** Ticks not counted: everything starts at once. */
const WARM_TICKS = 60;
const RETARGET_TICKS = 10;
const BODY_M = 0.3;
const TICK_S = 0.05;
/** Nearer than this two stand in one another. */
const OVERLAP_M = 0.25;

export interface PursuitCost {
  readonly p50Ms: number;
  readonly meanMs: number;
  /** Mean metres to the agent's own target over the second half. */
  readonly metres: number;
  /** Agents that ever stood off the floor. */
  readonly offMap: number;
  /** Pairs overlapping at the end. */
  readonly overlaps: number;
}

interface Track {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** School without its stairs: a navmesh knows none. */
function flatSchool(): MapData {
  return { ...mapById("school"), links: [] };
}

/** Where the targets are at each tick. */
function tracksOf(world: World): Track[] {
  const { grid, barriers } = world;
  const walkers = createWalkers(grid, PEOPLE);
  return world.people.map((p, k) => {
    const track = { x: new Float64Array(TICKS), y: new Float64Array(TICKS) };
    const body = { ...p };
    for (let t = 0; t < TICKS; t++) {
      const hold = { speedFactor: 1, mayRun: true, crawling: false };
      stepBody(grid, barriers, body, walkOn(grid, walkers[k] as Walker, k, t, body.x, body.y), hold);
      track.x[t] = body.x;
      track.y[t] = body.y;
    }
    return track;
  });
}

/** What both are measured by: called after each tick with every agent's place. */
class Gauge {
  readonly times: number[] = [];
  readonly off = new Set<number>();
  metres = 0;
  overlaps = 0;
  readonly grid: Grid;
  readonly tracks: readonly Track[];
  readonly agents: number;

  constructor(grid: Grid, tracks: readonly Track[], agents: number) {
    this.grid = grid;
    this.tracks = tracks;
    this.agents = agents;
  }

  look(t: number, ms: number, xOf: (i: number) => number, yOf: (i: number) => number): void {
    if (t >= WARM_TICKS) this.times.push(ms);
    for (let i = 0; i < this.agents; i++) {
      const x = xOf(i);
      const y = yOf(i);
      const tile = tileAt(this.grid, x, y);
      if (tile < 0 || !isFloor(this.grid, tile)) this.off.add(i);
      const track = this.tracks[i % PEOPLE] as Track;
      if (t >= TICKS / 2)
        this.metres += Math.hypot((track.x[t] as number) - x, (track.y[t] as number) - y) / (this.agents * (TICKS / 2));
      if (t < TICKS - 1) continue;
      for (let j = 0; j < i; j++) if (Math.hypot(x - xOf(j), y - yOf(j)) < OVERLAP_M) this.overlaps++;
    }
  }

  cost(): PursuitCost {
    const times = this.times.toSorted((a, b) => a - b);
    return {
      p50Ms: times[times.length >> 1] as number,
      meanMs: times.reduce((sum, ms) => sum + ms, 0) / times.length,
      metres: this.metres,
      offMap: this.off.size,
      overlaps: this.overlaps,
    };
  }
}

/** Our horde: the real system, each zombie after the target of its number. */
function ours(map: MapData, agents: number): { cost: PursuitCost; world: World; starts: readonly number[] } {
  const world = openWorld(map, agents);
  const tracks = tracksOf(world);
  fillUp(world, groundTiles(world), (i) => i % PEOPLE);
  const z = world.zombies;
  const starts = Array.from({ length: agents }, (_, i) => [z.x[i] as number, z.y[i] as number]).flat();
  const gauge = new Gauge(world.grid, tracks, agents);
  for (let i = 0; i < agents; i++) z.target[i] = i % PEOPLE;
  for (let t = 0; t < TICKS; t++) {
    world.tick++;
    for (const p of world.people) {
      const track = tracks[p.seat] as Track;
      p.x = track.x[t] as number;
      p.y = track.y[t] as number;
      p.graceUntilTick = world.tick + 40;
      const seen = world.packs[p.seat]?.lastSeen[p.seat];
      if (seen && (t === 0 || (t + p.seat) % RETARGET_TICKS === 0))
        Object.assign(seen, { tick: world.tick, x: p.x, y: p.y });
    }
    const start = performance.now();
    hordeSystem(world);
    gauge.look(
      t,
      performance.now() - start,
      (i) => z.x[i] as number,
      (i) => z.y[i] as number,
    );
  }
  return { cost: gauge.cost(), world, starts };
}

/** The floor as one flat mesh of two triangles a tile. */
function meshOf(grid: Grid): NavMesh {
  const positions: number[] = [];
  const indices: number[] = [];
  for (let t = 0; t < grid.wall.length; t++) {
    if (!isFloor(grid, t)) continue;
    const x = t % grid.width;
    const y = Math.floor(t / grid.width);
    const first = positions.length / 3;
    positions.push(x, 0, y, x + 1, 0, y, x + 1, 0, y + 1, x, 0, y + 1);
    indices.push(first, first + 2, first + 1, first, first + 3, first + 2);
  }
  // A flat mesh needs bounds with some height, and a detail distance above zero, or the generator reads out of bounds.
  const made = generateSoloNavMesh(positions, indices, {
    cs: 0.2,
    ch: 0.2,
    walkableRadius: 1,
    walkableHeight: 4,
    walkableClimb: 1,
    detailSampleDist: 6,
    detailSampleMaxError: 1,
    bounds: [
      [0, -1, 0],
      [grid.width, 2, grid.height],
    ],
  });
  if (!made.success) throw new Error(`no navmesh: ${made.error}`);
  return made.navMesh;
}

/** Recast's crowd with avoidance and separation, from the same starts after the same targets. */
function recast(world: World, mesh: NavMesh, starts: readonly number[]): PursuitCost {
  const agents = starts.length / 2;
  const tracks = tracksOf(openWorld(world.grid.data, 1));
  const query = new NavMeshQuery(mesh);
  const crowd = new Crowd(mesh, { maxAgents: agents, maxAgentRadius: BODY_M });
  const crew: CrowdAgent[] = Array.from({ length: agents }, (_, i) => {
    const { point } = query.findClosestPoint({ x: starts[i * 2] as number, y: 0, z: starts[i * 2 + 1] as number });
    return crowd.addAgent(point, {
      radius: BODY_M,
      height: 1,
      maxAcceleration: 20,
      maxSpeed: horde.huntMps,
      collisionQueryRange: 1.5,
      pathOptimizationRange: 0,
      separationWeight: 2,
      updateFlags: 7,
    });
  });
  const gauge = new Gauge(world.grid, tracks, agents);
  for (let t = 0; t < TICKS; t++) {
    const start = performance.now();
    for (let i = 0; i < agents; i++) {
      if (t !== 0 && (t + i) % RETARGET_TICKS !== 0) continue;
      const track = tracks[i % PEOPLE] as Track;
      crew[i]?.requestMoveTarget({ x: track.x[t] as number, y: 0, z: track.y[t] as number });
    }
    crowd.update(TICK_S);
    const ms = performance.now() - start;
    const places = crew.map((agent) => agent.position());
    gauge.look(
      t,
      ms,
      (i) => places[i]?.x ?? -1,
      (i) => places[i]?.z ?? -1,
    );
  }
  crowd.destroy();
  query.destroy();
  return gauge.cost();
}

export interface Comparison {
  readonly agents: number;
  readonly ours: PursuitCost;
  readonly recast: PursuitCost;
  /** Our p50 as a share of recast's. */
  readonly ratio: number;
}

/** Both with so many agents, one after the other and ours once more; of ours the first run is the warm-up. */
export async function pursuit(agents: number): Promise<Comparison> {
  await init();
  const map = flatSchool();
  const { world, starts } = ours(map, agents);
  const theirs = recast(world, meshOf(world.grid), starts);
  const mine = ours(map, agents).cost;
  return { agents, ours: mine, recast: theirs, ratio: mine.p50Ms / theirs.p50Ms };
}
