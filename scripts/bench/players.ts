/** How many players one core carries: a server process of its own under real sockets, full tables among full hordes, by its CPU time. */
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { fillRoom, type Player } from "../load/player.ts";

const ROOMS = 4;
const SEATS = 12;
const TICKS_PER_SECOND = 20;
/** Of so many windows the cheapest counts: other programs on the machine make every send dearer, none makes it cheaper. */
const WINDOWS = 12;
const WINDOW_MS = 2000;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

interface Load {
  readonly cpuMs: number;
  readonly ticks: number;
}

/** CPU time and ticks of all rooms so far, by the server's own count. */
async function loadOf(url: string): Promise<Load> {
  return (await (await fetch(`${url}/metrics`)).json()) as Load;
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
    // The outbreak comes after two seconds of assembly; the code is warm some seconds later.
    await wait(6000);
    const perPlayer: number[] = [];
    for (let w = 0; w < WINDOWS; w++) {
      const before = await loadOf(url);
      await wait(WINDOW_MS);
      const after = await loadOf(url);
      // By game time: a starved server plays fewer ticks, which must not look cheap.
      const playerSeconds = ((after.ticks - before.ticks) / TICKS_PER_SECOND) * SEATS;
      perPlayer.push((after.cpuMs - before.cpuMs) / playerSeconds);
    }
    server.stdin.write("\n");
    const slow = Number(await nextLine());
    await Promise.all(players.map((player) => player.leave()));
    return Math.round(1000 / (Math.min(...perPlayer) / slow));
  } finally {
    server.kill();
  }
}
