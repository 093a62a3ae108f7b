/** A face with its seat's ring and glyph: how everyone is told apart, never by colour alone. */
import { type Glyph, SEAT_STYLES } from "../../view/frames.ts";
import { type Crop, portraitOf } from "./portrait.ts";

const GLYPH_PATHS: Readonly<Record<Glyph, string>> = {
  circle: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2z",
  triangle: "M8 2l6.5 12h-13z",
  square: "M2.5 2.5h11v11h-11z",
  diamond: "M8 1l6 7-6 7-6-7z",
  plus: "M6 2h4v4h4v4h-4v4H6v-4H2V6h4z",
  star: "M8 1l2 5h5l-4 3.5L12.500 15 8 11.700 3.500 15 5 9.500 1 6h5z",
  pentagon: "M8 1l7 5.500-2.700 8H3.700L1 6.500z",
  hexagon: "M4.500 2h7L15 8l-3.500 6h-7L1 8z",
  crescent: "M11 2a6.500 6.500 0 1 0 3 9A5.500 5.500 0 0 1 11 2z",
  heart: "M8 14L2 8a3.500 3.500 0 0 1 6-4 3.500 3.500 0 0 1 6 4z",
  drop: "M8 1c3 4 5 6 5 8.500a5 5 0 0 1-10 0C3 7 5 5 8 1z",
  bolt: "M9 1L3 9h4l-1 6 7-9H8z",
};

const hex = (color: number) => `#${color.toString(16).padStart(6, "0")}`;

export function seatColor(seat: number): string {
  return hex(SEAT_STYLES[seat]?.color ?? 0x8a949a);
}

export function SeatGlyph(props: { seat: number }) {
  const style = SEAT_STYLES[props.seat];
  if (style === undefined) return null;
  return (
    <svg class="glyph" viewBox="0 0 16 16" aria-hidden="true">
      <path d={GLYPH_PATHS[style.glyph]} fill={hex(style.color)} stroke={hex(style.trim)} stroke-width="1.2" />
    </svg>
  );
}

export function Face(props: { look: number; seat: number; crop?: Crop; gone?: boolean; turned?: boolean; class?: string }) {
  const picture = portraitOf(props.look, props.seat, props.crop ?? "head", props.turned ?? false);
  return (
    <span class={`face ${props.gone ? "gone" : ""} ${props.class ?? ""}`} style={{ "--c": seatColor(props.seat) }}>
      {picture !== null ? <img src={picture} alt="" draggable={false} /> : <SeatGlyph seat={props.seat} />}
    </span>
  );
}
