// How a crew survives, inferred from what was sensed of it.
import { describe, expect, test } from "vitest";
import { POSTURES, type Posture } from "../../../shared/content/ids.ts";
import { instinct } from "../../../shared/content/secret/instinct.ts";
import { FEATURES, featuresOf } from "../../../shared/sim/minds/virus/features.ts";
import { afterSwitch, inferPosture } from "../../../shared/sim/minds/virus/posture.ts";
import { nothingSensed } from "../../../shared/sim/minds/virus/ripen.ts";

const FLAT = POSTURES.map(() => 1 / POSTURES.length);
const sum = (xs: readonly number[]) => xs.reduce((a, b) => a + b, 0);

/** What each posture looks like most often, by the virus' own instinct. */
function typical(posture: Posture): number[] {
  const rows = instinct.counts[POSTURES.indexOf(posture)] ?? [];
  return rows.map((row) => row.indexOf(Math.max(...row)));
}

test("the instinct has a row for every posture and feature", () => {
  expect(instinct.counts.map((rows) => rows.map((row) => row.length))).toEqual(
    POSTURES.map(() => FEATURES.map(() => 3)),
  );
});

describe.each(POSTURES)("a crew that looks like %s", (posture) => {
  test("is taken for it within three decisions, and for nothing else", () => {
    let belief: number[] = [...FLAT];
    for (let i = 0; i < 3; i++) belief = inferPosture(afterSwitch(belief, 0.1), typical(posture));
    expect(sum(belief)).toBeCloseTo(1, 9);
    expect(POSTURES[belief.indexOf(Math.max(...belief))]).toBe(posture);
    expect(Math.max(...belief)).toBeGreaterThan(0.6);
  });
});

test("a crew that changes its ways is believed within two more decisions", () => {
  let belief: number[] = [...FLAT];
  for (let i = 0; i < 6; i++) belief = inferPosture(afterSwitch(belief, 0.1), typical("hide"));
  for (let i = 0; i < 2; i++) belief = inferPosture(afterSwitch(belief, 0.1), typical("run"));
  expect(belief[POSTURES.indexOf("run")]).toBeGreaterThan(belief[POSTURES.indexOf("hide")] as number);
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
  const seen = { ...nothingSensed(), seatS: 100, unsensed: 90, seen: 10, running: 9, still: 3, alone: 0 };
  const features = featuresOf(seen);
  const bin = (name: (typeof FEATURES)[number]) => features[FEATURES.indexOf(name)];
  expect([bin("running"), bin("still"), bin("alone"), bin("unsensed")]).toEqual([2, 1, 0, 2]);
});
