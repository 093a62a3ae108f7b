/**
 * What client and server say to each other besides the Frame: message names, payload types, version. Types and ids only - the
 * validators live on the server. Both sides send plain JSON-able values; sentences never travel, keys and parameters do.
 */
import type { PhaseId, Posture, Refusal } from "./content/ids.ts";
import type { ProfileId } from "./content/tuning.ts";
import type { HuddleDoc, RoundDoc, ThingsDoc, TruthDoc } from "./sim/view-types.ts";
import type { HeardSound, Intent, IntentType } from "./sim/world.ts";

/** Grows with every change a cached page would trip over; a mismatch tells the page to reload. */
export const PROTOCOL = 2;

/** Name of the Colyseus room type. */
export const ROOM = "night";

/** Letters of a room code: nothing that can be misread or misheard. */
export const CODE_ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
export const CODE_LENGTH = 6;

export const NAME_MAX = 16;

/** A person (or bot) in the room, seated or waiting. */
export interface Guest {
  /** Stays the same for the night. */
  readonly id: number;
  readonly name: string;
  readonly character: string;
  readonly bot: boolean;
  readonly ready: boolean;
  /** Connected now. */
  readonly here: boolean;
  /** Seat at the table this round, -1 while waiting. */
  readonly seat: number;
}

export interface Settings {
  readonly profile: ProfileId;
  /** Bots fill up to this many seats at the start of a round (0 = no bots). */
  readonly fillTo: number;
  /** Chance of a half-bie in percent; -1 = the game's own. */
  readonly halfbiePct: number;
  readonly anonymousVotes: boolean;
  /** Free text besides cards in the huddle. */
  readonly chat: boolean;
}

export interface LobbyDoc {
  readonly stage: "lobby" | "round" | "aftermath";
  readonly code: string;
  /** Guest id of the host now. */
  readonly host: number;
  /** Your guest id. */
  readonly you: number;
  readonly guests: readonly Guest[];
  readonly settings: Settings;
  /** Rounds played this night. */
  readonly round: number;
  /** Characters crossed out for the night. */
  readonly lost: readonly string[];
  readonly comfort: "prefer" | "any" | "ratherNot";
}

/** What a client may ask of the room outside the round's rules. */
export type LobbyAct =
  | { readonly type: "ready"; readonly ready: boolean }
  | { readonly type: "name"; readonly name: string }
  | { readonly type: "character"; readonly character: string }
  | { readonly type: "comfort"; readonly comfort: "prefer" | "any" | "ratherNot" }
  | { readonly type: "settings"; readonly settings: Partial<Settings> }
  | { readonly type: "kick"; readonly guest: number }
  | { readonly type: "start" }
  | { readonly type: "next" }
  | { readonly type: "chat"; readonly text: string };

/** Options of create and join. `hostToken` and `seatToken` come from an earlier `seat` message. */
export interface JoinOptions {
  readonly protocol: number;
  readonly name?: string;
  readonly character?: string;
  readonly seatToken?: string;
  readonly hostToken?: string;
  /** Only with TEST_HOOKS=1. */
  readonly test?: TestHooks;
}

export interface TestHooks {
  readonly seed?: string;
  readonly halfbie?: number;
  readonly profile?: ProfileId;
  readonly bots?: number;
  /** Starts as soon as this many people are in. */
  readonly startWith?: number;
  /** How the bots survive. */
  readonly habit?: Posture;
}

/** Client -> server. */
export interface ToServer {
  /** A deliberate act in the round; `phase` as the client knew it and `seq` growing, so that late and doubled ones are dropped. */
  intent: { readonly intent: Intent; readonly phase: PhaseId; readonly seq: number };
  lobby: LobbyAct;
  /** Asks for all docs again (after a reload or a sleep). */
  resync: Record<string, never>;
}

/** Server -> client. */
export interface ToClient {
  /** Once per join: who you are here, and the secret that brings you back. `hostToken` only for the host. */
  seat: { readonly guest: number; readonly seatToken: string; readonly hostToken?: string; readonly code: string };
  lobby: LobbyDoc;
  round: RoundDoc | null;
  things: ThingsDoc;
  huddle: HuddleDoc | null;
  truth: TruthDoc | null;
  heard: readonly HeardSound[];
  chat: { readonly guest: number; readonly text: string };
  /** An intent or lobby act that was not done, and why. */
  refused: {
    readonly type: IntentType | LobbyAct["type"] | "join" | "message";
    readonly why: Refusal;
    readonly seq?: number;
    readonly retryMs?: number;
  };
  /** Something to say once: a key of the client's dictionary with parameters. */
  notice: { readonly key: NoticeKey; readonly params?: Readonly<Record<string, string | number>> };
}

export const NOTICES = [
  "hostChanged",
  "kicked",
  "replaced",
  "roomEnded",
  "serverStopping",
  "flooding",
  "newVersion",
  "roundStarting",
  "tookBotSeat",
] as const;
export type NoticeKey = (typeof NOTICES)[number];

/** Close codes of our own (4xxx is the application's range). */
export const CLOSE = { kicked: 4100, replaced: 4101, protocol: 4102, flooding: 4103, roomEnded: 4104 } as const;
