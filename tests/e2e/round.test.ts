// A whole night as two friends play it, one at a desk and one with a phone: title, class photo, a round with everything in it, the truth,
// and into the next round. The rules' clocks are held by hand, so that a slow machine tells the same story; nothing else is.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CHARACTERS } from "../../shared/content/characters.ts";
import { huddle as huddleRules, ticks } from "../../shared/content/tuning.ts";
import { dirX, dirY } from "../../shared/sim/directions.ts";
import { setDoor } from "../../shared/sim/systems/doors.ts";
import type { Person, World } from "../../shared/sim/world.ts";
import { DESKTOP, PHONE, type Visitor } from "../util/browser.ts";
import { until } from "../util/server.ts";
import { expectNamed, expectUsable } from "./access.ts";
import { centreOf, freeGlass, hold, isFree, lookAt, moveTo, openWay, WAYS } from "./bodies.ts";
import { type Fingers, fingersOn } from "./fingers.ts";
import { brightnessAt, floorBehindWall, onScreen } from "./pixels.ts";
import { inOneStory, LONG, stillHorde } from "./story.ts";
import { host, layTable, type Table } from "./table.ts";

const MINA = 0;
const JONAS = 1;
const DRAW_CALLS = 25;
/** Brightness (0..255) of what one only remembers: shapes, hardly more. */
const DARK = 30;
/** Well inside the lane, short of the bars. */
const LANE_M = 1.3;
let table: Table;
let mina: Visitor;
let jonas: Visitor;
let code: string;

inOneStory(async (name) => {
  for (const visitor of both()) await visitor?.tellFailure(name);
});

beforeAll(async () => {
  table = await layTable();
});

afterAll(async () => {
  await table?.close();
});

const world = (): World => table.world(code);
const both = () => [mina, jonas] as const;

function person(seat: number): Person {
  const found = world().people[seat];
  if (!found) throw new Error(`no seat ${seat}`);
  return found;
}

/** The phase goes on until `endPhase`. */
function holdPhase(): void {
  world().phaseEndTick = world().tick + LONG;
}

function endPhase(): void {
  world().phaseEndTick = world().tick;
}

