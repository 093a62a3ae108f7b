import type { MapData } from "../../shared/content/maps/format.ts";
export function problemsOf(_map: MapData): string[] { return []; }
