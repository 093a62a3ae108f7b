/**
 * One night of a crew of bots against the enemy, headless: round after round with what the virus remembers, and what came of each. Plain
 * data in and out, so that a night can be played in another process. Nobody is half-bie unless the job says so: roles would blur what is measured.
 */
import { streamsOf } from "../../../server/seed.ts";
import { type PlayId, POSTURES, type Posture } from "../../../shared/content/ids.ts";
import { mapById } from "../../../shared/content/maps/index.ts";
import type { ProfileId } from "../../../shared/content/tuning.ts";
import type { Prediction } from "../../../shared/sim/enemy.ts";
import { longestTicks, playRound } from "../../../shared/sim/headless.ts";
import { forAnotherNight, freshMemory, memoryAfter, type VirusMemory } from "../../../shared/sim/minds/virus/memory.ts";
import type { Scenario, World } from "../../../shared/sim/world.ts";
import { botScenario } from "../../bots/scenario.ts";
import { type Card, readCard } from "./cards.ts";
import { type Crew, firstHabit, nextHabit } from "./crews.ts";
import { wander } from "./wander.ts";
import { Watch, type Watched } from "./watch.ts";

/** What the enemy does: a play and no other, plays at random, strolling about (a baseline), or the virus as it is. */
export type Enemy = PlayId | "random" | "wander" | "virus";

export interface NightJob {
  readonly seed: string;
  readonly rounds: number;
  readonly enemy: Enemy;
  readonly crew: Crew;
  /** The number favourite places come from. */
  readonly favourite: number;
  readonly seats?: number;
  readonly pace?: ProfileId;
  readonly map?: string;
  readonly halfbie?: Scenario["halfbie"];
  /** Goes through text between the rounds, as a store would keep it. */
  readonly saves?: boolean;
  /** What an earlier night left. */
  readonly before?: VirusMemory;
  /** The habit that the virus is sure of from the first round on, as if it had met this crew many times. */
  readonly knows?: Posture;
}

export interface RoundRecord extends Watched {
  /** null = no habit. */
  readonly habit: Posture | null;
  readonly crewWon: boolean;
  readonly totalLoss: boolean;
  readonly lost: number;
  readonly objectives: number;
  readonly stuck: readonly string[];
  readonly hash: string;
  readonly card: Card;
  /** The sealed predictions as they were opened. */
  readonly guesses: readonly Pick<Prediction, "kind" | "right">[];
}

export interface NightRecord {
  readonly rounds: readonly RoundRecord[];
  readonly memory: VirusMemory;
}

export function playNight(job: NightJob): NightRecord {
  const map = mapById(job.map ?? "school");
  const rounds: RoundRecord[] = [];
  let memory = job.knows ? knowing(job.knows) : job.before && forAnotherNight(job.before);
  let habit = firstHabit(job.crew, job.seed);
  for (let i = 0; i < job.rounds; i++) {
    if (i > 0) habit = nextHabit(job.crew, `${job.seed}/${i}`, rounds);
    const scenario = scenarioOf(job, habit, memory);
    const watch = new Watch(scenario.seats.length);
    let last: World | undefined;
    const round = playRound(streamsOf(`${job.seed}/${i}`), scenario, map, {
      maxTicks: longestTicks(scenario),
      onTick: (world) => {
        if (job.enemy === "wander") wander(world);
        watch.tick(world);
        last = world;
      },
    });
    const world = last as World;
    rounds.push({
      ...watch.result(world),
      habit,
      crewWon: round.crewWon,
      totalLoss: round.totalLoss,
      lost: round.lost,
      objectives: round.objectivesDone,
      stuck: round.stuck,
      hash: round.hash,
      card: readCard(world),
      guesses: (world.virus.seal?.predictions ?? []).map(({ kind, right }) => ({ kind, right })),
    });
    memory = memoryAfter(world);
    if (job.saves) memory = JSON.parse(JSON.stringify(memory)) as VirusMemory;
  }
  return { rounds, memory: memory as VirusMemory };
}

function knowing(habit: Posture): VirusMemory {
  return { ...freshMemory(), posture: POSTURES.map((posture) => (posture === habit ? 1 : 0)) };
}

function scenarioOf(job: NightJob, habit: Posture | null, memory: VirusMemory | undefined): Scenario {
  const base = botScenario(job.map ?? "school", job.pace ?? "standard", job.seats ?? 6);
  const fixedPlay = job.enemy === "wander" ? "swarm" : job.enemy;
  return {
    ...base,
    halfbie: job.halfbie ?? -1,
    seats: base.seats.map((seat) => ({ ...seat, favourite: job.favourite, ...(habit ? { habit } : {}) })),
    ...(memory ? { virus: memory } : {}),
    ...(fixedPlay === "virus" ? {} : { fixedPlay }),
  };
}
