// Where people go next: learned from sensed moves, for those who circle, those who wander apart and those who follow.
import { expect, test } from "vitest";
import { MERCY_TICKS } from "../../../shared/sim/minds/virus/ripen.ts";
import {
  createRoutes,
  learnRoutes,
  leaveRate,
  nextRoomShare,
  noteMove,
  noteStay,
  saveRoutes,
} from "../../../shared/sim/minds/virus/routes.ts";
import { unit } from "../../../shared/sim/rng.ts";
import type { World } from "../../../shared/sim/world.ts";
import { setup } from "../../util/setup.ts";

/** A hub (room 0) with three rooms off it, each with a door. */
const HUB = [
  "#################",
  "#...#.......#...#",
  "#...D.......D...#",
  "#...#.......#...#",
  "#####...D########",
  "    #.......#    ",
  "    #########    ",
];

function schoolWorld(): World {
  return setup({ map: "school", seats: 6 }).world;
}

/** Learns a walk of one seat through these rooms. */
function walk(world: World, seat: number, rooms: readonly number[]): void {
  for (let i = 1; i < rooms.length; i++) noteMove(world, seat, rooms[i - 1] as number, rooms[i] as number);
  learnRoutes(world, world.tick);
}

/** A room of the school with three or more neighbours, and those. */
function branching(world: World): { hub: number; ways: number[] } {
  const rooms = world.grid.data.rooms.map((_, r) => r);
  const waysOf = (r: number) => rooms.filter((to) => nextRoomShare(world, 0, -1, r, to) > 0);
  const hub = rooms.find((r) => waysOf(r).length >= 4) ?? -1;
  return { hub, ways: waysOf(hub) };
}

test("shares of the ways on sum to one, from the start and after learning", () => {
  const world = schoolWorld();
  const { hub, ways } = branching(world);
  const total = (before: number) => ways.reduce((sum, to) => sum + nextRoomShare(world, 2, before, hub, to), 0);
  expect(total(-1)).toBeCloseTo(1, 9);
  for (let n = 0; n < 10; n++) walk(world, 2, [ways[0] as number, hub, ways[1] as number, hub]);
  expect(total(-1)).toBeCloseTo(1, 9);
  expect(total(ways[0] as number)).toBeCloseTo(1, 9);
});

test("one who always takes the same way is known by it, and others a little", () => {
  const world = schoolWorld();
  const { hub, ways } = branching(world);
  const [a, b] = ways as [number, number];
  const fresh = nextRoomShare(world, 1, -1, hub, b);
  for (let n = 0; n < 8; n++) {
    walk(world, 1, [hub, b]);
    walk(world, 1, [a, hub]);
  }
  expect(nextRoomShare(world, 1, -1, hub, b)).toBeGreaterThan(0.8);
  expect(nextRoomShare(world, 3, -1, hub, b)).toBeGreaterThan(fresh);
  expect(nextRoomShare(world, 3, -1, hub, b)).toBeLessThan(0.8);
});

test("where the way back matters, second order foretells more than first, and soon leads the mix", () => {
  const world = schoolWorld();
  const { hub, ways } = branching(world);
  const [a, b, c] = ways as [number, number, number];
  // A circuit seen from its middle: from a on to b, from b on to c, from c on to a.
  for (let n = 0; n < 20; n++) walk(world, 4, [a, hub, b, hub, c, hub, a]);
  const { fitFirst, fitSecond } = world.virus.routes;
  expect(fitSecond[4]).toBeGreaterThan((fitFirst[4] as number) + 0.15);
  expect(nextRoomShare(world, 4, a, hub, b)).toBeGreaterThan(0.75);
  expect(nextRoomShare(world, 4, b, hub, c)).toBeGreaterThan(0.75);
  expect(nextRoomShare(world, 4, -1, hub, b)).toBeLessThan(0.5);
});

test("one who wanders without memory of where it came from is foretold about as well as first order can", () => {
  const world = schoolWorld();
  const { hub, ways } = branching(world);
  const stream = world.streams.horde;
  let from = ways[0] as number;
  for (let n = 0; n < 150; n++) {
    // Two thirds to one room, the rest anywhere.
    const to = unit(stream) < 0.66 ? (ways[1] as number) : (ways[Math.floor(unit(stream) * ways.length)] as number);
    walk(world, 5, [from, hub, to]);
    from = to;
  }
  expect(nextRoomShare(world, 5, ways[2] as number, hub, ways[1] as number)).toBeGreaterThan(0.5);
});

test("people who never go anywhere leave rooms rarely; people on the move leave them soon", () => {
  const world = schoolWorld();
  const fresh = leaveRate(world, 0, 3);
  for (let n = 0; n < 60; n++) noteStay(world, 0, 3, 1);
  learnRoutes(world, world.tick);
  expect(leaveRate(world, 0, 3)).toBeLessThan(fresh / 3);
  const { hub, ways } = branching(world);
  for (let n = 0; n < 10; n++) walk(world, 1, [hub, ways[0] as number, hub]);
  expect(leaveRate(world, 1, hub)).toBeGreaterThan(fresh);
});

test("rooms that do not touch are never a way on, and a jump between them is no move", () => {
  const { world } = setup({ map: HUB, seats: 2 });
  const far = world.grid.data.rooms.length - 1;
  expect(nextRoomShare(world, 0, -1, far, far)).toBe(0);
  const { pooled } = world.virus.routes;
  walk(world, 0, [far, far]);
  expect(Math.max(0, ...pooled)).toBe(0);
});

test("saved and loaded, routes foretell the same; a round later they weigh 0.85", () => {
  const world = schoolWorld();
  const { hub, ways } = branching(world);
  for (let n = 0; n < 12; n++) walk(world, 0, [ways[0] as number, hub, ways[1] as number, hub]);
  world.tick += MERCY_TICKS;
  const saved = JSON.parse(JSON.stringify(saveRoutes(world, 1)));
  const other = schoolWorld();
  Object.assign(other.virus.routes, createRoutes(other.grid, 6, saved));
  expect(nextRoomShare(other, 0, -1, hub, ways[1] as number)).toBeCloseTo(
    nextRoomShare(world, 0, -1, hub, ways[1] as number),
    9,
  );
  const later = saveRoutes(world, 0.85);
  expect(later.pooled[0]?.[2]).toBeCloseTo((saved.pooled[0]?.[2] ?? 0) * 0.85, 1);
});
