/**
 * What a bot makes of the horde's tells: each play has a sound before it comes, and a sensible answer. Whether it takes one to heart is
 * its temper's affair; one that keeps to a habit does not.
 */
import type { SoundKind } from "../../../content/ids.ts";
import { heed } from "../../../content/secret/bots.ts";
import { chance } from "../../rng.ts";
import { walkTo } from "./legs.ts";
import { type Behaviour, type Bot, gap, since } from "./scene.ts";

const HEEDED: readonly SoundKind[] = ["tellSweep", "tellAmbush", "tellBreach", "tellLoners", "tellEncircle"];

/** Takes in a tell just heard, or lets it pass. Once for each sounding. */
export function takeTell(bot: Bot): void {
  const { memory } = bot;
  if (bot.habit || bot.caretaker || bot.kin) return;
  for (const kind of HEEDED) {
    const fresh = memory.lastHeard[kind] === bot.tick;
    if (!fresh || (memory.tell?.kind === kind && since(bot, memory.tell.tick) < heed.lastS)) continue;
    if (chance(bot.stream, bot.temper.heeds)) memory.tell = { kind, tick: bot.tick };
  }
}

function heeds(bot: Bot, kind: SoundKind, seconds: number): boolean {
  const { tell } = bot.memory;
  return tell?.kind === kind && since(bot, tell.tick) < seconds;
}

/** Lockers are opened in a sweep, and doors in a breach: out in the open is better. */
export function isHidingFoolish(bot: Bot): boolean {
  return heeds(bot, "tellSweep", heed.lastS) || heeds(bot, "tellBreach", heed.lastS);
}

/** Who waits by the way hears those who run. */
export function isRunningFoolish(bot: Bot): boolean {
  return heeds(bot, "tellAmbush", heed.lastS);
}

/** The lonely go to a friend; a crowd parts for a moment. */
export const heedTell: Behaviour = (bot) => {
  if (heeds(bot, "tellLoners", heed.lastS)) return joinSomebody(bot);
  if (heeds(bot, "tellEncircle", heed.scatterS)) return partFromCrowd(bot);
  return false;
};

function joinSomebody(bot: Bot): boolean {
  if (bot.friends.some((f) => f.d < heed.aloneM && f.body.health !== "down")) return false;
  let best = { x: 0, y: 0 };
  let bestM = heed.friendM as number;
  for (const seen of bot.memory.seen) {
    if (seen.tick < 0 || seen.down || since(bot, seen.tick) > heed.friendM || gap(seen, bot.self) >= bestM) continue;
    best = seen;
    bestM = gap(seen, bot.self);
  }
  // Where they were last seen, and not there any more: back to work.
  if (bestM >= heed.friendM || bestM < 1.5) return false;
  walkTo(bot, Math.floor(best.x) + 0.5, Math.floor(best.y) + 0.5, 1.2);
  return true;
}

/** All but the first go out of the nearest way that is not everybody's. */
function partFromCrowd(bot: Bot): boolean {
  const { self } = bot;
  const crowd = bot.friends.filter((f) => f.d < heed.crowdM);
  if (crowd.length < heed.crowd || crowd.every((f) => f.seat > bot.round.seat)) return false;
  if (self.prompt.verb === "work" && self.prompt.progress > 0.7) return false;
  let x = 0;
  let y = 0;
  for (const f of crowd) {
    x += f.x / crowd.length;
    y += f.y / crowd.length;
  }
  const rooms = bot.grid.data.rooms.filter((r) => r.kind !== "outside" && gap(r, self) > 4 && gap(r, self) < 22);
  const away = rooms.sort((a, b) => gap(b, { x, y }) - gap(a, { x, y }))[bot.round.seat % Math.max(1, rooms.length)];
  if (!away) return false;
  walkTo(bot, away.x, away.y, 1);
  return true;
}
