/** The process log: JSON lines by pino. Never names, roles or tokens: log calls take ids and counts only, and known secrets are redacted. */
import { type Logger, pino } from "pino";

export function createLogger(level: string): Logger {
  return pino({
    level,
    base: null,
    redact: { paths: ["*.token", "*.seatToken", "*.hostToken", "*.name", "*.role", "token", "seatToken", "hostToken", "name", "role"], remove: true },
  });
}
