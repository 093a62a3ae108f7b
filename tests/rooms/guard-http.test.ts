// The HTTP side as a stranger finds it, on a server without test hooks: what is there, what is refused, how often, and with which headers.
import { request } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PROTOCOL } from "../../shared/protocol.ts";
import { type ServerProcess, startProcess } from "../util/process.ts";
import { everyoneLeaves, hostNight, joinNight, until } from "../util/server.ts";

let server: ServerProcess;
beforeAll(async () => {
  server = await startProcess({
    NODE_ENV: "production",
    ALLOWED_ORIGINS: "https://friends.example",
    LOG_LEVEL: "debug",
  });
});
afterAll(async () => {
  await everyoneLeaves();
  await server.stop();
});

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: string;
}

/** Plain node:http: fetch would not let us write Origin, Host or the method as a stranger can. */
function ask(
  method: string,
  path: string,
  { headers = {}, body }: { headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const req = request(`${server.url}${path}`, { method, headers }, (res) => {
      let text = "";
      res.on("data", (chunk: Buffer) => (text += chunk.toString()));
      res.on("end", () => resolve({ status: res.statusCode ?? 0, headers: res.headers, body: text }));
    });
    req.on("error", reject);
    req.end(body);
  });
}

const JSON_BODY = { "content-type": "application/json" };
const join = (code: string, headers: Record<string, string> = {}, options: object = { protocol: PROTOCOL }) =>
  ask("POST", `/matchmake/joinById/${code}`, { headers: { ...JSON_BODY, ...headers }, body: JSON.stringify(options) });
const create = (headers: Record<string, string> = {}, options: object = { protocol: PROTOCOL }) =>
  ask("POST", "/matchmake/create/night", { headers: { ...JSON_BODY, ...headers }, body: JSON.stringify(options) });

test("health and version", async () => {
  expect(await ask("GET", "/livez")).toMatchObject({ status: 200, body: "ok" });
  expect(await ask("GET", "/readyz")).toMatchObject({ status: 200, body: "ready" });
  expect(JSON.parse((await ask("GET", "/version")).body)).toMatchObject({
    protocol: PROTOCOL,
    version: expect.stringMatching(/^\d+\.\d+\.\d+/),
  });
});

test("a page comes with the headers that keep it safe, and without unsafe-eval", async () => {
  const { status, headers } = await ask("GET", "/");
  expect(status).toBe(200);
  const csp = String(headers["content-security-policy"]);
  expect(csp).toContain("default-src 'self'");
  expect(csp).toContain("script-src 'self'");
  expect(csp).toContain("frame-ancestors 'none'");
  expect(csp).not.toContain("unsafe-eval");
  expect(csp).not.toMatch(/script-src[^;]*unsafe-inline/);
  expect(headers).toMatchObject({
    "x-content-type-options": "nosniff",
    "x-frame-options": "SAMEORIGIN",
    "referrer-policy": "no-referrer",
  });
  expect(headers["x-powered-by"]).toBeUndefined();
  // A LAN page is plain http.
  expect(headers["strict-transport-security"]).toBeUndefined();
});

test.each([
  "/monitor",
  "/monitor/",
  "/playground",
  "/colyseus",
  "/__apidocs",
  "/api/reference",
  "/matchmake/",
  "/server/main.ts",
  "/../package.json",
  "/%2e%2e/package.json",
  "/.env",
  "/data",
])("%s is not there", async (path) => {
  expect((await ask("GET", path)).status).toBe(404);
});

test.each([
  "joinOrCreate",
  "join",
  "query",
  "constructor",
  "__proto__",
  "createRoom",
  "gracefullyShutdown",
  "remoteRoomCall",
])("matchmaking's %s is not exposed", async (method) => {
  const { status, body } = await ask("POST", `/matchmake/${method}/night`, {
    headers: JSON_BODY,
    body: JSON.stringify({ protocol: PROTOCOL }),
  });
  expect(status).toBeGreaterThanOrEqual(400);
  expect(body).not.toContain("sessionId");
});

test.each(["PUT", "DELETE", "PATCH", "PROPFIND", "TRACE"])("%s is refused", async (method) => {
  expect((await ask(method, "/matchmake/create/night")).status).toBe(405);
});

test("bodies are small, JSON, and an object", async () => {
  const post = (body: string) =>
    ask("POST", "/matchmake/create/night", { headers: JSON_BODY, body }).then(
      (a) => a.status,
      () => 413,
    );
  expect(await post(JSON.stringify({ protocol: PROTOCOL, name: "x".repeat(20_000) }))).toBe(413);
  expect(await post("{")).toBe(400);
  expect(await post("[1]")).toBe(400);
  expect(await post("null")).toBe(400);
  expect((await ask("POST", "/livez", { body: "x" })).status).toBe(405);
});

test.each([
  [{}, "shape"],
  [{ protocol: "1" }, "shape"],
  [{ protocol: PROTOCOL + 1 }, "protocol"],
  [{ protocol: PROTOCOL, name: 7 }, "shape"],
  [{ protocol: PROTOCOL, seatToken: "short" }, "shape"],
  [{ protocol: PROTOCOL, restore: "x" }, "shape"],
  [{ protocol: PROTOCOL, name: "x".repeat(5000) }, "shape"],
  [JSON.parse('{"protocol":1,"__proto__":{"host":true}}'), "shape"],
])("options %j are refused with a category", async (options, why) => {
  const { status, body } = await create({}, options);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(JSON.parse(body).error).toBe(why);
});

