/**
 * The director: when, and how many. It breathes with the crew's stress (quiet, build, erupt, fade, once a false calm), keeps numbers
 * within the cap, announces every eruption by sound and failing lamps, and sees that the first contact is a fright and no more.
 * How the horde then hunts is not its business: it tells packs at most a room.
 */
import { director, horde } from "../../content/secret/odds.ts";
import { sight, TICKS_PER_SECOND, ticks } from "../../content/tuning.ts";
import { record } from "../deeds.ts";
import { tileAt } from "../grid.ts";
import { aliveCount, removeZombie, spawnZombie } from "../horde/bodies.ts";
import {
  bringPack,
  hintAtNearest,
  isInView,
  isSecluded,
  metresToCrew,
  metresToSpawn,
  spotAcross,
  spotBehind,
  spotsAround,
} from "../horde/spawn.ts";
import { measureStress } from "../horde/stress.ts";
import { FAR, fieldTo, isFloor } from "../nav.ts";
import { makeNoise } from "../noises.ts";
import { isPlaying, livingInside, within } from "../people.ts";
import { below, between, chance, pick } from "../rng.ts";
import { canSee } from "../sight.ts";
import type { DirectorState, Person, World } from "../world.ts";
import { give } from "./packs.ts";

export { noteHarm } from "../horde/stress.ts";

const SECOND = TICKS_PER_SECOND;
/** A pack that meets somebody this near has made the first contact. */
const CONTACT_M = 8;
/** Share of `firstContactS` after which a pack is sent, and after which one is brought near. */
const SEND_AT = 0.4;
const BRING_AT = 0.7;
/** A withdrawing zombie is there, and may vanish, this near to its way out. */
const GONE_M = 2.5;
/** An exiled person runs along the horde's edge: so many of them out there. */
const AT_THE_WIRE = 4;
const WIRE_M = 24;
const WIRE_TRIES = 24;
/** An eruption waits this long for two ways in, then takes what there is. */
const WAIT_S = 10;
/** Start packs keep at least this far from the crew. */
const START_M = 18;

/** A length of the director's in ticks, at the pace of this round. */
function paced(world: World, seconds: number): number {
  return ticks(seconds * world.scenario.profile.paceFactor);
}

export function directorSystem(world: World): void {
  if (world.phase !== "outbreak" && world.phase !== "evacuation") return;
  const d = world.director;
  if (d.modeUntilTick === 0) openRound(world, d);
  measureStress(world);
  pace(world, d);
  if (d.mode === "erupt") pourIn(world, d);
  if (world.tick % SECOND !== 0) return;
  watchContact(world, d);
  if (d.mode === "build") fillUp(world);
  if (d.mode === "fade") callBack(world);
  vanish(world, d);
  guardWire(world);
}

/** The next eruption does not come (the right one was locked away). */
export function skipNextEruption(world: World): void {
  world.director.skipNextEruption = true;
}

/** A share of all zombies slips away out of sight over `overTicks`, and the cap stays lower until then. */
export function thinPacks(world: World, share: number, overTicks: number): void {
  world.director.toThin = Math.round(aliveCount(world) * share);
  world.director.thinnedUntilTick = world.tick + overTicks;
}

/** The first blow or sight of the round is a fright: true while blows are withheld. Also called for each blow that would land. */
export function noteContact(world: World, pack: number): boolean {
  const d = world.director;
  if (d.firstContact) return world.tick < d.harmlessUntilTick;
  d.firstContact = true;
  d.harmlessUntilTick = world.tick + paced(world, director.drawBackS);
  sendAway(world, pack);
  return true;
}

function cap(world: World): number {
  const all = horde.aliveBase + horde.alivePerSeat * world.people.length;
  return world.tick < world.director.thinnedUntilTick ? Math.floor(all * (1 - horde.exileThinShare)) : all;
}

/** How many more there may be in this mode. */
function room(world: World): number {
  return Math.floor(cap(world) * director.share[world.director.mode]) - aliveCount(world);
}

function enter(world: World, d: DirectorState, mode: DirectorState["mode"], seconds: number): void {
  d.mode = mode;
  d.modeTick = world.tick;
  d.modeUntilTick = world.tick + Math.max(1, paced(world, seconds));
  // Those who drew back come again.
  if (mode === "build" || mode === "erupt") for (const pack of world.packs) if (pack.order === "withdraw") pack.order = "search";
}

