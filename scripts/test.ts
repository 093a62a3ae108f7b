// `npm test`: types, lint, then every test project in order, stopping at the first stage that fails.
// The last line is always the plain sum `N passed, N failed`, so that people and machines can read it.
// Arguments go on to Vitest in every test stage (`npm test -- tests/sim`); scripts/setup.mjs has run before.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const BIN = join(ROOT, "node_modules/.bin");
const REPORTS = join(ROOT, ".cache/test");

interface Stage {
  readonly name: string;
  readonly command: readonly [program: string, ...args: string[]];
  /** Vitest's JSON report of this stage; stages without one count as one check each. */
  readonly report?: string;
}

interface Totals {
  passed: number;
  failed: number;
}

const stages: readonly Stage[] = [
  { name: "types", command: ["tsc", "-p", "tsconfig.json"] },
  { name: "lint", command: ["biome", "check", "--error-on-warnings", "."] },
  ...["unit", "rooms", "e2e"].map(vitestStage),
];

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const totals: Totals = { passed: 0, failed: 0 };
let failedStage: string | undefined;
for (const stage of stages) {
  process.stdout.write(`\n=== ${stage.name} ===\n`);
  const startedMs = performance.now();
  const code = await run(stage.command);
  const counts = stage.report === undefined ? { passed: code === 0 ? 1 : 0, failed: 0 } : readReport(stage.report);
  // A stage can fail without a failing test: a type error, a file that does not load, an unhandled rejection.
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  totals.passed += counts.passed;
  totals.failed += counts.failed;
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
  process.stdout.write(`--- ${stage.name}: ${code === 0 ? "ok" : `failed (exit ${code})`} in ${seconds} s\n`);
  if (code !== 0) {
    failedStage = stage.name;
    break;
  }
}
if (failedStage !== undefined) process.stdout.write(`\nStopped at: ${failedStage}\n`);
process.stdout.write(`\n${totals.passed} passed, ${totals.failed} failed\n`);
process.exitCode = failedStage === undefined ? 0 : 1;

function vitestStage(project: string): Stage {
  const report = join(REPORTS, `${project}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const args = ["run", `--project=${project}`, "--passWithNoTests", ...reporters, ...process.argv.slice(2)];
  return { name: project, command: ["vitest", ...args], report };
}

/** Runs a tool of node_modules/.bin to its end and returns its exit code; a signal to us ends it too. */
function run([program, ...args]: Stage["command"]): Promise<number> {
  // The tools' `#!/usr/bin/env node` must find the Node of node_modules first, also when this file was not started by npm.
  const env = { ...process.env, PATH: `${BIN}${delimiter}${process.env.PATH ?? ""}` };
  const child = spawn(join(BIN, program), args, { cwd: ROOT, stdio: "inherit", env });
  const pass = (signal: NodeJS.Signals) => void child.kill(signal);
  process.once("SIGTERM", pass).once("SIGINT", pass);
  return new Promise((resolve) => {
    const done = (code: number) => {
      process.off("SIGTERM", pass).off("SIGINT", pass);
      resolve(code);
    };
    child.once("error", (error) => {
      process.stdout.write(`${program} could not be started: ${error.message}\n`);
      done(1);
    });
    child.once("exit", (code) => done(code ?? 1));
  });
}

function readReport(path: string): Totals {
  if (!existsSync(path)) return { passed: 0, failed: 0 };
  const report = JSON.parse(readFileSync(path, "utf8")) as { numPassedTests: number; numFailedTests: number };
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}
