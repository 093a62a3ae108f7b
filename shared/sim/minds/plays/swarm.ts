/** Swarm: everyone to where people most probably are. Nothing subtle, never quite wrong, and beaten by whoever is not there any more. */

import { orders } from "../../../content/secret/plays.ts";
import type { Assignment } from "../../enemy.ts";
import {
  assign,
  bestRoom,
  type Orders,
  pointIn,
  type Situation,
  type Spot,
  stageOf,
  worthLooking,
} from "./situation.ts";

export function swarm(s: Situation): Orders {
  const worth = worthLooking(s);
  return { assignments: s.packs.map((pack) => flock(s, pack, worth)), stage: stageOf(s, "swarm") };
}

/** One pack on its way to the likeliest room: as many packs as there are people to be met. */
function flock(s: Situation, pack: Spot, worth: Float64Array): Assignment {
  const room = bestRoom(s, pack, worth);
  if (room < 0) return assign("swarm", "search", pack.room, { x: pack.x, y: pack.y });
  worth[room] = Math.max((worth[room] as number) * orders.taken, (worth[room] as number) - orders.packWorth);
  return assign("swarm", "go", room, pointIn(s, room));
}

/** Packs a play leaves over go through the likeliest rooms, each through another. `worth` is used up. */
export function searchOn(s: Situation, pack: Spot, worth: Float64Array, more: Partial<Assignment> = {}): Assignment {
  const room = bestRoom(s, pack, worth);
  if (room < 0) return assign("swarm", "search", pack.room, { x: pack.x, y: pack.y }, more);
  worth[room] = (worth[room] as number) * orders.taken;
  const middle = s.grid.data.rooms[room] ?? pack;
  return assign("swarm", "search", room, { x: middle.x, y: middle.y }, more);
}
