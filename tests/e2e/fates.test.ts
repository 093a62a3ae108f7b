// What becomes of people, seen by the one it happens to and by a friend beside: a half-bie is sensed and smelt, one falls and is lifted,
// one is tested, one turns. Mina's fire is played with a pad. The rules' clocks are held by hand, and people are put where a chapter begins;
// nothing else is.

import type { Locator } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { captions } from "../../shared/content/phrases.ts";
import { act, ticks } from "../../shared/content/tuning.ts";
import { goDown, infect } from "../../shared/sim/health.ts";
import { removeZombie } from "../../shared/sim/horde/bodies.ts";
import { spawnZombie } from "../../shared/sim/systems/horde.ts";
import type { Visitor } from "../util/browser.ts";
import { until } from "../util/server.ts";
import { centreOf, holding } from "./bodies.ts";
import { type Friends, JONAS, layFriends, MINA } from "./friends.ts";
import { type Pad, padIn } from "./pad.ts";
import { inOneStory, LONG } from "./story.ts";

/** Pushes of the cross from one end of the fire to the other. */
const MOST_PUSHES = 10;
/** In its last moments one turns: shorter than they last, ticks. */
const MOMENT = 20;
let friends: Friends;
let mina: Visitor;
let jonas: Visitor;

inOneStory((name) => friends.tellFailure(name));

beforeAll(async () => {
  friends = await layFriends({ seed: "fates", halfbie: JONAS });
  ({ mina, jonas } = friends);
});

beforeEach(() => {
  friends.sendBotsAway();
  friends.clearHorde();
});

afterAll(async () => {
  await friends?.close();
});

const world = () => friends.world();
const jonasFace = () => mina.page.getByRole("radio", { name: "Jonas" });

/** Walks the cross towards a control, the longer way first, as one does who looks at the screen. */
async function steerTo(pad: Pad, target: Locator): Promise<void> {
  const focused = mina.page.locator(":focus");
  for (let i = 0; i < MOST_PUSHES; i++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    const to = await centreOf(target);
    const from = (await focused.count()) === 0 ? to : await centreOf(focused);
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    if (Math.abs(dy) > Math.abs(dx)) await pad.press(dy > 0 ? "down" : "up");
    else await pad.press(dx < 0 ? "left" : "right");
  }
  throw new Error(`the cross does not lead to ${target}`);
}

