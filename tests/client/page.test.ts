/** The page around the game: what does not arrive is said, what is secret stays off a stream. */
import { beforeEach, expect, test } from "vitest";
import { bring, partMissing } from "../../client/chunks.ts";
import { peeking, secretsShown } from "../../client/hud/peek.ts";
import { choose } from "../../client/settings.ts";

beforeEach(() => {
  partMissing.value = false;
  peeking.value = false;
  choose({ streaming: false });
});

test("a part that arrives is handed on", async () => {
  expect(await bring(async () => "part")).toBe("part");
  expect(partMissing.value).toBe(false);
});

test("a part that an update took away makes the page offer to load anew", async () => {
  expect(await bring(() => Promise.reject(new TypeError("Failed to fetch dynamically imported module")))).toBe(null);
  expect(partMissing.value).toBe(true);
});

test("on a stream secrets show only while the role card is held", () => {
  expect(secretsShown.value).toBe(true);
  choose({ streaming: true });
  expect(secretsShown.value).toBe(false);
  peeking.value = true;
  expect(secretsShown.value).toBe(true);
});
