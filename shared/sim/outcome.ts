import type { TruthDoc } from "./view-types.ts";
import type { World } from "./world.ts";
export function truthOf(_world: World): TruthDoc | null {
  return null;
}
