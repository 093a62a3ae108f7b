// The core: one tick after another, the same for everyone who runs it.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { move } from "../../shared/content/tuning.ts";
import { dirOf, dirX, dirY, turnBetween } from "../../shared/sim/directions.ts";
import { hashOf, hashWorld } from "../../shared/sim/hash.ts";
import { Button } from "../../shared/sim/movement.ts";
import { below, createStream, weighted } from "../../shared/sim/rng.ts";
import { setup } from "../util/setup.ts";

describe("walking", () => {
  test("a walk covers 2.6 m in a second, a run 4.4 m, a sneak 1.3 m", () => {
    for (const [buttons, metres] of [
      [0, move.walkMps],
      [Button.run, move.runMps],
      [Button.sneak, move.sneakMps],
    ] as const) {
      const s = setup({ seats: 1 });
      s.place(0, 5, 5);
      s.hold(0, { x: 1, buttons });
      s.tick(20);
      expect(s.person(0).x - 5).toBeCloseTo(metres, 3);
    }
  });

  test("nobody walks through a wall; one slides along it", () => {
    const s = setup({ map: ["##########", "#........#", "#........#", "##########"], seats: 1 });
    s.place(0, 2, 1.5);
    s.hold(0, { x: 1, y: -1 });
    s.tick(200);
    const p = s.person(0);
    expect(p.y).toBeGreaterThanOrEqual(1.3);
    expect(p.x).toBeGreaterThan(8);
    expect(p.x).toBeLessThan(8.71);
  });

  test("running dry leaves one winded, then breath comes back", () => {
    const s = setup({ seats: 1 });
    s.place(0, 2, 2);
    let right = true;
    s.until(() => {
      if (s.world.tick % 60 === 0) right = !right;
      s.hold(0, { x: right ? 1 : -1, buttons: Button.run });
      return s.person(0).stamina === 0;
    }, 10);
    s.hold(0, { x: 1, buttons: Button.run });
    s.tick(2);
    expect(s.person(0).gait).toBe("walk");
    s.hold(0, {});
    s.tick(100);
    expect(s.person(0).stamina).toBeGreaterThan(2);
  });

  test("no number of moves in one tick moves anyone farther than two", () => {
    const s = setup({ seats: 1 });
    s.place(0, 5, 5);
    s.hold(0, { x: 1 });
    s.tick(1);
    expect(s.person(0).x - 5).toBeLessThanOrEqual(move.walkMps / 20 + 1e-9);
  });
});

describe("directions", () => {
  test("every direction finds itself again, and turns are the short way", () => {
    for (let d = 0; d < 256; d++) expect(dirOf(dirX(d) * 3, dirY(d) * 3)).toBe(d);
    expect(turnBetween(250, 5)).toBe(11);
    expect(turnBetween(5, 250)).toBe(-11);
  });
});

describe("chance", () => {
  test("a stream is its four words: equal words, equal draws", () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer(),
        fc.integer(),
        fc.integer(),
        fc.integer({ min: 1, max: 1000 }),
        (a, b, c, d, n) => {
          const s = createStream(a, b, c, d);
          const t = createStream(a, b, c, d);
          for (let i = 0; i < 20; i++) {
            const v = below(s, n);
            expect(v).toBe(below(t, n));
            expect(v).toBeGreaterThanOrEqual(0);
            expect(v).toBeLessThan(n);
          }
        },
      ),
    );
  });

  test("nothing is drawn where all weights are zero", () => {
    expect(weighted(createStream(1, 2, 3, 4), [0, 0])).toBe(-1);
    for (let i = 0; i < 50; i++) expect(weighted(createStream(i, 2, 3, 4), [0, 1, 0])).toBe(1);
  });
});

describe("determinism", () => {
  const run = (seed: string, seat = 0) => {
    const s = setup({ map: "six", seats: 6, seed, bots: true, quiet: false, halfbie: "draw" });
    s.tick(1200);
    s.place(seat, s.person(seat).x, s.person(seat).y);
    return hashWorld(s.world);
  };

  test("same seed and intents, same hash; another seed, another hash", () => {
    const first = run("alpha");
    expect(run("alpha")).toBe(first);
    expect(run("beta")).not.toBe(first);
  });

  test("the hash sees order, sign and type", () => {
    expect(hashOf({ a: 1, b: 2 })).not.toBe(hashOf({ b: 2, a: 1 }));
    expect(hashOf([0])).not.toBe(hashOf([-0]));
    expect(hashOf(["1"])).not.toBe(hashOf([1]));
    expect(hashOf(Uint8Array.of(1, 2))).toBe(hashOf(Uint8Array.of(1, 2)));
  });
});
