/**
 * Real pages for tests and pictures: one Chromium on software GL, desktops and phones as separate visitors, and a list of everything
 * a page complained about. Texts come from the game's own dictionary, so that no test knows a sentence by heart.
 * Never breaks: what a page complains about (console errors, exceptions, blocked content, failed requests) is kept until asked for.
 */
import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from "playwright-core";
import { dictionary, type Key } from "../../client/i18n/dictionary.ts";
import { fill, type ParamsOf } from "../../client/i18n/t.ts";
import type { Probe } from "../../client/net/probe.ts";
import type { Choices, Lang } from "../../client/settings.ts";
import { findBrowser } from "../../scripts/browser.mjs";

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
/** A name that leads to this machine but that browsers do not trust: as on a LAN, the page is no secure context. */
export const LAN_HOST = "half-of-us.lan";
const FLAGS = [
  "--no-sandbox",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
  "--mute-audio",
  "--disable-background-networking",
  "--disable-renderer-backgrounding",
  "--disable-backgrounding-occluded-windows",
  "--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable",
  `--host-resolver-rules=MAP ${LAN_HOST} 127.0.0.1`,
];
/** Mesa's software GL is about twice as fast as Chromium's own, where it is installed. */
const RENDERERS = [
  ["--use-gl=angle", "--use-angle=gl-egl"],
  ["--use-gl=angle", "--use-angle=swiftshader"],
];
/** What one step of a story may take on two busy cores. */
export const STEP_MS = 20_000;
const CHOICES_KEY = "half.choices";

export type Words = <K extends Key>(
  key: K,
  ...args: [ParamsOf<K>] extends [never] ? [] : [Record<ParamsOf<K>, string | number>]
) => string;

/** The dictionary in one language. */
export function wordsOf(lang: Lang): Words {
  return (key, ...args) => fill(dictionary[key][lang], args[0] as Record<string, string | number> | undefined, lang);
}

/** Builds dist/client when its inputs have changed. Rejects with the set-up's own words. */
export function buildClient(): Promise<void> {
  const setup = spawn(process.execPath, [join(ROOT, "scripts/setup.mjs"), "--client"], { cwd: ROOT });
  let output = "";
  setup.stdout.on("data", (chunk) => (output += chunk));
  setup.stderr.on("data", (chunk) => (output += chunk));
  return new Promise((resolve, reject) => {
    setup.once("error", reject);
    setup.once("close", (code) => (code === 0 ? resolve() : reject(new Error(`the client was not built:\n${output}`))));
  });
}

export interface Device {
  readonly width: number;
  readonly height: number;
  readonly touch?: boolean;
  readonly dpr?: number;
  readonly lang?: Lang;
  readonly name?: string;
  readonly choices?: Partial<Choices>;
}

export const DESKTOP: Device = { width: 480, height: 270 };
export const PHONE: Device = { width: 390, height: 844, touch: true };

/** One visitor with one page. */
export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly say: Words;
  /** Plays with fingers. */
  readonly touch: boolean;
  /** What the page complained about since the last call. */
  troubles(): string[];
  button(name: string | RegExp): Locator;
  /** Presses with what this visitor has: a finger or the mouse. */
  press(target: Locator): Promise<void>;
  /** The game's read-only probe; throws when the page was opened without `?probe`. */
  probe(): Promise<Probe>;
  /** Waits until the probe satisfies the condition; rejects with `what` and the last probe. */
  until(condition: (probe: Probe) => boolean, what: string, ms?: number): Promise<Probe>;
  /** For a failed test: a picture in .cache/e2e/ and what the page complained about, on the console. */
  tellFailure(name: string): Promise<void>;
  /** Another page of the same browser profile, with the same seat tokens. */
  again(): Promise<Visitor>;
  close(): Promise<void>;
}

export interface TestBrowser {
  visit(device: Device): Promise<Visitor>;
  close(): Promise<void>;
}

/** Opens the browser with the first GL that can draw. Throws when there is no browser or no WebGL. */
export async function openBrowser(): Promise<TestBrowser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error("no browser found: `npm test` installs or names one");
  for (const renderer of RENDERERS) {
    const browser = await chromium.launch({ executablePath, args: [...FLAGS, ...renderer] });
    if (await canDraw(browser)) return { visit: (device) => visit(browser, device), close: () => browser.close() };
    await browser.close();
  }
  throw new Error("this browser has no WebGL, not even in software");
}

async function canDraw(browser: Browser): Promise<boolean> {
  const page = await browser.newPage();
  const found = await page.evaluate(() => document.createElement("canvas").getContext("webgl") !== null);
  await page.close();
  return found;
}

async function visit(browser: Browser, device: Device): Promise<Visitor> {
  const { width, height, touch = false, dpr = 1, lang = "en" } = device;
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: dpr,
    hasTouch: touch,
    isMobile: touch,
    locale: lang === "ko" ? "ko-KR" : "en-GB",
  });
  context.setDefaultTimeout(STEP_MS);
  const choices: Partial<Choices> = {
    quality: "low",
    lang,
    taught: true,
    name: device.name ?? "Mina",
    ...device.choices,
  };
  await context.addInitScript(
    ([key, value]) => {
      addEventListener("securitypolicyviolation", (e) =>
        console.error(`blocked: ${e.violatedDirective} ${e.blockedURI}`),
      );
      try {
        if (localStorage.getItem(key) === null) localStorage.setItem(key, value);
      } catch {
        // about:blank has no storage.
      }
    },
    [CHOICES_KEY, JSON.stringify(choices)] as const,
  );
  return visitor(context, lang, touch);
}

async function visitor(context: BrowserContext, lang: Lang, touch: boolean): Promise<Visitor> {
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on("pageerror", (error) => troubles.push(`exception: ${error.stack ?? error}`));
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText ?? "";
    // A page that goes away takes its open requests with it.
    if (why !== "net::ERR_ABORTED") troubles.push(`request: ${request.url()} ${why}`);
  });
  const probe = () => page.evaluate(() => window.__half?.read()) as Promise<Probe>;
  return {
    context,
    page,
    say: wordsOf(lang),
    touch,
    troubles: () => troubles.splice(0),
    button: (name) => page.getByRole("button", { name, exact: typeof name === "string" }),
    press: (target) => (touch ? target.tap() : target.click()),
    probe,
    async until(condition, what, ms = STEP_MS) {
      const end = Date.now() + ms;
      for (;;) {
        const now = await probe();
        if (now && condition(now)) return now;
        if (Date.now() > end) throw new Error(`waited ${ms} ms for ${what}; the page says ${JSON.stringify(now)}`);
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
    },
    async tellFailure(name) {
      const size = page.viewportSize();
      const path = join(
        ROOT,
        ".cache/e2e",
        `${name.replace(/\W+/g, "-").slice(0, 60)}-${size?.width}x${size?.height}.png`,
      );
      await page.screenshot({ path }).catch(() => {});
      console.error(`${name}: ${path}\n${JSON.stringify(await probe().catch(String))}\n${troubles.join("\n")}`);
    },
    again: () => visitor(context, lang, touch),
    close: () => context.close(),
  };
}
