// Who may import what: the house's walls, as a table. Type-only imports count too, unless a layer names them under `types`.
// A violation prints as `file:line -> import`. To move a wall, change the table here and say why.
import { expect, test } from "vitest";
import { type Import, importsOf, type Source, sourcesBelow } from "./util/sources.ts";

interface Layer {
  /** Folders (ending in "/") or files it holds. */
  readonly of: readonly string[];
  /** Folders, files, "npm:name", "node:"; "npm:" alone is every package. A leading "!" takes away, wherever it stands. */
  readonly may: readonly string[];
  /** Allowed as a type only. */
  readonly types?: readonly string[];
}

const CONTENT = ["shared/content/", "!shared/content/secret/"];
/** What of the simulation the client runs as well (prediction and fog) or only names. */
const CLIENT_SIM = ["movement", "sight", "grid", "directions", "view-types"].map((name) => `shared/sim/${name}.ts`);
const CLIENT = [
  "client/",
  "!client/tools/",
  "!client/slim/",
  ...CONTENT,
  "shared/schema/",
  "shared/protocol.ts",
  ...CLIENT_SIM,
  "npm:preact",
  "npm:@preact/signals",
];

/** The first layer that holds a file counts. */
const LAYERS: readonly Layer[] = [
  { of: ["shared/content/secret/"], may: ["shared/content/"] },
  { of: ["shared/content/"], may: CONTENT },
  // Predictions are sealed with a published hash: cryptography is not ours to write.
  {
    of: ["shared/sim/minds/virus/seal.ts"],
    may: ["shared/sim/rng.ts", "npm:@noble/hashes"],
    types: ["shared/sim/"],
  },
  // The virus' plays look at their own packs, and tell what comes by a sound.
  {
    of: ["shared/sim/minds/plays/"],
    may: [
      "shared/content/",
      "shared/sim/minds/",
      ...["directions", "grid", "nav", "nav-places", "noises", "rng", "horde/census"].map((n) => `shared/sim/${n}.ts`),
    ],
    types: ["shared/sim/"],
  },
  // A mind sees only its view: of the rest of the simulation it may name types, and run what is pure geometry or chance.
  {
    of: ["shared/sim/minds/"],
    may: [
      "shared/content/",
      "shared/sim/minds/",
      ...["directions", "grid", "movement", "nav", "rng", "sight", "view-types"].map((name) => `shared/sim/${name}.ts`),
    ],
    types: ["shared/sim/"],
  },
  { of: ["shared/sim/"], may: ["shared/content/", "shared/sim/"] },
  // Capacities and enums of the wire come from content.
  { of: ["shared/schema/"], may: ["shared/schema/", ...CONTENT, "npm:@colyseus/schema"] },
  { of: ["shared/insight.ts"], may: CONTENT, types: ["shared/sim/"] },
  { of: ["shared/protocol.ts"], may: [...CONTENT, "shared/sim/view-types.ts"], types: ["shared/sim/world.ts"] },

  // A room holds no rule and no number: it never reaches for a system, a mind or content.
  {
    of: ["server/rooms/"],
    may: [
      "server/",
      "shared/schema/",
      "shared/protocol.ts",
      ...["world", "step", "intents", "view", "view-types"].map((name) => `shared/sim/${name}.ts`),
      "npm:",
      "node:",
      "!npm:phaser",
      "!npm:colyseus.js",
    ],
  },
  { of: ["server/"], may: ["server/", "shared/", "npm:", "node:", "!npm:phaser", "!npm:colyseus.js"] },

  // Build tools: they run in Node and reach no player.
  { of: ["client/tools/", "client/slim/"], may: ["client/", ...CONTENT, "npm:", "node:"] },
  { of: ["client/net/"], may: [...CLIENT, "npm:colyseus.js", "npm:@colyseus/schema"] },
  // The invitation's QR code is drawn by a library, in a chunk of its own: an encoder is not ours to keep.
  { of: ["client/hud/lobby/"], may: [...CLIENT, "npm:qrcode"] },
  // Who doubts the virus' opened predictions can have their hash computed in the page.
  { of: ["client/hud/aftermath/"], may: [...CLIENT, "npm:@noble/hashes"] },
  { of: ["client/hud/", "client/audio/"], may: CLIENT },
  { of: ["client/dev/"], may: CLIENT, types: ["shared/insight.ts"] },
  { of: ["client/"], may: [...CLIENT, "npm:phaser"] },

  // Pictures are taken with the browser tests' own hands: pages, fingers, a network that can fail.
  {
    of: ["scripts/shots.ts", "scripts/shots/"],
    may: ["scripts/", "shared/", "server/", "client/view/backdrop.ts", "tests/util/", "tests/e2e/", "npm:", "node:"],
  },
  // Load runs read frames and ask for signs of life as a client does, and the bench draws the heaviest picture of the world's own harness.
  {
    of: ["scripts/"],
    may: [
      "scripts/",
      "shared/",
      "server/",
      "client/net/reading.ts",
      "client/net/way-back.ts",
      "tests/view/harness/",
      "npm:",
      "node:",
    ],
  },
];

