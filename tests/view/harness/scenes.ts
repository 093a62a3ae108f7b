/**
 * Scripted moments on the real maps. A scene is a table and a snapshot as a function of time, so that every picture can be taken again.
 */
import { longestHall } from "../../../client/view/backdrop.ts";
import type { StageRound, StageZombie, WorldSnapshot } from "../../../client/view/snapshot.ts";
import { MUTATIONS, type RoomKind, type ZombiePose } from "../../../shared/content/ids.ts";
import type { MapData } from "../../../shared/content/maps/format.ts";
import { EAST, horde, me, NAMES, NORTH, OPEN, person, room, roundOf, SOUTH, still, WEST, zombie } from "./staging.ts";

export interface Scene {
  readonly round: StageRound;
  at(timeS: number): WorldSnapshot;
}

const scenes: Record<string, (map: MapData) => Scene> = {
  /** A torch on the horde in the long corridor. */
  corridor: (map) => {
    const hall = longestHall(map);
    const x = (hall.left + hall.right) / 2 - 3;
    const y = hall.y;
    return {
      round: roundOf(map),
      at: (timeS) =>
        still(map, {
          timeS,
          self: me({ x, y }, EAST),
          people: [
            person(1, x - 2, y - 0.9, 4, { pose: "hurt", health: "hurt" }),
            person(2, x + 2.2, y + 0.5, EAST, { pose: "walk" }),
            person(3, x - 4.3, y + 0.3, WEST),
          ],
          zombies: horde(
            26,
            (roll) => ({ x: x + 6.6 + roll() * 4, y: y - 1.3 + roll() * 2.6 }),
            WEST,
            (p) => p.x < x + 9.4,
            "hunt",
            0.2,
            timeS,
          ),
          corpses: [{ seat: 7, kind: "body", x: x + 5.4, y: y + 1.1 }],
          sounds: [{ kind: "growl", bearing: 0, band: 1, muffled: false, ageS: 0.35 }],
          fear: 0.25,
        }),
    };
  },
  /** No torch: lamps, eyes, a shade. */
  eyes: (map) => {
    const hall = longestHall(map);
    const machine = map.lamps.find((one) => one.kind === "vending" && Math.abs(one.y - hall.y) < 4);
    const x = (machine?.x ?? (hall.left + hall.right) / 2) + 1.8;
    const y = machine ? machine.y + 1 : hall.y;
    return {
      round: roundOf(map),
      at: (timeS) =>
        still(map, {
          timeS,
          self: me({ x, y }, EAST, { light: false, pose: "sneak", lit: false }),
          people: [person(1, x - 2.6, y - 0.6, EAST, { light: false })],
          shades: [{ id: 0, x: x - 6, y: y + 0.3 }],
          zombies: horde(
            18,
            (roll) => ({ x: x + 4.5 + roll() * 5, y: y - 1.3 + roll() * 2.6 }),
            WEST,
            () => false,
            "walk",
            0.3,
            timeS,
          ),
          lamps: map.lamps.map((lamp) => (lamp.kind !== "vending" && Math.abs(lamp.x - x) < 14 ? 1 : 2)),
          fear: 0.5,
        }),
    };
  },
  /** Friends together by a light, one of them in the door. */
  quiet: (map) => {
    const lamp = map.lamps.find((one) => one.kind === "lantern") ?? map.lamps[0];
    const x = lamp?.x ?? 5;
    const y = (lamp?.y ?? 5) + 0.6;
    return {
      round: roundOf(map),
      at: (timeS) =>
        still(map, {
          timeS,
          doors: map.doors.map((_, i) => (i % 2 === 0 ? OPEN : 1)),
          self: me({ x: x + 0.9, y: y + 0.2 }, WEST, { light: false }),
          people: [
            person(1, x - 1.1, y, EAST, { light: false }),
            person(3, x - 1.5, y + 1.1, EAST, { light: false, pose: "work" }),
            person(6, x + 1.6, y + 1, WEST, { light: false, item: "kit" }),
            person(5, x + 0.1, y + 1.4, NORTH, { light: false }),
          ],
          items: [
            { kind: "bandage", x: x + 2.2, y: y + 0.3 },
            { kind: "suppressant", x: x - 2.2, y: y + 0.4 },
          ],
          heartbeats: [],
        }),
    };
  },
  /** Facing south or north in a room with an alarm. */
  alarm: (map) => {
    const lamp = map.lamps.find((one) => one.kind === "alarm") ?? map.lamps.find((one) => one.kind === "exit");
    const x = lamp?.x ?? 5;
    const y = lamp?.y ?? 5;
    const near = { x: x - 3.2, y };
    return {
      round: roundOf(map),
      at: (timeS) =>
        still(map, {
          timeS,
          self: me(near, EAST, { pose: "walk" }),
          people: [
            person(4, near.x - 1.4, near.y - 0.5, EAST),
            person(8, near.x - 1.2, near.y + 0.6, 10, { pose: "run" }),
          ],
          zombies: horde(
            10,
            (roll) => ({ x: x + roll() * 2.4, y: y - 1 + roll() * 2 }),
            WEST,
            () => true,
            "hunt",
            0.1,
            timeS,
          ),
          sounds: [{ kind: "siren", bearing: 2, band: 1, muffled: false, ageS: 0.3 }],
          fear: 0.7,
        }),
    };
  },
  gym: (map) => inRoom(map, "gym"),
  roof: (map) => inRoom(map, "roof"),
  lab: (map) => inRoom(map, "lab"),
  infirmary: (map) => inRoom(map, "infirmary"),
  cafeteria: (map) => inRoom(map, "cafeteria"),
  library: (map) => inRoom(map, "library"),
  /** The gate at the end, soldiers' light, the pack outside. */
  gate: (map) => {
    const gate = map.gates[0];
    if (!gate) throw new Error("no gate");
    const { inner } = gate;
    return {
      round: roundOf(map),
      at: (timeS) =>
        still(map, {
          timeS,
          phase: "evacuation",
          self: me(inner, NORTH),
          people: [
            person(2, inner.x - 1.2, inner.y + 0.4, NORTH, { pose: "walk" }),
            person(9, inner.x + 1.1, inner.y + 0.2, NORTH),
          ],
          zombies: horde(
            9,
            (roll) => ({ x: inner.x - 6 + roll() * 4, y: inner.y - 1 + roll() * 3 }),
            EAST,
            (p) => p.x > inner.x - 3.5,
            "hunt",
            0.2,
            timeS,
          ),
          gate: { index: 0, open: true, progress: 0.4 },
          fear: 0.4,
        }),
    };
  },
  /** Everything that can happen to a body, side by side. */
  poses: (map) => {
    const gym = room(map, "gym");
    const poses = [
      "idle",
      "walk",
      "run",
      "shove",
      "work",
      "lift",
      "down",
      "hurt",
      "feed",
      "turning",
      "feral",
      "halt",
    ] as const;
    const undead: ZombiePose[] = ["idle", "walk", "hunt", "windup", "bite", "stagger", "attackDoor", "sniff", "still"];
    return {
      round: roundOf(map),
      at: (timeS) =>
        still(map, {
          timeS,
          fog: false,
          look: { x: gym.x, y: gym.y },
          people: poses.map((pose, i) =>
            person(
              i,
              gym.x - 4 + (i % 6) * 1.5,
              gym.y - 1.6 + Math.floor(i / 6) * 1.8,
              [SOUTH, EAST, NORTH, WEST][i % 4] ?? 0,
              {
                pose,
                light: i % 3 === 0,
                health: pose === "down" ? "down" : "well",
                item: i === 1 ? "antenna" : i === 4 ? "kit" : "none",
              },
            ),
          ),
          zombies: undead.map((pose, i) =>
            zombie(i, gym.x - 4.4 + i * 1.1, gym.y + 2, i % 2 ? EAST : SOUTH, i < 7, i === 2 ? 18 : i % 5, pose),
          ),
        }),
    };
  },
  /** Every mutation by torchlight, as it comes and as it goes; in front of them what is found of one. */
  mutants: (map) => lineUp(map, true),
  /** The same without a light: only outlines and what shines back. */
  mutantsDark: (map) => lineUp(map, false),
  /** From two sides at once, and the third side is a wall. */
  encircled: (map) => {
    const hall = longestHall(map);
    const x = (hall.left + hall.right) / 2;
    const y = hall.y;
    return {
      round: roundOf(map),
      at: (timeS) =>
        still(map, {
          timeS,
          self: me({ x, y }, EAST, { pose: "run" }),
          people: [
            person(1, x - 0.9, y - 0.7, WEST, { pose: "run" }),
            person(2, x + 0.6, y + 0.8, 200, { pose: "hurt", health: "hurt" }),
          ],
          zombies: [
            ...pack(5, x + 4.6, y, WEST, 3, timeS),
            ...pack(5, x - 4.6, y, EAST, 5, timeS).map((z) => ({ ...z, slot: z.slot + 10 })),
          ],
          sounds: [
            { kind: "answer", bearing: 0, band: 1, muffled: false, ageS: 0.3 },
            { kind: "tellEncircle", bearing: 8, band: 1, muffled: false, ageS: 0.4 },
          ],
          fear: 0.6,
        }),
    };
  },
  /** Runners at full speed past the viewer, beside one that only hunts. */
  leaps: (map) => {
    const hall = longestHall(map);
    const x = (hall.left + hall.right) / 2;
    const y = hall.y;
    return {
      round: roundOf(map),
      at: (timeS) => {
        const way = (timeS - 5) * 5.6;
        return still(map, {
          timeS,
          self: me({ x: x - 3, y: y + 0.4 }, EAST),
          zombies: [
            zombie(0, x + 4.5 - way, y - 0.8, WEST, true, 0, "hunt", 2),
            zombie(1, x + 2 - way, y + 0.5, WEST, true, 0, "hunt", 2),
            zombie(2, x + 2.4 - way * 0.6, y - 0.2, WEST, true, 1, "hunt"),
          ],
          fear: 0.2,
        });
      },
    };
  },
  /** The lights fail: one lamp in view dies, the torch stutters. */
  onset: (map) => {
    const hall = longestHall(map);
    const lamp = map.lamps.find((one) => one.kind === "fluorescent" && Math.abs(one.y - hall.y) < 3) ?? map.lamps[0];
    const at = { x: (lamp?.x ?? 5) - 2.5, y: hall.y };
    return {
      round: roundOf(map),
      at: (timeS) => {
        const onsetS = timeS < 5 ? null : timeS - 5;
        return still(map, {
          timeS,
          onsetS,
          self: me(at, EAST),
          people: [person(1, at.x + 3, at.y - 0.6, WEST)],
          lamps: map.lamps.map((one) => (one === lamp && onsetS !== null ? 1 : 2)),
          fear: 0.2,
        });
      },
    };
  },
  /** They wait by a door in the dark, and do not move. */
  ambush: (map) => {
    const hall = longestHall(map);
    const x = (hall.left + hall.right) / 2 + 2;
    const y = hall.y;
    return {
      round: roundOf(map),
      at: (timeS) =>
        still(map, {
          timeS,
          self: me({ x, y }, EAST, { light: false, pose: "sneak", lit: false }),
          lamps: map.lamps.map((lamp) => (Math.abs(lamp.x - x) < 9 ? 1 : 2)),
          zombies: [
            zombie(0, x + 4.1, y - 1, WEST, false, 0, "still", 4),
            zombie(1, x + 4.9, y + 0.6, WEST, false, 0, "still", 4),
            zombie(2, x + 6.1, y - 0.7, WEST, false, 0, "still", 4),
            zombie(3, x + 7.2, y + 0.3, 128, false, 0, "still", 0),
          ],
          sounds: [{ kind: "tellAmbush", bearing: 0, band: 1, muffled: false, ageS: 0.35 }],
          fear: 0.45,
        }),
    };
  },
  /** The heaviest picture: the whole table and sixty infected. */
  stress: (map) => {
    const hall = longestHall(map);
    const x = (hall.left + hall.right) / 2;
    const y = hall.y;
    return {
      round: roundOf(map),
      at: (timeS) =>
        still(map, {
          timeS,
          self: me({ x, y }, EAST, { pose: "walk" }),
          people: NAMES.slice(1).map((_, i) =>
            person(
              i + 1,
              x - 5 + (i % 6) * 1.7,
              y - 1 + Math.floor(i / 6) * 1.6 + Math.sin(timeS + i) * 0.1,
              (i * 40 + timeS * 20) & 255,
              { pose: "run" },
            ),
          ),
          zombies: horde(
            60,
            (roll) => ({ x: x - 9 + roll() * 18, y: y - 1.4 + roll() * 2.8 }),
            WEST,
            () => true,
            "hunt",
            0.3,
            timeS,
          ),
          sounds: Array.from({ length: 8 }, (_, i) => ({
            kind: "growl" as const,
            bearing: i * 2,
            band: i % 4,
            muffled: false,
            ageS: 0.2,
          })),
          fear: 0.6,
        }),
    };
  },
  /** In the dark of a corridor, every door shut; the test opens and closes them. */
  doors: (map) => {
    const door = map.doors.find((one) => one.axis === "horizontal" && one.tiles.length > 0);
    const tile = door?.tiles[0] ?? 0;
    const x = (tile % map.width) + 0.5;
    const y = Math.floor(tile / map.width);
    return {
      round: roundOf(map),
      at: (timeS) =>
        still(map, {
          timeS,
          doors: map.doors.map(() => 1),
          lamps: map.lamps.map(() => 1),
          self: me({ x, y: y + 2.2 }, NORTH),
        }),
    };
  },
};

