// The built client, by weight and by module: the title is a form and nothing more, and the whole stays within its budget.
// dist/client/modules.json is written by the build that `npm test` runs first.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type ChunkInfo, titleChunks } from "../../scripts/module-list.ts";
import { ROOT } from "../util/sources.ts";

const KB = 1000;
const TITLE_BUDGET_KB = 40;
/** On top of the title, with the SDK; the stock Phaser (`PHASER=stock`) has its own. */
const GAME_BUDGET_KB = process.env.PHASER === "stock" ? 480 : 300;

const { chunks } = JSON.parse(readFileSync(join(ROOT, "dist/client/modules.json"), "utf8")) as { chunks: ChunkInfo[] };
const title = titleChunks(chunks);
const gzKb = (some: readonly ChunkInfo[]) => some.reduce((sum, chunk) => sum + chunk.gzBytes, 0) / KB;

test("the title loads neither Phaser nor the SDK", () => {
  expect(title.length).toBeGreaterThan(0);
  const heavy = title
    .flatMap((chunk) => chunk.modules)
    .filter((id) => /node_modules\/(phaser|colyseus\.js|@colyseus)\//.test(id));
  expect(heavy).toEqual([]);
});

test("the title and the game weigh no more than their budgets", () => {
  expect(gzKb(title)).toBeLessThanOrEqual(TITLE_BUDGET_KB);
  expect(gzKb(chunks) - gzKb(title)).toBeLessThanOrEqual(GAME_BUDGET_KB);
});

test("no build tool, no developer's overlay and no validation library reaches a player", () => {
  const strays = chunks
    .flatMap((chunk) => chunk.modules)
    .filter((id) =>
      /^(client\/tools|client\/dev|server|scripts|tests)\/|node_modules\/(zod|vite|pino|express)\//.test(id),
    );
  expect(strays).toEqual([]);
});
