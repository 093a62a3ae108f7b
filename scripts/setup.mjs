// Makes a fresh clone ready, and finds in a moment that a ready one is: npm runs it before `start`, `dev` and `test`.
//   node scripts/setup.mjs [--client] [--browser]     installs; builds the client; finds or installs Chromium
// Plain JavaScript on `node:` imports only, since it runs on the player's own Node (20 or newer) before anything is installed.
// What never breaks: nothing is redone that has not changed; two set-ups at once never write together, also when one was killed;
// every failure ends in a sentence that says what to do.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { BROWSER_PACKAGES, browserSentence, findBrowser } from "./browser.mjs";
import { ProcessLock } from "./process-lock.mjs";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const WINDOWS = process.platform === "win32";
/** Goes away with node_modules, so that a broken or removed install is seen. */
const INSTALL_STAMP = join(ROOT, "node_modules/.half-of-us-install");
const CLIENT_STAMP = join(ROOT, "dist/client.stamp");
const NODE_NEEDED = 24;
const lock = new ProcessLock(join(ROOT, ".cache/setup.lock"));

/** What decides how the client is built. */
const CLIENT_INPUTS = [
  "client",
  "shared",
  "vite.config.ts",
  "package-lock.json",
  "scripts/build.ts",
  "scripts/module-list.ts",
];

/** A failure the person at the keyboard can do something about: printed without a stack. */
export class SetupError extends Error {}

// --- Pure parts ---

/**
 * Same stamp, same node_modules.
 * @param {{ lock: string, npmrc: string, platform: string, arch: string }} inputs
 */
export function installStamp({ lock, npmrc, platform, arch }) {
  return digest([lock, npmrc, platform, arch]);
}

/**
 * Same stamp, same client.
 * @param {ReadonlyArray<readonly [path: string, content: Uint8Array | string]>} files in any order
 * @param {string} variant which build: the `PHASER` variable
 */
export function clientStamp(files, variant) {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return digest([variant, ...sorted.flat()]);
}

/** @param {ReadonlyArray<Uint8Array | string>} parts each hashed with its length, so that none runs into the next */
function digest(parts) {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  return hash.digest("hex");
}

/**
 * What to tell a person when `npm ci` failed.
 * @param {string} output npm's error output
 */
export function installSentence(output) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT/.test(output)) {
    return "The npm registry could not be reached. Check the network (or the proxy settings of npm) and run the same command again.";
  }
  if (/EACCES|EPERM/.test(output)) {
    return "npm may not write in this folder. Check who owns the folder and its node_modules, then run the same command again.";
  }
  if (/ENOSPC/.test(output)) return "The disk is full. Free about 600 MB and run the same command again.";
  if (/can only install packages when your package\.json and package-lock\.json/.test(output)) {
    return "package.json and package-lock.json do not agree. Run `npm install --package-lock-only` and commit the lock.";
  }
  return "Installing the packages failed; npm's own words are above.";
}

/** @param {string} version as in process.versions.node */
export function majorOf(version) {
  return Number.parseInt(version, 10);
}

/** @param {string} outerVersion the Node that runs this file */
export function nodeSentence(outerVersion) {
  return (
    `Half of Us runs on Node ${NODE_NEEDED} or newer. This is Node ${outerVersion}, and the npm package that brings its own Node ` +
    `has no build for ${process.platform}-${process.arch}. Install Node ${NODE_NEEDED} from https://nodejs.org and run the same command again.`
  );
}

// --- Steps ---

/** @param {string} path */
function readOr(path, missing = "") {
  return existsSync(path) ? readFileSync(path, "utf8") : missing;
}

function wantedInstall() {
  return installStamp({
    lock: readOr(join(ROOT, "package-lock.json")),
    npmrc: readOr(join(ROOT, ".npmrc")),
    platform: process.platform,
    arch: process.arch,
  });
}

function wantedClient() {
  const files = CLIENT_INPUTS.flatMap(filesBelow).map(
    (path) => /** @type {const} */ ([path, readFileSync(join(ROOT, path))]),
  );
  return clientStamp(files, process.env.PHASER ?? "");
}

/**
 * The file itself, or all files below a folder, as paths from the root.
 * @param {string} path
 * @returns {string[]}
 */
