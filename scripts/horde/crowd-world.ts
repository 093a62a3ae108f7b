/** A round on the real School with so many zombies in it as the rules would never allow, and six people who walk about and are never lost. */
import { streamsOf } from "../../server/seed.ts";
import type { MapData } from "../../shared/content/maps/format.ts";
import { profiles } from "../../shared/content/tuning.ts";
import { createWorld, createZombies } from "../../shared/sim/create.ts";
import { centreX, centreY } from "../../shared/sim/grid.ts";
import { isFloor, isJoined } from "../../shared/sim/nav.ts";
import { below } from "../../shared/sim/rng.ts";
import { setDoor } from "../../shared/sim/systems/doors.ts";
import { spawnZombie } from "../../shared/sim/systems/horde.ts";
import type { World } from "../../shared/sim/world.ts";

export const PEOPLE = 6;

/** A world at tick 0 with every door open and room for `zombies`. */
export function openWorld(map: MapData, zombies: number): World {
  const world = createWorld(
    streamsOf("bench-horde"),
    {
      mapId: map.id,
      profile: profiles.long,
      seats: Array.from({ length: PEOPLE }, (_, i) => ({
        driver: "human" as const,
        character: `walker${i}`,
        roundsSince: 1,
        comfort: "any" as const,
        temperament: "steady" as const,
      })),
      halfbie: -1,
      anonymousVotes: false,
    },
    map,
  );
  world.zombies = createZombies(zombies);
  for (let d = 0; d < world.doors.length; d++) setDoor(world, d, true, false);
  return world;
}

/** Tiles from which feet can get to the first person. */
export function groundTiles(world: World): number[] {
  const { grid } = world;
  const p = world.people[0];
  const home = p ? Math.floor(p.y) * grid.width + Math.floor(p.x) : 0;
  const tiles: number[] = [];
  for (let t = 0; t < grid.wall.length; t++) if (isFloor(grid, t) && isJoined(grid, home, t)) tiles.push(t);
  return tiles;
}

/** Fills every free slot with a zombie somewhere on the ground; `packOf` tells the pack of a slot. */
export function fillUp(world: World, tiles: readonly number[], packOf: (i: number) => number): void {
  const { width } = world.grid;
  for (let i = world.zombies.alive.indexOf(0); i >= 0; i = world.zombies.alive.indexOf(0)) {
    const tile = tiles[below(world.streams.director, tiles.length)] as number;
    spawnZombie(world, centreX(tile, width), centreY(tile, width), packOf(i));
  }
}
