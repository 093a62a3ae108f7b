/**
 * Hosting, joining and leaving a night, and everything a player asks of it. Turns the wire's messages into the signals of
 * `night.ts`; screens call the verbs here and never see a socket.
 */
import { batch } from "@preact/signals";
import {
  CLOSE,
  type JoinOptions,
  type LobbyAct,
  PROTOCOL,
  type TestHooks,
  type ToClient,
  type ToServer,
} from "../../shared/protocol.ts";
import type { NightState } from "../../shared/schema/frame.ts";
import type { Move } from "../../shared/sim/movement.ts";
import { bring } from "../chunks.ts";
import type { Key } from "../i18n/dictionary.ts";
import { t } from "../i18n/t.ts";
import { choices } from "../settings.ts";
import { createKnocker } from "./knock.ts";
import * as night from "./night.ts";
import { hearAll } from "./sounds.ts";
import { feedTick, resetTicks } from "./ticks.ts";
import { dropTokens, keepTokens, tokensOf } from "./tokens.ts";
import { keepWayBack, type Outcome, type WayBack } from "./way-back.ts";
import type { Wire, WireEvents } from "./wire.ts";

export type Intent = ToServer["intent"]["intent"];

/** How long the first way in may take. */
const PATIENCE_MS = 12_000;

let wire: Wire | null = null;
let wayBack: WayBack | null = null;
let seq = 0;
let waveringSince = false;

/** Opens a night of one's own. The outcome shows in `night.link` and `night.trouble`. */
export async function hostNight(): Promise<void> {
  await enter((options, events, sdk) => sdk.createNight(options, events, AbortSignal.timeout(PATIENCE_MS)), null);
}

/** Joins the night with this code, as oneself if this browser holds a seat there. */
export async function joinNight(code: string): Promise<void> {
  await enter((options, events, sdk) => sdk.joinNight(code, options, events, AbortSignal.timeout(PATIENCE_MS)), code);
}

type Sdk = typeof import("./wire.ts");

async function enter(
  open: (options: JoinOptions, events: WireEvents, sdk: Sdk) => Promise<Wire>,
  code: string | null,
): Promise<void> {
  if (night.link.value === "joining") return;
  batch(() => {
    night.trouble.value = null;
    night.farewell.value = null;
    night.link.value = "joining";
  });
  const sdk = await bring(() => import("./wire.ts"));
  if (sdk === null) {
    night.link.value = "off";
    return;
  }
  try {
    settle(await open(optionsFor(code), events, sdk));
  } catch (error) {
    const why = troubleOf(error);
    // A seat nobody knows any more must not lock its owner out.
    if (why === "error.noRoom" && code !== null) dropTokens(code);
    batch(() => {
      night.link.value = "off";
      night.trouble.value = why;
    });
  }
}

function optionsFor(code: string | null): JoinOptions {
  const tokens = code === null ? null : tokensOf(code);
  const hooks = testHooks();
  return {
    protocol: PROTOCOL,
    name: choices.value.name,
    ...(tokens !== null ? { seatToken: tokens.seatToken } : {}),
    ...(tokens?.hostToken !== undefined ? { hostToken: tokens.hostToken } : {}),
    ...(hooks !== null ? { test: hooks } : {}),
  };
}

/** `?hooks={...}` in the address: for tests against a server that allows them; others ignore it. */
function testHooks(): TestHooks | null {
  const text = new URLSearchParams(location.search).get("hooks");
  if (text === null) return null;
  try {
    return JSON.parse(text) as TestHooks;
  } catch {
    return null;
  }
}

function settle(next: Wire): void {
  wire = next;
  resetTicks();
  night.link.value = "here";
  history.replaceState(null, "", `${location.pathname}${location.search}#${next.code}`);
  const knocker = createKnocker();
  wayBack ??= keepWayBack({
    knock(failures, signal) {
      // Whatever the old socket still tries would stand in the way of the new one.
      wire?.abandon();
      return knocker.knock(failures, signal);
    },
    claim,
    late: (isLate) => {
      night.link.value = isLate ? "late" : "here";
    },
    lost: () => {
      waveringSince = true;
      night.link.value = "lost";
    },
    gone: () => end("gone.lost"),
    ping: () => wire?.ping(),
  });
}

const events: WireEvents = {
  alive: () => wayBack?.alive(),
  patch: (state: NightState) => feedTick(state),
  message: (type, payload) => receive(type, payload),
  dropped: () => wayBack?.dropped(),
  back: () => {
    wayBack?.back();
    returned();
  },
  closed: (code) => closed(code),
};

async function claim(signal: AbortSignal): Promise<Outcome> {
  const old = wire;
  if (old === null) return "failed";
  const sdk = await bring(() => import("./wire.ts"));
  if (sdk === null) return "failed";
  try {
    const next = await sdk.joinNight(old.code, optionsFor(old.code), events, signal);
    // Someone left while we were on the way.
    if (wire !== old) {
      next.abandon();
      return "failed";
    }
    settle(next);
    returned();
    return "back";
  } catch (error) {
    const why = troubleOf(error);
    if (why === "error.version" || why === "gone.kicked") end(why);
    return why === "error.noRoom" || why === "error.full" ? "noRoom" : "failed";
  }
}

