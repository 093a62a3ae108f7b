/**
 * A player without a person for load runs: a real SDK client over a real socket, played by the game's own bot mind on what the client decodes.
 * Counts what reaches it. It leaves when told, and never tries to come back.
 */
import "./websocket.ts";
import { Client, type InputHandle, type Room } from "colyseus.js";
import type { WebSocket } from "ws";
import { ownFrame, readNow } from "../../client/net/reading.ts";
import { WATCH_EVERY_MS } from "../../client/net/way-back.ts";
import { streamsOf } from "../../server/seed.ts";
import { PHASES } from "../../shared/content/ids.ts";
import { mapById } from "../../shared/content/maps/index.ts";
import { type JoinOptions, PROTOCOL, ROOM, type ToClient, type ToServer } from "../../shared/protocol.ts";
import { MoveInput, NightState } from "../../shared/schema/frame.ts";
import { gridOf } from "../../shared/sim/create.ts";
import { listen, thinkBot } from "../../shared/sim/minds/bot/bot.ts";
import { type BotMemory, createBotMemory } from "../../shared/sim/minds/bot/memory.ts";
import type { Move } from "../../shared/sim/movement.ts";
import type { Stream } from "../../shared/sim/rng.ts";
import type { HeardSound } from "../../shared/sim/world.ts";

/** A mind looks this often, as in the simulation; between, its last move goes on. */
const THINK_EVERY = 4;
const STILL: Move = { mx: 0, my: 0, aim: 0, buttons: 0 };
/** A door that asks to wait is asked again after this long, so often. */
const RETRY_MS = 250;
const RETRIES = 60;

export class Player {
  readonly room: Room<unknown, NightState>;
  /** Since the last `reset`. */
  bytes = 0;
  messages = 0;
  inputs = 0;
  /** Milliseconds between patches. */
  gapsMs: number[] = [];
  /** Closed by the other side. */
  dropped = false;
  lobby: ToClient["lobby"] | null = null;
  seatToken = "";
  readonly #stream: Stream;
  #round: ToClient["round"] = null;
  #things: ToClient["things"] | null = null;
  #huddle: ToClient["huddle"] = null;
  #memory: BotMemory | null = null;
  #heard: HeardSound[] = [];
  #move = STILL;
  #patches = 0;
  #lastPatchMs = -1;
  #heardMs = performance.now();
  #seq = 0;
  #input: InputHandle<MoveInput> | null = null;
  #leaving = false;

  private constructor(room: Room<unknown, NightState>, name: string) {
    this.room = room;
    this.#stream = streamsOf(name).bots;
    room.reconnection.enabled = false;
    room.onMessage("lobby", (doc: ToClient["lobby"]) => {
      this.lobby = doc;
    });
    room.onMessage("seat", ({ seatToken }: ToClient["seat"]) => {
      this.seatToken = seatToken;
    });
    room.onMessage("round", (doc: ToClient["round"]) => {
      this.#round = doc;
    });
    room.onMessage("things", (doc: ToClient["things"]) => {
      this.#things = doc;
    });
    room.onMessage("huddle", (doc: ToClient["huddle"]) => {
      this.#huddle = doc;
    });
    room.onMessage("heard", (sounds: ToClient["heard"]) => void this.#heard.push(...sounds));
    room.onMessage("*", () => {});
    // As a page does: the server is asked for a word when none came for a while.
    const watch = setInterval(() => {
      if (performance.now() - this.#heardMs >= WATCH_EVERY_MS) room.ping(() => {});
    }, WATCH_EVERY_MS);
    room.onLeave(() => {
      clearInterval(watch);
      this.dropped = !this.#leaving;
    });
    room.onStateChange(() => this.#patched());
    (room.connection.transport as unknown as { ws: WebSocket }).ws.addEventListener("message", ({ data }) => {
      this.#heardMs = performance.now();
      this.bytes += (data as ArrayBuffer).byteLength;
      this.messages++;
    });
  }

  /** Hosts a night, or joins the one with this code. Waits when the door asks to; rejects with what it says else. */
  static async enter(url: string, name: string, code: string | null, test?: JoinOptions["test"]): Promise<Player> {
    const options: JoinOptions = { protocol: PROTOCOL, name, ...(test ? { test } : {}) };
    for (let left = RETRIES; ; left--) {
      try {
        const client = new Client(url);
        const room =
          code === null
            ? await client.create<NightState>(ROOM, options, NightState)
            : await client.joinById<NightState>(code, options, NightState);
        return new Player(room, name);
      } catch (error) {
        if ((error as { code?: number }).code !== 429 || left === 0) throw error;
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    }
  }

  get code(): string {
    return this.room.roomId;
  }

  get patches(): number {
    return this.#patches;
  }

  send<K extends keyof ToServer>(type: K, payload: ToServer[K]): void {
    if (this.room.connection.isOpen) this.room.send(type, payload);
  }

  reset(): void {
    this.bytes = 0;
    this.messages = 0;
    this.inputs = 0;
    this.gapsMs = [];
  }

  async leave(): Promise<void> {
    this.#leaving = true;
    if (this.room.connection.isOpen) await this.room.leave(true);
  }

  #patched(): void {
    this.#patches++;
    const nowMs = performance.now();
    const frame = ownFrame(this.room.state);
    if (!frame || this.lobby?.stage === "lobby") {
      this.#memory = null;
      this.#lastPatchMs = -1;
      return;
    }
    if (this.#lastPatchMs >= 0) this.gapsMs.push(nowMs - this.#lastPatchMs);
    this.#lastPatchMs = nowMs;
    if ((frame.tick + frame.seat) % THINK_EVERY === 0) this.#think();
    this.#input ??= this.room.input({ type: MoveInput }) as InputHandle<MoveInput>;
    Object.assign(this.#input.data, this.#move);
    this.#input.send();
    this.inputs++;
  }

  #think(): void {
    const frame = ownFrame(this.room.state);
    if (!frame || !this.#round || !this.#things) return;
    const phase = PHASES[frame.phase] ?? "assembly";
    if (phase === "aftermath") return;
    const memory = this.#memory ?? createBotMemory(frame.seat);
    this.#memory = memory;
    listen(memory, this.#heard);
    this.#heard = [];
    const decision = thinkBot({
      view: {
        now: readNow(frame),
        docs: { round: this.#round, things: this.#things, huddle: this.#huddle, truth: null },
        heard: [],
      },
      memory,
      grid: gridOf(mapById(this.#round.mapId)),
      stream: this.#stream,
      temperament: "steady",
      habit: null,
      favourite: 0,
      caretaker: false,
    });
    this.#move = decision.move;
    for (const intent of decision.intents) this.send("intent", { intent, phase, seq: ++this.#seq });
  }
}

/** A night with so many players, all in and the round begun. Resolves with those who got in. */
export async function fillRoom(
  url: string,
  seats: number,
  name: string,
  test?: JoinOptions["test"],
): Promise<{ players: Player[]; failures: number }> {
  const host = await Player.enter(url, `${name}-0`, null, test).catch(() => null);
  if (!host) return { players: [], failures: seats };
  const joined = await Promise.all(
    Array.from({ length: seats - 1 }, (_, i) => Player.enter(url, `${name}-${i + 1}`, host.code).catch(() => null)),
  );
  const players = [host, ...joined.filter((player) => player !== null)];
  host.send("lobby", { type: "settings", settings: { fillTo: seats } });
  host.send("lobby", { type: "start" });
  return { players, failures: seats - players.length };
}
