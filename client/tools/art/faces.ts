/**
 * Faces: sixteen people's own features, calm and hurt, and the two faces that all share when they are no longer only
 * themselves. Drawn around (0, 0), the middle of the head. `detail` adds what a portrait shows and a 30 px head cannot.
 */
import type { FaceMood, SharedFace } from "../../view/frames.ts";
import type { FaceKindName } from "../../view/looks.ts";
import { AMBER_EYE, BLOOD_WET, BONE, EYE_SHINE, INK } from "./palette.ts";
import { dot, fill, flat, oval, stroke } from "./svg.ts";

type Brow = "none" | "soft" | "thick" | "worried" | "stern" | "raised" | "thin";
type Eye = "round" | "wide" | "sleepy" | "narrow" | "lashes" | "smiling";
type Mouth = "flat" | "frown" | "smile" | "smirk" | "open" | "gap" | "pursed";

interface Features {
  readonly eye: Eye;
  readonly brow: Brow;
  readonly mouth: Mouth;
  readonly extra?: "freckles" | "plaster" | "stubble" | "moustache" | "mole" | "wrinkles" | "blush" | "scar";
}

const FEATURES: Record<FaceKindName, Features> = {
  plain: { eye: "round", brow: "soft", mouth: "frown", extra: "blush" },
  freckles: { eye: "round", brow: "thin", mouth: "smirk", extra: "freckles" },
  plaster: { eye: "round", brow: "thick", mouth: "smile", extra: "plaster" },
  steady: { eye: "narrow", brow: "thick", mouth: "flat" },
  wide: { eye: "wide", brow: "worried", mouth: "open" },
  lashes: { eye: "lashes", brow: "thin", mouth: "pursed", extra: "blush" },
  elder: { eye: "smiling", brow: "soft", mouth: "smile", extra: "wrinkles" },
  stubble: { eye: "narrow", brow: "stern", mouth: "flat", extra: "stubble" },
  gap: { eye: "wide", brow: "raised", mouth: "gap", extra: "freckles" },
  sleepy: { eye: "sleepy", brow: "soft", mouth: "flat" },
  stern: { eye: "round", brow: "stern", mouth: "frown" },
  cool: { eye: "sleepy", brow: "raised", mouth: "smirk", extra: "scar" },
  kind: { eye: "lashes", brow: "soft", mouth: "smile" },
  moustache: { eye: "round", brow: "thick", mouth: "flat", extra: "moustache" },
  mole: { eye: "lashes", brow: "worried", mouth: "pursed", extra: "mole" },
  soft: { eye: "round", brow: "raised", mouth: "smile", extra: "blush" },
};

const MOUTH_INK = "#3a1713";
const BROW_INK = "#1d1512";

function eye(kind: Eye, x: number, detail: boolean, iris: string): string {
  const white = (dx: number, dy: number, r: number) => dot(x + dx, dy, r, "#ffffff");
  switch (kind) {
    case "wide":
      return (
        oval(x, 1.8, 3.5, 4, "#f6f1e6", 1.1) +
        oval(x, 2.2, 2, 2.5, INK) +
        (detail ? oval(x, 2.6, 1.1, 1.4, iris) : "") +
        white(0.7, 1.2, 0.8)
      );
    case "sleepy":
      return oval(x, 3, 2.3, 2, INK) + white(0.6, 2.6, 0.6) + stroke(`M${x - 3} 1.4 Q${x} 0.6 ${x + 3} 1.4`, INK, 1.5);
    case "narrow":
      return (
        oval(x, 2.2, 2.3, 2.3, INK) +
        (detail ? oval(x, 2.6, 1.2, 1.2, iris) : "") +
        white(0.7, 1.4, 0.7) +
        stroke(`M${x - 2.8} 0.4 H${x + 2.8}`, INK, 1.2)
      );
    case "smiling":
      return stroke(`M${x - 2.8} 2.8 Q${x} -0.4 ${x + 2.8} 2.8`, INK, 1.8);
    case "lashes":
      return (
        oval(x, 2, 2.3, 3.1, INK) +
        (detail ? oval(x, 2.8, 1.3, 1.7, iris) : "") +
        white(0.7, 0.9, 0.85) +
        stroke(
          `M${x - Math.sign(x) * -2} 0.2 l${Math.sign(x) * 2} -1.5 M${x + Math.sign(x) * 2.2} 1.6 l${Math.sign(x) * 1.9} -0.5`,
          INK,
          1.1,
        )
      );
    default:
      return oval(x, 2, 2.25, 3.1, INK) + (detail ? oval(x, 2.7, 1.2, 1.7, iris) : "") + white(0.7, 0.9, 0.85);
  }
}

