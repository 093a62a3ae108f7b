/** A half-bie's hunger, whoever and whatever moves it. */
import { hunger } from "../content/secret/odds.ts";
import { isPlaying } from "./people.ts";
import type { Person } from "./world.ts";

/** Moves a half-bie's hunger, kept within 0-100. */
export function addHunger(p: Person, delta: number): void {
  if (p.role !== "halfbie" || !isPlaying(p)) return;
  p.half.hunger = Math.max(0, Math.min(hunger.feralAt, p.half.hunger + delta));
}
