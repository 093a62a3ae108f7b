/**
 * Three guesses about this crew, sealed as the outbreak begins and opened when it is over: who will be alone, which room is held shut, who
 * is accused. They rest on what was sensed before; how they turned out is counted apart (`Tally`), and no mind reads that before the end.
 */
import { virus } from "../../../content/secret/plays.ts";
import type { Prediction, Seal, Tally } from "../../enemy.ts";
import { roomGraph } from "../../nav.ts";
import type { World } from "../../world.ts";
import { heldRooms } from "./held.ts";
import { saltOf, sealedText, sha256Hex } from "./seal.ts";

const { top } = virus.predict;
/** What a seat or room of which nothing is known weighs against those that are known: seconds. */
const UNKNOWN_S = 10;
const UNKNOWN_NAMED = 1;
const UNKNOWN_HELD_S = 0.5;

/** Makes and seals the three. */
export function sealPredictions(world: World): Seal {
  const predictions = [guessAlone(world), guessHeld(world), guessAccused(world)];
  const salt = saltOf(world.streams.seal);
  return { salt, predictions, hash: sha256Hex(sealedText(salt, predictions)) };
}

/** Opens them: each is right when what it names is among the first few of its kind, and counted at all. Ties are right. */
export function scorePredictions(seal: Seal, tally: Tally): void {
  for (const guess of seal.predictions)
    guess.right = isAmongFirst(countsOf(tally, guess.kind), guess.about, top[guess.kind]);
}

export function rightOnes(seal: Seal): number {
  return seal.predictions.filter((p) => p.right).length;
}

/** Rooms that can be shut: all their ways out are doors. */
export function holdableRooms(world: World): number[] {
  const graph = roomGraph(world.grid);
  return graph.flatMap((exits, room) => (exits.length > 0 && exits.every((e) => e.door >= 0) ? [room] : []));
}

function guessAlone(world: World): Prediction {
  const seats = livingSeats(world);
  const weights = seats.map((seat) => {
    const { seenS, aloneS } = world.virus.memory.habits[seat] ?? { seenS: 0, aloneS: 0 };
    return (aloneS + UNKNOWN_S / 2) / (seenS + UNKNOWN_S);
  });
  return guess(world, "alone", seats, weights);
}

function guessHeld(world: World): Prediction {
  const rooms = holdableRooms(world);
  const held = heldRooms(world);
  return guess(
    world,
    "held",
    rooms,
    // What was held in earlier rounds; where nothing was, wherever people are believed to be now.
    rooms.map((room) => UNKNOWN_HELD_S + (held[room] ?? 0) + (world.hive.presence[room] ?? 0)),
  );
}

function guessAccused(world: World): Prediction {
  const seats = livingSeats(world);
  return guess(
    world,
    "accused",
    seats,
    seats.map((seat) => UNKNOWN_NAMED + (world.virus.memory.habits[seat]?.named ?? 0)),
  );
}

/**
 * The one that weighs most (the first of equals), and how sure: its share of all, times how many places are right, at most all. One who has
 * met the crew for few rounds is hardly surer than chance: half as far above it after the first, and nearer to the whole with each.
 */
function guess(
  { virus: { memory } }: World,
  kind: Prediction["kind"],
  candidates: readonly number[],
  weights: readonly number[],
): Prediction {
  let best = 0;
  let sum = 0;
  weights.forEach((w, i) => {
    sum += w;
    if (w > (weights[best] as number)) best = i;
  });
  const places = Math.min(top[kind], candidates.length);
  const chance = candidates.length > 0 ? places / candidates.length : 0;
  const share = sum > 0 ? Math.min(1, ((weights[best] as number) / sum) * places) : 0;
  const sure = chance + (share - chance) * (memory.rounds / (memory.rounds + 1));
  return {
    kind,
    about: candidates[best] ?? -1,
    surePct: Math.round(100 * sure),
    basePct: Math.round(100 * chance),
    right: false,
  };
}

function livingSeats(world: World): number[] {
  return world.people.filter((p) => p.fate === "inside").map((p) => p.seat);
}

function countsOf(tally: Tally, kind: Prediction["kind"]): readonly number[] {
  if (kind === "alone") return tally.aloneS;
  return kind === "held" ? tally.heldS : tally.named;
}

function isAmongFirst(counts: readonly number[], index: number, places: number): boolean {
  const count = counts[index] ?? 0;
  return count > 0 && counts.filter((c) => c > count).length < places;
}
