/** Token buckets: so many a second on average, some more at once. The clock is handed in, so that tests need no waiting. */

/** One bucket: `perSecond` on average, `burst` at once. */
export class Bucket {
  readonly #perSecond: number;
  readonly #burst: number;
  #tokens: number;
  #at: number;

  constructor(perSecond: number, burst: number, nowMs: number) {
    this.#perSecond = perSecond;
    this.#burst = burst;
    this.#tokens = burst;
    this.#at = nowMs;
  }

  /** Takes one token; 0 when there was one, else the milliseconds until there will be. */
  take(nowMs: number): number {
    const waitMs = this.waitMs(nowMs);
    if (waitMs === 0) this.#tokens -= 1;
    return waitMs;
  }

  /** Milliseconds until there is a token; 0 when there is one now. */
  waitMs(nowMs: number): number {
    this.#tokens = Math.min(this.#burst, this.#tokens + (Math.max(0, nowMs - this.#at) / 1000) * this.#perSecond);
    this.#at = nowMs;
    return this.#tokens >= 1 ? 0 : Math.ceil(((1 - this.#tokens) / this.#perSecond) * 1000);
  }
}

/** One bucket per key (an address, an identity), forgotten when idle, so that strangers cannot fill the memory. */
export class Buckets {
  readonly #perSecond: number;
  readonly #burst: number;
  readonly #max: number;
  readonly #byKey = new Map<string, Bucket>();

  constructor(perSecond: number, burst: number, max = 10_000) {
    this.#perSecond = perSecond;
    this.#burst = burst;
    this.#max = max;
  }

  /** Whether the key has no token now; takes none. */
  isEmpty(key: string, nowMs: number): boolean {
    return (this.#byKey.get(key)?.waitMs(nowMs) ?? 0) > 0;
  }

  take(key: string, nowMs: number): number {
    let bucket = this.#byKey.get(key);
    if (!bucket) {
      // The oldest entry goes first: a Map keeps the order of insertion.
      if (this.#byKey.size >= this.#max) this.#byKey.delete(this.#byKey.keys().next().value as string);
      bucket = new Bucket(this.#perSecond, this.#burst, nowMs);
    } else this.#byKey.delete(key);
    this.#byKey.set(key, bucket);
    return bucket.take(nowMs);
  }
}
