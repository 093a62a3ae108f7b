/** How many players one core carries: a server process of its own under real sockets, full tables among full hordes, by its CPU time. */
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { fillRoom, type Player } from "../load/player.ts";

const ROOMS = 4;
const SEATS = 12;
/** Of so many windows the cheapest counts: other programs on the machine make every send dearer, none makes it cheaper. */
const WINDOWS = 8;
const WINDOW_MS = 2000;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** CPU time the server has used so far, milliseconds, by its own count. */
async function cpuMsOf(url: string): Promise<number> {
  return ((await (await fetch(`${url}/metrics`)).json()) as { cpuMs: number }).cpuMs;
}

export async function playersPerCore(): Promise<number> {
  const server = spawn(process.execPath, [fileURLToPath(new URL("server.ts", import.meta.url))], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface(server.stdout)[Symbol.asyncIterator]();
  const nextLine = async () => String((await lines.next()).value);
  try {
    const url = await nextLine();
    const nights = await Promise.all(
      Array.from({ length: ROOMS }, (_, i) => fillRoom(url, SEATS, `core-${i}`, { profile: "short", bots: 0 })),
    );
    const players: Player[] = nights.flatMap((night) => night.players);
    if (players.length !== ROOMS * SEATS) throw new Error(`only ${players.length} of ${ROOMS * SEATS} players got in`);
    // The outbreak comes after two seconds of assembly; the code is warm some seconds later.
    await wait(6000);
    const perPlayer: number[] = [];
    for (let w = 0; w < WINDOWS; w++) {
      const before = await cpuMsOf(url);
      const startedMs = performance.now();
      await wait(WINDOW_MS);
      const spentMs = (await cpuMsOf(url)) - before;
      perPlayer.push(spentMs / ((performance.now() - startedMs) / 1000) / players.length);
    }
    server.stdin.write("\n");
    const slow = Number(await nextLine());
    await Promise.all(players.map((player) => player.leave()));
    return Math.round(1000 / (Math.min(...perPlayer) / slow));
  } finally {
    server.kill();
  }
}
