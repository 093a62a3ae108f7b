/**
 * What a round costs on the wire and in sending: twelve real clients with bot minds, the room stepped by hand as fast as they can follow, from
 * the first tick of the outbreak to its last. Bytes do not depend on the machine; publishing is timed by CPU time.
 */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { matchMaker, Protocol } from "@colyseus/core";
import { WebSocket } from "ws";
import { startGameServer } from "../../server/app.ts";
import { readConfig } from "../../server/config.ts";
import type { NightRoom } from "../../server/rooms/room.ts";
import { services } from "../../server/services.ts";
import { PROTOCOL } from "../../shared/protocol.ts";
import { isPlaying } from "../../shared/sim/people.ts";
import type { World } from "../../shared/sim/world.ts";
import { Player } from "../load/player.ts";
import { median } from "../load/report.ts";
import { GAME, keepAlive, keepCrowd, roomForCrowd } from "./crowd.ts";

const SEATS = 12;
/** The last so many are kept on their feet. */
const FEW = 2;
const TICKS_PER_SECOND = 20;
/** Of so many windows the cheapest counts: other programs make every send dearer, none makes it cheaper. */
const WINDOWS = 10;
const WINDOW_TICKS = 150;
/** Documents of a newcomer's seat go out within these ticks. */
const FIRST_STATE_TICKS = 4;

export interface WireCost {
  readonly bytesPerClientPerSec: number;
  /** The worst second of any client. */
  readonly worstSecond: number;
  /** All that reaches a page that joins in the middle of an outbreak, before it can draw. */
  readonly firstStateBytes: number;
  /** Publishing and sending a tick to twelve, milliseconds. */
  readonly publishMs: number;
}

const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));

export async function wireCost(slowness: number): Promise<WireCost> {
  let nowMs = 0;
  let world: World | null = null;
  const config = readConfig({
    PORT: "0",
    HOST: "127.0.0.1",
    TEST_HOOKS: "1",
    NODE_ENV: "test",
    LOG_LEVEL: "error",
    DATA_DIR: mkdtempSync(join(tmpdir(), "half-of-us-bench-")),
  });
  const onRound = (fresh: World) => {
    roomForCrowd(fresh, GAME);
    world = fresh;
  };
  const server = await startGameServer(config, "bench", { now: () => nowMs, trial: { byHand: true, onRound } });
  const url = `http://127.0.0.1:${server.port}`;
  const host = await Player.enter(url, "bench-0", null, {
    seed: "bench",
    bots: 0,
    halfbie: 3,
    startWith: SEATS,
    profile: "standard",
  });
  const players = [host];
  for (let i = 1; i < SEATS; i++) players.push(await Player.enter(url, `bench-${i}`, host.code));
  const room = matchMaker.getLocalRoomById(host.code) as NightRoom;
  const tick = async () => {
    nowMs += 1000 / TICKS_PER_SECOND;
    const before = players.map((player) => player.patches);
    room.advance();
    while (players.some((player, i) => player.patches === before[i] && player.room.connection.isOpen)) await breathe();
    // Their inputs are on the way.
    await breathe();
  };
  while (room.clients.some((client) => client.state !== 1)) await breathe();
  while (world === null || (world as World).phase !== "outbreak") await tick();
  const round = world as World;

  for (const player of players) player.reset();
  let worstSecond = 0;
  let seconds = 0;
  let bytes = 0;
  while (round.phase === "outbreak" || round.phase === "huddle") {
    for (let i = 0; i < TICKS_PER_SECOND; i++) {
      // With nobody left there would be no outbreak to measure, and no round to publish.
      if (round.people.filter(isPlaying).length <= FEW) keepAlive(round);
      await tick();
    }
    seconds++;
    for (const player of players) {
      bytes += player.bytes;
      worstSecond = Math.max(worstSecond, player.bytes);
      player.reset();
    }
  }
  // Publishing at a full table and a full horde.
  round.phase = "outbreak";
  const means: number[] = [];
  for (let w = 0; w <= WINDOWS; w++) {
    const before = publishCpuMs();
    for (let i = 0; i < WINDOW_TICKS; i++) {
      keepCrowd(round, GAME);
      keepAlive(round);
      // Neither the clock nor finished work ends it.
      round.phaseEndTick = round.tick + 1000;
      round.runTicks = 0;
      round.huddles = 2;
      await tick();
    }
    if (w > 0) means.push((publishCpuMs() - before) / WINDOW_TICKS);
  }
  if (round.phase !== "outbreak") throw new Error("the round ended while publishing was timed");
  // The CPU clock may be coarser than a window is long, and a single one read 0: the middle one of many counts.
  const publishMs = median(means);
  if (publishMs === 0) throw new Error("the CPU clock is too coarse to time publishing");
  const firstStateBytes = await firstState(url, host, tick);
  await Promise.all(players.map((player) => player.leave()));
  await server.close();
  return {
    bytesPerClientPerSec: bytes / seconds / SEATS,
    worstSecond,
    firstStateBytes,
    publishMs: publishMs / slowness,
  };
}

const publishCpuMs = () => services().metrics.snapshot().publish.cpuMs;

/** Loads the page of a player anew, without the SDK, and counts every byte until its frame and all its documents are there. */
async function firstState(url: string, player: Player, tick: () => Promise<void>): Promise<number> {
  const answer = await fetch(`${url}/matchmake/joinById/${player.code}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ protocol: PROTOCOL, seatToken: player.seatToken }),
  });
  const { sessionId, processId } = (await answer.json()) as { sessionId: string; processId: string };
  const socket = new WebSocket(`${url.replace("http", "ws")}/${processId}/${player.code}?sessionId=${sessionId}`);
  let bytes = 0;
  let states = 0;
  socket.on("message", (data: Buffer) => {
    bytes += data.length;
    const code = (data[0] ?? 0) & 0x1f;
    if (code === Protocol.JOIN_ROOM) socket.send(Buffer.from([Protocol.JOIN_ROOM]));
    if (code === Protocol.ROOM_STATE) states++;
  });
  while (states === 0) await breathe();
  for (let i = 0; i < FIRST_STATE_TICKS; i++) await tick();
  for (let i = 0; i < 20; i++) await breathe();
  socket.terminate();
  return bytes;
}
