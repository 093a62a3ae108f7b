/**
 * The fire: the world freezes where it stands, people look at evidence, talk and vote, and it goes on as if no time had passed. Stages are
 * evidence, talk, result. Never breaks: every clock of the field stands still meanwhile (`shiftClocks`, the one place that knows them all).
 */
import { FATES, type HuddleReason, type Refusal } from "../../content/ids.ts";
import { evidence as evidenceRules, hunger } from "../../content/secret/odds.ts";
import { huddle as rules, ticks } from "../../content/tuning.ts";
import { record } from "../deeds.ts";
import { drawEvidence } from "../evidence.ts";
import { confine, exile } from "../exile.ts";
import { addHunger } from "../hunger.ts";
import { bucket, isConfined, isInside, isStanding, livingInside } from "../people.ts";
import { chance } from "../rng.ts";
import type { Huddle, HuddleResult, Person, World } from "../world.ts";
import { allLocked, closeBallot, kitCarrier } from "./ballots.ts";
import { hunterWithin, scatterAround, shiftHunters } from "./horde.ts";

/**
 * Whether this person may call everyone to the fire now; null, or why not. The bell waits for the first 45 s to pass and for the hunters to be
 * away, and each person rings once; a body needs neither.
 */
export function mayCallHuddle(world: World, p: Person, reason: "bell" | "body"): Refusal | null {
  if (world.phase !== "outbreak") return "phase";
  if (!isInside(p) || !isStanding(p) || isConfined(world, p) || world.huddles >= rules.maxPerRound) return "state";
  if (reason === "body") return null;
  if (p.bellRung) return "rate";
  if (world.runTicks < ticks(rules.notBeforeS * world.scenario.profile.paceFactor)) return "phase";
  return hunterWithin(world, p.x, p.y, rules.bellSafeM) ? "range" : null;
}

/**
 * Freezes the world and opens the huddle. `caller` is a seat, -1 = Command; `body` the seat whose body was found, -1 = none. All losses become
 * known. The rest of this tick still runs.
 */
export function startHuddle(world: World, reason: HuddleReason, caller: number, body: number): void {
  if (world.phase !== "outbreak") return;
  const ringer = world.people[caller];
  if (reason === "bell" && ringer) ringer.bellRung = true;
  for (const corpse of world.corpses) if (corpse.seat === body) corpse.reported = true;
  for (const p of world.people) {
    p.sayReadyTick = world.tick;
    if (p.fate !== "inside") for (const known of world.knowledge) known.knownGone[p.seat] = FATES.indexOf(p.fate);
  }
  world.huddles++;
  world.phase = "huddle";
  world.huddle = {
    reason,
    caller,
    body,
    startTick: world.tick,
    stage: "evidence",
    stageEndTick: world.tick + stageTicks(world, rules.evidenceS),
    evidence: drawEvidence(
      {
        perceived: world.perceived,
        sinceTick: world.lastHuddleEndTick,
        living: livingInside(world).map((p) => p.seat),
      },
      world.streams.evidence,
    ),
    cards: world.slid,
    ballots: world.people.map(() => ({ face: -1, act: "nobody", locked: false })),
    allLockedTick: -1,
    floor: -1,
    floorEndTick: -1,
    floorTurns: 0,
    result: null,
    test: null,
  };
  world.slid = [];
  record(world, "huddle", caller, body);
}

function stageTicks(world: World, seconds: number): number {
  return ticks(seconds * world.scenario.profile.huddleFactor);
}

export function huddleSystem(world: World): void {
  const huddle = world.huddle;
  if (world.phase !== "huddle" || !huddle) return;
  if (world.tick > huddle.startTick) silence(world);
  const timeIsUp = world.tick >= huddle.stageEndTick;
  switch (huddle.stage) {
    case "evidence":
      if (timeIsUp) beginTalk(world, huddle);
      return;
    case "talk":
      passFloor(world, huddle);
      if (timeIsUp || readyToClose(world, huddle)) beginResult(world, huddle);
      return;
    case "result":
      if (timeIsUp) resume(world, huddle);
      return;
  }
}

/** At the fire nothing of the field is heard; the sounds of the last tick would else be heard in every one. */
function silence(world: World): void {
  for (const known of world.knowledge) known.heard.length = 0;
}

function beginTalk(world: World, huddle: Huddle): void {
  huddle.stage = "talk";
  huddle.stageEndTick = world.tick + stageTicks(world, rules.talkS[bucket(livingInside(world).length)] as number);
  passFloor(world, huddle);
}

/** The caller speaks first, then the one whom evidence and cards name most may answer, then anyone. Command's calls have no caller. */
function passFloor(world: World, huddle: Huddle): void {
  if (world.tick < huddle.floorEndTick) return;
  const next = huddle.floorTurns === 0 ? huddle.caller : huddle.floorTurns === 1 ? mostNamed(world, huddle) : -1;
  if (huddle.floorTurns <= 1) huddle.floorTurns++;
  huddle.floor = next === huddle.floor ? -1 : next;
  huddle.floorEndTick = huddle.floor < 0 ? -1 : world.tick + stageTicks(world, rules.floorS);
}

