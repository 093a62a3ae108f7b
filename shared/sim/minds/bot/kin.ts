/**
 * The half-bie's own agenda, over and above a crew member's: hunger and how to still it, the mask, the powers, and at the gate the ending
 * it has come to want. It knows heartbeats and its own numbers; of others no more than anyone sees.
 */
import { kin as habits } from "../../../content/secret/bots.ts";
import { halfbie as rules, ticks } from "../../../content/tuning.ts";
import { dirX, dirY } from "../../directions.ts";
import { tileAt } from "../../grid.ts";
import { isFloor } from "../../nav.ts";
import { isLastCall, passThrough } from "./leave.ts";
import { walkTo } from "./legs.ts";
import { type Behaviour, type Bot, type Friend, gap, lookAt, wayTo } from "./scene.ts";

const LONER_M = 9;
const PROTECTOR_CONSCIENCE = 60;
const EXECUTIONER_CONSCIENCE = 40;

export function isKin(bot: Bot): boolean {
  return bot.now.secret.role === "halfbie" && !bot.caretaker;
}

/** Mask, Call, Halt and Apex cost no step: done on the side. */
export function usePowers(bot: Bot): void {
  if (!isKin(bot) || bot.self.confinedTicks > 0 || bot.self.health === "down") return;
  tendMask(bot);
  const { secret } = bot.now;
  const hunters = bot.threats.filter((t) => t.hunting && t.d < habits.haltM);
  const friendsNear = bot.friends.filter((f) => f.d < habits.apexFriendM);
  if (secret.power === "halt" && !secret.powerUsed && hunters.length >= habits.haltHunters && friendsNear.length > 0) {
    bot.act.intents.push({ type: "power" });
  }
  if (bot.memory.lean !== "executioner") return;
  if (secret.power === "apex" && !secret.powerUsed && bot.threats.length >= 2 && friendsNear.length > 0 && !secret.masked) {
    bot.act.intents.push({ type: "power" });
  }
  if (secret.callTicks === 0 && !bot.self.exiled) callOn(bot);
}

/** Out of the mask when hunted and unseen; into it where anyone may look. */
function tendMask(bot: Bot): void {
  const { masked } = bot.now.secret;
  const watched = bot.friends.length > 0 || bot.now.shades.length > 0;
  const pressed = bot.threats.some((t) => t.d < habits.unmaskM);
  if (masked && pressed && !watched) bot.act.intents.push({ type: "mask", on: false });
  else if (!masked && (watched || bot.threats.length === 0)) bot.act.intents.push({ type: "mask", on: true });
}

/** Points the pack at where somebody was seen last, far enough away. */
function callOn(bot: Bot): void {
  const place = bot.memory.seen.find((s, seat) => {
    const entry = bot.round.roster[seat];
    if (!entry || entry.gone || s.tick < 0 || bot.tick - s.tick > ticks(20)) return false;
    return gap(s, bot.self) > habits.callFromM;
  });
  if (place) bot.act.intents.push({ type: "call", x: place.x, y: place.y });
}

/** Hunger: raw supplies for the one, a loner in the dark for the other. */
export const stillHunger: Behaviour = (bot) => {
  if (!isKin(bot) || bot.self.exiled) return false;
  const { secret } = bot.now;
  if (secret.feeding > 0) return true;
  if (bot.self.item === "rawSupplies") {
    if (secret.hunger > 45) bot.act.intents.push({ type: "item", act: "use" });
    return false;
  }
  const gentle = bot.memory.lean === "protector";
  const mayFeed = secret.hunger >= 50 && secret.feedTicks === 0 && secret.feedsLeft > 0;
  if (mayFeed && (!gentle || secret.hunger > habits.feedProtectorHunger) && stalk(bot)) return true;
  return secret.hunger > (gentle ? habits.suppliesFromHunger : 85) && drawSupplies(bot);
};

function drawSupplies(bot: Bot): boolean {
  const cabinet = bot.things.supplies
    .filter((s) => s.full)
    .sort((a, b) => gap(a, bot.self) - gap(b, bot.self))[0];
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

/** Comes up behind someone who seems to be alone; a heartbeat through the wall will do to begin with. */
function stalk(bot: Bot): boolean {
  const prey = loner(bot);
  if (prey) return closeIn(bot, prey);
  const beats = bot.now.secret.heartbeats;
  const lone = beats.find((b) => beats.every((o) => o === b || gap(o, b) > LONER_M));
  if (!lone || bot.friends.length > 0) return false;
  walkTo(bot, Math.floor(lone.x) + 0.5, Math.floor(lone.y) + 0.5, 1, "walk");
  return true;
}

function loner(bot: Bot): Friend | undefined {
  const beats = bot.now.secret.heartbeats;
  return bot.friends.find((f) => {
    if (f.d > rules.heartbeatM || f.body.health === "down" || f.body.light) return false;
    return beats.every((b) => gap(b, f) < 0.6 || gap(b, f) > 8);
  });
}

function closeIn(bot: Bot, prey: Friend): boolean {
  const behindX = prey.x - dirX(prey.body.facing) * habits.behindM;
  const behindY = prey.y - dirY(prey.body.facing) * habits.behindM;
  if (prey.d < rules.feedReachM) bot.act.intents.push({ type: "feed" });
  if (prey.d < 3 && isFloor(bot.grid, tileAt(bot.grid, behindX, behindY))) {
    const d = gap(bot.self, { x: behindX, y: behindY });
    if (d > 0.25) {
      bot.act.dx = (behindX - bot.self.x) / d;
      bot.act.dy = (behindY - bot.self.y) / d;
      bot.act.sneak = true;
    }
    lookAt(bot, prey.x, prey.y);
    return true;
  }
  walkTo(bot, Math.floor(prey.x) + 0.5, Math.floor(prey.y) + 0.5, 0.8, prey.d < 6 ? "sneak" : "walk");
  return true;
}

/** What the ending asks of it at the gate. True while it holds back there. */
export const lingerAtGate: Behaviour = (bot) => {
  const place = bot.grid.data.gates[bot.round.gate];
  if (!isKin(bot) || bot.now.phase !== "evacuation" || !place || bot.self.exiled) return false;
  choose(bot);
  if (!bot.now.gateOpen || gap(bot.self, place) > 12) return false;
  const { conscience } = bot.now.secret;
  const others = bot.friends.filter((f) => gap(f, place) < 12 && f.body.health !== "down").length;
  if (isLastCall(bot) || others === 0) return passThrough(bot, place.x, place.y);
  if (bot.memory.lean === "executioner") {
    // Alone in the lane it keeps six seconds from everyone; the fewer get out the better.
    return passThrough(bot, place.x, place.y);
  }
  if (conscience >= PROTECTOR_CONSCIENCE + 20) return passThrough(bot, place.x, place.y);
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
