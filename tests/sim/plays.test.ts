// The six plays as a player meets them: where the packs stand, when they come, and who is safe from them.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { PLAYS, type PlayId } from "../../shared/content/ids.ts";
import { horde } from "../../shared/content/secret/odds.ts";
import { hive, plays } from "../../shared/content/secret/plays.ts";
import { move, ticks } from "../../shared/content/tuning.ts";
import { roomAt } from "../../shared/sim/grid.ts";
import { hashOf } from "../../shared/sim/hash.ts";
import { hiveSaw } from "../../shared/sim/horde/hive.ts";
import { suits } from "../../shared/sim/horde/orders.ts";
import { assign } from "../../shared/sim/minds/plays/situation.ts";
import { tellPlay } from "../../shared/sim/minds/plays/tell.ts";
import { Button } from "../../shared/sim/movement.ts";
import { setDoor } from "../../shared/sim/systems/doors.ts";
import { spawnZombie } from "../../shared/sim/systems/horde.ts";
import { hideIn } from "../../shared/sim/systems/lockers.ts";
import { type Story, setup } from "../util/setup.ts";

/** A hall with a door in the west and one in the east, corridors outside both, joined in the south. */
const HALL = [
  "##############################",
  "#.....#................#.....#",
  "#.....#................#.....#",
  "#.....D................D.....#",
  "#.....#................#.....#",
  "#.....#................#.....#",
  "#.....##################.....#",
  "#............................#",
  "#............................#",
  "##############################",
];
const HALL_ROOM = 1;

/** A hall, and one room off it behind a single door. */
const LOCKED = [
  "####################",
  "#.........#........#",
  "#.........#........#",
  "#.........D........#",
  "#.........#........#",
  "#.........##########",
  "#..................#",
  "#..................#",
  "####################",
];

function stage(play: PlayId, map: string | readonly string[], seats: number): Story {
  const story = setup({ map, seats, play, seed: play });
  story.world.director.mode = "build";
  story.world.doors.forEach((_, d) => {
    setDoor(story.world, d, true, false);
  });
  return story;
}

function pack(story: Story, index: number, x: number, y: number, size = 4): void {
  for (let i = 0; i < size; i++) spawnZombie(story.world, x + (i % 2) * 0.7, y + (i >> 1) * 0.7, index);
}

/** Ticks pass in which eyes rest on these seats, whoever's they are. */
function watched(story: Story, seats: readonly number[], seconds: number, until = () => false): boolean {
  for (let t = 0; t < ticks(seconds); t++) {
    for (const seat of seats) hiveSaw(story.world, story.person(seat));
    story.tick();
    if (until()) return true;
  }
  return false;
}

const members = (story: Story, k: number) =>
  [...story.world.zombies.pack.keys()].filter(
    (i) => story.world.zombies.alive[i] === 1 && story.world.zombies.pack[i] === k,
  );
const at = (story: Story, i: number) => ({
  x: story.world.zombies.x[i] as number,
  y: story.world.zombies.y[i] as number,
});
const roomOf = (story: Story, i: number) => roomAt(story.world.grid, at(story, i).x, at(story, i).y);
const orders = (story: Story) => story.world.packs.map((p) => p.assignment?.order);

test("swarm: everyone goes to where people most probably are", () => {
  const story = stage("swarm", HALL, 3);
  for (const seat of [0, 1, 2]) story.place(seat, 12.5 + seat, 2.5);
  pack(story, 0, 2.5, 7.5);
  pack(story, 1, 26.5, 7.5);
  watched(story, [0, 1, 2], 2);
  expect(orders(story)).toEqual(["go", "go"]);
  expect(story.world.packs.map((p) => p.assignment?.room)).toEqual([HALL_ROOM, HALL_ROOM]);
  expect(
    watched(story, [0, 1, 2], 15, () =>
      [0, 1].every((k) => members(story, k).some((i) => roomOf(story, i) === HALL_ROOM)),
    ),
  ).toBe(true);
});

