// Takes pictures of every screen into shots/<size>-<lang>/: `npm run shots [-- --name corridor,fire --size desk,land,port --lang en,ko]`.
// Plays one night per device and language against a server of its own; prints what is wrong with each screen as a machine sees it.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildClient, type Device, openBrowser, type TestBrowser, type Visitor } from "../tests/util/browser.ts";
import { DESK_LIMITS, layoutFaults, nameless, PHONE_LIMITS } from "./shots/faults.ts";
import { SCENES } from "./shots/scenes.ts";
import { ME, type Shoot } from "./shots/shoot.ts";
import { setStage } from "./shots/stage.ts";

const SIZES = {
  desk: { width: 1280, height: 720 },
  land: { width: 844, height: 390, touch: true },
  port: { width: 390, height: 844, touch: true },
} as const;
const ANIMATION_MS = 1500;
const LANGS = ["en", "ko"] as const;
type Size = keyof typeof SIZES;
type Lang = (typeof LANGS)[number];

const { values } = parseArgs({
  options: {
    name: { type: "string" },
    size: { type: "string", default: Object.keys(SIZES).join() },
    lang: { type: "string", default: LANGS.join() },
  },
});
const wanted = values.name?.split(",");
const sizes = values.size.split(",").filter((s): s is Size => s in SIZES);
const langs = values.lang.split(",").filter((l): l is Lang => LANGS.includes(l as Lang));

await buildClient();
let failed = 0;
for (const size of sizes) {
  for (const lang of langs) {
    const browser = await openBrowser();
    failed += await shootNight(browser, size, lang);
    await browser.close();
  }
}
process.exit(failed > 0 ? 1 : 0);

/** Freezes a page as a phone does with one in the background; returns how to wake it. */
async function lull({ context, page }: Visitor): Promise<() => Promise<void>> {
  const cdp = await context.newCDPSession(page);
  await cdp.send("Page.setWebLifecycleState", { state: "frozen" });
  return async () => {
    await cdp.send("Page.setWebLifecycleState", { state: "active" });
    await cdp.detach();
  };
}

/** In the page: resolves when what moves in once has arrived, at the latest after `ms`. */
function restOfAnimations(ms: number): Promise<unknown> {
  const once = document
    .getAnimations()
    .filter((a) => a.playState === "running" && a.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
  return Promise.race([
    Promise.allSettled(once.map((a) => a.finished)),
    new Promise((resolve) => setTimeout(resolve, ms)),
  ]);
}

/** Plays through all scenes with one visitor; how many failed. */
async function shootNight(on: TestBrowser, size: Size, lang: Lang): Promise<number> {
  const folder = join("shots", `${size}-${lang}`);
  await mkdir(folder, { recursive: true });
  const device: Device = { ...SIZES[size], lang, name: ME, choices: { quality: "high" } };
  const stage = await setStage();
  const visitor = await on.visit(device);
  const touch = "touch" in SIZES[size];
  const shoot: Shoot = {
    stage,
    visitor,
    touch,
    address: (code) => `${stage.url}/?probe${code ? `#${code}` : ""}`,
    async second() {
      // Software GL draws one busy page at a time: the first would keep the second from ever being painted.
      const wake = await lull(visitor);
      const next = await on.visit({ ...device, name: "Haru", choices: { quality: "low" } });
      return {
        ...next,
        async close() {
          await next.close();
          await wake();
        },
      };
    },
    async take(name, of = visitor) {
      if (wanted && !wanted.some((part) => name.includes(part))) return;
      const path = join(folder, `${name}.png`);
      await of.page.evaluate(restOfAnimations, ANIMATION_MS);
      await of.page.screenshot({ path });
      const faults = [
        ...(await nameless(of.page)).map((role) => `a ${role} without a name`),
        ...(await layoutFaults(of.page, touch ? PHONE_LIMITS : DESK_LIMITS)),
        ...of.troubles(),
      ];
      console.log([path, ...faults].join("\n    "));
    },
  };
  let failures = 0;
  for (const scene of SCENES) {
    try {
      await scene(shoot);
    } catch (error) {
      failures++;
      console.log(`${folder}: "${scene.name}" failed: ${String(error).split("\n")[0]}`);
      await visitor.page.screenshot({ path: join(folder, `failed-${scene.name}.png`) }).catch(() => {});
    }
  }
  await visitor.close();
  await stage.close();
  return failures;
}
