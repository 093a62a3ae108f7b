// The load command as anyone runs it: real clients fill real rooms, and the last line is a report that a program can read.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ServerProcess, startProcess } from "../util/process.ts";
import { ROOT } from "../util/sources.ts";

let server: ServerProcess;
beforeAll(async () => {
  server = await startProcess({ TEST_HOOKS: "1" });
});
afterAll(async () => void (await server.stop()));

async function swarm(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ["scripts/swarm.ts", ...args], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let err = "";
  child.stdout.on("data", (text: Buffer) => (out += text.toString()));
  child.stderr.on("data", (text: Buffer) => (err += text.toString()));
  await once(child, "close");
  return { code: child.exitCode, out, err };
}

test("two rooms of three for three seconds", async () => {
  const { code, out } = await swarm("--url", server.url, "--rooms", "2", "--seats", "3", "--secs", "3", "--json");
  expect(code).toBe(0);
  const report = JSON.parse(out.trim().split("\n").at(-1) ?? "") as Record<string, number>;
  expect(report).toMatchObject({ rooms: 2, clients: 6, joinFailures: 0, dropped: 0 });
  expect(report["serverCpuPct"]).toBeGreaterThan(0);
  expect(report["bytesPerClientPerSec"]).toBeGreaterThan(200);
  expect(report["gapP50"]).toBeGreaterThan(30);
  expect(report["gapP99"]).toBeGreaterThanOrEqual(report["gapP50"] ?? 0);
});

test("only against this machine, and only when something answers", async () => {
  const far = await swarm("--url", "http://example.com", "--rooms", "1", "--seats", "2", "--secs", "1");
  expect(far.code).toBe(2);
  expect(far.err).toContain("example.com is not this machine");
  const nobody = await swarm("--url", "http://127.0.0.1:9", "--rooms", "1", "--seats", "2", "--secs", "1");
  expect(nobody.code).toBe(2);
  expect(nobody.err).toContain("nothing answers");
  expect((await swarm("--rooms", "0")).code).toBe(2);
});
