/**
 * Finds out whether the server can be reached, without asking anything of it: a knock claims no seat, so that one given up half-way
 * leaves nothing behind. It goes two ways at once, since each grows stale in a long silence: when packets vanish, Chromium goes on
 * connecting for requests long given up (at most six, new ones queue behind them for a minute), and browsers put off new sockets
 * more and more after a dozen that failed. Never waits behind a connection of an older network for longer than `SOCKET_MS`.
 */

/** Requests alone for so many knocks: sockets are spent on long silences only. */
const REQUESTS_FIRST = 3;
/** Systems repeat a lost first packet after 1 s and after 2 s more: a socket that gets this long has three on their way. */
const SOCKET_MS = 4000;

export interface Knocker {
  /** Whether someone answers before `signal` aborts. `failures` = knocks in vain so far. */
  knock(failures: number, signal: AbortSignal): Promise<boolean>;
}

export function createKnocker(): Knocker {
  const here = new URL(".", location.href);
  let socket: Promise<void> | null = null;
  let quit = new AbortController();

  return {
    async knock(failures, signal) {
      if (failures >= REQUESTS_FIRST && socket === null) openSocket();
      try {
        await Promise.any([byRequest(here, signal), until(signal, socket ?? Promise.reject())]);
      } catch {
        return false;
      }
      // A socket still on its way would hold up the one of the claim.
      stop();
      return true;
    },
  };

  function openSocket(): void {
    const end = quit;
    const timer = setTimeout(() => end.abort(), SOCKET_MS);
    const own = bySocket(here, end.signal);
    const forget = () => {
      clearTimeout(timer);
      if (quit === end) stop();
    };
    socket = own;
    own.then(forget, forget);
  }

  function stop(): void {
    quit.abort();
    quit = new AbortController();
    socket = null;
  }
}

async function byRequest(here: URL, signal: AbortSignal): Promise<void> {
  // Without credentials a browser keeps these connections apart from those of the claim.
  const answer = await fetch(new URL("livez", here), { credentials: "omit", cache: "no-store", signal });
  if (!answer.ok) throw new Error(`the server answers ${answer.status}`);
}

async function bySocket(here: URL, signal: AbortSignal): Promise<void> {
  const socket = new WebSocket(here.href.replace("http", "ws"));
  try {
    await until(
      signal,
      new Promise<void>((resolve, reject) => {
        socket.onopen = () => resolve();
        socket.onerror = reject;
      }),
    );
  } finally {
    socket.close();
  }
}

/** The same promise, but rejects when the signal aborts. */
function until<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  return Promise.race([
    promise,
    new Promise<never>((_, reject) => signal.addEventListener("abort", () => reject(signal.reason), { once: true })),
  ]);
}
