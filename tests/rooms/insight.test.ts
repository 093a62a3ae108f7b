// What the enemy thinks is served to the developer overlay under `npm run dev`, and to nobody otherwise.
import { afterEach, expect, test } from "vitest";
import type { GameServer } from "../../server/app.ts";
import type { Insight } from "../../shared/insight.ts";
import { everyoneLeaves, hostNight, startTestServer, until } from "../util/server.ts";

let server: GameServer & { readonly url: string };

afterEach(async () => {
  await everyoneLeaves();
  await server.close();
});

async function ask(env: Record<string, string>): Promise<Response> {
  server = await startTestServer(env);
  const ann = await hostNight(server.url, "Ann", { startWith: 1, bots: 4 });
  await until(() => ann.frame() !== undefined, "the round");
  return fetch(`${server.url}/api/insight/${ann.room.roomId}`);
}

test("without DEV there is no such page", async () => {
  expect((await ask({})).status).toBe(404);
});

test("with DEV it tells of the running round, and of no other", async () => {
  const answer = await ask({ DEV: "1" });
  expect(answer.status).toBe(200);
  const insight = (await answer.json()) as Insight;
  expect(insight.presence.length).toBeGreaterThan(20);
  expect(insight.virus.posture).toHaveLength(5);
  expect(insight.people).toHaveLength(4);
  expect((await fetch(`${server.url}/api/insight/NOSUCH`)).status).toBe(404);
});
