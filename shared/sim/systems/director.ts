/** stub */
import type { TickInput, World } from "../world.ts";
export function directorSystem(_world: World, _input: TickInput): void {}
export function skipNextEruption(_world: World): void {}
export function noteHarm(_world: World, _seat: number, _kind: "hit" | "grabbed" | "allyLost"): void {}
