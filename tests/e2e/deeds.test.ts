// What hands can do, seen by the one who does it and by a friend beside: doors, things, the antenna, the half-bie's powers, a cell and its
// card, exile and the gate. The rules' clocks are held by hand, and people are put where a chapter begins; nothing else is.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { BallotAct } from "../../shared/content/ids.ts";
import { captions } from "../../shared/content/phrases.ts";
import { gate as gateRules, ticks } from "../../shared/content/tuning.ts";
import { infect } from "../../shared/sim/health.ts";
import { doorX, doorY } from "../../shared/sim/systems/doors.ts";
import type { Visitor } from "../util/browser.ts";
import { until } from "../util/server.ts";
import { freeGlass, lookAt, moveTo } from "./bodies.ts";
import type { Fingers } from "./fingers.ts";
import { type Friends, JONAS, layFriends, MINA } from "./friends.ts";
import { inOneStory, LONG } from "./story.ts";

/** Shorter than a tick. */
const TAP_MS = 40;
let friends: Friends;
let mina: Visitor;
let jonas: Visitor;
let fingers: Fingers;

inOneStory((name) => friends.tellFailure(name));

beforeAll(async () => {
  friends = await layFriends({ seed: "deeds", halfbie: MINA });
  ({ mina, jonas, fingers } = friends);
});

beforeEach(() => {
  friends.sendBotsAway();
});

afterAll(async () => {
  await friends?.close();
});

const world = () => friends.world();
const person = (seat: number) => friends.person(seat);
const put = (seat: number, x: number, y: number) => friends.put(seat, x, y);
const useButton = () => jonas.page.locator(".act.use");

