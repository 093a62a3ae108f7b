// What mutations and plays do to bodies, and what no crowd ever does: leave the floor, or stand in one another.
import fc from "fast-check";
import { expect, test } from "vitest";
import { MUTATIONS, type MutationId, type PlayId, ZOMBIE_POSES } from "../../shared/content/ids.ts";
import { mutantBodies, mutations } from "../../shared/content/secret/mutations.ts";
import { horde } from "../../shared/content/secret/odds.ts";
import { plays } from "../../shared/content/secret/plays.ts";
import { act, move, TICKS_PER_SECOND, ticks } from "../../shared/content/tuning.ts";
import { createZombies } from "../../shared/sim/create.ts";
import { tileAt } from "../../shared/sim/grid.ts";
import { hiveSaw } from "../../shared/sim/horde/hive.ts";
import { doorBlows } from "../../shared/sim/horde/mutants.ts";
import { assign } from "../../shared/sim/minds/plays/situation.ts";
import { Button } from "../../shared/sim/movement.ts";
import { isFloor } from "../../shared/sim/nav.ts";
import { setDoor } from "../../shared/sim/systems/doors.ts";
import { hordeSystem, scatterAround, spawnZombie } from "../../shared/sim/systems/horde.ts";
import type { Assignment } from "../../shared/sim/world.ts";
import { type Story, setup } from "../util/setup.ts";

const LONG = 60;
const CORRIDOR = ["#".repeat(LONG), ...Array.from({ length: 3 }, () => `#${".".repeat(LONG - 2)}#`), "#".repeat(LONG)];
const ROOMS = [
  "######################",
  "#.........#..........#",
  "#.........#..........#",
  "#.........D..........#",
  "#.........#..........#",
  "#.........#..........#",
  "######################",
];

function zombie(story: Story, x: number, y: number, facing: number, mutation: MutationId | "none" = "none"): number {
  const i = spawnZombie(story.world, x, y, 0);
  story.world.zombies.facing[i] = facing;
  story.world.zombies.mark[i] = mutation === "none" ? 0 : 1 + MUTATIONS.indexOf(mutation);
  return i;
}

const xOf = (story: Story, i: number) => story.world.zombies.x[i] as number;
const yOf = (story: Story, i: number) => story.world.zombies.y[i] as number;
const poseOf = (story: Story, i: number) => ZOMBIE_POSES[story.world.zombies.pose[i] as number];

/** Metres zombie `i` covers in the next second. */
function stride(story: Story, i: number): number {
  const x = xOf(story, i);
  story.tick(TICKS_PER_SECOND);
  return Math.abs(xOf(story, i) - x);
}

test("a runner outruns a walk when it is near, then stands and pants; it leaps at each prey once", () => {
  const story = setup({ map: CORRIDOR, seats: 1 });
  story.place(0, 30.5, 2.5);
  story.hold(0, { x: -1, buttons: Button.run | Button.light, aim: 128 });
  const i = zombie(story, 36.5, 2.5, 128, "runners");
  const { burstUntilTick, tiredUntilTick } = story.world.zombies;
  story.until(() => (burstUntilTick[i] as number) > 0, 2);
  story.tick(8);
  expect(stride(story, i)).toBeCloseTo(mutations.runners.burstMps, 0);
  story.until(() => story.world.tick >= (burstUntilTick[i] as number), 4);
  story.tick(10);
  expect(stride(story, i)).toBeLessThan(0.2);
  expect(story.person(0).health).toBe("well");
  const first = burstUntilTick[i];
  story.until(() => story.world.tick > (tiredUntilTick[i] as number) + 10, 4);
  expect(burstUntilTick[i] === first || (story.world.zombies.target[i] as number) < 0).toBe(true);
});

/**
 * One of a pack under `play`, its strike made ready, hunts two who go together `gapM` ahead: its top speed, how near the prey was when it
 * sprang, and for how long.
 */
