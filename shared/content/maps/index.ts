/**
 * All maps of the game, compiled from the Tiled files beside them (`npm run maps`). What a map must be like is proven by
 * tests/content/maps.test.ts; the cast below rests on that.
 */
import type { MapData } from "./format.ts";
import school from "./school.json" with { type: "json" };
import six from "./six.json" with { type: "json" };

/** By map id. `six` is the small one of the tests. */
export const maps: Readonly<Record<string, MapData>> = {
  school: school as unknown as MapData,
  six: six as unknown as MapData,
};

/** The map of this id. Throws a RangeError when there is none. */
export function mapById(id: string): MapData {
  const map = maps[id];
  if (map === undefined) throw new RangeError(`no map "${id}"`);
  return map;
}
