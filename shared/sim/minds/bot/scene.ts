/**
 * One thought's worth of a bot: what it sees, put in order, and what it is about to do. Made anew for each thought from the view and the
 * memory; every behaviour reads it and writes `act`.
 */
import { MUTATIONS, type Posture, type Temperament } from "../../../content/ids.ts";
import { habits, type Manner, manners, type Temper, tempers } from "../../../content/secret/bots.ts";
import { mutations } from "../../../content/secret/mutations.ts";
import { MAX_SEATS, ticks } from "../../../content/tuning.ts";
import { dirOf, dirX, dirY } from "../../directions.ts";
import { type Grid, roomAt, tileAt } from "../../grid.ts";
import { Button, type Move } from "../../movement.ts";
import { fieldTo } from "../../nav.ts";
import type { Stream } from "../../rng.ts";
import type { NowView, PersonView, RoundDoc, SeatView, SelfView, ThingsDoc } from "../../view-types.ts";
import type { Intent } from "../../world.ts";
import type { BotMemory } from "./memory.ts";

/** What a bot thinks with, and all that it may know. */
export interface BotInput {
  readonly view: SeatView;
  /** Changed in place. */
  readonly memory: BotMemory;
  readonly grid: Grid;
  readonly stream: Stream;
  readonly temperament: Temperament;
  /** A way of surviving it keeps to, null = a bit of all; and the number its favourite places come from. */
  readonly habit: Posture | null;
  readonly favourite: number;
  /** Keeps a dropped person's body safe: no votes, no accusations, no powers. */
  readonly caretaker: boolean;
}

/** One of the dead in sight. */
export interface Threat {
  readonly x: number;
  readonly y: number;
  readonly d: number;
  readonly hunting: boolean;
  /** Seems to be after this bot rather than another. */
  readonly mine: boolean;
  /** By its looks: some only drive people ahead of them. */
  readonly bites: boolean;
}

/** A person seen for who it is. */
export interface Friend {
  readonly seat: number;
  readonly x: number;
  readonly y: number;
  readonly d: number;
  readonly body: PersonView;
}

/** What the body will do until the next thought. Behaviours write here. */
export interface Act {
  /** Wished direction, length 0..1. */
  dx: number;
  dy: number;
  run: boolean;
  sneak: boolean;
  use: boolean;
  light: boolean;
  /** Where to look, -1 = where it walks. */
  aim: number;
  intents: Intent[];
}

export interface Bot {
  readonly view: SeatView;
  readonly now: NowView;
  readonly self: SelfView;
  readonly round: RoundDoc;
  readonly things: ThingsDoc;
  readonly memory: BotMemory;
  readonly grid: Grid;
  readonly stream: Stream;
  readonly temper: Temper;
  /** Its way of surviving, null = a bit of all, and what comes of that for whatever it does. */
  readonly habit: Posture | null;
  readonly manner: Manner;
  readonly favourite: number;
  readonly caretaker: boolean;
  /** A half-bie with its wits about it. */
  readonly kin: boolean;
  /** The dead take it for one of theirs. */
  readonly safe: boolean;
  readonly tick: number;
  readonly tile: number;
  readonly room: number;
  readonly threats: readonly Threat[];
  readonly friends: readonly Friend[];
  readonly act: Act;
}

/** A behaviour takes charge of the body (true) or leaves it to the next. */
export type Behaviour = (bot: Bot) => boolean;

export function sceneOf({ view, memory, grid, stream, temperament, habit, favourite, caretaker }: BotInput): Bot {
  const { now, docs } = view;
  const { self, secret } = now;
  const kin = secret.role === "halfbie" && !caretaker;
  return {
    view,
    now,
    self,
    round: docs.round,
    things: docs.things,
    memory,
    grid,
    stream,
    temper: tempers[temperament],
    // Once the gate is called everybody has the same thing to do.
    habit: now.phase === "outbreak" ? habit : null,
    manner: manners[(now.phase === "outbreak" && habit) || "any"],
    favourite,
    caretaker,
    kin,
    safe: kin && (!secret.masked || self.exiled),
    tick: now.tick,
    tile: tileAt(grid, self.x, self.y),
    room: roomAt(grid, self.x, self.y),
    threats: threatsOf(now),
    friends: friendsOf(now, docs.round.seat),
    act: { dx: 0, dy: 0, run: false, sneak: false, use: false, light: false, aim: -1, intents: [] },
  };
}

