/**
 * Doors and gates: what is closed blocks feet and eyes (`world.barriers`), and hands, locks, barricades and teeth change it here only.
 * Never breaks: the bitmap equals the doors' state after every change, and no door closes on a body that stands in it.
 */
import type { Refusal, Verb } from "../../content/ids.ts";
import { conscience } from "../../content/secret/odds.ts";
import { act, fear, heard, move, ticks } from "../../content/tuning.ts";
import { addConscience } from "../conscience.ts";
import { record } from "../deeds.ts";
import { centreX, centreY } from "../grid.ts";
import { beginTask, canAct } from "../hands.ts";
import { makeNoise } from "../noises.ts";
import { isConfined, isExposed } from "../people.ts";
import { noteSeen } from "../perceived.ts";
import type { Door, Person, World } from "../world.ts";

/** A locked door takes more hits; its hits left are rescaled whenever the lock turns, so that damage stays. */
const LOCKED_SCALE = act.lockedDoorHits / act.doorHits;

export function doorsSystem(world: World): void {
  for (const shut of world.shutOuts) shut.ticksLeft--;
  if (world.shutOuts.some((shut) => shut.ticksLeft <= 0)) {
    world.shutOuts = world.shutOuts.filter((shut) => shut.ticksLeft > 0);
  }
}

/** Writes the whole bitmap from the state of doors and gate. */
export function rebuildBarriers(world: World): void {
  world.barriers.fill(0);
  world.doors.forEach((_, index) => {
    syncDoor(world, index);
  });
  world.grid.data.gates.forEach((gate, index) => {
    const shut = world.gate.open && world.gate.index === index ? 0 : 1;
    for (const tile of gate.tiles) world.barriers[tile] = shut;
  });
}

/** Opens or closes the announced gate; the other gates stay closed. */
export function setGateOpen(world: World, open: boolean): void {
  world.gate.open = open;
  rebuildBarriers(world);
}

/** Centre of a door in metres. */
export function doorX(world: World, index: number): number {
  const tiles = world.grid.data.doors[index]?.tiles ?? [];
  return (
    (((tiles[0] as number) % world.grid.width) + ((tiles[tiles.length - 1] as number) % world.grid.width)) / 2 + 0.5
  );
}

export function doorY(world: World, index: number): number {
  const tiles = world.grid.data.doors[index]?.tiles ?? [];
  const { width } = world.grid;
  return (Math.floor((tiles[0] as number) / width) + Math.floor((tiles[tiles.length - 1] as number) / width)) / 2 + 0.5;
}

/** What the context button does with this door now; "none" for a broken door and for the door of a cell that holds someone. */
export function doorVerb(world: World, index: number): Verb {
  const door = world.doors[index];
  if (!door || isBroken(door) || isCellDoor(world, index)) return "none";
  if (door.open) return "close";
  if (door.barricade > 0) return "unbar";
  return door.locked ? "unlock" : "open";
}

/** Opens a closed, free door. A locked or barred one stays shut. */
export function openDoor(world: World, person: Person, index: number): void {
  const door = world.doors[index];
  if (!door || door.open || door.locked || door.barricade > 0) return;
  door.open = true;
  syncDoor(world, index);
  doorNoise(world, "door", index, heard.doorM, person.seat);
}

/** Closes an open door unless it is broken or a body stands in it; returns whether it is closed now. */
export function closeDoor(world: World, person: Person, index: number): boolean {
  const door = world.doors[index];
  if (!door || isBroken(door)) return false;
  if (!door.open) return true;
  if (!isDoorwayFree(world, index)) return false;
  door.open = false;
  syncDoor(world, index);
  doorNoise(world, "door", index, heard.doorM, person.seat);
  noteShutOut(world, person, index);
  return true;
}

/** Sets a whole door open or shut, without a sound and whoever stands there (a sealed cell, a test); a broken one is left alone. */
export function setDoor(world: World, index: number, open: boolean, locked: boolean): void {
  const door = world.doors[index];
  if (!door || isBroken(door)) return;
  door.open = open;
  door.barricade = 0;
  turnLock(door, locked && !open);
  syncDoor(world, index);
}

/** Turns the lock back; the door stays closed. */
export function unlockDoor(world: World, person: Person, index: number): void {
  const door = world.doors[index];
  if (!door?.locked) return;
  turnLock(door, false);
  doorNoise(world, "lock", index, heard.lockM, person.seat);
}

/** Takes the barricade away; the door stays closed. */
export function unbarDoor(world: World, person: Person, index: number): void {
  const door = world.doors[index];
  if (!door || door.barricade <= 0) return;
  door.barricade = 0;
  doorNoise(world, "barricade", index, heard.barricadeM, person.seat);
}

/** The end of the barricading task: 30 hits stand between. */
export function raiseBarricade(world: World, person: Person, index: number): void {
  const door = world.doors[index];
  if (!door || isBroken(door) || door.open) return;
  door.barricade = act.barricadeHits;
  doorNoise(world, "barricade", index, heard.barricadeM, person.seat);
}

/** Intent: locks the nearest door within reach, closing it first. "range" without a door, "state" if it is broken, locked or blocked. */
export function lockDoor(world: World, person: Person): Refusal | null {
  const index = doorInHand(world, person);
  if (typeof index !== "number") return index;
  const door = world.doors[index];
  if (!door || door.locked || door.barricade > 0 || !closeDoor(world, person, index)) return "state";
  turnLock(door, true);
  doorNoise(world, "lock", index, heard.lockM, person.seat);
  return null;
}

/** Intent: closes the nearest door within reach and starts barricading it. Refusals as in `lockDoor`. */
export function barricadeDoor(world: World, person: Person): Refusal | null {
  const index = doorInHand(world, person);
  if (typeof index !== "number") return index;
  const door = world.doors[index];
  if (!door || door.barricade > 0 || !closeDoor(world, person, index)) return "state";
  beginTask(person, "barricade", index);
  return null;
}

