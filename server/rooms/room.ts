/**
 * The Colyseus room of one night: takes connections, inputs and messages in, steps the night 20 times a second, and publishes each seat's own
 * view. No rule and no number of the game lives here. Order matters (fixed step first, then no automatic patches, then a manual patch at
 * the end of each step), and every message passes the guard.
 */
import { type AuthContext, type Client, CloseCode, Room } from "@colyseus/core";
import { StateView } from "@colyseus/schema";
import { CLOSE, PROTOCOL, type ToClient } from "../../shared/protocol.ts";
import { createFrame, type Frame, MoveInput, NightState } from "../../shared/schema/frame.ts";
import type { Move } from "../../shared/sim/movement.ts";
import { viewOf } from "../../shared/sim/view.ts";
import type { SeatIntent, World } from "../../shared/sim/world.ts";
import { intentMessage, parseJoin, parseLobby } from "../guard/shapes.ts";
import type { GuestRecord } from "../night/guests.ts";
import { saveLog } from "../night/log.ts";
import { Night } from "../night/night.ts";
import { writeFrame } from "../publish/frame.ts";
import { services } from "../services.ts";
import { Connection } from "./connection.ts";

const HZ = 20;
/** The framework closes a client above this; inputs, pings and messages together. */
const HARD_LIMIT = 90;
const DOCS_EVERY = 4;
const IDLE_PATCH_EVERY = 10;
const RECONNECT_S = 120;
/** Faults of handlers after which the room is not trusted any more. */
const MAX_FAULTS = 5;

type NightInput = InstanceType<typeof MoveInput>;

export class NightRoom extends Room<{ state: NightState; input: NightInput }> {
  override state = new NightState();
  override maxClients = 32;
  override maxMessagesPerSecond = HARD_LIMIT;
  override seatReservationTimeout = 5;
  override inputs = this.defineInput(MoveInput, { bufferMaxSize: 8, sanitize: { mx: [-127, 127], my: [-127, 127] } });

  night!: Night;
  #connections = new Map<string, Connection>();
  #frames = new Map<number, Frame>();
  #world: World | null = null;
  #intents: SeatIntent[] = [];
  #ticks = 0;
  #faults = 0;

