/**
 * Parts of the page that arrive when they are first needed. One that does not come (an update replaced the files, the network is gone)
 * never leaves a dead page: `partMissing` turns true, and the page offers to load anew.
 */
import { signal } from "@preact/signals";

export const partMissing = signal(false);

/** What `load` brings, or null when it did not arrive. */
export async function bring<T>(load: () => Promise<T>): Promise<T | null> {
  try {
    return await load();
  } catch {
    partMissing.value = true;
    return null;
  }
}
