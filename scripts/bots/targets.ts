// The game's targets of balance, and where rounds that were played miss them.
import type { Row } from "./report.ts";

interface Target {
  readonly name: string;
  readonly of: (row: Row) => number | null;
  readonly from: number;
  readonly to: number;
}

const TARGETS: readonly Target[] = [
  { name: "crew wins", of: (row) => row.crewWin, from: 0.45, to: 0.55 },
  { name: "total loss", of: (row) => row.totalLoss, from: 0.15, to: 0.25 },
  { name: "nobody lost", of: (row) => row.nobodyLost, from: 0, to: 0.1 },
  { name: "half-bie's ending", of: (row) => row.halfbieEnding, from: 0.4, to: 0.5 },
  { name: "protectors of endings", of: (row) => shareOf(row.protector, row.halfbieEnding), from: 1 / 3, to: 2 / 3 },
  { name: "exiles right", of: (row) => (row.halfbieEnding === null ? null : row.exileCorrect), from: 0.35, to: 0.55 },
  { name: "first death", of: (row) => row.firstDeathFraction, from: 0.4, to: 1 },
];

/** What a row misses by more than `within` (a share, 0..1): one line each. A row says nothing of what never happened in it. */
export function missesOf(row: Row, within: number): string[] {
  return TARGETS.flatMap(({ name, of, from, to }) => {
    const value = of(row);
    if (value === null || (value >= from - within && value <= to + within)) return [];
    return [`${row.seats} seats: ${name} ${pct(value)}, wanted ${pct(from)}-${pct(to)}`];
  });
}

function shareOf(part: number | null, whole: number | null): number | null {
  return part === null || !whole ? null : part / whole;
}

function pct(share: number): string {
  return `${Math.round(share * 100)} %`;
}