function springs(play: PlayId, order: Assignment["order"], gapM: number, gait: "walk" | "run") {
  const story = setup({ map: CORRIDOR, seats: 2, play });
  story.world.virus.decideTick = 1e9;
  for (const seat of [0, 1]) {
    story.place(seat, 50.5 - gapM - seat, 2.5);
    story.hold(seat, { x: -1, buttons: Button.light | (gait === "run" ? Button.run : 0), aim: 128 });
  }
  const i = zombie(story, 50.5, 2.5, 128);
  const pack = story.world.packs[0];
  if (!pack) throw new Error("no pack");
  const { zombies } = story.world;
  const { mps, triggerM, doorFactor, burstOn, burstMps, burstS } = plays[play];
  const bursts = burstOn.some((o) => o === order);
  const assignment: Assignment = {
    ...{ order, x: 50.5, y: 2.5, room: 0, mps, triggerM, doorFactor },
    ...{ burstMps: bursts ? burstMps : 0, burstS: bursts ? burstS : 0, lonersOnly: false, thorough: false },
  };
  // Under way before eyes meet them: how they come is what they go by.
  story.tick();
  let fastest = 0;
  let fromM = -1;
  let seconds = 0;
  for (let t = 0; t < ticks(plays[play].burstS + 2); t++) {
    pack.assignment = assignment;
    story.world.hive.stage = { play, room: 0, sinceTick: story.world.tick, charged: order === "rush" };
    zombies.target[i] = 0;
    for (const seat of [0, 1]) {
      hiveSaw(story.world, story.person(seat));
      story.person(seat).graceUntilTick = story.world.tick + 10;
    }
    const { x, y } = story.person(0);
    Object.assign(pack.lastSeen[0] ?? {}, { tick: story.world.tick, x, y });
    const gap = xOf(story, i) - x;
    story.tick();
    fastest = Math.max(fastest, Math.abs(zombies.vx[i] as number));
    if ((zombies.burstUntilTick[i] as number) <= story.world.tick) continue;
    if (fromM < 0) fromM = gap;
    seconds += 1 / TICKS_PER_SECOND;
  }
  return { fastest, fromM, seconds };
}

test.each([
  ["ambush", "hold", "run"],
  ["breach", "rush", "walk"],
  ["encircle", "rush", "walk"],
] as const)("%s: whoever takes prey under its order springs, faster than its kind hunts, for as long as the play says", (play, order, gait) => {
  const { burstMps, burstS } = plays[play];
  const near = springs(play, order, 3, gait);
  expect(burstMps).toBeGreaterThan(horde.huntMps + 0.5);
  // Prey of a virus that is sure is run down faster still.
  const most = Math.max(burstMps, horde.huntMps * horde.strike.pace[1]);
  expect(near.fastest).toBeGreaterThan(most - 0.2);
  expect(near.fastest).toBeLessThan(most + 0.1);
  expect(near.seconds).toBeGreaterThan(burstS - 0.15);
  expect(near.seconds).toBeLessThan(burstS + 0.15);
});

test("prey far off is hunted first, and sprung at once it is near", () => {
  const far = springs("encircle", "rush", 12, "walk");
  expect(far.fastest).toBeGreaterThan(plays.encircle.burstMps - 0.2);
  expect(far.fromM).toBeLessThanOrEqual(mutantBodies.burstFromM);
  expect(far.fromM).toBeGreaterThan(mutantBodies.burstFromM - 0.5);
});

test("under any other order, at prey it does not wait for, and in a play that has no burst, nothing springs", () => {
  for (const [play, order, gait] of [
    ["swarm", "go", "walk"],
    ["loners", "go", "walk"],
    ["ambush", "search", "run"],
    ["ambush", "hold", "walk"],
    ["encircle", "stage", "walk"],
  ] as const) {
    const hunted = springs(play, order, 3, gait);
    expect(hunted).toMatchObject({ fromM: -1, seconds: 0 });
    expect(hunted.fastest).toBeLessThan(horde.huntMps * plays[play].chase + 0.1);
  }
});

test("how many blows a door takes is the play's strength times the body's", () => {
  const blowsOf = (mutation: MutationId | "none", play: PlayId = "swarm") => {
    const story = setup({ map: ROOMS, seats: 1, play });
    setDoor(story.world, 0, true, false);
    story.place(0, 13.5, 3.5);
    const i = zombie(story, 15.5, 3.5, 128, mutation);
    story.hold(0, { x: -1, buttons: Button.run, aim: 128 });
    story.until(() => story.person(0).x < 9.2, 5);
    setDoor(story.world, 0, false, false);
    story.hold(0, {});
    let blows = 0;
    story.until(() => {
      blows += story.world.noises.filter((n) => n.kind === "doorHit").length;
      return story.world.doors[0]?.open === true;
    }, 30);
    expect(story.world.hive.observed.doorBlows).toBeGreaterThanOrEqual(1);
    expect(i).toBe(0);
    return blows;
  };
  const { swarm, breach } = plays;
  expect(blowsOf("none")).toBe(Math.ceil(act.doorHits / swarm.doorFactor));
  expect(blowsOf("breakers")).toBe(Math.ceil(act.doorHits / (swarm.doorFactor * mutations.breakers.doorFactor)));
  // A crowd that only swarms is slow at doors; a breaker in it is not, and nobody is in a breach.
  expect(blowsOf("none")).toBeGreaterThan(act.doorHits);
  expect(blowsOf("breakers")).toBeLessThan(act.doorHits);
  expect(breach.doorFactor).toBeGreaterThanOrEqual(act.doorHits / 2);
  expect(blowsOf("none", "breach")).toBeLessThan(act.doorHits / 2);
});