describe("fates", () => {
  test("a half-bie senses hearts, and everyone sees how the dead smell it", async () => {
    const { p, q } = friends.meet();
    await jonas.until((at) => at.heartbeats > 0, "a heart");
    expect((await mina.probe()).heartbeats, "hers hears none").toBe(0);

    await jonas.page.locator(".act.wheelBtn").tap();
    await jonas.page.getByRole("menuitem", { name: jonas.say("wheel.unmask") }).tap();
    await until(() => !q.half.masked, "the mask off");
    const i = spawnZombie(world(), q.x + 2, q.y, -1);
    const { zombies } = world();
    p.graceUntilTick = world().tick + LONG;
    // It looks at what it smells, and goes on smelling it for as long as a slow page needs.
    const keep = () => {
      Object.assign(q, { x: p.x + 1, y: p.y });
      zombies.x[i] = q.x + 2;
      zombies.y[i] = q.y;
      if ((zombies.sniffUntilTick[i] ?? 0) > world().tick) zombies.sniffUntilTick[i] = world().tick + MOMENT;
      else zombies.facing[i] = 128;
    };
    await holding(keep, mina.page.getByText(captions.sniff.en).waitFor());
    await holding(
      keep,
      mina.until((at) => at.zombies > 0, "who it is that smells"),
    );
    expect(zombies.target[i], "no prey of its kin").not.toBe(JONAS);
    removeZombie(world(), i);
  });

  test("one falls; a friend's thumb lifts her, and both pages tell it", async () => {
    const { p, q } = friends.meet();
    // Too early for the clock of the fallen to run, and then late enough.
    world().runTicks = 0;
    goDown(world(), p);
    await mina.page.getByText(mina.say("hud.downEarly")).waitFor();
    expect(p.bleedTicks, "time stands").toBe(ticks(act.bleedOutS));
    world().runTicks = ticks(act.downClockFromS);
    await mina.page.getByText(mina.say("hud.downEarly")).waitFor({ state: "detached" });
    await jonas.until((at) => at.verb === "lift", "a friend to lift");
    await mina.until((at) => at.health === "down", "the floor");
    expect(p.bleedTicks, "time runs").toBeLessThan(ticks(act.bleedOutS));
    const letGo = await friends.use();
    await until(() => (q.task?.doneTicks ?? 0) > 1 && q.task?.verb === "lift", "the hands");
    const { task } = q;
    if (!task) throw new Error("hands off");
    const needTicks = task.needTicks;
    task.needTicks = LONG;
    await mina.page.getByText(mina.say("hud.lifted", { who: "Jonas" })).waitFor();
    const bled = p.bleedTicks;
    const { tick } = world();
    await until(() => world().tick > tick + 2, "two ticks");
    expect(p.bleedTicks, "nobody bleeds in a friend's arms").toBe(bled);
    task.needTicks = needTicks;
    await until(() => p.health === "hurt", "her feet");
    await letGo();
    await mina.until((at) => at.health === "hurt", "her own feet");
    await mina.page.getByText(mina.say("hud.lifted", { who: "Jonas" })).waitFor({ state: "detached" });
    friends.quiet();
  });

  test("with a pad alone one has a friend tested; only who carries the kit learns what it says", async () => {
    const { p } = friends.meet();
    p.item = "kit";
    const pad = await padIn(mina);
    const huddle = await friends.toTalk();
    friends.botsVote(JONAS, "test");
    await pad.press("down");
    await steerTo(pad, jonasFace());
    await pad.press("a");
    await mina.page.getByText(mina.say("vote.what", { who: "Jonas" })).waitFor({ state: "attached" });
    await steerTo(pad, mina.button(mina.say("vote.test")));
    await pad.press("a");
    await until(() => huddle.ballots[MINA]?.act === "test", "the ballot");
    await mina.page.getByText(mina.say("vote.testNote")).waitFor();
    await steerTo(pad, mina.button(mina.say("vote.lock")));
    await pad.press("a");
    await until(() => huddle.ballots[MINA]?.locked === true, "the lock");
    await jonas.button(jonas.say("vote.lock")).tap();
    await until(() => huddle.stage === "result", "the close");
    huddle.stageEndTick = world().tick + LONG;
    expect(huddle.result).toMatchObject({ act: "test", face: JONAS });

    for (const { page, say } of friends.both)
      await page.getByRole("heading", { name: say("result.test", { who: "Jonas" }) }).waitFor();
    if (!huddle.test) throw new Error("no test");
    const told = mina.say(huddle.test.infected ? "test.infected" : "test.clean", { who: "Jonas" });
    await mina.page.getByText(told).waitFor();
    expect(await jonas.page.getByText(jonas.say("test.title")).count(), "the tested one is not told").toBe(0);
    // Kept with who one is, for as long as the card is held: also by who held it before the field was back.
    const letGo = await pad.hold("back");
    await friends.leaveFire();
    await mina.page.getByText(told).waitFor();
    await letGo();
    await mina.page.getByText(told).waitFor({ state: "detached" });
    await pad.unplug();
  });

  test("bitten and not helped, one turns before a friend's eyes", async () => {
    const { p, q } = friends.meet();
    p.graceUntilTick = world().tick + LONG;
    infect(world(), q, -1);
    q.toldTick = world().tick;
    await jonas.page.getByText(jonas.say("hud.bittenHelp")).waitFor();
    await holding(() => {
      q.turnTick = world().tick + MOMENT;
    }, jonas.page.getByText(jonas.say("hud.turning"), { exact: true }).waitFor());
    expect(q.pose).toBe("turning");
    await until(() => q.fate === "lost", "the end of it");
    const i = world().zombies.turnedSeat.indexOf(JONAS);
    expect(world().zombies.alive[i], "and up again").toBe(1);

    await jonas.page.getByRole("heading", { name: jonas.say("fate.turned") }).waitFor();
    await jonas.page.getByText(jonas.say("fate.mute")).waitFor();
    await mina.page.getByText(mina.say("loss.badge", { who: "Jonas" })).waitFor();
    await mina.until((at) => at.zombies > 0, "what he has become");
    removeZombie(world(), i);
  });

  test("his badge calls everyone; the lost has one last vote", async () => {
    const badge = world().corpses.find((one) => one.seat === JONAS);
    if (!badge) throw new Error("no badge");
    friends.put(MINA, badge.x, badge.y + 0.8);
    await mina.until((at) => at.verb === "report", "the badge at hand");
    await mina.page.keyboard.press("KeyE");
    await until(() => world().huddle !== null, "the call");
    const huddle = await friends.toTalk();
    for (const { page, say } of friends.both)
      await page.getByRole("heading", { name: say("fire.body", { who: "Mina", whom: "Jonas" }) }).waitFor();
    await jonas.page.getByText(jonas.say("vote.last")).waitFor();
    await jonas.page.getByRole("radio", { name: "Mina" }).tap();
    await jonas.button(jonas.say("vote.test")).tap();
    await until(() => huddle.ballots[JONAS]?.act === "test", "the last vote");
    await jonas.button(jonas.say("vote.lock")).tap();
    friends.botsVote(-1, "nobody");
    // Nobody carries a kit now, and the table is told that this is why.
    for (const one of world().people) if (one.item === "kit") one.item = "none";
    await mina.button(mina.say("vote.lock")).click();
    await until(() => huddle.stage === "result", "the close");
    huddle.stageEndTick = world().tick + LONG;
    expect(huddle.result?.votes).toContainEqual({ seat: JONAS, face: MINA, act: "test" });
    for (const { page, say } of friends.both) await page.getByText(say("result.nobodyNoKit")).waitFor();
    await friends.leaveFire();
    await jonas.page.getByRole("heading", { name: jonas.say("fate.lost") }).waitFor();
    expect([...mina.troubles(), ...jonas.troubles()]).toEqual([]);
  });
});
