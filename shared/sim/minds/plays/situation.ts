/**
 * What a play is told once a second: the hive's knowledge, where the packs stand, the map, and how far the play has come. Plays are pure
 * functions of it, so that the virus can ask "what orders would you give now" about a situation that is only imagined.
 * Never breaks: nothing in it says where anybody is.
 */

import type { PlayId } from "../../../content/ids.ts";
import { orders, plays } from "../../../content/secret/plays.ts";
import { ticks } from "../../../content/tuning.ts";
import type { Assignment, Hive, PlayStage } from "../../enemy.ts";
import { type Grid, tileAt } from "../../grid.ts";
import { FAR, fieldTo, roomGraph, roomTile } from "../../nav.ts";
import { roomNeighbours } from "../../nav-places.ts";

/** A pack that is free to be sent. */
export interface Spot {
  readonly pack: number;
  readonly x: number;
  readonly y: number;
  readonly room: number;
  readonly size: number;
  /** What it was told last. */
  readonly had: Assignment | null;
  /** Has prey and goes its own way for now. */
  readonly hunts: boolean;
}

export interface Situation {
  readonly grid: Grid;
  readonly tick: number;
  readonly hive: Hive;
  readonly packs: readonly Spot[];
  readonly stage: PlayStage;
  /** How likely a seat leaves a room in a second, and where to (0..1). */
  readonly leaveRate: (seat: number, room: number) => number;
  readonly nextShare: (seat: number, before: number, from: number, to: number) => number;
}

/** One assignment per pack of the situation, in its order, and how far the play is now. */
export interface Orders {
  readonly assignments: Assignment[];
  readonly stage: PlayStage;
}

export type Play = (situation: Situation) => Orders;

/** An assignment as the play's numbers have it, at a point of a room. */
export function assign(
  play: PlayId,
  order: Assignment["order"],
  room: number,
  at: { x: number; y: number },
  more: Partial<Assignment> = {},
): Assignment {
  const { mps, triggerM, doorFactor, burstOn, burstMps, burstS } = plays[play];
  const bursts = burstOn.some((o) => o === order);
  return {
    order,
    x: at.x,
    y: at.y,
    room,
    mps: order === "rush" ? orders.rushMps : mps,
    triggerM,
    doorFactor,
    burstMps: bursts ? burstMps : 0,
    burstS: bursts ? burstS : 0,
    lonersOnly: false,
    thorough: false,
    ...more,
  };
}

/** Metres on foot from a pack to the middle of a room; Infinity where it cannot go. */
export function metresToRoom(s: Situation, pack: Spot, room: number): number {
  return metresToTile(s, pack, roomTile(s.grid, room));
}

export function metresToTile(s: Situation, pack: Spot, tile: number): number {
  const from = tileAt(s.grid, pack.x, pack.y);
  const d = tile < 0 || from < 0 ? FAR : (fieldTo(s.grid, tile).dist[from] as number);
  return d === FAR ? Number.POSITIVE_INFINITY : d / 10;
}

/** Whether any pack can get into a room, breaking doors if need be. */
export function isWalkable(s: Situation, room: number): boolean {
  return s.packs.some((pack) => metresToRoom(s, pack, room) < Number.POSITIVE_INFINITY);
}

/**
 * The room most worth going to for a pack: `worth` by room, halved by distance, the one it is on its way to preferred; -1 = none is worth
 * anything. Rooms behind doors known to be shut come last, or count `shutWorth` times as much.
 */
export function bestRoom(s: Situation, pack: Spot, worth: Float64Array, shutWorth?: number): number {
  const open = reachable(s, pack.room);
  let best = -1;
  let most = 0;
  for (let r = 0; r < worth.length; r++) {
    if ((worth[r] as number) <= 0) continue;
    const metres = metresToRoom(s, pack, r);
    if (metres === Number.POSITIVE_INFINITY) continue;
    const stick = pack.had?.room === r ? orders.stick : 1;
    // Doors are broken for a strong belief, not on a whim.
    const way = open[r] === 1 ? 1 : (shutWorth ?? Math.max(orders.shut, Math.min(1, worth[r] as number)));
    const value = ((worth[r] as number) * stick * way) / (1 + metres / orders.halfWorthM);
    if (value <= most) continue;
    most = value;
    best = r;
  }
  return best;
}

