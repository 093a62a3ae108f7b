// The game is the same on every machine and at every hour: no clock, no chance, no timers and no I/O in shared/sim and
// shared/content, and in shared/sim no function whose last bit differs between engines (only + - * / and Math.sqrt).
// The only door to chance is a named stream of shared/sim/rng.ts, whose state is part of the world.
import { expect, test } from "vitest";
import { lineOf, type Node, nameOf, type Place, parse, type Source, sourcesBelow, walk } from "./util/sources.ts";

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));
const CLOCKS = words(
  "Date Temporal performance setTimeout setInterval setImmediate queueMicrotask requestAnimationFrame",
);
const OUTSIDE = words("process console window document navigator localStorage fetch globalThis self crypto Intl");
/** ECMAScript leaves their last bits to the engine. */
const INEXACT = words(
  "acos acosh asin asinh atan atan2 atanh cbrt cos cosh exp expm1 hypot log log10 log1p log2 pow sin sinh tan tanh",
);
/** They follow the machine's language. */
const LOCALE = words("localeCompare toLocaleString toLocaleLowerCase toLocaleUpperCase");

/** One line per breach: `file:line what, and what to do instead`. */
function breaches(source: Source): string[] {
  const exact = source.file.startsWith("shared/sim/");
  const program = parse(source);
  const own = declaredNames(program);
  const found: string[] = [];
  walk(program, (node, place) => {
    if (isType(node)) return false;
    const breach = memberBreach(node, exact) ?? globalBreach(node, place, own);
    if (breach !== undefined) found.push(`${source.file}:${lineOf(source, node.start)} ${breach}`);
    return true;
  });
  return found;
}

function memberBreach(node: Node, exact: boolean): string | undefined {
  if (exact && (node.type === "BinaryExpression" || node.type === "AssignmentExpression")) {
    return node.operator === "**" || node.operator === "**=" ? "** is not bit-exact: multiply" : undefined;
  }
  if (node.type !== "MemberExpression") return undefined;
  const member = node.computed ? undefined : nameOf(node.property);
  if (member !== undefined && LOCALE.has(member)) return `${member} follows the machine's language: compare with <`;
  if (nameOf(node.object) !== "Math") return undefined;
  if (member === undefined) return "Math[...] hides which function it is: name it";
  if (member === "random") return "Math.random is unseeded chance: draw from a stream of rng.ts";
  if (exact && INEXACT.has(member))
    return `Math.${member} is not bit-exact: use sqrt, dot products or the direction table`;
  return undefined;
}

function globalBreach(node: Node, { parent, key }: Place, own: ReadonlySet<string>): string | undefined {
  const name = nameOf(node);
  if (name === undefined || own.has(name)) return undefined;
  // `world.process` and `{ process: 1 }` are names of properties.
  if ((key === "property" || key === "key") && parent?.computed !== true) return undefined;
  if (CLOCKS.has(name)) return `${name} is a clock: count ticks`;
  if (OUTSIDE.has(name)) return `${name} reaches outside: pass in what is needed`;
  // `const { sin } = Math` would slip past the check of members.
  if (name === "Math" && parent?.type !== "MemberExpression")
    return "Math as a value hides what is used of it: write Math.name";
  return undefined;
}

/** Types reach nothing at run time. */
function isType(node: Node): boolean {
  return /^TS(TypeAnnotation|TypeParameter|InterfaceDeclaration|TypeAliasDeclaration|TypeQuery|TypeReference)/.test(
    node.type,
  );
}

/** Every name a source binds itself, in whatever scope: `window` may be a stretch of ticks. */
function declaredNames(program: Node): ReadonlySet<string> {
  const names = new Set<string>();
  walk(program, (node, { parent, key }) => {
    const name = nameOf(node);
    const binds = (key === "id" && parent?.type === "VariableDeclarator") || key === "params" || key === "local";
    const unpacks = key === "value" && parent?.type === "Property" && parent.shorthand === true;
    if (name !== undefined && (binds || unpacks)) names.add(name);
  });
  return names;
}

test("shared/sim and shared/content are pure", () => {
  const sources = ["shared/sim", "shared/content"].flatMap(sourcesBelow);
  expect(sources.length).toBeGreaterThan(5);
  expect(sources.flatMap(breaches)).toEqual([]);
});

test("a planted breach is found, and what only looks like one is not", () => {
  const planted = (file: string, text: string) => breaches({ file, text });
  const sim = "shared/sim/x.ts";
  expect(planted(sim, "export const a = Date.now() + Math.random();")).toEqual([
    `${sim}:1 Date is a clock: count ticks`,
    `${sim}:1 Math.random is unseeded chance: draw from a stream of rng.ts`,
  ]);
  expect(planted(sim, "\nexport const a = Math.hypot(1, 2) + 2 ** 3;")).toHaveLength(2);
  expect(planted(sim, "const { sin } = Math;")).toHaveLength(1);
  expect(planted(sim, "setTimeout(() => {}, 1); console.log(process.env.X);")).toHaveLength(3);
  expect(planted(sim, "names.sort((a, b) => a.localeCompare(b));")).toHaveLength(1);
  expect(planted("shared/content/x.ts", "export const turn = Math.sin(1);")).toEqual([]);
  expect(
    planted(
      sim,
      "// Math.random()\nexport const s = 'Date.now()'; let d: Date; world.process(); const k = { fetch: 1 };",
    ),
  ).toEqual([]);
  expect(planted(sim, "function ring(window: Ticks) { return window.start; }")).toEqual([]);
  expect(planted(sim, "export const r = Math.sqrt(Math.abs(x * x - 1));")).toEqual([]);
});
