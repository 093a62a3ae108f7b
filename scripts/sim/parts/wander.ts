/**
 * A baseline for the bench and nothing else: the dead stroll from room to room and bite whom they bump into. Laid over the real horde after
 * each tick, so that speeds, bodies, doors and the director are the same: packs forget what they sensed, and their orders are drawn.
 */
import { horde } from "../../../shared/content/secret/odds.ts";
import { ticks } from "../../../shared/content/tuning.ts";
import type { World } from "../../../shared/sim/world.ts";

const BUMP_M = 2;
const STROLL_TICKS = ticks(25);

export function wander(world: World): void {
  const { zombies: z, grid } = world;
  for (let i = 0; i < z.capacity; i++) {
    const prey = world.people[z.target[i] ?? -1];
    if (z.alive[i] !== 1 || !prey) continue;
    const dx = prey.x - (z.x[i] as number);
    const dy = prey.y - (z.y[i] as number);
    if (dx * dx + dy * dy > BUMP_M * BUMP_M) z.target[i] = -1;
  }
  world.packs.forEach((pack, index) => {
    if (pack.order === "withdraw") return;
    for (const seen of pack.lastSeen) seen.tick = -1;
    pack.heard.tick = -1;
    // The same rooms in any run: drawn from the time and the pack alone.
    const turn = Math.floor(world.tick / STROLL_TICKS) * 31 + index * 17;
    const rooms = grid.data.rooms.filter((r) => r.kind !== "outside");
    const room = rooms[(Math.imul(turn + 1, 0x9e3779b1) >>> 8) % rooms.length];
    if (!room) return;
    pack.assignment = {
      order: "go",
      x: room.x,
      y: room.y,
      room: grid.data.rooms.indexOf(room),
      mps: horde.walkMps,
      triggerM: BUMP_M,
      doorFactor: 1,
      burstMps: 0,
      burstS: 0,
      lonersOnly: false,
      thorough: false,
    };
  });
}
