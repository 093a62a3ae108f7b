// On the real maps everything that hands are for can be used: from somewhere a body can stand, the button offers just that thing.
import { expect, test } from "vitest";
import type { Verb } from "../../shared/content/ids.ts";
import { maps } from "../../shared/content/maps/index.ts";
import { huddle, ticks } from "../../shared/content/tuning.ts";
import { findContext } from "../../shared/sim/context.ts";
import { tileAt, walkable } from "../../shared/sim/grid.ts";
import { doorX, doorY } from "../../shared/sim/systems/doors.ts";
import { type Story, setup } from "../util/setup.ts";

const STEP_M = 0.25;
const AROUND_M = 1.5;

/** Whether somewhere around (x, y) the button of seat 0 offers one of `verbs` for `target`. */
function offered(s: Story, verbs: readonly Verb[], target: number, x: number, y: number): boolean {
  const { grid, barriers } = s.world;
  for (let dy = -AROUND_M; dy <= AROUND_M; dy += STEP_M) {
    for (let dx = -AROUND_M; dx <= AROUND_M; dx += STEP_M) {
      if (!walkable(grid, barriers, tileAt(grid, x + dx, y + dy))) continue;
      const p = s.place(0, x + dx, y + dy);
      findContext(s.world, p);
      if (p.context.target === target && verbs.includes(p.context.verb)) return true;
    }
  }
  return false;
}

for (const map of Object.keys(maps)) {
  test(`${map}: doors, lockers, bells, sites, supplies and things are within reach`, () => {
    const s = setup({ map, seats: 1 });
    const { data } = s.world.grid;
    const missing: string[] = [];
    const expectAll = (verbs: readonly Verb[], things: readonly { id: string; x: number; y: number }[]) => {
      things.forEach((t, i) => {
        if (!offered(s, verbs, i, t.x, t.y)) missing.push(`${verbs[0]} ${t.id}`);
      });
    };
    s.world.runTicks = ticks(huddle.notBeforeS);
    expectAll(
      ["pickUp"],
      s.world.items.map((i) => ({ ...i, id: i.kind })),
    );
    for (const item of s.world.items) item.gone = true;
    // With the antenna in hand the mast is work like the others.
    s.person(0).item = "antenna";
    expectAll(
      ["work"],
      s.world.sites.map((x) => ({ ...x, id: x.kind })),
    );
    s.world.sites.forEach((site) => {
      site.done = true;
    });
    expectAll(["ring"], data.bells);
    expectAll(["drawSupplies"], data.supplies);
    expectAll(["hide"], data.lockers);
    expectAll(
      ["open", "close", "unlock"],
      data.doors.map((d, i) => ({ id: d.id, x: doorX(s.world, i), y: doorY(s.world, i) })),
    );
    expect(missing).toEqual([]);
  });
}
