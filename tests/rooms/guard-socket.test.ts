// What a hostile or broken client may send over its socket: it is told, at worst it is gone; its room and all others play on.
import { getMessageBytes, Protocol } from "@colyseus/core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { isOurFrame } from "../../server/guard/sockets.ts";
import { CLOSE, type TestHooks, type ToClient } from "../../shared/protocol.ts";
import { random } from "../util/random.ts";
import {
  everyoneLeaves,
  type Guest,
  hostNight,
  joinNight,
  roomExists,
  roomOf,
  socketOf,
  startTestServer,
  until,
} from "../util/server.ts";

let server: Awaited<ReturnType<typeof startTestServer>>;
/** A quiet room beside, whose ticks must go on. */
let neighbour: Guest;
let failAt: string | null = null;
let failIn = "";

beforeAll(async () => {
  server = await startTestServer(
    {},
    {
      trial: {
        atDoor(door, code) {
          if (door === failAt && (code === failIn || failIn === "*")) throw new Error(`planted fault at ${door}`);
        },
      },
    },
  );
});
afterAll(() => server.close());
afterEach(async () => {
  failAt = null;
  await everyoneLeaves();
});

async function playing(name: string, more: TestHooks = {}): Promise<Guest> {
  const guest = await hostNight(server.url, name, { startWith: 1, bots: 3, ...more });
  if (more.startWith === 2) await joinNight(server.url, guest.room.roomId, { name: "Friend" });
  guest.room.reconnection.enabled = false;
  await until(() => guest.frame() !== undefined && guest.last.round != null, "the round");
  return guest;
}

async function withNeighbour<T>(story: () => Promise<T>): Promise<T> {
  neighbour = await playing("Neighbour");
  const before = neighbour.patches();
  const told = await story();
  const after = neighbour.patches();
  await until(() => neighbour.patches() > after + 5, "the neighbour's ticks");
  expect(neighbour.patches()).toBeGreaterThan(before);
  expect(neighbour.closed()).toBe(0);
  return told;
}

const raw = (guest: Guest, bytes: Uint8Array) => socketOf(guest.room).send(bytes);
const refusals = (guest: Guest) =>
  guest.all.filter((m) => m.type === "refused").map((m) => m.message as ToClient["refused"]);

test("random bytes on every protocol code, with and without modifiers", async () => {
  await withNeighbour(async () => {
    const draw = random("fuzz");
    for (let code = 0; code < 256; code++) {
      const guest = code % 32 === 0 ? await playing("Fuzz") : (lastFuzzer as Guest);
      lastFuzzer = guest;
      for (let i = 0; i < 4; i++) {
        const bytes = new Uint8Array(1 + draw(i === 3 ? 3000 : 40)).map(() => draw(256));
        bytes[0] = code;
        if (socketOf(guest.room).readyState === 1) raw(guest, bytes);
      }
      if (socketOf(guest.room).readyState !== 1) lastFuzzer = await playing("Fuzz again");
    }
  });
});
let lastFuzzer: Guest | undefined;

test("truncated and mangled frames of our own kinds", async () => {
  await withNeighbour(async () => {
    const draw = random("mangle");
    const good = [
      getMessageBytes.raw(Protocol.ROOM_DATA, "intent", {
        intent: { type: "call", x: 4, y: 5 },
        phase: "outbreak",
        seq: 7,
      }),
      getMessageBytes.raw(Protocol.ROOM_DATA, "lobby", { type: "chat", text: "hello there" }),
      Buffer.from([Protocol.ROOM_INPUT_RELIABLE, 0x80, 1, 0x81, 2, 0x82, 3]),
    ];
    let guest = await playing("Mangle");
    for (let i = 0; i < 120; i++) {
      const frame = Buffer.from(good[i % good.length] as Buffer);
      for (let k = draw(4); k >= 0; k--) frame[1 + draw(frame.length - 1)] = draw(256);
      if (socketOf(guest.room).readyState !== 1) guest = await playing("Mangle again");
      raw(guest, frame.subarray(0, 1 + draw(frame.length)));
      if (i % 20 === 19) await until(() => roomOf(neighbour.room.roomId).night.world !== null, "the neighbour");
    }
  });
});

