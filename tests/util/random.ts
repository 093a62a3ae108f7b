/** Whole numbers in [0, n) for fuzz tests, the same in every run of one name. */

import { streamsOf } from "../../server/seed.ts";
import { below } from "../../shared/sim/rng.ts";

export function random(name: string): (n: number) => number {
  const stream = streamsOf(name).setup;
  return (n) => below(stream, n);
}
