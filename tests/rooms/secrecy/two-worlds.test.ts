// The proof by two worlds: the same seed and the same inputs, a secret in different hands. As long as the pure view of an observer is the same
// in both, everything that reaches its socket is the same, byte by byte.
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Move } from "../../../shared/sim/movement.ts";
import type { Intent, World } from "../../../shared/sim/world.ts";
import { everyoneLeaves, startTestServer } from "../../util/server.ts";
import { equalPrefix, firstDifference, play, type Script, type Seen, worldsPart } from "./worlds.ts";

let server: Awaited<ReturnType<typeof startTestServer>>;
let nowMs = 0;
beforeAll(async () => {
  // Frozen between ticks: no guard counts the seconds of a world that is stepped by hand.
  server = await startTestServer({}, { trial: { byHand: true }, now: () => nowMs });
});
afterAll(() => server.close());
afterEach(everyoneLeaves);

/** Everyone wanders by a rule of seat and tick alone: together first, then apart, lights on and off, hands on whatever is near. */
function wander(seat: number, tick: number): Partial<Move> {
  nowMs += 20;
  const leg = Math.floor(tick / 30) + seat * 5;
  const angle = (leg * 2654435761) >>> 27;
  const dirs = [[1, 0], [1, 1], [0, 1], [-1, 1], [-1, 0], [-1, -1], [0, -1], [1, -1]] as const;
  const [x, y] = dirs[angle % 8] ?? [0, 0];
  const light = (leg + seat) % 3 === 0 ? 8 : 0;
  const use = leg % 4 === 1 ? 4 : 0;
  const run = leg % 5 === 0 ? 1 : 0;
  return { mx: x * 120, my: y * 120, aim: (angle * 8) & 255, buttons: light | use | run };
}

function deeds(seat: number, tick: number): readonly Intent[] {
  if ((tick + seat * 17) % 90 === 0) return [{ type: "shove" }];
  if ((tick + seat * 13) % 200 === 0) return [{ type: "ping", kind: "look", x: 20 + seat, y: 20 }];
  if ((tick + seat * 29) % 170 === 0) return [{ type: "say", fact: "sawAt", who: (seat + 1) % 5, whom: -1, room: 3 }];
  if ((tick + seat * 7) % 110 === 0) return [{ type: "ballot", face: (seat + 2) % 5, act: "confine" }];
  return [];
}

const BASE: Script = {
  hooks: { seed: "two worlds", bots: 0, halfbie: -1 },
  people: 5,
  ticks: 1560,
  observer: 0,
  moveOf: wander,
  intentsOf: deeds,
};

async function bothWorlds(a: Partial<Script>, b: Partial<Script>): Promise<[Seen, Seen, number]> {
  const one = await play(server.url, { ...BASE, ...a, hooks: { ...BASE.hooks, ...a.hooks } });
  const two = await play(server.url, { ...BASE, ...b, hooks: { ...BASE.hooks, ...b.hooks } });
  return [one, two, equalPrefix(one, two)];
}

/** Bytes equal for as long as views are, and the worlds differ before that ends. */
function expectSecret([a, b, prefix]: [Seen, Seen, number], atLeast: number): void {
  expect(firstDifference(a, b, prefix)).toBeNull();
  expect(prefix).toBeGreaterThanOrEqual(atLeast);
  const parted = worldsPart(a, b);
  expect(parted).toBeGreaterThan(0);
  expect(parted).toBeLessThan(prefix);
}

test("the same world twice is the same to the last byte", async () => {
  const [a, b, prefix] = await bothWorlds({ ticks: 200 }, { ticks: 200 });
  expect(prefix).toBe(200);
  expect(firstDifference(a, b, prefix)).toBeNull();
  expect(worldsPart(a, b)).toBe(0);
});

test("the test can fail: what the observer itself carries shows in its bytes", async () => {
  const [a, b] = await bothWorlds({ ticks: 60 }, { ticks: 60, before: (tick, { world }) => void (tick === 40 && Object.assign(world.people[0] as object, { fear: 77 })) });
  expect(firstDifference(a, b, 60)?.tick).toBe(40);
});

test.each([0, 2, 4])("a masked half-bie or nobody: observer %i cannot tell for a minute", async (observer) => {
  const halfbie = observer === 2 ? 1 : 2;
  expectSecret(await bothWorlds({ observer, hooks: { halfbie: -1 } }, { observer, hooks: { halfbie } }), 1200);
}, 90_000);

test("one half-bie or another: nobody else can tell", async () => {
  expectSecret(await bothWorlds({ hooks: { halfbie: 1 } }, { hooks: { halfbie: 3 } }), 1200);
}, 90_000);

