/** Pings: a gesture and a shout at a place, kept for some seconds. One per person at a time, so that the list stays short. */
import type { PingKind, Refusal } from "../../content/ids.ts";
import { act, ticks } from "../../content/tuning.ts";
import { tileAt } from "../grid.ts";
import { within } from "../people.ts";
import type { Person, World } from "../world.ts";

/** Lets old pings fade. */
export function pingsSystem(world: World): void {
  const oldest = world.tick - ticks(act.pingKeepS);
  if (world.pings.some((ping) => ping.tick <= oldest)) world.pings = world.pings.filter((ping) => ping.tick > oldest);
}

/** Intent: points at (x, y) metres. "rate" too soon after the last, "range" off the map or beyond 20 m. */
export function placePing(world: World, person: Person, kind: PingKind, x: number, y: number): Refusal | null {
  if (world.tick < person.pingReadyTick) return "rate";
  if (tileAt(world.grid, x, y) < 0 || !within(person, { x, y }, act.pingM)) return "range";
  person.pingReadyTick = world.tick + ticks(act.pingEveryS);
  world.pings = world.pings.filter((ping) => ping.seat !== person.seat);
  world.pings.push({ kind, seat: person.seat, x, y, tick: world.tick });
  return null;
}
