/** Marks on the floor. Soft edges and low contrast: they tell what happened here without asking to be looked at. */
import type { DecalKind } from "../../view/frames.ts";
import { BLOOD, BLOOD_WET, mix } from "./palette.ts";
import { type Drawing, dot, fill, flat, oval, seeded, shape, stroke, turned } from "./svg.ts";

const decal = (width: number, height: number, body: string): Drawing => ({
  width,
  height,
  pivotX: width / 2,
  pivotY: height / 2,
  body,
});

function blood(seed: number): Drawing {
  const random = seeded(900 + seed * 13);
  const middle = 48;
  const count = 18;
  const rim = Array.from({ length: count }, (_, i) => {
    const angle = (i / count) * Math.PI * 2;
    const reach = 14 + random() * 14 + (random() > 0.8 ? 10 : 0);
    return [middle + Math.cos(angle) * reach, middle + Math.sin(angle) * reach * 0.72] as const;
  });
  const mid = (i: number) => {
    const a = rim[i % count] ?? [0, 0];
    const b = rim[(i + 1) % count] ?? [0, 0];
    return `${(a[0] + b[0]) / 2} ${(a[1] + b[1]) / 2}`;
  };
  const d = `M${mid(count - 1)}${rim.map(([x, y], i) => `Q${x} ${y} ${mid(i)}`).join("")}Z`;
  let drops = "";
  for (let i = 0; i < 16; i++) {
    const angle = random() * Math.PI * 2;
    const reach = 22 + random() * 24;
    drops += oval(
      middle + Math.cos(angle) * reach,
      middle + Math.sin(angle) * reach * 0.72,
      0.8 + random() * 3.2,
      0.6 + random() * 2,
      BLOOD,
      0,
      0.8,
    );
  }
  return decal(96, 96, flat(d, BLOOD, 0.86) + drops + oval(middle - 5, middle - 5, 9, 4, BLOOD_WET, 0, 0.6));
}

function smear(): Drawing {
  const random = seeded(77);
  let body = "";
  for (let i = 0; i < 9; i++)
    body += stroke(
      `M${4 + random() * 20} ${16 + i * 3} q50 ${random() * 8 - 4} ${120 + random() * 30} ${random() * 6 - 3}`,
      BLOOD,
      1 + random() * 4,
      0.35 + random() * 0.4,
    );
  return decal(180, 56, body);
}

function papers(seed: number): Drawing {
  const random = seeded(50 + seed);
  let body = "";
  for (let i = 0; i < 4; i++) {
    const x = 8 + random() * 26;
    const y = 8 + random() * 24;
    body += turned(
      random() * 180,
      x + 5,
      y + 7,
      fill(x, y, 10, 13, mix("#d9d4c1", "#9a9684", random())) +
        stroke(`M${x + 2} ${y + 3} h6 M${x + 2} ${y + 6} h6 M${x + 2} ${y + 9} h4`, "#77736a", 0.8),
    );
  }
  return decal(48, 48, body);
}

function leaves(seed: number): Drawing {
  const random = seeded(200 + seed * 7);
  const colors = ["#6f4a24", "#7d5a2b", "#5c4a2a", "#84502c"];
  let body = "";
  for (let i = 0; i < 11; i++) {
    const x = 6 + random() * 40;
    const y = 6 + random() * 34;
    body += turned(
      random() * 360,
      x,
      y,
      flat(
        `M${x - 4} ${y} Q${x} ${y - 3.4} ${x + 4.4} ${y} Q${x} ${y + 3.4} ${x - 4} ${y}Z`,
        colors[i % 4] ?? "#6f4a24",
        0.9,
      ) + stroke(`M${x - 4} ${y} H${x + 3}`, "#3a2613", 0.7),
    );
  }
  return decal(52, 46, body);
}

const crack = (d: string) =>
  decal(48, 48, stroke(d, "#1b2124", 1.3, 0.85) + stroke(d.replaceAll("M", "M0.6 0.8 m"), "#9aa5a8", 0.6, 0.18));

function footprints(): Drawing {
  let body = "";
  for (let i = 0; i < 5; i++) {
    const x = i % 2 ? 20 : 10;
    const y = 84 - i * 18;
    body += oval(x, y, 3.2, 5.4, BLOOD, 0, 0.75 - i * 0.12) + oval(x, y + 8, 2.4, 2.6, BLOOD, 0, 0.7 - i * 0.12);
  }
  return decal(32, 96, body);
}

