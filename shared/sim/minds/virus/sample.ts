/**
 * One sample of the look ahead: people placed by the horde's belief and moved room by room along their learned routes, packs sent as a play
 * would send them, a second at a time; what comes of it is counted as harm. Coarse on purpose: it ranks plays, it does not foretell.
 */
import type { Posture } from "../../../content/ids.ts";
import { hive, virus } from "../../../content/secret/plays.ts";
import type { Assignment } from "../../enemy.ts";
import { chance, type Stream, unit } from "../../rng.ts";
import type { World } from "../../world.ts";
import { type Net, netOf } from "./net.ts";
import { leaveRate, nextRoomShares } from "./routes.ts";

const { ahead, rollout: rules } = virus;
const scentM = hive.fearScentM;
/** A pack of this many counts as one. */
const FULL_PACK = 4;
/** Somebody in no room at all. */
const GONE = -1;

/** What a pack would do, from where, and how many it is. */
export interface PackPlan {
  readonly room: number;
  readonly size: number;
  /** The room of the place it is sent to; a pack that stages goes on to the assignment's room. */
  readonly at: number;
  readonly assignment: Pick<
    Assignment,
    "order" | "room" | "mps" | "doorFactor" | "burstMps" | "lonersOnly" | "thorough"
  >;
}

/** People and packs of one sample. Scratch: filled anew by every sample, never read before. */
interface Person {
  room: number;
  before: number;
  /** Moves with the first person of the sample. */
  follows: boolean;
  engaged: boolean;
}
interface Hunter {
  room: number;
  /** Where it came into its room from, -1 = it began there. */
  from: number;
  goal: number;
  /** Metres still to go to the next room. */
  leftM: number;
  next: number;
  lies: boolean;
  /** Has staged, and goes for its room. */
  strikes: boolean;
  /** Seconds it has stood against a group alone. */
  alone: number;
}
const people: Person[] = [];
const hunters: Hunter[] = [];
let doors = new Float64Array(0);

/** Harm that one sample brings, in arbitrary units. */
export function rollOnce(world: World, posture: Posture, plans: readonly PackPlan[]): number {
  const stream = world.streams.virus;
  const net = netOf(world.grid);
  if (doors.length < net.rooms) doors = new Float64Array(net.rooms);
  doors.fill(posture === "hold" ? 1 : 0);
  samplePeople(world, posture, stream);
  plans.forEach((plan, k) => {
    const hunter = slot(hunters, k, newHunter);
    hunter.room = plan.room;
    hunter.from = -1;
    hunter.goal = plan.at >= 0 ? plan.at : plan.room;
    hunter.next = -1;
    hunter.leftM = 0;
    hunter.strikes = false;
    hunter.alone = 0;
    hunter.lies = plan.assignment.order === "hold" || plan.assignment.order === "shadow";
  });
  let harm = 0;
  for (let second = 0; second < rules.steps; second++) {
    for (let seat = 0; seat < world.people.length; seat++) movePerson(world, net, seat, posture, plans, stream);
    for (let k = 0; k < plans.length; k++) movePack(net, plans, k, second);
    for (let seat = 0; seat < world.people.length; seat++) harm += harmTo(seat, posture, plans);
  }
  return harm;
}

function slot<T>(list: T[], index: number, make: () => T): T {
  let item = list[index];
  if (!item) {
    item = make();
    list[index] = item;
  }
  return item;
}

const newPerson = (): Person => ({ room: GONE, before: -1, follows: false, engaged: false });
const newHunter = (): Hunter => ({
  room: GONE,
  from: -1,
  goal: GONE,
  leftM: 0,
  next: -1,
  lies: false,
  strikes: false,
  alone: 0,
});

/** Where everyone may be, by the horde's belief; those who keep together are put where the first of them is. */
function samplePeople(world: World, posture: Posture, stream: Stream): void {
  const { where, rooms } = world.hive;
  let first: Person | undefined;
  for (const person of people) person.room = GONE;
  for (let seat = 0; seat < world.people.length; seat++) {
    const person = slot(people, seat, newPerson);
    let left = unit(stream);
    person.room = GONE;
    for (let room = 0; room < rooms; room++) {
      const p = where[seat * rooms + room] as number;
      if (p <= 0) continue;
      person.room = room;
      left -= p;
      if (left < 0) break;
    }
    person.before = -1;
    person.engaged = false;
    person.follows = first !== undefined && person.room !== GONE && chance(stream, ahead.together[posture]);
    if (person.follows && first) person.room = first.room;
    else if (person.room !== GONE) first ??= person;
  }
}

function movePerson(
  world: World,
  net: Net,
  seat: number,
  posture: Posture,
  plans: readonly PackPlan[],
  stream: Stream,
): void {
  const person = people[seat] as Person;
  if (person.room === GONE) return;
  if (person.follows) {
    const first = people.find((p) => p.room !== GONE && !p.follows);
    if (first) person.room = first.room;
    return;
  }
  if (person.engaged && posture !== "run") return;
  const leaves = person.engaged
    ? ahead.slips
    : Math.min(0.6, leaveRate(world, seat, person.room) * ahead.moves[posture]);
  if (!chance(stream, leaves)) return;
  let left = unit(stream);
  const shares = nextRoomShares(world, seat, person.before, person.room);
  const start = net.exitStart[person.room] as number;
  for (let e = start; e < (net.exitStart[person.room + 1] as number); e++) {
    const to = net.exitTo[e] as number;
    left -= shares[e - start] as number;
    if (left >= 0) continue;
    // One who flees does not run into arms it can see.
    if (person.engaged && plans.some((_, k) => hunters[k]?.room === to && !hunters[k]?.lies)) return;
    person.before = person.room;
    person.room = to;
    return;
  }
}

