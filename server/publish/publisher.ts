/**
 * What a room sends of a running round: one Frame for each seat, made for all seats at once in seat order and shown to its own connection
 * alone, besides the slow documents and the sounds of this tick. What a seat may know is decided by the view; here it is only carried.
 */
import { createFrame, type NightState } from "../../shared/schema/frame.ts";
import { heardOf, nowOf } from "../../shared/sim/view.ts";
import { docsOf } from "../../shared/sim/view-docs.ts";
import type { World } from "../../shared/sim/world.ts";
import type { Connection } from "../rooms/connection.ts";
import { FrameWriter } from "./frame.ts";

/** Documents are looked at this often for each seat, seats taking turns. */
const DOCS_EVERY = 4;
const ZOMBIES_EVERY = 2;

export class Publisher {
  readonly #state: NightState;
  readonly #writers = new Map<number, FrameWriter>();

  constructor(state: NightState) {
    this.#state = state;
  }

  /** A new round (or none): fresh frames, nothing of the last one kept. */
  open(world: World | null, connections: readonly Connection[]): void {
    // Out of sight first: a client forgets a frame only when its view says so.
    for (const c of connections)
      for (const { frame } of this.#writers.values()) if (c.client.view?.has(frame)) c.client.view.remove(frame);
    this.#state.frames.clear();
    this.#writers.clear();
    for (const p of world?.people ?? []) {
      const frame = createFrame(p.seat, world?.doors.length ?? 0, world?.lamps.length ?? 0);
      this.#writers.set(p.seat, new FrameWriter(frame));
      this.#state.frames.set(String(p.seat), frame);
    }
    if (world) for (const c of connections) this.show(world, c);
  }

  /** Shows a connection the frame of its seat, up to date; a connection without a seat sees none. */
  show(world: World, c: Connection): void {
    const writer = this.#writers.get(c.guest.seat);
    if (!writer || c.client.view?.has(writer.frame)) return;
    writer.write(nowOf(world, c.guest.seat), true);
    c.client.view?.add(writer.frame);
  }

  /** The end of a tick: everyone here gets what their seat may know now. */
  publish(world: World, connections: Iterable<Connection>): void {
    const turned = world.phaseTick === world.tick;
    for (const c of connections) {
      const { seat, here } = c.guest;
      const writer = this.#writers.get(seat);
      if (!writer || !here) continue;
      // Someone who has just taken a bot's seat sees its frame from now on.
      this.show(world, c);
      writer.write(nowOf(world, seat), world.tick % ZOMBIES_EVERY === 0);
      if (turned || c.docs.isEmpty || (world.tick + seat) % DOCS_EVERY === 0) {
        c.docs.publish(docsOf(world, seat), (name, doc) => c.client.send(name, doc));
      }
      const heard = heardOf(world, seat);
      if (heard.length > 0) c.client.send("heard", heard);
    }
  }
}
