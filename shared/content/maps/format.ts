/**
 * The compiled map: what the map tool makes of a Tiled file (`school.tmj` -> `school.json`).
 * Pure data in metres (1 tile = 1 m); positions of things are tile centres (x + 0.5) unless a field says otherwise.
 * Tile index = y * width + x. The border ring of tiles is always wall. Bells, sites, lockers and supplies stand on a walkable
 * tile at the foot of a wall: their y lies just below that tile's north edge.
 */
import type { ObjectiveId, RoomKind, SiteKind, Text } from "../ids.ts";

export interface RoomData {
  readonly id: string;
  readonly kind: RoomKind;
  readonly name: Text;
  /** A point inside the room from which all its tiles can be walked to. */
  readonly x: number;
  readonly y: number;
}

/** A door fills one or two neighbouring tiles of a wall; its axis is the direction of the wall it sits in. */
export interface DoorData {
  readonly id: string;
  readonly tiles: readonly number[];
  readonly axis: "horizontal" | "vertical";
  /** Room indexes on its two sides (north/west first). */
  readonly rooms: readonly [number, number];
}

export interface SpotData {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

export interface LockerData extends SpotData {
  /** Where its user stands before and after, in metres. */
  readonly outX: number;
  readonly outY: number;
}

export type LampKind = "fluorescent" | "vending" | "moon" | "lantern" | "fire" | "alarm" | "exit" | "floodlight";

export interface LampData extends SpotData {
  readonly kind: LampKind;
  /** Within this distance and in sight of the lamp a body counts as lit, metres. */
  readonly radiusM: number;
}

/** A picture that stands with its feet (bottom centre) at the point. Sites, bells, lockers and supplies have no prop of their own. */
export interface PropData {
  readonly kind: string;
  readonly x: number;
  readonly y: number;
  readonly flip: boolean;
}

export interface DecalData {
  readonly kind: string;
  readonly x: number;
  readonly y: number;
  /** Radians, clockwise. */
  readonly turn: number;
  readonly scale: number;
}

export interface FaceData {
  /** Wall tile whose south face is visible. */
  readonly tile: number;
  readonly kind: string;
}

/** A fence tile (also in `low`): stops feet, not eyes. `axis` is the direction of its line. */
export interface FenceData {
  readonly tile: number;
  readonly axis: "horizontal" | "vertical";
}

export interface SiteData extends SpotData {
  readonly objective: ObjectiveId;
  readonly kind: SiteKind;
}

export interface GateData {
  readonly id: string;
  readonly name: Text;
  /** Centre of the lane; `inner` is where people queue, `outer` where the exiled arrive. */
  readonly x: number;
  readonly y: number;
  readonly inner: { readonly x: number; readonly y: number };
  readonly outer: { readonly x: number; readonly y: number };
  readonly tiles: readonly number[];
  readonly axis: "horizontal" | "vertical";
}

/** Stairs: standing on one end and walking on puts you on the other. Both ends are tiles of different areas. */
export interface LinkData {
  readonly id: string;
  readonly a: { readonly x: number; readonly y: number };
  readonly b: { readonly x: number; readonly y: number };
}

export interface MapData {
  readonly id: string;
  readonly name: Text;
  readonly width: number;
  readonly height: number;
  /** Per tile: index into SURFACES, 0 = wall (blocks walking and sight). */
  readonly floor: readonly number[];
  /** Tiles of furniture: block walking, not sight. */
  readonly low: readonly number[];
  /** Per tile: room index + 1, 0 = none. */
  readonly roomOf: readonly number[];
  readonly rooms: readonly RoomData[];
  readonly doors: readonly DoorData[];
  readonly lockers: readonly LockerData[];
  readonly lamps: readonly LampData[];
  readonly props: readonly PropData[];
  readonly decals: readonly DecalData[];
  readonly faces: readonly FaceData[];
  readonly fences: readonly FenceData[];
  /** Three start rooms, each with spawn points for everyone. */
  readonly assembly: readonly {
    readonly room: number;
    readonly spawns: readonly { readonly x: number; readonly y: number }[];
  }[];
  readonly bells: readonly SpotData[];
  readonly sites: readonly SiteData[];
  readonly itemSpots: readonly SpotData[];
  /** The infirmary's supply cabinet(s). */
  readonly supplies: readonly SpotData[];
  readonly hordeSpawns: readonly SpotData[];
  readonly gates: readonly GateData[];
  /** Rooms fit for confinement (a door that can lock). */
  readonly cells: readonly number[];
  /** Where an exiled person starts, by gate index: outside the wire, a run of about 45 s from that gate's outer side. */
  readonly exileStarts: readonly { readonly x: number; readonly y: number }[];
  readonly links: readonly LinkData[];
}
