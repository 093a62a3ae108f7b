/** The door to the drawn world (client/view/snapshot.ts says what passes through). Importing this file costs no Phaser: it comes as a chunk of its own. */
import { bring } from "../chunks.ts";
import type { WorldOptions, WorldView } from "./snapshot.ts";

/**
 * Puts the world's canvas into `parent` (filling it, following its size) once Phaser and the pictures have arrived; null when Phaser
 * does not come. Rejects where nothing can be drawn.
 */
export async function openWorld(parent: HTMLElement, options: WorldOptions = {}): Promise<WorldView | null> {
  const world = await bring(() => import("../scenes/world-view.ts"));
  return world?.createWorldView(parent, options) ?? null;
}
