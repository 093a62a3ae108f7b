/**
 * Floor tiles, 48 x 48, seamless. The first three variants of a floor are plain, later ones cracked, stained or torn.
 * Colours are those of daylight; the night is added by light.
 */
import type { FloorKind } from "../../view/frames.ts";
import { mix } from "./palette.ts";
import { type Drawing, dot, fill, flat, noise, oval, seeded, stroke } from "./svg.ts";

const SIZE = 48;
type Random = () => number;

function tile(
  base: (random: Random, variant: number) => string,
  seed: number,
  variant: number,
  defs: string,
  grain = 0.45,
): Drawing {
  const random = seeded(seed + variant * 97);
  return {
    width: SIZE,
    height: SIZE,
    pivotX: 0,
    pivotY: 0,
    body: `${base(random, variant)}<rect width="48" height="48" filter="url(#n)" opacity="${grain}"/>`,
    defs,
  };
}

const scuffs = (random: Random, count: number, color: string) => {
  let body = "";
  for (let i = 0; i < count; i++) {
    body += stroke(
      `M${4 + random() * 40} ${4 + random() * 40} q${random() * 10 - 5} ${random() * 8 - 4} ${random() * 16 - 8} ${random() * 10 - 5}`,
      color,
      0.5 + random() * 0.7,
      0.45,
    );
  }
  return body;
};
const crackLine = (color: string) => stroke("M3 30 l7 -4 5 6 10 -8 7 3 11 -8 M25 24 l3 10 -4 8 3 4", color, 1.1, 0.85);
const stain = (color: string) => oval(22, 26, 17, 12, color, 0, 0.34) + oval(26, 24, 9, 6, color, 0, 0.28);

const slab = (x: number, y: number, size: number, color: string, light: string, dark: string) =>
  fill(x, y, size, size, color) +
  stroke(`M${x + 0.6} ${y + size - 0.8} V${y + 0.6} H${x + size - 0.8}`, light, 0.8, 0.28) +
  stroke(`M${x} ${y + size - 0.4} H${x + size - 0.4} V${y}`, dark, 1, 0.55);

const lino = (random: Random, variant: number) => {
  let body = "";
  for (let i = 0; i < 2; i++) {
    for (let j = 0; j < 2; j++) {
      const base = (i + j) % 2 ? "#868d92" : "#6d767c";
      body += slab(
        i * 24,
        j * 24,
        24,
        mix(base, random() > 0.5 ? "#969c9f" : "#5d666b", random() * 0.22),
        "#a6adb2",
        "#3d4647",
      );
    }
  }
  body += scuffs(random, 3 + variant, "#4c5654");
  if (variant === 3) body += crackLine("#31393b");
  if (variant === 4)
    body += flat("M24 24 h24 v24 h-24z", "#525a55") + flat("M24 24 l10 3 14 -3 v9 l-6 5 6 10 h-24 l4 -9z", "#3f4644");
  if (variant === 5) body += stain("#3f4a42");
  return body;
};

const boards = (
  random: Random,
  variant: number,
  from: string,
  to: string,
  seam: string,
  light: string,
  shiny: boolean,
) => {
  let body = "";
  for (let j = 0; j < 4; j++) {
    const y = j * 12;
    body +=
      fill(0, y, SIZE, 12, mix(from, to, random() * (shiny ? 0.5 : 1))) +
      stroke(`M0 ${y + 11.6} H48`, seam, shiny ? 0.7 : 1.1) +
      stroke(`M0 ${y + 0.7} H48`, light, 0.7, 0.35);
    const joint = ((j * 19 + variant * 13) % 44) + 2;
    body += stroke(`M${joint} ${y} v12`, seam, shiny ? 0.7 : 1.1);
    for (let k = 0; k < 3; k++)
      body += stroke(`M${random() * 34} ${y + 2 + random() * 8} q6 ${random() * 2 - 1} 13 0`, seam, 0.6, 0.5);
  }
  return body;
};

const wood = (random: Random, variant: number) =>
  boards(random, variant, "#8a6a4a", "#6b4f38", "#38281d", "#a98661", false) +
  (variant === 3
    ? flat("M14 12 h20 l-3 5 4 7 h-19 l3 -6z", "#20160f") + stroke("M14 18 l6 -2 M30 20 l5 1", "#a98661", 0.9)
    : "") +
  (variant === 4 ? stain("#2c2118") + scuffs(random, 4, "#caa577") : "");

