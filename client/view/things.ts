/** Things on the floor: items to pick up, and what the dead leave. Items glint a little, so that a torch finds them. */
import { decalFrame, effectFrame, itemFrame } from "./frames.ts";
import { thingTone } from "./lighting.ts";
import { LOOKS } from "./looks.ts";
import { lit, METRE, rgb } from "./paint.ts";
import { blob, styleOf } from "./people.ts";
import { inView, type Picture } from "./picture.ts";
import { personLayers } from "./puppet.ts";
import type { StageCorpse, StageRound, WorldSnapshot } from "./snapshot.ts";

export function drawThings(picture: Picture, round: StageRound, snapshot: WorldSnapshot): void {
  for (const item of snapshot.items) {
    if (item.kind !== "none") lying(picture, itemFrame(item.kind), item.x * METRE, item.y * METRE, 0xffe6b0);
  }
  for (const corpse of snapshot.corpses) {
    if (corpse.kind === "badge")
      lying(picture, itemFrame("badge"), corpse.x * METRE, corpse.y * METRE, styleOf(corpse.seat).color);
    else body(picture, round, corpse);
  }
}

function lying(picture: Picture, frame: string, x: number, y: number, glint: number): void {
  if (!inView(picture.view, x, y, 40, 60)) return;
  const s = picture.light.sample(x, y);
  const tone = thingTone(s);
  blob(picture, x, y, 0.8, 0.5 + 0.5 * s.seen);
  const quad = picture.bodies.quad(frame, x, y, y - 6);
  quad.tint = rgb(tone.r + 0.12 * s.seen, tone.g + 0.12 * s.seen, tone.b + 0.12 * s.seen);
  const beat = picture.comfort.flashes ? Math.max(0, Math.sin(picture.timeS * 2.2 + x)) : 0.5;
  const glow = picture.glow.quad(effectFrame("glow"), x, y - 8);
  glow.tint = glint;
  glow.alpha = 0.2 * s.seen * (0.4 + 0.6 * beat);
  glow.scaleX = 0.42;
  glow.scaleY = 0.42;
}

/** A fallen friend keeps face and colour: it must be clear who it was. */
function body(picture: Picture, round: StageRound, corpse: StageCorpse): void {
  const x = corpse.x * METRE;
  const y = corpse.y * METRE;
  if (!inView(picture.view, x, y, 70, 70)) return;
  const s = picture.light.sample(x, y);
  if (picture.comfort.gore > 0) {
    const pool = picture.ground.quad(decalFrame("blood0"), x - 6, y - 4);
    pool.scaleX = 1.1;
    pool.scaleY = 0.8;
    pool.alpha = 0.9;
  }
  blob(picture, x, y, 2.1, 0.9);
  const tone = thingTone(s);
  const grey = 0.82;
  const look = LOOKS[round.roster.find((one) => one.seat === corpse.seat)?.look ?? -1];
  if (!look) return;
  personLayers(look, styleOf(corpse.seat), corpse.seat % 2 === 0 ? "right" : "left", "down", 0).forEach((layer, i) => {
    const quad = picture.bodies.quad(layer.frame, x + layer.x, y + layer.y, y - 8 + i * 0.001);
    quad.tint = lit(layer.tint, tone.r * grey, tone.g * grey, tone.b * grey * 1.05);
    quad.turn = (layer.angle * Math.PI) / 180;
    quad.flipX = layer.flipX;
  });
}
