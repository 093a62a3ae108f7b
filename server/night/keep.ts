/** Nights written down when a server under development stops, to be taken up again by its next start. Read and written at start and stop only. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SavedNight } from "./night.ts";

/** Throws when the disk refuses. */
export function keepNight(dir: string, night: SavedNight): void {
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, `${night.code}.json`), JSON.stringify(night), { mode: 0o600 });
}

/** The nights kept in `dir`; what cannot be read is left out. */
export function keptNights(dir: string): SavedNight[] {
  let files: string[];
  try {
    files = readdirSync(dir).filter((file) => file.endsWith(".json"));
  } catch {
    return [];
  }
  return files.flatMap((file) => {
    try {
      return [JSON.parse(readFileSync(join(dir, file), "utf8")) as SavedNight];
    } catch {
      return [];
    }
  });
}

export function clearNights(dir: string): void {
  rmSync(dir, { recursive: true, force: true });
}
