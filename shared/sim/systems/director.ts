/**
 * The director: when, and how many. It breathes with the crew's stress (quiet, build, erupt, fade, once a false calm), keeps numbers
 * within the cap, announces every eruption by sound and failing lamps, and sees that the first contact is a fright and no more.
 * How the horde then hunts is not its business: it tells packs at most a room.
 */
import { director, horde } from "../../content/secret/odds.ts";
import { TICKS_PER_SECOND, ticks } from "../../content/tuning.ts";
import { record } from "../deeds.ts";
import { aliveCount } from "../horde/bodies.ts";
import { watchContact } from "../horde/contact.ts";
import { callBack, vanish } from "../horde/leaving.ts";
import { cap, paced, roomLeft } from "../horde/numbers.ts";
import {
  bringNear,
  bringPack,
  centreX,
  centreY,
  hintAtNearest,
  metresToCrew,
  pickAcross,
  pickBehind,
  roomTiles,
  secludedNear,
  spawnTiles,
} from "../horde/spawn.ts";
import { measureStress } from "../horde/stress.ts";
import { guardWire } from "../horde/wire.ts";
import { makeNoise } from "../noises.ts";
import { livingInside } from "../people.ts";
import { below, between, chance, pick } from "../rng.ts";
import type { DirectorState, Person, World } from "../world.ts";

export { noteHarm } from "../horde/stress.ts";

const SECOND = TICKS_PER_SECOND;
/** An eruption waits this long for two ways in, then takes what there is. */
const WAIT_S = 10;
/** Start packs keep at least this far from the crew. */
const START_M = 18;

export function directorSystem(world: World): void {
  if (world.phase !== "outbreak" && world.phase !== "evacuation") return;
  const d = world.director;
  if (d.modeUntilTick === 0) openRound(world, d);
  measureStress(world);
  pace(world, d);
  if (d.mode === "erupt") pourIn(world, d);
  if (world.tick % SECOND !== 0) return;
  watchContact(world);
  if (d.mode === "build") fillUp(world);
  if (d.mode === "fade" || d.mode === "falseCalm") callBack(world);
  vanish(world);
  guardWire(world);
}

/** The next eruption does not come (the right one was locked away). */
export function skipNextEruption(world: World): void {
  world.director.skipNextEruption = true;
}

function enter(world: World, d: DirectorState, mode: DirectorState["mode"], seconds: number): void {
  d.mode = mode;
  d.modeTick = world.tick;
  d.modeUntilTick = world.tick + Math.max(1, paced(world, seconds));
  // Those who drew back come again.
  if (mode === "build" || mode === "erupt")
    for (const pack of world.packs) if (pack.order === "withdraw") pack.order = "search";
}

/** A few packs, far from the crew. */
function openRound(world: World, d: DirectorState): void {
  enter(world, d, "quiet", between(world.streams.director, director.quietS[0], director.quietS[1]));
  const far = spawnTiles(world.grid)
    .map((tile) => ({ tile, metres: metresToCrew(world, tile) }))
    .filter((s) => s.metres >= START_M && s.metres < Number.POSITIVE_INFINITY)
    .sort((a, b) => b.metres - a.metres || a.tile - b.tile);
  for (const { tile } of far) {
    if (roomLeft(world) < horde.packMin) return;
    bringPack(world, tile, Math.min(roomLeft(world), packSize(world)));
  }
}

function packSize(world: World): number {
  return horde.packMin + below(world.streams.director, horde.packMax - horde.packMin + 1);
}

/** The state machine: one step. */
function pace(world: World, d: DirectorState): void {
  const over = world.tick >= d.modeUntilTick;
  if (world.phase === "evacuation" && !d.gateErupted && d.mode !== "erupt") {
    if (world.tick - world.phaseTick >= paced(world, director.gateAfterS) && mayErupt(world, d)) erupt(world, d);
    return;
  }
  switch (d.mode) {
    case "quiet":
    case "falseCalm":
      if (over) enter(world, d, "build", director.buildMaxS);
      return;
    case "build":
      if (d.team < director.eruptAt && !over) return;
      if (d.eruptions >= director.eruptionsOutbreak || world.phase !== "outbreak") fade(world, d);
      else if (mayErupt(world, d)) erupt(world, d);
      return;
    case "erupt":
      if (over) fade(world, d);
      return;
    case "fade":
      if (d.team < director.fadeBelow && world.tick - d.modeTick >= paced(world, horde.withdrawS)) rest(world, d);
      return;
  }
}

function fade(world: World, d: DirectorState): void {
  d.toSpawn = 0;
  d.spots = [];
  enter(world, d, "fade", director.buildMaxS);
}

