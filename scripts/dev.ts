// `npm run dev`: one link for the whole game while it is being changed. The client comes from Vite (changes appear at once);
// the server restarts by itself when server/ or shared/ changes. It runs with DEV=1, where it writes its rooms down on SIGTERM and
// takes them up again, so that a night goes on across a restart; this file only asks it to stop and starts the next one.
import { type ChildProcess, spawn } from "node:child_process";
import { watch } from "node:fs";
import { createServer as createNetServer } from "node:net";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createServer } from "vite";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const WATCHED = ["server", "shared"];
/** Editors write a file in several steps. */
const SETTLE_MS = 150;
/** A server that has not stopped by then is stopped hard. */
const STOP_PATIENCE_MS = 5000;

const port = Number(process.env.PORT ?? 2567);
const serverPort = await freePort();
const env = { ...process.env, DEV: "1", HOST: "127.0.0.1", PORT: String(serverPort) };

let server = startServer();
let restarting = false;
let settled: NodeJS.Timeout | undefined;
let changed = false;

for (const folder of WATCHED) {
  watch(join(ROOT, folder), { recursive: true }, (_event, name) => {
    if (name === null || !/\.(ts|json)$/.test(name)) return;
    clearTimeout(settled);
    settled = setTimeout(() => {
      changed = true;
      void restart();
    }, SETTLE_MS);
  });
}

process.env.DEV_SERVER = `http://127.0.0.1:${serverPort}`;
const vite = await createServer({
  configFile: join(ROOT, "vite.config.ts"),
  server: { port, host: process.env.HOST ?? true },
});
await vite.listen();
vite.printUrls();

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.once(signal, async () => {
    clearTimeout(settled);
    await Promise.all([stop(server), vite.close()]);
    process.exit(0);
  });
}

function startServer(): ChildProcess {
  const child = spawn(process.execPath, [join(ROOT, "server/main.ts")], { cwd: ROOT, env, stdio: "inherit" });
  child.once("exit", (code) => {
    if (code) process.stdout.write(`The server stopped (exit ${code}); it starts again with the next change.\n`);
  });
  return child;
}

/** Restarts until no change came in meanwhile, so that the newest code always runs in the end. */
async function restart(): Promise<void> {
  if (restarting) return;
  restarting = true;
  while (changed) {
    changed = false;
    process.stdout.write("Server code changed: restarting ...\n");
    await stop(server);
    server = startServer();
  }
  restarting = false;
}

function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const hard = setTimeout(() => child.kill("SIGKILL"), STOP_PATIENCE_MS);
    child.once("exit", () => {
      clearTimeout(hard);
      resolve();
    });
    child.kill("SIGTERM");
  });
}

/** A port that is free now, on the loopback only. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createNetServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
