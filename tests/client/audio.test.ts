/** The ear's arithmetic, without a loudspeaker: where a sound is put, what the own hands make, what the mood makes of a moment. */
import { describe, expect, test } from "vitest";
import { CAST } from "../../client/audio/cast.ts";
import { createStrides, ownSounds } from "../../client/audio/deeds.ts";
import { bpmOf, createMood } from "../../client/audio/mood.ts";
import { cutoffHzOf, levelOf, panOf, wetOf } from "../../client/audio/space.ts";
import { SOUNDS } from "../../shared/content/ids.ts";
import { TICKS_PER_SECOND } from "../../shared/content/tuning.ts";
import type { NowView, SelfView, ZombieView } from "../../shared/sim/view-types.ts";

const at = (bearing: number, band: number, muffled = false) => ({ bearing, band, muffled });

describe("space", () => {
  test("east is right, west is left, and the two sides mirror each other", () => {
    expect(panOf(at(0, 1))).toBeGreaterThan(0.5);
    expect(panOf(at(8, 1))).toBeLessThan(-0.5);
    expect(panOf(at(4, 2))).toBeCloseTo(0);
    for (let b = 0; b < 16; b++) expect(panOf(at(b, 2)) + panOf(at((24 - b) % 16, 2))).toBeCloseTo(0);
  });

  test("here is in the middle, whatever the bearing", () => {
    for (let b = 0; b < 16; b++) expect(panOf(at(b, 0))).toBeCloseTo(0);
  });

  test("farther is softer, duller and wetter, and a wall takes from level and brightness", () => {
    for (let band = 0; band < 4; band++) {
      expect(levelOf(at(0, band, true))).toBeLessThan(levelOf(at(0, band)));
      expect(cutoffHzOf(at(0, band, true))).toBeLessThan(cutoffHzOf(at(0, band)));
      expect(cutoffHzOf(at(0, band, true))).toBeGreaterThanOrEqual(620);
      if (band === 0) continue;
      for (const muffled of [false, true]) {
        expect(levelOf(at(0, band, muffled))).toBeLessThan(levelOf(at(0, band - 1, muffled)));
        expect(cutoffHzOf(at(0, band, muffled))).toBeLessThan(cutoffHzOf(at(0, band - 1, muffled)));
        expect(wetOf(at(0, band, muffled))).toBeGreaterThan(wetOf(at(0, band - 1, muffled)));
      }
    }
  });
});

test("every sound of the rules has a voice, and what kills outweighs what walks", () => {
  expect(Object.keys(CAST).toSorted()).toEqual([...SOUNDS].toSorted());
  for (const kind of ["growl", "scream", "frenzy", "bell", "siren"] as const) {
    // Even from afar a warning is kept before a footfall beside one.
    expect(CAST[kind].weight - 3 * 1.5).toBeGreaterThan(CAST.run.weight);
  }
});

const SELF = {
  x: 5,
  y: 5,
  pose: "idle",
  fate: "inside",
  health: "well",
  fear: 0,
  locker: -1,
  prompt: { verb: "none", target: 0, progress: 0, ring: -1 },
};

type Part = Omit<Partial<NowView>, "self"> & { self?: Partial<SelfView> };

function view({ self, ...over }: Part = {}): NowView {
  const base = { tick: 100, phase: "outbreak", zombies: [], doors: new Uint8Array(4) };
  return { ...base, ...over, self: { ...SELF, ...self } } as unknown as NowView;
}

describe("the own hands", () => {
  test("a shove is heard once, when it begins", () => {
    const still = view();
    const shoving = view({ self: { pose: "shove" } });
    expect(ownSounds(still, shoving, false)).toEqual(["shove"]);
    expect(ownSounds(shoving, shoving, false)).toEqual([]);
  });

  test("the door at hand is heard, another's is not", () => {
    const prompt = { verb: "open", target: 2, progress: 0, ring: -1 } as const;
    const closed = view({ self: { prompt }, doors: Uint8Array.from([1, 1, 1, 1]) });
    const opened = view({ doors: Uint8Array.from([1, 1, 2, 1]) });
    const elsewhere = view({ doors: Uint8Array.from([1, 2, 1, 1]) });
    expect(ownSounds(closed, opened, false)).toEqual(["door"]);
    expect(ownSounds(closed, elsewhere, false)).toEqual([]);
  });

  test("going down is teeth and a scream; feeding and going feral make no sound of one's own", () => {
    expect(
      ownSounds(view({ self: { health: "hurt" } }), view({ self: { health: "down", pose: "down" } }), false),
    ).toEqual(["bite", "scream"]);
    expect(ownSounds(view(), view({ self: { pose: "feed" } }), false)).toEqual([]);
    expect(ownSounds(view(), view({ self: { pose: "feral" } }), false)).toEqual([]);
  });

  test("work hums once a second, a slip clangs, samples are silent", () => {
    const working = (tick: number, progress: number) =>
      view({ tick, self: { prompt: { verb: "work", target: 1, progress, ring: 0.5 } } });
    expect(ownSounds(working(119, 0.4), working(120, 0.41), false)).toEqual(["work"]);
    expect(ownSounds(working(119, 0.4), working(120, 0.41), true)).toEqual([]);
    expect(ownSounds(working(120, 0.41), working(121, 0.42), false)).toEqual([]);
    expect(ownSounds(working(121, 0.42), working(122, 0.3), false)).toEqual(["workMiss"]);
  });
});

