// Trials of the enemy: `npm run sim -- NAME [--rounds N] [--nights N] [--seats 6] [--seed X] [--workers 2] [--only a,b] [--write] [--json]`.
// Headless rounds of real bots on the School; prints JSON with its thresholds and ends non-zero when one is missed.
import { parseArgs } from "node:util";
import { content } from "./sim/content.ts";
import { decide } from "./sim/decide.ts";
import { hunt } from "./sim/hunt.ts";
import { instinct } from "./sim/instinct.ts";
import { learn } from "./sim/learn.ts";
import { pacing } from "./sim/pacing.ts";
import type { Trial, TrialArgs } from "./sim/parts/trial.ts";
import { replay } from "./sim/replay.ts";
import { senses } from "./sim/senses.ts";
import { switching } from "./sim/switch.ts";
import { tells } from "./sim/tells.ts";

const TRIALS: Readonly<Record<string, Trial>> = {
  instinct,
  content,
  hunt,
  learn,
  switch: switching,
  senses,
  tells,
  pacing,
  decide,
  replay,
};

const USAGE = `npm run sim -- ${Object.keys(TRIALS).join("|")} [--rounds N] [--nights N] [--seats 6] [--seed X] [--workers 2] [--only a,b] [--write] [--json]`;

function readArgs(): { trial: Trial; args: TrialArgs; json: boolean } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        rounds: { type: "string", default: "0" },
        nights: { type: "string", default: "0" },
        seats: { type: "string", default: "6" },
        seed: { type: "string", default: "1" },
        workers: { type: "string", default: "2" },
        only: { type: "string", default: "" },
        write: { type: "boolean", default: false },
        json: { type: "boolean", default: false },
      },
    });
    const trial = TRIALS[positionals[0] ?? ""];
    const [rounds, nights, seats, workers] = [values.rounds, values.nights, values.seats, values.workers].map(Number);
    const whole = [rounds, nights, seats, workers].every((n) => Number.isInteger(n));
    if (!trial || positionals.length !== 1 || !whole) throw new Error("");
    return {
      trial,
      args: {
        seed: values.seed,
        rounds: rounds as number,
        nights: nights as number,
        seats: seats as number,
        workers: Math.max(1, workers as number),
        only: values.only.split(",").filter(Boolean),
        write: values.write,
      },
      json: values.json,
    };
  } catch (error) {
    console.error(`${error instanceof Error && error.message ? `${error.message}\n` : ""}usage: ${USAGE}`);
    process.exit(2);
  }
}

const { trial, args, json } = readArgs();
const result = await trial(args);
console.log(JSON.stringify(result, null, json ? 0 : 2));
if (!result.ok) process.exitCode = 1;