const FACINGS = [SOUTH, EAST, WEST, NORTH];
const LINE_POSES: ZombiePose[] = ["idle", "hunt", "walk", "bite"];

function lineUp(map: MapData, lit: boolean): Scene {
  const gym = room(map, "gym");
  const self = { x: gym.x, y: gym.y + 3.7 };
  return {
    round: roundOf(map),
    at: (timeS) =>
      still(map, {
        timeS,
        fog: false,
        look: { x: gym.x, y: gym.y + 0.2 },
        lamps: map.lamps.map(() => (lit ? 2 : 1)),
        self: lit ? me(self, NORTH) : null,
        people: lit ? [person(1, gym.x - 4.2, self.y, NORTH), person(2, gym.x + 4, self.y, NORTH)] : [],
        zombies: MUTATIONS.flatMap((_, m) =>
          [0, 1].map((row) => {
            const i = m * 2 + row;
            const place = { x: gym.x - 5.2 + m * 1.5, y: gym.y - 1.7 + row * 1.9 };
            return zombie(
              i,
              place.x,
              place.y,
              FACINGS[(m * row) % 3] ?? 0,
              lit,
              m % 4,
              LINE_POSES[row * (1 + (m % 2))] ?? "idle",
              m + 1,
            );
          }),
        ),
        marks: lit
          ? MUTATIONS.map((mutation, m) => ({
              mutation,
              x: gym.x - 4.6 + (m >> 1) * 2.9,
              y: gym.y + 1.9 + (m & 1) * 1.3,
            }))
          : [],
      }),
  };
}

