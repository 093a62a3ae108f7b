/** How many players one core carries: a server process of its own under real sockets, full tables among full hordes, by its CPU time. */
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { fillRoom, type Player } from "../load/player.ts";
import { median } from "../load/report.ts";

/** Enough that the core has something to do: one that mostly sleeps finds its caches cold at every turn. */
const ROOMS = 8;
const SEATS = 12;
const TICKS_PER_SECOND = 20;
/** A server is not restarted for each round: the first half minute goes into compiling. */
const WARM_MS = 30_000;
const WINDOWS = 5;
const WINDOW_MS = 4000;
/** What the server was kept from while its core was timed is made up for within this. */
const SETTLE_MS = 500;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

interface Load {
  readonly cpuMs: number;
  readonly ticks: number;
}

/** CPU time and ticks of all rooms so far, by the server's own count. */
async function loadOf(url: string): Promise<Load> {
  return (await (await fetch(`${url}/metrics`)).json()) as Load;
}

/** CPU milliseconds for each second of a player at the table. */
async function costOf(url: string, players: readonly Player[]): Promise<number> {
  for (const player of players) player.reset();
  const before = await loadOf(url);
  await wait(WINDOW_MS);
  const after = await loadOf(url);
  if (players.some((player) => player.dropped))
    throw new Error("players were dropped: this machine is too busy to tell");
  // By game time and by what came in: neither a starved server nor a starved load must look cheap.
  const inputs = players.reduce((sum, player) => sum + player.inputs, 0);
  const turns = Math.min((after.ticks - before.ticks) * SEATS, inputs);
  return (after.cpuMs - before.cpuMs) / (turns / TICKS_PER_SECOND);
}

export async function playersPerCore(): Promise<number> {
  const server = spawn(process.execPath, [fileURLToPath(new URL("server.ts", import.meta.url))], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = createInterface(server.stdout)[Symbol.asyncIterator]();
  const nextLine = async () => String((await lines.next()).value);
  try {
    const url = await nextLine();
    const nights = await Promise.all(
      Array.from({ length: ROOMS }, (_, i) => fillRoom(url, SEATS, `core-${i}`, { profile: "short", bots: 0 })),
    );
    const players: Player[] = nights.flatMap((night) => night.players);
    if (players.length !== ROOMS * SEATS) throw new Error(`only ${players.length} of ${ROOMS * SEATS} players got in`);
    await wait(WARM_MS);
    const costs: number[] = [];
    for (let w = 0; w < WINDOWS; w++) {
      const cost = await costOf(url, players);
      server.stdin.write("\n");
      costs.push(cost / Number(await nextLine()));
      await wait(SETTLE_MS);
    }
    await Promise.all(players.map((player) => player.leave()));
    return Math.round(1000 / median(costs));
  } finally {
    server.kill();
  }
}
