/**
 * Takes pictures of the scripted scenes into `shots/world/`: `node tests/view/harness/shots.ts [scene,...] [desk,land,port] [map]`.
 * For looking at; nothing is compared.
 */
import { mkdir } from "node:fs/promises";
import { openHarness } from "./page.ts";

const DEVICES = {
  desk: { width: 1280, height: 720, dpr: 1 },
  land: { width: 844, height: 390, dpr: 2 },
  port: { width: 390, height: 844, dpr: 2 },
};
const ALL = [
  "corridor",
  "eyes",
  "quiet",
  "alarm",
  "gym",
  "roof",
  "gate",
  "poses",
  "lab",
  "infirmary",
  "mutants",
  "mutantsDark",
  "encircled",
  "ambush",
  "backdrop",
];

const [names = ALL.join(","), devices = "desk", map = "school"] = process.argv.slice(2);
const harness = await openHarness();
await mkdir("shots/world", { recursive: true });
for (const device of devices.split(",") as (keyof typeof DEVICES)[]) {
  const { width, height, dpr } = DEVICES[device];
  const { page, errors } = await harness.open(width, height, dpr);
  await page.evaluate(() => window.harness.open("high"));
  for (const name of names.split(",")) {
    if (name === "backdrop") await page.evaluate((id) => window.harness.backdrop(id), map);
    else await page.evaluate(([scene, id]) => window.harness.show(scene as string, id as string), [name, map]);
    await page.screenshot({ path: `shots/world/${name}_${device}.png` });
    const stats = await page.evaluate(() => window.harness.view?.stats());
    console.log(name, device, JSON.stringify(stats));
  }
  for (const error of new Set(errors)) console.log("console:", error);
}
await harness.close();
