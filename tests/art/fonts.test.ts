/** The fonts hold every character the game can show. When this fails after a text has changed: `npm run assets`. */
import { readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import subsetFont from "subset-font";
import { beforeAll, describe, expect, it } from "vitest";
import { glyphsInUse } from "../../client/tools/fonts.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const FONTS = join(ROOT, "client/public/assets/fonts");
const read = (file: string) => readFileSync(join(FONTS, file));

/** The characters a font maps to a glyph: its `cmap` table, formats 4 and 12. */
async function charactersOf(woff2: Buffer, wanted: string): Promise<Set<string>> {
  const font = await subsetFont(woff2, wanted, { targetFormat: "truetype" });
  const tables = font.readUInt16BE(4);
  const records = Array.from({ length: tables }, (_, i) => 12 + i * 16);
  const entry = records.find((at) => font.toString("latin1", at, at + 4) === "cmap");
  if (entry === undefined) throw new Error("no cmap");
  const cmap = font.readUInt32BE(entry + 8);
  const found = new Set<string>();
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const table = cmap + font.readUInt32BE(cmap + 8 + i * 8);
    const format = font.readUInt16BE(table);
    if (format === 12) {
      for (let g = 0; g < font.readUInt32BE(table + 12); g++) {
        const group = table + 16 + g * 12;
        for (let code = font.readUInt32BE(group); code <= font.readUInt32BE(group + 4); code++) {
          found.add(String.fromCodePoint(code));
        }
      }
    } else if (format === 4) {
      const segments = font.readUInt16BE(table + 6) / 2;
      for (let s = 0; s < segments; s++) {
        const end = font.readUInt16BE(table + 14 + s * 2);
        const start = font.readUInt16BE(table + 16 + segments * 2 + s * 2);
        for (let code = start; code <= end && code < 0xffff; code++) found.add(String.fromCharCode(code));
      }
    }
  }
  return found;
}

describe("the fonts", () => {
  let needed = "";
  let asked = "";
  beforeAll(async () => {
    needed = await glyphsInUse(ROOT);
    asked = (JSON.parse(read("glyphs.json").toString()) as { glyphs: string }).glyphs;
  });

  it("were cut for every character that the dictionary and the content can show", () => {
    const missing = [...needed].filter((character) => !asked.includes(character));
    expect(missing.join("")).toBe("");
  });

  it("the text face really draws all of them", async () => {
    const drawn = await charactersOf(read("text.woff2"), asked);
    expect([...needed].filter((character) => !drawn.has(character)).join("")).toBe("");
  });

  it("the display face draws every letter and number of both languages", async () => {
    const drawn = await charactersOf(read("display.woff2"), asked);
    const letters = [...needed].filter((character) => /[A-Za-z0-9가-힣.,:!?'()/ -]/.test(character));
    expect(letters.filter((character) => !drawn.has(character)).join("")).toBe("");
  });

  it("are light enough to wait for", () => {
    expect(statSync(join(FONTS, "text.woff2")).size).toBeLessThan(160_000);
    expect(statSync(join(FONTS, "display.woff2")).size).toBeLessThan(70_000);
  });
});
