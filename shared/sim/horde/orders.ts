/** Questions about what a pack is doing, and how hard the play lets it hunt, asked by senses and packs alike. Pure reads. */
import { horde } from "../../content/secret/odds.ts";
import { orders, plays } from "../../content/secret/plays.ts";
import { ticks } from "../../content/tuning.ts";
import { playInForce } from "../minds/plays/index.ts";
import type { Assignment, Pack, World } from "../world.ts";
import { seemsAlone } from "./hive.ts";
import { isPressing } from "./numbers.ts";

/** No play lets more than this share of all hunt at once. */
const MOST_HUNT = 2 / 3;
const COMPANY_TICKS = ticks(orders.loners.companyS);
/** A room that probably holds more people than this is no loner's. */
export const LONER_ROOM = 2.2;

/** How long prey out of sight is kept after, ticks. */
export function pursuitTicks(world: World): number {
  const seconds = isPressing(world) ? horde.loseS : horde.calmLoseS;
  const play = plays[playInForce(world)];
  return ticks(seconds * (world.hive.stage.charged ? play.striking : play.pursuit));
}

/** The share of all that may hunt at once, 0..1: never more than the horde's own most. */
export function huntingShare(world: World): number {
  const share = isPressing(world) ? horde.huntingShare : horde.calmHuntingShare;
  const play = plays[playInForce(world)];
  return Math.min(MOST_HUNT, share * (world.hive.stage.charged ? play.striking : play.hunters));
}

/** Standing or going somewhere to wait, as its play wants it: it breaks cover only for prey that comes near. */
export function isLyingInWait(pack: Pack): boolean {
  return isWaiting(pack) && pack.assignment?.order === pack.order;
}

/** Whether zombie `i` springs at its prey, or has it as its play wants it. Else it runs and strikes only as well as the play can afford. */
export function isInItsElement(world: World, i: number, prey: number): boolean {
  const z = world.zombies;
  const play = world.packs[z.pack[i] as number]?.assignment;
  if (!play) return false;
  if (play.burstMps > 0 && world.tick < (z.burstUntilTick[i] as number)) return true;
  // A charge goes on; any other strike has spent its strength with the spring.
  return play.order === "rush" && suits(world, play, prey);
}

/** Whether a seat is prey to those after loners: found going about on its own, as far as they saw. */
export function isStray(world: World, seat: number): boolean {
  return world.hive.seen[seat]?.found === "about" && isLoner(world, seat);
}

/** Whether a seat was alone for some time, as far as they saw. */
export function isLoner(world: World, seat: number): boolean {
  return seemsAlone(world.hive, seat, orders.loners.companyM, COMPANY_TICKS);
}

/**
 * What each play is made for: one who came running into those who wait, those charged, one found lying low, one found about alone. As it
 * was found, so it is hunted until it gets out of sight.
 */
export function suits(world: World, play: Assignment, prey: number): boolean {
  const { stage } = world.hive;
  const found = world.hive.seen[prey]?.found;
  if (play.order === "hold") return found === "running";
  if (play.order === "rush") return stage.charged && (stage.play !== "encircle" || isInTheRing(world, prey));
  if (play.thorough) return found === "low" && isLoner(world, prey);
  return play.lonersOnly && isStray(world, prey);
}

/** A ring is drawn around company that stays: whoever runs through, or broke out of it alone, has little to fear. */
function isInTheRing(world: World, prey: number): boolean {
  return world.hive.seen[prey]?.found !== "running" && !isLoner(world, prey);
}

export function isWaiting(pack: Pack): boolean {
  return pack.order === "hold" || pack.order === "stage" || pack.order === "shadow";
}
