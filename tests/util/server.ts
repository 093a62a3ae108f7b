/** A real server on a free port of the loopback, and real SDK clients, for tests over sockets. Stop what you start. */
import "./node-websocket.ts";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { matchMaker } from "@colyseus/core";
import { Client, type InputHandle, type Room } from "colyseus.js";
import type { WebSocket } from "ws";
import { type GameServer, startGameServer } from "../../server/app.ts";
import { readConfig } from "../../server/config.ts";
import type { NightRoom } from "../../server/rooms/room.ts";
import type { Services } from "../../server/services.ts";
import {
  type JoinOptions,
  PROTOCOL,
  ROOM,
  type TestHooks,
  type ToClient,
  type ToServer,
} from "../../shared/protocol.ts";
import { type Frame, MoveInput, NightState } from "../../shared/schema/frame.ts";
import type { Move } from "../../shared/sim/movement.ts";
import type { Intent } from "../../shared/sim/world.ts";

/** Starts a server with test hooks; `env` adds or overrides settings. */
export async function startTestServer(
  env: Record<string, string> = {},
  trial: Partial<Pick<Services, "trial" | "now" | "log">> = {},
): Promise<GameServer & { readonly url: string; readonly dataDir: string }> {
  const dataDir = env["DATA_DIR"] ?? mkdtempSync(join(tmpdir(), "half-of-us-"));
  const config = readConfig({
    PORT: "0",
    HOST: "127.0.0.1",
    TEST_HOOKS: "1",
    NODE_ENV: "test",
    LOG_LEVEL: "silent",
    ...env,
    DATA_DIR: dataDir,
  });
  const server = await startGameServer(config, "test", trial);
  return { ...server, url: `http://127.0.0.1:${server.port}`, dataDir };
}

/** The room itself, for tests that step it by hand or look behind the curtain. Throws when there is none with this code. */
export function roomOf(code: string): NightRoom {
  const room = matchMaker.getLocalRoomById(code);
  if (!room) throw new Error(`no room ${code}`);
  return room as NightRoom;
}

export function roomExists(code: string): boolean {
  return matchMaker.getLocalRoomById(code) !== undefined;
}

/** The socket below the SDK. */
export function socketOf(room: Room<unknown, NightState>): WebSocket {
  return (room.connection.transport as unknown as { ws: WebSocket }).ws;
}

export interface Guest {
  readonly room: Room<unknown, NightState>;
  /** The last message of each kind, and all of them in order. */
  readonly last: Partial<ToClient>;
  readonly all: { readonly type: keyof ToClient; readonly message: unknown }[];
  /** Code with which the socket was closed for good, 0 while it is open. */
  readonly closed: () => number;
  /** Patches received so far. */
  readonly patches: () => number;
  /** The own frame as decoded now. */
  frame(): Frame | undefined;
  send<K extends keyof ToServer>(type: K, payload: ToServer[K]): void;
  intend(intent: Intent): void;
  move(move: Partial<Move>): void;
  /** Cuts the socket as a dead network would: no goodbye. The SDK tries to come back by itself unless told not to. */
  cut(options?: { readonly stayAway?: boolean }): void;
  leave(): Promise<void>;
}

export const KINDS = [
  "seat",
  "lobby",
  "round",
  "things",
  "huddle",
  "truth",
  "heard",
  "chat",
  "refused",
  "notice",
] as const satisfies readonly (keyof ToClient)[];

const guests: Guest[] = [];

/** Everyone who is still here leaves, and nobody tries to come back. */
export async function everyoneLeaves(): Promise<void> {
  for (const guest of guests.splice(0)) {
    guest.room.reconnection.enabled = false;
    guest.room.reconnection.maxRetries = 0;
    if (guest.room.connection.isOpen) await guest.leave();
  }
}

function listen(room: Room<unknown, NightState>): Guest {
  const last: Partial<ToClient> = {};
  const all: Guest["all"] = [];
  for (const type of KINDS) {
    room.onMessage(type, (message: never) => {
      (last as Record<string, unknown>)[type] = message;
      all.push({ type, message });
    });
  }
  room.onMessage("*", () => {});
  room.reconnection.minUptime = 0;
  room.reconnection.maxDelay = 200;
  let closed = 0;
  let patches = 0;
  let seq = 0;
  let input: InputHandle<MoveInput> | null = null;
  room.onLeave((code) => {
    closed = code;
  });
  room.onStateChange(() => {
    patches++;
  });
  const guest: Guest = {
    room,
    last,
    all,
    closed: () => closed,
    patches: () => patches,
    frame: () => [...room.state.frames.values()][0],
    send: (type, payload) => room.send(type, payload),
    intend(intent) {
      const frame = [...room.state.frames.values()][0];
      const phase =
        (["assembly", "outbreak", "huddle", "evacuation", "aftermath"] as const)[frame?.phase ?? 0] ?? "assembly";
      room.send("intent", { intent, phase, seq: ++seq } satisfies ToServer["intent"]);
    },
    move(move) {
      input ??= room.input({ type: MoveInput }) as InputHandle<MoveInput>;
      Object.assign(input.data, { mx: 0, my: 0, aim: 0, buttons: 0, ...move });
      input.send();
    },
    cut({ stayAway = false } = {}) {
      if (stayAway) room.reconnection.enabled = false;
      socketOf(room).terminate();
    },
    leave: async () => void (await room.leave(true)),
  };
  guests.push(guest);
  return guest;
}

export async function hostNight(url: string, name: string, test: TestHooks = {}): Promise<Guest> {
  const options: JoinOptions = { protocol: PROTOCOL, name, test };
  return listen(await new Client(url).create<NightState>(ROOM, options, NightState));
}

export async function joinNight(url: string, code: string, options: Partial<JoinOptions> = {}): Promise<Guest> {
  return listen(await new Client(url).joinById<NightState>(code, { protocol: PROTOCOL, ...options }, NightState));
}

/** Waits until the condition holds, looking each 5 ms; rejects with what it waited for. */
export async function until(condition: () => boolean, what: string, seconds = 10): Promise<void> {
  const end = performance.now() + seconds * 1000;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`waited ${seconds} s for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Lets what is under way in sockets of this process arrive. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Steps a room that is driven by hand until the condition holds, as fast as sockets can follow. */
export async function fastForward(
  code: string,
  condition: () => boolean,
  what: string,
  maxTicks = 20 * 60 * 10,
): Promise<void> {
  for (let i = 0; i < maxTicks; i++) {
    if (condition()) return;
    roomOf(code).advance();
    await breathe();
  }
  throw new Error(`${maxTicks} ticks passed without ${what}`);
}
