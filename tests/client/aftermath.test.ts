/** The truth becomes a story: every deed told once, repeats and groups in one breath, and the one reason for the ending. */
import { describe, expect, test } from "vitest";
import { fellowsOf, taleOf, verdictOf } from "../../client/hud/aftermath/story.ts";
import { dictionary } from "../../client/i18n/dictionary.ts";
import { fill } from "../../client/i18n/t.ts";
import type { TruthDoc } from "../../shared/sim/view-types.ts";
import { deed, person, truthDoc, truths } from "./harness/truths.ts";

const NAMES = [
  "Mina",
  "Jonas",
  "서연",
  "Mario",
  "하늘",
  "지우",
  "배 할머니",
  "레예스 상병",
  "Milo",
  "Kai",
  "Imani",
  "Sohee",
];

/** The tale as a reader would see it, without times and places; turning points begin with an exclamation mark. */
function read(truth: TruthDoc, lang: "en" | "ko" = "en"): string[] {
  const names = (seats: readonly number[]) => seats.map((seat) => NAMES[seat]).join(", ");
  return taleOf(truth).map((line) => {
    const text = fill(dictionary[line.key][lang], { who: names(line.who), whom: names(line.whom), gate: "정문" }, lang);
    return `${line.turning ? "! " : ""}${text}${line.times > 1 ? ` ×${line.times}` : ""}`;
  });
}

const tellOf = (...deeds: TruthDoc["deeds"]) => read(truthDoc({ halfbie: 0, deeds }));

describe("the tale", () => {
  test("a protector's round, told in English", () => {
    expect(read(truths.protector)).toEqual([
      "서연 brought the power back",
      "They came in numbers",
      "레예스 상병 was bitten",
      "Mina lifted Jonas",
      "! 하늘 fed on Jonas",
      "지우 bled out",
      "서연 found 지우's body",
      "하늘 lied about 서연, 배 할머니",
      "Mina tested 서연",
      "! 레예스 상병 turned",
      "하늘 saved Jonas from the bite",
      "Mina took the last sample",
      "The way out: 정문",
      "! 하늘 made the dead stand still",
      "Mina, Jonas got out",
      "Mario stayed behind",
      "서연 got out",
      "하늘 let the others go first",
      "배 할머니 got out",
      "! 하늘 got out last",
    ]);
  });

  test("an executioner's round, told in Korean with the particles each name asks for", () => {
    expect(read(truths.executioner, "ko")).toEqual([
      "! 서연이 Jonas를 물어뜯었다",
      "서연이 부른 무리가 하늘을 덮쳤다",
      "하늘이 물렸다",
      "서연이 하늘을 두고 문을 닫았다",
      "하늘이 끝내 일어나지 못했다",
      "사령부가 모두를 불러 모았다",
      "서연이 배 할머니에 대해 거짓말했다",
      "! 배 할머니가 추방되었다. 사람이었다.",
      "! 서연에게 물린 Jonas가 변했다",
      "! 서연이 Mario를 물어뜯었다",
      "서연이 이성을 잃었다",
      "나가는 길은 정문",
      "! 서연이 무리를 미치게 했다",
      "! 서연에게 물린 Mario가 변했다",
      "서연이 빠져나갔다",
      "! 배 할머니가 마지막으로 빠져나갔다",
      "Mina, 지우, 레예스 상병이 시간 안에 나오지 못했다",
    ]);
  });

  test("the same again is counted, and told anew when time has passed", () => {
    expect(tellOf(deed(10, "lift", 1, 2), deed(30, "lift", 1, 2))).toEqual(["Jonas lifted 서연 ×2"]);
    expect(tellOf(deed(10, "lift", 1, 2), deed(50, "lift", 1, 2))).toHaveLength(2);
    expect(tellOf(deed(10, "lift", 1, 2), deed(11, "lift", 2, 1))).toHaveLength(2);
  });

  test("lies at one fire are one line; about the same person they count", () => {
    expect(tellOf(deed(10, "lie", 1, 2), deed(20, "lie", 1, 3))).toEqual(["Jonas lied about 서연, Mario"]);
    expect(tellOf(deed(10, "lie", 1, 2), deed(20, "lie", 1, 2))).toEqual(["Jonas lied about 서연 ×2"]);
    expect(tellOf(deed(10, "lie", 1), deed(20, "lie", 1))).toEqual(["Jonas lied ×2"]);
  });

  test("a call is told with whom it cost", () => {
    expect(tellOf(deed(10, "call", 0), deed(20, "callHit", 0, 2))).toEqual(["Mina called the pack on 서연"]);
    expect(tellOf(deed(10, "call", 0), deed(90, "callHit", 0, 2))).toHaveLength(2);
  });

  test("a bite that was stopped is not what made someone turn later", () => {
    const bites = [
      deed(10, "bitten", 1, 0),
      deed(30, "suppressed", 1, 1),
      deed(60, "bitten", 1, -1),
      deed(150, "turned", 1),
    ];
    expect(tellOf(...bites).at(-1)).toBe("! Jonas turned");
  });

  test("an exile tells what was exiled", () => {
    expect(tellOf(deed(10, "exile", 0))).toEqual(["! Mina was exiled. The half-bie."]);
    expect(tellOf(deed(10, "exile", 1))).toEqual(["! Jonas was exiled. A human."]);
  });

  test("whoever gets out alone got out alone", () => {
    expect(tellOf(deed(300, "out", 3))).toEqual(["! Mario got out. Nobody else did."]);
  });

  test("a place is told where it says something", () => {
    const [lift, out] = taleOf(truthDoc({ deeds: [deed(10, "lift", 1, 2, 7), deed(20, "out", 1, -1, 7)] }));
    expect(lift?.room).toBe(7);
    expect(out?.room).toBe(-1);
  });

  test("nothing that happened is left out, and time never runs backwards", () => {
    for (const truth of Object.values(truths)) {
      const lines = taleOf(truth);
      const told = new Set(lines.flatMap((line) => [...line.who, ...line.whom]));
      for (const { seat } of truth.deeds.filter((d) => d.kind !== "eruption"))
        expect(seat < 0 || told.has(seat)).toBe(true);
      expect(lines.map((line) => line.tick)).toEqual(lines.map((line) => line.tick).toSorted((a, b) => a - b));
    }
  });
});

