// Whole rounds of bots: they end, nobody stands lost, and the same seed gives the same night wherever it is played.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { botScenario } from "../../scripts/bots/scenario.ts";
import { streamsOf } from "../../server/seed.ts";
import { mapById } from "../../shared/content/maps/index.ts";
import { longestTicks, playRound, type RoundSummary } from "../../shared/sim/headless.ts";
import { ROOT } from "../util/sources.ts";

const run = promisify(execFile);
/** Whole rounds take a second each; a busy machine takes its time. */
const PATIENCE_MS = 120_000;

function play(seed: string, seats: number, map = "school", pace: "standard" | "short" = "standard"): RoundSummary {
  const scenario = botScenario(map, pace, seats);
  return playRound(streamsOf(seed), scenario, mapById(map), { maxTicks: longestTicks(scenario) });
}

test(
  "the same seed gives the same round twice, another seed another",
  () => {
    const first = play("twice", 6);
    expect(play("twice", 6)).toEqual(first);
    expect(play("once", 6).hash).not.toBe(first.hash);
  },
  PATIENCE_MS,
);

test(
  "the same seed gives the same round in another process",
  async () => {
    const args = [join(ROOT, "scripts/bots.ts"), "--rounds", "1", "--seats", "5", "--seed", "afar", "--json"];
    const { stdout } = await run(process.execPath, args, { cwd: ROOT });
    const { hashes } = JSON.parse(stdout) as { hashes: string[] };
    expect(hashes).toEqual([play("afar/5/0", 5).hash]);
  },
  PATIENCE_MS,
);

test.each([1, 2, 4, 7, 12])(
  "a round of %i seats ends by its clocks, with nobody stuck",
  (seats) => {
    for (const seed of ["a", "b"]) {
      const round = play(`ends ${seed}`, seats);
      expect(round.stuck).toEqual([]);
      expect(round.out + round.lost).toBe(seats);
    }
  },
  PATIENCE_MS,
);

test("short rounds on the small map end as well", () => {
  for (let i = 0; i < 10; i++) expect(play(`short ${i}`, 4, "six", "short").stuck).toEqual([]);
});
