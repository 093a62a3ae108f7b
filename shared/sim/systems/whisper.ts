/**
 * The next step whispered to each seat, so that nobody freezes in a role. Never breaks: it is made of what that seat knows by itself (its own body
 * and secret, whom it sees, what everybody was told), so it is no oracle for who is near or what they are.
 */
import { type WhisperId, ZOMBIE_POSES } from "../../content/ids.ts";
import { hunger } from "../../content/secret/odds.ts";
import { fear, halfbie as rules, ticks } from "../../content/tuning.ts";
import { leaningOf, powerOf } from "../conscience.ts";
import { gap2, isConfined, isPlaying, within } from "../people.ts";
import type { Knowledge, Person, World } from "../world.ts";
import { mayFeed } from "./feeding.ts";

const EVERY = ticks(2);
/** Hunger from which it says so: soon enough to act on it. */
const SOON = { feed: hunger.feedFrom - 10, growl: hunger.growlFrom - 8 } as const;
/** Three zombies are a reason for a power. */
const HORDE = 3;
/** By what its conscience leans to. */
const AT_THE_END = { protector: "getOthersOut", executioner: "keepThemInside", none: "goToGate" } as const;

interface Whisper {
  readonly id: WhisperId;
  /** Seat, objective or gate, by kind; -1 = none. */
  readonly param: number;
}

export function whisperSystem(world: World): void {
  for (const p of world.people) {
    if (!isPlaying(p) || (world.tick + p.seat * 3) % EVERY !== 0) continue;
    const known = world.knowledge[p.seat];
    if (!known) continue;
    const own = p.role === "halfbie" && !isConfined(world, p) ? forHalfbie(world, p, known) : null;
    const { id, param } = own ?? forAnyone(world, p, known);
    p.whisper = id;
    p.whisperParam = param;
  }
}

const say = (id: WhisperId, param = -1): Whisper => ({ id, param });

/** What the role adds; null when it has nothing to say and the crew's next step is alibi enough. */
function forHalfbie(world: World, p: Person, known: Knowledge): Whisper | null {
  const { half } = p;
  const company = perceived(world, p, known);
  const power = powerOf(p);
  if (power !== "none" && !half.powerUsed && zombiesSeen(world, p, known) >= HORDE)
    return say(power === "halt" ? "useHalt" : "useApex");
  if (!half.masked && company.length > 0 && !p.exiled) return say("maskUp");
  if (world.phase === "evacuation") return forTheEnd(world, p);
  if (p.exiled) return null;
  if (mayFeed(world, p) === null) {
    if (company.length > 1) return say("tooManyEyes");
    if (company.some((o) => within(o, p, rules.feedReachM))) return say("feedNow");
  }
  if (half.hunger >= SOON.growl) return say("growlingSoon");
  if (half.hunger >= SOON.feed) return say("feedSoon");
  const friend = downedFriend(world, known);
  if (friend) return say("saveSomeone", friend.seat);
  return p.gait === "still" && company.length === 0 ? say("alibi", nearestObjective(world, p)) : null;
}

function forTheEnd(world: World, p: Person): Whisper {
  return say(AT_THE_END[leaningOf(p)], world.gate.index);
}

function forAnyone(world: World, p: Person, known: Knowledge): Whisper {
  const told = p.toldTick >= 0 && world.tick >= p.toldTick;
  if (told) return say(p.item === "suppressant" ? "youAreBitten" : "findSuppressant");
  // No work is left behind a locked door, nor on one's face on the floor.
  if (isConfined(world, p) || p.health === "down") return say("none");
  const friend = downedFriend(world, known);
  if (friend) return say("liftFriend", friend.seat);
  if (world.phase === "evacuation") return say("goToGate", world.gate.index);
  if (p.exiled) return say("none");
  if (p.fear >= fear.breathFrom && perceived(world, p, known).length === 0) return say("stayTogether");
  const objective = nearestObjective(world, p);
  return objective >= 0 ? say("doObjective", objective) : say("stayTogether");
}

/** Everyone this seat sees right now, known or as a shade. */
function perceived(world: World, p: Person, known: Knowledge): Person[] {
  return world.people.filter((o) => o.seat !== p.seat && (known.person[o.seat] === 1 || known.shade[o.seat] === 1));
}

function downedFriend(world: World, known: Knowledge): Person | undefined {
  return world.people.find((o) => known.person[o.seat] === 1 && o.health === "down");
}

/** Hunting zombies among those this seat sees, near enough for a power. */
function zombiesSeen(world: World, p: Person, known: Knowledge): number {
  const z = world.zombies;
  let seen = 0;
  for (const i of known.zombieSlot) {
    if (i < 0 || z.alive[i] !== 1 || ZOMBIE_POSES[z.pose[i] as number] !== "hunt") continue;
    if (within({ x: z.x[i] as number, y: z.y[i] as number }, p, rules.haltM)) seen++;
  }
  return seen;
}

/** Index of the unfinished objective with the nearest open site, -1 = none. Where sites are is known to all. */
function nearestObjective(world: World, p: Person): number {
  let best = -1;
  let best2 = Number.POSITIVE_INFINITY;
  world.objectives.forEach((objective, index) => {
    if (objective.done) return;
    for (const s of objective.sites) {
      const site = world.sites[s];
      if (!site || site.done || gap2(site, p) >= best2) continue;
      best2 = gap2(site, p);
      best = index;
    }
  });
  return best;
}
