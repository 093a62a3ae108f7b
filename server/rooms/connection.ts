/** One open connection of a guest: its input bank, its limits, and what it was last sent. Gone with the socket; the guest stays. */
import type { Client } from "@colyseus/core";
import type { LobbyDoc, ToClient } from "../../shared/protocol.ts";
import { Bucket } from "../guard/rate.ts";
import type { GuestRecord } from "../night/guests.ts";
import { DocsMirror } from "../publish/docs.ts";

/** Deliberate messages besides inputs: 40 a second on average. */
const MESSAGES_PER_SECOND = 40;
/**
 * Inputs a seat earns a tick, may save up, and may use up in one tick. A page sends one a tick: with no more than that earned, what waits after
 * a hang of either side would wait for the rest of the round, and every move be felt that much later. Nobody gains more than a twentieth by it.
 */
const EARNED = 1.05;
const BANK_MAX = 4;
const TAKE_MAX = 2;
/** A client that does not read is cut when this much waits for it. A room sends some 4 kB a second. */
const MAX_WAITING_BYTES = 256 * 1024;

export class Connection {
  readonly guest: GuestRecord;
  client: Client;
  readonly docs = new DocsMirror();
  readonly messages: Bucket;
  /** Last sequence number seen: older or equal ones are stale or doubled. */
  lastSeq = -1;
  /** Gives up waiting for the framework's own reconnection; set while the socket is gone. */
  stopWaiting: (() => void) | null = null;
  #bank = 0;
  #lobby = "";

  constructor(client: Client, guest: GuestRecord, nowMs: number) {
    this.client = client;
    this.guest = guest;
    this.messages = new Bucket(MESSAGES_PER_SECOND, MESSAGES_PER_SECOND, nowMs);
  }

  /** How many inputs this seat may use up in this tick, however many it sent. Called once a tick. */
  allowance(): number {
    this.#bank = Math.min(BANK_MAX, this.#bank + EARNED);
    return Math.min(TAKE_MAX, Math.floor(this.#bank));
  }

  spend(inputs: number): void {
    this.#bank -= inputs;
  }

  send<K extends keyof ToClient>(type: K, message: ToClient[K]): void {
    this.client.send(type, message);
  }

  sendLobby(doc: LobbyDoc): void {
    const text = JSON.stringify(doc);
    if (text === this.#lobby) return;
    this.#lobby = text;
    this.send("lobby", doc);
  }

  /** Says why and closes. */
  dismiss(key: ToClient["notice"]["key"], code: number): void {
    this.stopWaiting?.();
    this.send("notice", { key });
    this.client.leave(code);
  }

  /** Cuts a client that has stopped reading; its seat waits for it as after any drop. */
  cutIfStuck(): void {
    const socket = this.client.ref as Client["ref"] & { bufferedAmount: number; terminate(): void };
    if (socket.bufferedAmount > MAX_WAITING_BYTES) socket.terminate();
  }

  /** The page lost what it had: everything again. */
  forget(): void {
    this.#lobby = "";
    this.docs.forget();
  }
}
