/** People who do nothing but walk from room to room, all the same in every run: what the horde is measured against. */
import { dirOf } from "../../shared/sim/directions.ts";
import { type Grid, tileAt } from "../../shared/sim/grid.ts";
import { Button, type Move } from "../../shared/sim/movement.ts";
import { FAR, fieldTo, roomTile, stepToward } from "../../shared/sim/nav.ts";

/** A walker runs for a while and walks for a while, ticks. */
const RUNS = 60;
const WALKS = 100;
/** Rooms to go on by each time; has no divisor in common with the number of rooms of a map. */
const STRIDE = 7;
const THERE_DM = 15;

export interface Walker {
  /** Room it is going to. */
  room: number;
}

export function createWalkers(grid: Grid, count: number): Walker[] {
  return Array.from({ length: count }, (_, k) => ({ room: (k * 5) % grid.data.rooms.length }));
}

/** The move of walker `k` who stands at (x, y); picks its next room when it is there. */
export function walkOn(grid: Grid, walker: Walker, k: number, tick: number, x: number, y: number): Move {
  const { rooms } = grid.data;
  const at = tileAt(grid, x, y);
  for (let tries = 0; tries < rooms.length; tries++) {
    const left = fieldTo(grid, roomTile(grid, walker.room)).dist[at] as number;
    if (left > THERE_DM && left !== FAR) break;
    walker.room = (walker.room + STRIDE) % rooms.length;
  }
  const { dx, dy } = stepToward(grid, fieldTo(grid, roomTile(grid, walker.room)), x, y);
  const runs = (tick + k * 23) % (RUNS + WALKS) < RUNS;
  return {
    mx: Math.round(dx * 127),
    my: Math.round(dy * 127),
    aim: dirOf(dx, dy),
    buttons: (runs ? Button.run : 0) | (k % 2 === 0 ? Button.light : 0),
  };
}
