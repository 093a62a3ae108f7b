/** The mark of the game: one face, half of it a friend. Drawn in a 64 px square so that it still reads at 16 px. */
import type { Drawing } from "./svg.ts";

const HALF = (side: "left" | "right") => (side === "left" ? "M32 9 A23 23 0 0 0 32 55Z" : "M32 9 A23 23 0 0 1 32 55Z");

/** `padded` fills the square to its corners, for home screens that cut their own shape. */
export const mark = (padded: boolean): Drawing => ({
  width: 64,
  height: 64,
  pivotX: 0,
  pivotY: 0,
  body:
    `<rect width="64" height="64" rx="${padded ? 0 : 14}" fill="#0b0f14"/>` +
    `<path d="${HALF("left")}" fill="#f0c49c"/><path d="${HALF("right")}" fill="#4f5f50"/>` +
    `<path d="M32 4 Q8 4 7 31 Q14 18 32 18Z" fill="#d8483c"/><path d="M32 4 Q56 4 57 31 Q50 18 32 18Z" fill="#6a2a28"/>` +
    `<ellipse cx="22" cy="34" rx="4.2" ry="6" fill="#0b0f14"/><circle cx="23.4" cy="31.8" r="1.5" fill="#fff"/>` +
    `<circle cx="42" cy="34" r="7.4" fill="#1a0f10"/><circle cx="42" cy="34" r="5.2" fill="#ffb338"/><ellipse cx="42" cy="34" rx="1.5" ry="4.6" fill="#2b1206"/>` +
    `<path d="M22 46 Q28 44 32 46" fill="none" stroke="#3a1713" stroke-width="2.6" stroke-linecap="round"/><path d="M32 46 L36 44 L39 47 L42 44 L45 46" fill="none" stroke="#e7dfc9" stroke-width="2.4" stroke-linejoin="round"/>` +
    `<path d="M32 4 V58" stroke="#0b0f14" stroke-width="1.6"/>`,
});