test("only our own pages may join: matchmaking, its CORS headers, and the socket's upgrade", async () => {
  const host = `127.0.0.1:${server.port}`;
  const own = await create({ origin: `http://${host}` });
  expect(own).toMatchObject({ status: 200, headers: { "access-control-allow-origin": `http://${host}` } });
  expect(own.headers["access-control-allow-credentials"]).toBeUndefined();
  expect((await create({ origin: "https://friends.example" })).headers["access-control-allow-origin"]).toBe(
    "https://friends.example",
  );
  for (const origin of ["https://evil.example", "null", `http://${host}.evil.example`, "file://"]) {
    const answer = await create({ origin });
    expect(answer.status).toBe(403);
    expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
    const preflight = await ask("OPTIONS", "/matchmake/create/night", { headers: { origin } });
    expect(preflight.headers["access-control-allow-origin"]).toBeUndefined();
  }
  const upgrade = (origin: string) =>
    new Promise<number>((resolve) => {
      const req = request(`${server.url}/x/AAAAAA?sessionId=x`, {
        headers: {
          connection: "Upgrade",
          upgrade: "websocket",
          "sec-websocket-version": "13",
          "sec-websocket-key": "AAAAAAAAAAAAAAAAAAAAAA==",
          origin,
        },
      });
      req.on("upgrade", (_res, socket) => {
        socket.destroy();
        resolve(101);
      });
      req.on("response", (res) => resolve(res.statusCode ?? 0));
      req.end();
    });
  expect(await upgrade(`http://${host}`)).toBe(101);
  expect(await upgrade("https://evil.example")).toBe(403);
});

test("strange upgrade targets and half requests do not end the process", async () => {
  const raw = (text: string) =>
    new Promise<void>((resolve) => {
      const socket = connect(server.port, "127.0.0.1", () => socket.end(text));
      socket.on("error", () => resolve());
      socket.on("close", () => resolve());
      socket.resume();
    });
  const ws =
    "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n";
  for (const target of [
    "*",
    "//",
    "//[",
    "/%",
    "/\\",
    "/?sessionId=%FF",
    "http://[x",
    `/${"a".repeat(8000)}`,
    "/x/__proto__?sessionId=__proto__",
  ]) {
    await raw(`GET ${target} HTTP/1.1\r\nHost: x\r\n${ws}`);
    await raw(`GET ${target} HTTP/1.1\r\nHost: ][\r\n${ws}`);
    await raw(`GET ${target} HTTP/1.1\r\nHost: x\r\n\r\n`);
    await raw(`POST /matchmake/create/${target} HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}`);
  }
  await raw("POST /matchmake/create/night HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\n\r\n{");
  await raw("\u0000\u0001\u0002\r\n\r\n");
  expect((await ask("GET", "/livez")).status).toBe(200);
});

test("a household of twelve behind one address gets in, and all reload at once", async () => {
  const ann = await hostNight(server.url, "Ann");
  const all = await Promise.all(
    Array.from({ length: 11 }, (_, i) => joinNight(server.url, ann.room.roomId, { name: `P${i}` })),
  );
  await until(() => all.every((guest) => guest.last.seat !== undefined), "their seats");
  const again = await Promise.all(
    all.map((guest) => joinNight(server.url, ann.room.roomId, { seatToken: guest.last.seat?.seatToken ?? "" })),
  );
  await until(
    () => again.every((guest, i) => guest.last.seat?.guest === all[i]?.last.seat?.guest),
    "their seats again",
  );
  await everyoneLeaves();
});

test("guessing codes closes the door for a while, but not to whoever holds a seat; the address is not one that a header names", async () => {
  const ann = await hostNight(server.url, "Ann");
  await until(() => ann.last.seat !== undefined, "the seat");
  // Slower than the limit on all joins of an address, so that only the limit on wrong codes can close the door.
  const letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  let open = 0;
  let shut = 0;
  for (let i = 0; shut < 8 && i < 100; i++) {
    const code = `QQ${letters[i % 32]}Q${letters[i >> 5]}Q`;
    const answer = await join(code, { "x-forwarded-for": `10.0.0.${i}`, "x-real-ip": `10.0.1.${i}` });
    if (answer.status === 429) shut++;
    else {
      expect(JSON.parse(answer.body).error).toMatch(/not found/);
      open++;
      shut = 0;
    }
    await new Promise((resolve) => setTimeout(resolve, 130));
  }
  expect(shut).toBe(8);
  expect(open).toBeGreaterThanOrEqual(5);
  expect(open).toBeLessThanOrEqual(21);
  expect((await join(ann.room.roomId)).status).toBe(429);
  const back = await joinNight(server.url, ann.room.roomId, { seatToken: ann.last.seat?.seatToken ?? "" });
  await until(() => back.last.seat?.guest === ann.last.seat?.guest, "the seat again");
});

test("one address opens some rooms and no more; the rooms there are play on", async () => {
  const answers: Answer[] = [];
  for (let i = 0; i < 60; i++) answers.push(await create());
  const last = answers.at(-1);
  expect(last?.status).toBe(429);
  expect(JSON.parse(last?.body ?? "{}").error).toBe("rate");
  expect(answers.filter((answer) => answer.status === 200).length).toBeLessThanOrEqual(20);
  expect((await ask("GET", "/livez")).status).toBe(200);
});

test("counters are for this machine alone, and hold no name", async () => {
  const own = await ask("GET", "/metrics");
  expect(own.status).toBe(200);
  expect(JSON.parse(own.body).refused).toBeTypeOf("object");
  expect(own.body).not.toMatch(/Ann/);
  expect((await ask("GET", "/metrics", { headers: { "x-forwarded-for": "127.0.0.1" } })).status).toBe(404);
});

test("none of this is in the log by name or token", () => {
  expect(server.output()).not.toMatch(/Ann\b|seatToken|hostToken/);
});
