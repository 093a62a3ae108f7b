/**
 * Things on the floor: items to pick up, noisemakers that ring, and what the dead leave. Items glint a little, so that a torch finds them.
 */
import { CLAWS, effectFrame, infectedFrame, itemFrame, POOL } from "./frames.ts";
import type { Joint } from "./infected-joints.ts";
import { thingTone } from "./lighting.ts";
import { LOOKS } from "./looks.ts";
import { MUTANTS, markLayers } from "./mutants.ts";
import { chance, lit, METRE, rgb } from "./paint.ts";
import { blob, styleOf } from "./people.ts";
import { inView, type Picture } from "./picture.ts";
import { personLayers } from "./puppet.ts";
import type { StageCorpse, StageDecoy, StageMark, StageRound, WorldSnapshot } from "./snapshot.ts";

/** Half the length of a body, and how much narrower it is for lying on the floor. */
const LYING_PX = 34;
const LYING_FLAT = 0.82;
const DEAD = 0.78;
/** A thrown noisemaker: how long it flies, how high, from how high, and how it rings. Its ring is shown as sounds of machines are. */
const FLIGHT = { s: 0.42, upPx: 46, handPx: 26, turns: 1.5 };
const RATTLE = { everyS: 0.5, shakePx: 1.6, tint: 0xf0b35a };

export function drawThings(picture: Picture, round: StageRound, snapshot: WorldSnapshot): void {
  for (const item of snapshot.items) {
    if (item.kind !== "none") lying(picture, itemFrame(item.kind), item.x * METRE, item.y * METRE, 0xffe6b0);
  }
  for (const decoy of snapshot.decoys) rattle(picture, decoy);
  for (const corpse of snapshot.corpses) {
    if (corpse.kind === "badge")
      lying(picture, itemFrame("badge"), corpse.x * METRE, corpse.y * METRE, styleOf(corpse.seat).color);
    else body(picture, round, corpse);
  }
  for (const mark of snapshot.marks) carcass(picture, mark);
}

/** One of the changed, dead on its back in old blood, with what its claws did beside it: the torch shows what the virus is making. */
function carcass(picture: Picture, { mutation, x: metresX, y: metresY }: StageMark): void {
  const x = metresX * METRE;
  const y = metresY * METRE;
  if (!inView(picture.view, x, y, 90, 90)) return;
  const mutant = MUTANTS[mutation];
  const s = picture.light.sample(x, y);
  const tone = thingTone(s);
  const roll = chance(Math.round(x), Math.round(y));
  const mirror = roll < 0.5 ? -1 : 1;
  const claws = picture.ground.quad(CLAWS, x - 34 * mirror, y + 15);
  claws.turn = (roll - 0.5) * 1.2;
  claws.scaleX = mirror;
  if (picture.comfort.gore > 0) pool(picture, x, y - 2);
  blob(picture, x, y, 2, 0.8);
  const body = mutant.body ?? "pupil";
  // Painted standing and laid down: up is where it lies along.
  const lie = (frame: string, { x: px, y: py, angle }: Joint, scale: number, order: number) => {
    const quad = picture.bodies.quad(frame, x + (-py - LYING_PX) * mirror, y + px * LYING_FLAT - 4, order);
    quad.tint = lit(mutant.skin, tone.r * DEAD, tone.g * DEAD, tone.b * DEAD);
    quad.turn = (angle * (Math.PI / 180) + Math.PI / 2) * mirror;
    quad.flipX = mirror < 0;
    quad.scaleX = scale * LYING_FLAT;
    quad.scaleY = scale;
  };
  const parts = markLayers(mutant, body, "down", "stand");
  parts.forEach((part, i) => {
    lie(part.frame, part.joint, part.scale, y - 10 + (part.under ? i - parts.length : i + 1) * 0.001);
  });
  lie(infectedFrame(body, "down", "stand"), { x: 0, y: 0, angle: 0 }, 1, y - 10);
}

/** Old blood; its frame lies in the atlas of what is drawn live. */
function pool(picture: Picture, x: number, y: number): void {
  const quad = picture.ground.quad(POOL, x, y);
  quad.alpha = 0.9;
  quad.scaleX = 2.1;
  quad.scaleY = 1.8;
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

/** Flies in an arc, then shakes where it lies, and every rattle runs out from it over the floor. */
function rattle(picture: Picture, { ageS, fromX, fromY, x: toX, y: toY }: StageDecoy): void {
  const share = Math.min(1, ageS / FLIGHT.s);
  const x = (fromX + (toX - fromX) * share) * METRE;
  const y = (fromY + (toY - fromY) * share) * METRE;
  if (!inView(picture.view, x, y, 90, 90)) return;
  const { motion } = picture.comfort;
  const s = picture.light.sample(x, y);
  const tone = thingTone(s);
  const up = FLIGHT.handPx * (1 - share) + FLIGHT.upPx * 4 * share * (1 - share);
  const rung = share < 1 ? 0 : ((ageS - FLIGHT.s) % RATTLE.everyS) / RATTLE.everyS;
  const shake = share < 1 || !motion ? 0 : Math.sin(picture.timeS * 90) * (1 - rung);
  blob(picture, x, y, 0.8 - up * 0.005, 0.5 + 0.5 * s.seen);
  const quad = picture.bodies.quad(itemFrame("noisemaker"), x + shake * RATTLE.shakePx, y - up, y);
  quad.tint = rgb(tone.r + 0.18 * s.seen, tone.g + 0.18 * s.seen, tone.b + 0.18 * s.seen);
  quad.turn = share < 1 ? share * FLIGHT.turns * Math.PI * 2 * Math.sign(toX - fromX || 1) : shake * 0.16;
  if (share < 1) return;
  const glow = picture.glow.quad(effectFrame("glow"), x, y - 8);
  glow.tint = RATTLE.tint;
  glow.alpha = 0.34 * s.seen * (1 - rung * 0.7);
  glow.scaleX = 0.5;
  glow.scaleY = 0.45;
  for (const late of [0, 0.22]) {
    const open = rung - late;
    if (open < 0) continue;
    const ring = picture.glow.quad(effectFrame("ring"), x, y - 6);
    ring.tint = RATTLE.tint;
    ring.alpha = 0.75 * s.seen * (1 - open) * (1 - open);
    ring.scaleX = 0.2 + open * 1.3;
    ring.scaleY = ring.scaleX * 0.55;
  }
}

/** A fallen friend keeps face and colour: it must be clear who it was. */
function body(picture: Picture, round: StageRound, corpse: StageCorpse): void {
  const x = corpse.x * METRE;
  const y = corpse.y * METRE;
  if (!inView(picture.view, x, y, 70, 70)) return;
  const s = picture.light.sample(x, y);
  if (picture.comfort.gore > 0) {
    pool(picture, x - 6, y - 4);
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
