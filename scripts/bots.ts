// Plays whole rounds with bots and prints how the balance stands: `npm run bots -- --rounds 100 --seats 5-10 [--seed X] [--map school]
// [--halfbie draw|none] [--within 12] [--json] [--profile] [--save FILE]`. One process, no network. `--within` fails when a bucket misses a
// target by more points than that; `--save` writes the last round as a log for `npm run replay`.
import { writeFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { createLog } from "../server/night/log.ts";
import { streamsOf } from "../server/seed.ts";
import { mapById } from "../shared/content/maps/index.ts";
import { profiles, TICKS_PER_SECOND } from "../shared/content/tuning.ts";
import { longestTicks, playRound, type RoundSummary } from "../shared/sim/headless.ts";
import type { Observe } from "../shared/sim/step.ts";
import { printReport, type Report, reportOf } from "./bots/report.ts";
import { botScenario } from "./bots/scenario.ts";
import { missesOf } from "./bots/targets.ts";

const USAGE =
  "npm run bots -- --rounds N --seats S|A-B [--seed X] [--map school] [--pace standard] [--halfbie draw|none] [--within POINTS] [--json] [--profile] [--save FILE]";

function readArgs() {
  try {
    const { values } = parseArgs({
      options: {
        rounds: { type: "string", default: "20" },
        seats: { type: "string", default: "6" },
        seed: { type: "string", default: "1" },
        map: { type: "string", default: "school" },
        pace: { type: "string", default: "standard" },
        halfbie: { type: "string", default: "draw" },
        within: { type: "string" },
        json: { type: "boolean", default: false },
        profile: { type: "boolean", default: false },
        save: { type: "string" },
      },
    });
    const rounds = Number(values.rounds);
    const [from = 0, to = from] = values.seats.split("-").map(Number);
    const within = values.within === undefined ? null : Number(values.within) / 100;
    const whole = [rounds, from, to].every((n) => Number.isInteger(n) && n >= 1);
    if (!whole || to < from || to > 12 || !((within ?? 0) >= 0)) throw new Error("");
    if (!(values.pace in profiles) || !["draw", "none"].includes(values.halfbie)) throw new Error("");
    const pace = values.pace as keyof typeof profiles;
    return { ...values, rounds, from, to, within, pace, halfbie: values.halfbie === "none" ? -1 : ("draw" as const) };
  } catch (error) {
    console.error(`${error instanceof Error && error.message ? `${error.message}\n` : ""}usage: ${USAGE}`);
    process.exit(2);
  }
}

function main(): void {
  const args = readArgs();
  const map = mapById(args.map);
  const spent = new Map<string, number>();
  const observe: Observe = (name, run) => {
    const start = performance.now();
    run();
    spent.set(name, (spent.get(name) ?? 0) + performance.now() - start);
  };
  const bySeats = new Map<number, RoundSummary[]>();
  let ticksPlayed = 0;
  let cpuMs = 0;
  for (let seats = args.from; seats <= args.to; seats++) {
    const scenario = botScenario(args.map, args.pace, seats, args.halfbie);
    const rounds: RoundSummary[] = [];
    for (let i = 0; i < args.rounds; i++) {
      const seed = `${args.seed}/${seats}/${i}`;
      const cpu = process.cpuUsage();
      const round = playRound(streamsOf(seed), scenario, map, {
        maxTicks: longestTicks(scenario),
        ...(args.profile ? { observe } : {}),
      });
      const used = process.cpuUsage(cpu);
      cpuMs += (used.user + used.system) / 1000;
      ticksPlayed += round.ticks;
      rounds.push(round);
      for (const line of round.stuck) console.error(`stuck: seed ${seed}: ${line}`);
      if (args.save && seats === args.to && i === args.rounds - 1) {
        writeFileSync(
          args.save,
          JSON.stringify({ ...createLog(seed, scenario), end: { tick: round.ticks, hash: round.hash } }),
        );
      }
    }
    bySeats.set(seats, rounds);
  }
  const report = reportOf(bySeats, (ticksPlayed / TICKS_PER_SECOND) * (1000 / cpuMs));
  if (args.json) console.log(JSON.stringify(report, null, 2));
  else printReport(report);
  if (args.profile) {
    for (const [name, ms] of [...spent].sort((a, b) => b[1] - a[1]))
      console.error(`${name.padEnd(12)} ${((ms * 1000) / ticksPlayed).toFixed(1)} us a tick`);
  }
  if (report.stuck > 0) process.exitCode = 1;
  if (args.within !== null && judge(report, args.within)) process.exitCode = 1;
}

/** Says which targets were missed; those of single tables for the reader, who knows how few rounds they rest on. True when a bucket misses one. */
function judge({ bySeats, byBucket }: Report, within: number): boolean {
  const missed = byBucket.flatMap((row) => missesOf(row, within));
  for (const line of missed) console.error(`missed: ${line}`);
  for (const line of bySeats.flatMap((row) => missesOf(row, within))) console.error(`(one table: ${line})`);
  return missed.length > 0;
}

main();
