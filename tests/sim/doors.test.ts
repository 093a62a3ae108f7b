// Doors and lockers as people and zombies live with them: what is shut stops feet and eyes, breaks after so many blows, and is remembered.
import fc from "fast-check";
import { expect, test } from "vitest";
import { act, heard, ticks } from "../../shared/content/tuning.ts";
import { hit } from "../../shared/sim/health.ts";
import { Button, type Move } from "../../shared/sim/movement.ts";
import { step } from "../../shared/sim/step.ts";
import { closeDoor, doorX, doorY, hitDoor, setDoor, setGateOpen } from "../../shared/sim/systems/doors.ts";
import type { World } from "../../shared/sim/world.ts";
import { type Story, setup } from "../util/setup.ts";

/** Idle hands have looked around after so many ticks. */
const LOOK = 4;

const ROOMS = [
  "####L#############",
  "#.......#........#",
  "#.......D........#",
  "#.......#........#",
  "########D#########",
  "#................#",
  "#........G.......#",
  "##################",
];
/** The door in the upright wall, and its tile. */
const DOOR = 0;
const TILE = 2 * 18 + 8;

function story(open: boolean, locked = false): Story {
  const s = setup({ map: ROOMS, seats: 3 });
  setDoor(s.world, DOOR, open, locked);
  s.place(0, 7.2, 2.5);
  s.place(1, 12.5, 2.5, 128);
  s.place(2, 2.5, 1.5);
  return s;
}

function press(s: Story, seat: number): void {
  s.hold(seat, { buttons: Button.use });
  s.tick();
  s.hold(seat, {});
  s.tick();
}

function holdUse(s: Story, seat: number, seconds: number): void {
  s.hold(seat, { buttons: Button.use });
  s.tick(ticks(seconds));
  s.hold(seat, {});
  s.tick();
}

const door = (s: Story) => s.world.doors[DOOR] as World["doors"][number];

/** A zombie next to someone, hunting them. */
function chase(s: Story, seat: number): number {
  const z = s.world.zombies;
  const p = s.person(seat);
  z.alive[0] = 1;
  z.x[0] = p.x + 2;
  z.y[0] = p.y;
  z.target[0] = seat;
  z.pack[0] = -1;
  return 0;
}

test("use opens a door and closes it again, each time heard across the corridor", () => {
  const s = story(false);
  s.tick(LOOK);
  expect(s.person(0).context).toEqual({ verb: "open", target: DOOR });
  expect(s.world.barriers[TILE]).toBe(1);
  s.hold(0, { buttons: Button.use });
  s.tick();
  expect(door(s).open).toBe(true);
  expect(s.world.barriers[TILE]).toBe(0);
  expect(s.world.noises.some((n) => n.kind === "door" && n.radiusM === heard.doorM)).toBe(true);
  s.tick(20);
  expect(door(s).open, "holding on does not swing it back").toBe(true);
  s.hold(0, {});
  s.tick();
  press(s, 0);
  expect(door(s).open).toBe(false);
});

test("a door does not close on a body that stands in it", () => {
  const s = story(true);
  s.place(1, 8.5, 2.5);
  press(s, 0);
  expect(door(s).open).toBe(true);
  s.place(1, 12.5, 2.5);
  press(s, 0);
  expect(door(s).open).toBe(false);
});

test("anyone turns a friend's lock in three seconds, and letting go starts over", () => {
  const s = story(false, true);
  s.tick(LOOK);
  expect(s.person(0).context.verb).toBe("unlock");
  holdUse(s, 0, 2);
  expect(door(s).locked).toBe(true);
  holdUse(s, 0, 2);
  expect(door(s).locked).toBe(true);
  holdUse(s, 0, act.unlockS);
  expect(door(s).locked).toBe(false);
  expect(door(s).open).toBe(false);
});

test("locking shuts an open door first; out of reach and already locked are refused", () => {
  const s = story(true);
  s.ask(0, { type: "door", act: "lock" });
  expect(s.tick()).toEqual([]);
  expect(door(s)).toMatchObject({ open: false, locked: true, hits: act.lockedDoorHits });
  s.ask(0, { type: "door", act: "lock" });
  s.ask(2, { type: "door", act: "lock" });
  expect(s.tick().map((r) => r.why)).toEqual(["state", "range"]);
});

