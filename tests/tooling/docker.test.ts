// The container files hold together without a Docker engine at hand: compose parses and keeps its hardening, the Dockerfile copies
// only what exists, keeps the stages' order, and runs as an ordinary user.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { ROOT } from "../util/sources.ts";

const read = (file: string) => readFileSync(join(ROOT, file), "utf8");

const Service = z.strictObject({
  build: z.literal("."),
  image: z.string(),
  restart: z.literal("unless-stopped"),
  init: z.literal(true),
  ports: z.array(z.string().regex(/^\$\{PORT:-\d+\}:\d+$/)).length(1),
  environment: z.record(z.string(), z.string()),
  volumes: z.array(z.string().regex(/^[\w-]+:\/[\w/-]+$/)),
  stop_grace_period: z.string().regex(/^\d+s$/),
  read_only: z.literal(true),
  tmpfs: z.array(z.string().startsWith("/")),
  cap_drop: z.tuple([z.literal("ALL")]),
  security_opt: z.tuple([z.literal("no-new-privileges:true")]),
  deploy: z.object({ resources: z.object({ limits: z.object({ memory: z.string() }) }) }),
});
const Compose = z.strictObject({
  services: z.strictObject({ game: Service }),
  volumes: z.record(z.string(), z.null()),
});

interface Instruction {
  readonly name: string;
  readonly args: string;
  readonly stage: string;
}

/** Instructions with continued lines joined and comments left out; the stage is its name or its number. */
function instructions(dockerfile: string): Instruction[] {
  let stage = "";
  let stages = 0;
  return dockerfile
    .replace(/^\s*#.*\n/gm, "")
    .replace(/\\\n\s*/g, "")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [, name = "", args = ""] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? [];
      if (name === "FROM") stage = / AS (\w+)$/.exec(args)?.[1] ?? String(stages++);
      return { name, args, stage };
    });
}

const dockerfile = instructions(read("Dockerfile"));
const ofLastStage = dockerfile.filter(({ stage }) => stage === dockerfile.at(-1)?.stage);

test("compose describes one hardened service whose data outlives it", () => {
  const { services, volumes } = Compose.parse(parse(read("docker-compose.yml")));
  const dataDir = services.game.environment.DATA_DIR;
  const mounted = services.game.volumes.map((volume) => volume.split(":"));
  expect(mounted.map(([, path]) => path)).toContain(dataDir);
  expect(Object.keys(volumes)).toEqual(mounted.map(([name]) => name));
  expect(services.game.ports[0]?.split(":").at(-1)).toBe(/PORT=(\d+)/.exec(read("Dockerfile"))?.[1]);
});

test("every line of the Dockerfile is an instruction, and every copied source exists", () => {
  expect(dockerfile.map(({ name }) => name)).not.toContain("");
  const stages = new Set(dockerfile.map(({ stage }) => stage));
  for (const { args } of dockerfile.filter(({ name }) => name === "COPY")) {
    const from = /--from=(\w+)/.exec(args)?.[1];
    if (from !== undefined) expect(stages).toContain(from);
    else for (const source of args.split(/\s+/).slice(0, -1)) expect(existsSync(join(ROOT, source)), source).toBe(true);
  }
});

test("what the image copies is not ignored by .dockerignore", () => {
  const ignored = read(".dockerignore").split("\n");
  const copied = dockerfile
    .filter(({ name, args }) => name === "COPY" && !args.includes("--from="))
    .flatMap(({ args }) => args.split(/\s+/).slice(0, -1));
  expect(copied.filter((source) => ignored.includes(source))).toEqual([]);
});

test("npm's settings come with the lock, or the install would want a package that is not on npm", () => {
  for (const { args } of dockerfile.filter(({ name, args }) => name === "COPY" && args.includes("package-lock.json"))) {
    expect(args).toContain(".npmrc");
  }
});

test("the image runs Node itself as an ordinary user, says when it is well, and keeps data in a volume", () => {
  const last = (name: string) => ofLastStage.filter((line) => line.name === name).at(-1)?.args;
  expect(last("USER")).toBe("node");
  expect(last("VOLUME")).toBe("/data");
  expect(last("HEALTHCHECK")).toContain("/livez");
  expect(JSON.parse(last("CMD") ?? "")).toEqual(["node", "server/main.ts"]);
});
