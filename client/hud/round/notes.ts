/**
 * What this seat has understood of the changed ones: the note that is new, one after another, each shown once a round. What was known
 * before the page came to the round is not new.
 */
import { effect, signal, untracked } from "@preact/signals";
import type { MutationId } from "../../../shared/content/ids.ts";
import { lobby, round } from "../../net/night.ts";

const SHOWN_MS = 5500;

/** The note to show now, or null. */
export const freshNote = signal<MutationId | null>(null);

let ofRound = "";
let known: ReadonlySet<MutationId> = new Set();
let waiting: readonly MutationId[] = [];

/** Watches the notes for as long as the field is up; returns how to stop. */
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
    const fresh = key === ofRound ? doc.notes.filter((id) => !known.has(id)) : [];
    if (key !== ofRound) waiting = [];
    ofRound = key;
    known = new Set(doc.notes);
    waiting = [...waiting, ...fresh];
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