test("a breaker is slow enough to walk away from", () => {
  expect(horde.huntMps * mutations.breakers.huntFactor).toBeLessThan(move.walkMps);
});

test("a driver never bites: it comes near, stands, and goes where its prey goes", () => {
  const story = setup({ map: CORRIDOR, seats: 1 });
  story.place(0, 20.5, 2.5);
  story.hold(0, { buttons: Button.light, aim: 0 });
  const i = zombie(story, 28.5, 2.5, 128, "herders");
  let nearest = 99;
  for (let t = 0; t < ticks(15); t++) {
    story.tick();
    expect(["windup", "bite"]).not.toContain(poseOf(story, i));
    nearest = Math.min(nearest, Math.abs(xOf(story, i) - story.person(0).x));
  }
  expect(story.person(0).health).toBe("well");
  // It takes a step or two to stand.
  expect(nearest).toBeGreaterThan(mutantBodies.driveM - 0.6);
  expect(nearest).toBeLessThan(mutantBodies.driveM + 0.6);
});

test("a lurker flinches in torch light, half of the time; in the dark it does not", () => {
  const stood = (light: boolean) => {
    const story = setup({ map: CORRIDOR, seats: 1 });
    story.world.lamps.fill(0);
    story.place(0, 5.5, 2.5, 0);
    story.hold(0, { buttons: light ? Button.light : 0, aim: 0 });
    const i = zombie(story, 9.5, 2.5, 128, "lurkers");
    let still = 0;
    for (let t = 0; t < ticks(3 * mutations.lurkers.flinchS); t++) {
      story.tick();
      if (poseOf(story, i) === "still") still++;
    }
    return still / ticks(mutations.lurkers.flinchS);
  };
  expect(stood(true)).toBeGreaterThan(0.9);
  expect(stood(true)).toBeLessThanOrEqual(2);
  expect(stood(false)).toBe(0);
});

test("a door made fast is the harder for a play that is not made for doors; a breach takes it like any", () => {
  const blows = (locked: boolean, play: PlayId) => {
    const { world } = setup({ map: ROOMS, seats: 1, play });
    setDoor(world, 0, false, locked);
    const i = spawnZombie(world, 13.5, 3.5, 0);
    const pack = world.packs[0];
    const door = world.doors[0];
    if (!pack || !door) throw new Error("no pack, no door");
    pack.assignment = assign(play, "go", 0, { x: 9.5, y: 3.5 });
    return doorBlows(world, i, door);
  };
  expect(blows(true, "sweep")).toBeLessThan(blows(false, "sweep"));
  expect(blows(false, "sweep")).toBe(horde.shutDoorFactor);
  expect(blows(true, "breach")).toBe(blows(false, "breach"));
});

test("who has prey as its play wants it lunges as it strikes: a walk away is too slow then, a run is not", () => {
  const struck = (charged: boolean, buttons: number) => {
    const story = setup({ map: CORRIDOR, seats: 2, play: "encircle" });
    story.world.virus.decideTick = 1e9;
    story.place(0, 20.5, 2.5);
    story.place(1, 16.5, 2.5);
    const i = zombie(story, 21.2, 2.5, 128);
    const pack = story.world.packs[0];
    if (!pack) throw new Error("no pack");
    const charge = () => {
      pack.assignment = assign("encircle", "rush", 0, { x: 2.5, y: 2.5 });
      story.world.hive.stage = { play: "encircle", room: 0, sinceTick: story.world.tick, charged };
      for (const seat of [0, 1]) hiveSaw(story.world, story.person(seat));
      const { x, y } = story.person(0);
      Object.assign(pack.lastSeen[0] ?? {}, { tick: story.world.tick, x, y });
    };
    for (let t = 0; t < ticks(3) && poseOf(story, i) !== "windup"; t++) {
      charge();
      story.tick();
    }
    expect(poseOf(story, i)).toBe("windup");
    story.hold(0, { x: -1, buttons, aim: 128 });
    for (let t = 0; t < ticks(horde.windupS) + 2; t++) {
      charge();
      story.tick();
    }
    return story.person(0).health !== "well";
  };
  expect(struck(true, 0)).toBe(true);
  expect(struck(false, 0)).toBe(false);
  expect(struck(true, Button.run)).toBe(false);
});

