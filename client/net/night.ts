/**
 * What the page knows of the night it is in, as signals: the docs as they came, the own view of this tick, and how the
 * connection is. Written by `session.ts` alone, read by every screen. Knows nothing of the SDK.
 */
import { batch, computed, signal } from "@preact/signals";
import { TICKS_PER_SECOND } from "../../shared/content/tuning.ts";
import type { Guest, LobbyDoc } from "../../shared/protocol.ts";
import type { HuddleDoc, NowView, RoundDoc, ThingsDoc, TruthDoc } from "../../shared/sim/view-types.ts";
import type { Key } from "../i18n/dictionary.ts";

/**
 * `off` at the title; `joining`; `here`; `late` no word for a while; `lost` on the way back; `gone` for good (see `farewell`).
 */
export type Link = "off" | "joining" | "here" | "late" | "lost" | "gone";

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: "plain" | "refused";
}

export interface ChatLine {
  readonly id: number;
  readonly guest: number;
  readonly text: string;
}

const NO_THINGS: ThingsDoc = { items: [], corpses: [], supplies: [], pings: [], marks: [] };
const CHAT_KEPT = 60;

export const link = signal<Link>("off");
/** Why we are no longer there; only while `link` is `gone`. */
export const farewell = signal<Key | null>(null);
/** What went wrong with the last try to host or join. */
export const trouble = signal<Key | null>(null);
export const lobby = signal<LobbyDoc | null>(null);
export const round = signal<RoundDoc | null>(null);
export const things = signal<ThingsDoc>(NO_THINGS);
export const huddle = signal<HuddleDoc | null>(null);
export const truth = signal<TruthDoc | null>(null);
export const now = signal<NowView | null>(null);
export const chat = signal<readonly ChatLine[]>([]);
export const toasts = signal<readonly Toast[]>([]);

export const phase = computed(() => now.value?.phase ?? null);
export const me = computed<Guest | null>(() => {
  const doc = lobby.value;
  return doc?.guests.find((g) => g.id === doc.you) ?? null;
});
export const isHost = computed(() => lobby.value !== null && lobby.value.host === lobby.value.you);
/** Seconds until the phase (or stage of the huddle) ends; 0 outside a round. */
export const secondsLeft = computed(() => {
  const view = now.value;
  return view === null ? 0 : Math.max(0, (view.phaseEndTick - view.tick) / TICKS_PER_SECOND);
});
/** The same as whole seconds, so that a clock re-renders once a second. */
export const wholeSecondsLeft = computed(() => Math.ceil(secondsLeft.value));

let serial = 0;
const TOAST_MS = 3200;

/** Shows a line for a few seconds; the same line twice in a row is shown once. */
export function toast(text: string, tone: Toast["tone"] = "plain"): void {
  if (toasts.value.at(-1)?.text === text) return;
  const id = ++serial;
  toasts.value = [...toasts.value.slice(-2), { id, text, tone }];
  setTimeout(() => {
    toasts.value = toasts.value.filter((item) => item.id !== id);
  }, TOAST_MS);
}

export function addChat(guest: number, text: string): void {
  chat.value = [...chat.value.slice(1 - CHAT_KEPT), { id: ++serial, guest, text }];
}

/** Everything of a round is over (back in the lobby). */
export function forgetRound(): void {
  batch(() => {
    round.value = null;
    huddle.value = null;
    truth.value = null;
    now.value = null;
    things.value = NO_THINGS;
  });
}

/** Back at the title: nothing of a night remains. */
export function forgetNight(): void {
  batch(() => {
    forgetRound();
    lobby.value = null;
    chat.value = [];
    farewell.value = null;
    link.value = "off";
  });
}
