/**
 * A page that shows the world with scripted snapshots instead of a room, for tests and pictures. `window.harness` is driven from outside:
 * open, show a scene at a time, step, read the numbers.
 */

import type { Quality, WorldSnapshot, WorldView } from "../../../client/view/snapshot.ts";
import { openWorld } from "../../../client/view/stage.ts";
import { mapById } from "../../../shared/content/maps/index.ts";
import { sceneByName } from "./scenes.ts";

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

class Harness {
  view: WorldView | null = null;
  private last: WorldSnapshot | null = null;

  async open(quality: Quality): Promise<void> {
    this.view = await openWorld(document.getElementById("world") as HTMLElement, { quality });
  }

  /** Shows a scene: some frames of its last moments, then holds still. `still` turns off what moves by itself. */
  async show(name: string, map: string, frames = 30, still = false): Promise<void> {
    const view = this.view as WorldView;
    view.setComfort({ flashes: !still, motion: true });
    const scene = sceneByName(name, mapById(map));
    await view.start(scene.round);
    for (let i = frames; i >= 0; i--) {
      this.last = scene.at(5.2 - i / 30);
      view.update(this.last);
      await nextFrame();
    }
  }

  /** Shows the scene moving for this many frames, as in a game. */
  async play(name: string, map: string, frames: number): Promise<void> {
    const view = this.view as WorldView;
    const scene = sceneByName(name, mapById(map));
    await view.start(scene.round);
    for (let i = 0; i < frames; i++) {
      view.update(scene.at(i / 30));
      await nextFrame();
    }
  }

  /** Changes the last picture and shows it. */
  async change(change: Partial<WorldSnapshot>, frames = 3): Promise<void> {
    this.last = { ...(this.last as WorldSnapshot), ...change };
    for (let i = 0; i < frames; i++) {
      this.view?.update(this.last);
      await nextFrame();
    }
  }

  async backdrop(map: string): Promise<void> {
    await this.view?.backdrop(mapById(map));
    for (let i = 0; i < 20; i++) await nextFrame();
  }

  /** Takes the graphics context away and gives it back. */
  async loseContext(): Promise<void> {
    const canvas = document.querySelector("canvas") as HTMLCanvasElement;
    const lose = canvas.getContext("webgl")?.getExtension("WEBGL_lose_context");
    if (!lose) throw new Error("cannot lose the context here");
    const restored = new Promise((resolve) => canvas.addEventListener("webglcontextrestored", resolve, { once: true }));
    lose.loseContext();
    await new Promise((resolve) => setTimeout(resolve, 100));
    lose.restoreContext();
    await restored;
    for (let i = 0; i < 10; i++) await nextFrame();
  }
}

declare global {
  interface Window {
    harness: Harness;
  }
}
window.harness = new Harness();
