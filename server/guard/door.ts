/**
 * The guard at matchmaking's door: only create, join by code and reconnect; rooms per address, wrong codes per address, rooms per process.
 * The framework reserves seats over plain HTTP, so this is where strangers are slowed down. Who holds a seat always gets back to it.
 */
import { ErrorCode, matchMaker, ServerError } from "@colyseus/core";
import { CODE_ALPHABET, CODE_LENGTH, ROOM } from "../../shared/protocol.ts";
import { originAllowed } from "./origin.ts";
import { Buckets } from "./rate.ts";

export interface DoorRules {
  readonly maxRooms: number;
  readonly allowedOrigins: readonly string[];
  /** False lifts the limits per address (tests and load runs make many rooms from one). */
  readonly limitAddresses: boolean;
  readonly now: () => number;
  /** Rooms that exist now. */
  readonly rooms: () => number;
  /** Whether the token brings back a seat of the room with this code. */
  readonly holdsSeat: (code: string, seatToken: string) => boolean;
}

const CODE = new RegExp(`^[${CODE_ALPHABET}]{${CODE_LENGTH}}$`);

/** Per address. A household of twelve behind one passes, reloads included. */
const JOINS = { perSecond: 10, burst: 40 };
const ROOMS = { perSecond: 10 / 600, burst: 20 };
const WRONG_CODES = { perSecond: 20 / 600, burst: 20 };
/** Of one who holds a seat, per seat: the way back is open however busy the address is. */
const RETURNS = { perSecond: 2, burst: 10 };
/** The same wrong code again within ten minutes is a page trying to get back, not another guess. */
const SAME_CODE = { perSecond: 1 / 600, burst: 1 };

/** Puts the guard before the framework's matchmaking. */
export function guardDoor(rules: DoorRules): void {
  const { controller } = matchMaker;
  controller.exposedMethods = ["create", "joinById", "reconnect"];
  // No credentials: tokens travel in the body. A foreign origin gets no permission at all.
  controller.DEFAULT_CORS_HEADERS = {} as typeof controller.DEFAULT_CORS_HEADERS;
  controller.getCorsHeaders = (headers: Headers): Record<string, string> => {
    const origin = headers.get("origin") ?? undefined;
    if (!origin || !originAllowed(origin, headers.get("host") ?? undefined, rules.allowedOrigins)) return {};
    return {
      "Access-Control-Allow-Origin": origin,
      "Access-Control-Allow-Methods": "GET,HEAD,POST",
      "Access-Control-Allow-Headers": "Content-Type",
      Vary: "Origin",
    };
  };
  const joins = new Buckets(JOINS.perSecond, JOINS.burst);
  const rooms = new Buckets(ROOMS.perSecond, ROOMS.burst);
  const wrong = new Buckets(WRONG_CODES.perSecond, WRONG_CODES.burst);
  const returns = new Buckets(RETURNS.perSecond, RETURNS.burst);
  const guesses = new Buckets(SAME_CODE.perSecond, SAME_CODE.burst);
  const slow = (buckets: Buckets, key: string) => {
    if (rules.limitAddresses && buckets.take(key, rules.now()) > 0) throw new ServerError(429, "rate");
  };
  const invoke = controller.invokeMethod.bind(controller);
  controller.invokeMethod = async (method, roomName, options, auth) => {
    const address = auth?.ip ?? "unknown";
    const token = (options as { seatToken?: unknown } | undefined)?.seatToken;
    if (method === "joinById" && typeof token === "string" && rules.holdsSeat(roomName, token)) {
      slow(returns, token);
      return invoke(method, roomName, options, auth);
    }
    slow(joins, address);
    if (method === "create") {
      if (roomName !== ROOM) throw new ServerError(ErrorCode.MATCHMAKE_NO_HANDLER, "target");
      if (rules.rooms() >= rules.maxRooms) throw new ServerError(503, "full");
      slow(rooms, address);
    }
    if (method !== "joinById") return invoke(method, roomName, options, auth);
    if (rules.limitAddresses && wrong.isEmpty(address, rules.now())) throw new ServerError(429, "rate");
    try {
      if (!CODE.test(roomName)) throw new ServerError(ErrorCode.MATCHMAKE_INVALID_ROOM_ID, "room not found");
      return await invoke(method, roomName, options, auth);
    } catch (error) {
      // A wrong and a closed code count alike, and too many of them close the door for a while.
      const now = rules.now();
      if (guesses.take(`${address} ${roomName}`, now) === 0) wrong.take(address, now);
      throw error;
    }
  };
}
