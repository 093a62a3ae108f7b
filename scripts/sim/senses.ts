/**
 * Does any mind know what no sense told it? Pairs of worlds, equal but for the steps of one person whom no zombie can perceive: until the
 * first moment at which one could, what the hive knows, what the virus thinks and what the packs are ordered must be the same to the bit.
 *
 * The first moment is judged from outside and generously: a zombie with a free line to the person within sight, or near enough for ears,
 * or (for loners) for the scent of fear, or where the person has been; or somebody whom the person's company calms, since breath is heard.
 * The director is left out: it may know where people are. So is the tally that predictions are scored by, which no mind reads. Runs with the
 * virus choosing and with each play in force.
 */
import { streamsOf } from "../../server/seed.ts";
import { PLAYS, type PlayId } from "../../shared/content/ids.ts";
import { mapById } from "../../shared/content/maps/index.ts";
import { horde } from "../../shared/content/secret/odds.ts";
import { hive } from "../../shared/content/secret/plays.ts";
import { fear, ticks } from "../../shared/content/tuning.ts";
import { createWorld } from "../../shared/sim/create.ts";
import { hashOf } from "../../shared/sim/hash.ts";
import { foundPack, spawnZombie } from "../../shared/sim/horde/bodies.ts";
import { Button, type Move } from "../../shared/sim/movement.ts";
import { below, type Stream } from "../../shared/sim/rng.ts";
import { canSee } from "../../shared/sim/sight.ts";
import { SYSTEMS } from "../../shared/sim/step.ts";
import type { Person, World } from "../../shared/sim/world.ts";
import { botScenario } from "../bots/scenario.ts";
import { atLeast, atMost, report, type Trial } from "./parts/trial.ts";

const PAIRS = 200;
/** A pair counts from so much time without a possible sense event. */
const LEAST_S = 4;
const LONGEST_S = 40;
const COMPARE_TICKS = 5;
const PACKS = 4;
const PACK_SIZE = 4;
const APART_M = 20;
/** Ears: beyond what breath, walking, a door and a changed one's hearing reach together. */
const EARS_M = 10;
const TRAIL_M = 3;
const PLAYED: readonly (PlayId | undefined)[] = [undefined, ...PLAYS];

export const senses: Trial = async (args) => {
  const wanted = args.rounds || PAIRS;
  const byPlay = new Map<string, number>();
  const violations: string[] = [];
  let compared = 0;
  let seconds = 0;
  for (let i = 0; compared < wanted && i < wanted * 6; i++) {
    const play = PLAYED[i % PLAYED.length];
    const pair = comparePair(`senses/${args.seed}/${i}`, play);
    if (pair.seconds < LEAST_S && pair.differs === "") continue;
    compared++;
    seconds += pair.seconds;
    byPlay.set(play ?? "virus", (byPlay.get(play ?? "virus") ?? 0) + 1);
    if (pair.differs) violations.push(`pair ${i} (${play ?? "virus"}): ${pair.differs}`);
  }
  return report(
    [
      atLeast("pairs compared", compared, wanted),
      atMost("pairs in which a mind knew more than its senses", violations.length, 0),
      atLeast("plays among them", byPlay.size, Math.min(PLAYED.length, wanted)),
    ],
    { secondsEach: Math.round(seconds / Math.max(1, compared)), byPlay: Object.fromEntries(byPlay), violations },
  );
};

/** One pair: how long it could be compared, and what differed first ("" = nothing). */
export function comparePair(seed: string, play: PlayId | undefined): { seconds: number; differs: string } {
  const worlds = [stage(seed, play), stage(seed, play)] as const;
  const scripts = worlds.map((world) => world.people.map((p) => streamsOf(`${seed}/moves/${p.seat}`).bots));
  const hidden = worlds[0].people.length - 1;
  // The one difference: another way to go for the last seat of the second world.
  (scripts[1] as Stream[])[hidden] = streamsOf(`${seed}/another way`).bots;
  const trail: { x: number; y: number }[] = [];
  const moves: Move[][] = [[], []];
  for (let tick = 0; tick < ticks(LONGEST_S); tick++) {
    worlds.forEach((world, w) => {
      if (tick % ticks(1) === 0)
        moves[w] = world.people.map((p) => drawMove((scripts[w] as Stream[])[p.seat] as Stream, p, hidden));
      advance(world, moves[w] as Move[]);
      const p = world.people[hidden] as Person;
      if (tick % ticks(1) === 0) trail.push({ x: p.x, y: p.y });
    });
    if (worlds.some((world) => mayBeSensed(world, world.people[hidden] as Person, trail)))
      return { seconds: tick / ticks(1), differs: "" };
    if (tick % COMPARE_TICKS === 0) {
      const [a, b] = worlds.map(mindsOf);
      const differs = Object.keys(a ?? {}).find((part) => a?.[part] !== b?.[part]);
      if (differs) return { seconds: tick / ticks(1), differs: `${differs} at ${tick / ticks(1)} s` };
    }
  }
  return { seconds: LONGEST_S, differs: "" };
}