const gymFloor = (random: Random, variant: number) =>
  boards(random, variant, "#b08a54", "#a07a48", "#7d5d35", "#d8b57c", true) +
  (variant === 3 ? scuffs(random, 6, "#4f3a20") + stain("#5c4626") : scuffs(random, 2, "#6b5030"));

const bathroom = (random: Random, variant: number) => {
  let body = fill(0, 0, SIZE, SIZE, "#59656a");
  for (let i = 0; i < 4; i++) {
    for (let j = 0; j < 4; j++) {
      body += fill(
        i * 12 + 0.7,
        j * 12 + 0.7,
        10.6,
        10.6,
        mix("#a9b8b9", "#82949a", Math.min(1, random() * (random() > 0.86 ? 2.2 : 0.8))),
        1,
        1,
      );
    }
  }
  return (
    body +
    (variant === 3
      ? fill(12.7, 24.7, 10.6, 10.6, "#454f53", 1, 1) +
        flat("M12.7 24.7 h6 l-3 10.6 h-3z", "#6b7a7e") +
        stain("#4a5a52")
      : "")
  );
};

const concrete = (random: Random, variant: number) =>
  fill(0, 0, SIZE, SIZE, "#6a6d6c") +
  (variant === 1 ? stroke("M0 0.7 H48", "#4a4c4c", 1.4) : "") +
  (variant === 2 ? stroke("M0.7 0 V48", "#4a4c4c", 1.4) : "") +
  scuffs(random, 3, "#4a4d4d") +
  (variant === 3 ? crackLine("#35393a") + oval(12, 12, 6, 5, "#3a3f40", 0, 0.4) : "");

const kitchen = (random: Random, variant: number) => {
  let body = fill(0, 0, SIZE, SIZE, "#6e6a60");
  for (let i = 0; i < 4; i++) {
    for (let j = 0; j < 4; j++) {
      body += fill(
        i * 12 + 0.6,
        j * 12 + 0.6,
        10.8,
        10.8,
        mix((i + j) % 2 ? "#b8ae98" : "#8d5f52", "#6a6258", random() * 0.3),
        1,
        0.6,
      );
    }
  }
  return body + (variant === 3 ? stain("#4a3520") + oval(34, 12, 7, 5, "#4a3520", 0, 0.4) : "");
};

const carpet = (random: Random, variant: number) => {
  let body = fill(0, 0, SIZE, SIZE, "#5f4348");
  for (let i = 0; i < 4; i++) {
    for (let j = 0; j < 4; j++)
      body +=
        flat(`M${i * 12 + 6} ${j * 12 + 2} l4 4 -4 4 -4 -4z`, (i + j) % 2 ? "#6e5052" : "#543a40", 0.85) +
        dot(i * 12 + 6, j * 12 + 6, 0.9, "#8a6a5c");
  }
  for (let k = 0; k < 30; k++)
    body += stroke(`M${random() * 47} ${random() * 47} l${random() * 2 - 1} ${random() * 2}`, "#3c2a2e", 0.6, 0.5);
  return body + (variant === 3 ? stain("#2e1f22") : "");
};

const grass = (random: Random, variant: number) => {
  let body = fill(0, 0, SIZE, SIZE, "#4a5a40");
  for (let k = 0; k < 70; k++) {
    const x = 2 + random() * 44;
    const y = 4 + random() * 42;
    body += stroke(
      `M${x} ${y} l${random() * 2.4 - 1.2} ${-2 - random() * 3}`,
      mix("#5f7350", "#38462f", random()),
      0.9,
      0.85,
    );
  }
  if (variant === 3) body += flat("M10 20 Q20 10 34 16 Q42 26 32 36 Q18 40 10 32Z", "#5c4f3a", 0.8);
  if (variant === 4)
    body += flat(
      "M8 30 q6 -4 10 0 q-4 5 -10 0z M30 14 q5 -3 8 1 q-4 4 -8 -1z M26 38 q4 -4 8 0 q-4 4 -8 0z",
      "#7d5a2b",
      0.9,
    );
  return body;
};

const gravel = (random: Random, variant: number) => {
  let body = fill(0, 0, SIZE, SIZE, "#5d5f60");
  for (let k = 0; k < 90; k++)
    body += oval(
      2 + random() * 44,
      2 + random() * 44,
      0.8 + random() * 1.3,
      0.7 + random(),
      mix("#83878a", "#3f4345", random()),
      0,
      0.8,
    );
  return body + (variant === 3 ? fill(0, 20, SIZE, 5, "#3a3f42", 0.7) + stroke("M0 22 H48", "#7d868a", 0.8, 0.5) : "");
};

