/**
 * The picture behind the title before the game has loaded: a dark school corridor, one warm cone of light, and someone
 * whose one half is a friend. Composed for being covered by a wide or a tall screen: all that matters is in the middle.
 */
import type { InfectedKind } from "../../view/frames.ts";
import { LOOKS } from "../../view/looks.ts";
import { bust } from "./body.ts";
import { face, sharedFace } from "./faces.ts";
import { hair, skull } from "./hair.ts";
import { hat } from "./hats.ts";
import { infected } from "./infected.ts";
import { BUILDS } from "./infected-head.ts";
import { EYE_SHINE, hex, mix, paintOf } from "./palette.ts";
import { at, type Drawing, dot, fill, flat, group, seeded } from "./svg.ts";

const W = 1280;
const H = 800;
/** Vanishing point of the corridor. */
const VX = 640;
const VY = 330;

/** A point `t` of the way (0 near, 1 far) from the screen's edge to the vanishing point. */
const toward = (x: number, y: number, t: number) => `${(x + (VX - x) * t).toFixed(1)} ${(y + (VY - y) * t).toFixed(1)}`;
const quad = (a: string, b: string, c: string, d: string, color: string, opacity = 1) =>
  flat(`M${a}L${b}L${c}L${d}Z`, color, opacity);

function corridor(): string {
  const random = seeded(4);
  let body = fill(0, 0, W, H, "#07090c");
  const steps = [0, 0.16, 0.3, 0.42, 0.52, 0.6, 0.67, 0.73, 0.78];
  for (let i = 0; i < steps.length - 1; i++) {
    const near = steps[i] ?? 0;
    const far = steps[i + 1] ?? 1;
    const dim = Math.max(0, 1 - near * 1.15);
    for (let column = -4; column < 4; column++) {
      const x0 = VX + column * 230;
      const x1 = x0 + 230;
      const color = mix("#07090c", (i + column) % 2 ? "#5a636b" : "#424b53", dim * (0.8 + random() * 0.3));
      body += quad(
        toward(x0, H + 60, near),
        toward(x1, H + 60, near),
        toward(x1, H + 60, far),
        toward(x0, H + 60, far),
        color,
      );
    }
    for (const side of [-1, 1]) {
      const x = VX + side * 760;
      const top = -240;
      const color = mix("#07090c", "#3a535c", dim * 0.9);
      body += quad(toward(x, top, near), toward(x, H + 60, near), toward(x, H + 60, far), toward(x, top, far), color);
      for (let k = 0; k < 3; k++) {
        const from = near + ((far - near) * k) / 3;
        const to = near + ((far - near) * (k + 0.94)) / 3;
        body += quad(
          toward(x, 60, from),
          toward(x, H + 20, from),
          toward(x, H + 20, to),
          toward(x, 60, to),
          mix("#07090c", k % 2 ? "#57808c" : "#4b717d", dim * 0.85),
        );
        const mid = from + (to - from) * 0.75;
        body += quad(
          toward(x, 400, mid),
          toward(x, 470, mid),
          toward(x, 470, mid + 0.008),
          toward(x, 400, mid + 0.008),
          "#9aa8a4",
          dim * 0.5,
        );
      }
    }
  }
  return body;
}

/** Someone far away in the dark: a shape and two eyes, drawn from the very infected of the game. */
const watcher = (kind: InfectedKind, x: number, feet: number, scale: number) => {
  const { body, pivotX, pivotY } = infected(kind, "down", "stand");
  const { size } = BUILDS[kind];
  const eyes = [-5.6, 2.6]
    .map((dx) => dot(dx * size, -58.6 * size, 6, EYE_SHINE, 0, 0.16) + dot(dx * size, -58.6 * size, 2.1, EYE_SHINE))
    .join("");
  return group(
    `translate(${x} ${feet}) scale(${scale})`,
    `<g filter="url(#shape)">${group(`translate(${-pivotX} ${-pivotY})`, body)}</g>${eyes}`,
  );
};

