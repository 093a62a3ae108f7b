/**
 * One world of a two-world test: a real room stepped by hand, real clients with scripted inputs, and all that reaches each of them kept as raw
 * bytes beside what the pure view allowed it at that tick. What differs by nature is masked: the clock and the input's receipt in the header of
 * a patch, tokens, and the room's code.
 */
import { ClientState, Protocol } from "@colyseus/core";
import type { TestHooks } from "../../../shared/protocol.ts";
import { hashWorld } from "../../../shared/sim/hash.ts";
import type { Move } from "../../../shared/sim/movement.ts";
import { viewOf } from "../../../shared/sim/view.ts";
import type { Intent, World } from "../../../shared/sim/world.ts";
import { breathe, everyoneLeaves, type Guest, hostNight, joinNight, roomOf, socketOf } from "../../util/server.ts";

export interface Script {
  readonly hooks: TestHooks;
  /** People at the table; bots fill up to `hooks.bots`. */
  readonly people: number;
  readonly ticks: number;
  readonly moveOf: (seat: number, tick: number) => Partial<Move>;
  readonly intentsOf?: (seat: number, tick: number) => readonly Intent[];
  /** Before tick `tick` is stepped. */
  readonly before?: (tick: number, stage: Stage) => Promise<void> | void;
  /** The guard's clock goes on by a tick. */
  readonly clock: () => void;
}

/** What a script may do to a world besides playing in it. */
export interface Stage {
  readonly world: World;
  /** The socket of this person dies and the SDK comes back by itself. */
  drop(who: number): Promise<void>;
  /** Its page is loaded anew: a new socket with the seat's token. */
  reload(who: number): Promise<void>;
  /** One more person arrives. */
  arrive(): Promise<void>;
}

/** What one person was shown. */
export interface Seen {
  /** By tick: what the view allowed, as text; "" without a seat. */
  readonly views: string[];
  /** By tick: every frame and message, masked, as text. */
  readonly bytes: string[];
}

export interface Played {
  readonly people: readonly Seen[];
  /** By tick: the hash of the whole world, and the phase. */
  readonly worlds: readonly string[];
  readonly phases: readonly string[];
}

const { JOINED } = ClientState;
const TIMED = 0x80;
const CODE_BITS = 0x1f;

function codeOf(bytes: Buffer): number {
  return (bytes[0] ?? 0) & CODE_BITS;
}

/** The bytes with what differs by nature struck out; null for those of a join, which hold a fresh token. */
function masked(bytes: Buffer, secrets: readonly string[]): string | null {
  const code = codeOf(bytes);
  if (code === Protocol.JOIN_ROOM || code === Protocol.PING) return null;
  if ((bytes[0] ?? 0) & TIMED) bytes.fill(0, 1, 9);
  let text = bytes.toString("latin1");
  for (const secret of secrets) text = text.replaceAll(secret, "*".repeat(secret.length));
  return text;
}

/** One person's client, whatever socket it has. */
class Watched {
  guest: Guest;
  inbox: string[] = [];
  patches = 0;
  readonly seen: { views: string[]; bytes: string[] } = { views: [], bytes: [] };

  constructor(guest: Guest, secrets: string[], ticksBefore: number) {
    this.guest = guest;
    this.listen(secrets);
    for (let i = 0; i < ticksBefore; i++) {
      this.seen.views.push("");
      this.seen.bytes.push("");
    }
  }

  listen(secrets: string[]): void {
    secrets.push(this.guest.last.seat?.seatToken ?? "-");
    socketOf(this.guest.room).addEventListener("message", ({ data }) => {
      const bytes = Buffer.from(new Uint8Array(data as ArrayBuffer));
      if (codeOf(bytes) === Protocol.ROOM_STATE_PATCH) this.patches++;
      const text = masked(bytes, secrets);
      if (text !== null) this.inbox.push(text);
    });
  }
}

/** Looks again whenever sockets have had their turn, without waiting for a timer. */
async function soon(condition: () => boolean, what: string): Promise<void> {
  const end = performance.now() + 20_000;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`waited 20 s for ${what}`);
    await breathe();
  }
}

