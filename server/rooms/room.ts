/**
 * The Colyseus room of one night: takes connections, inputs and messages in, steps the night 20 times a second, and publishes each seat's own
 * view. No rule and no number of the game lives here. Order matters (fixed step first, then no automatic patches, then a manual patch at
 * the end of each step), and every message passes the guard.
 */
import {
  type AuthContext,
  type Client,
  type ClientPrivate,
  CloseCode,
  type Delayed,
  ErrorCode,
  Room,
  ServerError,
} from "@colyseus/core";
import { StateView } from "@colyseus/schema";
import { CLOSE, PROTOCOL, type ToClient } from "../../shared/protocol.ts";
import { MoveInput, NightState } from "../../shared/schema/frame.ts";
import type { Move, SeatIntent, World } from "../../shared/sim/world.ts";
import { intentMessage, parseJoin, parseLobby } from "../guard/shapes.ts";
import type { GuestRecord } from "../night/guests.ts";
import { saveLog } from "../night/log.ts";
import { MAX_GUESTS, Night } from "../night/night.ts";
import { inOneParcel } from "../publish/parcel.ts";
import { Publisher } from "../publish/publisher.ts";
import { services } from "../services.ts";
import { Connection } from "./connection.ts";

const HZ = 20;
/** Sockets that take over from older ones of the same seat need room beside them. */
const SPARE_CLIENTS = 8;
const LOBBY_EVERY = 20;
const IDLE_PATCH_EVERY = 10;
const RECONNECT_S = 120;
/** How long a night taken up after a restart waits for the first to come back. */
const RESTORED_WAIT_MS = 60_000;
/** Faults of handlers after which the room is not trusted any more. */
const MAX_FAULTS = 5;

type NightInput = InstanceType<typeof MoveInput>;
type Refused = ToClient["refused"];

/** Whether the page behind this socket has not yet said that it is in. */
function isHalfIn(client: Client): boolean {
  return (client as Client & Pick<ClientPrivate, "_enqueuedMessages">)._enqueuedMessages !== undefined;
}

export class NightRoom extends Room<{ state: NightState; input: NightInput }> {
  override state = new NightState();
  override maxClients = MAX_GUESTS + SPARE_CLIENTS;
  override seatReservationTimeout = 5;
  override inputs = this.defineInput(MoveInput, { bufferMaxSize: 8, sanitize: { mx: [-127, 127], my: [-127, 127] } });

  night!: Night;
  readonly #publisher = new Publisher(this.state);
  readonly #connections = new Map<string, Connection>();
  #world: World | null = null;
  #intents: SeatIntent[] = [];
  #ticks = 0;
  #faults = 0;
  #over = false;
  #held: Delayed | null = null;

  override async onCreate(options: unknown): Promise<void> {
    const { codes, config, takeRestored, trial } = services();
    const restored = takeRestored((options as { restore?: unknown } | undefined)?.restore);
    const code = restored?.code ?? codes.reserve();
    if (restored) codes.take(code);
    this.roomId = code;
    this.night = restored
      ? Night.restore(restored)
      : new Night(code, config.testHooks ? parseJoin(options)?.test : undefined);
    trial.atDoor?.("create", code);
    if (restored) this.#hold(RESTORED_WAIT_MS);
    await this.setPrivate(true);
    this.onMessage("intent", (client, raw: unknown) => this.#onIntent(client, raw));
    this.onMessage("lobby", (client, raw: unknown) => this.#onLobby(client, raw));
    this.onMessage("resync", (client) => this.#admit(client)?.forget());
    if (!trial.byHand) this.setFixedTimestep(() => this.advance(), HZ);
    // After setFixedTimestep, never before: patches go out by hand at the end of each step.
    this.patchRate = null;
  }

  /** An empty room is disposed of at once: not this one for so long, its people are on their way. */
  #hold(ms: number): void {
    this.autoDispose = false;
    this.#held?.clear();
    this.#held = this.clock.setTimeout(() => {
      this.autoDispose = true;
    }, ms);
  }

  static override async onAuth(_token: string, options: unknown, _context: AuthContext): Promise<boolean> {
    const asked = parseJoin(options);
    if (!asked) throw new ServerError(ErrorCode.AUTH_FAILED, "shape");
    if (asked.protocol !== PROTOCOL) throw new ServerError(ErrorCode.AUTH_FAILED, "protocol");
    return true;
  }

  override onJoin(client: Client, options: unknown): void {
    services().trial.atDoor?.("join", this.roomId);
    const asked = parseJoin(options);
    const joined = asked ? this.night.join(asked) : "shape";
    if (typeof joined === "string") {
      services().metrics.refused(joined);
      throw new ServerError(
        ErrorCode.APPLICATION_ERROR,
        joined === "state" ? "full" : joined === "ownership" ? "kicked" : joined,
      );
    }
    const { guest, isHost } = joined;
    this.#evict(guest);
    client.view = new StateView();
    const connection = new Connection(client, guest, services().now());
    this.#connections.set(client.sessionId, connection);
    connection.send("seat", {
      guest: guest.id,
      seatToken: guest.token,
      ...(isHost ? { hostToken: this.night.hosthood.token } : {}),
      code: this.night.code,
    });
    if (this.#world) this.#publisher.show(this.#world, connection);
    this.#publishLobby();
  }

  /** A newer socket of the same seat wins at once; the older is told. */
  #evict(guest: GuestRecord): void {
    for (const [id, c] of this.#connections) {
      if (c.guest !== guest) continue;
      this.#connections.delete(id);
      c.dismiss("replaced", CLOSE.replaced);
    }
  }

