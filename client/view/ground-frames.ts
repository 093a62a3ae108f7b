/**
 * The kinds of floor and wall face, and how many variants each floor has. Floors carry the names of the map's surfaces.
 * Pass a hash of the tile's position as variant: the first is plain, the later ones are worn and should be rarer, so
 * `floorVariant` below weighs them.
 */

/** Variants per floor; the last ones of each are worn, stained or broken. */
export const FLOOR_VARIANTS = {
  lino: 6,
  wood: 5,
  tile: 4,
  concrete: 4,
  gym: 4,
  kitchen: 4,
  carpet: 4,
  yard: 5,
  gravel: 4,
  dirt: 5,
  asphalt: 4,
  gymLineH: 1,
  gymLineV: 1,
  gymLineX: 1,
  gymCircle: 1,
} as const;
export type FloorKind = keyof typeof FLOOR_VARIANTS;

/** How many of the first variants count as plain. */
const PLAIN_VARIANTS = 3;

/**
 * A variant for a tile from any 32-bit number that belongs to it (say a hash of x and y): plain ones mostly, a worn one
 * about every eighth tile.
 */
export function floorVariant(floor: FloorKind, bits: number): number {
  const count = FLOOR_VARIANTS[floor];
  const plain = Math.min(PLAIN_VARIANTS, count);
  const worn = count - plain;
  const roll = bits >>> 3;
  return worn > 0 && (bits & 7) === 0 ? plain + (roll % worn) : roll % plain;
}

export const FACES = [
  "brick0",
  "brick1",
  "brick2",
  "plaster0",
  "plaster1",
  "plaster2",
  "outer0",
  "outer1",
  "tiled0",
  "tiled1",
  "concrete0",
  "concrete1",
  "lockers",
  "lockersOpen",
  "board",
  "quarantine",
  "chalkboard",
  "chalkboardEnd",
  "window",
  "windowMoon",
  "windowBroken",
  "windowBoarded",
  "gymBars",
  "gymScore",
  "hatch",
  "kitchenRack",
  "shelf",
  "shelfGap",
  "labCase",
  "labChart",
  "music",
  "clock",
  "blood",
  "bloodHand",
  "exitSign",
  "pipes",
  "panel",
  "mirror",
  "curtain",
  "flag",
] as const;
export type FaceKind = (typeof FACES)[number];
