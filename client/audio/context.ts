/**
 * Keeps an AudioContext alive where browsers take it away: none before a gesture, suspended in the background, "interrupted" by a phone
 * call, closed for good. Whoever builds on it is built anew with each new context. Never throws; without WebAudio it holds nothing.
 */
export interface ContextKeeper<Rig> {
  /** Makes the context or wakes it. Works only inside or after a gesture, and may be called on every one. */
  wake(): void;
  /** Silent and idle until `rise`, whatever gestures come. */
  sleep(): void;
  rise(): void;
  /** What was built, if sound can be heard now. */
  readonly rig: Rig | null;
  close(): void;
}

/** Gestures in a row that do not bring a context back before it is given up (iOS can leave one stuck after a call). */
const PATIENCE = 6;

/** `build` makes what plays; `woken` is called each time that it can be heard again, for what was missed meanwhile. */
export function keepContext<Rig>(build: (context: AudioContext) => Rig, woken: (rig: Rig) => void): ContextKeeper<Rig> {
  let held: { context: AudioContext; rig: Rig } | null = null;
  let asleep = false;
  let ended = false;
  let tries = 0;

  function create(): void {
    if (typeof AudioContext === "undefined") return;
    try {
      const context = new AudioContext({ latencyHint: "interactive" });
      const rig = build(context);
      held = { context, rig };
      context.onstatechange = () => {
        if (context.state === "running") woken(rig);
      };
    } catch {
      // No sound device, or too many contexts: the game goes on without.
      held = null;
    }
  }

  function forget(): void {
    if (held && held.context.state !== "closed") void held.context.close().catch(() => {});
    held = null;
    tries = 0;
  }

  function wake(): void {
    if (asleep || ended) return;
    if (held?.context.state === "running") {
      tries = 0;
      return;
    }
    if (held?.context.state === "closed" || tries >= PATIENCE) forget();
    if (!held) create();
    tries++;
    // Refused without a gesture: the next one asks again.
    void held?.context.resume().catch(() => {});
  }

  return {
    wake,
    sleep() {
      asleep = true;
      if (held?.context.state === "running") void held.context.suspend().catch(() => {});
    },
    rise() {
      asleep = false;
      if (held) wake();
    },
    get rig() {
      return held?.context.state === "running" ? held.rig : null;
    },
    close() {
      ended = true;
      forget();
    },
  };
}
