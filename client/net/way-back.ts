/**
 * Gets a player back to its seat within three seconds of the network's return, however the connection went and however long it was
 * away: silence is noticed, a broken socket is given a moment to heal by itself, then someone knocks until the server answers and claims
 * the seat anew with its token. Only claims touch the seat: one at a time, and only where a knock was just answered, so that none
 * takes it from another and a dead way is left soon. Never a try after `stop`. A sleeping phone's silence counts from the wake.
 */

/** No word for this long: say that the connection is late. */
const LATE_MS = 2500;
/** No word for this long: the socket is taken for dead. */
const DEAD_MS = 4500;
/** After a sleep, the socket gets this long to show that it lives. */
const ANSWER_MS = 1000;
/** What the SDK gets to mend a broken socket by itself. */
const HEAL_MS = 1000;
/** A refused knock is repeated after this long: at first soon, later once a second. */
const FIRST_RETRY_MS = 150;
const MAX_RETRY_MS = 1000;
/** What an unanswered knock gets: a path that swallows what it has accepted is left in time for the next knock and the claim. */
const KNOCK_MS = 1000;
/** A claim is five round trips or so, a knock two: it gets its time from what the knock took. */
const CLAIM_MS = 2500;
const CLAIM_PER_KNOCK = 4;
/** A night that cannot be found for this long is over (a restart brings rooms back sooner). */
const GIVE_UP_MS = 45_000;
/** How often it is looked whether a word came; without one for so long, one is asked for. A round brings twenty a second. */
export const WATCH_EVERY_MS = 500;

export type Outcome = "back" | "failed" | "noRoom";

export interface WayBackActions {
  /** Whether the server answers before the signal aborts; takes nothing from anyone. `failures` = tries in vain so far. Never rejects. */
  knock(failures: number, signal: AbortSignal): Promise<boolean>;
  /** Claims the seat anew, or nothing at all once the signal aborts. "noRoom" when the night is not there. Never rejects. */
  claim(signal: AbortSignal): Promise<Outcome>;
  late(isLate: boolean): void;
  lost(): void;
  gone(): void;
  /** Asks for a sign of life. */
  ping(): void;
}

export interface WayBack {
  alive(): void;
  dropped(): void;
  back(): void;
  /** The socket is closed for a reason that a new join may mend. */
  closed(): void;
  stop(): void;
}

export function keepWayBack(actions: WayBackActions): WayBack {
  let heardMs = performance.now();
  let checkedMs = heardMs;
  let wokeMs = heardMs;
  let lostSinceMs = -1;
  let late = false;
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  /** Gives up the try that is under way. */
  let giveUp: (() => void) | null = null;

  function plan(delayMs: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void attempt(), delayMs);
  }

  /** Does something that is given up after `ms`, or sooner by `giveUp`: then it counts as `inVain`, whenever it ends. */
  async function within<T>(ms: number, inVain: T, deed: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const abort = new AbortController();
    const end = setTimeout(() => abort.abort(), ms);
    giveUp = () => abort.abort();
    const givenUp = new Promise<T>((resolve) => abort.signal.addEventListener("abort", () => resolve(inVain)));
    const outcome = await Promise.race([deed(abort.signal), givenUp]);
    clearTimeout(end);
    // What is left of it stands in nobody's way.
    abort.abort();
    giveUp = null;
    return outcome;
  }

  async function knockAndClaim(): Promise<Outcome> {
    const startMs = performance.now();
    const answered = await within(KNOCK_MS, false, (signal) => actions.knock(failures, signal));
    if (!answered || stopped || lostSinceMs < 0) return "failed";
    const tookMs = performance.now() - startMs;
    return within(CLAIM_MS + CLAIM_PER_KNOCK * tookMs, "failed", actions.claim);
  }

  async function attempt(): Promise<void> {
    if (stopped || lostSinceMs < 0 || giveUp !== null) return;
    const startMs = performance.now();
    const outcome = await knockAndClaim();
    if (stopped || lostSinceMs < 0) return;
    if (outcome === "back") {
      back();
      return;
    }
    failures++;
    if (outcome === "noRoom" && performance.now() - lostSinceMs > GIVE_UP_MS) {
      stop();
      actions.gone();
      return;
    }
    // A try that took its time need not be waited for again.
    const pauseMs = Math.min(MAX_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(failures, 4));
    plan(startMs < wokeMs ? 0 : Math.max(0, pauseMs - (performance.now() - startMs)));
  }

  function lose(firstTryMs: number): void {
    if (stopped || lostSinceMs >= 0) return;
    lostSinceMs = performance.now();
    failures = 0;
    late = false;
    actions.lost();
    plan(firstTryMs);
  }

  /** Whatever was under way before belongs to another network: a new try at once. */
  function tryNow(): void {
    failures = 0;
    if (giveUp === null) plan(0);
    else giveUp();
  }

  function back(): void {
    clearTimeout(timer);
    lostSinceMs = -1;
    alive();
  }

  function alive(): void {
    heardMs = performance.now();
    if (!late) return;
    late = false;
    actions.late(false);
  }

  const watch = setInterval(() => {
    const nowMs = performance.now();
    // Timers stood still: the page slept, the server did not.
    if (nowMs - checkedMs > 2 * WATCH_EVERY_MS) wokeMs = nowMs;
    checkedMs = nowMs;
    if (lostSinceMs >= 0 || document.hidden) return;
    const silentMs = nowMs - heardMs;
    if (silentMs >= WATCH_EVERY_MS) actions.ping();
    if (nowMs - wokeMs < ANSWER_MS) return;
    if (silentMs > DEAD_MS) lose(0);
    else if (silentMs > LATE_MS && !late) {
      late = true;
      actions.late(true);
    }
  }, WATCH_EVERY_MS);

  const wake = () => {
    if (document.hidden || stopped) return;
    wokeMs = performance.now();
    if (lostSinceMs >= 0) tryNow();
    else actions.ping();
  };
  addEventListener("online", wake);
  addEventListener("pageshow", wake);
  document.addEventListener("visibilitychange", wake);

  function stop(): void {
    stopped = true;
    giveUp?.();
    clearTimeout(timer);
    clearInterval(watch);
    removeEventListener("online", wake);
    removeEventListener("pageshow", wake);
    document.removeEventListener("visibilitychange", wake);
  }

  return { alive, back, stop, dropped: () => lose(HEAL_MS), closed: () => (lostSinceMs < 0 ? lose(0) : plan(0)) };
}
