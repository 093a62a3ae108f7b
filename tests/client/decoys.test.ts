/** Thrown noisemakers on the page: where the rules say they lie, out of nothing but what this seat sees and hears. */
import { expect, test } from "vitest";
import { fillBarriers } from "../../client/net/barriers.ts";
import { createDecoys, type Decoys } from "../../client/net/decoys.ts";
import { act, ticks } from "../../shared/content/tuning.ts";
import { Button } from "../../shared/sim/movement.ts";
import { type Story, setup } from "../util/setup.ts";

const YARD = [
  "##############",
  "#............#",
  "#............#",
  "#............#",
  "#.........#..#",
  "#.........#..#",
  "#.........#..#",
  "##############",
];
const THROWER = 0;
const WATCHER = 1;

/** A page of one seat that takes in every tick, as client/play.ts does. */
function pageOf(s: Story, seat: number): { decoys: Decoys; tick(n?: number): void } {
  const decoys = createDecoys(s.world.grid, seat);
  const barriers = new Uint8Array(s.world.grid.width * s.world.grid.height);
  return {
    decoys,
    tick(n = 1) {
      for (let i = 0; i < n; i++) {
        s.tick();
        const { docs, heard, now } = s.view(seat);
        fillBarriers(barriers, s.world.grid, now.doors, { index: docs.round.gate, open: now.gateOpen });
        decoys.took(now, barriers, docs.things.items);
        for (const sound of heard) if (sound.kind === "noisemaker") decoys.rattled();
      }
    },
  };
}

function yard(facing: number): Story {
  const s = setup({ map: YARD, seats: 2 });
  for (const item of s.world.items) item.gone = true;
  s.place(THROWER, 5.5, 4.5, facing);
  s.place(WATCHER, 3.5, 2.5);
  for (const seat of [THROWER, WATCHER])
    s.hold(seat, { aim: seat === THROWER ? facing : 0, buttons: Button.light | Button.aiming });
  s.person(THROWER).item = "noisemaker";
  return s;
}

test.each([
  THROWER,
  WATCHER,
])("seat %i sees it lie where it lies, whichever way it was thrown, for as long as it rings", (seat) => {
  for (let facing = 0; facing < 256; facing += 24) {
    const s = yard(facing);
    const page = pageOf(s, seat);
    page.tick(4);
    expect(page.decoys.now).toEqual([]);
    s.ask(THROWER, { type: "item", act: "use" });
    // Turning round with the throw changes nothing about it.
    s.hold(THROWER, { aim: (facing + 90) & 255, x: 1, buttons: Button.light | Button.aiming });
    page.tick(6);
    const [truth] = s.world.decoys;
    const [seen] = page.decoys.now;
    expect(seen?.x, `towards ${facing}`).toBeCloseTo(truth?.x ?? -1, 3);
    expect(seen?.y, `towards ${facing}`).toBeCloseTo(truth?.y ?? -1, 3);
    page.tick(ticks(act.noisemakerS) - 10);
    expect(page.decoys.now).toHaveLength(1);
    page.tick(20);
    expect(page.decoys.now).toEqual([]);
  }
});

test("what is put down was not thrown", () => {
  const s = yard(0);
  const page = pageOf(s, THROWER);
  page.tick(4);
  s.ask(THROWER, { type: "item", act: "drop" });
  page.tick(1);
  expect(s.person(THROWER).item).toBe("none");
  for (let i = 0; i < 20; i++) {
    page.tick(1);
    expect(page.decoys.now).toEqual([]);
  }
});

test("what does not rattle was not thrown either: hands are emptied in other ways", () => {
  const s = yard(0);
  const page = pageOf(s, THROWER);
  page.tick(4);
  s.person(THROWER).item = "none";
  page.tick(20);
  expect(page.decoys.now).toEqual([]);
});

test("a throw nobody saw is only heard", () => {
  const s = yard(0);
  s.place(WATCHER, 12.5, 6.5, 64);
  s.place(THROWER, 2.5, 6.5, 192);
  const page = pageOf(s, WATCHER);
  page.tick(4);
  expect(s.view(WATCHER).now.people[THROWER]?.seen).toBe(false);
  s.ask(THROWER, { type: "item", act: "use" });
  page.tick(20);
  expect(s.world.decoys).toHaveLength(1);
  expect(page.decoys.now).toEqual([]);
});
