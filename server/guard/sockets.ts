/**
 * The guard in front of the framework's own reading of a socket. Only frames of the four kinds our client sends pass; who sends too many is
 * told and closed; a fault while reading one ends that socket, never the process; and one address holds so many sockets and no more.
 */
import type { IncomingMessage } from "node:http";
import { getMessageBytes, Protocol } from "@colyseus/core";
import { type TransportOptions, WebSocketTransport } from "@colyseus/ws-transport";
import type { WebSocket } from "ws";
import { CLOSE, type ToClient, type ToServer } from "../../shared/protocol.ts";
import { noteStream } from "../publish/parcel.ts";
import { addressOf } from "./addresses.ts";
import { Bucket } from "./rate.ts";

export interface SocketLimits {
  /** Frames of any kind, inputs and pings included. */
  readonly framesPerSecond: number;
  readonly count: SocketCount;
  readonly now: () => number;
  /** A fault of the framework while it read a frame. */
  readonly onFault: (error: unknown) => void;
  readonly onRefused: () => void;
}

/** Frames of a shape that we never send; a page of an older version may send one, no page sends many. */
const STRANGE = { perSecond: 1, burst: 10 };
/** What a stalled server or network lets go at once must not look like a flood: so many seconds' worth at the full rate. */
const STALL_S = 4;
const MAX_INPUT_BYTES = 64;
/** A closed socket that does not go by itself is cut after this long. */
const CUT_MS = 1000;

const MESSAGES = ["intent", "lobby", "resync"] as const satisfies readonly (keyof ToServer)[];
/** A message frame begins with its code and its name: a short msgpack string. */
const HEADS = MESSAGES.map((name) => Buffer.from([Protocol.ROOM_DATA, 0xa0 + name.length, ...Buffer.from(name)]));

/** Whether the frame is one that our client could have sent, as far as its first bytes tell. */
export function isOurFrame(frame: Buffer): boolean {
  switch (frame[0]) {
    case Protocol.JOIN_ROOM:
    case Protocol.LEAVE_ROOM:
    case Protocol.PING:
      return frame.length === 1;
    case Protocol.ROOM_INPUT_RELIABLE:
      return frame.length <= MAX_INPUT_BYTES;
    case Protocol.ROOM_DATA:
      return HEADS.some((head) => frame.length > head.length && frame.subarray(0, head.length).equals(head));
    default:
      return false;
  }
}

/** How many sockets each address holds open. */
export class SocketCount {
  readonly #most: number;
  readonly #open = new Map<string, number>();

  constructor(most: number) {
    this.#most = most;
  }

  isFull(address: string): boolean {
    return (this.#open.get(address) ?? 0) >= this.#most;
  }

  add(socket: WebSocket, address: string): void {
    this.#open.set(address, (this.#open.get(address) ?? 0) + 1);
    socket.once("close", () => {
      const left = (this.#open.get(address) ?? 1) - 1;
      if (left > 0) this.#open.set(address, left);
      else this.#open.delete(address);
    });
  }
}

/** The framework's transport with the guard on every socket. */
export class GuardedTransport extends WebSocketTransport {
  constructor(options: TransportOptions, limits: SocketLimits) {
    super(options);
    this.wss.prependListener("connection", (socket: WebSocket, request: IncomingMessage) => {
      limits.count.add(socket, addressOf(request));
      noteStream(socket, request.socket);
      guardFrames(socket, limits);
    });
  }
}

function guardFrames(socket: WebSocket, limits: SocketLimits): void {
  const frames = new Bucket(limits.framesPerSecond, limits.framesPerSecond * STALL_S, limits.now());
  const strange = new Bucket(STRANGE.perSecond, STRANGE.burst, limits.now());
  const emit = socket.emit.bind(socket) as (event: string | symbol, ...args: unknown[]) => boolean;
  // Listeners cannot hold back an event from one another, so the guard stands where events come in.
  socket.emit = (event: string | symbol, ...args: unknown[]): boolean => {
    if (event !== "message") return emit(event, ...args);
    if (socket.readyState !== socket.OPEN) return false;
    const nowMs = limits.now();
    if (frames.take(nowMs) > 0) {
      limits.onRefused();
      tell(socket, "notice", { key: "flooding" });
      close(socket, CLOSE.flooding);
      return false;
    }
    const [frame, isBinary] = args as [Buffer, boolean];
    if (!isBinary || !isOurFrame(frame)) {
      limits.onRefused();
      tell(socket, "refused", { type: "message", why: "shape" });
      if (strange.take(nowMs) > 0) close(socket, CLOSE.flooding);
      return false;
    }
    try {
      return emit(event, ...args);
    } catch (error) {
      limits.onFault(error);
      close(socket, CLOSE.flooding);
      return false;
    }
  };
}

function tell<K extends keyof ToClient>(socket: WebSocket, type: K, message: ToClient[K]): void {
  socket.send(getMessageBytes.raw(Protocol.ROOM_DATA, type, message), { binary: true });
}

/** Stops reading and closes; one who does not answer the goodbye is cut. */
function close(socket: WebSocket, code: number): void {
  socket.close(code);
  setTimeout(() => socket.terminate(), CUT_MS).unref();
}
