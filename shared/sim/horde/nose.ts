/**
 * Noses: trails that people leave and that grow cold, and, while loners are hunted, the fear of one who is alone. Both reach only so
 * far on foot.
 */
import { horde } from "../../content/secret/odds.ts";
import { hive as tuning } from "../../content/secret/plays.ts";
import { fear, ticks } from "../../content/tuning.ts";
import { centreX, centreY, type Grid, roomAt, tileAt } from "../grid.ts";
import { addGoal, beginFlood, createFlood, type Flood, runFlood } from "../nav-flood.ts";
import { isExposed, within } from "../people.ts";
import type { Pack, Person, World } from "../world.ts";
import { STEADY_TICKS } from "./ears.ts";
import { hiveSmelt } from "./hive.ts";
import { isPressing } from "./numbers.ts";
import { isLyingInWait } from "./orders.ts";

const SCENT_TICKS = ticks(horde.scentS);

/** Whoever stands somewhere leaves a trail, freshest last. */
export function layScent(world: World): void {
  for (const p of world.people) {
    if (!isExposed(p)) continue;
    const t = tileAt(world.grid, p.x, p.y);
    if (t >= 0) world.scent[t] = world.tick * 16 + p.seat;
  }
}

/**
 * Nose down: the freshest trail among the tiles around. Its own prey's trail it follows as if it saw it; any other draws the pack on
 * as a sound would, unless ears lead it just now.
 */
export function smell(world: World, i: number, pack: Pack): void {
  if (pack.order === "withdraw") return;
  const { grid, scent } = world;
  const z = world.zombies;
  const at = tileAt(grid, z.x[i] as number, z.y[i] as number);
  if (at < 0) return;
  let freshest = Math.max(1, world.tick - SCENT_TICKS) * 16;
  let tile = -1;
  for (let row = -grid.width; row <= grid.width; row += grid.width) {
    for (let t = at + row - 1; t <= at + row + 1; t++) {
      const v = scent[t] as number;
      if (v <= freshest) continue;
      freshest = v;
      tile = t;
    }
  }
  if (tile < 0) return;
  const left = Math.floor(freshest / 16);
  const seat = freshest & 15;
  const fresh = 1 - (world.tick - left) / SCENT_TICKS;
  hiveSmelt(world, seat, grid.room[tile] as number, tuning.smelt * fresh);
  if (tile === at) return;
  const x = centreX(tile, grid.width);
  const y = centreY(tile, grid.width);
  const prey = z.target[i] as number;
  if (prey >= 0) trackPrey(world, pack, prey, seat, left, x, y);
  else if (!isLyingInWait(pack)) followNose(world, pack, x, y);
}

function trackPrey(world: World, pack: Pack, prey: number, seat: number, left: number, x: number, y: number): void {
  const seen = pack.lastSeen[prey];
  if (!seen || seat !== prey || left <= seen.tick || !isPressing(world)) return;
  seen.x = x;
  seen.y = y;
  seen.vx = 0;
  seen.vy = 0;
}

function followNose(world: World, pack: Pack, x: number, y: number): void {
  const { heard } = pack;
  if (heard.tick >= 0 && (heard.locker >= 0 || world.tick - heard.tick < STEADY_TICKS)) return;
  heard.tick = world.tick;
  heard.x = x;
  heard.y = y;
  heard.locker = -1;
  heard.decoy = false;
}

/** Once a second while loners are hunted: packs near enough on foot smell the fear of whoever is alone. A shut door keeps much of it in. */
export function smellFear(world: World): void {
  for (const p of world.people) {
    if (!isExposed(p) || p.fear < tuning.fearScentFrom || hasCompany(world, p)) continue;
    // Who keeps still or creeps hardly breathes; who runs is past before it has spread.
    if (p.gait !== "walk") continue;
    const tile = tileAt(world.grid, p.x, p.y);
    if (tile >= 0) spreadFear(world, p, tile);
  }
}

function spreadFear(world: World, p: Person, tile: number): void {
  const z = world.zombies;
  const flood = floodOf(world.grid);
  const reach = tuning.fearScentM * 10;
  beginFlood(flood, flood.field, reach, world.barriers);
  addGoal(flood, tile);
  runFlood(flood);
  const { dist } = flood.field;
  for (let i = 0; i < z.capacity; i++) {
    if (z.alive[i] !== 1) continue;
    const pack = world.packs[z.pack[i] as number];
    if (!pack?.assignment?.lonersOnly || pack.order === "withdraw") continue;
    const at = tileAt(world.grid, z.x[i] as number, z.y[i] as number);
    if (at < 0 || (dist[at] as number) > reach) continue;
    hiveSmelt(world, p.seat, roomAt(world.grid, p.x, p.y), tuning.smelt);
  }
}

const floods = new WeakMap<Grid, Flood>();

/** Scratch of a map, used again and again. */
function floodOf(grid: Grid): Flood {
  let flood = floods.get(grid);
  if (!flood) {
    flood = createFlood(grid);
    floods.set(grid, flood);
  }
  return flood;
}

function hasCompany(world: World, p: Person): boolean {
  return world.people.some((o) => o !== p && isExposed(o) && within(o, p, fear.aloneM));
}
