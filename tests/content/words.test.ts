// What the game says is short, whole in both languages, and fills its holes the same way in each.
import { expect, test } from "vitest";
import { josa } from "../../client/i18n/josa.ts";
import { LATECOMER_LOOKS, PHOTO_LOOKS } from "../../client/view/looks.ts";
import { CHARACTERS, LATECOMERS, lookOf, personById } from "../../shared/content/characters.ts";
import { FACTS, type Text } from "../../shared/content/ids.ts";
import { captions, factText, hasPlace, whispers } from "../../shared/content/phrases.ts";
import { NAME_MAX } from "../../shared/protocol.ts";

const WORDS_MAX = 12;
const words = (text: string) => text.split(/\s+/).length;
const holes = (text: string) => [...text.matchAll(/\{(\w+)(?::[^}]+)?\}/g)].map((hole) => hole[1]).sort();

const sentences: [string, Text][] = [
  ...FACTS.flatMap((fact) =>
    (["evidence", "card"] as const).flatMap((form) =>
      [false, true].map((placed): [string, Text] => [
        `${fact} ${form}${placed ? " with its place" : ""}`,
        factText(fact, form, placed),
      ]),
    ),
  ),
  ...Object.entries(whispers),
  ...Object.entries(captions),
];

test.each(sentences)("%s is short and whole in both languages", (_, { en, ko }) => {
  expect(en.trim()).not.toBe("");
  expect(ko).toMatch(/[가-힣]/);
  // A name and a room may be two words each.
  expect(words(en) + holes(en).length).toBeLessThanOrEqual(WORDS_MAX);
  expect(words(ko) + holes(ko).length).toBeLessThanOrEqual(WORDS_MAX);
  expect(holes(ko)).toEqual(holes(en));
});

test("Korean particles stand only where their form can be chosen", () => {
  for (const [what, { ko }] of sentences) {
    // After a hole: a space, punctuation, the end, or the one particle that never changes its form.
    expect(ko.replace(/\{\w+(:[^}]+)?\}(?=$|[ ,.:]|에서 )/g, ""), what).not.toContain("{");
    for (const pair of ko.matchAll(/\{\w+:([^}]+)\}/g)) expect(["을/를", "이/가", "과/와"], what).toContain(pair[1]);
  }
  expect(`소라${josa("소라", "이/가")} 하늘${josa("하늘", "을/를")}`).toBe("소라가 하늘을");
});

test("a fact is told with its place only where it has one", () => {
  for (const fact of FACTS) expect(holes(factText(fact, "card", true).en).includes("room"), fact).toBe(hasPlace(fact));
});

test("the class photo and its margin are as the artist drew them", () => {
  expect(CHARACTERS).toHaveLength(PHOTO_LOOKS.length);
  expect(LATECOMERS).toHaveLength(LATECOMER_LOOKS.length);
  expect(lookOf("tobi")).toBe(0);
  expect(lookOf(LATECOMERS[0].id)).toBe(CHARACTERS.length);
  expect(lookOf("nobody")).toBe(0);
  expect(personById("grace")?.name.ko).toBe("그레이스 선생님");
  expect(personById("nobody")).toBeUndefined();
});

test("people are told apart by id and by name, and fit a name plate", () => {
  const people = [...CHARACTERS, ...LATECOMERS];
  for (const key of ["en", "ko"] as const)
    expect(new Set(people.map(({ name }) => name[key])).size).toBe(people.length);
  expect(new Set(people.map(({ id }) => id)).size).toBe(people.length);
  for (const { name } of people) expect(Math.max(name.en.length, name.ko.length)).toBeLessThanOrEqual(NAME_MAX);
  for (const { trait } of CHARACTERS) expect(Math.max(words(trait.en), words(trait.ko))).toBeLessThanOrEqual(8);
});