  override onDrop(client: Client, code?: number): void {
    services().trial.atDoor?.("drop", this.roomId);
    const connection = this.#connections.get(client.sessionId);
    if (!connection) return;
    this.night.drop(connection.guest);
    this.night.updateHost(services().now());
    this.#publishLobby();
    // A flooder's socket is not kept warm for its next flood; the token still brings the person back.
    if (code === CloseCode.SERVER_SHUTDOWN || code === CloseCode.WITH_ERROR || code === CLOSE.flooding) return;
    if (isHalfIn(client)) {
      this.#waitFor(connection);
      return;
    }
    const waiting = this.allowReconnection(client, RECONNECT_S);
    waiting.catch(() => {});
    connection.stopWaiting = () => waiting.reject?.(new Error("seat taken over"));
  }

  /** The framework waits for no one whose socket broke while joining (a way back on a bad network): the room does. */
  #waitFor({ client, guest }: Connection): void {
    this.#connections.delete(client.sessionId);
    this.#hold(RECONNECT_S * 1000);
    this.clock.setTimeout(() => {
      if (guest.here || [...this.#connections.values()].some((c) => c.guest === guest)) return;
      this.night.leave(guest);
      this.#publishLobby();
    }, RECONNECT_S * 1000);
  }

  override onReconnect(client: Client): void {
    services().trial.atDoor?.("reconnect", this.roomId);
    const connection = this.#connections.get(client.sessionId);
    if (!connection || typeof this.night.join({ protocol: PROTOCOL, seatToken: connection.guest.token }) === "string") {
      client.leave(CLOSE.replaced);
      return;
    }
    connection.stopWaiting = null;
    connection.client = client;
    connection.forget();
    if (this.#world) this.#publisher.show(this.#world, connection);
    this.#publishLobby();
  }

  override onLeave(client: Client): void {
    services().trial.atDoor?.("leave", this.roomId);
    const connection = this.#connections.get(client.sessionId);
    if (!connection) return;
    this.#connections.delete(client.sessionId);
    this.night.leave(connection.guest);
    this.#publishLobby();
  }

  #onIntent(client: Client, raw: unknown): void {
    const connection = this.#admit(client);
    if (!connection) return;
    services().trial.atDoor?.("intent", this.roomId);
    const refused = this.#takeIntent(connection, raw);
    if (refused) this.#refuse(connection, refused);
  }

  /** Keeps an intent for the next tick, or says why not. */
  #takeIntent(connection: Connection, raw: unknown): Refused | null {
    const parsed = intentMessage.safeParse(raw);
    if (!parsed.success) return { type: "message", why: "shape" };
    const { intent, phase, seq } = parsed.data;
    const { world } = this.night;
    // Doubled and late ones (queued while offline) are dropped with a word: the phase they meant is over.
    if (seq <= connection.lastSeq) return { type: intent.type, why: "state", seq };
    connection.lastSeq = seq;
    if (!world || connection.guest.seat < 0 || phase !== world.phase) return { type: intent.type, why: "phase", seq };
    this.#intents.push({ seat: connection.guest.seat, intent });
    return null;
  }