/** A pack as it comes: half of it changed. */
function pack(count: number, x: number, y: number, facing: number, mark: number, timeS: number): StageZombie[] {
  return horde(
    count,
    (roll) => ({ x: x + (roll() - 0.5) * 2.6, y: y + (roll() - 0.5) * 2.4 }),
    facing,
    () => true,
    "hunt",
    0.2,
    timeS,
  ).map((z, i) => ({ ...z, mark: i % 3 === 2 ? 0 : mark }));
}

function inRoom(map: MapData, kind: RoomKind): Scene {
  const place = room(map, kind);
  const { x, y } = place;
  return {
    round: roundOf(map),
    at: (timeS) =>
      still(map, {
        timeS,
        self: me({ x: x - 0.8, y: y + 0.6 }, 240),
        people: [
          person(10, x + 1.4, y + 0.2, WEST, { light: false }),
          person(11, x - 2.2, y - 0.4, SOUTH, { pose: "work", light: false }),
        ],
        zombies: [
          zombie(0, place.right - 0.5, place.top + 1.6, WEST, false, 0, "walk"),
          zombie(1, place.right - 1.4, place.top + 2.2, WEST, false, 0, "idle"),
        ],
        items: [{ kind: "battery", x: x + 0.8, y: y + 1.3 }],
        fear: 0.1,
      }),
  };
}

/** A scene by name. Throws a RangeError when there is none. */
export function sceneByName(name: string, map: MapData): Scene {
  const make = scenes[name];
  if (!make) throw new RangeError(`no scene "${name}"`);
  return make(map);
}
