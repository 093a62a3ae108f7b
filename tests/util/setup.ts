/**
 * The real engine on a small map, for tests that read as stories: place people and zombies, press buttons, let ticks pass, look.
 * Maps are drawn in ASCII or named; nothing is mocked.
 */

import { streamsOf } from "../../server/seed.ts";
import type { PlayId } from "../../shared/content/ids.ts";
import type { MapData } from "../../shared/content/maps/format.ts";
import { maps } from "../../shared/content/maps/index.ts";
import { plays } from "../../shared/content/secret/plays.ts";
import { profiles } from "../../shared/content/tuning.ts";
import { createWorld } from "../../shared/sim/create.ts";
import type { VirusMemory } from "../../shared/sim/minds/virus/memory.ts";
import { Button, type Move } from "../../shared/sim/movement.ts";
import { step } from "../../shared/sim/step.ts";
import { viewOf } from "../../shared/sim/view.ts";
import type { SeatView } from "../../shared/sim/view-types.ts";
import type { Intent, Person, Refused, Scenario, SeatControl, World } from "../../shared/sim/world.ts";
import { asciiMap } from "./ascii.ts";
import { believe } from "./belief.ts";

export interface SetupOptions {
  /** "six", "school", a drawing (see `asciiMap`), or map data. Default: one big empty room. */
  readonly map?: string | readonly string[] | MapData;
  readonly seats?: number;
  readonly seed?: string;
  readonly halfbie?: number | "draw";
  readonly profile?: keyof typeof profiles;
  /** Seats driven by bots; the others are people who do nothing unless told. */
  readonly bots?: boolean;
  /** The one play the virus runs, sure of whom it is made for; without it, what it chooses. */
  readonly play?: PlayId;
  /** What it remembers of earlier rounds; without it, nobody. */
  readonly virus?: VirusMemory;
  /** Skips assembly and keeps the director from sending anyone. Default true. */
  readonly quiet?: boolean;
}

export interface Story {
  readonly world: World;
  person(seat: number): Person;
  view(seat: number): SeatView;
  /** Puts a person somewhere, facing a direction 0..255. */
  place(seat: number, x: number, y: number, facing?: number): Person;
  /** What a seat holds down from now on: axes -1..1 and `Button` bits. */
  hold(seat: number, move: { x?: number; y?: number; buttons?: number; aim?: number }): void;
  /** Asks for an intent in the next tick; `refused` of that tick tells the outcome. */
  ask(seat: number, intent: Intent): void;
  control(control: SeatControl): void;
  /** Lets ticks pass; returns all refusals in them. */
  tick(n?: number): Refused[];
  /** Lets time pass until the condition holds; throws after `seconds`. */
  until(condition: () => boolean, seconds?: number): void;
}

export function scenarioOf(options: SetupOptions): Scenario {
  const seats = options.seats ?? 4;
  return {
    mapId: typeof options.map === "string" ? options.map : "ascii",
    profile: profiles[options.profile ?? "standard"],
    seats: Array.from({ length: seats }, (_, i) => ({
      driver: options.bots ? ("bot" as const) : ("human" as const),
      character: `c${i}`,
      roundsSince: 1,
      comfort: "any" as const,
      temperament: "steady" as const,
    })),
    halfbie: options.halfbie ?? -1,
    anonymousVotes: false,
    ...(options.play ? { fixedPlay: options.play } : {}),
    ...(options.virus ? { virus: options.virus } : {}),
  };
}

/** As sure as it gets of a crew that keeps to its ways. */
const SURE = 0.95;

function mapOf(map: SetupOptions["map"]): MapData {
  if (map === undefined) return asciiMap(EMPTY);
  if (typeof map === "string") {
    const data = maps[map];
    if (!data) throw new Error(`no map called ${map}`);
    return data;
  }
  return "width" in map ? map : asciiMap(map);
}

const EMPTY = Array.from({ length: 20 }, (_, y) => (y === 0 || y === 19 ? "#".repeat(30) : `#${".".repeat(28)}#`));

export function setup(options: SetupOptions = {}): Story {
  const world = createWorld(streamsOf(options.seed ?? "story"), scenarioOf(options), mapOf(options.map));
  const held = new Map<number, Move>();
  let asked: { seat: number; intent: Intent }[] = [];
  let controls: SeatControl[] = [];
  if (options.play) {
    world.virus.play = options.play;
    believe(world.virus, plays[options.play].hurts, SURE);
  }
  if (options.quiet !== false) {
    world.phase = "outbreak";
    world.phaseEndTick = 1e9;
    world.director.modeUntilTick = 1e9;
    world.director.firstContact = true;
  }
  const tick = (n = 1): Refused[] => {
    const refused: Refused[] = [];
    for (let i = 0; i < n; i++) {
      const moves = new Map([...held].map(([seat, move]) => [seat, [move]] as const));
      // A person who holds nothing is still there: a still move, so that no caretaker comes.
      for (const p of world.people)
        if (p.driver === "human" && !moves.has(p.seat))
          moves.set(p.seat, [{ mx: 0, my: 0, aim: p.facing, buttons: Button.aiming }]);
      refused.push(...step(world, { moves, intents: asked, controls }));
      asked = [];
      controls = [];
    }
    return refused;
  };
  const person = (seat: number): Person => {
    const p = world.people[seat];
    if (!p) throw new Error(`no seat ${seat}`);
    return p;
  };
  return {
    world,
    person,
    view: (seat) => viewOf(world, seat),
    place(seat, x, y, facing = 0) {
      const p = person(seat);
      p.x = x;
      p.y = y;
      p.facing = facing;
      return p;
    },
    hold(seat, m) {
      held.set(seat, {
        mx: Math.round((m.x ?? 0) * 127),
        my: Math.round((m.y ?? 0) * 127),
        aim: m.aim ?? person(seat).facing,
        buttons: (m.buttons ?? 0) | (m.aim !== undefined || (!m.x && !m.y) ? Button.aiming : 0),
      });
    },
    ask: (seat, intent) => void asked.push({ seat, intent }),
    control: (control) => void controls.push(control),
    tick,
    until(condition, seconds = 60) {
      for (let i = 0; i < seconds * 20; i++) {
        if (condition()) return;
        tick();
      }
      throw new Error(`did not happen within ${seconds} s`);
    },
  };
}
