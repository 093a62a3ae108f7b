// Reads the project's own sources as syntax trees, for the tests that hold the house's rules: who imports what, what is pure,
// what the slim Phaser must offer. Parsed by Vite's parser (Oxc), so comments and strings never count.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync } from "vite";

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export interface Source {
  /** Path from the repository's root, with forward slashes. */
  readonly file: string;
  readonly text: string;
}

export interface Import {
  readonly file: string;
  readonly line: number;
  /** A path from the root, `npm:package` (without its sub-path), or `node:module`. */
  readonly to: string;
  /** True where nothing is left of it at run time. */
  readonly typeOnly: boolean;
}

/** A syntax node: every node has a type and a place; the rest differs by type. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

/** All TypeScript sources below a folder, without declaration files; none if there is no such folder. */
export function sourcesBelow(folder: string): Source[] {
  if (statSync(join(ROOT, folder), { throwIfNoEntry: false }) === undefined) return [];
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .map((name) => posix.join(folder, name.replaceAll("\\", "/")))
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".d.ts"))
    .sort()
    .map((file) => ({ file, text: readFileSync(join(ROOT, file), "utf8") }));
}

/** Every import of a source: static, dynamic, re-exported, and `import("...")` in a type. Throws on a syntax error. */
export function importsOf(source: Source): Import[] {
  const found: Import[] = [];
  const add = (specifier: string, start: number, typeOnly: boolean) =>
    found.push({ file: source.file, line: lineOf(source, start), to: resolve(source.file, specifier), typeOnly });
  walk(parse(source), (node) => {
    const from = literal(node.source);
    if (from === undefined) return;
    if (node.type === "ImportDeclaration") add(from, node.start, isTypeOnly(node, node.importKind));
    else if (node.type === "ExportNamedDeclaration") add(from, node.start, isTypeOnly(node, node.exportKind));
    else if (node.type === "ExportAllDeclaration") add(from, node.start, node.exportKind === "type");
    else if (node.type === "ImportExpression") add(from, node.start, false);
    else if (node.type === "TSImportType") add(from, node.start, true);
  });
  return found;
}

export function parse(source: Source): Node {
  const { program, errors } = parseSync(source.file, source.text);
  if (errors.length > 0) throw new Error(`${source.file}: ${errors[0]?.message}`);
  return program as unknown as Node;
}

/** What a visit learns of a node's place: the node above and the property of it that holds the node. */
export interface Place {
  readonly parent: Node | undefined;
  readonly key: string;
}

/** Visits a node and all nodes below it; `visit` may return false to leave out what is below. */
export function walk(node: Node, visit: (node: Node, place: Place) => unknown, place?: Place): void {
  if (visit(node, place ?? { parent: undefined, key: "" }) === false) return;
  for (const [key, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) walk(child, visit, { parent: node, key });
    }
  }
}

export function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

/** The name of an identifier, undefined for any other node. */
export function nameOf(node: unknown): string | undefined {
  return isNode(node) && node.type === "Identifier" && typeof node.name === "string" ? node.name : undefined;
}

/** 1-based line of an offset. */
export function lineOf(source: Source, offset: number): number {
  return source.text.slice(0, offset).split("\n").length;
}

function literal(node: unknown): string | undefined {
  return isNode(node) && node.type === "Literal" && typeof node.value === "string" ? node.value : undefined;
}

/** `import type {A}`, `import {type A}` and their exports; an import for its side effect is a value. */
function isTypeOnly(node: Node, kind: unknown): boolean {
  if (kind === "type") return true;
  const names = Array.isArray(node.specifiers) ? node.specifiers.filter(isNode) : [];
  return names.length > 0 && names.every((name) => name.importKind === "type" || name.exportKind === "type");
}

function resolve(file: string, specifier: string): string {
  if (specifier.startsWith(".")) return posix.join(posix.dirname(file), specifier.replace(/\?.*$/, ""));
  if (specifier.startsWith("node:")) return specifier;
  const parts = specifier.split("/");
  return `npm:${specifier.startsWith("@") ? parts.slice(0, 2).join("/") : parts[0]}`;
}