test("encircle: packs wait at both doors, none strikes alone, then all come in together", () => {
  const story = stage("encircle", HALL, 4);
  for (const seat of [0, 1, 2, 3]) story.place(seat, 13.5 + (seat % 2), 2.5 + (seat >> 1));
  // All of them start on the same side.
  pack(story, 0, 2.5, 7.2);
  pack(story, 1, 4.5, 7.2);
  pack(story, 2, 2.5, 5.2);
  const entered = () =>
    members(story, 0)
      .concat(members(story, 1), members(story, 2))
      .some((i) => roomOf(story, i) === HALL_ROOM);
  expect(watched(story, [0, 1, 2, 3], 3, () => orders(story).every((o) => o === "stage"))).toBe(true);
  expect(watched(story, [0, 1, 2, 3], 20, () => story.world.hive.stage.charged)).toBe(true);
  expect(entered()).toBe(false);
  const sides = [0, 1, 2].map((k) => (at(story, story.world.packs[k]?.leader ?? 0).x < 15 ? "west" : "east"));
  expect(new Set(sides).size).toBe(2);
  expect(orders(story)).toEqual(["rush", "rush", "rush"]);
  // By which door each came in, when, and how fast the fastest was.
  const entries = new Map<number, { side: string; tick: number }>();
  let fastest = 0;
  watched(story, [0, 1, 2, 3], 4, () => {
    for (const i of [0, 1, 2].flatMap((k) => members(story, k))) {
      const { vx, vy } = story.world.zombies;
      fastest = Math.max(fastest, Math.hypot(vx[i] as number, vy[i] as number));
      if (entries.has(i) || roomOf(story, i) !== HALL_ROOM) continue;
      entries.set(i, { side: at(story, i).x < 15 ? "west" : "east", tick: story.world.tick });
    }
    return false;
  });
  const first = (side: string) => Math.min(...[...entries.values()].filter((e) => e.side === side).map((e) => e.tick));
  expect(Math.abs(first("west") - first("east"))).toBeLessThan(ticks(3));
  expect(fastest).toBeGreaterThan(plays.encircle.burstMps - 0.2);
});

test("encircle: there is no ring around nobody", () => {
  const story = stage("encircle", "school", 4);
  for (const seat of [0, 1, 2, 3]) story.person(seat).locker = 99;
  pack(story, 0, 39.5, 45.2);
  story.tick(ticks(10));
  expect(new Set(orders(story))).toEqual(new Set(["search"]));
});

/** Rooms in a row, and a way round. */
const ROW = [
  "########################################",
  "#.......#.......#.......#.......#......#",
  "#.......D.......D.......D.......D......#",
  "#.......#.......#.......#.......#......#",
  "#.......#.......#.......#.......#......#",
  "########################################",
];

/** Somebody has run through the row from west to east before, under the eyes of the horde. */
function ambushed(): Story {
  const story = stage("ambush", ROW, 1);
  story.place(0, 2.5, 2.5);
  story.hold(0, { x: 1, buttons: Button.run, aim: 0 });
  watched(story, [0], 3);
  pack(story, 0, 37.5, 2.2, 3);
  watched(story, [0], 0.5);
  story.hold(0, {});
  story.place(0, 9.5, 3.5);
  return story;
}

test("ambush: one pack stands still by a door ahead of the prey, and lets it come", () => {
  const story = ambushed();
  watched(story, [0], 12);
  expect(orders(story)).toEqual(["hold"]);
  const [first] = members(story, 0) as [number];
  expect(roomOf(story, first)).not.toBe(roomAt(story.world.grid, 9.5, 3.5));
  const before = members(story, 0).map((i) => at(story, i));
  watched(story, [0], 3);
  members(story, 0).forEach((i, n) => {
    expect(Math.abs(at(story, i).x - (before[n]?.x ?? 0))).toBeLessThan(0.6);
    expect(Math.abs(at(story, i).y - (before[n]?.y ?? 0))).toBeLessThan(0.6);
  });
});

