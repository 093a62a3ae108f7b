/**
 * The guard before every HTTP request: known methods only, small bodies, no page of a stranger, and an address that no client can write
 * itself. Put in front of the framework's own listeners, which would buffer a megabyte and believe any header.
 */
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { settleAddress } from "./addresses.ts";
import { originAllowed } from "./origin.ts";

/** A join request has a few hundred bytes. */
const MAX_BODY_BYTES = 16 * 1024;
const READING = ["GET", "HEAD", "OPTIONS"];

type Listener = (req: IncomingMessage, res: ServerResponse) => void;

export interface RequestRules {
  readonly trustProxy: boolean;
  readonly allowedOrigins: readonly string[];
}

/** Wraps all "request" listeners that `server` has now. Call once, after the application is in place. */
export function guardRequests(server: Server, rules: RequestRules): void {
  const listeners = server.listeners("request") as Listener[];
  server.removeAllListeners("request");
  server.on("request", (req: IncomingMessage & { body?: unknown }, res) => {
    settleAddress(req, rules.trustProxy);
    const pass = () => {
      for (const listener of listeners) listener.call(server, req, res);
    };
    const refused = refusalOf(req, rules);
    if (refused) return refuse(res, ...refused);
    if (READING.includes(req.method ?? "")) return pass();
    // A way back must not begin on an idle connection that the network has silently dropped: none is left over.
    res.setHeader("connection", "close");
    readBody(req).then(
      (body) => {
        req.body = body;
        pass();
      },
      (status: number) => refuse(res, status, status === 413 ? "too large" : "not JSON"),
    );
  });
  server.prependListener("upgrade", (req: IncomingMessage) => settleAddress(req, rules.trustProxy));
}

function refusalOf(req: IncomingMessage, rules: RequestRules): [number, string] | null {
  if (READING.includes(req.method ?? "")) return null;
  if (req.method !== "POST" || !req.url?.startsWith("/matchmake/")) return [405, "method"];
  // A form of a stranger's page needs no permission to post; reading the answer is not what would hurt.
  if (!originAllowed(req.headers.origin, req.headers.host, rules.allowedOrigins)) return [403, "origin"];
  return null;
}

function refuse(res: ServerResponse, status: number, error: string): void {
  res.writeHead(status, { "content-type": "application/json", connection: "close" });
  res.end(JSON.stringify({ error }));
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
