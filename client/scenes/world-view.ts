/**
 * WorldView on Phaser: one game with one scene in a canvas that follows its parent's size and the screen's density, a quality ladder,
 * and the numbers one wants to see of it. Loaded as a chunk of its own by `openWorld`.
 * The canvas takes no input: the page's own layer does.
 */
import Phaser from "phaser";
import { backdropAt, backdropRound, longestHall } from "../view/backdrop.ts";
import { METRE } from "../view/paint.ts";
import { plateFontReady } from "../view/plates.ts";
import { median, QUALITY_SETTINGS, QualityLadder } from "../view/quality.ts";
import type { Quality, WorldComfort, WorldOptions, WorldSnapshot, WorldView } from "../view/snapshot.ts";
import { Meter } from "./meter.ts";
import { WorldScene } from "./world-scene.ts";

/** A touch device starts one step down: its screen is small and its battery smaller. */
function startQuality(): Quality {
  return matchMedia("(pointer: coarse)").matches ? "medium" : "high";
}

function density(width: number, height: number, quality: Quality): number {
  const { dprCap, canvasPx } = QUALITY_SETTINGS[quality];
  const wanted = Math.min(window.devicePixelRatio || 1, dprCap);
  return Math.min(wanted, Math.sqrt(canvasPx / Math.max(1, width * height)));
}

export async function createWorldView(parent: HTMLElement, options: WorldOptions): Promise<WorldView> {
  let snapshot: WorldSnapshot | null = null;
  let source = () => snapshot;
  let automatic = options.quality === undefined;
  let dead = false;

  const { promise: ready, resolve, reject } = Promise.withResolvers<void>();
  const scene = new WorldScene(
    options.assets ?? "assets/",
    () => source(),
    (error) => (error ? reject(error) : resolve()),
  );
  const game = new Phaser.Game({
    type: Phaser.WEBGL,
    parent,
    width: 64,
    height: 64,
    scale: { mode: Phaser.Scale.NONE },
    input: { keyboard: false, mouse: false, touch: false, gamepad: false },
    audio: { noAudio: true },
    loader: { imageLoadType: "HTMLImageElement", maxRetries: 3 },
    powerPreference: "high-performance",
    banner: false,
    autoFocus: false,
    scene,
  });
  try {
    await Promise.all([ready, plateFontReady()]);
  } catch (error) {
    game.destroy(true);
    throw error;
  }
  game.canvas.style.pointerEvents = "none";
  game.canvas.style.display = "block";

  const layout = () => {
    const width = Math.max(1, parent.clientWidth);
    const height = Math.max(1, parent.clientHeight);
    const dpr = density(width, height, ladder.quality);
    const w = Math.max(1, Math.round(width * dpr));
    const h = Math.max(1, Math.round(height * dpr));
    game.scale.setZoom(1 / dpr);
    game.scale.resize(w, h);
    scene.layout(w, h, dpr, QUALITY_SETTINGS[ladder.quality]);
  };
  const ladder = new QualityLadder(options.quality ?? startQuality(), (quality) => {
    layout();
    options.onQuality?.(quality);
  });
  const meter = new Meter(game, (frameMs) => {
    if (automatic && snapshot) ladder.frame(frameMs);
  });
  const observer = new ResizeObserver(layout);
  observer.observe(parent);
  window.addEventListener("resize", layout);
  layout();

  const stillMotion = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const applyComfort = (comfort: Partial<WorldComfort>) => {
    const next: WorldComfort = { ...scene.comfort, ...comfort };
    scene.setComfort(stillMotion ? { ...next, flashes: false, shake: false, motion: false } : next);
  };
  applyComfort(options.comfort ?? {});

  return {
    async start(round) {
      snapshot = null;
      source = () => snapshot;
      scene.build(round);
    },
    async backdrop(map) {
      const hall = longestHall(map);
      const from = performance.now();
      snapshot = null;
      source = () => backdropAt(map, hall, (performance.now() - from) / 1000);
      scene.build(backdropRound(map));
    },
    update(next) {
      snapshot = next;
    },
    setQuality(quality) {
      automatic = quality === "auto";
      ladder.reset(quality === "auto" ? startQuality() : quality);
      layout();
    },
    setComfort: applyComfort,
    jolt(strength) {
      scene.camera.jolt(strength);
    },
    screenToWorld(clientX, clientY) {
      const box = parent.getBoundingClientRect();
      const { x, y, width, height } = scene.view;
      return {
        x: (x + ((clientX - box.left) / Math.max(1, box.width)) * width) / METRE,
        y: (y + ((clientY - box.top) / Math.max(1, box.height)) * height) / METRE,
      };
    },
    worldToScreen(worldX, worldY) {
      const { x, y, width, height } = scene.view;
      return {
        x: ((worldX * METRE - x) / width) * parent.clientWidth,
        y: ((worldY * METRE - y) / height) * parent.clientHeight,
      };
    },
    worldToStill(worldX, worldY) {
      const { width, height } = scene.view;
      const { x, y } = scene.still;
      return {
        x: ((worldX * METRE - x) / width) * parent.clientWidth,
        y: ((worldY * METRE - y) / height) * parent.clientHeight,
      };
    },
    stats() {
      return {
        fps: game.loop.actualFps,
        jsMs: median(meter.jsMs),
        drawCalls: meter.drawCalls,
        quality: ladder.quality,
      };
    },
    setPaused(paused) {
      if (paused) game.loop.sleep();
      else game.loop.wake(true);
    },
    destroy() {
      if (dead) return;
      dead = true;
      observer.disconnect();
      window.removeEventListener("resize", layout);
      // Phaser frees itself in its next step: a sleeping loop must wake for it, and the canvas need not wait.
      game.loop.wake();
      game.destroy(true);
      game.canvas.remove();
    },
  };
}
