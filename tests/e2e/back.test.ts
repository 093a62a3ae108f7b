// Getting in and getting back: whatever the network, the tab or the code does, a person has a sentence and a way on, and keeps the seat.
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { MAX_GUESTS } from "../../server/night/night.ts";
import { CODE_LENGTH } from "../../shared/protocol.ts";
import { DESKTOP, LAN_HOST, PHONE, type Visitor } from "../util/browser.ts";
import { type Guest, joinNight } from "../util/server.ts";
import { expectUsable, walkFocus } from "./access.ts";
import { type Network, networkTo } from "./network.ts";
import { codeOf, host, layTable, type Table } from "./table.ts";

/** The promise is 3 s each; the rest is for a busy machine to paint. */
const TOLD_MS = 3500;
const BACK_MS = 3500;
const PROMISE_MS = 3000;
const NOBODYS_CODE = "ZZZZZZ";

let table: Table;
let visitors: Visitor[] = [];

beforeAll(async () => {
  table = await layTable();
});

afterEach(async ({ task }) => {
  if (task.result?.state === "fail") for (const visitor of visitors) await visitor.tellFailure(task.name);
  for (const visitor of visitors) await visitor.close();
  visitors = [];
});

afterAll(async () => {
  await table?.close();
});

async function visit(...args: Parameters<Table["visit"]>): Promise<Visitor> {
  const visitor = await table.visit(...args);
  visitors.push(visitor);
  return visitor;
}

const linkBar = ({ page, say }: Visitor, state: "late" | "lost") =>
  page.getByRole("status").filter({ hasText: say(`link.${state}`) });

function seatOf(code: string): { seat: number; token: string; here: boolean } {
  const [guest] = table.night(code).people();
  if (!guest) throw new Error("nobody here");
  const { seat, token, here } = guest;
  return { seat, token, here };
}

/** Whether the person has the body again: a page may show what was under way in the silence before its hands are felt. */
function isPlayed(code: string): boolean {
  return table.world(code).people[seatOf(code).seat]?.driver === "human";
}

