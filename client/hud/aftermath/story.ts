/**
 * The truth of a round as a story: who it was and why, who won, what became of each, and the deeds worth a line. Pure: keys of the
 * dictionary with seats as parameters, names and rooms are put in by the screen. Never breaks: every deed is in exactly one line.
 */
import { type Fate, type LossCause, OBJECTIVES } from "../../../shared/content/ids.ts";
import { ticks } from "../../../shared/content/tuning.ts";
import type { TruthDoc } from "../../../shared/sim/view-types.ts";
import type { Key } from "../../i18n/dictionary.ts";

export type Deed = TruthDoc["deeds"][number];
type TaleKey = Extract<Key, `tale.${string}`>;

/** `n` others out, `who` a seat; only what the sentence has a hole for. */
export interface Verdict {
  readonly key: Extract<Key, `why.${string}`>;
  readonly others: number;
  readonly who: number;
}

export interface Fellow {
  readonly seat: number;
  readonly became: `became.${Exclude<Fate, "lost"> | LossCause}`;
  readonly lost: boolean;
  readonly exiled: boolean;
  readonly bitten: boolean;
  /** Seat whose teeth it was, -1 = a zombie's or nobody's. */
  readonly bitBy: number;
  readonly halfbie: boolean;
}

export interface Line {
  readonly tick: number;
  readonly kind: Deed["kind"];
  readonly key: TaleKey;
  /** Seats. */
  readonly who: readonly number[];
  readonly whom: readonly number[];
  /** Room index, -1 = told without its place. */
  readonly room: number;
  /** Gate index, -1 = none. */
  readonly gate: number;
  /** How often it was done; several people named at once count as one. */
  readonly times: number;
  /** A turning point of the round. */
  readonly turning: boolean;
}

/** How far apart two deeds may be to be told in one breath. */
const TOGETHER = ticks(5);
const REPEATED = ticks(30);
const ONE_FIRE = ticks(60);
/** Conscience begins here; above it, a half-bie meant well. */
const CONSCIENCE_EVEN = 50;

/** Why the half-bie's ending is what it is, in one line. */
export function verdictOf(truth: TruthDoc): Verdict {
  const half = truth.people.find((p) => p.seat === truth.halfbie);
  const others = truth.people.filter((p) => p.seat !== truth.halfbie && p.fate === "out").length;
  const because = (key: Verdict["key"], who = -1): Verdict => ({ key, others, who });
  if (half === undefined) return because("why.nobody");
  if (truth.ending !== "none") return because(`why.${truth.ending}`);
  if (half.fate === "lost" && half.cause !== "clock") return because("why.fell");
  const fedOn = truth.deeds.filter((d) => d.kind === "fed").map((d) => d.other);
  const victim = truth.people.find((p) => p.fate === "lost" && fedOn.includes(p.seat));
  if (victim !== undefined && truth.conscience > CONSCIENCE_EVEN) return because("why.bite", victim.seat);
  return because("why.between");
}

/** What became of everyone, by seat. */
export function fellowsOf(truth: TruthDoc): Fellow[] {
  const exiled = new Set(truth.deeds.filter((d) => d.kind === "exile").map((d) => d.seat));
  return truth.people.map((p) => ({
    seat: p.seat,
    became: p.fate === "lost" ? `became.${p.cause ?? "clock"}` : `became.${p.fate}`,
    lost: p.fate === "lost",
    exiled: exiled.has(p.seat),
    bitten: p.bitten,
    bitBy: p.bitBy,
    halfbie: p.seat === truth.halfbie,
  }));
}

/** The deeds in order, repeats and groups told once. */
export function taleOf(truth: TruthDoc): Line[] {
  const lines: Line[] = [];
  for (const deed of truth.deeds) {
    const line = lineOf(deed, truth);
    const at = lines.findLastIndex((earlier) => merged(earlier, line) !== null);
    const whole = at < 0 ? null : merged(lines[at] as Line, line);
    if (whole === null) lines.push(line);
    else lines[at] = whole;
  }
  return withLastOut(lines);
}

/** Places that say nothing: where someone stood when all were at the fire, at the gate or beyond the wire. */
const PLACELESS: readonly Deed["kind"][] = [
  "huddle",
  "test",
  "lie",
  "exile",
  "eruption",
  "gateAnnounced",
  "holdGate",
  "stayed",
  "out",
];
const TURNING: readonly Deed["kind"][] = ["fed", "exile", "turned", "halt", "apex"];

function lineOf(deed: Deed, truth: TruthDoc): Line {
  const { tick, kind } = deed;
  return {
    tick,
    kind,
    ...sentenceOf(deed, truth),
    room: PLACELESS.includes(kind) ? -1 : deed.room,
    gate: kind === "gateAnnounced" ? deed.other : -1,
    times: 1,
    turning: TURNING.includes(kind),
  };
}