  override async onCreate(options: unknown): Promise<void> {
    const asked = parseJoin(options);
    const code = services().codes.reserve();
    this.roomId = code;
    this.night = new Night(code, services().config.testHooks ? asked?.test : undefined);
    await this.setPrivate(true);
    this.onMessage("intent", (client, raw: unknown) => this.#onIntent(client, raw));
    this.onMessage("lobby", (client, raw: unknown) => this.#onLobby(client, raw));
    this.onMessage("resync", (client) => this.#connections.get(client.sessionId)?.forget());
    this.onMessage("*", (client) => this.#refuse(client, "message", "shape"));
    this.setFixedTimestep(() => this.#tick(), HZ);
    // After setFixedTimestep, never before: patches go out by hand at the end of each step.
    this.patchRate = null;
  }

  static override async onAuth(_token: string, options: unknown, _context: AuthContext): Promise<boolean> {
    const asked = parseJoin(options);
    if (!asked) throw new Error("shape");
    if (asked.protocol !== PROTOCOL) throw new Error("protocol");
    return true;
  }

  override onJoin(client: Client, options: unknown): void {
    const asked = parseJoin(options);
    const joined = asked ? this.night.join(asked) : "shape";
    if (typeof joined === "string") {
      this.#refuse(client, "join", joined);
      client.leave(CLOSE.kicked);
      return;
    }
    const { guest, isHost } = joined;
    this.#evict(guest);
    client.view = new StateView();
    const connection = new Connection(client, guest, Date.now());
    this.#connections.set(client.sessionId, connection);
    const welcome: ToClient["seat"] = {
      guest: guest.id,
      seatToken: guest.token,
      ...(isHost ? { hostToken: this.night.hosthood.token } : {}),
      code: this.night.code,
    };
    client.send("seat", welcome);
    this.#showFrame(connection);
    this.#publishLobby();
  }

  /** A newer socket of the same seat wins at once; the older is told. */
  #evict(guest: GuestRecord): void {
    for (const [id, c] of this.#connections) {
      if (c.guest !== guest) continue;
      this.#connections.delete(id);
      c.client.send("notice", { key: "replaced" } satisfies ToClient["notice"]);
      c.client.leave(CLOSE.replaced);
    }
  }

  override onDrop(client: Client, code?: number): void {
    const connection = this.#connections.get(client.sessionId);
    if (!connection) return;
    this.night.drop(connection.guest);
    if (code === CloseCode.SERVER_SHUTDOWN || code === CLOSE.replaced || code === CLOSE.kicked) return;
    // A flooder was closed by the framework: no seat is kept warm for its next flood; the token still brings the person back.
    if (code === CloseCode.WITH_ERROR) return;
    this.allowReconnection(client, RECONNECT_S).catch(() => {});
  }

  override onReconnect(client: Client): void {
    const connection = this.#connections.get(client.sessionId);
    if (!connection) {
      client.leave(CLOSE.replaced);
      return;
    }
    connection.client = client;
    connection.forget();
    this.night.join({ protocol: PROTOCOL, seatToken: connection.guest.token });
    this.#showFrame(connection);
    this.#publishLobby();
  }

  override onLeave(client: Client): void {
    const connection = this.#connections.get(client.sessionId);
    if (!connection) return;
    this.#connections.delete(client.sessionId);
    this.night.leave(connection.guest);
    this.#publishLobby();
  }

  #onIntent(client: Client, raw: unknown): void {
    const connection = this.#admit(client, "message");
    if (!connection) return;
    const parsed = intentMessage.safeParse(raw);
    if (!parsed.success) return this.#refuse(client, "message", "shape");
    const { intent, phase, seq } = parsed.data;
    const { world } = this.night;
    // Doubled and late ones (queued while offline) are dropped with a word: the phase they meant is over.
    if (seq <= connection.lastSeq) return this.#refuse(client, intent.type, "state", seq);
    connection.lastSeq = seq;
    if (!world || connection.guest.seat < 0) return this.#refuse(client, intent.type, "phase", seq);
    if (phase !== world.phase) return this.#refuse(client, intent.type, "phase", seq);
    this.#intents.push({ seat: connection.guest.seat, intent });
  }

  #onLobby(client: Client, raw: unknown): void {
    const connection = this.#admit(client, "message");
    if (!connection) return;
    const act = parseLobby(raw);
    if (!act) return this.#refuse(client, "message", "shape");
    const why = this.night.act(connection.guest, act);
    if (why) return this.#refuse(client, act.type, why);
    if (act.type === "chat") this.#say(connection.guest, act.text);
    if (act.type === "kick") this.#dropKicked();
    this.#publishLobby();
  }

  #say(guest: GuestRecord, text: string): void {
    const clean = services().cleanChat(text);
    if (!clean) return;
    const message: ToClient["chat"] = { guest: guest.id, text: clean };
    for (const c of this.#connections.values()) c.client.send("chat", message);
  }

  #dropKicked(): void {
    for (const [id, c] of this.#connections) {
      if (this.night.guests.has(c.guest.id) && c.guest.here) continue;
      this.#connections.delete(id);
      c.client.send("notice", { key: "kicked" } satisfies ToClient["notice"]);
      c.client.leave(CLOSE.kicked);
    }
  }

  /** The connection behind a message, if its rate allows one more. */
  #admit(client: Client, type: ToClient["refused"]["type"]): Connection | null {
    const connection = this.#connections.get(client.sessionId);
    if (!connection) return null;
    const retryMs = connection.messages.take(Date.now());
    if (retryMs === 0) return connection;
    this.#refuse(client, type, "rate", undefined, retryMs);
    return null;
  }

