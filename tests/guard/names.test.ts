// Names as strangers type them: what is shown is one short visible line, or the name is refused.
import { expect, test } from "vitest";
import { cleanChat } from "../../server/guard/chat.ts";
import { cleanName, uniqueName } from "../../server/guard/names.ts";

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });
const lengthOf = (text: string) => [...graphemes.segment(text)].length;

test.each([
  ["Ann", "Ann"],
  ["  Ann \t of\n the   hills ", "Ann of the hills"],
  ["김하늘", "김하늘"],
  ["Zoë", "Zoë"],
  ["Ａｎｎ", "Ann"],
  ["ℌ𝔢𝔩𝔩𝔬", "Hello"],
  ["an\u0000n\u0007a", "anna"],
  ["\u202Etxet\u202C", "txet"],
  ["\u2066a\u2069b", "ab"],
  ["a\u200Bn\u200Cn\u2060a\uFEFF", "anna"],
  ["a\u200Db", "ab"],
  ["ab\u00ADc", "abc"],
  ["\u3164\u115Fa\uFFA0\u2800", "a"],
  ["a\uD800b", "ab"],
  ["a\uE000b", "ab"],
  ["<b>bold</b>", "<b>bold</b>"],
  ["=cmd()", "=cmd()"],
  ["👨‍👩‍👧‍👦", "👨‍👩‍👧‍👦"],
  ["👩🏽‍🚒 Ann", "👩🏽‍🚒 Ann"],
  ["❤️‍🔥", "❤️‍🔥"],
  ["🏴‍☠️", "🏴‍☠️"],
  ["7", "7"],
])("%j is shown as %j", (raw, shown) => {
  expect(cleanName(raw)).toBe(shown);
});

test.each([
  "",
  "   ",
  "\u200B\u200B",
  "\u3164",
  "\u2800\u2800",
  "\u202E",
  "...",
  "---",
  "\u0301\u0301",
  "\uD800",
  "\u0000",
  "‮‭",
])("%j is no name", (raw) => {
  expect(cleanName(raw)).toBeNull();
});

test("a name is at most 16 graphemes, however it is built", () => {
  for (const raw of [
    "a".repeat(5000),
    "👨‍👩‍👧‍👦".repeat(400),
    "가".repeat(300),
    "ﷺ".repeat(40),
    "a\u0301\u0302\u0303\u0304".repeat(200),
  ]) {
    const name = cleanName(raw) ?? "";
    expect(lengthOf(name)).toBeLessThanOrEqual(16);
    expect(name.length).toBeLessThanOrEqual(16 * 16);
  }
});

test("marks pile up two high at most, and one grapheme does not hold a hundred letters", () => {
  expect(
    cleanName("Z\u0300\u0301\u0302\u0303\u0304\u0305a")?.normalize("NFD").match(/\p{M}/gu)?.length,
  ).toBeLessThanOrEqual(2);
  const chain = `👨${"\u200D👨".repeat(100)}`;
  expect(cleanName(chain)?.length ?? 0).toBeLessThanOrEqual(32);
});

test.each([
  ["Ann", ["Bob"], "Ann"],
  ["Ann", ["Ann"], "Ann 2"],
  ["ann", ["Ann", "Ann 2"], "ann 3"],
  ["Аnn", ["Ann"], "Аnn 2"],
  ["A nn", ["Ann"], "A nn 2"],
  ["Anп", ["Ann"], "Anп"],
  ["Iill", ["lill"], "Iill 2"],
  ["B0b", ["Bob"], "B0b 2"],
  ["Αnn", ["Ann"], "Αnn 2"],
  ["a".repeat(16), ["a".repeat(16)], `${"a".repeat(14)} 2`],
])("%j beside %j becomes %j", (name, taken, shown) => {
  expect(uniqueName(name, taken)).toBe(shown);
});

test("chat keeps one line of 120 graphemes, cleaned as names are", () => {
  expect(cleanChat("hi\u202E there\n\nyou")).toBe("hi there you");
  expect(lengthOf(cleanChat("x".repeat(400)) ?? "")).toBe(120);
  expect(cleanChat("\u200B")).toBeNull();
});
