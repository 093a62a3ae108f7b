// The bite: told late, over in 90 seconds, and what it leaves behind.
import { expect, test } from "vitest";
import { bite, ticks } from "../../shared/content/tuning.ts";
import { cure, infect } from "../../shared/sim/health.ts";
import { setup } from "../util/setup.ts";

test("one is told 10 to 25 s after the bite, and nobody else is told at all", () => {
  for (let i = 0; i < 20; i++) {
    const s = setup({ seats: 2, seed: `told ${i}` });
    infect(s.world, s.person(0), -1);
    let toldAfter = 0;
    while (s.view(0).now.self.turnTicks < 0) {
      s.tick();
      toldAfter++;
    }
    expect(toldAfter).toBeGreaterThanOrEqual(ticks(bite.toldAfterMinS) - 1);
    expect(toldAfter).toBeLessThanOrEqual(ticks(bite.toldAfterMaxS) + 1);
    expect(s.view(1).now.self.turnTicks).toBe(-1);
  }
});

test("after 90 s one turns: first visibly, then a badge lies there and one more zombie walks", () => {
  const s = setup({ seats: 2 });
  const p = s.place(0, 8, 8);
  p.item = "battery";
  s.place(1, 20, 15);
  infect(s.world, p, -1);
  s.tick(ticks(bite.turnS) - ticks(1));
  expect(p.pose).toBe("turning");
  expect(p.fate).toBe("inside");
  const before = s.world.zombies.alive.reduce((n, a) => n + a, 0);
  let heard = false;
  for (let t = 0; t <= ticks(1); t++) {
    s.tick();
    heard ||= s.world.noises.some((n) => n.kind === "growl" && n.x === p.x && n.y === p.y);
  }
  expect(heard).toBe(true);
  expect(p).toMatchObject({ fate: "lost", lossCause: "turned" });
  expect(s.world.corpses).toMatchObject([{ seat: 0, kind: "badge" }]);
  expect(s.world.items.some((i) => i.kind === "battery" && !i.gone && i.x === p.x)).toBe(true);
  expect(s.world.zombies.alive.reduce((n, a) => n + a, 0)).toBe(before + 1);
  expect([...s.world.zombies.turnedSeat].includes(0)).toBe(true);
  expect(s.world.deeds.some((d) => d.kind === "turned" && d.seat === 0)).toBe(true);
});

test("a suppressant in the last second frees the body at once", () => {
  const s = setup({ seats: 2 });
  const p = s.person(0);
  infect(s.world, p, -1);
  s.tick(ticks(bite.turnS) - ticks(1));
  cure(s.world, p, s.person(1));
  s.tick(5);
  expect(p).toMatchObject({ fate: "inside", pose: "idle", biteTick: -1 });
  s.tick(ticks(bite.turnS));
  expect(p.fate).toBe("inside");
});
