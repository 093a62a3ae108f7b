// A lock file for one piece of work at a time across processes. It names the process that works and the one that process runs,
// since a killed set-up leaves its npm running; a lock whose processes are all gone is nobody's and is taken over.
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

const POLL_MS = 250;

export class ProcessLock {
  /** @param {string} path */
  constructor(path) {
    this.path = path;
    // The lock is only ever linked or renamed into place, so nobody reads a half-written one.
    this.draft = `${path}.${process.pid}`;
  }

  /**
   * Waits until nobody holds the lock, and takes it.
   * @param {(holder: number) => void} onWait told once, with the process that is waited for
   */
  async take(onWait) {
    mkdirSync(dirname(this.path), { recursive: true });
    let told = false;
    while (!this.#takeIfFree()) {
      const holder = this.#holder();
      if (holder === undefined) {
        rmSync(this.path, { force: true });
        continue;
      }
      if (!told) onWait(holder);
      told = true;
      await delay(POLL_MS);
    }
  }

  /**
   * Extends the held lock to a process that may outlive this one.
   * @param {number | undefined} pid
   */
  covers(pid) {
    writeFileSync(this.draft, `${process.pid} ${pid ?? ""}`);
    renameSync(this.draft, this.path);
  }

  release() {
    rmSync(this.path, { force: true });
  }

  #takeIfFree() {
    writeFileSync(this.draft, `${process.pid}`);
    try {
      linkSync(this.draft, this.path);
      return true;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code === "EEXIST") return false;
      throw error;
    } finally {
      rmSync(this.draft, { force: true });
    }
  }

  /** The first of the lock's processes that still runs. */
  #holder() {
    try {
      return readFileSync(this.path, "utf8").split(" ").map(Number).find(isAlive);
    } catch {
      return undefined; // Released in this very moment.
    }
  }
}

/** @param {number} pid */
function isAlive(pid) {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}