/** By room, what looking there promises: people who may be there, little where one has just looked. A copy to be used up. */
export function worthLooking(s: Situation): Float64Array {
  const worth = new Float64Array(s.hive.rooms);
  for (let r = 0; r < worth.length; r++) {
    worth[r] = (s.hive.presence[r] as number) * unlooked(s, r);
  }
  return worth;
}

/** How long nobody has looked into a room, as a share of its worth: little just after a look, 1 when it is long ago. */
export function unlooked(s: Situation, room: number): number {
  const looked = s.hive.lookedTick[room] as number;
  return looked < 0 ? 1 : Math.min(1, orders.justLooked + (s.tick - looked) / ticks(orders.renewS));
}

/** Rooms that can be walked to without a door known to be shut: 1. Scratch, read it at once. */
function reachable(s: Situation, from: number): Uint8Array {
  const graph = roomGraph(s.grid);
  if (open.length !== graph.length) open = new Uint8Array(graph.length);
  open.fill(0);
  if (from < 0) return open.fill(1);
  open[from] = 1;
  queue.length = 0;
  queue.push(from);
  for (let q = 0; q < queue.length; q++) {
    for (const exit of graph[queue[q] as number] ?? []) {
      if (open[exit.room] === 1 || (exit.door >= 0 && s.hive.shut[exit.door] === 1)) continue;
      open[exit.room] = 1;
      queue.push(exit.room);
    }
  }
  return open;
}
let open = new Uint8Array(0);
const queue: number[] = [];

/**
 * How many people who were seen within `freshTicks` are surely in a room or, counting half, beside it: likelihood squared, so that a
 * hundred faint maybes make nobody.
 */
export function crowdAround(s: Situation, room: number, freshTicks: number): number {
  const { where, rooms, seen } = s.hive;
  const beside = roomNeighbours(s.grid)[room] ?? [];
  let crowd = 0;
  for (let seat = 0; seat < seen.length; seat++) {
    const lastTick = seen[seat]?.tick ?? -1;
    if (lastTick < 0 || s.tick - lastTick > freshTicks) continue;
    let likely = where[seat * rooms + room] as number;
    for (const near of beside) likely += (where[seat * rooms + near] as number) / 2;
    crowd += Math.min(1, likely) * Math.min(1, likely);
  }
  return crowd;
}

/** How many people are surely in a room itself. */
export function surelyIn(s: Situation, room: number): number {
  const { where, rooms, seen } = s.hive;
  let sure = 0;
  for (let seat = 0; seat < seen.length; seat++) {
    const likely = where[seat * rooms + room] as number;
    sure += likely * likely;
  }
  return sure;
}

/** The point of a room to make for: where somebody was seen in it moments ago, else its middle. */
export function pointIn(s: Situation, room: number): { x: number; y: number } {
  let latest = s.tick - ticks(orders.recentS);
  let point = s.grid.data.rooms[room] ?? { x: 0, y: 0 };
  for (const seen of s.hive.seen) {
    if (seen.room !== room || seen.tick < 0 || seen.tick <= latest) continue;
    latest = seen.tick;
    point = seen;
  }
  return { x: point.x, y: point.y };
}

/** The index of the largest value; -1 when none is above `least`. */
export function largest(values: Float64Array, least = 0): number {
  let best = -1;
  let most = least;
  for (let i = 0; i < values.length; i++) {
    if ((values[i] as number) <= most) continue;
    most = values[i] as number;
    best = i;
  }
  return best;
}

/** The stage of a play as it goes on, or anew when another play was in force. */
export function stageOf(s: Situation, play: PlayId): PlayStage {
  return s.stage.play === play ? s.stage : { play, room: -1, sinceTick: s.tick, charged: false };
}

export function since(s: Situation, stage: PlayStage): number {
  return stage.sinceTick < 0 ? 0 : s.tick - stage.sinceTick;
}