/** A zombie strikes the door, as hard as so many blows. The barricade goes first; a broken door stays open for good. */
export function hitDoor(world: World, index: number, tile: number, blows = 1): void {
  const door = world.doors[index];
  if (!door || door.open || isBroken(door)) return;
  const x = centreX(tile, world.grid.width);
  const y = centreY(tile, world.grid.width);
  const onBarricade = Math.min(blows, door.barricade);
  door.barricade -= onBarricade;
  door.hits = Math.max(0, door.hits - (blows - onBarricade));
  // The horde hears its own blows and does not gather for them; a door that gives way is news.
  makeNoise(world, "doorHit", x, y, heard.doorHitM, -1, false);
  if (!isBroken(door)) return;
  door.open = true;
  door.locked = false;
  syncDoor(world, index);
  makeNoise(world, "doorBreak", x, y, heard.doorHitM);
}

/** Somebody was hit: whoever shut a door on them moments ago answers for it. */
export function blameShutOut(world: World, victim: Person): void {
  const shut = world.shutOuts.find((s) => s.victim === victim.seat);
  if (!shut) return;
  world.shutOuts = world.shutOuts.filter((s) => s !== shut);
  const by = world.people[shut.by];
  if (!by) return;
  record(world, "shutOut", by.seat, victim.seat);
  addConscience(by, conscience.shutOut);
}

/** Index of the nearest door within reach that hands can do something to, -1 = none. */
export function nearestDoor(world: World, person: Person): number {
  let best = -1;
  let best2 = act.reachM * act.reachM;
  for (let i = 0; i < world.doors.length; i++) {
    if (doorVerb(world, i) === "none") continue;
    const dx = doorX(world, i) - person.x;
    const dy = doorY(world, i) - person.y;
    const d2 = dx * dx + dy * dy;
    if (d2 > best2 || (d2 === best2 && best >= 0)) continue;
    best2 = d2;
    best = i;
  }
  return best;
}

function doorInHand(world: World, person: Person): number | Refusal {
  if (!canAct(world, person)) return "state";
  const index = nearestDoor(world, person);
  return index < 0 ? "range" : index;
}

function isBroken(door: Door): boolean {
  return door.hits <= 0;
}

/** While someone is confined behind it, nobody's hands open it. */
function isCellDoor(world: World, index: number): boolean {
  const rooms = world.grid.data.doors[index]?.rooms;
  if (!rooms) return false;
  return world.people.some((p) => p.fate === "inside" && isConfined(world, p) && rooms.includes(p.cellRoom));
}

function turnLock(door: Door, locked: boolean): void {
  if (door.locked === locked) return;
  door.locked = locked;
  door.hits = locked ? door.hits * LOCKED_SCALE : door.hits / LOCKED_SCALE;
}

function syncDoor(world: World, index: number): void {
  const shut = world.doors[index]?.open ? 0 : 1;
  for (const tile of world.grid.data.doors[index]?.tiles ?? []) world.barriers[tile] = shut;
}

function doorNoise(
  world: World,
  kind: "door" | "lock" | "barricade",
  index: number,
  radiusM: number,
  by: number,
): void {
  makeNoise(world, kind, doorX(world, index), doorY(world, index), radiusM, by);
}

/** People pull in their shoulders (and slide out of a door that touches them), zombies push theirs in. */
function isDoorwayFree(world: World, index: number): boolean {
  const z = world.zombies;
  for (const tile of world.grid.data.doors[index]?.tiles ?? []) {
    const left = tile % world.grid.width;
    const top = Math.floor(tile / world.grid.width);
    for (const p of world.people) if (isExposed(p) && reachesInto(left, top, p.x, p.y, 0)) return false;
    for (let i = 0; i < z.capacity; i++) {
      if (z.alive[i] === 1 && reachesInto(left, top, z.x[i] as number, z.y[i] as number, move.bodyRadiusM))
        return false;
    }
  }
  return true;
}

/** Whether what stands at (x, y), so wide, reaches into the tile whose corner is (left, top). */
function reachesInto(left: number, top: number, x: number, y: number, r: number): boolean {
  return x > left - r && x < left + 1 + r && y > top - r && y < top + 1 + r;
}

/** Shutting a door on someone who is being chased, on its other side and close, is a deed in the making, and it is seen. */
function noteShutOut(world: World, closer: Person, index: number): void {
  const x = doorX(world, index);
  const y = doorY(world, index);
  const flat = world.grid.data.doors[index]?.axis === "horizontal";
  const side = (p: Person) => (flat ? p.y < y : p.x < x);
  for (const victim of world.people) {
    if (victim.seat === closer.seat || !isExposed(victim) || side(victim) === side(closer)) continue;
    const d2 = (victim.x - x) * (victim.x - x) + (victim.y - y) * (victim.y - y);
    if (d2 > act.shutOutM * act.shutOutM || !isChased(world, victim)) continue;
    noteSeen(world, "sawShutDoor", closer, victim.seat);
    world.shutOuts.push({ by: closer.seat, victim: victim.seat, ticksLeft: ticks(act.shutOutS) });
  }
}

/** Whether a zombie close by hunts this very person. */
function isChased(world: World, person: Person): boolean {
  const z = world.zombies;
  for (let i = 0; i < z.capacity; i++) {
    if (z.alive[i] !== 1 || z.target[i] !== person.seat) continue;
    const dx = (z.x[i] as number) - person.x;
    const dy = (z.y[i] as number) - person.y;
    if (dx * dx + dy * dy <= fear.hunterNearM * fear.hunterNearM) return true;
  }
  return false;
}
