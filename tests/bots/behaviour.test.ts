// What a bot does in plain situations, on the real engine: it helps, works, runs, leaves, and acts by its view alone.
import { expect, expectTypeOf, test } from "vitest";
import { gate, huddle, ticks } from "../../shared/content/tuning.ts";
import type { BotInput } from "../../shared/sim/minds/bot/scene.ts";
import { step } from "../../shared/sim/step.ts";
import { setDoor } from "../../shared/sim/systems/doors.ts";
import { spawnZombie } from "../../shared/sim/systems/horde.ts";
import { startHuddle } from "../../shared/sim/systems/huddle.ts";
import type { SeatView } from "../../shared/sim/view-types.ts";
import type { World } from "../../shared/sim/world.ts";
import { type Story, setup } from "../util/setup.ts";

const TWO_ROOMS = [
  "####################",
  "#........#.........#",
  "#........#.........#",
  "#........D.........#",
  "#........#.........#",
  "#........#.........#",
  "####################",
];

const gapTo = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y);

/** The nearest zombie's distance to a seat, metres. */
function nearestDead(story: Story, seat: number): number {
  const z = story.world.zombies;
  const p = story.person(seat);
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < z.capacity; i++) {
    if (z.alive[i] === 1) best = Math.min(best, Math.hypot((z.x[i] ?? 0) - p.x, (z.y[i] ?? 0) - p.y));
  }
  return best;
}

test("a bot's input is its view: there is no way from it to the world", () => {
  expectTypeOf<BotInput["view"]>().toEqualTypeOf<SeatView>();
  type Reaches<T> = World extends T ? true : false;
  expectTypeOf<{ [K in keyof BotInput]: Reaches<BotInput[K]> }[keyof BotInput]>().toEqualTypeOf<false>();
});

test("a bot lifts a friend who is down", () => {
  const story = setup({ bots: true, seats: 2 });
  story.place(0, 5, 5);
  const friend = story.place(1, 9, 5);
  friend.health = "down";
  friend.bleedTicks = ticks(25);
  story.until(() => friend.health === "hurt", 15);
  expect(story.world.deeds.some((d) => d.kind === "lift" && d.seat === 0 && d.other === 1)).toBe(true);
});

test("a bot gives its suppressant to a friend who asks", () => {
  const story = setup({ bots: true, seats: 2 });
  const giver = story.place(0, 5, 5);
  const bitten = story.place(1, 8, 5, 128);
  giver.item = "suppressant";
  Object.assign(bitten, { biteTick: 0, turnTick: ticks(80), toldTick: 1 });
  story.until(() => bitten.turnTick < 0, 25);
  expect(giver.item).toBe("none");
});

test("a bot told bitten uses its own suppressant, and a hurt one its bandage", () => {
  const story = setup({ bots: true, seats: 2 });
  const bitten = story.place(0, 5, 5);
  const hurt = story.place(1, 20, 15);
  Object.assign(bitten, { item: "suppressant", biteTick: 0, turnTick: ticks(80), toldTick: 1 });
  Object.assign(hurt, { item: "bandage", health: "hurt" });
  story.until(() => bitten.turnTick < 0 && hurt.health === "well", 10);
});

test("a bot runs from a hunter and locks the door behind itself", () => {
  const story = setup({ bots: true, seats: 1, map: TWO_ROOMS });
  const { world } = story;
  const p = story.place(0, 12, 3.5);
  setDoor(world, 0, true, false);
  spawnZombie(world, 15, 3.5, 0);
  story.until(() => p.gait === "run", 5);
  story.until(() => world.doors[0]?.locked === true, 5);
  expect(p.x).toBeLessThan(9);
  expect(nearestDead(story, 0)).toBeGreaterThan(1);
  expect(p.health).toBe("well");
});

test("a bot opens the door between itself and its work", () => {
  const story = setup({
    bots: true,
    seats: 1,
    map: TWO_ROOMS.map((row, y) => (y === 1 ? "#........#....S....#" : row)),
  });
  const p = story.place(0, 3, 3.5);
  for (const door of story.world.doors) Object.assign(door, { open: false, locked: true });
  story.until(() => p.task?.verb === "work", 30);
});

test("a bot works the ring: a site takes it less time than its seconds, and it finishes the objective", () => {
  const story = setup({
    bots: true,
    seats: 1,
    map: ["##########", "#....S...#", "#........#", "#........#", "##########"],
  });
  const p = story.place(0, 3, 3);
  story.until(() => p.task?.verb === "work", 10);
  const began = story.world.tick;
  story.until(() => story.world.objectives[0]?.done === true, 20);
  expect(story.world.tick - began).toBeLessThan(story.world.sites[0]?.needTicks ?? 0);
});

