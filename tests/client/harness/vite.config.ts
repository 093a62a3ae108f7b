// Serves the screens with canned docs, without a server: `npx vite --config tests/client/harness/vite.config.ts`, then ?screen=fire&lang=ko.
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here("."),
  publicDir: here("../../../client/public"),
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  server: { fs: { allow: [here("../../..")] } },
});