const HOSTILE: readonly (readonly [string, unknown])[] = [
  ["nothing", undefined],
  ["null", null],
  ["a number", 7],
  ["NaN", Number.NaN],
  ["Infinity", Number.POSITIVE_INFINITY],
  ["a string", "x".repeat(500)],
  ["a lone surrogate", "\uD800"],
  ["a list", [1, [2, [3]]]],
  ["an empty object", {}],
  ["an unknown type", { type: "win" }],
  ["a type of prototypes", { type: "__proto__" }],
  ["a type of constructors", { type: "constructor" }],
  ["deep nesting", JSON.parse(`${"[".repeat(900)}${"]".repeat(900)}`)],
  ["an own __proto__", JSON.parse('{"type":"ready","ready":true,"__proto__":{"host":true}}')],
  ["a spare key", { type: "ready", ready: true, host: true }],
  ["ready that is no boolean", { type: "ready", ready: "yes" }],
  ["a name that is a number", { type: "name", name: 5 }],
  ["a name too long to read", { type: "name", name: "x".repeat(2000) }],
  ["a huge guest", { type: "kick", guest: 2 ** 53 }],
  ["a negative guest", { type: "kick", guest: -1 }],
  ["half a guest", { type: "kick", guest: 0.5 }],
  ["settings with Infinity", { type: "settings", settings: { fillTo: Number.POSITIVE_INFINITY } }],
  ["settings of prototypes", { type: "settings", settings: JSON.parse('{"__proto__":{"fillTo":3}}') }],
  ["a profile of prototypes", { type: "settings", settings: { profile: "constructor" } }],
];

const HOSTILE_INTENTS: readonly (readonly [string, unknown])[] = [
  ["NaN for a place", { type: "call", x: Number.NaN, y: 1 }],
  ["Infinity for a place", { type: "ping", kind: "look", x: Number.POSITIVE_INFINITY, y: 1 }],
  ["a place far outside", { type: "call", x: 1e9, y: 1 }],
  ["a negative place", { type: "call", x: -1, y: 1 }],
  ["-0.5 of a seat", { type: "ballot", face: -0.5, act: "exile" }],
  ["a seat beyond the table", { type: "ballot", face: 12, act: "exile" }],
  ["an act of prototypes", { type: "ballot", face: 1, act: "toString" }],
  ["a fact of prototypes", { type: "say", fact: "__proto__", who: 1, whom: 1, room: 1 }],
  ["a room of 2^53", { type: "say", fact: "sawAt", who: 1, whom: 1, room: 2 ** 53 }],
  ["an intent within an intent", { type: { type: "shove" } }],
  ["a mask that is no boolean", { type: "mask", on: 1 }],
  ["a door act unknown", { type: "door", act: "open" }],
  ["a spare key", { type: "shove", power: 9 }],
];

test("junk for every kind of message is refused as a shape, and nothing changes", async () => {
  await withNeighbour(async () => {
    const guest = await playing("Junk", { bots: 2 });
    const room = roomOf(guest.room.roomId);
    const junk = [
      ...HOSTILE.map(([what, payload]) => ["lobby", what, payload] as const),
      ...HOSTILE.map(([what, payload]) => ["intent", what, payload] as const),
      ...HOSTILE_INTENTS.map(([what, intent], i) => ["intent", what, { intent, phase: "outbreak", seq: i }] as const),
      ["intent", "a phase of prototypes", { intent: { type: "shove" }, phase: "constructor", seq: 1 }] as const,
      ["intent", "a sequence of NaN", { intent: { type: "shove" }, phase: "outbreak", seq: Number.NaN }] as const,
      ["intent", "a sequence of 2^53", { intent: { type: "shove" }, phase: "outbreak", seq: 2 ** 53 }] as const,
    ];
    for (const [type, what, payload] of junk) {
      const before = refusals(guest).length;
      guest.room.send(type, payload);
      await until(() => refusals(guest).length > before || guest.closed() !== 0, `${type} with ${what} to be refused`);
      expect(guest.closed(), `${type} with ${what}`).toBe(0);
      expect(refusals(guest).at(-1), `${type} with ${what}`).toMatchObject({ type: "message" });
      // Within the pace of messages: the next tick, then the next one.
      const tick = room.night.world?.tick ?? 0;
      await until(() => (room.night.world?.tick ?? 0) > tick, "a tick");
    }
    expect(refusals(guest).every((r) => r.why === "shape")).toBe(true);
    expect(room.night.settings.fillTo).toBe(2);
    expect(guest.last.lobby?.guests.find((g) => !g.bot)?.name).toBe("Junk");
    expect(({} as { host?: unknown }).host).toBeUndefined();
  });
});

