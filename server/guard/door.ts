/**
 * The guard at matchmaking's door: only create, join by code and reconnect; rooms per address, wrong codes per address, rooms per process.
 * The framework reserves seats over plain HTTP, so this is where strangers are slowed down.
 */
import { matchMaker, ServerError } from "@colyseus/core";
import { CODE_ALPHABET, CODE_LENGTH, ROOM } from "../../shared/protocol.ts";
import { Buckets } from "./rate.ts";
import { originAllowed } from "./origin.ts";

export interface DoorLimits {
  readonly maxRooms: number;
  readonly allowedOrigins: readonly string[];
  readonly now: () => number;
  /** Rooms that exist now. */
  readonly rooms: () => number;
}

const CODE = new RegExp(`^[${CODE_ALPHABET}]{${CODE_LENGTH}}$`);

/** Joins per address: a household of twelve behind one address passes. */
const JOINS = { perSecond: 10, burst: 40 };
const ROOMS = { perSecond: 10 / 600, burst: 10 };
const WRONG_CODES = { perSecond: 20 / 600, burst: 20 };

/** Puts the guard before the framework's matchmaking. */
export function guardDoor(limits: DoorLimits): void {
  const { controller } = matchMaker;
  controller.exposedMethods = ["create", "joinById", "reconnect"];
  controller.getCorsHeaders = (headers: Headers) => {
    const origin = headers.get("origin") ?? undefined;
    const ok = originAllowed(origin, headers.get("host") ?? undefined, limits.allowedOrigins);
    return origin && ok ? { "Access-Control-Allow-Origin": origin, Vary: "Origin" } : { "Access-Control-Allow-Origin": "null" };
  };
  const joins = new Buckets(JOINS.perSecond, JOINS.burst);
  const rooms = new Buckets(ROOMS.perSecond, ROOMS.burst);
  const wrong = new Buckets(WRONG_CODES.perSecond, WRONG_CODES.burst);
  const invoke = controller.invokeMethod.bind(controller);
  controller.invokeMethod = async (method, roomName, options, auth) => {
    const ip = String((auth as { ip?: unknown } | undefined)?.ip ?? "local");
    const now = limits.now();
    if (joins.take(ip, now) > 0) throw new ServerError(429, "rate");
    if (method === "create") {
      if (roomName !== ROOM) throw new ServerError(404, "target");
      if (limits.rooms() >= limits.maxRooms) throw new ServerError(503, "full");
      if (rooms.take(ip, now) > 0) throw new ServerError(429, "rate");
    }
    if (method === "joinById" && !CODE.test(roomName)) throw new ServerError(404, "target");
    try {
      return await invoke(method, roomName, options, auth);
    } catch (error) {
      // A wrong and a closed code answer alike, and too many of them close the door for a while.
      if (method === "joinById" && wrong.take(ip, now) > 0) throw new ServerError(429, "rate");
      throw error;
    }
  };
}
