/**
 * How each kind of lamp looks: colour, strength, and how it wavers. Warm is people, cyan machines, blue outside, red the military or
 * the end. Wavering is a seeded function of time, so equal times give equal pictures; no lamp flashes more than twice a second.
 */
import type { LampKind } from "../../shared/content/maps/format.ts";

type Waver = "steady" | "flicker" | "alarm" | "fire";

interface LampLook {
  readonly color: number;
  readonly intensity: number;
  readonly waver: Waver;
  /** Halo around the lamp itself, as a share of the glow picture. */
  readonly halo: number;
  /** The lamp hangs this far above the floor, world pixels. */
  readonly heightPx: number;
}

export const LAMP_LOOKS: Readonly<Record<LampKind, LampLook>> = {
  fluorescent: { color: 0xbfe0d4, intensity: 0.78, waver: "flicker", halo: 1.5, heightPx: 60 },
  vending: { color: 0xa8e8e0, intensity: 0.72, waver: "steady", halo: 1.1, heightPx: 40 },
  moon: { color: 0x88b4e8, intensity: 0.5, waver: "steady", halo: 0, heightPx: 0 },
  lantern: { color: 0xffc98a, intensity: 1.2, waver: "fire", halo: 1.1, heightPx: 16 },
  fire: { color: 0xffb070, intensity: 1.05, waver: "fire", halo: 1.5, heightPx: 24 },
  alarm: { color: 0xff3a2c, intensity: 0.85, waver: "alarm", halo: 1.3, heightPx: 64 },
  exit: { color: 0x3fdc8a, intensity: 0.52, waver: "steady", halo: 0.8, heightPx: 58 },
  floodlight: { color: 0xcfe0f0, intensity: 0.95, waver: "steady", halo: 1.7, heightPx: 84 },
};

/** Of the tubes in a building at night, the share that flickers. */
const FLICKERING = 0.4;

/** Share of its full strength a lamp gives at a time; `roll` 0..1 is the lamp's own. With flashes off it is still. */
export function waverAt(kind: LampKind, roll: number, timeS: number, flashes: boolean): number {
  const waver = LAMP_LOOKS[kind].waver;
  if (!flashes) return waver === "alarm" ? 0.7 : 0.95;
  const own = roll * 1000;
  switch (waver) {
    case "steady":
      return 1;
    case "flicker": {
      if (roll > FLICKERING) return 1;
      const beat = Math.sin(timeS * 6.1 + own) * Math.sin(timeS * 3.3 + own * 1.7);
      return beat > 0.78 ? 0.35 : 0.94 + 0.06 * Math.sin(timeS * 40 + own);
    }
    case "alarm":
      return 0.3 + 0.7 * Math.max(0, Math.sin((timeS * Math.PI * 2) / 1.4 + own));
    case "fire":
      return (
        0.86 + 0.09 * Math.sin(timeS * 9.2 + own) * Math.sin(timeS * 5.9 + own) + 0.05 * Math.sin(timeS * 2.3 + own)
      );
  }
}
