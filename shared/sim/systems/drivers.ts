/**
 * Who drives which body. A person who leaves, drops or falls silent is replaced by a caretaker, so that no body stands still as a gift
 * to the horde; the seat stays the person's for the whole round and is handed back with the first input.
 */
import { ticks } from "../../content/tuning.ts";
import { isPlaying } from "../people.ts";
import type { SeatControl, World } from "../world.ts";

/** A dropped person's body is taken over after this long without input. */
const CARETAKER_AFTER = ticks(8);

/** Applies seats changing hands: drop (caretaker after 8 s), return, takeover of a bot's seat by a late arrival, leave for good. */
export function applyControls(world: World, controls: readonly SeatControl[]): void {
  for (const { seat, kind } of controls) {
    const p = world.people[seat];
    if (!p) continue;
    if (kind === "return" || kind === "takeover") {
      p.driver = "human";
      p.idleTicks = 0;
    } else if (kind === "leave" && p.driver === "human") {
      p.driver = "caretaker";
    }
  }
}

/** Counts ticks without input of a human-driven seat; the eighth second hands the body to the caretaker. */
export function countIdle(world: World, seat: number, hadInput: boolean): void {
  const p = world.people[seat];
  if (!p || !isPlaying(p)) return;
  if (hadInput) {
    p.idleTicks = 0;
    if (p.driver === "caretaker") p.driver = "human";
    return;
  }
  if (p.driver !== "human") return;
  p.idleTicks++;
  if (p.idleTicks >= CARETAKER_AFTER) p.driver = "caretaker";
}
