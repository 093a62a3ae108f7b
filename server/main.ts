/** Starts the game: configuration -> server -> links and QR, and a clean end on SIGTERM. */
import { readFileSync } from "node:fs";
import { startGameServer } from "./app.ts";
import { readConfig } from "./config.ts";
import { lanLinks, localLink, terminalQr } from "./links.ts";

const say = (text: string) => process.stdout.write(`${text}\n`);

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

async function main(): Promise<void> {
  const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
    version: string;
  };
  const config = readConfig(process.env);
  const server = await startGameServer(config, version);
  if (!config.dev) {
    say(`\n  Half of Us is running.\n\n  On this machine:  ${localLink(server.port)}`);
    const lan = config.host === "0.0.0.0" || config.host === "::" ? lanLinks(server.port) : [];
    for (const link of lan) say(`  For your friends: ${link}`);
    if (lan[0]) say(`\n${await terminalQr(lan[0])}`);
  }
  // The last net: rooms and sockets catch their own faults, and one stranger thing must not end everyone's night.
  for (const event of ["uncaughtException", "unhandledRejection"] as const) {
    process.on(event, (fault: unknown) => server.log.error({ fault: String((fault as Error)?.stack ?? fault) }, event));
  }
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await server.close();
    process.exit(0);
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

main().catch((error: unknown) => {
  const code = (error as { code?: string }).code;
  const port = process.env["PORT"] ?? "2567";
  if (code === "EADDRINUSE")
    fail(`Port ${port} is taken by another program. Stop it, or choose another: PORT=2600 npm start`);
  if (code === "EACCES")
    fail(`Port ${port} may not be opened by this user. Choose one above 1023: PORT=2600 npm start`);
  fail(error instanceof Error ? error.message : String(error));
});
