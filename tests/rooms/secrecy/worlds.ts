/**
 * One world of a two-world test: a real room stepped by hand, real clients with scripted inputs, and all that reaches one of them kept as raw
 * bytes beside what the pure view allowed it at that tick. What differs by nature is masked: the clock and the input's receipt in the header of
 * a patch, tokens, and the room's code.
 */
import { Protocol } from "@colyseus/core";
import type { Move } from "../../../shared/sim/movement.ts";
import { hashWorld } from "../../../shared/sim/hash.ts";
import { viewOf } from "../../../shared/sim/view.ts";
import type { Intent, World } from "../../../shared/sim/world.ts";
import type { TestHooks } from "../../../shared/protocol.ts";
import { breathe, type Guest, hostNight, joinNight, roomOf, socketOf, until } from "../../util/server.ts";

export interface Script {
  readonly hooks: TestHooks;
  /** People at the table; bots fill up to `hooks.bots`. */
  readonly people: number;
  readonly ticks: number;
  /** Index of the observed person, in order of arrival. */
  readonly observer: number;
  readonly moveOf: (seat: number, tick: number) => Partial<Move>;
  readonly intentsOf?: (seat: number, tick: number) => readonly Intent[];
  /** Before tick `tick` is stepped. */
  readonly before?: (tick: number, stage: StageOf) => Promise<void> | void;
}

export interface StageOf {
  readonly world: World;
  readonly guests: (Guest | null)[];
  /** The observer's socket dies and the SDK comes back by itself. */
  drop(): Promise<void>;
  /** The observer's page is loaded anew: a new socket with the seat's token. */
  reload(): Promise<void>;
  /** The observer arrives only now. */
  arrive(): Promise<void>;
}

export interface Seen {
  /** By tick: what the view allowed, as text; "" without a seat. */
  readonly views: string[];
  /** By tick: every frame and message, masked, as text. */
  readonly bytes: string[];
  /** By tick: the hash of the whole world. */
  readonly worlds: string[];
  readonly phases: string[];
}

const TIMED = 0x80;
const CODE = Protocol.ROOM_STATE_PATCH;

function masked(data: ArrayBuffer, secrets: readonly string[]): string | null {
  const bytes = Buffer.from(new Uint8Array(data));
  const code = (bytes[0] ?? 0) & 0x1f;
  if (code === Protocol.JOIN_ROOM || code === Protocol.PING) return null;
  if ((code === CODE || code === Protocol.ROOM_STATE) && (bytes[0] ?? 0) & TIMED) bytes.fill(0, 1, 9);
  let text = bytes.toString("latin1");
  for (const secret of secrets) text = text.replaceAll(secret, "*".repeat(secret.length));
  return text;
}

export async function play(url: string, script: Script): Promise<Seen> {
  const late = script.people <= script.observer;
  const first = await hostNight(url, "P0", { ...script.hooks, startWith: script.people });
  const code = first.room.roomId;
  const guests: (Guest | null)[] = [first];
  for (let i = 1; i < script.people; i++) guests.push(await joinNight(url, code, { name: `P${i}` }));
  await until(() => guests.every((guest) => guest?.last.seat !== undefined), "their seats");
  const room = roomOf(code);
  room.advance();
  const { world } = room.night;
  if (!world) throw new Error("the round did not start");

  const secrets = [code, ...guests.map((guest) => guest?.last.seat?.seatToken ?? "-"), room.night.hosthood.token];
  let inbox: string[] = [];
  let patches = 0;
  const watch = (guest: Guest) => {
    socketOf(guest.room).addEventListener("message", ({ data }) => {
      const text = masked(data as ArrayBuffer, secrets);
      if (text === null) return;
      inbox.push(text);
      const kind = text.charCodeAt(0) & 0x1f;
      if (kind === CODE) patches++;
    });
  };
  const observer = () => guests[script.observer] ?? null;
  if (!late) watch(observer() as Guest);
  const joined = (guest: Guest) => until(() => room.clients.get(guest.room.sessionId)?.state === 1, "the join");

  const stage: StageOf = {
    world,
    guests,
    async drop() {
      const guest = observer() as Guest;
      const gone = socketOf(guest.room);
      guest.cut();
      await until(() => socketOf(guest.room) !== gone && socketOf(guest.room).readyState === 1 && guest.room.connection.isOpen, "the way back");
      watch(guest);
      await joined(guest);
      await breathe();
    },
    async reload() {
      const old = observer() as Guest;
      old.cut({ stayAway: true });
      await until(() => !room.clients.get(old.room.sessionId), "the drop");
      await this.arrive();
    },
    async arrive() {
      const old = observer();
      const guest = await joinNight(url, code, { name: "Late", ...(old ? { seatToken: old.last.seat?.seatToken ?? "" } : {}) });
      await until(() => guest.last.lobby !== undefined, "the lobby");
      secrets.push(guest.last.seat?.seatToken ?? "-");
      guests[script.observer] = guest;
      watch(guest);
      await joined(guest);
    },
  };

  const seen: Seen = { views: [], bytes: [], worlds: [], phases: [] };
  for (let tick = 1; tick <= script.ticks && room.night.world === world; tick++) {
    await script.before?.(tick, stage);
    for (const guest of guests) {
      const seat = guest ? seatOf(room, guest) : -1;
      if (!guest || seat < 0 || !guest.room.connection.isOpen) continue;
      guest.move(script.moveOf(seat, tick));
      for (const intent of script.intentsOf?.(seat, tick) ?? []) guest.send("intent", { intent, phase: world.phase, seq: tick });
    }
    await until(() => guests.every((guest) => !guest || seatOf(room, guest) < 0 || !guest.room.connection.isOpen || room.inputs.get(guest.room.sessionId).size > 0), "the inputs");
    const before = patches;
    room.advance();
    await until(() => observer() === null || patches > before, "the patch");
    const guest = observer();
    const seat = guest ? seatOf(room, guest) : -1;
    seen.views.push(seat < 0 ? "" : JSON.stringify(viewOf(world, seat)));
    seen.bytes.push(inbox.join("\u0000"));
    seen.worlds.push(hashWorld(world));
    seen.phases.push(world.phase);
    inbox = [];
  }
  for (const guest of guests) {
    if (!guest) continue;
    guest.room.reconnection.enabled = false;
    await guest.leave();
  }
  return seen;
}

function seatOf(room: ReturnType<typeof roomOf>, guest: Guest): number {
  return room.night.guests.get(guest.last.seat?.guest ?? -1)?.seat ?? -1;
}

/** How many ticks the observer's view was the same in both worlds. */
export function equalPrefix(a: Seen, b: Seen): number {
  const n = Math.min(a.views.length, b.views.length);
  for (let i = 0; i < n; i++) if (a.views[i] !== b.views[i]) return i;
  return n;
}

/** The first tick within `n` whose bytes differ, with both texts, or null. */
export function firstDifference(a: Seen, b: Seen, n: number): { tick: number; a: string; b: string } | null {
  for (let i = 0; i < n; i++) if (a.bytes[i] !== b.bytes[i]) return { tick: i + 1, a: Buffer.from(a.bytes[i] ?? "", "latin1").toString("hex"), b: Buffer.from(b.bytes[i] ?? "", "latin1").toString("hex") };
  return null;
}

/** The first tick in which the worlds themselves differ, or -1. */
export function worldsPart(a: Seen, b: Seen): number {
  return a.worlds.findIndex((hash, i) => hash !== b.worlds[i]) + 1;
}
