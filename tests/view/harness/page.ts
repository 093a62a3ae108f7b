/**
 * Builds the harness page with the game's own Phaser build, serves it on a free port, and opens it in a browser. One build per process.
 */
import { readFile, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { build } from "vite";
import { slimPhaser } from "../../../client/slim/plugin.ts";
import { findBrowser } from "../../../scripts/browser.mjs";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const TYPES: Record<string, string> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".webp": "image/webp",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};
/** Software GL on a plain machine; Mesa's is about twice as fast as Chromium's own. */
const FLAGS = [
  "--no-sandbox",
  "--use-gl=angle",
  "--use-angle=gl-egl",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
  "--mute-audio",
  "--disable-background-networking",
];

export interface Harness {
  readonly browser: Browser;
  /** A page of this size in CSS pixels with the harness loaded; `errors` collects what the console complains about. */
  open(width: number, height: number, dpr?: number): Promise<{ page: Page; errors: string[] }>;
  close(): Promise<void>;
}

export async function openHarness(): Promise<Harness> {
  const folder = join(tmpdir(), `world-harness-${process.pid}`);
  await build({
    configFile: false,
    root: here("."),
    base: "./",
    publicDir: here("../../../client/public"),
    plugins: [slimPhaser()],
    logLevel: "error",
    build: { outDir: folder, emptyOutDir: true, target: "es2022", minify: false, modulePreload: { polyfill: false } },
  });
  const server = await serve(folder);
  const { port } = server.address() as AddressInfo;
  const executablePath = findBrowser();
  if (!executablePath) throw new Error("no browser");
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  return {
    browser,
    async open(width, height, dpr = 1) {
      const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: dpr });
      const page = await context.newPage();
      const errors: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") errors.push(message.text());
      });
      page.on("pageerror", (error) => errors.push(String(error)));
      await page.goto(`http://127.0.0.1:${port}/index.html`);
      return { page, errors };
    },
    async close() {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function serve(folder: string): Promise<Server> {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://x").pathname));
    try {
      const body = await readFile(join(folder, path));
      response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream" }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}