test("ambush: who runs into it is met by a burst, who walks past in time is not", () => {
  const meets = (buttons: number) => {
    const story = ambushed();
    watched(story, [0], 12);
    const wait = story.world.packs[0]?.assignment;
    if (!wait) throw new Error("no ambush");
    // In the dark, before their eyes, 4 m off, and not seen for a while: how it comes is what they go by.
    const sighting = story.world.hive.seen[0];
    if (sighting) sighting.tick -= ticks(4);
    story.place(0, wait.x + 4.2, 1.5);
    story.hold(0, { y: 1, buttons, aim: 64 });
    let fastest = 0;
    let hunted = false;
    for (let t = 0; t < ticks(1.5); t++) {
      for (const i of members(story, 0)) if (!hunted) story.world.zombies.facing[i] = 0;
      story.tick();
      for (const i of members(story, 0)) {
        hunted ||= (story.world.zombies.target[i] as number) >= 0;
        fastest = Math.max(
          fastest,
          Math.sqrt((story.world.zombies.vx[i] as number) ** 2 + (story.world.zombies.vy[i] as number) ** 2),
        );
      }
    }
    return { hunted, fastest };
  };
  const runner = meets(Button.run);
  expect(runner.hunted).toBe(true);
  expect(runner.fastest).toBeGreaterThan(plays.ambush.burstMps - 0.5);
  expect(meets(0).hunted).toBe(false);
});

const LONERS = assign("loners", "go", 0, { x: 0, y: 0 }, { lonersOnly: true });

const LOCKERS = [
  "######L##########L########",
  "#.......#........#.......#",
  "#.......#........#.......#",
  "#.......D........D.......#",
  "#.......#........#.......#",
  "##########################",
];

test("sweep: opens lockers one after the other and drags out who hides, long before a breath is heard", () => {
  const found = (play: PlayId) => {
    const story = stage(play, LOCKERS, 2);
    story.place(1, 12.5, 2.5).fate = "out";
    story.place(0, 6.5, 1.5);
    hideIn(story.world, story.person(0), 0);
    story.tick();
    pack(story, 0, 2.5, 3.5, 3);
    for (let t = 0; t < ticks(19); t++) {
      story.tick();
      if (story.person(0).locker < 0) return t / 20;
    }
    return Number.POSITIVE_INFINITY;
  };
  expect(found("sweep")).toBeLessThan(15);
  expect(found("swarm")).toBe(Number.POSITIVE_INFINITY);
});

test("sweep: a noisemaker does not call it away", () => {
  const drawn = (play: PlayId) => {
    const story = stage(play, LOCKERS, 1);
    story.person(0).locker = 99;
    pack(story, 0, 4.5, 3.2, 3);
    story.tick(ticks(2));
    story.world.decoys.push({ x: 12.5, y: 3.5, ticksLeft: ticks(6) });
    let decoys = 0;
    for (let t = 0; t < ticks(1.5); t++) {
      story.tick();
      decoys = Math.max(decoys, story.world.hive.observed.decoys);
    }
    return { heard: story.world.packs[0]?.heard.decoy, decoys };
  };
  expect(drawn("sweep")).toEqual({ heard: false, decoys: 0 });
  expect(drawn("swarm")).toEqual({ heard: true, decoys: 1 });
});

test("breach: gathers outside in silence, then gets through a barricade far sooner than a swarm", () => {
  const storm = (play: PlayId) => {
    const story = stage(play, HALL, 2);
    story.place(0, 14.5, 2.5);
    story.place(1, 15.5, 2.5);
    for (const d of [0, 1]) {
      setDoor(story.world, d, false, false);
      const door = story.world.doors[d];
      if (door) door.barricade = 30;
    }
    // They have stood there for a while before any pack is near.
    watched(story, [0, 1], 15);
    pack(story, 0, 3.5, 7.2, 3);
    let firstBlow = -1;
    let charged = -1;
    for (let t = 0; t < ticks(120); t++) {
      // They were seen to go in; and breath and work are heard through the doors.
      for (const seat of [0, 1]) hiveSaw(story.world, story.person(seat));
      story.tick();
      if (firstBlow < 0 && story.world.noises.some((n) => n.kind === "doorHit")) firstBlow = t;
      if (charged < 0 && story.world.hive.stage.charged) charged = t;
      if (story.world.doors.some((d) => d.open)) return { seconds: t / 20, firstBlow, charged };
    }
    return { seconds: 120, firstBlow, charged };
  };
  const breach = storm("breach");
  expect(breach.charged).toBeGreaterThan(0);
  expect(breach.firstBlow).toBeGreaterThanOrEqual(breach.charged);
  expect(breach.seconds * 1.5).toBeLessThan(storm("swarm").seconds);
});

