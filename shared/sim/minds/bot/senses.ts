/** What a bot takes note of in each thought: who was where, where the dead were, what was heard. Only from its view. */
import { habits, suspicionOf } from "../../../content/secret/bots.ts";
import { MAX_SEATS, ticks } from "../../../content/tuning.ts";
import { between, chance } from "../../rng.ts";
import type { HeardSound } from "../../world.ts";
import type { BotMemory } from "./memory.ts";
import { type Bot, gap } from "./scene.ts";

const EARS = 12;
const DANGERS = 10;
/** Two sightings nearer than this are the same crowd. */
const SAME_M = 3;
const SNIFF_M = 2.5;

/** Keeps what a seat hears between two thoughts; called each tick for seats with a mind. */
export function listen(memory: BotMemory, heard: readonly HeardSound[]): void {
  for (const sound of heard) if (memory.ears.length < EARS) memory.ears.push({ ...sound });
}

/** Draws what this bot is like; once, at its first thought. */
export function wake(bot: Bot): void {
  const { memory, stream, temper } = bot;
  if (memory.awake) return;
  memory.awake = true;
  memory.lean = chance(stream, temper.protector) ? "protector" : "executioner";
  const sites = bot.round.objectives.reduce((sum, o) => sum + o.sites.length, 0);
  for (let i = 0; i < sites; i++) memory.whims.push(between(stream, 0, habits.whimM));
  for (let seat = 0; seat < MAX_SEATS; seat++) {
    memory.hunches.push(between(stream, -habits.hunch, habits.hunch));
    memory.suspicion.push(0);
    memory.alarms.push(0);
    memory.seen.push({ x: 0, y: 0, tick: -1, down: false, item: "none" });
  }
}

export function takeNote(bot: Bot): void {
  const { memory, friends, threats, tick } = bot;
  for (const f of friends) {
    memory.seen[f.seat] = { x: f.x, y: f.y, tick, down: f.body.health === "down", item: f.body.item };
  }
  forgetTheGone(bot);
  takeAlarm(bot);
  if (threats.length > 0 || memory.dangers.length > 0) noteDangers(bot);
  for (const sound of memory.ears) memory.lastHeard[sound.kind] = tick;
  memory.ears.length = 0;
}

/** What nobody at the table needs to be told: teeth, and the dead turning away from somebody. */
function takeAlarm(bot: Bot): void {
  const { alarms } = bot.memory;
  for (const f of bot.friends) {
    const sniffed = bot.now.zombies.some((z) => z.seen && z.pose === "sniff" && gap(z, f) < SNIFF_M);
    const alarm = f.body.pose === "feral" ? (suspicionOf.sawFeral ?? 0) : sniffed ? (suspicionOf.sawSniffed ?? 0) : 0;
    alarms[f.seat] = Math.max(alarms[f.seat] ?? 0, alarm);
  }
}

/** Who is not where they lay any more has been lifted, or is lost. */
function forgetTheGone(bot: Bot): void {
  for (const entry of bot.round.roster) {
    const seen = bot.memory.seen[entry.seat];
    if (!seen?.down) continue;
    const looksThere = gap(bot.self, seen) < 3 && !bot.friends.some((f) => f.seat === entry.seat);
    if (entry.gone || looksThere || bot.tick - seen.tick > ticks(25)) seen.down = false;
  }
}

function noteDangers(bot: Bot): void {
  const { memory, threats, tick } = bot;
  const fresh = memory.dangers.filter(
    (d) => tick - d.tick < ticks(habits.dangerS) && !threats.some((t) => gap(t, d) < SAME_M),
  );
  for (const t of threats) {
    if (fresh.length >= DANGERS) break;
    if (!fresh.some((d) => d.tick === tick && gap(t, d) < SAME_M / 2)) fresh.push({ x: t.x, y: t.y, tick });
  }
  memory.dangers = fresh;
}

/** Whether the dead were seen near a place lately. */
export function isDangerous(bot: Bot, place: { x: number; y: number }, metres: number): boolean {
  return bot.memory.dangers.some((d) => bot.tick - d.tick < ticks(habits.dangerS) && gap(d, place) < metres);
}

/** How many others this bot believes near a place; `before` counts those whose seat comes before its own. */
export function othersNear(bot: Bot, place: { x: number; y: number }, metres: number): { all: number; before: number } {
  const n = { all: 0, before: 0 };
  for (const entry of bot.round.roster) {
    const seen = bot.memory.seen[entry.seat];
    if (entry.seat === bot.round.seat || entry.gone || entry.exiled || !seen || seen.tick < 0) continue;
    if (bot.tick - seen.tick >= ticks(habits.recallS) || gap(seen, place) > metres) continue;
    n.all++;
    if (entry.seat < bot.round.seat) n.before++;
  }
  return n;
}

/** Whether a sound of this kind was heard within so many seconds. */
export function heardLately(bot: Bot, kind: HeardSound["kind"], seconds: number): boolean {
  const at = bot.memory.lastHeard[kind];
  return at !== undefined && bot.tick - at <= ticks(seconds);
}
