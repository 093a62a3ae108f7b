/** What the enemy costs in a tick, far beyond the rules' caps: all its layers together, and what it leaves to the garbage collector. */
import v8 from "node:v8";
import vm from "node:vm";
import { threadMs } from "../../server/ops/metrics.ts";
import { mapById } from "../../shared/content/maps/index.ts";
import type { Move } from "../../shared/sim/movement.ts";
import { type Observe, step } from "../../shared/sim/step.ts";
import type { World } from "../../shared/sim/world.ts";
import { keepAlive } from "../bench/crowd.ts";
import { fillUp, groundTiles, openWorld } from "./crowd-world.ts";
import { createWalkers, type Walker, walkOn } from "./walkers.ts";

/** The enemy's layers, which are measured, and what the people need to walk about in light; the rest of the round does not run. */
const ENEMY = new Set(["horde", "packs", "director", "virus"]);
const STAGE = new Set(["move", "doors", "light", "fear"]);
const WARM_TICKS = 400;
const TICKS = 400;
/** The same ticks are played so often; of each the shortest time counts for the percentiles: what it costs when nothing else has the core. */
const RUNS = 6;
const HEAP_TICKS = 2400;
const GARBAGE_TICKS = 100;
const PACK = 5;

export interface TickCost {
  readonly zombies: number;
  /** CPU time, whose clock may be too coarse for a single tick; the percentiles are by the wall. */
  readonly meanMs: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Mean milliseconds by system. */
  readonly systems: Readonly<Record<string, number>>;
  /** Zombies that hunted, mean over the ticks. */
  readonly hunting: number;
}

interface Round {
  readonly world: World;
  readonly walkers: Walker[];
  readonly tiles: number[];
}

function begin(zombies: number): Round {
  const world = openWorld(mapById("school"), zombies);
  const round = { world, walkers: createWalkers(world.grid, world.people.length), tiles: groundTiles(world) };
  world.phase = "outbreak";
  for (let t = 0; t < WARM_TICKS; t++) {
    fillUp(world, round.tiles, (i) => Math.floor(i / PACK));
    advance(round);
  }
  return round;
}

/** One tick in the middle of an outbreak that neither ends nor calms down, and costs nobody's life. */
function advance({ world, walkers }: Round, observe: Observe = (_, run) => run()): void {
  keepAlive(world);
  world.phaseEndTick = world.tick + 1000;
  world.director.mode = "build";
  world.director.modeUntilTick = world.tick + 1000;
  world.director.firstContact = true;
  const moves = new Map<number, readonly Move[]>();
  for (const p of world.people)
    moves.set(p.seat, [walkOn(world.grid, walkers[p.seat] as Walker, p.seat, world.tick, p.x, p.y)]);
  step(world, { moves, intents: [], controls: [] }, (name, run) => {
    if (ENEMY.has(name)) observe(name, run);
    else if (STAGE.has(name)) run();
  });
}

/** The tick with so many zombies, milliseconds on this machine. Equal seeds make equal runs. */
export function tickCost(zombies: number, runs = RUNS): TickCost {
  const times = new Float64Array(TICKS).fill(Number.POSITIVE_INFINITY);
  const systems = new Map<string, number>();
  let hunting = 0;
  for (let run = 0; run < runs; run++) hunting = timedRun(zombies, times, systems);
  for (const [name, ms] of systems) systems.set(name, ms / runs);
  times.sort();
  return {
    zombies,
    meanMs: [...systems.values()].reduce((sum, ms) => sum + ms, 0),
    p50Ms: times[TICKS >> 1] as number,
    p99Ms: times[Math.floor(TICKS * 0.99)] as number,
    systems: Object.fromEntries(systems),
    hunting,
  };
}

/** One run; keeps the shorter of each tick's times, and adds up the CPU time of each system. Returns how many hunted, on average. */
function timedRun(zombies: number, times: Float64Array, systems: Map<string, number>): number {
  const round = begin(zombies);
  const { world } = round;
  let hunting = 0;
  for (let t = 0; t < TICKS; t++) {
    fillUp(world, round.tiles, (i) => Math.floor(i / PACK));
    let tickMs = 0;
    advance(round, (name, run) => {
      const startMs = performance.now();
      const startCpuMs = threadMs();
      run();
      systems.set(name, (systems.get(name) ?? 0) + (threadMs() - startCpuMs) / TICKS);
      tickMs += performance.now() - startMs;
    });
    times[t] = Math.min(times[t] as number, tickMs);
    for (let i = 0; i < world.zombies.capacity; i++) if ((world.zombies.target[i] as number) >= 0) hunting += 1 / TICKS;
  }
  return hunting;
}

export interface HeapCost {
  /** Growth over 2400 ticks, once the garbage is gone. */
  readonly grownMb: number;
  /** Garbage of the enemy's systems, kilobytes a tick, by system. */
  readonly garbageKb: Readonly<Record<string, number>>;
}

/** What stays, and what is thrown away. */
export function heapCost(zombies: number): HeapCost {
  v8.setFlagsFromString("--expose-gc");
  const collect = vm.runInNewContext("gc") as () => void;
  const round = begin(zombies);
  const used = () => v8.getHeapStatistics().used_heap_size;
  collect();
  const before = used();
  for (let t = 0; t < HEAP_TICKS; t++) advance(round);
  collect();
  const grownMb = (used() - before) / 1e6;
  return { grownMb, garbageKb: garbageOf(round, used) };
}

/** Kilobytes a tick that each system of the enemy allocates; ticks in which the collector ran are left out. */
function garbageOf(round: Round, used: () => number): Record<string, number> {
  const own = Math.min(
    ...Array.from({ length: 50 }, () => used())
      .map((bytes, i, all) => bytes - (all[i - 1] ?? 0))
      .slice(1),
  );
  const sums = new Map<string, { bytes: number; ticks: number }>();
  for (let t = 0; t < GARBAGE_TICKS; t++) {
    advance(round, (name, run) => {
      const before = used();
      run();
      const bytes = used() - before - own;
      const sum = sums.get(name) ?? { bytes: 0, ticks: 0 };
      if (bytes >= 0) sums.set(name, { bytes: sum.bytes + bytes, ticks: sum.ticks + 1 });
    });
  }
  return Object.fromEntries([...sums].map(([name, { bytes, ticks }]) => [name, bytes / ticks / 1024]));
}
