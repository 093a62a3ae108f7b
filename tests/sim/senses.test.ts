// Eyes, ears and noses, and what the horde as one makes of them.
import { describe, expect, test } from "vitest";
import { MUTATIONS, type MutationId } from "../../shared/content/ids.ts";
import { hive as tuning } from "../../shared/content/secret/plays.ts";
import { ticks } from "../../shared/content/tuning.ts";
import { roomAt } from "../../shared/sim/grid.ts";
import { lose } from "../../shared/sim/health.ts";
import { hear } from "../../shared/sim/horde/ears.ts";
import { hiveHeard, hiveSaw, metNobodyYet } from "../../shared/sim/horde/hive.ts";
import { setDoor } from "../../shared/sim/systems/doors.ts";
import { spawnZombie } from "../../shared/sim/systems/horde.ts";
import { type Story, setup } from "../util/setup.ts";

const ROW = [
  "########################################",
  "#.......#.......#.......#.......#......#",
  "#.......D.......D.......D.......D......#",
  "#.......#.......#.......#.......#......#",
  "#.......#.......#.......#.......#......#",
  "########################################",
];

function row(seats: number): Story {
  const story = setup({ map: ROW, seats, play: "swarm", seed: "senses" });
  story.world.director.mode = "build";
  story.world.doors.forEach((_, d) => {
    setDoor(story.world, d, true, false);
  });
  return story;
}

const where = (story: Story, seat: number) =>
  Array.from(story.world.hive.where.subarray(seat * story.world.hive.rooms, (seat + 1) * story.world.hive.rooms));
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const carriers = (story: Story, mutation: MutationId) => {
  for (let i = 0; i < story.world.zombies.capacity; i++) story.world.zombies.mark[i] = 1 + MUTATIONS.indexOf(mutation);
};

describe("what the hive believes", () => {
  test("in a whole stretch of a round with bots each seat's likelihood sums to 1, or to 0 once it is gone", () => {
    const story = setup({ map: "six", seats: 6, bots: true, quiet: false, profile: "quick", seed: "belief" });
    let met = false;
    for (let t = 0; t < ticks(90); t++) {
      story.tick();
      met ||= !metNobodyYet(story.world);
      if (t % 20 !== 0) continue;
      for (const p of story.world.people) {
        const all = sum(where(story, p.seat));
        if (p.fate === "inside" || all > 0) expect(all).toBeCloseTo(1, 9);
      }
      expect(sum([...story.world.hive.presence])).toBeLessThanOrEqual(6 + 1e-9);
    }
    expect(met).toBe(true);
  });

  test("who is seen is where it is seen; out of sight it may be in the next rooms, and then anywhere", () => {
    const story = row(1);
    story.place(0, 3.5, 3.5);
    for (let t = 0; t < 25; t++) {
      hiveSaw(story.world, story.person(0));
      story.tick();
    }
    expect(where(story, 0)[0]).toBe(1);
    story.tick(ticks(5));
    const soon = where(story, 0);
    expect(soon[0]).toBeGreaterThan(0.3);
    expect(soon[1]).toBeGreaterThan(soon[3] as number);
    story.tick(ticks(60));
    expect(Math.max(...where(story, 0))).toBeLessThan(0.5);
  });

  test("a sound puts one person into its room, not everybody, however long it goes on", () => {
    const story = row(4);
    for (let t = 0; t < ticks(5); t++) {
      hiveHeard(story.world, 2, tuning.heard);
      story.tick();
    }
    expect(story.world.hive.presence[2]).toBeLessThan(1.2);
    expect(story.world.hive.presence[2]).toBeGreaterThan(tuning.heard * 0.8);
  });

  test("standing in a room and meeting nobody clears it; the lost are nowhere", () => {
    const story = row(2);
    story.person(0).locker = 99;
    story.person(1).locker = 99;
    for (let i = 0; i < 3; i++) story.world.zombies.haltUntilTick[spawnZombie(story.world, 19.5 + i, 2.5, 0)] = 1e6;
    const before = story.world.hive.presence[2] as number;
    story.tick(ticks(6));
    expect(story.world.hive.presence[2]).toBeLessThan(before);
    story.person(1).locker = -1;
    lose(story.world, story.person(1), "clock");
    story.tick(ticks(1));
    expect(sum(where(story, 1))).toBe(0);
    expect(sum([...story.world.hive.presence])).toBeCloseTo(1, 9);
  });

  test("a search goes where the belief is", () => {
    const story = row(1);
    story.person(0).locker = 99;
    for (let i = 0; i < 3; i++) spawnZombie(story.world, 19.5, 2.2 + i * 0.6, 0);
    hiveHeard(story.world, 4, 1);
    story.tick(ticks(1));
    expect(story.world.packs[0]?.assignment?.room).toBe(4);
    story.until(() => roomAt(story.world.grid, story.world.zombies.x[0] as number, 2.5) === 4, 20);
  });
});

describe("ears", () => {
  /** Whether a sound `metres` behind a pack, all carriers of a mutation, draws it. */
  const draws = (kind: "breath" | "noisemaker" | "run", metres: number, radiusM: number, mutation?: MutationId) => {
    const story = row(1);
    story.person(0).locker = 99;
    const z = spawnZombie(story.world, 22.5, 3.5, 0);
    if (mutation) carriers(story, mutation);
    hear(story.world, { kind, x: (story.world.zombies.x[z] as number) - metres, y: 3.5, radiusM, by: -1, lure: true });
    return (story.world.packs[0]?.heard.tick ?? -1) >= 0;
  };

  test("listeners hear breath twice as far, and every rattle", () => {
    expect(draws("breath", 5, 3)).toBe(false);
    expect(draws("breath", 5, 3, "listeners")).toBe(true);
  });

  test("the decoy-deaf follow no noisemaker, and hear running feet less far", () => {
    expect(draws("noisemaker", 5, 18)).toBe(true);
    expect(draws("noisemaker", 5, 18, "decoyDeaf")).toBe(false);
    expect(draws("run", 5, 7)).toBe(true);
    expect(draws("run", 5, 7, "decoyDeaf")).toBe(false);
  });
});

describe("eyes", () => {
  test("listeners are half blind", () => {
    const sees = (metres: number, mutation?: MutationId) => {
      const story = setup({ seats: 1, play: "swarm", seed: "eyes" });
      story.place(0, 14, 10);
      story.hold(0, { y: 1, aim: 64 });
      const i = spawnZombie(story.world, 14 - metres, 10, 0);
      if (mutation) carriers(story, mutation);
      for (let t = 0; t < 6; t++) {
        story.world.zombies.facing[i] = 0;
        story.tick();
      }
      return !metNobodyYet(story.world);
    };
    expect(sees(3.6)).toBe(true);
    expect(sees(3.6, "listeners")).toBe(false);
  });
});
