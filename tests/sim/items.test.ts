// One slot a person: what is picked up, swapped, used up, thrown and dropped, and what lies about at the start.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { ItemKind } from "../../shared/content/ids.ts";
import { act, heard, ticks } from "../../shared/content/tuning.ts";
import { infect } from "../../shared/sim/health.ts";
import { Button } from "../../shared/sim/movement.ts";
import { dropItem } from "../../shared/sim/systems/items.ts";
import { type Story, setup } from "../util/setup.ts";

/** Idle hands have looked around after so many ticks. */
const LOOK = 4;

const YARD = [
  "##############",
  "#............#",
  "#..i...i...i.#",
  "#............#",
  "#...i.....#..#",
  "#.........#..#",
  "#..s......#..#",
  "##############",
];

function press(s: Story, seat: number): void {
  s.hold(seat, { buttons: Button.use });
  s.tick();
  s.hold(seat, {});
  s.tick();
}

function empty(seats = 2): Story {
  const s = setup({ map: YARD, seats });
  for (const item of s.world.items) item.gone = true;
  s.place(0, 5.5, 4.5);
  s.place(1, 12.5, 1.5);
  return s;
}

const lying = (s: Story) => s.world.items.filter((i) => !i.gone).map((i) => i.kind);

test("the round begins with a kit and with suppressants for a third of the seats", () => {
  for (let seats = 1; seats <= 12; seats++) {
    const kinds = lying(setup({ map: YARD, seats }));
    expect(kinds.filter((k) => k === "suppressant")).toHaveLength(Math.ceil(seats / 3));
    expect(kinds.filter((k) => k === "kit")).toHaveLength(1);
  }
});

test("a full hand swaps: what it held lies where one stands", () => {
  const s = empty();
  s.world.items.push({ kind: "battery", x: 6, y: 4.5, gone: false });
  press(s, 0);
  expect(s.person(0).item).toBe("battery");
  s.world.items.push({ kind: "bandage", x: 6, y: 4.5, gone: false });
  press(s, 0);
  expect(s.person(0).item).toBe("bandage");
  expect(lying(s)).toEqual(["battery"]);
  s.ask(0, { type: "item", act: "drop" });
  s.ask(0, { type: "item", act: "drop" });
  expect(s.tick().map((r) => r.why)).toEqual(["state"]);
  expect(lying(s)).toEqual(["battery", "bandage"]);
});

test("a suppressant on oneself takes two still seconds and stops the bite", () => {
  const s = empty();
  const p = s.person(0);
  p.item = "suppressant";
  infect(s.world, p, -1);
  s.ask(0, { type: "item", act: "use" });
  s.tick();
  s.hold(0, { x: 1 });
  s.tick(5);
  expect(p.task, "walking breaks it off").toBeNull();
  s.hold(0, {});
  s.ask(0, { type: "item", act: "use" });
  s.tick(ticks(act.injectS) + 1);
  expect(p).toMatchObject({ item: "none", biteTick: -1, turnTick: -1, toldTick: -1 });
});

test("a suppressant is used up on the unbitten as well: it tells nobody anything", () => {
  const s = empty();
  s.person(0).item = "suppressant";
  s.ask(0, { type: "item", act: "use" });
  expect(s.tick(ticks(act.injectS) + 1)).toEqual([]);
  expect(s.person(0).item).toBe("none");
});

test("holding a friend's hand for six seconds saves them with your suppressant", () => {
  const s = empty();
  s.place(1, 6.3, 4.5);
  s.person(0).item = "suppressant";
  infect(s.world, s.person(1), -1);
  s.tick(LOOK);
  expect(s.person(0).context).toEqual({ verb: "treat", target: 1 });
  s.hold(0, { buttons: Button.use });
  s.tick(ticks(act.treatS) - 5);
  expect(s.person(1).biteTick).toBeGreaterThanOrEqual(0);
  s.tick(10);
  expect(s.person(1).biteTick).toBe(-1);
  expect(s.world.deeds.filter((d) => d.kind === "save")).toMatchObject([{ seat: 0, other: 1 }]);
});

