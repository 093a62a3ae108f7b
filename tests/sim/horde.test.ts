// Zombies as people meet them: eyes, blows, doors, lockers, kin, and what pushes them back.
import { expect, test } from "vitest";
import { type PlayId, ZOMBIE_POSES } from "../../shared/content/ids.ts";
import { plays } from "../../shared/content/secret/plays.ts";
import { act, ticks } from "../../shared/content/tuning.ts";
import { tileAt, walkable } from "../../shared/sim/grid.ts";
import { hashOf } from "../../shared/sim/hash.ts";
import { Button } from "../../shared/sim/movement.ts";
import { setDoor } from "../../shared/sim/systems/doors.ts";
import {
  haltAround,
  hunterWithin,
  pushBack,
  scatterAround,
  shiftHunters,
  spawnZombie,
  zombieFrom,
  zombieWithin,
} from "../../shared/sim/systems/horde.ts";
import { hideIn } from "../../shared/sim/systems/lockers.ts";
import { type Story, setup } from "../util/setup.ts";

const HALL = [
  "######################",
  "#....................#",
  "#....................#",
  "#....................#",
  "######################",
];
const ROOMS = [
  "######################",
  "#.........#..........#",
  "#.........#..........#",
  "#.........D..........#",
  "#.........#..........#",
  "#.........#..........#",
  "######################",
];

/** A zombie that looks in a direction (0 = east). */
function zombie(story: Story, x: number, y: number, facing: number, pack = 0): number {
  const i = spawnZombie(story.world, x, y, pack);
  story.world.zombies.facing[i] = facing;
  return i;
}

const poseOf = (story: Story, i: number) => ZOMBIE_POSES[story.world.zombies.pose[i] as number];
const xOf = (story: Story, i: number) => story.world.zombies.x[i] as number;

test("it sees the lit from afar, the unlit only near by, those who stand still in the dark at arm's length, and nobody behind its back", () => {
  const near = (gap: number, how: "lit" | "walks" | "still", facing: number) => {
    const story = setup({ map: HALL, seats: 1 });
    story.place(0, 2.5, 2.5);
    if (how === "lit") story.hold(0, { buttons: Button.light });
    if (how === "walks") story.hold(0, { y: 1, aim: 64 });
    const i = zombie(story, 2.5 + gap, 2.5, facing);
    story.world.zombies.haltUntilTick[i] = 1e6;
    for (let t = 0; t < 4; t++) {
      story.world.zombies.facing[i] = facing;
      story.tick();
    }
    return story.world.zombies.target[i] === 0;
  };
  expect(near(11, "lit", 128)).toBe(true);
  expect(near(11, "walks", 128)).toBe(false);
  expect(near(3.6, "walks", 128)).toBe(true);
  expect(near(3.6, "walks", 0)).toBe(false);
  expect(near(4, "still", 128)).toBe(false);
  expect(near(1.65, "still", 128)).toBe(true);
  expect(near(1.65, "still", 0)).toBe(false);
  expect(near(1.2, "still", 0)).toBe(true);
});

test("who stands still in the dark is seen from farther off by those who search every corner", () => {
  const seen = (play: PlayId, gap: number) => {
    const story = setup({ map: HALL, seats: 1, play });
    story.place(0, 2.5, 2.5);
    const i = zombie(story, 2.5 + gap, 2.5, 128);
    story.world.zombies.haltUntilTick[i] = 1e6;
    for (let t = 0; t < ticks(2.5); t++) {
      story.world.zombies.facing[i] = 128;
      story.tick();
    }
    return story.world.zombies.target[i] === 0;
  };
  expect(seen("swarm", 2.4)).toBe(false);
  expect(seen("sweep", 2.4)).toBe(true);
  expect(seen("sweep", 5.6)).toBe(false);
});

test("standing still beside a hunter means a wind-up, then a blow", () => {
  const story = setup({ map: HALL, seats: 1 });
  story.place(0, 5.5, 2.5);
  const i = zombie(story, 8.5, 2.5, 128);
  story.until(() => poseOf(story, i) === "windup", 5);
  expect(story.person(0).health).toBe("well");
  story.tick(ticks(0.4) + 1);
  expect(story.person(0).health).toBe("hurt");
});

