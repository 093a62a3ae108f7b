/**
 * How a play is told before it comes: its own sound, from the packs that will run it, loud enough for those it is meant for. The sound
 * comes from the side of the pack, or, of a breach, from the door: never from nowhere, never only from afar.
 */
import type { PlayId } from "../../../content/ids.ts";
import { orders, plays } from "../../../content/secret/plays.ts";
import { takeCensus } from "../../horde/census.ts";
import { makeNoise } from "../../noises.ts";
import type { World } from "../../world.ts";
import { PLAYBOOK } from "./index.ts";
import { survey } from "./survey.ts";

/** Sounds per tell at most: two sides are heard as two sides. */
const VOICES = 3;

/** Sounds the tell of `play` as its packs would stand to run it now. Returns how many voices it had: 0 = there is no pack to speak. */
export function tellPlay(world: World, play: PlayId): number {
  takeCensus(world);
  const situation = survey(world);
  const { assignments, stage } = PLAYBOOK[play](situation);
  let voices = 0;
  situation.packs.forEach((pack, i) => {
    const to = assignments[i];
    if (voices >= VOICES || !to || (to.order === "search" && play !== "sweep" && stage.room >= 0)) return;
    const from = play === "breach" && stage.room >= 0 ? to : pack;
    const dx = from.x - to.x;
    const dy = from.y - to.y;
    const far = Math.sqrt(dx * dx + dy * dy);
    const near = far > orders.tell.withinM ? orders.tell.withinM / far : 1;
    makeNoise(world, plays[play].tell, to.x + dx * near, to.y + dy * near, orders.tell.radiusM, -1, false);
    voices++;
  });
  return voices;
}
