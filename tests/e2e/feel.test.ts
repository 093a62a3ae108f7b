// What a player must feel and must not trip over, on a phone held wide: the lights that fail before an eruption, the wheel under one's own
// finger, a mistyped code.
import { afterAll, beforeAll, expect, test } from "vitest";
import { clearStage, EAST, friend, hall, me, others, type Shoot, settle } from "../../scripts/shots/shoot.ts";
import { type Stage, setStage } from "../../scripts/shots/stage.ts";
import { buildClient, openBrowser, type TestBrowser, type Visitor } from "../util/browser.ts";
import { fingersOn } from "./fingers.ts";

const WIDE = { width: 844, height: 390, touch: true } as const;

let browser: TestBrowser;
let stage: Stage;
let mina: Visitor;
let scene: Shoot;

beforeAll(async () => {
  await buildClient();
  browser = await openBrowser();
  stage = await setStage();
  mina = await browser.visit(WIDE);
  scene = {
    stage,
    visitor: mina,
    touch: true,
    address: (code) => `${stage.url}/?probe${code ? `#${code}` : ""}`,
    second: () => Promise.reject(new Error("nobody else comes")),
    take: () => Promise.resolve(),
  };
});

afterAll(async () => {
  await mina?.close();
  await stage?.close();
  await browser?.close();
});

test("a mistyped code is answered in our words, and with no error but the browser's own line", async () => {
  await mina.page.goto(scene.address());
  await mina.page.getByRole("textbox", { name: mina.say("title.code") }).fill("ZZZZZZ");
  await mina.press(mina.button(mina.say("title.join")));
  await mina.page.getByText(mina.say("error.noRoom")).waitFor();
  expect(mina.troubles().filter((trouble) => !trouble.includes("/matchmake/joinById/"))).toEqual([]);
});

test("a tap on the wheel's button opens it and chooses nothing, though it opens under the finger", async () => {
  await mina.page.goto("about:blank");
  await mina.page.goto(scene.address(stage.code));
  await mina.press(mina.button(mina.say("title.joinCode", { code: stage.code })));
  await mina.page.getByRole("heading", { name: mina.say("lobby.title") }).waitFor();
  stage.start();
  await mina.until((p) => p.phase === "assembly" && p.stats !== null, "the assembly");
  stage.world.phase = "outbreak";
  await mina.until((p) => p.phase === "outbreak", "the outbreak");
  clearStage(scene);
  stage.place(me(scene), { ...hall(scene), facing: EAST, light: true, role: "halfbie", item: "battery" });
  await mina.until((p) => p.item === "battery", "the battery");

  const box = await mina.button(mina.say("button.wheel")).boundingBox();
  if (!box) throw new Error("no wheel");
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const fingers = await fingersOn(mina);
  await fingers.touch(1, at);
  const menu = mina.page.getByRole("menu");
  await menu.waitFor();
  const under = await mina.page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.closest(".wheel") !== null, at);
  expect(under, "the wheel opens under the finger here").toBe(true);
  await fingers.lift(1);
  await settle(scene);
  expect(await menu.isVisible()).toBe(true);
  expect(stage.world.pings).toEqual([]);
  await mina.press(mina.page.getByRole("menuitem", { name: mina.say("wheel.ping.help") }));
  await menu.waitFor({ state: "hidden" });
  await mina.until(() => stage.world.pings.length === 1, "the ping");
});

test("when the lights fail it is seen from which side, whoever the horde comes for, and the light comes back", async () => {
  clearStage(scene);
  const at = hall(scene);
  stage.place(me(scene), { ...at, facing: EAST, light: true });
  for (const i of others(scene).keys()) friend(scene, i, { x: at.x + 1 + i * 0.6, y: at.y + 0.4 });
  await settle(scene);
  stage.keep(({ director, tick }) => {
    director.toSpawn = 0;
    if (director.mode === "erupt") return;
    Object.assign(director, { mode: "build", modeUntilTick: tick, eruptions: 0, lastEruptionTick: -1 });
  });
  const edge = mina.page.locator(".onsetEdge");
  await edge.waitFor({ state: "attached" });
  await mina.page.locator(".captions .onset").waitFor();
  expect(await mina.page.locator(".captions .onset").count()).toBe(1);
  stage.keep(null);
  stage.world.director.mode = "quiet";
  await mina.page.locator(".captions .onset").waitFor({ state: "detached" });
  expect(mina.troubles()).toEqual([]);
});
