// The proof by two worlds: the same seed and the same inputs, a secret in different hands. As long as the pure view of an observer is the same
// in both, everything that reaches its socket is the same, byte by byte.
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Move } from "../../../shared/sim/movement.ts";
import type { Intent } from "../../../shared/sim/world.ts";
import { everyoneLeaves, startTestServer } from "../../util/server.ts";
import {
  equalPrefix,
  firstDifference,
  type Played,
  play,
  type Script,
  type Seen,
  type Stage,
  worldsPart,
} from "./worlds.ts";

let server: Awaited<ReturnType<typeof startTestServer>>;
let nowMs = 0;
beforeAll(async () => {
  // A clock of ticks: no guard counts the seconds of a world that is stepped by hand.
  server = await startTestServer({}, { trial: { byHand: true }, now: () => nowMs });
});
afterAll(() => server.close());
afterEach(everyoneLeaves);

/** Everyone wanders by a rule of seat and tick alone: together first, then apart, lights on and off, hands on whatever is near. */
function wander(seat: number, tick: number): Partial<Move> {
  const leg = Math.floor(tick / 30) + seat * 5;
  const angle = (leg * 2654435761) >>> 27;
  const dirs = [
    [1, 0],
    [1, 1],
    [0, 1],
    [-1, 1],
    [-1, 0],
    [-1, -1],
    [0, -1],
    [1, -1],
  ] as const;
  const [x, y] = dirs[angle % 8] ?? [0, 0];
  const light = (leg + seat) % 3 === 0 ? 8 : 0;
  const use = leg % 4 === 1 ? 4 : 0;
  const run = leg % 5 === 0 ? 1 : 0;
  return { mx: x * 120, my: y * 120, aim: (angle * 8) & 255, buttons: light | use | run };
}

function deeds(seat: number, tick: number): readonly Intent[] {
  if ((tick + seat * 17) % 90 === 0) return [{ type: "shove" }];
  if ((tick + seat * 13) % 200 === 0) return [{ type: "ping", kind: "here", x: 20 + seat, y: 20 }];
  if ((tick + seat * 29) % 170 === 0) return [{ type: "say", fact: "sawAt", who: (seat + 1) % 5, whom: -1, room: 3 }];
  if ((tick + seat * 7) % 110 === 0) return [{ type: "ballot", face: (seat + 2) % 5, act: "confine" }];
  return [];
}

const BASE: Script = {
  hooks: { seed: "two worlds", bots: 0, halfbie: -1 },
  people: 5,
  ticks: 1300,
  moveOf: wander,
  intentsOf: deeds,
  clock: () => {
    nowMs += 50;
  },
};

type Change = Omit<Partial<Script>, "hooks"> & { readonly hooks?: Script["hooks"] };

async function bothWorlds(a: Change, b: Change): Promise<[Played, Played]> {
  const one = await play(server.url, { ...BASE, ...a, hooks: { ...BASE.hooks, ...a.hooks } });
  return [one, await play(server.url, { ...BASE, ...b, hooks: { ...BASE.hooks, ...b.hooks } })];
}

/** For each of `observers`: bytes equal for as long as views are, at least so many ticks, and the worlds differ long before. */
function expectSecret([a, b]: [Played, Played], observers: readonly number[], atLeast: number): void {
  const parted = worldsPart(a, b);
  expect(parted).toBeGreaterThan(0);
  expect(parted).toBeLessThan(atLeast);
  for (const who of observers) {
    const [one, two] = [a.people[who] as Seen, b.people[who] as Seen];
    const prefix = equalPrefix(one, two);
    expect({ who, difference: firstDifference(one, two, prefix) }).toEqual({ who, difference: null });
    expect({ who, longEnough: prefix >= atLeast, prefix }).toMatchObject({ longEnough: true });
  }
}

test("the same world twice is the same to the last byte, and the test can fail: what one carries shows in its own bytes alone", async () => {
  const [a, b] = await bothWorlds({ ticks: 120 }, { ticks: 120 });
  expect(worldsPart(a, b)).toBe(0);
  a.people.forEach((one, who) => {
    expect(firstDifference(one, b.people[who] as Seen, 120)).toBeNull();
  });
  const c = await play(server.url, {
    ...BASE,
    ticks: 60,
    before: (tick, { world }) => void (tick === 40 && Object.assign(world.people[0] as object, { fear: 77 })),
  });
  expect(firstDifference(a.people[0] as Seen, c.people[0] as Seen, 60)?.tick).toBe(40);
  expect(firstDifference(a.people[1] as Seen, c.people[1] as Seen, 60)).toBeNull();
});

