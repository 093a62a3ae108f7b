// A play run on a guess strikes faintly, one run on what the virus knows strikes hard: keeping to a habit costs, changing it pays.
import { expect, test } from "vitest";
import type { PlayId, Posture } from "../../shared/content/ids.ts";
import { horde } from "../../shared/content/secret/odds.ts";
import { plays } from "../../shared/content/secret/plays.ts";
import { move } from "../../shared/content/tuning.ts";
import { OVERREACH } from "../../shared/sim/horde/attacks.ts";
import { spawnZombie } from "../../shared/sim/horde/bodies.ts";
import { asSure, confidence } from "../../shared/sim/horde/confidence.ts";
import { huntingMps } from "../../shared/sim/horde/mutants.ts";
import type { Assignment, Pack, World } from "../../shared/sim/world.ts";
import { believe } from "../util/belief.ts";
import { setup } from "../util/setup.ts";

/** A round whose virus runs `play` and believes with so much in the habit that it is made to break, or in `habit`. */
function believing(belief: number, play: PlayId, habit: Posture | null = plays[play].hurts): World {
  const { world } = setup({ map: "six", seats: 4 });
  world.virus.play = play;
  world.virus.playTick = 0;
  believe(world.virus, habit, belief);
  return world;
}

test("the surer it is of the habit its play is made to break, the more it counts; of another habit it does not help", () => {
  expect(confidence(believing(0.2, "sweep"))).toBe(0);
  expect(confidence(believing(0.95, "sweep"))).toBe(1);
  const half = confidence(believing((horde.strike.guess + horde.strike.sure) / 2, "sweep"));
  expect(half).toBeCloseTo(0.5, 6);
  expect(confidence(believing(0.95, "sweep", "group"))).toBe(0);
  expect(confidence(believing(0.95, "encircle", "group"))).toBe(1);
  // A swarm is made for nobody.
  expect(confidence(believing(0.95, "swarm", "group"))).toBe(0);
});

function rush(): Assignment {
  const { mps, triggerM, doorFactor, burstMps, burstS } = plays.encircle;
  return {
    ...{ order: "rush", x: 2.5, y: 2.5, room: 0, mps, triggerM, doorFactor, burstMps, burstS },
    ...{ lonersOnly: false, thorough: false },
  };
}

test("prey as the play wants it outruns a guess, and is run down by one that is sure; any other prey gets away from both", () => {
  const chase = (belief: number, inItsElement: boolean) => {
    const world = believing(belief, "encircle");
    const i = spawnZombie(world, 2.5, 2.5, 0);
    world.zombies.target[i] = 0;
    world.zombies.burstUntilTick[i] = inItsElement ? world.tick + 100 : 0;
    const pack = world.packs[world.zombies.pack[i] as number] as Pack;
    if (inItsElement) pack.assignment = rush();
    return huntingMps(world, i, pack, 3);
  };
  expect(chase(0.95, true)).toBeGreaterThan(move.runMps);
  expect(chase(0.2, true)).toBeLessThan(move.runMps);
  expect(chase(0.95, false)).toBeLessThan(move.runMps);
  expect(chase(0.95, false)).toBe(chase(0.2, false));
});

test("however sure it is, who runs gets clear of a blow in the time it takes to come", () => {
  const clearM = (move.runMps - asSure(believing(0.95, "sweep"), horde.strike.lungeMps)) * horde.windupS;
  expect(horde.biteReachM + clearM).toBeGreaterThan(horde.biteReachM * OVERREACH);
});
