// The director's promises: when, how many, from where, and never without a warning.
import { expect, test } from "vitest";
import { director, horde } from "../../shared/content/secret/odds.ts";
import { ticks } from "../../shared/content/tuning.ts";
import { canSee } from "../../shared/sim/sight.ts";
import { noteHarm, skipNextEruption } from "../../shared/sim/systems/director.ts";
import { haltAround, spawnZombie, thinPacks } from "../../shared/sim/systems/horde.ts";
import type { Noise } from "../../shared/sim/world.ts";
import { type Story, setup } from "../util/setup.ts";

const aliveOf = (story: Story) => story.world.zombies.alive.reduce((n, a) => n + a, 0);

/** A round with the director at work, people standing in their start room, past assembly. */
function round(
  options: { seats?: number; seed?: string; profile?: "standard" | "quick" | "short"; map?: string } = {},
): Story {
  const story = setup({
    map: options.map ?? "six",
    seats: options.seats ?? 6,
    quiet: false,
    profile: options.profile ?? "standard",
    seed: options.seed ?? "director",
  });
  // What is hunted here is the director: nobody dies of it.
  story.until(() => story.world.phase === "outbreak", 20);
  return story;
}

/** Nobody bleeds or turns, and no huddle is forced: only the director's clock runs. */
function keepWell(story: Story): void {
  for (const p of story.world.people) {
    p.health = "well";
    p.biteTick = -1;
    p.turnTick = -1;
    p.bleedTicks = 0;
  }
  story.world.huddles = 2;
  story.world.director.stress.fill(0);
}

/** Runs until the condition holds and hands every tick's noises and new zombies to `watch`. */
function play(story: Story, seconds: number, watch: (noises: readonly Noise[], born: number[]) => void): void {
  const { zombies } = story.world;
  for (let t = 0; t < ticks(seconds); t++) {
    const before = Uint8Array.from(zombies.alive);
    keepWell(story);
    story.tick();
    const born: number[] = [];
    zombies.alive.forEach((a, i) => {
      if (a === 1 && before[i] === 0) born.push(i);
    });
    watch(story.world.noises, born);
  }
}

test("nobody ever comes into being in view of a person or within 9 m, and never more than the cap", () => {
  for (const seed of ["a", "b", "c"]) {
    const story = round({ seed });
    const { world } = story;
    play(story, 200, (_, born) => {
      for (const i of born) {
        const x = world.zombies.x[i] as number;
        const y = world.zombies.y[i] as number;
        for (const p of world.people) {
          const gap = Math.sqrt((p.x - x) ** 2 + (p.y - y) ** 2);
          expect(gap).toBeGreaterThan(director.spawnMinM - 0.5);
          if (gap < director.viewM - 1) expect(canSee(world.grid, world.barriers, p.x, p.y, x, y)).toBe(false);
        }
      }
      expect(aliveOf(story)).toBeLessThanOrEqual(horde.aliveBase + horde.alivePerSeat * 6);
    });
  }
});

test("the first contact comes within a minute and hurts nobody", () => {
  for (const seed of ["one", "two", "three", "four"]) {
    const story = round({ seed });
    story.until(() => story.world.director.firstContact, director.firstContactS + 5);
    expect(story.world.people.every((p) => p.health === "well")).toBe(true);
    story.tick(ticks(3));
    expect(story.world.people.every((p) => p.health === "well")).toBe(true);
  }
});

test("before the first contact a blow is only a fright, and that pack draws back", () => {
  const story = setup({ seats: 1, seed: "fright" });
  story.world.director.firstContact = false;
  story.place(0, 10, 10);
  const i = spawnZombie(story.world, 11, 10, 0);
  story.tick(ticks(3));
  expect(story.person(0).health).toBe("well");
  expect(story.world.packs[0]?.order).toBe("withdraw");
  expect(story.world.zombies.target[i]).toBe(-1);
});

test("an eruption is announced three seconds ahead by calls from two sides, and then comes from two directions", () => {
  const story = round({ seed: "erupt" });
  const { world } = story;
  world.director.firstContact = true;
  let told = -1;
  let first = -1;
  const answers = new Set<string>();
  const spots = new Set<string>();
  play(story, 150, (noises, born) => {
    if (world.director.mode !== "erupt" || world.director.eruptions !== 1) return;
    for (const n of noises) {
      if (n.kind !== "answer" || first >= 0) continue;
      if (told < 0) told = world.tick;
      answers.add(`${n.x},${n.y}`);
    }
    for (const i of born) {
      if (first < 0) first = world.tick;
      const pack = world.packs[world.zombies.pack[i] as number];
      spots.add(
        `${Math.round((world.zombies.x[i] as number) / 3)},${Math.round((world.zombies.y[i] as number) / 3)}:${pack?.order}`,
      );
    }
  });
  expect(told).toBeGreaterThan(0);
  expect(answers.size).toBeGreaterThanOrEqual(2);
  expect(first - told).toBeGreaterThanOrEqual(ticks(3));
  expect(spots.size).toBeGreaterThanOrEqual(2);
});