describe("a night of two friends", () => {
  test("from the title to the class photo", async () => {
    mina = await table.visit(
      { ...DESKTOP, name: "Mina" },
      table.addressOf({ hooks: { seed: "two friends", bots: 6, halfbie: JONAS, profile: "short" } }),
    );
    code = await host(mina);
    jonas = await table.visit({ ...PHONE, name: "Jonas" }, table.addressOf({ code }));
    await jonas.button(jonas.say("title.joinCode", { code })).tap();
    await jonas.page.getByRole("heading", { name: jonas.say("lobby.title") }).waitFor();

    for (const [visitor, id] of [
      [mina, "lena"],
      [jonas, "kai"],
    ] as const) {
      const pupil = CHARACTERS.find((c) => c.id === id);
      await visitor.page.getByRole("radio", { name: `${pupil?.name.en}. ${pupil?.trait.en}` }).click();
    }
    await until(
      () =>
        table
          .night(code)
          .people()
          .map((g) => g.character)
          .join() === "lena,kai",
      "both in their pictures",
    );
    await jonas.button(jonas.say("lobby.ready")).tap();
    await mina.page
      .getByRole("listitem")
      .filter({ hasText: "Jonas" })
      .getByText(mina.say("lobby.isReady"), { exact: true })
      .waitFor();
  });

  test("the role card shows each their own side, only while it is held", async () => {
    await mina.button(mina.say("lobby.start")).click();
    await until(() => table.night(code).world !== null, "the round");
    holdPhase();
    const truth = [
      [mina, "role.crew"],
      [jonas, "role.halfbie"],
    ] as const;
    for (const [visitor, role] of truth) {
      await visitor.until((p) => p.phase === "assembly" && p.stats !== null, "the assembly");
      const card = visitor.page.getByRole("button", { name: visitor.say("role.title") });
      const side = visitor.page.getByText(visitor.say(role), { exact: true });
      expect(await side.count()).toBe(0);
      const letGo = await hold(visitor, await centreOf(card));
      await side.waitFor();
      await letGo();
      await side.waitFor({ state: "hidden" });
    }
    stillHorde(world());
    endPhase();
    for (const visitor of both()) await visitor.until((p) => p.phase === "outbreak", "the outbreak");
    holdPhase();
  });

  test("the desk walks with keys, looks with the mouse, and darkness is dark", async () => {
    world().lamps.fill(0);
    const p = person(MINA);
    moveTo(world(), p, "class11");
    await mina.until(({ truth }) => truth !== null && Math.hypot(truth.x - p.x, truth.y - p.y) < 0.5, "the classroom");
    const way = openWay(world(), p);
    const from = { x: p.x, y: p.y };
    await mina.page.keyboard.down(way.key);
    await mina.until(
      ({ position }) => position !== null && Math.hypot(position.x - from.x, position.y - from.y) > 0.8,
      "steps on the screen",
    );
    await mina.page.keyboard.up(way.key);
    await until(() => Math.hypot(p.x - from.x, p.y - from.y) > 0.8, "steps on the server");
    await mina.until(
      ({ position, truth }) =>
        position !== null && truth !== null && Math.hypot(position.x - truth.x, position.y - truth.y) < 0.05,
      "both agree",
    );

    // Back in the middle, looks at a wall that has a room behind it: whatever bots opened on their way is shut.
    for (const door of world().doors.keys()) setDoor(world(), door, false, false);
    moveTo(world(), p, "class11");
    await mina.until(
      ({ position }) => position !== null && Math.hypot(position.x - p.x, position.y - p.y) < 0.05,
      "the middle of the room",
    );
    const wall = WAYS.map((w) => ({ ...w, behind: floorBehindWall(world(), p, w.dx, w.dy) })).find(
      (w) => w.behind.length > 0 && isFree(world(), p, w, 2),
    );
    if (!wall) throw new Error("no wall to look at");
    const ahead = { x: p.x + wall.dx * 1.8, y: p.y + wall.dy * 1.8 };
    await lookAt(mina, world(), p, { x: p.x + wall.dx * 5, y: p.y + wall.dy * 5 });
    const brightAhead = async () => (await brightnessAt(mina, [ahead]))[0];
    await expect.poll(brightAhead, { timeout: 10_000 }).toBeGreaterThan(40);
    const hidden = await onScreen(mina, wall.behind);
    expect(hidden.length).toBeGreaterThan(0);
    const [lit = 0, ...behindWalls] = await brightnessAt(mina, [ahead, ...hidden]);
    expect(Math.max(...behindWalls), "rooms behind walls are dark").toBeLessThan(DARK);

    await mina.page.keyboard.press("KeyF");
    await until(() => !p.light, "the torch to go out");
    await expect.poll(brightAhead, { timeout: 10_000 }).toBeLessThan(0.65 * lit);
    const without = await brightnessAt(mina, hidden);
    expect(
      Math.max(...without.map((b, i) => Math.abs(b - (behindWalls[i] ?? 0)))),
      "no light goes through walls",
    ).toBeLessThan(6);
    await mina.page.keyboard.press("KeyF");
    await until(() => p.light, "the torch to go on");

    await mina.page.keyboard.press("Space");
    await until(() => p.shoveReadyTick > world().tick, "the shove");
    const { stats } = await mina.probe();
    expect(stats?.drawCalls).toBeGreaterThan(2);
    expect(stats?.drawCalls).toBeLessThanOrEqual(DRAW_CALLS);
    expect(stats?.quality).toBe("low");
    await expectNamed(mina, "field at the desk");
  });

  test("the phone walks with one thumb and looks with the other", async () => {
    const p = person(JONAS);
    const way = openWay(world(), p);
    const from = { x: p.x, y: p.y };
    const fingers: Fingers = await fingersOn(jonas);
    const [left, right] = [await freeGlass(jonas, "left"), await freeGlass(jonas, "right")];
    // The look first: what a thumb says reaches the body later than the picture, and steps are no sign that a look has come.
    await fingers.drag(2, right, { x: right.x - way.dx * 60, y: right.y - way.dy * 60 });
    const looksBack = () => dirX(p.facing) * way.dx + dirY(p.facing) * way.dy < -0.9;
    await until(looksBack, "the look back");
    await fingers.drag(1, left, { x: left.x + way.dx * 40, y: left.y + way.dy * 40 });
    await until(() => Math.hypot(p.x - from.x, p.y - from.y) > 0.8, "steps on the server");
    expect(looksBack(), "looks back while walking on").toBe(true);
    await fingers.lift(1);
    await fingers.lift(2);
    await jonas.until(
      ({ position, truth }) =>
        position !== null && truth !== null && Math.hypot(position.x - truth.x, position.y - truth.y) < 0.05,
      "rest",
    );
    const rest = { x: p.x, y: p.y };
    const tick = world().tick;
    await until(() => world().tick > tick + 10, "half a second");
    expect(Math.hypot(p.x - rest.x, p.y - rest.y), "a lifted thumb lets go").toBeLessThan(0.05);

    await jonas.button(jonas.say("button.light")).tap();
    await until(() => !p.light, "the torch to go out");
    await jonas.button(jonas.say("button.shove")).tap();
    await until(() => p.shoveReadyTick > world().tick, "the shove");
    const { stats } = await jonas.probe();
    expect(stats?.drawCalls).toBeGreaterThan(2);
    expect(stats?.drawCalls).toBeLessThanOrEqual(DRAW_CALLS);
    await expectUsable(jonas, "field on the phone");
  });

  test("Command calls to the fire; a reload in the middle of the vote keeps seat and vote", async () => {
    world().runTicks = ticks(huddleRules.forcedAtS);
    await until(() => world().huddle?.stage === "talk", "the talk");
    const { huddle } = world();
    if (!huddle) throw new Error("no huddle");
    huddle.stageEndTick = world().tick + LONG;
    for (const visitor of both()) await visitor.until((p) => p.huddle === "talk", "the fire");
    await expectNamed(mina, "the fire at the desk");
    await expectUsable(jonas, "the fire on the phone");

    await jonas.page.getByRole("radio", { name: "Mina" }).tap();
    await jonas.button(jonas.say("vote.confine")).tap();
    await until(() => huddle.ballots[JONAS]?.act === "confine", "the ballot");
    const before = {
      ballot: { ...huddle.ballots[JONAS] },
      guests: table
        .night(code)
        .people()
        .map(({ id, seat, token }) => ({ id, seat, token })),
    };
    expect(before.ballot).toEqual({ face: MINA, act: "confine", locked: false });

    await jonas.page.reload();
    await jonas.until((p) => p.huddle === "talk" && p.seat === JONAS, "the fire again");
    await jonas.page.getByRole("radio", { name: "Mina", checked: true }).waitFor();
    await jonas.page.getByRole("button", { name: jonas.say("vote.confine"), pressed: true }).waitFor();
    expect(huddle.ballots[JONAS]).toEqual(before.ballot);
    expect(
      table
        .night(code)
        .people()
        .map(({ id, seat, token }) => ({ id, seat, token })),
    ).toEqual(before.guests);

    // The bots abstain today.
    for (const { seat, driver } of world().people)
      if (driver === "bot") huddle.ballots[seat] = { face: -1, act: "nobody", locked: true };
    await jonas.button(jonas.say("vote.lock")).tap();
    await mina.button(mina.say("vote.lock")).click();
    await until(() => huddle.stage === "result", "the close");
    huddle.stageEndTick = world().tick + LONG;
    for (const visitor of both())
      await visitor.page.getByRole("heading", { name: visitor.say("result.nobody") }).waitFor();
    expect(huddle.result?.votes.find((v) => v.seat === JONAS)).toMatchObject({ face: MINA, act: "confine" });
    expect(huddle.result?.act).toBe("nobody");
    huddle.stageEndTick = world().tick;
    for (const visitor of both())
      await visitor.until((p) => p.phase === "outbreak" && p.huddle === null, "the field again");
  });

  test("the gate opens and the two leave together", async () => {
    endPhase();
    await until(() => world().phase === "evacuation", "the evacuation");
    holdPhase();
    const gate = world().grid.data.gates[world().gate.index];
    if (!gate) throw new Error("no gate");
    for (const visitor of both()) await visitor.page.getByText(gate.name.en).first().waitFor();
    await until(() => world().gate.open, "the gate to open", 20);
    const away = Math.hypot(gate.inner.x - gate.x, gate.inner.y - gate.y);
    const near = (a: number, b: number) => a + ((b - a) * LANE_M) / away;
    for (const seat of [MINA, JONAS])
      Object.assign(person(seat), { x: near(gate.x, gate.inner.x), y: near(gate.y, gate.inner.y) });
    for (const visitor of both()) await visitor.until((p) => p.verb === "gate", "the lane");

    // The others are far, so that the round lasts while the two look back.
    for (const p of world().people) if (p.driver === "bot") moveTo(world(), p, "roof");
    const fingers = await fingersOn(jonas);
    await mina.page.keyboard.down("KeyE");
    await fingers.touch(1, await centreOf(jonas.button(jonas.say("verb.gate"))));
    for (const visitor of both()) await visitor.until((p) => p.fate === "out", "freedom", 40_000);
    await fingers.lift(1);
    await mina.page.keyboard.up("KeyE");
    for (const visitor of both()) await visitor.page.getByRole("heading", { name: visitor.say("fate.out") }).waitFor();
  });

  test("the truth is told, and the next round begins", async () => {
    endPhase();
    await until(() => world().phase === "aftermath", "the aftermath");
    holdPhase();
    for (const visitor of both()) {
      await visitor.until((p) => p.aftermath, "the truth");
      await visitor.page.getByRole("heading", { name: visitor.say("truth.halfbie", { who: "Jonas" }) }).waitFor();
    }
    await expectNamed(mina, "the truth at the desk");
    await expectUsable(jonas, "the truth on the phone");
    expect(person(MINA).fate).toBe("out");
    await mina.button(mina.say("truth.next")).click();
    for (const visitor of both())
      await visitor.page.getByRole("heading", { name: visitor.say("lobby.title") }).waitFor();
    await mina.page.getByText(mina.say("lobby.round", { n: 2 })).waitFor();

    await mina.button(mina.say("lobby.start")).click();
    await until(() => table.night(code).world !== null, "the second round");
    stillHorde(world());
    for (const visitor of both())
      await visitor.until(
        (p) => p.round === 2 && p.phase === "outbreak" && (p.stats?.drawCalls ?? 0) > 2,
        "the second round",
      );
    const p = person(MINA);
    const way = openWay(world(), p);
    const from = { x: p.x, y: p.y };
    await mina.page.keyboard.down(way.key);
    await until(() => Math.hypot(p.x - from.x, p.y - from.y) > 0.5, "steps in the second round");
    await mina.page.keyboard.up(way.key);
    expect([...mina.troubles(), ...jonas.troubles()]).toEqual([]);
  });
});