function returned(): void {
  night.link.value = "here";
  wire?.send("resync", {});
  if (waveringSince) night.toast(t("link.back"));
  waveringSince = false;
}

const FAREWELLS: Readonly<Record<number, Key>> = {
  [CLOSE.kicked]: "gone.kicked",
  [CLOSE.replaced]: "gone.replaced",
  [CLOSE.protocol]: "error.version",
  [CLOSE.flooding]: "gone.flooding",
  [CLOSE.roomEnded]: "gone.ended",
};

function closed(code: number): void {
  const why = FAREWELLS[code];
  if (why === undefined) {
    wayBack?.closed();
    return;
  }
  if (wire !== null && (code === CLOSE.kicked || code === CLOSE.roomEnded)) dropTokens(wire.code);
  end(why);
}

/** The night is over for this page; the screen says why. */
function end(why: Key): void {
  wayBack?.stop();
  wayBack = null;
  wire?.abandon();
  batch(() => {
    night.forgetRound();
    night.farewell.value = why;
    night.link.value = "gone";
  });
}

/** Leaves on purpose, back to the title. The seat's token stays, so that the way back is open. */
export function leaveNight(): void {
  wayBack?.stop();
  wayBack = null;
  wire?.leave();
  wire = null;
  history.replaceState(null, "", `${location.pathname}${location.search}`);
  night.forgetNight();
}

/** Takes the seat back from another window. */
export async function playHere(): Promise<void> {
  const code = wire?.code;
  if (code === undefined) return;
  night.link.value = "off";
  await joinNight(code);
}

function receive<K extends keyof ToClient>(type: K, payload: ToClient[K]): void {
  (HANDLERS[type] as (value: ToClient[K]) => void)(payload);
}

const HANDLERS: { readonly [K in keyof ToClient]: (payload: ToClient[K]) => void } = {
  seat: ({ seatToken, hostToken, code }) => {
    keepTokens(code, { seatToken, ...(hostToken !== undefined ? { hostToken } : {}) });
  },
  lobby: (doc) => {
    batch(() => {
      night.lobby.value = doc;
      if (doc.stage === "lobby") night.forgetRound();
    });
  },
  round: (doc) => {
    night.round.value = doc;
  },
  things: (doc) => {
    night.things.value = doc;
  },
  huddle: (doc) => {
    night.huddle.value = doc;
  },
  truth: (doc) => {
    night.truth.value = doc;
  },
  heard: hearAll,
  chat: ({ guest, text }) => night.addChat(guest, text),
  refused: ({ why }) => night.toast(t(`refused.${why}`), "refused"),
  notice: (notice) => {
    const text = noticeText(notice);
    if (text !== null) night.toast(text);
  },
};

/** What a notice says, or null when something else on the screen says it. */
function noticeText({ key, params }: ToClient["notice"]): string | null {
  const name = String(params?.name ?? "");
  switch (key) {
    case "hostChanged":
      return t("notice.hostChanged", { name });
    case "kicked":
      return name === "" ? null : t("notice.kicked", { name });
    case "serverStopping":
      return t("notice.serverStopping");
    case "flooding":
      return t("notice.flooding");
    case "roundStarting":
      return t("notice.roundStarting");
    case "tookBotSeat":
      return t("notice.tookBotSeat");
    case "newVersion":
      return t("error.version");
    case "replaced":
    case "roomEnded":
      // The close that follows tells the same, with a way on.
      return null;
  }
}

/** Asks something of the room outside the round's rules. */
export function act(deed: LobbyAct): void {
  wire?.send("lobby", deed);
}

/** A deliberate act in the round. */
export function intend(intent: Intent): void {
  const phase = night.phase.value;
  if (phase === null) return;
  wire?.send("intent", { intent, phase, seq: ++seq });
}

/** One tick of input; its number, or 0 when it could not be sent. */
export function sendMove(move: Move): number {
  return wire?.sendMove(move) ?? 0;
}

/** How far the server has come with this client's inputs, and in which numbering. */
export function progress(): { readonly acked: number; readonly epoch: number } {
  return { acked: wire?.acked() ?? 0, epoch: wire?.epoch() ?? 0 };
}

/** The link that brings a friend here. The code stands in the fragment, which stays out of logs. */
export function inviteLink(code: string): string {
  return `${location.origin}${location.pathname}#${code}`;
}

const NO_SUCH_ROOM = 522;
const TOO_MANY = 429;

function troubleOf(error: unknown): Key {
  const code = (error as { code?: unknown } | null)?.code;
  const message = error instanceof Error ? error.message : "";
  if (message === "kicked") return "gone.kicked";
  if (/protocol|version/i.test(message) || code === CLOSE.protocol) return "error.version";
  if (code === TOO_MANY || /rate|too many/i.test(message)) return "error.tooMany";
  if (/locked|full/i.test(message)) return "error.full";
  if (code === NO_SUCH_ROOM || /not found/i.test(message)) return "error.noRoom";
  if (typeof code !== "number") return "error.offline";
  return "error.unknown";
}
