/**
 * Things in hands and on floors: one slot a person. Never breaks: a thing is in one hand or on one spot of the floor, or used up;
 * `world.items` only grows, so that an index means the same thing for as long as anyone remembers it.
 */
import type { ItemKind, Refusal } from "../../content/ids.ts";
import { hunger } from "../../content/secret/odds.ts";
import { act, heard, loot, ticks } from "../../content/tuning.ts";
import { record } from "../deeds.ts";
import { beginTask, canAct } from "../hands.ts";
import { addHunger } from "../hunger.ts";
import { flightEnd } from "../movement.ts";
import { makeNoise } from "../noises.ts";
import { shuffled } from "../rng.ts";
import type { Person, World } from "../world.ts";

const RING_EVERY = ticks(0.5);
/** Things that share a spot lie this far apart. */
const ASIDE_M = 0.3;

/** Lays out the round's things on the map's spots, by the number of seats. Draws from the stream "setup". */
export function placeItems(world: World): void {
  const spots = shuffled(world.streams.setup, world.grid.data.itemSpots);
  if (spots.length === 0) return;
  lootFor(world.people.length).forEach((kind, i) => {
    const spot = spots[i % spots.length];
    if (spot) world.items.push({ kind, x: spot.x + Math.floor(i / spots.length) * ASIDE_M, y: spot.y, gone: false });
  });
}

function lootFor(seats: number): ItemKind[] {
  const one = (kind: ItemKind, seatsEach: number) => new Array<ItemKind>(Math.ceil(seats / seatsEach)).fill(kind);
  return [
    ...new Array<ItemKind>(loot.kits).fill("kit"),
    ...one("suppressant", loot.seatsPerSuppressant),
    ...one("bandage", loot.seatsPerBandage),
    ...one("battery", loot.seatsPerBattery),
    ...one("noisemaker", loot.seatsPerNoisemaker),
  ];
}

/** Thrown noisemakers ring on. */
export function itemsSystem(world: World): void {
  if (world.decoys.length === 0) return;
  for (const decoy of world.decoys) {
    if (decoy.ticksLeft % RING_EVERY === 0) makeNoise(world, "noisemaker", decoy.x, decoy.y, heard.noisemakerM);
    decoy.ticksLeft--;
  }
  world.decoys = world.decoys.filter((decoy) => decoy.ticksLeft > 0);
}

/** Takes a thing from the floor; what was in the hand lies there instead. */
export function pickUp(world: World, person: Person, index: number): void {
  const item = world.items[index];
  if (!item || item.gone) return;
  item.gone = true;
  give(world, person, item.kind);
}

/** Puts a thing into the hand; what was there drops. */
export function give(world: World, person: Person, kind: ItemKind): void {
  dropItem(world, person);
  person.item = kind;
  person.carryIdleTicks = 0;
}

/** Intent, and what happens to a hand that opens for any other reason: the thing lies at the feet. "state" for an empty hand. */
export function dropItem(world: World, person: Person): Refusal | null {
  if (person.item === "none") return "state";
  const out = world.grid.data.lockers[person.locker];
  world.items.push({ kind: person.item, x: out ? out.outX : person.x, y: out ? out.outY : person.y, gone: false });
  person.item = "none";
  return null;
}

/** Intent: uses the thing in the hand. "state" when it is of no use now (an empty hand, a bandage on the unhurt, a crew member's raw supplies). */
export function useItem(world: World, person: Person): Refusal | null {
  if (!canAct(world, person)) return "state";
  switch (person.item) {
    case "suppressant":
      // Never refused: a refusal would tell whether one is bitten.
      beginTask(person, "treat", person.seat);
      return null;
    case "bandage":
      if (person.health !== "hurt") return "state";
      beginTask(person, "treat", person.seat);
      return null;
    case "battery":
      person.batteryTicks = ticks(act.batteryS);
      person.item = "none";
      return null;
    case "noisemaker":
      throwNoisemaker(world, person);
      return null;
    case "rawSupplies":
      return eat(world, person);
    default:
      return "state";
  }
}

function throwNoisemaker(world: World, person: Person): void {
  const { x, y } = flightEnd(world.grid, world.barriers, person);
  world.decoys.push({ x, y, ticksLeft: ticks(act.noisemakerS) });
  person.item = "none";
}

function eat(world: World, person: Person): Refusal | null {
  if (person.role !== "halfbie") return "state";
  person.item = "none";
  addHunger(person, hunger.rawSupplies);
  record(world, "rawSupplies", person.seat);
  return null;
}
