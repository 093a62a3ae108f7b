// What becomes of the moves a page sends: nobody gets further by sending more, and nobody lags for ever because something once hung.
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { TICK_SECONDS, TICKS_PER_SECOND } from "../../shared/content/tuning.ts";
import { Button } from "../../shared/sim/movement.ts";
import { everyoneLeaves, fastForward, type Guest, hostNight, roomOf, startTestServer, until } from "../util/server.ts";

const RUN = { mx: 127, buttons: Button.run } as const;
let server: Awaited<ReturnType<typeof startTestServer>>;
let nowMs = Date.now();

beforeAll(async () => {
  server = await startTestServer({}, { now: () => nowMs, trial: { byHand: true } });
});
afterAll(() => server.close());
afterEach(everyoneLeaves);

interface Player {
  /** Sends this many moves, and lets them arrive. */
  sends(moves: number): Promise<void>;
  /** The room goes on by a tick; how many of the moves it used up. */
  tick(): number;
  /** Moves that wait for their tick. */
  waiting(): number;
}

async function playing(name: string): Promise<Player> {
  const guest: Guest = await hostNight(server.url, name, { startWith: 1, bots: 3, seed: name, halfbie: -1 });
  const code = guest.room.roomId;
  await fastForward(code, () => guest.frame() !== undefined, "the round");
  const room = roomOf(code);
  const [sessionId] = room.clients.map((c) => c.sessionId);
  const buffer = room.inputs.get(sessionId ?? "");
  let arrived = buffer.consumedCount;
  return {
    async sends(moves) {
      for (let i = 0; i < moves; i++) guest.move(RUN);
      arrived += moves;
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
  const { sends, tick } = await playing("Fast");
  const ticks = 200;
  let used = 0;
  for (let i = 0; i < ticks; i++) {
    await sends(3);
    used += tick();
  }
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
