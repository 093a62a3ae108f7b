/**
 * The half-bie's own agenda, over and above a crew member's: hunger and how to still it, the mask, the powers, and at the gate the ending
 * it has come to want. It knows heartbeats and its own numbers; of others no more than anyone sees.
 */
import { kin as habits } from "../../../content/secret/bots.ts";
import { halfbie as rules, ticks } from "../../../content/tuning.ts";
import { dirX, dirY } from "../../directions.ts";
import { tileAt } from "../../grid.ts";
import { isFloor } from "../../nav.ts";
import { nearestDown } from "./care.ts";
import { holdsForOthers, passThrough } from "./leave.ts";
import { bar, isBarred, walkTo } from "./legs.ts";
import { type Behaviour, type Bot, type Friend, gap, isCruel, lookAt, mayWait, wayTo } from "./scene.ts";

const LONER_M = 8.5;
const CLOSE_M = 3;
/** Nearer than this it sneaks up; farther than that its running is not heard. */
const SNEAK_M = 2;
const FAR_M = 9;
const EXECUTIONER_CONSCIENCE = 40;
/** Nearer to its victim than this it need not come: the mouth reaches. */
const FEED_M = 0.7;
/** A heartbeat and a face this near are the same person. */
const SAME_M = 0.7;

/** Mask, Call, Halt and Apex cost no step: done on the side. */
export function usePowers(bot: Bot): void {
  if (!bot.kin || bot.self.confinedTicks > 0 || bot.self.health === "down" || bot.self.locker >= 0) return;
  if (!bot.self.exiled) tendMask(bot);
  if (bot.now.phase === "evacuation") choose(bot);
  const { secret } = bot.now;
  const hunters = bot.threats.filter((t) => t.hunting && t.d < habits.haltM);
  const friendsNear = bot.friends.filter((f) => f.d < habits.apexFriendM);
  if (secret.power === "halt" && !secret.powerUsed && hunters.length >= habits.haltHunters && friendsNear.length > 0) {
    bot.act.intents.push({ type: "power" });
  }
  if (!isCruel(bot)) return;
  if (secret.power === "apex" && !secret.powerUsed && bot.threats.length >= 2 && friendsNear.length > 0) {
    bot.act.intents.push({ type: "power" });
  }
  if (secret.callTicks === 0 && !bot.self.exiled) callOn(bot);
}

/** Out of the mask when hunted with nobody looking, when life hangs on it, or to fetch someone out from among the dead. */
function tendMask(bot: Bot): void {
  const { masked } = bot.now.secret;
  const watched = bot.friends.some((f) => f.body.health !== "down") || bot.now.shades.length > 0;
  const hunted = bot.threats.some((t) => t.hunting && t.d < habits.unmaskM);
  const swarmed = bot.threats.filter((t) => t.hunting && t.d < habits.swarmM).length > 1;
  const desperate = swarmed || (hunted && bot.self.health === "hurt");
  const fallen = bot.memory.lean === "protector" ? bot.memory.seen[nearestDown(bot)] : undefined;
  const rescues =
    fallen !== undefined && bot.threats.some((t) => t.d < habits.unmaskM || gap(t, fallen) < habits.unmaskM);
  const bare = desperate || rescues || (hunted && !watched);
  if (masked && bare) bot.act.intents.push({ type: "mask", on: false });
  else if (!masked && !bare && !bot.threats.some((t) => t.d < (watched ? habits.unmaskM : habits.maskAgainM))) {
    bot.act.intents.push({ type: "mask", on: true });
  }
}

/** Points the pack at where somebody was seen last, far enough away; at the end, at the gate they all must come to. */
function callOn(bot: Bot): void {
  const gate = bot.grid.data.gates[bot.round.gate];
  const place =
    gate ??
    bot.memory.seen.find((s, seat) => {
      const entry = bot.round.roster[seat];
      if (!entry || entry.gone || s.tick < 0 || bot.tick - s.tick > ticks(20)) return false;
      return gap(s, bot.self) > habits.callFromM;
    });
  if (place) bot.act.intents.push({ type: "call", x: place.x, y: place.y });
}

/** Hunger: raw supplies for the one, a loner in the dark for the other. */
export const stillHunger: Behaviour = (bot) => {
  if (!bot.kin || bot.self.exiled) return false;
  const { secret } = bot.now;
  if (secret.feeding > 0) return goAlong(bot);
  if (bot.self.item === "rawSupplies") {
    if (secret.hunger > 45) bot.act.intents.push({ type: "item", act: "use" });
    return false;
  }
  const gentle = bot.memory.lean === "protector";
  const mayFeed = secret.hunger >= 50 && secret.feedTicks === 0 && secret.feedsLeft > 0;
  if (mayFeed && (!gentle || secret.hunger > habits.feedProtectorHunger) && stalk(bot)) return true;
  return secret.hunger > (gentle ? habits.suppliesFromHunger : habits.suppliesLateHunger) && drawSupplies(bot);
};

