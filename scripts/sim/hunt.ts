/**
 * Does hunting hurt? The same crews, one habit each and nobody half-bie, against the dead strolling about, against packs that hunt and
 * learn nothing (swarm, always), and against the virus.
 */
import { POSTURES } from "../../shared/content/ids.ts";
import type { Enemy, NightJob } from "./parts/night.ts";
import { atLeast, mean, play, report, rounded, type Trial } from "./parts/trial.ts";

const NIGHTS = 4;
const PER_NIGHT = 3;
const ENEMIES: readonly Enemy[] = ["wander", "swarm", "virus"];

export const hunt: Trial = async (args) => {
  const nights = args.nights || NIGHTS;
  const jobs: NightJob[] = ENEMIES.flatMap((enemy) =>
    POSTURES.flatMap((habit) =>
      Array.from({ length: nights }, (_, i) => ({
        seed: `hunt/${args.seed}/${habit}/${i}`,
        rounds: args.rounds || PER_NIGHT,
        enemy,
        crew: { kind: "keeps" as const, habit },
        favourite: i,
        seats: args.seats,
      })),
    ),
  );
  const played = await play(args, jobs);
  const rows = ENEMIES.map((enemy) => {
    const rounds = played.filter((_, i) => jobs[i]?.enemy === enemy).flatMap((n) => n.rounds);
    return {
      enemy,
      rounds: rounds.length,
      crewWin: rounded(mean(rounds.map((r) => (r.crewWon ? 1 : 0)))),
      damage: rounded(mean(rounds.map((r) => r.damage)), 1),
      firstBiteS: rounded(mean(rounds.map((r) => r.firstBiteS)), 1),
    };
  });
  const [strolling, hunting, learning] = rows;
  const sooner = (row: typeof strolling) => 1 - (row?.firstBiteS ?? 0) / Math.max(1, strolling?.firstBiteS ?? 1);
  const worse = (row: typeof strolling) => (row?.damage ?? 0) / Math.max(1, strolling?.damage ?? 1);
  return report(
    [
      atLeast("hunting bites sooner", sooner(hunting), 0.2),
      atLeast("hunting does so many times the damage", worse(hunting), 2.5),
      atLeast("the virus bites sooner", sooner(learning), 0.35),
      atLeast("the virus does so many times the damage", worse(learning), 4),
    ],
    { rows },
  );
};
