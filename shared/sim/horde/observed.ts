/**
 * What the horde takes note of for the virus: how people who are seen go about and how long they stand firm, blows on doors, decoys, contact
 * and harm. Where anybody is stands in `hive.ts`.
 */
import { hive as tuning, virus } from "../../content/secret/plays.ts";
import { fear, ticks } from "../../content/tuning.ts";
import { noteStay } from "../minds/virus/routes.ts";
import { within } from "../people.ts";
import type { Pack, World } from "../world.ts";
import { FRESH_TICKS, isGone, isInView, seemsAlone, TOGETHER_TICKS } from "./hive.ts";

/** Two within this are near each other. */
const NEAR_M = 6;
/** Springs of one pack within this are one strike. */
const STRIKE_TICKS = ticks(10);

/** A zombie has struck a shut door, and felt whether it is barricaded. */
export function noteBlow(world: World, barred: boolean): void {
  world.hive.observed.doorBlows++;
  if (barred) world.hive.observed.barredBlows++;
}

/** Harm done to a seat, in points of `virus.harm`: what a play is paid for. */
export function noteDamage(world: World, seat: number, amount: number): void {
  world.hive.harm.push({ tick: world.tick, seat, amount });
}

/** One of a pack springs at prey that its play is made for: the play fits this crew. Once per pack and strike. */
export function noteSpring(world: World, pack: Pack, seat: number): void {
  if (pack.sprungTick < 0 || world.tick - pack.sprungTick > STRIKE_TICKS) noteDamage(world, seat, virus.harm.sprung);
  pack.sprungTick = world.tick;
}

/** A pack turned to a noisemaker; later, it got there and met nobody. */
export function noteDecoy(world: World, wasted: boolean): void {
  if (wasted) world.hive.observed.decoysWasted++;
  else world.hive.observed.decoys++;
}

/** Some zombie had prey within arm's length for a second. */
export function noteContactSecond(world: World): void {
  world.hive.observed.contactS++;
}

/** Counts what the last second brought, for the virus. */
export function observeSecond(world: World): void {
  const { hive } = world;
  const o = hive.observed;
  for (let seat = 0; seat < hive.seen.length; seat++) {
    const seen = hive.seen[seat];
    if (!seen || isGone(hive, seat) || world.people[seat]?.exiled) continue;
    o.seatS++;
    const sensed = hive.sensedTick[seat] as number;
    if (sensed < 0 || world.tick - sensed >= FRESH_TICKS) o.unsensed++;
    if (!isInView(world, seat)) continue;
    o.seen++;
    seen.alone = seemsAlone(hive, seat, fear.aloneM);
    const still = seen.gait === "still";
    if (seen.gait === "run") o.running++;
    if (still) o.still++;
    if (seen.light) o.lit++;
    if (seen.alone) o.alone++;
    hive.stillS[seat] = still
      ? (hive.stillS[seat] as number) + 1
      : (hive.stillS[seat] as number) * tuning.stillKeepsPerS;
    noteStay(world, seat, seen.room, 1);
    for (let s = 0; s < seat; s++) {
      const other = hive.seen[s];
      if (!other || other.tick < 0 || world.tick - other.tick > TOGETHER_TICKS || isGone(hive, s)) continue;
      o.pairs++;
      if (!within(seen, other, NEAR_M)) continue;
      o.near++;
      o.company += 2;
    }
  }
}
