/** A real server on a free port of the loopback, and real SDK clients, for tests over sockets. Stop what you start. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client, type Room } from "colyseus.js";
import { type JoinOptions, PROTOCOL, ROOM, type TestHooks, type ToClient } from "../../shared/protocol.ts";
import { MoveInput, NightState } from "../../shared/schema/frame.ts";
import { type GameServer, startGameServer } from "../../server/app.ts";
import { readConfig } from "../../server/config.ts";

/** Starts a server with test hooks; `env` adds or overrides settings. */
export async function startTestServer(env: Record<string, string> = {}): Promise<GameServer & { readonly url: string }> {
  const dataDir = mkdtempSync(join(tmpdir(), "half-of-us-"));
  const config = readConfig({ PORT: "0", HOST: "127.0.0.1", TEST_HOOKS: "1", NODE_ENV: "test", DATA_DIR: dataDir, LOG_LEVEL: "silent", ...env });
  const server = await startGameServer(config, "test");
  return { ...server, url: `http://127.0.0.1:${server.port}` };
}

export interface Guest {
  readonly room: Room<{ state: NightState }>;
  /** The last message of each kind, and all of them in order. */
  readonly last: Partial<ToClient>;
  readonly all: { readonly type: keyof ToClient; readonly message: unknown }[];
  leave(): Promise<void>;
}

const KINDS = ["seat", "lobby", "round", "things", "huddle", "truth", "heard", "chat", "refused", "notice"] as const satisfies readonly (keyof ToClient)[];

function listen(room: Room<{ state: NightState }>): Guest {
  const last: Partial<ToClient> = {};
  const all: Guest["all"] = [];
  for (const type of KINDS) {
    room.onMessage(type, (message: never) => {
      (last as Record<string, unknown>)[type] = message;
      all.push({ type, message });
    });
  }
  room.onMessage("*", () => {});
  return { room, last, all, leave: async () => void (await room.leave(true)) };
}

export async function hostNight(url: string, name: string, test: TestHooks = {}): Promise<Guest> {
  const options: JoinOptions = { protocol: PROTOCOL, name, test };
  return listen((await new Client(url).create(ROOM, options, NightState)) as unknown as Room<{ state: NightState }>);
}

export async function joinNight(url: string, code: string, options: Partial<JoinOptions> = {}): Promise<Guest> {
  return listen((await new Client(url).joinById(code, { protocol: PROTOCOL, ...options }, NightState)) as unknown as Room<{ state: NightState }>);
}

/** Waits until the condition holds, looking each 10 ms; rejects with what it waited for. */
export async function until(condition: () => boolean, what: string, seconds = 10): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`waited ${seconds} s for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

export { MoveInput };
