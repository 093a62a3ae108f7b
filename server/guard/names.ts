/**
 * Names as people may type them, made safe to show: one visual line, no tricks with direction or invisible letters, at most 16
 * graphemes, unique in the room. Rules from Unicode TR36/TR39; the text is shown as text only, never as markup.
 */
import { NAME_MAX } from "../../shared/protocol.ts";

/** Hangul fillers and the blank braille cell: letters to Unicode, nothing to the eye. */
const FILLERS = /[\u115F\u1160\u3164\uFFA0\u2800]/gu;
/** Controls, format characters (bidi, zero width), private use, unassigned, lone surrogates; the emoji joiner is kept. */
const INVISIBLE = /[\p{Cc}\p{Co}\p{Cn}\p{Cs}]|(?!\u200D)\p{Cf}/gu;
/** A joiner that does not stand between two emoji. */
const STRAY_JOINER =
  /(?<!\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]?)\u200D|\u200D(?!\p{Extended_Pictographic})/gu;
const LINE_BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
/** The longest family of emoji in use has some 20 code units; a chain of joiners beyond that is a trick. */
const MAX_GRAPHEME_UNITS = 24;
const MARKS = /(\p{M}{2})\p{M}+/gu;

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/** The cleaned name, or null when nothing readable is left. */
export function cleanName(raw: string): string | null {
  return cleanText(raw, NAME_MAX);
}

/** One visual line of at most `max` graphemes, or null when no letter, digit or emoji is left. */
export function cleanText(raw: string, max: number): string | null {
  const text = raw
    .slice(0, 4 * 120)
    .normalize("NFKC")
    .replace(LINE_BREAKS, " ")
    .replace(FILLERS, "")
    .replace(INVISIBLE, "")
    .replace(STRAY_JOINER, "")
    .replace(MARKS, "$1")
    .replace(/\s+/gu, " ")
    .trim();
  const cut = [...graphemes.segment(text)]
    .map((g) => g.segment)
    .filter((g) => g.length <= MAX_GRAPHEME_UNITS)
    .slice(0, max)
    .join("")
    .trim();
  return /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(cut) ? cut : null;
}

/** Letters that look alike, folded: enough to keep "Anna" and "Аnna" apart in one room. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  а: "a",
  е: "e",
  о: "o",
  р: "p",
  с: "c",
  у: "y",
  х: "x",
  і: "i",
  ѕ: "s",
  ј: "j",
  к: "k",
  м: "m",
  т: "t",
  в: "b",
  н: "h",
  α: "a",
  ο: "o",
  ε: "e",
  ι: "i",
  ν: "v",
  ρ: "p",
  τ: "t",
  υ: "u",
  κ: "k",
  "0": "o",
  "1": "l",
  "|": "l",
};

function folded(name: string): string {
  return [...name.toLowerCase()]
    .map((c) => LOOKALIKES[c] ?? c)
    .join("")
    .replace(/i/g, "l")
    .replace(/\s/g, "");
}

/** The name, with a number behind it when one that looks the same is taken. */
export function uniqueName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map(folded));
  if (!used.has(folded(name))) return name;
  for (let n = 2; ; n++) {
    const suffix = ` ${n}`;
    const base = [...graphemes.segment(name)]
      .slice(0, NAME_MAX - suffix.length)
      .map((g) => g.segment)
      .join("");
    if (!used.has(folded(base + suffix))) return base + suffix;
  }
}
