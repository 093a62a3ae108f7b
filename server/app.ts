/** Puts the parts together into one listening server; `main.ts` starts it, tests start as many as they like on port 0. */
import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { join } from "node:path";
import { defineRoom, defineServer, matchMaker } from "@colyseus/core";
import { Encoder } from "@colyseus/schema";
import type { Logger } from "pino";
import { ROOM } from "../shared/protocol.ts";
import type { Config } from "./config.ts";
import { cleanChat } from "./guard/chat.ts";
import { guardDoor } from "./guard/door.ts";
import { originAllowed } from "./guard/origin.ts";
import { guardRequests } from "./guard/requests.ts";
import { GuardedTransport, SocketCount } from "./guard/sockets.ts";
import { serveHttp } from "./http.ts";
import { Codes } from "./night/codes.ts";
import { clearNights, keepNight, keptNights } from "./night/keep.ts";
import { insightOf } from "./ops/insight.ts";
import { createLogger, frameworkLogger } from "./ops/log.ts";
import { Metrics } from "./ops/metrics.ts";
import { NightRoom } from "./rooms/room.ts";
import { provide, type Services } from "./services.ts";

/** All views of a patch share it; the default of 16 KiB would be grown under load. */
const ENCODER_BYTES = 64 * 1024;
/** A join or a huddle card fits in far less. */
const MAX_MESSAGE_BYTES = 4 * 1024;
/** 20 inputs a second, deliberate messages, pings, and what a stalled network lets go at once. */
const FRAMES_PER_SECOND = 90;
const PING_MS = 1500;
/** A silent connection is given up after 4.5 to 6 s: not before the page itself does, else a silence that ends in time costs a way back. */
const PING_RETRIES = 3;

export interface GameServer {
  readonly port: number;
  readonly log: Logger;
  /** Tells everyone, ends all rooms, closes the port. */
  close(): Promise<void>;
}

/** Listens on config.host:config.port (0 = any free port). Rejects with the system's error, for example EADDRINUSE. `trial` is for tests and benches. */
export async function startGameServer(
  config: Config,
  version: string,
  trial: Partial<Pick<Services, "trial" | "now" | "log">> = {},
): Promise<GameServer> {
  Encoder.BUFFER_SIZE = ENCODER_BYTES;
  const now = trial.now ?? (() => Date.now());
  const log = trial.log ?? createLogger(config.logLevel);
  const metrics = new Metrics();
  const nightsDir = join(config.dataDir, "nights");
  // By a key that no client knows: what a room is made with comes from anyone.
  const kept = new Map((config.dev ? keptNights(nightsDir) : []).map((night) => [randomUUID() as unknown, night]));
  let ready = false;
  provide({
    config: { testHooks: config.testHooks, roundsDir: join(config.dataDir, "rounds") },
    log,
    metrics,
    codes: new Codes(now),
    cleanChat,
    now,
    takeRestored: (key) => {
      const night = kept.get(key) ?? null;
      kept.delete(key);
      return night;
    },
    keepNight: config.dev ? (night) => keepNight(nightsDir, night) : null,
    trial: trial.trial ?? {},
  });
  const http = createServer({ maxHeaderSize: 16 * 1024, requestTimeout: 10_000, headersTimeout: 8_000 });
  const count = new SocketCount(config.testHooks ? Number.POSITIVE_INFINITY : config.socketsPerAddress);
  const transport = new GuardedTransport(
    {
      server: http,
      pingInterval: PING_MS,
      pingMaxRetries: PING_RETRIES,
      maxPayload: MAX_MESSAGE_BYTES,
      beforeUpgrade: ({ headers }, { ip }) => {
        const ours = originAllowed(
          headers.get("origin") ?? undefined,
          headers.get("host") ?? undefined,
          config.allowedOrigins,
        );
        if (!ours) return new Response("origin", { status: 403 });
        return count.isFull(ip ?? "unknown") ? new Response("rate", { status: 429 }) : undefined;
      },
    },
    {
      framesPerSecond: FRAMES_PER_SECOND,
      count,
      now,
      onFault: (error) => {
        metrics.faults++;
        log.error({ fault: String((error as Error)?.stack ?? error) }, "fault while reading a frame");
      },
      onRefused: () => metrics.refused("shape"),
    },
  );
  const server = defineServer({
    rooms: { [ROOM]: defineRoom(NightRoom) },
    transport,
    greet: false,
    gracefullyShutdown: false,
    logger: frameworkLogger(log),
    express: (app) =>
      serveHttp(app, {
        clientDir: "dist/client",
        version,
        ready: () => ready,
        metrics: () => ({
          ...metrics.snapshot(),
          rooms: matchMaker.stats.local.roomCount,
          clients: matchMaker.stats.local.ccu,
        }),
        ...(config.dev
          ? {
              insight: (code: string) => {
                const room = matchMaker.getLocalRoomById(code);
                return room instanceof NightRoom && room.night.world ? insightOf(room.night.world) : null;
              },
            }
          : {}),
      }),
  });
  guardDoor({
    maxRooms: config.maxRooms,
    allowedOrigins: config.allowedOrigins,
    limitAddresses: !config.testHooks,
    now,
    rooms: () => matchMaker.stats.local.roomCount,
    holdsSeat: (code, token) => {
      const room = matchMaker.getLocalRoomById(code);
      return room instanceof NightRoom && room.night.book.byToken(token) !== undefined;
    },
  });
  // The framework would print a taken port a second time.
  http.removeAllListeners("error");
  await new Promise<void>((resolve, reject) => {
    http.once("error", reject);
    server.listen(config.port, config.host).then(() => resolve(), reject);
  });
  http.on("error", (error) => log.error({ fault: String(error) }, "fault of the port"));
  guardRequests(http, config);
  for (const restore of [...kept.keys()]) await matchMaker.createRoom(ROOM, { restore });
  clearNights(nightsDir);
  ready = true;
  const address = http.address();
  return {
    port: typeof address === "object" && address ? address.port : config.port,
    log,
    async close() {
      ready = false;
      await server.gracefullyShutdown(false);
      // Keep-alive connections of browsers would hold the port open.
      http.closeAllConnections();
    },
  };
}
