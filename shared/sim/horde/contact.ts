/**
 * The first contact: within the round's first minute somebody meets a pack, and it is a fright and no more. Until then blows are withheld,
 * and a pack that has been met draws back.
 */
import { director, horde } from "../../content/secret/odds.ts";
import { TICKS_PER_SECOND } from "../../content/tuning.ts";
import { makeNoise } from "../noises.ts";
import { isPlaying, livingInside } from "../people.ts";
import { pick } from "../rng.ts";
import { canSee } from "../sight.ts";
import type { World } from "../world.ts";
import { sendAway } from "./leaving.ts";
import { aliveCount, isPressing, paced } from "./numbers.ts";
import { bringNear, hintAtNearest } from "./spawn.ts";

/** A pack that meets somebody this near has made the first contact. */
const CONTACT_M = 8;
/** Share of `firstContactS` after which a pack is sent, and after which one is brought near. */
const SEND_AT = 0.4;
const BRING_AT = 0.7;

/** The first blow or sight of the round is a fright: true while blows are withheld. Also called for each blow that would land. */
export function noteContact(world: World, pack: number): boolean {
  const d = world.director;
  if (d.firstContact) return world.tick < d.harmlessUntilTick;
  d.firstContact = true;
  d.harmlessUntilTick = world.tick + paced(world, director.drawBackS);
  sendAway(world, pack);
  return true;
}

/** Until somebody has met one: a pack is sent to the crew's room, and if none is about, one is brought. */
export function watchContact(world: World): void {
  if (world.director.firstContact) {
    drawBackOver(world);
    return;
  }
  const z = world.zombies;
  for (let i = 0; i < z.capacity; i++) {
    if (z.alive[i] !== 1 || !meetsSomebody(world, z.x[i] as number, z.y[i] as number)) continue;
    makeNoise(world, "growl", z.x[i] as number, z.y[i] as number, horde.voice.growlM, -1, false);
    noteContact(world, z.pack[i] as number);
    return;
  }
  const due = paced(world, director.firstContactS);
  if (world.runTicks < due * SEND_AT) return;
  const inside = livingInside(world);
  if (inside.length === 0) return;
  const late = world.runTicks - due * BRING_AT;
  if (aliveCount(world) === 0 || (late >= 0 && late < TICKS_PER_SECOND)) {
    bringNear(world, pick(world.streams.director, inside), horde.packMin);
  }
  for (let k = 0; k < world.packs.length; k++) {
    const pack = world.packs[k];
    if (pack?.alive && pack.leader >= 0)
      hintAtNearest(world, k, z.x[pack.leader] as number, z.y[pack.leader] as number, "go");
  }
}

/** Whether the crew has its hands full: hunters close to half of those on their feet, or half of those inside down. */
export function isUnderThreat(world: World): boolean {
  const inside = livingInside(world);
  const standing = inside.filter((p) => p.health !== "down");
  if ((inside.length - standing.length) * 2 >= inside.length) return true;
  return standing.filter((p) => isPressed(world, p.seat)).length * 2 >= standing.length;
}

/** Whether somebody hunted by a zombie within `threatM` of it. */
function isPressed(world: World, seat: number): boolean {
  const z = world.zombies;
  const p = world.people[seat];
  if (!p) return false;
  for (let i = 0; i < z.capacity; i++) {
    if (z.alive[i] !== 1 || z.target[i] !== seat) continue;
    const dx = (z.x[i] as number) - p.x;
    const dy = (z.y[i] as number) - p.y;
    if (dx * dx + dy * dy <= director.threatM * director.threatM) return true;
  }
  return false;
}

function meetsSomebody(world: World, x: number, y: number): boolean {
  for (const p of world.people) {
    if (!isPlaying(p) || p.locker >= 0) continue;
    const dx = p.x - x;
    const dy = p.y - y;
    if (dx * dx + dy * dy <= CONTACT_M * CONTACT_M && canSee(world.grid, world.barriers, p.x, p.y, x, y)) return true;
  }
  return false;
}

/** When the first fright is over, the pack that gave it hunts like any other, if this is a time to hunt; else it is on its way out. */
function drawBackOver(world: World): void {
  if (!isPressing(world)) return;
  const since = world.tick - world.director.harmlessUntilTick;
  if (since < 0 || since >= TICKS_PER_SECOND) return;
  for (const pack of world.packs) if (pack.order === "withdraw") pack.order = "search";
}
