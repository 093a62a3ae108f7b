/**
 * Colours of the art and how they darken. Blood is always darker than the red of the interface; characters have two
 * tones and one dark shade, no gradients.
 */
export const INK = "#07090c";
export const BLOOD = "#4f100e";
export const BLOOD_WET = "#6a1713";
export const AMBER_EYE = "#ffb338";
export const EYE_SHINE = "#ffe2a0";
export const BONE = "#e7dfc9";

/** Mix of two #rrggbb colours, 0 = a, 1 = b. */
export function mix(a: string, b: string, t: number): string {
  const channels = (color: string) => [1, 3, 5].map((i) => Number.parseInt(color.slice(i, i + 2), 16));
  const to = channels(b);
  const clamp = (v: number) => Math.max(0, Math.min(255, Math.round(v)));
  return `#${channels(a)
    .map((v, i) =>
      clamp(v + ((to[i] ?? 0) - v) * t)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}

export const darker = (color: string, t = 0.42) => mix(color, "#0b1016", t);
export const lighter = (color: string, t = 0.3) => mix(color, "#fff4dc", t);
export const hex = (color: number) => `#${color.toString(16).padStart(6, "0")}`;

/** The tones a part is drawn in. */
export interface Paint {
  readonly base: string;
  readonly shade: string;
  readonly deep: string;
  readonly light: string;
}

/** Near white: parts that are tinted at run time. Ink stays ink under any tint. */
export const TINTABLE: Paint = { base: "#efefef", shade: "#9c9c9c", deep: "#626262", light: "#ffffff" };

export const paintOf = (color: string): Paint => ({
  base: color,
  shade: darker(color, 0.4),
  deep: darker(color, 0.62),
  light: lighter(color, 0.16),
});

/** How a part is drawn: its tones and the width of its outline. */
export interface Ink {
  readonly paint: Paint;
  readonly line: number;
}
export const TINTED: Ink = { paint: TINTABLE, line: 2.6 };