  #onLobby(client: Client, raw: unknown): void {
    const connection = this.#admit(client);
    if (!connection) return;
    services().trial.atDoor?.("lobby", this.roomId);
    const refused = this.#act(connection, raw);
    if (refused) this.#refuse(connection, refused);
    else this.#publishLobby();
  }

  /** Does what a guest asks of the room, or says why not. */
  #act(connection: Connection, raw: unknown): Refused | null {
    const act = parseLobby(raw);
    if (!act) return { type: "message", why: "shape" };
    const why = this.night.act(connection.guest, act);
    if (why) return { type: act.type, why };
    if (act.type === "chat") this.#say(connection.guest, act.text);
    if (act.type === "kick") this.#dropKicked(act.guest);
    return null;
  }

  #say(guest: GuestRecord, text: string): void {
    const clean = services().cleanChat(text);
    if (!clean) return;
    for (const c of this.#connections.values()) c.send("chat", { guest: guest.id, text: clean });
  }

  #dropKicked(guest: number): void {
    for (const [id, c] of this.#connections) {
      if (c.guest.id !== guest) continue;
      this.#connections.delete(id);
      c.dismiss("kicked", CLOSE.kicked);
    }
  }

  /** The connection behind a message, if its rate allows one more. */
  #admit(client: Client): Connection | null {
    const connection = this.#connections.get(client.sessionId);
    if (!connection) return null;
    const retryMs = connection.messages.take(services().now());
    if (retryMs === 0) return connection;
    this.#refuse(connection, { type: "message", why: "rate", retryMs });
    return null;
  }

  #refuse(connection: Connection, message: Refused): void {
    services().metrics.refused(message.why);
    connection.send("refused", message);
  }

  /** One tick of the room: by its own clock, or by hand in a trial. */
  advance(): void {
    if (this.#over) return;
    const { metrics, now, trial } = services();
    trial.atDoor?.("step", this.roomId);
    this.#ticks++;
    const stepped = metrics.step.start();
    const changed = this.#step(now());
    if (this.#world) {
      stepped();
      const published = metrics.publish.start();
      this.#publish(this.#world, changed);
      published();
      metrics.ticks++;
    } else {
      // Between rounds there is only the lobby, and now and then a sign of life.
      this.#patch(changed, IDLE_PATCH_EVERY);
    }
  }

  #publish(world: World, lobbyChanged: boolean): void {
    const connections = [...this.#connections.values()];
    const sockets = connections.map((c) => c.client.ref);
    inOneParcel(sockets, () => {
      this.#publisher.publish(world, connections);
      this.#patch(lobbyChanged, 1);
    });
  }

  /** The lobby when it has something new to show, the state every so many ticks, and an eye on who has stopped reading. */
  #patch(lobbyChanged: boolean, every: number): void {
    const second = this.#ticks % LOBBY_EVERY === 0;
    if (lobbyChanged || second) this.#publishLobby();
    if (this.#ticks % every === 0) {
      this.state.tick = this.#ticks;
      this.broadcastPatch();
    }
    if (second) for (const c of this.#connections.values()) c.cutIfStuck();
  }

  /** The night goes on by a tick; whether the lobby has something new to show. */
  #step(nowMs: number): boolean {
    const { night } = this;
    const { stage } = night;
    const newHost = night.updateHost(nowMs);
    if (night.wantsStart()) night.start();
    if (night.world !== this.#world) this.#openRound(night.world);
    if (night.world) this.#play();
    const news = this.#tellNews();
    if (night.world !== this.#world) this.#openRound(night.world);
    return newHost || news || night.stage !== stage;
  }

  #play(): void {
    const moves = new Map<number, readonly Move[]>();
    for (const [sessionId, c] of this.#connections) {
      if (c.guest.seat < 0 || !c.guest.here) continue;
      const taken = this.inputs.get(sessionId).take(c.allowance());
      if (taken.length === 0) continue;
      c.spend(taken.length);
      moves.set(
        c.guest.seat,
        taken.map(({ mx, my, aim, buttons }) => ({ mx, my, aim, buttons })),
      );
    }
    const intents = this.#intents;
    this.#intents = [];
    const { log, stage } = this.night;
    for (const { seat, type, why } of this.night.step(moves, intents)) {
      for (const c of this.#connections.values()) if (c.guest.seat === seat) this.#refuse(c, { type, why });
    }
    if (stage === "round" && this.night.stage === "aftermath" && log) this.#save(log);
  }

  /** Whether there was any. */
  #tellNews(): boolean {
    const news = this.night.takeNews();
    for (const { to, notice } of news) {
      for (const c of this.#connections.values()) if (to === "all" || c.guest === to) c.send("notice", notice);
    }
    return news.length > 0;
  }

  #openRound(world: World | null): void {
    this.#world = world;
    this.#intents = [];
    if (world) services().trial.onRound?.(world);
    this.#publisher.open(world, [...this.#connections.values()]);
  }

  #publishLobby(): void {
    const docOf = this.night.lobbyDocs();
    for (const c of this.#connections.values()) if (c.guest.here) c.sendLobby(docOf(c.guest));
  }

  #save(log: NonNullable<Night["log"]>): void {
    const { config, log: logger, now } = services();
    saveLog(config.roundsDir, log, `${now()}-${this.night.round}`).catch((error: unknown) =>
      logger.warn({ error: String(error) }, "round log not saved"),
    );
  }

  /** A fault in a handler is told to nobody but the log; too many, or one in the step, end this room with words. */
  override onUncaughtException(error: Error & { cause?: unknown }, where: string): void {
    // Joining was refused on purpose: the framework tells the one concerned.
    if (error.cause instanceof ServerError) return;
    const { log, metrics } = services();
    log.error({ where, fault: String(error.stack ?? error) }, "fault in a room");
    metrics.faults++;
    this.#faults++;
    if (where === "setFixedTimestep" || this.#faults >= MAX_FAULTS) this.#end("roomEnded");
  }

  #end(key: ToClient["notice"]["key"]): void {
    if (this.#over) return;
    this.#over = true;
    for (const c of this.#connections.values()) c.send("notice", { key });
    this.disconnect(CLOSE.roomEnded).catch(() => {});
  }

  override onBeforeShutdown(): void {
    this.#over = true;
    services().keepNight?.(this.night.save());
    for (const c of this.#connections.values()) c.send("notice", { key: "serverStopping" });
    super.onBeforeShutdown();
  }

  override onDispose(): void {
    services().codes.release(this.roomId);
    services().trial.atDoor?.("dispose", this.roomId);
  }
}
