// The set-up's decisions: what makes it install or build again, which browser it takes, what it says when it cannot go on,
// and that two set-ups never work at once. The steps themselves run in every fresh clone, before these tests can.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { browserSentence, findBrowser } from "../../scripts/browser.mjs";
import { ProcessLock } from "../../scripts/process-lock.mjs";
import { clientStamp, installSentence, installStamp, nodeSentence } from "../../scripts/setup.mjs";
import { ROOT } from "../util/sources.ts";

test("it installs again when the lock, .npmrc or the platform differ, and only then", () => {
  const inputs = { lock: "{}", npmrc: "fund=false", platform: "linux", arch: "x64" };
  const stamp = installStamp(inputs);
  expect(installStamp({ ...inputs })).toBe(stamp);
  for (const change of [{ lock: "{ }" }, { npmrc: "" }, { platform: "darwin" }, { arch: "arm64" }]) {
    expect(installStamp({ ...inputs, ...change })).not.toBe(stamp);
  }
});

test("it builds the client again when a file changes, appears, moves or when the variant differs", () => {
  const files: [string, string][] = [
    ["client/main.ts", "one"],
    ["shared/protocol.ts", "two"],
  ];
  const stamp = clientStamp(files, "");
  expect(clientStamp(files.toReversed(), "")).toBe(stamp);
  expect(clientStamp(files, "stock")).not.toBe(stamp);
  expect(clientStamp([...files, ["client/new.ts", ""]], "")).not.toBe(stamp);
  expect(
    clientStamp(
      [
        ["client/main.ts", "on"],
        ["eshared/protocol.ts", "two"],
      ],
      "",
    ),
  ).not.toBe(stamp);
});

describe("the browser", () => {
  test("is the one asked for, and only that", () => {
    expect(findBrowser({ CHROMIUM_PATH: "/opt/c" }, (path) => path === "/opt/c")).toBe("/opt/c");
    expect(findBrowser({ CHROMIUM_PATH: "/opt/c" }, (path) => path === "/usr/bin/chromium")).toBeUndefined();
    expect(browserSentence({ CHROMIUM_PATH: "/opt/c" })).toContain("/opt/c");
  });

  test("is else the first of the usual places, Chromium before Chrome", () => {
    expect(findBrowser({}, () => true)).toBe("/usr/bin/chromium");
    expect(findBrowser({}, (path) => path.includes("google-chrome"))).toBe("/usr/bin/google-chrome");
    expect(findBrowser({}, () => false)).toBeUndefined();
    expect(browserSentence({})).toContain("apt-get install chromium");
  });
});

test("every failure is told in a sentence of its own", () => {
  expect(installSentence("npm error code EAI_AGAIN")).toContain("registry could not be reached");
  expect(installSentence("npm error code EACCES")).toContain("may not write");
  expect(installSentence("npm error code ENOSPC")).toContain("disk is full");
  expect(installSentence("`npm ci` can only install packages when your package.json and package-lock.json")).toContain(
    "do not agree",
  );
  expect(installSentence("npm error something else")).toContain("npm's own words");
  expect(nodeSentence("20.20.2")).toMatch(/Node 24 or newer.*20\.20\.2/);
});

describe("the lock", () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "setup-lock-"));
    path = join(folder, "deep/setup.lock");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test("keeps a second set-up waiting until the first lets go", async () => {
    const first = new ProcessLock(path);
    const second = new ProcessLock(path);
    await first.take(() => expect.unreachable());
    const order: string[] = [];
    await second.take((holder) => {
      order.push(`waits for ${holder === process.pid ? "the first" : holder}`);
      first.release();
    });
    order.push("has it");
    expect(order).toEqual(["waits for the first", "has it"]);
    second.release();
  });

  test("is taken over from a killed set-up, but not before the process that one left behind has ended", async () => {
    const lock = new ProcessLock(path);
    await lock.take(() => expect.unreachable());
    const gone = 2 ** 22 + 1; // Above the largest process id there can be.
    writeFileSync(path, `${gone} ${process.pid}`);
    await lock.take((holder) => {
      expect(holder).toBe(process.pid);
      writeFileSync(path, `${gone} ${gone}`);
    });
    lock.covers(undefined);
    expect(readFileSync(path, "utf8").trim()).toBe(String(process.pid));
  });
});

test("npm runs the set-up before the commands that need it, and the server takes npm's place", () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };
  expect(scripts).toMatchObject({
    prestart: "node scripts/setup.mjs --client",
    start: "exec node server/main.ts",
    pretest: "node scripts/setup.mjs --client --browser",
  });
});

test("the set-up needs nothing but Node", () => {
  for (const file of ["setup.mjs", "browser.mjs", "process-lock.mjs"]) {
    const imports = [...readFileSync(join(ROOT, "scripts", file), "utf8").matchAll(/^import .* from "(.*)";$/gm)].map(
      (found) => found[1],
    );
    expect(imports.filter((name) => !name?.startsWith("node:") && !/^\.\/[\w-]+\.mjs$/.test(name ?? ""))).toEqual([]);
  }
});
