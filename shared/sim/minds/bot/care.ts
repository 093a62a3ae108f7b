/** Looking after bodies: its own and its friends'. Things on the floor are picked up on the way. */

import type { ItemKind } from "../../../content/ids.ts";
import { habits } from "../../../content/secret/bots.ts";
import { ticks } from "../../../content/tuning.ts";
import { tileAt } from "../../grid.ts";
import { bar, isBarred, walkTo } from "./legs.ts";
import { type Behaviour, type Bot, type Friend, gap, isCruel, lookAt, mayWait, press, since, wayTo } from "./scene.ts";

const HAND_M = 1.1;
const REACH_M = 1.4;
const PING_EVERY_S = 4;
/** Has come no farther than this since the last thought: what it is offered is of this very spot. */
const STOOD_M = 0.06;
/** A nameless cry from so near to where somebody was seen lately is theirs. */
const CALLER_M = 1.5;
/** Nearer than this nobody is hidden behind a door: who called is no longer there. */
const BESIDE_M = 1.2;
/** Standing by for a friend who comes to help, metres. */
const WAIT_M = 6;

/** What an empty hand would pick up, best first. */
const WANTED: readonly ItemKind[] = ["suppressant", "bandage", "kit", "noisemaker", "battery"];

/** Down: calls, and crawls toward the nearest friend in view. */
export const lieDown: Behaviour = (bot) => {
  if (bot.self.health !== "down") return false;
  call(bot, "help");
  const friend = bot.friends.find((f) => f.body.health !== "down");
  if (friend && friend.d > HAND_M && !bot.threats.some((t) => gap(t, friend) < 3))
    walkTo(bot, friend.x, friend.y, HAND_M);
  return true;
};

/** Points at where it stands, now and then. */
export function call(bot: Bot, kind: "help" | "here" | "go" | "danger", seconds = PING_EVERY_S): void {
  const { memory, self } = bot;
  if (bot.caretaker || bot.tick < memory.pingTick) return;
  memory.pingTick = bot.tick + ticks(seconds);
  bot.act.intents.push({ type: "ping", kind, x: self.x, y: self.y });
}

/** Suppressant when told bitten, bandage when hurt, battery when the light fails; stands still for it. */
export const tendSelf: Behaviour = (bot) => {
  const { self } = bot;
  if (self.prompt.verb === "treat" && self.prompt.progress > 0 && self.prompt.target === bot.round.seat) return true;
  const needed =
    (self.item === "suppressant" && self.turnTicks >= 0) ||
    (self.item === "bandage" && self.health === "hurt") ||
    (self.item === "battery" && self.battery < 0.15);
  if (needed) bot.act.intents.push({ type: "item", act: "use" });
  return needed;
};

/** Told bitten, with no cure in hand: to one known to lie about, or to a friend who carries one, asking. */
export const seekCure: Behaviour = (bot) => {
  const { self } = bot;
  if (self.turnTicks < 0 || self.item === "suppressant") return false;
  call(bot, "help", 3);
  const giver = bot.friends.find((f) => f.body.item === "suppressant" && f.body.health !== "down");
  // Not everyone who has a cure gives it.
  if (giver && giver.d < WAIT_M && mayWait(bot, "cure")) {
    if (walkTo(bot, giver.x, giver.y, HAND_M, "walk")) lookAt(bot, giver.x, giver.y);
    return true;
  }
  if (goFetch(bot, ["suppressant"], 60)) return true;
  const seat = bot.memory.seen.findIndex(
    (s) => s.tick >= 0 && s.item === "suppressant" && bot.tick - s.tick < ticks(30),
  );
  const last = bot.memory.seen[seat];
  if (!last || gap(last, self) < 2) return false;
  walkTo(bot, Math.floor(last.x) + 0.5, Math.floor(last.y) + 0.5, 1.5, "run");
  return true;
};

/** Gives its suppressant to a friend who asks for help and stands near. */
export const treatFriend: Behaviour = (bot) => {
  const { self } = bot;
  if (self.item !== "suppressant" || self.turnTicks >= 0 || bot.caretaker || isCruel(bot)) return false;
  const friend = bot.friends.find((f) => f.body.health !== "down" && f.d < 8 && asksForHelp(bot, f));
  if (!friend || bot.threats.some((t) => t.hunting && t.d < 6)) return false;
  if (self.prompt.verb === "treat" && self.prompt.target === friend.seat) {
    lookAt(bot, friend.x, friend.y);
    bot.act.use = true;
  } else if (walkTo(bot, friend.x, friend.y, HAND_M)) {
    lookAt(bot, friend.x, friend.y);
    // Something else is in reach here (a door, a site): on to the middle of the room, the friend comes along.
    const room = bot.grid.data.rooms[bot.room];
    if (self.prompt.verb !== "none" && room) walkTo(bot, room.x, room.y, 0.5);
  }
  return true;
};

