/**
 * A network in between that can fail: a TCP relay before the server. Cutting it resets every connection and refuses new ones; stalling it
 * swallows what is sent in silence, as a dead radio does, and what was open stays silent for good when the network returns another way.
 */
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

export interface Network {
  readonly port: number;
  /** Connections break and no new one comes about. */
  cut(): void;
  /** Silence in both directions; nobody is told. */
  stall(): void;
  /** Connections that came into the silence since it began. */
  swallowed(): number;
  /** Everything works again: what was stalled goes on where it was, or stays dead when the way is another now. */
  restore(way?: "same" | "another"): void;
  close(): Promise<void>;
}

export async function networkTo(serverPort: number): Promise<Network> {
  let state: "up" | "stalled" | "cut" = "up";
  let swallowed = 0;
  const open = new Set<Socket>();
  const waiting = new Set<() => void>();

  const relay = createServer((near) => {
    track(near);
    if (state === "cut") near.resetAndDestroy();
    else if (state === "stalled") {
      swallowed++;
      waiting.add(() => join(near));
    } else join(near);
  });

  function track(socket: Socket): void {
    open.add(socket);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => open.delete(socket));
    socket.setNoDelay(true);
  }

  function join(near: Socket): void {
    if (near.destroyed) return;
    const far = connect(serverPort, "127.0.0.1");
    track(far);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on("data", (chunk) => to.write(chunk));
      from.on("close", () => to.destroy());
    }
  }

  await new Promise<void>((resolve) => relay.listen(0, "127.0.0.1", resolve));
  return {
    port: (relay.address() as AddressInfo).port,
    cut() {
      state = "cut";
      for (const socket of open) socket.resetAndDestroy();
    },
    swallowed: () => swallowed,
    stall() {
      state = "stalled";
      swallowed = 0;
      for (const socket of open) socket.pause();
    },
    restore(way = "same") {
      state = "up";
      if (way === "same") {
        for (const socket of open) socket.resume();
        for (const go of waiting) go();
      }
      waiting.clear();
    },
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => relay.close(resolve));
    },
  };
}
