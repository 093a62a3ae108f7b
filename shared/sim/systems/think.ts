/** Minds think: bots and caretakers look through their own view and act through the same intents as anyone. */

import { applyIntent } from "../intents.ts";
import { listen, thinkBot } from "../minds/bot/bot.ts";
import { createBotMemory } from "../minds/bot/memory.ts";
import { isPlaying } from "../people.ts";
import { viewOf } from "../view.ts";
import type { Intent, World } from "../world.ts";

/** A bot looks and decides this often; between, its last move goes on. Bots take turns, so that no tick pays for all. */
const THINK_EVERY = 4;

export function thinkSystem(world: World): void {
  for (const p of world.people) {
    if (p.driver === "human" || !isPlaying(p)) continue;
    const memory = world.minds.bots[p.seat] ?? createBotMemory(p.seat);
    world.minds.bots[p.seat] = memory;
    listen(memory, world.knowledge[p.seat]?.heard ?? []);
    if ((world.tick + p.seat) % THINK_EVERY !== 0) continue;
    const decision = thinkBot({
      view: viewOf(world, p.seat),
      memory,
      grid: world.grid,
      stream: world.streams.bots,
      temperament: p.temperament,
      habit: world.scenario.seats[p.seat]?.habit ?? null,
      favourite: world.scenario.seats[p.seat]?.favourite ?? 0,
      caretaker: p.driver === "caretaker",
    });
    p.move = decision.move;
    for (const intent of decision.intents) applyIntent(world, p.seat, intent satisfies Intent);
  }
}
