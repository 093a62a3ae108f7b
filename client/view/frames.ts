/**
 * The names of every picture in the two atlases: the contract between the art tool that draws them and the renderer
 * that shows them. Free of Phaser and of game rules, so both sides (and the tests) can import it.
 * Never breaks: a name listed here exists in the committed atlas (tests/art/atlas.test.ts).
 *
 * `assets/atlas.{json,webp}`: people, infected, doors, props, items, effects, shadows (drawn live, one batch).
 * `assets/ground.{json,webp}`: floor tiles, wall faces and decals, extruded by 2 px (baked into the ground texture).
 * Both are drawn at ART_SCALE. Every frame carries its pivot, so `setFrame` alone places it: feet, bottom centre,
 * head centre or middle as named below.
 */
import { FACES, type FaceKind, FLOOR_VARIANTS, type FloorKind } from "./ground-frames.ts";
import { FACE_KINDS, HAIR_KINDS, HAT_KINDS, type HairKind, type HatKind, WEAR_KINDS, type WearKind } from "./looks.ts";

/** Atlas pixels per world pixel: show a sprite at scale 1 / ART_SCALE. One tile is 48 world pixels. */
export const ART_SCALE = 2;
export const TILE_PX = 48;
export const FACE_HEIGHT_PX = 44;

/** People and infected are drawn from three sides; left is the side view mirrored. */
export const SIDES = ["down", "side", "up"] as const;
export type Side = (typeof SIDES)[number];

/** A white square of 4 x 4 px for wall tops, edges, bars: tint and stretch it. Pivot: middle. */
export const WHITE = "white";

/* ---------------------------------------------------------------- people: parts put together by puppet.ts */

export const LEG_STEPS = ["stand", "a", "b", "runA", "runB", "kneel"] as const;
export type LegStep = (typeof LEG_STEPS)[number];

export const ARM_ACTS = [
  "rest",
  "swingA",
  "swingB",
  "runA",
  "runB",
  "torch",
  "carry",
  "shove",
  "workA",
  "workB",
  "wince",
  "convulse",
  "halt",
] as const;
export type ArmAct = (typeof ARM_ACTS)[number];

/** Arms of a person who has turned. */
export const DEAD_ARM_ACTS = ["hang", "reach", "bite", "stagger", "pound"] as const;
export type DeadArmAct = (typeof DEAD_ARM_ACTS)[number];

export const CRAWL_STEPS = ["a", "b"] as const;
export type CrawlStep = (typeof CRAWL_STEPS)[number];

export const FACE_MOODS = ["calm", "hurt"] as const;
export type FaceMood = (typeof FACE_MOODS)[number];

/** Faces every look shares: the half-bie revealed (amber eyes, dark veins) and the turned. */
export const SHARED_FACES = ["feral", "dead"] as const;
export type SharedFace = (typeof SHARED_FACES)[number];

/** Pivot of body parts: the feet (32, 90) of a 64 x 96 frame. White to grey, to be tinted, unless marked painted. */
export const legsFrame = (side: Side, step: LegStep) => `legs_${side}_${step}`;
export const torsoFrame = (side: Side) => `torso_${side}`;
export const wearFrame = (wear: WearKind, side: Side) => `wear_${wear}_${side}`; // painted
export const armsFrame = (side: Side, act: ArmAct) => `arms_${side}_${act}`;
export const handsFrame = (side: Side, act: ArmAct) => `hands_${side}_${act}`;
export const crawlFrame = (part: "legs" | "torso" | "arms" | "hands", step: CrawlStep) => `crawl_${part}_${step}`;
export const deadTorsoFrame = (side: Side) => `deadTorso_${side}`;
export const deadArmsFrame = (side: Side, act: DeadArmAct) => `deadArms_${side}_${act}`;
export const deadHandsFrame = (side: Side, act: DeadArmAct) => `deadHands_${side}_${act}`;
/** Pivot of head parts: the middle of a 72 x 72 frame. */
export const skullFrame = (side: Side, dead: boolean) => `skull${dead ? "Dead" : ""}_${side}`;
export const faceFrame = (face: number, mood: FaceMood, side: "down" | "side") => `face_${face}_${mood}_${side}`; // painted
export const sharedFaceFrame = (face: SharedFace, side: "down" | "side") => `face_${face}_${side}`; // painted
export const hairFrame = (hair: HairKind, side: Side) => `hair_${hair}_${side}`;
export const hatFrame = (hat: HatKind, side: Side) => `hat_${hat}_${side}`;

