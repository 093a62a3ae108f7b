// Tagged views leak (a removed and re-added object keeps its tags), so no field of the wire uses one.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createFrame, Frame, NightState, SecretFrame } from "../../shared/schema/frame.ts";

const source = readFileSync(new URL("../../shared/schema/frame.ts", import.meta.url), "utf8");

test("no schema field uses a tagged view", () => {
  expect(source.match(/\.view\(\s*[^)\s]/g)).toBeNull();
  expect(source.match(/\.view\(\)/g)).toHaveLength(1);
});

test("the secret has the same shape for every seat, and a frame never grows", () => {
  const a = createFrame(0, 5, 5);
  const b = createFrame(7, 5, 5);
  expect(JSON.stringify(a.secret)).toBe(JSON.stringify(b.secret));
  expect(a.people.length).toBe(12);
  expect(new Frame()).toBeInstanceOf(Frame);
  expect(new SecretFrame().role).toBe(0);
  expect(new NightState().tick).toBe(0);
});
