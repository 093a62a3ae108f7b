/**
 * What a frame of the client costs in JavaScript: the heaviest picture (the whole table and sixty infected), in a headless browser whose
 * graphics calls do nothing, so that no graphics card is measured.
 */
import { openHarness } from "../../tests/view/harness/page.ts";
import { REFERENCE_MS, work } from "./machine.ts";

const WINDOWS = 5;
const FRAMES = 120;

export interface PageCost {
  /** Update and render of a frame, milliseconds on the reference machine. */
  readonly frameJsMs: number;
  readonly drawCalls: number;
}

/** Rejects when there is no browser on this machine. */
export async function pageCost(): Promise<PageCost> {
  const harness = await openHarness();
  try {
    const { page } = await harness.open(1280, 720);
    await page.addInitScript(() => {
      for (const api of [window.WebGLRenderingContext, window.WebGL2RenderingContext]) {
        for (const name of ["drawElements", "drawArrays", "bufferData", "bufferSubData"] as const)
          Object.assign(api.prototype, { [name]: () => {} });
      }
    });
    await page.reload();
    await page.evaluate(() => window.harness.open("high"));
    const frames: number[] = [];
    const loops: number[] = [];
    let drawCalls = 0;
    for (let i = 0; i <= WINDOWS; i++) {
      await page.evaluate((n) => window.harness.play("stress", "school", n), FRAMES);
      const stats = await page.evaluate(() => window.harness.view?.stats());
      if (!stats) throw new Error("the world did not open");
      drawCalls = Math.max(drawCalls, stats.drawCalls);
      if (i > 0) frames.push(stats.jsMs);
      loops.push(
        await page.evaluate(
          `(() => { const start = performance.now(); (${work})(); return performance.now() - start; })()`,
        ),
      );
    }
    return { frameJsMs: (Math.min(...frames) / Math.min(...loops)) * REFERENCE_MS, drawCalls };
  } finally {
    await harness.close();
  }
}
