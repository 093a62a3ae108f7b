// The half-bie: drawn by chance, hungry by the clock, and judged by what it does.
import { beforeEach, describe, expect, test } from "vitest";
import { streamsOf } from "../../server/seed.ts";
import { conscience, hunger } from "../../shared/content/secret/odds.ts";
import { halfbie as rules, ticks } from "../../shared/content/tuning.ts";
import { createWorld } from "../../shared/sim/create.ts";
import { confine, exile } from "../../shared/sim/exile.ts";
import { goDown } from "../../shared/sim/health.ts";
import { Button } from "../../shared/sim/movement.ts";
import { isUnmaskedKin } from "../../shared/sim/people.ts";
import { spawnZombie } from "../../shared/sim/systems/horde.ts";
import type { Scenario, SeatSetup } from "../../shared/sim/world.ts";
import { asciiMap } from "../util/ascii.ts";
import { type Story, scenarioOf, setup } from "../util/setup.ts";

const HALLS = [
  "##########################",
  "#...........#............#",
  "#...........#............#",
  "#...........D............#",
  "#...........#............#",
  "##########################",
];
const EAST = 0;

let s: Story;

/** Seat 0 is the half-bie and hungry, a minute and a half in; seat 1 stands alone before it, looking away; the rest are next door. */
function alone(): Story {
  const story = setup({ map: HALLS, seats: 5, halfbie: 0 });
  for (const p of story.world.people) story.place(p.seat, 20 + p.seat * 0.5, 2);
  for (const door of story.world.doors) Object.assign(door, { open: false, locked: false });
  story.place(0, 3, 2, EAST);
  story.place(1, 4.4, 2, EAST);
  story.world.runTicks = ticks(90);
  story.person(0).half.hunger = 60;
  story.world.barriers[3 * 26 + 12] = 1;
  story.tick(10);
  return story;
}

const feed = (story: Story) => {
  story.ask(0, { type: "feed" });
  return story.tick();
};

describe("the draw", () => {
  function drawn(seats: SeatSetup[], rounds = 400, scenario: Partial<Scenario> = {}): number[] {
    const counts = seats.map(() => 0);
    const map = asciiMap(HALLS);
    for (let i = 0; i < rounds; i++) {
      const world = createWorld(
        streamsOf(`draw ${i}`),
        { ...scenarioOf({}), halfbie: "draw", seats, ...scenario },
        map,
      );
      const half = world.people.find((p) => p.role === "halfbie");
      if (half) counts[half.seat] = (counts[half.seat] as number) + 1;
    }
    return counts;
  }
  const person: SeatSetup = { driver: "human", character: "c", roundsSince: 1, comfort: "any", temperament: "steady" };
  const bot: SeatSetup = { ...person, driver: "bot" };
  const sum = (counts: number[]) => counts.reduce((a, b) => a + b, 0);

  test("comes in 85 of 100 rounds from five seats, 70 at four, or as the host says", () => {
    expect(sum(drawn(Array(5).fill(person))) / 400).toBeCloseTo(0.85, 1);
    expect(sum(drawn(Array(4).fill(person))) / 400).toBeCloseTo(0.7, 1);
    expect(sum(drawn(Array(6).fill(person), 50, { halfbiePct: 0 }))).toBe(0);
    expect(sum(drawn(Array(6).fill(person), 50, { halfbiePct: 100 }))).toBe(50);
  });

  test("spares a person's first round, prefers who has waited or asked for it, and bots among three people", () => {
    const counts = drawn([
      { ...person, roundsSince: 0 },
      { ...person, roundsSince: 3 },
      { ...person, comfort: "prefer" },
      { ...person, comfort: "ratherNot" },
      bot,
      { ...bot, roundsSince: 0 },
    ]);
    const [first, waited, prefers, ratherNot, aBot, newBot] = counts as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    expect(first).toBe(0);
    expect(waited).toBeGreaterThan(prefers);
    expect(prefers).toBeGreaterThan(aBot);
    expect(aBot).toBeGreaterThan(ratherNot);
    expect(newBot).toBeGreaterThan(0);
  });

  test("nobody is half-bie when all are new", () => {
    expect(sum(drawn(Array(4).fill({ ...person, roundsSince: 0 }), 30))).toBe(0);
  });
});

