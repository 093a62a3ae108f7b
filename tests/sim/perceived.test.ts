// What people perceived: the same fact counts again only after 20 s, and only the latest 600 are remembered, however the list came about.
import { expect, test } from "vitest";
import { botScenario } from "../../scripts/bots/scenario.ts";
import { streamsOf } from "../../server/seed.ts";
import { FACTS } from "../../shared/content/ids.ts";
import { mapById } from "../../shared/content/maps/index.ts";
import { ticks } from "../../shared/content/tuning.ts";
import { createWorld } from "../../shared/sim/create.ts";
import { roomAt } from "../../shared/sim/grid.ts";
import { notePerceived } from "../../shared/sim/perceived.ts";
import { below } from "../../shared/sim/rng.ts";
import type { Perceived } from "../../shared/sim/world.ts";

const REPEAT_TICKS = ticks(20);
const KEEP = 600;

/** The rule word for word. */
function noteBySearch(list: Perceived[], now: Perceived): void {
  const isSame = (p: Perceived) =>
    p.witness === now.witness && p.fact === now.fact && p.who === now.who && p.whom === now.whom && p.room === now.room;
  if (list.some((p) => isSame(p) && now.tick - p.tick <= REPEAT_TICKS)) return;
  list.push(now);
  if (list.length > KEEP) list.splice(0, list.length - KEEP);
}

// Few facts a tick keep 20 s in the list, many push them out of it sooner.
test.each([1, 8, 60])("%i facts a tick are kept as the rule says", (perTick) => {
  const world = createWorld(streamsOf("perceived"), botScenario("school", "short", 12), mapById("school"));
  const { bots: stream } = streamsOf("facts");
  const expected: Perceived[] = [];
  for (let n = 0; n < 9000; n++) {
    if (n % perTick === 0) world.tick++;
    const witness = below(stream, 12);
    const fact = FACTS[below(stream, 3)] ?? "sawAt";
    const who = below(stream, 4) - 1;
    const whom = below(stream, 3) - 1;
    const at = world.people[below(stream, 12)] ?? { x: 0, y: 0 };
    // Now and then the list gets one from elsewhere, as in a world that a picture is posed in.
    if (n % 1000 === 999) {
      const posed: Perceived = { tick: world.tick, witness: 1, fact: "sawAt", who: 2, whom: -1, room: 0 };
      world.perceived.push(posed);
      expected.push(posed);
    }
    notePerceived(world, witness, fact, who, whom, at);
    noteBySearch(expected, { tick: world.tick, witness, fact, who, whom, room: roomAt(world.grid, at.x, at.y) });
  }
  expect(world.perceived).toEqual(expected);
});
