// The scenario of a headless round: nobody but bots.
import { TEMPERAMENTS } from "../../shared/content/ids.ts";
import { type ProfileId, profiles } from "../../shared/content/tuning.ts";
import type { Scenario } from "../../shared/sim/world.ts";

/** Bots on all seats, temperaments in turn. */
export function botScenario(
  mapId: string,
  pace: ProfileId,
  seats: number,
  halfbie: Scenario["halfbie"] = "draw",
): Scenario {
  return {
    mapId,
    profile: profiles[pace],
    seats: Array.from({ length: seats }, (_, i) => ({
      driver: "bot" as const,
      character: `late${i}`,
      roundsSince: 1,
      comfort: "any" as const,
      temperament: TEMPERAMENTS[i % TEMPERAMENTS.length] ?? "steady",
    })),
    halfbie,
    anonymousVotes: false,
  };
}
