/**
 * The lights fail: whoever hears it also sees it, wherever the lamp is. The dark closes in twice from all sides, and a red comes from where
 * the nearest lamp died. No more than the ears were told: that it was, and from which side.
 */
import { onset } from "../../net/sounds.ts";
import { ONSET_S } from "../../view/onset.ts";

/** How far from the middle the red comes from, per cent of the screen. */
const EDGE = 58;

export function OnsetEdge() {
  const lamp = onset.value;
  if (lamp === null || performance.now() - lamp.atMs > ONSET_S * 1000) return null;
  const angle = (lamp.bearing / 8) * Math.PI;
  // Right here it comes from everywhere.
  const from = lamp.band === 0 ? null : { x: 50 + EDGE * Math.cos(angle), y: 50 + EDGE * Math.sin(angle) };
  return (
    <div
      key={lamp.id}
      class={`onsetEdge ${from === null ? "around" : ""}`}
      aria-hidden="true"
      style={from === null ? {} : { "--x": `${from.x}%`, "--y": `${from.y}%` }}
    />
  );
}
