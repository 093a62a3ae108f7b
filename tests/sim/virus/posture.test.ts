// How a crew survives, inferred from what was sensed of it.
import { describe, expect, test } from "vitest";
import { streamsOf } from "../../../server/seed.ts";
import { POSTURES, type Posture } from "../../../shared/content/ids.ts";
import { instinct } from "../../../shared/content/secret/instinct.ts";
import { director } from "../../../shared/content/secret/odds.ts";
import { virus } from "../../../shared/content/secret/plays.ts";
import { FEATURES, featuresOf } from "../../../shared/sim/minds/virus/features.ts";
import { freshMemory } from "../../../shared/sim/minds/virus/memory.ts";
import { afterSwitch, inferPosture, wrongAbout } from "../../../shared/sim/minds/virus/posture.ts";
import { nothingSensed } from "../../../shared/sim/minds/virus/ripen.ts";
import { type Stream, weighted } from "../../../shared/sim/rng.ts";
import { beliefIn } from "../../util/belief.ts";

const FLAT = beliefIn(null, 0);
const sum = (xs: readonly number[]) => xs.reduce((a, b) => a + b, 0);

const at = (posture: Posture) => POSTURES.indexOf(posture);

/** What a crew of this posture looks like at one decision: drawn as often as the instinct has seen it. */
function look(posture: Posture, stream: Stream): number[] {
  return (instinct.counts[at(posture)] ?? []).map((row) => weighted(stream, row));
}

/** What the virus believes of each of many crews, after they have lived through these postures, one a decision. */
function believed(lives: readonly Posture[]): number[][] {
  const stream = streamsOf(lives.join()).virus;
  return Array.from({ length: 300 }, () =>
    lives.reduce<number[]>(
      (belief, posture) => inferPosture(afterSwitch(belief, virus.switchInRound), look(posture, stream)),
      FLAT,
    ),
  );
}

const mean = (beliefs: readonly number[][]) =>
  POSTURES.map((_, h) => sum(beliefs.map((b) => b[h] as number)) / beliefs.length);
const times = (n: number, posture: Posture) => new Array<Posture>(n).fill(posture);

test("the instinct has a row for every posture and feature", () => {
  expect(instinct.counts.map((rows) => rows.map((row) => row.length))).toEqual(
    POSTURES.map(() => FEATURES.map(() => 3)),
  );
});

describe.each(POSTURES)("crews that %s", (posture) => {
  test("are taken for it rather than for anything else within four decisions, and with hardly a doubt after a round", () => {
    const soon = mean(believed(times(4, posture)));
    expect(sum(soon)).toBeCloseTo(1, 9);
    expect(POSTURES[soon.indexOf(Math.max(...soon))]).toBe(posture);
    expect(soon[at(posture)]).toBeGreaterThan(2 / POSTURES.length);
    const late = believed(times(12, posture));
    expect(mean(late)[at(posture)]).toBeGreaterThan(0.7);
    const named = late.filter((belief) => belief.indexOf(Math.max(...belief)) === at(posture));
    expect(named.length / late.length).toBeGreaterThan(0.85);
  });
});

test("a crew that changes its ways is believed within a round of decisions", () => {
  const before = mean(believed(times(8, "hide")));
  const after = mean(believed([...times(8, "hide"), ...times(12, "run")]));
  expect(before[at("hide")]).toBeGreaterThan(before[at("run")] as number);
  expect(after[at("run")]).toBeGreaterThan(after[at("hide")] as number);
});

test("signs that agree count for less than their sum: they overlap in what they tell", () => {
  // Nine times as often by one as by any other, in every feature.
  const counts = POSTURES.map((_, h) => FEATURES.map(() => (h === 0 ? [8.5, -0.5, -0.5] : [0.5, 7.5, -0.5])));
  const saw = (n: number) =>
    inferPosture(
      FLAT,
      FEATURES.map((_, f) => (f < n ? 0 : -1)),
      { version: 1, counts },
    );
  const odds = (belief: readonly number[]) => (belief[0] as number) / (belief[1] as number);
  expect(odds(saw(1))).toBeCloseTo(9 ** 0.25, 6);
  expect(odds(saw(4))).toBeCloseTo(9, 6);
});

test("nothing sensed says nothing but that nobody was sensed", () => {
  const nothing = featuresOf(nothingSensed());
  expect(nothing[FEATURES.indexOf("running")]).toBe(-1);
  expect(nothing[FEATURES.indexOf("near")]).toBe(-1);
  expect(
    inferPosture(
      FLAT,
      FEATURES.map(() => -1),
    ),
  ).toEqual(FLAT);
});

test("shares fall into three bins", () => {
  const seen = { ...nothingSensed(), seatS: 100, unsensed: 90, seen: 20, running: 12, still: 1, alone: 0 };
  const features = featuresOf(seen);
  const bin = (name: (typeof FEATURES)[number]) => features[FEATURES.indexOf(name)];
  expect([bin("running"), bin("still"), bin("alone"), bin("unsensed")]).toEqual([2, 1, 0, 2]);
});

test("who no longer lives as it was sure of when the round began has it fooled; who keeps to it, or was never known, has not", () => {
  const { sure, keeps } = director.fooled;
  const living = (before: number, now: number) => {
    return wrongAbout({
      memory: { ...freshMemory(), posture: beliefIn("run", before) },
      posture: beliefIn("run", now),
    });
  };
  expect(living(0.9, 0.9)).toBeNull();
  expect(living(0.9, 0.9 * keeps - 0.05)).toBe("run");
  expect(living(sure - 0.05, 0.1)).toBeNull();
  expect(wrongAbout({ memory: freshMemory(), posture: FLAT })).toBeNull();
});
