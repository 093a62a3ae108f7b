/**
 * Gets a player back to its seat within seconds, however the connection went: silence is noticed, a broken socket is given a
 * moment to heal by itself, then the seat is claimed anew with its token, at once when the page wakes or the network returns.
 * Never two tries at a time, never a try after `stop`. A clock that jumped (a sleeping phone) is not taken for silence.
 */

/** No word for this long: say that the connection is late. */
const LATE_MS = 2500;
/** No word for this long: the socket is taken for dead. */
const DEAD_MS = 4500;
/** What the SDK gets to mend a broken socket by itself. */
const HEAL_MS = 1000;
const FIRST_RETRY_MS = 150;
const MAX_RETRY_MS = 1000;
/** A night that cannot be found for this long is over (a restart brings rooms back sooner). */
const GIVE_UP_MS = 45_000;
const WATCH_EVERY_MS = 500;
/** What each try may take: a dead way is left soon, a slow one gets its time in the end. */
const PATIENCE_MS = [1500, 2500, 4000, 8000] as const;

export interface WayBackActions {
  /** Claims the seat anew within `patienceMs`. Resolves to whether that worked, or "noRoom" when the night is not there. */
  rejoin(patienceMs: number): Promise<"back" | "failed" | "noRoom">;
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
  let lostSinceMs = -1;
  let late = false;
  let trying = false;
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;

  function plan(delayMs: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void attempt(), delayMs);
  }

  async function attempt(): Promise<void> {
    if (stopped || trying || lostSinceMs < 0) return;
    trying = true;
    const outcome = await actions.rejoin(PATIENCE_MS[Math.min(failures, 3)] as number);
    trying = false;
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
    plan(Math.min(MAX_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(failures, 4)));
  }

  function lose(firstTryMs: number): void {
    if (stopped || lostSinceMs >= 0) return;
    lostSinceMs = performance.now();
    failures = 0;
    late = false;
    actions.lost();
    plan(firstTryMs);
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
    // Timers stood still: the page slept, the server did not. Count from the wake.
    if (nowMs - checkedMs > 2 * WATCH_EVERY_MS) heardMs = nowMs;
    checkedMs = nowMs;
    if (lostSinceMs >= 0 || document.hidden) return;
    actions.ping();
    const silentMs = nowMs - heardMs;
    if (silentMs > DEAD_MS) lose(0);
    else if (silentMs > LATE_MS && !late) {
      late = true;
      actions.late(true);
    }
  }, WATCH_EVERY_MS);

  const wake = () => {
    if (document.hidden || stopped) return;
    heardMs = Math.max(heardMs, performance.now() - LATE_MS);
    if (lostSinceMs >= 0) plan(0);
    else actions.ping();
  };
  addEventListener("online", wake);
  addEventListener("pageshow", wake);
  document.addEventListener("visibilitychange", wake);

  function stop(): void {
    stopped = true;
    clearTimeout(timer);
    clearInterval(watch);
    removeEventListener("online", wake);
    removeEventListener("pageshow", wake);
    document.removeEventListener("visibilitychange", wake);
  }

  return { alive, back, stop, dropped: () => lose(HEAL_MS), closed: () => (lostSinceMs < 0 ? lose(0) : plan(0)) };
}
