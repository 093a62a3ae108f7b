/** Questions about what a pack is doing, asked by senses and packs alike. Pure reads. */
import type { Pack } from "../world.ts";

/** A room that probably holds more people than this is no loner's. */
export const LONER_ROOM = 1.6;

/** Standing or going somewhere to wait, as its play wants it: it breaks cover only for prey that comes near. */
export function isLyingInWait(pack: Pack): boolean {
  return isWaiting(pack) && pack.assignment?.order === pack.order;
}

export function isWaiting(pack: Pack): boolean {
  return pack.order === "hold" || pack.order === "stage" || pack.order === "shadow";
}
