/**
 * The vote at the fire: who may cast, what counts, and what a set of ballots decides. `tally` is pure and knows no role; nothing about a
 * ballot leaves this file before the close but to the one who cast it. Never: a lock-up or an exile that fewer than half of the living asked for.
 */
import type { BallotAct, Refusal } from "../../content/ids.ts";
import { huddle as rules, ticks } from "../../content/tuning.ts";
import { isInside } from "../people.ts";
import type { Ballot, HuddleResult, Person, World } from "../world.ts";

export interface Vote {
  readonly seat: number;
  /** -1 with "nobody". */
  readonly face: number;
  readonly act: BallotAct;
}

export interface TallyRules {
  /** Size of the quorum; votes of the dead come on top of it, never into it. */
  readonly living: number;
  /** Before its time exile counts as confinement. */
  readonly exileOpen: boolean;
  /** A seat that may be confined but not exiled, -1 = none. */
  readonly spared: number;
  readonly kitCarried: boolean;
}

export interface Verdict {
  readonly act: BallotAct;
  readonly face: number;
}

const NOBODY: Verdict = { act: "nobody", face: -1 };

/**
 * What the ballots decide, mildest last: exile when more than half of the living name one face for it; else confinement when exile and
 * confinement together do; else a test when that face leads outright, somebody asked for it and a kit is carried; else nobody. Ties are nobody.
 */
export function tally(votes: readonly Vote[], { living, exileOpen, spared, kitCarried }: TallyRules): Verdict {
  const exile = new Map<number, number>();
  const confine = new Map<number, number>();
  const named = new Map<number, number>();
  const tested = new Set<number>();
  const count = (of: Map<number, number>, face: number) => of.set(face, (of.get(face) ?? 0) + 1);
  for (const { face, act } of votes) {
    if (act === "nobody" || face < 0) continue;
    count(named, face);
    if (act === "test") tested.add(face);
    else count(confine, face);
    if (act === "exile" && exileOpen && face !== spared) count(exile, face);
  }
  const most = (of: Map<number, number>, face: number) => (of.get(face) ?? 0) * 2 > living;
  const exiled = leader(exile);
  if (exiled >= 0 && most(exile, exiled)) return { act: "exile", face: exiled };
  const confined = leader(confine);
  if (confined >= 0 && most(confine, confined)) return { act: "confine", face: confined };
  const suspect = leader(named);
  if (suspect >= 0 && tested.has(suspect) && kitCarried) return { act: "test", face: suspect };
  return NOBODY;
}

/** The face with strictly the most, -1 on a tie or with none. */
function leader(counts: ReadonlyMap<number, number>): number {
  let face = -1;
  let best = 0;
  for (const [f, n] of counts) {
    if (n === best) face = -1;
    if (n <= best) continue;
    face = f;
    best = n;
  }
  return face;
}

/** The living at the table who count: a caretaker plays on in the field, but never votes and is no part of the quorum. */
export function voters(world: World): Person[] {
  return world.people.filter((p) => isInside(p) && p.driver !== "caretaker");
}

/** Three or fewer only talk. */
export function votingOpen(world: World): boolean {
  return voters(world).length >= rules.minLivingForExile;
}

/** Enough living, and late enough, for exile. */
export function mayExile(world: World): boolean {
  return votingOpen(world) && world.runTicks >= ticks(rules.noExileBeforeS * world.scenario.profile.paceFactor);
}

/** Whether this person's ballot would count now: the living inside, and the lost once a round. */
export function mayVote(world: World, p: Person): boolean {
  return votingOpen(world) && (isVoter(p) || hasLastVote(world, p));
}

function isVoter(p: Person): boolean {
  return isInside(p) && p.driver !== "caretaker";
}

function hasLastVote(world: World, p: Person): boolean {
  return p.fate === "lost" && p.driver === "human" && world.lastVoteUsed[p.seat] === 0;
}

