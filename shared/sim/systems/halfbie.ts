import type { Refusal } from "../../content/ids.ts";
import type { Person, World } from "../world.ts";
/** Draws who is half-bie (stream "role") or obeys the scenario; called once by createWorld. */
export function drawHalfbie(_world: World): void {}
export function addConscience(_world: World, _person: Person, _delta: number): void {}
export function addHunger(_world: World, _person: Person, _delta: number): void {}
export function isUnmaskedKin(_world: World, _person: Person): boolean {
  return false;
}
export function setMask(_world: World, _person: Person, _on: boolean): Refusal | null {
  return null;
}
export function callPack(_world: World, _person: Person, _x: number, _y: number): Refusal | null {
  return null;
}
export function usePower(_world: World, _person: Person): Refusal | null {
  return null;
}
export function feedIntent(_world: World, _person: Person): Refusal | null {
  return null;
}
export function halfbieSystem(_world: World): void {}
