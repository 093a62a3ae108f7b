/** Questions that every system asks about people. Pure reads. */
import type { Person, World } from "./world.ts";

/** Alive and still in the round: inside the school or exiled, not through the gate, not lost. */
export function isPlaying(p: Person): boolean {
  return p.fate === "inside";
}

/** Playing and inside the school: has a vote, works, is counted for clocks. */
export function isInside(p: Person): boolean {
  return p.fate === "inside" && !p.exiled;
}

/** Can be hunted and sensed: playing, not hidden in a locker. */
export function isExposed(p: Person): boolean {
  return p.fate === "inside" && p.locker < 0;
}

export function isStanding(p: Person): boolean {
  return p.fate === "inside" && p.health !== "down";
}

export function isConfined(world: World, p: Person): boolean {
  return p.confinedUntilTick > world.tick;
}

export function isFeral(world: World, p: Person): boolean {
  return p.half.feralUntilTick > world.tick;
}

/** Whether zombies smell one of their own: an unmasked half-bie, and any half-bie beyond the wire. */
export function isUnmaskedKin(p: Person): boolean {
  return p.role === "halfbie" && (!p.half.masked || p.exiled);
}

export function livingInside(world: World): Person[] {
  return world.people.filter(isInside);
}

export function halfbieOf(world: World): Person | undefined {
  return world.people.find((p) => p.role === "halfbie");
}

/** Squared distance between two things, m2. */
export function gap2(a: { x: number; y: number }, b: { x: number; y: number }): number {
  const dx = a.x - b.x;
  const dy = a.y - b.y;
  return dx * dx + dy * dy;
}

export function within(a: { x: number; y: number }, b: { x: number; y: number }, metres: number): boolean {
  return gap2(a, b) <= metres * metres;
}

/** Index into three-step tables by seats or living: up to 5, up to 8, more. */
export function bucket(people: number): 0 | 1 | 2 {
  return people <= 5 ? 0 : people <= 8 ? 1 : 2;
}
