// Bots that cannot have what they want: they let it be, or dare, and never stand on one spot for good.
import { expect, test } from "vitest";
import { ticks } from "../../shared/content/tuning.ts";
import { setDoor } from "../../shared/sim/systems/doors.ts";
import { spawnZombie } from "../../shared/sim/systems/horde.ts";
import { type Story, setup } from "../util/setup.ts";

/** Seconds a seat stays within a metre of where it is now, up to `most`. */
function standsFor(story: Story, seat: number, most: number): number {
  const p = story.person(seat);
  const { x, y } = p;
  for (let i = 0; i < ticks(most); i++) {
    story.tick();
    if (Math.hypot(p.x - x, p.y - y) > 1) return i / ticks(1);
  }
  return most;
}

test("a full hand takes the thing that is wanted, not by turns what lies nearer and what it has just put down", () => {
  const story = setup({ bots: true, seats: 1 });
  const p = story.place(0, 5, 5);
  Object.assign(p, { item: "battery", biteTick: 0, turnTick: ticks(80), toldTick: 1 });
  story.world.items.push({ kind: "kit", x: 7.6, y: 5, gone: false });
  story.world.items.push({ kind: "suppressant", x: 8.5, y: 5, gone: false });
  story.until(() => p.turnTick < 0, 20);
});

test("a thing that a full hand is not offered, since it lies by a door, is let be", () => {
  const story = setup({
    bots: true,
    seats: 1,
    map: [
      "####################",
      "#........#....S....#",
      "#........#.........#",
      "#........D.........#",
      "#........#.........#",
      "####################",
    ],
  });
  const p = story.place(0, 5, 3.5);
  setDoor(story.world, 0, true, false);
  Object.assign(p, { item: "battery", biteTick: 0, turnTick: ticks(80), toldTick: 1 });
  story.world.items.push({ kind: "suppressant", x: 9.5, y: 3.5, gone: false });
  story.until(() => p.task?.verb === "work", 20);
});

test("lockers that are taken do not draw a flight out", () => {
  const story = setup({
    bots: true,
    seats: 1,
    map: [
      "#L#L####################",
      "#......................#",
      "#.................S....#",
      "########################",
    ],
  });
  const p = story.place(0, 2.5, 1.5);
  story.world.lockers.fill(9);
  story.tick(8);
  const mind = story.world.minds.bots[0];
  if (mind) Object.assign(mind, { fleeUntilTick: story.world.tick + ticks(2), huntedTick: story.world.tick });
  story.until(() => p.task?.verb === "work", 25);
});

test("dead that stand in the way and notice nothing are waited for, and then dared", () => {
  const story = setup({
    bots: true,
    seats: 1,
    map: [
      "##############################",
      "#.............l............S.#",
      "#............................#",
      "#............................#",
      "##############################",
    ],
  });
  const { world } = story;
  const p = story.place(0, 8, 2.5);
  const i = spawnZombie(world, 14.5, 2.5, 0);
  const stays = () => {
    world.zombies.x[i] = 14.5;
    world.zombies.y[i] = 2.5;
    // Its back to the bot, whatever the play of the moment may send it after.
    world.zombies.facing[i] = 0;
    world.zombies.target[i] = -1;
  };
  story.until(() => {
    stays();
    return world.minds.bots[0]?.doing === "slipAway";
  }, 20);
  // Nearer than it would ever slip away from.
  story.until(() => {
    stays();
    return p.x > 11.2;
  }, 30);
});

test("who guards a leader in a narrow place changes sides all the same", () => {
  const story = setup({
    bots: true,
    seats: 2,
    map: ["####################", "#......S...........#", "####################"],
  });
  for (const seat of story.world.scenario.seats) Object.assign(seat, { habit: "group", favourite: 0 });
  const leader = story.place(0, 14.5, 1.5);
  leader.driver = "human";
  story.place(1, 12.5, 1.5);
  story.tick(ticks(2));
  for (let n = 0; n < 3; n++) expect(standsFor(story, 1, 45)).toBeLessThan(45);
});