test("unknown and internal kinds of messages are refused with a word", async () => {
  const guest = await playing("Kinds");
  for (const kind of ["__proto__", "constructor", "toString", "hasOwnProperty", "*", "", "_$bintent", "admin", 0, 7]) {
    const before = refusals(guest).length;
    guest.room.send(kind, { type: "ready", ready: true });
    await until(() => refusals(guest).length > before || guest.closed() !== 0, `the refusal of ${String(kind)}`);
  }
  expect(refusals(guest).every((r) => r.why === "shape" && r.type === "message")).toBe(true);
});

test("rules are refused by category: ownership, phase, stale and doubled", async () => {
  const ann = await hostNight(server.url, "Ann", { bots: 3 });
  const bob = await joinNight(server.url, ann.room.roomId, { name: "Bob" });
  await until(() => bob.last.lobby !== undefined, "the lobby");
  const refused = async (guest: Guest, send: () => void) => {
    const before = refusals(guest).length;
    send();
    await until(() => refusals(guest).length > before, "a refusal");
    return refusals(guest).at(-1);
  };
  expect(await refused(bob, () => bob.send("lobby", { type: "start" }))).toEqual({ type: "start", why: "ownership" });
  expect(await refused(bob, () => bob.send("lobby", { type: "next" }))).toEqual({ type: "next", why: "ownership" });
  expect(await refused(bob, () => bob.send("lobby", { type: "kick", guest: 0 }))).toEqual({
    type: "kick",
    why: "ownership",
  });
  expect(await refused(ann, () => ann.send("lobby", { type: "kick", guest: 0 }))).toEqual({
    type: "kick",
    why: "target",
  });
  expect(await refused(ann, () => ann.send("lobby", { type: "next" }))).toEqual({ type: "next", why: "phase" });
  expect(
    await refused(bob, () => bob.send("intent", { intent: { type: "shove" }, phase: "outbreak", seq: 1 })),
  ).toEqual({ type: "shove", why: "phase", seq: 1 });
  ann.send("lobby", { type: "start" });
  await until(() => bob.frame() !== undefined, "the round");
  expect(
    await refused(bob, () => bob.send("intent", { intent: { type: "shove" }, phase: "assembly", seq: 1 })),
  ).toEqual({ type: "shove", why: "state", seq: 1 });
  expect(await refused(bob, () => bob.send("intent", { intent: { type: "lock" }, phase: "huddle", seq: 2 }))).toEqual({
    type: "lock",
    why: "phase",
    seq: 2,
  });
  expect(await refused(bob, () => bob.send("intent", { intent: { type: "lock" }, phase: "assembly", seq: 9 }))).toEqual(
    { type: "lock", why: "phase" },
  );
  expect(await refused(bob, () => bob.send("intent", { intent: { type: "lock" }, phase: "assembly", seq: 5 }))).toEqual(
    { type: "lock", why: "state", seq: 5 },
  );
  expect(await refused(ann, () => ann.send("lobby", { type: "settings", settings: { fillTo: 4 } }))).toEqual({
    type: "settings",
    why: "phase",
  });
});

test("many messages are slowed with a word; a flood is closed with one; the token still brings the person back", async () => {
  await withNeighbour(async () => {
    const ann = await playing("Ann", { startWith: 2 });
    for (let i = 0; i < 60; i++) ann.send("lobby", { type: "ready", ready: true });
    await until(() => refusals(ann).some((r) => r.why === "rate"), "the word to go slower");
    expect(refusals(ann).find((r) => r.why === "rate")?.retryMs).toBeGreaterThan(0);
    expect(ann.closed()).toBe(0);
    for (let i = 0; i < 5000; i++) if (socketOf(ann.room).readyState === 1) raw(ann, Buffer.from([Protocol.PING]));
    await until(() => ann.closed() !== 0, "the goodbye");
    expect(ann.closed()).toBe(CLOSE.flooding);
    expect(ann.last.notice).toEqual({ key: "flooding" });
    const back = await joinNight(server.url, ann.room.roomId, { seatToken: ann.last.seat?.seatToken ?? "" });
    await until(() => back.frame() !== undefined, "the round again");
    expect(back.frame()?.seat).toBe(ann.frame()?.seat ?? 0);
  });
});