test("a bite of another", async () => {
  const bitten = (tick: number, { world }: { world: World }) => {
    const p = world.people[3];
    if (tick === 300 && p) Object.assign(p, { biteTick: world.tick, turnTick: world.tick + 1800, toldTick: world.tick + 300, biteBy: -1 });
  };
  expectSecret(await bothWorlds({}, { before: bitten }), 1500);
}, 90_000);

test("another's hunger, conscience, battery and breath", async () => {
  const changed = (tick: number, { world }: { world: World }) => {
    const p = world.people[2];
    if (tick !== 280 || !p) return;
    Object.assign(p.half, { hunger: 60, conscience: 20 });
    Object.assign(p, { batteryTicks: p.batteryTicks - 40, stamina: p.stamina - 0.01 });
  };
  expectSecret(await bothWorlds({ hooks: { halfbie: 2 } }, { hooks: { halfbie: 2 }, before: changed }), 600);
}, 90_000);

test("items that lie where the observer has not looked", async () => {
  const swapped = (tick: number, { world }: { world: World }) => {
    if (tick !== 1) return;
    const far = world.items.filter((item) => (item.x - (world.people[0]?.x ?? 0)) ** 2 + (item.y - (world.people[0]?.y ?? 0)) ** 2 > 35 * 35);
    expect(far.length).toBeGreaterThan(1);
    for (const item of far) Object.assign(item, { kind: item.kind === "battery" ? "bandage" : "battery" });
  };
  expectSecret(await bothWorlds({}, { before: swapped }), 400);
}, 90_000);

test("two people swapped in the dark, as their shades cross the observer's sight", async () => {
  const dark = (swap: boolean) => (tick: number, { world }: { world: World }) => {
    world.lamps.fill(0);
    if (tick === 1) {
      const [x, a, b] = world.people;
      if (!x || !a || !b) throw new Error("three are needed");
      for (const p of world.people) Object.assign(p, { x: x.x, y: x.y });
      // Where the start room is free around its middle: 3 m to each side.
      Object.assign(a, { x: x.x + 3 });
      Object.assign(b, { x: x.x - 3 });
      world.phaseEndTick = 1e9;
    }
    if (swap && tick === 30) {
      const [, a, b] = world.people;
      if (a && b) [a.x, a.y, b.x, b.y] = [b.x, b.y, a.x, a.y];
    }
  };
  const still = { people: 3, ticks: 90, moveOf: () => ({ buttons: 16 }), intentsOf: () => [] };
  const [a, b, prefix] = await bothWorlds({ ...still, before: dark(false) }, { ...still, before: dark(true) });
  expect(worldsPart(a, b)).toBe(30);
  expect(JSON.parse(a.views[80] ?? "{}").now.shades).toHaveLength(2);
  expect(prefix).toBe(90);
  expect(firstDifference(a, b, prefix)).toBeNull();
});

test.each([
  ["a drop", (tick: number, stage: { drop(): Promise<void> }) => (tick === 300 || tick === 700 ? stage.drop() : undefined)],
  ["a reload", (tick: number, stage: { reload(): Promise<void> }) => (tick === 310 || tick === 705 ? stage.reload() : undefined)],
])("the secret stays one across %s", async (_what, before) => {
  const both = await bothWorlds({ ticks: 900, before, hooks: { halfbie: -1 } }, { ticks: 900, before, hooks: { halfbie: 2 } });
  expectSecret(both, 900);
}, 90_000);

test("the secret stays one across the observer's death", async () => {
  const before = (tick: number, { world }: { world: World }) => {
    const p = world.people[0];
    if (tick === 400 && p) Object.assign(p, { health: "down", bleedTicks: 5 });
    if (tick === 401) world.runTicks = Math.max(world.runTicks, 2400);
  };
  const both = await bothWorlds({ ticks: 900, before, hooks: { halfbie: -1 } }, { ticks: 900, before, hooks: { halfbie: 2 } });
  expectSecret(both, 900);
  expect(JSON.parse(both[0].views[600] ?? "{}").now.self.fate).toBe("lost");
}, 90_000);

test("the secret stays one for a late arrival, from the lobby through the huddle into a bot's seat", async () => {
  const hooks = { profile: "short" as const, bots: 5 };
  const before = (tick: number, { arrive }: { arrive(): Promise<void> }) => (tick === 120 ? arrive() : undefined);
  const late = { people: 3, observer: 3, ticks: 500, before };
  const both = await bothWorlds({ ...late, hooks: { ...hooks, halfbie: -1 } }, { ...late, hooks: { ...hooks, halfbie: 1 } });
  expect(both[0].phases).toContain("huddle");
  expect(both[0].views.at(-1)).not.toBe("");
  expectSecret(both, 420);
}, 90_000);