/** The living seat that evidence and others' cards name most; ties go to the lower seat, -1 when nobody is named. */
function mostNamed(world: World, huddle: Huddle): number {
  let most = -1;
  let times = 0;
  for (const { seat } of livingInside(world)) {
    const named = huddle.evidence.filter((e) => e.who === seat).length + cardsAgainst(huddle, seat);
    if (named > times) {
      most = seat;
      times = named;
    }
  }
  return most;
}

function cardsAgainst(huddle: Huddle, seat: number): number {
  return huddle.cards.filter((c) => c.who === seat && c.seat !== seat && c.fact !== "foundBody" && c.fact !== "trust")
    .length;
}

/** Three seconds after the last has locked. */
function readyToClose(world: World, huddle: Huddle): boolean {
  if (!allLocked(world)) huddle.allLockedTick = -1;
  else if (huddle.allLockedTick < 0) huddle.allLockedTick = world.tick;
  return huddle.allLockedTick >= 0 && world.tick >= huddle.allLockedTick + stageTicks(world, rules.closeAfterLockedS);
}

function beginResult(world: World, huddle: Huddle): void {
  huddle.result = closeBallot(world);
  huddle.stage = "result";
  huddle.stageEndTick = world.tick + stageTicks(world, rules.resultS);
  if (huddle.result.act === "test") testFace(world, huddle, huddle.result.face);
}

/** The kit tells its carrier, and it alone, whether a face carries the virus in any way. It errs one time in ten. */
function testFace(world: World, huddle: Huddle, face: number): void {
  const carrier = kitCarrier(world);
  const p = world.people[face];
  if (carrier < 0 || !p) return;
  const right = chance(world.streams.test, evidenceRules.testAccuracy);
  const infected = p.role === "halfbie" || p.biteTick >= 0;
  huddle.test = { carrier, face, infected: right ? infected : !infected };
  record(world, "test", carrier, face);
}

/** Back to where everyone stood: clocks first, then the verdict, then the horde makes room. */
function resume(world: World, huddle: Huddle): void {
  feedSuspicion(world, huddle);
  shiftClocks(world, world.tick - huddle.startTick);
  world.phase = "outbreak";
  world.huddle = null;
  world.lastHuddleEndTick = world.tick;
  if (huddle.result) carryOut(world, huddle.result);
  scatterAround(world, rules.clearWithinM, rules.clearM);
}

function carryOut(world: World, { act, face }: HuddleResult): void {
  const p = world.people[face];
  if (!p || !isInside(p)) return;
  if (act === "confine") confine(world, p);
  else if (act === "exile") exile(world, p);
}

/** Being talked about makes hungry: the most-named, if it is the half-bie. Cards and ballots of others count. */
function feedSuspicion(world: World, huddle: Huddle): void {
  world.named = world.people.map(({ seat }) => {
    return cardsAgainst(huddle, seat) + huddle.ballots.filter((b) => b.face === seat).length;
  });
  const most = Math.max(...world.named);
  for (const p of world.people) if (most > 0 && world.named[p.seat] === most) addHunger(p, hunger.mostNamed);
}

/**
 * Moves every absolute deadline of the field by `by` ticks, as if they had not passed: `...Tick` fields of people, their half-bie state,
 * phase, gate and memory; packs and director have their own (`shiftHunters`). -1 stays "none". Fates, deeds and facts keep their time.
 */
export function shiftClocks(world: World, by: number): void {
  const later = (tick: number) => (tick < 0 ? tick : tick + by);
  world.phaseTick = later(world.phaseTick);
  world.phaseEndTick = later(world.phaseEndTick);
  world.gate.opensTick = later(world.gate.opensTick);
  world.gate.passTick = later(world.gate.passTick);
  for (const p of world.people) {
    p.confinedUntilTick = later(p.confinedUntilTick);
    p.poseUntilTick = later(p.poseUntilTick);
    p.graceUntilTick = later(p.graceUntilTick);
    p.lockerTick = later(p.lockerTick);
    p.shoveReadyTick = later(p.shoveReadyTick);
    p.pingReadyTick = later(p.pingReadyTick);
    p.sayReadyTick = later(p.sayReadyTick);
    p.biteTick = later(p.biteTick);
    p.turnTick = later(p.turnTick);
    p.toldTick = later(p.toldTick);
    p.half.maskChangeTick = later(p.half.maskChangeTick);
    p.half.feralUntilTick = later(p.half.feralUntilTick);
    p.half.feedReadyTick = later(p.half.feedReadyTick);
    p.half.callReadyTick = later(p.half.callReadyTick);
  }
  for (const { lastSeenTick } of world.knowledge) {
    for (let seat = 0; seat < lastSeenTick.length; seat++) lastSeenTick[seat] = later(lastSeenTick[seat] as number);
  }
  shiftHunters(world, by);
}