test("breach: as long as it knows of nobody worth a storm it tries what is shut; what proves barred is stormed", () => {
  const story = stage("breach", LOCKED, 2);
  for (const seat of [0, 1]) story.place(seat, 13.5 + seat, 2.5);
  setDoor(story.world, 0, false, false);
  Object.assign(story.world.doors[0] ?? {}, { barricade: 30 });
  pack(story, 0, 3.5, 3.5, 3);
  pack(story, 1, 5.5, 6.5, 3);
  const room = roomAt(story.world.grid, 13.5, 2.5);
  // Nobody has seen or heard them.
  story.until(() => story.world.packs.some((p) => p.assignment?.order === "search" && p.assignment.room === room), 25);
  story.until(() => story.world.hive.stage.room === room, 25);
  story.until(() => story.world.hive.stage.charged, 15);
});

test("prey its play was not made for is followed at a jog, which anyone who runs leaves behind; one it was made for it runs down", () => {
  const chase = (play: PlayId) => {
    const story = stage(play, [`#${"#".repeat(60)}#`, `#${".".repeat(60)}#`, `#${"#".repeat(60)}#`], 1);
    story.place(0, 6.5, 1.5).light = true;
    story.hold(0, { x: 1, buttons: Button.light, aim: 0 });
    const z = spawnZombie(story.world, 2.5, 1.5, 0);
    story.world.zombies.facing[z] = 0;
    let fastest = 0;
    for (let t = 0; t < ticks(1.5); t++) {
      story.tick();
      fastest = Math.max(fastest, story.world.zombies.vx[z] as number);
    }
    return fastest;
  };
  const jog = chase("sweep");
  expect(jog).toBeGreaterThan(move.walkMps / 2);
  expect(jog).toBeLessThan(plays.sweep.chase * horde.huntMps + 0.1);
  expect(chase("loners")).toBeGreaterThan(horde.huntMps - 0.2);
});

test("a strike that was made ready leaves less respite: whoever is hit on a charge may be hit again sooner", () => {
  const respite = (charged: boolean) => {
    const story = stage("encircle", HALL, 2);
    const p = story.place(0, 12.5, 2.5);
    story.place(1, 14.5, 2.5);
    story.world.director.firstContact = true;
    // No blow before they have their orders.
    p.graceUntilTick = story.world.tick + ticks(1.5);
    for (let i = 0; i < 4; i++) spawnZombie(story.world, 12.5 + (i % 2) * 0.7, 3.3 + (i >> 1) * 0.7, 0);
    for (let t = 0; t < ticks(6) && p.health === "well"; t++) {
      Object.assign(story.world.hive.stage, {
        play: "encircle",
        room: HALL_ROOM,
        charged,
        sinceTick: story.world.tick,
      });
      for (const seat of [0, 1]) hiveSaw(story.world, story.person(seat));
      story.tick();
      const play = story.world.packs[0]?.assignment;
      if (play && charged) play.order = "rush";
    }
    expect(p.health).toBe("hurt");
    return p.graceUntilTick - story.world.tick;
  };
  expect(respite(false)).toBe(ticks(horde.graceS));
  expect(respite(true)).toBe(ticks(horde.graceS * plays.encircle.respite));
});

