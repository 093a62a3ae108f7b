/**
 * The first tick of a round: a World from streams, scenario and map. Everything drawn by chance comes from the stream "setup"
 * (and "role" for who is half-bie), so equal inputs give equal worlds. Every field of the world gets its first value here.
 */
import { ITEMS, MUTATIONS } from "../content/ids.ts";
import type { MapData } from "../content/maps/format.ts";
import { conscience, hunger } from "../content/secret/odds.ts";
import { act, move, ticks } from "../content/tuning.ts";
import { createGrid, type Grid } from "./grid.ts";
import { createHive } from "./horde/hive.ts";
import { mostAlive } from "./horde/numbers.ts";
import { createVirus } from "./minds/virus/virus.ts";
import { below, chance, forked, type Stream, type Streams, shuffled } from "./rng.ts";
import { rebuildBarriers } from "./systems/doors.ts";
import { drawHalfbie } from "./systems/halfbie.ts";
import { placeItems } from "./systems/items.ts";
import { placeSites } from "./systems/objectives.ts";
import type { Door, HalfState, Knowledge, Person, Scenario, SeatSetup, World, Zombies } from "./world.ts";

/** Shares of doors and lamps that differ from round to round. */
const DOOR_OPEN = 0.35;
const DOOR_LOCKED = 0.15;
const LAMP_DEAD = 0.3;
const ZOMBIE_ROOM = 8;

const grids = new WeakMap<MapData, Grid>();

/** The grid of a map, built once. */
export function gridOf(data: MapData): Grid {
  let grid = grids.get(data);
  if (!grid) {
    grid = createGrid(data);
    grids.set(data, grid);
  }
  return grid;
}

/** A world at tick 0, in assembly. Throws RangeError for a scenario with no seats or more than the map has places for. */
export function createWorld(streams: Streams, scenario: Scenario, data: MapData): World {
  const grid = gridOf(data);
  const seats = scenario.seats.length;
  if (seats < 1 || seats > 12) throw new RangeError(`a round has 1 to 12 seats, not ${seats}`);
  const room = data.assembly[below(streams.setup, data.assembly.length)];
  if (!room) throw new RangeError(`map ${data.id} has no start room`);
  const places = shuffled(streams.setup, room.spawns);
  const world: World = {
    grid,
    scenario,
    barriers: new Uint8Array(grid.width * grid.height),
    streams,
    tick: 0,
    phase: "assembly",
    phaseTick: 0,
    phaseEndTick: ticks(scenario.profile.assemblyS),
    runTicks: 0,
    huddles: 0,
    lastHuddleEndTick: -1,
    over: false,
    people: scenario.seats.map((s, seat) =>
      createPerson(seat, s, places[seat % places.length] ?? room.spawns[0] ?? { x: 1, y: 1 }),
    ),
    doors: data.doors.map(() => createDoor(streams)),
    lockers: new Int8Array(data.lockers.length).fill(-1),
    lamps: Uint8Array.from(data.lamps, (l) => (l.kind === "fluorescent" && chance(streams.setup, LAMP_DEAD) ? 0 : 1)),
    items: [],
    decoys: [],
    shutOuts: [],
    corpses: [],
    sites: [],
    objectives: [],
    supplies: new Uint8Array(data.supplies.length).fill(1),
    zombies: createZombies(mostAlive(seats, seats, true) + seats + ZOMBIE_ROOM),
    packs: [],
    scent: new Int32Array(grid.width * grid.height),
    director: {
      mode: "quiet",
      modeTick: 0,
      modeUntilTick: 0,
      stress: scenario.seats.map(() => 0),
      stressHoldTick: scenario.seats.map(() => 0),
      team: 0,
      eruptions: 0,
      lastEruptionTick: -1,
      falseCalmDone: false,
      skipNextEruption: false,
      fooled: null,
      toSpawn: 0,
      spawnReadyTick: 0,
      thinnedUntilTick: 0,
      toThin: 0,
      firstContact: false,
      harmlessUntilTick: 0,
      gateErupted: false,
      spots: [],
      reasons: [],
    },
    hive: createHive(grid, seats),
    virus: createVirus(scenario.virus, grid, seats),
    marks: [],
    noises: [],
    pings: [],
    perceived: [],
    huddle: null,
    gate: {
      index: -1,
      planned: data.gates.length > 0 ? below(streams.setup, data.gates.length) : -1,
      opensTick: -1,
      open: false,
      passing: [],
      passTick: -1,
      gaveWay: [],
    },
    named: scenario.seats.map(() => 0),
    lastVoteUsed: new Uint8Array(seats),
    slid: [],
    deeds: [],
    knowledge: scenario.seats.map(() => createKnowledge(seats, data, forked(streams.ears))),
    minds: { bots: scenario.seats.map(() => null) },
  };
  rebuildBarriers(world);
  placeSites(world);
  placeItems(world);
  drawHalfbie(world);
  return world;
}