test("two eruptions in the outbreak and one at the gate, 45 s apart, none just after a huddle", () => {
  const story = round({ seed: "count", profile: "standard" });
  const { world } = story;
  world.phaseEndTick += ticks(200);
  world.director.firstContact = true;
  const begun: number[] = [];
  let mode: string = world.director.mode;
  const watch = () => {
    if (world.director.mode === "erupt" && mode !== "erupt") begun.push(world.tick);
    mode = world.director.mode;
  };
  play(story, 330, watch);
  expect(begun.length).toBe(2);
  world.phase = "evacuation";
  world.phaseTick = world.tick;
  world.phaseEndTick = world.tick + ticks(80);
  world.lastHuddleEndTick = world.tick;
  play(story, 70, watch);
  expect(begun.length).toBe(3);
  expect((begun[2] as number) - world.phaseTick).toBeGreaterThanOrEqual(ticks(director.afterHuddleS));
  for (let i = 1; i < begun.length; i++)
    expect((begun[i] as number) - (begun[i - 1] as number)).toBeGreaterThanOrEqual(ticks(director.eruptionGapS));
});

test("stress rises by harm, holds four seconds, then falls by two a second; a skipped eruption sends nobody", () => {
  const story = setup({ seats: 2 });
  story.place(0, 5, 5);
  story.place(1, 6, 5);
  noteHarm(story.world, 0, "grabbed");
  story.tick(ticks(director.holdS) - 2);
  expect(story.world.director.stress[0]).toBe(director.grabbed);
  expect(story.world.director.team).toBeCloseTo(director.grabbed * (director.teamMax + director.teamMean / 2));
  story.tick(ticks(5));
  expect(story.world.director.stress[0]).toBeLessThan(director.grabbed - 8);
  skipNextEruption(story.world);
  story.world.director.mode = "build";
  story.world.director.modeUntilTick = story.world.tick;
  story.tick(ticks(2));
  expect(story.world.director).toMatchObject({ mode: "fade", eruptions: 1, skipNextEruption: false });
  expect(aliveOf(story)).toBe(0);
});

test("in a fade those without contact walk off and are gone", () => {
  const story = round({ seed: "fade" });
  const { world } = story;
  world.director.firstContact = true;
  crowdTheYard(story, 16);
  world.director.mode = "fade";
  for (let t = 0; t < ticks(60); t++) {
    keepWell(story);
    for (const p of world.people) p.fear = 0;
    // Somebody, somewhere, is still shaken: the fade goes on.
    world.director.stress.fill(90);
    story.tick();
  }
  expect(world.director.mode).toBe("fade");
  expect(aliveOf(story)).toBeLessThanOrEqual(Math.ceil(22 * director.share.fade));
});

test("after an exile a quarter of the packs slips away, slowly and out of sight", () => {
  const story = setup({ map: "six", seats: 6 });
  const { world } = story;
  crowdTheYard(story, 16);
  haltAround(world, 18, 14, 99, 1e9);
  thinPacks(world, horde.exileThinShare, ticks(horde.exileThinS));
  story.tick(ticks(20));
  expect(aliveOf(story)).toBeGreaterThan(12);
  story.tick(ticks(75));
  expect(aliveOf(story)).toBe(12);
});

test("an exiled person runs along a few of the horde, none of which came into being before its eyes", () => {
  const story = setup({ map: "six", seats: 4 });
  const { world } = story;
  const start = world.grid.data.exileStarts[0];
  story.place(0, start?.x ?? 0, start?.y ?? 0).exiled = true;
  play(story, 30, (_, born) => {
    for (const i of born) {
      const dx = (world.zombies.x[i] as number) - story.person(0).x;
      const dy = (world.zombies.y[i] as number) - story.person(0).y;
      expect(Math.sqrt(dx * dx + dy * dy)).toBeGreaterThan(12);
    }
  });
  expect(aliveOf(story)).toBeGreaterThanOrEqual(2);
  expect(aliveOf(story)).toBeLessThanOrEqual(4);
});

/** So many zombies at the map's horde spawns, four to a pack. */
function crowdTheYard(story: Story, count: number): void {
  const spots = story.world.grid.data.hordeSpawns;
  for (let i = 0; aliveOf(story) < count; i++) {
    const spot = spots[i % spots.length];
    if (spot) spawnZombie(story.world, spot.x, spot.y, 10 + (i % spots.length));
  }
}
