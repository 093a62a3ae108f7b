/** Sounds heard a moment ago: for the ear, for captions and for the arcs at the edge of the screen. */
import { signal } from "@preact/signals";
import type { ToClient } from "../../shared/protocol.ts";

export type HeardSound = ToClient["heard"][number];

export interface FreshSound extends HeardSound {
  readonly id: number;
  readonly atMs: number;
}

const KEPT_MS = 4000;
const KEPT = 48;

let serial = 0;
let listeners: ((sound: FreshSound) => void)[] = [];

/** The last few seconds of sounds, oldest first. */
export const recent = signal<readonly FreshSound[]>([]);

/** Lamps that die together, or soon after one another, are one onset. */
const ONE_ONSET_MS = 5000;

/** The last time the lights failed, as the nearest lamp that died: something is about to come. */
export const onset = signal<FreshSound | null>(null);

export function hearAll(sounds: readonly HeardSound[]): void {
  const atMs = performance.now();
  const fresh = sounds.map((sound) => ({ ...sound, id: ++serial, atMs }));
  recent.value = [...recent.value.filter((s) => atMs - s.atMs < KEPT_MS), ...fresh].slice(-KEPT);
  const lamp = fresh.filter(({ kind }) => kind === "lampDies").toSorted((a, b) => a.band - b.band)[0];
  if (lamp !== undefined && (onset.value === null || atMs - onset.value.atMs > ONE_ONSET_MS)) onset.value = lamp;
  for (const sound of fresh) for (const listen of listeners) listen(sound);
}

/** Calls `listen` for every sound from now on; returns how to stop. */
export function onSound(listen: (sound: FreshSound) => void): () => void {
  listeners = [...listeners, listen];
  return () => {
    listeners = listeners.filter((l) => l !== listen);
  };
}
