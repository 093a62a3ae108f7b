/**
 * Light as a rule: who is lit. A lamp is on or off (flicker is the client's), whoever holds a burning light is lit, and so is who stands in
 * another's cone or a lamp's pool with nothing between. To become lit takes nothing, to fade into a shade 0.3 s.
 */
import { sight } from "../../content/tuning.ts";
import { dirX, dirY } from "../directions.ts";
import { isPlaying } from "../people.ts";
import { canSee } from "../sight.ts";
import type { Person, World } from "../world.ts";

/** Whether a point is lit by any lamp or by any light that `except` does not carry. */
export function isLitPoint(world: World, x: number, y: number, except = -1): boolean {
  const lamps = world.grid.data.lamps;
  for (let i = 0; i < lamps.length; i++) {
    if (world.lamps[i] !== 1) continue;
    const lamp = lamps[i];
    if (!lamp) continue;
    const dx = x - lamp.x;
    const dy = y - lamp.y;
    if (dx * dx + dy * dy <= lamp.radiusM * lamp.radiusM && canSee(world.grid, world.barriers, lamp.x, lamp.y, x, y))
      return true;
  }
  for (const p of world.people)
    if (p.seat !== except && p.light && isPlaying(p) && inTorch(world, p, x, y)) return true;
  return false;
}

/** Whether the point lies in this person's burning cone, unobstructed. */
export function inTorch(world: World, p: Person, x: number, y: number): boolean {
  const dx = x - p.x;
  const dy = y - p.y;
  const d2 = dx * dx + dy * dy;
  if (d2 > sight.torchM * sight.torchM) return false;
  const along = dx * dirX(p.facing) + dy * dirY(p.facing);
  if (along < 0 || along * along < d2 * sight.torchCos * sight.torchCos) return false;
  return canSee(world.grid, world.barriers, p.x, p.y, x, y);
}

export function lightSystem(world: World): void {
  for (const p of world.people) {
    if (!isPlaying(p)) continue;
    if (p.light && p.batteryTicks > 0) p.batteryTicks--;
    // Who halts the horde stands out: everyone near sees who did it.
    p.lit = p.locker < 0 && (p.light || p.pose === "halt" || isLitPoint(world, p.x, p.y, p.seat));
    p.unlitTicks = p.lit ? 0 : p.unlitTicks + 1;
  }
}

/** Lit, or lit so lately that eyes still know it. */
export function looksLit(p: Person): boolean {
  return p.unlitTicks <= sight.unlitAfterS * 20;
}
