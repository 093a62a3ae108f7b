// The types come from the stock Phaser, the code from client/slim/phaser.js: what compiles may be missing at run time.
// So every `Phaser.A.B` and every `scene.add.x(...)` in the client must be something the slim build has.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isNode, lineOf, type Node, nameOf, parse, ROOT, type Source, sourcesBelow, walk } from "../util/sources.ts";

const SLIM = "client/slim/phaser.js";
const slim: Source = { file: SLIM, text: readFileSync(join(ROOT, SLIM), "utf8") };

/** Dotted names of what the slim Phaser object holds; a namespace taken over whole ends in ".*". */
function offered(): ReadonlySet<string> {
  const names = new Set<string>();
  const collect = (object: Node, prefix: string) => {
    for (const property of Array.isArray(object.properties) ? object.properties.filter(isNode) : []) {
      const name = `${prefix}${nameOf(property.key)}`;
      const value = property.value;
      names.add(name);
      if (isNode(value) && value.type === "ObjectExpression") collect(value, `${name}.`);
      else names.add(`${name}.*`);
    }
  };
  walk(parse(slim), (node) => {
    if (node.type === "VariableDeclarator" && nameOf(node.id) === "Phaser" && isNode(node.init)) collect(node.init, "");
  });
  return names;
}

/** Names of the factories the slim build registers on `scene.add`, in small letters. */
function factories(): ReadonlySet<string> {
  return new Set([...slim.text.matchAll(/\/(\w+)Factory";/g)].map((found) => (found[1] ?? "").toLowerCase()));
}

/** The longest `A.B.C` after `Phaser.`, from its outermost member expression. */
function phaserPath(node: Node): string | undefined {
  const names: string[] = [];
  let inner: unknown = node;
  while (isNode(inner) && inner.type === "MemberExpression" && !inner.computed) {
    names.unshift(nameOf(inner.property) ?? "");
    inner = inner.object;
  }
  return nameOf(inner) === "Phaser" && names.length > 0 ? names.join(".") : undefined;
}

function missing(sources: readonly Source[]): string[] {
  const has = offered();
  const adders = factories();
  const covered = (path: string) =>
    has.has(path) || path.split(".").some((_, index, parts) => has.has(`${parts.slice(0, index + 1).join(".")}.*`));
  const found: string[] = [];
  for (const source of sources.filter(({ text }) => /from "phaser"/.test(text))) {
    const report = (node: Node, what: string) => found.push(`${source.file}:${lineOf(source, node.start)} ${what}`);
    walk(parse(source), (node) => {
      if (/^TS(TypeAnnotation|TypeParameter|TypeReference|InterfaceDeclaration|TypeAliasDeclaration)/.test(node.type))
        return false;
      if (node.type === "ImportNamespaceSpecifier" && nameOf(node.local) === "Phaser")
        report(node, "import * as Phaser");
      if (node.type !== "MemberExpression") return true;
      const path = phaserPath(node);
      if (path !== undefined) {
        if (!covered(path)) report(node, `Phaser.${path}`);
        return false;
      }
      const maker =
        isNode(node.object) && node.object.type === "MemberExpression" ? nameOf(node.object.property) : undefined;
      const made = nameOf(node.property) ?? "";
      const onScene =
        isNode(node.object) &&
        isNode(node.object.object) &&
        /^(ThisExpression|Identifier|MemberExpression)$/.test(node.object.object.type);
      if (maker === "add" && onScene && made !== "existing" && !adders.has(made.toLowerCase()))
        report(node, `add.${made}`);
      if (maker === "make" && onScene) report(node, `make.${made}`);
      return true;
    });
  }
  return found;
}

test("the client uses nothing of Phaser that the slim build leaves out", () => {
  expect(missing(sourcesBelow("client"))).toEqual([]);
});

test("a use of a missing part is found", () => {
  const text = `import Phaser from "phaser";
    const t: Phaser.GameObjects.Text = scene.add.text(0, 0, "x");
    new Phaser.Game({ type: Phaser.WEBGL, scale: { mode: Phaser.Scale.NONE, at: Phaser.Scale.Events.RESIZE } });
    Phaser.Math.Clamp(1, 2, 3); this.add.image(0, 0, "a"); this.make.image({});`;
  const whole = { file: "client/scenes/y.ts", text: 'import * as Phaser from "phaser";' };
  expect(missing([{ file: "client/scenes/x.ts", text }, whole])).toEqual([
    "client/scenes/x.ts:2 add.text",
    "client/scenes/x.ts:4 Phaser.Math.Clamp",
    "client/scenes/x.ts:4 make.image",
    "client/scenes/y.ts:1 import * as Phaser",
  ]);
});
