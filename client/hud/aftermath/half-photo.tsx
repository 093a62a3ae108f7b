/**
 * A face of the class photo, and what the half-bie's looks like when the truth is out: torn down the middle, one half in daylight,
 * the other in the dark with an amber eye. Drawn in shares of its own box, so it works at any size.
 */
import { seatLook } from "../../people.ts";
import { Face } from "../parts/face.tsx";

/** All portraits are drawn on one skull: the eye sits here in a box of 160. */
const EYE = { x: 95.4, y: 91.5 };

export function HalfPhoto(props: { seat: number }) {
  const look = seatLook(props.seat);
  return (
    <span class="halfPhoto">
      <Face look={look} seat={props.seat} plain />
      <span class="night">
        <Face look={look} seat={props.seat} plain />
        <svg viewBox="0 0 160 160" aria-hidden="true">
          <path class="veins" d="M101 104l5 9-3 7M108 99l9 5M104 78l4-9M112 92l9-2" />
          <g class="amberEye">
            <ellipse cx={EYE.x} cy={EYE.y} rx="10.5" ry="11.5" fill="#160b0c" />
            <ellipse cx={EYE.x} cy={EYE.y} rx="7.6" ry="8.8" fill="#ffb338" />
            <ellipse cx={EYE.x} cy={EYE.y} rx="2.2" ry="6.8" fill="#2b1206" />
            <circle cx={EYE.x + 2.6} cy={EYE.y - 3.4} r="1.9" fill="#fff6dd" />
          </g>
          <path class="teeth" d="M81 111l5-4 5 7 5-7 5 6" />
        </svg>
      </span>
    </span>
  );
}

/** Nobody's place in the photo: an outline, and nobody in it. */
export function EmptyPlace() {
  return (
    <span class="halfPhoto">
      <svg viewBox="0 0 160 160" aria-hidden="true" class="emptyPlace">
        <path d="M34 160c2-22 14-31 30-34-14-8-22-22-22-38 0-22 17-40 38-40s38 18 38 40c0 16-8 30-22 38 16 3 28 12 30 34" />
      </svg>
    </span>
  );
}

/** Crossed out by hand, as in the class photo. */
export function Cross() {
  return (
    <svg class="mark" viewBox="0 0 100 100" aria-hidden="true">
      <path d="M14 18C40 44 62 66 88 86M86 16C62 40 36 66 12 88" />
    </svg>
  );
}
