// Does the game keep its budgets? `npm run bench [-- --json]` measures step, wire, server, bundle and frame, one after the other, each with what it
// needs started by itself, and says so. Milliseconds are those of the reference machine (see bench/machine.ts); bytes and counts are as they are.
import { parseArgs } from "node:util";
import { bundleKb } from "./bench/bundle.ts";
import { GAME, STRESS } from "./bench/crowd.ts";
import { slowness } from "./bench/machine.ts";
import { type PageCost, pageCost } from "./bench/page.ts";
import { playersPerCore } from "./bench/players.ts";
import { stepCost } from "./bench/step.ts";
import { wireCost } from "./bench/wire.ts";
import { printTable } from "./load/report.ts";

/** At most so much, players at least. The 99th percentile is judged as a multiple of the mean. */
const BUDGET = {
  stepMsMean: 0.5,
  stepMsStress: 2,
  stepP99Times: 6,
  publishMs: 0.6,
  bytesPerClientPerSec: 4000,
  worstSecond: 8000,
  firstStateBytes: 30_000,
  playersPerCore: 300,
  titleJsGzKb: 40,
  gameJsGzKb: process.env["PHASER"] === "stock" ? 480 : 300,
  frameJsMs: 3,
  drawCalls: 25,
} as const;

const rounded = (n: number, digits: number) => Math.round(n * 10 ** digits) / 10 ** digits;

async function frame(say: (text: string) => void): Promise<PageCost | null> {
  try {
    return await pageCost();
  } catch (error) {
    say(`no frame was measured: ${(error as Error).message}`);
    return null;
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { json: { type: "boolean", default: false } } });
  // Progress goes beside the result, so that the result can be read by a program.
  const say = (text: string) => process.stderr.write(`${text}\n`);
  const slow = slowness();
  say(`this machine takes ${rounded(slow, 2)} times as long as the reference`);
  say(`a step at ${GAME} and at ${STRESS} zombies ...`);
  const game = stepCost(GAME, slow);
  const stress = stepCost(STRESS, slow);
  say("the wire of an outbreak ...");
  const wire = await wireCost(slowness());
  say("players per core ...");
  const players = await playersPerCore();
  say("a frame ...");
  const page = await frame(say);
  const bundle = bundleKb();

  const figures = {
    stepMsMean: rounded(game.mean, 3),
    stepMsStress: rounded(stress.mean, 3),
    stepMsP99: rounded(game.p99, 3),
    publishMs: rounded(wire.publishMs, 3),
    systems: game.systems,
    bytesPerClientPerSec: Math.round(wire.bytesPerClientPerSec),
    worstSecond: wire.worstSecond,
    firstStateBytes: wire.firstStateBytes,
    playersPerCore: players,
    titleJsGzKb: bundle ? rounded(bundle.title, 1) : null,
    gameJsGzKb: bundle ? rounded(bundle.game, 1) : null,
    frameJsMs: page ? rounded(page.frameJsMs, 2) : null,
    drawCalls: page?.drawCalls ?? null,
  };
  const over = overBudget(figures);
  const report = { ...figures, slowness: rounded(slow, 2), overBudget: over, withinBudget: over.length === 0 };
  if (values.json) console.log(JSON.stringify(report));
  else printTable(report);
  process.exit(0);
}

/** The figures that are missed, by name; what could not be measured counts as missed. */
function overBudget(
  figures: Readonly<Record<string, unknown>> & { stepMsMean: number; stepMsP99: number; playersPerCore: number },
): string[] {
  const { stepP99Times, playersPerCore: players, ...most } = BUDGET;
  const over = Object.entries(most).filter(
    ([key, limit]) => typeof figures[key] !== "number" || (figures[key] as number) > limit,
  );
  return [
    ...over.map(([key]) => key),
    ...(figures.stepMsP99 > stepP99Times * figures.stepMsMean ? ["stepMsP99"] : []),
    ...(figures.playersPerCore < players ? ["playersPerCore"] : []),
  ];
}

await main();
