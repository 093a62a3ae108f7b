/** stub */
import type { TickInput, World } from "../world.ts";
export function packsSystem(_world: World, _input: TickInput): void {}
export function pointPack(_world: World, _x: number, _y: number, _bySeat: number): boolean { return false; }
