// How the client is built and served in development. Three groups of code reach a player one after the other: the title (form and
// Preact), then `net` (the SDK, when a night is hosted or joined), then `phaser` (while people wait in the lobby).
// What never breaks: the title's chunk imports neither of the others statically (tests/tooling/bundle.test.ts).
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin, type ProxyOptions, type UserConfig } from "vite";
import { slimPhaser } from "./client/slim/plugin.ts";
import { moduleList } from "./scripts/module-list.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Dev only: everything the game server answers goes to it, so that one link serves page, matchmaking and sockets. */
const SERVER_PATHS = ["^/matchmake/", "^/(livez|readyz|version|qr|api)\\b", "^/[\\w-]+/[\\w-]+\\?.*\\bsessionId="];

function devProxy(target: string): Record<string, ProxyOptions> {
  return Object.fromEntries(SERVER_PATHS.map((path) => [path, { target, ws: true, changeOrigin: false }]));
}

export default defineConfig((): UserConfig => {
  const plugins: Plugin[] = [moduleList(here("."))];
  if (process.env.PHASER !== "stock") plugins.unshift(slimPhaser());
  return {
    root: here("client"),
    base: "./",
    plugins,
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    build: {
      target: "es2022",
      outDir: here("dist/client"),
      emptyOutDir: true,
      chunkSizeWarningLimit: 1500,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [
              { name: "phaser", test: /[\\/](node_modules[\\/]phaser|client[\\/]slim)[\\/]/ },
              { name: "net", test: /[\\/]node_modules[\\/](colyseus\.js|@colyseus|msgpackr|httpie|tslib|ws)[\\/]/ },
            ],
          },
        },
      },
    },
    // The server's port is private to `npm run dev` (scripts/dev.ts), which sets it.
    server: { strictPort: true, proxy: devProxy(process.env.DEV_SERVER ?? "http://127.0.0.1:2567") },
  };
});
