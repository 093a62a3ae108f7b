/**
 * Whole rounds without a room: the same step, only bots at the seats, as fast as it goes. For the balance command, the replay check and
 * tests. No I/O: clocks and seeds are the caller's.
 */
import type { Ending, LossCause, Posture } from "../content/ids.ts";
import type { MapData } from "../content/maps/format.ts";
import { ticks } from "../content/tuning.ts";
import { createWorld } from "./create.ts";
import { hashWorld } from "./hash.ts";
import { truthOf } from "./outcome.ts";
import { isConfined, isStanding, within } from "./people.ts";
import type { Streams } from "./rng.ts";
import { type Observe, step } from "./step.ts";
import type { Person, Scenario, TickInput, World } from "./world.ts";

export interface PlayOptions {
  /** Gives up (as stuck) after this many ticks. */
  readonly maxTicks: number;
  /** What enters each tick; nothing when absent. */
  readonly inputOf?: (tick: number) => TickInput;
  /** Sees the world after each tick. */
  readonly onTick?: (world: World) => void;
  readonly observe?: Observe;
}

/** What came of a round. */
export interface RoundSummary {
  readonly seats: number;
  readonly ticks: number;
  /** Ticks of running clock. */
  readonly runTicks: number;
  readonly hash: string;
  readonly out: number;
  readonly lost: number;
  readonly needed: number;
  readonly crewWon: boolean;
  /** Nobody but perhaps the half-bie got out. */
  readonly totalLoss: boolean;
  /** Seat, -1 = nobody was one. */
  readonly halfbie: number;
  readonly ending: Ending;
  readonly conscience: number;
  readonly causes: readonly LossCause[];
  /** When the first was lost, as a share of the whole round; null when nobody was. */
  readonly firstDeath: number | null;
  readonly objectivesDone: number;
  readonly huddles: number;
  /** One for each exile: was it the half-bie? */
  readonly exiles: readonly boolean[];
  readonly confined: number;
  readonly fed: number;
  /** Why the round counts as stuck, one line for each reason. */
  readonly stuck: readonly string[];
}

const NOTHING: TickInput = { moves: new Map(), intents: [], controls: [] };
/** A body that stands on one spot for so long with empty hands is stuck. */
const STAND_TICKS = ticks(60);
const SPOT_M = 1;
/** The queue before the gate reaches this far from it. */
const AT_GATE_M = 6.5;
/** Standing still is what these habits are about. */
const LIES_LOW: ReadonlySet<Posture | undefined> = new Set<Posture>(["hide", "hold"]);

/** Plays one round to its end; throws what `createWorld` throws. */
export function playRound(streams: Streams, scenario: Scenario, map: MapData, options: PlayOptions): RoundSummary {
  const world = createWorld(streams, scenario, map);
  const watch = world.people.map((p) => ({ x: p.x, y: p.y, sinceRunTick: 0 }));
  const stuck: string[] = [];
  while (!world.over && world.tick < options.maxTicks) {
    step(world, options.inputOf?.(world.tick + 1) ?? NOTHING, options.observe);
    if (world.phase === "outbreak" || world.phase === "evacuation") watchBodies(world, watch, stuck);
    options.onTick?.(world);
  }
  if (!world.over) stuck.push(`not over after ${world.tick} ticks`);
  return summaryOf(world, stuck);
}

/** Clocks of all phases together with huddles and some slack: no round may take longer. */
export function longestTicks({ profile }: Scenario): number {
  const { assemblyS, outbreakMaxS, evacuationS, aftermathS, huddleFactor } = profile;
  return ticks(assemblyS + outbreakMaxS + evacuationS + aftermathS + 2 * 100 * Math.max(1, huddleFactor) + 10);
}

interface Watched {
  x: number;
  y: number;
  sinceRunTick: number;
}

function watchBodies(world: World, watch: Watched[], stuck: string[]): void {
  for (const p of world.people) {
    const w = watch[p.seat] as Watched;
    const moved = (p.x - w.x) * (p.x - w.x) + (p.y - w.y) * (p.y - w.y) > SPOT_M * SPOT_M;
    const waits =
      p.driver !== "bot" ||
      !isStanding(p) ||
      p.task !== null ||
      isConfined(world, p) ||
      waitsAtGate(world, p) ||
      LIES_LOW.has(world.scenario.seats[p.seat]?.habit);
    if (moved || waits) {
      w.x = p.x;
      w.y = p.y;
      w.sinceRunTick = world.runTicks;
    } else if (world.runTicks - w.sinceRunTick === STAND_TICKS) {
      stuck.push(
        `seat ${p.seat} stands at ${p.x.toFixed(1)}, ${p.y.toFixed(1)} in ${world.phase} (tick ${world.tick})`,
      );
    }
  }
}

/** Who waits for the gate to open, stands beyond the wire, or holds back for others, has nothing else to do. */
function waitsAtGate(world: World, p: Person): boolean {
  if (world.phase !== "evacuation") return p.exiled;
  const place = world.grid.data.gates[world.gate.index];
  const mayWait = !world.gate.open || p.role === "halfbie";
  return mayWait && place !== undefined && within(p, place, AT_GATE_M);
}

function summaryOf(world: World, stuck: readonly string[]): RoundSummary {
  const truth = truthOf(world);
  const lost = truth.people.filter((p) => p.fate === "lost");
  const firstTick = Math.min(...lost.map((p) => p.fateTick));
  const end = Math.max(...truth.people.map((p) => p.fateTick), 1);
  const deeds = (kind: World["deeds"][number]["kind"]) => world.deeds.filter((d) => d.kind === kind);
  return {
    seats: world.people.length,
    ticks: world.tick,
    runTicks: world.runTicks,
    hash: hashWorld(world),
    out: truth.out,
    lost: lost.length,
    needed: truth.needed,
    crewWon: truth.crewWon,
    totalLoss: truth.people.every((p) => p.fate !== "out" || p.seat === truth.halfbie),
    halfbie: truth.halfbie,
    ending: truth.ending,
    conscience: truth.conscience,
    causes: lost.map((p) => p.cause).filter((c) => c !== null),
    firstDeath: lost.length > 0 ? firstTick / end : null,
    objectivesDone: world.objectives.filter((o) => o.done).length,
    huddles: world.huddles,
    exiles: deeds("exile").map((d) => d.seat === truth.halfbie),
    confined: deeds("confine").length,
    fed: deeds("fed").length,
    stuck,
  };
}
