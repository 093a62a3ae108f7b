/**
 * Where a look's portrait is, for the page. A portrait is three CSS layers in one isolated box: the sheet; over it the
 * seat's colour, cut out by the cloth mask and multiplied, so jacket and hat wear the seat's colour:
 *
 *   .portrait { isolation: isolate; background: var(--sheet) var(--at) / var(--size); }
 *   .portrait::after { content: ""; position: absolute; inset: 0; background: var(--seat); mix-blend-mode: multiply;
 *                      mask: var(--mask) var(--at) / var(--size); }
 *
 * A lost person is the same box with `filter: grayscale(1) brightness(.6)`.
 */
import { LATECOMER_LOOKS, LOOKS, PHOTO_LOOKS } from "./looks.ts";

/** Cells in a row of either sheet. */
export const PORTRAIT_COLUMNS = 4;

/** CSS custom properties that place the portrait of a look (0-35; others wrap). `--seat` starts as its photo colour. */
export function portraitStyle(look: number, assets = "/assets"): Record<string, string> {
  const number = ((look % LOOKS.length) + LOOKS.length) % LOOKS.length;
  const late = number >= PHOTO_LOOKS.length;
  const name = late ? "latecomers" : "portraits";
  const cell = late ? number - PHOTO_LOOKS.length : number;
  const rows = Math.ceil((late ? LATECOMER_LOOKS : PHOTO_LOOKS).length / PORTRAIT_COLUMNS);
  const column = cell % PORTRAIT_COLUMNS;
  const row = Math.floor(cell / PORTRAIT_COLUMNS);
  const percent = (index: number, count: number) => `${count > 1 ? (index * 100) / (count - 1) : 0}%`;
  const cloth = LOOKS[number]?.cloth ?? 0xffffff;
  return {
    "--sheet": `url("${assets}/${name}.webp")`,
    "--mask": `url("${assets}/${name}-cloth.webp")`,
    "--at": `${percent(column, PORTRAIT_COLUMNS)} ${percent(row, rows)}`,
    "--size": `${PORTRAIT_COLUMNS * 100}% ${rows * 100}%`,
    "--seat": `#${cloth.toString(16).padStart(6, "0")}`,
  };
}