function filesBelow(path) {
  const found = statSync(join(ROOT, path), { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (!found.isDirectory()) return [path];
  return readdirSync(join(ROOT, path)).flatMap((name) => filesBelow(`${path}/${name}`));
}

const installReady = () => readOr(INSTALL_STAMP) === wantedInstall();
const clientReady = () => existsSync(join(ROOT, "dist/client/index.html")) && readOr(CLIENT_STAMP) === wantedClient();

async function install() {
  say("Installing packages (once, about 20 s) ...");
  rmSync(INSTALL_STAMP, { force: true });
  // The Node that started npm, not the one in node_modules/.bin that `npm ci` is about to remove.
  const outerNode = process.env.npm_node_execpath ?? process.execPath;
  const npm = process.env.npm_execpath;
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const { code, errors } = npm ? await run(outerNode, [npm, ...args]) : await run(WINDOWS ? "npm.cmd" : "npm", args);
  if (code === undefined) throw new SetupError("npm was not found. Install Node with npm, then run `npm start`.");
  if (code !== 0) throw new SetupError(installSentence(errors));
  innerNode();
  writeFileSync(INSTALL_STAMP, wantedInstall());
}

/** The Node that runs TypeScript: the one npm installed, or this one where there is no such package. */
function innerNode() {
  const packaged = join(ROOT, "node_modules/.bin", WINDOWS ? "node.cmd" : "node");
  if (existsSync(packaged) && spawnSync(packaged, ["--version"], { shell: WINDOWS }).status === 0) return packaged;
  if (majorOf(process.versions.node) < NODE_NEEDED) throw new SetupError(nodeSentence(process.versions.node));
  return process.execPath;
}

async function buildClient() {
  say("Building the client ...");
  const wanted = wantedClient();
  rmSync(CLIENT_STAMP, { force: true });
  const { code } = await run(innerNode(), [join(ROOT, "scripts/build.ts")]);
  if (code !== 0) throw new SetupError("The client could not be built; the reason is above.");
  writeFileSync(CLIENT_STAMP, wanted);
}

async function installBrowser() {
  const debian = /^ID=debian$/m.test(readOr("/etc/os-release")) && existsSync("/usr/bin/apt-get");
  if (process.env.CHROMIUM_PATH || !debian || process.getuid?.() !== 0)
    throw new SetupError(browserSentence(process.env));
  say("Installing Chromium for the tests (once) ...");
  for (const args of [
    ["update", "-qq"],
    ["install", "-y", "-qq", "--no-install-recommends", ...BROWSER_PACKAGES],
  ]) {
    const { code } = await run("apt-get", args, { DEBIAN_FRONTEND: "noninteractive" });
    if (code !== 0)
      throw new SetupError(`apt-get ${args[0]} failed; its own words are above. ${browserSentence(process.env)}`);
  }
  if (findBrowser() === undefined) throw new SetupError(browserSentence(process.env));
}

// --- Processes ---

/** @type {import("node:child_process").ChildProcess | undefined} */
let child;

/**
 * Runs a program to its end, its words shown as they come. `code` is undefined when there is no such program.
 * @param {string} program
 * @param {string[]} args
 * @param {Record<string, string>} [env] added to ours
 * @returns {Promise<{ code: number | undefined, errors: string }>}
 */
function run(program, args, env = {}) {
  return new Promise((resolve) => {
    let errors = "";
    const started = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ["ignore", "inherit", "pipe"],
      shell: WINDOWS && program.endsWith(".cmd"),
    });
    child = started;
    lock.covers(started.pid);
    started.stderr.on("data", (chunk) => {
      errors += chunk;
      process.stderr.write(chunk);
    });
    started.once("error", () => resolve({ code: undefined, errors }));
    started.once("close", (code) => {
      child = undefined;
      resolve({ code: code ?? 1, errors });
    });
  });
}

/** @param {string} sentence */
function say(sentence) {
  process.stdout.write(`${sentence}\n`);
}

/** @param {ReadonlySet<string>} wishes */
async function setUp(wishes) {
  /** @type {ReadonlyArray<readonly [ready: () => boolean, make: () => Promise<void>]>} */
  const steps = [
    [installReady, install],
    ...(wishes.has("--client") ? [/** @type {const} */ ([clientReady, buildClient])] : []),
    ...(wishes.has("--browser") ? [/** @type {const} */ ([() => findBrowser() !== undefined, installBrowser])] : []),
  ];
  if (steps.every(([ready]) => ready())) return;
  await lock.take((holder) => say(`Another set-up is at work (process ${holder}); waiting for it ...`));
  try {
    // Asked again under the lock: whoever held it may have done the work.
    for (const [ready, make] of steps) if (!ready()) await make();
  } finally {
    lock.release();
  }
}

async function main() {
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    // The lock stays: it names the child too, and whoever comes next waits until that is gone.
    process.once(signal, () => {
      child?.kill(signal);
      process.exit(1);
    });
  }
  try {
    await setUp(new Set(process.argv.slice(2)));
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    process.stderr.write(`\n${error.message}\n`);
    process.exitCode = 1;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
