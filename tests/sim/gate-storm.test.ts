// The last eruption: its noise draws them, later for those who have lost somebody, and a gate that opened late is met by fewer.
import { expect, test } from "vitest";
import { director } from "../../shared/content/secret/odds.ts";
import { ticks } from "../../shared/content/tuning.ts";
import { lose } from "../../shared/sim/health.ts";
import { setup } from "../util/setup.ts";

/** A table of six at a gate that has just opened, `lost` of them lost, with so many seconds left; what the director makes of it. */
function storm({ lost, leftS }: { lost: number; leftS: number }): { afterS: number; comers: number } {
  const story = setup({ map: "six", seats: 6, quiet: false, profile: "standard", seed: "storm" });
  const { world } = story;
  story.until(() => world.phase === "outbreak", 20);
  for (let seat = 0; seat < lost; seat++) lose(world, story.person(seat), "bled");
  world.director.firstContact = true;
  world.phase = "evacuation";
  world.phaseTick = world.tick;
  world.phaseEndTick = world.tick + ticks(leftS);
  world.gate.opensTick = world.tick;
  story.until(() => world.director.mode === "erupt", 30);
  return { afterS: (world.tick - world.gate.opensTick) / ticks(1), comers: world.director.toSpawn };
}

test("a whole crew is heard at once, one that has lost somebody has time to get through, fewer than it takes to win have none", () => {
  const { whole, mourning, lostCause } = director.gateAfterS;
  const after = (lost: number) => storm({ lost, leftS: 80 }).afterS;
  expect(after(0)).toBeCloseTo(whole, 0);
  expect(after(1)).toBeCloseTo(mourning, 0);
  expect(after(3)).toBeCloseTo(mourning, 0);
  expect(after(4)).toBeCloseTo(lostCause, 0);
});

test("the later the gate opened, the fewer meet those who run for it", () => {
  const comers = (leftS: number) => storm({ lost: 0, leftS }).comers;
  expect(comers(30)).toBeLessThan(comers(80));
  expect(comers(30)).toBeGreaterThan(0);
  // With the round lost anyway nobody is spared.
  expect(storm({ lost: 4, leftS: 30 }).comers).toBe(storm({ lost: 4, leftS: 80 }).comers);
});
