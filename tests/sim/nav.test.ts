// The way through a map: fields, steps and room graph.
import { expect, test } from "vitest";
import { maps } from "../../shared/content/maps/index.ts";
import { createGrid, tileAt } from "../../shared/sim/grid.ts";
import { slide } from "../../shared/sim/movement.ts";
import {
  clearWalk,
  FAR,
  fieldTo,
  isFloor,
  isJoined,
  nearFields,
  nearTo,
  stepToward,
  walkDistance,
} from "../../shared/sim/nav.ts";
import { roomGraph, roomTile } from "../../shared/sim/nav-rooms.ts";
import { asciiMap } from "../util/ascii.ts";

const TWO_ROOMS = ["###########", "#....#....#", "#....D....#", "#....#....#", "#..o.#.o..#", "###########"];

test("a body that follows a field from anywhere arrives, without ever cutting a corner", () => {
  const grid = createGrid(maps.six as NonNullable<typeof maps.six>);
  const open = new Uint8Array(grid.width * grid.height);
  const goal = roomTile(grid, 7);
  const field = fieldTo(grid, goal);
  for (let t = 0; t < open.length; t += 7) {
    if (!isFloor(grid, t) || field.dist[t] === FAR) continue;
    const body = { x: (t % grid.width) + 0.5, y: Math.floor(t / grid.width) + 0.5 };
    const steps = Math.ceil(((field.dist[t] as number) / 10 / 0.2) * 1.2) + 20;
    for (let i = 0; i < steps && tileAt(grid, body.x, body.y) !== goal; i++) {
      const { dx, dy } = stepToward(grid, field, body.x, body.y);
      slide(grid, open, body, dx * 0.2, dy * 0.2);
    }
    expect(tileAt(grid, body.x, body.y), `from tile ${t}`).toBe(goal);
  }
});

test("distances are metres on foot: a door costs a moment, a wall a detour, no way is infinite", () => {
  const grid = createGrid(asciiMap(TWO_ROOMS));
  expect(walkDistance(grid, 1.5, 1.5, 4.5, 1.5)).toBeCloseTo(3);
  expect(walkDistance(grid, 4.5, 1.5, 6.5, 1.5)).toBeGreaterThan(4);
  const split = createGrid(asciiMap(["#####", "#.#.#", "#####"]));
  expect(walkDistance(split, 1.5, 1.5, 3.5, 1.5)).toBe(Number.POSITIVE_INFINITY);
});

test("the same goal is computed once per map; a closed door makes the near way longer at once", () => {
  const grid = createGrid(asciiMap(TWO_ROOMS));
  const goal = tileAt(grid, 8.5, 2.5);
  expect(fieldTo(grid, goal)).toBe(fieldTo(grid, goal));
  const barriers = new Uint8Array(grid.width * grid.height);
  const from = tileAt(grid, 2.5, 2.5);
  const before = nearTo(nearFields(grid, barriers), goal).dist[from] as number;
  barriers[grid.data.doors[0]?.tiles[0] as number] = 1;
  const after = nearTo(nearFields(grid, barriers), goal).dist[from] as number;
  expect(after - before).toBe(60);
});

test("stairs are a way: stepping on one end comes out at the other", () => {
  const plan = asciiMap(["#######", "#..#..#", "#..#..#", "#######"]);
  const grid = createGrid({ ...plan, links: [{ id: "stairs", a: { x: 2.5, y: 1.5 }, b: { x: 4.5, y: 2.5 } }] });
  const field = fieldTo(grid, tileAt(grid, 5.5, 1.5));
  expect(field.dist[tileAt(grid, 1.5, 2.5)]).toBeLessThan(FAR);
  expect(field.next[tileAt(grid, 1.5, 1.5)]).toBe(tileAt(grid, 2.5, 1.5));
  expect(field.next[tileAt(grid, 4.5, 2.5)]).toBe(tileAt(grid, 5.5, 1.5));
  expect(roomGraph(grid)[0]).toEqual([{ room: 1, door: -1 }]);
  // Who has just come out there and wants back steps off, and on again.
  const back = fieldTo(grid, tileAt(grid, 1.5, 2.5));
  const { dx, dy } = stepToward(grid, back, 4.5, 2.5);
  expect(Math.abs(dx) + Math.abs(dy)).toBeGreaterThan(0);
  const beside = back.next[tileAt(grid, 4.5, 2.5)] as number;
  expect(beside).not.toBe(tileAt(grid, 4.5, 2.5));
  expect(back.next[beside]).toBe(tileAt(grid, 4.5, 2.5));
  expect(isJoined(grid, tileAt(grid, 1.5, 2.5), beside)).toBe(true);
});

test("rooms know their neighbours by door, and a body needs room to walk straight", () => {
  const grid = createGrid(asciiMap(TWO_ROOMS));
  expect(roomGraph(grid)).toEqual([[{ room: 1, door: 0 }], [{ room: 0, door: 0 }]]);
  const open = new Uint8Array(grid.width * grid.height);
  expect(clearWalk(grid, open, 2.5, 2.5, 8.5, 2.5, 0.3)).toBe(true);
  expect(clearWalk(grid, open, 2.5, 2.85, 8.5, 2.85, 0.3)).toBe(false);
  expect(clearWalk(grid, open, 1.5, 4.5, 4.5, 4.5, 0.3)).toBe(false);
});
