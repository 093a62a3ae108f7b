/**
 * Interface icons: 24 px line drawings as SVG text, coloured by `currentColor`, and the twelve seat glyphs, filled.
 * Text, not files, so a screen shows its icons with its first paint.
 */
import type { Glyph } from "./frames.ts";

const ICON_BODIES = {
  // what you do
  use: '<path d="M8 13V5.5a1.5 1.5 0 0 1 3 0V11m0-6.5v-1a1.5 1.5 0 0 1 3 0V11m0-6a1.5 1.5 0 0 1 3 0v7m0-4a1.5 1.5 0 0 1 3 0v6c0 4-2.5 7-6.5 7-3 0-4.5-1.2-6-3.5L4.2 14a1.6 1.6 0 0 1 2.6-1.8L8 13.6"/>',
  shove: '<path d="M3 12h9m-3.5-3.5L12 12l-3.5 3.5M16 4v16M20 7v10"/>',
  light: '<path d="M3 10h8v4H3zM11 9l4-2v10l-4-2M18 8l3-2M18.5 12H22M18 16l3 2"/>',
  wheel: '<circle cx="12" cy="12" r="9"/><circle cx="12" cy="12" r="3"/><path d="M12 3v6M12 15v6M3 12h6M15 12h6"/>',
  run: '<circle cx="15" cy="4.5" r="1.8"/><path d="M5 11l4-3.5 4 1.5 2.5 3.5 3.5.5M13 9l-3 5 4 3-1 5M10 14l-2 3.5H4"/>',
  sneak:
    '<circle cx="14" cy="6" r="1.8"/><path d="M12 9.5L8 13l4 2.5-3 5M12 9.5l3.5 3 3.5-.5M8 13l-4 1.5M12 15.5l4 2v3"/>',
  hide: '<path d="M6 3h12v18H6zM9 6.5h6M9 9h6M15 13v3"/>',
  lift: '<circle cx="4.5" cy="15" r="2"/><path d="M8 16l7 1.5V20M2.5 20.5h14M19 17V5m-4 4l4-4 4 4"/>',
  feed: '<path d="M4 6c5-3 11-3 16 0-1 7-3.5 11-8 13C7.5 17 5 13 4 6z"/><path d="M7 8l1.5 4L10 8.5l2 4.5 2-4.5L15.5 12 17 8"/>',
  mask: '<path d="M4 5c5 2 11 2 16 0 1 8-2 14-8 16C6 19 3 13 4 5z"/><path d="M7.5 11c1.5-1.2 2.5-1.2 3.5 0M13 11c1-1.2 2-1.2 3.5 0M9 15.5c2 1.5 4 1.5 6 0"/>',
  call: '<path d="M12 13a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3zM8 15.5a5.5 5.5 0 0 1 0-8M16 7.5a5.5 5.5 0 0 1 0 8M5 18.5a9.5 9.5 0 0 1 0-14M19 4.5a9.5 9.5 0 0 1 0 14M12 13v8"/>',
  halt: '<path d="M7 12V6.5a1.5 1.5 0 0 1 3 0V11M10 10V4.5a1.5 1.5 0 0 1 3 0V11M13 10.5V5.5a1.5 1.5 0 0 1 3 0V12M16 9a1.5 1.5 0 0 1 3 0v6c0 4-2.5 6.5-6 6.5S7 19 5.5 16L4 13a1.5 1.5 0 0 1 2.6-1.5L7 12.5"/>',
  apex: '<path d="M3 9l4 2 5-8 5 8 4-2-2.5 10h-13zM9 15.5l1.5 1.5M15 15.5L13.5 17"/>',
  say: '<path d="M4 5h16v11H11l-5 4v-4H4zM8 9.5h8M8 12.5h5"/>',
  ping: '<path d="M12 21s7-6.5 7-12A7 7 0 0 0 5 9c0 5.5 7 12 7 12z"/><circle cx="12" cy="9" r="2.5"/>',
  pact: '<path d="M3 12l4-5 5 2 5-2 4 5-5 6-4-2.5L8 18z"/><path d="M12 9v4"/>',
  gate: '<path d="M3 21V5l9-3 9 3v16M7 21v-9h10v9M7 15h10M7 18h10"/>',
  report: '<path d="M12 3v10M12 17.5v.5"/><circle cx="12" cy="12" r="10" stroke-dasharray="4 3"/>',
  // things
  suppressant: '<path d="M18 2l4 4M20 4l-3 3M8 9l7 7M10 7l7 7-6 6H7.5L4 16.5V14zM4 20l-2 2M11 12l2 2"/>',
  noisemaker: '<path d="M4 10h4l8-5v14l-8-5H4zM8 14v6h3v-4M19 9c1.3 2 1.3 4 0 6"/>',
  bandage:
    '<rect x="2" y="8" width="20" height="8" rx="4" transform="rotate(-45 12 12)"/><path d="M12 9.5v5M9.5 12h5"/>',
  battery: '<path d="M3 8h15v8H3zM21 10.5v3M10.5 9.5L8.5 12.5h3l-2 3"/>',
  rawSupplies: '<path d="M3 9h18v10H3zM8 9V6h8v3M6.5 14c2-2.5 4 2 6 0s3-1 5 0"/>',
  kit: '<path d="M3 8h18v12H3zM9 8V5h6v3M9 14h6M12 11v6"/>',
  antenna: '<path d="M12 22V4M5 5h14M7 9h10M9 13h6"/>',
  badge: '<path d="M6 8h12v13H6zM12 8L8 2M12 8l4-6"/><circle cx="12" cy="13" r="2"/><path d="M9 18c1-2 5-2 6 0"/>',
  key: '<circle cx="7" cy="12" r="4"/><path d="M11 12h10M18 12v4M15 12v3"/>',
  // objectives
  power: '<path d="M13 2L5 13h6l-1 9 8-12h-6z"/>',
  signal:
    '<path d="M12 22V12M8 22h8M7.5 15a6 6 0 1 1 9 0M4.5 17.5a10 10 0 1 1 15 0"/><circle cx="12" cy="11" r="1.5"/>',
  samples: '<path d="M9 3h6M10 3v6L5 19a1.5 1.5 0 0 0 1.4 2h11.2a1.5 1.5 0 0 0 1.4-2L14 9V3M7.5 15h9"/>',
  // huddle
  ballot: '<path d="M4 11h16v10H4zM8 11V4h8v7M10 7l1.5 1.5L14 6M8.5 15h7"/>',
  test: '<path d="M9 2v13a3 3 0 0 0 6 0V2M7.5 2h9M9 10h6M18.5 17l1.5 1.5 3-3"/>',
  confine: '<path d="M4 3h16v18H4zM8 3v18M12 3v18M16 3v18"/>',
  exile: '<path d="M4 3h9v18H4zM10 12h11m-4-4l4 4-4 4"/>',
  nobody: '<circle cx="12" cy="12" r="9"/><path d="M5.6 5.6l12.8 12.8"/>',
  evidence: '<circle cx="10.5" cy="10.5" r="6.5"/><path d="M15.5 15.5L21 21M8 10.5h5M10.5 8v5"/>',
  bell: '<path d="M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 20.5c.8 1.2 3.2 1.2 4 0M12 5V3"/>',
  fire: '<path d="M12 2c1 4 6 6 6 12a6 6 0 0 1-12 0c0-3 2-4 2-7 2 1 2.5 2.5 2.5 4C12.5 9 13 6 12 2z"/>',
  // state
  heart: '<path d="M12 20.5S3.5 15 3.5 9A4.5 4.5 0 0 1 12 7a4.5 4.5 0 0 1 8.5 2c0 6-8.5 11.5-8.5 11.5z"/>',
  bite: '<path d="M2.5 5.5c3 2.3 6.2 3.3 9.5 3.3s6.5-1 9.5-3.3"/><path d="M6 7.6l1.8 6.4L10 8.7M14 8.7l2.2 5.3L18 7.6M8 17.5c-1 1.4-1.5 2-1.5 2.8a1.5 1.5 0 0 0 3 0c0-.8-.5-1.4-1.5-2.8z"/>',
  clock: '<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3.5 2"/>',
  eye: '<path d="M2 12s3.5-6.5 10-6.5S22 12 22 12s-3.5 6.5-10 6.5S2 12 2 12z"/><circle cx="12" cy="12" r="3"/>',
  eyeOff:
    '<path d="M4 4l16 16M9.5 6c.8-.3 1.6-.5 2.5-.5 6.5 0 10 6.5 10 6.5a17 17 0 0 1-3 3.7M6 7.8A16 16 0 0 0 2 12s3.5 6.5 10 6.5c1.5 0 2.8-.3 4-.8M10 10a3 3 0 0 0 4 4"/>',
  ear: '<path d="M7 10a5.5 5.5 0 0 1 11 0c0 4-4 4.5-4 8a3 3 0 0 1-5.5 1.5M10 10a2.5 2.5 0 0 1 5 0c0 1.5-1.5 2-2 3"/>',
  skull:
    '<path d="M5 11a7 7 0 0 1 14 0c0 2.5-1 4-2.5 5v3.5h-9V16C6 15 5 13.5 5 11z"/><circle cx="9.3" cy="11.5" r="1.5"/><circle cx="14.7" cy="11.5" r="1.5"/><path d="M10.5 19.5v-2M13.5 19.5v-2"/>',
  crown: '<path d="M3 8l4.5 4L12 5l4.5 7L21 8l-2 11H5z"/>',
  bot: '<path d="M5 9h14v10H5zM12 9V5M9 13v2M15 13v2M2.5 13v3M21.5 13v3"/><circle cx="12" cy="4" r="1"/>',
  lock: '<path d="M5 11h14v10H5zM8 11V7a4 4 0 0 1 8 0v4M12 15v2.5"/>',
  unlock: '<path d="M5 11h14v10H5zM8 11V7a4 4 0 0 1 7.5-2M12 15v2.5"/>',
  virus:
    '<circle cx="12" cy="12" r="5"/><path d="M12 7V3M12 21v-4M7 12H3M21 12h-4M8.5 8.5L5.5 5.5M18.5 18.5l-3-3M15.5 8.5l3-3M5.5 18.5l3-3"/><circle cx="10.5" cy="11" r=".6"/><circle cx="13.5" cy="13" r=".6"/>',
  army: '<path d="M4 15c0-5 3.5-9 8-9s8 4 8 9zM2.5 15h19v2.5h-19zM12 6V3.5"/>',
  radio: '<path d="M3 9h18v12H3zM7 9l11-6M15 13h3M15 16.5h3"/><circle cx="9" cy="15" r="3"/>',
  people:
    '<circle cx="9" cy="8" r="3"/><path d="M3 20c0-4 2.5-6 6-6s6 2 6 6"/><circle cx="17" cy="9" r="2.3"/><path d="M17 14c2.5 0 4 1.8 4 4.5"/>',
  // page
  mute: '<path d="M4 9.5h3.5L12 5v14l-4.5-4.5H4zM16 9.5l5 5M21 9.5l-5 5"/>',
  micOff:
    '<path d="M9 9v2a3 3 0 0 0 4.6 2.5M15 10V6a3 3 0 0 0-5.8-1M5.5 11a6.5 6.5 0 0 0 10.3 5.3M18.5 11a6.4 6.4 0 0 1-.7 3M12 17.5V21M8.5 21h7M4 3l16 17"/>',
  sound: '<path d="M4 9.5h3.5L12 5v14l-4.5-4.5H4zM15.5 9a4.5 4.5 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11"/>',
  settings: '<path d="M4 7h9M17 7h3M4 17h3M11 17h9"/><circle cx="15" cy="7" r="2"/><circle cx="9" cy="17" r="2"/>',
  share:
    '<circle cx="18" cy="5" r="2.5"/><circle cx="6" cy="12" r="2.5"/><circle cx="18" cy="19" r="2.5"/><path d="M8.2 10.8l7.6-4.5M8.2 13.2l7.6 4.5"/>',
  copy: '<path d="M8 8h12v13H8zM16 8V3H4v13h4"/>',
  qr: '<path d="M3 3h7v7H3zM14 3h7v7h-7zM3 14h7v7H3zM14 14h3v3h-3zM19 14h2M14 19v2M18 18h3v3"/>',
  home: '<path d="M3 11l9-8 9 8M6 9v12h12V9M10 21v-6h4v6"/>',
  back: '<path d="M20 12H5m6-6.5L4.5 12l6.5 6.5"/>',
  close: '<path d="M5 5l14 14M19 5L5 19"/>',
  check: '<path d="M4 12.5l5.5 5.5L20 6.5"/>',
  plus: '<path d="M12 4v16M4 12h16"/>',
  minus: '<path d="M4 12h16"/>',
  play: '<path d="M7 4l13 8-13 8z"/>',
  door: '<path d="M6 21V3h12v18M3 21h18M14.5 12v1.5"/>',
  language:
    '<circle cx="12" cy="12" r="9"/><path d="M3 12h18M12 3c3 3 3.5 6 3.5 9s-.5 6-3.5 9c-3-3-3.5-6-3.5-9S9 6 12 3z"/>',
  wifiOff:
    '<path d="M4 4l16 16M2.5 9.5A14 14 0 0 1 8 6.3M12 5.5c3.7 0 7 1.5 9.5 4M6 13a9 9 0 0 1 4-2.2M15.5 11.5c1 .4 1.8.9 2.5 1.6M9.5 16.5c1.5-1.3 3.5-1.3 5 0"/><circle cx="12" cy="20" r=".8"/>',
  download: '<path d="M12 3v12m-5-5l5 5 5-5M4 20h16"/>',
  info: '<circle cx="12" cy="12" r="9"/><path d="M12 11v6M12 7.5v.5"/>',
  stage: '<path d="M3 4h18v13H3zM8 21h8M12 17v4M10 8l5 2.5-5 2.5z"/>',
} as const;

