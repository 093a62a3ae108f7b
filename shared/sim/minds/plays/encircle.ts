/**
 * Encircle: packs gather around where most people are, or are about to be, at two doors or more, wait for each other, and come in
 * together. Whoever breaks out of the ring before it closes, or is not in a crowd at all, has nothing to fear from it.
 */
import { orders } from "../../../content/secret/plays.ts";
import { ticks } from "../../../content/tuning.ts";
import type { PlayStage } from "../../enemy.ts";
import { foresee } from "./foresight.ts";
import { isReady, waysFor } from "./siege.ts";
import {
  assign,
  crowdAround,
  isWalkable,
  largest,
  type Orders,
  pointIn,
  type Situation,
  since,
  stageOf,
  surelyIn,
  worthLooking,
} from "./situation.ts";
import { searchOn } from "./swarm.ts";

const rules = orders.encircle;
const FRESH_TICKS = ticks(rules.freshS);

export function encircle(s: Situation): Orders {
  let stage = stageOf(s, "encircle");
  if (stage.charged && isOver(s, stage)) stage = anew(s);
  if (!stage.charged && (stage.room < 0 || crowdAround(s, stage.room, FRESH_TICKS) < rules.least))
    stage = aim(s, stage);
  if (stage.room < 0) {
    const rest = worthLooking(s);
    return { assignments: s.packs.map((pack) => searchOn(s, pack, rest)), stage };
  }
  const middle = pointIn(s, stage.room);
  const ways = waysFor(s, stage.room, middle, rules.withinM);
  if (!stage.charged && isReady(s, stage, ways, rules)) {
    // A ring around nobody is no ring.
    stage =
      crowdAround(s, stage.room, FRESH_TICKS) >= rules.least ? { ...stage, charged: true, sinceTick: s.tick } : anew(s);
  }
  const target = stage.room;
  const assignments = s.packs.map((pack, i) => {
    const way = ways[i];
    if (target < 0) return pack.had ?? assign("encircle", "stage", pack.room, pack);
    if (stage.charged || !way) return assign("encircle", "rush", target, middle);
    return assign("encircle", "stage", target, way);
  });
  return { assignments, stage };
}

function anew(s: Situation): PlayStage {
  return { play: "encircle", room: -1, sinceTick: s.tick, charged: false };
}

/** Long enough at it, or nobody is in the ring any more. */
function isOver(s: Situation, stage: PlayStage): boolean {
  const lasted = since(s, stage);
  return (
    lasted > ticks(rules.chargeS) ||
    (lasted > ticks(rules.chargeS) / 2 && crowdAround(s, stage.room, FRESH_TICKS) < rules.least / 2)
  );
}

/** A ring does not break in: rooms that are held shut are left to others. */
function isHeld(s: Situation, room: number): boolean {
  return (s.hive.held[room] as number) >= rules.held;
}

/** The room around which most people surely are and are about to be; -1 = no such crowd. */
function aim(s: Situation, stage: PlayStage): PlayStage {
  const { rooms, seen } = s.hive;
  const soon = new Float64Array(rooms);
  for (let seat = 0; seat < seen.length; seat++) foresee(s, seat, rules.aheadS, soon);
  const worth = new Float64Array(rooms);
  for (let r = 0; r < rooms; r++) {
    const crowd = crowdAround(s, r, FRESH_TICKS);
    // Of rooms in the midst of the crowd the one it will be in.
    if (crowd >= rules.least && !isHeld(s, r) && isWalkable(s, r))
      worth[r] = crowd * (surelyIn(s, r) + (soon[r] as number));
  }
  const room = largest(worth);
  if (room < 0) return anew(s);
  return room === stage.room ? stage : { play: "encircle", room, sinceTick: s.tick, charged: false };
}
