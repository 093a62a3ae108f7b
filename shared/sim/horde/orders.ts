/** Questions about what a pack is doing, and how hard the play lets it hunt, asked by senses and packs alike. Pure reads. */
import { horde } from "../../content/secret/odds.ts";
import { plays } from "../../content/secret/plays.ts";
import { ticks } from "../../content/tuning.ts";
import { playInForce } from "../minds/plays/index.ts";
import type { Pack, World } from "../world.ts";
import { isPressing } from "./numbers.ts";

/** No play lets more than this share of all hunt at once. */
const MOST_HUNT = 2 / 3;
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

export function isWaiting(pack: Pack): boolean {
  return pack.order === "hold" || pack.order === "stage" || pack.order === "shadow";
}