describe("the verdict", () => {
  const half = (over: Parameters<typeof person>[1], truth: Partial<TruthDoc> = {}) =>
    verdictOf(
      truthDoc({
        halfbie: 0,
        people: [person(0, over), person(1), person(2), person(3, { fate: "stayed" })],
        ...truth,
      }),
    );

  test.each([
    ["protector", { key: "why.protector", others: 4, who: -1 }],
    ["executioner", { key: "why.executioner", others: 1, who: -1 }],
    ["nobody", { key: "why.nobody", others: 4, who: -1 }],
    ["neither", { key: "why.bite", others: 6, who: 2 }],
  ] as const)("%s", (name, verdict) => {
    expect(verdictOf(truths[name])).toEqual(verdict);
  });

  test("one that fell chose nothing; one that the clock caught did", () => {
    expect(half({ fate: "lost", cause: "bled" }).key).toBe("why.fell");
    expect(half({ fate: "lost", cause: "clock" }, { conscience: 50 }).key).toBe("why.between");
  });

  test("in between is neither, however it meant it", () => {
    expect(half({}, { conscience: 30 })).toEqual({ key: "why.between", others: 2, who: -1 });
  });
});

describe("what became of everyone", () => {
  test("fate, cause, teeth and exile by seat", () => {
    const [, jonas, , , , , bae] = fellowsOf(truths.executioner);
    expect(jonas).toMatchObject({ became: "became.turned", lost: true, bitten: true, bitBy: 2, exiled: false });
    expect(bae).toMatchObject({ became: "became.out", lost: false, bitten: false, exiled: true });
    expect(fellowsOf(truths.executioner).filter((f) => f.halfbie)).toHaveLength(1);
    expect(fellowsOf(truths.nobody).some((f) => f.halfbie)).toBe(false);
  });
});
