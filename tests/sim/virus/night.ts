/** Whole rounds with bots for the virus' tests: the same step as in a room, watched tick by tick. */
import { streamsOf } from "../../../server/seed.ts";
import type { MapData } from "../../../shared/content/maps/format.ts";
import { maps } from "../../../shared/content/maps/index.ts";
import { createWorld } from "../../../shared/sim/create.ts";
import type { VirusMemory } from "../../../shared/sim/minds/virus/memory.ts";
import { step } from "../../../shared/sim/step.ts";
import type { Scenario, World } from "../../../shared/sim/world.ts";
import { scenarioOf } from "../../util/setup.ts";

const NOTHING = { moves: new Map(), intents: [], controls: [] };

/** Plays a round of bots into its aftermath, or up to `maxTicks`; `watch` sees the world after every tick. */
export function playBots(
  seed: string,
  more: Partial<Scenario> & { virus?: VirusMemory } = {},
  watch: (world: World) => void = () => {},
  maxTicks = 12000,
): World {
  const scenario = { ...scenarioOf({ map: "six", seats: 6, bots: true, profile: "quick" }), ...more };
  const world = createWorld(streamsOf(seed), scenario, maps[scenario.mapId] as MapData);
  while (world.phase !== "aftermath" && world.tick < maxTicks) {
    step(world, NOTHING);
    watch(world);
  }
  return world;
}
