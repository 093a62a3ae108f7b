// The virus and its plays know what the hive knows: no source of theirs may even read where people are.
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const ROOT = new URL("../../../shared/sim/minds/", import.meta.url);
const SECRETS = /\b(role|half|hunger|conscience|masked|biteTick|turnTick|biteBy|knowledge)\b/;

function sources(folder: string): { name: string; code: string }[] {
  return readdirSync(new URL(folder, ROOT))
    .filter((name) => name.endsWith(".ts"))
    .map((name) => ({
      name: `${folder}${name}`,
      code: readFileSync(new URL(`${folder}${name}`, ROOT), "utf8")
        .replace(/\/\*[\s\S]*?\*\//g, "")
        .replace(/\/\/.*$/gm, ""),
    }));
}

/** What a source reads of `world.people`: each use with the line it is on. */
function uses(code: string): string[] {
  return code.split("\n").filter((line) => /world\.people\b/.test(line));
}

/** Of people a mind may know how many there are, their seats, and what became of them: the horde knows whom it has taken. */
const HARMLESS = /world\.people(\.length\b|\.map\(\(\{ seat \}\)|\.filter\(\(p\) => p\.fate === "[a-z]+"\))/;
const EACH_FATE = /for \(const \{ seat, fate \} of world\.people\)/;

test.each(
  [...sources("virus/"), ...sources("plays/")].map((s) => [s.name, s.code]),
)("%s reads nobody's place", (_, code) => {
  expect(uses(code as string).filter((line) => !HARMLESS.test(line) && !EACH_FATE.test(line))).toEqual([]);
  expect(SECRETS.exec(code as string)?.[0] ?? "").toBe("");
});

test("the test can fail: a source that looks for somebody is found", () => {
  expect(uses("const x = world.people[0]?.x;").filter((line) => !HARMLESS.test(line))).toHaveLength(1);
  expect(uses("for (const p of world.people) go(p.x);").filter((line) => !EACH_FATE.test(line))).toHaveLength(1);
});
