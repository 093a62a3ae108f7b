/**
 * What the page and the drawn world tell each other: what a round is, what one picture of it needs, what the world can be asked.
 * The page builds a WorldSnapshot every animation frame and hands it over; the world draws exactly that and nothing it remembers,
 * knows no rule and talks to nobody. Positions are metres, facings 0..255 (east 0, south 64; fractions allowed), times seconds.
 */
import type {
  Health,
  ItemKind,
  MutationId,
  PhaseId,
  PingKind,
  Pose,
  SiteKind,
  SoundKind,
  ZombiePose,
} from "../../shared/content/ids.ts";
import type { MapData } from "../../shared/content/maps/format.ts";

/** One chair of the table, for the whole round. */
export interface StageSeat {
  readonly seat: number;
  readonly name: string;
  /** Index into LOOKS (client/view/looks.ts): face, hair and build. Colour and glyph follow from the seat. */
  readonly look: number;
}

export interface StageRound {
  readonly map: MapData;
  /** The own seat; -1 for someone who only watches. */
  readonly seat: number;
  readonly roster: readonly StageSeat[];
  /** Seeds flicker, idle sway and worn tiles: the same on every screen, and of no meaning to the rules. */
  readonly publicSeed: number;
}

/** The own body: predicted, always drawn, the source of sight. */
export interface StageSelf {
  readonly x: number;
  readonly y: number;
  readonly facing: number;
  readonly pose: Pose;
  readonly health: Health;
  readonly item: ItemKind;
  /** Flashlight on. */
  readonly light: boolean;
  /** Others can tell who this is. */
  readonly lit: boolean;
  /** How far the camera leans ahead, 0..1 of what it can; 1 when left out. */
  readonly ahead?: number;
}

/** A person seen for who it is. A change of `gen` means: elsewhere, do not blend. */
export interface StagePerson {
  readonly seat: number;
  readonly gen: number;
  readonly x: number;
  readonly y: number;
  readonly facing: number;
  readonly pose: Pose;
  readonly health: Health;
  readonly item: ItemKind;
  readonly light: boolean;
}

/** Someone unlit: a black shape. `id` lives as long as the page's own nearest-neighbour match and means nothing else. */
export interface StageShade {
  readonly id: number;
  readonly x: number;
  readonly y: number;
}

export interface StageZombie {
  readonly slot: number;
  readonly gen: number;
  readonly x: number;
  readonly y: number;
  readonly facing: number;
  readonly pose: ZombiePose;
  readonly lit: boolean;
  /** Body type 0..4 when lit; 16 + seat for one who turned; 0 when unlit. */
  readonly look: number;
  /** What the virus made of it, told by its outline also in the dark: 0 plain, else 1 + index of MUTATIONS. */
  readonly mark: number;
}

export interface StageCorpse {
  readonly seat: number;
  readonly kind: "body" | "badge";
  readonly x: number;
  readonly y: number;
}

/** What lies about of a changed one. */
export interface StageMark {
  readonly mutation: MutationId;
  readonly x: number;
  readonly y: number;
}

/** A thrown noisemaker, in the air or ringing where it lies. */
export interface StageDecoy {
  readonly x: number;
  readonly y: number;
  /** The hand it left. */
  readonly fromX: number;
  readonly fromY: number;
  /** Seconds since it left. */
  readonly ageS: number;
}

/** Something at a place that is done or not: an objective's site. */
export interface StageSite {
  readonly kind: SiteKind;
  readonly x: number;
  readonly y: number;
  readonly done: boolean;
}

/** A sound to be seen as an arc at the edge of the screen. */
export interface StageSound {
  readonly kind: SoundKind;
  /** 0..15, 0 = east, clockwise. */
  readonly bearing: number;
  /** 0 here .. 3 very far. */
  readonly band: number;
  readonly muffled: boolean;
  /** Seconds since it was heard; arcs fade out within `SOUND_SHOWN_S`. */
  readonly ageS: number;
}

/** How long the page keeps a sound in the snapshot, seconds. */
export const SOUND_SHOWN_S = 1.2;

export interface StagePing {
  readonly kind: PingKind;
  readonly seat: number;
  readonly x: number;
  readonly y: number;
  readonly ageS: number;
}

