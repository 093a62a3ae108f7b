// Crews that keep to one way of surviving look like it, go back to the same places all night, and answer what they hear of the horde.
import { describe, expect, test } from "vitest";
import { botScenario } from "../../scripts/bots/scenario.ts";
import { streamsOf } from "../../server/seed.ts";
import { POSTURES, type Posture } from "../../shared/content/ids.ts";
import { mapById } from "../../shared/content/maps/index.ts";
import { ticks } from "../../shared/content/tuning.ts";
import { createWorld } from "../../shared/sim/create.ts";
import { roomAt } from "../../shared/sim/grid.ts";
import type { BotMemory } from "../../shared/sim/minds/bot/memory.ts";
import { isPlaying, within } from "../../shared/sim/people.ts";
import { step } from "../../shared/sim/step.ts";
import type { World } from "../../shared/sim/world.ts";
import { setup } from "../util/setup.ts";

const PATIENCE_MS = 60_000;
const NOTHING = { moves: new Map(), intents: [], controls: [] };

interface Look {
  /** Shares of people's time: running, in a locker, nobody within 8 m, and how many are within 8 m on the mean. */
  running: number;
  hidden: number;
  alone: number;
  company: number;
  /** Doors barred at any time, and the room most people-seconds were spent in. */
  barred: Set<number>;
  room: number;
}

/** A crew of six on the school for so long, with nobody hunting it. */
function watch(habit: Posture, favourite: number, seed: string, seconds = 100): Look {
  const base = botScenario("school", "standard", 6);
  const seats = base.seats.map((seat) => ({ ...seat, habit, favourite }));
  const world = createWorld(streamsOf(seed), { ...base, halfbie: -1, seats }, mapById("school"));
  const look: Look = { running: 0, hidden: 0, alone: 0, company: 0, barred: new Set(), room: -1 };
  const rooms = new Map<number, number>();
  let looks = 0;
  for (let i = 0; i < ticks(seconds); i++) {
    step(world, NOTHING);
    world.director.modeUntilTick = 1e9;
    world.director.firstContact = true;
    if (world.phase !== "outbreak" || i % 10 !== 0 || i < ticks(40)) continue;
    for (const p of world.people.filter(isPlaying)) {
      const near = world.people.filter((o) => o !== p && isPlaying(o) && within(o, p, 8)).length;
      looks++;
      if (p.gait === "run") look.running++;
      if (p.locker >= 0) look.hidden++;
      if (near === 0) look.alone++;
      look.company += near;
      const room = roomAt(world.grid, p.x, p.y);
      rooms.set(room, (rooms.get(room) ?? 0) + 1);
    }
    for (const [index, d] of world.doors.entries()) if (d.barricade > 0) look.barred.add(index);
  }
  for (const key of ["running", "hidden", "alone", "company"] as const) look[key] /= looks;
  look.room = [...rooms].sort((a, b) => b[1] - a[1])[0]?.[0] ?? -1;
  return look;
}

describe(
  "crews of one habit",
  () => {
    const looks = Object.fromEntries(POSTURES.map((h) => [h, watch(h, 4, `looks ${h}`)])) as Record<Posture, Look>;

    test("those who run run most", () => {
      for (const h of POSTURES) if (h !== "run") expect(looks.run.running).toBeGreaterThan(2 * looks[h].running);
    });

    test("those who hide are the ones found in lockers", () => {
      expect(looks.hide.hidden).toBeGreaterThan(0.05);
      for (const h of ["run", "hold", "split", "group"] as const) expect(looks[h].hidden).toBe(0);
    });

    test("those who hold bar the doors of one room, and nobody else does", () => {
      expect(looks.hold.barred.size).toBeGreaterThan(0);
      for (const h of ["hide", "run", "split", "group"] as const) expect(looks[h].barred.size).toBe(0);
    });

    test("those who split are alone, those who group are not", () => {
      expect(looks.split.alone).toBeGreaterThan(2 * looks.group.alone);
      expect(looks.group.company).toBeGreaterThan(2 * looks.split.company);
    });
  },
  PATIENCE_MS,
);

test(
  "the same favourite is the same stronghold in every round of a night, and not every night has the same",
  () => {
    const rooms = [0, 1, 2, 3].map((favourite) => watch("hold", favourite, "one", 90).room);
    expect(watch("hold", 0, "two", 90).room).toBe(rooms[0]);
    expect(new Set(rooms).size).toBeGreaterThan(1);
  },
  PATIENCE_MS,
);

/** A bot's mind after its first thought. */
function mindOf(world: World, seat: number): BotMemory {
  const mind = world.minds.bots[seat];
  if (!mind) throw new Error(`seat ${seat} has not thought yet`);
  return mind;
}

test("who takes it to heart that loners are hunted goes to a friend", () => {
  const story = setup({ bots: true, seats: 2 });
  const lonely = story.place(0, 3, 3, 0);
  const friend = story.place(1, 24, 15, 160);
  friend.driver = "human";
  story.tick(8);
  const mind = mindOf(story.world, 0);
  mind.seen[1] = { x: friend.x, y: friend.y, tick: story.world.tick, down: false, item: "none" };
  mind.tell = { kind: "tellLoners", tick: story.world.tick };
  story.until(() => within(lonely, friend, 8), 14);
});

test("a tell heard is taken to heart by some and let pass by others, each by temper", () => {
  const heeding = [0, 1, 2, 3].map((i) => {
    const story = setup({ bots: true, seats: 6, seed: `tell ${i}` });
    story.tick(8);
    for (const p of story.world.people)
      mindOf(story.world, p.seat).ears.push({ kind: "tellSweep", bearing: 0, band: 1, muffled: false });
    story.tick(4);
    return story.world.people.filter((p) => mindOf(story.world, p.seat).tell?.kind === "tellSweep").length;
  });
  const all = heeding.reduce((sum, n) => sum + n, 0);
  expect(all).toBeGreaterThan(4);
  expect(all).toBeLessThan(24);
});
