// Sealed predictions: nobody can change them afterwards, and the truth scores them against chance.
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { virus } from "../../../shared/content/secret/plays.ts";
import { TICKS_PER_SECOND } from "../../../shared/content/tuning.ts";
import { noteHeld } from "../../../shared/sim/horde/hive.ts";
import { heldRooms } from "../../../shared/sim/minds/virus/held.ts";
import { memoryAfter } from "../../../shared/sim/minds/virus/memory.ts";
import { holdableRooms, scorePredictions, sealPredictions } from "../../../shared/sim/minds/virus/predict.ts";
import { perceive, ripen } from "../../../shared/sim/minds/virus/ripen.ts";
import { truthOf } from "../../../shared/sim/outcome.ts";
import { setup } from "../../util/setup.ts";
import { playBots } from "./night.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

test("the published hash is SHA-256 of the salt and the predictions, as anyone can check in the aftermath", () => {
  const hashes = new Set<string>();
  const world = playBots("seal", {}, (w) => {
    if (w.virus.seal) hashes.add(w.virus.seal.hash);
  });
  const seal = truthOf(world).virus.seal;
  if (!seal) throw new Error("nothing was sealed");
  const text = JSON.stringify(
    seal.predictions.map(({ kind, about, surePct, basePct }) => ({ kind, about, surePct, basePct })),
  );
  expect([...hashes]).toEqual([seal.hash]);
  expect(sha256(seal.salt + text)).toBe(seal.hash);
  expect(sha256(seal.salt + text.replace("alone", "alome"))).not.toBe(seal.hash);
  expect(seal.salt).toMatch(/^[0-9a-f]{32}$/);
});

test("salts differ from round to round, so equal predictions do not look equal", () => {
  const seals = ["a", "b"].map((seed) => sealPredictions(setup({ map: "six", seed }).world));
  expect(seals[0]?.salt).not.toBe(seals[1]?.salt);
});

test("they name whom earlier rounds speak of, and are surer than chance then", () => {
  const { world } = setup({ map: "school", seats: 6 });
  world.virus.memory.rounds = 5;
  Object.assign(world.virus.memory.habits[3] as object, { seenS: 100, aloneS: 95, named: 9 });
  for (const seat of [0, 1, 2, 4, 5])
    Object.assign(world.virus.memory.habits[seat] as object, { seenS: 100, aloneS: 10 });
  const [alone, held, accused] = sealPredictions(world).predictions;
  expect(alone).toMatchObject({ kind: "alone", about: 3, basePct: 33 });
  expect(alone?.surePct).toBeGreaterThan(60);
  expect(accused).toMatchObject({ kind: "accused", about: 3 });
  expect(accused?.surePct).toBeGreaterThan(60);
  expect(held?.surePct).toBeGreaterThanOrEqual(held?.basePct ?? 100);
});

test("the room that seemed to be held in earlier rounds is named, and a night without any only where people may be", () => {
  const { world } = setup({ map: "school", seats: 6 });
  const rooms = holdableRooms(world);
  const [stronghold, other] = [rooms[3] as number, rooms[5] as number];
  world.virus.memory.rounds = 5;
  heldRooms(world)[stronghold] = 40;
  heldRooms(world)[other] = 6;
  const remembered = sealPredictions(world).predictions[1];
  expect(remembered).toMatchObject({ kind: "held", about: stronghold });
  expect(remembered?.surePct).toBeGreaterThan(60);
  heldRooms(world).fill(0);
  world.hive.presence.fill(0);
  world.hive.presence[other] = 2;
  const blank = sealPredictions(world).predictions[1];
  expect(blank?.about).toBe(other);
  expect(blank?.surePct).toBeLessThan(remembered?.surePct ?? 0);
});

test("however much one round spoke for it, it is half as far above chance then as it would be after many", () => {
  const sureAfter = (rounds: number) => {
    const { world } = setup({ map: "school", seats: 6 });
    world.virus.memory.rounds = rounds;
    heldRooms(world)[holdableRooms(world)[3] as number] = 1000;
    return sealPredictions(world).predictions[1]?.surePct ?? 0;
  };
  expect(sureAfter(1)).toBeLessThan(60);
  expect(sureAfter(3)).toBeGreaterThan(sureAfter(1));
  expect(sureAfter(20)).toBeGreaterThan(90);
  expect(sureAfter(20)).toBeLessThan(100);
});

test("a room made fast before their ears in one round is what they bet on in the next", () => {
  const map = ["###########", "#....#....#", "#....D....#", "#....#....#", "###########"];
  const first = setup({ map, seats: 2 }).world;
  const room = first.grid.data.rooms.length - 1;
  for (let second = 0; second < 30; second++) {
    noteHeld(first, room, 1);
    perceive(first);
    first.tick += TICKS_PER_SECOND;
  }
  ripen(first, first.tick);
  const next = setup({ map, seats: 2, virus: memoryAfter(first) }).world;
  expect(sealPredictions(next).predictions[1]?.about).toBe(room);
});

test("the truth scores them: among the first of what was counted, and never for what never happened", () => {
  const { world } = setup({ map: "school", seats: 6 });
  const seal = sealPredictions(world);
  const { tally } = world.virus;
  scorePredictions(seal, tally);
  expect(seal.predictions.map((p) => p.right)).toEqual([false, false, false]);
  const [alone, held, accused] = seal.predictions;
  tally.aloneS[alone?.about ?? -1] = 50;
  tally.heldS[held?.about ?? -1] = 10;
  tally.named[((accused?.about ?? 0) + 1) % 6] = 3;
  scorePredictions(seal, tally);
  expect(seal.predictions.map((p) => p.right)).toEqual([true, true, false]);
});

test("two right: it evolves; two wrong: the crew gains a respite", () => {
  const afterwards = (right: readonly boolean[]) => {
    const { world } = setup({ map: "school", seats: 6 });
    world.virus.seal = sealPredictions(world);
    world.virus.seal.predictions.forEach((p, i) => {
      p.right = right[i] ?? false;
    });
    world.virus.evidence.fill(1);
    return memoryAfter(world);
  };
  expect(afterwards([true, true, false])).toMatchObject({ evolves: true, respite: false });
  expect(afterwards([true, true, true]).mutations).toHaveLength(1);
  expect(afterwards([false, false, true])).toMatchObject({ evolves: false, respite: true, mutations: [] });
});

test("one that evolves never carries more than it may: the oldest goes", () => {
  const { world } = setup({ map: "school", seats: 6 });
  world.virus.mutations = (["listeners", "runners", "breakers"] as const).map((id) => ({ id, tick: 1 }));
  world.virus.seal = sealPredictions(world);
  for (const p of world.virus.seal.predictions) p.right = true;
  world.virus.evidence.fill(1);
  const { mutations } = memoryAfter(world);
  expect(mutations).toHaveLength(virus.maxMutations);
  expect(mutations).not.toContain("listeners");
});

test("what is counted is the truth: one alone in a shut room", () => {
  const story = setup({
    map: ["###########", "#....#....#", "#....D....#", "#....#....#", "###########"],
    seats: 2,
  });
  story.place(0, 2.5, 2.5);
  story.place(1, 8.5, 2.5);
  for (const door of story.world.doors) door.open = false;
  story.tick(60);
  const { tally } = story.world.virus;
  expect(tally.heldS.some((s) => s >= 2)).toBe(true);
  expect(tally.aloneS.length).toBe(2);
});