/** One picture of the world. Arrays may be reused by the caller from frame to frame; the world keeps no reference. */
export interface WorldSnapshot {
  /** Seconds since any fixed moment, never going back: drives steps, flicker and drift. Equal time = equal picture. */
  readonly timeS: number;
  readonly phase: PhaseId;
  /** null: nobody's body (watching, lost, out); then `look` says where the camera is, and whence one sees if there is fog. */
  readonly self: StageSelf | null;
  /** Camera target in metres when there is no self, or to look elsewhere than at oneself. */
  readonly look?: { readonly x: number; readonly y: number };
  /** false: no line of sight, the camera sees into every room (backdrop, stage, aftermath). */
  readonly fog: boolean;
  readonly people: readonly StagePerson[];
  readonly shades: readonly StageShade[];
  readonly zombies: readonly StageZombie[];
  /** As in NowView: 0 unknown, else 1 + bits (1 open, 2 barricaded, 4 broken, 8 locked). By door index. */
  readonly doors: ArrayLike<number>;
  /** As in NowView: 0 unknown, 1 off, 2 on. By lamp index. */
  readonly lamps: ArrayLike<number>;
  /** index -1 before it is announced; `progress` 0..1 of the seats passing. */
  readonly gate: { readonly index: number; readonly open: boolean; readonly progress: number };
  readonly items: readonly { readonly kind: ItemKind; readonly x: number; readonly y: number }[];
  readonly decoys: readonly StageDecoy[];
  readonly corpses: readonly StageCorpse[];
  readonly marks: readonly StageMark[];
  readonly sites: readonly StageSite[];
  readonly bells: readonly { readonly x: number; readonly y: number }[];
  readonly supplies: readonly { readonly x: number; readonly y: number; readonly full: boolean }[];
  readonly pings: readonly StagePing[];
  readonly sounds: readonly StageSound[];
  /** A half-bie's sense; empty for everyone else. */
  readonly heartbeats: readonly { readonly x: number; readonly y: number }[];
  /** 0..1. */
  readonly fear: number;
  /** Seconds since the lights began to fail; null when that is long past. */
  readonly onsetS: number | null;
}

export const QUALITIES = ["low", "medium", "high"] as const;
export type Quality = (typeof QUALITIES)[number];

/** Comfort switches. All true and gore 2 is the full picture. */
export interface WorldComfort {
  /** Flicker of lamps, grain, pulse of fear. Off also honours a reduced-motion wish. */
  readonly flashes: boolean;
  readonly shake: boolean;
  /** Camera look-ahead, sway, drifting dust. */
  readonly motion: boolean;
  /** 0 none, 1 stains, 2 all. */
  readonly gore: 0 | 1 | 2;
}

export interface WorldStats {
  readonly fps: number;
  /** CPU time of update and render calls in one frame, median of the last two seconds. */
  readonly jsMs: number;
  readonly drawCalls: number;
  readonly quality: Quality;
}

export interface WorldOptions {
  /** Where the pictures are served from, ending in a slash. Default "assets/". */
  readonly assets?: string;
  /** Fixed quality; default: start high (medium on touch) and step down by itself when frames are slow. */
  readonly quality?: Quality;
  readonly comfort?: Partial<WorldComfort>;
  /** Called when the quality steps down by itself. */
  readonly onQuality?: (quality: Quality) => void;
}

export interface WorldView {
  /** Builds the map and the table; replaces a round or backdrop that is up. Resolves when the first picture can be drawn. */
  start(round: StageRound): Promise<void>;
  /** A living dark corridor without people, behind title and lobby; needs no `update`. Replaces what is up. */
  backdrop(map: MapData): Promise<void>;
  /** The next picture. Cheap: it is drawn at the next animation frame. */
  update(snapshot: WorldSnapshot): void;
  /** A fixed quality, or "auto" for the ladder. */
  setQuality(quality: Quality | "auto"): void;
  setComfort(comfort: Partial<WorldComfort>): void;
  /** A short jolt of the camera, strength 0..1 (hit, door broken); nothing when shake is off. */
  jolt(strength: number): void;
  /** A point of the page (client coordinates, CSS px) as metres in the world. */
  screenToWorld(clientX: number, clientY: number): { x: number; y: number };
  /** The reverse: metres to CSS px in the parent's box. */
  worldToScreen(x: number, y: number): { x: number; y: number };
  /** The same as if the camera neither leaned ahead nor shook: does not move when one looks around. */
  worldToStill(x: number, y: number): { x: number; y: number };
  stats(): WorldStats;
  /** Stops drawing while nothing of the world shows (full-screen huddle); the last picture stays. */
  setPaused(paused: boolean): void;
  /** Frees canvas, textures and listeners. */
  destroy(): void;
}
