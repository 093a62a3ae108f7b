/**
 * What a decision costs: time inside the virus' system, per decision (all its slices together) and per tick, over the median
 * of a tick in which it does not decide; a decision that is made and waits for its moment costs nothing. The first rounds warm up and
 * do not count; the 99th percentile stands for "no tick", since a machine may always pause.
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

export const decide: Trial = async (args) => {
  const idle: number[] = [];
  const slices: number[] = [];
  const decisions: number[] = [];
  for (let i = 0; i < (args.rounds || ROUNDS); i++) {
    const scenario = { ...botScenario("school", "standard", args.seats), halfbie: -1 };
    let spentMs = 0;
    let sumMs = 0;
    let made = 0;
    let waits = false;
    playRound(streamsOf(`decide/${args.seed}/${i}`), scenario, mapById("school"), {
      maxTicks: longestTicks(scenario),
      observe: (name, run) => {
        if (name !== "virus") return run();
        const start = performance.now();
        run();
        spentMs = performance.now() - start;
      },
      onTick: (world: World) => {
        if (world.phase !== "outbreak" && world.phase !== "evacuation") return;
        const ended = world.virus.decisions.length > made;
        made = world.virus.decisions.length;
        const waited = waits && !ended;
        waits = world.virus.rollout !== null && mayDecide(world.virus);
        if (i < WARM_UP) return;
        if (waited || (world.virus.rollout === null && !ended)) idle.push(spentMs);
        else {
          slices.push(spentMs);
          sumMs += spentMs;
        }
        if (!ended) return;
        decisions.push(sumMs);
        sumMs = 0;
      },
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

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
