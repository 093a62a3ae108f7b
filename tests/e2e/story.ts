/** Chapters of one story: once one has failed, those after it would only fail for the same reason, and are skipped. */
import { afterEach, beforeEach } from "vitest";

/** Called before a file's own hooks. `tell` says what the pages saw of the chapter that failed. */
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
