// Three projects: `unit` runs in parallel; `rooms` (sockets) and `e2e` (browsers) one file at a time, since they share two cores.
// No retries anywhere: a test that fails now and then is a test that fails.
import { defineConfig } from "vitest/config";

const SOCKETS = "tests/rooms/**/*.test.{ts,tsx}";
const BROWSERS = "tests/e2e/**/*.test.{ts,tsx}";

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    retry: 0,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: [SOCKETS, BROWSERS],
          testTimeout: 30_000,
          hookTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: "rooms",
          include: [SOCKETS],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: [BROWSERS],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
