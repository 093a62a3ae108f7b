/**
 * The truth that sealed predictions are measured by: who was alone how long, which rooms were held shut, who was named at the fire. The
 * one place of the virus that reads where people are; what it counts is opened in the aftermath and read by no mind before.
 */
import { virus } from "../../content/secret/plays.ts";
import { roomAt } from "../grid.ts";
import { roomGraph } from "../nav.ts";
import { isInside, isPlaying, within } from "../people.ts";
import type { World } from "../world.ts";

/** One second of truth. */
export function tallySecond(world: World): void {
  const { tally } = world.virus;
  const held = new Set<number>();
  for (const p of world.people) {
    if (!isInside(p)) continue;
    if (!world.people.some((o) => o !== p && isPlaying(o) && within(o, p, virus.predict.aloneM)))
      tally.aloneS[p.seat] = (tally.aloneS[p.seat] ?? 0) + 1;
    const room = roomAt(world.grid, p.x, p.y);
    if (room >= 0 && isShut(world, room)) held.add(room);
  }
  for (const room of held) tally.heldS[room] = (tally.heldS[room] ?? 0) + 1;
}

/** A huddle is over: who was named in it. */
export function tallyNamed(world: World): void {
  const { named } = world.virus.tally;
  world.named.forEach((times, seat) => {
    named[seat] = (named[seat] ?? 0) + times;
  });
}

/** All its ways out are doors, and all of them are closed. */
function isShut(world: World, room: number): boolean {
  const exits = roomGraph(world.grid)[room] ?? [];
  return (
    exits.length > 0 &&
    exits.every(({ door }) => {
      const tile = world.grid.data.doors[door]?.tiles[0];
      return tile !== undefined && world.barriers[tile] === 1;
    })
  );
}
