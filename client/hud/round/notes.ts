/**
 * What this seat has understood of the changed ones, and that the virus has sealed its guesses: what is new is shown once a round, one
 * after another. What was known before the page came to the round is not new.
 */
import { effect, signal, untracked } from "@preact/signals";
import type { MutationId } from "../../../shared/content/ids.ts";
import { lobby, round } from "../../net/night.ts";

export type Note = MutationId | "seal";

const SHOWN_MS = 5500;

/** The note to show now, or null. */
export const freshNote = signal<Note | null>(null);

let ofRound = "";
let known: ReadonlySet<Note> = new Set();
let waiting: readonly Note[] = [];

/** Watches the round for as long as the field is up; returns how to stop. */
export function followNotes(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const next = () => {
    const [first, ...rest] = waiting;
    waiting = rest;
    freshNote.value = first ?? null;
    timer = first === undefined ? undefined : setTimeout(next, SHOWN_MS);
  };
  const stop = effect(() => {
    const doc = round.value;
    if (doc === null) return;
    const night = lobby.value;
    const key = `${night?.code} ${night?.round}`;
    const now: readonly Note[] = doc.seal === "" ? doc.notes : ["seal", ...doc.notes];
    if (key !== ofRound) {
      ofRound = key;
      known = new Set(now);
      waiting = [];
    }
    waiting = [...waiting, ...now.filter((note) => !known.has(note))];
    known = new Set(now);
    untracked(() => {
      if (freshNote.value === null && waiting.length > 0) next();
    });
  });
  return () => {
    stop();
    clearTimeout(timer);
    freshNote.value = null;
  };
}
