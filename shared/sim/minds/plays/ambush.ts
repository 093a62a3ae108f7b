/**
 * Ambush: half of the packs stand still by doors on the ways people are about to take, and burst out at whoever runs into them. Who
 * walks is hardly noticed; who stays where they are is not touched. The others search, and so drive.
 */
import { orders, plays } from "../../../content/secret/plays.ts";
import type { Assignment } from "../../enemy.ts";
import { type Approach, approaches } from "../../nav-places.ts";
import { foresee } from "./foresight.ts";
import { assign, bestRoom, type Orders, type Situation, type Spot, stageOf, worthLooking } from "./situation.ts";
import { searchOn } from "./swarm.ts";

export function ambush(s: Situation): Orders {
  const waiting = Math.ceil(s.packs.length * plays.ambush.share);
  const ahead = passagesAhead(s);
  const rest = worthLooking(s);
  const assignments: Assignment[] = [];
  // Those who lie in wait already stay, so that they stand still.
  const order = s.packs.map((_, i) => i).sort((a, b) => Number(lies(s, b)) - Number(lies(s, a)) || a - b);
  order.forEach((index, nth) => {
    const pack = s.packs[index] as Spot;
    assignments[index] = (nth < waiting ? lie(s, pack, ahead) : null) ?? searchOn(s, pack, rest);
  });
  return { assignments, stage: stageOf(s, "ambush") };
}

/** Every pack given waits; for those whose nature it is, whatever the play. */
export function lieInWait(s: Situation): Assignment[] {
  const ahead = passagesAhead(s);
  const rest = worthLooking(s);
  return s.packs.map((pack) => lie(s, pack, ahead) ?? searchOn(s, pack, rest));
}

function lies(s: Situation, index: number): boolean {
  return s.packs[index]?.had?.order === "hold";
}

/** By room, how much more likely somebody passes through it soon than is there now. */
function passagesAhead(s: Situation): Float64Array {
  const { aheadS, presence } = orders.ambush;
  const ahead = new Float64Array(s.hive.rooms);
  const end = new Float64Array(s.hive.rooms);
  for (let seat = 0; seat < s.hive.seen.length; seat++) foresee(s, seat, aheadS, end, ahead);
  for (let r = 0; r < ahead.length; r++) ahead[r] = (ahead[r] as number) - presence * (s.hive.presence[r] as number);
  return ahead;
}

/** Stays at its door while somebody may yet come; else takes the likeliest passage. null = nobody is expected anywhere. */
function lie(s: Situation, pack: Spot, ahead: Float64Array): Assignment | null {
  const { had } = pack;
  if (had?.order === "hold" && (ahead[had.room] as number) > orders.ambush.least) {
    ahead[had.room] = (ahead[had.room] as number) * orders.taken;
    return had;
  }
  const room = bestRoom(s, pack, ahead);
  if (room < 0) return null;
  ahead[room] = (ahead[room] as number) * orders.taken;
  const door = doorway(s, room);
  return assign("ambush", "hold", room, door ? inside(s, door, room) : (s.grid.data.rooms[room] ?? pack));
}

/** The way into a room that most people are expected to come by. */
function doorway(s: Situation, room: number): Approach | undefined {
  let best: Approach | undefined;
  let most = -1;
  for (const way of approaches(s.grid, room)) {
    const likely = s.hive.presence[way.from] as number;
    if (likely <= most) continue;
    most = likely;
    best = way;
  }
  return best;
}

/** Just inside the room, by that door: the waiting place of the same door seen from the other side. */
function inside(s: Situation, way: Approach, room: number): { x: number; y: number } {
  const back = approaches(s.grid, way.from).find((a) => a.from === room && a.door === way.door);
  return back ?? s.grid.data.rooms[room] ?? way;
}
