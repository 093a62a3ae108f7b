/** The process log: JSON lines by pino. Never names, roles or tokens: log calls take ids and counts only, and known secrets are redacted. */
import { type DestinationStream, type Logger, pino } from "pino";

/** Prints to stdout, or where it is told to. */
export function createLogger(level: string, to?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    redact: {
      paths: [
        "*.token",
        "*.seatToken",
        "*.hostToken",
        "*.name",
        "*.role",
        "token",
        "seatToken",
        "hostToken",
        "name",
        "role",
      ],
      remove: true,
    },
  };
  return to ? pino(options, to) : pino(options);
}

/** What the framework says of itself, as one plain text each: it knows no names and no roles. */
export function frameworkLogger(log: Logger) {
  const text = (parts: unknown[]) => parts.map(String).join(" ");
  return {
    trace: (...parts: unknown[]) => log.trace(text(parts)),
    debug: (...parts: unknown[]) => log.debug(text(parts)),
    info: (...parts: unknown[]) => log.info(text(parts)),
    warn: (...parts: unknown[]) => log.warn(text(parts)),
    error: (...parts: unknown[]) => log.error(text(parts)),
  };
}
