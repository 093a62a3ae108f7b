/**
 * How sure the virus is that the crew lives as the play in force wants it, and what that makes of a strike. A play run on a guess strikes
 * faintly even at those it happens to suit; one run on what the virus knows is the worst there is. So whoever keeps to a habit meets ever
 * harder strikes, and whoever changes it has the virus begin again.
 */
import { PLAYS, type PlayId, POSTURES } from "../../content/ids.ts";
import { horde } from "../../content/secret/odds.ts";
import { plays } from "../../content/secret/plays.ts";
import { playInForce } from "../minds/plays/index.ts";
import type { World } from "../world.ts";

/** Which posture each play is made to break, index of POSTURES; -1 = none. */
const BREAKS = Object.fromEntries(
  PLAYS.map((play) => [play, (POSTURES as readonly (string | null)[]).indexOf(plays[play].hurts)]),
) as Readonly<Record<PlayId, number>>;

/** 0 = the play in force is a guess, 1 = the virus is sure of whom it is made for. */
export function confidence(world: World): number {
  const posture = BREAKS[playInForce(world)];
  if (posture < 0) return 0;
  const { guess, sure } = horde.strike;
  return Math.max(0, Math.min(1, ((world.virus.posture[posture] as number) - guess) / (sure - guess)));
}

/** What lies between the first (on a guess) and the second (when it is sure) at the confidence of now. Asked of every hunter in every tick. */
export function asSure(world: World, range: readonly [guessed: number, known: number]): number {
  return range[0] + (range[1] - range[0]) * confidence(world);
}
