/**
 * What each character of the class photo looks like, as a choice of parts: the first 16 are the photo's, in the photo's
 * order; the rest are the pencilled latecomers. A look is the person (face, hair, build of the head); the seat brings the
 * colour of jacket and hat at the table. Never breaks: 16 different silhouettes of head among the first 16.
 */

export const HAIR_KINDS = [
  "none",
  "crop",
  "ponytail",
  "afro",
  "bob",
  "bun",
  "fringe",
  "braids",
  "sidePart",
  "messy",
  "lowBun",
  "long",
  "curly",
  "spiky",
  "helmet",
] as const;
export type HairKind = (typeof HAIR_KINDS)[number];

/** What is worn on the head, tinted with the seat's second colour. */
export const HAT_KINDS = [
  "none",
  "beanie",
  "scrunchie",
  "cap",
  "headband",
  "hood",
  "clip",
  "roundGlasses",
  "band",
  "ties",
  "bucket",
  "squareGlasses",
  "headphones",
  "nurseCap",
  "flatCap",
  "beret",
  "scarf",
  "bandana",
  "earmuffs",
] as const;
export type HatKind = (typeof HAT_KINDS)[number];

/** What is worn over the jacket, painted in its own colours. */
export const WEAR_KINDS = [
  "none",
  "hoodie",
  "track",
  "varsity",
  "blazer",
  "sailor",
  "apron",
  "vest",
  "cardigan",
  "coat",
  "overalls",
  "bag",
] as const;
export type WearKind = (typeof WEAR_KINDS)[number];

/** Index = the face's number in frame names. */
export const FACE_KINDS = [
  "plain",
  "freckles",
  "plaster",
  "steady",
  "wide",
  "lashes",
  "elder",
  "stubble",
  "gap",
  "sleepy",
  "stern",
  "cool",
  "kind",
  "moustache",
  "mole",
  "soft",
] as const;
export type FaceKindName = (typeof FACE_KINDS)[number];

export interface Look {
  readonly hair: HairKind;
  readonly hairColor: number;
  readonly hat: HatKind;
  readonly face: FaceKindName;
  readonly skin: number;
  readonly wear: WearKind;
  readonly trousers: number;
  /** Jacket colour in the photo, before a seat lends its own. */
  readonly cloth: number;
}

const PALE = 0xf0caa8;
const FAIR = 0xe8b793;
const TAN = 0xc98d63;
const BROWN = 0x8f5c3e;
const DEEP = 0x6b432d;

const look = (
  hair: HairKind,
  hairColor: number,
  hat: HatKind,
  face: FaceKindName,
  skin: number,
  wear: WearKind,
  trousers: number,
  cloth: number,
): Look => ({ hair, hairColor, hat, face, skin, wear, trousers, cloth });

export const PHOTO_LOOKS: readonly Look[] = [
  look("crop", 0x2a1a14, "beanie", "plain", FAIR, "hoodie", 0x3f4d63, 0xc95a4c), // 0 a boy in a knitted hat with a bobble
  look("ponytail", 0x4a2b1b, "scrunchie", "freckles", PALE, "track", 0x4b5044, 0xe0a04a), // 1 a runner, ponytail, freckles
  look("crop", 0x1a1714, "cap", "plaster", TAN, "varsity", 0x3a4358, 0xd8c65c), // 2 a ball player, cap, plaster on the nose
  look("afro", 0x1c1512, "headband", "steady", BROWN, "track", 0x4a4039, 0x4f9c76), // 3 an athlete, afro and headband
  look("fringe", 0x5b3a22, "hood", "wide", FAIR, "bag", 0x343b4a, 0x54a9b8), // 4 a quiet one, hood up, wide eyes
  look("bob", 0x17181c, "clip", "lashes", PALE, "sailor", 0x2f3442, 0x5a72bf), // 5 the class president, bob and hair slide
  look("bun", 0xd9d2c4, "roundGlasses", "elder", TAN, "cardigan", 0x4a4152, 0x9b7bb8), // 6 an old woman, white bun, round glasses
  look("helmet", 0x6d7460, "band", "stubble", BROWN, "vest", 0x4c543f, 0x8a8f78), // 7 a soldier left behind, helmet
  look("braids", 0x7a3f1e, "ties", "gap", PALE, "overalls", 0x5a4a3c, 0xd98a8a), // 8 the youngest, two braids, a missing tooth
  look("fringe", 0x3a2a1c, "bucket", "sleepy", TAN, "bag", 0x4d5340, 0x8aa05a), // 9 half asleep, bucket hat
  look("sidePart", 0x241c18, "squareGlasses", "stern", FAIR, "blazer", 0x33363d, 0x6b7a8c), // 10 the teacher, side parting, glasses
  look("spiky", 0x2a2a33, "headphones", "cool", PALE, "hoodie", 0x2c2e38, 0x7a6ac0), // 11 the school's DJ, headphones
  look("lowBun", 0x2d1d16, "nurseCap", "kind", BROWN, "coat", 0x7d8a90, 0x9fc4c2), // 12 the nurse, cap, low bun
  look("crop", 0x8a857c, "flatCap", "moustache", FAIR, "overalls", 0x4a4f55, 0xb08a5a), // 13 the caretaker, flat cap, moustache
  look("long", 0xa9652f, "beret", "mole", PALE, "cardigan", 0x5a3f46, 0xb5546a), // 14 the painter, beret, long hair
  look("none", 0x1d1715, "scarf", "soft", TAN, "blazer", 0x3b3d52, 0x6f9a8d), // 15 the debater, headscarf
];

