/**
 * What each seat comes to know this tick, by its own senses: who is seen for who it is and who only as a shade, which zombies, which doors, lamps,
 * items and bodies. Written here once, read by `view.ts`. Every choice depends on what the seat perceives and on nothing hidden:
 * no role, no bite, no hunger is read in this file (held by a test).
 */
import { FATES, MUTATIONS } from "../../content/ids.ts";
import { sight, ticks } from "../../content/tuning.ts";
import { dirX, dirY } from "../directions.ts";
import { centreX, centreY, roomAt } from "../grid.ts";
import { gap2, isConfined, isPlaying } from "../people.ts";
import { notePerceived } from "../perceived.ts";
import { canSee } from "../sight.ts";
import type { Knowledge, Person, World } from "../world.ts";
import { isLitPoint, looksLit } from "./light.ts";

const PLACES_EVERY = 4;
const FACTS_EVERY = ticks(1);
const THING_M = 6;
const LAMP_M = 20;
/** A lit body this near shows what has changed in it. */
const READ_M = 6;
const TOGETHER_M = 5;
const ALONE_M = 8;
const REVEAL_M2 = sight.revealM * sight.revealM;
/** Zombies are put in order by places this fine. */
const STEPS_PER_M = 512;

export function knowledgeSystem(world: World): void {
  if (world.tick % 2 === 0) lightZombies(world);
  for (const viewer of world.people) {
    const k = world.knowledge[viewer.seat] as Knowledge;
    if (!isPlaying(viewer)) {
      k.person.fill(0);
      k.shade.fill(0);
      k.zombieSlot.fill(-1);
      continue;
    }
    seePeople(world, viewer, k);
    if (world.tick % 2 === 0) seeZombies(world, viewer, k);
    if ((world.tick + viewer.seat) % PLACES_EVERY === 0) seePlaces(world, viewer, k);
    if ((world.tick + viewer.seat) % FACTS_EVERY === 0) noteFacts(world, viewer, k);
  }
}

function seePeople(world: World, viewer: Person, k: Knowledge): void {
  for (const other of world.people) {
    const seat = other.seat;
    if (seat === viewer.seat) continue;
    const before = k.person[seat] as number;
    const how = isPlaying(other) && other.locker < 0 ? recognise(world, viewer, other) : "unseen";
    k.person[seat] = how === "known" ? 1 : 0;
    k.shade[seat] = how === "shade" ? 1 : 0;
    if (how !== "known") continue;
    if (before === 0) k.personGen[seat] = nextGen(k.personGen[seat] as number);
    k.lastSeenRoom[seat] = roomAt(world.grid, other.x, other.y);
    k.lastSeenTick[seat] = world.tick;
  }
}

/** Within 1.2 m anyone is known; within 2.5 m those in front, or when either is lit; farther only the lit. The rest in sight are shades. */
function recognise(world: World, viewer: Person, other: Person): "known" | "shade" | "unseen" {
  const d2 = gap2(viewer, other);
  if (d2 > sight.revealM * sight.revealM) return "unseen";
  if (!canSee(world.grid, world.barriers, viewer.x, viewer.y, other.x, other.y)) return "unseen";
  if (d2 <= sight.touchM * sight.touchM || looksLit(other)) return "known";
  if (d2 <= sight.nearM * sight.nearM) {
    const ahead = (other.x - viewer.x) * dirX(viewer.facing) + (other.y - viewer.y) * dirY(viewer.facing) >= 0;
    if (ahead || viewer.lit) return "known";
  }
  return "shade";
}

function nextGen(gen: number): number {
  return gen >= 255 ? 1 : gen + 1;
}

function lightZombies(world: World): void {
  const z = world.zombies;
  for (let i = 0; i < z.capacity; i++) {
    if (z.alive[i] === 1) z.lit[i] = isLitPoint(world, z.x[i] as number, z.y[i] as number) ? 1 : 0;
  }
}

