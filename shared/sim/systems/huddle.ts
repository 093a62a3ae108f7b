import type { HuddleReason, Refusal } from "../../content/ids.ts";
import type { Person, World } from "../world.ts";
/** Whether this person may call a huddle now: null, or why not. `body` skips the rules of the bell. */
export function mayCallHuddle(_world: World, _person: Person, _reason: "bell" | "body" = "bell"): Refusal | null {
  return null;
}
/** Starts a huddle; `caller` a seat (-1 = Command), `body` the seat whose body was found (-1 = none). */
export function startHuddle(_world: World, _reason: HuddleReason, _caller: number, _body: number): void {}
export function shiftClocks(_world: World, _ticks: number): void {}
export function huddleSystem(_world: World): void {}
