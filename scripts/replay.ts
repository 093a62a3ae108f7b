// Plays a saved round again and compares the world at its end with the one logged: `npm run replay -- FILE`. Exit 0 when they are
// equal, 1 when they differ, 2 when the file is no log of these rules.
import { readFileSync } from "node:fs";
import { type RoundLog, RULES_VERSION, replayTo } from "../server/night/log.ts";
import { hashWorld } from "../shared/sim/hash.ts";

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

function readLog(file: string): RoundLog {
  let log: RoundLog;
  try {
    log = JSON.parse(readFileSync(file, "utf8")) as RoundLog;
  } catch (error) {
    return fail(`cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (log.format !== 1 || !log.scenario || !log.end) return fail(`${file} is no log of a finished round`);
  if (log.rules !== RULES_VERSION) return fail(`${file} was played by rules ${log.rules}, these are ${RULES_VERSION}`);
  return log;
}

const file = process.argv[2];
if (!file) fail("usage: npm run replay -- FILE");
const log = readLog(file);
const end = log.end;
if (!end) fail(`${file} is no log of a finished round`);
const hash = hashWorld(replayTo(log, end.tick));
const same = hash === end.hash;
console.log(`${file}: tick ${end.tick}, logged ${end.hash}, replayed ${hash}: ${same ? "the same" : "DIFFERENT"}`);
process.exitCode = same ? 0 : 1;
