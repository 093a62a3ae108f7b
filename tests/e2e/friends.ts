/**
 * Two friends in one round, one at a desk and one with a phone, with the rules' clocks held by hand: nobody hunts and nothing ends by
 * itself, so that a slow machine tells the same story. People are put where a chapter begins; what follows are their own hands.
 */
import type { BallotAct } from "../../shared/content/ids.ts";
import { ticks } from "../../shared/content/tuning.ts";
import { removeZombie } from "../../shared/sim/horde/bodies.ts";
import { startHuddle } from "../../shared/sim/systems/huddle.ts";
import type { Huddle, Person, World } from "../../shared/sim/world.ts";
import { type Device, PHONE, type Visitor } from "../util/browser.ts";
import { until } from "../util/server.ts";
import { centreOf, moveTo } from "./bodies.ts";
import { type Fingers, fingersOn } from "./fingers.ts";
import { LONG, stillHorde } from "./story.ts";
import { host, layTable } from "./table.ts";

/** Their seats: Mina hosts. */
export const MINA = 0;
export const JONAS = 1;
/** Advice comes when it comes and takes the room of other words; these two need none. */
const choices = { hints: false };
/** The smallest desk on which the fire can be used. */
const DESK: Device = { width: 640, height: 360, name: "Mina", choices };
const SEATS = 6;

export interface Friends {
  readonly mina: Visitor;
  readonly jonas: Visitor;
  readonly both: readonly [Visitor, Visitor];
  /** The two sides of the phone's glass. */
  readonly fingers: Fingers;
  world(): World;
  person(seat: number): Person;
  /** Holds all clocks (again). */
  quiet(): void;
  /** The machines do their work elsewhere: nobody stands in a door or takes what is meant for another. */
  sendBotsAway(): void;
  /** Nobody of the dead is about, until more come. */
  clearHorde(): void;
  put(seat: number, x: number, y: number): Person;
  /** Side by side in a classroom whose door is far. */
  meet(): { readonly p: Person; readonly q: Person };
  /** Holds the phone's one button; returns how to let go. */
  use(): Promise<() => Promise<void>>;
  /** Mina presses for the wheel and takes this from it. */
  chooseFromWheel(what: string): Promise<void>;
  /** Everyone at the fire, to talk and vote for as long as it takes; the fire opens if it has not yet. */
  toTalk(): Promise<Huddle>;
  /** What every machine at the table wants, locked in. */
  botsVote(face: number, act: BallotAct): void;
  /** From the verdict back to the field. */
  leaveFire(): Promise<void>;
  tellFailure(name: string): Promise<void>;
  close(): Promise<void>;
}

export async function layFriends({ seed, halfbie }: { seed: string; halfbie: number }): Promise<Friends> {
  const table = await layTable();
  const hooks = { seed, bots: SEATS, halfbie, profile: "standard" } as const;
  const mina = await table.visit(DESK, table.addressOf({ hooks }));
  const code = await host(mina);
  const jonas = await table.visit({ ...PHONE, name: "Jonas", choices }, table.addressOf({ code }));
  await jonas.button(jonas.say("title.joinCode", { code })).tap();
  await jonas.page.getByRole("heading", { name: jonas.say("lobby.title") }).waitFor();
  await mina.button(mina.say("lobby.start")).click();
  await until(() => table.night(code).world !== null, "the round");
  const both = [mina, jonas] as const;
  const world = () => table.world(code);

  const person: Friends["person"] = (seat) => {
    const found = world().people[seat];
    if (!found) throw new Error(`no seat ${seat}`);
    return found;
  };
  const put: Friends["put"] = (seat, x, y) => Object.assign(person(seat), { x, y, vx: 0, vy: 0 });
  const machines = () => world().people.filter((p) => p.driver === "bot");

  function quiet(): void {
    stillHorde(world());
    world().phaseEndTick = world().tick + LONG;
  }

  world().phaseEndTick = world().tick;
  for (const visitor of both)
    await visitor.until((p) => p.phase === "outbreak" && (p.stats?.drawCalls ?? 0) > 2, "the outbreak");
  quiet();
  const fingers = await fingersOn(jonas);

  return {
    mina,
    jonas,
    both,
    fingers,
    world,
    person,
    quiet,
    put,
    sendBotsAway() {
      for (const p of machines()) moveTo(world(), p, "roof");
    },
    clearHorde() {
      world().zombies.alive.forEach((alive, i) => {
        if (alive === 1) removeZombie(world(), i);
      });
    },
    meet() {
      const room = world().grid.data.rooms.find((r) => r.id === "class11");
      if (!room) throw new Error("no classroom");
      return { p: put(MINA, room.x, room.y), q: put(JONAS, room.x + 1, room.y) };
    },
    async use() {
      await fingers.touch(1, await centreOf(jonas.page.locator(".act.use")));
      return () => fingers.lift(1);
    },
    async chooseFromWheel(what) {
      await mina.page.keyboard.press("KeyQ");
      await mina.page.getByRole("menuitem", { name: what }).click();
    },
    async toTalk() {
      world().runTicks = ticks(130);
      if (!world().huddle) startHuddle(world(), "bell", MINA, -1);
      const { huddle } = world();
      if (!huddle) throw new Error("no huddle");
      huddle.stageEndTick = world().tick;
      await until(() => huddle.stage === "talk", "the talk");
      huddle.stageEndTick = world().tick + LONG;
      for (const visitor of both) await visitor.until((p) => p.huddle === "talk", "the fire");
      return huddle;
    },
    botsVote(face, act) {
      for (const { seat } of machines()) {
        const ballot = world().huddle?.ballots[seat];
        if (ballot) Object.assign(ballot, { face, act, locked: true });
      }
    },
    async leaveFire() {
      const { huddle } = world();
      if (!huddle) throw new Error("no huddle");
      for (const visitor of both) await visitor.until((p) => p.huddle === "result", "the verdict");
      huddle.stageEndTick = world().tick;
      for (const visitor of both) await visitor.until((p) => p.huddle === null, "the field again");
      quiet();
    },
    async tellFailure(name) {
      for (const visitor of both) await visitor.tellFailure(name);
    },
    close: () => table.close(),
  };
}
