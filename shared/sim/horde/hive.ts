/**
 * What the horde as one knows of people. Fed by senses only (`senses.ts`), spread along learned routes as time passes, cleared by
 * looking. Never breaks: nothing here ever reads where anybody is.
 */
import type { Hive, Observation } from "../enemy.ts";
import type { Grid } from "../grid.ts";

/** A horde that has met nobody: everyone may be anywhere indoors. */
export function createHive(grid: Grid, seats: number): Hive {
  const rooms = grid.data.rooms.length;
  return {
    rooms,
    where: new Float64Array(seats * rooms),
    presence: new Float64Array(rooms),
    seen: Array.from({ length: seats }, () => ({
      tick: -1,
      x: 0,
      y: 0,
      room: -1,
      running: false,
      still: false,
      alone: false,
    })),
    stillS: new Array<number>(seats).fill(0),
    searchedTick: new Int32Array(rooms).fill(-1),
    observed: createObservation(),
    harm: [],
  };
}

export function createObservation(): Observation {
  return {
    seatS: 0,
    unsensed: 0,
    seen: 0,
    running: 0,
    still: 0,
    lit: 0,
    alone: 0,
    pairs: 0,
    near: 0,
    doorBlows: 0,
    found: 0,
    decoys: 0,
    decoysWasted: 0,
    contactS: 0,
  };
}
