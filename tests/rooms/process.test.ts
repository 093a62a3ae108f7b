// What only a process can show: how it starts, what it refuses to start with, how it ends, and what outlives it in development.

import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { type ServerProcess, startProcess } from "../util/process.ts";
import { everyoneLeaves, hostNight, joinNight, until } from "../util/server.ts";

let running: ServerProcess[] = [];
async function start(env: Record<string, string> = {}): Promise<ServerProcess> {
  const server = await startProcess(env);
  running.push(server);
  return server;
}
afterEach(async () => {
  await everyoneLeaves();
  for (const server of running) await server.stop("SIGKILL");
  running = [];
});

test("a taken port ends the start with a sentence", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address() as { port: number };
  const ended = (await startProcess({ PORT: String(port) }).catch((error: unknown) => error)) as Error & {
    code: number;
  };
  other.close();
  expect({ code: ended.code, said: ended.message }).toEqual({
    code: 1,
    said: `Port ${port} is taken by another program. Stop it, or choose another: PORT=2600 npm start\n`,
  });
});

test.each([
  [{ TEST_HOOKS: "1", NODE_ENV: "production" }, "TEST_HOOKS=1 is refused with NODE_ENV=production"],
  [{ DEV: "1", NODE_ENV: "production" }, "DEV=1 is refused with NODE_ENV=production"],
  [{ MAX_ROOMS: "many" }, "MAX_ROOMS=many is not usable"],
  [{ NODE_ENV: "staging" }, "NODE_ENV=staging is not usable"],
])("a wrong setting ends the start with a sentence: %o", async (env, sentence) => {
  const ended = (await startProcess(env).catch((error: unknown) => error)) as Error & { code: number };
  expect(ended.code).toBe(1);
  expect(ended.message).toContain(sentence);
  expect(ended.message.trim().split("\n")).toHaveLength(1);
});

test.each([
  "SIGTERM",
  "SIGINT",
] as const)("%s tells the players and ends cleanly within two seconds, in the middle of a round", async (signal) => {
  const server = await start({ TEST_HOOKS: "1" });
  const ann = await hostNight(server.url, "Ann", { startWith: 1, bots: 4 });
  ann.room.reconnection.enabled = false;
  await until(() => ann.frame() !== undefined, "the round");
  const { code, ms } = await server.stop(signal);
  expect(code).toBe(0);
  expect(ms).toBeLessThan(2000);
  await until(() => ann.closed() === 4001, "the goodbye");
  expect(ann.last.notice).toEqual({ key: "serverStopping" });
});

test("it prints its links, and nothing of what goes on in its rooms", async () => {
  const server = await start({ TEST_HOOKS: "1", LOG_LEVEL: "debug" });
  expect(server.output()).toContain(`http://localhost:${server.port}`);
  const before = server.output();
  const ann = await hostNight(server.url, "Canary-Ann", { startWith: 1, bots: 4, halfbie: 0 });
  await until(() => ann.frame() !== undefined, "the round");
  await ann.leave();
  expect(server.output().slice(before.length)).not.toMatch(/canary|halfbie/i);
});

test("in development a night outlives its server: same code, same seat, same secret, same moment", async () => {
  const env = { DEV: "1", TEST_HOOKS: "1", DATA_DIR: mkdtempSync(join(tmpdir(), "half-of-us-")) };
  const first = await start(env);
  const ann = await hostNight(first.url, "Ann", {
    startWith: 2,
    bots: 5,
    halfbie: 0,
    seed: "restart",
    profile: "quick",
  });
  const code = ann.last.seat?.code ?? ann.room.roomId;
  const bob = await joinNight(first.url, code, { name: "Bob" });
  for (const guest of [ann, bob]) guest.room.reconnection.enabled = false;
  await until(() => (ann.frame()?.tick ?? 0) > 20, "the round");
  for (let i = 0; i < 20; i++) {
    const tick = ann.frame()?.tick ?? 0;
    ann.move({ mx: 90, my: 40, aim: i * 8, buttons: 16 });
    await until(() => (ann.frame()?.tick ?? 0) > tick, "a tick");
  }
  const lobby = await hostNight(first.url, "Cid", { bots: 3 });
  lobby.room.reconnection.enabled = false;
  await until(() => lobby.last.lobby !== undefined, "the other lobby");
  lobby.send("lobby", { type: "settings", settings: { profile: "long", fillTo: 9 } });
  await until(() => lobby.last.lobby?.settings.fillTo === 9, "the setting");
  await first.stop();
  const before = {
    tick: ann.frame()?.tick ?? 0,
    x: ann.frame()?.self.x,
    seat: ann.frame()?.seat,
    role: ann.frame()?.secret.role,
  };

  const second = await start({ ...env, PORT: String(first.port) });
  const again = await joinNight(second.url, code, { seatToken: ann.last.seat?.seatToken ?? "" });
  await until(() => again.frame() !== undefined && again.last.seat !== undefined, "the round again");
  const { self, seat, secret, tick } = again.frame() ?? {};
  expect({ seat, role: secret?.role }).toEqual({ seat: before.seat, role: before.role });
  expect(self?.x).toBeCloseTo(before.x ?? -1, 3);
  expect(tick).toBeGreaterThanOrEqual(before.tick);
  expect(tick).toBeLessThan(before.tick + 200);
  expect(again.last.seat?.guest).toBe(ann.last.seat?.guest);
  const other = await joinNight(second.url, lobby.room.roomId, { seatToken: lobby.last.seat?.seatToken ?? "" });
  await until(() => other.last.lobby !== undefined && other.last.seat !== undefined, "the lobby again");
  expect(other.last.lobby).toMatchObject({ host: other.last.seat?.guest, settings: { profile: "long", fillTo: 9 } });
});

test("without DEV nothing of a night is left", async () => {
  const env = { TEST_HOOKS: "1", DATA_DIR: mkdtempSync(join(tmpdir(), "half-of-us-")) };
  const first = await start(env);
  const ann = await hostNight(first.url, "Ann", { startWith: 1, bots: 4 });
  ann.room.reconnection.enabled = false;
  await until(() => ann.frame() !== undefined, "the round");
  await first.stop();
  const second = await start({ ...env, PORT: String(first.port) });
  await expect(joinNight(second.url, ann.room.roomId, { seatToken: ann.last.seat?.seatToken ?? "" })).rejects.toThrow(
    "not found",
  );
});
