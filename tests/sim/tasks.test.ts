// What the one button does, and for how long: the nearest of what matters most, a ring to press in time, and hands that can be torn away.
import fc from "fast-check";
import { expect, test } from "vitest";
import { act, heard, ticks, work } from "../../shared/content/tuning.ts";
import { goDown, hit } from "../../shared/sim/health.ts";
import { Button } from "../../shared/sim/movement.ts";
import { type Story, setup } from "../util/setup.ts";

/** Idle hands have looked around after so many ticks. */
const LOOK = 4;

const LAB = [
  "################",
  "#b.............#",
  "#...S....S...S.#",
  "#..............#",
  "#..............#",
  "#.......D......#",
  "################",
];

function lab(seats = 4): Story {
  const s = setup({ map: LAB, seats });
  for (let i = 0; i < seats; i++) s.place(i, 12.5, 4.5 - i * 0.2);
  return s;
}

const site = (s: Story) => {
  const found = s.world.sites.find((x) => x.x === 4.5);
  if (!found) throw new Error("no site");
  return found;
};

function work2(s: Story, seat: number, x = 4.5): void {
  s.place(seat, x, 3.4, 192);
  s.hold(seat, { buttons: Button.use });
}

/** Ticks until the mark stands inside the window. */
function waitForWindow(s: Story, seat: number): void {
  s.until(
    () =>
      (s.person(seat).task?.ring ?? 0) >= work.windowFrom + 0.05 &&
      (s.person(seat).task?.ring ?? 1) < work.windowTo - 0.05,
    5,
  );
}

test("a sample takes 20 s of one person, and letting go keeps what is done", () => {
  const s = lab();
  work2(s, 0);
  s.tick(ticks(10));
  expect(site(s).doneTicks).toBe(ticks(10));
  s.hold(0, {});
  s.tick(40);
  expect(site(s).doneTicks).toBe(ticks(10));
  s.hold(0, { buttons: Button.use });
  s.tick(ticks(10));
  expect(site(s).done).toBe(true);
});

test("two are faster than one, and a third only stands in the way", () => {
  const pace = (workers: number) => {
    const s = lab();
    for (let i = 0; i < workers; i++) work2(s, i, 4.2 + i * 0.3);
    s.tick(100);
    return site(s).doneTicks;
  };
  expect(pace(1)).toBe(100);
  expect(pace(2)).toBeCloseTo(100 + 100 * work.secondFactor);
  expect(pace(3)).toBeCloseTo(pace(2));
});

test("a press inside the window helps, once a sweep", () => {
  const s = lab();
  work2(s, 0);
  s.tick();
  waitForWindow(s, 0);
  const before = site(s).doneTicks;
  s.ask(0, { type: "beat" });
  expect(s.tick()).toEqual([]);
  expect(site(s).doneTicks).toBe(before + 1 + ticks(work.hitBonusS));
  expect(s.world.noises.some((n) => n.kind === "workMiss")).toBe(false);
  s.ask(0, { type: "beat" });
  expect(s.tick().map((r) => r.why)).toEqual(["rate"]);
});

test("a press outside it is loud and costs; two workers are quieter about it", () => {
  const miss = (workers: number) => {
    const s = lab();
    for (let i = 0; i < workers; i++) work2(s, i, 4.2 + i * 0.3);
    s.tick(ticks(5));
    s.until(() => (s.person(0).task?.ring ?? 1) < 0.2, 5);
    const before = site(s).doneTicks;
    s.ask(0, { type: "beat" });
    s.tick();
    expect(site(s).doneTicks).toBeLessThan(before);
    return s.world.noises.find((n) => n.kind === "workMiss")?.radiusM;
  };
  expect(miss(1)).toBe(heard.workMissM);
  expect(miss(2)).toBe(heard.workMissM * work.quietFactor);
});

test("the ring is nothing to press for who does not work", () => {
  const s = lab();
  s.ask(0, { type: "beat" });
  expect(s.tick().map((r) => r.why)).toEqual(["state"]);
});

test("a blow tears the hands away", () => {
  const s = lab();
  work2(s, 0);
  s.tick(10);
  hit(s.world, s.person(0), -1);
  expect(s.person(0).task).toBeNull();
});

test("walking off ends the task though the button stays down", () => {
  const s = lab();
  work2(s, 0);
  s.tick(10);
  s.hold(0, { x: 1, buttons: Button.use });
  s.tick(20);
  expect(s.person(0).task).toBeNull();
});

test("a friend who is down comes before the work and the door", () => {
  const s = lab();
  work2(s, 0);
  s.place(1, 4.9, 3.9);
  goDown(s.world, s.person(1));
  s.hold(0, {});
  s.tick(LOOK);
  expect(s.person(0).context).toEqual({ verb: "lift", target: 1 });
  s.hold(0, { buttons: Button.use });
  s.tick(ticks(act.liftS) - 1);
  expect(s.person(0).pose).toBe("lift");
  s.tick(2);
  expect(s.person(1).health).toBe("hurt");
});