test("a blow lands only on who is still in reach when it comes: who runs on gets away, who stands is hit", () => {
  const struck = (runs: boolean) => {
    const story = setup({ map: CORRIDOR, seats: 1 });
    story.place(0, 10.5, 2.5);
    const i = zombie(story, 11.2, 2.5, 128);
    story.until(() => poseOf(story, i) === "windup", 3);
    if (runs) story.hold(0, { x: -1, buttons: Button.run, aim: 128 });
    story.tick(ticks(horde.windupS) + 2);
    return story.person(0).health;
  };
  expect(struck(true)).toBe("well");
  expect(struck(false)).toBe("hurt");
});

test("a crowd in a one-tile door jostles, comes through, and nobody stands in another", () => {
  const story = setup({ map: ROOMS, seats: 1 });
  setDoor(story.world, 0, true, false);
  story.place(0, 2.5, 3.5);
  story.hold(0, { buttons: Button.light, aim: 0 });
  for (let k = 0; k < 14; k++) zombie(story, 17.5, 3.5, 128);
  for (let t = 0; t < ticks(25); t++) {
    story.person(0).graceUntilTick = story.world.tick + 10;
    story.tick();
    expect(closest(story)).toBeGreaterThan(0.05);
  }
  let through = 0;
  for (let i = 0; i < 14; i++) if (xOf(story, i) < 10) through++;
  expect(through).toBeGreaterThan(10);
});

test("after a huddle the scattered stand apart", () => {
  const story = setup({ map: CORRIDOR, seats: 1 });
  story.place(0, 10.5, 2.5);
  for (let k = 0; k < 8; k++) zombie(story, 11.5, 2.5, 128);
  scatterAround(story.world, 6, 10);
  expect(closest(story)).toBeGreaterThan(0.15);
});

/** Metres between the nearest two zombies. */
function closest(story: Story): number {
  const z = story.world.zombies;
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < z.capacity; i++)
    for (let j = 0; j < i && z.alive[i] === 1; j++)
      if (z.alive[j] === 1)
        nearest = Math.min(nearest, Math.hypot(xOf(story, i) - xOf(story, j), yOf(story, i) - yOf(story, j)));
  return nearest;
}

test("in any world, however crowded, nobody leaves the floor and no two stand on one spot", () => {
  const world = fc.record({
    walls: fc.array(fc.tuple(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 1, max: 10 })), { maxLength: 40 }),
    furniture: fc.array(fc.tuple(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 1, max: 10 })), { maxLength: 12 }),
    crowd: fc.integer({ min: 2, max: 60 }),
    spread: fc.integer({ min: 1, max: 40 }),
    mutation: fc.constantFrom<(MutationId | "none")[]>("none", "runners", "lurkers", "herders", "breakers"),
  });
  fc.assert(
    fc.property(world, ({ walls, furniture, crowd, spread, mutation }) => {
      const rows = Array.from({ length: 12 }, (_, y) => (y === 0 || y === 11 ? "#" : ".").repeat(16).split(""));
      for (const row of rows) {
        row[0] = "#";
        row[15] = "#";
      }
      for (const [x, y] of walls) (rows[y] as string[])[x] = "#";
      for (const [x, y] of furniture) (rows[y] as string[])[x] = "o";
      (rows[5] as string[])[7] = ".";
      const story = setup({ map: rows.map((r) => r.join("")), seats: 2 });
      const { world } = story;
      world.zombies = createZombies(crowd);
      const free = [...world.barriers.keys()].filter((t) => isFloor(world.grid, t));
      story.place(0, 7.5, 5.5);
      for (let k = 0; k < crowd; k++) {
        const tile = free[(k * 7) % Math.min(free.length, spread)] as number;
        const i = spawnZombie(world, (tile % 16) + 0.5, Math.floor(tile / 16) + 0.5, k % 7);
        world.zombies.mark[i] = mutation === "none" ? 0 : 1 + MUTATIONS.indexOf(mutation);
      }
      for (let t = 0; t < 300; t++) {
        for (const p of world.people) p.graceUntilTick = world.tick + 10;
        world.tick++;
        if (t % 40 === 0) senseAll(story);
        hordeSystem(world);
        for (let i = 0; i < crowd; i++)
          expect(isFloor(world.grid, tileAt(world.grid, xOf(story, i), yOf(story, i)))).toBe(true);
        if (t % 5 === 0 && crowd < free.length * 4) expect(closest(story)).toBeGreaterThan(0.05);
      }
    }),
    { numRuns: 25, seed: 7 },
  );
});

/** Everyone is told where the first person is: what matters here is the press. */
function senseAll({ world }: Story): void {
  const p = world.people[0];
  if (!p) return;
  for (const pack of world.packs) {
    Object.assign(pack.lastSeen[0] ?? {}, { tick: world.tick, x: p.x, y: p.y });
    pack.order = "rush";
    pack.x = p.x;
    pack.y = p.y;
  }
  for (let i = 0; i < world.zombies.capacity; i += 2) world.zombies.target[i] = 0;
}
