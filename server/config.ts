/**
 * All settings of the process, read from the environment once and checked in one place. A wrong value ends the start with a
 * sentence that names it; nothing else in the server reads process.env.
 */
import { z } from "zod";

const flag = z
  .enum(["0", "1"])
  .default("0")
  .transform((v) => v === "1");

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(2567),
  HOST: z.string().min(1).default("0.0.0.0"),
  DATA_DIR: z.string().min(1).default("data"),
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  /** Test hooks in the join options; refused in production. */
  TEST_HOOKS: flag,
  /** Set by `npm run dev`: rooms survive a restart. */
  DEV: flag,
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("warn"),
  /** Public origins allowed besides this machine's own addresses, comma separated. */
  ALLOWED_ORIGINS: z.string().default(""),
  /** Behind a proxy of our own that sets x-real-ip. */
  TRUST_PROXY: flag,
  MAX_ROOMS: z.coerce.number().int().min(1).max(1000).default(60),
  /** Open sockets of one address: a whole household, or a class behind one router. */
  SOCKETS_PER_ADDRESS: z.coerce.number().int().min(1).max(10_000).default(64),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly production: boolean;
  readonly testHooks: boolean;
  readonly dev: boolean;
  readonly logLevel: string;
  readonly allowedOrigins: readonly string[];
  readonly trustProxy: boolean;
  readonly maxRooms: number;
  readonly socketsPerAddress: number;
}

/** Throws an Error whose message is a sentence for the person who started the server. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const parsed = schema.safeParse(env);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const name = String(issue?.path[0] ?? "a setting");
    throw new Error(`${name}=${env[name] ?? ""} is not usable: ${issue?.message ?? "invalid"}`);
  }
  const e = parsed.data;
  const production = e.NODE_ENV === "production";
  if (production && e.TEST_HOOKS)
    throw new Error("TEST_HOOKS=1 is refused with NODE_ENV=production: it would let anyone choose who is half-bie");
  if (production && e.DEV)
    throw new Error("DEV=1 is refused with NODE_ENV=production: it would show anyone what the enemy thinks");
  return {
    port: e.PORT,
    host: e.HOST,
    dataDir: e.DATA_DIR,
    production,
    testHooks: e.TEST_HOOKS,
    dev: e.DEV,
    logLevel: e.LOG_LEVEL,
    allowedOrigins: e.ALLOWED_ORIGINS.split(",")
      .map((s) => s.trim())
      .filter(Boolean),
    trustProxy: e.TRUST_PROXY,
    maxRooms: e.MAX_ROOMS,
    socketsPerAddress: e.SOCKETS_PER_ADDRESS,
  };
}
