// The virus through rounds of a night, on the real engine with bots: it decides, tells, keeps to its caps, remembers, and owns up.
import { describe, expect, test } from "vitest";
import { PLAYS, type PlayId, POSTURES } from "../../../shared/content/ids.ts";
import { plays, virus } from "../../../shared/content/secret/plays.ts";
import { ticks } from "../../../shared/content/tuning.ts";
import { hashOf, hashWorld } from "../../../shared/sim/hash.ts";
import { forAnotherNight, memoryAfter, type VirusMemory } from "../../../shared/sim/minds/virus/memory.ts";
import { truthOf } from "../../../shared/sim/outcome.ts";
import { spawnZombie } from "../../../shared/sim/systems/horde.ts";
import type { World } from "../../../shared/sim/world.ts";
import { setup } from "../../util/setup.ts";
import { playBots } from "./night.ts";

/** A minute and a half of a round: enough for some decisions. */
const SOME_TICKS = ticks(90);
const TELLS = new Map(PLAYS.map((play) => [plays[play].tell, play]));

describe("a round", () => {
  const told: { tick: number; play: PlayId }[] = [];
  const enforced: number[] = [];
  let slices = 0;
  let most = 0;
  let before = 0;
  const world = playBots("night", {}, (w) => {
    for (const noise of w.noises) {
      const play = TELLS.get(noise.kind);
      if (play) told.push({ tick: w.runTicks, play });
    }
    const { virus: v } = w;
    const rolled = v.rollout ? v.rollout.play * virus.rollout.samples + v.rollout.sample : 0;
    if (v.rollout && rolled > before && w.phase === "outbreak") {
      slices++;
      most = Math.max(most, rolled - before);
    }
    if (v.playTick === w.tick) enforced.push(w.runTicks);
    before = rolled;
  });
  const state = world.virus;

  test("is decided about every 20 s at its pace, first as the outbreak begins, and once more at the siren", () => {
    const expected = world.runTicks / ticks(virus.decideEveryS * world.scenario.profile.paceFactor);
    expect(state.decisions.length).toBeGreaterThan(expected * 0.6);
    expect(state.decisions.length).toBeLessThanOrEqual(expected + 2);
  });

  test("hears every change of play told at least 3.5 s before it is in force", () => {
    expect(enforced.length).toBeGreaterThan(2);
    for (const change of enforced) {
      const tell = told.filter((t) => t.tick <= change - ticks(virus.tellS)).at(-1);
      expect(tell).toBeDefined();
      expect(change - (tell?.tick ?? 0)).toBeLessThan(ticks(virus.tellS) + 2);
    }
  });

  test("never pays for more than a slice of the look ahead in one tick, as long as there is a choice", () => {
    expect(slices).toBeGreaterThan(20);
    expect(most).toBeLessThanOrEqual(virus.rollout.samplesPerTick);
  });

  test("knows what most decisions paid, and no pay is above one", () => {
    const paid = state.decisions.filter((d) => d.reward >= 0);
    expect(paid.length).toBeGreaterThan(state.decisions.length / 3);
    for (const { reward } of paid) expect(reward).toBeLessThanOrEqual(1);
    for (const { posture } of state.decisions) expect(posture.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 6);
  });

  test("changes the virus at most once a phase, with marks to read and a voice before the bodies", () => {
    expect(state.mutatedIn).toEqual([...new Set(state.mutatedIn)]);
    expect(state.mutations.length).toBeLessThanOrEqual(virus.maxMutations);
    expect(state.mutations.length).toBeGreaterThan(0);
    expect(world.marks).toHaveLength(state.mutations.length * virus.marks);
  });

  test("ends with a card that equals the state it is drawn from", () => {
    const card = truthOf(world).virus;
    for (const { posture, pct } of card.believed)
      expect(pct).toBe(Math.round((state.crew[POSTURES.indexOf(posture)] as number) * 100));
    expect(card.believed.map((b) => b.pct)).toEqual([...card.believed.map((b) => b.pct)].sort((a, b) => b - a));
    expect(card.tried.reduce((sum, t) => sum + t.times, 0)).toBe(state.decisions.length);
    for (const { play, times, paidPct } of card.tried) {
      const runs = state.decisions.filter((d) => d.play === play);
      const paid = runs.filter((d) => d.reward >= 0);
      expect(times).toBe(runs.length);
      const mean = paid.reduce((sum, d) => sum + d.reward, 0) / paid.length;
      expect(paidPct).toBe(paid.length > 0 ? Math.round(mean * 100) : -1);
    }
    expect(card.gained.map((g) => g.mutation)).toEqual(state.mutations.map((m) => m.id));
    expect(card.keeps).toEqual(memoryAfter(world).mutations);
    expect(card.fooled).toBe(world.director.fooled);
    expect(card.evolves).toBe(memoryAfter(world).evolves);
    expect(card.seal?.hash).toBe(state.seal?.hash);
    expect(PLAYS).toContain(card.next);
  });

  test("is the same when it is played again", () => {
    const again = playBots("night", {}, () => {}, SOME_TICKS);
    expect(hashWorld(playBots("night", {}, () => {}, SOME_TICKS))).toBe(hashWorld(again));
    expect(again.virus.decisions.length).toBeGreaterThan(2);
  });
});

