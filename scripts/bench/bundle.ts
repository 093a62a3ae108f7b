/** What the built client weighs, from the list its build leaves behind. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type ChunkInfo, titleChunks } from "../module-list.ts";

const KB = 1000;
const LIST = fileURLToPath(new URL("../../dist/client/modules.json", import.meta.url));

/** Gzipped kilobytes of script: of the title, and of all that comes on top. Null when the client is not built. */
export function bundleKb(): { title: number; game: number } | null {
  let chunks: ChunkInfo[];
  try {
    ({ chunks } = JSON.parse(readFileSync(LIST, "utf8")) as { chunks: ChunkInfo[] });
  } catch {
    return null;
  }
  const weight = (some: readonly ChunkInfo[]) => some.reduce((sum, chunk) => sum + chunk.gzBytes, 0) / KB;
  const title = weight(titleChunks(chunks));
  return { title, game: weight(chunks) - title };
}
