/** What a half-bie's conscience makes of it: the one place where its thresholds are read. */
import type { Ending, PowerId } from "../content/ids.ts";
import { conscience } from "../content/secret/odds.ts";
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