function createDoor(streams: Streams): Door {
  const open = chance(streams.setup, DOOR_OPEN);
  const locked = !open && chance(streams.setup, DOOR_LOCKED);
  return { open, locked, barricade: 0, hits: locked ? act.lockedDoorHits : act.doorHits };
}

function createPerson(seat: number, setup: SeatSetup, place: { x: number; y: number }): Person {
  return {
    seat,
    character: setup.character,
    temperament: setup.temperament,
    driver: setup.driver,
    move: { mx: 0, my: 0, aim: 0, buttons: 0 },
    idleTicks: 0,
    x: place.x,
    y: place.y,
    vx: 0,
    vy: 0,
    facing: 64,
    stamina: move.staminaS,
    winded: 0,
    onLink: 0,
    fate: "inside",
    lossCause: null,
    fateTick: -1,
    exiled: false,
    confinedUntilTick: -1,
    cellRoom: -1,
    gait: "still",
    pose: "idle",
    poseUntilTick: -1,
    light: false,
    batteryTicks: ticks(act.batteryS),
    health: "well",
    graceUntilTick: -1,
    bleedTicks: 0,
    item: ITEMS[0],
    locker: -1,
    lockerTick: -1,
    task: null,
    context: { verb: "none", target: -1 },
    useHeld: false,
    useDown: false,
    usePressed: false,
    carryIdleTicks: 0,
    shoveReadyTick: 0,
    pingReadyTick: 0,
    sayReadyTick: 0,
    bellRung: false,
    fear: 0,
    crowdFactor: 1,
    biteTick: -1,
    turnTick: -1,
    toldTick: -1,
    biteBy: -1,
    lit: false,
    unlitTicks: 1000,
    role: "crew",
    half: createHalf(),
    whisper: "none",
    whisperParam: -1,
  };
}

function createHalf(): HalfState {
  return {
    masked: true,
    maskChangeTick: -1,
    hunger: hunger.start,
    conscience: conscience.start,
    feralUntilTick: -1,
    feedReadyTick: 0,
    feedingOn: -1,
    feedTicks: 0,
    fedOn: [],
    callReadyTick: 0,
    powerUsed: false,
    ending: "none",
  };
}

/** Room for `capacity` zombies, all dead. */
export function createZombies(capacity: number): Zombies {
  return {
    capacity,
    alive: new Uint8Array(capacity),
    x: new Float64Array(capacity),
    y: new Float64Array(capacity),
    vx: new Float64Array(capacity),
    vy: new Float64Array(capacity),
    wishX: new Float64Array(capacity),
    wishY: new Float64Array(capacity),
    facing: new Uint8Array(capacity),
    pose: new Uint8Array(capacity),
    body: new Uint8Array(capacity),
    turnedSeat: new Int8Array(capacity).fill(-1),
    pack: new Int16Array(capacity).fill(-1),
    target: new Int8Array(capacity).fill(-1),
    windupTicks: new Uint16Array(capacity),
    cooldownTicks: new Uint16Array(capacity),
    staggerTicks: new Uint16Array(capacity),
    haltUntilTick: new Int32Array(capacity),
    frenzyUntilTick: new Int32Array(capacity),
    sniffUntilTick: new Int32Array(capacity),
    contactTick: new Int32Array(capacity),
    lit: new Uint8Array(capacity),
    mark: new Uint8Array(capacity),
    burstUntilTick: new Int32Array(capacity).fill(-1),
    tiredUntilTick: new Int32Array(capacity).fill(-1),
    onLink: new Uint8Array(capacity),
  };
}

function createKnowledge(seats: number, data: MapData, ear: Stream): Knowledge {
  return {
    person: new Uint8Array(seats),
    personGen: new Uint8Array(seats).fill(1),
    personUnlit: new Uint8Array(seats),
    shade: new Uint8Array(seats),
    zombieSlot: new Int16Array(24).fill(-1),
    zombieGen: new Uint8Array(24).fill(1),
    zombieLit: new Uint8Array(24),
    door: new Uint8Array(data.doors.length),
    lamp: new Uint8Array(data.lamps.length),
    item: [],
    corpse: [],
    notes: new Uint8Array(MUTATIONS.length),
    mark: [],
    knownGone: new Uint8Array(seats),
    heard: [],
    lastSeenRoom: new Int16Array(seats).fill(-1),
    lastSeenTick: new Int32Array(seats).fill(-1),
    ear,
  };
}
