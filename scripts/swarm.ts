// Load from outside: `npm run swarm -- --url http://localhost:2567 --rooms R --seats S --secs T [--json]` fills R nights with S real clients each, played
// by bot minds over real sockets, for T seconds, and tells what it cost the server and how evenly its patches came. Only against this machine.
// A server limits how many rooms one address opens; started with TEST_HOOKS=1 it does not.
import { parseArgs } from "node:util";
import { fillRoom, type Player } from "./load/player.ts";
import { percentile, printTable } from "./load/report.ts";

const USAGE = "npm run swarm -- --url http://localhost:2567 --rooms R --seats S --secs T [--json]";
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;
/** Rooms filled at the same time. */
const AT_ONCE = 3;
const CHECK_MS = 500;

interface ServerLoad {
  readonly cpuMs: number;
  readonly rssMb: number;
}

function fail(sentence: string): never {
  console.error(`${sentence}\nusage: ${USAGE}`);
  process.exit(2);
}

function readArgs() {
  const { values } = (() => {
    try {
      return parseArgs({
        options: {
          url: { type: "string", default: "http://localhost:2567" },
          rooms: { type: "string", default: "2" },
          seats: { type: "string", default: "6" },
          secs: { type: "string", default: "20" },
          json: { type: "boolean", default: false },
        },
      });
    } catch (error) {
      return fail((error as Error).message);
    }
  })();
  const [rooms = 0, seats = 0, secs = 0] = [values.rooms, values.seats, values.secs].map(Number);
  if (![rooms, seats, secs].every((n) => n > 0) || !Number.isInteger(rooms) || !Number.isInteger(seats) || seats > 12) {
    fail("rooms, seats (1 to 12) and secs are positive numbers");
  }
  if (!URL.canParse(values.url)) fail(`${values.url} is no address`);
  const url = new URL(values.url);
  if (!LOOPBACK.test(url.hostname))
    fail(`${url.hostname} is not this machine: the swarm is a load, and runs against a server on the loopback only`);
  return { url: url.origin, rooms, seats, secs, json: values.json };
}

/** The server's own count of its CPU time; null when it does not tell. */
async function loadOf(url: string): Promise<ServerLoad | null> {
  const answer = await fetch(`${url}/metrics`).catch(() => null);
  return answer?.ok ? ((await answer.json()) as ServerLoad) : null;
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function fillAll(url: string, rooms: number, seats: number): Promise<{ nights: Player[][]; failures: number }> {
  const nights: Player[][] = [];
  let failures = 0;
  let next = 0;
  const worker = async () => {
    while (next < rooms) {
      const filled = await fillRoom(url, seats, `swarm-${next++}`);
      failures += filled.failures;
      if (filled.players.length > 0) nights.push(filled.players);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return { nights, failures };
}

/** A night whose round has ended starts the next one, so that the load stays. */
function keepPlaying(nights: readonly Player[][]): void {
  for (const [host] of nights) {
    if (host?.lobby?.stage === "lobby") host.send("lobby", { type: "start" });
    if (host?.lobby?.stage === "aftermath") host.send("lobby", { type: "next" });
  }
}

async function main(): Promise<void> {
  const args = readArgs();
  const alive = await fetch(`${args.url}/livez`).then(
    (answer) => answer.ok,
    () => false,
  );
  if (!alive) fail(`nothing answers at ${args.url}: start the server first`);
  const { nights, failures } = await fillAll(args.url, args.rooms, args.seats);
  const players = nights.flat();
  for (const player of players) player.reset();
  const before = await loadOf(args.url);
  const startedMs = performance.now();
  while (performance.now() - startedMs < args.secs * 1000) {
    await wait(CHECK_MS);
    keepPlaying(nights);
  }
  const secs = (performance.now() - startedMs) / 1000;
  const after = await loadOf(args.url);
  const gaps = players.flatMap((player) => player.gapsMs);
  const perClient = (count: number) => Math.round((count / Math.max(1, players.length) / secs) * 10) / 10;
  const report = {
    rooms: nights.length,
    clients: players.length,
    joinFailures: failures,
    serverCpuPct: before && after ? Math.round(((after.cpuMs - before.cpuMs) / (secs * 10)) * 10) / 10 : null,
    serverRssMb: after ? Math.round(after.rssMb) : null,
    bytesPerClientPerSec: perClient(players.reduce((sum, player) => sum + player.bytes, 0)),
    messagesPerClientPerSec: perClient(players.reduce((sum, player) => sum + player.messages, 0)),
    gapP50: percentile(gaps, 0.5),
    gapP99: percentile(gaps, 0.99),
    dropped: players.filter((player) => player.dropped).length,
    secs: Math.round(secs * 10) / 10,
  };
  await Promise.all(players.map((player) => player.leave()));
  if (args.json) console.log(JSON.stringify(report));
  else printTable(report);
  process.exit(0);
}

await main();