function handprint(): Drawing {
  const finger = (x1: number, y1: number, x2: number, y2: number) =>
    stroke(`M${x1} ${y1} L${x2} ${y2}`, BLOOD, 3, 0.85);
  return decal(
    32,
    52,
    oval(16, 20, 6.4, 7, BLOOD, 0, 0.85) +
      finger(11, 15, 8, 6) +
      finger(14.4, 13, 13.4, 3) +
      finger(18, 13, 19, 3.4) +
      finger(21, 15, 24, 7) +
      finger(10, 22, 4, 18) +
      [11, 14.4, 18, 20.6].map((x, i) => stroke(`M${x} 25 V${38 + ((i * 7) % 11)}`, BLOOD, 2.2, 0.5)).join(""),
  );
}

function tape(): Drawing {
  let body = fill(0, 4, 96, 9, "#d9b92f");
  for (let i = -1; i < 10; i++) body += flat(`M${i * 12} 4 l6 0 l-6 9 l-6 0z`, "#16150f");
  return decal(96, 18, body);
}

function glass(): Drawing {
  const random = seeded(61);
  let body = "";
  for (let i = 0; i < 16; i++) {
    const x = 4 + random() * 38;
    const y = 4 + random() * 30;
    const s = 1.5 + random() * 3.4;
    body += turned(
      random() * 180,
      x,
      y,
      flat(`M${x} ${y - s} L${x + s * 0.8} ${y + s} L${x - s} ${y + s * 0.5}Z`, "#b5d3d8", 0.55 + random() * 0.35),
    );
  }
  return decal(48, 40, body);
}

const chalk = "#dfe9df";
export const decals: Record<DecalKind, () => Drawing> = {
  blood0: () => blood(0),
  blood1: () => blood(1),
  blood2: () => blood(2),
  smear,
  handprint,
  paper0: () => papers(0),
  paper1: () => papers(1),
  tape,
  crack0: () => crack("M2 30 l9 -4 5 6 11 -8 7 3 12 -9 M25 24 l3 10 -4 8"),
  crack1: () => crack("M22 2 l4 9 -6 8 9 7 -4 10 5 9 M20 19 l-10 3 -6 8 M29 26 l10 -2"),
  chalk: () =>
    decal(
      72,
      60,
      stroke(
        "M14 30 q-6 -18 8 -20 q12 0 10 14 q14 -8 24 2 M22 32 q-2 14 10 18 M40 30 q10 4 20 14 M26 28 q10 -6 16 0",
        chalk,
        1.9,
        0.6,
      ) +
        dot(20, 14, 7, "none") +
        stroke("M15 14 a7 7 0 1 1 0.1 0.4", chalk, 1.9, 0.6),
    ),
  leaves0: () => leaves(0),
  leaves1: () => leaves(1),
  footprints,
  puddle: () =>
    decal(
      72,
      44,
      flat("M8 24 Q6 10 24 8 Q44 2 58 12 Q70 20 60 32 Q44 42 26 38 Q10 36 8 24Z", "#1c2c36", 0.55) +
        stroke("M18 18 Q28 11 42 13", "#8fb0c4", 1.6, 0.45) +
        stroke("M36 32 Q48 32 54 26", "#8fb0c4", 1.2, 0.3),
    ),
  glass,
  scorch: () =>
    decal(
      80,
      64,
      oval(40, 32, 34, 24, "#0b0a09", 0, 0.3) +
        oval(38, 31, 24, 16, "#0b0a09", 0, 0.4) +
        oval(41, 33, 13, 9, "#050505", 0, 0.55) +
        stroke("M12 26 l-8 -4 M66 22 l9 -5 M58 50 l7 7 M20 48 l-8 6", "#0b0a09", 3, 0.3),
    ),
  arrow: () =>
    decal(
      64,
      28,
      flat("M4 10 H38 V3 L60 14 L38 25 V18 H4Z", "#d8b53c", 0.55, 'stroke-linejoin="round"') +
        shape("M10 12 h4 v4 h-4z", "none", 0),
    ),
};