function asksForHelp(bot: Bot, friend: Friend): boolean {
  return bot.things.pings.some((p) => p.kind === "help" && p.seat === friend.seat && bot.tick - p.tick < ticks(5));
}

/** Pulls up a friend who is down, unless a hunter is too near or another is at it already. */
export const liftFriend: Behaviour = (bot) => {
  const { self, memory } = bot;
  if (isCruel(bot)) return false;
  if (self.prompt.verb === "lift" && self.prompt.progress > 0.5) {
    bot.act.use = true;
    return true;
  }
  const fallen = memory.seen[nearestDown(bot)] ?? cryForHelp(bot);
  if (!fallen) return false;
  if (
    !bot.safe &&
    bot.threats.some((t) => t.hunting && (t.d < bot.temper.liftSafeM || gap(t, fallen) < bot.temper.liftSafeM))
  )
    return false;
  if (self.prompt.verb === "lift") {
    bot.act.use = true;
    lookAt(bot, fallen.x, fallen.y);
    return true;
  }
  walkTo(bot, fallen.x, fallen.y, 0.7, "run");
  return true;
};

/** Somebody out of sight calls for help: most likely they cannot come themselves. */
function cryForHelp(bot: Bot): { x: number; y: number } | undefined {
  return bot.things.pings.find(
    (p) =>
      p.kind === "help" &&
      p.seat !== bot.round.seat &&
      !bot.memory.seen.some(
        (s, seat) => isFresh(bot, s) && (seat === p.seat || (p.seat < 0 && gap(s, p) < CALLER_M)),
      ) &&
      gap(p, bot.self) > BESIDE_M &&
      !isBarred(bot, p) &&
      wayTo(bot, p.x, p.y) < habits.liftWithinM,
  );
}

/** Seen so lately that a cry from behind a door tells nothing new: who lies there is known to, and who stands wants no lifting. */
function isFresh(bot: Bot, { tick }: { tick: number }): boolean {
  return tick >= 0 && since(bot, tick) < habits.freshS;
}

/** Seat of the nearest friend known to be down and within reach, -1 = none. */
export function nearestDown(bot: Bot): number {
  let best = -1;
  let bestM = habits.liftWithinM as number;
  bot.memory.seen.forEach((s, seat) => {
    if (!s.down || isBarred(bot, s)) return;
    const taken = bot.friends.some(
      (f) => f.seat !== seat && f.body.health !== "down" && f.body.pose === "lift" && gap(f, s) < 1.6,
    );
    const way = gap(bot.self, s) < bestM ? wayTo(bot, s.x, s.y) : Number.POSITIVE_INFINITY;
    if (taken || way >= bestM) return;
    best = seat;
    bestM = way;
  });
  return best;
}

/** Fetches useful things seen near by when the hand is empty. */
export const gather: Behaviour = (bot) => {
  if (bot.self.item !== "none") return false;
  if (bot.self.health === "hurt" && goFetch(bot, ["bandage"], habits.fetchCureM)) return true;
  return goFetch(bot, WANTED, habits.fetchM);
};

/** Goes for the nearest of these kinds known to lie within so many metres of way, and picks it up. */
export function goFetch(bot: Bot, kinds: readonly ItemKind[], metres: number): boolean {
  let best: { x: number; y: number } | null = null;
  let bestM = metres;
  for (const item of bot.things.items) {
    if (!kinds.includes(item.kind) || gap(item, bot.self) >= bestM || isBarred(bot, item)) continue;
    const way = wayTo(bot, item.x, item.y);
    if (way >= bestM) continue;
    best = item;
    bestM = way;
  }
  if (!best) return false;
  bot.memory.errand = { kind: "item", x: best.x, y: best.y, sinceTick: bot.tick };
  const offered = bot.self.prompt.verb === "pickUp" && gap(best, bot.self) < REACH_M;
  if (offered && isNearestThing(bot, best)) {
    press(bot);
    return true;
  }
  // What fell on stairs is reached from beside them; past what lies nearer, and would be taken instead, one goes closer still.
  const onStairs = (bot.grid.link[tileAt(bot.grid, best.x, best.y)] ?? -1) >= 0;
  const there = walkTo(bot, best.x, best.y, onStairs ? 1.2 : offered ? 0.1 : 0.4);
  if (!there || bot.self.prompt.verb === "work" || gap(bot.self, bot.memory) > STOOD_M) return true;
  // Stands over it, and use is for something else here (a door, with a full hand): not now.
  bar(bot, best.x, best.y);
  return false;
}

/** Whether use would take this thing and no other: the nearest of those that are not what the hand holds already. */
function isNearestThing(bot: Bot, thing: { x: number; y: number }): boolean {
  const m = gap(thing, bot.self);
  return bot.things.items.every((i) => i.kind === bot.self.item || gap(i, bot.self) >= m);
}
