/**
 * What is heard or felt made visible: sounds as rings that open at the edge of the screen (right here: around oneself), pings in their sender's colour, heartbeats
 * through walls for those who sense them. Never more than direction and distance band: that is all anyone knows.
 */
import type { PingKind, SoundKind } from "../../shared/content/ids.ts";
import { type EffectKind, effectFrame } from "./frames.ts";
import { METRE } from "./paint.ts";
import { styleOf } from "./people.ts";
import type { Picture } from "./picture.ts";
import { SOUND_SHOWN_S, type StagePing, type StageSound, type WorldSnapshot } from "./snapshot.ts";

const DANGER = 0xf0533f;
const MACHINE = 0xf0b35a;
const PEOPLE = 0xcfd8d4;
const MACHINES: ReadonlySet<SoundKind> = new Set([
  "bell",
  "gate",
  "siren",
  "noisemaker",
  "lampDies",
  "work",
  "workMiss",
]);
const BEASTS: ReadonlySet<SoundKind> = new Set([
  "doorHit",
  "doorBreak",
  "scream",
  "bite",
  "growl",
  "softGrowl",
  "groan",
  "answer",
  "sniff",
  "frenzy",
  "tellSwarm",
  "tellSweep",
  "tellAmbush",
  "tellBreach",
  "tellLoners",
  "tellEncircle",
  // Not the callers: theirs looks as human as it sounds.
  "listeners",
  "runners",
  "breakers",
  "lurkers",
  "herders",
  "feint",
  "decoyDeaf",
]);
/** Strength of a ring by distance band; around oneself it stays out of the way. */
const BAND_ALPHA = [0.5, 0.8, 0.55, 0.36];
const EDGE_CSS = 34;
const PING_SHOWN_S = 6;
const PING_EFFECT: Readonly<Record<PingKind, EffectKind>> = {
  here: "glow",
  danger: "alert",
  help: "handHold",
  go: "glow",
};

export function drawSigns(picture: Picture, snapshot: WorldSnapshot): void {
  const ears = snapshot.self ?? snapshot.look;
  for (const sound of snapshot.sounds) {
    if (sound.band > 0) edgeRing(picture, sound);
    else if (ears) ring(picture, sound, ears.x * METRE, ears.y * METRE);
  }
  for (const ping of snapshot.pings) if (ping.ageS < PING_SHOWN_S) pingMark(picture, ping);
  for (const beat of snapshot.heartbeats) heart(picture, beat.x * METRE, beat.y * METRE);
}

function edgeRing(picture: Picture, sound: StageSound): void {
  const { perCss, view } = picture;
  const angle = (sound.bearing / 8) * Math.PI;
  const dx = Math.cos(angle);
  const dy = Math.sin(angle);
  const inset = EDGE_CSS * perCss;
  // Where the ray from the middle leaves the screen.
  const reach = Math.min(
    (view.width / 2 - inset) / Math.max(1e-3, Math.abs(dx)),
    (view.height / 2 - inset) / Math.max(1e-3, Math.abs(dy)),
  );
  const x = view.x + view.width / 2 + dx * reach;
  ring(picture, sound, x, view.y + view.height / 2 + dy * reach);
}

/** Opens around (x, y), world pixels. */
function ring(picture: Picture, sound: StageSound, x: number, y: number): void {
  const { perCss } = picture;
  const age = sound.ageS / SOUND_SHOWN_S;
  if (age < 0 || age >= 1) return;
  const tint = BEASTS.has(sound.kind) ? DANGER : MACHINES.has(sound.kind) ? MACHINE : PEOPLE;
  const strength = (BAND_ALPHA[sound.band] ?? 0.36) * (sound.muffled ? 0.6 : 1);
  const rings = sound.band <= 1 ? 2 : 1;
  for (let i = 0; i < rings; i++) {
    const share = age - i * 0.16;
    if (share < 0) continue;
    const size = (0.7 + share * (3 - sound.band * 0.5)) * perCss;
    const quad = picture.signs.quad(effectFrame("ring"), x, y);
    quad.tint = tint;
    quad.alpha = strength * (1 - share) * (1 - share);
    quad.scaleX = size;
    quad.scaleY = size;
  }
}

function pingMark(picture: Picture, ping: StagePing): void {
  const x = ping.x * METRE;
  const y = ping.y * METRE;
  const tint = styleOf(ping.seat).color;
  const fade = Math.min(1, (PING_SHOWN_S - ping.ageS) / 1.5);
  const grow = (ping.ageS * 0.8) % 1;
  const ring = picture.signs.quad(effectFrame("ring"), x, y);
  ring.tint = tint;
  ring.alpha = fade * (1 - grow) * 0.9;
  ring.scaleX = 0.3 + grow * 0.9;
  ring.scaleY = (0.3 + grow * 0.9) * 0.6;
  const mark = picture.signs.quad(
    effectFrame(PING_EFFECT[ping.kind]),
    x,
    y - 30 - Math.abs(Math.sin(picture.timeS * 3)) * 5,
  );
  mark.tint = tint;
  mark.alpha = fade;
  const size = PING_EFFECT[ping.kind] === "glow" ? 0.3 : 1;
  mark.scaleX = size;
  mark.scaleY = size;
}

/** On the chest: at the mouth it would look like blood. */
const HEART_UP = 26;
const HEART = 0xff4438;
const BEATS_HZ = 1.1;

function heart(picture: Picture, x: number, y: number): void {
  const beat = picture.comfort.flashes ? Math.max(0, Math.sin(picture.timeS * BEATS_HZ * Math.PI * 2)) ** 6 : 0.5;
  const pulse = picture.comfort.flashes ? (picture.timeS * BEATS_HZ + 0.25) % 1 : 0.5;
  const ring = picture.signs.quad(effectFrame("ring"), x, y - HEART_UP);
  ring.tint = HEART;
  ring.alpha = 0.5 * (1 - pulse);
  ring.scaleX = 0.25 + 0.45 * pulse;
  ring.scaleY = 0.25 + 0.45 * pulse;
  const quad = picture.signs.quad(effectFrame("heart"), x, y - HEART_UP);
  quad.tint = HEART;
  quad.alpha = 0.65 + 0.35 * beat;
  quad.scaleX = 0.85 + 0.3 * beat;
  quad.scaleY = 0.85 + 0.3 * beat;
}
