/**
 * Facts that some living player truly perceived: a lit identity or a public sound, never a heartbeat nor a victim's private knowledge.
 * Evidence and statements are made of these and of nothing else. Takes no role as input.
 */
import { FACTS, type FactKind } from "../content/ids.ts";
import { MAX_SEATS, ticks } from "../content/tuning.ts";
import { roomAt } from "./grid.ts";
import { isPlaying } from "./people.ts";
import type { Perceived, Person, World } from "./world.ts";

/** The same fact about the same people counts again only after this long. */
const REPEAT_TICKS = ticks(20);
const KEEP = 600;
/** So many different facts are remembered at most before those that the list has let go are forgotten. */
const FORGOTTEN_FROM = 4 * KEEP;

/** Bases of the mixed-radix number that stands for all of a fact but its tick: above any seat, and above any room of a map; both from -1. */
const SEATS = MAX_SEATS + 1;
const ROOMS = 4096;

/** When each fact was last noted, as positions in all that was ever noted. Follows from the list alone, and is kept beside it. */
interface Latest {
  readonly at: Map<number, number>;
  /** All that was ever noted, what the list has let go included. */
  noted: number;
  /** The last one taken in: another one at the end of the list means that the list is not as it was left. */
  last: Perceived | undefined;
}

const latestOf = new WeakMap<readonly Perceived[], Latest>();

function latestIn(list: readonly Perceived[]): Latest {
  let latest = latestOf.get(list);
  if (!latest || latest.last !== list.at(-1) || latest.at.size > FORGOTTEN_FROM) {
    latest = { at: new Map(), noted: 0, last: undefined };
    for (const fact of list) take(latest, keyOf(fact.witness, fact.fact, fact.who, fact.whom, fact.room), fact);
    latestOf.set(list, latest);
  }
  return latest;
}

function take(latest: Latest, key: number, fact: Perceived): void {
  latest.at.set(key, latest.noted++);
  latest.last = fact;
}

function keyOf(witness: number, fact: FactKind, who: number, whom: number, room: number): number {
  return (((FACTS.indexOf(fact) * SEATS + witness) * SEATS + who + 1) * SEATS + whom + 1) * ROOMS + room + 1;
}

/** Notes that `witness` perceived `fact` about `who` (and `whom`), at the place of `at`. Repeats within 20 s are dropped. */
export function notePerceived(
  world: World,
  witness: number,
  fact: FactKind,
  who: number,
  whom: number,
  at: { x: number; y: number },
): void {
  const { perceived, tick } = world;
  const room = roomAt(world.grid, at.x, at.y);
  const latest = latestIn(perceived);
  const key = keyOf(witness, fact, who, whom, room);
  const noted = latest.at.get(key);
  if (noted !== undefined) {
    // What the list has let go is forgotten.
    const place = noted - (latest.noted - perceived.length);
    const before = place >= 0 ? perceived[place] : undefined;
    if (before && tick - before.tick <= REPEAT_TICKS) return;
  }
  const now: Perceived = { tick, witness, fact, who, whom, room };
  perceived.push(now);
  take(latest, key, now);
  if (perceived.length > KEEP) perceived.splice(0, perceived.length - KEEP);
}

/** Everyone who sees `seat` for who it is right now witnesses the fact (the one it is about excepted). */
export function noteSeen(world: World, fact: FactKind, seat: Person, whom = -1): void {
  for (const w of world.people) {
    if (w.seat === seat.seat || !isPlaying(w)) continue;
    if ((world.knowledge[w.seat]?.person[seat.seat] ?? 0) === 1)
      notePerceived(world, w.seat, fact, seat.seat, whom, seat);
  }
}
