/** What a tick of the simulation costs, in all and by system: twelve bots at the table, a crowd of zombies among them, in the middle of an outbreak. */
import { streamsOf } from "../../server/seed.ts";
import { mapById } from "../../shared/content/maps/index.ts";
import { createWorld } from "../../shared/sim/create.ts";
import { step } from "../../shared/sim/step.ts";
import type { World } from "../../shared/sim/world.ts";
import { botScenario } from "../bots/scenario.ts";
import { keepAlive, keepCrowd, roomForCrowd } from "./crowd.ts";

const SEATS = 12;
/** The same ticks are played so often, once more to warm up; of each tick the shortest time counts: what it costs when nothing else has the core. */
const RUNS = 5;
const WARM_TICKS = 600;
const TICKS = 1000;
const NOTHING = { moves: new Map(), intents: [], controls: [] };

export interface StepCost {
  /** Milliseconds of a tick on the reference machine. */
  readonly mean: number;
  readonly p99: number;
  readonly systems: Readonly<Record<string, number>>;
}

function outbreak(zombies: number): World {
  const world = createWorld(streamsOf("bench"), botScenario("school", "long", SEATS), mapById("school"));
  roomForCrowd(world, zombies);
  while (world.phase === "assembly") step(world, NOTHING);
  return world;
}

function advance(world: World, zombies: number, observe?: Parameters<typeof step>[2]): void {
  keepCrowd(world, zombies);
  keepAlive(world);
  // The outbreak lasts as long as the bench.
  world.phaseEndTick = world.tick + 1000;
  world.huddles = 2;
  for (const o of world.objectives) o.done = false;
  step(world, NOTHING, observe);
}

export function stepCost(zombies: number, slowness: number): StepCost {
  timedRun(zombies);
  const runs = Array.from({ length: RUNS }, () => timedRun(zombies));
  const ticks = Array.from(
    { length: TICKS },
    (_, i) => Math.min(...runs.map((run) => run.ticks[i] as number)) / slowness,
  );
  const names = [...(runs[0]?.systems.keys() ?? [])];
  const ofSystem = (name: string) => Math.min(...runs.map((run) => run.systems.get(name) ?? 0)) / TICKS / slowness;
  return {
    mean: ticks.reduce((sum, ms) => sum + ms, 0) / TICKS,
    p99: ticks.sort((a, b) => a - b)[Math.floor(TICKS * 0.99)] ?? 0,
    systems: Object.fromEntries(names.map((name) => [name, Math.round(ofSystem(name) * 10_000) / 10_000])),
  };
}

interface Run {
  readonly ticks: readonly number[];
  readonly systems: ReadonlyMap<string, number>;
}

/** One round to the same tick, timed; equal seeds make equal rounds. */
function timedRun(zombies: number): Run {
  const world = outbreak(zombies);
  for (let i = 0; i < WARM_TICKS; i++) advance(world, zombies);
  const ticks: number[] = [];
  const systems = new Map<string, number>();
  for (let i = 0; i < TICKS; i++) {
    const startMs = performance.now();
    advance(world, zombies, (name, run) => {
      const systemMs = performance.now();
      run();
      systems.set(name, (systems.get(name) ?? 0) + performance.now() - systemMs);
    });
    ticks.push(performance.now() - startMs);
  }
  return { ticks, systems };
}
