// What goes out of a view: documents when they changed, and a frame that always says what the view says.
import { expect, test } from "vitest";
import { readNow } from "../../client/net/reading.ts";
import { botScenario } from "../../scripts/bots/scenario.ts";
import { DocsMirror } from "../../server/publish/docs.ts";
import { FrameWriter } from "../../server/publish/frame.ts";
import { streamsOf } from "../../server/seed.ts";
import { mapById } from "../../shared/content/maps/index.ts";
import { createFrame } from "../../shared/schema/frame.ts";
import { createWorld } from "../../shared/sim/create.ts";
import { step } from "../../shared/sim/step.ts";
import { nowOf } from "../../shared/sim/view.ts";
import { docsOf } from "../../shared/sim/view-docs.ts";

const NOTHING = { moves: new Map(), intents: [], controls: [] };
const TICKS = 1200;

function round() {
  return createWorld(streamsOf("publish"), botScenario("school", "short", 8), mapById("school"));
}

test("a frame written over a minute reads like one written afresh", () => {
  const world = round();
  const writer = new FrameWriter(createFrame(0, world.doors.length, world.lamps.length));
  for (let i = 0; i < TICKS; i++) {
    step(world, NOTHING);
    writer.write(nowOf(world, 0), true);
    if (i % 100 !== 99) continue;
    const fresh = new FrameWriter(createFrame(0, world.doors.length, world.lamps.length));
    fresh.write(nowOf(world, 0), true);
    const [kept, anew] = [readNow(writer.frame), readNow(fresh.frame)];
    const seen = <T extends { readonly seen: boolean }>(slots: readonly T[]) => slots.map((s) => (s.seen ? s : null));
    expect({ ...kept, people: seen(kept.people), zombies: seen(kept.zombies) }).toEqual({
      ...anew,
      people: seen(anew.people),
      zombies: seen(anew.zombies),
    });
  }
});

test("a document goes when it differs, and all of them again to one who has lost them", () => {
  const world = round();
  const docs = new DocsMirror();
  const sentBy = () => {
    const sent: string[] = [];
    docs.publish(docsOf(world, 0), (name) => sent.push(name));
    return sent;
  };
  expect(sentBy()).toEqual(["round", "things"]);
  expect(sentBy()).toEqual([]);
  world.people[3]!.exiled = true;
  expect(sentBy()).toEqual(["round"]);
  docs.forget();
  expect(sentBy()).toEqual(["round", "things"]);
});

test("the end of a huddle is told once", () => {
  const world = round();
  const docs = new DocsMirror();
  const { round: roundDoc, things } = docsOf(world, 0);
  const sent: [string, unknown][] = [];
  const publish = (huddle: unknown) =>
    docs.publish({ round: roundDoc, things, huddle: huddle as never, truth: null }, (name, doc) =>
      sent.push([name, doc]),
    );
  publish({ stage: "talk" });
  sent.length = 0;
  publish(null);
  publish(null);
  expect(sent).toEqual([["huddle", null]]);
});
