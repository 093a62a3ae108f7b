// Builds the client into dist/client. Assets (atlas, fonts, icons) are committed, so usually only Vite runs; where they are
// missing, the asset tool makes them first.
// scripts/setup.mjs runs this when the client's inputs have changed; `PHASER=stock` builds with the stock Phaser.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const ASSETS = join(ROOT, "client/public/assets");
const ASSET_TOOL = join(ROOT, "client/tools/assets.ts");

if (!existsSync(ASSETS)) await import(pathToFileURL(ASSET_TOOL).href);
// A build is for players whoever asks for it: tests do, and their NODE_ENV would bring the developer's tools in.
process.env.NODE_ENV = "production";
await build({ configFile: join(ROOT, "vite.config.ts"), logLevel: process.env.CI ? "info" : "warn" });