function drawSupplies(bot: Bot): boolean {
  const cabinet = bot.things.supplies.filter((s) => s.full).sort((a, b) => gap(a, bot.self) - gap(b, bot.self))[0];
  if (!cabinet || wayTo(bot, cabinet.x, cabinet.y) > 60) return false;
  const near = gap(cabinet, bot.self) < 1.2;
  if (near && bot.friends.some((f) => f.d < 8 && f.body.health !== "down") && bot.now.secret.hunger < 90) return false;
  if (near && bot.self.prompt.verb === "drawSupplies") {
    bot.act.use = true;
    return true;
  }
  walkTo(bot, cabinet.x, cabinet.y, 0.5);
  return true;
}

/** Comes up behind someone alone in the dark, led by a heartbeat: who can be told by face from afar is lit, and no prey. */
function stalk(bot: Bot): boolean {
  const { heartbeats } = bot.now.secret;
  let prey: { x: number; y: number } | undefined;
  let best = Number.POSITIVE_INFINITY;
  for (const beat of heartbeats) {
    const d = gap(beat, bot.self);
    if (
      d >= best ||
      isBarred(bot, beat) ||
      heartbeats.some((o) => o !== beat && gap(o, beat) <= LONER_M) ||
      isInLight(bot, beat)
    )
      continue;
    prey = beat;
    best = d;
  }
  if (!prey) return false;
  const face = bot.friends.find((f) => gap(f, prey) < SAME_M);
  if (face?.body.health === "down") {
    // Known by its face only from near: from farther off the heart would draw it back.
    bar(bot, prey.x, prey.y);
    return false;
  }
  if (face && face.d > CLOSE_M) return false;
  // A heart may beat behind a wall or in a locker.
  if (best < CLOSE_M && !mayWait(bot, "prey")) return false;
  if (best < rules.feedReachM) bot.act.intents.push({ type: "feed" });
  if (face) return closeIn(bot, face);
  const gait = best < SNEAK_M ? "sneak" : best > FAR_M ? "run" : "walk";
  walkTo(bot, Math.floor(prey.x) + 0.5, Math.floor(prey.y) + 0.5, 0.6, gait);
  return true;
}

/** With its mouth on somebody it keeps at their heels: in the dark the heart is all there is to go by. */
function goAlong(bot: Bot): boolean {
  const beat = [...bot.now.secret.heartbeats].sort((a, b) => gap(a, bot.self) - gap(b, bot.self))[0];
  if (beat) walkTo(bot, beat.x, beat.y, FEED_M);
  return true;
}

function isInLight(bot: Bot, place: { x: number; y: number }): boolean {
  if (bot.friends.some((f) => f.body.light && gap(f, place) < SAME_M)) return true;
  return bot.grid.data.lamps.some((lamp, i) => bot.now.lamps[i] === 2 && gap(lamp, place) < lamp.radiusM);
}

function closeIn(bot: Bot, prey: Friend): boolean {
  const behindX = prey.x - dirX(prey.body.facing) * habits.behindM;
  const behindY = prey.y - dirY(prey.body.facing) * habits.behindM;
  const d = gap(bot.self, { x: behindX, y: behindY });
  if (d > 0.25 && isFloor(bot.grid, tileAt(bot.grid, behindX, behindY))) {
    bot.act.dx = (behindX - bot.self.x) / d;
    bot.act.dy = (behindY - bot.self.y) / d;
    bot.act.sneak = d < 0.6;
  }
  lookAt(bot, prey.x, prey.y);
  return true;
}

/** What the ending asks of it at the gate. An executioner alone in the lane keeps six seconds from everyone; the fewer get out the better. */
export const lingerAtGate: Behaviour = (bot) => {
  const place = bot.grid.data.gates[bot.round.gate];
  if (!bot.kin || bot.now.phase !== "evacuation" || !place || bot.self.exiled) return false;
  if (!bot.now.gateOpen || gap(bot.self, place) > 12) return false;
  if (!holdsForOthers(bot, place)) return passThrough(bot, place.x, place.y);
  walkTo(bot, place.inner.x, place.inner.y, 0.6, "run");
  return true;
};

/** Late in the night deeds weigh more than wishes. */
function choose(bot: Bot): void {
  const { conscience } = bot.now.secret;
  const alive = bot.round.roster.filter((r) => !r.gone && r.seat !== bot.round.seat).length;
  const [atLeast, atMost] = bot.round.endings;
  if (conscience <= EXECUTIONER_CONSCIENCE && alive <= atMost + 2) bot.memory.lean = "executioner";
  else if (conscience > EXECUTIONER_CONSCIENCE && alive >= atLeast) bot.memory.lean = "protector";
}
