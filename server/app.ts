/** Puts the parts together into one listening server; `main.ts` starts it, tests start as many as they like on port 0. */
import { createServer } from "node:http";
import { join } from "node:path";
import { defineRoom, defineServer, matchMaker } from "@colyseus/core";
import { Encoder } from "@colyseus/schema";
import { WebSocketTransport } from "@colyseus/ws-transport";
import { ROOM } from "../shared/protocol.ts";
import type { Config } from "./config.ts";
import { cleanChat } from "./guard/chat.ts";
import { guardDoor } from "./guard/door.ts";
import { originAllowed } from "./guard/origin.ts";
import { guardRequests } from "./guard/requests.ts";
import { serveHttp } from "./http.ts";
import { Codes } from "./night/codes.ts";
import { createLogger } from "./ops/log.ts";
import { Metrics } from "./ops/metrics.ts";
import { NightRoom } from "./rooms/room.ts";
import { provide } from "./services.ts";

/** All views of a patch share it; the default of 16 KiB would be grown under load. */
const ENCODER_BYTES = 64 * 1024;
/** A join or a huddle card fits in far less. */
const MAX_MESSAGE_BYTES = 4 * 1024;
const PING_MS = 1500;

export interface GameServer {
  readonly port: number;
  /** Tells everyone, ends all rooms, closes the port. */
  close(): Promise<void>;
}

/** Listens on config.host:config.port (0 = any free port). Rejects with the system's error, for example EADDRINUSE. */
export async function startGameServer(config: Config, version: string): Promise<GameServer> {
  Encoder.BUFFER_SIZE = ENCODER_BYTES;
  const now = () => Date.now();
  let ready = false;
  provide({
    config: { testHooks: config.testHooks, roundsDir: join(config.dataDir, "rounds") },
    log: createLogger(config.logLevel),
    metrics: new Metrics(),
    codes: new Codes(now),
    cleanChat,
    now,
  });
  const http = createServer({ maxHeaderSize: 16 * 1024, requestTimeout: 10_000, headersTimeout: 8_000 });
  const transport = new WebSocketTransport({
    server: http,
    pingInterval: PING_MS,
    pingMaxRetries: 2,
    maxPayload: MAX_MESSAGE_BYTES,
    beforeUpgrade: async (request: Request) => {
      const { headers } = request;
      if (originAllowed(headers.get("origin") ?? undefined, headers.get("host") ?? undefined, config.allowedOrigins)) return undefined;
      return new Response("origin", { status: 403 });
    },
  });
  const server = defineServer({
    rooms: { [ROOM]: defineRoom(NightRoom) },
    transport,
    greet: false,
    gracefullyShutdown: false,
    express: (app) => serveHttp(app, { clientDir: "dist/client", version, ready: () => ready }),
  });
  guardDoor({ maxRooms: config.maxRooms, allowedOrigins: config.allowedOrigins, now, rooms: () => matchMaker.stats.local.roomCount });
  await new Promise<void>((resolve, reject) => {
    http.once("error", reject);
    server.listen(config.port, config.host).then(() => resolve(), reject);
  });
  guardRequests(http, config.trustProxy);
  ready = true;
  const address = http.address();
  return {
    port: typeof address === "object" && address ? address.port : config.port,
    async close() {
      ready = false;
      await server.gracefullyShutdown(false);
    },
  };
}
