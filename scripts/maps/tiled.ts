/**
 * Reads maps as Tiled 1.10 saves them (JSON, one external tileset). Only the subset we use is let through, and a file that
 * breaks it is refused with the layer and object named: a typo in the editor must never become a quiet hole in a map.
 */
import { z } from "zod";

/** Pixels per tile in the editor; one tile is one metre. */
export const TILE_PX = 48;

const propertySchema = z.object({ name: z.string(), value: z.union([z.string(), z.number(), z.boolean()]) });

const objectSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  /** The object's class in the editor. */
  type: z.string(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  rotation: z.number(),
  properties: z.array(propertySchema).default([]),
});
export type TiledObject = z.infer<typeof objectSchema>;

const layerSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("tilelayer"), name: z.string(), data: z.array(z.number().int().nonnegative()) }),
  z.object({ type: z.literal("objectgroup"), name: z.string(), objects: z.array(objectSchema) }),
]);

const mapSchema = z.object({
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  tilewidth: z.literal(TILE_PX),
  tileheight: z.literal(TILE_PX),
  infinite: z.literal(false),
  orientation: z.literal("orthogonal"),
  properties: z.array(propertySchema).default([]),
  tilesets: z.tuple([z.object({ firstgid: z.number().int(), source: z.string() })]),
  layers: z.array(layerSchema),
});
export type TiledMap = z.infer<typeof mapSchema>;

const tilesetSchema = z.object({ tiles: z.array(z.object({ id: z.number().int(), type: z.string() })) });
/** Class name of a tile by its id in the tileset. */
export type Tileset = ReadonlyMap<number, string>;

export function parseMap(text: string): TiledMap {
  return mapSchema.parse(JSON.parse(text));
}

export function parseTileset(text: string): Tileset {
  return new Map(tilesetSchema.parse(JSON.parse(text)).tiles.map((tile) => [tile.id, tile.type]));
}

/** Class names of a tile layer, row by row; undefined where nothing is painted. Throws when the layer is missing or odd. */
export function tilesOf(map: TiledMap, tileset: Tileset, name: string): (string | undefined)[] {
  const layer = map.layers.find((one) => one.name === name);
  if (layer?.type !== "tilelayer") throw new Error(`no tile layer "${name}"`);
  if (layer.data.length !== map.width * map.height) throw new Error(`layer "${name}" does not fill the map`);
  return layer.data.map((gid, tile) => {
    if (gid === 0) return undefined;
    const kind = tileset.get(gid - map.tilesets[0].firstgid);
    if (kind === undefined) throw new Error(`layer "${name}", tile ${tile}: no such tile ${gid} (flipped?)`);
    return kind;
  });
}

/** Objects of a layer in the file's order; none if the layer is missing. */
export function objectsOf(map: TiledMap, name: string): readonly TiledObject[] {
  const layer = map.layers.find((one) => one.name === name);
  return layer?.type === "objectgroup" ? layer.objects : [];
}

type Owner = Pick<TiledObject, "properties"> & { readonly name?: string };

/** A text property; throws when it is missing or empty. */
export function textOf(owner: Owner, property: string): string {
  const value = owner.properties.find((one) => one.name === property)?.value;
  if (typeof value !== "string" || value === "")
    throw new Error(`"${owner.name ?? "map"}" lacks the text "${property}"`);
  return value;
}

/** A number property; throws when it is missing. */
export function numberOf(owner: Owner, property: string): number {
  const value = owner.properties.find((one) => one.name === property)?.value;
  if (typeof value !== "number") throw new Error(`"${owner.name ?? "map"}" lacks the number "${property}"`);
  return value;
}

/** Whether a yes-or-no property is set. */
export function flagOf(owner: Owner, property: string): boolean {
  return owner.properties.find((one) => one.name === property)?.value === true;
}
