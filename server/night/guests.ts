/**
 * The people of a night and what proves who they are. A seat token, made here and known to one browser, brings its holder back after any
 * drop or reload; the host token, made at creation, is what makes a host. Session ids prove nothing.
 */
import { randomBytes, timingSafeEqual } from "node:crypto";
import type { Comfort } from "../../shared/content/secret/odds.ts";

/** Server-side record of a guest; `protocol.Guest` is what others may know of it. */
export interface GuestRecord {
  readonly id: number;
  readonly token: string;
  name: string;
  character: string;
  readonly bot: boolean;
  ready: boolean;
  here: boolean;
  /** Went for good: the seat is played to its end by a caretaker, the guest is forgotten with the round. */
  left: boolean;
  seat: number;
  comfort: Comfort;
  /** Rounds since last half-bie; 0 = has not played a round yet. */
  roundsSince: number;
  /** Order of joining a room: hosthood passes to the longest here. */
  readonly since: number;
}

export function freshToken(): string {
  return randomBytes(18).toString("base64url");
}

/** Equality that takes the same time for every wrong guess. */
export function sameToken(a: string, b: string): boolean {
  const x = Buffer.from(a);
  const y = Buffer.from(b);
  return x.length === y.length && timingSafeEqual(x, y);
}

/** Who is host: the holder of the host token while here, else after 10 s the longest-standing person here. */
export class Hosthood {
  readonly token: string;
  /** Guest that created the room or last proved the host token. */
  owner = -1;
  acting = -1;
  #awaySinceMs = -1;

  constructor(token = freshToken()) {
    this.token = token;
  }

  /** Looks again who is host; true when it changed. Asked every tick, so it makes nothing. */
  update(guests: Iterable<GuestRecord>, nowMs: number, handOverMs = 10_000): boolean {
    let ownerHere = false;
    let actingHere = false;
    let heir: GuestRecord | null = null;
    for (const g of guests) {
      if (g.bot || !g.here) continue;
      if (g.id === this.owner) ownerHere = true;
      if (g.id === this.acting) actingHere = true;
      if (heir === null || g.since < heir.since) heir = g;
    }
    const before = this.acting;
    if (ownerHere || actingHere) {
      if (ownerHere) this.acting = this.owner;
      this.#awaySinceMs = -1;
      return this.acting !== before;
    }
    if (this.#awaySinceMs < 0) this.#awaySinceMs = nowMs;
    if (heir === null || nowMs - this.#awaySinceMs < handOverMs) return false;
    this.acting = heir.id;
    this.#awaySinceMs = -1;
    return true;
  }
}
