/** The shove: it knocks zombies in front back and staggers them; a person it moves half a metre. Loud, and not often. */
import type { Refusal } from "../../content/ids.ts";
import { act, heard, ticks } from "../../content/tuning.ts";
import { dirX, dirY } from "../directions.ts";
import { showPose } from "../hands.ts";
import { slide } from "../movement.ts";
import { makeNoise } from "../noises.ts";
import { isExposed, isFeral } from "../people.ts";
import { canSee } from "../sight.ts";
import type { Person, World } from "../world.ts";
import { pushBack } from "./horde.ts";

/** Intent: shoves whatever stands in front. "rate" before the arms are ready, "state" for a body that is not its own. */
export function shove(world: World, person: Person): Refusal | null {
  if (isFeral(world, person) || person.pose === "turning") return "state";
  if (world.tick < person.shoveReadyTick) return "rate";
  person.shoveReadyTick = world.tick + ticks(act.shoveCooldownS);
  person.task = null;
  showPose(world, person, "shove", act.shovePoseS);
  makeNoise(world, "shove", person.x, person.y, heard.shoveM, person.seat);
  pushBack(world, person);
  for (const other of world.people) if (stands(world, person, other)) pushPerson(world, person, other);
  return null;
}

/** Whether `other` stands in the shove's cone with nothing between. */
function stands(world: World, person: Person, other: Person): boolean {
  if (other.seat === person.seat || !isExposed(other)) return false;
  const dx = other.x - person.x;
  const dy = other.y - person.y;
  const d2 = dx * dx + dy * dy;
  if (d2 > act.shoveReachM * act.shoveReachM) return false;
  const along = dx * dirX(person.facing) + dy * dirY(person.facing);
  if (along < 0 || along * along < d2 * act.shoveCos * act.shoveCos) return false;
  return canSee(world.grid, world.barriers, person.x, person.y, other.x, other.y);
}

function pushPerson(world: World, person: Person, other: Person): void {
  slide(
    world.grid,
    world.barriers,
    other,
    dirX(person.facing) * act.shovePersonM,
    dirY(person.facing) * act.shovePersonM,
  );
}
