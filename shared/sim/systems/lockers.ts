/** Lockers hide one person each. Who breathes inside too long is heard; never breaks: a locker's seat and that person's `locker` agree. */
import { heard, ticks } from "../../content/tuning.ts";
import { makeNoise } from "../noises.ts";
import { noteSeen } from "../perceived.ts";
import type { Person, World } from "../world.ts";

/** Goes in; nothing happens when the locker is taken. */
export function hideIn(world: World, person: Person, index: number): void {
  const locker = world.grid.data.lockers[index];
  if (!locker || world.lockers[index] !== -1 || person.locker >= 0) return;
  noteSeen(world, "sawHide", person);
  makeNoise(world, "locker", locker.x, locker.y, heard.lockerM, person.seat);
  world.lockers[index] = person.seat;
  person.locker = index;
  person.lockerTick = world.tick;
  person.task = null;
  person.pose = "hidden";
  person.lit = false;
  place(person, locker.x, locker.y);
}

/** Comes out (or is dragged out); nothing happens to who is not inside one. */
export function leaveLocker(world: World, person: Person): void {
  const locker = world.grid.data.lockers[person.locker];
  if (!locker) return;
  world.lockers[person.locker] = -1;
  person.locker = -1;
  person.lockerTick = -1;
  person.pose = "idle";
  place(person, locker.outX, locker.outY);
  makeNoise(world, "locker", locker.x, locker.y, heard.lockerM, person.seat);
}

/** How far the breath of a person hidden for so many ticks is heard, metres; 0 = not at all. */
export function lockerBreathM(hiddenTicks: number): number {
  const over = hiddenTicks - ticks(heard.lockerSilentS);
  if (over < 0) return 0;
  const grown = Math.floor(over / ticks(heard.lockerGrowEveryS)) * heard.lockerGrowM;
  return Math.min(heard.lockerMaxM, heard.lockerBreathM + grown);
}

function place(person: Person, x: number, y: number): void {
  person.x = x;
  person.y = y;
  person.vx = 0;
  person.vy = 0;
}
