// The targets of balance: judged by bucket, with slack in points, and silent about what no round could tell.
import { expect, test } from "vitest";
import { reportOf } from "../../scripts/bots/report.ts";
import { missesOf } from "../../scripts/bots/targets.ts";
import type { RoundSummary } from "../../shared/sim/headless.ts";

const SOUND: RoundSummary = {
  seats: 6,
  ticks: 6000,
  runTicks: 5400,
  hash: "0",
  out: 3,
  lost: 3,
  needed: 3,
  crewWon: true,
  totalLoss: false,
  halfbie: -1,
  ending: "none",
  conscience: 50,
  causes: [],
  firstDeath: 0.7,
  objectivesDone: 3,
  huddles: 1,
  exiles: [],
  confined: 0,
  fed: 0,
  stuck: [],
};

/** Rounds of a table of which half are won, so many of twenty in a total loss. */
function table(seats: number, totalLosses: number, more: Partial<RoundSummary> = {}): RoundSummary[] {
  return Array.from({ length: 20 }, (_, i) => ({
    ...SOUND,
    seats,
    crewWon: i % 2 === 0,
    totalLoss: i < totalLosses,
    ...more,
  }));
}

function judge(within: number, ...tables: RoundSummary[][]) {
  const { bySeats, byBucket } = reportOf(new Map(tables.map((rounds) => [rounds[0]?.seats ?? 0, rounds])), 1);
  return {
    tables: bySeats.flatMap((row) => missesOf(row, within)),
    buckets: byBucket.flatMap((row) => missesOf(row, within)),
  };
}

test("tables of one bucket make up for each other, and each is named where it stands alone", () => {
  const { tables, buckets } = judge(0.12, table(6, 0), table(7, 4), table(8, 8), table(9, 4));
  expect(tables).toEqual(["6 seats: total loss 0 %, wanted 15 %-25 %", "8 seats: total loss 40 %, wanted 15 %-25 %"]);
  expect(buckets).toEqual([]);
});

test("a bucket outside its slack is a miss, one at its edge is none", () => {
  expect(judge(0.05, table(9, 2), table(10, 2)).buckets).toEqual([]);
  expect(judge(0.05, table(9, 1), table(10, 2)).buckets).toEqual(["9-10 seats: total loss 8 %, wanted 15 %-25 %"]);
});

test("endings and exiles are judged only where there was a half-bie", () => {
  expect(judge(0.1, table(5, 4, { exiles: [false] })).buckets).toEqual([]);
  expect(judge(0.1, table(5, 4, { halfbie: 2, exiles: [false] })).buckets).toEqual([
    "5 seats: half-bie's ending 0 %, wanted 40 %-50 %",
    "5 seats: exiles right 0 %, wanted 35 %-55 %",
  ]);
});

test("who reaches an ending should be of either kind", () => {
  const protectors = table(7, 4, { halfbie: 1 }).map((r, i) => ({
    ...r,
    ending: i % 2 ? ("none" as const) : ("protector" as const),
  }));
  expect(judge(0.1, protectors).buckets).toEqual(["7 seats: protectors of endings 100 %, wanted 33 %-67 %"]);
});