describe("one evening on a bad network, in the middle of a round", () => {
  let visitor: Visitor;
  let network: Network;
  let code: string;

  beforeAll(async () => {
    network = await networkTo(table.port);
    const hooks = { seed: "way back", bots: 3, halfbie: -1, startWith: 1 };
    visitor = await table.visit(DESKTOP, table.addressOf({ hooks, origin: `http://127.0.0.1:${network.port}` }));
    await visitor.button(visitor.say("title.host")).click();
    code = await codeOf(visitor);
    await visitor.until((p) => p.tick > 20 && p.stats !== null, "the round to run");
    // Nobody hunts, and Command does not call: the evening is long enough.
    const world = table.world(code);
    world.director.modeUntilTick = 1e9;
    world.director.firstContact = true;
    world.runTicks = -1e6;
  });

  afterAll(async () => {
    await visitor?.close();
    await network?.close();
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") await visitor.tellFailure(task.name);
  });

  test("silence is told within 3 s; when it ends the game goes on at once", async () => {
    const before = seatOf(code);
    network.stall();
    await linkBar(visitor, "late").waitFor({ timeout: TOLD_MS });
    const { tick } = await visitor.probe();
    network.restore();
    await linkBar(visitor, "late").waitFor({ state: "hidden", timeout: BACK_MS });
    await visitor.until((p) => p.link === "here" && p.tick > tick + 10, "ticks to come again", BACK_MS);
    expect(seatOf(code)).toEqual(before);
    expect(visitor.troubles()).toEqual([]);
  });

  test("a broken connection is told at once; 3 s after the network is back, so is the person, in the same seat", async () => {
    const before = seatOf(code);
    network.cut();
    await linkBar(visitor, "lost").waitFor({ timeout: TOLD_MS });
    await expect.poll(() => seatOf(code).here).toBe(false);
    const { tick } = await visitor.probe();
    network.restore();
    await visitor.until((p) => p.link === "here" && p.tick > tick && isPlayed(code), "the way back", BACK_MS);
    expect(seatOf(code)).toEqual(before);
    await linkBar(visitor, "lost").waitFor({ state: "hidden" });
  });

  test("a network that comes back another way leaves dead connections behind", async () => {
    const before = seatOf(code);
    network.stall();
    await linkBar(visitor, "lost").waitFor({ timeout: 2 * TOLD_MS });
    const { tick } = await visitor.probe();
    network.restore("another");
    await visitor.until((p) => p.link === "here" && p.tick > tick, "the way back", BACK_MS);
    expect(seatOf(code)).toEqual(before);
  });

  test.each([
    "same",
    "another",
  ] as const)("a long silence that no event ends, and back on the %s way: in the same seat within 3 s", async (way) => {
    const before = seatOf(code);
    network.stall();
    await linkBar(visitor, "lost").waitFor({ timeout: 2 * TOLD_MS });
    // Long enough for every kind of try to hang in it.
    await expect.poll(() => network.swallowed(), { timeout: 60_000 }).toBeGreaterThan(10);
    const { tick } = await visitor.probe();
    network.restore(way);
    await visitor.until((p) => p.link === "here" && p.tick > tick && isPlayed(code), "the way back", PROMISE_MS);
    expect(seatOf(code)).toEqual(before);
    // What hung in the silence and came through late has taken the seat from nobody.
    await visitor.until((p) => p.link === "here" && p.tick > tick + 60, "the game to go on");
    expect(seatOf(code)).toEqual(before);
  });

  test("a phone that slept: in the same seat within 3 s of its wake", async () => {
    const before = seatOf(code);
    const cdp = await visitor.context.newCDPSession(visitor.page);
    const freeze = (state: "frozen" | "active") => cdp.send("Page.setWebLifecycleState", { state });
    await freeze("frozen");
    network.cut();
    await expect.poll(() => seatOf(code).here).toBe(false);
    network.restore();
    const asleep = table.world(code).tick;
    await expect.poll(() => table.world(code).tick, { timeout: 60_000 }).toBeGreaterThan(asleep + 60);
    await freeze("active");
    await visitor.until((p) => p.link === "here" && p.tick > asleep + 60, "the way back", PROMISE_MS);
    expect(seatOf(code)).toEqual(before);
  });

  test("airplane mode and out again", async () => {
    const before = seatOf(code);
    await visitor.context.setOffline(true);
    network.cut();
    // A browser that is offline may keep a broken socket to itself: then silence tells.
    await linkBar(visitor, "late").or(linkBar(visitor, "lost")).waitFor({ timeout: TOLD_MS });
    await linkBar(visitor, "lost").waitFor();
    const { tick } = await visitor.probe();
    network.restore();
    await visitor.context.setOffline(false);
    await visitor.until((p) => p.link === "here" && p.tick > tick, "the way back", BACK_MS);
    expect(seatOf(code)).toEqual(before);
  });
});

describe("two windows", () => {
  test("the newer one has the seat, the older is told and can take it back", async () => {
    const first = await visit(DESKTOP);
    const code = await host(first);
    const { token } = seatOf(code);

    const second = await first.again();
    await second.page.goto(table.addressOf({ code }));
    await second.page.getByRole("heading", { name: second.say("lobby.title") }).waitFor();
    await first.page.getByText(first.say("gone.replaced")).waitFor();
    expect(table.night(code).people()).toHaveLength(1);
    expect(seatOf(code)).toMatchObject({ token, here: true });

    await first.button(first.say("gone.replacedHere")).click();
    await first.page.getByRole("heading", { name: first.say("lobby.title") }).waitFor();
    await second.page.getByText(second.say("gone.replaced")).waitFor();
    await expect.poll(() => seatOf(code)).toMatchObject({ token, here: true });
    // Hosting came along with the seat.
    await first.button(new RegExp(first.say("lobby.startAlone", { n: 5 }))).waitFor();
    expect([...first.troubles(), ...second.troubles()]).toEqual([]);
  });
});

