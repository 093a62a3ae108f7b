/**
 * The stage for pictures: a server in this process whose one room is stepped here, so that before every tick the director can put people,
 * zombies and clocks where the picture wants them. The page in front of it is a real one and knows nothing of it.
 */

import type { Night } from "../../server/night/night.ts";
import {
  type Fate,
  type Health,
  type ItemKind,
  MUTATIONS,
  type MutationId,
  type Role,
} from "../../shared/content/ids.ts";
import { ticks } from "../../shared/content/tuning.ts";
import { poseIndex, spawnZombie } from "../../shared/sim/horde/bodies.ts";
import { Button } from "../../shared/sim/movement.ts";
import type { Person, World } from "../../shared/sim/world.ts";
import { type Network, networkTo } from "../../tests/e2e/network.ts";
import { type Guest, hostNight, joinNight, roomOf, startTestServer } from "../../tests/util/server.ts";

const TICK_MS = 50;
/** Clocks are held this far from their end. */
const HELD = ticks(75);
const FRIENDS = ["Jonas", "서연", "Wide Name Mario"];
const SEATS = 8;

/** Where one stands for a picture, and what is held still about them. */
export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly facing?: number;
  readonly light?: boolean;
  readonly health?: Health;
  readonly item?: ItemKind;
  readonly fate?: Fate;
  readonly role?: Role;
}

export interface ZombieMark {
  readonly x: number;
  readonly y: number;
  readonly facing: number;
  readonly body?: number;
  readonly pose?: "hunt" | "walk" | "idle" | "still";
  /** What the virus made of it. */
  readonly mutation?: MutationId;
}

export interface Stage {
  readonly url: string;
  readonly code: string;
  readonly network: Network;
  readonly night: Night;
  /** The round; throws when none is on. */
  readonly world: World;
  /** The seat of the guest with this name. */
  seatOf(name: string): number;
  /** Starts a round in which nobody does anything by themselves. */
  start(): void;
  /** Puts someone on their mark and keeps them there. */
  place(seat: number, mark: Mark): Person;
  /** Replaces all zombies; they stay where they are put. */
  horde(marks: readonly ZombieMark[]): void;
  /** Done before every tick from now on, until the next call. */
  keep(direction: ((world: World) => void) | null): void;
  /** The phase's (or the fire's) clock stands at so many seconds. */
  clockAt(seconds: number): void;
  close(): Promise<void>;
}

export async function setStage(): Promise<Stage> {
  const server = await startTestServer({}, { trial: { byHand: true } });
  const network = await networkTo(server.port);
  const marks = new Map<number, Mark>();
  let direction: ((world: World) => void) | null = null;
  let clockTicks = HELD;
  let zombies: readonly ZombieMark[] = [];

  const first = await hostNight(server.url, FRIENDS[0] as string, { bots: SEATS, halfbie: -1, seed: "pictures" });
  const code = first.room.roomId;
  const guests: Guest[] = [first];
  for (const name of FRIENDS.slice(1)) guests.push(await joinNight(server.url, code, { name }));
  const room = roomOf(code);
  const { night } = room;

  const timer = setInterval(() => {
    if (night.world) direct(night.world);
    room.advance();
  }, TICK_MS);

  function direct(world: World): void {
    world.director.modeUntilTick = world.tick + HELD;
    world.director.firstContact = true;
    world.director.gateErupted = true;
    if (world.huddle) world.huddle.stageEndTick = world.tick + clockTicks;
    world.phaseEndTick = world.tick + clockTicks;
    // Command never calls by itself, and nobody's hands do anything unasked.
    world.runTicks = -HELD;
    for (const p of world.people) hold(world, p);
    direction?.(world);
    zombies.forEach((mark, i) => {
      const z = world.zombies;
      z.x[i] = mark.x;
      z.y[i] = mark.y;
      z.facing[i] = mark.facing;
      z.pose[i] = poseIndex(mark.pose ?? "hunt");
      z.mark[i] = mark.mutation ? 1 + MUTATIONS.indexOf(mark.mutation) : 0;
      z.windupTicks[i] = 0;
      z.cooldownTicks[i] = HELD;
    });
  }

  function hold(world: World, p: Person): void {
    p.driver = "human";
    p.idleTicks = 0;
    p.graceUntilTick = world.tick + HELD;
    const mark = marks.get(p.seat);
    if (!mark) return;
    Object.assign(p, { x: mark.x, y: mark.y, health: mark.health ?? "well" });
    if (mark.facing !== undefined) p.facing = mark.facing;
    // Torches follow what hands hold down; the visitor's own are its own.
    if (mark.light !== undefined) p.move = { ...p.move, buttons: mark.light ? Button.light : 0 };
    if (mark.item) p.item = mark.item;
    if (mark.fate) p.fate = mark.fate;
    if (mark.role) p.role = mark.role;
    if (p.health === "down") p.bleedTicks = ticks(18);
  }

  function world(): World {
    if (!night.world) throw new Error("no round is on");
    return night.world;
  }

  return {
    url: `http://127.0.0.1:${network.port}`,
    code,
    network,
    night,
    get world() {
      return world();
    },
    seatOf(name) {
      const seat = night.people().find((g) => g.name === name)?.seat ?? -1;
      if (seat < 0) throw new Error(`${name} has no seat`);
      return seat;
    },
    start() {
      marks.clear();
      zombies = [];
      direction = null;
      night.start();
    },
    place(seat, mark) {
      marks.set(seat, mark);
      const person = world().people[seat];
      if (!person) throw new Error(`no seat ${seat}`);
      hold(world(), person);
      return person;
    },
    horde(next) {
      zombies = next;
      world().zombies.alive.fill(0);
      for (const { x, y, body } of next) spawnZombie(world(), x, y, -1, body ?? -1);
    },
    keep(next) {
      direction = next;
    },
    clockAt(seconds) {
      clockTicks = ticks(seconds);
    },
    async close() {
      clearInterval(timer);
      await Promise.all(guests.map((guest) => guest.leave().catch(() => {})));
      await network.close();
      await server.close();
    },
  };
}