function halfPerson(): string {
  const look = LOOKS[4]!;
  const friend = { cloth: "#c2603f", skin: "#f0c49c", hair: hex(look.hairColor) };
  const other = { cloth: "#241c22", skin: "#4a5548", hair: "#0d0b0a" };
  const person = (colors: typeof friend, feral: boolean) =>
    bust({ paint: paintOf(colors.cloth), line: 1.3 }) +
    at(
      32,
      33,
      skull("down", false, { paint: paintOf(colors.skin), line: 1.3 }) +
        (feral ? sharedFace("feral", "down") : face("plain", "calm", "down", true)) +
        hair("fringe", "down", { paint: paintOf(colors.hair), line: 1.3 }) +
        hat("hood", "down", { paint: paintOf(colors.cloth), line: 1.3 }),
    );
  const scale = 7.6;
  const middle = 540;
  const place = (body: string, clip: string) =>
    group(
      `translate(${VX - 32 * scale} ${middle - 33 * scale}) scale(${scale})`,
      `<g clip-path="url(#${clip})">${body}</g>`,
    );
  return (
    place(person(friend, false), "left") +
    place(person(other, true), "right") +
    `<circle cx="${VX + 5.6 * scale}" cy="${middle + 2 * scale}" r="86" fill="url(#amber)"/>`
  );
}

export const keyArt = (): Drawing => ({
  width: W,
  height: H,
  pivotX: 0,
  pivotY: 0,
  body:
    corridor() +
    watcher("athlete", 590, 452, 1.15) +
    watcher("nurse", 700, 448, 1.1) +
    watcher("pupil", 440, 500, 1.7) +
    watcher("brute", 862, 512, 1.75) +
    watcher("teacher", 772, 474, 1.35) +
    watcher("pupil", 520, 466, 1.3) +
    `<rect width="${W}" height="${H}" fill="url(#night)"/>` +
    `<g filter="url(#soft)"><path d="M-160 ${H + 60} L330 300 Q520 236 640 330 L560 ${H + 60}Z" fill="url(#cone)"/></g>` +
    `<ellipse cx="${VX - 230}" cy="690" rx="470" ry="190" fill="url(#pool)"/>` +
    halfPerson() +
    `<rect width="${W}" height="${H}" fill="url(#vignette)"/>`,
  defs:
    `<clipPath id="left"><rect x="-20" y="-20" width="52" height="140"/></clipPath><clipPath id="right"><rect x="32" y="-20" width="52" height="140"/></clipPath>` +
    `<filter id="soft" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="26"/></filter>` +
    `<filter id="shape" color-interpolation-filters="sRGB" x="-20%" y="-20%" width="140%" height="140%"><feColorMatrix values="0 0 0 0 .012  0 0 0 0 .016  0 0 0 0 .022  0 0 0 1 0"/></filter>` +
    `<radialGradient id="night" gradientUnits="userSpaceOnUse" cx="440" cy="640" r="820"><stop offset="0" stop-color="#05070a" stop-opacity="0"/><stop offset=".55" stop-color="#05070a" stop-opacity=".5"/><stop offset="1" stop-color="#05070a" stop-opacity=".86"/></radialGradient>` +
    `<linearGradient id="cone" x1="0" y1="1" x2=".8" y2="0"><stop offset="0" stop-color="#ffc688" stop-opacity=".36"/><stop offset=".7" stop-color="#ffc688" stop-opacity=".15"/><stop offset="1" stop-color="#ffc688" stop-opacity="0"/></linearGradient>` +
    `<radialGradient id="pool"><stop offset="0" stop-color="#ffc688" stop-opacity=".42"/><stop offset="1" stop-color="#ffc688" stop-opacity="0"/></radialGradient>` +
    `<radialGradient id="amber"><stop offset="0" stop-color="#ffb338" stop-opacity=".55"/><stop offset=".35" stop-color="#ffb338" stop-opacity=".2"/><stop offset="1" stop-color="#ffb338" stop-opacity="0"/></radialGradient>` +
    `<radialGradient id="vignette" cx=".5" cy=".56" r=".72"><stop offset=".45" stop-color="#05070a" stop-opacity="0"/><stop offset="1" stop-color="#05070a" stop-opacity=".92"/></radialGradient>`,
});
