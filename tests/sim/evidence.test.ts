// What is read out at the fire: only what someone living perceived, never too much against one, and blind to roles.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FACTS } from "../../shared/content/ids.ts";
import { drawEvidence, type EvidenceInput } from "../../shared/sim/evidence.ts";
import { createStream } from "../../shared/sim/rng.ts";
import { startHuddle } from "../../shared/sim/systems/huddle.ts";
import type { Perceived } from "../../shared/sim/world.ts";
import { setup } from "../util/setup.ts";

const seat = fc.integer({ min: -1, max: 7 });
const perceived: fc.Arbitrary<Perceived> = fc.record({
  tick: fc.integer({ min: 1, max: 100 }),
  witness: fc.integer({ min: 0, max: 7 }),
  fact: fc.constantFrom(...FACTS),
  who: seat,
  whom: seat,
  room: fc.integer({ min: 0, max: 5 }),
});
const input: fc.Arbitrary<EvidenceInput> = fc.record({
  perceived: fc.array(perceived, { maxLength: 60 }),
  sinceTick: fc.integer({ min: 0, max: 60 }),
  living: fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { minLength: 1 }),
});
const stream = (n: number) => createStream(n, 2, 3, 4);

const fact = (witness: number, kind: Perceived["fact"], who: number, room = 0): Perceived => ({
  tick: 10,
  witness,
  fact: kind,
  who,
  whom: -1,
  room,
});

describe("evidence", () => {
  test("is at most four facts, each perceived since the last huddle by somebody living", () => {
    fc.assert(
      fc.property(input, fc.integer(), (given, n) => {
        const told = drawEvidence(given, stream(n));
        expect(told.length).toBeLessThanOrEqual(4);
        for (const t of told) {
          const source = given.perceived.filter(
            (p) =>
              p.fact === t.fact &&
              p.room === t.room &&
              p.whom === t.whom &&
              p.tick > given.sinceTick &&
              given.living.includes(p.witness),
          );
          expect(source.length).toBeGreaterThan(0);
          if (t.sure) expect(source.some((p) => p.who === t.who)).toBe(true);
        }
      }),
    );
  });

  test("names nobody in more than half of its facts", () => {
    fc.assert(
      fc.property(input, fc.integer(), (given, n) => {
        const told = drawEvidence(given, stream(n)).filter((t) => t.fact !== "foundBody");
        const all = drawEvidence(given, stream(n)).length;
        for (let s = 0; s < 8; s++)
          expect(told.filter((t) => t.who === s || t.whom === s).length * 2).toBeLessThanOrEqual(all);
      }),
    );
  });

  test("an unsure fact has the wrong person in it three times in ten, a sure one never", () => {
    let unsure = 0;
    let wrong = 0;
    for (let n = 0; n < 4000; n++) {
      const given = {
        perceived: [fact(0, "sawAlone", 3), fact(1, "sawRun", 4, 1)],
        sinceTick: 0,
        living: [0, 1, 2, 3, 4, 5],
      };
      for (const t of drawEvidence(given, stream(n))) {
        const truth = t.fact === "sawAlone" ? 3 : 4;
        if (t.sure) expect(t.who).toBe(truth);
        else unsure++;
        if (t.who !== truth) wrong++;
      }
    }
    expect(unsure).toBeGreaterThan(1000);
    expect(wrong / unsure).toBeGreaterThan(0.25);
    expect(wrong / unsure).toBeLessThan(0.35);
  });

  test("two who saw the same make it sure", () => {
    for (let n = 0; n < 50; n++) {
      const given = {
        perceived: [fact(0, "sawHurt", 3), fact(1, "sawHurt", 3), fact(2, "heardScream", -1), fact(0, "heardBite", -1)],
        sinceTick: 0,
        living: [0, 1, 2, 3],
      };
      for (const t of drawEvidence(given, stream(n))) expect(t.sure).toBe(true);
    }
  });

  test("is the same whoever is half-bie", () => {
    const told = [-1, 0, 3].map((halfbie) => {
      const s = setup({ seats: 6, halfbie, seed: "same night" });
      for (const p of s.world.people) s.place(p.seat, 5 + p.seat, 5).light = true;
      for (let i = 0; i < 6; i++) s.hold(i, { x: i % 2 === 0 ? 0.5 : -0.5, buttons: 8 });
      s.tick(100);
      startHuddle(s.world, "command", -1, -1);
      return s.world.huddle?.evidence;
    });
    expect(told[0]?.length).toBeGreaterThanOrEqual(2);
    expect(told[1]).toEqual(told[0]);
    expect(told[2]).toEqual(told[0]);
  });
});

test("a scream is told by those who heard it, with the room they heard it in", () => {
  const s = setup({
    map: [
      "########################",
      "#.....#......#.........#",
      "#.....D......#.........#",
      "########################",
    ],
    seats: 4,
    halfbie: 0,
  });
  for (const door of s.world.doors) door.open = true;
  s.place(0, 2, 1.5);
  s.place(1, 3.5, 1.5).health = "hurt";
  s.place(2, 10, 1.5);
  s.place(3, 22, 1.5);
  s.person(0).half.hunger = 100;
  s.until(() => s.person(1).health === "down", 5);
  const heard = s.world.perceived.filter((p) => p.fact === "heardScream");
  expect(heard.map((p) => [p.witness, p.who, p.room])).toEqual([
    [0, -1, 0],
    [2, -1, 1],
  ]);
});
