/**
 * Facts that some living player truly perceived: a lit identity or a public sound, never a heartbeat nor a victim's private knowledge.
 * Evidence and statements are made of these and of nothing else. Takes no role as input.
 */
import type { FactKind } from "../content/ids.ts";
import { ticks } from "../content/tuning.ts";
import { roomAt } from "./grid.ts";
import { isPlaying } from "./people.ts";
import type { Person, World } from "./world.ts";

/** The same fact about the same people counts again only after this long. */
const REPEAT_TICKS = ticks(20);
const KEEP = 600;

/** Notes that `witness` perceived `fact` about `who` (and `whom`), at the place of `at`. Repeats within 20 s are dropped. */
export function notePerceived(
  world: World,
  witness: number,
  fact: FactKind,
  who: number,
  whom: number,
  at: { x: number; y: number },
): void {
  const room = roomAt(world.grid, at.x, at.y);
  for (let i = world.perceived.length - 1; i >= 0; i--) {
    const p = world.perceived[i];
    if (!p || world.tick - p.tick > REPEAT_TICKS) break;
    if (p.witness === witness && p.fact === fact && p.who === who && p.whom === whom && p.room === room) return;
  }
  world.perceived.push({ tick: world.tick, witness, fact, who, whom, room });
  if (world.perceived.length > KEEP) world.perceived.splice(0, world.perceived.length - KEEP);
}

/** Everyone who sees `seat` for who it is right now witnesses the fact (the one it is about excepted). */
export function noteSeen(world: World, fact: FactKind, seat: Person, whom = -1): void {
  for (const w of world.people) {
    if (w.seat === seat.seat || !isPlaying(w)) continue;
    if ((world.knowledge[w.seat]?.person[seat.seat] ?? 0) === 1)
      notePerceived(world, w.seat, fact, seat.seat, whom, seat);
  }
}
