/** Every deadline of the hunters in one place: a huddle stops their clocks by moving them on by its length. */
import type { World } from "../world.ts";

/** Shifts all moments of zombies, packs, trails, director, hive and virus by `ticks`. */
export function shiftHunters(world: World, ticks: number): void {
  const z = world.zombies;
  for (let i = 0; i < z.capacity; i++) {
    z.haltUntilTick[i] = (z.haltUntilTick[i] as number) + ticks;
    z.frenzyUntilTick[i] = (z.frenzyUntilTick[i] as number) + ticks;
    z.sniffUntilTick[i] = (z.sniffUntilTick[i] as number) + ticks;
    z.contactTick[i] = (z.contactTick[i] as number) + ticks;
    if ((z.burstUntilTick[i] as number) >= 0) z.burstUntilTick[i] = (z.burstUntilTick[i] as number) + ticks;
    if ((z.tiredUntilTick[i] as number) >= 0) z.tiredUntilTick[i] = (z.tiredUntilTick[i] as number) + ticks;
  }
  for (const pack of world.packs) {
    pack.orderTick += ticks;
    pack.voiceTick += ticks;
    pack.calledUntilTick += ticks;
    if (pack.heard.tick >= 0) pack.heard.tick += ticks;
    if (pack.thereTick >= 0) pack.thereTick += ticks;
    for (const seen of pack.lastSeen) if (seen.tick >= 0) seen.tick += ticks;
  }
  for (let t = 0; t < world.scent.length; t++)
    if (world.scent[t] !== 0) world.scent[t] = (world.scent[t] as number) + ticks * 16;
  const d = world.director;
  d.modeTick += ticks;
  d.modeUntilTick += ticks;
  d.spawnReadyTick += ticks;
  d.thinnedUntilTick += ticks;
  d.harmlessUntilTick += ticks;
  if (d.lastEruptionTick >= 0) d.lastEruptionTick += ticks;
  for (let s = 0; s < d.stressHoldTick.length; s++) d.stressHoldTick[s] = (d.stressHoldTick[s] as number) + ticks;
  shiftVirus(world, ticks);
}

function shiftVirus({ hive, virus }: World, ticks: number): void {
  for (const moments of [hive.searchedTick, hive.lookedTick])
    for (let r = 0; r < moments.length; r++)
      if ((moments[r] as number) >= 0) moments[r] = (moments[r] as number) + ticks;
  for (const seen of hive.seen) if (seen.tick >= 0) seen.tick += ticks;
  hive.sensedTick.forEach((tick, seat) => {
    if (tick >= 0) hive.sensedTick[seat] = tick + ticks;
  });
  if (hive.metTick >= 0) hive.metTick += ticks;
  if (hive.stage.sinceTick >= 0) hive.stage.sinceTick += ticks;
  for (const harm of hive.harm) harm.tick += ticks;
  if (virus.playTick >= 0) virus.playTick += ticks;
  if (virus.nextTick >= 0) virus.nextTick += ticks;
  if (virus.decideTick >= 0) virus.decideTick += ticks;
  for (const decision of virus.decisions) {
    decision.tick += ticks;
    if (decision.fromTick >= 0) decision.fromTick += ticks;
  }
  for (const epoch of virus.epochs) {
    epoch.countFromTick += ticks;
    if (epoch.toTick >= 0) epoch.toTick += ticks;
  }
  for (const fresh of virus.fresh) fresh.tick += ticks;
  for (const note of virus.routes.fresh) note.tick += ticks;
  for (let k = 0; k < virus.voiceTick.length; k++) virus.voiceTick[k] = (virus.voiceTick[k] as number) + ticks;
  if (virus.spreadTick >= 0) virus.spreadTick += ticks;
}