/** Scratch of `seeZombies`: what one viewer sees, best first, and of each zombie its distance and its place in steps that sort. */
const near = new Int32Array(sight.maxZombies);
let nearM2 = new Float64Array(0);
let stepsX = new Int32Array(0);
let stepsY = new Int32Array(0);

/**
 * The nearest zombies in sight, at most 24, each kept in its slot while it stays in sight. New ones take free slots in order of
 * place, not of number, so that slots follow from what is seen alone.
 */
function seeZombies(world: World, viewer: Person, k: Knowledge): void {
  const z = world.zombies;
  const seen = nearestInSight(world, viewer);
  for (let s = 0; s < k.zombieSlot.length; s++) {
    const held = k.zombieSlot[s] as number;
    if (held >= 0 && !isAmong(held, seen)) k.zombieSlot[s] = -1;
  }
  for (let n = 1; n < seen; n++) settle(n, near[n] as number, byPlace);
  for (let n = 0; n < seen; n++) {
    const i = near[n] as number;
    let slot = k.zombieSlot.indexOf(i);
    if (slot < 0) {
      slot = k.zombieSlot.indexOf(-1);
      if (slot < 0) continue;
      k.zombieSlot[slot] = i;
      k.zombieGen[slot] = nextGen(k.zombieGen[slot] as number);
    }
    k.zombieLit[slot] = z.lit[i] as number;
    // What is close and lit can be read: torn ears, a swollen arm.
    const mark = z.mark[i] as number;
    if (mark > 0 && z.lit[i] === 1 && (nearM2[i] as number) <= READ_M * READ_M) k.notes[mark - 1] = 1;
  }
}

/** Puts the nearest zombies in sight into `near`, nearest first, of equals the one of lower number; returns how many. */
function nearestInSight(world: World, viewer: Person): number {
  const z = world.zombies;
  if (nearM2.length < z.capacity) {
    nearM2 = new Float64Array(z.capacity);
    stepsX = new Int32Array(z.capacity);
    stepsY = new Int32Array(z.capacity);
  }
  let count = 0;
  for (let i = 0; i < z.capacity; i++) {
    if (z.alive[i] !== 1) continue;
    const x = z.x[i] as number;
    const y = z.y[i] as number;
    const d2 = (x - viewer.x) * (x - viewer.x) + (y - viewer.y) * (y - viewer.y);
    if (d2 > REVEAL_M2) continue;
    nearM2[i] = d2;
    stepsX[i] = Math.round(x * STEPS_PER_M);
    stepsY[i] = Math.round(y * STEPS_PER_M);
    const full = count === near.length;
    if (full && byDistance(near[count - 1] as number, i) <= 0) continue;
    if (!canSee(world.grid, world.barriers, viewer.x, viewer.y, x, y)) continue;
    if (!full) count++;
    settle(count - 1, i, byDistance);
  }
  return count;
}

/** Puts `i` where it belongs among the first `last` of `near`, behind its equals; what stood at `last` is gone. */
function settle(last: number, i: number, order: (a: number, b: number) => number): void {
  let n = last;
  for (; n > 0 && order(near[n - 1] as number, i) > 0; n--) near[n] = near[n - 1] as number;
  near[n] = i;
}

function byDistance(a: number, b: number): number {
  return (nearM2[a] as number) - (nearM2[b] as number) || byPlace(a, b);
}

function byPlace(a: number, b: number): number {
  return (stepsX[a] as number) - (stepsX[b] as number) || (stepsY[a] as number) - (stepsY[b] as number);
}

function isAmong(zombie: number, seen: number): boolean {
  for (let n = 0; n < seen; n++) if (near[n] === zombie) return true;
  return false;
}

function seesPoint(world: World, viewer: Person, x: number, y: number, metres: number): boolean {
  const d2 = (x - viewer.x) * (x - viewer.x) + (y - viewer.y) * (y - viewer.y);
  return d2 <= metres * metres && canSee(world.grid, world.barriers, viewer.x, viewer.y, x, y);
}