test("a masked half-bie or nobody: nobody else can tell for a minute", async () => {
  expectSecret(await bothWorlds({ hooks: { halfbie: -1 } }, { hooks: { halfbie: 2 } }), [0, 1, 3, 4], 1200);
}, 120_000);

test("one half-bie or another: nobody else can tell", async () => {
  expectSecret(await bothWorlds({ hooks: { halfbie: 1 } }, { hooks: { halfbie: 3 } }), [0, 2, 4], 1200);
}, 120_000);

test("a bite: nobody else can tell, and the bitten only when told", async () => {
  const bitten = (tick: number, { world }: Stage) => {
    const p = world.people[3];
    if (tick === 300 && p)
      Object.assign(p, { biteTick: world.tick, turnTick: world.tick + 1800, toldTick: world.tick + 300, biteBy: -1 });
  };
  const both = await bothWorlds({}, { before: bitten });
  expectSecret(both, [0, 1, 2, 4], 1200);
  expectSecret(both, [3], 590);
}, 120_000);

test("another's hunger, conscience, battery and breath", async () => {
  const changed = (tick: number, { world }: Stage) => {
    const p = world.people[2];
    if (tick !== 280 || !p) return;
    Object.assign(p.half, { hunger: 60, conscience: 20 });
    Object.assign(p, { batteryTicks: p.batteryTicks - 40, stamina: p.stamina - 0.01 });
  };
  expectSecret(
    await bothWorlds({ ticks: 800, hooks: { halfbie: 2 } }, { ticks: 800, hooks: { halfbie: 2 }, before: changed }),
    [0, 1, 3, 4],
    600,
  );
}, 120_000);

test("things that lie where nobody has looked", async () => {
  const swapped = (tick: number, { world }: Stage) => {
    if (tick !== 1) return;
    const far = (item: { x: number; y: number }) =>
      world.people.every((p) => (item.x - p.x) ** 2 + (item.y - p.y) ** 2 > 18 * 18);
    for (const item of world.items)
      if (far(item)) Object.assign(item, { kind: item.kind === "battery" ? "bandage" : "battery" });
  };
  expectSecret(await bothWorlds({ ticks: 600 }, { ticks: 600, before: swapped }), [0, 1, 2, 3, 4], 300);
}, 120_000);

test("two people swapped in the dark before the observer's eyes", async () => {
  const dark =
    (swap: boolean) =>
    (tick: number, { world }: Stage) => {
      const [x, a, b] = world.people;
      if (!x || !a || !b) throw new Error("three are needed");
      world.lamps.fill(0);
      world.phaseEndTick = 1e6;
      if (tick === 1) {
        Object.assign(a, { x: x.x + 3, y: x.y });
        Object.assign(b, { x: x.x - 3, y: x.y });
      }
      if (swap && tick === 30) [a.x, a.y, b.x, b.y] = [b.x, b.y, a.x, a.y];
    };
  const still = { people: 3, ticks: 90, moveOf: () => ({ buttons: 16 }), intentsOf: () => [] };
  const both = await bothWorlds({ ...still, before: dark(false) }, { ...still, before: dark(true) });
  expect(worldsPart(...both)).toBe(30);
  expect(JSON.parse(both[0].people[0]?.views[80] ?? "{}").now.shades).toHaveLength(2);
  expectSecret(both, [0], 90);
});

test("the secret stays one across a drop, a reload and a death", async () => {
  const before = async (tick: number, stage: Stage) => {
    if (tick === 300 || tick === 500) await stage.drop(0);
    if (tick === 310 || tick === 505) await stage.reload(1);
    const dying = stage.world.people[3];
    if (tick === 400 && dying) {
      Object.assign(dying, { health: "down", bleedTicks: 5 });
      stage.world.runTicks = 2400;
    }
    if (tick === 450) await stage.reload(3);
  };
  const both = await bothWorlds({ ticks: 600, before }, { ticks: 600, before, hooks: { halfbie: 2 } });
  expectSecret(both, [0, 1, 3, 4], 600);
  expect(JSON.parse(both[0].people[3]?.views[500] ?? "{}").now.self.fate).toBe("lost");
}, 120_000);

test("the secret stays one for a late arrival, from the lobby through the huddle into a bot's seat", async () => {
  const before = (tick: number, { arrive }: Stage) => (tick === 120 ? arrive() : undefined);
  const late = { people: 3, ticks: 480, before };
  const hooks = { seed: "late", profile: "short" as const, bots: 5 };
  const both = await bothWorlds(
    { ...late, hooks: { ...hooks, halfbie: -1 } },
    { ...late, hooks: { ...hooks, halfbie: 1 } },
  );
  expect(both[0].phases).toContain("huddle");
  expect(both[0].people[3]?.views.at(-1)).not.toBe("");
  expectSecret(both, [0, 2, 3], 420);
}, 120_000);
