/** What breach and encircle share: packs spread over the ways into a room, wait until enough are there, and strike at once. */
import { ticks } from "../../../content/tuning.ts";
import type { PlayStage } from "../../enemy.ts";
import { type Approach, approaches } from "../../nav-places.ts";
import { metresToTile, type Situation, type Spot, since } from "./situation.ts";

/** Two ways in lie in one direction when the angle between them is smaller than 60 degrees. */
const SAME_WAY = 0.5;
/** Another direction is worth a detour of so many metres. */
const DETOUR_M = 40;

/** A way in for each pack: near to it, but from at least two directions as long as there are two; null = there is no way in. */
export function waysFor(
  s: Situation,
  room: number,
  middle: { x: number; y: number },
  withinM: number,
): (Approach | null)[] {
  const all = approaches(s.grid, room);
  const close = all.filter((a) => gap(a, middle) <= withinM);
  const ways = directions(close, middle) >= 2 ? close : all;
  const load = new Array<number>(ways.length).fill(0);
  return s.packs.map((pack) => {
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let w = 0; w < ways.length; w++) {
      const way = ways[w] as Approach;
      const taken = ways.reduce((n, other, o) => n + (isSameWay(other, way, middle) ? (load[o] as number) : 0), 0);
      const keeps = pack.had?.x === way.x && pack.had?.y === way.y ? DETOUR_M / 4 : 0;
      const cost = metresToTile(s, pack, way.tile) + taken * DETOUR_M - keeps;
      if (cost >= least) continue;
      least = cost;
      best = w;
    }
    if (best < 0) return null;
    load[best] = (load[best] as number) + 1;
    return ways[best] as Approach;
  });
}

/** How many of the ways lie in clearly different directions. */
function directions(ways: readonly Approach[], middle: { x: number; y: number }): number {
  const kept: Approach[] = [];
  for (const way of ways) if (!kept.some((k) => isSameWay(k, way, middle))) kept.push(way);
  return kept.length;
}

function isSameWay(a: Approach, b: Approach, middle: { x: number; y: number }): boolean {
  const ax = a.x - middle.x;
  const ay = a.y - middle.y;
  const bx = b.x - middle.x;
  const by = b.y - middle.y;
  return ax * bx + ay * by > SAME_WAY * Math.sqrt((ax * ax + ay * ay) * (bx * bx + by * by));
}

/** Whether enough of the packs stand at their doors, and, where there are two directions, in both. */
export function isReady(
  s: Situation,
  stage: PlayStage,
  ways: readonly (Approach | null)[],
  rules: { readyShare: number; readyM: number; waitS: number },
): boolean {
  if (since(s, stage) >= ticks(rules.waitS)) return true;
  let ready = 0;
  let all = 0;
  const manned = new Set<Approach>();
  const wanted = new Set<Approach>();
  s.packs.forEach((pack: Spot, i) => {
    const way = ways[i];
    if (!way) return;
    all += pack.size;
    wanted.add(way);
    if (gap(way, pack) > rules.readyM) return;
    ready += pack.size;
    manned.add(way);
  });
  return ready >= all * rules.readyShare && manned.size >= Math.min(2, wanted.size);
}

export function gap(a: { x: number; y: number }, b: { x: number; y: number }): number {
  return Math.sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y));
}
