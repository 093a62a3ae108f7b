/**
 * Draws every picture and cuts every font of the game into client/public/assets.
 *
 *   node client/tools/assets.ts            redo what has changed (nothing changed: well under a second)
 *   node client/tools/assets.ts --check    only say whether the committed files are up to date; exit 1 if not
 *   node client/tools/assets.ts --sheets   also write contact sheets to .cache/sheets, to look at
 *
 * Each job has inputs (source files) and outputs. `client/tools/assets.lock.json`, committed, holds the hash of the inputs
 * each job's outputs were made from. Never breaks: outputs and lock are written together, after the job has succeeded.
 */
import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import sharp from "sharp";
import { ART_SCALE } from "../view/frames.ts";
import { mark } from "./art/favicon.ts";
import { keyArt } from "./art/keyart.ts";
import { svgText } from "./art/svg.ts";
import { groundDrawings, liveDrawings } from "./catalogue.ts";
import { fontFiles, textSources } from "./fonts.ts";
import { type Atlas, pack, webp } from "./pack.ts";
import { portraitFiles } from "./portraits.ts";
import { rasterise } from "./raster.ts";
import { contactSheets } from "./sheet.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const OUT = join(ROOT, "client/public/assets");
const LOCK = join(ROOT, "client/tools/assets.lock.json");
const SHEETS = join(ROOT, ".cache/sheets");

type Files = Record<string, Buffer>;

interface Job {
  readonly name: string;
  /** Source files, relative to the root; a change in any of them redoes the job. */
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly make: () => Promise<Files>;
}

const ART = [
  ...globSync("client/tools/art/*.ts", { cwd: ROOT }),
  ...["raster", "pack", "catalogue", "portraits", "assets"].map((name) => `client/tools/${name}.ts`),
  ...["frames", "ground-frames", "infected-joints", "looks", "icons", "portraits"].map(
    (name) => `client/view/${name}.ts`,
  ),
].sort();

async function atlasFiles(name: string, atlas: Atlas, quality: number): Promise<Files> {
  return {
    [`${name}.json`]: Buffer.from(`${JSON.stringify(atlas.json)}\n`),
    [`${name}.webp`]: await webp(atlas.pixels, atlas.width, atlas.height, quality),
  };
}

const packLive = () => pack(liveDrawings(), { scale: ART_SCALE, page: 2048, extrude: 0, image: "atlas.webp" });
const packGround = () => pack(groundDrawings(), { scale: ART_SCALE, page: 2048, extrude: 2, image: "ground.webp" });

async function png(size: number, padded: boolean): Promise<Buffer> {
  return sharp(Buffer.from(svgText(mark(padded))), { density: (72 * size) / 64 })
    .resize(size, size)
    .png({ palette: true })
    .toBuffer();
}

const JOBS: readonly Job[] = [
  {
    name: "atlas",
    inputs: ART,
    outputs: ["atlas.json", "atlas.webp"],
    make: () => atlasFiles("atlas", packLive(), 72),
  },
  {
    name: "ground",
    inputs: ART,
    outputs: ["ground.json", "ground.webp"],
    make: () => atlasFiles("ground", packGround(), 74),
  },
  {
    name: "portraits",
    inputs: ART,
    outputs: ["portraits.webp", "portraits-cloth.webp", "latecomers.webp", "latecomers-cloth.webp"],
    make: portraitFiles,
  },
  {
    name: "title",
    inputs: ART,
    outputs: ["keyart.webp", "favicon.svg", "favicon-32.png", "touch-icon.png", "icon-512.png"],
    make: async () => {
      const art = rasterise(keyArt(), 1, false);
      return {
        "keyart.webp": await webp(art.pixels, art.width, art.height, 62),
        "favicon.svg": Buffer.from(svgText(mark(false))),
        "favicon-32.png": await png(32, false),
        "touch-icon.png": await png(180, true),
        "icon-512.png": await png(512, true),
      };
    },
  },
  {
    name: "fonts",
    inputs: ["client/tools/fonts.ts", ...textSources(ROOT)],
    outputs: ["fonts/display.woff2", "fonts/text.woff2", "fonts/glyphs.json"],
    make: () => fontFiles(ROOT),
  },
];

function hashOf(files: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of files)
    hash
      .update(file)
      .update("\0")
      .update(readFileSync(join(ROOT, file)))
      .update("\0");
  return hash.digest("hex").slice(0, 32);
}

function readLock(): Record<string, string> {
  return existsSync(LOCK) ? (JSON.parse(readFileSync(LOCK, "utf8")) as Record<string, string>) : {};
}

function store(files: Files): void {
  for (const [file, content] of Object.entries(files)) {
    const path = join(OUT, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    console.log(`  ${file.padEnd(24)} ${(content.length / 1000).toFixed(1)} kB`);
  }
}

const check = process.argv.includes("--check");
const lock = readLock();
let stale = 0;
for (const job of JOBS) {
  const hash = hashOf(job.inputs);
  if (lock[job.name] === hash && job.outputs.every((file) => existsSync(join(OUT, file)))) continue;
  stale++;
  console.log(`${job.name}: ${check ? "out of date" : "drawing"}`);
  if (check) continue;
  const files = await job.make();
  store(files);
  lock[job.name] = hash;
  writeFileSync(LOCK, `${JSON.stringify(lock, null, 2)}\n`);
}
if (stale === 0) console.log("assets are up to date");
if (process.argv.includes("--sheets")) await contactSheets(packLive(), packGround(), SHEETS);
process.exitCode = check && stale > 0 ? 1 : 0;