test("a frame of more than 4 kB closes its sender", async () => {
  await withNeighbour(async () => {
    const guest = await playing("Big");
    raw(guest, Buffer.alloc(5000, Protocol.ROOM_DATA));
    await until(() => guest.closed() !== 0, "the goodbye");
    expect(guest.closed()).toBe(1009);
  });
});

test("which frames are ours", () => {
  expect(isOurFrame(Buffer.from([Protocol.PING]))).toBe(true);
  expect(isOurFrame(Buffer.from([Protocol.ROOM_INPUT_RELIABLE]))).toBe(true);
  expect(isOurFrame(getMessageBytes.raw(Protocol.ROOM_DATA, "resync", {}))).toBe(true);
  expect(isOurFrame(getMessageBytes.raw(Protocol.ROOM_DATA, "resyncs", {}))).toBe(false);
  expect(isOurFrame(Buffer.from([]))).toBe(false);
  for (const code of [
    Protocol.ROOM_REQUEST,
    Protocol.ROOM_DATA_BYTES,
    Protocol.ROOM_INPUT_UNRELIABLE,
    Protocol.ROOM_STATE,
    Protocol.ERROR,
  ]) {
    expect(isOurFrame(Buffer.from([code, 1, 2, 3]))).toBe(false);
  }
});

test("a client that stops reading is cut when too much waits for it, and its room plays on", async () => {
  const ann = await hostNight(server.url, "Ann", { bots: 4 });
  const bob = await joinNight(server.url, ann.room.roomId, { name: "Bob" });
  bob.room.reconnection.enabled = false;
  await until(() => bob.last.lobby !== undefined, "the lobby");
  ann.send("lobby", { type: "start" });
  await until(() => bob.frame() !== undefined, "the round");
  const room = roomOf(ann.room.roomId);
  const client = room.clients.get(bob.room.sessionId);
  socketOf(bob.room).pause();
  // What the kernel takes in on its way is megabytes: more than a round sends. So that it is full, a heap of words.
  const heap = "x".repeat(100_000);
  await until(
    () => {
      client?.send("chat", { guest: 0, text: heap });
      return (client?.ref as { readyState?: number } | undefined)?.readyState !== 1;
    },
    "the cut",
    20,
  );
  const tick = room.night.world?.tick ?? 0;
  await until(() => (room.night.world?.tick ?? 0) > tick + 5 && (ann.frame()?.tick ?? 0) > tick, "the room to play on");
  expect(room.night.guests.get(bob.last.seat?.guest ?? -1)?.here).toBe(false);
  socketOf(bob.room).terminate();
});

test.each([
  "join",
  "drop",
  "reconnect",
  "leave",
  "intent",
  "lobby",
  "step",
  "create",
  "dispose",
] as const)("a fault at the door %s ends at most that room, with words, never the process", async (door) => {
  await withNeighbour(async () => {
    const ann = await playing("Ann");
    const code = ann.room.roomId;
    failIn = code;
    failAt = door;
    const tick = ann.frame()?.tick ?? 0;
    if (door === "join") await expect(joinNight(server.url, code, { name: "Bob" })).rejects.toThrow();
    if (door === "reconnect") ann.room.reconnection.enabled = true;
    if (door === "drop" || door === "reconnect") ann.cut();
    if (door === "leave" || door === "dispose") await ann.leave();
    if (door === "intent") for (let i = 0; i < 6; i++) ann.intend({ type: "shove" });
    if (door === "lobby") for (let i = 0; i < 6; i++) ann.send("lobby", { type: "ready", ready: true });
    if (door === "create") {
      failIn = "*";
      await expect(hostNight(server.url, "Cid")).rejects.toThrow();
    }
    if (door === "intent" || door === "lobby" || door === "step") {
      await until(() => ann.closed() === CLOSE.roomEnded, "the end of the room");
      expect(ann.last.notice).toEqual({ key: "roomEnded" });
      await until(() => !roomExists(code), "the room to go");
    } else if (door === "join" || door === "create") {
      await until(() => (ann.frame()?.tick ?? 0) > tick + 5, "the room to play on");
    } else {
      await until(() => !roomExists(code), "the room to go");
    }
  });
});