test("loners: the one who is alone is hunted, two who stay together are shadowed and left alone", () => {
  const story = stage("loners", ROW, 3);
  story.place(0, 2.5, 2.5);
  story.place(1, 19.5, 2.5);
  story.place(2, 20.5, 2.5);
  pack(story, 0, 12.5, 2.2, 3);
  pack(story, 1, 27.5, 2.2, 3);
  // Lights are on, so that all three can be seen from afar and nobody seems to hide.
  for (const seat of [0, 1, 2]) story.hold(seat, { buttons: Button.light });
  story.tick(2);
  watched(story, [0, 1, 2], 1.5);
  let pairHunted = false;
  const lonerHunted = watched(story, [0, 1, 2], 15, () => {
    const targets = [...story.world.zombies.target];
    pairHunted ||= targets.some((s) => s === 1 || s === 2);
    return targets.includes(0);
  });
  expect(lonerHunted).toBe(true);
  expect(pairHunted).toBe(false);
  expect(story.world.packs[1]?.assignment).toMatchObject({ lonersOnly: true });
  expect([story.person(1).health, story.person(2).health]).toEqual(["well", "well"]);
});

test("loners: fear of one who goes about alone is smelt afar on foot; who keeps still or has company has no such smell", () => {
  const smelt = (metres: number, company: boolean, play: PlayId = "loners", still = false) => {
    const story = stage(play, [`#${"#".repeat(40)}#`, `#${".".repeat(40)}#`, `#${"#".repeat(40)}#`], 2);
    story.place(0, 2.5, 1.5).fear = 60;
    if (company) story.place(1, 3.5, 1.5);
    else story.person(1).fate = "out";
    story.person(0).lit = false;
    for (let i = 0; i < 3; i++) {
      const z = spawnZombie(story.world, 2.5 + metres + i, 1.5, 0);
      story.world.zombies.facing[z] = 0;
      story.world.zombies.haltUntilTick[z] = 1e6;
    }
    for (let t = 0; t < ticks(3); t++) {
      story.person(0).fear = 40;
      // To and fro on the spot, or not at all.
      if (!still) story.hold(0, { x: t % 2 === 0 ? 1 : -1 });
      story.tick();
    }
    return (story.world.hive.sensedTick[0] as number) >= 0;
  };
  const far = hive.fearScentM - 3;
  expect(smelt(far, false)).toBe(true);
  expect(smelt(hive.fearScentM + 2, false)).toBe(false);
  expect(smelt(far, false, "loners", true)).toBe(false);
  expect(smelt(6, false, "loners", true)).toBe(false);
  expect(smelt(far, true)).toBe(false);
  expect(smelt(far, false, "swarm")).toBe(false);
});

test("loners: a locker climbed into before their eyes is left alone; a swarm opens it", () => {
  const out = (play: PlayId) => {
    const story = stage(play, LOCKERS, 1);
    story.world.director.firstContact = true;
    const p = story.place(0, 6.5, 1.5);
    for (let i = 0; i < 3; i++) {
      const z = spawnZombie(story.world, 2.5 + (i % 2) * 0.7, 3.5 + (i >> 1) * 0.7, 0);
      story.world.zombies.facing[z] = 240;
    }
    const pack = story.world.packs[0];
    // Seen as it gets in.
    Object.assign(pack?.lastSeen[0] ?? {}, { tick: story.world.tick, x: p.x, y: p.y });
    if (play === "loners" && pack) pack.assignment = { ...LONERS, x: 2.5, y: 3.5 };
    hideIn(story.world, p, 0);
    for (let t = 0; t < ticks(12) && p.locker >= 0; t++) story.tick();
    return p.locker < 0;
  };
  expect(out("swarm")).toBe(true);
  expect(out("loners")).toBe(false);
});

test("prey is hunted as it was found: what it does out of sight is not known", () => {
  const story = stage("loners", LOCKERS, 1);
  const p = story.place(0, 4.5, 2.5);
  const suited = () => suits(story.world, { ...LONERS, x: p.x, y: p.y }, 0);
  p.gait = "walk";
  hiveSaw(story.world, p);
  expect(suited()).toBe(true);
  for (const gait of ["run", "still", "sneak"] as const) {
    p.gait = gait;
    expect(suited()).toBe(true);
  }
  // Before their eyes all the time it is still the same prey; lost and found again it is what it looks like then.
  p.gait = "run";
  hiveSaw(story.world, p);
  expect(suited()).toBe(true);
  story.world.tick += ticks(4);
  hiveSaw(story.world, p);
  expect(suited()).toBe(false);
});

