/**
 * Portraits of the class photo: head and shoulders in daylight on nothing, 160 px. The photo's sixteen are in colour,
 * latecomers are pencilled. Jacket and hat are drawn near white so that a page can multiply the seat's colour into them
 * through the mask (client/view/portraits.ts says how); the mask is where a change of cloth changes the picture.
 */
import type { Look } from "../../view/looks.ts";
import { bust } from "./body.ts";
import { face } from "./faces.ts";
import { hair, skull } from "./hair.ts";
import { hat } from "./hats.ts";
import { hex, INK, type Paint, paintOf, TINTABLE } from "./palette.ts";
import { at, type Drawing, group } from "./svg.ts";
import { wear } from "./wear.ts";

export const PORTRAIT_PX = 160;
const SCALE = 2.75;
/** Where the middle of the head comes to lie, and where it is in the body's own frame. */
const HEAD = { x: 80, y: 86, bodyX: 32, bodyY: 33 };
const LINE = 1.75;
const PENCIL_LINE = 1.3;
const PENCIL = "#2b2724";

/** Hand-drawn and grey: the edges wander by a pixel, colours become graphite. */
const PENCIL_FILTER = `<filter id="pencil" color-interpolation-filters="sRGB" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="0.045" numOctaves="2" seed="8" result="w"/><feDisplacementMap in="SourceGraphic" in2="w" scale="5" xChannelSelector="R" yChannelSelector="G" result="d"/><feColorMatrix in="d" type="saturate" values="0" result="g"/><feColorMatrix in="g" values=".66 0 0 0 .335  0 .66 0 0 .315  0 0 .66 0 .28  0 0 0 1 0"/></filter>`;

const solid = (color: string): Paint => ({ base: color, shade: color, deep: color, light: color });

/** `cloth` paints what a seat may tint; the rest is the person's own. */
function draw(look: Look, pencilled: boolean, cloth: Paint): string {
  const own = (color: number): Paint =>
    pencilled ? { base: "#fbf7ee", shade: "#dcd6c8", deep: "#b3ac9e", light: "#ffffff" } : paintOf(hex(color));
  const hairPaint: Paint = pencilled
    ? { base: "#a39c90", shade: "#7d766b", deep: "#6b645a", light: "#efe9dc" }
    : paintOf(hex(look.hairColor));
  const line = pencilled ? PENCIL_LINE : LINE;
  const head =
    skull("down", false, { paint: own(look.skin), line }) +
    face(look.face, "calm", "down", true) +
    (look.hair === "none" ? "" : hair(look.hair, "down", { paint: hairPaint, line })) +
    (look.hat === "none" ? "" : hat(look.hat, "down", { paint: cloth, line }));
  const body =
    bust({ paint: cloth, line }) +
    (look.wear === "none" ? "" : wear(look.wear, "down")) +
    at(HEAD.bodyX, HEAD.bodyY, head);
  return group(
    `translate(${HEAD.x - HEAD.bodyX * SCALE} ${HEAD.y - HEAD.bodyY * SCALE}) scale(${SCALE})`,
    pencilled ? body.replaceAll(INK, PENCIL) : body,
  );
}

function framed(body: string, pencilled: boolean): Drawing {
  return {
    width: PORTRAIT_PX,
    height: PORTRAIT_PX,
    pivotX: 0,
    pivotY: 0,
    body: pencilled ? `<g filter="url(#pencil)">${body}</g>` : body,
    defs: pencilled ? PENCIL_FILTER : "",
  };
}

export const portrait = (look: Look, pencilled: boolean): Drawing => framed(draw(look, pencilled, TINTABLE), pencilled);

/** The same portrait with all cloth white and all cloth black: where they differ is the mask. */
export const portraitExtremes = (look: Look, pencilled: boolean): readonly [white: Drawing, black: Drawing] => [
  framed(draw(look, pencilled, solid("#ffffff")), pencilled),
  framed(draw(look, pencilled, solid("#000000")), pencilled),
];
