/**
 * Is a night the same wherever it is played? One night with the virus in this process and in another, where its memory goes through text
 * between the rounds as a store would keep it: every round's hash must agree, and another seed's must not.
 */
import { type NightJob, playNight } from "./parts/night.ts";
import { playNights } from "./parts/pool.ts";
import { atLeast, atMost, report, type Trial } from "./parts/trial.ts";

const ROUNDS = 3;

export const replay: Trial = async (args) => {
  const job: NightJob = {
    seed: `replay/${args.seed}`,
    rounds: args.rounds || ROUNDS,
    enemy: "virus",
    crew: { kind: "random" },
    favourite: 1,
    seats: args.seats,
    halfbie: "draw",
  };
  const here = playNight(job).rounds.map((r) => r.hash);
  const [afar, other] = await playNights(
    [
      { ...job, saves: true },
      { ...job, seed: `${job.seed}/other` },
    ],
    args.workers,
  );
  const there = afar?.rounds.map((r) => r.hash) ?? [];
  const others = other?.rounds.map((r) => r.hash) ?? [];
  return report(
    [
      atLeast("rounds that agree", here.filter((hash, i) => hash === there[i]).length, here.length),
      atMost("rounds of another seed that agree", here.filter((hash, i) => hash === others[i]).length, 0),
    ],
    { here, there, others },
  );
};
