/**
 * The crew's work: two breakers flipped within 8 s of each other, an antenna carried to the mast, three samples taken in quiet.
 * Never breaks: an objective once done stays done, and the antenna, once taken, is in a hand in play, on the floor, or on the mast.
 */
import { OBJECTIVES, type ObjectiveId, type SiteKind } from "../../content/ids.ts";
import type { SiteData } from "../../content/maps/format.ts";
import { heard, ticks, work } from "../../content/tuning.ts";
import { record } from "../deeds.ts";
import { makeNoise } from "../noises.ts";
import { gap2, isInside } from "../people.ts";
import { pick, type Stream, shuffled } from "../rng.ts";
import type { Objective, Person, Site, World } from "../world.ts";
import { dropItem, give } from "./items.ts";

const SAMPLES = 3;
const BREAKERS_WITHIN = ticks(work.breakersWithinS);
const CARRY_IDLE = ticks(work.carryIdleS);

/** Chooses this round's sites among the map's candidates (stream "setup"). An objective that the map has no places for is left out. */
export function placeSites(world: World): void {
  for (const id of OBJECTIVES) {
    const chosen = chooseSites(world.streams.setup, world.grid.data.sites, id);
    if (chosen.length === 0) continue;
    const first = world.sites.length;
    for (const site of chosen) world.sites.push(createSite(world, site));
    world.objectives.push({ id, done: false, sites: chosen.map((_, i) => first + i) });
  }
}

function createSite(world: World, { objective, kind, x, y }: SiteData): Site {
  const needTicks = ticks(work.secondsAt[kind] * world.scenario.profile.workFactor);
  return { objective, kind, x, y, doneTicks: 0, needTicks, done: false, doneTick: -1 };
}

function chooseSites(stream: Stream, all: readonly SiteData[], id: ObjectiveId): SiteData[] {
  const of = (kind: SiteKind) => all.filter((site) => site.objective === id && site.kind === kind);
  if (id === "power") return farPair(stream, of("breaker"));
  if (id === "samples") return shuffled(stream, of("sample")).slice(0, SAMPLES);
  const racks = of("antennaRack");
  const masts = of("mast");
  return racks.length > 0 && masts.length > 0 ? [pick(stream, racks), pick(stream, masts)] : [];
}

/** Two candidates that are far apart: one of the pairs at least 60 % as wide as the widest. */
function farPair(stream: Stream, sites: readonly SiteData[]): SiteData[] {
  const pairs: [SiteData, SiteData][] = [];
  sites.forEach((a, i) => {
    for (const b of sites.slice(i + 1)) pairs.push([a, b]);
  });
  if (pairs.length === 0) return [];
  const widest2 = Math.max(...pairs.map(([a, b]) => gap2(a, b)));
  const far = pairs.filter(([a, b]) => gap2(a, b) >= widest2 * work.breakersApart * work.breakersApart);
  return [...pick(stream, far)];
}

/** Whether this person could work at this site now. */
export function mayWork(world: World, person: Person, index: number): boolean {
  const site = world.sites[index];
  if (!site || site.done || objectiveOf(world, index)?.done !== false) return false;
  return site.kind !== "mast" || person.item === "antenna";
}

/** A site's work is complete: what that means for its objective. `by` did the last of it. */
export function finishSite(world: World, by: Person, index: number): void {
  const site = world.sites[index];
  const objective = objectiveOf(world, index);
  if (!site || !objective || site.done) return;
  site.done = true;
  site.doneTick = world.runTicks;
  if (site.kind === "antennaRack") give(world, by, "antenna");
  if (site.kind === "mast") by.item = "none";
  if (!objective.sites.every((i) => world.sites[i]?.done === true)) return;
  objective.done = true;
  record(world, "objective", by.seat, OBJECTIVES.indexOf(objective.id));
}

export function objectivesSystem(world: World): void {
  for (const objective of world.objectives) {
    if (objective.done) continue;
    if (objective.id === "power") flipBack(world, objective);
    if (objective.id === "signal") watchAntenna(world, objective);
  }
}

/** A breaker whose twin did not follow in time falls back, loudly, and keeps most of its work. */
function flipBack(world: World, power: Objective): void {
  for (const i of power.sites) {
    const site = world.sites[i];
    if (!site?.done || world.runTicks - site.doneTick <= BREAKERS_WITHIN) continue;
    site.done = false;
    site.doneTick = -1;
    site.doneTicks = site.needTicks * work.breakerKeeps;
    makeNoise(world, "workMiss", site.x, site.y, heard.workMissM);
  }
}

/** The antenna falls from idle and absent hands; if it left the school in someone's hand, it is back at its rack. */
function watchAntenna(world: World, signal: Objective): void {
  const rack = signal.sites.map((i) => world.sites[i]).find((site) => site?.kind === "antennaRack");
  if (!rack?.done) return;
  const carrier = world.people.find((p) => isInside(p) && p.item === "antenna");
  if (carrier) {
    carrier.carryIdleTicks = carrier.gait === "still" && carrier.task === null ? carrier.carryIdleTicks + 1 : 0;
    if (carrier.carryIdleTicks >= CARRY_IDLE || carrier.driver === "caretaker") dropItem(world, carrier);
    return;
  }
  if (world.items.some((item) => item.kind === "antenna" && !item.gone)) return;
  for (const p of world.people) if (p.item === "antenna") p.item = "none";
  world.items.push({ kind: "antenna", x: rack.x, y: rack.y, gone: false });
}

function objectiveOf(world: World, site: number): Objective | undefined {
  return world.objectives.find((objective) => objective.sites.includes(site));
}
