/**
 * The two typefaces, cut down to the characters the game can show: the interface's dictionary, every text in shared
 * content, ASCII and punctuation. Names and chat beyond that fall back to the system's fonts.
 * Never breaks: `glyphs.json` lists exactly what was asked for, so a test can hold it against the dictionary.
 */
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import subsetFont from "subset-font";

const PUNCTUATION = "“”‘’…—–·•×÷−→←↑↓✓●▲■◆★♥○△°%₩、。「」『』〈〉";

/** Collects every string under an `en` or `ko` key, however deep. */
function collect(value: unknown, into: Set<string>, seen = new Set<unknown>()): void {
  if (typeof value !== "object" || value === null || seen.has(value)) return;
  seen.add(value);
  for (const [key, inner] of Object.entries(value)) {
    if ((key === "en" || key === "ko") && typeof inner === "string") {
      for (const character of inner.normalize("NFC")) into.add(character);
    } else {
      collect(inner, into, seen);
    }
  }
}

/** Files whose texts a player can read. */
export function textSources(root: string): string[] {
  return globSync(["client/i18n/*.ts", "shared/content/*.ts", "shared/content/maps/*.{ts,json}"], { cwd: root }).sort();
}

/** Every character the interface and the content can show, sorted. */
export async function glyphsInUse(root: string): Promise<string> {
  const characters = new Set<string>(PUNCTUATION);
  for (let code = 32; code < 127; code++) characters.add(String.fromCharCode(code));
  for (const file of textSources(root)) {
    const path = join(root, file);
    if (file.endsWith(".json")) collect(JSON.parse(readFileSync(path, "utf8")), characters);
    else collect(await import(pathToFileURL(path).href), characters);
    // Tables that a file keeps to itself are shown as well: every Korean letter in it counts.
    for (const [character] of readFileSync(path, "utf8")
      .normalize("NFC")
      .matchAll(/[가-힣]/g))
      characters.add(character);
  }
  return [...characters]
    .filter((character) => character >= " ")
    .sort()
    .join("");
}

const DISPLAY = "node_modules/@fontsource/black-han-sans/files";
const TEXT = "node_modules/pretendard/dist/web/variable/woff2/PretendardVariable.woff2";

export async function fontFiles(root: string): Promise<Record<string, Buffer>> {
  const glyphs = await glyphsInUse(root);
  const display = join(root, DISPLAY, "black-han-sans-korean-400-normal.woff2");
  const text = join(root, TEXT);
  if (!existsSync(display) || !existsSync(text)) throw new Error("font packages are not installed");
  return {
    "fonts/display.woff2": await subsetFont(readFileSync(display), glyphs, { targetFormat: "woff2" }),
    "fonts/text.woff2": await subsetFont(readFileSync(text), glyphs, {
      targetFormat: "woff2",
      variationAxes: { wght: { min: 400, max: 800, default: 500 } },
    }),
    "fonts/glyphs.json": Buffer.from(`${JSON.stringify({ glyphs })}\n`),
  };
}
