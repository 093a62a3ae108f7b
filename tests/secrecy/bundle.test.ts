// The built client holds no secret: neither a module that it may not see, nor the canary that each secret module carries.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { ChunkInfo } from "../../scripts/module-list.ts";
import { ROOT } from "../util/sources.ts";

const SECRETS = join(ROOT, "shared/content/secret");
const DIST = join(ROOT, "dist/client");
/** What of the simulation a client may run: prediction, sight and the words they are made of. */
const SIM = /^shared\/sim\/(movement|sight|grid|directions|view-types)\.ts$/;

const { chunks } = JSON.parse(readFileSync(join(DIST, "modules.json"), "utf8")) as { chunks: ChunkInfo[] };
const secretFiles = readdirSync(SECRETS).filter((file) => file.endsWith(".ts"));
const canaryOf = (file: string) => /SECRET_CANARY = "([^"]{8,})"/.exec(readFileSync(join(SECRETS, file), "utf8"))?.[1];

test("no chunk of the client holds a secret module, a mind or a system", () => {
  const modules = chunks.flatMap((chunk) => chunk.modules);
  expect(modules.length).toBeGreaterThan(20);
  expect(
    modules.filter((id) => id.startsWith("shared/content/secret/") || (id.startsWith("shared/sim/") && !SIM.test(id))),
  ).toEqual([]);
  expect(modules.filter((id) => id.startsWith("server/"))).toEqual([]);
});

test("every secret module carries a canary of its own, and none of them is in what is served", () => {
  const canaries = secretFiles.map(canaryOf);
  expect(secretFiles.length).toBeGreaterThan(1);
  expect(canaries).not.toContain(undefined);
  expect(new Set(canaries).size).toBe(canaries.length);
  for (const entry of readdirSync(DIST, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const text = readFileSync(join(entry.parentPath, entry.name), "latin1");
    for (const canary of canaries)
      expect({ file: entry.name, holds: text.includes(canary ?? "?") }).toEqual({ file: entry.name, holds: false });
  }
});
