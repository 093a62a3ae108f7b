// The director's eruptions: told ahead, from two sides, so many a round, and none for a crew that has its hands full.
import { expect, test } from "vitest";
import { director } from "../../shared/content/secret/odds.ts";
import { ticks } from "../../shared/content/tuning.ts";
import { spawnZombie } from "../../shared/sim/systems/horde.ts";
import { beliefIn, believe } from "../util/belief.ts";
import { keepWell, play, round } from "../util/director.ts";
import { type Story, setup } from "../util/setup.ts";

/** Notes by `clock` when each eruption began; `watch` is for every tick. */
function eruptionsOf({ world }: Story, clock: "tick" | "runTicks"): { readonly begun: number[]; watch(): void } {
  const begun: number[] = [];
  let mode: string = world.director.mode;
  return {
    begun,
    watch() {
      if (world.director.mode === "erupt" && mode !== "erupt") begun.push(world[clock]);
      mode = world.director.mode;
    },
  };
}

/** An eruption is due, and beside each of four stands one of the dead, of pack 20 and the seat. */
function beset(): Story {
  const story = round({ seed: "threat", seats: 4 });
  const { world } = story;
  world.director.firstContact = true;
  world.director.mode = "build";
  world.director.modeUntilTick = world.tick;
  for (const p of world.people) spawnZombie(world, p.x + 1, p.y, p.seat + 20);
  return story;
}

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
  const { begun, watch } = eruptionsOf(story, "tick");
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

test("both eruptions fit into the shortest outbreak, and after a huddle none comes for a while", () => {
  const story = round({ seed: "fit" });
  const { world } = story;
  world.director.firstContact = true;
  const { begun, watch } = eruptionsOf(story, "runTicks");
  play(story, director.eruptByS[1] + 12, () => {
    watch();
    // A fire just before the second is due.
    if (begun.length === 1 && world.runTicks === ticks(director.eruptByS[1] - 5)) world.lastHuddleEndTick = world.tick;
  });
  expect(begun).toHaveLength(1);
  play(story, 15, watch);
  expect(begun).toHaveLength(2);
  expect(begun[0]).toBeLessThanOrEqual(ticks(director.eruptByS[0] + 15));
  expect(begun[1]).toBeLessThan(ticks(world.scenario.profile.outbreakMinS));
  expect(begun[1]).toBeGreaterThanOrEqual(ticks(director.eruptByS[1] - 5 + director.afterHuddleS));
});

test("a crew with its hands full is not sent more: the eruption waits, says why, and comes when they have air", () => {
  const story = beset();
  const { world } = story;
  const press = () => {
    keepWell(story);
    for (let i = 0; i < 4; i++) {
      const p = story.person(i);
      world.zombies.alive[i] = 1;
      world.zombies.target[i] = i;
      world.zombies.x[i] = p.x + 1;
      world.zombies.y[i] = p.y;
    }
  };
  for (let t = 0; t < ticks(12); t++) {
    press();
    story.tick();
  }
  expect(world.director.mode).toBe("build");
  expect(world.director.eruptions).toBe(0);
  expect(world.director.reasons.at(-1)).toMatchObject({ mode: "build", reason: "threat" });
  world.zombies.alive.fill(0);
  play(story, 15, () => {});
  expect(world.director.mode).toBe("erupt");
});

test("a fight that goes on and on counts as the eruption that never came: then they are let go", () => {
  const story = beset();
  const { world } = story;
  for (let t = 0; t < ticks(director.threatMaxS + 2); t++) {
    keepWell(story);
    for (const p of world.people) {
      const i = world.zombies.pack.indexOf(p.seat + 20);
      world.zombies.target[i] = p.seat;
      world.zombies.x[i] = p.x + 1;
      world.zombies.y[i] = p.y;
    }
    story.tick();
  }
  expect(world.director).toMatchObject({ mode: "fade", eruptions: 0 });
  expect(world.director.reasons.at(-1)).toMatchObject({ mode: "fade", reason: "threat" });
});

test("with half of the crew on the floor nothing erupts", () => {
  const story = round({ seed: "down", seats: 4 });
  const { world } = story;
  world.director.firstContact = true;
  for (let t = 0; t < ticks(12); t++) {
    keepWell(story);
    world.zombies.alive.fill(0);
    if (world.director.mode !== "build") world.director.mode = "build";
    world.director.modeUntilTick = world.tick;
    for (const seat of [0, 1]) {
      story.person(seat).health = "down";
      story.person(seat).bleedTicks = ticks(20);
    }
    story.tick();
  }
  expect(world.director.eruptions).toBe(0);
  expect(world.director.reasons.at(-1)?.reason).toBe("threat");
});

test("a crew whose habits were guessed wrong gets a longer first quiet and a smaller first eruption", () => {
  const first = (respite: boolean) => {
    const story = setup({ map: "six", seats: 6, quiet: false, seed: "respite" });
    const { world } = story;
    world.virus.memory.respite = respite;
    story.until(() => world.phase === "outbreak" && world.director.modeUntilTick > 0, 20);
    world.director.firstContact = true;
    const quiet = world.director.modeUntilTick - world.director.modeTick;
    let most = 0;
    play(story, 110, () => {
      most = Math.max(most, world.director.eruptions === 1 ? world.director.toSpawn : 0);
    });
    return { quiet, most };
  };
  const [plain, eased] = [first(false), first(true)];
  expect(eased.quiet - plain.quiet).toBe(ticks(director.respite.quietS));
  expect(eased.most).toBeLessThan(plain.most);
  expect(eased.most).toBeGreaterThan(0);
});

test("a crew that changed its ways is met by a smaller eruption, from both sides all the same", () => {
  const erupts = (now: number) => {
    const story = setup({ map: "six", seats: 6, quiet: false, seed: "fooled" });
    const { world } = story;
    world.virus.memory.posture = beliefIn("hide", 0.9);
    story.until(() => world.phase === "outbreak" && world.director.modeUntilTick > 0, 20);
    world.director.firstContact = true;
    let comers = 0;
    const from = new Set<number>();
    play(story, 110, () => {
      believe(world.virus, "hide", now);
      const d = world.director;
      if (d.eruptions !== 1) return;
      if (d.toSpawn > comers) comers = d.toSpawn;
      else if (d.toSpawn < comers && d.spots.length > 0) from.add(d.spots.at(-1) as number);
    });
    return { comers, ways: from.size, fooled: world.director.fooled };
  };
  const [kept, changed] = [erupts(0.9), erupts(0.1)];
  expect(changed.comers).toBeLessThan(kept.comers);
  expect(changed.comers).toBeGreaterThan(0);
  expect(kept.ways).toBe(2);
  expect(changed.ways).toBe(2);
  // The card will say so.
  expect(kept.fooled).toBeNull();
  expect(changed.fooled).toBe("hide");
});
