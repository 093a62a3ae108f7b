// What a set of ballots decides, and whose count.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BALLOT_ACTS } from "../../shared/content/ids.ts";
import { ticks } from "../../shared/content/tuning.ts";
import { lose } from "../../shared/sim/health.ts";
import { botExileCap, type TallyRules, tally, type Vote } from "../../shared/sim/systems/ballots.ts";
import { startHuddle } from "../../shared/sim/systems/huddle.ts";
import { type Story, setup } from "../util/setup.ts";

const SEATS = 8;
const rules: TallyRules = { living: SEATS, exileOpen: true, spared: -1, kitCarried: true };

const vote = fc.record({
  face: fc.integer({ min: 0, max: SEATS - 1 }),
  act: fc.constantFrom(...BALLOT_ACTS),
});
const ballots = fc
  .array(vote, { minLength: SEATS, maxLength: SEATS })
  .map((votes) => votes.map((v, seat): Vote => ({ seat, ...v, face: v.act === "nobody" ? -1 : v.face })));

const count = (votes: readonly Vote[], face: number, ...acts: string[]) =>
  votes.filter((v) => v.face === face && acts.includes(v.act)).length;

describe("the tally", () => {
  test("exile and confinement need more than half of the living to name that one face", () => {
    fc.assert(
      fc.property(ballots, (votes) => {
        const { act, face } = tally(votes, rules);
        if (act === "exile") expect(count(votes, face, "exile") * 2).toBeGreaterThan(SEATS);
        if (act === "confine") {
          expect(count(votes, face, "exile", "confine") * 2).toBeGreaterThan(SEATS);
          expect(count(votes, face, "exile") * 2).toBeLessThanOrEqual(SEATS);
        }
      }),
    );
  });

  test("a majority for exile or confinement is always heard", () => {
    fc.assert(
      fc.property(ballots, (votes) => {
        for (let face = 0; face < SEATS; face++) {
          if (count(votes, face, "exile") * 2 > SEATS) expect(tally(votes, rules)).toEqual({ act: "exile", face });
          else if (count(votes, face, "exile", "confine") * 2 > SEATS)
            expect(tally(votes, rules)).toEqual({ act: "confine", face });
        }
      }),
    );
  });

  test("a test goes to the face that leads outright, if somebody asked for it and a kit is carried", () => {
    fc.assert(
      fc.property(ballots, (votes) => {
        const { act, face } = tally(votes, rules);
        if (act !== "test") return;
        const named = (f: number) => count(votes, f, "test", "confine", "exile");
        expect(count(votes, face, "test")).toBeGreaterThan(0);
        for (let f = 0; f < SEATS; f++) if (f !== face) expect(named(f)).toBeLessThan(named(face));
        expect(tally(votes, { ...rules, kitCarried: false }).act).toBe("nobody");
      }),
    );
  });

  test("no exile before its time nor of who is spared; both are confined instead", () => {
    fc.assert(
      fc.property(ballots, (votes) => {
        const open = tally(votes, rules);
        const early = tally(votes, { ...rules, exileOpen: false });
        expect(early.act).not.toBe("exile");
        if (open.act === "exile") {
          expect(early).toEqual({ act: "confine", face: open.face });
          expect(tally(votes, { ...rules, spared: open.face })).toEqual({ act: "confine", face: open.face });
        }
      }),
    );
  });

  test("does not care who cast which ballot, nor in what order", () => {
    fc.assert(
      fc.property(ballots, (votes) => {
        const turned = votes.map((v, i) => ({ ...v, seat: SEATS - 1 - i })).reverse();
        expect(tally(turned, rules)).toEqual(tally(votes, rules));
      }),
    );
  });

  test("half is not more than half, and a tie is nobody", () => {
    const four = [0, 1, 2, 3].map((seat): Vote => ({ seat, face: 7, act: "exile" }));
    expect(tally(four, { ...rules, kitCarried: false })).toEqual({ act: "nobody", face: -1 });
    const tie: Vote[] = [
      { seat: 0, face: 5, act: "test" },
      { seat: 1, face: 6, act: "test" },
    ];
    expect(tally(tie, rules)).toEqual({ act: "nobody", face: -1 });
  });
});

