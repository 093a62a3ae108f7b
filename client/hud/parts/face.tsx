/** A face with its seat's ring and glyph: how everyone is told apart, never by colour alone. */
import { SEAT_STYLES } from "../../view/frames.ts";
import { GLYPH_PATHS } from "../../view/icons.ts";
import { portraitStyle } from "../../view/portraits.ts";

const hex = (color: number) => `#${color.toString(16).padStart(6, "0")}`;

export function seatColor(seat: number): string {
  return hex(SEAT_STYLES[seat]?.color ?? 0x8a949a);
}

export function SeatGlyph(props: { seat: number }) {
  const style = SEAT_STYLES[props.seat];
  if (style === undefined) return null;
  return (
    <svg class="glyph" viewBox="0 0 24 24" aria-hidden="true">
      <path d={GLYPH_PATHS[style.glyph]} fill={hex(style.color)} stroke={hex(style.trim)} stroke-width="1.5" />
    </svg>
  );
}

/** Seat -1 wears the photo's own clothes; `plain` is the bare picture without a ring. */
export function Face(props: { look: number; seat: number; plain?: boolean; gone?: boolean }) {
  const picture = portraitStyle(props.look, new URL("assets", document.baseURI).pathname);
  const seat = SEAT_STYLES[props.seat];
  return (
    <span
      class={`face ${props.plain ? "plain" : ""} ${props.gone ? "gone" : ""}`}
      style={{ "--c": seatColor(props.seat) }}
    >
      <span
        class="portrait"
        aria-hidden="true"
        style={{ ...picture, ...(seat !== undefined ? { "--seat": hex(seat.trim) } : {}) }}
      />
    </span>
  );
}
