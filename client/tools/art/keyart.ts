/**
 * The picture behind the title before the game has loaded: a dark school corridor, one warm cone of light, and someone
 * whose one half is a friend. Composed for being covered by a wide or a tall screen: all that matters is in the middle.
 */
import { LOOKS } from "../../view/looks.ts";
import { bust } from "./body.ts";
import { face, sharedFace } from "./faces.ts";
import { hair, skull } from "./hair.ts";
import { hat } from "./hats.ts";
import { EYE_SHINE, hex, mix, paintOf } from "./palette.ts";
import { at, type Drawing, dot, fill, flat, group, seeded } from "./svg.ts";

const W = 1280;
const H = 800;
/** Vanishing point of the corridor. */
const VX = 640;
const VY = 330;

/** A point `t` of the way (0 near, 1 far) from the screen's edge to the vanishing point. */
const toward = (x: number, y: number, t: number) => `${(x + (VX - x) * t).toFixed(1)} ${(y + (VY - y) * t).toFixed(1)}`;
const quad = (a: string, b: string, c: string, d: string, color: string, opacity = 1) => flat(`M${a}L${b}L${c}L${d}Z`, color, opacity);

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
      const color = mix("#07090c", (i + column) % 2 ? "#3a4148" : "#2a3037", dim * (0.75 + random() * 0.25));
      body += quad(toward(x0, H + 60, near), toward(x1, H + 60, near), toward(x1, H + 60, far), toward(x0, H + 60, far), color);
    }
    for (const side of [-1, 1]) {
      const x = VX + side * 760;
      const top = -240;
      const color = mix("#07090c", "#2b3f47", dim * 0.8);
      body += quad(toward(x, top, near), toward(x, H + 60, near), toward(x, H + 60, far), toward(x, top, far), color);
      for (let k = 0; k < 3; k++) {
        const from = near + ((far - near) * k) / 3;
        const to = near + ((far - near) * (k + 0.94)) / 3;
        body += quad(toward(x, 60, from), toward(x, H + 20, from), toward(x, H + 20, to), toward(x, 60, to), mix("#07090c", k % 2 ? "#3d5a63" : "#36515a", dim * 0.85));
        const mid = from + (to - from) * 0.75;
        body += quad(toward(x, 400, mid), toward(x, 470, mid), toward(x, 470, mid + 0.008), toward(x, 400, mid + 0.008), "#9aa8a4", dim * 0.5);
      }
    }
  }
  return body;
}

/** Someone far away in the dark: a shape and two eyes. */
const watcher = (x: number, y: number, scale: number) =>
  group(
    `translate(${x} ${y}) scale(${scale})`,
    flat("M-14 60 Q-18 20 -10 8 Q-14 -4 -6 -14 Q4 -20 10 -10 Q14 0 8 10 Q20 18 18 60Z", "#040507") +
      dot(-4, -3, 5, EYE_SHINE, 0, 0.18) + dot(5, -4, 5, EYE_SHINE, 0, 0.18) + dot(-4, -3, 1.7, EYE_SHINE) + dot(5, -4, 1.6, EYE_SHINE),
  );

function halfPerson(): string {
  const look = LOOKS[4]!;
  const friend = { cloth: "#c2603f", skin: "#f0c49c", hair: hex(look.hairColor) };
  const other = { cloth: "#2a2028", skin: "#66735f", hair: "#14100e" };
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
  const scale = 8.6;
  const place = (body: string, clip: string) =>
    group(`translate(${VX - 32 * scale} ${500 - 33 * scale}) scale(${scale})`, `<g clip-path="url(#${clip})">${body}</g>`);
  return (
    place(person(friend, false), "left") +
    place(person(other, true), "right") +
    `<path d="M${VX} 290 V${H} H${VX + 260} V290Z" fill="url(#shadow)"/>` +
    `<circle cx="${VX + 5.6 * scale}" cy="${500 + 2 * scale}" r="74" fill="url(#amber)"/>`
  );
}

export const keyArt = (): Drawing => ({
  width: W,
  height: H,
  pivotX: 0,
  pivotY: 0,
  body:
    corridor() +
    watcher(560, 318, 0.95) + watcher(724, 322, 0.85) + watcher(640, 326, 0.6) + watcher(868, 330, 1.5) + watcher(392, 336, 1.6) +
    `<rect width="${W}" height="${H}" fill="url(#night)"/>` +
    `<path d="M-60 ${H} L${VX - 330} 250 Q${VX - 60} 190 ${VX + 60} 290 L${VX + 40} ${H}Z" fill="url(#cone)"/>` +
    `<ellipse cx="${VX - 150}" cy="700" rx="520" ry="230" fill="url(#pool)"/>` +
    halfPerson() +
    `<rect width="${W}" height="${H}" fill="url(#vignette)"/>`,
  defs:
    `<clipPath id="left"><rect x="-20" y="-20" width="52" height="140"/></clipPath><clipPath id="right"><rect x="32" y="-20" width="52" height="140"/></clipPath>` +
    `<radialGradient id="night" gradientUnits="userSpaceOnUse" cx="520" cy="620" r="760"><stop offset="0" stop-color="#05070a" stop-opacity=".05"/><stop offset=".6" stop-color="#05070a" stop-opacity=".62"/><stop offset="1" stop-color="#05070a" stop-opacity=".9"/></radialGradient>` +
    `<linearGradient id="cone" x1="0" y1="1" x2="1" y2="0"><stop offset="0" stop-color="#ffc688" stop-opacity=".34"/><stop offset=".7" stop-color="#ffc688" stop-opacity=".13"/><stop offset="1" stop-color="#ffc688" stop-opacity="0"/></linearGradient>` +
    `<radialGradient id="pool"><stop offset="0" stop-color="#ffc688" stop-opacity=".42"/><stop offset="1" stop-color="#ffc688" stop-opacity="0"/></radialGradient>` +
    `<linearGradient id="shadow" x1="0" y1="0" x2="1" y2="0"><stop offset="0" stop-color="#05070a" stop-opacity=".3"/><stop offset="1" stop-color="#05070a" stop-opacity=".86"/></linearGradient>` +
    `<radialGradient id="amber"><stop offset="0" stop-color="#ffb338" stop-opacity=".55"/><stop offset=".35" stop-color="#ffb338" stop-opacity=".2"/><stop offset="1" stop-color="#ffb338" stop-opacity="0"/></radialGradient>` +
    `<radialGradient id="vignette" cx=".5" cy=".56" r=".72"><stop offset=".45" stop-color="#05070a" stop-opacity="0"/><stop offset="1" stop-color="#05070a" stop-opacity=".92"/></radialGradient>`,
});