/* ---------------------------------------------------------------- infected: one painted frame each */

export const INFECTED_KINDS = ["pupil", "teacher", "nurse", "athlete", "brute"] as const;
export type InfectedKind = (typeof INFECTED_KINDS)[number];

/** `a` and `b` are the two steps of a walk with `stand` between them. */
export const INFECTED_FRAMES = ["stand", "a", "b", "bite", "stagger", "pound", "sniff"] as const;
export type InfectedFrame = (typeof INFECTED_FRAMES)[number];

/** The five are who they were; the sixth is what a mutation makes of anybody, and has fewer frames. */
export type InfectedBody = InfectedKind | "runner";
export const RUNNER_FRAMES = ["stand", "a", "b", "bite"] as const satisfies readonly InfectedFrame[];
/** From behind it is only ever seen running. */
export const runnerFrames = (side: Side) => (side === "up" ? (["a", "b"] as const) : RUNNER_FRAMES);

/** Pivot: the feet of a 112 x 112 frame (56, 106). */
export const infectedFrame = (body: InfectedBody, side: Side, frame: InfectedFrame) => `zed_${body}_${side}_${frame}`;

/* ---------------------------------------------------------------- mutations: painted parts hung on the bodies by mutants.ts */

/** On heads, drawn around the middle of the head; those that show nothing from behind have two sides. */
export const HEAD_MARKS = ["wideEars", "shutLids", "slitLids", "sewnMouth", "cleftHead", "tornEars", "throat"] as const;
export type HeadMark = (typeof HEAD_MARKS)[number];
const FACE_MARKS: ReadonlySet<HeadMark> = new Set<HeadMark>(["shutLids", "slitLids", "sewnMouth"]);
export const showsFrom = (mark: HeadMark, side: Side) => side !== "up" || !FACE_MARKS.has(mark);
export const headMarkFrame = (mark: HeadMark, side: Side) => `mark_${mark}_${side}`;

/** On the trunk, pivot at the feet: shoulders of a breaker, the rags between a herder's arms. */
export const TRUNK_MARKS = ["hump", "wings"] as const;
export type TrunkMark = (typeof TRUNK_MARKS)[number];
export const trunkMarkFrame = (mark: TrunkMark, side: Side) => `mark_${mark}_${side}`;

/** A breaker's fist, pointing right; pivot at the wrist. */
export const FIST = "mark_fist";
/** What lies about of the changed: a pool, the scratches of claws. Pivot: middle. */
export const POOL = "mark_pool";
export const CLAWS = "mark_claws";

/* ---------------------------------------------------------------- doors, gates, fence */

export const DOOR_STATES = ["closed", "open", "broken"] as const;
export type DoorState = (typeof DOOR_STATES)[number];
export type Axis = "horizontal" | "vertical";

/**
 * One tile of a door; a door of two tiles is two leaves, the second mirrored (flipX in a horizontal wall, the next tile
 * as it is in a vertical one). Pivot: bottom centre = middle of the tile's south edge.
 */
export const doorFrame = (axis: Axis, state: DoorState) => `door_${axis}_${state}`;
/** Over a door: planks, and the small red lock light. Same pivot as the door. */
export const barricadeFrame = (axis: Axis) => `barricade_${axis}`;
export const lockMarkFrame = (axis: Axis) => `lockMark_${axis}`;

/** Outer gates are drawn tile by tile, like doors. */
export const GATE_STATES = ["closed", "opening", "open"] as const;
export type GateState = (typeof GATE_STATES)[number];
export const gateFrame = (axis: Axis, state: GateState) => `gate_${axis}_${state}`;
export const fenceFrame = (axis: Axis) => `fence_${axis}`;
export const FENCE_POST = "fencePost";

/* ---------------------------------------------------------------- props: painted, pivot bottom centre */

