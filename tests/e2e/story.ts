/** Stories in chapters, and the stillness they are told in. */
import { afterEach, beforeEach } from "vitest";
import { ticks } from "../../shared/content/tuning.ts";
import type { World } from "../../shared/sim/world.ts";

/** Longer than any story, ticks. */
export const LONG = ticks(600);

/** Nobody hunts, and Command waits with its call: the story is about people. The phase's own clock runs on. */
export function stillHorde(world: World): void {
  const { director } = world;
  director.modeUntilTick = world.tick + LONG;
  director.firstContact = true;
  director.gateErupted = true;
  world.runTicks = -LONG;
}

/**
 * Once a chapter has failed, those after it would only fail for the same reason, and are skipped. Called before a file's own hooks. `tell` says
 * what the pages saw of the chapter that failed.
 */
export function inOneStory(tell: (name: string) => Promise<void>): void {
  let broken = false;

  beforeEach((context) => {
    if (broken) context.skip();
  });

  afterEach(async ({ task }) => {
    if (task.result?.state !== "fail") return;
    broken = true;
    await tell(task.name);
  });
}