test("encircle: a room found held is not ringed", () => {
  const ringed = (held: number) => {
    const story = stage("encircle", HALL, 4);
    for (const seat of [0, 1, 2, 3]) story.place(seat, 13.5 + (seat % 2), 2.5 + (seat >> 1));
    pack(story, 0, 2.5, 7.2);
    pack(story, 1, 4.5, 7.2);
    story.world.hive.held[HALL_ROOM] = held;
    return watched(story, [0, 1, 2, 3], 3, () => {
      story.world.hive.held[HALL_ROOM] = held;
      return story.world.hive.stage.play === "encircle" && story.world.hive.stage.room === HALL_ROOM;
    });
  };
  expect(ringed(0)).toBe(true);
  expect(ringed(99)).toBe(false);
});

describe("tells", () => {
  test("each play has a sound of its own, from where its packs are, loud enough for those it is for", () => {
    for (const play of PLAYS) {
      const story = stage("swarm", HALL, 4);
      for (const seat of [0, 1, 2, 3]) story.place(seat, 13.5 + (seat % 2), 2.5 + (seat >> 1));
      pack(story, 0, 2.5, 7.2);
      pack(story, 1, 26.5, 7.2);
      watched(story, [0, 1, 2, 3], 2);
      story.world.noises.length = 0;
      expect(tellPlay(story.world, play)).toBeGreaterThan(0);
      const tells = story.world.noises;
      expect(new Set(tells.map((n) => n.kind))).toEqual(new Set([plays[play].tell]));
      expect(tells.every((n) => !n.lure && n.radiusM >= 25)).toBe(true);
      // Nobody is more than half the radius away, so walls cannot keep it from them.
      for (const n of tells) expect(Math.sqrt((n.x - 14) ** 2 + (n.y - 3) ** 2)).toBeLessThan(n.radiusM / 2);
      if (play === "encircle")
        expect(Math.min(...tells.map((n) => n.x)) < 10 && Math.max(...tells.map((n) => n.x)) > 18).toBe(true);
    }
  });

  test("before and during an ambush the packs are silent", () => {
    const groans = (play: PlayId) => {
      const story = stage(play, ROW, 1);
      story.person(0).locker = 99;
      pack(story, 0, 2.5, 2.2, 3);
      let count = 0;
      for (let t = 0; t < ticks(60); t++) {
        story.tick();
        count += story.world.noises.filter((n) => n.kind === "groan").length;
      }
      return count;
    };
    expect(groans("swarm")).toBeGreaterThan(0);
    expect(groans("ambush")).toBe(0);
  });
});

describe("nothing is known that was not sensed", () => {
  test.each(
    PLAYS,
  )("%s: one whom nobody sees, hears or smells changes no order and no thought, wherever it is", (play) => {
    const run = (x: number, y: number) => {
      const story = stage(play, ROW, 2);
      story.world.doors.forEach((_, d) => {
        setDoor(story.world, d, d >= 2, false);
      });
      story.place(0, x, y);
      story.place(1, 19.5, 3.5);
      story.person(0).fear = 45;
      pack(story, 0, 35.5, 2.2, 3);
      pack(story, 1, 28.5, 2.2, 3);
      const hashes: string[] = [];
      for (let t = 0; t < ticks(5); t++) {
        story.tick();
        hashes.push(hashOf({ hive: story.world.hive, virus: story.world.virus, packs: story.world.packs }));
      }
      return hashes;
    };
    expect(run(2.5, 1.5)).toEqual(run(6.5, 3.5));
  });

  test("plays read no person: neither in their words nor by the world", () => {
    const dir = new URL("../../shared/sim/minds/plays/", import.meta.url);
    for (const file of readdirSync(dir)) {
      const code = readFileSync(new URL(file, dir), "utf8")
        .replace(/\/\*[\s\S]*?\*\//g, "")
        .replace(/\/\/.*$/gm, "");
      expect(/\bpeople\b|\bPerson\b|\bknowledge\b/.exec(code)?.[0] ?? "", file).toBe("");
    }
  });
});