test("a barricade takes 3.5 s to raise, 30 blows to fall, and walking off leaves it undone", () => {
  const s = story(true);
  s.ask(0, { type: "door", act: "barricade" });
  s.tick();
  expect(door(s).open).toBe(false);
  s.hold(0, { x: -1 });
  s.tick(ticks(act.barricadeS));
  expect(door(s).barricade).toBe(0);
  s.place(0, 7.2, 2.5);
  s.hold(0, {});
  s.ask(0, { type: "door", act: "barricade" });
  s.tick(ticks(act.barricadeS) + 1);
  expect(door(s).barricade).toBe(act.barricadeHits);
  for (let i = 0; i < act.barricadeHits; i++) hitDoor(s.world, DOOR, TILE);
  expect(door(s)).toMatchObject({ barricade: 0, hits: act.doorHits, open: false });
  for (let i = 0; i < act.doorHits; i++) hitDoor(s.world, DOOR, TILE);
  expect(door(s)).toMatchObject({ hits: 0, open: true });
  expect(s.world.noises.some((n) => n.kind === "doorBreak")).toBe(true);
  s.tick(LOOK);
  expect(s.person(0).context.verb, "a broken door is no use to hands").toBe("none");
});

test("a lock holds 14 blows instead of 8, and turning it heals nothing", () => {
  const s = story(false, true);
  for (let i = 0; i < 7; i++) hitDoor(s.world, DOOR, TILE);
  setDoor(s.world, DOOR, false, false);
  expect(door(s).hits).toBeCloseTo(4);
  setDoor(s.world, DOOR, false, true);
  expect(door(s).hits).toBeCloseTo(7);
});

test("shutting out who is chased is seen at once and is a deed when they are hit within 6 s", () => {
  const s = story(true);
  s.place(1, 9.9, 2.5, 128);
  s.place(2, 6, 2.5, 0);
  const zombie = chase(s, 1);
  s.tick();
  s.world.zombies.target[zombie] = 1;
  closeDoor(s.world, s.person(0), DOOR);
  expect(s.world.perceived.filter((p) => p.fact === "sawShutDoor" && p.witness === 2)).toMatchObject([
    { who: 0, whom: 1 },
  ]);
  expect(s.world.deeds.some((d) => d.kind === "shutOut")).toBe(false);
  hit(s.world, s.person(1), zombie);
  expect(s.world.deeds.filter((d) => d.kind === "shutOut")).toMatchObject([{ seat: 0, other: 1 }]);
});

test("a door shut on nobody in danger is nobody's deed", () => {
  const s = story(true);
  s.place(1, 9.9, 2.5, 128);
  s.tick();
  closeDoor(s.world, s.person(0), DOOR);
  hit(s.world, s.person(1), -1);
  expect(s.world.perceived.some((p) => p.fact === "sawShutDoor")).toBe(false);
  expect(s.world.deeds.some((d) => d.kind === "shutOut")).toBe(false);
});

test("nobody's hands open the cell while someone is confined in it", () => {
  const s = story(false, true);
  const p = s.person(1);
  p.cellRoom = s.world.grid.data.doors[DOOR]?.rooms[1] ?? -1;
  p.confinedUntilTick = s.world.tick + ticks(60);
  s.tick(LOOK);
  expect(s.person(0).context.verb).toBe("none");
  expect(p.context.verb).toBe("none");
});

test("gates stand shut until the announced one opens", () => {
  const s = story(true);
  const tile = 6 * 18 + 9;
  expect(s.world.barriers[tile]).toBe(1);
  s.world.gate.index = 0;
  setGateOpen(s.world, true);
  expect(s.world.barriers[tile]).toBe(0);
  setGateOpen(s.world, false);
  expect(s.world.barriers[tile]).toBe(1);
});

