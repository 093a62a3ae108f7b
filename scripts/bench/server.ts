// The server under load in `npm run bench`, as its own process: rooms kept at a full horde and a full table. Prints where it listens, then, for each
// line it reads, how fast its core is now. (An IPC channel would make the framework load an instrumentation that costs.)
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startGameServer } from "../../server/app.ts";
import { readConfig } from "../../server/config.ts";
import type { World } from "../../shared/sim/world.ts";
import { GAME, keepAlive, keepCrowd, roomForCrowd } from "./crowd.ts";
import { slowness } from "./machine.ts";

const worlds = new Set<World>();
const config = readConfig({
  PORT: "0",
  HOST: "127.0.0.1",
  TEST_HOOKS: "1",
  NODE_ENV: "test",
  LOG_LEVEL: "error",
  DATA_DIR: mkdtempSync(join(tmpdir(), "half-of-us-bench-")),
});
const server = await startGameServer(config, "bench", {
  trial: {
    onRound: (world) => {
      roomForCrowd(world, GAME);
      worlds.add(world);
    },
    atDoor: (door) => {
      if (door === "step") for (const world of worlds) holdOutbreak(world);
    },
  },
});

/** Once a second of its own time is enough. */
function holdOutbreak(world: World): void {
  if (world.phase !== "outbreak" || world.tick % 20 !== 0) return;
  keepCrowd(world, GAME);
  keepAlive(world);
  world.phaseEndTick = world.tick + 1000;
  world.huddles = 2;
}

process.stdin.on("data", () => console.log(slowness()));
process.stdin.on("end", () => process.exit(0));
console.log(`http://127.0.0.1:${server.port}`);
