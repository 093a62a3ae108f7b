/** The server as its own process, started as `npm start` does, for tests of what only a process can show: signals, ports, logs, limits. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "./sources.ts";

export interface ServerProcess {
  readonly url: string;
  readonly port: number;
  readonly child: ChildProcess;
  /** All it has printed. */
  readonly output: () => string;
  /** Sends the signal; resolves to the exit code and how long it took. */
  stop(signal?: NodeJS.Signals): Promise<{ readonly code: number | null; readonly ms: number }>;
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  return typeof address === "object" && address ? address.port : 0;
}

/** Starts `server/main.ts`; resolves when it answers. Rejects with its output when it ends instead. */
export async function startProcess(env: Record<string, string> = {}): Promise<ServerProcess> {
  const port = Number(env["PORT"] ?? (await freePort()));
  const child = spawn(process.execPath, ["server/main.ts"], {
    cwd: ROOT,
    env: {
      PATH: process.env["PATH"],
      HOST: "127.0.0.1",
      DATA_DIR: mkdtempSync(join(tmpdir(), "half-of-us-")),
      ...env,
      PORT: String(port),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (text: Buffer) => (output += text.toString()));
  const url = `http://127.0.0.1:${port}`;
  while (child.exitCode === null) {
    const ready = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(1000) }).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  if (child.exitCode !== null) throw Object.assign(new Error(output), { code: child.exitCode });
  return {
    url,
    port,
    child,
    output: () => output,
    async stop(signal = "SIGTERM") {
      const startedMs = performance.now();
      child.kill(signal);
      if (child.exitCode === null) await once(child, "exit");
      return { code: child.exitCode, ms: performance.now() - startedMs };
    },
  };
}
