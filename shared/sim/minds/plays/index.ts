/** The table of plays, and the one in force. */
import type { PlayId } from "../../../content/ids.ts";
import type { World } from "../../world.ts";
import { ambush } from "./ambush.ts";
import { breach } from "./breach.ts";
import { encircle } from "./encircle.ts";
import { loners } from "./loners.ts";
import type { Play } from "./situation.ts";
import { swarm } from "./swarm.ts";
import { sweep } from "./sweep.ts";

export const PLAYBOOK: Readonly<Record<PlayId, Play>> = { swarm, sweep, ambush, breach, loners, encircle };

/** The play whose orders the packs carry out now. */
export function playInForce(world: World): PlayId {
  return world.virus.play;
}