type Sentence = Pick<Line, "key" | "who" | "whom">;

function sentenceOf(deed: Deed, truth: TruthDoc): Sentence {
  const { kind, seat, other } = deed;
  const tell = (key: TaleKey, who = seat, whom = -1): Sentence => ({ key, who: seats(who), whom: seats(whom) });
  switch (kind) {
    case "fed":
    case "lift":
    case "callHit":
    case "shutOut":
    case "test":
      return tell(`tale.${kind}`, seat, other);
    case "suppressed":
      return other === seat || other < 0 ? tell("tale.cure") : tell("tale.cureOther", other, seat);
    case "save":
      return tell("tale.cureOther", seat, other);
    case "died":
      return tell(`tale.${deathOf(seat, truth)}`);
    case "turned": {
      const by = biterOf(deed, truth);
      return by < 0 ? tell("tale.turned") : tell("tale.turnedBy", seat, by);
    }
    case "objective":
      return tell(`tale.${OBJECTIVES[other] ?? "samples"}`);
    case "huddle":
      if (seat < 0) return tell("tale.command");
      return other < 0 ? tell("tale.bell") : tell("tale.body", seat, other);
    case "exile":
      return tell(seat === truth.halfbie ? "tale.exileHalf" : "tale.exileHuman");
    case "lie":
      return other < 0 ? tell("tale.lie") : tell("tale.lieAbout", seat, other);
    case "gateAnnounced":
      return tell("tale.gate", -1);
    case "eruption":
      return tell("tale.eruption", -1);
    default:
      return tell(`tale.${kind}`);
  }
}

const seats = (seat: number): number[] => (seat < 0 ? [] : [seat]);

function deathOf(seat: number, truth: TruthDoc): "bled" | "clock" | "left" {
  const cause = truth.people.find((p) => p.seat === seat)?.cause;
  return cause === "clock" || cause === "left" ? cause : "bled";
}

/** Whose teeth made this person turn: those of the last bite that nobody stopped; -1 = a zombie's. */
function biterOf(turned: Deed, truth: TruthDoc): number {
  const bite = truth.deeds.findLast((d) => d.kind === "bitten" && d.seat === turned.seat && d.tick <= turned.tick);
  return bite?.other ?? -1;
}

/** The two told as one, or null when each wants its own line. */
function merged(earlier: Line, later: Line): Line | null {
  const gap = later.tick - earlier.tick;
  if (gap === 0 && isSameMoment(earlier, later)) return earlier;
  const sameWho = same(earlier.who, later.who);
  if (earlier.kind === "call" && later.kind === "callHit" && sameWho && gap <= REPEATED)
    return { ...later, tick: earlier.tick };
  if (earlier.key !== later.key) return null;
  const room = earlier.room === later.room ? earlier.room : -1;
  switch (later.kind) {
    case "out":
    case "stayed":
    case "died":
      return gap <= TOGETHER ? { ...earlier, room, who: union(earlier.who, later.who) } : null;
    case "lie":
      if (!sameWho || gap > ONE_FIRE) return null;
      return {
        ...earlier,
        times: earlier.times + (meets(earlier.whom, later.whom) ? 1 : 0),
        whom: union(earlier.whom, later.whom),
      };
    default:
      if (!sameWho || !same(earlier.whom, later.whom) || gap > REPEATED) return null;
      return { ...earlier, room, times: earlier.times + 1 };
  }
}

/** The rules write some moments down twice: a feeding is a bite as well, a cure by a friend a rescue. */
function isSameMoment(earlier: Line, later: Line): boolean {
  if (earlier.kind === "fed") return later.kind === "bitten" && same(earlier.whom, later.who);
  return (
    earlier.kind === "suppressed" &&
    later.kind === "save" &&
    earlier.key === later.key &&
    same(earlier.whom, later.whom)
  );
}

function withLastOut(lines: readonly Line[]): Line[] {
  const last = lines.findLastIndex((line) => line.kind === "out");
  const alone = lines.filter((line) => line.kind === "out").flatMap((line) => line.who).length === 1;
  return lines.map((line, i) =>
    i === last ? { ...line, key: alone ? "tale.onlyOut" : "tale.lastOut", turning: true } : line,
  );
}

const same = (a: readonly number[], b: readonly number[]) =>
  a.length === b.length && a.every((seat, i) => seat === b[i]);
const meets = (a: readonly number[], b: readonly number[]) => b.length === 0 || a.some((seat) => b.includes(seat));
const union = (a: readonly number[], b: readonly number[]) => [...new Set([...a, ...b])];
