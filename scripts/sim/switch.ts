/**
 * Does changing pay? Crews that change their habit by the clock, at random or after a loss, one that reads the card and replies to it, and
 * crews that change once in mid-night. A stale play counters the habit left and not the one taken up.
 */
import { POSTURES, type Posture } from "../../shared/content/ids.ts";
import { counterRate } from "./parts/counters.ts";
import type { Crew } from "./parts/crews.ts";
import { countersOf, readMatrix } from "./parts/matrix.ts";
import type { NightJob, NightRecord, RoundRecord } from "./parts/night.ts";
import { atLeast, atMost, errorOf, mean, play, report, rounded, type Trial } from "./parts/trial.ts";

/** A share of won rounds is then +-3 points; with half as many luck let a crew through. */
const NIGHTS = 28;
const ROUNDS = 10;
const STEP_NIGHTS = 3;
const STEP_AFTER = 6;
const STEP_ROUNDS = 12;
const POLICIES = ["thirds", "random", "loseShift", "card"] as const;
const PAIRS: readonly (readonly [Posture, Posture])[] = [
  ["hide", "run"],
  ["run", "hold"],
  ["hold", "split"],
  ["split", "group"],
  ["group", "hide"],
  ["hold", "run"],
];

export const switching: Trial = async (args) => {
  const job = (name: string, crew: Crew, i: number, rounds: number): NightJob => ({
    seed: `switch/${args.seed}/${name}/${i}`,
    rounds,
    enemy: "virus",
    crew,
    favourite: i,
    seats: args.seats,
  });
  const nights = Array.from({ length: args.nights || NIGHTS }, (_, i) => i);
  const stepNights = Array.from(
    { length: args.nights ? Math.min(args.nights, STEP_NIGHTS) : STEP_NIGHTS },
    (_, i) => i,
  );
  const policyJobs = POLICIES.flatMap((kind) => nights.map((i) => job(kind, { kind }, i, args.rounds || ROUNDS)));
  const stepJobs = PAIRS.flatMap(([from, to]) =>
    stepNights.map((i) => job(`${from}-${to}`, { kind: "steps", from, to, after: STEP_AFTER }, i, STEP_ROUNDS)),
  );
  const played = await play(args, [...policyJobs, ...stepJobs]);
  const win = Object.fromEntries(
    POLICIES.map((kind) => {
      const rounds = played.filter((_, i) => policyJobs[i]?.crew.kind === kind).flatMap((n) => n.rounds);
      return [kind, mean(rounds.map((r) => (r.crewWon ? 1 : 0)))];
    }),
  ) as Record<(typeof POLICIES)[number], number>;
  const steps = played
    .slice(policyJobs.length)
    .map((night, i) => stepOf(night, PAIRS[Math.floor(i / stepNights.length)]));
  const before = mean(steps.map((s) => s.before));
  const at = mean(steps.map((s) => s.at));
  return report(
    [
      atLeast("crews that switch win", mean([win.thirds, win.random, win.loseShift]), 0.45),
      atLeast("a crew that reads the card wins", win.card, 0.65),
      atLeast("over lose-shift", win.card - win.loseShift, 0.1),
      atLeast("counter-rate falls at a switch", before - at, 0.15),
      atMost("stale plays later", mean(steps.map((s) => s.stale)), 0.25),
    ],
    {
      win: Object.fromEntries(Object.entries(win).map(([kind, share]) => [kind, rounded(share)])),
      cardWinError: rounded(errorOf(win.card, nights.length * (args.rounds || ROUNDS))),
      counterRate: Array.from({ length: STEP_ROUNDS }, (_, r) => rounded(mean(steps.map((s) => s.rates[r] ?? 0)), 2)),
    },
  );
};

function stepOf(night: NightRecord, pair: readonly [Posture, Posture] | undefined) {
  const [from, to] = pair ?? [POSTURES[0], POSTURES[0]];
  const rates = night.rounds.map((round, r) => counterRate(round, r < STEP_AFTER ? from : to));
  return {
    rates,
    before: mean(rates.slice(STEP_AFTER - 2, STEP_AFTER)),
    at: rates[STEP_AFTER] ?? 0,
    stale: mean(night.rounds.slice(STEP_AFTER + 1).map((round) => staleShare(round, from, to))),
  };
}

function staleShare(round: RoundRecord, from: Posture, to: Posture): number {
  const old = countersOf(readMatrix(), from);
  const good = countersOf(readMatrix(), to);
  const decisions = round.decisions.filter((d) => d.outbreak);
  return decisions.filter((d) => old.has(d.play) && !good.has(d.play)).length / Math.max(1, decisions.length);
}
