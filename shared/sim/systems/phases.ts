import type { World } from "../world.ts";
export function phasesSystem(_world: World): void {}
