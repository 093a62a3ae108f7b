// Camera, steps, quality and backdrop: the parts of the drawn world that are plain arithmetic.
import { expect, test } from "vitest";
import { directionOf } from "../../client/input/stick.ts";
import { backdropAt, longestHall } from "../../client/view/backdrop.ts";
import { boundAt, echoesOf } from "../../client/view/bounds.ts";
import { CameraWork, within, zoomFor } from "../../client/view/camera.ts";
import { sideOf, Tracks } from "../../client/view/gait.ts";
import { QUALITY_SETTINGS, QualityLadder } from "../../client/view/quality.ts";
import type { Quality } from "../../client/view/snapshot.ts";
import { maps } from "../../shared/content/maps/index.ts";

test("every screen sees the same area of the world, whatever its size and shape", () => {
  const area = (w: number, h: number) => (w / zoomFor(w, h)) * (h / zoomFor(w, h));
  for (const [w, h] of [
    [1280, 720],
    [3840, 2160],
    [780, 1688],
    [1688, 780],
  ] as const) {
    expect(area(w, h)).toBeCloseTo(520_000, 3);
  }
});

test("the picture stays on the map, and a map smaller than the picture is centred", () => {
  expect(within(10, 500, 3000)).toBeGreaterThan(200);
  expect(within(2990, 500, 3000)).toBeLessThan(2800);
  expect(within(1500, 500, 3000)).toBe(1500);
  expect(within(0, 500, 300)).toBe(150);
});

test("the camera follows smoothly, looks ahead, and cuts when its target is put elsewhere", () => {
  const camera = new CameraWork();
  const step = (x: number, facing: number | null) => camera.step({ x, y: 10 }, facing, 1, 1 / 60, 0, true, true);
  step(10, 0);
  expect(camera.x).toBeCloseTo(480 + 70);
  step(10.1, 0);
  expect(camera.x).toBeGreaterThan(550);
  expect(camera.x).toBeLessThan(555);
  step(60, 0);
  expect(camera.x).toBeCloseTo(2880 + 70);
});

test("a mouse held still aims still, however the camera leaned when it came to rest", () => {
  const body = { x: 10, y: 10 };
  const METRE = 48;
  for (let lean = 0; lean < 256; lean += 32) {
    for (let mouse = 0; mouse < 256; mouse += 16) {
      for (const distancePx of [6, 20, 50, 96, 300]) {
        const camera = new CameraWork();
        camera.step(body, lean, 1, 1 / 60, 0, true, true);
        const angle = (mouse / 128) * Math.PI;
        const at = { x: 400 + Math.cos(angle) * distancePx, y: 300 + Math.sin(angle) * distancePx };
        let aim = -1;
        for (let frame = 0; frame < 240; frame++) {
          // The body's place in an 800 x 600 picture that does not lean.
          const eye = { x: 400 + body.x * METRE - camera.stillX, y: 300 + body.y * METRE - 30 - camera.stillY };
          const next = directionOf(at.x - eye.x, at.y - eye.y);
          if (frame > 0) expect(next, `lean ${lean}, mouse ${mouse} at ${distancePx} px, frame ${frame}`).toBe(aim);
          aim = next;
          camera.step(body, aim, Math.min(1, distancePx / 240), 1 / 60, frame / 60, true, true);
        }
        // At rest the cursor lies on the line from the drawn body along its aim.
        const drawn = { x: 400 + body.x * METRE - camera.x, y: 300 + body.y * METRE - 30 - camera.y };
        const off = Math.abs(directionOf(at.x - drawn.x, at.y - drawn.y) - aim);
        expect(Math.min(off, 256 - off)).toBeLessThan(3);
      }
    }
  }
});

test("a jolt shakes only where shaking is wanted, and dies away", () => {
  const camera = new CameraWork();
  const settle = (shake: boolean, frames: number) => {
    for (let i = 0; i < frames; i++) camera.step({ x: 1, y: 1 }, null, 1, 1 / 60, i / 60 + 0.01, true, shake);
    return Math.hypot(camera.throwX, camera.throwY);
  };
  camera.jolt(1);
  expect(settle(true, 1)).toBeGreaterThan(0.5);
  expect(settle(true, 120)).toBe(0);
  camera.jolt(1);
  expect(settle(false, 1)).toBe(0);
});

