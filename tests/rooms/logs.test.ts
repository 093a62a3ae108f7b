// A whole round at the highest level of logging: not a name, a token, a role or a word of chat is in what the process prints.
import { expect, test } from "vitest";
import { startProcess } from "../util/process.ts";
import { everyoneLeaves, hostNight, joinNight, until } from "../util/server.ts";

test("a whole round, with all that can go wrong in it, leaves no secret in the log", async () => {
  const server = await startProcess({ TEST_HOOKS: "1", LOG_LEVEL: "debug" });
  const ann = await hostNight(server.url, "CanaryAnn", { bots: 5, halfbie: 0, profile: "short", startWith: 3 });
  const bob = await joinNight(server.url, ann.room.roomId, { name: "CanaryBob" });
  const cid = await joinNight(server.url, ann.room.roomId, { name: "CanaryCid" });
  const secrets = ["CanaryAnn", "CanaryBob", "CanaryCid", "CanaryWord"];
  await until(
    () => cid.frame() !== undefined && bob.last.seat !== undefined && ann.last.seat?.hostToken !== undefined,
    "the round",
  );
  for (const guest of [ann, bob, cid])
    secrets.push(guest.last.seat?.seatToken ?? "-", guest.room.reconnectionToken.split(":")[1] ?? "-");
  secrets.push(ann.last.seat?.hostToken ?? "-");
  bob.cut();
  cid.room.send("intent", { CanaryWord: true });
  cid.room.send("lobby", { type: "chat", text: "CanaryWord" });
  await joinNight(server.url, ann.room.roomId, { name: "CanaryWord", seatToken: "CanaryWord-of-nobody" });
  await expect(joinNight(server.url, "QQQQQQ", { name: "CanaryWord" })).rejects.toThrow();
  const again = await joinNight(server.url, ann.room.roomId, { seatToken: cid.last.seat?.seatToken ?? "" });
  await until(() => again.frame() !== undefined, "the way back");
  ann.send("lobby", { type: "kick", guest: cid.last.seat?.guest ?? -1 });
  await until(() => ann.last.truth != null, "the truth", 100);
  await until(() => ann.last.lobby?.stage === "lobby", "the lobby again", 20);
  await everyoneLeaves();
  await server.stop();
  expect(server.output()).not.toMatch(/half-?bie|\bcrew\b|\brole\b/i);
  for (const secret of secrets) expect(server.output().includes(secret), secret).toBe(false);
  expect(server.output().length).toBeGreaterThan(50);
});
