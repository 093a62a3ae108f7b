/**
 * Loners: most packs go for whoever is most alone, one of them to where that one is about to flee; the rest shadow the others from the
 * next room and leave them alone. Its packs smell the fear of one who is alone. Two who stay together are safe from it.
 */
import { orders, plays } from "../../../content/secret/plays.ts";
import type { Assignment } from "../../enemy.ts";
import { approaches, roomNeighbours } from "../../nav-places.ts";
import { foresee } from "./foresight.ts";
import {
  assign,
  bestRoom,
  largest,
  metresToRoom,
  type Orders,
  pointIn,
  type Situation,
  type Spot,
  stageOf,
  unlooked,
  worthLooking,
} from "./situation.ts";
import { searchOn } from "./swarm.ts";

const rules = orders.loners;

interface Loner {
  readonly seat: number;
  readonly room: number;
  readonly worth: number;
}

export function loners(s: Situation): Orders {
  const free = new Set(s.packs.map((_, i) => i));
  const assignments: Assignment[] = [];
  const found = lonersOf(s);
  const sent = found.map(() => 0);
  let hunters = Math.ceil(s.packs.length * plays.loners.share);
  for (let pair = bestPair(s, free, found, sent); pair && hunters > 0; pair = bestPair(s, free, found, sent)) {
    const loner = found[pair.loner] as Loner;
    // The first goes straight at it, the second cuts it off.
    const room = sent[pair.loner] === 1 ? cutOff(s, loner) : loner.room;
    sent[pair.loner] = (sent[pair.loner] as number) + 1;
    free.delete(pair.pack);
    hunters--;
    assignments[pair.pack] = assign("loners", "go", room, pointIn(s, room), { lonersOnly: true });
  }
  const company = s.hive.presence.slice();
  const rest = worthLooking(s);
  for (const index of free) {
    const pack = s.packs[index] as Spot;
    // Without a scent they look for one, loners only; those beyond their share shadow the rest.
    assignments[index] = hunters-- > 0 ? searchOn(s, pack, rest, { lonersOnly: true }) : shadow(s, pack, company);
  }
  return { assignments, stage: stageOf(s, "loners") };
}

/** Seats that are probably alone, most surely first. */
function lonersOf(s: Situation): Loner[] {
  const { hive } = s;
  const found: Loner[] = [];
  for (let seat = 0; seat < hive.seen.length; seat++) {
    const own = hive.where.subarray(seat * hive.rooms, (seat + 1) * hive.rooms);
    const room = largest(own as Float64Array);
    if (room < 0 || s.packs.every((pack) => metresToRoom(s, pack, room) === Number.POSITIVE_INFINITY)) continue;
    let company = (hive.presence[room] as number) - (own[room] as number);
    for (const near of roomNeighbours(s.grid)[room] ?? [])
      company += ((hive.presence[near] as number) - (own[near] as number)) / 2;
    const seen = hive.seen[seat];
    const seenAlone = seen !== undefined && seen.tick >= 0 && seen.alone;
    if (company > rules.company && !seenAlone) continue;
    const sure = (own[room] as number) * unlooked(s, room);
    if (sure < rules.sure) continue;
    const worth = (sure / (1 + company)) * (seenAlone ? rules.seenAlone : 1);
    found.push({ seat, room, worth });
  }
  return found.sort((a, b) => b.worth - a.worth || a.seat - b.seat);
}

/** The free pack and the loner that are best for each other: surely alone, near, and, so that nobody dithers, as before. */
function bestPair(
  s: Situation,
  free: ReadonlySet<number>,
  found: readonly Loner[],
  sent: readonly number[],
): { pack: number; loner: number } | null {
  let best: { pack: number; loner: number } | null = null;
  let most = 0;
  for (const pack of free) {
    const spot = s.packs[pack] as Spot;
    for (let loner = 0; loner < found.length; loner++) {
      const { room, worth } = found[loner] as Loner;
      if ((sent[loner] as number) >= rules.packs) continue;
      const stick = spot.had?.room === room ? orders.stick : 1;
      const value =
        (worth * stick) / (1 + metresToRoom(s, spot, room) / orders.halfWorthM) / (1 + (sent[loner] as number));
      if (value <= most) continue;
      most = value;
      best = { pack, loner };
    }
  }
  return best;
}

/** Where it will probably be a few seconds from now, if not where it is. */
function cutOff(s: Situation, loner: Loner): number {
  const soon = new Float64Array(s.hive.rooms);
  foresee(s, loner.seat, rules.aheadS, soon);
  soon[loner.room] = 0;
  const room = largest(soon);
  return room < 0 ? loner.room : room;
}

/** Stands outside the likeliest company, each pack outside another. */
function shadow(s: Situation, pack: Spot, company: Float64Array): Assignment {
  const room = bestRoom(s, pack, company);
  if (room < 0) return assign("loners", "shadow", pack.room, { x: pack.x, y: pack.y }, { lonersOnly: true });
  company[room] = (company[room] as number) * orders.taken;
  const ways = approaches(s.grid, room);
  const kept = ways.find((way) => pack.had?.order === "shadow" && pack.had.x === way.x && pack.had.y === way.y);
  const way = kept ?? ways[pack.pack % Math.max(1, ways.length)];
  return assign("loners", "shadow", room, way ?? pointIn(s, room), { lonersOnly: true });
}
