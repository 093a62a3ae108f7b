// The trials of the enemy in small: what `npm run sim` holds over hundreds of rounds must hold over a few.
import { describe, expect, test } from "vitest";
import { bestReply, type Cell, countersOf, equilibriumOf, type Matrix } from "../../scripts/sim/parts/matrix.ts";
import { type NightJob, playNight } from "../../scripts/sim/parts/night.ts";
import { playNights } from "../../scripts/sim/parts/pool.ts";
import { comparePair } from "../../scripts/sim/senses.ts";
import { fairness } from "../../scripts/sim/tells.ts";
import { PLAYS, POSTURES } from "../../shared/content/ids.ts";

const PATIENCE_MS = 60_000;

const NIGHT: NightJob = {
  seed: "a small night",
  rounds: 3,
  enemy: "virus",
  crew: { kind: "keeps", habit: "hold" },
  favourite: 3,
  pace: "short",
  halfbie: "draw",
};

test.each([undefined, ...PLAYS])(
  "no mind knows of steps that no sense told it (play: %s)",
  (play) => {
    for (let i = 0; i < 2; i++) expect(comparePair(`small ${i}`, play).differs).toBe("");
  },
  PATIENCE_MS,
);

describe("a night with the virus", () => {
  const here = playNight(NIGHT);

  test(
    "is the same in another process, with its memory through text between the rounds",
    async () => {
      const [afar] = await playNights([{ ...NIGHT, saves: true }], 1);
      expect(afar?.rounds.map((r) => r.hash)).toEqual(here.rounds.map((r) => r.hash));
    },
    PATIENCE_MS,
  );

  test("tells each change of play in time, draws true cards, mutates once a phase and has mercy", () => {
    const misses = fairness(here.rounds).thresholds.filter((t) => !t.ok && t.name !== "plays drawn blindly");
    expect(misses).toEqual([]);
    expect(here.rounds.some((r) => r.decisions.length > 0)).toBe(true);
  });

  test("leaves nobody stuck", () => {
    expect(here.rounds.flatMap((r) => r.stuck)).toEqual([]);
  });
});

test("the matrix: what counters what, the best reply, and how both would mix", () => {
  const cell = (crewWin: number, damage: number): Cell => ({
    rounds: 16,
    crewWin,
    damage,
    damageInAll: damage,
    firstBiteS: 60,
  });
  const matrix = Object.fromEntries(
    POSTURES.map((habit, h) => [
      habit,
      Object.fromEntries(PLAYS.map((play, k) => [play, k === h + 1 ? cell(0.2, 200) : cell(0.8, 80)])),
    ]),
  ) as Matrix;
  expect(POSTURES.map((habit) => [...countersOf(matrix, habit)])).toEqual(PLAYS.slice(1).map((play) => [play]));
  expect(bestReply(matrix, "hold")).toBe(PLAYS[3]);
  const { value, habits } = equilibriumOf(matrix, 4000);
  expect(value).toBeCloseTo(0.68, 1);
  for (const share of Object.values(habits)) expect(share).toBeCloseTo(0.2, 1);
});