const dirt = (random: Random, variant: number) => {
  let body = fill(0, 0, SIZE, SIZE, "#5c4f40");
  for (let k = 0; k < 34; k++)
    body += oval(
      2 + random() * 44,
      2 + random() * 44,
      0.7 + random() * 1.8,
      0.6 + random(),
      mix("#75664f", "#3e342a", random()),
      0,
      0.7,
    );
  if (variant > 1) body += stroke(`M0 ${14 + variant * 3} q12 -3 24 0 t24 0`, "#43382c", 3, 0.5);
  if (variant === 4) body += stroke("M14 4 v40 M32 4 v40", "#3a3026", 5, 0.55);
  return body;
};

const asphalt = (random: Random, variant: number) => {
  let body = fill(0, 0, SIZE, SIZE, "#4c5052");
  for (let k = 0; k < 60; k++)
    body += dot(random() * 48, random() * 48, 0.5 + random() * 0.6, mix("#6b7072", "#33373a", random()), 0, 0.8);
  return body + (variant === 3 ? crackLine("#2a2e30") : "");
};

const court = (line: string) => (random: Random) => gymFloor(random, 0) + line;

interface Recipe {
  readonly draw: (random: Random, variant: number) => string;
  readonly noise: (variant: number) => string;
  readonly grain?: number;
}
const grey =
  (frequency: number | string, strength = 2) =>
  (variant: number) =>
    noise("n", frequency, 3 + variant, [0.12, 0.15, 0.14], strength);
const WHITE_LINE = "#e9e0c8";
const gymNoise = (variant: number) => noise("n", "0.05 0.5", 15 + variant, [0.22, 0.14, 0.06], 1.6);

const RECIPES: Record<FloorKind, Recipe> = {
  lino: { draw: lino, noise: grey(0.35, 2.2), grain: 0.5 },
  wood: { draw: wood, noise: (v) => noise("n", "0.06 0.6", 5 + v, [0.1, 0.06, 0.03], 2), grain: 0.4 },
  tile: { draw: bathroom, noise: (v) => noise("n", 0.2, 9 + v, [0.14, 0.13, 0.08], 2) },
  concrete: { draw: concrete, noise: (v) => noise("n", 0.22, 21 + v, [0.1, 0.11, 0.11], 2.4), grain: 0.7 },
  gym: { draw: gymFloor, noise: gymNoise, grain: 0.35 },
  kitchen: { draw: kitchen, noise: (v) => noise("n", 0.24, 33 + v, [0.14, 0.1, 0.06], 2) },
  carpet: { draw: carpet, noise: (v) => noise("n", 0.5, 41 + v, [0.1, 0.05, 0.06], 2), grain: 0.5 },
  yard: { draw: grass, noise: (v) => noise("n", 0.12, 51 + v, [0.08, 0.1, 0.05], 2), grain: 0.55 },
  gravel: { draw: gravel, noise: grey(0.3), grain: 0.4 },
  dirt: { draw: dirt, noise: (v) => noise("n", 0.14, 61 + v, [0.12, 0.09, 0.06], 2.2), grain: 0.6 },
  asphalt: { draw: asphalt, noise: grey(0.3), grain: 0.5 },
  gymLineH: { draw: court(fill(0, 21.5, SIZE, 5, WHITE_LINE, 0.85)), noise: gymNoise, grain: 0.45 },
  gymLineV: { draw: court(fill(21.5, 0, 5, SIZE, WHITE_LINE, 0.85)), noise: gymNoise, grain: 0.45 },
  gymLineX: {
    draw: court(fill(0, 21.5, SIZE, 5, WHITE_LINE, 0.85) + fill(21.5, 0, 5, SIZE, WHITE_LINE, 0.85)),
    noise: gymNoise,
    grain: 0.45,
  },
  gymCircle: {
    draw: court(
      `<circle cx="24" cy="24" r="18" fill="#a04a3a" fill-opacity=".55" stroke="${WHITE_LINE}" stroke-opacity=".85" stroke-width="4"/>`,
    ),
    noise: gymNoise,
    grain: 0.45,
  },
};

const SEEDS = Object.fromEntries(Object.keys(RECIPES).map((kind, i) => [kind, 11 + i * 61]));

export function floor(kind: FloorKind, variant: number): Drawing {
  const { draw, noise: defs, grain } = RECIPES[kind];
  return tile(draw, SEEDS[kind] ?? 1, variant, defs(variant), grain);
}