test("the bell takes two seconds and calls everyone, if it may be rung", () => {
  const s = lab();
  s.world.runTicks = ticks(100);
  s.place(0, 1.5, 2.3, 192);
  s.tick(LOOK);
  expect(s.person(0).context.verb).toBe("ring");
  s.hold(0, { buttons: Button.use });
  s.tick(ticks(act.ringBellS) + 1);
  expect(s.person(0).bellRung).toBe(true);
  expect(s.world.phase).toBe("huddle");
});

test("a body is reported at a press, once", () => {
  const s = lab();
  s.world.runTicks = ticks(100);
  s.world.corpses.push({ seat: 3, kind: "body", x: 6.5, y: 4.5, tick: 0, reported: false });
  s.place(0, 6.2, 4.5);
  s.tick(LOOK);
  expect(s.person(0).context.verb).toBe("report");
  s.hold(0, { buttons: Button.use });
  s.tick();
  expect(s.world.corpses[0]?.reported).toBe(true);
  expect(s.world.perceived.some((p) => p.fact === "foundBody" && p.witness === 0 && p.who === 3)).toBe(true);
  expect(s.world.phase).toBe("huddle");
});

test("whoever cannot use their hands is offered nothing", () => {
  const s = lab();
  const p = s.place(0, 4.5, 3.4);
  p.health = "down";
  s.tick(LOOK);
  expect(p.context.verb).toBe("none");
  p.health = "well";
  p.confinedUntilTick = s.world.tick + 100;
  s.tick(LOOK);
  expect(p.context.verb).toBe("none");
});

test("a shove goes into the cooldown, is heard, and moves a person half a metre, never through walls", () => {
  const s = lab();
  s.place(0, 6, 3.5, 0);
  const other = s.place(1, 7, 3.5);
  const behind = s.place(2, 5, 3.5);
  s.ask(0, { type: "shove" });
  s.tick();
  expect(other.x).toBeCloseTo(7 + act.shovePersonM);
  expect(behind.x).toBe(5);
  expect(s.person(0).pose).toBe("shove");
  s.ask(0, { type: "shove" });
  expect(s.tick().map((r) => r.why)).toEqual(["rate"]);
  s.place(0, 13.6, 3.5, 0);
  s.place(1, 14.6, 3.5);
  s.tick(ticks(act.shoveCooldownS));
  s.ask(0, { type: "shove" });
  s.tick();
  expect(other.x).toBeLessThanOrEqual(14.7);
});

test("a ping is kept six seconds, one a person, not too often and not too far", () => {
  const s = lab();
  s.place(0, 3, 3);
  s.ask(0, { type: "ping", kind: "here", x: 5, y: 3 });
  s.ask(0, { type: "ping", kind: "go", x: 5, y: 3 });
  expect(s.tick().map((r) => r.why)).toEqual(["rate"]);
  s.ask(1, { type: "ping", kind: "help", x: 500, y: 3 });
  expect(s.tick().map((r) => r.why)).toEqual(["range"]);
  s.tick(ticks(act.pingEveryS));
  s.ask(0, { type: "ping", kind: "danger", x: 6, y: 3 });
  s.tick();
  expect(s.world.pings).toMatchObject([{ kind: "danger", seat: 0, x: 6 }]);
  s.tick(ticks(act.pingKeepS));
  expect(s.world.pings).toEqual([]);
});

test("however hands are moved, a site's work stays within its bounds and a task lives only in able hands", () => {
  const deed = fc.tuple(
    fc.nat(2),
    fc.constantFrom("hold", "release", "beat", "away", "back", "hit", "shove"),
    fc.nat(30),
  );
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 40 }), (deeds) => {
      const s = lab(3);
      for (const [seat, what, wait] of deeds) {
        const p = s.person(seat);
        if (what === "hold") s.hold(seat, { buttons: Button.use });
        else if (what === "release") s.hold(seat, {});
        else if (what === "away") s.place(seat, 12.5, 4.5);
        else if (what === "back") s.place(seat, 4.2 + seat * 0.3, 3.4);
        else if (what === "hit") hit(s.world, p, -1);
        else s.ask(seat, { type: what });
        s.tick(1 + wait);
        for (const x of s.world.sites) {
          expect(x.doneTicks).toBeGreaterThanOrEqual(0);
          expect(x.done).toBe(x.doneTicks >= x.needTicks);
        }
        for (const q of s.world.people) {
          if (q.health === "down" || q.fate !== "inside") expect(q.task).toBeNull();
          else if (q.task?.verb === "work") expect(q.useHeld).toBe(true);
        }
      }
    }),
    { numRuns: 40, seed: 3 },
  );
});
