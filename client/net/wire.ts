/**
 * The one place that knows the SDK: a night as a wire with a few handles. Everything it says is passed on unread. Loaded on
 * demand (hosting or joining), so that the title stays light.
 */
import { ColyseusSDK, type InputHandle, type Room } from "colyseus.js";
import { type JoinOptions, ROOM, type ToClient, type ToServer } from "../../shared/protocol.ts";
import { MoveInput, NightState } from "../../shared/schema/frame.ts";
import type { Move } from "../../shared/sim/movement.ts";

/** What a wire tells. Called between frames, never during a send. */
export interface WireEvents {
  patch(state: NightState): void;
  message<K extends keyof ToClient>(type: K, payload: ToClient[K]): void;
  /** Bytes of any kind came: the connection lives. */
  alive(): void;
  /** The socket broke; the SDK is trying by itself. */
  dropped(): void;
  /** The SDK got back by itself. */
  back(): void;
  /** The socket is closed and the SDK has given up. */
  closed(code: number): void;
}

export interface Wire {
  readonly code: string;
  send<K extends keyof ToServer>(type: K, payload: ToServer[K]): void;
  /** Sends one tick of input; its number from 1, or 0 when nothing could be sent. */
  sendMove(move: Move): number;
  /** Number of the last input the server has processed into the state. */
  acked(): number;
  /** Grows when numbering starts anew (after a reconnect). */
  epoch(): number;
  /** Asks for a sign of life (the lobby has no patches). */
  ping(): void;
  /** Leaves for good: the server frees what it keeps for a return. */
  leave(): void;
  /** Drops this socket without a word and without any retry; no event follows. */
  abandon(): void;
}

const MESSAGES = ["seat", "lobby", "round", "things", "huddle", "truth", "heard", "chat", "refused", "notice"] as const;
const RETRY_MAX_DELAY_MS = 1000;

function endpoint(): string {
  // The page may be served below a path; sockets and matchmaking live beside it.
  const url = new URL(".", location.href);
  return `${url.protocol}//${url.host}${url.pathname}`;
}

/** One try to get in, which can be given up at any point: neither its request nor its socket may come through later. */
class Try extends ColyseusSDK {
  readonly #signal: AbortSignal;
  #room: Room | null = null;

  constructor(signal: AbortSignal) {
    super(endpoint(), {
      fetchFn: (input: RequestInfo | URL, init?: RequestInit) => fetch(input, { ...init, signal }),
    });
    this.#signal = signal;
    signal.addEventListener("abort", () => this.#room?.connection.close());
  }

  protected override createRoom<T>(name: string, schema?: new (...args: unknown[]) => T): Room<unknown, T> {
    const room = super.createRoom<T>(name, schema);
    this.#room = room as Room;
    return room;
  }

  /** The try has come to its end; throws when that was too late. */
  done<T>(room: Room<unknown, T>): Room<unknown, T> {
    this.#signal.throwIfAborted();
    this.#room = null;
    return room;
  }
}

/** Opens a night. Rejects when the signal aborts before that. */
export async function createNight(options: JoinOptions, events: WireEvents, signal: AbortSignal): Promise<Wire> {
  const door = new Try(signal);
  return wired(door.done(await door.create<NightState>(ROOM, options, NightState)), events);
}

/** Joins the night with this code. Rejects when the signal aborts before that. */
export async function joinNight(
  code: string,
  options: JoinOptions,
  events: WireEvents,
  signal: AbortSignal,
): Promise<Wire> {
  const door = new Try(signal);
  return wired(door.done(await door.joinById<NightState>(code, options, NightState)), events);
}

function wired(room: Room<unknown, NightState>, events: WireEvents): Wire {
  room.reconnection.minUptime = 0;
  room.reconnection.maxDelay = RETRY_MAX_DELAY_MS;
  room.reconnection.maxRetries = Number.POSITIVE_INFINITY;
  // What was asked before a drop means something else after it.
  room.reconnection.maxEnqueuedMessages = 0;
  let live = true;
  const whileLive =
    <A extends unknown[]>(fn: (...args: A) => void) =>
    (...args: A) => {
      if (live) fn(...args);
    };

  room.onStateChange(
    whileLive((state: NightState) => {
      events.alive();
      events.patch(state);
    }),
  );
  for (const type of MESSAGES) {
    room.onMessage<ToClient[typeof type]>(
      type,
      whileLive((payload) => {
        events.alive();
        events.message(type, payload);
      }),
    );
  }
  room.onDrop(whileLive(() => events.dropped()));
  room.onReconnect(whileLive(() => events.back()));
  room.onLeave(whileLive((code: number) => events.closed(code)));

  // The server's reflection carries the input's shape, but quantised and narrow types come through safest by our own class.
  let handle: InputHandle<MoveInput> | null = null;
  const input = () => (handle ??= room.input({ type: MoveInput }) as InputHandle<MoveInput>);

  return {
    code: room.roomId,
    send: (type, payload) => {
      if (room.connection.isOpen) room.send(type, payload);
    },
    sendMove: (move) => {
      if (!room.connection.isOpen) return 0;
      const { data } = input();
      data.mx = move.mx;
      data.my = move.my;
      data.aim = move.aim;
      data.buttons = move.buttons;
      return input().send();
    },
    acked: () => handle?.lastProcessed ?? 0,
    epoch: () => handle?.epoch ?? 0,
    ping: () => room.ping(whileLive(() => events.alive())),
    leave: () => {
      live = false;
      room.reconnection.enabled = false;
      void room.leave(true);
    },
    abandon: () => {
      live = false;
      room.reconnection.enabled = false;
      room.reconnection.maxRetries = 0;
      // The SDK cannot cancel a retry that it has scheduled: make it fall into the void.
      room.connection.reconnect = () => undefined;
      room.connection.close();
    },
  };
}