test("bots go through the gate two by two when it opens", () => {
  const story = setup({
    bots: true,
    seats: 2,
    map: [...TWO_ROOMS.slice(0, 5), "#...G....#.........#", "####################"],
  });
  story.place(0, 12, 2.5);
  story.place(1, 13, 2.5);
  const { world } = story;
  world.gate.index = 0;
  world.phase = "evacuation";
  world.phaseTick = world.tick;
  world.phaseEndTick = world.tick + ticks(200);
  story.until(() => world.people.every((p) => p.fate === "out"), 120);
  const [a, b] = world.people;
  expect(Math.abs((a?.fateTick ?? 0) - (b?.fateTick ?? 0))).toBeLessThan(ticks(gate.laneS));
});

test("at the fire bots talk, vote and lock within ten seconds", () => {
  const story = setup({ bots: true, seats: 6 });
  startHuddle(story.world, "command", -1, -1);
  story.until(() => story.world.huddle?.stage === "talk", huddle.evidenceS + 2);
  story.until(() => story.world.huddle?.ballots.every((b) => b.locked) === true, 10);
  expect(story.world.huddle?.cards.length).toBeGreaterThan(0);
});

test("with two people at the table bots give at most half of an exile's majority", () => {
  const story = setup({ bots: true, seats: 8 });
  const { world } = story;
  world.runTicks = ticks(huddle.noExileBeforeS + 10);
  for (const seat of [0, 1]) story.person(seat).driver = "human";
  story.tick(8);
  startHuddle(world, "command", -1, -1);
  for (const mind of world.minds.bots)
    if (mind) mind.suspicion = mind.suspicion.map((_, seat) => (seat === 7 ? 50 : 0));
  story.until(() => world.huddle?.ballots.slice(2).every((b) => b.locked) === true, huddle.evidenceS + 12);
  const exile = world.huddle?.ballots.filter((b) => b.face === 7 && b.act === "exile").length ?? 0;
  expect(exile).toBeGreaterThan(0);
  expect(exile).toBeLessThanOrEqual(Math.floor((Math.floor(8 / 2) + 1) / 2));
});

test("a half-bie that means to protect walks unmasked among the dead to lift a friend", () => {
  const story = setup({ bots: true, seats: 2, halfbie: 0 });
  story.tick(8);
  const mind = story.world.minds.bots[0];
  if (mind) mind.lean = "protector";
  story.place(0, 5, 5);
  const friend = story.place(1, 12, 5);
  friend.health = "down";
  friend.bleedTicks = ticks(25);
  spawnZombie(story.world, 13.5, 5, 0);
  story.until(() => friend.health === "hurt", 25);
  expect(story.person(0).half.conscience).toBeGreaterThan(50);
});

test("the caretaker takes a silent body after 8 s, works on without a vote or a word, and hands it back at the first input", () => {
  const story = setup({
    seats: 5,
    bots: true,
    map: TWO_ROOMS.map((row, y) => (y === 1 ? "#........#....S....#" : row)),
  });
  const { world } = story;
  const p = story.place(0, 12, 4);
  p.driver = "human";
  const silence = (seconds: number) => {
    for (let i = 0; i < ticks(seconds); i++) step(world, { moves: new Map(), intents: [], controls: [] });
  };
  silence(7.8);
  expect(p.driver).toBe("human");
  expect(p.gait).toBe("still");
  silence(0.4);
  expect(p.driver).toBe("caretaker");
  silence(6);
  expect(gapTo(p, { x: 12, y: 4 })).toBeGreaterThan(0.5);
  startHuddle(world, "command", -1, -1);
  silence(huddle.evidenceS + 10);
  expect(world.huddle?.stage).toBe("talk");
  expect(world.huddle?.ballots[0]?.locked).toBe(false);
  expect(world.huddle?.cards.some((c) => c.seat === 0)).toBe(false);
  step(world, { moves: new Map(), intents: [], controls: [{ seat: 0, kind: "return" }] });
  expect(p.driver).toBe("human");
});

test("the caretaker hands a body back at the first move in the field", () => {
  const story = setup({ seats: 2 });
  const p = story.person(0);
  for (let i = 0; i < ticks(9); i++) step(story.world, { moves: new Map(), intents: [], controls: [] });
  expect(p.driver).toBe("caretaker");
  const move = { mx: 127, my: 0, aim: 0, buttons: 0 };
  step(story.world, { moves: new Map([[0, [move]]]), intents: [], controls: [] });
  expect(p.driver).toBe("human");
});
