// The drawn world in a real browser, with scripted snapshots on the real maps: what is dark stays dark, what is lit is bright, and it
// costs what it may cost. Small pictures and low quality where speed does not matter; the numbers that are absolute at full quality.
import type { Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mapById } from "../../shared/content/maps/index.ts";
import { type Harness, openHarness } from "../view/harness/page.ts";

const SHUT = 1;
const OPEN = 2;
const DRAW_CALLS = 25;

let harness: Harness;

beforeAll(async () => {
  harness = await openHarness();
});

afterAll(async () => {
  await harness.close();
});

async function openPage(quality: "low" | "high", width = 480, height = 270) {
  const opened = await harness.open(width, height);
  await opened.page.evaluate((q) => window.harness.open(q), quality);
  return opened;
}

interface Pixels {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

async function pixelsOf(page: Page): Promise<Pixels> {
  const { data, info } = await sharp(await page.screenshot())
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** Mean brightness 0..255 of a square around a place of the world, metres. */
async function brightnessAt(page: Page, pixels: Pixels, x: number, y: number): Promise<number> {
  const at = await page.evaluate(([wx, wy]) => window.harness.view?.worldToScreen(wx as number, wy as number), [x, y]);
  if (!at) throw new Error("no view");
  let sum = 0;
  let count = 0;
  for (let py = Math.round(at.y) - 3; py <= at.y + 3; py++) {
    for (let px = Math.round(at.x) - 3; px <= at.x + 3; px++) {
      const i = (py * pixels.width + px) * 3;
      sum += ((pixels.data[i] ?? 0) + (pixels.data[i + 1] ?? 0) + (pixels.data[i + 2] ?? 0)) / 3;
      count++;
    }
  }
  return sum / count;
}

function meanDifference(a: Pixels, b: Pixels): number {
  let sum = 0;
  for (let i = 0; i < a.data.length; i++) sum += Math.abs((a.data[i] ?? 0) - (b.data[i] ?? 0));
  return sum / a.data.length;
}

describe("the drawn world", () => {
  test("a room behind a shut door is dark; the torch goes through once it is open", async () => {
    const { page, errors } = await openPage("low");
    const map = mapById("six");
    const door = map.doors.find((one) => one.axis === "horizontal");
    const tile = door?.tiles[0] ?? 0;
    const x = (tile % map.width) + 0.5;
    const beyond = Math.floor(tile / map.width) - 1.6;

    await page.evaluate(() => window.harness.show("doors", "six", 10, true));
    const shut = await brightnessAt(page, await pixelsOf(page), x, beyond);
    await page.evaluate(
      (doors) => window.harness.change({ doors }, 6),
      map.doors.map(() => OPEN),
    );
    const open = await brightnessAt(page, await pixelsOf(page), x, beyond);
    await page.evaluate(
      (doors) => window.harness.change({ doors }, 6),
      map.doors.map(() => SHUT),
    );
    const again = await brightnessAt(page, await pixelsOf(page), x, beyond);

    expect(shut).toBeLessThan(10);
    expect(open).toBeGreaterThan(Math.max(15, shut * 3));
    expect(again).toBeCloseTo(shut, -1);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test("twelve people and sixty infected at high quality hold the draw call budget", async () => {
    const { page, errors } = await openPage("high");
    await page.evaluate(() => window.harness.play("stress", "school", 12));
    const stats = await page.evaluate(() => window.harness.view?.stats());
    expect(stats?.drawCalls).toBeGreaterThan(3);
    expect(stats?.drawCalls).toBeLessThanOrEqual(DRAW_CALLS);
    expect(stats?.quality).toBe("high");
    const pixels = await pixelsOf(page);
    expect(
      new Set(Array.from({ length: pixels.width }, (_, i) => pixels.data.readUIntBE(i * 3 * 97, 3))).size,
    ).toBeGreaterThan(50);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test("a lost graphics context comes back with the same picture", async () => {
    const { page } = await openPage("low");
    await page.evaluate(() => window.harness.show("corridor", "school", 12, true));
    const before = await pixelsOf(page);
    await page.evaluate(() => window.harness.loseContext());
    await page.evaluate(() => window.harness.change({}, 4));
    expect(meanDifference(before, await pixelsOf(page))).toBeLessThan(4);
    await page.context().close();
  });

  test("turning a phone keeps canvas and coordinates right, and a second round replaces the first", async () => {
    const { page, errors } = await openPage("low", 422, 195);
    await page.evaluate(() => window.harness.show("gym", "school", 4));
    await page.setViewportSize({ width: 195, height: 422 });
    await page.evaluate(() => window.harness.change({}, 6));
    const box = await page.locator("canvas").boundingBox();
    expect(box).toMatchObject({ width: 195, height: 422 });
    const there = await page.evaluate(() => {
      const world = window.harness.view?.screenToWorld(60, 300) ?? { x: 0, y: 0 };
      return window.harness.view?.worldToScreen(world.x, world.y);
    });
    expect(there?.x).toBeCloseTo(60, 1);
    expect(there?.y).toBeCloseTo(300, 1);

    await page.evaluate(() => window.harness.show("quiet", "six", 4));
    await page.evaluate(() => window.harness.backdrop("school"));
    await page.evaluate(() => window.harness.view?.destroy());
    expect(await page.locator("canvas").count()).toBe(0);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
