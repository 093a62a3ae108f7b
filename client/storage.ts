/**
 * What this browser remembers between visits. Private windows and blocked cookies make localStorage throw: then a plain map
 * stands in, so that a night can always be played, if not remembered.
 */
const memory = new Map<string, string>();

function shelf(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

/** The stored value of `key`, or `fallback` when there is none or it cannot be read. */
export function recall<T>(key: string, fallback: T): T {
  try {
    const text = shelf()?.getItem(key) ?? memory.get(key);
    return text === undefined || text === null ? fallback : (JSON.parse(text) as T);
  } catch {
    return fallback;
  }
}

/** Keeps `value` (plain data) under `key`. Never throws: a full or missing store falls back to memory. */
export function remember(key: string, value: unknown): void {
  const text = JSON.stringify(value);
  memory.set(key, text);
  try {
    shelf()?.setItem(key, text);
  } catch {
    // Quota or privacy mode: memory has it for this visit.
  }
}
