// Who is seen to pull whom up: the nearest of the fallen within reach, and nobody otherwise.

import { describe, expect, test } from "vitest";
import { liftingOf } from "../../client/view/lifting.ts";
import type { StagePerson } from "../../client/view/snapshot.ts";

const body = (seat: number, x: number, y: number, rest: Partial<StagePerson> = {}): StagePerson => ({
  seat,
  gen: 0,
  x,
  y,
  facing: 64,
  pose: "idle",
  health: "well",
  item: "none",
  light: false,
  ...rest,
});
const down = { pose: "down", health: "down" } as const;

describe("lifting", () => {
  test("who lifts bends to the fallen one beside, whatever way the hands pointed", () => {
    const { facings, lifted } = liftingOf([
      body(0, 5, 5, { pose: "lift" }),
      body(1, 4, 5, down),
      body(2, 5, 6.3, down),
    ]);
    expect(facings.get(0), "west").toBe(128);
    expect([...lifted], "the nearer one").toEqual([1]);
  });

  test("a fallen one out of reach is not helped, nor is one beside whom a friend only stands", () => {
    expect(liftingOf([body(0, 5, 5, { pose: "lift" }), body(1, 8, 5, down)]).lifted.size).toBe(0);
    expect(liftingOf([body(0, 5, 5), body(1, 5.5, 5, down)]).lifted.size).toBe(0);
  });
});