function seePlaces(world: World, viewer: Person, k: Knowledge): void {
  const { data, width } = world.grid;
  data.doors.forEach((door, i) => {
    const tile = door.tiles[0] as number;
    const x = centreX(tile, width);
    const y = centreY(tile, width);
    if (seesPoint(world, viewer, x, y, sight.revealM)) k.door[i] = doorLook(world, viewer, i, x, y);
  });
  data.lamps.forEach((lamp, i) => {
    if (seesPoint(world, viewer, lamp.x, lamp.y, LAMP_M)) k.lamp[i] = world.lamps[i] === 1 ? 2 : 1;
  });
  world.items.forEach((item, i) => {
    if (seesThing(world, viewer, item.x, item.y)) k.item[i] = item.gone ? 2 : 1;
    else if (item.gone && k.item[i] === undefined) k.item[i] = 0;
  });
  world.marks.forEach((mark, i) => {
    if (!seesThing(world, viewer, mark.x, mark.y)) return;
    k.mark[i] = 1;
    k.notes[MUTATIONS.indexOf(mark.mutation)] = 1;
  });
  world.corpses.forEach((corpse, i) => {
    if (!seesThing(world, viewer, corpse.x, corpse.y)) return;
    k.corpse[i] = 1;
    k.knownGone[corpse.seat] = FATES.indexOf("lost");
  });
}

/** Small things are seen when near, or from afar when they lie in light. */
function seesThing(world: World, viewer: Person, x: number, y: number): boolean {
  return (
    seesPoint(world, viewer, x, y, THING_M) || (seesPoint(world, viewer, x, y, sight.rangeM) && isLitPoint(world, x, y))
  );
}

/** 1 + bits: 1 open, 2 barricaded, 4 broken, 8 locked (known only at arm's length). */
function doorLook(world: World, viewer: Person, index: number, x: number, y: number): number {
  const door = world.doors[index];
  if (!door) return 0;
  const touching = (x - viewer.x) * (x - viewer.x) + (y - viewer.y) * (y - viewer.y) < 4;
  const lockedSeen = door.locked && !door.open && (touching || ((k(world, viewer).door[index] ?? 0) - 1) & 8);
  return 1 + (door.open ? 1 : 0) + (door.barricade > 0 ? 2 : 0) + (door.hits <= 0 ? 4 : 0) + (lockedSeen ? 8 : 0);
}

function k(world: World, viewer: Person): Knowledge {
  return world.knowledge[viewer.seat] as Knowledge;
}

/** Once a second: whom the viewer sees, where, and with whom. These are what it may truthfully say later. */
function noteFacts(world: World, viewer: Person, known: Knowledge): void {
  if (isConfined(world, viewer)) return;
  for (const other of world.people) {
    if (known.person[other.seat] !== 1) continue;
    notePerceived(world, viewer.seat, "sawAt", other.seat, -1, other);
    if (other.gait === "run") notePerceived(world, viewer.seat, "sawRun", other.seat, -1, other);
    if (other.health !== "well") notePerceived(world, viewer.seat, "sawHurt", other.seat, -1, other);
    let alone = gap2(viewer, other) > ALONE_M * ALONE_M;
    for (const third of world.people) {
      if (third.seat === other.seat || third.seat === viewer.seat || known.person[third.seat] !== 1) continue;
      const d2 = gap2(other, third);
      if (d2 <= ALONE_M * ALONE_M) alone = false;
      if (third.seat > other.seat && d2 <= TOGETHER_M * TOGETHER_M)
        notePerceived(world, viewer.seat, "sawTogether", other.seat, third.seat, other);
    }
    if (alone) notePerceived(world, viewer.seat, "sawAlone", other.seat, -1, other);
  }
}
