// The way out: one lane, one passage at a time.
import { beforeEach, describe, expect, test } from "vitest";
import { gate as rules, ticks } from "../../shared/content/tuning.ts";
import { Button } from "../../shared/sim/movement.ts";
import { docsOf } from "../../shared/sim/view-docs.ts";
import { type Story, setup } from "../util/setup.ts";

const MAP = [
  "##########",
  "#........#",
  "#........#",
  "#........#",
  "#####G####",
  "#........#",
  "#........#",
  "##########",
];
const LANE = ticks(rules.laneS);

let s: Story;

/** Evacuation with the gate open and everyone waiting far from it. */
function evacuate(options: { seats?: number; halfbie?: number } = {}): Story {
  const story = setup({ map: MAP, ...options });
  story.world.huddles = 1;
  for (const p of story.world.people) story.place(p.seat, 1.5 + p.seat * 0.4, 1.5);
  story.world.phaseEndTick = story.world.tick + 1;
  story.until(() => story.world.gate.open, 20);
  return story;
}

function queue(story: Story, seat: number, use = true): void {
  story.place(seat, 5.5 + seat * 0.1, 3.6);
  story.hold(seat, { buttons: use ? Button.use : 0 });
}

describe("the lane", () => {
  beforeEach(() => {
    s = evacuate();
  });

  test("one alone takes 6 s of holding, and letting go starts it over", () => {
    queue(s, 0);
    s.tick(LANE - 5);
    s.hold(0, {});
    s.tick(2);
    expect(s.world.gate.passing).toEqual([]);
    queue(s, 0);
    s.tick(LANE);
    expect(s.person(0).fate).toBe("inside");
    s.tick();
    expect(s.person(0).fate).toBe("out");
  });

  test("two who step in together go together; a third waits for the lane", () => {
    for (const seat of [0, 1, 2]) queue(s, seat);
    s.tick(LANE + 1);
    expect(s.world.people.map((p) => p.fate)).toEqual(["out", "out", "inside", "inside"]);
    s.tick(LANE + 1);
    expect(s.person(2).fate).toBe("out");
  });

  test("who comes late does not slow down who has begun", () => {
    queue(s, 0);
    s.tick(ticks(3));
    queue(s, 1);
    s.tick(LANE - ticks(3) + 1);
    expect(s.person(0).fate).toBe("out");
    expect(s.person(1).fate).toBe("inside");
  });

  test("who sees someone go knows how: out, or staying", () => {
    queue(s, 0);
    s.place(1, 5.5, 2.6);
    s.tick(LANE + 1);
    expect(docsOf(s.world, 1).round.roster[0]).toMatchObject({ gone: true, fate: "out" });
    s.ask(1, { type: "stay" });
    s.tick();
    expect(docsOf(s.world, 1).round.roster[1]).toMatchObject({ gone: true, fate: "stayed" });
  });

  test("two who go together know it of each other, and who is out sees who comes after", () => {
    queue(s, 0);
    queue(s, 1);
    s.tick(LANE + 2);
    const fateOf = (viewer: number, seat: number) => docsOf(s.world, viewer).round.roster[seat]?.fate;
    expect([fateOf(0, 1), fateOf(1, 0)]).toEqual(["out", "out"]);
    queue(s, 2);
    s.tick(LANE + 2);
    expect(fateOf(0, 2)).toBe("out");
  });

  test("an exiled person passes from the outer side", () => {
    const p = s.place(0, 5.5, 5.5);
    p.exiled = true;
    s.hold(0, { buttons: Button.use });
    s.tick(LANE + 1);
    expect(p.fate).toBe("out");
  });

  test("one who is down cannot pass", () => {
    queue(s, 0);
    s.person(0).health = "down";
    s.tick(LANE + 2);
    expect(s.person(0).fate).toBe("inside");
  });
});

describe("opening", () => {
  test("each open objective costs 15 s, and finishing it during the evacuation gives them back", () => {
    const story = setup({ map: MAP });
    story.world.huddles = 1;
    story.world.objectives = [
      { id: "power", done: false, sites: [] },
      { id: "signal", done: false, sites: [] },
    ];
    story.world.phaseEndTick = story.world.tick + 1;
    story.tick();
    expect(story.world.gate.opensTick - story.world.phaseTick).toBe(ticks(40));
    for (const o of story.world.objectives) o.done = true;
    story.tick();
    expect(story.world.gate.opensTick - story.world.phaseTick).toBe(ticks(10));
    story.until(() => story.world.gate.open, 11);
    expect(story.world.tick - story.world.phaseTick).toBe(ticks(10));
  });
});

describe("conscience at the gate", () => {
  test("who stands by, hands off, and goes after another has held the gate; who only queues has not", () => {
    s = evacuate({ halfbie: 1 });
    queue(s, 0);
    queue(s, 1, false);
    s.tick(LANE + 1);
    expect(s.person(0).fate).toBe("out");
    const before = s.person(1).half.conscience;
    queue(s, 1);
    queue(s, 2);
    s.tick(LANE + 1);
    expect(s.person(1).fate).toBe("out");
    expect(s.person(1).half.conscience).toBe(before + 20);
    expect(s.world.deeds.filter((d) => d.kind === "holdGate").map((d) => d.seat)).toEqual([1]);
  });

  test("staying behind is a fate of its own and counts for the half-bie's conscience", () => {
    s = evacuate({ halfbie: 0 });
    const before = s.person(0).half.conscience;
    s.ask(0, { type: "stay" });
    s.tick();
    expect(s.person(0).fate).toBe("stayed");
    expect(s.person(0).half.conscience).toBe(before + 20);
  });
});
