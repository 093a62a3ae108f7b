// The game's sounds, rendered by a real browser and measured: each is heard, none clips, no two kinds are the same, walls and distance
// do what they should; and the door holds where there is no gesture, no WebAudio, or both.
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { build, type Rolldown } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findBrowser } from "../../scripts/browser.mjs";
import { SOUNDS, SURFACES } from "../../shared/content/ids.ts";
import type { Measured } from "../client/harness/audio.ts";

/** Loudest fifth of a second of what matters; a footfall on carpet is the softest thing in the game. */
const AUDIBLE = 0.012;
const SOFT = 0.004;
const FULL = 0.98;
/** How far apart two kinds must be in tone, course and length taken together. */
const APART = 0.14;

let browser: Browser;
let page: Page;
let bench: string;

beforeAll(async () => {
  const built = (await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      target: "es2022",
      lib: {
        entry: fileURLToPath(new URL("../client/harness/audio.ts", import.meta.url)),
        formats: ["iife"],
        name: "bench",
      },
    },
  })) as Rolldown.RolldownOutput[];
  bench = built[0]?.output[0].code ?? "";
  const executablePath = findBrowser();
  if (!executablePath) throw new Error("no browser");
  browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--mute-audio"] });
  page = await browser.newPage();
  await page.evaluate(bench);
});

afterAll(async () => {
  await browser?.close();
});

const measure = (name: string): Promise<Measured> => page.evaluate((n) => window.audioBench.measure(n), name);

async function measureAll(names: readonly string[]): Promise<Map<string, Measured>> {
  const all = new Map<string, Measured>();
  for (const name of names) all.set(name, await measure(name));
  return all;
}

/** Names whose measure fails the test, for a message that says which. */
const failing = (all: Map<string, Measured>, ok: (m: Measured) => boolean) =>
  [...all].filter(([, m]) => !ok(m)).map(([name, m]) => `${name} peak ${m.peak} loudness ${m.loudness}`);

describe("every kind of sound", () => {
  let kinds: Map<string, Measured>;
  beforeAll(async () => {
    kinds = await measureAll(SOUNDS);
  });

  test("is heard and does not clip", () => {
    expect(failing(kinds, (m) => m.finite && m.peak < FULL && m.loudness > AUDIBLE)).toEqual([]);
  });

  test("differs from every other", () => {
    const list = [...kinds];
    const alike = list.flatMap(([a, one], i) =>
      list
        .slice(i + 1)
        .flatMap(([b, other]) => (distance(one, other) < APART ? [`${a} ~ ${b} ${distance(one, other)}`] : [])),
    );
    expect(alike).toEqual([]);
  });

  test("ends", () => {
    expect(failing(kinds, (m) => m.seconds < 4.9)).toEqual([]);
  });
});

test("all ground sounds under feet, and the screens speak", async () => {
  const names = await page.evaluate(() => window.audioBench.names.filter((name) => /^(ui:|step:)/.test(name)));
  expect(names.filter((name) => name.startsWith("step:"))).toHaveLength(SURFACES.length);
  const all = await measureAll(names);
  expect(failing(all, (m) => m.finite && m.peak < FULL && m.loudness > SOFT)).toEqual([]);
});

test("the bed opens with tension and falls away in a hush, but for what is about to come", async () => {
  const all = await measureAll(["bedCalm", "bedTense", "bedHush", "bedDread", "fire", "heartbeat", "chord", "crowd"]);
  const of = (name: string) => all.get(name) as Measured;
  const high = (m: Measured) => m.octaves.slice(4).reduce((a, b) => a + b, 0);
  expect(failing(all, (m) => m.finite && m.peak < FULL && m.loudness > SOFT)).toEqual([]);
  expect(of("bedHush").loudness).toBeLessThan(of("bedCalm").loudness * 0.15);
  expect(of("bedDread").loudness).toBeGreaterThan(of("bedCalm").loudness);
  expect(of("bedTense").loudness).toBeGreaterThan(of("bedCalm").loudness);
  expect(high(of("bedTense"))).toBeGreaterThan(high(of("bedCalm")) * 1.5);
});

test("a sound has a side, fades with distance and is dull behind a wall", async () => {
  const [left, right, far, wall, here] = await Promise.all(
    ["growl@left", "growl@right", "doorBreak@far", "doorBreak@wall", "doorBreak"].map(measure),
  );
  expect(left?.side).toBeGreaterThan(0.3);
  expect(right?.side).toBeLessThan(-0.3);
  expect(far?.loudness).toBeLessThan((here?.loudness ?? 0) * 0.6);
  const bright = (m: Measured | undefined) => m?.octaves.slice(6).reduce((a, b) => a + b, 0) ?? 0;
  expect(bright(wall)).toBeLessThan(bright(here) * 0.2);
});

test("no more than sixteen voices at once", async () => {
  expect(await page.evaluate(() => window.audioBench.crowded(60))).toBe(16);
});

test("a whole night passes without a gesture, after one, and without WebAudio", async () => {
  const visitor = await browser.newPage();
  const errors: string[] = [];
  visitor.on("pageerror", (error) => errors.push(String(error)));
  await visitor.setContent("<button style='width:100vw;height:100vh'>play</button>");
  await visitor.evaluate(bench);
  await visitor.evaluate(() => window.audioBench.wholeNight().destroy());
  await visitor.evaluate(() => {
    const button = document.querySelector("button") as HTMLButtonElement;
    button.onclick = () => window.audioBench.wholeNight();
  });
  await visitor.click("button");
  await visitor.evaluate(() => {
    Reflect.deleteProperty(window, "AudioContext");
    window.audioBench.wholeNight().destroy();
  });
  expect(errors).toEqual([]);
  await visitor.close();
});

/** 0 = the same. Half the absolute difference of each profile, and how many times longer one is. */
function distance(a: Measured, b: Measured): number {
  const apart = (x: number[], y: number[]) => x.reduce((sum, value, i) => sum + Math.abs(value - (y[i] ?? 0)), 0) / 2;
  return (apart(a.octaves, b.octaves) + apart(a.envelope, b.envelope) + Math.abs(Math.log2(a.seconds / b.seconds))) / 3;
}
