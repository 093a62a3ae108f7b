/**
 * What a room sends one client within a tick leaves in one write: each write costs more than what is in it. The transport tells which stream is
 * under a socket; a socket that nobody told of is written to at once, as ever.
 */
import type { Writable } from "node:stream";

const streams = new WeakMap<object, Writable>();

/** Tells of the stream under a socket. Once for each, as it opens. */
export function noteStream(socket: object, stream: Writable): void {
  streams.set(socket, stream);
}

/** Runs `send`; what it sends to these sockets leaves as it ends, also when it throws. Done before this returns. */
export function inOneParcel(sockets: readonly object[], send: () => void): void {
  const held = sockets.map((socket) => streams.get(socket));
  for (const stream of held) stream?.cork();
  try {
    send();
  } finally {
    for (const stream of held) stream?.uncork();
  }
}
