/**
 * What the one context button would do for a person where it stands: a ranked list of kinds of thing, the nearest of the first kind that offers
 * something. Pure reads; used for the prompt, for beginning and for going on. Offers name nobody the person has not recognised.
 */
import type { Verb } from "../content/ids.ts";
import { act } from "../content/tuning.ts";
import { dirX, dirY } from "./directions.ts";
import { centreX, centreY } from "./grid.ts";
import { canAct } from "./hands.ts";
import { isExposed } from "./people.ts";
import { canSee } from "./sight.ts";
import { doorVerb, doorX, doorY } from "./systems/doors.ts";
import { inLane } from "./systems/gate.ts";
import { mayCallHuddle } from "./systems/huddle.ts";
import { mayWork } from "./systems/objectives.ts";
import type { Person, World } from "./world.ts";

const REACH2 = act.reachM * act.reachM;

/** One kind of thing that use can be for. */
interface Kind {
  readonly count: (world: World) => number;
  readonly x: (world: World, index: number) => number;
  readonly y: (world: World, index: number) => number;
  /** What use would do with this one for this person; "none" = nothing. Reach and sight are judged apart. */
  readonly verb: (world: World, person: Person, index: number) => Verb;
  /** Whether eyes reach it; to its x and y when absent. */
  readonly seen?: (world: World, person: Person, index: number) => boolean;
}

/** Indexes are always below `count`, so a missing one is a bug: it yields NaN, which is within no reach. */
const at = (value: number | undefined): number => value ?? Number.NaN;

const person: Pick<Kind, "count" | "x" | "y"> = {
  count: (w) => w.people.length,
  x: (w, i) => at(w.people[i]?.x),
  y: (w, i) => at(w.people[i]?.y),
};
const item: Pick<Kind, "count" | "x" | "y"> = {
  count: (w) => w.items.length,
  x: (w, i) => at(w.items[i]?.x),
  y: (w, i) => at(w.items[i]?.y),
};

/** A friend who is down comes before everything, the gate's lane included. */
const DOWNED: Kind = {
  ...person,
  verb: (w, p, i) => (w.people[i]?.health === "down" && knows(w, p, i) ? "lift" : "none"),
};

/** In order of importance. A full hand swaps last, so that a thing once dropped at a door does not stand in its way. */
const KINDS: readonly Kind[] = [
  {
    count: (w) => w.corpses.length,
    x: (w, i) => at(w.corpses[i]?.x),
    y: (w, i) => at(w.corpses[i]?.y),
    verb: (w, p, i) => (w.corpses[i]?.reported === false && mayCallHuddle(w, p, "body") === null ? "report" : "none"),
  },
  {
    count: (w) => w.grid.data.bells.length,
    x: (w, i) => at(w.grid.data.bells[i]?.x),
    y: (w, i) => at(w.grid.data.bells[i]?.y),
    verb: (w, p) => (mayCallHuddle(w, p, "bell") === null ? "ring" : "none"),
  },
  { ...item, verb: (w, p, i) => (p.item === "none" && mayTake(w, p, i) ? "pickUp" : "none") },
  {
    count: (w) => w.sites.length,
    x: (w, i) => at(w.sites[i]?.x),
    y: (w, i) => at(w.sites[i]?.y),
    verb: (w, p, i) => (mayWork(w, p, i) ? "work" : "none"),
  },
  {
    count: (w) => w.supplies.length,
    x: (w, i) => at(w.grid.data.supplies[i]?.x),
    y: (w, i) => at(w.grid.data.supplies[i]?.y),
    verb: (w, _, i) => (w.supplies[i] === 1 ? "drawSupplies" : "none"),
  },
  { ...person, verb: (w, p, i) => (p.item === "suppressant" && knows(w, p, i) && isAhead(w, p, i) ? "treat" : "none") },
  { count: (w) => w.doors.length, x: doorX, y: doorY, verb: (w, _, i) => doorVerb(w, i), seen: seesDoor },
  {
    count: (w) => w.lockers.length,
    x: (w, i) => at(w.grid.data.lockers[i]?.x),
    y: (w, i) => at(w.grid.data.lockers[i]?.y),
    verb: (w, _, i) => (w.lockers[i] === -1 ? "hide" : "none"),
  },
  { ...item, verb: (w, p, i) => (p.item !== "none" && mayTake(w, p, i) ? "pickUp" : "none") },
];
const ALL: readonly Kind[] = [DOWNED, ...KINDS];

