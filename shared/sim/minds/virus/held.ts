/** Which rooms the horde found held shut, over the rounds of a night: what its guess of the next stronghold goes by. Sensed, never looked up. */
import type { World } from "../../world.ts";
import { kept } from "./routes.ts";

/** By map, seconds for which a room was the one that most seemed to be held; index of rooms. */
export interface HeldRooms {
  [mapId: string]: number[];
}

/** Of the map being played: the memory's own list, changed in place, begun when there is none. */
export function heldRooms({ virus, scenario, grid }: World): number[] {
  const { held } = virus.memory;
  held[scenario.mapId] ??= new Array<number>(grid.data.rooms.length).fill(0);
  return held[scenario.mapId] as number[];
}

/** A copy of which only a share is left. */
export function fadedHeld(held: HeldRooms, keeps: number): HeldRooms {
  return Object.fromEntries(Object.entries(held).map(([map, seconds]) => [map, seconds.map((s) => kept(s * keeps))]));
}
