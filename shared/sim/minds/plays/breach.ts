/**
 * Breach: all packs gather outside the doors of a room that is held, quietly, and then hammer at once, eight times as hard. Whoever
 * leaves while they gather is out of it; nothing else gets through a barricade so fast.
 */
import { orders } from "../../../content/secret/plays.ts";
import { ticks } from "../../../content/tuning.ts";
import type { Assignment, PlayStage } from "../../enemy.ts";
import { approaches } from "../../nav-places.ts";
import { isReady, waysFor } from "./siege.ts";
import {
  assign,
  bestRoom,
  isWalkable,
  largest,
  type Orders,
  pointIn,
  type Situation,
  type Spot,
  since,
  stageOf,
  surelyIn,
  worthLooking,
} from "./situation.ts";
import { searchOn } from "./swarm.ts";

const rules = orders.breach;

export function breach(s: Situation): Orders {
  let stage = stageOf(s, "breach");
  if (stage.charged && since(s, stage) > ticks(rules.chargeS) && isOver(s, stage)) stage = anew(s);
  // Before the blow it may still change its mind.
  if (!stage.charged) stage = aim(s, stage);
  if (stage.room < 0) {
    const rest = worthLooking(s);
    return { assignments: s.packs.map((pack) => tryDoors(s, pack, rest)), stage };
  }
  const middle = s.grid.data.rooms[stage.room] ?? { x: 0, y: 0 };
  const ways = waysFor(s, stage.room, middle, Number.POSITIVE_INFINITY);
  if (!stage.charged && isReady(s, stage, ways, rules)) stage = { ...stage, charged: true, sinceTick: s.tick };
  const assignments = s.packs.map((pack, i) => {
    const way = ways[i];
    if (stage.charged || !way) return assign("breach", "rush", stage.room, pointIn(s, stage.room));
    return pack.had?.order === "stage" && pack.had.room === stage.room && pack.had.x === way.x && pack.had.y === way.y
      ? pack.had
      : assign("breach", "stage", stage.room, way);
  });
  return { assignments, stage };
}

/** Nothing worth a storm is known yet: what is shut is suspect, and knocked at. */
function tryDoors(s: Situation, pack: Spot, worth: Float64Array): Assignment {
  const room = bestRoom(s, pack, worth, rules.suspect);
  if (room < 0) return searchOn(s, pack, worth);
  worth[room] = (worth[room] as number) * orders.taken;
  return assign("breach", "search", room, s.grid.data.rooms[room] ?? pack, { doorFactor: rules.knock });
}

/** How much of a stronghold a room is, 0..1: nobody holds a place of many doors, nor one whose doors are known to stand open. */
function strength(s: Situation, room: number): number {
  const ways = approaches(s.grid, room);
  const shut = (s.hive.held[room] as number) > 0 || ways.some((way) => way.door >= 0 && s.hive.shut[way.door] === 1);
  return (rules.doors / Math.max(rules.doors, ways.length)) * (shut ? 1 : rules.open);
}

/** Nobody is believed there any more. */
function isOver(s: Situation, stage: PlayStage): boolean {
  return (s.hive.presence[stage.room] ?? 0) < rules.gone;
}

function anew(s: Situation): PlayStage {
  return { play: "breach", room: -1, sinceTick: s.tick, charged: false };
}

/** The room most worth storming: where people stood firm and may still be, and where doors were found held. Who moves is not besieged. */
function aim(s: Situation, stage: PlayStage): PlayStage {
  const { hive } = s;
  const worth = new Float64Array(hive.rooms);
  for (let r = 0; r < worth.length; r++)
    worth[r] =
      surelyIn(s, r) * rules.moving +
      Math.min(1, (hive.held[r] as number) / rules.heldS) *
        rules.barred *
        Math.min(1, rules.faint + (hive.presence[r] as number));
  hive.seen.forEach((seen, seat) => {
    if (seen.room < 0) return;
    const still = Math.min(1, (hive.stillS[seat] as number) / rules.stillS);
    worth[seen.room] = (worth[seen.room] as number) + still * (hive.where[seat * hive.rooms + seen.room] as number);
  });
  if (stage.room >= 0) worth[stage.room] = (worth[stage.room] as number) * orders.stick;
  for (let r = 0; r < worth.length; r++) {
    if (isWalkable(s, r)) worth[r] = (worth[r] as number) * strength(s, r);
    else worth[r] = 0;
  }
  const room = largest(worth, rules.least);
  return room === stage.room ? stage : { play: "breach", room, sinceTick: s.tick, charged: false };
}
