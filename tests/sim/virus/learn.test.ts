// What a play is paid, and the mercy rule: nothing is learned from the last seconds before somebody is lost for good.
import { expect, test } from "vitest";
import { PLAYS } from "../../../shared/content/ids.ts";
import { virus } from "../../../shared/content/secret/plays.ts";
import { ticks } from "../../../shared/content/tuning.ts";
import { hashOf } from "../../../shared/sim/hash.ts";
import { lose } from "../../../shared/sim/health.ts";
import { shiftHunters } from "../../../shared/sim/horde/clocks.ts";
import { noteHeld } from "../../../shared/sim/horde/hive.ts";
import { bookEpochs, openEpoch, payOf } from "../../../shared/sim/minds/virus/learn.ts";
import { heedLosses, MERCY_TICKS, perceive, ripen } from "../../../shared/sim/minds/virus/ripen.ts";
import { noteMove } from "../../../shared/sim/minds/virus/routes.ts";
import type { World } from "../../../shared/sim/world.ts";
import { setup } from "../../util/setup.ts";

/** A world at tick 1000 in which `swarm` has just come into force. */
function inForce(): World {
  const { world } = setup({ map: "six", seats: 4 });
  world.tick = 1000;
  world.virus.decisions.push({
    tick: 1000,
    play: "swarm",
    posture: [...world.virus.posture],
    features: [],
    ahead: [],
    fromTick: 1000,
    mixed: false,
    feint: false,
    reward: -1,
  });
  openEpoch(world, true);
  return world;
}

function harm(world: World, tick: number, seat: number, amount: number): void {
  world.hive.harm.push({ tick, seat, amount });
}

/** Ends the running epoch at `tick`, lets the mercy pass and books it. */
function finish(world: World, tick: number): number {
  world.tick = tick;
  openEpoch(world, false);
  world.tick = tick + MERCY_TICKS;
  ripen(world, tick);
  bookEpochs(world, tick);
  return world.virus.decisions[0]?.reward ?? -2;
}

test("harm in force is paid, harm in its first seconds is not, and no pay is above one", () => {
  const world = inForce();
  harm(world, 1000 + ticks(virus.settleS) - 1, 0, virus.fullPay);
  harm(world, 1000 + ticks(virus.settleS), 0, virus.fullPay / 2);
  expect(finish(world, 1000 + ticks(virus.decideEveryS))).toBeCloseTo(0.5, 9);
  const lethal = inForce();
  harm(lethal, 1000 + ticks(10), 0, virus.fullPay * 10);
  expect(finish(lethal, 1000 + ticks(virus.decideEveryS))).toBe(1);
});

test("an epoch too short to say anything teaches nothing", () => {
  const world = inForce();
  const before = [...world.virus.memory.fails];
  expect(finish(world, 1000 + ticks(virus.settleS + virus.leastCountedS) - 1)).toBe(-1);
  expect(world.virus.memory.fails).toEqual(before);
});

test("the pay goes to the postures as they were inferred afterwards", () => {
  const world = inForce();
  harm(world, 1000 + ticks(10), 0, virus.fullPay);
  const epoch = world.virus.epochs[0];
  if (epoch) epoch.posture = [0, 0, 1, 0, 0];
  finish(world, 1000 + ticks(virus.decideEveryS));
  const { pays } = world.virus.memory;
  expect(pays[2 * PLAYS.length]).toBeCloseTo(virus.gain, 9);
  expect(pays.filter((p) => p > 0)).toHaveLength(1);
});

test("harm to one who is lost within the mercy is taken out again; harm to others stays", () => {
  const world = inForce();
  const at = 1000 + ticks(10);
  harm(world, at, 0, virus.fullPay);
  harm(world, at, 1, virus.fullPay / 4);
  world.tick = at + MERCY_TICKS - 1;
  ripen(world, world.tick - MERCY_TICKS);
  lose(world, world.people[0] as World["people"][0], "bled");
  heedLosses(world);
  expect(finish(world, 1000 + ticks(virus.decideEveryS))).toBeCloseTo(0.25, 9);
});

test("what ripened before stays learned", () => {
  const world = inForce();
  const at = 1000 + ticks(8);
  harm(world, at, 0, virus.fullPay / 2);
  world.tick = at + MERCY_TICKS;
  ripen(world, world.tick - MERCY_TICKS);
  lose(world, world.people[0] as World["people"][0], "bled");
  heedLosses(world);
  expect(finish(world, 1000 + ticks(virus.decideEveryS))).toBeCloseTo(0.5, 9);
});

test("observations, habits and moves of the last seconds before a loss are forgotten: the memory is as if they had not been", () => {
  const learned = (loses: boolean): World => {
    const world = inForce();
    const { observed, seen } = world.hive;
    Object.assign(observed, { seatS: 4, seen: 4, running: 4, found: 3, decoysWasted: 5 });
    Object.assign(seen[0] as object, { tick: world.tick, room: 1, alone: true });
    noteHeld(world, 1, 4);
    perceive(world);
    noteMove(world, 0, 0, 1);
    if (loses) {
      lose(world, world.people[0] as World["people"][0], "turned");
      heedLosses(world);
    }
    world.tick += MERCY_TICKS;
    ripen(world, world.tick - MERCY_TICKS);
    return world;
  };
  const spared = learned(true).virus;
  expect(spared.sensed.running).toBe(0);
  expect(Math.max(...spared.evidence)).toBe(0);
  expect(spared.memory.habits[0]).toEqual({ seenS: 0, aloneS: 0, named: 0 });
  expect(spared.memory.held).toEqual({});
  expect(Math.max(...spared.routes.pooled)).toBe(0);
  const other = learned(false).virus;
  expect(other.sensed.running).toBe(4);
  expect(Math.max(...other.evidence)).toBeGreaterThan(0);
  expect(other.memory.habits[0]).toEqual({ seenS: 1, aloneS: 1, named: 0 });
  expect(other.memory.held.six?.[1]).toBe(1);
});

test("when everyone makes for the gate, pays are counted for the card but teach nothing of habits", () => {
  const world = inForce();
  world.tick = 1000 + ticks(virus.decideEveryS);
  world.phase = "evacuation";
  openEpoch(world, true);
  world.virus.decisions.push({ ...(world.virus.decisions[0] as World["virus"]["decisions"][0]) });
  bookEpochs(world, world.tick);
  const late = world.virus.epochs[0];
  expect(late?.teaches).toBe(false);
  const before = hashOf(world.virus.memory);
  harm(world, world.tick + ticks(10), 0, virus.fullPay);
  finish(world, world.tick + ticks(virus.decideEveryS));
  expect(hashOf(world.virus.memory)).toBe(before);
});

test("a huddle stops the clock of an epoch", () => {
  const world = inForce();
  harm(world, 1000 + ticks(10), 0, virus.fullPay / 2);
  const running = world.virus.epochs[0];
  if (!running) throw new Error("no epoch");
  world.tick += ticks(15);
  ripen(world, world.tick - MERCY_TICKS);
  const before = payOf(running, world.tick);
  shiftHunters(world, ticks(70));
  world.tick += ticks(70);
  expect(payOf(running, world.tick)).toBe(before);
});