/** A brow over an eye at `x`; `inner` is the direction of the nose. */
function brow(kind: Brow, x: number, inner: number): string {
  const line = (from: number, to: number, width: number, mid = 0) =>
    stroke(`M${x - inner * 3} ${from} Q${x} ${(from + to) / 2 - 0.9 + mid} ${x + inner * 3} ${to}`, BROW_INK, width);
  switch (kind) {
    case "soft":
      return line(-3.4, -3.6, 1.3);
    case "thick":
      return line(-3.4, -3.4, 2.2);
    case "worried":
      return line(-3.2, -5, 1.4);
    case "stern":
      return line(-4.6, -2.6, 1.9, 0.6);
    case "raised":
      return line(-4.8, -4.6, 1.4);
    case "thin":
      return line(-3.8, -4, 1);
    default:
      return "";
  }
}

function mouth(kind: Mouth, x: number): string {
  const line = (d: string, width = 1.5) => stroke(d, MOUTH_INK, width);
  switch (kind) {
    case "frown":
      return line(`M${x - 2.6} 9.6 Q${x} 8.2 ${x + 2.6} 9.6`);
    case "smile":
      return line(`M${x - 3.2} 8.4 Q${x} 11.2 ${x + 3.2} 8.4`);
    case "smirk":
      return line(`M${x - 2.6} 9.4 Q${x + 1} 10 ${x + 3.2} 8`);
    case "open":
      return oval(x, 9.6, 1.9, 1.7, "#3a1713");
    case "gap":
      return (
        flat(
          `M${x - 3.6} 7.8 Q${x} 9.4 ${x + 3.6} 7.8 Q${x + 2.6} 12 ${x} 12 Q${x - 2.6} 12 ${x - 3.6} 7.8Z`,
          "#3a1713",
        ) +
        fill(x - 2.3, 8.6, 1.7, 1.4, "#fbf6ea") +
        fill(x + 0.9, 8.6, 1.6, 1.4, "#fbf6ea")
      );
    case "pursed":
      return line(`M${x - 1.7} 9.4 Q${x} 8.6 ${x + 1.7} 9.4`, 1.9);
    default:
      return line(`M${x - 2.4} 9.2 H${x + 2.4}`);
  }
}

function extra(kind: Features["extra"], side: boolean): string {
  const shift = side ? 4 : 0;
  switch (kind) {
    case "freckles":
      return [
        [-9, 6],
        [-7, 7.4],
        [-5.4, 6],
        [9, 6],
        [7, 7.4],
        [5.4, 6],
      ]
        .filter(([x]) => !side || (x ?? 0) > 0)
        .map(([x, y]) => dot((x ?? 0) + shift * 0.4, y ?? 0, 0.75, "#8a4a2c", 0, 0.75))
        .join("");
    case "plaster":
      return `<g transform="rotate(-12 ${shift * 1.9} 5)">${fill(shift * 1.9 - 4, 3.8, 8, 3, "#e9d3b2", 1, 1.4)}${fill(shift * 1.9 - 1.4, 3.9, 2.8, 2.8, "#cfae86")}</g>`;
    case "stubble":
      return flat(
        side
          ? "M2 12.4 Q9 13 13.4 8 Q14 13.4 4 13.8Z"
          : "M-11 7.4 Q-7 13.2 0 12.6 Q7 13.2 11 7.4 Q9 14 0 14 Q-9 14 -11 7.4Z",
        "#2a1c16",
        0.42,
      );
    case "moustache":
      return flat(
        side
          ? "M5 8.2 Q9 5.6 13.4 7.4 Q14.6 9.6 12 9.4 Q8 8.6 5 8.2Z"
          : "M0 6.8 Q-5 5 -7 9 Q-3.6 9.8 0 8.2 Q3.6 9.8 7 9 Q5 5 0 6.8Z",
        "#8a857c",
        1,
        `stroke="${INK}" stroke-width="1"`,
      );
    case "mole":
      return dot(side ? 7 : 7.4, 7.6, 0.9, "#3a1c14");
    case "wrinkles":
      return stroke(
        side ? "M3 6.6 q1.6 1.6 1 3.4" : "M-11.6 5.6 q1 1.8 3 1.8 M11.6 5.6 q-1 1.8 -3 1.8",
        "#6b3d22",
        1,
        0.7,
      );
    case "blush":
      return side
        ? oval(6.4, 7, 2.8, 1.6, "#d2573e", 0, 0.3)
        : oval(-9, 6.6, 2.8, 1.7, "#d2573e", 0, 0.3) + oval(9, 6.6, 2.8, 1.7, "#d2573e", 0, 0.3);
    case "scar":
      return stroke(side ? "M4.4 -5 l2.4 3.6" : "M7.4 -5.4 l2.6 4", "#f3ddc8", 1.3, 0.9);
    default:
      return "";
  }
}

const nose = (side: boolean, detail: boolean) =>
  detail && !side ? stroke("M-0.8 5.6 Q0.3 6.5 1.2 5.6", "#4a2415", 1.1, 0.75) : "";