test("a locker hides one; its breath is silent for 20 s, then grows to 8 m", () => {
  const s = story(false);
  s.place(0, 4.5, 1.5);
  s.place(2, 4.2, 1.6);
  press(s, 0);
  expect(s.person(0)).toMatchObject({ locker: 0, pose: "hidden" });
  s.tick(LOOK);
  expect(s.person(2).context.verb, "taken").toBe("none");
  const heardUntil = (seconds: number): number => {
    let most = 0;
    for (let i = 0; i < ticks(seconds); i++) {
      s.tick();
      for (const n of s.world.noises) if (n.kind === "breath" && n.by === 0) most = Math.max(most, n.radiusM);
    }
    return most;
  };
  expect(heardUntil(19)).toBe(0);
  expect(heardUntil(3)).toBe(heard.lockerBreathM);
  expect(heardUntil(5)).toBe(heard.lockerBreathM + heard.lockerGrowM);
  expect(heardUntil(60)).toBe(heard.lockerMaxM);
  press(s, 0);
  expect(s.person(0)).toMatchObject({ locker: -1, x: 4.5, y: 1.5 });
  expect(s.world.lockers[0]).toBe(-1);
});

test("a blow drags out who hides", () => {
  const s = story(false);
  s.place(0, 4.5, 1.5);
  press(s, 0);
  hit(s.world, s.person(0), -1);
  expect(s.person(0).locker).toBe(-1);
  expect(s.world.lockers[0]).toBe(-1);
});

test("whatever hands and teeth do, the map of barriers tells the doors' truth", () => {
  const deed = fc.constantFrom("press", "lock", "barricade", "hit", "wait", "step");
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 40 }), (deeds) => {
      const s = story(true);
      let side = 7.2;
      for (const what of deeds) {
        if (what === "press") press(s, 0);
        else if (what === "hit") hitDoor(s.world, DOOR, TILE);
        else if (what === "wait") s.tick(ticks(4));
        else if (what === "step") {
          side = side < 8 ? 8.5 : 7.2;
          s.place(0, side, 2.5);
        } else {
          s.ask(0, { type: "door", act: what });
          s.tick();
        }
        const d = door(s);
        expect(s.world.barriers[TILE]).toBe(d.open ? 0 : 1);
        expect(d.open && (d.locked || d.barricade > 0)).toBe(false);
        expect(d.hits > 0 || d.open).toBe(true);
      }
    }),
    { numRuns: 40, seed: 7 },
  );
});

test("a tap counts though it begins and ends in the moves of one tick, and so does the next one", () => {
  const s = story(false);
  const down = { mx: 0, my: 0, aim: 0, buttons: Button.use };
  const up = { ...down, buttons: 0 };
  const tick = (...moves: Move[]) => step(s.world, { moves: new Map([[0, moves]]), intents: [], controls: [] });
  tick(down, up);
  expect(door(s).open).toBe(true);
  tick(up, down);
  expect(door(s).open).toBe(false);
  tick(down, down);
  expect(door(s).open, "held on, it is no new tap").toBe(false);
  tick(up, down);
  expect(door(s).open).toBe(true);
});

test("a double door is in hand from wherever one stands before it", () => {
  const s = setup({ map: "school", seats: 1 });
  const { grid } = s.world;
  const door = grid.data.doors.findIndex((d) => d.id === "corridor-yard");
  const x = doorX(s.world, door);
  const y = doorY(s.world, door);
  setDoor(s.world, door, false, false);
  s.world.items = [];
  fc.assert(
    fc.property(fc.double({ min: -0.69, max: 0.69, noNaN: true }), fc.boolean(), (aside, north) => {
      s.place(0, x + aside, north ? y - 1.1 : y + 1.1, north ? 64 : 192);
      s.tick(LOOK);
      expect(s.world.people[0]?.context).toMatchObject({ verb: "open", target: door });
    }),
    { numRuns: 300 },
  );
});

test("two who press for the same shut door in one tick open it: the second hand does not shut it again", () => {
  const s = story(false);
  s.place(0, 7.2, 2.5);
  s.place(1, 9.8, 2.5, 128);
  s.tick(LOOK);
  s.hold(0, { buttons: Button.use });
  press(s, 1);
  expect(s.world.doors[DOOR]?.open).toBe(true);
  s.hold(0, {});
  s.tick(LOOK);
  press(s, 1);
  expect(s.world.doors[DOOR]?.open).toBe(false);
});