describe("feeding", () => {
  beforeEach(() => {
    s = alone();
  });

  test("two seconds behind a loner in the dark: hunger is gone, the victim bitten and none the wiser", () => {
    expect(feed(s)).toEqual([]);
    expect(s.person(0).half.feedingOn).toBe(1);
    const victim = s.view(1);
    s.tick(ticks(rules.feedS));
    expect(s.person(0).half).toMatchObject({
      feedingOn: -1,
      fedOn: [1],
      conscience: conscience.start + conscience.feed,
    });
    expect(s.person(0).half.hunger).toBeLessThan(1);
    expect(s.person(1).biteBy).toBe(0);
    expect(s.view(1).now.self.turnTicks).toBe(-1);
    expect(s.view(1).docs).toEqual(victim.docs);
    expect(s.view(1).now.self.pose).toBe(victim.now.self.pose);
  });

  test("the silent button: company, light, a face turned, too far - nothing happens and nothing is said", () => {
    const spoilers: ((story: Story) => void)[] = [
      (story) => story.place(2, 10, 2),
      (story) => {
        story.person(1).move.buttons = Button.light;
        story.hold(1, { buttons: Button.light });
        story.tick();
      },
      (story) => {
        story.person(1).facing = 128;
        story.hold(1, { aim: 128 });
      },
      (story) => story.place(0, 2.5, 2),
      (story) => story.person(0).half.fedOn.push(1),
    ];
    for (const spoil of spoilers) {
      s = alone();
      spoil(s);
      expect(feed(s)).toEqual([]);
      expect(s.person(0).half.feedingOn).toBe(-1);
    }
  });

  test("what it knows of itself is refused aloud: not hungry, too early, full, cooling down, no half-bie", () => {
    s.person(0).half.hunger = 49;
    expect(feed(s).map((r) => r.why)).toEqual(["state"]);
    s.person(0).half.hunger = 60;
    s.world.runTicks = ticks(70);
    expect(feed(s).map((r) => r.why)).toEqual(["phase"]);
    s.world.runTicks = ticks(90);
    s.person(0).half.fedOn = [2, 3];
    expect(feed(s).map((r) => r.why)).toEqual(["state"]);
    s.person(0).half.fedOn = [];
    s.person(0).half.feedReadyTick = s.world.tick + 5;
    expect(feed(s).map((r) => r.why)).toEqual(["rate"]);
    s.ask(1, { type: "feed" });
    expect(s.tick().map((r) => r.why)).toEqual(["role"]);
  });

  test("it goes along with a victim that walks, at a walk: who runs gets away, and so does who is let go", () => {
    const flight = (buttons: number, follows: boolean) => {
      s = alone();
      feed(s);
      s.hold(1, { x: 1, buttons });
      if (follows) s.hold(0, { x: 1, buttons: Button.run });
      s.tick(ticks(rules.feedS));
      return s.person(1).biteTick >= 0 ? "bitten" : "away";
    };
    expect([flight(0, true), flight(Button.run, true), flight(0, false)]).toEqual(["bitten", "away", "away"]);
  });

  test("a witness who comes does not save the victim", () => {
    feed(s);
    s.place(2, 8, 2);
    s.tick(ticks(rules.feedS));
    expect(s.person(1).biteTick).toBeGreaterThan(0);
  });
});

describe("hunger", () => {
  beforeEach(() => {
    s = alone();
  });

  test("fills in about four minutes, twice as fast masked near a zombie", () => {
    const half = s.person(0).half;
    const before = half.hunger;
    s.tick(ticks(10));
    expect(half.hunger - before).toBeCloseTo(1000 / hunger.fullInS, 3);
    spawnZombie(s.world, 10, 3, -1);
    const near = half.hunger;
    s.tick();
    expect(half.hunger - near).toBeCloseTo((2 * 100) / (hunger.fullInS * 20), 5);
  });

  test("over 80 it growls, heard within 6 m, and it does not hear itself", () => {
    s.person(0).half.hunger = 85;
    const heard = [new Set<string>(), new Set<string>(), new Set<string>()];
    for (let i = 0; i < ticks(hunger.growlEveryS); i++) {
      s.tick();
      for (const seat of [0, 1, 2]) for (const sound of s.view(seat).heard) heard[seat]?.add(sound.kind);
    }
    expect([...(heard[1] ?? [])]).toContain("softGrowl");
    expect([...(heard[0] ?? [])]).not.toContain("softGrowl");
    expect([...(heard[2] ?? [])]).not.toContain("softGrowl");
  });

  test("at 100 it runs at the nearest and strikes once: hurt, never bitten; then hunger is 60", () => {
    s.place(1, 9, 2);
    s.person(0).half.hunger = 99.99;
    s.hold(0, { x: -1 });
    s.until(() => s.person(0).half.feralUntilTick >= 0, 1);
    expect(s.view(0).now.secret.feralTicks).toBeGreaterThan(0);
    s.until(() => s.person(1).health === "hurt", 4);
    expect(s.person(1).biteTick).toBe(-1);
    expect(s.person(0).half).toMatchObject({ feralUntilTick: -1, hunger: hunger.afterFeral });
  });

  test("a feral run that reaches nobody ends after 8 s", () => {
    s.place(1, 22, 3);
    s.person(0).half.hunger = 99.99;
    s.until(() => s.person(0).half.feralUntilTick >= 0, 1);
    s.tick(ticks(rules.feralS) + 1);
    expect(s.person(0).half.feralUntilTick).toBe(-1);
    expect(s.person(0).half.hunger).toBeCloseTo(hunger.afterFeral, 0);
    expect(s.world.people.every((p) => p.health === "well")).toBe(true);
  });

  test("a cell holds even hunger back, and lends no powers", () => {
    Object.assign(s.person(0), { confinedUntilTick: s.world.tick + 1000, cellRoom: 0 });
    s.person(0).half.hunger = 100;
    s.person(0).half.conscience = 80;
    s.tick(20);
    expect(s.person(0).half.feralUntilTick).toBe(-1);
    for (const type of ["feed", "power"] as const) s.ask(0, { type });
    s.ask(0, { type: "mask", on: false });
    s.ask(0, { type: "call", x: 5, y: 2 });
    expect(s.tick().map((r) => r.why)).toEqual(["state", "state", "state", "state"]);
  });
});