export const PROPS = [
  // classrooms, corridors
  "desk",
  "deskFlip",
  "chair",
  "chairFallen",
  "teacherDesk",
  "table",
  "tableLong",
  "bench",
  "bin",
  "binFallen",
  "vending",
  "cabinet",
  "fileCabinet",
  "shelf",
  "shelfFallen",
  "trophyCase",
  "globe",
  "plant",
  "plantDead",
  "backpack",
  "mopBucket",
  "locker",
  "lockerOpen",
  "bell",
  "extinguisher",
  // music, library
  "piano",
  "drum",
  "cello",
  "musicStand",
  "bookCart",
  // lab
  "labBench",
  "microscope",
  "sampleFridge",
  "sampleVent",
  "sampleCorpse",
  // kitchen, cafeteria, restroom
  "fridge",
  "stove",
  "counter",
  "sink",
  "stall",
  // gym
  "mats",
  "vault",
  "hoop",
  "ballRack",
  "ball",
  // infirmary
  "bed",
  "gurney",
  "screen",
  "wheelchair",
  "ivStand",
  "supplyCabinet",
  // machines, roof
  "breakerOff",
  "breakerOn",
  "boiler",
  "generator",
  "antennaRack",
  "mast",
  "radio",
  "stairsUp",
  "stairsDown",
  "vent",
  "waterTank",
  // army, yard
  "crate",
  "medCrate",
  "barrel",
  "sandbags",
  "truck",
  "floodlight",
  "fireBarrel",
  "lantern",
  "cone",
  "barrier",
  "bodyBag",
  "body",
  "bicycle",
  "tree",
  "goal",
  "barricade",
] as const;
export type PropKind = (typeof PROPS)[number];
export const propFrame = (prop: PropKind) => `prop_${prop}`;

/** Things on the ground and in the hand. Pivot: bottom centre. */
export const GROUND_ITEMS = [
  "suppressant",
  "noisemaker",
  "bandage",
  "battery",
  "rawSupplies",
  "kit",
  "antenna",
  "badge",
] as const;
export type GroundItem = (typeof GROUND_ITEMS)[number];
export const itemFrame = (item: GroundItem) => `item_${item}`;

/* ---------------------------------------------------------------- decals: in the ground atlas, pivot middle */

export const DECALS = [
  "blood0",
  "blood1",
  "blood2",
  "smear",
  "handprint",
  "paper0",
  "paper1",
  "tape",
  "crack0",
  "crack1",
  "chalk",
  "leaves0",
  "leaves1",
  "footprints",
  "puddle",
  "glass",
  "scorch",
  "arrow",
] as const;
export type DecalKind = (typeof DECALS)[number];
export const decalFrame = (decal: DecalKind) => `decal_${decal}`;

/* ---------------------------------------------------------------- effects: pivot middle; white ones are tinted */

/** World px across of the soft effects at scale 1 / ART_SCALE; enlarge them freely. */
export const GLOW_PX = 64;
export const RING_PX = 64;
export const CONE_PX = 60;

export const EFFECTS = [
  "shadow", // soft black blob under feet
  "glow", // white, soft, round: lamp halos, ADD
  "cone", // white, soft, points right from its left edge (pivot left middle), ADD
  "mote",
  "dust",
  "smoke",
  "spark",
  "ring", // white circle line: a noise seen
  "heart",
  "eyes", // white pair, ADD: eye-shine from the front
  "eye", // white single, ADD: from the side
  "rims", // white pair of curved rims, ADD: ears where eyes should be
  "rim", // the one of the side view
  "torch", // painted, pivot at the grip: turn it to the aim
  "flame0",
  "flame1",
  "flame2",
  "exit",
  "sweat",
  "alert",
  "sniffMark",
  "handHold",
] as const;
export type EffectKind = (typeof EFFECTS)[number];
export const effectFrame = (effect: EffectKind) => `fx_${effect}`;

/* ---------------------------------------------------------------- seats */

export const GLYPHS = [
  "circle",
  "triangle",
  "square",
  "diamond",
  "plus",
  "star",
  "pentagon",
  "hexagon",
  "crescent",
  "heart",
  "drop",
  "bolt",
] as const;
export type Glyph = (typeof GLYPHS)[number];
/** White 16 px glyph with an ink rim, for name plates. Pivot: middle. */
export const glyphFrame = (glyph: Glyph) => `glyph_${glyph}`;

