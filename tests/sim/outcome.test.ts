// Who won: you, the crew, the half-bie. And that the truth comes out only when the round is over.
import { describe, expect, test } from "vitest";
import type { Fate } from "../../shared/content/ids.ts";
import { settleEnding, truthOf } from "../../shared/sim/outcome.ts";
import { type Story, setup } from "../util/setup.ts";

/** A finished round of six: seat 0 is the half-bie. */
function round(fates: readonly Fate[], conscience: number, fedOn: readonly number[] = []): Story {
  const s = setup({ seats: fates.length, halfbie: 0 });
  fates.forEach((fate, seat) => {
    const p = s.person(seat);
    p.fate = fate;
    p.lossCause = fate === "lost" ? "bled" : null;
  });
  s.person(0).half.conscience = conscience;
  s.person(0).half.fedOn = [...fedOn];
  settleEnding(s.world);
  return s;
}

const ending = (s: Story) => truthOf(s.world).ending;

describe("the half-bie's ending", () => {
  test("protector: conscience 60, enough others out, nobody it fed on lost", () => {
    expect(ending(round(["out", "out", "out", "out", "lost", "lost"], 60))).toBe("protector");
    expect(ending(round(["stayed", "out", "out", "out", "lost", "lost"], 80, [1]))).toBe("protector");
    expect(ending(round(["out", "out", "out", "lost", "lost", "lost"], 60))).toBe("none");
    expect(ending(round(["out", "out", "out", "out", "lost", "lost"], 59))).toBe("none");
    expect(ending(round(["out", "out", "out", "out", "lost", "lost"], 100, [4]))).toBe("none");
  });

  test("executioner: conscience 40 or less, few others out", () => {
    expect(ending(round(["out", "out", "lost", "lost", "lost", "lost"], 40))).toBe("executioner");
    expect(ending(round(["out", "out", "out", "lost", "lost", "lost"], 40))).toBe("none");
    expect(ending(round(["out", "lost", "lost", "lost", "lost", "lost"], 41))).toBe("none");
  });

  test("killed it has none; caught by the clock it has", () => {
    expect(ending(round(["lost", "lost", "lost", "lost", "lost", "lost"], 0))).toBe("none");
    const s = round(["lost", "lost", "lost", "lost", "lost", "lost"], 0);
    s.person(0).lossCause = "clock";
    settleEnding(s.world);
    expect(ending(s)).toBe("executioner");
  });
});

describe("the truth", () => {
  test("the crew wins with half of its seats out, each by being out, the half-bie by its ending", () => {
    const truth = truthOf(round(["out", "out", "out", "stayed", "lost", "lost"], 50).world);
    expect(truth).toMatchObject({ halfbie: 0, crewWon: true, out: 3, needed: 3 });
    expect(truth.people.map((p) => p.won)).toEqual([false, true, true, false, false, false]);
    expect(truthOf(round(["out", "out", "lost", "lost", "lost"], 50).world).crewWon).toBe(false);
  });

  test("is in nobody's view before the aftermath", () => {
    const s = setup({ seats: 4, halfbie: 0 });
    for (const phase of ["assembly", "outbreak", "evacuation"] as const) {
      s.world.phase = phase;
      expect(s.view(1).docs.truth).toBeNull();
    }
    s.world.phase = "aftermath";
    expect(s.view(1).docs.truth?.halfbie).toBe(0);
  });
});
