/**
 * A bot: from what its seat may know to a move and intents, as any player. An ordered list of behaviours; the first that takes charge
 * has the body until the next thought. Never reads the world: its input has no way to it.
 */
import type { Move } from "../../movement.ts";
import type { Intent } from "../../world.ts";
import { gather, lieDown, liftFriend, seekCure, tendSelf, treatFriend } from "./care.ts";
import { standTogether } from "./company.ts";
import { flee, shouldBeQuiet, slipAway, stayHidden } from "./danger.ts";
import { liveByHabit } from "./habits.ts";
import { lingerAtGate, stillHunger, usePowers } from "./kin.ts";
import { goOut, liftOnTheWay, runTheStrip, sitInCell } from "./leave.ts";
import { noticeStuck } from "./legs.ts";
import { reportBody, ringBell } from "./report.ts";
import { type Behaviour, type Bot, type BotInput, moveOf, sceneOf } from "./scene.ts";
import { takeNote, wake } from "./senses.ts";
import { talk } from "./table.ts";
import { heedTell, takeTell } from "./tells.ts";
import { doWork, wander } from "./work.ts";

export { listen } from "./senses.ts";

export interface Decision {
  readonly move: Move;
  readonly intents: readonly Intent[];
}

/** In order of urgency. */
const FIELD: readonly Behaviour[] = [
  sitInCell,
  lieDown,
  stayHidden,
  runTheStrip,
  liftOnTheWay,
  lingerAtGate,
  goOut,
  standTogether,
  flee,
  tendSelf,
  seekCure,
  liftFriend,
  treatFriend,
  stillHunger,
  reportBody,
  slipAway,
  gather,
  ringBell,
  heedTell,
  liveByHabit,
  doWork,
  wander,
];

export function thinkBot(input: BotInput): Decision {
  const bot = sceneOf(input);
  const huddle = bot.view.docs.huddle;
  wake(bot);
  if (bot.now.phase === "huddle") {
    if (huddle) talk(bot, huddle);
  } else if (bot.now.phase === "outbreak" || bot.now.phase === "evacuation") {
    takeNote(bot);
    takeTell(bot);
    usePowers(bot);
    bot.memory.doing = FIELD.find((behave) => behave(bot))?.name ?? "";
    bot.act.light = wantsLight(bot);
    noticeStuck(bot);
  }
  bot.memory.used = bot.act.use;
  return { move: moveOf(bot), intents: bot.act.intents };
}

/** Light calms and is seen: on where it is dark and nothing is near, off for stealth, and off for a half-bie on the prowl. */
function wantsLight(bot: Bot): boolean {
  const { self } = bot;
  if (self.locker >= 0 || self.battery <= 0 || bot.manner.dark || shouldBeQuiet(bot)) return false;
  if (bot.kin && bot.now.secret.hunger > 50) return false;
  if (bot.memory.fleeUntilTick > bot.tick) return false;
  return self.fear > bot.temper.lightFear || (self.light && self.fear > bot.temper.lightFear - 15);
}
