/**
 * What a zombie does with its hands: the wind-up and the blow, the closed door, the locker whose breath it heard. A blow takes 0.4 s to come,
 * so running past is safe; nothing reaches through a wall or a closed door.
 */
import { horde } from "../../content/secret/odds.ts";
import { plays, virus } from "../../content/secret/plays.ts";
import { TICKS_PER_SECOND, ticks } from "../../content/tuning.ts";
import { tileAt } from "../grid.ts";
import { hit } from "../health.ts";
import { playInForce } from "../minds/plays/index.ts";
import { makeNoise } from "../noises.ts";
import { isExposed, isUnmaskedKin } from "../people.ts";
import { canSee } from "../sight.ts";
import { hitDoor } from "../systems/doors.ts";
import { leaveLocker } from "../systems/lockers.ts";
import type { Person, World } from "../world.ts";
import { poseIndex } from "./bodies.ts";
import { asSure } from "./confidence.ts";
import { noteContact } from "./contact.ts";
import { hiveFound } from "./hive.ts";
import { doorBlows, mutationOf } from "./mutants.ts";
import { noteBlow, noteDamage } from "./observed.ts";
import { isInItsElement } from "./orders.ts";
import { face, walk } from "./steering.ts";
import { noteHarm } from "./stress.ts";

const WINDUP_TICKS = ticks(horde.windupS);
const COOLDOWN_TICKS = ticks(horde.biteCooldownS);
const DOOR_TICKS = ticks(horde.doorHitEveryS);
/** A blow still lands this much beyond the reach that began it. */
export const OVERREACH = 1.15;
/** Nearer than this nobody needs to lunge. */
const ARM_M = 0.6;
/** How far ahead a door is felt, metres. */
const FEEL_AHEAD_M = 0.55;
const WINDUP = poseIndex("windup");
const BITE = poseIndex("bite");
const ATTACK_DOOR = poseIndex("attackDoor");

/** Whether zombie `i` may strike `p` now: close, in sight, standing, and no kin. */
function inReach(world: World, i: number, p: Person, reachM: number): boolean {
  const z = world.zombies;
  if (!isExposed(p) || p.health === "down" || isUnmaskedKin(p)) return false;
  const dx = p.x - (z.x[i] as number);
  const dy = p.y - (z.y[i] as number);
  if (dx * dx + dy * dy > reachM * reachM) return false;
  return canSee(world.grid, world.barriers, z.x[i] as number, z.y[i] as number, p.x, p.y);
}

/** Begins a blow at the prey in reach, or at the locker the pack heard; true when its hands are busy this tick. Drivers never strike. */
export function beginBlow(world: World, i: number): boolean {
  const z = world.zombies;
  if ((z.cooldownTicks[i] as number) > 0 || !mutationOf(world, i).bites) return false;
  const prey = world.people[z.target[i] as number];
  const ready = prey
    ? world.tick >= prey.graceUntilTick && inReach(world, i, prey, horde.biteReachM)
    : hidden(world, i) !== undefined;
  if (!ready) return false;
  z.windupTicks[i] = WINDUP_TICKS;
  z.pose[i] = WINDUP;
  return true;
}

/** One tick of a blow under way; it lands on the last one. */
export function continueBlow(world: World, i: number): void {
  const z = world.zombies;
  z.windupTicks[i] = (z.windupTicks[i] as number) - 1;
  z.pose[i] = WINDUP;
  const prey = world.people[z.target[i] as number];
  const seen = prey && world.packs[z.pack[i] as number]?.lastSeen[prey.seat];
  if (seen) face(world, i, seen.x - (z.x[i] as number), seen.y - (z.y[i] as number));
  if (seen && isInItsElement(world, i, prey.seat)) lunge(world, i, seen);
  else stand(world, i);
  if ((z.windupTicks[i] as number) > 0) return;
  z.cooldownTicks[i] = COOLDOWN_TICKS;
  z.pose[i] = BITE;
  if (prey) {
    if (inReach(world, i, prey, horde.biteReachM * OVERREACH)) land(world, i, prey);
    return;
  }
  const found = hidden(world, i);
  if (found) dragOut(world, i, found);
}

