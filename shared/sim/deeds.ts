/** The chronicle of the round: what the aftermath will tell. Append only, never read by a rule that players feel. */
import { roomAt } from "./grid.ts";
import type { Deed, World } from "./world.ts";

/** Writes a deed of `seat` (toward `other`, -1 = nobody) where that seat stands now. */
export function record(world: World, kind: Deed["kind"], seat: number, other = -1): void {
  const p = world.people[seat];
  world.deeds.push({ tick: world.tick, kind, seat, other, room: p ? roomAt(world.grid, p.x, p.y) : -1 });
}