export const LATECOMER_LOOKS: readonly Look[] = [
  look("curly", 0x3b2417, "none", "plain", TAN, "track", 0x3f4450, 0x9aa0a6),
  look("crop", 0x15120f, "headphones", "steady", DEEP, "hoodie", 0x3a3f4d, 0x9aa0a6),
  look("long", 0x1d1a1c, "clip", "soft", FAIR, "sailor", 0x2f3442, 0x9aa0a6),
  look("spiky", 0x8a5a2a, "bandana", "gap", PALE, "varsity", 0x4a4a3c, 0x9aa0a6),
  look("curly", 0x14100e, "earmuffs", "lashes", BROWN, "bag", 0x3c3540, 0x9aa0a6),
  look("messy", 0xb07a3a, "none", "freckles", PALE, "bag", 0x46505a, 0x9aa0a6),
  look("bob", 0x5a2f1c, "beret", "mole", FAIR, "cardigan", 0x4a3c3c, 0x9aa0a6),
  look("none", 0x000000, "flatCap", "stubble", BROWN, "apron", 0x41464a, 0x9aa0a6),
  look("ponytail", 0x101014, "cap", "cool", TAN, "track", 0x2e3138, 0x9aa0a6),
  look("sidePart", 0x6f5a44, "none", "sleepy", PALE, "blazer", 0x3a3d45, 0x9aa0a6),
  look("afro", 0x2e1a12, "clip", "kind", DEEP, "cardigan", 0x4d4034, 0x9aa0a6),
  look("lowBun", 0x8d8a86, "squareGlasses", "elder", FAIR, "apron", 0x505560, 0x9aa0a6),
  look("crop", 0x33261c, "bucket", "wide", TAN, "hoodie", 0x3f4038, 0x9aa0a6),
  look("braids", 0x120f10, "bandana", "steady", DEEP, "track", 0x383c48, 0x9aa0a6),
  look("fringe", 0x9a7048, "beanie", "soft", PALE, "bag", 0x4c4450, 0x9aa0a6),
  look("none", 0x000000, "roundGlasses", "moustache", TAN, "coat", 0x60686e, 0x9aa0a6),
  look("bun", 0x21161a, "clip", "lashes", PALE, "overalls", 0x3d4658, 0x9aa0a6),
  look("messy", 0x1a1a20, "headband", "plaster", FAIR, "varsity", 0x33383f, 0x9aa0a6),
  look("none", 0x000000, "hood", "stern", DEEP, "none", 0x2f3136, 0x9aa0a6),
  look("long", 0xc9b28a, "scrunchie", "wide", FAIR, "sailor", 0x44485a, 0x9aa0a6),
];

/** All looks by number: 0-15 the photo, 16-35 the latecomers. */
export const LOOKS: readonly Look[] = [...PHOTO_LOOKS, ...LATECOMER_LOOKS];
