/** A world kept at a number of zombies, whatever the director thinks of it: benches measure a crowd, not a mood. */
import { createZombies } from "../../shared/sim/create.ts";
import { spawnZombie } from "../../shared/sim/horde/bodies.ts";
import { aliveCount } from "../../shared/sim/horde/numbers.ts";
import type { World } from "../../shared/sim/world.ts";

/** Zombies of a full table at its worst: 10 and 2 for each of 12 seats. */
export const GAME = 34;
export const STRESS = 150;

/** Makes room for a crowd; before the first tick. */
export function roomForCrowd(world: World, zombies: number): void {
  if (world.zombies.capacity < zombies) world.zombies = createZombies(zombies + 16);
}

/** Brings zombies in at the map's own places until there are so many. */
export function keepCrowd(world: World, zombies: number): void {
  const { hordeSpawns } = world.grid.data;
  for (let i = aliveCount(world); i < zombies; i++) {
    const spot = hordeSpawns[i % hordeSpawns.length];
    if (!spot || spawnZombie(world, spot.x, spot.y, i % 8) < 0) return;
  }
}

/** Nobody is lost while it is measured: a round must not thin out. */
export function keepAlive(world: World): void {
  for (const p of world.people) {
    p.graceUntilTick = world.tick + 40;
    p.health = "well";
    p.turnTick = -1;
    p.biteTick = -1;
  }
}