/** Goes on after its prey while it winds up: faster than a walk, slower than a run. */
function lunge(world: World, i: number, at: { x: number; y: number }): void {
  const z = world.zombies;
  const dx = at.x - (z.x[i] as number);
  const dy = at.y - (z.y[i] as number);
  const d = Math.sqrt(dx * dx + dy * dy);
  if (d < ARM_M) {
    stand(world, i);
    return;
  }
  z.wishX[i] = dx / d;
  z.wishY[i] = dy / d;
  walk(world, i, asSure(world, horde.strike.lungeMps));
}

function stand({ zombies: z }: World, i: number): void {
  z.vx[i] = 0;
  z.vy[i] = 0;
}

/** Before the round's first contact is over a blow is only a fright. */
function land(world: World, i: number, victim: Person): void {
  const z = world.zombies;
  if (noteContact(world, z.pack[i] as number))
    makeNoise(world, "growl", z.x[i] as number, z.y[i] as number, horde.voice.growlM, -1, false);
  else strike(world, i, victim);
}

/** A blow that counts: what it did is what the play in force is paid for, in full only where the play had a part in it. */
function strike(world: World, i: number, victim: Person): void {
  const { health } = victim;
  const { down, hit: hurt, byTheWay } = virus.harm;
  const play = playInForce(world);
  const inElement = isInItsElement(world, i, victim.seat);
  // Where the play had made its strike ready, one hit is safe from the next blow for less time, and more likely bitten.
  const { graceS, strike } = horde;
  if (inElement) hit(world, victim, i, graceS * asSure(world, [1, plays[play].respite]), asSure(world, strike.bite));
  else hit(world, victim, i);
  if (victim.health === health) return;
  const share = inElement || play === "swarm" ? 1 : byTheWay;
  noteDamage(world, victim.seat, share * (victim.health === "down" ? down : hurt));
}

/** The person in the locker this zombie's pack heard breathe, when it is within reach. */
function hidden(world: World, i: number): Person | undefined {
  const z = world.zombies;
  const heard = world.packs[z.pack[i] as number]?.heard;
  if (!heard || heard.locker < 0 || heard.tick < 0) return undefined;
  const seat = world.lockers[heard.locker] ?? -1;
  const dx = heard.x - (z.x[i] as number);
  const dy = heard.y - (z.y[i] as number);
  if (seat < 0 || dx * dx + dy * dy > horde.lockerReachM * horde.lockerReachM) return undefined;
  const p = world.people[seat];
  return p && !isUnmaskedKin(p) ? p : undefined;
}

function dragOut(world: World, i: number, victim: Person): void {
  const z = world.zombies;
  const pack = world.packs[z.pack[i] as number];
  if (pack) pack.heard.locker = -1;
  leaveLocker(world, victim);
  noteHarm(world, victim.seat, "grabbed");
  hiveFound(world, victim.seat);
  noteDamage(world, victim.seat, virus.harm.found);
  land(world, i, victim);
}

/** Strikes a closed door that stands where zombie `i` wants to go; true when there is one. Gates are left alone: they are fences. */
export function strikeDoor(world: World, i: number): boolean {
  const z = world.zombies;
  const dx = z.wishX[i] as number;
  const dy = z.wishY[i] as number;
  const tile = tileAt(world.grid, (z.x[i] as number) + dx * FEEL_AHEAD_M, (z.y[i] as number) + dy * FEEL_AHEAD_M);
  const door = world.grid.door[tile] ?? -1;
  if (door < 0 || world.barriers[tile] !== 1) return false;
  z.pose[i] = ATTACK_DOOR;
  face(world, i, dx, dy);
  if ((z.cooldownTicks[i] as number) > 0) return true;
  z.cooldownTicks[i] = DOOR_TICKS;
  const struck = world.doors[door];
  if (!struck) return true;
  noteBlow(world, struck.barricade > 0);
  hitDoor(world, door, tile, doorBlows(world, i, struck));
  return true;
}

/** Whether zombie `i` still shows the bite it has just made. */
export function isBiting(world: World, i: number): boolean {
  return (
    (world.zombies.cooldownTicks[i] as number) > COOLDOWN_TICKS - TICKS_PER_SECOND / 4 && world.zombies.pose[i] === BITE
  );
}