test("steps follow the way walked; a body put elsewhere starts anew", () => {
  const tracks = new Tracks();
  const at = (x: number, gen = 1) => tracks.step(3, gen, x, 0, 0, "walk", 0, 1 / 60, 64);
  const start = at(0).phase;
  for (let x = 1; x <= 64; x++) at(x);
  expect(at(64).phase - start).toBeCloseTo(1);
  const known = at(65);
  known.seen = 1;
  expect(at(66).seen).toBe(1);
  expect(at(66, 2).seen).toBe(0);
  expect(at(900, 2).seen).toBe(0);
});

test("a body near a diagonal does not flutter between two sides", () => {
  expect(sideOf(38, "right")).toBe("right");
  expect(sideOf(38, "down")).toBe("down");
  expect(sideOf(0, "down")).toBe("right");
  expect(sideOf(64, "right")).toBe("down");
});

test("quality steps down after three slow seconds, never for a hidden tab, and stops at low", () => {
  const steps: Quality[] = [];
  const ladder = new QualityLadder("high", (quality) => steps.push(quality));
  const run = (ms: number, frames: number) => {
    for (let i = 0; i < frames; i++) ladder.frame(ms);
  };
  run(16, 400);
  run(2000, 5);
  expect(steps).toEqual([]);
  run(30, 110);
  expect(steps).toEqual(["medium"]);
  run(30, 400);
  expect(steps).toEqual(["medium", "low"]);
  run(60, 400);
  expect(steps).toEqual(["medium", "low"]);
  expect(QUALITY_SETTINGS.low.post).toBe(false);
});

test.each(Object.keys(maps))("the backdrop of %s walks its people-less hall and stays on the floor", (id) => {
  const map = maps[id];
  if (!map) throw new Error(id);
  const hall = longestHall(map);
  expect(hall.right - hall.left).toBeGreaterThan(5);
  for (let t = 0; t < 120; t += 1.7) {
    const picture = backdropAt(map, hall, t);
    expect(picture.people).toEqual([]);
    for (const one of picture.zombies) {
      expect(map.floor[Math.floor(one.y) * map.width + Math.floor(one.x)]).not.toBe(0);
    }
  }
});

test("a runner leaps: legs apart in the air, together on the floor, and never jumps between two pictures", () => {
  const steps = Array.from({ length: 240 }, (_, i) => boundAt(-0.4 + i / 120));
  expect(new Set(steps.map((step) => step.frame))).toEqual(new Set(["a", "stand", "b"]));
  for (const { frame, liftPx } of steps) if (frame === "stand") expect(liftPx).toBe(0);
  const order = steps.map((step) => step.frame).filter((frame, i, all) => frame !== all[i - 1]);
  for (let i = 1; i < order.length; i++) expect(order[i] === "stand").toBe(order[i - 1] !== "stand");
  expect(steps.filter((step) => step.frame !== "stand").length).toBeGreaterThan(steps.length * 0.6);
  for (let i = 1; i < steps.length; i++)
    expect(Math.abs((steps[i]?.liftPx ?? 0) - (steps[i - 1]?.liftPx ?? 0))).toBeLessThan(1);
});

test("only what is fast leaves itself behind, fainter the farther, and never before itself", () => {
  expect(echoesOf(0, 100)).toEqual([]);
  for (let facing = 0; facing < 256; facing += 16) {
    const echoes = echoesOf(facing, 260);
    const angle = (facing / 128) * Math.PI;
    expect(echoes.map((echo) => echo.share)).toEqual(echoes.map((echo) => echo.share).toSorted((a, b) => b - a));
    for (const { dx, dy } of echoes) expect(dx * Math.cos(angle) + dy * Math.sin(angle)).toBeLessThan(0);
  }
});
