/**
 * What a person's hands are free for, and the start of a task in them. Kept apart from the tasks system so that every system
 * (doors, items, health) can begin or end a task without knowing how tasks run.
 */
import type { Pose, Verb } from "../content/ids.ts";
import { ticks } from "../content/tuning.ts";
import { isConfined, isFeral, isStanding } from "./people.ts";
import type { Person, World } from "./world.ts";

/** Whether this person can do anything with its hands now: in play in the field, on its feet, not confined, feral, feeding or turning. */
export function canAct(world: World, p: Person): boolean {
  if (world.phase !== "outbreak" && world.phase !== "evacuation") return false;
  return isStanding(p) && !isConfined(world, p) && !isFeral(world, p) && p.half.feedingOn < 0 && p.pose !== "turning";
}

/** Puts a task into the hands, in place of any other; its length comes from the tasks system's table in its first tick. */
export function beginTask(person: Person, verb: Verb, target: number): void {
  person.task = { verb, target, doneTicks: 0, needTicks: 0, ring: -1, pressed: false };
}

/** Shows a pose for so many seconds (0 = this tick only) over the pose that follows from moving. */
export function showPose(world: World, person: Person, pose: Pose, seconds: number): void {
  person.pose = pose;
  person.poseUntilTick = world.tick + 1 + ticks(seconds);
}
