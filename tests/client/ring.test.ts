/** Everyone else, drawn a little late: nobody pops, nobody slides into another's place, shades glide. */
import { describe, expect, test } from "vitest";
import { blendFacing, createRing } from "../../client/net/ring.ts";
import { threadShades } from "../../client/net/shades.ts";
import { createTickClock } from "../../client/net/tick-clock.ts";
import type { NowView, PersonView } from "../../shared/sim/view-types.ts";

const person = (over: Partial<PersonView>): PersonView => ({
  seen: true,
  gen: 1,
  x: 0,
  y: 0,
  facing: 0,
  pose: "idle",
  light: false,
  item: "none",
  health: "well",
  ...over,
});
const view = (tick: number, people: PersonView[], shades: { x: number; y: number }[] = []): NowView =>
  ({ tick, people, zombies: [], shades }) as unknown as NowView;

describe("the ring", () => {
  test("between two ticks a body is between two places", () => {
    const ring = createRing();
    ring.push(view(10, [person({ x: 1, facing: 250 })]));
    ring.push(view(11, [person({ x: 2, facing: 6 })]));
    const [drawn] = ring.at(10.5).people;
    expect(drawn?.x).toBeCloseTo(1.5);
    expect(drawn?.facing).toBeCloseTo(0);
  });

  test("who vanishes is drawn until the last moment has passed", () => {
    const ring = createRing();
    ring.push(view(10, [person({ x: 1 })]));
    ring.push(view(11, [person({ seen: false, gen: 0 })]));
    expect(ring.at(10.9).people).toHaveLength(1);
    expect(ring.at(11).people).toHaveLength(0);
  });

  test("a new generation in the same slot is another body: no blend", () => {
    const ring = createRing();
    ring.push(view(10, [person({ x: 1, gen: 1 })]));
    ring.push(view(11, [person({ x: 9, gen: 2 })]));
    expect(ring.at(10.8).people[0]?.x).toBe(1);
    expect(ring.at(11).people[0]?.x).toBe(9);
  });

  test("a long gap is a jump, not a slow glide", () => {
    const ring = createRing();
    ring.push(view(10, [person({ x: 1 })]));
    ring.push(view(40, [person({ x: 9 })]));
    expect(ring.at(25).people[0]?.x).toBe(1);
    expect(ring.at(40).people[0]?.x).toBe(9);
  });

  test("an earlier tick that comes again is ignored, a new round's first is not", () => {
    const ring = createRing();
    ring.push(view(100, [person({ x: 1 })]));
    ring.push(view(99, [person({ x: 5 })]));
    expect(ring.at(100).people[0]?.x).toBe(1);
    ring.push(view(1, [person({ x: 7 })]));
    expect(ring.at(1).people[0]?.x).toBe(7);
  });
});

describe("shades", () => {
  let next = 0;
  const fresh = () => ++next;

  test("the nearest within a step is the same one, whatever the order", () => {
    const before = threadShades(
      [],
      [
        { x: 1, y: 1 },
        { x: 1.5, y: 1 },
      ],
      1,
      fresh,
    );
    const after = threadShades(
      before,
      [
        { x: 1.6, y: 1 },
        { x: 1.1, y: 1 },
      ],
      1,
      fresh,
    );
    expect(after.map((s) => s.id)).toEqual([before[1]?.id, before[0]?.id]);
  });

  test("one that is too far to have walked is new", () => {
    const before = threadShades([], [{ x: 1, y: 1 }], 1, fresh);
    const [after] = threadShades(before, [{ x: 1.5, y: 1 }], 1, fresh);
    expect(after?.id).not.toBe(before[0]?.id);
    const [later] = threadShades(before, [{ x: 1.5, y: 1 }], 2, fresh);
    expect(later?.id).toBe(before[0]?.id);
  });
});

test("facing takes the short way round", () => {
  expect(blendFacing(250, 10, 0.5)).toBeCloseTo(2);
  expect(blendFacing(10, 250, 0.5)).toBeCloseTo(2);
});

test("the clock follows the earliest arrivals and survives a burst", () => {
  const clock = createTickClock();
  clock.arrived(100, 5000);
  expect(clock.at(5050)).toBeCloseTo(101);
  clock.arrived(101, 5120);
  expect(clock.at(5120)).toBeGreaterThan(102);
  clock.arrived(400, 6000);
  expect(clock.at(6000)).toBeCloseTo(400);
});
