/**
 * The only door in for deliberate acts: a table of what may be asked, when, and what then happens. A refusal is a value with a category,
 * never a throw and never silent to the one who asked - but for the feed button, whose refusal would tell who is near.
 */
import type { PhaseId, Refusal } from "../content/ids.ts";
import { castBallot, lockBallot } from "./systems/ballots.ts";
import { sayCard } from "./systems/cards.ts";
import { barricadeDoor, lockDoor } from "./systems/doors.ts";
import { feedIntent } from "./systems/feeding.ts";
import { stayBehind } from "./systems/gate.ts";
import { callPack, setMask, usePower } from "./systems/halfbie.ts";
import { dropItem, useItem } from "./systems/items.ts";
import { placePing } from "./systems/pings.ts";
import { shove } from "./systems/shove.ts";
import { pressRing } from "./systems/tasks.ts";
import type { Intent, IntentType, Person, Refused, SeatIntent, World } from "./world.ts";

interface Rule<I extends Intent> {
  /** Phases in which it may be asked at all. */
  readonly phases: readonly PhaseId[];
  /** Whether the person must be standing (not down, not in a locker, not gone). */
  readonly standing: boolean;
  /** The lost may ask it, too: they have one last vote. */
  readonly lostToo?: boolean;
  /** Does it, or says why not. Nothing has changed when it refuses. */
  readonly apply: (world: World, person: Person, intent: I) => Refusal | null;
}

const FIELD: readonly PhaseId[] = ["outbreak", "evacuation"];

const RULES: { readonly [T in IntentType]: Rule<Extract<Intent, { type: T }>> } = {
  shove: { phases: FIELD, standing: true, apply: shove },
  beat: { phases: FIELD, standing: true, apply: pressRing },
  item: { phases: FIELD, standing: true, apply: (w, p, i) => (i.act === "use" ? useItem(w, p) : dropItem(w, p)) },
  door: {
    phases: FIELD,
    standing: true,
    apply: (w, p, i) => (i.act === "lock" ? lockDoor(w, p) : barricadeDoor(w, p)),
  },
  mask: { phases: FIELD, standing: false, apply: (w, p, i) => setMask(w, p, i.on) },
  call: { phases: FIELD, standing: true, apply: (w, p, i) => callPack(w, p, i.x, i.y) },
  power: { phases: FIELD, standing: true, apply: usePower },
  feed: { phases: FIELD, standing: true, apply: feedIntent },
  ping: { phases: FIELD, standing: false, apply: (w, p, i) => placePing(w, p, i.kind, i.x, i.y) },
  say: { phases: ["outbreak", "huddle", "evacuation"], standing: false, apply: sayCard },
  ballot: { phases: ["huddle"], standing: false, lostToo: true, apply: (w, p, i) => castBallot(w, p, i.face, i.act) },
  lock: { phases: ["huddle"], standing: false, lostToo: true, apply: lockBallot },
  stay: { phases: ["evacuation"], standing: true, apply: stayBehind },
};

/** Applies one intent of a seat; null when done, else why not. */
export function applyIntent(world: World, seat: number, intent: Intent): Refusal | null {
  const person = world.people[seat];
  if (!person) return "ownership";
  const rule = RULES[intent.type] as Rule<Intent> | undefined;
  if (!rule) return "shape";
  if (person.fate !== "inside" && !(rule.lostToo === true && person.fate === "lost")) return "state";
  if (!rule.phases.includes(world.phase)) return "phase";
  if (rule.standing && (person.health === "down" || person.locker >= 0)) return "state";
  return rule.apply(world, person, intent);
}

/** Applies a tick's intents in the order they came; returns those refused. */
export function applyIntents(world: World, intents: readonly SeatIntent[]): Refused[] {
  const refused: Refused[] = [];
  for (const { seat, intent } of intents) {
    const why = applyIntent(world, seat, intent);
    if (why !== null) refused.push({ seat, type: intent.type, why });
  }
  return refused;
}