describe("mask and powers", () => {
  beforeEach(() => {
    s = alone();
  });

  test("the mask takes a second to change; without it zombies smell their own, in exile always", () => {
    s.ask(0, { type: "mask", on: false });
    s.tick(ticks(rules.maskChangeS) - 1);
    expect(isUnmaskedKin(s.person(0))).toBe(false);
    s.tick(2);
    expect(isUnmaskedKin(s.person(0))).toBe(true);
    expect(isUnmaskedKin(s.person(1))).toBe(false);
    s.person(0).half.masked = true;
    s.person(0).exiled = true;
    expect(isUnmaskedKin(s.person(0))).toBe(true);
  });

  test("for anyone else every one of these is refused the same way", () => {
    s.ask(1, { type: "mask", on: false });
    s.ask(1, { type: "call", x: 5, y: 2 });
    s.ask(1, { type: "power" });
    expect(s.tick().map((r) => r.why)).toEqual(["role", "role", "role"]);
  });

  test("Call rests for 20 s", () => {
    s.ask(0, { type: "call", x: 5, y: 2 });
    expect(s.tick()).toEqual([]);
    s.ask(0, { type: "call", x: 5, y: 2 });
    expect(s.tick().map((r) => r.why)).toEqual(["rate"]);
    s.tick(ticks(rules.callCooldownS));
    s.ask(0, { type: "call", x: 5, y: 2 });
    expect(s.tick()).toEqual([]);
  });

  test("with a conscience it is Halt, once, seen by all near for who it is; without one Apex, seen by nobody", () => {
    s.place(1, 9, 2, 128);
    s.tick(10);
    expect(s.view(1).now.people[0]?.seen).toBe(false);
    s.person(0).half.conscience = 60;
    s.ask(0, { type: "power" });
    expect(s.tick()).toEqual([]);
    expect(s.person(0).half.conscience).toBe(75);
    expect(s.view(1).now.people[0]).toMatchObject({ seen: true, pose: "halt" });
    expect(s.world.perceived.filter((p) => p.fact === "sawHalt").map((p) => [p.witness, p.who])).toEqual([[1, 0]]);
    s.ask(0, { type: "power" });
    expect(s.tick().map((r) => r.why)).toEqual(["state"]);

    s = alone();
    s.place(1, 9, 2, 128);
    s.person(0).half.conscience = 40;
    s.ask(0, { type: "power" });
    s.tick();
    expect(s.person(0).half.conscience).toBe(25);
    expect(s.view(1).now.people[0]?.seen).toBe(false);
    expect(s.world.noises.filter((n) => n.by === 0)).toEqual([]);
  });

  test("between 41 and 59 neither comes", () => {
    s.ask(0, { type: "power" });
    expect(s.tick().map((r) => r.why)).toEqual(["state"]);
  });
});

describe("whispers", () => {
  const whispered = (story: Story, seat: number) => {
    story.tick(40);
    return story.view(seat).now.secret.whisper;
  };

  test("a hungry half-bie is told to feed only by what it sees itself", () => {
    s = alone();
    expect(whispered(s, 0)).toBe("feedNow");
    s.place(2, 5, 3);
    expect(whispered(s, 0)).toBe("tooManyEyes");
    s.place(2, 20, 2);
    s.place(1, 14, 2);
    const unseen = whispered(s, 0);
    s.place(1, 24, 4);
    expect(whispered(s, 0)).toBe(unseen);
  });

  test("a friend seen to be down comes first, one down out of sight does not", () => {
    s = setup({ map: HALLS, seats: 3, halfbie: -1 });
    for (const p of s.world.people) s.place(p.seat, 3 + p.seat, 2);
    goDown(s.world, s.person(1));
    expect(whispered(s, 0)).toBe("liftFriend");
    expect(s.view(0).now.secret.whisperParam).toBe(1);
    s.place(1, 20, 3);
    expect(whispered(s, 0)).not.toBe("liftFriend");
  });

  test("who is down, locked in or put out is sent to no work and told of no alibi", () => {
    s = setup({ map: "school", seats: 3, halfbie: 0 });
    const work = new Set(["doObjective", "alibi", "stayTogether"]);
    confine(s.world, s.person(0));
    confine(s.world, s.person(1));
    expect([whispered(s, 0), whispered(s, 1)]).toEqual(["none", "none"]);
    s = setup({ map: "school", seats: 3, halfbie: 0 });
    expect(work).toContain(whispered(s, 0));
    exile(s.world, s.person(0));
    exile(s.world, s.person(1));
    expect([whispered(s, 0), whispered(s, 1)]).toEqual(["none", "none"]);
    goDown(s.world, s.person(2));
    expect(whispered(s, 2)).toBe("none");
  });
});
