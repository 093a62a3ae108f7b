import type { Person, World } from "./world.ts";
export function confine(_world: World, _person: Person): void {}
export function releaseConfined(_world: World, _all: boolean): void {}
export function exile(_world: World, _person: Person): void {}
