// Does the horde keep its budget? `npm run bench:horde` measures the enemy's share of a tick on School and our pursuit beside recast-navigation's crowd, prints
// JSON and fails when a limit is missed. CPU time; what has an absolute limit is in milliseconds of the reference machine (see bench/machine.ts).
import { slowness } from "./bench/machine.ts";
import { pursuit } from "./horde/pursuit.ts";
import { heapCost, type TickCost, tickCost } from "./horde/tick.ts";

/** At most: milliseconds, megabytes, times. */
const LIMIT = { meanMs200: 0.6, meanMs2000: 2, p50Times: 5, grownMb: 2, ratio200: 0.5, ratio800: 0.15 } as const;

const rounded = (n: number) => Math.round(n * 1000) / 1000;

function onReference(cost: TickCost, slow: number): TickCost {
  return {
    ...cost,
    meanMs: cost.meanMs / slow,
    p50Ms: cost.p50Ms / slow,
    p99Ms: cost.p99Ms / slow,
    systems: Object.fromEntries(Object.entries(cost.systems).map(([name, ms]) => [name, ms / slow])),
  };
}

/** As measured, and as the reference machine would have it: by how slow this one is right before and right after, together. */
function measured(zombies: number): { readonly here: TickCost; readonly there: TickCost } {
  const before = slowness();
  const here = tickCost(zombies);
  return { here, there: onReference(here, (before + slowness()) / 2) };
}

tickCost(200);
const { here: fewHere, there: few } = measured(200);
const { here: manyHere, there: many } = measured(2000);
const heap = heapCost(200);
const at200 = await pursuit(200);
const at800 = await pursuit(800);

// Of one machine, a moment apart: what it is beside the reference would only add its own noise.
const times = manyHere.p50Ms / fewHere.p50Ms;
const crowd = [at200, at800];
const missed = Object.entries({
  meanMs200: few.meanMs <= LIMIT.meanMs200,
  meanMs2000: many.meanMs <= LIMIT.meanMs2000,
  p50Times: times <= LIMIT.p50Times,
  grownMb: heap.grownMb < LIMIT.grownMb,
  ratio200: at200.ratio <= LIMIT.ratio200,
  ratio800: at800.ratio <= LIMIT.ratio800,
  offMap: crowd.every((c) => c.ours.offMap === 0),
  metres: crowd.every((c) => c.ours.metres <= c.recast.metres),
})
  .filter(([, held]) => !held)
  .map(([name]) => name);

const report = {
  tick: { 200: few, 2000: many, p50Times: times, ...heap },
  crowd: { 200: at200, 800: at800 },
  missed,
  ok: missed.length === 0,
};
console.log(JSON.stringify(report, (_, value) => (typeof value === "number" ? rounded(value) : value), 2));
process.exit(report.ok ? 0 : 1);
