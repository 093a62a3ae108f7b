// Where the browser for tests and screenshots is, shared by the set-up and by everything that opens a page.
// Only `node:` imports: it is read before anything is installed.
import { existsSync } from "node:fs";

/** Besides Chromium: Mesa's software GL (twice as fast as Chromium's own) and a Korean font for names that people type. */
export const BROWSER_PACKAGES = ["chromium", "libegl1", "libgl1-mesa-dri", "fonts-nanum"];
const BROWSER_PATHS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * The browser for tests and screenshots: CHROMIUM_PATH when set (and only that), else the first of the usual places.
 * @param {Readonly<Record<string, string | undefined>>} [env]
 * @param {(path: string) => boolean} [exists]
 * @returns {string | undefined}
 */
export function findBrowser(env = process.env, exists = existsSync) {
  const chosen = env.CHROMIUM_PATH;
  if (chosen) return exists(chosen) ? chosen : undefined;
  return BROWSER_PATHS.find((path) => exists(path));
}

/**
 * What to tell a person when there is no browser and none can be installed.
 * @param {Readonly<Record<string, string | undefined>>} env
 */
export function browserSentence(env) {
  if (env.CHROMIUM_PATH) return `CHROMIUM_PATH is ${env.CHROMIUM_PATH}, but there is no such file.`;
  return (
    "The tests need a Chromium. Install one (Debian, as root: `apt-get install chromium`; elsewhere: Google Chrome or Chromium), " +
    "or set CHROMIUM_PATH to one."
  );
}
