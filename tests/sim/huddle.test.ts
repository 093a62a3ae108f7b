// The fire: the world freezes, people talk and vote, and it goes on as if no time had passed.
import { beforeEach, describe, expect, test } from "vitest";
import { act, huddle as rules, ticks } from "../../shared/content/tuning.ts";
import { goDown, infect, lose } from "../../shared/sim/health.ts";
import { Button } from "../../shared/sim/movement.ts";
import { shiftClocks, startHuddle } from "../../shared/sim/systems/huddle.ts";
import { type Story, setup } from "../util/setup.ts";

const ROOMS = [
  "############",
  "#b.........#",
  "#..........#",
  "#..........#",
  "####G###D###",
  "#....###...#",
  "#....###...#",
  "#....###...#",
  "############",
];
const CELL = 2;

let s: Story;

beforeEach(() => {
  s = setup({ map: ROOMS, seats: 6 });
  for (const p of s.world.people) s.place(p.seat, 2.5 + p.seat, 3);
  s.world.runTicks = ticks(130);
});

function open(story: Story = s): void {
  startHuddle(story.world, "bell", 0, -1);
  story.tick(ticks(rules.evidenceS) + 1);
}

function vote(face: number, act: "test" | "confine" | "exile", by: readonly number[]): void {
  for (const seat of by) s.ask(seat, { type: "ballot", face, act });
}

function close(story: Story = s): void {
  for (const p of story.world.people) story.ask(p.seat, { type: "lock" });
  story.tick();
  story.until(() => story.world.phase === "outbreak", 10);
}

describe("calling", () => {
  test("a bell takes two seconds of holding, and each person has one ring a round", () => {
    s.place(0, 1.5, 2.2);
    s.hold(0, { buttons: Button.use });
    s.tick(ticks(act.ringBellS) + 2);
    expect(s.world.huddle).toMatchObject({ reason: "bell", caller: 0 });
    s.hold(0, {});
    s.until(() => s.world.phase === "outbreak", 120);
    s.hold(0, { buttons: Button.use });
    s.tick(100);
    expect(s.world.phase).toBe("outbreak");
    s.hold(0, {});
    s.place(1, 1.5, 2.2);
    s.hold(1, { buttons: Button.use });
    s.tick(ticks(act.ringBellS) + 2);
    expect(s.world.huddle?.caller).toBe(1);
  });

  test("no bell rings in the first 45 s", () => {
    s.world.runTicks = 0;
    s.place(0, 1.5, 2.2);
    s.hold(0, { buttons: Button.use });
    s.tick(100);
    expect(s.world.phase).toBe("outbreak");
  });

  test("each body calls once, whoever it was is then known to be lost, and there are two huddles at most", () => {
    lose(s.world, s.person(5), "bled");
    s.place(0, 7.5, 3, 0);
    for (const known of s.world.knowledge) known.knownGone.fill(0);
    s.hold(0, { buttons: Button.use });
    s.tick(3);
    expect(s.world.huddle).toMatchObject({ reason: "body", body: 5 });
    for (const seat of [0, 1, 2, 3, 4]) expect(s.view(seat).docs.round.roster[5]?.gone).toBe(true);
    s.hold(0, {});
    s.until(() => s.world.phase === "outbreak", 120);
    s.hold(0, { buttons: Button.use });
    s.tick(20);
    expect(s.world.phase).toBe("outbreak");
    startHuddle(s.world, "bell", 1, -1);
    s.until(() => s.world.phase === "outbreak", 120);
    lose(s.world, s.person(4), "bled");
    s.hold(0, {});
    s.tick();
    s.place(0, 6.5, 3, 0);
    s.hold(0, { buttons: Button.use });
    s.tick(20);
    expect(s.world.phase).toBe("outbreak");
  });
});

