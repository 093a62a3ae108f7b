/** Hints at the door about names and codes. */
import { expect, test } from "vitest";
import { codeInHash, isCode, tidyCode } from "../../client/code.ts";
import { friendlyName, nameTrouble, tidyName } from "../../client/names.ts";
import { CODE_ALPHABET, NAME_MAX } from "../../shared/protocol.ts";

test("spaces and invisible characters are tidied away", () => {
  expect(tidyName("  Min\u200b a  \u202e ")).toBe("Min a");
  expect(tidyName("\u3164\u115f")).toBe("");
});

test("a name needs something to read and must fit", () => {
  expect(nameTrouble("  ")).toBe("name.empty");
  expect(nameTrouble("…!?")).toBe("name.empty");
  expect(nameTrouble("가".repeat(NAME_MAX))).toBeNull();
  expect(nameTrouble("a".repeat(NAME_MAX + 1))).toBe("name.long");
});

test("every friendly name is fine in both languages", () => {
  for (const lang of ["en", "ko"] as const) {
    for (let i = 0; i < 64; i++) expect(nameTrouble(friendlyName(lang, () => i / 64))).toBeNull();
  }
});

test("a code is read however it was typed", () => {
  expect(tidyCode(" k7-qf 3m ")).toBe("K7QF3M");
  expect(tidyCode("0O1IL")).toBe([..."0O1IL"].filter((c) => CODE_ALPHABET.includes(c)).join(""));
  expect(isCode("K7QF3M")).toBe(true);
  expect(isCode("K7QF3")).toBe(false);
  expect(codeInHash("#k7qf3m")).toBe("K7QF3M");
  expect(codeInHash("#hello")).toBeNull();
  expect(codeInHash("")).toBeNull();
});
