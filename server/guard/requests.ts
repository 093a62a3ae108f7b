/**
 * The guard before every HTTP request: bodies are small, and addresses are not believed from headers that any client can write. Put in
 * front of the framework's own listeners, which would buffer a megabyte and trust `x-real-ip`.
 */
import type { IncomingMessage, Server, ServerResponse } from "node:http";

/** A join request has a few hundred bytes. */
const MAX_BODY_BYTES = 16 * 1024;
const PROXY_HEADERS = ["x-forwarded-for", "x-real-ip", "x-client-ip", "cf-connecting-ip", "forwarded", "true-client-ip"];

type Listener = (req: IncomingMessage, res: ServerResponse) => void;

/** Wraps all "request" listeners that `server` has now. Call once, after the application is in place. */
export function guardRequests(server: Server, trustProxy: boolean): void {
  const listeners = server.listeners("request") as Listener[];
  server.removeAllListeners("request");
  server.on("request", (req: IncomingMessage & { body?: unknown }, res) => {
    if (!trustProxy) for (const header of PROXY_HEADERS) delete req.headers[header];
    if (req.method === "GET" || req.method === "HEAD" || req.method === "OPTIONS") {
      for (const listener of listeners) listener.call(server, req, res);
      return;
    }
    readBody(req).then(
      (body) => {
        req.body = body;
        for (const listener of listeners) listener.call(server, req, res);
      },
      (status: number) => {
        res.writeHead(status, { "content-type": "application/json", connection: "close" });
        res.end(JSON.stringify({ error: status === 413 ? "too large" : "not JSON" }));
      },
    );
  });
  // The same for upgrades: their address limits must hold as well.
  if (!trustProxy) {
    server.prependListener("upgrade", (req: IncomingMessage) => {
      for (const header of PROXY_HEADERS) delete req.headers[header];
    });
  }
}

/** The parsed JSON body; rejects with the HTTP status to answer. */
function readBody(req: IncomingMessage): Promise<unknown> {
  return new Promise((resolve, reject) => {
    if (Number(req.headers["content-length"] ?? 0) > MAX_BODY_BYTES) {
      req.resume();
      reject(413);
      return;
    }
    const chunks: Buffer[] = [];
    let bytes = 0;
    req.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > MAX_BODY_BYTES) reject(413);
      else chunks.push(chunk);
    });
    req.on("end", () => {
      try {
        const parsed: unknown = bytes === 0 ? {} : JSON.parse(Buffer.concat(chunks).toString("utf8"));
        if (typeof parsed === "object" && parsed !== null && !Array.isArray(parsed)) resolve(parsed);
        else reject(400);
      } catch {
        reject(400);
      }
    });
    req.on("error", () => reject(400));
  });
}