describe("frozen", () => {
  test("nobody moves, nothing runs down, and everyone goes on from where they stood", () => {
    goDown(s.world, s.person(1));
    infect(s.world, s.person(2), -1);
    s.tick();
    const before = s.world.people.map((p) => [p.x, p.y]);
    const bleeding = s.person(1).bleedTicks;
    const turning = s.person(2).turnTick - s.world.tick;
    startHuddle(s.world, "command", -1, -1);
    s.hold(0, { x: 1 });
    s.tick();
    for (const p of s.world.people) expect(s.view(p.seat).heard).toEqual([]);
    s.until(() => s.world.phase === "outbreak", 120);
    expect(s.world.people.map((p) => [p.x, p.y])).toEqual(before);
    expect(s.person(1).bleedTicks).toBe(bleeding);
    expect(s.person(2).turnTick - s.world.tick).toBe(turning);
    s.tick();
    expect(s.person(0).x).toBeGreaterThan(before[0]?.[0] as number);
  });

  test("its stages take 8 s, 60 s for six, 5 s; and 3 s once all have locked", () => {
    startHuddle(s.world, "command", -1, -1);
    const lengths = [];
    for (const stage of ["evidence", "talk", "result"] as const) {
      const from = s.world.tick;
      s.until(() => s.world.huddle?.stage !== stage, 100);
      lengths.push(Math.round((s.world.tick - from) / 20));
    }
    expect(lengths).toEqual([8, 60, 5]);
    startHuddle(s.world, "command", -1, -1);
    s.until(() => s.world.huddle?.stage === "talk", 10);
    for (const p of s.world.people) s.ask(p.seat, { type: "lock" });
    const from = s.world.tick;
    s.until(() => s.world.huddle?.stage === "result", 10);
    expect(s.world.tick - from).toBe(ticks(rules.closeAfterLockedS) + 1);
  });

  test("who drops out does not hold up the close", () => {
    open();
    s.control({ seat: 5, kind: "leave" });
    for (const seat of [0, 1, 2, 3, 4]) s.ask(seat, { type: "lock" });
    s.tick(ticks(rules.closeAfterLockedS) + 2);
    expect(s.world.huddle?.stage).toBe("result");
  });

  test("every moment of the field is moved, and history is not", () => {
    const history = ["fateTick", "doneTick", "lastHuddleEndTick"];
    const moments = collectMoments(s.world).filter((m) => !history.includes(m.name));
    expect(moments.length).toBeGreaterThan(80);
    for (const m of moments) m.set(1000);
    shiftClocks(s.world, 77);
    expect(moments.filter((m) => m.get() !== 1077).map((m) => m.path)).toEqual([]);
    const maybeNone = moments.filter((m) => !/zombies|director/.test(m.path));
    for (const m of maybeNone) m.set(-1);
    shiftClocks(s.world, 77);
    expect(maybeNone.filter((m) => m.get() !== -1).map((m) => m.path)).toEqual([]);
  });
});

describe("verdicts", () => {
  test("confined: in the locked cell for 60 s of clock, then free; evacuation frees at once", () => {
    open();
    vote(3, "confine", [0, 1, 2, 4]);
    close();
    const p = s.person(3);
    expect(s.view(3).now.self.confinedTicks).toBe(ticks(60));
    expect(p.cellRoom).toBe(CELL);
    s.tick(ticks(60) - 1);
    expect(p.cellRoom).toBe(CELL);
    s.tick(2);
    expect(p.cellRoom).toBe(-1);
    expect(s.view(3).now.self.confinedTicks).toBe(0);
    open();
    vote(3, "confine", [0, 1, 2, 4]);
    close();
    s.world.phaseEndTick = s.world.tick + 1;
    s.tick(2);
    expect([s.world.phase, p.cellRoom, s.view(3).now.self.confinedTicks]).toEqual(["evacuation", -1, 0]);
  });

  test("who stood in the cell by chance is put before its door", () => {
    s.place(5, 9, 6);
    open();
    vote(3, "confine", [0, 1, 2, 4]);
    close();
    expect(s.person(3).y).toBeGreaterThan(5);
    expect(s.world.doors[0]).toMatchObject({ open: false, locked: true });
    expect([s.person(5).x, s.person(5).y]).toEqual([8.5, 3.5]);
  });

  test("the director rests once when the half-bie is locked away, and only then", () => {
    for (const [halfbie, skipped] of [
      [3, true],
      [2, false],
    ] as const) {
      s = setup({ map: ROOMS, seats: 6, halfbie });
      s.world.runTicks = ticks(130);
      open();
      vote(3, "confine", [0, 1, 2, 4]);
      close();
      expect(s.world.director.skipNextEruption).toBe(skipped);
    }
  });

  test("exiled: beyond the wire, out of the vote, its antenna left behind; nobody is told whether it was right", () => {
    s.person(3).item = "antenna";
    open();
    vote(3, "exile", [0, 1, 2, 4]);
    close();
    const p = s.person(3);
    expect(p.exiled).toBe(true);
    expect([p.x, p.y]).toEqual([4.5, 6]);
    expect(s.world.items.some((i) => i.kind === "antenna" && !i.gone)).toBe(true);
    expect(s.view(0).docs.round.roster[3]).toMatchObject({ exiled: true, gone: false });
    open();
    s.ask(3, { type: "ballot", face: 0, act: "confine" });
    expect(s.tick()).toEqual([{ seat: 3, type: "ballot", why: "state" }]);
  });

  test("before two minutes exile is only confinement", () => {
    s.world.runTicks = ticks(60);
    open();
    expect(s.view(0).docs.huddle?.canExile).toBe(false);
    vote(3, "exile", [0, 1, 2, 4]);
    close();
    expect([s.person(3).exiled, s.person(3).cellRoom]).toEqual([false, CELL]);
  });

  test("a test is seen by the kit's carrier alone, and errs one time in ten", () => {
    let right = 0;
    for (let i = 0; i < 60; i++) {
      s = setup({ map: ROOMS, seats: 6, halfbie: 3, seed: `kit ${i}` });
      s.person(1).item = "kit";
      s.world.runTicks = ticks(130);
      open();
      vote(3, "test", [0, 2]);
      for (const p of s.world.people) s.ask(p.seat, { type: "lock" });
      s.until(() => s.world.huddle?.stage === "result", 10);
      if (s.view(1).docs.huddle?.test?.infected) right++;
      for (const seat of [0, 2, 3, 4, 5]) expect(s.view(seat).docs.huddle?.test).toBeNull();
    }
    expect(right).toBeGreaterThan(46);
    expect(right).toBeLessThan(60);
  });

  test("the most-named half-bie grows hungrier", () => {
    s = setup({ map: ROOMS, seats: 6, halfbie: 3 });
    const hunger = s.person(3).half.hunger;
    open();
    s.ask(0, { type: "say", fact: "suspect", who: 3, whom: -1, room: -1 });
    close();
    expect(s.person(3).half.hunger).toBe(hunger + 8);
  });
});

