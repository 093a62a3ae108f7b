/**
 * From one secret seed to the named streams of a round. Each stream is keyed by SHA-256(seed + name): from public draws of one stream
 * neither the seed nor another stream can be found (a 32-bit seed was recovered in ten minutes). Also used by the commands and tests.
 */
import { createHash, randomBytes } from "node:crypto";
import { createStream, STREAMS, type Streams } from "../shared/sim/rng.ts";

/** 128 bits from the system, as hex. Never leaves the server before the round is over. */
export function freshSeed(): string {
  return randomBytes(16).toString("hex");
}

/** The streams of a seed (any string; numbers on a command line are strings too). */
export function streamsOf(seed: string): Streams {
  const entries = STREAMS.map((name) => {
    const key = createHash("sha256").update(`half-of-us:${name}:${seed}`).digest();
    return [
      name,
      createStream(key.readInt32LE(0), key.readInt32LE(4), key.readInt32LE(8), key.readInt32LE(12)),
    ] as const;
  });
  return Object.fromEntries(entries) as Streams;
}
