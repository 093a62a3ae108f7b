/** How the horde goes: packs that walk off in a fade, a share that slips away after an exile. Nobody ever sees one vanish. */
import { director, horde } from "../../content/secret/odds.ts";
import { TICKS_PER_SECOND, ticks } from "../../content/tuning.ts";
import { centreX, centreY, tileAt } from "../grid.ts";
import { chance } from "../rng.ts";
import type { World } from "../world.ts";
import { removeZombie } from "./bodies.ts";
import { give } from "./give.ts";
import { aliveCount, cap } from "./numbers.ts";
import { isInView, isSecluded, metresOnFoot, spawnTiles } from "./spawn.ts";

/** A withdrawing zombie is there, and may vanish, this near to its way out. */
const GONE_M = 2.5;
/** A way out in view counts as this much farther. */
const SEEN_M = 18;

/** A share of all zombies slips away out of sight over `overTicks`, and the cap stays lower until then. */
export function thinPacks(world: World, share: number, overTicks: number): void {
  world.director.toThin = Math.round(aliveCount(world) * share);
  world.director.thinnedUntilTick = world.tick + overTicks;
}

/**
 * While the pressure falls, packs let go: those that saw nobody for a while and those whose prey is out of arm's reach walk out of sight,
 * all but what the mode keeps (which may search, not hunt). Whoever the half-bie called stays its while.
 */
export function callBack(world: World): void {
  const z = world.zombies;
  let kept = Math.floor(cap(world) * director.share[world.director.mode]);
  for (let k = 0; k < world.packs.length; k++) {
    const pack = world.packs[k];
    if (!pack?.alive || pack.order === "withdraw" || world.tick < pack.calledUntilTick) continue;
    let size = 0;
    let hunts = false;
    let isClose = false;
    let contact = -1;
    for (let i = 0; i < z.capacity; i++) {
      if (z.alive[i] !== 1 || z.pack[i] !== k) continue;
      size++;
      contact = Math.max(contact, z.contactTick[i] as number);
      if ((z.target[i] as number) < 0) continue;
      hunts = true;
      isClose ||= isAtHand(world, i);
    }
    if (isClose) continue;
    kept -= size;
    const isSearching = !hunts && pack.order === "search" && world.tick - contact >= ticks(horde.withdrawS);
    if (isSearching && kept >= 0) continue;
    if (hunts || world.tick - contact >= ticks(horde.withdrawS)) sendAway(world, k);
  }
}

/** Whether a zombie's prey is so near that it will not let go. */
function isAtHand(world: World, i: number): boolean {
  const z = world.zombies;
  const prey = world.people[z.target[i] as number];
  if (!prey) return false;
  const dx = (z.x[i] as number) - prey.x;
  const dy = (z.y[i] as number) - prey.y;
  return dx * dx + dy * dy <= horde.letGoM * horde.letGoM;
}

/** Orders a pack to the nearest way out that nobody sees, or simply the nearest. */
export function sendAway(world: World, k: number): void {
  const z = world.zombies;
  const pack = world.packs[k];
  if (!pack || pack.order === "withdraw") return;
  const leader = pack.leader >= 0 ? pack.leader : z.pack.indexOf(k);
  let best = Number.POSITIVE_INFINITY;
  const { grid } = world;
  let to = tileAt(grid, z.x[leader] as number, z.y[leader] as number);
  for (const tile of spawnTiles(grid)) {
    const seen = isInView(world, centreX(tile, grid.width), centreY(tile, grid.width)) ? SEEN_M : 0;
    const metres = metresOnFoot(world, tile, z.x[leader] as number, z.y[leader] as number) + seen;
    if (metres >= best) continue;
    best = metres;
    to = tile;
  }
  give(world, pack, "withdraw", centreX(to, grid.width), centreY(to, grid.width));
  for (let i = 0; i < z.capacity; i++) if (z.alive[i] === 1 && z.pack[i] === k) z.target[i] = -1;
}

/** Those who withdraw are gone once unseen at their way out; those who thin go wherever nobody sees them. */
export function vanish(world: World): void {
  const d = world.director;
  const z = world.zombies;
  let thins =
    d.toThin > 0 &&
    chance(
      world.streams.director,
      (d.toThin * TICKS_PER_SECOND) / Math.max(TICKS_PER_SECOND, d.thinnedUntilTick - world.tick),
    );
  for (let i = 0; i < z.capacity; i++) {
    if (z.alive[i] !== 1) continue;
    const x = z.x[i] as number;
    const y = z.y[i] as number;
    const pack = world.packs[z.pack[i] as number];
    const leaves =
      pack?.order === "withdraw" && (x - pack.x) * (x - pack.x) + (y - pack.y) * (y - pack.y) < GONE_M * GONE_M;
    if (leaves && !isInView(world, x, y)) removeZombie(world, i);
    else if (thins && (z.target[i] as number) < 0 && isSecluded(world, x, y)) {
      thins = false;
      d.toThin--;
      removeZombie(world, i);
    }
  }
}