test("running past a lone zombie is safe", () => {
  for (let gap = 0; gap < 4; gap++) {
    const story = setup({ map: HALL, seats: 1 });
    story.place(0, 2.5, 3.5);
    zombie(story, 8.5 + gap * 0.5, 2.6, 128);
    story.hold(0, { x: 1, buttons: Button.run, aim: 0 });
    story.until(() => story.person(0).x > 18, 6);
    expect(story.person(0).health).toBe("well");
  }
});

test("nobody is ever bitten through a closed door, however they press against it", () => {
  const story = setup({ map: ROOMS, seats: 1 });
  setDoor(story.world, 0, false, true);
  story.place(0, 9.4, 3.5, 0);
  for (let k = 0; k < 4; k++) zombie(story, 11.6 + k * 0.3, 3.5, 128);
  const door = story.world.doors[0];
  for (let i = 0; i < ticks(30) && door && !door.open; i++) {
    story.tick();
    expect(story.person(0).health).toBe("well");
    const tile = tileAt(story.world.grid, story.person(0).x, story.person(0).y);
    for (let z = 0; z < 4; z++)
      expect(tileAt(story.world.grid, xOf(story, z), story.world.zombies.y[z] as number)).not.toBe(tile);
  }
});

test("a door shut in its face is broken by as many blows as it has for a swarm, and then it comes through", () => {
  const story = setup({ map: ROOMS, seats: 1, play: "swarm" });
  setDoor(story.world, 0, true, false);
  story.place(0, 13.5, 3.5);
  zombie(story, 17.5, 3.5, 128);
  story.hold(0, { x: -1, buttons: Button.run, aim: 128 });
  story.until(() => story.person(0).x < 8, 5);
  setDoor(story.world, 0, false, false);
  story.hold(0, {});
  let blows = 0;
  story.until(() => {
    blows += story.world.noises.filter((n) => n.kind === "doorHit").length;
    return story.world.doors[0]?.open === true;
  }, 30);
  expect(blows).toBe(Math.ceil(act.doorHits / plays.swarm.doorFactor));
  story.until(() => xOf(story, 0) < 9.5, 10);
});

test("hidden in a locker one is not seen, but long breath is heard and then one is dragged out", () => {
  const story = setup({
    map: ["####L#################", "#....................#", "#....................#", "######################"],
    seats: 1,
    play: "swarm",
  });
  story.place(0, 4.5, 1.5);
  hideIn(story.world, story.person(0), 0);
  zombie(story, 9.5, 1.5, 0);
  story.tick(ticks(15));
  expect(story.person(0).locker).toBe(0);
  expect(story.person(0).health).toBe("well");
  story.until(() => story.person(0).locker < 0, 60);
  expect(story.person(0).health).toBe("hurt");
});

test("unmasked kin is sniffed at and left alone; masked it is hunted like anyone", () => {
  const meet = (masked: boolean) => {
    const story = setup({ map: HALL, seats: 2, halfbie: 0 });
    story.place(1, 20.5, 1.5);
    story.place(0, 5.5, 2.5).half.masked = masked;
    zombie(story, 8, 2.5, 128);
    let sniffed = false;
    for (let i = 0; i < ticks(6); i++) {
      story.tick();
      sniffed ||= poseOf(story, 0) === "sniff";
    }
    return { sniffed, health: story.person(0).health };
  };
  expect(meet(false)).toEqual({ sniffed: true, health: "well" });
  expect(meet(true).health).not.toBe("well");
  expect(meet(true).sniffed).toBe(false);
});

test("a shove throws back those in front and staggers them; walls hold them", () => {
  const story = setup({ map: HALL, seats: 1 });
  const p = story.place(0, 10.5, 2.5, 0);
  const front = zombie(story, 11.5, 2.5, 128);
  const back = zombie(story, 9.5, 2.5, 0);
  expect(pushBack(story.world, p)).toBe(1);
  story.tick(12);
  expect(xOf(story, front)).toBeGreaterThan(12.7);
  expect(xOf(story, front)).toBeLessThan(13.3);
  expect(poseOf(story, front)).toBe("stagger");
  expect(xOf(story, back)).toBeGreaterThan(9);
});

test("a halted zombie stands, a scattered one is far and has forgotten, one who turned stands up", () => {
  const story = setup({ map: ROOMS, seats: 2 });
  story.place(1, 2.5, 1.5);
  story.place(0, 5.5, 2.5);
  const i = zombie(story, 7.5, 2.5, 128);
  story.tick(3);
  haltAround(story.world, 5.5, 2.5, 15, story.world.tick + ticks(6));
  const x = xOf(story, i);
  story.tick(ticks(5));
  expect(xOf(story, i)).toBe(x);
  expect(poseOf(story, i)).toBe("still");
  scatterAround(story.world, 6, 10);
  expect(zombieWithin(story.world, 5.5, 2.5, 6)).toBe(false);
  expect(hunterWithin(story.world, 5.5, 2.5, 30)).toBe(false);
  zombieFrom(story.world, story.person(1));
  expect([...story.world.zombies.turnedSeat]).toContain(1);
});