export async function play(url: string, script: Script): Promise<Played> {
  const first = await hostNight(url, "P0", { ...script.hooks, startWith: script.people });
  const code = first.room.roomId;
  const guests = [first];
  for (let i = 1; i < script.people; i++) guests.push(await joinNight(url, code, { name: `P${i}` }));
  await soon(() => guests.every((guest) => guest.last.seat !== undefined), "their seats");
  const room = roomOf(code);
  const secrets = [code, room.night.hosthood.token];
  const people = guests.map((guest) => new Watched(guest, secrets, 0));
  await soon(() => room.clients.every((client) => client.state === JOINED), "everyone");
  room.advance();
  const { world } = room.night;
  if (!world) throw new Error("the round did not start");
  await soon(() => people.every((p) => p.patches > 0), "the first patch");
  for (const p of people) p.inbox = [];

  const worlds: string[] = [];
  const phases: string[] = [];
  const here = (p: Watched) => p.guest.room.connection.isOpen;
  const seatOf = (p: Watched) => room.night.guests.get(p.guest.last.seat?.guest ?? -1)?.seat ?? -1;
  const joined = (guest: Guest) => soon(() => room.clients.get(guest.room.sessionId)?.state === JOINED, "the join");
  const enter = async (seatToken?: string) => {
    const guest = await joinNight(url, code, { name: "Late", ...(seatToken !== undefined ? { seatToken } : {}) });
    await soon(() => guest.last.lobby !== undefined, "the lobby");
    await joined(guest);
    return guest;
  };
  const stage: Stage = {
    world,
    async drop(who) {
      const p = people[who] as Watched;
      const gone = socketOf(p.guest.room);
      p.guest.cut();
      await soon(() => socketOf(p.guest.room) !== gone && socketOf(p.guest.room).readyState === 1, "the way back");
      p.listen(secrets);
      await joined(p.guest);
    },
    async reload(who) {
      const p = people[who] as Watched;
      p.guest.cut({ stayAway: true });
      await soon(() => room.clients.get(p.guest.room.sessionId) === undefined, "the drop");
      p.guest = await enter(p.guest.last.seat?.seatToken);
      p.listen(secrets);
    },
    async arrive() {
      people.push(new Watched(await enter(), secrets, worlds.length));
    },
  };

  for (let tick = 1; tick <= script.ticks && room.night.world === world; tick++) {
    script.clock();
    await script.before?.(tick, stage);
    for (const p of people) {
      const seat = seatOf(p);
      if (seat < 0 || !here(p)) continue;
      p.guest.move(script.moveOf(seat, tick));
      for (const intent of script.intentsOf?.(seat, tick) ?? [])
        p.guest.send("intent", { intent, phase: world.phase, seq: tick });
    }
    const sent = () =>
      people.every((p) => seatOf(p) < 0 || !here(p) || room.inputs.get(p.guest.room.sessionId).size > 0);
    await soon(sent, "the inputs");
    const before = people.map((p) => p.patches);
    room.advance();
    await soon(() => people.every((p, i) => !here(p) || p.patches > (before[i] ?? 0)), "the patch");
    for (const p of people) {
      const seat = seatOf(p);
      p.seen.views.push(seat < 0 ? "" : JSON.stringify(viewOf(world, seat)));
      p.seen.bytes.push(p.inbox.join("\u0000"));
      p.inbox = [];
    }
    worlds.push(hashWorld(world));
    phases.push(world.phase);
  }
  await everyoneLeaves();
  return { people: people.map((p) => p.seen), worlds, phases };
}

/** How many ticks the observer's view was the same in both worlds. */
export function equalPrefix(a: Seen, b: Seen): number {
  const n = Math.min(a.views.length, b.views.length);
  for (let i = 0; i < n; i++) if (a.views[i] !== b.views[i]) return i;
  return n;
}

/** The first tick within `n` whose bytes differ, with both texts, or null. */
export function firstDifference(a: Seen, b: Seen, n: number): { tick: number; a: string; b: string } | null {
  const hex = (seen: Seen, i: number) => Buffer.from(seen.bytes[i] ?? "", "latin1").toString("hex");
  for (let i = 0; i < n; i++) if (a.bytes[i] !== b.bytes[i]) return { tick: i + 1, a: hex(a, i), b: hex(b, i) };
  return null;
}

/** The first tick in which the worlds themselves differ, or 0. */
export function worldsPart(a: Played, b: Played): number {
  return a.worlds.findIndex((hash, i) => hash !== b.worlds[i]) + 1;
}
