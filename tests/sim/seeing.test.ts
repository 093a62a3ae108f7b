// Seeing and hearing: what a seat knows of the others is what its eyes and ears could tell, and no more.
import { describe, expect, test } from "vitest";
import { Button } from "../../shared/sim/movement.ts";
import { rebuildBarriers } from "../../shared/sim/systems/doors.ts";
import { setup } from "../util/setup.ts";

const TWO_ROOMS = [
  "####################",
  "#........#.........#",
  "#........#.........#",
  "#........D.........#",
  "#........#.........#",
  "####################",
];
const LAMP = [
  "####################",
  "#.................l#",
  "#..................#",
  "#..................#",
  "####################",
];

describe("people", () => {
  test("in the dark a person across the room is a shade: a place, and nothing else", () => {
    const s = setup({ seats: 2 });
    s.place(0, 5, 5);
    s.place(1, 12, 5);
    s.tick(10);
    const { now } = s.view(0);
    expect(now.people[1]?.seen).toBe(false);
    expect(now.shades).toHaveLength(1);
    expect(now.shades[0]?.x).toBeCloseTo(12, 2);
    expect(Object.keys(now.shades[0] ?? {}).sort()).toEqual(["x", "y"]);
  });

  test("a burning light makes its carrier known to all in sight", () => {
    const s = setup({ seats: 2 });
    s.place(0, 5, 5);
    s.place(1, 12, 5);
    s.hold(1, { buttons: Button.light });
    s.tick(2);
    expect(s.view(0).now.people[1]).toMatchObject({ seen: true, light: true });
    expect(s.view(0).now.shades).toHaveLength(0);
  });

  test("a flashlight pointed at someone shows who it is; pointed away it does not", () => {
    const s = setup({ seats: 3 });
    s.place(0, 5, 5);
    s.place(1, 9, 5);
    s.place(2, 5, 12);
    s.hold(0, { buttons: Button.light, aim: 0 });
    s.tick(10);
    expect(s.view(0).now.people[1]?.seen).toBe(true);
    expect(s.view(2).now.people[1]?.seen).toBe(true);
    s.hold(0, { buttons: Button.light, aim: 128 });
    s.tick(10);
    expect(s.view(0).now.people[1]?.seen).toBe(false);
  });

  test("light fades from a face only after 0.3 s, and comes at once", () => {
    const s = setup({ seats: 2 });
    s.place(0, 5, 5);
    s.place(1, 12, 5);
    s.hold(1, { buttons: Button.light });
    s.tick(2);
    s.hold(1, {});
    s.tick(4);
    expect(s.view(0).now.people[1]?.seen).toBe(true);
    s.tick(6);
    expect(s.view(0).now.people[1]?.seen).toBe(false);
    s.hold(1, { buttons: Button.light });
    s.tick(1);
    expect(s.view(0).now.people[1]?.seen).toBe(true);
  });

  test("within touch anyone is known; within 2.5 m only in front", () => {
    const s = setup({ seats: 2 });
    s.place(0, 5, 5, 0);
    s.place(1, 6, 5);
    s.tick(1);
    expect(s.view(0).now.people[1]?.seen).toBe(true);
    s.place(1, 7, 5);
    s.hold(0, { aim: 0 });
    s.tick(1);
    expect(s.view(0).now.people[1]?.seen).toBe(true);
    s.hold(0, { aim: 128 });
    s.tick(1);
    expect(s.view(0).now.people[1]?.seen).toBe(false);
    expect(s.view(0).now.shades).toHaveLength(1);
  });

  test("a closed door hides a lit person; opened, it does not", () => {
    const s = setup({ map: TWO_ROOMS, seats: 2 });
    const door = s.world.doors[0];
    if (!door) throw new Error("no door");
    s.place(0, 4, 3.5);
    s.place(1, 14, 3.5);
    s.hold(1, { buttons: Button.light });
    door.open = false;
    rebuildBarriers(s.world);
    s.tick(2);
    expect(s.view(0).now.people[1]?.seen).toBe(false);
    expect(s.view(0).now.shades).toHaveLength(0);
    door.open = true;
    rebuildBarriers(s.world);
    s.tick(2);
    expect(s.view(0).now.people[1]?.seen).toBe(true);
  });

  test("a lamp shows who stands in its pool until it dies", () => {
    const s = setup({ map: LAMP, seats: 2 });
    s.place(0, 8, 2);
    s.place(1, 17, 2);
    s.tick(2);
    expect(s.view(0).now.people[1]?.seen).toBe(true);
    s.world.lamps[0] = 0;
    s.tick(8);
    expect(s.view(0).now.people[1]?.seen).toBe(false);
  });
});

describe("places", () => {
  test("a door's state is remembered as it was last seen", () => {
    const s = setup({ map: TWO_ROOMS, seats: 1 });
    const door = s.world.doors[0];
    if (!door) throw new Error("no door");
    expect(s.view(0).now.doors[0]).toBe(0);
    door.open = true;
    rebuildBarriers(s.world);
    s.place(0, 4, 3.5);
    s.tick(5);
    expect(s.view(0).now.doors[0]).toBe(2);
    s.place(0, 60, 60);
    door.open = false;
    s.tick(10);
    expect(s.view(0).now.doors[0]).toBe(2);
  });
});

describe("sounds", () => {
  test("a run is heard near by, with a bearing and a band but no name", () => {
    const s = setup({ seats: 2 });
    s.place(0, 5, 5);
    s.place(1, 10, 5);
    s.hold(1, { x: 0.5, y: 0.5, buttons: Button.run });
    const heard: unknown[] = [];
    for (let i = 0; i < 20; i++) {
      s.tick();
      heard.push(...s.view(0).heard);
    }
    expect(heard.length).toBeGreaterThan(0);
    for (const h of heard) expect(Object.keys(h as object).sort()).toEqual(["band", "bearing", "kind", "muffled"]);
  });

  test("a sneak ten metres away is not heard", () => {
    const s = setup({ seats: 2 });
    s.place(0, 5, 5);
    s.place(1, 15, 5);
    s.hold(1, { y: 1, buttons: Button.sneak });
    for (let i = 0; i < 40; i++) {
      s.tick();
      expect(s.view(0).heard).toEqual([]);
    }
  });
});
