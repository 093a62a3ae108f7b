/**
 * `npm run maps`: compiles every `shared/content/maps/*.tmj` (edit those in Tiled) into the `.json` beside it, after proving
 * that it is a map one can play. With --check it writes nothing and fails when a committed file is not what it would write.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { MapData } from "../shared/content/maps/format.ts";
import { compile } from "./maps/compile.ts";
import { parseMap, parseTileset } from "./maps/tiled.ts";
import { problemsOf } from "./maps/validate.ts";

const FOLDER = fileURLToPath(new URL("../shared/content/maps/", import.meta.url));

export interface CompiledFile {
  readonly id: string;
  readonly map: MapData;
  /** Where the compiled text belongs, and what it is. */
  readonly path: string;
  readonly text: string;
}

/** Compiles all maps, in the order of their names. Throws on the first that cannot be read. */
export function compileAll(): CompiledFile[] {
  const tileset = parseTileset(readFileSync(join(FOLDER, "tiles.tsj"), "utf8"));
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(".tmj"))
    .sort()
    .map((name) => {
      const id = name.slice(0, -".tmj".length);
      const map = compile(id, parseMap(readFileSync(join(FOLDER, name), "utf8")), tileset);
      return { id, map, path: join(FOLDER, `${id}.json`), text: printMap(map) };
    });
}

/** One line per thing and per row of tiles, so that a change to a map reads as one in a diff. */
function printMap(map: MapData): string {
  const fields = Object.entries(map).map(([key, value]) => `  ${JSON.stringify(key)}: ${printField(value, map.width)}`);
  return `{\n${fields.join(",\n")}\n}\n`;
}

function printField(value: unknown, width: number): string {
  if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value);
  const items = value.map((item) => JSON.stringify(item));
  const perLine = typeof value[0] === "number" ? width : 1;
  const lines = Array.from({ length: Math.ceil(items.length / perLine) }, (_, line) =>
    items.slice(line * perLine, (line + 1) * perLine).join(","),
  );
  return `[\n    ${lines.join(",\n    ")}\n  ]`;
}

function main(check: boolean): void {
  const complaints = compileAll().flatMap(({ id, map, path, text }) => {
    const problems = problemsOf(map).map((problem) => `${id}: ${problem}`);
    if (!check) writeFileSync(path, text);
    else if (readFileSync(path, "utf8") !== text) problems.push(`${id}.json is not what \`npm run maps\` writes`);
    return problems;
  });
  for (const complaint of complaints) console.error(complaint);
  if (complaints.length > 0) process.exitCode = 1;
}

if (import.meta.main) main(process.argv.includes("--check"));
