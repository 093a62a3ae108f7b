/**
 * Who belongs to which pack right now, counted once a tick in one pass over the zombies, so that no question about a pack walks over all
 * of them again. Scratch of the tick, never state.
 */
import type { World } from "../world.ts";

/** Room for this many packs at first. */
const PACKS = 128;

/** By pack: members, those with prey, and the first of them (-1 = none). */
export const census = {
  alive: 0,
  hunting: 0,
  size: new Int32Array(PACKS),
  hunters: new Int32Array(PACKS),
  first: new Int32Array(PACKS).fill(-1),
};

export function takeCensus(world: World): void {
  const z = world.zombies;
  if (census.size.length < world.packs.length) {
    census.size = new Int32Array(world.packs.length * 2);
    census.hunters = new Int32Array(world.packs.length * 2);
    census.first = new Int32Array(world.packs.length * 2);
  }
  census.alive = 0;
  census.hunting = 0;
  census.size.fill(0);
  census.hunters.fill(0);
  census.first.fill(-1);
  for (let i = 0; i < z.capacity; i++) {
    if (z.alive[i] !== 1) continue;
    const k = z.pack[i] as number;
    census.alive++;
    census.size[k] = (census.size[k] as number) + 1;
    if ((census.first[k] as number) < 0) census.first[k] = i;
    if ((z.target[i] as number) < 0) continue;
    census.hunting++;
    census.hunters[k] = (census.hunters[k] as number) + 1;
  }
}