describe("the door", () => {
  test("a code typed by hand lets in with two taps; a wrong one gets a sentence", async () => {
    const first = await visit(DESKTOP);
    const code = await host(first);
    const second = await visit({ ...PHONE, name: "Jonas" });
    const box = second.page.getByRole("textbox", { name: second.say("title.code") });

    await box.fill("ABC");
    await second.button(second.say("title.join")).tap();
    await second.page
      .getByRole("alert")
      .filter({ hasText: second.say("code.bad") })
      .waitFor();
    await box.fill(NOBODYS_CODE);
    await second.button(second.say("title.join")).tap();
    await second.page
      .getByRole("alert")
      .filter({ hasText: second.say("error.noRoom") })
      .waitFor();
    expect(NOBODYS_CODE).toHaveLength(CODE_LENGTH);

    // Lower case and spaces are how people type.
    await box.fill(` ${code.slice(0, 3).toLowerCase()} ${code.slice(3).toLowerCase()}`);
    await second.button(second.say("title.join")).tap();
    await second.page.getByRole("heading", { name: second.say("lobby.title") }).waitFor();
    await first.page.getByRole("listitem").filter({ hasText: "Jonas" }).waitFor();
  });

  test("a full night says so, and lets in once someone goes", async () => {
    const first = await visit(DESKTOP);
    const code = await host(first);
    const guests: Guest[] = [];
    for (let i = 1; i < MAX_GUESTS; i++) guests.push(await joinNight(table.url, code, { name: `Guest ${i}` }));
    const late = await visit(PHONE, table.addressOf({ code }));
    await late.button(late.say("title.joinCode", { code })).tap();
    await late.page
      .getByRole("alert")
      .filter({ hasText: late.say("error.full") })
      .waitFor();
    await guests[0]?.leave();
    await late.button(late.say("title.joinCode", { code })).tap();
    await late.page.getByRole("heading", { name: late.say("lobby.title") }).waitFor();
    await Promise.all(guests.slice(1).map((guest) => guest.leave()));
  });

  test("who is asked to leave is told, and does not come back by the same link", async () => {
    const first = await visit(DESKTOP);
    const code = await host(first);
    const second = await visit({ ...PHONE, name: "Jonas" }, table.addressOf({ code }));
    await second.button(second.say("title.joinCode", { code })).tap();
    const kick = first.button(first.say("lobby.kick", { name: "Jonas" }));
    await kick.click();
    await kick.click();
    await second.page
      .getByRole("alert")
      .filter({ hasText: second.say("gone.kicked") })
      .waitFor();
    await second.button(second.say("link.home")).tap();
    await second.button(second.say("title.host")).waitFor();
    expect(table.night(code).people()).toHaveLength(1);
  });

  test("on a plain http address of the LAN, which no browser trusts, everything works", async () => {
    const origin = `http://${LAN_HOST}:${table.port}`;
    const first = await visit(DESKTOP, table.addressOf({ origin }));
    expect(
      await first.page.evaluate(() => [isSecureContext, "serviceWorker" in navigator, "mediaDevices" in navigator]),
    ).toEqual([false, false, false]);
    const code = await host(first);
    const second = await visit(PHONE, table.addressOf({ origin, code }));
    await second.button(second.say("title.joinCode", { code })).tap();
    await second.page.getByRole("heading", { name: second.say("lobby.title") }).waitFor();
    await second.button(second.say("lobby.copy")).tap();
    await first.button(new RegExp(first.say("lobby.start"))).click();
    await second.until(
      (p) => p.phase === "assembly" && p.tick > 5 && (p.stats?.drawCalls ?? 0) > 0,
      "the round on the phone",
    );
    expect([...first.troubles(), ...second.troubles()]).toEqual([]);
  });
});

describe("for everyone", () => {
  test.each([
    { width: 1280, height: 720 },
    PHONE,
    { ...PHONE, width: 844, height: 390 },
  ])("at $width x $height title, settings and lobby have names, a focus one can see, and nothing cut off", async (device) => {
    const visitor = await visit(device);
    const { page, say } = visitor;
    await expectUsable(visitor, "title");
    expect((await walkFocus(visitor, 6)).length).toBeGreaterThan(4);

    await visitor.press(visitor.button(say("title.settings")));
    const sheet = page.getByRole("dialog", { name: say("settings.title") });
    await sheet.waitFor();
    expect(await sheet.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    await expectUsable(visitor, "settings");
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "hidden" });

    await host(visitor);
    await expectUsable(visitor, "lobby");
    expect((await walkFocus(visitor, 8)).length).toBeGreaterThan(4);
    expect(visitor.troubles()).toEqual([]);
  });

  test("a word in the other language, at once and without a reload", async () => {
    const visitor = await visit(DESKTOP);
    await visitor.button(visitor.say("title.language")).click();
    await visitor.page.getByRole("button", { name: "방 만들기", exact: true }).waitFor();
    expect(await visitor.page.evaluate(() => document.documentElement.lang)).toBe("ko");
  });
});
