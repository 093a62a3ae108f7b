// Packs: what they know, where they look, and that they know nothing they did not sense.
import { expect, test } from "vitest";
import { horde } from "../../shared/content/secret/odds.ts";
import { ticks } from "../../shared/content/tuning.ts";
import { roomAt } from "../../shared/sim/grid.ts";
import { hashOf } from "../../shared/sim/hash.ts";
import { pointPack } from "../../shared/sim/horde/give.ts";
import { Button } from "../../shared/sim/movement.ts";
import { setDoor } from "../../shared/sim/systems/doors.ts";
import { hunterWithin, spawnZombie } from "../../shared/sim/systems/horde.ts";
import { type Story, setup } from "../util/setup.ts";

/** Four rooms around a corridor. */
const WING = [
  "##############################",
  "#........#.........#.........#",
  "#........#.........#.........#",
  "#........#.........#.........#",
  "####D#########D########D######",
  "#............................#",
  "#............................#",
  "####D#########D########D######",
  "#........#.........#.........#",
  "#........#.........#.........#",
  "#........#.........#.........#",
  "##############################",
];

/** All doors open, and the director lets the pressure rise without sending anyone. */
function openDoors(story: Story): void {
  story.world.director.mode = "build";
  story.world.doors.forEach((_, d) => {
    setDoor(story.world, d, true, false);
  });
}

function pack(story: Story, index: number, x: number, y: number, size: number, facing = 0): void {
  for (let i = 0; i < size; i++) {
    const z = spawnZombie(story.world, x + (i % 2) * 0.7, y + (i >> 1) * 0.7, index);
    story.world.zombies.facing[z] = facing;
  }
}

const at = (story: Story, i: number) => ({
  x: story.world.zombies.x[i] as number,
  y: story.world.zombies.y[i] as number,
});
const room = (story: Story, i: number) => roomAt(story.world.grid, at(story, i).x, at(story, i).y);

test("a pack that hears someone run comes there", () => {
  const story = setup({ map: WING, seats: 1, play: "swarm" });
  openDoors(story);
  story.place(0, 17.5, 5.5);
  pack(story, 0, 11.5, 6.2, 4, 128);
  story.hold(0, { x: 1, buttons: Button.run, aim: 0 });
  story.tick(10);
  story.hold(0, {});
  expect(story.world.packs[0]?.heard.tick).toBeGreaterThan(0);
  story.until(() => [0, 1, 2, 3].some((i) => at(story, i).x > 18), 10);
});

test("what one of a pack sees, all of it hunt, but never more than two thirds of all", () => {
  const story = setup({ map: WING, seats: 1, play: "swarm" });
  openDoors(story);
  story.place(0, 20.5, 5.5);
  story.hold(0, { buttons: Button.light, aim: 64 });
  pack(story, 0, 10.5, 5.5, 3, 128);
  story.world.zombies.facing[0] = 0;
  pack(story, 1, 2.5, 1.5, 3, 0);
  let most = 0;
  for (let t = 0; t < ticks(3); t++) {
    story.tick();
    most = Math.max(most, [...story.world.zombies.target].filter((s) => s >= 0).length);
  }
  expect(most).toBeGreaterThan(1);
  expect(most).toBeLessThanOrEqual(Math.floor(6 * horde.huntingShare));
});

test("losing sight it looks where the prey went, not elsewhere", () => {
  const story = setup({ map: WING, seats: 1, play: "swarm" });
  openDoors(story);
  story.place(0, 14.5, 5.5);
  story.hold(0, { buttons: Button.light });
  pack(story, 0, 10.2, 5.5, 3, 0);
  story.tick(6);
  expect(hunterWithin(story.world, 14.5, 5.5, 10)).toBe(true);
  // Through the door in the south, into the middle room, and still.
  story.hold(0, { y: 1, buttons: Button.run, aim: 64 });
  story.until(() => story.person(0).y > 9, 4);
  story.hold(0, { x: 1, buttons: Button.run, aim: 0 });
  story.until(() => story.person(0).x > 17, 4);
  story.hold(0, {});
  const target = roomAt(story.world.grid, story.person(0).x, story.person(0).y);
  story.until(() => [0, 1, 2].some((i) => room(story, i) === target), 10);
});

