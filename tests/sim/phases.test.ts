// The clock of a round: every phase ends by a timer or because its work is done, and none waits for anybody.
import { describe, expect, test } from "vitest";
import { profiles, ticks } from "../../shared/content/tuning.ts";
import { lose } from "../../shared/sim/health.ts";
import { setup } from "../util/setup.ts";

const GATE_MAP = [
  "##########",
  "#........#",
  "#........#",
  "#........#",
  "#####G####",
  "#........#",
  "#........#",
  "##########",
];
const { standard } = profiles;

describe("outbreak", () => {
  test("assembly holds everyone for its time, then the clock runs", () => {
    const s = setup({ quiet: false, profile: "short", map: GATE_MAP });
    const from = { x: s.person(0).x, y: s.person(0).y };
    s.hold(0, { x: 1 });
    s.tick(ticks(profiles.short.assemblyS) - 1);
    expect(s.world.phase).toBe("assembly");
    expect({ x: s.person(0).x, y: s.person(0).y }).toEqual(from);
    s.tick(2);
    expect(s.world.phase).toBe("outbreak");
    expect(s.person(0).x).toBeGreaterThan(from.x);
  });

  test("with all objectives done it still lasts its least time, then evacuation names the gate to all", () => {
    const s = setup({ map: GATE_MAP });
    s.world.huddles = 1;
    s.world.objectives = [{ id: "power", done: true, sites: [] }];
    s.world.runTicks = ticks(standard.outbreakMinS) - 2;
    expect(s.view(0).docs.round.gate).toBe(-1);
    s.tick();
    expect(s.world.phase).toBe("outbreak");
    s.tick();
    expect(s.world.phase).toBe("evacuation");
    expect(s.view(0).docs.round.gate).toBe(0);
    expect(s.world.deeds.at(-1)).toMatchObject({ kind: "gateAnnounced", other: 0 });
  });

  test("an objective left open keeps everyone until the longest time", () => {
    const s = setup({ map: GATE_MAP });
    s.world.huddles = 1;
    s.world.objectives = [{ id: "power", done: false, sites: [] }];
    s.world.runTicks = ticks(standard.outbreakMinS) + 100;
    s.world.phaseEndTick = s.world.tick + 3;
    s.tick(2);
    expect(s.world.phase).toBe("outbreak");
    s.tick();
    expect(s.world.phase).toBe("evacuation");
  });

  test("Command calls a huddle at 2:30 when there was none, and not when there was", () => {
    for (const [huddles, phase] of [
      [0, "huddle"],
      [1, "outbreak"],
    ] as const) {
      const s = setup({ map: GATE_MAP });
      s.world.huddles = huddles;
      s.world.runTicks = ticks(150) - 2;
      s.tick();
      expect(s.world.phase).toBe("outbreak");
      s.tick();
      expect(s.world.phase).toBe(phase);
    }
  });

  test("when nobody is left the aftermath begins at once", () => {
    const s = setup({ map: GATE_MAP, seats: 2 });
    lose(s.world, s.person(0), "bled");
    s.tick();
    expect(s.world.phase).toBe("outbreak");
    lose(s.world, s.person(1), "bled");
    s.tick();
    expect(s.world.phase).toBe("aftermath");
  });
});

describe("evacuation", () => {
  test("at 0 whoever is inside is lost to the clock; the aftermath tells it and then the round is over", () => {
    const s = setup({ map: GATE_MAP, seats: 2 });
    s.world.huddles = 1;
    s.world.phaseEndTick = s.world.tick + 1;
    s.tick();
    expect(s.world.phase).toBe("evacuation");
    expect(s.view(0).docs.truth).toBeNull();
    s.tick(ticks(standard.evacuationS) - 1);
    expect(s.person(0).fate).toBe("inside");
    s.tick();
    expect(s.world.phase).toBe("aftermath");
    expect([s.person(0).fate, s.person(0).lossCause]).toEqual(["lost", "clock"]);
    expect(s.view(0).docs.truth?.people[1]).toMatchObject({ fate: "lost", cause: "clock", won: false });
    s.tick(ticks(standard.aftermathS));
    expect(s.world.over).toBe(true);
  });
});

test("a round in which nobody touches anything ends by itself, each phase in its turn", () => {
  const s = setup({ map: "six", quiet: false, profile: "short", seats: 5, halfbie: 0 });
  const seen: string[] = [];
  s.until(() => {
    if (seen.at(-1) !== s.world.phase) seen.push(s.world.phase);
    return s.world.over;
  }, 120);
  expect(seen).toEqual(["assembly", "outbreak", "huddle", "outbreak", "evacuation", "aftermath"]);
  expect(s.world.people.every((p) => p.fate === "lost")).toBe(true);
});
