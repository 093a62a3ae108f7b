// The director's promises: when, how many, and from where. Its eruptions have a file of their own.
import { expect, test } from "vitest";
import { createPacing } from "../../scripts/sim/pacing-measure.ts";
import { streamsOf } from "../../server/seed.ts";
import { maps } from "../../shared/content/maps/index.ts";
import { director, horde } from "../../shared/content/secret/odds.ts";
import { ticks } from "../../shared/content/tuning.ts";
import { longestTicks, playRound } from "../../shared/sim/headless.ts";
import { lose } from "../../shared/sim/health.ts";
import { cap, isSilent, mostAlive } from "../../shared/sim/horde/numbers.ts";
import { Button } from "../../shared/sim/movement.ts";
import { isPlaying } from "../../shared/sim/people.ts";
import { canSee } from "../../shared/sim/sight.ts";
import { noteHarm, skipNextEruption } from "../../shared/sim/systems/director.ts";
import { haltAround, spawnZombie, thinPacks } from "../../shared/sim/systems/horde.ts";
import { aliveOf, keepWell, play, round } from "../util/director.ts";
import { type Story, scenarioOf, setup } from "../util/setup.ts";

test("nobody ever comes into being in view of a person or within 9 m, and never more than the cap", () => {
  for (const seed of ["a", "b"]) {
    const story = round({ seed });
    const { world } = story;
    play(story, 160, (_, born) => {
      for (const i of born) {
        const x = world.zombies.x[i] as number;
        const y = world.zombies.y[i] as number;
        for (const p of world.people) {
          const gap = Math.sqrt((p.x - x) ** 2 + (p.y - y) ** 2);
          expect(gap).toBeGreaterThan(director.spawnMinM - 0.5);
          if (gap < director.viewM - 1) expect(canSee(world.grid, world.barriers, p.x, p.y, x, y)).toBe(false);
        }
      }
      expect(aliveOf(story)).toBeLessThanOrEqual(mostAlive(6, 6, false));
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

test("one false calm a round, as long as it should be, and by ear no other than a quiet", () => {
  const story = round({ seed: "calm" });
  const { world } = story;
  world.director.firstContact = true;
  world.phaseEndTick += ticks(100);
  const calms: number[] = [];
  play(story, 330, (noises) => {
    if (world.director.mode === "falseCalm" && calms.at(-1) !== world.director.modeTick)
      calms.push(world.director.modeTick);
    if (world.director.mode === "falseCalm" || world.director.mode === "quiet")
      expect(noises.filter((n) => n.kind === "groan")).toEqual([]);
    if (world.director.mode !== "falseCalm") return;
    const length = world.director.modeUntilTick - world.director.modeTick;
    expect(length).toBeGreaterThanOrEqual(ticks(director.falseCalmS[0]));
    expect(length).toBeLessThanOrEqual(ticks(director.falseCalmS[1]));
  });
  expect(calms).toHaveLength(1);
});

test("the horde is silent in quiet, in the false calm and while an eruption is told, and only then", () => {
  const { world } = setup();
  const silentIn = (mode: typeof world.director.mode) => {
    world.director.mode = mode;
    world.director.modeTick = world.tick;
    return isSilent(world);
  };
  expect([silentIn("quiet"), silentIn("falseCalm"), silentIn("erupt")]).toEqual([true, true, true]);
  expect([silentIn("build"), silentIn("fade")]).toEqual([false, false]);
  world.director.mode = "erupt";
  world.director.modeTick = world.tick - ticks(director.tellS);
  expect(isSilent(world)).toBe(false);
});

test("fewer come for fewer: the most alive follows those who still play, and bigger tables get more", () => {
  const story = setup({ map: "six", seats: 8 });
  const { world } = story;
  const before = cap(world);
  lose(world, story.person(7), "bled");
  lose(world, story.person(6), "bled");
  expect(world.people.filter(isPlaying)).toHaveLength(6);
  expect(cap(world)).toBeLessThan(before);
  expect(cap(world)).toBe(mostAlive(8, 6, false));
  for (const [small, big] of [
    [4, 6],
    [6, 9],
    [9, 12],
  ] as const)
    expect(mostAlive(big, big, false)).toBeGreaterThan(mostAlive(small, small, false));
});

test("when the pressure falls a hunter lets go of prey out of reach and walks off; one at its throat does not", () => {
  const story = setup({ seats: 2, seed: "letgo" });
  const { world } = story;
  story.place(0, 4, 10);
  story.place(1, 24, 17);
  // Lit, to be seen standing.
  story.hold(0, { buttons: Button.light });
  world.director.mode = "build";
  const far = spawnZombie(world, 8, 10, 0);
  const near = spawnZombie(world, 25, 17, 1);
  // Others far off: only a share of all may hunt.
  for (let n = 0; n < 2; n++) spawnZombie(world, 28, 1.5, 2);
  world.zombies.facing[far] = 128;
  world.zombies.haltUntilTick[far] = 1e6;
  world.zombies.haltUntilTick[near] = 1e6;
  story.until(() => world.zombies.target[far] === 0 && world.zombies.target[near] === 1, 5);
  world.director.mode = "fade";
  world.director.stress.fill(100);
  story.tick(ticks(1.5));
  expect(world.packs[0]?.order).toBe("withdraw");
  expect(world.zombies.target[far]).toBe(-1);
  expect(world.zombies.target[near]).toBe(1);
});

test("why it changed its mind is kept, the last sixteen times", () => {
  const story = round({ seed: "why" });
  const { world } = story;
  world.director.firstContact = true;
  play(story, 130, () => {});
  const { reasons } = world.director;
  // Notes of what it waits for keep the mode they are made in.
  const changes = reasons.filter((r, i) => r.mode !== reasons[i - 1]?.mode);
  expect(changes.slice(0, 5).map((r) => [r.mode, r.reason])).toEqual([
    ["quiet", "clock"],
    ["build", "clock"],
    ["erupt", "clock"],
    ["fade", "clock"],
    ["falseCalm", "calm"],
  ]);
  for (let n = 0; n < 20; n++) {
    world.director.mode = n % 2 === 0 ? "quiet" : "falseCalm";
    world.director.modeUntilTick = world.tick;
    story.tick();
  }
  expect(reasons).toHaveLength(16);
});

test("whole rounds of bots breathe: quiet stretches, little time at the worst, an eruption and a false calm", () => {
  const scenario = { ...scenarioOf({ map: "school", seats: 6, bots: true }), mapId: "school" };
  for (const seed of ["one", "two", "three"]) {
    const pacing = createPacing();
    playRound(streamsOf(`breathe/${seed}`), scenario, maps.school as NonNullable<typeof maps.school>, {
      maxTicks: longestTicks(scenario),
      onTick: pacing.onTick,
    });
    const { quietStretches, atPeak, eruptions, falseCalms } = pacing.result();
    expect(quietStretches).toBeGreaterThanOrEqual(2);
    expect(atPeak).toBeLessThanOrEqual(0.45);
    expect(eruptions).toBeGreaterThanOrEqual(1);
    expect(falseCalms).toBe(1);
  }
});

test("a fade ends when it has lasted long enough, even for who sits alone in the dark", () => {
  const story = round();
  const { world } = story;
  const d = world.director;
  world.huddles = 2;
  Object.assign(d, { mode: "fade", modeTick: world.tick, modeUntilTick: world.tick, eruptions: 1 });
  let faded = 0;
  story.until(() => {
    d.stress.fill(90);
    world.zombies.alive.fill(0);
    if (d.mode === "fade") faded++;
    return d.mode === "falseCalm";
  }, director.fadeMaxS + 10);
  expect(faded / ticks(1)).toBeCloseTo(director.fadeMaxS, -1);
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
    // Somebody, somewhere, is still shaken, and it has only begun: the fade goes on.
    world.director.stress.fill(90);
    world.director.modeTick = world.tick;
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
