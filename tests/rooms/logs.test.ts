// A whole round at the highest level of logging: not a name, a token, a role or a word of chat is in what the process logs.
import { afterAll, beforeAll, expect, test } from "vitest";
import { createLogger } from "../../server/ops/log.ts";
import { everyoneLeaves, fastForward, hostNight, joinNight, startTestServer, until } from "../util/server.ts";

let logged = "";
let faulty = false;
let nowMs = 0;
let server: Awaited<ReturnType<typeof startTestServer>>;
beforeAll(async () => {
  const write = (line: string) => {
    logged += line;
  };
  const atDoor = (door: string) => {
    if (faulty && door === "lobby") throw new Error("planted fault");
  };
  server = await startTestServer(
    {},
    { log: createLogger("trace", { write }), trial: { byHand: true, atDoor }, now: () => nowMs },
  );
});
afterAll(() => server.close());

test("a whole round, with all that can go wrong in it, leaves no secret in the log", async () => {
  const ann = await hostNight(server.url, "CanaryAnn", { bots: 5, halfbie: 0, profile: "short", startWith: 3 });
  const code = ann.room.roomId;
  const bob = await joinNight(server.url, code, { name: "CanaryBob" });
  const cid = await joinNight(server.url, code, { name: "CanaryCid" });
  await fastForward(code, () => cid.frame() !== undefined, "the round", 200);
  await until(() => [ann, bob, cid].every((guest) => guest.last.seat !== undefined), "their seats");
  const secrets = ["CanaryAnn", "CanaryBob", "CanaryCid", "CanaryWord", ann.last.seat?.hostToken ?? "-"];
  for (const guest of [ann, bob, cid]) {
    secrets.push(guest.last.seat?.seatToken ?? "-", guest.room.reconnectionToken.split(":")[1] ?? "-");
  }
  bob.cut({ stayAway: true });
  cid.room.send("intent", { CanaryWord: true });
  cid.room.send("CanaryWord", {});
  cid.room.send("lobby", { type: "chat", text: "CanaryWord" });
  await joinNight(server.url, code, { name: "CanaryWord", seatToken: "CanaryWord-of-nobody" });
  await expect(joinNight(server.url, "QQQQQQ", { name: "CanaryWord" })).rejects.toThrow();
  await joinNight(server.url, code, { seatToken: cid.last.seat?.seatToken ?? "" });
  faulty = true;
  ann.send("lobby", { type: "name", name: "CanaryWord" });
  await until(() => logged.includes("planted fault"), "the fault in the log");
  faulty = false;
  ann.send("lobby", { type: "kick", guest: cid.last.seat?.guest ?? -1 });
  const clock = () => {
    nowMs += 50;
    return ann.last.truth != null;
  };
  await fastForward(code, clock, "the truth");
  await fastForward(code, () => ann.last.lobby?.stage === "lobby", "the lobby again");
  await everyoneLeaves();
  expect(logged).not.toMatch(/half-?bie|\bcrew\b|\brole\b/i);
  for (const secret of secrets) expect(logged.includes(secret), secret).toBe(false);
});
