/**
 * Sweep: room by room, lockers and corners, slowly and short of sight, deaf to noisemakers. It finds who hides; whoever keeps moving, or
 * slips into a room it has done, is safe from it.
 */
import { orders } from "../../../content/secret/plays.ts";
import { ticks } from "../../../content/tuning.ts";
import type { Assignment } from "../../enemy.ts";
import { corners } from "../../nav-places.ts";
import { assign, bestRoom, type Orders, type Situation, type Spot, stageOf } from "./situation.ts";

export function sweep(s: Situation): Orders {
  const worth = new Float64Array(s.hive.rooms);
  for (let r = 0; r < worth.length; r++) worth[r] = worthOf(s, r);
  const assignments: Assignment[] = [];
  // Those in the middle of a room finish it; the others do not start on it.
  for (const pack of s.packs) if (isAtWork(s, pack) && pack.had) worth[pack.had.room] = 0;
  for (const pack of s.packs) {
    if (isAtWork(s, pack) && pack.had) {
      assignments.push(pack.had);
      continue;
    }
    const room = bestRoom(s, pack, worth);
    const at = s.grid.data.rooms[room] ?? pack;
    assignments.push(assign("sweep", "search", room < 0 ? pack.room : room, { x: at.x, y: at.y }, { thorough: true }));
    if (room >= 0) worth[room] = 0;
  }
  return { assignments, stage: stageOf(s, "sweep") };
}

/** People who may be there, more where one can hide, less where it has just been looked. */
function worthOf(s: Situation, room: number): number {
  const { freshWorth, hiding, open, renewS, unlikely } = orders.sweep;
  const searched = s.hive.searchedTick[room] as number;
  const old = searched < 0 ? 1 : Math.min(1, (s.tick - searched) / ticks(renewS));
  const hides = corners(s.grid, room).some((c) => c.locker >= 0);
  return ((s.hive.presence[room] as number) + unlikely) * (freshWorth + old) * (hides ? hiding : open);
}

/** It was sent into a room to search it, and nobody has finished that room since. */
function isAtWork(s: Situation, pack: Spot): boolean {
  const { had } = pack;
  if (!had?.thorough || had.room < 0) return false;
  const searched = s.hive.searchedTick[had.room] as number;
  return pack.room === had.room && (searched < 0 || s.tick - searched > ticks(orders.sweep.renewS) / 2);
}
