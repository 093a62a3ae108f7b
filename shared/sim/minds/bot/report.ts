/** Calling the others to the fire: for a body, or for a suspicion that will not wait. */
import { bar, isBarred, walkTo } from "./legs.ts";
import { type Behaviour, type Bot, gap, isCruel, press, wayTo } from "./scene.ts";
import { accusable, topOf } from "./suspicion.ts";

const AT_BODY_M = 0.8;
const BODY_M = 14;
const BELL_M = 40;

/** A body in sight is reported, but an executioner leaves it to others. */
export const reportBody: Behaviour = (bot) => {
  if (bot.round.huddlesLeft <= 0 || bot.now.phase !== "outbreak") return false;
  if (isCruel(bot) && bot.friends.length === 0) return false;
  if (bot.self.prompt.verb === "report") {
    press(bot);
    return true;
  }
  const body = bot.things.corpses.find((c) => !c.reported && gap(c, bot.self) < BODY_M && !isBarred(bot, c));
  if (!body || wayTo(bot, body.x, body.y) > BODY_M) return false;
  if (!walkTo(bot, body.x, body.y, AT_BODY_M)) return true;
  // Well in reach, and nothing offered: not now.
  bar(bot, body.x, body.y);
  return false;
};

/** Suspects somebody strongly: to the bell. */
export const ringBell: Behaviour = (bot) => {
  if (bot.caretaker || bot.round.bellRung || bot.round.huddlesLeft <= 0 || bot.now.phase !== "outbreak") return false;
  if (topPoints(bot) < bot.temper.bellAt) return false;
  const bell = [...bot.round.bells].sort((a, b) => gap(a, bot.self) - gap(b, bot.self))[0];
  if (!bell || isBarred(bot, bell) || wayTo(bot, bell.x, bell.y) > BELL_M) return false;
  if (bot.self.prompt.verb === "ring") bot.act.use = true;
  else if (walkTo(bot, bell.x, bell.y, 0.6)) return false;
  return true;
};

function topPoints(bot: Bot): number {
  const points = bot.memory.suspicion.map((p, seat) => p + (bot.memory.alarms[seat] ?? 0));
  const top = topOf(points, accusable(bot));
  return top < 0 ? 0 : (points[top] ?? 0);
}
