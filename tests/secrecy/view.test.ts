// The pure half of the secrecy proof: what another seat may know does not change when only a secret changes.
import { describe, expect, test } from "vitest";
import { viewOf } from "../../shared/sim/view.ts";
import type { Person, World } from "../../shared/sim/world.ts";
import { setup } from "../util/setup.ts";

/** Worlds in the middle of things: bots have worked, run, hidden and been hunted in them. */
function worlds(): World[] {
  return ["a", "b", "c"].map((seed, i) => {
    const s = setup({ map: "six", seats: 8, seed, bots: true, quiet: false, halfbie: i - 1, profile: "quick" });
    s.tick(20 * (20 + 25 * i));
    return s.world;
  });
}

const FLIPS: readonly (readonly [string, (p: Person, w: World) => void])[] = [
  [
    "role",
    (p) => {
      p.role = p.role === "halfbie" ? "crew" : "halfbie";
    },
  ],
  [
    "hunger",
    (p) => {
      p.half.hunger = 99 - p.half.hunger;
    },
  ],
  [
    "conscience",
    (p) => {
      p.half.conscience = 100 - p.half.conscience;
    },
  ],
  [
    "mask",
    (p) => {
      p.half.masked = !p.half.masked;
    },
  ],
  [
    "bite",
    (p, w) => void Object.assign(p, { biteTick: w.tick, turnTick: w.tick + 900, toldTick: w.tick - 1, biteBy: 0 }),
  ],
  [
    "fear",
    (p) => {
      p.fear = 100 - p.fear;
    },
  ],
  ["fed on", (p) => void p.half.fedOn.push(0)],
  [
    "stamina",
    (p) => {
      p.stamina = 1;
    },
  ],
  [
    "battery",
    (p) => {
      p.batteryTicks = 10;
    },
  ],
  [
    "whisper",
    (p) => {
      p.whisper = "feedNow";
    },
  ],
];

describe("flipping a secret of one seat", () => {
  for (const [name, flip] of FLIPS) {
    test(`${name}: nobody else's view changes`, () => {
      for (const world of worlds()) {
        for (const victim of world.people) {
          const before = world.people.map((p) => structuredClone(viewOf(world, p.seat)));
          const saved = structuredClone({ ...victim });
          flip(victim, world);
          for (const p of world.people)
            if (p.seat !== victim.seat) expect(viewOf(world, p.seat)).toEqual(before[p.seat]);
          Object.assign(victim, saved);
        }
      }
    });
  }

  test("the flips are real: the seat's own view does change", () => {
    const world = worlds()[1] as World;
    const p = world.people[1] as Person;
    const before = structuredClone(viewOf(world, 1));
    p.role = p.role === "crew" ? "halfbie" : "crew";
    expect(viewOf(world, 1)).not.toEqual(before);
  });
});

describe("two people swapped in the dark", () => {
  test("an onlooker's view is the same", () => {
    const s = setup({ seats: 4 });
    s.place(0, 5, 5);
    s.place(1, 12, 4);
    s.place(2, 11, 8);
    s.place(3, 27, 16);
    s.tick(10);
    const before = structuredClone(s.view(0).now);
    const [a, b] = [s.person(1), s.person(2)];
    [a.x, a.y, b.x, b.y] = [b.x, b.y, a.x, a.y];
    s.tick(1);
    const after = s.view(0).now;
    expect(before.shades).toHaveLength(2);
    expect({ shades: after.shades, people: after.people, zombies: after.zombies }).toEqual({
      shades: before.shades,
      people: before.people,
      zombies: before.zombies,
    });
  });
});

describe("what a crew member's secret shows", () => {
  test("nothing: the same zeros for every crew seat", () => {
    for (const world of worlds()) {
      for (const p of world.people.filter((q) => q.role === "crew")) {
        const { whisper: _w, whisperParam: _p, ...secret } = viewOf(world, p.seat).now.secret;
        expect(secret).toEqual({
          role: "crew",
          masked: false,
          hunger: 0,
          conscience: 0,
          feedTicks: 0,
          feedsLeft: 0,
          callTicks: 0,
          power: "none",
          powerUsed: false,
          feralTicks: 0,
          feeding: 0,
          heartbeats: [],
          hypothesis: { posture: "none", surePct: 0, play: "none" },
        });
      }
    }
  });

  test("truth is told in the aftermath only", () => {
    for (const world of worlds())
      for (const p of world.people) expect(viewOf(world, p.seat).docs.truth === null).toBe(world.phase !== "aftermath");
  });
});