test("without any sense of people a pack goes through the rooms one by one and leaves none out", () => {
  // Whoever is to be found stands beyond a wall without a door.
  const story = setup({
    map: [...WING, "#.############################", "##############################"],
    seats: 1,
    play: "swarm",
  });
  openDoors(story);
  story.place(0, 1.5, 12.5);
  pack(story, 0, 2.5, 5.5, 3);
  const seen = new Set<number>();
  story.until(() => {
    seen.add(room(story, 0));
    return seen.size === story.world.grid.data.rooms.length - 1;
  }, 240);
});

test("two packs on one prey come from two doors, with a call on both sides three seconds before", () => {
  const map = [
    "####################",
    "#..................#",
    "#..................#",
    "###D############D###",
    "#..................#",
    "#..................#",
    "#..................#",
    "#..................#",
    "####################",
  ];
  const story = setup({ map, seats: 1, play: "swarm" });
  openDoors(story);
  story.place(0, 9.5, 6.5);
  story.hold(0, { buttons: Button.light, aim: 64 });
  pack(story, 0, 3.5, 2.2, 3, 64);
  pack(story, 1, 8.5, 1.5, 3, 192);
  // The first stands in its door and sees; the second is called.
  story.world.zombies.x[0] = 3.5;
  story.world.zombies.y[0] = 3.5;
  story.until(() => story.world.packs[1]?.order === "hold", 5);
  const called = story.world.tick;
  expect(story.world.packs[1]?.x).toBeCloseTo(16.5);
  story.until(() => [3, 4, 5].some((i) => (story.world.zombies.target[i] as number) >= 0 || at(story, i).y > 4.5), 20);
  expect(story.world.tick - called).toBeGreaterThanOrEqual(ticks(3));
});

test("the Call points the nearest pack at a spot", () => {
  const story = setup({ map: WING, seats: 2, halfbie: 0, play: "swarm" });
  openDoors(story);
  story.person(0).fate = "out";
  story.person(1).fate = "out";
  expect(pointPack(story.world, 25.5, 9.5, 0)).toBe(false);
  pack(story, 0, 3.5, 5.5, 3);
  pack(story, 1, 12.5, 1.5, 3);
  expect(pointPack(story.world, 25.5, 9.5, 0)).toBe(true);
  expect(story.world.packs[1]).toMatchObject({ order: "go", calledBy: 0 });
  story.until(() => [3, 4, 5].some((i) => Math.abs(at(story, i).x - 25.5) < 3 && at(story, i).y > 7), 20);
});

test("a person nobody sees, hears or smells changes no zombie, wherever it is", () => {
  const run = (x: number, y: number) => {
    const story = setup({ map: WING, seats: 2, seed: "unseen" });
    story.world.doors.forEach((_, d) => {
      setDoor(story.world, d, d >= 3, false);
    });
    // Seat 1 is hunted in the corridor; seat 0 stands still behind a closed door.
    story.place(0, x, y);
    story.place(1, 20.5, 5.5);
    pack(story, 0, 8.5, 5.5, 3, 0);
    pack(story, 1, 27.5, 9.5, 3, 128);
    const hashes: string[] = [];
    for (let t = 0; t < ticks(4); t++) {
      story.tick();
      hashes.push(hashOf(story.world.zombies) + hashOf(story.world.packs));
    }
    return hashes;
  };
  const here = run(1.5, 1.5);
  expect(run(25.5, 2.5)).toEqual(here);
  expect(run(14.5, 1.5)).toEqual(here);
});
