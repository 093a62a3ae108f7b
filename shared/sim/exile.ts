/**
 * What a verdict does to a body: a locked room for a minute, or out beyond the wire. Both are put into force as the huddle ends, before
 * clocks run again. Never breaks: whoever is moved leaves locker, task and the crew's only antenna behind.
 */
import { horde } from "../content/secret/odds.ts";
import { huddle as rules, ticks } from "../content/tuning.ts";
import { record } from "./deeds.ts";
import { roomAt } from "./grid.ts";
import { isConfined, isPlaying } from "./people.ts";
import { skipNextEruption } from "./systems/director.ts";
import { doorX, doorY, setDoor } from "./systems/doors.ts";
import { thinPacks } from "./systems/horde.ts";
import { dropItem } from "./systems/items.ts";
import { leaveLocker } from "./systems/lockers.ts";
import type { Person, World } from "./world.ts";

/** Locks a person into a cell for 60 s. The director rests when it has caught the right one, and says nothing. */
export function confine(world: World, p: Person): void {
  const cell = freeCell(world);
  const room = world.grid.data.rooms[cell];
  if (p.item === "antenna") dropItem(world, p);
  letOthersOut(world, cell);
  if (room) moveTo(world, p, room.x, room.y);
  p.cellRoom = cell;
  p.confinedUntilTick = world.tick + ticks(rules.confineS * world.scenario.profile.huddleFactor);
  setCellDoors(world, cell, true);
  record(world, "confine", p.seat);
  if (p.role === "halfbie") skipNextEruption(world);
}

/** Opens the cells of those whose time is over, or of everyone (at evacuation). */
export function releaseConfined(world: World, everyone: boolean): void {
  for (const p of world.people) {
    if (p.cellRoom < 0) continue;
    if (!everyone && isConfined(world, p) && isPlaying(p)) continue;
    const cell = p.cellRoom;
    p.cellRoom = -1;
    p.confinedUntilTick = Math.min(p.confinedUntilTick, world.tick);
    if (!world.people.some((o) => o.cellRoom === cell)) setCellDoors(world, cell, false);
  }
}

/** Puts a person out beyond the wire, far from the gate that will be announced. The packs thin out for a while, whoever it was. */
export function exile(world: World, p: Person): void {
  if (p.item === "antenna" || p.item === "kit") dropItem(world, p);
  const start = world.grid.data.exileStarts[world.gate.planned];
  if (start) moveTo(world, p, start.x, start.y);
  p.exiled = true;
  p.confinedUntilTick = -1;
  record(world, "exile", p.seat);
  thinPacks(world, horde.exileThinShare, ticks(horde.exileThinS));
}

/** The cell with the fewest people in it whose doors still hold; -1 when the map has none. */
function freeCell(world: World): number {
  let best = -1;
  let bestScore = Number.POSITIVE_INFINITY;
  for (const cell of world.grid.data.cells) {
    const inside = world.people.filter((p) => isPlaying(p) && roomAt(world.grid, p.x, p.y) === cell).length;
    const broken = world.grid.data.doors.filter(
      (d, i) => d.rooms.includes(cell) && (world.doors[i]?.hits ?? 0) <= 0,
    ).length;
    const score = inside + broken * world.people.length;
    if (score >= bestScore) continue;
    best = cell;
    bestScore = score;
  }
  return best;
}

/** Whoever happens to stand in the cell and is not confined there finds themselves before its door. */
function letOthersOut(world: World, cell: number): void {
  const { doors } = world.grid.data;
  const index = doors.findIndex((d) => d.rooms.includes(cell));
  const door = doors[index];
  if (!door) return;
  const outward = door.rooms[0] === cell ? 1 : -1;
  const x = doorX(world, index) + (door.axis === "vertical" ? outward : 0);
  const y = doorY(world, index) + (door.axis === "horizontal" ? outward : 0);
  for (const p of world.people) {
    if (isPlaying(p) && p.cellRoom !== cell && roomAt(world.grid, p.x, p.y) === cell) moveTo(world, p, x, y);
  }
}

function setCellDoors(world: World, cell: number, locked: boolean): void {
  world.grid.data.doors.forEach((door, index) => {
    if (door.rooms.includes(cell)) setDoor(world, index, false, locked);
  });
}

function moveTo(world: World, p: Person, x: number, y: number): void {
  leaveLocker(world, p);
  p.task = null;
  p.half.feedingOn = -1;
  p.x = x;
  p.y = y;
  p.vx = 0;
  p.vy = 0;
  // Nobody's eyes followed: whoever sees them next sees them appear.
  for (const known of world.knowledge) known.person[p.seat] = 0;
}
