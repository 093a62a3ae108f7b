// A Vite plugin that writes dist/client/modules.json: which module ended in which chunk, and what each chunk weighs.
// Read by the bundle tests (nothing secret, nothing heavy in the title) and by the bench.
import { relative } from "node:path";
import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";

export interface ChunkInfo {
  /** Path below dist/client. */
  readonly file: string;
  readonly entry: boolean;
  /** Chunks (by file) needed before this one runs. */
  readonly imports: readonly string[];
  /** Chunks (by file) that this one loads later, on demand. */
  readonly dynamicImports: readonly string[];
  /** Module ids relative to the repository; virtual modules start with "virtual:". */
  readonly modules: readonly string[];
  readonly bytes: number;
  readonly gzBytes: number;
}

/** `root` is the repository's folder: module ids are written relative to it. */
export function moduleList(root: string): Plugin {
  return {
    name: "module-list",
    apply: "build",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const chunks: ChunkInfo[] = [];
        for (const output of Object.values(bundle)) {
          if (output.type !== "chunk") continue;
          chunks.push({
            file: output.fileName,
            entry: output.isEntry,
            imports: output.imports,
            dynamicImports: output.dynamicImports,
            modules: output.moduleIds.map((id) => moduleName(root, id)).sort(),
            bytes: Buffer.byteLength(output.code),
            gzBytes: gzipSync(output.code).length,
          });
        }
        chunks.sort((a, b) => (a.file < b.file ? -1 : 1));
        this.emitFile({ type: "asset", fileName: "modules.json", source: `${JSON.stringify({ chunks }, null, 1)}\n` });
      },
    },
  };
}

function moduleName(root: string, id: string): string {
  if (id.startsWith("\0")) return `virtual:${id.slice(1)}`;
  return relative(root, id).replaceAll("\\", "/");
}

/** The chunks (by file) that load with the page itself: the entries and all they import statically. */
export function titleChunks(chunks: readonly ChunkInfo[]): ChunkInfo[] {
  const byFile = new Map(chunks.map((chunk) => [chunk.file, chunk]));
  const seen = new Set<ChunkInfo>();
  const visit = (chunk: ChunkInfo | undefined) => {
    if (chunk === undefined || seen.has(chunk)) return;
    seen.add(chunk);
    for (const file of chunk.imports) visit(byFile.get(file));
  };
  for (const chunk of chunks) if (chunk.entry) visit(chunk);
  return [...seen];
}
