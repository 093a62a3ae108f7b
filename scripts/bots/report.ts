// From played rounds to the numbers of the balance table.
import type { RoundSummary } from "../../shared/sim/headless.ts";
import { bucket } from "../../shared/sim/people.ts";

export interface Row {
  /** One table's size, or from and to. */
  readonly seats: string;
  readonly rounds: number;
  /** Shares 0..1 of all rounds unless said otherwise. */
  readonly crewWin: number;
  readonly totalLoss: number;
  readonly nobodyLost: number;
  /** Of rounds with a half-bie; null without any. */
  readonly halfbieEnding: number | null;
  readonly protector: number | null;
  readonly executioner: number | null;
  /** Of all exiles. */
  readonly exileCorrect: number | null;
  readonly exiles: number;
  readonly confined: number;
  /** Median share of the round at which the first is lost, of rounds that lost someone. */
  readonly firstDeathFraction: number | null;
  readonly crewWinWithHalfbie: number | null;
  readonly objectives: number;
  readonly huddles: number;
  readonly fed: number;
  readonly minutes: number;
  readonly lostBy: Readonly<Record<string, number>>;
  readonly stuck: number;
}

export interface Report extends Row {
  readonly timesRealTime: number;
  readonly outcomes: {
    readonly crewWon: number;
    readonly crewLost: number;
    readonly protector: number;
    readonly executioner: number;
  };
  readonly bySeats: readonly Row[];
  /** Those of one bucket together, as the targets are: one seat more turns half of an even number into the better half of an odd one. */
  readonly byBucket: readonly Row[];
  readonly hashes: readonly string[];
}

/** Rounds by number of seats; `timesRealTime` is simulated time over CPU time. */
export function reportOf(bySeats: ReadonlyMap<number, readonly RoundSummary[]>, timesRealTime: number): Report {
  const all = [...bySeats.values()].flat();
  return {
    ...rowOf(all),
    timesRealTime: Math.round(timesRealTime),
    outcomes: {
      crewWon: all.filter((r) => r.crewWon).length,
      crewLost: all.filter((r) => !r.crewWon).length,
      protector: all.filter((r) => r.ending === "protector").length,
      executioner: all.filter((r) => r.ending === "executioner").length,
    },
    bySeats: [...bySeats.values()].map(rowOf),
    byBucket: [0, 1, 2]
      .map((b) => all.filter((r) => bucket(r.seats) === b))
      .filter((rounds) => rounds.length > 0)
      .map(rowOf),
    hashes: all.map((r) => r.hash),
  };
}

function rowOf(rounds: readonly RoundSummary[]): Row {
  const share = (test: (r: RoundSummary) => boolean) => rounds.filter(test).length / Math.max(1, rounds.length);
  const shareWithHalfbie = (test: (r: RoundSummary) => boolean) =>
    withHalfbie.length === 0 ? null : withHalfbie.filter(test).length / withHalfbie.length;
  const mean = (value: (r: RoundSummary) => number) =>
    rounds.reduce((sum, r) => sum + value(r), 0) / Math.max(1, rounds.length);
  const withHalfbie = rounds.filter((r) => r.halfbie >= 0);
  const exiles = rounds.flatMap((r) => r.exiles);
  const lostBy: Record<string, number> = {};
  for (const cause of rounds.flatMap((r) => r.causes)) lostBy[cause] = (lostBy[cause] ?? 0) + 1 / rounds.length;
  const seats = rounds.map((r) => r.seats);
  const fewest = Math.min(...seats);
  const most = Math.max(...seats);
  return {
    seats: fewest === most ? `${most}` : `${fewest}-${most}`,
    rounds: rounds.length,
    crewWin: share((r) => r.crewWon),
    totalLoss: share((r) => r.totalLoss),
    nobodyLost: share((r) => r.lost === 0),
    halfbieEnding: shareWithHalfbie((r) => r.ending !== "none"),
    protector: shareWithHalfbie((r) => r.ending === "protector"),
    executioner: shareWithHalfbie((r) => r.ending === "executioner"),
    exileCorrect: exiles.length > 0 ? exiles.filter(Boolean).length / exiles.length : null,
    exiles: exiles.length / Math.max(1, rounds.length),
    confined: mean((r) => r.confined),
    firstDeathFraction: median(rounds.map((r) => r.firstDeath).filter((f) => f !== null)),
    crewWinWithHalfbie: shareWithHalfbie((r) => r.crewWon),
    objectives: mean((r) => r.objectivesDone),
    huddles: mean((r) => r.huddles),
    fed: mean((r) => r.fed),
    minutes: mean((r) => r.ticks) / 1200,
    lostBy,
    stuck: rounds.filter((r) => r.stuck.length > 0).length,
  };
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}

const pct = (share: number | null) => (share === null ? "-" : `${Math.round(share * 100)}%`);

export function printReport(report: Report): void {
  const head = [
    "seats",
    "rounds",
    "crew",
    "total loss",
    "none lost",
    "ending",
    "protector",
    "executioner",
    "exile ok",
    "exiles",
    "first death",
    "objectives",
    "huddles",
    "fed",
    "minutes",
    "stuck",
  ];
  const buckets = report.byBucket.filter((bucket) => report.bySeats.every((r) => r.seats !== bucket.seats));
  const rows = [...report.bySeats, ...buckets, ...(report.byBucket.length > 1 ? [report] : [])].map((r) => [
    r.seats,
    String(r.rounds),
    pct(r.crewWin),
    pct(r.totalLoss),
    pct(r.nobodyLost),
    pct(r.halfbieEnding),
    pct(r.protector),
    pct(r.executioner),
    pct(r.exileCorrect),
    r.exiles.toFixed(2),
    pct(r.firstDeathFraction),
    r.objectives.toFixed(1),
    r.huddles.toFixed(1),
    r.fed.toFixed(1),
    r.minutes.toFixed(1),
    String(r.stuck),
  ]);
  const widths = head.map((h, i) => Math.max(h.length, ...rows.map((r) => (r[i] ?? "").length)));
  for (const row of [head, ...rows]) console.log(row.map((cell, i) => cell.padStart(widths[i] ?? 0)).join("  "));
  const causes = Object.entries(report.lostBy).map(([cause, n]) => `${cause} ${n.toFixed(2)}`);
  console.log(`lost a round: ${causes.join(", ") || "nobody"}; ${report.timesRealTime} times real time`);
  console.log(
    `hashes: ${report.hashes.slice(0, 8).join(" ")}${report.hashes.length > 8 ? ` ... (${report.hashes.length}; all with --json)` : ""}`,
  );
}
