// Fear and its sounds: the dark and being alone raise it, company and light take it, and breath gives it away.
import { expect, test } from "vitest";
import { fear, heard, ticks } from "../../shared/content/tuning.ts";
import { Button } from "../../shared/sim/movement.ts";
import { startHuddle } from "../../shared/sim/systems/huddle.ts";
import { type Story, setup } from "../util/setup.ts";

function loudest(s: Story, kind: string, by: number, seconds = 1): number {
  let most = 0;
  for (let i = 0; i < ticks(seconds); i++) {
    s.tick();
    for (const n of s.world.noises) if (n.kind === kind && n.by === by) most = Math.max(most, n.radiusM);
  }
  return most;
}

test("alone in the dark fear grows; in light and company it goes", () => {
  const s = setup({ seats: 2 });
  s.place(0, 2, 2);
  s.place(1, 27, 17);
  s.tick(ticks(10));
  expect(s.person(0).fear).toBeCloseTo(10 * (fear.darkPerS + fear.alonePerS), 0);
  s.place(1, 3, 2);
  s.hold(0, { buttons: Button.light });
  s.tick(ticks(10));
  expect(s.person(0).fear).toBe(0);
});

test("a hunter close by is worse than the dark", () => {
  const s = setup({ seats: 1 });
  const z = s.world.zombies;
  s.place(0, 5, 5);
  const before = s.person(0).fear;
  z.alive[0] = 1;
  z.pack[0] = -1;
  for (let i = 0; i < ticks(2); i++) {
    z.x[0] = 10;
    z.y[0] = 5;
    z.target[0] = 0;
    z.haltUntilTick[0] = s.world.tick + 5;
    s.tick();
  }
  expect(s.person(0).fear - before).toBeGreaterThan(2 * (fear.darkPerS + fear.alonePerS) + 5);
});

test("breath is silent up to 50 and carries six metres at the top", () => {
  const s = setup({ seats: 1 });
  s.place(0, 5, 5);
  s.person(0).fear = 40;
  expect(loudest(s, "breath", 0)).toBe(0);
  s.person(0).fear = 75;
  expect(loudest(s, "breath", 0)).toBeCloseTo(fear.breathM / 2, 0);
  s.person(0).fear = 100;
  expect(loudest(s, "breath", 0)).toBeCloseTo(fear.breathM, 1);
});

test("the fire calms", () => {
  const s = setup({ seats: 4, profile: "short" });
  startHuddle(s.world, "command", -1, -1);
  s.person(0).fear = 70;
  s.person(1).fear = 10;
  s.until(() => s.world.phase === "outbreak");
  expect(s.person(0).fear, "not before one is back").toBe(70);
  s.tick();
  expect(s.person(0).fear).toBeCloseTo(70 - fear.fireCalm, 0);
  expect(s.person(1).fear).toBeLessThan(1);
});

test("four stand together in silence, five are heard once a second, ten in two places twice", () => {
  const crowds = (places: readonly (readonly [number, number])[]) => {
    const s = setup({ seats: places.length });
    places.forEach(([x, y], i) => {
      s.place(i, x, y);
    });
    let sounds = 0;
    for (let i = 0; i < ticks(3); i++) {
      s.tick();
      sounds += s.world.noises.filter((n) => n.by === -1 && n.kind === "steps" && n.radiusM === heard.crowdM).length;
    }
    return sounds / 3;
  };
  const here = (n: number, x: number): [number, number][] => Array.from({ length: n }, (_, i) => [x + i * 0.5, 5]);
  expect(crowds(here(4, 3))).toBe(0);
  expect(crowds(here(5, 3))).toBe(1);
  expect(crowds([...here(5, 3), ...here(5, 20)])).toBe(2);
});
