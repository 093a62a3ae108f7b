/**
 * How fast this machine is right now, so that figures taken on a busy or slow one can be judged: a fixed piece of work, timed by CPU time in the
 * same process, against what it takes on the machine where the budgets were set.
 */
import { threadMs } from "../../server/ops/metrics.ts";
import { median } from "../load/report.ts";

/** CPU time of the loop on the reference machine, milliseconds. */
export const REFERENCE_MS = 8;
/** CPU time is counted in steps of a millisecond or more, so a sample is several rounds long. */
const ROUNDS = 4;
const SAMPLES = 5;

/**
 * Arithmetic, branches and memory in the proportions of a simulation step; the result is used so that nothing is left out. Stands on nothing
 * outside itself, so that a browser page can be given its text.
 */
export function work(): number {
  const x = new Float64Array(4096);
  const objects = Array.from({ length: 256 }, (_, i) => ({ a: i, b: i * 2, list: [i, i + 1] }));
  let sum = 0;
  for (let round = 0; round < 640; round++) {
    for (let i = 0; i < x.length; i++) {
      const v = (x[i] as number) + Math.sqrt(i + round);
      x[i] = v > 50 ? v - 50 : v;
    }
    for (const o of objects) {
      o.a = (o.a * 31 + o.b) & 1023;
      sum += (o.list[o.a & 1] as number) + o.a;
    }
  }
  return sum + (x[7] as number);
}

/** 1 on the reference machine, 2 where everything takes twice as long. */
export function slowness(): number {
  const times: number[] = [];
  let sink = 0;
  for (let i = 0; i < SAMPLES; i++) {
    const start = threadMs();
    for (let round = 0; round < ROUNDS; round++) sink += work();
    times.push((threadMs() - start) / ROUNDS);
  }
  if (!Number.isFinite(sink)) throw new Error("the calibration loop went wrong");
  return median(times) / REFERENCE_MS;
}
