/** Where people are going to be, by what the horde believes and by the routes it has seen them take. Pure; arrays are the caller's. */
import { roomNeighbours } from "../../nav-places.ts";
import type { Situation } from "./situation.ts";

/** Likelihood below this is not followed. */
const DUST = 1e-3;
/** At most this share leaves a room in a second. */
const LEAVES_MOST = 0.8;

/**
 * Adds to `out` how likely a seat is in each room `seconds` from now; with `passing`, adds to it how likely the seat is in each room at
 * some moment until then.
 */
export function foresee(s: Situation, seat: number, seconds: number, out: Float64Array, passing?: Float64Array): void {
  const { rooms, where } = s.hive;
  const neighbours = roomNeighbours(s.grid);
  if (now.length !== rooms) {
    now = new Float64Array(rooms);
    then = new Float64Array(rooms);
    most = new Float64Array(rooms);
  }
  for (let r = 0; r < rooms; r++) {
    now[r] = where[seat * rooms + r] as number;
    most[r] = now[r] as number;
  }
  const at = s.hive.seen[seat]?.room ?? -1;
  const cameFrom = s.hive.cameFrom[seat] ?? -1;
  for (let k = 0; k < seconds; k++) {
    then.fill(0);
    for (let r = 0; r < rooms; r++) {
      const likely = now[r] as number;
      if (likely < DUST) continue;
      const ways = neighbours[r] ?? [];
      const leaves = ways.length === 0 ? 0 : Math.min(LEAVES_MOST, s.leaveRate(seat, r));
      then[r] = (then[r] as number) + likely * (1 - leaves);
      for (const to of ways)
        then[to] = (then[to] as number) + likely * leaves * s.nextShare(seat, r === at ? cameFrom : -1, r, to);
    }
    const swap = now;
    now = then;
    then = swap;
    for (let r = 0; r < rooms; r++) if ((now[r] as number) > (most[r] as number)) most[r] = now[r] as number;
  }
  for (let r = 0; r < rooms; r++) {
    out[r] = (out[r] as number) + (now[r] as number);
    if (passing) passing[r] = (passing[r] as number) + (most[r] as number);
  }
}
let now = new Float64Array(0);
let then = new Float64Array(0);
let most = new Float64Array(0);