export function face(kind: FaceKindName, mood: FaceMood, side: "down" | "side", detail = false): string {
  const features = FEATURES[kind];
  const profile = side === "side";
  const eyes = profile ? [8] : [-5.6, 5.6];
  const centre = profile ? 9.6 : 0;
  if (mood === "hurt") {
    const shut = (x: number, inner: number) =>
      stroke(`M${x - inner * 2.6} 0.6 L${x + inner * 1.6} 2.4 L${x - inner * 2.4} 4`, INK, 1.7);
    return (
      extra(features.extra, profile) +
      (profile ? shut(8, 1) : shut(-5.6, 1) + shut(5.6, -1)) +
      stroke(`M${centre - 3} 10.4 L${centre - 1} 8.8 L${centre + 1} 10.4 L${centre + 3} 8.8`, MOUTH_INK, 1.5)
    );
  }
  const moustache = features.extra === "moustache";
  return (
    (moustache ? "" : extra(features.extra, profile)) +
    eyes.map((x) => eye(features.eye, x, detail, "#5a3a26")).join("") +
    eyes.map((x) => brow(features.brow, x, x < 0 ? 1 : profile ? 1 : -1)).join("") +
    nose(profile, detail) +
    (moustache
      ? mouth("flat", centre).replace("9.2", "10.6") + extra("moustache", profile)
      : mouth(features.mouth, centre))
  );
}

const veins = (d: string) => stroke(d, "#2b2436", 1.1, 0.85);

/** Faces over any skull: the half-bie revealed, and the turned. */
export function sharedFace(kind: SharedFace, side: "down" | "side"): string {
  const eyes = side === "side" ? [8] : [-5.6, 5.6];
  if (kind === "feral") {
    return (
      (side === "side"
        ? veins("M8 6 l-1.6 3 l1 2.4 M5 3.4 l-4 1.6 l-1.6 2.6 M6 -2 l-2.4 -3.4")
        : veins(
            "M-6 6 l-1.6 3 l1 2.6 M-8.6 4 l-3 1.4 M6 6 l1.8 3 l-1 2.6 M8.6 4 l3 1.4 M-7 -2 l-1.6 -3.6 M7 -2 l1.6 -3.6",
          )) +
      eyes
        .map(
          (x) =>
            oval(x, 2, 3.9, 4.3, "#3a2230", 0, 0.75) +
            oval(x, 2, 2.9, 3.4, "#160b0c") +
            oval(x, 2, 2.2, 2.7, AMBER_EYE) +
            oval(x, 2, 0.75, 2, "#2b1206") +
            dot(x + 0.8, 1, 0.6, "#fff6dd"),
        )
        .join("") +
      (side === "side"
        ? stroke("M4.6 -4.2 L10.4 -1.4", BROW_INK, 1.9) + teeth(6.4, 8.8, 6)
        : stroke("M-9 -4.4 L-3.4 -1.6 M9 -4.4 L3.4 -1.6", BROW_INK, 1.9) + teeth(-4, 8.6, 8))
    );
  }
  return (
    eyes.map((x, i) => oval(x, 1.4, 4, 4.4, "#17110f") + dot(x, 1.8, i === 1 ? 1.4 : 1.7, EYE_SHINE)).join("") +
    (side === "side"
      ? maw("M4.6 8 Q9 6 14 8.4 Q13.6 14.8 8.6 14.4 Q5 12 4.6 8Z", 6, 8, 7) +
        flat("M9 14 l3 0.4 l-0.6 5 l-1.4 -1.6z", BLOOD_WET)
      : maw("M-6 8.2 Q0 5.6 6 8.2 Q5.4 15 0 15.4 Q-5.4 15 -6 8.2Z", -4.6, 7.8, 9.2) +
        flat("M-4.6 13.4 q1.4 1.2 2.4 1.4 l-0.6 4.6 l-1.4 -2z M2 14.8 l2.4 -1.4 l0.4 4z", BLOOD_WET) +
        flat("M-12 -8 q3 1 4 4 q-3 0 -4 -4z", BLOOD_WET, 0.9) +
        veins("M10 -9 l-2 3 l1 2"))
  );
}

const teeth = (x: number, y: number, width: number) =>
  fill(x, y, width, 2.8, "#2a0f0d", 1, 1.2) +
  Array.from({ length: Math.floor(width / 2) }, (_, i) => fill(x + 0.4 + i * 2, y + 0.4, 1.5, 1.9, BONE)).join("");

const maw = (d: string, x: number, y: number, width: number) =>
  flat(d, "#240a09", 1, `stroke="${INK}" stroke-width="1.2"`) +
  Array.from({ length: Math.floor(width / 2.3) }, (_, i) => flat(`M${x + i * 2.3} ${y} l1 2.8 l1 -2.8z`, BONE)).join(
    "",
  );
