/**
 * What a decision costs: time inside the virus' system, per decision (all its slices together) and per tick, over the median
 * of a tick in which it does not decide; a decision that is made and waits for its moment costs nothing. The first rounds warm up and
 * do not count; the 99th percentile stands for "no tick", since a machine may always pause. Every round is played more than once, and of each
 * tick the shortest time counts: what it costs when nothing else has the core.
 */
import { performance } from "node:perf_hooks";
import { streamsOf } from "../../server/seed.ts";
import { mapById } from "../../shared/content/maps/index.ts";
import { longestTicks, playRound } from "../../shared/sim/headless.ts";
import { mayDecide } from "../../shared/sim/minds/virus/virus.ts";
import type { World } from "../../shared/sim/world.ts";
import { botScenario } from "../bots/scenario.ts";
import { atLeast, atMost, report, rounded, type Trial } from "./parts/trial.ts";

const ROUNDS = 14;
const WARM_UP = 4;
const RUNS = 2;

interface Tick {
  readonly ms: number;
  /** It looked ahead or chose; else it had nothing to decide. */
  readonly decides: boolean;
  /** The choice was made. */
  readonly ends: boolean;
}

export const decide: Trial = async (args) => {
  const idle: number[] = [];
  const slices: number[] = [];
  const decisions: number[] = [];
  for (let i = 0; i < (args.rounds || ROUNDS); i++) {
    const runs = Array.from({ length: RUNS }, () => timedRound(`decide/${args.seed}/${i}`, args.seats));
    if (i < WARM_UP) continue;
    let sumMs = 0;
    runs[0]?.forEach(({ decides, ends }, t) => {
      const ms = Math.min(...runs.map((ticks) => ticks[t]?.ms ?? Number.POSITIVE_INFINITY));
      (decides ? slices : idle).push(ms);
      if (decides) sumMs += ms;
      if (!ends) return;
      decisions.push(sumMs);
      sumMs = 0;
    });
  }
  const usual = percentile(idle, 0.5);
  return report(
    [
      atMost("ms a decision (p99)", percentile(decisions, 0.99), 4),
      atMost("ms a tick adds (p99)", percentile(slices, 0.99) - usual, 0.5),
      atLeast("decisions", decisions.length, 10),
    ],
    {
      idleMs: rounded(usual),
      slice: {
        p50: rounded(percentile(slices, 0.5)),
        p99: rounded(percentile(slices, 0.99)),
        max: rounded(Math.max(...slices)),
      },
      decision: { p50: rounded(percentile(decisions, 0.5)), max: rounded(Math.max(...decisions)) },
    },
  );
};

/** The time of the virus' system in each tick of a round in which it may decide. Equal seeds make equal ticks. */
function timedRound(seed: string, seats: number): Tick[] {
  const scenario = { ...botScenario("school", "standard", seats), halfbie: -1 };
  const ticks: Tick[] = [];
  let ms = 0;
  let made = 0;
  let waits = false;
  playRound(streamsOf(seed), scenario, mapById("school"), {
    maxTicks: longestTicks(scenario),
    observe: (name, run) => {
      if (name !== "virus") return run();
      const start = performance.now();
      run();
      ms = performance.now() - start;
    },
    onTick: (world: World) => {
      if (world.phase !== "outbreak" && world.phase !== "evacuation") return;
      const ends = world.virus.decisions.length > made;
      made = world.virus.decisions.length;
      const waited = waits && !ends;
      waits = world.virus.rollout !== null && mayDecide(world.virus);
      ticks.push({ ms, decides: ends || (world.virus.rollout !== null && !waited), ends });
    },
  });
  return ticks;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