/** Puts a ballot in, or another in its place until it is locked. A face must be someone else who is inside. */
export function castBallot(world: World, p: Person, face: number, act: BallotAct): Refusal | null {
  const ballot = openBallot(world, p);
  if (typeof ballot === "string") return ballot;
  if (!mayVote(world, p)) return "state";
  if (act === "nobody") {
    ballot.face = -1;
    ballot.act = "nobody";
    return null;
  }
  const accused = world.people[face];
  if (!accused || face === p.seat || !isInside(accused)) return "target";
  ballot.face = face;
  ballot.act = act;
  return null;
}

/** Locks the ballot; without a vote to cast it says "I am done talking". */
export function lockBallot(world: World, p: Person): Refusal | null {
  const ballot = openBallot(world, p);
  if (typeof ballot === "string") return ballot;
  if (!isVoter(p) && !hasLastVote(world, p)) return "state";
  ballot.locked = true;
  return null;
}

function openBallot(world: World, p: Person): Ballot | Refusal {
  const huddle = world.huddle;
  const ballot = huddle?.ballots[p.seat];
  if (!huddle || !ballot || huddle.stage !== "talk") return "phase";
  return ballot.locked ? "state" : ballot;
}

/** Whether nobody at the table is still deciding. */
export function allLocked(world: World): boolean {
  const at = voters(world);
  return at.length > 0 && at.every((p) => world.huddle?.ballots[p.seat]?.locked === true);
}

/** Closes the ballot: the verdict, the votes for the reveal (none when anonymous) and the sums. Spends the last votes of the dead. */
export function closeBallot(world: World): HuddleResult {
  const votes = countedVotes(world);
  const verdict = votingOpen(world)
    ? tally(votes, {
        living: voters(world).length,
        exileOpen: mayExile(world),
        spared: loneNewcomer(world),
        kitCarried: kitCarrier(world) >= 0,
      })
    : NOBODY;
  for (const { seat, act } of votes)
    if (act !== "nobody" && world.people[seat]?.fate === "lost") world.lastVoteUsed[seat] = 1;
  return { ...verdict, votes: world.scenario.anonymousVotes ? [] : votes, counts: sums(votes) };
}

function countedVotes(world: World): Vote[] {
  const votes: Vote[] = [];
  for (const p of world.people) {
    const ballot = world.huddle?.ballots[p.seat];
    if (!ballot || !mayVote(world, p)) continue;
    if (p.fate === "lost" && ballot.act === "nobody") continue;
    votes.push({ seat: p.seat, face: ballot.face, act: ballot.act });
  }
  return votes;
}

function sums(votes: readonly Vote[]): HuddleResult["counts"] {
  const counts: HuddleResult["counts"] = [];
  for (const { face, act } of votes) {
    const same = counts.find((c) => c.face === face && c.act === act);
    if (same) same.votes++;
    else counts.push({ face, act, votes: 1 });
  }
  return counts.sort((a, b) => b.votes - a.votes || a.face - b.face);
}

/** Seat of the living person inside who carries the test kit, -1 = nobody. */
export function kitCarrier(world: World): number {
  return world.people.find((p) => isInside(p) && p.item === "kit")?.seat ?? -1;
}

/** The only person among bots, in a first round: the machines do not put a newcomer out. */
function loneNewcomer(world: World): number {
  const humans = world.people.filter((p) => p.driver === "human");
  const only = humans.length === 1 ? humans[0] : undefined;
  return only && world.scenario.seats[only.seat]?.roundsSince === 0 ? only.seat : -1;
}

/** Of bots, at most this many may vote to exile the same face: half of a majority when two or more people play. */
export function botExileCap(world: World): number {
  const living = voters(world).length;
  const people = world.people.filter((p) => p.driver === "human" && isInside(p)).length;
  return people < 2 ? living : Math.floor((Math.floor(living / 2) + 1) / 2);
}
