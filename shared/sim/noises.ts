/** Making a sound: one line for every system that is loud. Who hears it, and how, is the noise system's business. */
import type { SoundKind } from "../content/ids.ts";
import type { World } from "./world.ts";

/** A sound at (x, y) heard to `radiusM` (walls muffle it). `by` is the seat that made it, -1 = the world or a zombie. */
export function makeNoise(
  world: World,
  kind: SoundKind,
  x: number,
  y: number,
  radiusM: number,
  by = -1,
  lure = true,
): void {
  world.noises.push({ kind, x, y, radiusM, by, lure });
}