test("a bandage makes the hurt well in three seconds, and is refused to the well", () => {
  const s = empty();
  const p = s.person(0);
  p.item = "bandage";
  s.ask(0, { type: "item", act: "use" });
  expect(s.tick().map((r) => r.why)).toEqual(["state"]);
  p.health = "hurt";
  s.ask(0, { type: "item", act: "use" });
  s.tick(ticks(act.bandageS) + 1);
  expect(p).toMatchObject({ health: "well", item: "none" });
});

test("a flashlight burns its battery down and goes dark; a fresh one lights it again", () => {
  const s = empty();
  const p = s.person(0);
  p.batteryTicks = 10;
  s.hold(0, { buttons: Button.light });
  s.tick(8);
  expect(p.light).toBe(true);
  s.tick(5);
  expect(p.light).toBe(false);
  p.item = "battery";
  s.ask(0, { type: "item", act: "use" });
  s.tick(2);
  expect(p.light).toBe(true);
  expect(p.item).toBe("none");
});

test("a noisemaker flies up to six metres, stops at walls, and lures for six seconds", () => {
  const s = empty();
  s.place(0, 2.5, 5.5, 0);
  s.person(0).item = "noisemaker";
  s.ask(0, { type: "item", act: "use" });
  s.tick();
  expect(s.world.decoys).toHaveLength(1);
  expect(s.world.decoys[0]?.x).toBeCloseTo(8.5, 0);
  s.place(0, 8.5, 5.5, 0);
  s.person(0).item = "noisemaker";
  s.ask(0, { type: "item", act: "use" });
  s.tick();
  expect(s.world.decoys[1]?.x).toBeLessThan(10);
  let rings = 0;
  for (let i = 0; i < ticks(act.noisemakerS) + 2; i++) {
    s.tick();
    rings += s.world.noises.filter((n) => n.kind === "noisemaker" && n.lure && n.radiusM === heard.noisemakerM).length;
  }
  expect(rings).toBeGreaterThan(10);
  expect(s.world.decoys).toEqual([]);
});

test("supplies are drawn in three seconds, seen by who looks on, and feed only one kind", () => {
  const s = setup({ map: YARD, seats: 2, halfbie: 1 });
  for (const item of s.world.items) item.gone = true;
  s.place(0, 3.2, 5.6);
  s.place(1, 4.3, 5.6, 128);
  s.hold(0, { buttons: Button.use });
  s.tick(ticks(act.suppliesS) + 1);
  s.hold(0, {});
  expect(s.person(0).item).toBe("rawSupplies");
  expect(s.world.supplies[0]).toBe(0);
  expect(s.world.perceived.filter((p) => p.fact === "sawTakeSupplies")).toMatchObject([{ witness: 1, who: 0 }]);
  s.ask(0, { type: "item", act: "use" });
  expect(s.tick().map((r) => r.why)).toEqual(["state"]);
  const half = s.person(1);
  half.item = "rawSupplies";
  half.half.hunger = 70;
  s.ask(1, { type: "item", act: "use" });
  s.tick();
  expect(half.item).toBe("none");
  expect(half.half.hunger).toBeLessThan(25);
  expect(s.world.deeds.some((d) => d.kind === "rawSupplies" && d.seat === 1)).toBe(true);
});

test("things are neither made nor lost by picking up and dropping", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(1), fc.constantFrom("press", "drop", "move"), fc.nat(9)), { maxLength: 40 }),
      (deeds) => {
        const s = setup({ map: YARD, seats: 2 });
        const count = () => {
          const all: ItemKind[] = [...lying(s), ...s.world.people.map((p) => p.item)];
          return all.filter((k) => k !== "none").sort();
        };
        const before = count();
        for (const [seat, what, x] of deeds) {
          if (what === "press") press(s, seat);
          else if (what === "drop") dropItem(s.world, s.person(seat));
          else s.place(seat, 1.5 + x, 2.5);
        }
        expect(count()).toEqual(before);
      },
    ),
    { numRuns: 40, seed: 11 },
  );
});
