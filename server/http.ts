/** The plain HTTP side: the built client, health, version, and the headers that keep a page safe. No monitor, no playground, in any mode. */
import { resolve } from "node:path";
import express, { type Application, type Request, type Response } from "express";
import helmet from "helmet";
import { PROTOCOL } from "../shared/protocol.ts";

export interface HttpOptions {
  readonly clientDir: string;
  readonly version: string;
  readonly ready: () => boolean;
  /** Counters without names or secrets, for this machine only. */
  readonly metrics: () => object;
  /** What the enemy of a night thinks, null when there is none: for the developer overlay. Absent = not served at all. */
  readonly insight?: (code: string) => object | null;
}

export function serveHttp(app: Application, options: HttpOptions): void {
  app.disable("x-powered-by");
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'", "'unsafe-inline'"],
          imgSrc: ["'self'", "data:", "blob:"],
          fontSrc: ["'self'"],
          connectSrc: ["'self'", "ws:", "wss:"],
          workerSrc: ["'self'", "blob:"],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          formAction: ["'none'"],
          frameAncestors: ["'none'"],
        },
      },
      // A LAN page is plain http: nothing here may force https on it.
      strictTransportSecurity: false,
      crossOriginOpenerPolicy: false,
      originAgentCluster: false,
    }),
  );
  app.use((_req: Request, res: Response, next: () => void) => {
    res.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(self)");
    next();
  });
  app.get("/livez", (_req: Request, res: Response) => void res.type("text/plain").send("ok"));
  app.get(
    "/readyz",
    (_req: Request, res: Response) =>
      void res
        .status(options.ready() ? 200 : 503)
        .type("text/plain")
        .send(options.ready() ? "ready" : "not ready"),
  );
  app.get(
    "/version",
    (_req: Request, res: Response) => void res.json({ version: options.version, protocol: PROTOCOL }),
  );
  app.get(
    "/metrics",
    (req: Request, res: Response) => void (isThisMachine(req) ? res.json(options.metrics()) : res.status(404).end()),
  );
  const { insight } = options;
  if (insight) app.get("/api/insight/:code", (req: Request, res: Response) => void answerInsight(req, res, insight));
  const root = resolve(options.clientDir);
  app.use(
    "/assets",
    express.static(resolve(root, "assets"), { immutable: true, maxAge: "1y", index: false, fallthrough: true }),
  );
  app.use(express.static(root, { index: "index.html", maxAge: 0 }));
}

function answerInsight(req: Request, res: Response, insight: (code: string) => object | null): void {
  const told = isThisMachine(req) ? insight(String(req.params.code)) : null;
  if (told) res.json(told);
  else res.status(404).end();
}

/** Asked by a program on this machine itself, not through a proxy that runs on it. */
function isThisMachine(req: Request): boolean {
  const address = req.socket.remoteAddress ?? "";
  const relayed = req.rawHeaders.some(
    (name, i) => i % 2 === 0 && /^(x-forwarded-for|x-real-ip|forwarded|via)$/i.test(name),
  );
  return !relayed && (address === "::1" || address.replace("::ffff:", "").startsWith("127."));
}
