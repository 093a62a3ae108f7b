/** The horde's edge outside the wire: what an exiled person has to run along. */
import { sight } from "../../content/tuning.ts";
import { tileAt } from "../grid.ts";
import { FAR, fieldTo, isFloor } from "../nav.ts";
import { isPlaying, within } from "../people.ts";
import { below } from "../rng.ts";
import type { World } from "../world.ts";
import { spawnZombie } from "./bodies.ts";

/** So many stand out there, at most so far from the runner; tiles tried each time. */
const AT_THE_WIRE = 4;
const WIRE_M = 24;
const WIRE_TRIES = 24;

/** While someone runs outside the wire, a few of the horde's edge stand between, out of its sight when they come. */
export function guardWire(world: World): void {
  const runner = world.people.find((p) => isPlaying(p) && p.exiled);
  if (!runner) return;
  const { grid, zombies: z } = world;
  const { dist } = fieldTo(grid, tileAt(grid, runner.x, runner.y));
  let outside = 0;
  for (let i = 0; i < z.capacity; i++)
    if (z.alive[i] === 1 && dist[tileAt(grid, z.x[i] as number, z.y[i] as number)] !== FAR) outside++;
  if (outside >= AT_THE_WIRE) return;
  for (let i = 0; i < WIRE_TRIES; i++) {
    const tile = below(world.streams.director, dist.length);
    const d = dist[tile] as number;
    const x = (tile % grid.width) + 0.5;
    const y = Math.floor(tile / grid.width) + 0.5;
    if (
      !isFloor(grid, tile) ||
      d > WIRE_M * 10 ||
      world.people.some((p) => isPlaying(p) && within(p, { x, y }, sight.revealM))
    )
      continue;
    spawnZombie(world, x, y, -1);
    return;
  }
}