function layerOf(file: string): Layer | undefined {
  return LAYERS.find((layer) => layer.of.some((place) => covers(place, file)));
}

function covers(place: string, path: string): boolean {
  return place.endsWith("/") || place.endsWith(":") ? path.startsWith(place) : path === place;
}

function allows(places: readonly string[], path: string): boolean {
  const taken = places.some((place) => place.startsWith("!") && covers(place.slice(1), path));
  return !taken && places.some((place) => covers(place, path));
}

function breaks({ file, to, typeOnly }: Import): boolean {
  const layer = layerOf(file);
  if (layer === undefined) return true;
  return !allows(layer.may, to) && !(typeOnly && allows(layer.types ?? [], to));
}

function violations(sources: readonly Source[]): string[] {
  return sources
    .flatMap(importsOf)
    .filter(breaks)
    .map(({ file, line, to, typeOnly }) => `${file}:${line} -> ${to}${typeOnly ? " (type)" : ""}`);
}

test("every import stays within its layer", () => {
  const sources = ["shared", "server", "client", "scripts"].flatMap(sourcesBelow);
  expect(sources.length).toBeGreaterThan(10);
  expect(violations(sources)).toEqual([]);
});

test("a planted import across a wall is found, however it is written", () => {
  const planted: Source[] = [
    { file: "shared/sim/step.ts", text: 'import {\n  readFile,\n} from "node:fs/promises";' },
    { file: "client/hud/lobby.tsx", text: 'const sdk = await import("colyseus.js");' },
    { file: "client/view/fog.ts", text: '// why\nimport type { Odds } from "../../shared/content/secret/odds.ts";' },
    { file: "client/main.ts", text: 'export { huddle } from "../shared/sim/systems/huddle.ts";' },
    { file: "client/net/net.ts", text: 'export * from "../../shared/sim/minds/minds.ts";' },
    { file: "client/scenes/night.ts", text: 'type W = import("../../shared/sim/world.ts").World;' },
    { file: "server/rooms/night.ts", text: 'import { TICK_HZ } from "../../shared/content/tuning.ts";' },
    { file: "server/main.ts", text: 'import "../client/main.ts";' },
    { file: "shared/sim/minds/bot/bot.ts", text: 'import { createWorld } from "../../world.ts";' },
    { file: "elsewhere/new.ts", text: 'import "node:fs";' },
  ];
  expect(violations(planted)).toEqual([
    "shared/sim/step.ts:1 -> node:fs/promises",
    "client/hud/lobby.tsx:1 -> npm:colyseus.js",
    "client/view/fog.ts:2 -> shared/content/secret/odds.ts (type)",
    "client/main.ts:1 -> shared/sim/systems/huddle.ts",
    "client/net/net.ts:1 -> shared/sim/minds/minds.ts",
    "client/scenes/night.ts:1 -> shared/sim/world.ts (type)",
    "server/rooms/night.ts:1 -> shared/content/tuning.ts",
    "server/main.ts:1 -> client/main.ts",
    "shared/sim/minds/bot/bot.ts:1 -> shared/sim/world.ts",
    "elsewhere/new.ts:1 -> node:fs",
  ]);
});

test("what the table allows passes", () => {
  const fine: Source[] = [
    { file: "client/net/net.ts", text: 'import { Client } from "colyseus.js";' },
    {
      file: "client/scenes/night.ts",
      text: 'import Phaser from "phaser";\nimport { canSee } from "../../shared/sim/sight.ts";',
    },
    { file: "shared/sim/minds/bot/bot.ts", text: 'import type { World } from "../../world.ts";' },
    { file: "server/ops/log.ts", text: 'import { pino } from "pino";\nconst text = "import x from \'phaser\'";' },
  ];
  expect(violations(fine)).toEqual([]);
});
