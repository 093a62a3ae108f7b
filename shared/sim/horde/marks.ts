/**
 * What lies about and tells of a mutation: a body with torn ears, claw marks by a door. Laid out of everyone's view in the room where the
 * mutation's reason was sensed, and next door, so that whoever comes by may read what it answers to.
 */
import { MUTATIONS, type MutationId } from "../../content/ids.ts";
import { virus } from "../../content/secret/plays.ts";
import { centreX, centreY } from "../grid.ts";
import { isFloor, roomGraph } from "../nav.ts";
import { pick } from "../rng.ts";
import type { World } from "../world.ts";
import { isInView } from "./spawn.ts";

/** Lays the marks of a mutation; where nothing is out of view there, anywhere that is. */
export function layMarks(world: World, id: MutationId): void {
  const room = world.virus.reasonRoom[MUTATIONS.indexOf(id)] ?? -1;
  const rooms = room < 0 ? world.grid.data.rooms.map((_, r) => r) : [room, ...neighboursOf(world, room)];
  const { width } = world.grid;
  const free = (r: number) => floorOf(world, r).filter((t) => !isInView(world, centreX(t, width), centreY(t, width)));
  for (let n = 0; n < virus.marks; n++) {
    const places = room < 0 ? [] : free(rooms[n % rooms.length] as number);
    const tiles = places.length > 0 ? places : rooms.flatMap(free);
    if (tiles.length === 0) return;
    const tile = pick(world.streams.virus, tiles);
    world.marks.push({ mutation: id, x: centreX(tile, width), y: centreY(tile, width) });
  }
}

function neighboursOf(world: World, room: number): number[] {
  return [...new Set((roomGraph(world.grid)[room] ?? []).map((exit) => exit.room))];
}

function floorOf(world: World, room: number): number[] {
  const { grid } = world;
  const tiles: number[] = [];
  for (let t = 0; t < grid.room.length; t++)
    if (grid.room[t] === room && isFloor(grid, t) && (grid.door[t] as number) < 0 && (grid.link[t] as number) < 0)
      tiles.push(t);
  return tiles;
}
