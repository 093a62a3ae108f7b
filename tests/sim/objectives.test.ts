// The crew's three jobs: breakers in time with each other, an antenna that is never lost, samples in quiet.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { SiteKind } from "../../shared/content/ids.ts";
import { heard, ticks, work } from "../../shared/content/tuning.ts";
import { lose } from "../../shared/sim/health.ts";
import { Button } from "../../shared/sim/movement.ts";
import { gap2 } from "../../shared/sim/people.ts";
import { dropItem } from "../../shared/sim/systems/items.ts";
import { type Story, setup } from "../util/setup.ts";

/** Idle hands have looked around after so many ticks. */
const LOOK = 4;

const FIELD = [
  "##########################",
  "#B..........B...........B#",
  "#........................#",
  "#...A................M...#",
  "#........................#",
  "#..S.....S......S.....S..#",
  "#........................#",
  "##########################",
];

const at = (s: Story, kind: SiteKind, nth = 0) => {
  const found = s.world.sites.filter((x) => x.kind === kind)[nth];
  if (!found) throw new Error(`no ${kind}`);
  return found;
};
const objective = (s: Story, id: string) => s.world.objectives.find((o) => o.id === id);

function workAt(s: Story, seat: number, kind: SiteKind, nth = 0): void {
  const site = at(s, kind, nth);
  s.place(seat, site.x, site.y + 0.6, 192);
  s.hold(seat, { buttons: Button.use });
}

test("by seed: two breakers far apart, one antenna and mast, three of the samples", () => {
  for (let i = 0; i < 20; i++) {
    const s = setup({ map: FIELD, seats: 4, seed: `sites ${i}` });
    const kinds = s.world.sites.map((x) => x.kind).sort();
    expect(kinds).toEqual(["antennaRack", "breaker", "breaker", "mast", "sample", "sample", "sample"]);
    expect(gap2(at(s, "breaker", 0), at(s, "breaker", 1))).toBeGreaterThan((23 * work.breakersApart) ** 2);
  }
});

test("two breakers within 8 s of each other are power", () => {
  const s = setup({ map: FIELD, seats: 2 });
  workAt(s, 0, "breaker", 0);
  s.tick(ticks(5));
  workAt(s, 1, "breaker", 1);
  s.until(() => at(s, "breaker", 0).done, 40);
  expect(objective(s, "power")?.done).toBe(false);
  s.until(() => objective(s, "power")?.done === true, 8);
  expect(s.world.deeds.some((d) => d.kind === "objective")).toBe(true);
  s.tick(ticks(20));
  expect(at(s, "breaker", 0).done).toBe(true);
});

test("a breaker alone falls back with a noise, and most of its work is kept", () => {
  const s = setup({ map: FIELD, seats: 2 });
  workAt(s, 0, "breaker", 0);
  s.until(() => at(s, "breaker", 0).done, 40);
  s.hold(0, {});
  s.place(0, 12, 6);
  s.tick(ticks(work.breakersWithinS));
  expect(at(s, "breaker", 0).done).toBe(true);
  s.tick(1);
  expect(at(s, "breaker", 0)).toMatchObject({ done: false, doneTick: -1 });
  expect(at(s, "breaker", 0).doneTicks).toBe(at(s, "breaker", 0).needTicks * work.breakerKeeps);
  expect(s.world.noises.some((n) => n.kind === "workMiss" && n.radiusM === heard.workMissM)).toBe(true);
});

test("the antenna is taken, carried without running, and set up at the mast by whoever holds it", () => {
  const s = setup({ map: FIELD, seats: 2 });
  s.place(1, at(s, "mast").x, at(s, "mast").y + 0.6);
  s.tick(LOOK);
  expect(s.person(1).context.verb, "nothing to do without it").toBe("none");
  workAt(s, 0, "antennaRack");
  s.tick(ticks(work.secondsAt.antennaRack) + 1);
  expect(s.person(0).item).toBe("antenna");
  expect(s.view(0).now.self.mayRun).toBe(false);
  workAt(s, 0, "mast");
  s.tick(ticks(work.secondsAt.mast) + 1);
  expect(objective(s, "signal")?.done).toBe(true);
  expect(s.person(0).item).toBe("none");
  s.tick(ticks(2));
  expect(s.world.items.some((i) => i.kind === "antenna")).toBe(false);
});

test("idle hands let the antenna fall after 20 s; working at the mast is not idle", () => {
  const s = setup({ map: FIELD, seats: 2 });
  at(s, "antennaRack").done = true;
  s.person(0).item = "antenna";
  s.place(0, 12, 6);
  s.tick(ticks(work.carryIdleS) - 1);
  expect(s.person(0).item).toBe("antenna");
  s.tick(2);
  expect(s.person(0).item).toBe("none");
  expect(s.world.items).toMatchObject([{ kind: "antenna", gone: false }]);
});

test("a dropped connection and a death let it fall, too; another may take it up", () => {
  const s = setup({ map: FIELD, seats: 3 });
  at(s, "antennaRack").done = true;
  s.place(0, 12, 6).item = "antenna";
  s.place(1, 12.5, 6);
  lose(s.world, s.person(0), "bled");
  s.tick();
  s.world.corpses.length = 0;
  s.hold(1, { buttons: Button.use });
  s.tick(2);
  expect(s.person(1).item).toBe("antenna");
  s.person(1).item = "none";
  s.place(2, 3, 6).item = "antenna";
  s.person(2).driver = "caretaker";
  s.tick();
  expect(s.person(2).item).toBe("none");
});

test("whoever leaves with the antenna does not take the crew's hope along: it is back at its rack", () => {
  const s = setup({ map: FIELD, seats: 2 });
  at(s, "antennaRack").done = true;
  s.person(0).item = "antenna";
  s.person(0).fate = "out";
  s.tick();
  expect(s.world.items).toMatchObject([{ kind: "antenna", x: at(s, "antennaRack").x, gone: false }]);
  expect(s.person(0).item).toBe("none");
});

test("samples are quiet work, breakers are not", () => {
  const sounds = (kind: SiteKind) => {
    const s = setup({ map: FIELD, seats: 1 });
    workAt(s, 0, kind);
    let n = 0;
    for (let i = 0; i < ticks(5); i++) {
      s.tick();
      n += s.world.noises.filter((x) => x.kind === "work").length;
    }
    return n;
  };
  expect(sounds("sample")).toBe(0);
  expect(sounds("breaker")).toBe(5);
});

test("however it is carried, there is exactly one antenna until it stands", () => {
  const deed = fc.tuple(fc.nat(2), fc.constantFrom("press", "drop", "lose", "wait", "out"), fc.nat(20));
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 30 }), (deeds) => {
      const s = setup({ map: FIELD, seats: 3 });
      at(s, "antennaRack").done = true;
      for (const [seat, what, x] of deeds) {
        const p = s.person(seat);
        s.place(seat, 2 + x, 4.5);
        if (what === "press") s.hold(seat, { buttons: Button.use });
        else if (what === "drop") dropItem(s.world, p);
        else if (what === "lose") lose(s.world, p, "bled");
        else if (what === "out") p.fate = "out";
        s.tick(2);
        s.hold(seat, {});
        s.tick();
        const held = s.world.people.filter((q) => q.item === "antenna").length;
        expect(held + s.world.items.filter((i) => i.kind === "antenna" && !i.gone).length).toBe(1);
        if (s.world.phase !== "outbreak") return;
      }
    }),
    { numRuns: 40, seed: 5 },
  );
});
