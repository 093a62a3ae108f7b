/** Pictures of the huddle, from the evidence to the result. */
import { ticks } from "../../shared/content/tuning.ts";
import { startHuddle } from "../../shared/sim/systems/huddle.ts";
import type { World } from "../../shared/sim/world.ts";
import { clearStage, me, others, type Shoot, tap } from "./shoot.ts";

/** What was seen and said, for a fire worth a picture. */
function gossip(world: World, witness: readonly number[]): void {
  const [a = 0, b = 1, c = 2, d = 3] = witness;
  world.perceived.push(
    { tick: world.tick, witness: a, fact: "sawAlone", who: b, whom: -1, room: 15 },
    { tick: world.tick, witness: c, fact: "sawTogether", who: b, whom: d, room: 14 },
    { tick: world.tick, witness: b, fact: "heardScream", who: -1, whom: -1, room: 19 },
    { tick: world.tick, witness: d, fact: "sawRun", who: c, whom: -1, room: 5 },
    { tick: world.tick, witness: a, fact: "sawHide", who: c, whom: -1, room: 18 },
  );
}

export async function fire(shoot: Shoot): Promise<void> {
  const { stage, visitor } = shoot;
  clearStage(shoot);
  const { world } = stage;
  const own = me(shoot);
  const [a = 0, b = 1, c = 2, d = 3, e = 4] = others(shoot);
  world.lastHuddleEndTick = world.tick - 1;
  gossip(world, [own, a, b, c]);
  const dead = world.people[e];
  if (dead) Object.assign(dead, { fate: "lost", lossCause: "bled", fateTick: world.tick });
  stage.place(e, { x: 1, y: 1, fate: "lost" });
  world.corpses.push({ seat: e, kind: "body", x: 1, y: 1, tick: world.tick, reported: false });
  world.runTicks = ticks(200);
  startHuddle(world, "body", a, e);
  stage.clockAt(7);
  await visitor.until((p) => p.huddle === "evidence", "the evidence");
  await shoot.take("24-fire-evidence");

  const { huddle } = world;
  if (!huddle) throw new Error("no fire");
  huddle.stage = "talk";
  stage.clockAt(41);
  huddle.cards.push(
    { tick: world.tick, seat: a, fact: "sawAlone", who: b, whom: -1, room: 15 },
    { tick: world.tick, seat: b, fact: "iWasAt", who: b, whom: -1, room: 14 },
    { tick: world.tick, seat: c, fact: "suspect", who: a, whom: -1, room: -1 },
    { tick: world.tick, seat: d, fact: "sawTogether", who: b, whom: c, room: 19 },
    { tick: world.tick, seat: a, fact: "heardScream", who: -1, whom: -1, room: 5 },
  );
  stage.keep((now) => {
    now.runTicks = ticks(200);
  });
  await visitor.until((p) => p.huddle === "talk", "the talk");
  await shoot.take("25-fire-talk");
  await tap(visitor, visitor.say("fire.say"));
  await visitor.page.getByRole("dialog").waitFor();
  await shoot.take("26-fire-say");
  await visitor.page.keyboard.press("Escape");
  await visitor.page.getByRole("dialog").waitFor({ state: "hidden" });

  const face = visitor.page
    .getByRole("radiogroup", { name: visitor.say("vote.pick") })
    .getByRole("radio", { disabled: false });
  await visitor.press(face.nth(1));
  await tap(visitor, visitor.say("vote.exile"));
  await visitor.page.getByRole("button", { name: visitor.say("vote.exile"), pressed: true }).waitFor();
  await shoot.take("27-fire-ballot");
  await tap(visitor, visitor.say("vote.lock"));
  await visitor.page.getByText(visitor.say("vote.locked")).waitFor();
  await shoot.take("28-fire-locked");

  huddle.result = {
    act: "exile",
    face: b,
    votes: [own, a, c, d, b].map((seat) => ({ seat, face: seat === b ? -1 : b, act: seat === b ? "nobody" : "exile" })),
    counts: [
      { face: b, act: "exile", votes: 4 },
      { face: -1, act: "nobody", votes: 1 },
    ],
  };
  huddle.test = { carrier: own, face: b, infected: true };
  huddle.stage = "result";
  stage.clockAt(4);
  await visitor.until((p) => p.huddle === "result", "the result");
  await shoot.take("29-fire-result");
  world.huddle = null;
  world.phase = "outbreak";
  stage.keep(null);
  await visitor.until((p) => p.huddle === null, "the field again");
}