describe("a night", () => {
  const first = playBots("evening");
  const memory = memoryAfter(first);

  test("asking what it remembers changes nothing", () => {
    const before = hashWorld(first);
    expect(hashOf(memoryAfter(first))).toBe(hashOf(memory));
    expect(hashWorld(first)).toBe(before);
  });

  test("goes on alike from a memory that was saved as text and loaded", () => {
    const loaded = JSON.parse(JSON.stringify(memory)) as VirusMemory;
    expect(hashOf(loaded)).toBe(hashOf(memory));
    const [a, b] = [loaded, memory].map((virus) => hashWorld(playBots("later", { virus }, () => {}, SOME_TICKS)));
    expect(a).toBe(b);
  });

  test("leaves its scenario as it was", () => {
    const text = JSON.stringify(memory);
    playBots("later", { virus: memory }, () => {}, SOME_TICKS);
    expect(JSON.stringify(memory)).toBe(text);
  });

  test("stays small enough to carry along", () => {
    expect(JSON.stringify(memory).length).toBeLessThan(20_000);
  });

  test("another night starts with 30 % of the counts, and no mutation", () => {
    const next = forAnotherNight({ ...memory, held: { school: [0, 10] } });
    const sum = (xs: readonly number[]) => xs.reduce((a, b) => a + b, 0);
    expect(sum([...next.pays, ...next.fails])).toBeCloseTo(sum([...memory.pays, ...memory.fails]) * 0.3, 6);
    expect(sum(next.posture)).toBeCloseTo(1, 6);
    expect(next.held).toEqual({ school: [0, 3] });
    expect(next.mutations).toEqual([]);
    expect(memory.mutations.length).toBeGreaterThan(0);
  });

  test("a crew that lost is used less hard, a crew that won a little harder", () => {
    const exploitAfter = (fate: "out" | "lost") => {
      const { world } = setup({ seats: 4 });
      for (const p of world.people) p.fate = fate;
      world.virus.memory.exploit = 0.85;
      return memoryAfter(world).exploit;
    };
    expect(exploitAfter("lost")).toBeLessThan(0.85);
    expect(exploitAfter("out")).toBeGreaterThan(0.85);
  });
});

test("a forced play is the only one, told once and held", () => {
  const world = playBots("forced", { fixedPlay: "sweep" }, () => {}, SOME_TICKS);
  expect(new Set(world.virus.decisions.map((d) => d.play))).toEqual(new Set(["sweep"]));
  expect(world.virus.play).toBe("sweep");
});

describe("the siren calls all of it to the gate, decided and told at once", () => {
  test.each([
    ["it is thinking", (w: World) => w.virus.rollout !== null],
    ["a play is being told", (w: World) => w.virus.next !== null && w.virus.next !== "swarm"],
    ["a play is in force", (w: World) => w.virus.playTick >= 0 && w.virus.play !== "swarm" && w.virus.next === null],
  ])("while %s", (_, moment) => {
    const story = setup({ map: "six", seats: 4, seed: "siren" });
    const { world } = story;
    const { virus: state } = world;
    // Drawn blindly, and hardly ever a swarm: there is something to drop.
    state.memory.exploit = 0;
    spawnZombie(world, world.people[0]?.x ?? 0, world.people[0]?.y ?? 0, 0);
    world.zombies.haltUntilTick[0] = 1e9;
    story.until(() => moment(world), 120);
    const before = state.decisions.filter((d) => d.fromTick >= 0).length;
    world.phaseEndTick = world.tick + 1;
    story.tick();
    expect(world.phase).toBe("evacuation");
    expect(state.decisions.slice(before).map((d) => [d.tick, d.play])).toEqual([[world.tick, "swarm"]]);
    expect(state.next).toBe("swarm");
    expect(world.noises.map((n) => n.kind)).toEqual(expect.arrayContaining(["siren", "tellSwarm"]));
    story.tick(ticks(virus.tellS) + 1);
    expect([state.play, state.next]).toEqual(["swarm", null]);
    const told: PlayId[] = [];
    for (let t = 0; t < ticks(60); t++) {
      story.tick();
      for (const noise of world.noises) if (TELLS.has(noise.kind)) told.push(TELLS.get(noise.kind) as PlayId);
    }
    expect([state.play, told]).toEqual(["swarm", []]);
    const late = state.decisions.slice(before);
    expect(new Set(late.map((d) => d.play))).toEqual(new Set(["swarm"]));
    expect(late.length).toBeLessThanOrEqual(1 + 65 / virus.decideEveryS);
  });
});

test("a feint shows another play, never twice running and at most one in six", () => {
  const { memory } = setup().world.virus;
  memory.mutations.push("feint");
  let feints = 0;
  for (const seed of ["f1", "f2"]) {
    const { decisions } = playBots(seed, { virus: memory }).virus;
    decisions.forEach((d, i) => {
      if (!d.feint) return;
      feints++;
      expect(decisions.slice(Math.max(0, i - virus.feintEvery + 1), i).some((before) => before.feint)).toBe(false);
    });
  }
  expect(feints).toBeGreaterThan(0);
});
