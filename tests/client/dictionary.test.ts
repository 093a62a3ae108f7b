/** The dictionary holds both languages with the same holes, no section hides another's key, and particles fit what stands before them. */
import { describe, expect, test } from "vitest";
import { dictionary, sections } from "../../client/i18n/dictionary.ts";
import { josa } from "../../client/i18n/josa.ts";
import { clock, fill } from "../../client/i18n/t.ts";

const holes = (text: string) => [...text.matchAll(/\{(\w+)/g)].map((m) => m[1]).sort();

describe("the dictionary", () => {
  test("no key stands in two sections", () => {
    const keys = Object.values(sections).flatMap((section) => Object.keys(section));
    expect(keys.length).toBe(new Set(keys).size);
    expect(keys.length).toBe(Object.keys(dictionary).length);
  });

  test("both languages say something and take the same parameters", () => {
    for (const [key, text] of Object.entries(dictionary)) {
      expect(text.en.trim(), key).not.toBe("");
      expect(text.ko.trim(), key).not.toBe("");
      expect(holes(text.ko), key).toEqual(holes(text.en));
    }
  });

  test("no Korean particle stands right after a hole unless it is chosen by sound", () => {
    for (const [key, text] of Object.entries(dictionary)) {
      expect(text.ko, key).not.toMatch(/\}(은|는|이|가|을|를|과|와|으로|로)(\s|$|[.,])/);
    }
  });

  test("nothing shown in the field is longer than 12 words", () => {
    for (const [key, text] of Object.entries(sections.fieldWords)) {
      expect(text.en.split(/\s+/).length, key).toBeLessThanOrEqual(12);
    }
  });
});

describe("sentences", () => {
  test("a particle follows the last sound", () => {
    expect(josa("준", "이/가")).toBe("이");
    expect(josa("미라", "이/가")).toBe("가");
    expect(josa("서울", "으로/로")).toBe("로");
    expect(josa("집", "으로/로")).toBe("으로");
    expect(josa("Jun", "은/는")).toBe("은");
    expect(josa("Mira", "을/를")).toBe("를");
  });

  test("holes are filled, unknown ones stay visible", () => {
    expect(fill("{who} rang {what}", { who: "Jun" }, "en")).toBe("Jun rang {what}");
    expect(fill("{gate:이/가} 열립니다", { gate: "정문" }, "ko")).toBe("정문이 열립니다");
    expect(fill("The {gate:이/가} opens", { gate: "gate" }, "en")).toBe("The gate opens");
  });

  test("a clock counts whole seconds up and never below zero", () => {
    expect(clock(0)).toBe("0:00");
    expect(clock(-3)).toBe("0:00");
    expect(clock(59.2)).toBe("1:00");
    expect(clock(192)).toBe("3:12");
  });
});
