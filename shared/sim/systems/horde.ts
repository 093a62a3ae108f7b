/** stub */
import type { Person, TickInput, World } from "../world.ts";
export function hordeSystem(_world: World, _input: TickInput): void {}
export function spawnZombie(_world: World, _x: number, _y: number, _pack: number, _body?: number): number { return -1; }
export function zombieFrom(_world: World, _person: Person): void {}
export function hunterWithin(_world: World, _x: number, _y: number, _metres: number): boolean { return false; }
export function zombieWithin(_world: World, _x: number, _y: number, _metres: number): boolean { return false; }
export function haltAround(_world: World, _x: number, _y: number, _metres: number, _untilTick: number): void {}
export function frenzyAround(_world: World, _x: number, _y: number, _metres: number, _untilTick: number): void {}
export function pushBack(_world: World, _person: Person): number { return 0; }
export function scatterAround(_world: World, _metresFrom: number, _metresTo: number): void {}
export function thinPacks(_world: World, _share: number, _overTicks: number): void {}
/** Shifts every deadline of zombies, packs, scent and director after a huddle. */
export function shiftHunters(_world: World, _ticks: number): void {}
