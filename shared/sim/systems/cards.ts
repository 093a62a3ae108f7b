/**
 * Statement cards: WHO did WHAT, WHERE. What is said is up to the speaker, so a card may lie; the chronicle keeps count for the truth
 * file by comparing with what that seat truly perceived. Confined people slide a card under the door now and then.
 */
import type { FactKind, Refusal } from "../../content/ids.ts";
import { act, huddle as rules, ticks } from "../../content/tuning.ts";
import { record } from "../deeds.ts";
import { isConfined, isInside } from "../people.ts";
import type { Card, Intent, Person, World } from "../world.ts";

type SayIntent = Extract<Intent, { type: "say" }>;

/** How many people a card of this kind names, and whether its speaker claims to have perceived it. */
const CARDS: Readonly<Record<FactKind, { readonly names: 0 | 1 | 2; readonly witnessed: boolean }>> = {
  sawAt: { names: 1, witnessed: true },
  sawAlone: { names: 1, witnessed: true },
  sawTogether: { names: 2, witnessed: true },
  sawRun: { names: 1, witnessed: true },
  sawWork: { names: 1, witnessed: true },
  sawHide: { names: 1, witnessed: true },
  sawLift: { names: 1, witnessed: true },
  sawHurt: { names: 1, witnessed: true },
  sawFeral: { names: 1, witnessed: true },
  sawHalt: { names: 1, witnessed: true },
  sawShutDoor: { names: 1, witnessed: true },
  sawTakeSupplies: { names: 1, witnessed: true },
  sawSniffed: { names: 1, witnessed: true },
  foundBody: { names: 1, witnessed: true },
  heardScream: { names: 0, witnessed: true },
  heardBite: { names: 0, witnessed: true },
  heardGrowl: { names: 0, witnessed: true },
  iWasAt: { names: 0, witnessed: false },
  trust: { names: 1, witnessed: false },
  suspect: { names: 1, witnessed: false },
  testClean: { names: 1, witnessed: false },
  testInfected: { names: 1, witnessed: false },
};

/** Lays a card down at the fire, or slides one out of a locked room. Refuses what makes no sentence. */
export function sayCard(world: World, p: Person, said: SayIntent): Refusal | null {
  if (!isInside(p)) return "state";
  const card = cardOf(world, p, said);
  if (!card) return "shape";
  if (world.tick < p.sayReadyTick) return "rate";
  const why = world.huddle ? layDown(world.huddle.cards, world.huddle.stage, card) : slideOut(world, p, card);
  if (why !== null) return why;
  p.sayReadyTick = world.tick + ticks(world.huddle ? act.sayEveryS : rules.confinedCardEveryS);
  if (isLie(world, card)) record(world, "lie", p.seat, card.who);
  return null;
}

/** The card as it will be read: what its kind does not name is left out. */
function cardOf(world: World, p: Person, { fact, who, whom, room }: SayIntent): Card | null {
  const kind = CARDS[fact];
  if (!kind || room < -1 || room >= world.grid.data.rooms.length || !Number.isInteger(room)) return null;
  const known = (seat: number) => world.people[seat] !== undefined;
  if (kind.names >= 1 && (!known(who) || who === p.seat)) return null;
  if (kind.names === 2 && (!known(whom) || whom === who)) return null;
  return {
    tick: world.tick,
    seat: p.seat,
    fact,
    who: kind.names >= 1 ? who : -1,
    whom: kind.names === 2 ? whom : -1,
    room,
  };
}

function layDown(cards: Card[], stage: string, card: Card): Refusal | null {
  if (stage === "result") return "phase";
  if (cards.filter((c) => c.seat === card.seat).length >= rules.cardsMax) return "rate";
  cards.push(card);
  return null;
}

function slideOut(world: World, p: Person, card: Card): Refusal | null {
  if (!isConfined(world, p)) return "state";
  world.slid.push(card);
  return null;
}

/** Whether the card claims to have perceived what its speaker did not. A card without a room claims no place. */
function isLie(world: World, card: Card): boolean {
  if (!CARDS[card.fact].witnessed) return false;
  return !world.perceived.some(
    (seen) =>
      seen.witness === card.seat &&
      seen.fact === card.fact &&
      (card.who < 0 || samePeople(seen, card)) &&
      (card.room < 0 || seen.room === card.room),
  );
}

function samePeople(a: { who: number; whom: number }, b: { who: number; whom: number }): boolean {
  if (b.whom < 0) return a.who === b.who;
  return (a.who === b.who && a.whom === b.whom) || (a.who === b.whom && a.whom === b.who);
}