/** A quiet stretch; once a round a longer one in its place, that feels the same and is not. */
function rest(world: World, d: DirectorState): void {
  const stream = world.streams.director;
  const calm = !d.falseCalmDone && (d.eruptions > 0 || chance(stream, 0.5));
  const [from, to] = calm ? director.falseCalmS : director.quietS;
  if (calm) d.falseCalmDone = true;
  enter(world, d, calm ? "falseCalm" : "quiet", between(stream, from, to));
}

function mayErupt(world: World, d: DirectorState): boolean {
  const gap = paced(world, director.eruptionGapS);
  if (d.lastEruptionTick >= 0 && world.tick - d.lastEruptionTick < gap) return false;
  return world.lastHuddleEndTick < 0 || world.tick - world.lastHuddleEndTick >= paced(world, director.afterHuddleS);
}

/** Begins with the tell: lamps die, calls from two sides; the first come 3.5 s later. Waits (a second at a time) for two ways in. */
function erupt(world: World, d: DirectorState): void {
  if (d.skipNextEruption) {
    d.skipNextEruption = false;
    countEruption(world, d);
    fade(world, d);
    return;
  }
  if (world.tick % SECOND !== 0) return;
  const inside = livingInside(world);
  if (inside.length === 0) return;
  const focus = pick(world.streams.director, inside);
  const spots = secludedNear(world, focus, spawnTiles(world.grid), director.spawnMaxM);
  const first = pickBehind(world, focus, spots);
  let second = pickAcross(world, focus, spots, first);
  if (second < 0)
    second = pickAcross(world, focus, secludedNear(world, focus, roomTiles(world.grid), director.spawnMaxM), first);
  if (second < 0 && world.tick - d.modeUntilTick > ticks(WAIT_S)) second = first;
  if (first < 0 || second < 0) return;
  enter(world, d, "erupt", between(world.streams.director, director.eruptS[0], director.eruptS[1]));
  countEruption(world, d);
  d.spots = [first, second];
  d.toSpawn = Math.max(horde.packMin * 2, roomLeft(world));
  d.spawnReadyTick = world.tick + ticks(director.tellS);
  d.modeUntilTick = Math.max(d.modeUntilTick, d.spawnReadyTick + ticks(director.tellS));
  record(world, "eruption", focus.seat);
  failLamps(world, focus);
  const { width } = world.grid;
  for (const tile of d.spots)
    makeNoise(world, "answer", centreX(tile, width), centreY(tile, width), horde.voice.answerM, -1, false);
}

function countEruption(world: World, d: DirectorState): void {
  d.lastEruptionTick = world.tick;
  if (world.phase === "evacuation") d.gateErupted = true;
  else d.eruptions++;
}

/** The lamps nearest to where it will come die, and stay dead. */
function failLamps(world: World, focus: Person): void {
  const metres2 = (l: { x: number; y: number }) =>
    (l.x - focus.x) * (l.x - focus.x) + (l.y - focus.y) * (l.y - focus.y);
  const near = world.grid.data.lamps
    .map((lamp, index) => ({ lamp, index }))
    .filter(({ lamp, index }) => world.lamps[index] === 1 && (lamp.kind === "fluorescent" || lamp.kind === "lantern"))
    .filter(({ lamp }) => metres2(lamp) <= director.lampsWithinM * director.lampsWithinM)
    .sort((a, b) => metres2(a.lamp) - metres2(b.lamp) || a.index - b.index)
    .slice(0, director.lampsFail);
  for (const { lamp, index } of near) {
    world.lamps[index] = 0;
    makeNoise(world, "lampDies", lamp.x, lamp.y, horde.voice.answerM, -1, false);
  }
}

/** During an eruption: a pack at a time, from the two sides in turn, wherever nobody looks. */
function pourIn(world: World, d: DirectorState): void {
  if (d.toSpawn <= 0 || world.tick < d.spawnReadyTick) return;
  d.spawnReadyTick = world.tick + ticks(director.spawnEveryS) * horde.packMin;
  const size = Math.min(d.toSpawn, packSize(world), cap(world) - aliveCount(world));
  const tile = d.spots.shift();
  if (tile === undefined) return;
  d.spots.push(tile);
  const pack = size > 0 ? bringPack(world, tile, size) : -1;
  if (pack < 0) return;
  d.toSpawn -= size;
  hintAtNearest(world, pack, centreX(tile, world.grid.width), centreY(tile, world.grid.width), "rush");
}

/** In build a new pack comes every so often, and searches. */
function fillUp(world: World): void {
  if (roomLeft(world) < horde.packMin || world.tick % paced(world, director.packEveryS) >= SECOND) return;
  const inside = livingInside(world);
  if (inside.length === 0) return;
  const focus = pick(world.streams.director, inside);
  bringNear(world, focus, Math.min(roomLeft(world), packSize(world)));
}