test("a huddle stops the hunters' clocks", () => {
  const story = setup({ map: HALL, seats: 1 });
  story.place(0, 5.5, 2.5);
  story.hold(0, { buttons: Button.light });
  const i = zombie(story, 9.5, 2.5, 128);
  story.tick(5);
  haltAround(story.world, 9.5, 2.5, 2, story.world.tick + 40);
  const left = () => [
    (story.world.zombies.haltUntilTick[i] as number) - story.world.tick,
    (story.world.packs[0]?.lastSeen[0]?.tick ?? 0) - story.world.tick,
    Math.max(...story.world.scent) / 16 - story.world.tick,
    story.world.director.modeUntilTick - story.world.tick,
  ];
  const before = left();
  story.world.tick += ticks(60);
  shiftHunters(story.world, ticks(60));
  expect(left()).toEqual(before);
});

test("two or more who press on somebody slow it down", () => {
  const story = setup({ map: HALL, seats: 1 });
  story.place(0, 10.5, 2.5);
  zombie(story, 11.1, 2.5, 128);
  story.tick();
  expect(story.person(0).crowdFactor).toBe(1);
  zombie(story, 9.9, 2.5, 0);
  story.tick();
  expect(story.person(0).crowdFactor).toBeLessThan(1);
});

test("the fallen are left alone, so that friends can come", () => {
  const story = setup({ map: HALL, seats: 2 });
  story.place(1, 20.5, 1.5);
  story.place(0, 5.5, 2.5).health = "down";
  story.person(0).bleedTicks = 1e6;
  const i = zombie(story, 8, 2.5, 128);
  story.tick(ticks(4));
  expect(story.world.zombies.target[i]).toBe(-1);
});

test("two hundred zombies in a chase never leave the floor", () => {
  const story = setup({ map: "six", seats: 6 });
  const { world } = story;
  world.zombies = { ...world.zombies, ...bigger(world.zombies, 200) };
  for (let i = 0, t = 0; i < 200; t++) {
    const tile = (t * 37) % world.barriers.length;
    if (walkable(world.grid, world.barriers, tile))
      zombie(story, (tile % world.grid.width) + 0.5, Math.floor(tile / world.grid.width) + 0.5, i & 255, i++ % 40);
  }
  for (let s = 0; s < 6; s++) story.hold(s, { x: s % 2 ? 1 : -1, y: s % 3 ? 1 : -1, buttons: Button.run, aim: 0 });
  for (let t = 0; t < ticks(10); t++) {
    story.tick();
    for (let i = 0; i < 200; i++) {
      const tile = tileAt(world.grid, xOf(story, i), world.zombies.y[i] as number);
      if (world.grid.wall[tile] !== 0 || world.grid.low[tile] !== 0)
        throw new Error(`zombie ${i} stands on tile ${tile}`);
    }
  }
});

/** The same arrays with room for more. */
function bigger(z: Story["world"]["zombies"], capacity: number): Story["world"]["zombies"] {
  const grow = (key: keyof typeof z) => {
    const old = z[key] as Uint8Array;
    const made = new (old.constructor as Uint8ArrayConstructor)(capacity);
    made.set(old);
    return made;
  };
  const keys = Object.keys(z).filter((k) => k !== "capacity") as (keyof typeof z)[];
  return { ...Object.fromEntries(keys.map((k) => [k, grow(k)])), capacity } as unknown as Story["world"]["zombies"];
}

test("the same seed and the same moves give the same horde to the last bit", () => {
  const run = () => {
    const story = setup({ map: "six", seats: 6, quiet: false, seed: "twice", profile: "quick" });
    for (let t = 0; t < ticks(90); t++) {
      for (let s = 0; s < 6; s++) story.hold(s, { x: (((t >> 5) + s) % 3) - 1, y: (((t >> 6) + s) % 3) - 1, aim: 0 });
      story.tick();
    }
    return hashOf(story.world.zombies) + hashOf(story.world.packs) + hashOf(story.world.director);
  };
  expect(run()).toBe(run());
});
