// Mutations: each answers a habit, one new a phase, three at most, heard before it is met.
import { expect, test } from "vitest";
import { MUTATIONS, type MutationId, POSTURES, type Posture } from "../../../shared/content/ids.ts";
import { virus } from "../../../shared/content/secret/plays.ts";
import { ticks } from "../../../shared/content/tuning.ts";
import { mutationForNewPack, spreadMutations } from "../../../shared/sim/horde/mutating.ts";
import { mutate, nextMutation, REASONS, weighEvidence, weighPosture } from "../../../shared/sim/minds/virus/mutate.ts";
import { nothingSensed } from "../../../shared/sim/minds/virus/ripen.ts";
import { spawnZombie } from "../../../shared/sim/systems/horde.ts";
import type { World } from "../../../shared/sim/world.ts";
import { type Story, setup } from "../../util/setup.ts";

function believe(world: World, posture: Posture): void {
  POSTURES.forEach((p, h) => {
    world.virus.posture[h] = p === posture ? 1 : 0;
  });
  weighPosture(world);
}

test.each([
  ["hide", ["listeners"]],
  ["run", ["runners", "lurkers"]],
  ["hold", ["breakers"]],
  ["split", ["callers"]],
  ["group", ["herders"]],
] as const)("a crew that plays %s is answered by %s", (posture, answers) => {
  const { world } = setup();
  believe(world, posture);
  const active: MutationId[] = [];
  for (const answer of answers) {
    expect(nextMutation(world.virus, active)).toBe(answer);
    active.push(answer);
  }
});

test("three wasted decoys make it deaf to them, two do not", () => {
  const { world } = setup();
  believe(world, "group");
  for (let n = 0; n < 2; n++) weighEvidence(world, { ...nothingSensed(), decoysWasted: 1 });
  expect(nextMutation(world.virus, [])).toBe("herders");
  weighEvidence(world, { ...nothingSensed(), decoysWasted: 1 });
  expect(nextMutation(world.virus, [])).toBe("decoyDeaf");
});

test("it feints when its favourite play keeps being beaten, and has no reason to otherwise", () => {
  const { world } = setup();
  believe(world, "group");
  expect(
    nextMutation(
      world.virus,
      MUTATIONS.filter((m) => m !== "feint"),
    ),
  ).toBeNull();
  const { tick } = world;
  for (let n = 0; n < virus.beaten.times; n++)
    world.virus.decisions.push({
      tick,
      play: "encircle",
      posture: [...world.virus.posture],
      features: [],
      ahead: [],
      fromTick: tick,
      mixed: false,
      feint: false,
      reward: 0,
    });
  believe(world, "group");
  expect(nextMutation(world.virus, ["herders"])).toBe("feint");
  expect(REASONS.feint).toBe("beaten");
});

test("one new a phase, not before its time, and the oldest of three goes", () => {
  const { world } = setup();
  world.virus.mutations = (["listeners", "runners", "lurkers"] as const).map((id) => ({ id, tick: -1 }));
  believe(world, "hold");
  expect(mutate(world, 99, 100)).toBeNull();
  expect(mutate(world, 100, 100)).toBe("breakers");
  expect(mutate(world, 200, 100)).toBeNull();
  expect(world.virus.mutations.map((m) => m.id)).toEqual(["runners", "lurkers", "breakers"]);
  world.phase = "evacuation";
  expect(mutate(world, 100, 100)).not.toBeNull();
  expect(world.virus.mutatedIn).toEqual(["outbreak", "evacuation"]);
});

function packs(story: Story, count: number): void {
  for (let k = 0; k < count; k++) spawnZombie(story.world, 3.5 + (k % 6) * 3, 3.5 + Math.floor(k / 6) * 3, -1);
}

test("about two thirds of the packs carry one of those in force, and new packs keep it so", () => {
  const story = setup();
  packs(story, 6);
  const { world } = story;
  world.virus.mutations = [
    { id: "runners", tick: 0 },
    { id: "breakers", tick: 0 },
  ];
  spreadMutations(world);
  const carried = () => world.packs.filter((p) => p.alive && p.mutation !== "none").length;
  expect(carried()).toBe(4);
  expect(world.packs[0]?.mutation).toBe("breakers");
  expect(mutationForNewPack(world)).toBe("none" satisfies string);
  for (const pack of world.packs) if (pack.mutation === "runners") pack.mutation = "none";
  expect(mutationForNewPack(world)).toBe("runners");
  const { zombies: z } = world;
  for (let i = 0; i < z.capacity; i++)
    if (z.alive[i] === 1 && world.packs[z.pack[i] as number]?.mutation === "breakers")
      expect(z.mark[i]).toBe(1 + MUTATIONS.indexOf("breakers"));
});

test("a mutation is heard from every pack, and comes into bodies only 3.5 s later", () => {
  const story = setup({ map: "six", seats: 4 });
  const { world } = story;
  const data = world.grid.data.rooms;
  for (let k = 0; k < 3; k++) spawnZombie(world, data[k]?.x ?? 0, data[k]?.y ?? 0, -1);
  world.runTicks = ticks(virus.mutateAfterS.outbreak);
  world.virus.evidence[MUTATIONS.indexOf("runners")] = 50;
  let heardTick = -1;
  for (let n = 0; n < 40 && heardTick < 0; n++) {
    story.tick();
    if (world.noises.some((noise) => noise.kind === "runners")) heardTick = world.tick;
  }
  expect(heardTick).toBeGreaterThan(0);
  expect(world.marks).toHaveLength(virus.marks);
  for (const mark of world.marks) expect(mark.mutation).toBe("runners");
  story.tick(ticks(virus.tellS) - 2);
  expect(Math.max(...world.zombies.mark)).toBe(0);
  story.tick(ticks(1) + 2);
  expect(Math.max(...world.zombies.mark)).toBe(1 + MUTATIONS.indexOf("runners"));
});
