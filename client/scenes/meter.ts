/** Counts what a frame costs: CPU time of update and render calls, and draw calls. Cheap enough to be always on. */
import type Phaser from "phaser";

/** Frames remembered, about two seconds. */
const KEPT = 120;

export class Meter {
  /** Of the last finished frame. */
  drawCalls = 0;
  /** Of the last frames, milliseconds. */
  readonly jsMs: number[] = [];
  private calls = 0;
  private startedMs = 0;
  private lastMs = 0;

  /** `onFrame` gets the time between two frames in milliseconds. */
  constructor(game: Phaser.Game, onFrame: (ms: number) => void) {
    this.count((game.renderer as Phaser.Renderer.WebGL.WebGLRenderer).gl);
    game.events.on("prestep", () => {
      this.startedMs = performance.now();
      if (this.lastMs > 0) onFrame(this.startedMs - this.lastMs);
      this.lastMs = this.startedMs;
    });
    game.events.on("postrender", () => {
      this.jsMs.push(performance.now() - this.startedMs);
      if (this.jsMs.length > KEPT) this.jsMs.shift();
      this.drawCalls = this.calls;
      this.calls = 0;
    });
  }

  private count(gl: WebGLRenderingContext): void {
    const drawElements = gl.drawElements.bind(gl);
    const drawArrays = gl.drawArrays.bind(gl);
    gl.drawElements = (...args: Parameters<typeof drawElements>) => {
      this.calls++;
      drawElements(...args);
    };
    gl.drawArrays = (...args: Parameters<typeof drawArrays>) => {
      this.calls++;
      drawArrays(...args);
    };
  }
}