/** How a seat is told apart: jacket colour, second colour (hat and trim), glyph. Seats 8-11 repeat a colour with another second fill. */
export interface SeatStyle {
  readonly color: number;
  readonly trim: number;
  readonly glyph: Glyph;
}
export const SEAT_STYLES: readonly SeatStyle[] = [
  { color: 0xd8483c, trim: 0xd8483c, glyph: "circle" },
  { color: 0xf0a136, trim: 0xf0a136, glyph: "triangle" },
  { color: 0xf1e05a, trim: 0xf1e05a, glyph: "square" },
  { color: 0x45b07a, trim: 0x45b07a, glyph: "diamond" },
  { color: 0x3fbfd6, trim: 0x3fbfd6, glyph: "plus" },
  { color: 0x4a6de0, trim: 0x4a6de0, glyph: "star" },
  { color: 0x9b63d6, trim: 0x9b63d6, glyph: "pentagon" },
  { color: 0xe9e4d6, trim: 0xe9e4d6, glyph: "hexagon" },
  { color: 0xd8483c, trim: 0xe9e4d6, glyph: "crescent" },
  { color: 0x45b07a, trim: 0xf1e05a, glyph: "heart" },
  { color: 0x4a6de0, trim: 0xf0a136, glyph: "drop" },
  { color: 0xe9e4d6, trim: 0x9b63d6, glyph: "bolt" },
];

/* ---------------------------------------------------------------- ground atlas */

export type { FaceKind, FloorKind } from "./ground-frames.ts";
export { FACES, FLOOR_VARIANTS } from "./ground-frames.ts";
/** 48 x 48, pivot top left. `variant` is taken modulo the number there are: pass any whole number >= 0. */
export const floorFrame = (floor: FloorKind, variant: number) => `floor_${floor}_${variant % FLOOR_VARIANTS[floor]}`;
/** 48 x 44, pivot top left: the south side of a wall tile, drawn over its lower 44 px. */
export const wallFrame = (face: FaceKind) => `wall_${face}`;

/* ---------------------------------------------------------------- all of them */

const each = <A, T>(list: readonly A[], make: (item: A) => T[]) => list.flatMap(make);

/** Every frame `assets/atlas.json` must hold. */
export function liveFrames(): string[] {
  const fronts = ["down", "side"] as const;
  const axes = ["horizontal", "vertical"] as const;
  return [
    WHITE,
    FENCE_POST,
    FIST,
    POOL,
    CLAWS,
    ...each(SIDES, (side) => [
      torsoFrame(side),
      deadTorsoFrame(side),
      skullFrame(side, false),
      skullFrame(side, true),
      ...LEG_STEPS.map((step) => legsFrame(side, step)),
      ...ARM_ACTS.flatMap((act) => [armsFrame(side, act), handsFrame(side, act)]),
      ...DEAD_ARM_ACTS.flatMap((act) => [deadArmsFrame(side, act), deadHandsFrame(side, act)]),
      ...WEAR_KINDS.filter((wear) => wear !== "none").map((wear) => wearFrame(wear, side)),
      ...HAIR_KINDS.filter((hair) => hair !== "none").map((hair) => hairFrame(hair, side)),
      ...HAT_KINDS.filter((hat) => hat !== "none").map((hat) => hatFrame(hat, side)),
      ...INFECTED_KINDS.flatMap((kind) => INFECTED_FRAMES.map((frame) => infectedFrame(kind, side, frame))),
      ...runnerFrames(side).map((frame) => infectedFrame("runner", side, frame)),
      ...HEAD_MARKS.filter((mark) => showsFrom(mark, side)).map((mark) => headMarkFrame(mark, side)),
      ...TRUNK_MARKS.map((mark) => trunkMarkFrame(mark, side)),
    ]),
    ...each(CRAWL_STEPS, (step) => (["legs", "torso", "arms", "hands"] as const).map((part) => crawlFrame(part, step))),
    ...each(fronts, (side) => [
      ...SHARED_FACES.map((face) => sharedFaceFrame(face, side)),
      ...FACE_KINDS.flatMap((_, face) => FACE_MOODS.map((mood) => faceFrame(face, mood, side))),
    ]),
    ...each(axes, (axis) => [
      ...DOOR_STATES.map((state) => doorFrame(axis, state)),
      ...GATE_STATES.map((state) => gateFrame(axis, state)),
      barricadeFrame(axis),
      lockMarkFrame(axis),
      fenceFrame(axis),
    ]),
    ...PROPS.map(propFrame),
    ...GROUND_ITEMS.map(itemFrame),
    ...EFFECTS.map(effectFrame),
    ...GLYPHS.map(glyphFrame),
  ];
}

/** Every frame `assets/ground.json` must hold. */
export function groundFrames(): string[] {
  const floors = Object.entries(FLOOR_VARIANTS) as [FloorKind, number][];
  return [
    ...floors.flatMap(([floor, count]) => Array.from({ length: count }, (_, variant) => floorFrame(floor, variant))),
    ...FACES.map(wallFrame),
    ...DECALS.map(decalFrame),
  ];
}
