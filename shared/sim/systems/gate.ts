import type { Refusal } from "../../content/ids.ts";
import type { Person, World } from "../world.ts";
/** Whether this person stands in the lane of the announced gate (inner or outer side). */
export function inLane(_world: World, _person: Person): boolean {
  return false;
}
export function stayBehind(_world: World, _person: Person): Refusal | null {
  return null;
}
export function gateSystem(_world: World): void {}
