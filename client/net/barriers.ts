/** What blocks feet, as far as this seat knows: closed doors by how they were last seen, and the gates. The prediction's ground. */
import type { Barriers, Grid } from "../../shared/sim/grid.ts";

const OPEN = 1;
const BROKEN = 4;

/** Bits of a door's value as in NowView: 0 unknown, else 1 + (1 open, 2 barricaded, 4 broken, 8 locked). */
export function doorIsOpen(value: number): boolean {
  return value > 0 && ((value - 1) & (OPEN | BROKEN)) !== 0;
}

/** Writes the bitmap for these doors and gates into `into`. A door never seen counts as closed. */
export function fillBarriers(
  into: Barriers,
  grid: Grid,
  doors: ArrayLike<number>,
  gate: { readonly index: number; readonly open: boolean },
): void {
  into.fill(0);
  grid.data.doors.forEach((door, index) => {
    if (!doorIsOpen(doors[index] ?? 0)) for (const tile of door.tiles) into[tile] = 1;
  });
  grid.data.gates.forEach((data, index) => {
    if (!(gate.open && gate.index === index)) for (const tile of data.tiles) into[tile] = 1;
  });
}
