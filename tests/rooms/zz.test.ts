import { test } from "vitest";
import { hostNight, startTestServer, until } from "/work/main/tests/util/server.ts";
test("rc", async () => {
  const server = await startTestServer({ LOG_LEVEL: "debug" });
  const ann = await hostNight(server.url, "Ann", { bots: 4, startWith: 1 });
  await until(() => ann.frame() !== undefined, "frame");
  ann.room.onReconnect(() => console.log("RECONNECTED"));
  ann.room.onDrop((...a: unknown[]) => console.log("DROP", a));
  ann.room.onError((...a: unknown[]) => console.log("ERR", a));
  ann.cut();
  await until(() => false, "x", 3).catch(() => {});
  console.log(ann.closed());
  await server.close();
});