/** Writes into `person.context` the best use of the button where the person stands, `none` when there is none. */
export function findContext(world: World, person: Person): void {
  const { context } = person;
  context.verb = "none";
  context.target = -1;
  if (!canAct(world, person)) return;
  if (person.locker >= 0) {
    context.verb = "leave";
    context.target = person.locker;
    return;
  }
  // Who is on the way out already is not pulled back by a friend who falls beside.
  const passes = world.gate.passing.includes(person.seat);
  if (!passes && offer(world, person, DOWNED)) return;
  if (world.gate.open && inLane(world, person)) {
    context.verb = "gate";
    context.target = world.gate.index;
    return;
  }
  for (const kind of KINDS) if (offer(world, person, kind)) return;
}

/** Whether use would still do this for the person where it stands: what a task in hand lives by. */
export function isPossible(world: World, person: Person, verb: Verb, target: number): boolean {
  if (!canAct(world, person) || person.locker >= 0) return false;
  return ALL.some(
    (kind) =>
      target >= 0 &&
      target < kind.count(world) &&
      gapTo(world, person, kind, target) <= REACH2 &&
      kind.verb(world, person, target) === verb,
  );
}

/** Puts the nearest of a kind that offers something into the context; the first of equals. Returns whether there was one. */
function offer(world: World, person: Person, kind: Kind): boolean {
  const { context } = person;
  let best2 = REACH2;
  let found = false;
  const count = kind.count(world);
  for (let i = 0; i < count; i++) {
    const dx = kind.x(world, i) - person.x;
    // Nearly all there is lies far away, most of it in x alone.
    if (dx * dx > best2) continue;
    const dy = kind.y(world, i) - person.y;
    const d2 = dx * dx + dy * dy;
    if (!(d2 <= best2) || (found && d2 === best2)) continue;
    const verb = kind.verb(world, person, i);
    if (verb === "none" || !isInView(world, person, kind, i)) continue;
    best2 = d2;
    found = true;
    context.verb = verb;
    context.target = i;
  }
  return found;
}

function isInView(world: World, person: Person, kind: Kind, i: number): boolean {
  if (kind.seen) return kind.seen(world, person, i);
  return canSee(world.grid, world.barriers, person.x, person.y, kind.x(world, i), kind.y(world, i));
}

/** Any leaf of it: the middle of a double door lies between two tiles that hide each other. */
function seesDoor(world: World, person: Person, index: number): boolean {
  const { grid, barriers } = world;
  const tiles = grid.data.doors[index]?.tiles ?? [];
  return tiles.some((tile) =>
    canSee(grid, barriers, person.x, person.y, centreX(tile, grid.width), centreY(tile, grid.width)),
  );
}

function gapTo(world: World, person: Person, kind: Kind, index: number): number {
  const dx = kind.x(world, index) - person.x;
  const dy = kind.y(world, index) - person.y;
  return dx * dx + dy * dy;
}

/** Someone else, there to be touched, and recognised: a prompt must not tell who a shade is. */
function knows(world: World, person: Person, seat: number): boolean {
  const other = world.people[seat];
  return (
    other !== undefined && seat !== person.seat && isExposed(other) && world.knowledge[person.seat]?.person[seat] === 1
  );
}

function isAhead(world: World, person: Person, seat: number): boolean {
  const other = world.people[seat];
  if (!other) return false;
  const dx = other.x - person.x;
  const dy = other.y - person.y;
  return dx * dirX(person.facing) + dy * dirY(person.facing) >= act.treatCos * Math.sqrt(dx * dx + dy * dy);
}

/** A swap for the same kind would be none, and a caretaker does not take charge of the antenna. */
function mayTake(world: World, person: Person, index: number): boolean {
  const item = world.items[index];
  if (!item || item.gone || item.kind === person.item) return false;
  return item.kind !== "antenna" || person.driver !== "caretaker";
}