export type IconName = keyof typeof ICON_BODIES;
export const ICONS = Object.keys(ICON_BODIES) as IconName[];

/** SVG text of an icon; `label` makes it readable to screen readers, else it is hidden from them. */
export function icon(name: IconName, label?: string): string {
  const role =
    label === undefined ? 'aria-hidden="true"' : `role="img" aria-label="${label.replaceAll('"', "&quot;")}"`;
  return `<svg ${role} viewBox="0 0 24 24" width="1em" height="1em" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${ICON_BODIES[name]}</svg>`;
}

/** Outlines of the seat glyphs in a 24 px box, filled; the same forms as the world's name plates. */
export const GLYPH_PATHS: Record<Glyph, string> = {
  circle: "M12 3 A9 9 0 1 1 11.99 3Z",
  triangle: "M12 2.6 L22 20.4 H2Z",
  square: "M3.8 3.8 H20.2 V20.2 H3.8Z",
  diamond: "M12 1.4 L21.4 12 L12 22.6 L2.6 12Z",
  plus: "M8.6 2.6 H15.4 V8.6 H21.4 V15.4 H15.4 V21.4 H8.6 V15.4 H2.6 V8.6 H8.6Z",
  star: "M12.00 1.20L14.76 8.20L22.27 8.66L16.47 13.45L18.35 20.74L12.00 16.70L5.65 20.74L7.53 13.45L1.73 8.66L9.24 8.20Z",
  pentagon: "M12.00 1.60L21.89 8.79L18.11 20.41L5.89 20.41L2.11 8.79Z",
  hexagon: "M12.00 1.80L20.83 6.90L20.83 17.10L12.00 22.20L3.17 17.10L3.17 6.90Z",
  crescent: "M16 2.8 A10 10 0 1 0 16 21.2 A11 11 0 0 1 16 2.8Z",
  heart: "M12 21.4 Q1.6 13.6 2 8 Q3 3 7.4 3 Q10.8 3 12 6.8 Q13.2 3 16.6 3 Q21 3 22 8 Q22.4 13.6 12 21.4Z",
  drop: "M12 1.6 Q20.4 11.4 19.6 15.4 Q18.6 22 12 22 Q5.4 22 4.4 15.4 Q3.6 11.4 12 1.6Z",
  bolt: "M14.6 1.4 L4.6 13.4 H10.6 L8.6 22.6 L19.4 9.8 H13Z",
};

/** SVG text of a seat's glyph, filled with `currentColor`. */
export const glyphSvg = (glyph: Glyph) =>
  `<svg aria-hidden="true" viewBox="0 0 24 24" width="1em" height="1em" fill="currentColor"><path d="${GLYPH_PATHS[glyph]}"/></svg>`;