const HUNTING = new Set(["hunt", "windup", "bite"]);

function threatsOf({ self, zombies }: NowView): Threat[] {
  const threats: Threat[] = [];
  for (const z of zombies) {
    if (!z.seen) continue;
    const dx = self.x - z.x;
    const dy = self.y - z.y;
    const d = Math.sqrt(dx * dx + dy * dy);
    const hunting = HUNTING.has(z.pose);
    const mine = hunting && dx * dirX(z.facing) + dy * dirY(z.facing) > d * 0.8;
    const bites = mutations[MUTATIONS[z.mark - 1] ?? "none"].bites;
    threats.push({ x: z.x, y: z.y, d, hunting, mine, bites });
  }
  return threats.sort((a, b) => a.d - b.d);
}

function friendsOf({ self, people }: NowView, own: number): Friend[] {
  const friends: Friend[] = [];
  for (let seat = 0; seat < MAX_SEATS; seat++) {
    const body = people[seat];
    if (!body?.seen || seat === own) continue;
    friends.push({ seat, x: body.x, y: body.y, d: gap(self, body), body });
  }
  return friends.sort((a, b) => a.d - b.d);
}

/** Whether it is a half-bie that means nobody else to get out. */
export function isCruel(bot: Bot): boolean {
  return bot.kin && bot.memory.lean === "executioner";
}

/** Metres between two things as the crow flies. */
export function gap(a: { x: number; y: number }, b: { x: number; y: number }): number {
  const dx = a.x - b.x;
  const dy = a.y - b.y;
  return Math.sqrt(dx * dx + dy * dy);
}

/** Metres on foot from the bot to a place; Infinity where there is no way. The place should be one that matters for long: its field is kept. */
export function wayTo(bot: Bot, x: number, y: number): number {
  const to = tileAt(bot.grid, x, y);
  if (to < 0 || bot.tile < 0) return Number.POSITIVE_INFINITY;
  const d = fieldTo(bot.grid, to).dist[bot.tile] as number;
  return d === 65535 ? Number.POSITIVE_INFINITY : d / 10;
}

/** Turns to look at a place from now on. */
export function lookAt(bot: Bot, x: number, y: number): void {
  bot.act.aim = dirOf(x - bot.self.x, y - bot.self.y);
}

/** Seconds since a tick. */
export function since(bot: Bot, tick: number): number {
  return (bot.tick - tick) / ticks(1);
}

/** Presses use: toggles act on the edge, so every second thought lets go. */
export function press(bot: Bot): void {
  bot.act.use = !bot.memory.used;
}

/** The move that `act` stands for. */
export function moveOf({ act, self }: Bot): Move {
  const aiming = act.aim >= 0;
  return {
    mx: Math.round(act.dx * 127),
    my: Math.round(act.dy * 127),
    aim: aiming ? act.aim : self.facing,
    buttons:
      (act.run ? Button.run : 0) |
      (act.sneak ? Button.sneak : 0) |
      (act.use ? Button.use : 0) |
      (act.light ? Button.light : 0) |
      (aiming ? Button.aiming : 0),
  };
}

/**
 * Waits for a while for what may never come, then for a while does something else. The first asking starts the wait: to be asked at each
 * thought of waiting, and at no other.
 */
export function mayWait(bot: Bot, wait: keyof BotMemory["waits"]): boolean {
  const { waits } = bot.memory;
  const { patienceS, impatienceS } = habits;
  if (since(bot, waits[wait]) > patienceS + impatienceS) waits[wait] = bot.tick;
  return since(bot, waits[wait]) <= patienceS;
}
