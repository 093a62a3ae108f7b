/**
 * Bodies: hurt, bitten, down, lifted, cured, lost. Every change of health and every death of the round goes through here, so that its sound,
 * its witnesses, its deed and its toll on others are never forgotten.
 */
import type { LossCause } from "../content/ids.ts";
import { biteOdds, conscience, horde } from "../content/secret/odds.ts";
import { act, bite, fear, heard, ticks } from "../content/tuning.ts";
import { addConscience } from "./conscience.ts";
import { record } from "./deeds.ts";
import { showPose } from "./hands.ts";
import { makeNoise } from "./noises.ts";
import { isPlaying } from "./people.ts";
import { noteSeen } from "./perceived.ts";
import { between, chance } from "./rng.ts";
import { noteHarm } from "./systems/director.ts";
import { blameShutOut } from "./systems/doors.ts";
import { dropItem } from "./systems/items.ts";
import { leaveLocker } from "./systems/lockers.ts";
import type { Person, World } from "./world.ts";

export { dropItem };

const FEAR_MAX = 100;

/** A zombie's blow: well, hurt, down; `bites` of them (0..1) are bites too. Nothing lands on the gone, the down, or within `graceS` of the last. */
export function hit(
  world: World,
  victim: Person,
  zombie: number,
  graceS: number = horde.graceS,
  bites: number = biteOdds.perHit,
): void {
  if (!canBeStruck(world, victim)) return;
  // Drawn for everyone alike, so that the stream tells nothing of who was bitten before.
  if (chance(world.streams.bite, bites)) infect(world, victim, -1);
  makeNoise(world, "bite", victim.x, victim.y, heard.biteM, victim.seat);
  blameCall(world, victim, zombie);
  strike(world, victim, graceS);
}

/** A blow that is no bite (a feral friend's, and the blunt half of a zombie's): well, hurt, down. Same immunities as `hit`. */
export function strike(world: World, victim: Person, graceS: number = horde.graceS): void {
  if (!canBeStruck(world, victim)) return;
  leaveLocker(world, victim);
  victim.graceUntilTick = world.tick + ticks(graceS);
  victim.task = null;
  noteSeen(world, "sawHurt", victim);
  blameShutOut(world, victim);
  if (victim.health === "hurt") {
    goDown(world, victim);
    noteHarm(world, victim.seat, "grabbed");
    return;
  }
  victim.health = "hurt";
  showPose(world, victim, "hurt", act.hurtPoseS);
  noteHarm(world, victim.seat, "hit");
}

function canBeStruck(world: World, victim: Person): boolean {
  return isPlaying(victim) && victim.health !== "down" && world.tick >= victim.graceUntilTick;
}

/** Starts the 90 s; told 10-25 s later. `bySeat` fed, -1 = a zombie. Who is bitten already keeps the earlier clock. */
export function infect(world: World, victim: Person, bySeat: number): void {
  const toldS = between(world.streams.bite, bite.toldAfterMinS, bite.toldAfterMaxS);
  if (victim.biteTick >= 0 || !isPlaying(victim)) return;
  victim.biteTick = world.tick;
  victim.turnTick = world.tick + ticks(bite.turnS);
  victim.toldTick = world.tick + ticks(toldS);
  victim.biteBy = bySeat;
  record(world, "bitten", victim.seat, bySeat);
}

/** The suppressant: the clock stops for good. `by` gave it (itself, or a friend, whose doing it then is). */
export function cure(world: World, victim: Person, by: Person): void {
  if (victim.biteTick < 0) return;
  victim.biteTick = -1;
  victim.turnTick = -1;
  victim.toldTick = -1;
  victim.biteBy = -1;
  record(world, "suppressed", victim.seat, by.seat);
  if (by.seat === victim.seat) return;
  record(world, "save", by.seat, victim.seat);
  addConscience(by, conscience.save);
}

/** The bandage: hurt becomes well. */
export function bandage(person: Person): void {
  if (person.health === "hurt") person.health = "well";
}

/** Down: crawling, bleeding for 25 s of clock, heard from afar. */
export function goDown(world: World, person: Person): void {
  if (!isPlaying(person) || person.health === "down") return;
  leaveLocker(world, person);
  person.health = "down";
  person.bleedTicks = ticks(act.bleedOutS);
  person.task = null;
  person.pose = "down";
  makeNoise(world, "scream", person.x, person.y, heard.screamM, person.seat);
}

/** Up again, hurt. `by` pulled; a blow cannot land for a moment. */
export function lift(world: World, person: Person, by: Person): void {
  if (!isPlaying(person) || person.health !== "down") return;
  person.health = "hurt";
  person.bleedTicks = 0;
  person.graceUntilTick = world.tick + ticks(horde.graceS);
  makeNoise(world, "lift", person.x, person.y, heard.liftM, by.seat);
  record(world, "lift", by.seat, person.seat);
  noteSeen(world, "sawLift", by, person.seat);
  addConscience(by, conscience.save);
}

/**
 * Out of the round, lost. What it carried falls; who bled leaves a body and who turned a badge; those who see it are shaken.
 * Lost by the clock or by leaving leaves nothing to be found.
 */
export function lose(world: World, person: Person, cause: LossCause): void {
  if (!isPlaying(person)) return;
  leaveLocker(world, person);
  dropItem(world, person);
  person.fate = "lost";
  person.lossCause = cause;
  person.fateTick = world.tick;
  person.task = null;
  person.light = false;
  person.bleedTicks = 0;
  person.context = { verb: "none", target: -1 };
  record(world, cause === "turned" ? "turned" : "died", person.seat);
  if (cause !== "bled" && cause !== "turned") return;
  const kind = cause === "turned" ? "badge" : "body";
  world.corpses.push({ seat: person.seat, kind, x: person.x, y: person.y, tick: world.tick, reported: false });
  for (const witness of world.people) {
    if (!isPlaying(witness) || world.knowledge[witness.seat]?.person[person.seat] !== 1) continue;
    witness.fear = Math.min(FEAR_MAX, witness.fear + fear.deathSeen);
    noteHarm(world, witness.seat, "allyLost");
  }
}

/** A pack that the half-bie called has hit someone: its doing, once per call. */
function blameCall(world: World, victim: Person, zombie: number): void {
  const pack = world.packs[world.zombies.pack[zombie] ?? -1];
  if (!pack || pack.calledBy < 0 || pack.calledUntilTick < world.tick || pack.calledBy === victim.seat) return;
  const caller = world.people[pack.calledBy];
  pack.calledBy = -1;
  if (!caller) return;
  record(world, "callHit", caller.seat, victim.seat);
  addConscience(caller, conscience.callHit);
}