/** A few packs, far from the crew. */
function openRound(world: World, d: DirectorState): void {
  enter(world, d, "quiet", between(world.streams.director, director.quietS[0], director.quietS[1]));
  const far = world.grid.data.hordeSpawns
    .map((_, spot) => ({ spot, metres: metresToCrew(world, spot) }))
    .filter((s) => s.metres >= START_M && s.metres < Number.POSITIVE_INFINITY)
    .sort((a, b) => b.metres - a.metres || a.spot - b.spot);
  for (const { spot } of far) {
    const at = world.grid.data.hordeSpawns[spot];
    if (!at || room(world) < horde.packMin) return;
    bringPack(world, at.x, at.y, Math.min(room(world), packSize(world)));
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
      if (d.team < director.fadeBelow && world.tick - d.modeTick >= paced(world, director.holdS)) rest(world, d);
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
  const spots = spotsAround(world, focus, director.spawnMaxM);
  const first = spotBehind(world, focus, spots);
  let second = spotAcross(world, focus, spots, first);
  if (second < 0 && world.tick - d.modeUntilTick > ticks(WAIT_S)) second = first;
  if (first < 0 || second < 0) return;
  enter(world, d, "erupt", between(world.streams.director, director.eruptS[0], director.eruptS[1]));
  countEruption(world, d);
  d.spots = [first, second];
  d.toSpawn = Math.max(horde.packMin * 2, room(world));
  d.spawnReadyTick = world.tick + ticks(director.tellS);
  d.modeUntilTick = Math.max(d.modeUntilTick, d.spawnReadyTick + ticks(director.tellS));
  record(world, "eruption", focus.seat);
  failLamps(world, focus);
  for (const spot of d.spots) {
    const at = world.grid.data.hordeSpawns[spot];
    if (at) makeNoise(world, "answer", at.x, at.y, horde.voice.answerM, -1, false);
  }
}

function countEruption(world: World, d: DirectorState): void {
  d.lastEruptionTick = world.tick;
  if (world.phase === "evacuation") d.gateErupted = true;
  else d.eruptions++;
}

/** The lamps nearest to where it will come die, and stay dead. */
function failLamps(world: World, focus: Person): void {
  const metres2 = (l: { x: number; y: number }) => (l.x - focus.x) * (l.x - focus.x) + (l.y - focus.y) * (l.y - focus.y);
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
  const spot = d.spots.shift();
  const at = spot === undefined ? undefined : world.grid.data.hordeSpawns[spot];
  if (spot === undefined || !at || size <= 0) return;
  d.spots.push(spot);
  const pack = bringPack(world, at.x, at.y, size);
  if (pack < 0) return;
  d.toSpawn -= size;
  hintAtNearest(world, pack, at.x, at.y, "rush");
}

/** In build a new pack comes every so often, and searches. */
function fillUp(world: World): void {
  if (room(world) < horde.packMin || world.tick % paced(world, director.packEveryS) >= SECOND) return;
  const inside = livingInside(world);
  if (inside.length === 0) return;
  const focus = pick(world.streams.director, inside);
  bringNear(world, focus, Math.min(room(world), packSize(world)));
}

function bringNear(world: World, focus: Person, size: number): number {
  const at = world.grid.data.hordeSpawns[spotBehind(world, focus, spotsAround(world, focus, Number.POSITIVE_INFINITY))];
  return at ? bringPack(world, at.x, at.y, size) : -1;
}

/** Until somebody has met one: a pack is sent to the crew's room, and if none is about, one is brought. */
function watchContact(world: World, d: DirectorState): void {
  if (d.firstContact) return drawBackOver(world, d);
  const z = world.zombies;
  for (let i = 0; i < z.capacity; i++) {
    if (z.alive[i] !== 1 || !meetsSomebody(world, z.x[i] as number, z.y[i] as number)) continue;
    makeNoise(world, "growl", z.x[i] as number, z.y[i] as number, horde.voice.growlM, -1, false);
    noteContact(world, z.pack[i] as number);
    return;
  }
  const due = paced(world, director.firstContactS);
  if (world.runTicks < due * SEND_AT) return;
  const inside = livingInside(world);
  if (inside.length === 0) return;
  if (aliveCount(world) === 0 || (world.runTicks >= due * BRING_AT && d.toSpawn === 0)) {
    d.toSpawn = 1;
    bringNear(world, pick(world.streams.director, inside), horde.packMin);
  }
  for (let k = 0; k < world.packs.length; k++) {
    const pack = world.packs[k];
    if (pack?.alive && pack.leader >= 0) hintAtNearest(world, k, z.x[pack.leader] as number, z.y[pack.leader] as number, "go");
  }
}

function meetsSomebody(world: World, x: number, y: number): boolean {
  for (const p of world.people) {
    if (!isPlaying(p) || p.locker >= 0) continue;
    const dx = p.x - x;
    const dy = p.y - y;
    if (dx * dx + dy * dy <= CONTACT_M * CONTACT_M && canSee(world.grid, world.barriers, p.x, p.y, x, y)) return true;
  }
  return false;
}

/** When the first fright is over, the pack that gave it hunts like any other. */
function drawBackOver(world: World, d: DirectorState): void {
  if (d.mode === "fade" || world.tick < d.harmlessUntilTick) return;
  for (const pack of world.packs) if (pack.order === "withdraw") pack.order = "search";
}

/** In a fade, packs without contact for 15 s walk out of sight, down to what a fade keeps. */
function callBack(world: World): void {
  const z = world.zombies;
  let spare = -room(world);
  for (let k = 0; k < world.packs.length && spare > 0; k++) {
    if (!world.packs[k]?.alive) continue;
    let size = 0;
    let contact = -1;
    for (let i = 0; i < z.capacity; i++) {
      if (z.alive[i] !== 1 || z.pack[i] !== k) continue;
      size++;
      contact = Math.max(contact, z.contactTick[i] as number);
    }
    if (world.tick - contact < ticks(horde.withdrawS)) continue;
    spare -= size;
    sendAway(world, k);
  }
}

/** Orders a pack to the nearest way out that nobody sees, or simply the nearest. */
function sendAway(world: World, k: number): void {
  const z = world.zombies;
  const pack = world.packs[k];
  if (!pack || pack.order === "withdraw") return;
  const leader = pack.leader >= 0 ? pack.leader : z.pack.indexOf(k);
  let best = Number.POSITIVE_INFINITY;
  let to: { x: number; y: number } = { x: z.x[leader] as number, y: z.y[leader] as number };
  world.grid.data.hordeSpawns.forEach((spot, index) => {
    const seen = isInView(world, spot.x, spot.y) ? START_M : 0;
    const metres = metresToSpawn(world, index, z.x[leader] as number, z.y[leader] as number) + seen;
    if (metres >= best) return;
    best = metres;
    to = spot;
  });
  give(world, pack, "withdraw", to.x, to.y);
  for (let i = 0; i < z.capacity; i++) if (z.alive[i] === 1 && z.pack[i] === k) z.target[i] = -1;
}

/** Those who withdraw are gone once unseen at their way out; those who thin go wherever nobody sees them. */
function vanish(world: World, d: DirectorState): void {
  const z = world.zombies;
  let thins = d.toThin > 0 && chance(world.streams.director, (d.toThin * SECOND) / Math.max(SECOND, d.thinnedUntilTick - world.tick));
  for (let i = 0; i < z.capacity; i++) {
    if (z.alive[i] !== 1) continue;
    const x = z.x[i] as number;
    const y = z.y[i] as number;
    const pack = world.packs[z.pack[i] as number];
    const leaves = d.mode === "fade" && pack?.order === "withdraw" && (x - pack.x) * (x - pack.x) + (y - pack.y) * (y - pack.y) < GONE_M * GONE_M;
    if (leaves && !isInView(world, x, y)) removeZombie(world, i);
    else if (thins && (z.target[i] as number) < 0 && isSecluded(world, x, y)) {
      thins = false;
      d.toThin--;
      removeZombie(world, i);
    }
  }
}

/** While someone runs outside the wire, a few of the horde's edge stand between, out of its sight when they come. */
function guardWire(world: World): void {
  const runner = world.people.find((p) => isPlaying(p) && p.exiled);
  if (!runner) return;
  const { grid, zombies: z } = world;
  const { dist } = fieldTo(grid, tileAt(grid, runner.x, runner.y));
  let outside = 0;
  for (let i = 0; i < z.capacity; i++) if (z.alive[i] === 1 && dist[tileAt(grid, z.x[i] as number, z.y[i] as number)] !== FAR) outside++;
  if (outside >= AT_THE_WIRE) return;
  for (let i = 0; i < WIRE_TRIES; i++) {
    const tile = below(world.streams.director, dist.length);
    const d = dist[tile] as number;
    const x = (tile % grid.width) + 0.5;
    const y = Math.floor(tile / grid.width) + 0.5;
    if (!isFloor(grid, tile) || d > WIRE_M * 10 || world.people.some((p) => isPlaying(p) && within(p, { x, y }, sight.revealM))) continue;
    spawnZombie(world, x, y, -1);
    return;
  }
}