describe("casting", () => {
  function talk(options: { seats?: number; bots?: boolean; halfbie?: number } = {}): Story {
    const s = setup({ seats: 6, ...options });
    s.world.runTicks = ticks(130);
    startHuddle(s.world, "bell", 0, -1);
    s.until(() => s.world.huddle?.stage === "talk", 10);
    return s;
  }
  const finish = (s: Story) => s.until(() => s.world.huddle?.stage === "result", 70);

  test("a ballot may be changed until it is locked; oneself and the gone are no targets", () => {
    const s = talk();
    s.ask(0, { type: "ballot", face: 1, act: "exile" });
    s.ask(0, { type: "ballot", face: 2, act: "confine" });
    s.ask(0, { type: "ballot", face: 0, act: "exile" });
    s.ask(0, { type: "ballot", face: 9, act: "exile" });
    expect(s.tick().map((r) => r.why)).toEqual(["target", "target"]);
    expect(s.view(0).docs.huddle?.own).toEqual({ face: 2, act: "confine", locked: false });
    s.ask(0, { type: "lock" });
    s.ask(0, { type: "ballot", face: 1, act: "exile" });
    s.ask(0, { type: "lock" });
    expect(s.tick().map((r) => r.why)).toEqual(["state", "state"]);
  });

  test("nobody's ballot, locked or not, shows in another's view before the close", () => {
    const s = talk();
    const before = s.view(1);
    s.ask(0, { type: "ballot", face: 1, act: "exile" });
    s.ask(0, { type: "lock" });
    s.tick();
    expect(s.view(1).docs).toEqual(before.docs);
  });

  test("a caretaker never votes and leaves the quorum", () => {
    const s = talk();
    for (const seat of [0, 1, 4]) s.ask(seat, { type: "ballot", face: 3, act: "confine" });
    s.control({ seat: 4, kind: "leave" });
    s.control({ seat: 5, kind: "leave" });
    s.tick();
    finish(s);
    expect(s.world.huddle?.result).toMatchObject({ act: "nobody" });
    expect(s.world.huddle?.result?.votes.map((v) => v.seat)).toEqual([0, 1, 2, 3]);
  });

  test("the dead have one last vote a round", () => {
    const s = setup({ seats: 6 });
    s.world.runTicks = ticks(130);
    lose(s.world, s.person(5), "bled");
    for (const expected of ["confine", "nobody"]) {
      startHuddle(s.world, "command", -1, -1);
      s.until(() => s.world.huddle?.stage === "talk", 10);
      for (const seat of [0, 1]) s.ask(seat, { type: "ballot", face: 3, act: "confine" });
      s.ask(5, { type: "ballot", face: 3, act: "confine" });
      expect(s.tick().length).toBe(expected === "confine" ? 0 : 1);
      finish(s);
      expect(s.world.huddle?.result?.act).toBe(expected);
      s.until(() => s.world.phase === "outbreak", 10);
    }
  });

  test("three or fewer only talk, and may end it by all being done", () => {
    const s = talk({ seats: 3 });
    s.ask(0, { type: "ballot", face: 1, act: "confine" });
    expect(s.tick().map((r) => r.why)).toEqual(["state"]);
    for (const seat of [0, 1, 2]) s.ask(seat, { type: "lock" });
    s.tick(ticks(3) + 2);
    expect(s.world.huddle).toMatchObject({ stage: "result", result: { act: "nobody" } });
  });

  test("a newcomer alone among bots is confined, not exiled", () => {
    const s = talk();
    s.world.people.forEach((p) => {
      if (p.seat !== 0) p.driver = "bot";
    });
    Object.assign(s.world.scenario.seats[0] as object, { roundsSince: 0 });
    for (const p of s.world.people) {
      const ballot = s.world.huddle?.ballots[p.seat];
      if (ballot && p.seat !== 0) Object.assign(ballot, { face: 0, act: "exile", locked: true });
    }
    s.ask(0, { type: "lock" });
    finish(s);
    expect(s.world.huddle?.result).toMatchObject({ act: "confine", face: 0 });
  });

  test("bots give at most half of an exile's majority when two or more people play", () => {
    const s = talk({ seats: 8, bots: true });
    expect(botExileCap(s.world)).toBe(8);
    s.person(0).driver = "human";
    s.person(1).driver = "human";
    expect(botExileCap(s.world)).toBe(2);
  });
});

describe("cards", () => {
  function fire(): Story {
    const s = setup({ seats: 6 });
    startHuddle(s.world, "command", -1, -1);
    return s;
  }
  const card = (fact: "sawAt" | "sawTogether" | "trust" | "heardScream", who = -1, whom = -1, room = 0) =>
    ({ type: "say", fact, who, whom, room }) as const;

  test("are read by everyone; nonsense, haste and a flood are refused", () => {
    const s = fire();
    s.ask(0, card("trust", 2));
    s.ask(0, card("trust", 3));
    s.ask(1, card("sawAt", 1));
    s.ask(2, card("sawTogether", 3, 3));
    s.ask(3, card("sawAt", 4, -1, 99));
    expect(s.tick().map((r) => [r.seat, r.why])).toEqual([
      [0, "rate"],
      [1, "shape"],
      [2, "shape"],
      [3, "shape"],
    ]);
    expect(s.view(4).docs.huddle?.cards).toEqual([{ seat: 0, fact: "trust", who: 2, whom: -1, room: 0 }]);
  });

  test("a card about what one did not perceive is a lie, remembered for the truth and told to nobody now", () => {
    const s = setup({ seats: 6 });
    s.world.perceived.push({ tick: 0, witness: 0, fact: "sawAt", who: 2, whom: -1, room: 0 });
    startHuddle(s.world, "command", -1, -1);
    s.ask(0, card("sawAt", 2));
    s.ask(1, card("sawAt", 2));
    s.ask(2, card("trust", 0));
    s.tick();
    expect(s.world.deeds.filter((d) => d.kind === "lie").map((d) => d.seat)).toEqual([1]);
  });

  test("in the field only the confined may say something, every 15 s, read out at the next fire", () => {
    const s = setup({ seats: 6 });
    s.person(1).confinedUntilTick = 1e6;
    s.ask(0, card("trust", 2));
    s.ask(1, card("trust", 2));
    s.tick();
    s.ask(1, card("trust", 3));
    expect(s.tick().map((r) => r.why)).toEqual(["rate"]);
    s.tick(ticks(15));
    s.ask(1, card("trust", 3));
    expect(s.tick()).toEqual([]);
    startHuddle(s.world, "command", -1, -1);
    s.tick();
    expect(s.view(0).docs.huddle?.cards.map((c) => [c.seat, c.who])).toEqual([
      [1, 2],
      [1, 3],
    ]);
  });
});
