/**
 * Carrying out the play in force: once a second it looks at what the hive knows and tells every pack what is wanted of it. Packs follow
 * their own senses first (`packs.ts`).
 */
import { mutations } from "../../content/secret/mutations.ts";
import { TICKS_PER_SECOND } from "../../content/tuning.ts";
import type { Assignment } from "../enemy.ts";
import { lieInWait } from "../minds/plays/ambush.ts";
import { PLAYBOOK, playInForce } from "../minds/plays/index.ts";
import type { Spot } from "../minds/plays/situation.ts";
import { survey } from "../minds/plays/survey.ts";
import type { Pack, World } from "../world.ts";

/** Needs the census of this tick. */
export function runPlay(world: World): void {
  if (world.tick % TICKS_PER_SECOND !== 0) return;
  const situation = survey(world, (pack) => !waits(pack));
  const { assignments, stage } = PLAYBOOK[playInForce(world)](situation);
  world.hive.stage = stage;
  send(world, situation.packs, assignments);
  const apart = survey(world, waits);
  if (apart.packs.length > 0) send(world, apart.packs, lieInWait(apart));
}

/** Whose nature it is to lie in wait. */
function waits(pack: Pack): boolean {
  return mutations[pack.mutation].waits;
}

function send(world: World, packs: readonly Spot[], assignments: readonly Assignment[]): void {
  packs.forEach(({ pack }, i) => {
    const of = world.packs[pack];
    if (of) of.assignment = assignments[i] ?? null;
  });
}
