import type { World } from "../world.ts";
export function whisperSystem(_world: World): void {}