/** A round just in its outbreak: people about the school, packs away from the one who is not to be noticed. */
function stage(seed: string, play: PlayId | undefined): World {
  const base = botScenario("school", "standard", 4);
  const scenario = {
    ...base,
    halfbie: -1,
    seats: base.seats.map((s) => ({ ...s, driver: "human" as const })),
    ...(play ? { fixedPlay: play } : {}),
  };
  const world = createWorld(streamsOf(seed), scenario, mapById("school"));
  const draw = streamsOf(`${seed}/places`).bots;
  world.phase = "outbreak";
  world.phaseEndTick = ticks(10_000);
  world.director.firstContact = true;
  if (play) world.virus.play = play;
  const rooms = world.grid.data.rooms.filter((r) => r.kind !== "outside");
  const place = () => rooms[below(draw, rooms.length)] ?? { x: 0, y: 0 };
  for (const p of world.people) {
    const { x, y } = place();
    Object.assign(p, { x, y });
  }
  const shy = world.people.at(-1) as Person;
  for (let n = 0; n < PACKS; ) {
    const { x, y } = place();
    if ((x - shy.x) * (x - shy.x) + (y - shy.y) * (y - shy.y) < APART_M * APART_M) continue;
    const pack = foundPack(world, x, y);
    for (let i = 0; i < PACK_SIZE; i++) spawnZombie(world, x + (i % 2) * 0.7, y + (i >> 1) * 0.7, pack);
    n++;
  }
  return world;
}

/** The shy one sneaks and stands; the others walk, run and stand about. */
function drawMove(stream: Stream, p: Person, hidden: number): Move {
  const dir = below(stream, 8);
  const still = below(stream, 3) === 0;
  const gait = p.seat === hidden ? Button.sneak : below(stream, 2) === 0 ? Button.run : 0;
  const axis = (n: number) => (still ? 0 : n);
  return {
    mx: axis(dir === 0 || dir === 1 || dir === 7 ? 100 : dir >= 3 && dir <= 5 ? -100 : 0),
    my: axis(dir >= 1 && dir <= 3 ? 100 : dir >= 5 ? -100 : 0),
    aim: dir * 32,
    buttons: gait | Button.aiming,
  };
}

/** One tick of all but the director. */
function advance(world: World, moves: readonly Move[]): void {
  world.tick++;
  world.noises.length = 0;
  const input = { moves: new Map(moves.map((m, seat) => [seat, [m]] as const)), intents: [], controls: [] };
  for (const system of SYSTEMS) if (system.name !== "director") system.run(world, input);
}

function mayBeSensed(world: World, p: Person, trail: readonly { x: number; y: number }[]): boolean {
  const { zombies: z, grid, barriers } = world;
  if (world.people.some((o) => o !== p && Math.hypot(o.x - p.x, o.y - p.y) < fear.aloneM + 1)) return true;
  for (let i = 0; i < z.capacity; i++) {
    if (z.alive[i] !== 1) continue;
    const x = z.x[i] as number;
    const y = z.y[i] as number;
    const d = Math.hypot(x - p.x, y - p.y);
    const loners = world.packs[z.pack[i] as number]?.assignment?.lonersOnly === true;
    if (d < EARS_M || (loners && d < hive.fearScentM + 1)) return true;
    if (d < horde.litSightM + 1 && canSee(grid, barriers, x, y, p.x, p.y)) return true;
    if (trail.some((t) => Math.abs(t.x - x) < TRAIL_M && Math.abs(t.y - y) < TRAIL_M)) return true;
  }
  return false;
}

function mindsOf(world: World): Record<string, string> {
  const { tally: _, ...mind } = world.virus;
  return { hive: hashOf(world.hive), virus: hashOf(mind), packs: hashOf(world.packs) };
}
