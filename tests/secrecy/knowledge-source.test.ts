// Whoever writes what a seat knows, or picks evidence, must not even read a secret: held by the words of the source.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const SECRET_WORDS = /\b(role|half|hunger|conscience|masked|biteTick|turnTick|toldTick|biteBy|fedOn)\b/;

function code(file: string): string {
  return readFileSync(new URL(`../../shared/sim/${file}`, import.meta.url), "utf8")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\/\/.*$/gm, "");
}

for (const file of ["systems/knowledge.ts", "systems/light.ts", "systems/noise.ts", "perceived.ts", "evidence.ts"]) {
  test(`${file} reads no secret`, () => {
    expect(SECRET_WORDS.exec(code(file))?.[0] ?? "").toBe("");
  });
}

test("the test can fail: the half-bie's own system does read them", () => {
  expect(SECRET_WORDS.test(code("systems/halfbie.ts"))).toBe(true);
});
