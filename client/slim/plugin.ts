// Makes Vite build Phaser from its sources with only the parts that client/slim/phaser.js names: resolves the entry, sets the
// build flags Phaser's own webpack config would set, and replaces unused modules by empty functions.
// Never let the Phaser version float: these are private paths of exactly 4.2.1 (pinned in package.json).
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const ENTRY = fileURLToPath(new URL("./phaser.js", import.meta.url));
const SOURCES = fileURLToPath(new URL("../../node_modules/phaser/src/", import.meta.url));

/** Modules under phaser/src that nothing here ever constructs; a hit becomes an empty constructor. */
const UNUSED: readonly RegExp[] = [
  // All filters but the base: the client's one camera filter is its own.
  /^filters\/(?!Controller\.js|index\.js)/,
  /^renderer\/webgl\/renderNodes\/filters\/Filter/,
  // Batches for shapes, ropes, point lights and tile sprites.
  /^renderer\/webgl\/renderNodes\/(BatchHandler(PointLight|Strip|Tri|TileSprite)|StrokePath|DrawLine|FillPath)\.js/,
  /^renderer\/webgl\/renderNodes\/submitter\/Submitter(SpriteGPULayer|TileSprite|MeshToQuad|MeshTri|TilemapGPULayer|Tile)\.js/,
  /^renderer\/webgl\/shaders\/index\.js/,
  // The map is drawn from baked textures, text is DOM, pads are read by client/input, sound is client/audio.
  /^tilemaps\//,
  /^gameobjects\/text\//,
  /^input\/gamepad\//,
  // Atlas formats other than Phaser's own JSON, and compressed textures.
  /^textures\/parsers\/(AtlasXML|KTXParser|PCT|PCTDecode|PVRParser|SpriteSheetFromAtlas|UnityYAML)\.js/,
];

/** The plugin that turns `import Phaser from "phaser"` into the slim build; in development it does nothing. */
export function slimPhaser(): Plugin {
  return {
    name: "slim-phaser",
    enforce: "pre",
    // Phaser's sources are CommonJS: Vite's dev server serves the stock package instead, which it bundles once.
    apply: "build",
    config: () => ({
      resolve: {
        alias: [
          { find: /^phaser$/, replacement: ENTRY },
          { find: /^phaser-src\/(.*)$/, replacement: `${SOURCES}$1` },
        ],
      },
    }),
    load(id) {
      const path = phaserPath(id);
      if (path !== undefined && UNUSED.some((pattern) => pattern.test(path))) return "module.exports = function () {};";
      return undefined;
    },
    transform(code, id) {
      if (phaserPath(id) === undefined) return undefined;
      return code
        .replaceAll("typeof WEBGL_RENDERER", "true")
        .replace(/typeof (CANVAS_RENDERER|WEBGL_DEBUG|EXPERIMENTAL|FEATURE_SOUND)\b/g, "false");
    },
  };
}

/** The path of a module below phaser/src, or undefined for any other module. */
function phaserPath(id: string): string | undefined {
  return id.startsWith(SOURCES) ? id.slice(SOURCES.length).split("?")[0] : undefined;
}
