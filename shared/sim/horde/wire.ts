/** The horde's edge outside the wire: what an exiled person has to run along. */
import { sight } from "../../content/tuning.ts";
import { centreX, centreY, tileAt } from "../grid.ts";
import { FAR, fieldTo, isFloor } from "../nav.ts";
import { isPlaying, within } from "../people.ts";
import { below } from "../rng.ts";
import type { World } from "../world.ts";
import { spawnZombie } from "./bodies.ts";

/** So many stand out there, at most so far from the runner; tiles tried each time. */
const AT_THE_WIRE = 4;
const WIRE_M = 24;
const WIRE_TRIES = 24;

/** While someone runs outside the wire, one pack of the horde's edge stands out there too, out of its sight when it comes. */
export function guardWire(world: World): void {
  const runner = world.people.find((p) => isPlaying(p) && p.exiled);
  if (!runner) return;
  const { grid, zombies: z } = world;
  const { dist } = fieldTo(grid, tileAt(grid, runner.x, runner.y));
  let outside = 0;
  let pack = -1;
  for (let i = 0; i < z.capacity; i++) {
    if (z.alive[i] !== 1 || dist[tileAt(grid, z.x[i] as number, z.y[i] as number)] === FAR) continue;
    outside++;
    pack = z.pack[i] as number;
  }
  for (let tries = 0; tries < WIRE_TRIES && outside < AT_THE_WIRE; tries++) {
    const tile = below(world.streams.director, dist.length);
    const x = centreX(tile, grid.width);
    const y = centreY(tile, grid.width);
    if (!isFloor(grid, tile) || (dist[tile] as number) > WIRE_M * 10 || isNearAnyone(world, x, y)) continue;
    spawnZombie(world, x, y, pack);
    return;
  }
}

function isNearAnyone(world: World, x: number, y: number): boolean {
  return world.people.some((p) => isPlaying(p) && within(p, { x, y }, sight.revealM));
}