  #refuse(client: Client, type: ToClient["refused"]["type"], why: ToClient["refused"]["why"], seq?: number, retryMs?: number): void {
    services().metrics.refused(why);
    const message: ToClient["refused"] = { type, why, ...(seq !== undefined ? { seq } : {}), ...(retryMs !== undefined ? { retryMs } : {}) };
    client.send("refused", message);
  }

  #tick(): void {
    this.#ticks++;
    const { night } = this;
    if (night.hosthood.update(night.guests.values(), Date.now())) this.#publishLobby();
    if (night.wantsStart()) night.start();
    if (night.world !== this.#world) this.#openRound(night.world);
    if (night.world) this.#play(night.world);
    if (this.#ticks % DOCS_EVERY === 0) this.#publishLobby();
    if (night.world || this.#ticks % IDLE_PATCH_EVERY === 0) {
      this.state.tick = this.#ticks;
      this.broadcastPatch();
    }
  }

  #play(world: World): void {
    const moves = new Map<number, Move[]>();
    for (const [sessionId, c] of this.#connections) {
      if (c.guest.seat < 0 || !c.guest.here) continue;
      const taken = this.inputs.get(sessionId).take(c.allowance());
      if (taken.length === 0) continue;
      c.spend(taken.length);
      moves.set(c.guest.seat, taken.map(({ mx, my, aim, buttons }) => ({ mx, my, aim, buttons })));
    }
    const intents = this.#intents;
    this.#intents = [];
    const { log } = this.night;
    const before = this.night.stage;
    for (const r of this.night.step(moves, intents)) this.#tellRefused(r.seat, r.type, r.why);
    if (before === "round" && this.night.stage === "aftermath" && log) this.#save(log);
    if (this.night.world === world) this.#publish(world);
  }

  #tellRefused(seat: number, type: ToClient["refused"]["type"], why: ToClient["refused"]["why"]): void {
    for (const c of this.#connections.values()) if (c.guest.seat === seat) this.#refuse(c.client, type, why);
  }

  /** A new round (or none): fresh frames, made for all seats in seat order, each shown to its own connection once. */
  #openRound(world: World | null): void {
    this.#world = world;
    this.state.frames.clear();
    this.#frames.clear();
    for (const c of this.#connections.values()) c.client.view = new StateView();
    if (!world) return;
    for (const p of world.people) {
      const frame = createFrame(p.seat, world.doors.length, world.lamps.length);
      this.#frames.set(p.seat, frame);
      this.state.frames.set(String(p.seat), frame);
    }
    for (const c of this.#connections.values()) this.#showFrame(c);
  }

  #showFrame(c: Connection): void {
    const frame = this.#frames.get(c.guest.seat);
    if (frame) c.client.view?.add(frame);
  }

  #publish(world: World): void {
    const docs = world.tick % DOCS_EVERY === 0 || world.phaseTick === world.tick;
    for (const c of this.#connections.values()) {
      const frame = this.#frames.get(c.guest.seat);
      if (!frame || !c.guest.here) continue;
      // Someone who has just taken a bot's seat sees its frame from now on.
      if (!c.client.view?.has(frame)) this.#showFrame(c);
      const view = viewOf(world, c.guest.seat);
      writeFrame(frame, view.now, world.tick % 2 === 0);
      if (docs) c.docs.publish(view.docs, (name, doc) => c.client.send(name, doc));
      if (view.heard.length > 0) c.client.send("heard", view.heard);
    }
  }

  #publishLobby(): void {
    for (const c of this.#connections.values()) if (c.guest.here) c.sendLobby(this.night.lobbyDoc(c.guest));
  }

  #save(log: NonNullable<Night["log"]>): void {
    saveLog(services().config.roundsDir, log, `${services().now()}-${this.night.round}`).catch((error: unknown) => services().log.warn({ error: String(error) }, "round log not saved"));
  }

  /** A fault in a handler is told to nobody but the log; too many, or one in the step, end this room with words. */
  override onUncaughtException(error: Error & { cause?: unknown }, where: string): void {
    services().log.error({ where, fault: String(error.stack ?? error) }, "fault in a room");
    this.#faults++;
    if (where === "setFixedTimestep" || this.#faults >= MAX_FAULTS) this.#end("roomEnded");
  }

  #end(key: ToClient["notice"]["key"]): void {
    for (const c of this.#connections.values()) c.client.send("notice", { key } satisfies ToClient["notice"]);
    this.disconnect(CLOSE.roomEnded).catch(() => {});
  }

  override onBeforeShutdown(): void {
    for (const c of this.#connections.values()) c.client.send("notice", { key: "serverStopping" } satisfies ToClient["notice"]);
    super.onBeforeShutdown();
  }

  override onDispose(): void {
    services().codes.release(this.night.code);
  }
}
