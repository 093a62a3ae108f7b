/** A half-bie's conscience: what deeds make of it, and the one place where its thresholds are read. */
import type { Ending, PowerId } from "../content/ids.ts";
import { conscience } from "../content/secret/odds.ts";
import { isPlaying } from "./people.ts";
import type { Person } from "./world.ts";

/** The ending its conscience leans to now; whether it comes to that is another question. */
export function leaningOf({ half }: Person): Ending {
  if (half.conscience >= conscience.protectorFrom) return "protector";
  return half.conscience <= conscience.executionerTo ? "executioner" : "none";
}

/** The one great deed it has now, used or not. */
export function powerOf(p: Person): PowerId {
  const leaning = leaningOf(p);
  if (leaning === "protector") return "halt";
  return leaning === "executioner" ? "apex" : "none";
}

/** Moves a half-bie's conscience, kept within 0-100; of others there is none to move, nor of one who has left. */
export function addConscience(p: Person, delta: number): void {
  if (p.role !== "halfbie" || !isPlaying(p)) return;
  p.half.conscience = Math.max(0, Math.min(100, p.half.conscience + delta));
}