test("feet come down as often as they should, and not across a jump", () => {
  const strides = createStrides();
  const walk = (mps: number, seconds: number) => {
    const steps = [];
    for (let i = 0; i < seconds * TICKS_PER_SECOND; i++) {
      x += mps / TICKS_PER_SECOND;
      const gait = strides(x, 0);
      if (gait !== null) steps.push(gait);
    }
    return steps;
  };
  let x = 0;
  const walked = walk(2.6, 4);
  expect(walked.length).toBeGreaterThanOrEqual(10);
  expect(walked.length).toBeLessThanOrEqual(12);
  expect(new Set(walked)).toEqual(new Set(["walk"]));
  walk(0, 1);
  expect(new Set(walk(4.4, 2))).toEqual(new Set(["run"]));
  walk(0, 1);
  expect(new Set(walk(1.3, 4))).toEqual(new Set(["sneak"]));
  // Late packets: every other tick stands still, the next makes up for it.
  const halting = [];
  for (let i = 0; i < 4 * TICKS_PER_SECOND; i++) {
    x += i % 2 === 0 ? 0 : 5.2 / TICKS_PER_SECOND;
    const gait = strides(x, 0);
    if (gait !== null) halting.push(gait);
  }
  expect(halting.length).toBeGreaterThanOrEqual(9);
  x += 20;
  expect(strides(x, 0)).toBeNull();
  expect(walk(0, 2)).toEqual([]);
});

describe("the mood", () => {
  const hunter = (x: number): ZombieView => ({
    seen: true,
    gen: 1,
    x,
    y: 5,
    facing: 0,
    pose: "hunt",
    lit: true,
    look: 0,
    mark: 0,
  });

  test("one who hunts near is tension, one far off is none, and it passes slowly", () => {
    const mood = createMood();
    const calm = mood.at(view()).tension;
    expect(mood.at(view({ zombies: [hunter(40)] })).tension).toBeCloseTo(calm);
    const hunted = mood.at(view({ zombies: [hunter(7)] })).tension;
    expect(hunted).toBeGreaterThan(0.8);
    const after = mood.at(view({ tick: 101 })).tension;
    expect(after).toBeLessThan(hunted);
    expect(after).toBeGreaterThan(hunted - 0.05);
  });

  test.each(["lampDies", "tellAmbush"] as const)("%s hushes everything, and what follows is not calm", (kind) => {
    const mood = createMood();
    mood.at(view());
    mood.heard({ kind, bearing: 0, band: 2, muffled: false }, 100);
    expect(mood.at(view({ tick: 101 })).hush).toBe(true);
    expect(mood.at(view({ tick: 100 + 3 * TICKS_PER_SECOND })).hush).toBe(true);
    const broken = mood.at(view({ tick: 100 + 4 * TICKS_PER_SECOND }));
    expect(broken.hush).toBe(false);
    expect(broken.tension).toBeGreaterThan(0.7);
  });

  test("the heart is felt with fear, slows when bleeding, and rests at the fire", () => {
    expect(bpmOf({ fear: 0, health: "well" })).toBe(0);
    expect(bpmOf({ fear: 100, health: "well" })).toBe(140);
    expect(bpmOf({ fear: 100, health: "down" })).toBeLessThan(60);
    expect(createMood().at(view({ phase: "huddle", self: { fear: 90 } })).heartbeatBpm).toBe(0);
  });

  test("a role changes nothing that can be heard", () => {
    const half = { role: "halfbie", masked: false, hunger: 90 } as unknown as NowView["secret"];
    expect(createMood().at(view({ secret: half }))).toEqual(createMood().at(view()));
  });
});