interface Moment {
  readonly path: string;
  readonly name: string;
  get(): number;
  set(value: number): void;
}

/** Every number in the world that is a moment by its name: `...Tick`, alone or in an array. */
function collectMoments(value: unknown, path = "world", found: Moment[] = []): Moment[] {
  if (value === null || typeof value !== "object" || ArrayBuffer.isView(value)) return found;
  for (const [key, inner] of Object.entries(value)) {
    const here = `${path}.${key}`;
    if (["grid", "scenario", "deeds", "perceived", "streams", "minds"].includes(key)) continue;
    if (!key.endsWith("Tick")) collectMoments(inner, here, found);
    else if (typeof inner === "number") found.push(moment(value as Record<string, number>, key, here, key));
    else
      for (let i = 0; i < (inner as number[]).length; i++)
        found.push(moment(inner as number[], i, `${here}[${i}]`, key));
  }
  return found;
}

function moment<K extends string | number>(owner: { [key in K]: number }, at: K, path: string, name: string): Moment {
  return {
    path,
    name,
    get: () => owner[at],
    set: (value) => {
      owner[at] = value;
    },
  };
}

describe("the floor", () => {
  test("goes to the caller for 8 s, then to the most-named for 8 s, then to anyone", () => {
    const s = setup({ seats: 6 });
    s.tick(20 * 50);
    startHuddle(s.world, "bell", 2, -1);
    s.until(() => s.world.huddle?.stage === "talk");
    if (s.world.huddle) s.world.huddle.evidence.length = 0;
    s.ask(0, { type: "say", fact: "suspect", who: 4, whom: -1, room: -1 });
    s.tick(2);
    expect(s.view(1).docs.huddle?.floor).toBe(2);
    s.until(() => s.view(1).docs.huddle?.floor !== 2, 9);
    expect(s.view(1).docs.huddle?.floor).toBe(4);
    s.until(() => s.view(1).docs.huddle?.floor !== 4, 9);
    expect(s.view(1).docs.huddle?.floor).toBe(-1);
    s.tick(100);
    expect(s.view(1).docs.huddle?.floor).toBe(-1);
  });

  test("is nobody's at first when Command has called", () => {
    const s = setup({ seats: 6 });
    startHuddle(s.world, "command", -1, -1);
    s.until(() => s.world.huddle?.stage === "talk");
    s.tick(2);
    expect(s.view(1).docs.huddle?.floor).toBe(-1);
  });
});