/** A second on the way to its goal; where nobody is when it arrives, it goes on to where somebody is next door. */
function movePack(net: Net, plans: readonly PackPlan[], k: number, second: number): void {
  const hunter = hunters[k] as Hunter;
  const { assignment } = plans[k] as PackPlan;
  if (hunter.room === GONE) return;
  if (countIn(hunter.room) > 0 && !(hunter.lies && assignment.order === "shadow")) {
    hunter.lies = assignment.order === "hold";
    hunter.next = -1;
    return;
  }
  if (hunter.room === hunter.goal) {
    const stages = assignment.order === "stage" && !hunter.strikes;
    if (hunter.lies || (stages && second < ahead.stageS)) return;
    hunter.goal = stages ? assignment.room : nextGoal(net, hunter.room, assignment.lonersOnly);
    hunter.strikes = true;
    if (hunter.room === hunter.goal) return;
  }
  if (hunter.next < 0) {
    hunter.next = net.next[hunter.room * net.rooms + hunter.goal] as number;
    if (hunter.next < 0) return;
    hunter.leftM = net.metres[hunter.room * net.rooms + hunter.next] as number;
  }
  hunter.leftM -= assignment.mps;
  if (hunter.leftM > 0) return;
  hunter.from = hunter.room;
  hunter.room = hunter.next;
  hunter.next = -1;
}

/** The room next door that holds most people; for those after loners the nearest with a single one, as far as fear is smelt. */
function nextGoal(net: Net, room: number, lonersOnly: boolean): number {
  let best = room;
  let most = 0;
  if (lonersOnly) {
    for (const person of people) {
      if (person.room === GONE || countIn(person.room) !== 1) continue;
      const metres = net.metres[room * net.rooms + person.room] as number;
      if (metres > scentM || 1 / (1 + metres) <= most) continue;
      most = 1 / (1 + metres);
      best = person.room;
    }
    return best;
  }
  for (let e = net.exitStart[room] as number; e < (net.exitStart[room + 1] as number); e++) {
    const count = countIn(net.exitTo[e] as number);
    if (count <= most) continue;
    most = count;
    best = net.exitTo[e] as number;
  }
  return best;
}

function countIn(room: number): number {
  let count = 0;
  for (const person of people) if (person.room === room) count++;
  return count;
}

/** What the packs in a person's room do to it in a second: nothing while its door holds. */
function harmTo(seat: number, posture: Posture, plans: readonly PackPlan[]): number {
  const person = people[seat] as Person;
  person.engaged = false;
  if (person.room === GONE) return 0;
  // Counted once somebody comes: in most rooms nobody does.
  let company = 0;
  let sides = 0;
  let strength = 0;
  let blows = 0;
  let waited = false;
  let searches = false;
  let hunted = false;
  for (let k = 0; k < plans.length; k++) {
    const hunter = hunters[k] as Hunter;
    if (hunter.room !== person.room) continue;
    const { size, assignment } = plans[k] as PackPlan;
    if (company === 0) company = countIn(person.room);
    if (assignment.lonersOnly && company > 1) continue;
    if (isNewSide(plans, k)) sides++;
    strength += size / FULL_PACK;
    blows += assignment.doorFactor;
    waited ||= hunter.lies && assignment.burstMps > 0;
    searches ||= assignment.thorough;
    hunted ||= assignment.lonersOnly;
  }
  if (company >= 3 && sides === 1) fendOff(plans, person.room, company);
  if (sides === 0) return 0;
  const shut = doors[person.room] as number;
  doors[person.room] = shut - blows / ahead.doorS / company;
  if (shut > 0) return 0;
  person.engaged = true;
  const harm = Math.min(ahead.mostHarm, strength * ahead.packHarm);
  const fended = company >= 3 ? (ahead.fendedOff[Math.min(sides, ahead.fendedOff.length) - 1] as number) : 1;
  if (searches) return harm * fended * ahead.searched[posture];
  if (posture === "run") return harm * (waited ? ahead.ambushed : sides > 1 ? ahead.pincered : ahead.reached.run);
  if (hunted && posture === "split") return harm * ahead.hunted;
  return harm * fended * ahead.reached[posture];
}

/** Packs that come one after the other are driven off one after the other. */
function fendOff(plans: readonly PackPlan[], room: number, company: number): void {
  for (let k = 0; k < plans.length; k++) {
    const hunter = hunters[k] as Hunter;
    if (hunter.room !== room) continue;
    // Asked once for each of the company.
    hunter.alone += 1 / company;
    if (hunter.alone >= ahead.fendS) hunter.room = GONE;
  }
}

/** Whether no pack before this one came into the room from the same side. */
function isNewSide(plans: readonly PackPlan[], k: number): boolean {
  const { room, from } = hunters[k] as Hunter;
  for (let o = 0; o < Math.min(k, plans.length); o++)
    if (hunters[o]?.room === room && hunters[o]?.from === from) return false;
  return true;
}