describe("deeds", () => {
  test("no tap on a door is lost; the wheel locks it for both", async () => {
    const { doors } = world();
    const index = doors.findIndex((_, i) => world().grid.data.doors[i]?.id === "delivery-kitchen");
    const door = doors[index];
    if (!door) throw new Error("no door");
    put(MINA, doorX(world(), index) - 1.2, doorY(world(), index));
    put(JONAS, doorX(world(), index) + 1.2, doorY(world(), index));
    await mina.until((p) => p.verb === (door.open ? "close" : "open"), "the door at hand");
    for (let i = 0; i < 4; i++) {
      const before = door.open;
      await mina.page.keyboard.press("KeyE", { delay: TAP_MS });
      await until(() => door.open !== before, `tap ${i}`);
    }
    await friends.chooseFromWheel(mina.say("wheel.lock"));
    await until(() => door.locked, "the lock");
    await jonas.until((p) => p.verb === "unlock", "the locked door, from the other side");
    const letGo = await friends.use();
    await until(() => !door.locked, "the lock turned back");
    await letGo();
  });

  test("a thing flies where one looked before the wheel, and a friend's hand stops a bite", async () => {
    const { p, q } = friends.meet();
    p.item = "noisemaker";
    await mina.until((at) => at.item === "noisemaker", "the noisemaker in the hand");
    await lookAt(mina, world(), p, { x: p.x - 4, y: p.y });
    await friends.chooseFromWheel(mina.say("wheel.use", { item: mina.say("item.noisemaker") }));
    await until(() => world().decoys.length > 0, "the throw");
    const [decoy] = world().decoys;
    expect((decoy?.x ?? 0) - p.x, "thrown ahead, not at the button").toBeLessThan(-1);

    infect(world(), p, -1);
    p.toldTick = world().tick;
    await mina.page.getByText(mina.say("hud.bittenHelp")).waitFor();
    q.item = "suppressant";
    const glass = await freeGlass(jonas, "right");
    await fingers.drag(2, glass, { x: glass.x - 60, y: glass.y });
    await jonas.until((at) => at.verb === "treat", "a hand to hold");
    const letGo = await friends.use();
    await until(() => p.biteTick < 0, "the bite to stop");
    await letGo();
    await fingers.lift(2);
    await mina.page.getByText(mina.say("hud.cured")).waitFor();
    expect(q.item).toBe("none");
  });

  test("the antenna is taken, carried at a walk, put down, picked up by a friend and raised on the roof", async () => {
    const signal = world().objectives.find((o) => o.id === "signal");
    const [rack, mast] = (signal?.sites ?? []).map((i) => world().sites[i]);
    if (!signal || !rack || !mast) throw new Error("no antenna");
    const p = put(MINA, rack.x, rack.y + 0.9);
    rack.doneTicks = rack.needTicks - 20;
    await mina.until((at) => at.verb === "work", "the rack at hand");
    await mina.page.keyboard.down("KeyE");
    await until(() => p.item === "antenna", "the antenna");
    await mina.page.keyboard.up("KeyE");
    await mina.page.keyboard.down("ShiftLeft");
    await mina.page.keyboard.down("KeyS");
    const from = p.y;
    let ran = false;
    await until(() => {
      ran ||= p.gait === "run";
      return p.y > from + 1;
    }, "a metre");
    expect(ran, "with both arms full").toBe(false);
    await mina.page.keyboard.up("KeyS");
    await mina.page.keyboard.up("ShiftLeft");
    await friends.chooseFromWheel(mina.say("wheel.drop"));
    await until(() => p.item === "none", "the antenna on the floor");

    const item = world().items.find((one) => one.kind === "antenna" && !one.gone);
    if (!item) throw new Error("the antenna is gone");
    moveTo(world(), p, "class11");
    const q = put(JONAS, item.x, item.y);
    await jonas.until((at) => at.verb === "pickUp", "the antenna at hand");
    await useButton().tap();
    await until(() => q.item === "antenna", "the antenna in the friend's hand");
    put(JONAS, mast.x, mast.y + 0.9);
    mast.doneTicks = mast.needTicks - 20;
    await jonas.until((at) => at.verb === "work", "the mast at hand");
    const letGo = await friends.use();
    await until(() => signal.done, "the signal");
    await letGo();
    expect(q.item).toBe("none");
  });

  test("the half-bie takes off its mask, calls where it looks, and halts them before a friend's eyes", async () => {
    const { p } = friends.meet();
    await mina.until((at) => at.people > 0, "each other");
    await friends.chooseFromWheel(mina.say("wheel.unmask"));
    await until(() => !p.half.masked, "the mask off");
    await mina.page.getByText(mina.say("half.bare"), { exact: true }).waitFor();
    await friends.chooseFromWheel(mina.say("wheel.call"));
    await until(() => p.half.callReadyTick > world().tick, "the call");

    p.half.conscience = 70;
    await friends.chooseFromWheel(mina.say("wheel.halt"));
    await until(() => p.half.powerUsed, "the halt");
    expect(p.pose).toBe("halt");
    await jonas.page.getByText(captions.halt.en).waitFor();
    await mina.page.keyboard.press("KeyQ");
    await mina.page.getByRole("menuitem", { name: mina.say("wheel.feed") }).waitFor();
    // Once a round: gone from the wheel as soon as the page knows.
    await mina.page.getByRole("menuitem", { name: mina.say("wheel.halt") }).waitFor({ state: "detached" });
    await mina.page.keyboard.press("Escape");
    await mina.page.getByRole("menu").waitFor({ state: "hidden" });
  });

  /** Everyone but Jonas wants the same for him; he wants nothing. Ends back in the field. */
  async function condemn(act: BallotAct): Promise<void> {
    const huddle = await friends.toTalk();
    friends.botsVote(JONAS, act);
    await mina.page.getByRole("radio", { name: "Jonas" }).click();
    await mina.button(mina.say(`vote.${act}`)).click();
    await until(() => huddle.ballots[MINA]?.act === act, "the ballot");
    await mina.button(mina.say("vote.lock")).click();
    await jonas.button(jonas.say("vote.lock")).tap();
    await until(() => huddle.stage === "result", "the close");
    expect(huddle.result).toMatchObject({ act, face: JONAS });
    await friends.leaveFire();
  }

  test("the confined sees a locked room and slides a card out of it", async () => {
    await condemn("confine");
    const q = person(JONAS);
    expect(q.cellRoom).toBeGreaterThanOrEqual(0);
    q.confinedUntilTick = world().tick + LONG;
    await jonas.page.getByText(/Confined/).waitFor();
    await jonas.button(jonas.say("verb.slideCard")).tap();
    const sheet = jonas.page.getByRole("dialog");
    await sheet.getByRole("radio", { name: "Mina" }).tap();
    await sheet.getByRole("button", { name: jonas.say("fire.sayIt") }).tap();
    await until(() => world().slid.length === 1, "the card outside");
    expect(world().slid[0]).toMatchObject({ seat: JONAS, fact: "suspect", who: MINA });
    await jonas.page.getByText(jonas.say("say.slid")).waitFor();
    await mina.page.keyboard.press("KeyT");
    await mina.page.getByText(mina.say("say.atFire")).waitFor();
    q.confinedUntilTick = world().tick;
    await until(() => q.cellRoom < 0, "the door");
  });

  test("the exiled lives outside the wire and leaves by the gate, together with a friend on its other side", async () => {
    await condemn("exile");
    const q = person(JONAS);
    const p = person(MINA);
    expect(q.exiled).toBe(true);
    await jonas.page.getByText(jonas.say("hud.exiledWait")).waitFor();
    expect(await jonas.page.getByText(jonas.say("goal.samples")).count(), "no work out there").toBe(0);

    world().phaseEndTick = world().tick;
    await until(() => world().phase === "evacuation", "the evacuation");
    world().phaseEndTick = world().tick + LONG;
    await jonas.page.getByText(jonas.say("hud.exiled")).waitFor();
    for (const objective of world().objectives) objective.done = true;
    world().phaseTick = world().tick - ticks(60);
    await until(() => world().gate.open, "the gate to open");
    const gate = world().grid.data.gates[world().gate.index];
    if (!gate) throw new Error("no gate");
    friends.sendBotsAway();
    const near = (a: number, b: number) => a + (b - a) * 0.6;
    put(MINA, near(gate.x, gate.inner.x), near(gate.y, gate.inner.y));
    put(JONAS, near(gate.x, gate.outer.x), near(gate.y, gate.outer.y));
    for (const visitor of [mina, jonas]) await visitor.until((at) => at.verb === "gate", "the lane");
    await mina.page.keyboard.down("KeyE");
    const letGo = await friends.use();
    const passage = world().gate;
    await until(() => {
      // The lane waits for the second, however late a slow page is.
      if (passage.passing.length === 1) passage.passTick = world().tick + ticks(gateRules.laneS);
      return passage.passing.length === 2;
    }, "both in the lane");
    await until(() => p.fate === "out" && q.fate === "out", "both out", 25);
    await mina.page.keyboard.up("KeyE");
    await letGo();
    expect(q.fateTick, "as a pair").toBe(p.fateTick);
    for (const visitor of [mina, jonas]) {
      await visitor.page.getByRole("heading", { name: visitor.say("fate.out") }).waitFor();
      const friend = visitor === mina ? "Jonas" : "Mina";
      await visitor.page
        .getByRole("listitem")
        .filter({ hasText: friend })
        .getByText(visitor.say("became.out"))
        .waitFor();
    }
    expect([...mina.troubles(), ...jonas.troubles()]).toEqual([]);
  });
});
