// What becomes of the moves a page sends: nobody gets further by sending more, and nobody lags for ever because something once hung.
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { move, TICK_SECONDS, TICKS_PER_SECOND } from "../../shared/content/tuning.ts";
import { Button, type Move } from "../../shared/sim/movement.ts";
import { everyoneLeaves, fastForward, type Guest, hostNight, roomOf, startTestServer, until } from "../util/server.ts";

const RUN = { mx: 127, buttons: Button.run } as const;
/** The fastest a person runs, metres a tick. */
const RUN_M = move.runMps * TICK_SECONDS;
let server: Awaited<ReturnType<typeof startTestServer>>;
let nowMs = Date.now();

beforeAll(async () => {
  server = await startTestServer({}, { now: () => nowMs, trial: { byHand: true } });
});
afterAll(() => server.close());
afterEach(everyoneLeaves);

interface Player {
  /** Where the body is now, metres. */
  readonly self: Readonly<{ x: number; y: number }>;
  /** Sends a move so many times, and lets them arrive. */
  sends(times: number, one?: Partial<Move>): Promise<void>;
  /** The room goes on by a tick; how many of the moves it used up. */
  tick(): number;
  /** Moves that wait for their tick. */
  waiting(): number;
}

async function playing(name: string): Promise<Player> {
  const guest: Guest = await hostNight(server.url, name, { startWith: 1, bots: 3, seed: name, halfbie: -1 });
  const code = guest.room.roomId;
  const room = roomOf(code);
  await fastForward(code, () => room.night.world?.phase === "outbreak", "the outbreak");
  const self = room.night.world?.people[0];
  if (!self) throw new Error("nobody plays");
  const [sessionId] = room.clients.map((c) => c.sessionId);
  const buffer = room.inputs.get(sessionId ?? "");
  let arrived = buffer.consumedCount;
  return {
    self,
    async sends(times, one = RUN) {
      for (let i = 0; i < times; i++) guest.move(one);
      arrived += times;
      await until(() => buffer.consumedCount + buffer.size === arrived, "the moves to arrive");
    },
    tick() {
      nowMs += 1000 * TICK_SECONDS;
      room.advance();
      const { log, world } = room.night;
      const last = log?.ticks.at(-1);
      return last && last.t === world?.tick ? (last.m?.length ?? 0) / 2 : 0;
    },
    waiting: () => buffer.size,
  };
}

test("whoever sends three times as many moves is at most a twentieth faster", async () => {
  const { self, sends, tick } = await playing("Fast");
  const ticks = 200;
  let used = 0;
  let metres = 0;
  for (let i = 1; i <= ticks; i++) {
    // To and fro, so that no wall ends it.
    await sends(3, { ...RUN, mx: i % 10 < 5 ? RUN.mx : -RUN.mx });
    const from = { x: self.x, y: self.y };
    used += tick();
    metres += Math.abs(self.x - from.x) + Math.abs(self.y - from.y);
    if (i === 20) expect(metres).toBeLessThanOrEqual(RUN_M * (i + 5));
  }
  expect(metres, "it does run").toBeGreaterThan(RUN_M * 20);
  expect(metres).toBeLessThanOrEqual(RUN_M * (ticks * 1.05 + 4));
  expect(used).toBeGreaterThanOrEqual(ticks);
  // Four may have been saved up before.
  expect(used).toBeLessThanOrEqual(ticks * 1.05 + 4);
});

test("a page that hung for as long as moves are kept is felt at once again, five seconds later at most", async () => {
  const { sends, tick, waiting } = await playing("Hung");
  for (let i = 0; i < 20; i++) {
    await sends(1);
    tick();
  }
  await sends(12);
  expect(waiting(), "what is older is let go").toBe(8);
  for (let i = 0; i < 5 * TICKS_PER_SECOND; i++) {
    await sends(1);
    tick();
  }
  expect(waiting()).toBe(0);
  // And so it stays.
  for (let i = 0; i < 20; i++) {
    await sends(1);
    expect(tick()).toBe(1);
  }
});
